// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/dialect.h>

namespace emend::storage {

/// What the words stand for in the full-text search: all of them, the last one as a beginning, which is what a person
/// is typing.
QString searchExpression(const Dialect& dialect, const QString& words);

/// Of `documents`: its recognised text has what the placeholder holds, as searchExpression() words it.
QString isInText(const Dialect& dialect, const QString& placeholder);

/// A pattern for `LIKE … ESCAPE '!'`: the words somewhere in a text, in that order.
QString likePattern(const QString& words);

} // namespace emend::storage
