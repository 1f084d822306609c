// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qglobal.h>

namespace emend::privacy {

/// A stretch of a text; `end` is behind its last character.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype size() const { return end - begin; }
    bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
};

} // namespace emend::privacy
