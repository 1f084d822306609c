// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// replay LABELS PAGES.jsonl WEIGHTS_PREFIX [--seed N] [--seeds COUNT] [--refresh N] [--chart FILE.png]
// Receipts arrive in a random order; each is read first, with what those before it have taught, then corrected as its
// label says, by the services that the window works with. WEIGHTS_PREFIX0.json … 4.json are ranker weights that have
// not seen the merchants of a fold (tune_extraction --folds). Every N confirmed receipts (default 50) what was learned
// becomes the active version; until then it is the reviewer's own memory.
#include "receipt_pool.h"

#include <emend/extraction/extract.h>
#include <emend/learning/learned_memory.h>
#include <emend/learning/paired_test.h>
#include <emend/services/field_report.h>
#include <emend/services/own_memory.h>

#include "charts/line_chart.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QFile>
#include <QtWidgets/QApplication>

#include <array>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

using namespace emend;

namespace {

const std::array<int, 6> kShown{0, 1, 2, 3, 5, 10};

struct Share {
    int right = 0;
    int all = 0;

    void add(bool isRight)
    {
        right += isRight ? 1 : 0;
        ++all;
    }

    double value() const { return all == 0 ? 0 : static_cast<double>(right) / all; }

    learning::Interval interval() const { return learning::wilsonInterval(right, std::max(all, 1)); }

    QString text() const ///< in per cent, with the interval at 95 %
    {
        return QStringLiteral("%1 (%2–%3)")
            .arg(100 * value(), 0, 'f', 1)
            .arg(100 * interval().low, 0, 'f', 0)
            .arg(100 * interval().high, 0, 'f', 0);
    }
};

struct Prediction {
    QString field;
    double confidence = 0;
    bool isGiven = false;
    bool isRight = false;
};

using ByVisit = QMap<QString, QMap<int, Share>>; ///< field → how often the merchant was there before

struct Outcome {
    ByVisit byVisit;
    ByVisit untaught; ///< the same receipts, as they are read where nothing was learned
    QMap<QString, int> gained; ///< values of merchants that were there before which only what was learned put right
    QMap<QString, int> lost; ///< and those it put wrong
    std::vector<Prediction> predictions;
    std::vector<Prediction> aside; ///< of the last fifth of each order, by what the others taught
};

class Replay final
{
public:
    Replay(const std::vector<tuning::Receipt>& receipts,
           const std::vector<std::shared_ptr<const extraction::Ranker>>& rankers, int refreshEvery)
        : m_receipts(receipts), m_rankers(rankers), m_refreshEvery(refreshEvery)
    {
        setVersions({});
        m_untaught = m_versions;
    }

