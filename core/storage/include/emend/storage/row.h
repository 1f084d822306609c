// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <initializer_list>
#include <memory>
#include <vector>

namespace emend::storage {

/// A value for the placeholder of that name, such as {":id", id}. Bind texts, numbers, booleans, times, bytes, or what
/// json() and Dialect::textList() make. A null QVariant and an invalid time are NULL; a null text is an empty one. NULs
/// are left out of texts, as PostgreSQL does not store them.
struct Bind {
    const char* name = nullptr;
    QVariant value;
};
using Binds = std::vector<Bind>;

/// One row of a result. Columns are found by name; a name that is not in the result is a fault of the program and ends
/// it.
class Row final
{
public:
    Row(std::shared_ptr<const QStringList> columns, QVariantList values);

    bool isNull(const char* column) const;
    QString text(const char* column) const; ///< empty for NULL
    qint64 integer(const char* column) const; ///< 0 for NULL
    double real(const char* column) const; ///< 0 for NULL
    bool flag(const char* column) const; ///< false for NULL
    QDateTime time(const char* column) const; ///< UTC; invalid for NULL
    QDate date(const char* column) const;
    QByteArray bytes(const char* column) const;
    QJsonObject json(const char* column) const; ///< empty for NULL and for what is no object
    QJsonArray jsonArray(const char* column) const; ///< the same
    QStringList textList(const char* column) const; ///< PostgreSQL's text[], SQLite's JSON array
    const QStringList& columns() const { return *m_columns; }
    const QVariant& value(const char* column) const;
    const QVariant& value(qsizetype column) const { return m_values.at(column); }

private:
    std::shared_ptr<const QStringList> m_columns;
    QVariantList m_values;
};

/// What a JSON column takes.
QVariant json(const QJsonObject& object);
QVariant json(const QJsonArray& array);

/// Without what PostgreSQL does not store: NUL, and halves of surrogate pairs (which become U+FFFD).
QString storableText(const QString& text);

/// A text, or NULL where it is empty.
QVariant textOrNull(const QString& text);

} // namespace emend::storage
