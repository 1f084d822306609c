// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// train LABELS PAGES.jsonl [BACKEND] [SEED] [COPIES]
// Receipts are confirmed in a random order as their labels say, then trained with: figures of the report, seconds and
// memory. Fields without a label are cleared: nothing is learned of them, and no version is better at them.
// COPIES of each, as if of other merchants, tell seconds and memory of a larger pool; the other figures mean nothing
// then.
#include "receipt_pool.h"

#include <emend/extraction/extract.h>
#include <emend/learning/confidence_fit.h>
#include <emend/learning/paired_test.h>
#include <emend/services/training.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>

#include <sys/resource.h>

#include <cstdio>
#include <random>

using namespace emend;

namespace {

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Whether the program takes it for a receipt is told by the page; what it takes for something else is left out.
bool confirm(bench::ReceiptPool& pool, const tuning::Receipt& receipt)
{
    domain::Extraction found;
    extraction::extractFields(receipt.pages, {{}, pool.now().date(), 0, {}}, found);
    if (found.type.name != QLatin1String("receipt"))
        return false;
    return !pool.confirm(receipt, found, pool.draftFor(receipt, found)).isEmpty();
}

void addCopies(std::vector<tuning::Receipt>& receipts, int copies)
{
    const size_t originals = receipts.size();
    for (int copy = 1; copy < copies; ++copy) {
        for (size_t i = 0; i < originals; ++i) {
            tuning::Receipt other = receipts[i];
            other.labels[QStringLiteral("merchant")] += QStringLiteral(" %1").arg(copy);
            if (!other.pages.empty())
                other.pages.front().lines.push_back(
                    {{{QStringLiteral("copy %1").arg(copy), QRect(1, 1, 50, 10), 0.9, {}}}});
            receipts.push_back(std::move(other));
        }
    }
}

/// One version's reading of all labelled fields together.
struct Together {
    qint64 values = 0;
    qint64 right = 0;
    qint64 accepted = 0;
    qint64 acceptedRight = 0;
    learning::ConfidenceBins bins;
    double automated = 0;

    void add(qint64 count, const QJsonValue& reader)
    {
        values += count;
        right += reader[QLatin1String("right")].toInteger();
        accepted += reader[QLatin1String("accepted")].toInteger();
        acceptedRight += reader[QLatin1String("accepted_right")].toInteger();
        automated += reader[QLatin1String("automated")].toDouble() * static_cast<double>(count);
        for (size_t i = 0; i < bins.size(); ++i) {
            const QJsonValue bin = reader[QLatin1String("bins")].toArray().at(static_cast<qsizetype>(i));
            const qint64 answers = bin[QLatin1String("answers")].toInteger();
            const double sum = bins[i].confidence * static_cast<double>(bins[i].answers)
                + bin[QLatin1String("confidence")].toDouble() * static_cast<double>(answers);
            bins[i].answers += answers;
            bins[i].right += bin[QLatin1String("right")].toInteger();
            bins[i].confidence = bins[i].answers == 0 ? 0 : sum / static_cast<double>(bins[i].answers);
        }
    }

    QString text() const
    {
        const learning::Interval interval = learning::wilsonInterval(right, values);
        const auto percent = [this](double part) {
            return 100 * part / static_cast<double>(std::max<qint64>(1, values));
        };
        return QString::asprintf(
            "%5.1f (%.0f-%.0f) ECE %.3f, at 99 %% %4.1f, accepted %4.1f of which right %5.1f",
            percent(static_cast<double>(right)), 100 * interval.low, 100 * interval.high,
            learning::calibrationError(bins), percent(automated), percent(static_cast<double>(accepted)),
            100.0 * static_cast<double>(acceptedRight) / static_cast<double>(std::max<qint64>(1, accepted)));
    }
};

void printGroup(const char* name, const QJsonValue& group)
{
    std::printf("%s, %lld documents\n", name,
                static_cast<long long>(group[QLatin1String("documents")][QLatin1String("count")].toInteger()));
    Together before;
    Together after;
    const QJsonObject fields = group[QLatin1String("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!bench::labelledFields().contains(field.key()))
            continue;
        Together active;
        Together candidate;
        const qint64 values = (*field)[QLatin1String("values")].toInteger();
        for (Together* each : {&active, &before})
            each->add(values, (*field)[QLatin1String("active")]);
        for (Together* each : {&candidate, &after})
            each->add(values, (*field)[QLatin1String("candidate")]);
        std::printf("  %-9s n=%-4lld %s\n            becomes %s, p %.4f\n", qUtf8Printable(field.key()),
                    static_cast<long long>(values), qUtf8Printable(active.text()), qUtf8Printable(candidate.text()),
                    (*field)[QLatin1String("p")].toDouble());
    }
    std::printf("  all four  n=%-4lld %s\n            becomes %s\n", static_cast<long long>(after.values),
                qUtf8Printable(before.text()), qUtf8Printable(after.text()));
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: train LABELS PAGES.jsonl [sqlite|postgresql] [SEED] [COPIES]\n", stderr);
        return 2;
    }
    std::vector<tuning::Receipt> receipts = tuning::readReceipts(arguments[1], arguments[2]);
    const unsigned seed = arguments.value(4, QStringLiteral("1")).toUInt();
    addCopies(receipts, arguments.value(5, QStringLiteral("1")).toInt());
    std::mt19937 random(seed);
    for (size_t i = receipts.size(); i > 1; --i) // std::shuffle differs between libraries
        std::swap(receipts[i - 1], receipts[random() % i]);
    bench::ReceiptPool pool(arguments.value(3, QStringLiteral("sqlite")));
    int confirmed = 0;
    for (const tuning::Receipt& receipt : receipts)
        confirmed += confirm(pool, receipt) ? 1 : 0;
    receipts.clear();

    services::TrainingSettings settings;
    settings.seed = seed;
    settings.patterns = pool.patternSettings();
    services::TrainingService service(pool.database(), {domain::ActorType::User, QStringLiteral("bench")}, settings);
    const double before = peakMegabytes();
    QElapsedTimer clock;
    clock.start();
    base::Progress progress;
    const storage::TrainingRun run = bench::required(service.start(progress));
    const double seconds = static_cast<double>(clock.restart()) / 1000;
    const QJsonObject report = bench::required(service.show(run.id)).report;
    printGroup("All held out", report);
    const QJsonObject parts = report[QLatin1String("held_out")].toObject();
    printGroup("Known merchants, later", parts[QLatin1String("later")]);
    printGroup("Unseen merchants", parts[QLatin1String("unseen")]);
    const auto version = pool.patterns().show(run.version);
    std::printf(
        "train: %d receipts confirmed, %s by %.2f points, %.1f s, %.0f MB (%.0f before), report %s, version %s\n",
        confirmed, qUtf8Printable(run.verdict), run.improvement.value_or(0), seconds, peakMegabytes(), before,
        qUtf8Printable(run.reportHash.left(12)),
        version ? qUtf8Printable(version->version.contentHash.left(12)) : "none");
    return 0;
}
