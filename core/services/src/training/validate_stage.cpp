// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/collect_sources.h"
#include "patterns/load_version.h"
#include "training_stages.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/compare_readings.h>
#include <emend/learning/learning_curve.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using learning::ConfirmedDocument;
using learning::Part;
using storage::Transaction;
using LearnedPointer = std::shared_ptr<const extraction::LearnedFields>;

constexpr double kActiveReady = 0.2;
constexpr double kCandidateReady = 0.4;
const QString kCandidate = QStringLiteral("candidate");
const std::array<Part, 2> kHeldOut{Part::Later, Part::Unseen};

struct Compared {
    LearnedPointer learned; ///< empty for what the program brings along
    QJsonObject description;
};

struct Active {
    storage::PatternVersion version;
    LearnedPointer learned;
};

/// What counts now; nothing where no version does.
Result<std::optional<Active>> activeVersion(TrainingDesk& desk)
{
    const QString environment = desk.settings().patterns.environment;
    return desk.database().read([&](Transaction& t) -> Result<std::optional<Active>> {
        const auto active = storage::activePatterns(t, environment);
        if (!active)
            return tl::unexpected(active.error());
        if (!*active || !(*active)->versionId)
            return std::nullopt;
        const auto version = storage::findPatternVersion(t, (*active)->version);
        if (!version)
            return tl::unexpected(version.error());
        auto learned = loadVersion(t, **version);
        if (!learned)
            return tl::unexpected(learned.error());
        return Active{**version, std::move(*learned)};
    });
}

QJsonObject described(const QString& version, const QString& hash, bool isMadeAgain)
{
    return {{QStringLiteral("version"), version},
            {QStringLiteral("content_hash"), hash},
            {QStringLiteral("made_again_without_held_out"), isMadeAgain}};
}

/// The active version as it would be without the documents that are held out, so that both have to read what neither
/// has seen; where its sources are gone, as it is.
Result<Compared> comparableActive(TrainingDesk& desk, const TrainingSnapshot& snapshot)
{
    auto active = activeVersion(desk);
    if (!active)
        return tl::unexpected(active.error());
    if (!*active)
        return Compared{{}, described(kBuiltInPatterns, {}, false)};
    const QString name = (*active)->version.name;
    base::Progress loading = desk.part(0, kActiveReady);
    auto sources = sourcesOf(desk.database(), (*active)->version, loading);
    if (!sources && sources.error().code == ErrorCode::NotFound)
        return Compared{(*active)->learned, described(name, (*active)->version.contentHash, false)};
    if (!sources)
        return tl::unexpected(sources.error());
    QSet<QString> notLearned;
    for (size_t i = 0; i < snapshot.parts.size(); ++i) {
        if (snapshot.parts[i] != Part::Training)
            notLearned.insert(snapshot.documents[i].id);
    }
    auto& documents = sources->documents;
    documents.erase(
        std::remove_if(documents.begin(), documents.end(),
                       [&notLearned](const ConfirmedDocument& each) { return notLearned.contains(each.id); }),
        documents.end());
    (*active)->learned.reset();
    const auto learned = learning::loadPatternVersion(name, learning::buildPatternVersion(*sources));
    if (!learned)
        return tl::unexpected(learned.error());
    return Compared{*learned, described(name, (*active)->version.contentHash, true)};
}

/// The candidate, and versions of only the oldest documents for the learning curve. Those have the same rules, vetoes,
/// ranker and confidences: what differs is how many documents were learned from.
struct Candidates {
    Compared candidate;
    std::vector<size_t> documents; ///< of each point, the candidate's last
    std::vector<LearnedPointer> points; ///< the candidate is the last
    learning::TrainedFields trained;
};

Result<LearnedPointer> learnedFrom(const learning::PatternSources& sources)
{
    return learning::loadPatternVersion(kCandidate, learning::buildPatternVersion(sources));
}

/// From the largest to the smallest: each drops what it does not need.
Result<void> addPoints(TrainingDesk& desk, learning::PatternSources sources, Candidates& candidates)
{
    std::vector<size_t> counts = learning::curvePoints(sources.documents.size());
    candidates.documents = counts;
    candidates.documents.push_back(sources.documents.size());
    std::vector<LearnedPointer> points{candidates.candidate.learned};
    for (; !counts.empty(); counts.pop_back()) {
        if (const auto on = desk.step(kCandidateReady); !on)
            return on;
        learning::keepOldest(sources.documents, counts.back());
        auto learned = learnedFrom(sources);
        if (!learned)
            return tl::unexpected(learned.error());
        points.push_back(std::move(*learned));
    }
    candidates.points.assign(points.rbegin(), points.rend());
    return {};
}

Result<Candidates> candidates(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QJsonObject& trained)
{
    learning::PatternSources sources{{}, snapshot.repeatedForTraining, snapshot.rest.vetoes, trained};
    const auto loaded = forEachDocument(desk, snapshot.hashesOf(Part::Training), kActiveReady, kCandidateReady,
                                        [&sources](ConfirmedDocument document) {
                                            sources.documents.push_back(std::move(document));
                                            return Result<void>();
                                        });
    if (!loaded)
        return tl::unexpected(loaded.error());
    const QJsonObject content = learning::buildPatternVersion(sources);
    const auto learned = learning::loadPatternVersion(kCandidate, content);
    if (!learned)
        return tl::unexpected(learned.error());
    const auto fields = learning::trainedFieldsFromJson(trained);
    if (!fields)
        return tl::unexpected(fields.error());
    Candidates made;
    made.trained = *fields;
    made.candidate = {*learned, {{QStringLiteral("content_hash"), domain::sha256Hex(domain::canonicalJson(content))}}};
    if (const auto added = addPoints(desk, std::move(sources), made); !added)
        return tl::unexpected(added.error());
    return made;
}

