// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/correction.h>

#include <functional>

namespace emend::test {

/// What made-up corrections are drawn from. Each depends on the seed and its number only, so that any part of the same
/// endless list can be made again.
struct CorrectionGenerator {
    quint64 seed = 1;
    QDateTime newest = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC); ///< creation times are spread over the days before
    int days = 2 * 365;
    int merchants = 20'000; ///< the n-th most frequent one is n times as rare as the first

    /// A correction of a receipt, with a text of 300 to 500 characters; one text in twenty has a card number in it.
    domain::CorrectionInput correction(qint64 number) const;

    /// Those from number `start` on, one after the other.
    void generate(qint64 count, qint64 start,
                  const std::function<void(const domain::CorrectionInput& input)>& take) const;
};

/// As a line of a file to import, with its line break.
QByteArray jsonLine(const domain::CorrectionInput& input);

} // namespace emend::test
