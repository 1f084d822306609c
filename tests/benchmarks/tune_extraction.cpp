// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Trains and measures the ranker of receipt fields on labelled receipts.
//   tune_extraction pages LABELS OUT.jsonl                    the labels' own lines as pages
//   tune_extraction train LABELS PAGES.jsonl WEIGHTS.json     weights from all receipts; figures from five-fold
//   cross-validation tune_extraction eval LABELS PAGES.jsonl WEIGHTS.json      figures of given weights
// Options: --json prints the figures as one JSON object, --also PAGES.jsonl adds training pages, --failures FILE lists
// what went wrong,
// --folds PREFIX also writes the weights that have not seen a fold, as PREFIX0.json … PREFIX4.json, --penalty X sets
// the factor of the squared weights.
#include "tuning_data.h"

#include <emend/domain/json.h>
#include <emend/extraction/candidates.h>
#include <emend/extraction/extract.h>
#include <emend/extraction/ranker.h>
#include <emend/learning/softmax_fit.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTextStream>

#include <cmath>
#include <cstdio>

using namespace emend;

namespace {

constexpr int kFolds = 5;
// Below this similarity to the label no candidate of a misread receipt counts as the right place.
constexpr double kSamePlace = 0.7;

struct Answer {
    QString file;
    QString value;
    QString label;
    double probability = 0;
    double legibility = 1;
    double confidence = 0;
    bool right = false;
    bool given() const { return !value.isEmpty() && confidence >= extraction::kLeastConfidence; }
    bool reachable = false; // one of the candidates has the label's value
};

struct Sample {
    const tuning::Receipt* receipt = nullptr;
    extraction::CandidateSets sets;
    QMap<QString, std::vector<QString>> normal; // of each candidate's value
};

QTextStream& out()
{
    static QTextStream stream(stdout);
    return stream;
}

std::vector<Sample> samplesOf(const std::vector<tuning::Receipt>& receipts)
{
    std::vector<Sample> samples;
    for (const tuning::Receipt& receipt : receipts) {
        Sample sample{&receipt, extraction::receiptCandidates(receipt.pages, QDate(2026, 11, 22)), {}};
        for (const QString& field : extraction::rankedFields()) {
            for (const extraction::Candidate& candidate : sample.sets[field])
                sample.normal[field].push_back(tuning::normalised(field, candidate.value));
        }
        samples.push_back(std::move(sample));
    }
    return samples;
}

// Which candidates are right. Where recognition spoilt all of them, the most similar text still stands in the right
// place.
std::vector<double> targetOf(const Sample& sample, const QString& field)
{
    const QString label = tuning::normalised(field, sample.receipt->labels.value(field));
    const std::vector<QString>& values = sample.normal.value(field);
    std::vector<double> target(values.size() + 1, 0.0);
    bool found = false;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!label.isEmpty() && values[i] == label) {
            target[i] = 1;
            found = true;
        }
    }
    const bool text = field == QLatin1String("merchant") || field == QLatin1String("address");
    if (!found && text) {
        double best = kSamePlace;
        std::vector<double> alike;
        for (const QString& value : values) {
            const bool hopeless = std::abs(value.size() - label.size()) * 3 > label.size();
            alike.push_back(hopeless ? 0 : tuning::similarity(value, label));
            best = std::max(best, alike.back());
        }
        for (size_t i = 0; i < values.size(); ++i) {
            if (alike[i] >= best) {
                target[i] = 1;
                found = true;
            }
        }
    }
    if (!found)
        target.back() = 1;
    return target;
}

class FieldTrainer final
{
public:
    FieldTrainer(QString field, double penalty) : m_field(std::move(field)), m_penalty(penalty) { }

    void add(const Sample& sample)
    {
        learning::Choice choice;
        for (const extraction::Candidate& candidate : sample.sets.value(m_field)) {
            std::vector<std::pair<int, float>> features;
            for (const extraction::Feature& feature : candidate.features) {
                const auto number = static_cast<int>(m_numbers.size());
                features.emplace_back(m_numbers.try_emplace(feature.name, number).first->second,
                                      static_cast<float>(feature.value));
            }
            choice.candidates.push_back(std::move(features));
        }
        choice.target = targetOf(sample, m_field);
        m_choices.push_back(std::move(choice));
        m_folds.push_back(sample.receipt->fold);
    }

    /// Weights from all samples but those of one fold; −1 for all.
    extraction::FieldWeights fit(int withoutFold) const
    {
        const std::vector<double> weights =
            learning::fitChoices(m_choices, std::vector<double>(m_numbers.size() + 1, 0.0), m_penalty,
                                 [&](size_t i) { return m_folds[i] != withoutFold; });
        extraction::FieldWeights result;
        for (const auto& [name, number] : m_numbers)
            result.weights.emplace(name, weights[static_cast<size_t>(number)]);
        result.none = weights.back();
        return result;
    }

private:
    QString m_field;
    double m_penalty;
    std::unordered_map<std::string, int> m_numbers;
    std::vector<learning::Choice> m_choices;
    std::vector<int> m_folds;
};

