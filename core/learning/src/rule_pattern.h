// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace emend::learning {

/// How values are compared: without regard to case and the number of blanks.
QString ruleKey(const QString& value);

/// An anchored regular expression for these keys and nothing else: `/^trip with$/i`, `/^(?:trip with|your ride)$/i`.
QString patternFor(const QStringList& keys);

/// The inverse; nothing for what patternFor() would not have written.
std::optional<QStringList> keysOf(const QString& pattern);

} // namespace emend::learning
