// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copied_value.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace emend::storage {

namespace {

// SQLite keeps more digits than were asked for; the server would round them.
QByteArray decimalText(const QVariant& value, int scale)
{
    const QByteArray text = QByteArray::number(value.toDouble(), 'f', scale);
    const bool isZero = text.count('0') + text.count('.') + text.count('-') == text.size();
    return isZero && text.startsWith('-') ? text.mid(1) : text;
}

// In brackets, as Qt reads no scalars alone. What is no JSON stays as it is.
QByteArray jsonText(const QString& text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return document.array().size() == 1 ? domain::canonicalJson(document.array().first()) : text.toUtf8();
}

QByteArray timeText(const QDateTime& time, const QVariant& value)
{
    return time.isValid() ? time.toString(Qt::ISODateWithMs).toLatin1() : value.toString().toUtf8();
}

} // namespace

std::optional<QByteArray> canonicalValue(const Row& row, const ColumnShape& column)
{
    const QByteArray name = column.name.toUtf8();
    const QVariant& value = row.value(name.constData());
    if (value.isNull())
        return std::nullopt;
    switch (column.kind) {
    case ValueKind::Decimal:
        return decimalText(value, column.scale);
    case ValueKind::Real:
        return QByteArray::number(value.toDouble(), 'g', 17);
    case ValueKind::Boolean:
        return value.toBool() ? "true" : "false";
    case ValueKind::Time:
        return timeText(row.time(name.constData()), value);
    case ValueKind::Date: {
        const QDate date = row.date(name.constData());
        return date.isValid() ? date.toString(Qt::ISODate).toLatin1() : value.toString().toUtf8();
    }
    case ValueKind::Json:
        return jsonText(value.toString());
    case ValueKind::TextList:
        return domain::canonicalJson(QJsonArray::fromStringList(row.textList(name.constData())));
    case ValueKind::Bytes:
        return value.toByteArray().toHex();
    case ValueKind::Text:
    case ValueKind::Integer:
        break;
    }
    return value.toString().toUtf8();
}

QVariant copiedValue(const Row& row, const ColumnShape& column, const Dialect& target)
{
    const QByteArray name = column.name.toUtf8();
    const QVariant& value = row.value(name.constData());
    if (value.isNull())
        return {};
    switch (column.kind) {
    case ValueKind::Decimal:
    case ValueKind::Time:
    case ValueKind::Date:
        return QString::fromUtf8(*canonicalValue(row, column));
    case ValueKind::Boolean:
        return value.toBool();
    case ValueKind::TextList:
        return target.textList(row.textList(name.constData()));
    case ValueKind::Json:
        // The server writes it with blanks of its own.
        return target.isPostgreSql() ? value.toString() : QString::fromUtf8(jsonText(value.toString()));
    case ValueKind::Text:
        return value.toString();
    case ValueKind::Integer:
    case ValueKind::Real:
    case ValueKind::Bytes:
        break;
    }
    return value;
}

QByteArray rowHash(const Row& row, const std::vector<ColumnShape>& columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const ColumnShape& column : columns) {
        const std::optional<QByteArray> value = canonicalValue(row, column);
        // With its length, so that no two rows look alike.
        hash.addData(value ? QByteArray::number(value->size()) + ':' + *value : QByteArray("-"));
    }
    return hash.result();
}

} // namespace emend::storage