Answer answerOf(const Sample& sample, const QString& field, const extraction::Ranker& ranker)
{
    Answer answer;
    answer.file = sample.receipt->file;
    answer.label = sample.receipt->labels.value(field);
    const QString label = tuning::normalised(field, answer.label);
    const std::vector<QString>& values = sample.normal.value(field);
    answer.reachable = std::find(values.begin(), values.end(), label) != values.end();
    const std::vector<extraction::Candidate>& candidates = sample.sets.value(field);
    const std::vector<extraction::RankedValue> ranked = ranker.rank(field, candidates);
    if (ranked.empty())
        return answer;
    answer.value = candidates[ranked.front().best].value;
    answer.legibility = candidates[ranked.front().best].confidence;
    answer.probability = ranked.front().probability;
    answer.confidence = ranked.front().confidence;
    answer.right = !label.isEmpty() && values[ranked.front().best] == label;
    return answer;
}

extraction::Calibration calibrationFrom(const std::vector<Answer>& answers)
{
    std::vector<std::vector<double>> inputs;
    std::vector<bool> right;
    for (const Answer& answer : answers) {
        if (answer.value.isEmpty())
            continue;
        inputs.push_back({1, extraction::logOdds(answer.probability),
                          extraction::logOdds(std::clamp(answer.legibility, 0.01, 0.99))});
        right.push_back(answer.right);
    }
    const std::vector<double> weights = learning::fitLogistic(inputs, right, 0.1);
    return weights.empty() ? extraction::Calibration{} : extraction::Calibration{weights[0], weights[1], weights[2]};
}

// Mean squared error of the confidence, and the mean confidence beside the share of right answers.
QString calibrationText(const std::vector<Answer>& answers)
{
    double brier = 0;
    double mean = 0;
    double right = 0;
    int given = 0;
    for (const Answer& answer : answers) {
        if (answer.value.isEmpty())
            continue;
        ++given;
        brier += std::pow(answer.confidence - (answer.right ? 1 : 0), 2);
        mean += answer.confidence;
        right += answer.right;
    }
    given = std::max(given, 1);
    return QStringLiteral("brier %1  confidence %2  right %3")
        .arg(brier / given, 0, 'f', 3)
        .arg(mean / given, 0, 'f', 3)
        .arg(right / given, 0, 'f', 3);
}

void writeFailures(const QString& path, const QMap<QString, std::vector<Answer>>& answers)
{
    QFile file(path);
    if (path.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    QTextStream stream(&file);
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        for (const Answer& answer : it.value()) {
            if (!answer.right)
                stream << it.key() << (answer.reachable ? "\tranked wrong\t" : "\tunreachable\t") << answer.file << '\t'
                       << answer.label << "\t|\t" << answer.value << '\t' << QString::number(answer.confidence, 'f', 2)
                       << '\n';
        }
    }
}

void report(const QMap<QString, std::vector<Answer>>& answers, const QCommandLineParser& options)
{
    QJsonObject json;
    int right = 0;
    int given = 0;
    int asked = 0;
    for (auto it = answers.begin(); it != answers.end(); ++it) {
        int hits = 0;
        int reachable = 0;
        for (const Answer& answer : it.value()) {
            hits += answer.right && answer.given();
            reachable += answer.reachable;
            given += answer.given();
        }
        const auto count = static_cast<int>(it.value().size());
        right += hits;
        asked += count;
        json.insert(it.key(), std::round(10000.0 * hits / std::max(1, count)) / 100);
        if (!options.isSet(QStringLiteral("json")))
            out() << it.key().leftJustified(9) << QString::number(100.0 * hits / std::max(1, count), 'f', 2)
                  << " %  reachable " << QString::number(100.0 * reachable / std::max(1, count), 'f', 2) << " %  "
                  << calibrationText(it.value()) << '\n';
    }
    const double f1 = 200.0 * right / std::max(1, given + asked);
    json.insert(QStringLiteral("F1"), std::round(100 * f1) / 100);
    if (options.isSet(QStringLiteral("json")))
        out() << QJsonDocument(json).toJson(QJsonDocument::Compact) << '\n';
    else
        out() << "F1       " << QString::number(f1, 'f', 2) << '\n';
    writeFailures(options.value(QStringLiteral("failures")), answers);
}

