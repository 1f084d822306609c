// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/compare_readings.h>

#include <emend/learning/train_confidence.h>

#include <QtCore/QJsonArray>

#include <algorithm>
#include <cmath>

namespace emend::learning {

namespace {

double rounded(double x)
{
    return std::round(x * 1e6) / 1e6;
}

double share(qint64 part, qint64 all)
{
    return all == 0 ? 0 : rounded(static_cast<double>(part) / static_cast<double>(all));
}

QJsonArray binsJson(const ConfidenceBins& bins)
{
    QJsonArray list;
    for (size_t i = 0; i < bins.size(); ++i)
        list.append(QJsonObject{{QStringLiteral("from"), rounded(static_cast<double>(i) / 10)},
                                {QStringLiteral("answers"), bins[i].answers},
                                {QStringLiteral("confidence"), rounded(bins[i].confidence)},
                                {QStringLiteral("right"), bins[i].right}});
    return list;
}

/// Sums depend on the order.
std::vector<Answer> inOrder(std::vector<Answer> answers)
{
    std::sort(answers.begin(), answers.end(), [](const Answer& a, const Answer& b) {
        return a.confidence != b.confidence ? a.confidence < b.confidence : a.isRight < b.isRight;
    });
    return answers;
}

void insertTest(const Discordant& counts, QJsonObject& json)
{
    json.insert(QStringLiteral("gained"), counts.gained);
    json.insert(QStringLiteral("lost"), counts.lost);
    json.insert(QStringLiteral("p"), rounded(mcNemar(counts)));
}

} // namespace

bool isCompared(const ReadField& active, const ReadField& candidate)
{
    return !active.confirmed.isEmpty() || !active.found.isEmpty() || !candidate.found.isEmpty();
}

void Comparison::Reader::add(const ReadField& read)
{
    right += read.isRight ? 1 : 0;
    accepted += read.isAccepted ? 1 : 0;
    acceptedRight += read.isAccepted && read.isRight ? 1 : 0;
    if (!read.found.isEmpty())
        answers.push_back({read.confidence, read.isRight});
}

QJsonObject Comparison::Reader::toJson(qint64 values) const
{
    const Interval interval = wilsonInterval(right, values);
    const std::vector<Answer> sorted = inOrder(answers);
    const ConfidenceBins bins = confidenceBins(sorted);
    QJsonObject json{{QStringLiteral("right"), right},
                     {QStringLiteral("accuracy"), share(right, values)},
                     {QStringLiteral("low"), rounded(interval.low)},
                     {QStringLiteral("high"), rounded(interval.high)},
                     {QStringLiteral("calibration_error"), rounded(calibrationError(bins))},
                     {QStringLiteral("automated"), share(automatedAt(sorted, kAutomaticPrecision), values)},
                     {QStringLiteral("accepted"), accepted},
                     {QStringLiteral("accepted_right"), acceptedRight},
                     {QStringLiteral("bins"), binsJson(bins)}};
    if (!uncorrected.empty()) {
        const ConfidenceBins before = confidenceBins(inOrder(uncorrected));
        json.insert(QStringLiteral("uncorrected"),
                    QJsonObject{{QStringLiteral("calibration_error"), rounded(calibrationError(before))},
                                {QStringLiteral("bins"), binsJson(before)}});
    }
    return json;
}

void Comparison::Figures::add(const ReadField& before, const ReadField& after, double uncorrected)
{
    ++values;
    active.add(before);
    candidate.add(after);
    if (!after.found.isEmpty())
        candidate.uncorrected.push_back({uncorrected, after.isRight});
    discordant.gained += after.isRight && !before.isRight ? 1 : 0;
    discordant.lost += before.isRight && !after.isRight ? 1 : 0;
}

QJsonObject Comparison::Figures::toJson() const
{
    QJsonObject json{{QStringLiteral("values"), values},
                     {QStringLiteral("active"), active.toJson(values)},
                     {QStringLiteral("candidate"), candidate.toJson(values)}};
    insertTest(discordant, json);
    return json;
}

QJsonObject Comparison::Group::toJson() const
{
    QJsonObject byField;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        byField.insert(field.key(), field->toJson());
    QJsonObject counted{{QStringLiteral("count"), documents},
                        {QStringLiteral("done_active"), doneActive},
                        {QStringLiteral("done_candidate"), doneCandidate}};
    insertTest(discordant, counted);
    return {{QStringLiteral("documents"), counted},
            {QStringLiteral("all"), all.toJson()},
            {QStringLiteral("fields"), byField}};
}

void Comparison::add(const QString& documentId, Part part, const ReadDocument& active, const ReadDocument& candidate)
{
    const auto groups = {&m_all, &m_parts[partName(part)]};
    int net = 0;
    // Both have the same fields: the type is told by the page alone.
    for (size_t i = 0; i < std::min(active.fields.size(), candidate.fields.size()); ++i) {
        const ReadField& before = active.fields[i];
        const ReadField& after = candidate.fields[i];
        if (!isCompared(before, after))
            continue;
        const TrainedField trained = m_trained.value(candidate.type).value(after.field);
        const double uncorrected = trained.original(after.confidence, candidate.isKnown);
        for (Group* group : groups) {
            group->all.add(before, after, uncorrected);
            group->fields[before.field].add(before, after, uncorrected);
        }
        if (before.isRight == after.isRight)
            continue;
        net += after.isRight ? 1 : -1;
        m_flips.push_back({documentId, before.field, part, after.isRight, before.confirmed, before.found, after.found});
    }
    for (Group* group : groups) {
        ++group->documents;
        group->doneActive += active.isDone ? 1 : 0;
        group->doneCandidate += candidate.isDone ? 1 : 0;
        group->discordant.gained += net > 0 ? 1 : 0;
        group->discordant.lost += net < 0 ? 1 : 0;
    }
}

Verdict Comparison::verdict() const
{
    std::vector<Discordant> fields;
    for (const Figures& figures : m_all.fields)
        fields.push_back(figures.discordant);
    return verdictOf(m_all.discordant, fields);
}

double Comparison::improvement() const
{
    const Figures& all = m_all.all;
    return 100 * (share(all.candidate.right, all.values) - share(all.active.right, all.values));
}

QJsonObject Comparison::toJson() const
{
    QJsonObject parts;
    for (auto part = m_parts.cbegin(); part != m_parts.cend(); ++part)
        parts.insert(part.key(), part->toJson());
    QJsonObject json = m_all.toJson();
    json.insert(QStringLiteral("held_out"), parts);
    json.insert(QStringLiteral("verdict"), verdictName(verdict()));
    return json;
}

} // namespace emend::learning