    void run(unsigned seed, Outcome& outcome)
    {
        std::vector<size_t> order(m_receipts.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::mt19937 random(seed);
        for (size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
            std::swap(order[i - 1], order[random() % i]);
        const size_t kept = order.size() - order.size() / 5;
        QMap<QString, int> visits;
        for (size_t i = 0; i < order.size(); ++i) {
            if (i == kept)
                predictAside(order, kept, outcome);
            const tuning::Receipt& receipt = m_receipts[order[i]];
            const QString merchant =
                tuning::normalised(QStringLiteral("merchant"), receipt.labels.value(QStringLiteral("merchant")));
            const int visit = visits[merchant]++;
            const Reading reading = read(receipt);
            count(receipt, reading, visit, outcome);
            countUntaught(receipt, visit, outcome);
            learn(receipt, reading);
        }
    }

private:
    /// What the program found, and what the reviewer's own memory would put in at once.
    struct Reading {
        domain::Extraction found;
        std::vector<domain::FieldEdit> remembered;
    };

    /// As if the last fifth had been kept aside: all of the others become one version.
    void predictAside(const std::vector<size_t>& order, size_t kept, Outcome& outcome)
    {
        refresh();
        Outcome aside;
        for (size_t i = kept; i < order.size(); ++i)
            count(m_receipts[order[i]], read(m_receipts[order[i]]), 0, aside);
        outcome.aside.insert(outcome.aside.end(), aside.predictions.begin(), aside.predictions.end());
    }

    Reading read(const tuning::Receipt& receipt)
    {
        const services::SharedPatterns version = m_versions[static_cast<size_t>(receipt.fold)];
        const QDate today = m_pool.now().date();
        Reading reading;
        extraction::extractFields(receipt.pages, {QStringLiteral("receipt"), today, 0, version}, reading.found);
        reading.remembered = m_own.valuesFor(reading.found, receipt.pages, today, version).edits;
        return reading;
    }

    void countUntaught(const tuning::Receipt& receipt, int visit, Outcome& outcome)
    {
        Outcome untaught;
        Reading reading;
        extraction::extractFields(
            receipt.pages,
            {QStringLiteral("receipt"), m_pool.now().date(), 0, m_untaught[static_cast<size_t>(receipt.fold)]},
            reading.found);
        count(receipt, reading, visit, untaught);
        const size_t first = outcome.predictions.size() - untaught.predictions.size(); // of the same receipt
        for (size_t i = 0; i < untaught.predictions.size(); ++i) {
            const Prediction& bare = untaught.predictions[i];
            const Prediction& taught = outcome.predictions[first + i];
            outcome.untaught[bare.field][visit].add(bare.isRight);
            if (visit > 0) {
                outcome.gained[bare.field] += taught.isRight && !bare.isRight ? 1 : 0;
                outcome.lost[bare.field] += bare.isRight && !taught.isRight ? 1 : 0;
            }
        }
    }

    static void count(const tuning::Receipt& receipt, const Reading& reading, int visit, Outcome& outcome)
    {
        for (const QString& field : bench::labelledFields()) {
            const QString right = tuning::normalised(field, receipt.labels.value(field));
            const std::optional<domain::FieldValue> found = reading.found.fields.value(field);
            Prediction prediction{field, found ? found->confidence : 0, found.has_value(), false};
            QString value = found ? found->value : QString();
            for (const domain::FieldEdit& edit : reading.remembered) {
                if (edit.field != field)
                    continue;
                value = edit.value;
                prediction.isGiven = !value.isEmpty();
                prediction.confidence = edit.memory ? edit.memory->confidence : 0;
            }
            prediction.isRight = !right.isEmpty() && !value.isEmpty() && tuning::normalised(field, value) == right;
            outcome.byVisit[field][visit].add(prediction.isRight);
            outcome.predictions.push_back(prediction);
        }
    }

    void learn(const tuning::Receipt& receipt, const Reading& reading)
    {
        const domain::ReviewDraft draft = m_pool.draftFor(receipt, reading.found, reading.remembered);
        const QString id = m_pool.confirm(receipt, reading.found, draft);
        if (id.isEmpty())
            return;
        m_own.add(id, m_pool.now(), services::withDraft(reading.found, draft, m_pool.now().date()), receipt.pages);
        if (++m_sinceRefresh >= m_refreshEvery)
            refresh();
    }

    /// A version for everybody of all that was confirmed, active at once.
    void refresh()
    {
        m_sinceRefresh = 0;
        services::PatternService patterns = m_pool.patterns();
        base::Progress progress;
        const services::RefreshedPatterns made = bench::required(patterns.refresh(progress));
        if (made.isNew)
            bench::required(patterns.activate(made.version.name, QStringLiteral("replay")));
        setVersions(bench::required(services::loadActivePatterns(m_pool.database(), QStringLiteral("production"))));
        bench::required(m_own.load(m_pool.database(), m_pool.now()));
    }

    /// Each fold's receipts are ranked by weights that have not seen their merchants.
    void setVersions(const services::SharedPatterns& active)
    {
        m_versions.clear();
        for (const auto& ranker : m_rankers) {
            learning::LearnedParts parts{QStringLiteral("built-in")};
            if (const auto* learned = dynamic_cast<const learning::LearnedMemory*>(active.get()))
                parts = learned->parts();
            parts.ranker = ranker;
            m_versions.push_back(std::make_shared<const learning::LearnedMemory>(std::move(parts)));
        }
    }

    const std::vector<tuning::Receipt>& m_receipts;
    const std::vector<std::shared_ptr<const extraction::Ranker>>& m_rankers;
    int m_refreshEvery;
    int m_sinceRefresh = 0;
    bench::ReceiptPool m_pool{QStringLiteral("sqlite")};
    services::OwnMemory m_own{QStringLiteral("bench"), QStringLiteral("production")};
    std::vector<services::SharedPatterns> m_versions;
    std::vector<services::SharedPatterns> m_untaught; ///< what the program brings along, with the same rankers
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

void print(const char* name, const QMap<int, Share>& byVisit)
{
    std::printf("%-11s", name);
    for (const int visit : kShown)
        std::printf("  k=%d n=%d %s", visit, byVisit.value(visit).all, qUtf8Printable(byVisit.value(visit).text()));
    std::printf("\n");
}

void print(const Outcome& outcome)
{
    for (const QString& field : bench::labelledFields()) {
        print(qUtf8Printable(field), outcome.byVisit.value(field));
        print("  untaught", outcome.untaught.value(field));
        std::printf("  from k=1 on %d put right, %d put wrong\n", outcome.gained.value(field),
                    outcome.lost.value(field));
    }
    std::printf(
        "replay: field F1 %.1f while learning, %.1f on a fifth kept aside, calibration error %.3f, automated at 99 %% "
        "precision %.1f %%\n",
        fieldF1(outcome.predictions), fieldF1(outcome.aside), calibrationError(outcome.predictions),
        100 * automatedShare(outcome.predictions, 0.99));
}

/// How many were right of the k-th receipts of a merchant, up to the tenth.
bool saveChart(const Outcome& outcome, const QString& path)
{
    ui::LineData data;
    data.name = QStringLiteral("Right fields of the receipts of one merchant, each read before it was learned from");
    data.xTitle = QStringLiteral("Receipts of the merchant that were confirmed before");
    data.yTitle = QStringLiteral("Right");
    for (const QString& field : bench::labelledFields()) {
        ui::LineData::Series series{field, {}};
        for (const int visit : kShown) {
            const Share share = outcome.byVisit.value(field).value(visit);
            if (share.all > 0)
                series.points.push_back(
                    {static_cast<double>(visit), share.value(), share.interval().low, share.interval().high});
        }
        data.series.push_back(std::move(series));
    }
    ui::LineChart chart;
    chart.setData(data);
    return chart.savePng(path, {960, 540});
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
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("seed"), QStringLiteral("Of the first order."), QStringLiteral("n"), QStringLiteral("1")});
    parser.addOption(
        {QStringLiteral("seeds"), QStringLiteral("How many orders."), QStringLiteral("count"), QStringLiteral("1")});
    parser.addOption({QStringLiteral("refresh"), QStringLiteral("Receipts in a version."), QStringLiteral("n"),
                      QStringLiteral("50")});
    parser.addOption({QStringLiteral("chart"), QStringLiteral("Draw the shares as PNG."), QStringLiteral("file")});
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() != 3) {
        std::fputs(
            "usage: replay LABELS PAGES.jsonl WEIGHTS_PREFIX [--seed N] [--seeds COUNT] [--refresh N] [--chart FILE]\n",
            stderr);
        return 2;
    }
    const std::vector<tuning::Receipt> receipts = tuning::readReceipts(arguments[0], arguments[1]);
    const auto blind = rankers(arguments[2]);
    const int refreshEvery = std::max(1, parser.value(QStringLiteral("refresh")).toInt());
    Outcome outcome;
    const unsigned first = parser.value(QStringLiteral("seed")).toUInt();
    for (unsigned i = 0; i < parser.value(QStringLiteral("seeds")).toUInt(); ++i)
        Replay(receipts, blind, refreshEvery).run(first + i, outcome);
    print(outcome);
    const QString chart = parser.value(QStringLiteral("chart"));
    if (!chart.isEmpty() && !saveChart(outcome, chart)) {
        std::fprintf(stderr, "%s cannot be written.\n", qUtf8Printable(chart));
        return 1;
    }
    return 0;
}