int train(const QStringList& arguments, const QCommandLineParser& options)
{
    const std::vector<tuning::Receipt> receipts = tuning::readReceipts(arguments.at(1), arguments.at(2));
    const std::vector<Sample> samples = samplesOf(receipts);
    std::vector<tuning::Receipt> moreReceipts;
    if (options.isSet(QStringLiteral("also")))
        moreReceipts = tuning::readReceipts(arguments.at(1), options.value(QStringLiteral("also")));
    const std::vector<Sample> more = samplesOf(moreReceipts);
    extraction::Ranker ranker;
    std::vector<extraction::Ranker> blind(kFolds);
    QMap<QString, std::vector<Answer>> answers;
    for (const QString& field : extraction::rankedFields()) {
        FieldTrainer trainer(field, options.value(QStringLiteral("penalty")).toDouble());
        for (const Sample& sample : samples)
            trainer.add(sample);
        for (const Sample& sample : more)
            trainer.add(sample);
        std::vector<Answer>& held = answers[field];
        for (int fold = 0; fold < kFolds; ++fold) {
            extraction::Ranker part;
            part.setField(field, trainer.fit(fold));
            for (const Sample& sample : samples) {
                if (sample.receipt->fold == fold)
                    held.push_back(answerOf(sample, field, part));
            }
        }
        extraction::FieldWeights weights = trainer.fit(-1);
        weights.calibration = calibrationFrom(held);
        for (Answer& answer : held)
            answer.confidence = extraction::calibrated(weights.calibration, answer.probability, answer.legibility);
        for (int fold = 0; fold < kFolds; ++fold) {
            extraction::FieldWeights unseen = trainer.fit(fold);
            unseen.calibration = weights.calibration;
            blind[static_cast<size_t>(fold)].setField(field, std::move(unseen));
        }
        ranker.setField(field, std::move(weights));
    }
    report(answers, options);
    for (int fold = 0; options.isSet(QStringLiteral("folds")) && fold < kFolds; ++fold) {
        QFile file(options.value(QStringLiteral("folds")) + QString::number(fold) + QStringLiteral(".json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(blind[static_cast<size_t>(fold)].toJson()) <= 0)
            return 1;
    }
    QFile file(arguments.at(3));
    return file.open(QIODevice::WriteOnly) && file.write(ranker.toJson()) > 0 ? 0 : 1;
}

int evaluate(const QStringList& arguments, const QCommandLineParser& options)
{
    QFile file(arguments.at(3));
    const base::Result<extraction::Ranker> ranker =
        extraction::Ranker::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!ranker) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(ranker.error().message));
        return 2;
    }
    const std::vector<tuning::Receipt> receipts = tuning::readReceipts(arguments.at(1), arguments.at(2));
    QMap<QString, std::vector<Answer>> answers;
    for (const Sample& sample : samplesOf(receipts)) {
        for (const QString& field : extraction::rankedFields())
            answers[field].push_back(answerOf(sample, field, *ranker));
    }
    report(answers, options);
    return 0;
}

int writePages(const QStringList& arguments)
{
    QFile file(arguments.at(2));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    for (const QJsonObject& label : tuning::readJsonLines(arguments.at(1))) {
        const QJsonObject object{
            {QStringLiteral("file"), label.value(QLatin1String("file"))},
            {QStringLiteral("pages"), QJsonArray({domain::toJson(tuning::pageFromLines(label))})},
        };
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    }
    return 0;
}

int writeFields(const QStringList& arguments)
{
    QFile file(arguments.at(2));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    qint64 spent = 0;
    int count = 0;
    for (const QJsonObject& object : tuning::readJsonLines(arguments.at(1))) {
        std::vector<domain::PageText> pages;
        QStringList texts;
        for (const QJsonValue& page : object.value(QLatin1String("pages")).toArray()) {
            if (base::Result<domain::PageText> text = domain::pageTextFromJson(page.toObject())) {
                texts << text->text();
                pages.push_back(std::move(*text));
            }
        }
        domain::Extraction extraction;
        extraction.file = object.value(QLatin1String("file")).toString();
        extraction.text = texts.join(QLatin1Char('\n'));
        QElapsedTimer timer;
        timer.start();
        extraction::extractFields(pages, {{}, QDate(2026, 11, 22), 0.05}, extraction);
        spent += timer.nsecsElapsed();
        ++count;
        file.write(QJsonDocument(domain::toJson(extraction)).toJson(QJsonDocument::Compact) + '\n');
    }
    out() << QString::number(static_cast<double>(spent) / 1e6 / std::max(1, count), 'f', 2) << " ms a receipt\n";
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("json"), QStringLiteral("Print the figures as JSON.")});
    parser.addOption({QStringLiteral("also"), QStringLiteral("More pages to train on."), QStringLiteral("pages")});
    parser.addOption(
        {QStringLiteral("folds"), QStringLiteral("Write the weights of each fold."), QStringLiteral("prefix")});
    parser.addOption(
        {QStringLiteral("failures"), QStringLiteral("List the wrong answers in a file."), QStringLiteral("file")});
    parser.addOption({QStringLiteral("penalty"), QStringLiteral("Factor of the squared weights."), QStringLiteral("x"),
                      QStringLiteral("1")});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() == 3 && arguments.first() == QLatin1String("pages"))
        return writePages(arguments);
    if (arguments.size() == 3 && arguments.first() == QLatin1String("fields"))
        return writeFields(arguments);
    if (arguments.size() == 4 && arguments.first() == QLatin1String("train"))
        return train(arguments, parser);
    if (arguments.size() == 4 && arguments.first() == QLatin1String("eval"))
        return evaluate(arguments, parser);
    std::fprintf(stderr, "usage: tune_extraction pages|train|eval LABELS PAGES.jsonl [WEIGHTS.json]\n");
    return 2;
}
