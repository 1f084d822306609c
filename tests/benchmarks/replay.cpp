// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// replay LABELS PAGES.jsonl WEIGHTS_PREFIX [--seed N] [--seeds COUNT] [--refresh N]
// Receipts arrive in a random order; each is predicted first, by the memory of those before it, then corrected by its
// label. WEIGHTS_PREFIX0.json … 4.json are ranker weights that have not seen the merchants of a fold (tune_extraction
// --folds). Every N receipts (default 50) what was learned becomes a version; until then it is a reviewer's own memory.
#include "tuning_data.h"

#include <emend/extraction/extract.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <array>
#include <cmath>
#include <cstdio>
#include <random>

using namespace emend;

namespace {

const std::array<int, 6> kShown{0, 1, 2, 3, 5, 10};

QStringList fields()
{
    return {QStringLiteral("merchant"), QStringLiteral("address"), QStringLiteral("date"), QStringLiteral("amount")};
}

struct Share {
    int right = 0;
    int all = 0;

    void add(bool isRight)
    {
        right += isRight ? 1 : 0;
        ++all;
    }

    double value() const { return all == 0 ? 0 : static_cast<double>(right) / all; }

    /// Wilson's interval at 95 %, in per cent.
    QString text() const
    {
        const double n = std::max(all, 1);
        const double z = 1.96;
        const double middle = (value() + z * z / (2 * n)) / (1 + z * z / n);
        const double half = z * std::sqrt(value() * (1 - value()) / n + z * z / (4 * n * n)) / (1 + z * z / n);
        return QStringLiteral("%1 (%2–%3)")
            .arg(100 * value(), 0, 'f', 1)
            .arg(100 * std::max(0.0, middle - half), 0, 'f', 0)
            .arg(100 * std::min(1.0, middle + half), 0, 'f', 0);
    }
};

struct Prediction {
    QString field;
    double confidence = 0;
    bool isGiven = false;
    bool isRight = false;
};

struct Outcome {
    QMap<QString, QMap<int, Share>> byVisit; ///< field → how often the merchant was there before
    std::vector<Prediction> predictions;
    std::vector<Prediction> aside; ///< of the last fifth of each order, by what the others taught
};

class Replay final
{
public:
    Replay(std::vector<tuning::Receipt> receipts, std::vector<std::shared_ptr<const extraction::Ranker>> rankers,
           int refreshEvery)
        : m_receipts(std::move(receipts)), m_rankers(std::move(rankers)), m_refreshEvery(refreshEvery)
    {
    }

