// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QStringList>

#include <vector>

namespace emend::learning {

constexpr size_t kHeaderRows = 14; ///< of the first page: merchants name themselves at the top

/// The letters and digits of a text, upper case, those that recognisers confuse as one (`0` and `O` → O): two readings
/// of the same print are more alike in this form.
QString comparable(const QString& printed);

/// Letters and digits, upper case: spellings of a value that differ in nothing else are one.
QString spellingKey(const QString& value);

/// What identifies the top of a document.
struct HeaderPrint {
    QStringList rows; ///< as they were read
    QString text; ///< the rows' comparable forms, joined
    std::vector<quint64> grams; ///< the runs of four of its characters within a row: sorted, without repeats
    QStringList numbers; ///< of seven digits and more, but no dates: sorted, without repeats
};

HeaderPrint headerPrint(const std::vector<domain::PageText>& pages);
HeaderPrint headerPrint(const QStringList& rows);

/// How well the best part of `text` fits `pattern`: 1 − edit distance ÷ length of the pattern. Sellers' algorithm (The
/// theory and computation of evolutionary distances, 1980).
double bestFit(const QString& pattern, const QString& text);

} // namespace emend::learning
