// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "span.h"

#include <QtCore/QString>

#include <vector>

namespace emend::privacy {

/// Card numbers in a text of ASCII digits: 13–19 digits that pass the Luhn check, in one piece or in groups with equal
/// separators. Time is linear in the text.
std::vector<Span> findCardNumbers(const QString& text);

} // namespace emend::privacy