struct Readings {
    learning::Comparison comparison;
    learning::LearningCurve curve;
};

Result<Readings> compare(TrainingDesk& desk, const TrainingSnapshot& snapshot, const LearnedPointer& active,
                         const Candidates& candidates)
{
    Readings readings{learning::Comparison(candidates.trained), learning::LearningCurve(candidates.documents)};
    double from = kCandidateReady;
    for (const Part part : kHeldOut) {
        const double to = part == kHeldOut.back() ? 1 : (1 + kCandidateReady) / 2;
        const auto read =
            forEachDocument(desk, snapshot.hashesOf(part), from, to, [&](const ConfirmedDocument& document) {
                const learning::ReadDocument before = learning::readConfirmed(document, active);
                std::vector<learning::ReadDocument> points;
                for (const LearnedPointer& learned : candidates.points)
                    points.push_back(learning::readConfirmed(document, learned));
                readings.comparison.add(document.id, part, before, points.back());
                readings.curve.add(before, points);
                return Result<void>();
            });
        if (!read)
            return tl::unexpected(read.error());
        from = to;
    }
    return readings;
}

QJsonObject documentsJson(const TrainingSnapshot& snapshot)
{
    QJsonObject counts{{QStringLiteral("all"), snapshot.hashes.size()}};
    qint64 withWords = 0;
    for (const learning::SplitDocument& document : snapshot.documents)
        withWords += document.contentKey.isEmpty() ? 0 : 1;
    counts.insert(QStringLiteral("with_words"), withWords);
    for (const Part part : {Part::Training, Part::Later, Part::Unseen, Part::LeftOut})
        counts.insert(learning::partName(part), snapshot.hashesOf(part).size());
    return counts;
}

QJsonObject settingsJson(const TrainingSettings& settings)
{
    return {{QStringLiteral("seed"), settings.seed},
            {QStringLiteral("unseen_share"), settings.unseenShare},
            {QStringLiteral("later_share"), settings.laterShare},
            {QStringLiteral("folds"), settings.folds}};
}

std::vector<storage::TrainingFlip> storedFlips(const learning::Comparison& comparison)
{
    std::vector<storage::TrainingFlip> flips;
    for (const learning::Flip& flip : comparison.flips())
        flips.push_back({flip.documentId,
                         {},
                         flip.field,
                         learning::partName(flip.part),
                         flip.isGain,
                         flip.confirmed,
                         flip.active,
                         flip.candidate});
    return flips;
}

storage::TrainingOutcome outcomeOf(const learning::Comparison& comparison, const QByteArray& report)
{
    storage::TrainingOutcome outcome;
    outcome.verdict = learning::verdictName(comparison.verdict());
    outcome.improvement = comparison.improvement();
    const QJsonObject fields = comparison.toJson().value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        outcome.accuracy.insert(field.key(), (*field)[QLatin1String("candidate")][QLatin1String("accuracy")]);
    outcome.report = QString::fromUtf8(report);
    outcome.reportHash = domain::sha256Hex(report);
    return outcome;
}

} // namespace

Result<void> validateStage(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QJsonObject& trained)
{
    const auto before = desk.database().read([&](Transaction& t) { return storage::trainingReport(t, desk.runId()); });
    if (!before)
        return tl::unexpected(before.error());
    if (!before->isEmpty())
        return {};
    const auto active = comparableActive(desk, snapshot);
    if (!active)
        return tl::unexpected(active.error());
    const auto made = candidates(desk, snapshot, trained);
    if (!made)
        return tl::unexpected(made.error());
    const auto readings = compare(desk, snapshot, active->learned, *made);
    if (!readings)
        return tl::unexpected(readings.error());
    const learning::Comparison& comparison = readings->comparison;
    // Nothing of who or when, so that the same snapshot gives the same report.
    QJsonObject report = comparison.toJson();
    report.insert(QStringLiteral("format"), 1);
    report.insert(QStringLiteral("program"), QStringLiteral(EMEND_VERSION));
    report.insert(QStringLiteral("snapshot_hash"), snapshot.hash);
    report.insert(QStringLiteral("settings"), settingsJson(desk.settings()));
    report.insert(QStringLiteral("snapshot"), documentsJson(snapshot));
    report.insert(QStringLiteral("active"), active->description);
    report.insert(QStringLiteral("candidate"), made->candidate.description);
    report.insert(QStringLiteral("learning_curve"), readings->curve.toJson());
    report.insert(QStringLiteral("trained"), trained);
    report.insert(QStringLiteral("version_is_made_of"), QStringLiteral("all documents of the snapshot"));
    const storage::TrainingOutcome outcome = outcomeOf(comparison, domain::canonicalJson(report));
    const std::vector<storage::TrainingFlip> flips = storedFlips(comparison);
    return desk.database().transact([&](Transaction& t) -> Result<void> {
        if (const auto set = storage::setTrainingFlips(t, desk.attemptId(), flips); !set)
            return set;
        return storage::setTrainingReport(t, desk.attemptId(), outcome);
    });
}

} // namespace emend::services
