// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "split_lines.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>
#include <iterator>

namespace emend::services {

namespace {

QString drawn(const QString& document, quint64 seed)
{
    return domain::sha256Hex(QByteArray::number(seed) + '\n' + document.toUtf8());
}

// Where the hash lies between the least and the greatest, 0–1.
double shareOf(const QString& hash)
{
    constexpr qsizetype kDigits = 8;
    return static_cast<double>(hash.left(kDigits).toULongLong(nullptr, 16)) / 4294967296.0;
}

} // namespace

int removeUnknown(std::vector<ocr::TrainingLine>& lines, const QStringList& knownCharacters)
{
    const QSet<QString> known(knownCharacters.begin(), knownCharacters.end());
    const auto isUnknown = [&known](const ocr::TrainingLine& line) {
        return std::any_of(line.text.begin(), line.text.end(),
                           [&known](QChar c) { return c != QLatin1Char(' ') && !known.contains(QString(c)); });
    };
    return static_cast<int>(std::erase_if(lines, isUnknown));
}

SplitLines splitLines(std::vector<ocr::TrainingLine> lines, const QStringList& knownCharacters, quint64 seed,
                      double heldShare)
{
    SplitLines split;
    split.unknown = removeUnknown(lines, knownCharacters);
    QMap<QString, QString> documents; // by what was drawn for them
    for (const ocr::TrainingLine& line : lines)
        documents.insert(drawn(line.document, seed), line.document);
    QStringList held;
    for (auto it = documents.cbegin(); it != documents.cend(); ++it) {
        const bool isFirst = held.isEmpty();
        const bool isLast = std::next(it) == documents.cend();
        if (isFirst || (!isLast && shareOf(it.key()) < heldShare))
            held << it.value();
    }
    for (ocr::TrainingLine& line : lines)
        (held.contains(line.document) ? split.held : split.training).push_back(std::move(line));
    return split;
}

} // namespace emend::services
