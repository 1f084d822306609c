// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// measure_suggestions LABELS PAGES.jsonl [--alone] [--show FIELD]
// Of the receipts whose extracted merchant, date, amount or address is wrong, how many have the right value among the
// suggestions, and at the first place; for the folds that suggestions were tuned on (0–2) and for the others. The
// receipts are gone through in their order, as a reviewer would: values of those before are known, unless --alone is
// given. PAGES as read_pages prints them.
#include "tuning_data.h"

#include <emend/extraction/extract.h>
#include <emend/services/suggestions.h>

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace emend;

namespace {

constexpr int kTunedFolds = 3;

struct Tally {
    int documents = 0;
    int wrong = 0;
    int suggested = 0;
    int first = 0;
};

struct Times {
    std::vector<double> prepareMs;
    std::vector<double> fieldMs;
};

double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void printTimes(const char* name, std::vector<double> ms)
{
    std::sort(ms.begin(), ms.end());
    if (!ms.empty())
        std::printf("%s: median %.2f ms, 95th percentile %.2f ms, most %.2f ms\n", name, ms[ms.size() / 2],
                    ms[ms.size() * 95 / 100], ms.back());
}

void printMiss(const tuning::Receipt& receipt, const QString& field, const QString& found,
               const std::vector<services::Suggestion>& suggestions, size_t place)
{
    std::printf("%s %s: label %s | found %s | place %zu\n", qUtf8Printable(receipt.file), qUtf8Printable(field),
                qUtf8Printable(receipt.labels.value(field)), qUtf8Printable(found), place);
    for (const services::Suggestion& suggestion : suggestions)
        std::printf("    %.3f %s (%s)\n", suggestion.confidence, qUtf8Printable(suggestion.value),
                    qUtf8Printable(suggestion.reason));
}

class Measure final
{
public:
    Measure(QString shown, bool alone) : m_shown(std::move(shown)), m_isAlone(alone) { }

    void add(const tuning::Receipt& receipt)
    {
        const QDate today(2026, 11, 22);
        extraction::ExtractSettings settings;
        settings.forcedType = QStringLiteral("receipt");
        settings.today = today;
        domain::Extraction extraction;
        extraction::extractFields(receipt.pages, settings, extraction);
        QElapsedTimer timer;
        timer.start();
        const services::SuggestionSource source(extraction, receipt.pages, today, m_known);
        m_times.prepareMs.push_back(millisecondsOf(timer));
        for (auto label = receipt.labels.cbegin(); label != receipt.labels.cend(); ++label)
            addField(receipt, source, extraction, label.key());
        if (!m_isAlone)
            learn(receipt);
    }

    void print() const
    {
        for (const bool tuned : {true, false}) {
            std::printf("%s\n", tuned ? "tuned on (folds 0-2)" : "held back (folds 3-4)");
            for (auto it = m_tallies[tuned].cbegin(); it != m_tallies[tuned].cend(); ++it) {
                const Tally& tally = it.value();
                std::printf("  %-9s %4d documents, %3d wrong, %3d suggested (%.0f %%), %3d first (%.0f %%)\n",
                            qUtf8Printable(it.key()), tally.documents, tally.wrong, tally.suggested,
                            100.0 * tally.suggested / std::max(1, tally.wrong), tally.first,
                            100.0 * tally.first / std::max(1, tally.wrong));
            }
        }
        printTimes("made once", m_times.prepareMs);
        printTimes("each field", m_times.fieldMs);
    }

private:
    void learn(const tuning::Receipt& receipt)
    {
        for (const char* name : {"merchant", "address"}) {
            const QString field = QString::fromLatin1(name);
            const QString value = receipt.labels.value(field);
            const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const services::KnownValue& other) {
                return other.field == field && other.value == value;
            });
            if (known != m_known.end())
                ++known->documents;
            else
                m_known.push_back({field, value, 1});
        }
    }

    void addField(const tuning::Receipt& receipt, const services::SuggestionSource& source,
                  const domain::Extraction& extraction, const QString& field)
    {
        const QString right = tuning::normalised(field, receipt.labels.value(field));
        if (right.isEmpty())
            return;
        const std::optional<domain::FieldValue> found = extraction.fields.value(field);
        Tally& tally = m_tallies[receipt.fold < kTunedFolds][field];
        ++tally.documents;
        QElapsedTimer timer;
        timer.start();
        const std::vector<services::Suggestion> suggestions = source.suggestionsFor(field, {});
        m_times.fieldMs.push_back(millisecondsOf(timer));
        if (found && tuning::normalised(field, found->value) == right)
            return;
        ++tally.wrong;
        size_t place = 0;
        for (size_t i = 0; i < suggestions.size() && place == 0; ++i) {
            if (tuning::normalised(field, suggestions[i].value) == right)
                place = i + 1;
        }
        tally.suggested += place > 0 ? 1 : 0;
        tally.first += place == 1 ? 1 : 0;
        if (field == m_shown && receipt.fold < kTunedFolds && place != 1)
            printMiss(receipt, field, found ? found->value : QString(), suggestions, place);
    }

    QString m_shown;
    bool m_isAlone;
    std::vector<services::KnownValue> m_known;
    QMap<QString, Tally> m_tallies[2];
    Times m_times;
};

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const bool isAlone = arguments.removeAll(QStringLiteral("--alone")) > 0;
    const bool shows = arguments.size() == 4 && arguments[2] == QLatin1String("--show");
    if (arguments.size() != 2 && !shows) {
        std::fputs("usage: measure_suggestions LABELS PAGES.jsonl [--alone] [--show FIELD]\n", stderr);
        return 2;
    }
    Measure measure(shows ? arguments[3] : QString(), isAlone);
    for (const tuning::Receipt& receipt : tuning::readReceipts(arguments[0], arguments[1]))
        measure.add(receipt);
    measure.print();
    return 0;
}
