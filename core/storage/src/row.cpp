// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/row.h>

#include <QtCore/QJsonDocument>

namespace emend::storage {

namespace {

/// PostgreSQL's own notation: {plain,"with \"quotes\" and \\"}.
QStringList parseArrayText(const QString& text)
{
    QStringList items;
    QString item;
    bool quoted = false;
    bool started = false;
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        const QChar c = text.at(i);
        if (quoted && c == QLatin1Char('\\')) {
            item += text.at(++i);
        } else if (c == QLatin1Char('"')) {
            quoted = !quoted;
            started = true;
        } else if (!quoted && c == QLatin1Char(',')) {
            items << item;
            item.clear();
        } else {
            item += c;
            started = true;
        }
    }
    if (started || !items.isEmpty())
        items << item;
    return items;
}

} // namespace

Row::Row(std::shared_ptr<const QStringList> columns, QVariantList values)
    : m_columns(std::move(columns)), m_values(std::move(values))
{
}

const QVariant& Row::value(const char* column) const
{
    const qsizetype at = m_columns->indexOf(QLatin1String(column));
    if (at < 0)
        qFatal("There is no column %s in the result.", column);
    return m_values.at(at);
}

bool Row::isNull(const char* column) const
{
    return value(column).isNull();
}

QString Row::text(const char* column) const
{
    return value(column).toString();
}

qint64 Row::integer(const char* column) const
{
    return value(column).toLongLong();
}

double Row::real(const char* column) const
{
    return value(column).toDouble();
}

bool Row::flag(const char* column) const
{
    return value(column).toBool();
}

QDateTime Row::time(const char* column) const
{
    const QVariant& found = value(column);
    if (found.isNull())
        return {};
    if (found.typeId() == QMetaType::QDateTime)
        return found.toDateTime().toUTC();
    return QDateTime::fromString(found.toString(), Qt::ISODateWithMs).toUTC();
}

QDate Row::date(const char* column) const
{
    const QVariant& found = value(column);
    return found.typeId() == QMetaType::QDate ? found.toDate() : QDate::fromString(found.toString(), Qt::ISODate);
}

QByteArray Row::bytes(const char* column) const
{
    return value(column).toByteArray();
}

QJsonObject Row::json(const char* column) const
{
    return QJsonDocument::fromJson(value(column).toString().toUtf8()).object();
}

QJsonArray Row::jsonArray(const char* column) const
{
    return QJsonDocument::fromJson(value(column).toString().toUtf8()).array();
}

QStringList Row::textList(const char* column) const
{
    const QString found = text(column);
    if (found.startsWith(QLatin1Char('{')))
        return parseArrayText(found);
    QStringList items;
    for (const QJsonValue& item : QJsonDocument::fromJson(found.toUtf8()).array())
        items << item.toString();
    return items;
}

namespace {

QJsonValue storable(const QJsonValue& value)
{
    if (value.isString())
        return storableText(value.toString());
    if (value.isArray()) {
        QJsonArray items;
        for (const QJsonValue& item : value.toArray())
            items.append(storable(item));
        return items;
    }
    if (!value.isObject())
        return value;
    const QJsonObject object = value.toObject();
    QJsonObject cleaned;
    for (auto it = object.begin(); it != object.end(); ++it)
        cleaned.insert(storableText(it.key()), storable(it.value()));
    return cleaned;
}

// PostgreSQL takes neither NUL nor half a surrogate pair; both are written as escapes, which are rare enough otherwise.
QVariant jsonText(const QJsonDocument& document)
{
    QByteArray text = document.toJson(QJsonDocument::Compact);
    if (text.contains("\\u0000") || text.contains("\\ud")) {
        text = document.isArray()
            ? QJsonDocument(storable(document.array()).toArray()).toJson(QJsonDocument::Compact)
            : QJsonDocument(storable(document.object()).toObject()).toJson(QJsonDocument::Compact);
    }
    return QString::fromUtf8(text);
}

} // namespace

QString storableText(const QString& text)
{
    QString cleaned = QString::fromUtf8(text.toUtf8());
    return cleaned.remove(QChar(u'\0'));
}

QVariant json(const QJsonObject& object)
{
    return jsonText(QJsonDocument(object));
}

QVariant json(const QJsonArray& array)
{
    return jsonText(QJsonDocument(array));
}

QVariant textOrNull(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

} // namespace emend::storage
