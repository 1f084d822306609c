// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/build_prompts.h>

#include "prompt_examples.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QDate>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <array>
#include <map>

namespace emend::learning {

namespace {

constexpr size_t kMostMisreads = 8;
constexpr int kLeastOften = 3; // what happened less often may be one person's own

struct Task {
    QLatin1String field;
    QLatin1String text;
};

// In English whatever the language of the program: models follow it best.
constexpr std::array kTasks{
    Task{
        QLatin1String("amount"),
        QLatin1String("Find the total that was to be paid, taxes included. It is neither the subtotal nor the tax, the "
                      "rounding, the money handed over or the change. Answer with the number as it is printed.")},
    Task{QLatin1String("category"),
         QLatin1String("Find the category of the purchase from the merchant's line of business and what was bought. "
                       "Answer with one of the known values, exactly as it is written.")},
    Task{QLatin1String("date"),
         QLatin1String("Find the day on which the document was issued. It is neither a due date nor a day on which "
                       "something expires. Answer with the date as it is printed, without the time.")},
    Task{QLatin1String("merchant"),
         QLatin1String("Find the merchant: the business that issued the document, mostly named in the first rows. "
                       "Answer with its name as it is printed, without address, telephone and registration number.")},
};

using Counts = std::map<QString, qint64>; ///< sentence → how often

QString quoted(const QString& text)
{
    return QLatin1Char('"') + text.simplified() + QLatin1Char('"');
}

/// Characters that one of two values of the same length has otherwise; nothing where that is more than two.
QStringList confusions(const QString& read, const QString& confirmed)
{
    if (read.size() != confirmed.size())
        return {};
    QStringList found;
    for (qsizetype i = 0; i < read.size(); ++i) {
        if (read[i] != confirmed[i])
            found << QStringLiteral("%1 is read as %2").arg(quoted(confirmed[i]), quoted(read[i]));
    }
    return found.size() > 2 ? QStringList() : found;
}

bool isSwapped(const QString& read, const QString& confirmed)
{
    const QDate a = QDate::fromString(read, Qt::ISODate);
    const QDate b = QDate::fromString(confirmed, Qt::ISODate);
    return a.isValid() && b.isValid() && a != b && a.year() == b.year() && a.month() == b.day() && a.day() == b.month();
}

Counts misreadCharacters(const PromptSources& sources, const QString& field)
{
    Counts counts;
    for (const ReadPair& pair : sources.pairs) {
        if (pair.field != field)
            continue;
        if (isSwapped(pair.read, pair.confirmed)) {
            ++counts[QStringLiteral("day and month are swapped")];
            continue;
        }
        const QStringList found = confusions(pair.read, pair.confirmed);
        for (const QString& each : found)
            ++counts[each];
    }
    return counts;
}

Counts misreadValues(const PromptSources& sources, const QString& field)
{
    Counts counts;
    for (const RepeatedValue& value : sources.repeated) {
        if (value.field != field || value.original.simplified().isEmpty() || value.original == value.corrected)
            continue;
        const bool isVetoed = std::any_of(sources.vetoes.begin(), sources.vetoes.end(), [&](const Veto& veto) {
            return veto.field == field && veto.value == value.corrected;
        });
        const auto isPersonal = [&sources](const QString& text) { return sources.mask && sources.mask(text) != text; };
        if (isVetoed || isPersonal(value.original) || isPersonal(value.corrected))
            continue;
        counts[QStringLiteral("%1 is meant where %2 is read").arg(quoted(value.corrected), quoted(value.original))] +=
            value.corrections;
    }
    return counts;
}

QString misreadsText(const Counts& counts)
{
    std::vector<std::pair<qint64, QString>> sorted;
    for (const auto& [sentence, count] : counts) {
        if (count >= kLeastOften)
            sorted.emplace_back(count, sentence);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const auto& a, const auto& b) { return std::tie(b.first, a.second) < std::tie(a.first, b.second); });
    if (sorted.empty())
        return {};
    QString text = QStringLiteral("\n\nCommon misreads:");
    for (size_t i = 0; i < std::min(sorted.size(), kMostMisreads); ++i)
        text += QStringLiteral("\n- %1 (%2 times)").arg(sorted[i].second).arg(sorted[i].first);
    return text;
}

QString examplesText(const PromptSources& sources, const QString& field)
{
    QString text;
    for (const PromptExample& example : promptExamples(sources, field)) {
        const QByteArray answer = QJsonDocument(QJsonObject{{field, example.answer}}).toJson(QJsonDocument::Compact);
        text += QStringLiteral("\n\nExample:\n%1\nAnswer: %2").arg(example.piece, QString::fromUtf8(answer));
    }
    return text;
}

} // namespace

const QStringList& promptFields()
{
    static const QStringList fields = [] {
        QStringList names;
        for (const Task& task : kTasks)
            names << task.field;
        return names;
    }();
    return fields;
}

QMap<QString, QString> buildPrompts(const PromptSources& sources)
{
    QMap<QString, QString> prompts;
    for (const Task& task : kTasks) {
        const bool isValue = task.field == QLatin1String("merchant") || task.field == QLatin1String("category");
        const Counts counts = isValue ? misreadValues(sources, task.field) : misreadCharacters(sources, task.field);
        prompts.insert(task.field, task.text + misreadsText(counts) + examplesText(sources, task.field));
    }
    return prompts;
}

QString promptsHash(const QMap<QString, QString>& prompts)
{
    QJsonObject content;
    for (auto prompt = prompts.cbegin(); prompt != prompts.cend(); ++prompt)
        content.insert(prompt.key(), prompt.value());
    return domain::sha256Hex(domain::canonicalJson(content));
}

} // namespace emend::learning
