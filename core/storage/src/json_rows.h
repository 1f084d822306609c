// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/dialect.h>

#include <QtCore/QJsonArray>

#include <initializer_list>
#include <utility>

namespace emend::storage {

struct JsonColumn {
    const char* name = nullptr;
    const char* type = nullptr; ///< PostgreSQL's
};

/// For FROM: the objects of a JSON array, bound to that placeholder as a text, as the rows of a table. One statement
/// takes any number of them.
QString jsonRows(const Dialect& dialect, const char* placeholder, const char* table,
                 std::initializer_list<JsonColumn> columns);

/// For FROM: the rows `t` of that table whose column has one of the values, which are bound as a JSON array of objects
/// with that one name. Always by the column's index: a plan that the server made for an empty table would otherwise
/// read a million rows.
QString rowsByKey(const Dialect& dialect, const char* placeholder, const char* table, JsonColumn key);

/// What rowsByKey() is bound to.
QVariant jsonKeys(const char* name, const QStringList& keys);

QVariant jsonArray(const QJsonArray& array);

} // namespace emend::storage
