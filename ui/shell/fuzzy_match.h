// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <optional>

namespace emend::ui {

/// How well the letters that were typed stand in the text, in their order: the more at the beginnings of words and side
/// by side, the higher. Nothing where they do not all stand there. Case and accents do not matter.
std::optional<int> fuzzyScore(const QString& typed, const QString& text);

} // namespace emend::ui