    void run(unsigned seed, Outcome& outcome)
    {
        std::vector<size_t> order(m_receipts.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::mt19937 random(seed);
        for (size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
            std::swap(order[i - 1], order[random() % i]);
        m_memory = std::make_shared<learning::MerchantMemory>(std::vector<learning::KnownMerchant>());
        m_documents.clear();
        m_own.clear();
        QMap<QString, int> visits;
        for (const size_t i : order) {
            const tuning::Receipt& receipt = m_receipts[i];
            const QString merchant =
                tuning::normalised(QStringLiteral("merchant"), receipt.labels.value(QStringLiteral("merchant")));
            predict(receipt, visits.value(merchant), outcome);
            ++visits[merchant];
            learn(receipt);
        }
        predictAside(order, outcome);
    }

private:
    /// As if the last fifth had been kept aside, and all of the others had become one version.
    void predictAside(const std::vector<size_t>& order, Outcome& outcome)
    {
        const size_t kept = order.size() - order.size() / 5;
        m_documents.resize(kept);
        m_own.clear();
        m_memory = std::make_shared<learning::MerchantMemory>(learning::buildMerchants(m_documents, {}));
        Outcome aside;
        for (size_t i = kept; i < order.size(); ++i)
            predict(m_receipts[order[i]], 0, aside);
        outcome.aside.insert(outcome.aside.end(), aside.predictions.begin(), aside.predictions.end());
    }

    void predict(const tuning::Receipt& receipt, int visit, Outcome& outcome) const
    {
        std::shared_ptr<const learning::MerchantMemory> own;
        if (!m_own.empty())
            own = std::make_shared<learning::MerchantMemory>(learning::buildMerchants(m_own, {}), m_memory);
        extraction::ExtractSettings settings{QStringLiteral("receipt"), QDate(2026, 11, 22), 0, {}};
        settings.learned = std::make_shared<learning::LearnedMemory>(learning::LearnedParts{
            QStringLiteral("v1"), m_memory, own, {}, m_rankers[static_cast<size_t>(receipt.fold)]});
        domain::Extraction extraction;
        extraction::extractFields(receipt.pages, settings, extraction);
        for (const QString& field : fields()) {
            const QString right = tuning::normalised(field, receipt.labels.value(field));
            const std::optional<domain::FieldValue> found = extraction.fields.value(field);
            const bool isRight = found && !right.isEmpty() && tuning::normalised(field, found->value) == right;
            outcome.byVisit[field][visit].add(isRight);
            outcome.predictions.push_back({field, found ? found->confidence : 0, found.has_value(), isRight});
        }
    }

    void learn(const tuning::Receipt& receipt)
    {
        learning::ConfirmedDocument document;
        document.id = receipt.file;
        document.confirmedAt = QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC).addSecs(qint64(m_documents.size()));
        document.values = receipt.labels;
        for (const char* field : {"date", "amount"}) {
            const QString name = QString::fromLatin1(field);
            document.values[name] = tuning::normalised(name, receipt.labels.value(name));
        }
        document.pages = receipt.pages;
        m_documents.push_back(document);
        m_own.push_back(std::move(document));
        if (static_cast<int>(m_own.size()) < m_refreshEvery)
            return;
        m_memory = std::make_shared<learning::MerchantMemory>(learning::buildMerchants(m_documents, {}));
        m_own.clear();
    }

    std::vector<tuning::Receipt> m_receipts;
    std::vector<std::shared_ptr<const extraction::Ranker>> m_rankers;
    int m_refreshEvery;
    std::shared_ptr<const learning::MerchantMemory> m_memory;
    std::vector<learning::ConfirmedDocument> m_documents;
    std::vector<learning::ConfirmedDocument> m_own;
};

/// Expected calibration error over ten bins of given answers.
double calibrationError(const std::vector<Prediction>& predictions)
{
    std::array<double, 10> surplus{};
    int given = 0;
    for (const Prediction& prediction : predictions) {
        if (!prediction.isGiven)
            continue;
        ++given;
        const auto bin = std::min<size_t>(9, static_cast<size_t>(prediction.confidence * 10));
        surplus[bin] += prediction.confidence - (prediction.isRight ? 1 : 0);
    }
    double error = 0;
    for (const double bin : surplus)
        error += std::abs(bin);
    return error / std::max(given, 1);
}

/// The largest share of fields that pass by a threshold on confidence with that precision.
double automatedShare(std::vector<Prediction> predictions, double precision)
{
    std::sort(predictions.begin(), predictions.end(),
              [](const Prediction& a, const Prediction& b) { return a.confidence > b.confidence; });
    size_t best = 0;
    int right = 0;
    for (size_t i = 0; i < predictions.size() && predictions[i].isGiven; ++i) {
        right += predictions[i].isRight ? 1 : 0;
        if (right >= precision * static_cast<double>(i + 1))
            best = i + 1;
    }
    return static_cast<double>(best) / static_cast<double>(std::max<size_t>(1, predictions.size()));
}

double fieldF1(const std::vector<Prediction>& predictions)
{
    int right = 0;
    int given = 0;
    for (const Prediction& prediction : predictions) {
        right += prediction.isRight ? 1 : 0;
        given += prediction.isGiven ? 1 : 0;
    }
    return 200.0 * right / std::max(1, given + static_cast<int>(predictions.size()));
}

void print(const Outcome& outcome)
{
    for (const QString& field : fields()) {
        std::printf("%-9s", qUtf8Printable(field));
        for (const int visit : kShown) {
            const Share share = outcome.byVisit.value(field).value(visit);
            std::printf("  k=%d n=%d %s", visit, share.all, qUtf8Printable(share.text()));
        }
        std::printf("\n");
    }
    std::printf(
        "replay: field F1 %.1f while learning, %.1f on a fifth kept aside, calibration error %.3f, automated at 99 %% "
        "precision %.1f %%\n",
        fieldF1(outcome.predictions), fieldF1(outcome.aside), calibrationError(outcome.predictions),
        100 * automatedShare(outcome.predictions, 0.99));
}

std::vector<std::shared_ptr<const extraction::Ranker>> rankers(const QString& prefix)
{
    std::vector<std::shared_ptr<const extraction::Ranker>> read;
    for (int fold = 0; fold < 5; ++fold) {
        QFile file(prefix + QString::number(fold) + QStringLiteral(".json"));
        const auto ranker =
            extraction::Ranker::fromJson(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        if (!ranker) {
            std::fprintf(stderr, "%s: %s\n", qUtf8Printable(file.fileName()), qUtf8Printable(ranker.error().message));
            std::exit(2);
        }
        read.push_back(std::make_shared<const extraction::Ranker>(*ranker));
    }
    return read;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("seed"), QStringLiteral("Of the first order."), QStringLiteral("n"), QStringLiteral("1")});
    parser.addOption(
        {QStringLiteral("seeds"), QStringLiteral("How many orders."), QStringLiteral("count"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("refresh"), QStringLiteral("Receipts in a version."), QStringLiteral("n"),
                      QStringLiteral("50")});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 3) {
        std::fputs("usage: replay LABELS PAGES.jsonl WEIGHTS_PREFIX [--seed N] [--seeds COUNT] [--refresh N]\n",
                   stderr);
        return 2;
    }
    Replay replay(tuning::readReceipts(arguments[0], arguments[1]), rankers(arguments[2]),
                  std::max(1, parser.value(QStringLiteral("refresh")).toInt()));
    Outcome outcome;
    const unsigned first = parser.value(QStringLiteral("seed")).toUInt();
    for (unsigned i = 0; i < parser.value(QStringLiteral("seeds")).toUInt(); ++i)
        replay.run(first + i, outcome);
    print(outcome);
    return 0;
}
