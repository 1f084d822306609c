// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy_text.h"

#include <QtCore/QDateTime>

#include <libpq-fe.h>

#include <memory>

namespace emend::storage {

namespace {

constexpr qsizetype kChunkBytes = 256 * 1024;

using ResultHandle = std::unique_ptr<PGresult, decltype(&PQclear)>;

void appendEscaped(QByteArray& line, const QByteArray& text)
{
    for (const char c : text) {
        switch (c) {
        case '\\':
            line += "\\\\";
            break;
        case '\t':
            line += "\\t";
            break;
        case '\n':
            line += "\\n";
            break;
        case '\r':
            line += "\\r";
            break;
        case '\0': // PostgreSQL has no text with NUL
            break;
        default:
            line += c;
        }
    }
}

// What the drivers bind as NULL.
bool isNull(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::QDateTime:
        return value.toDateTime().isNull();
    case QMetaType::QDate:
        return value.toDate().isNull();
    case QMetaType::QByteArray:
        return value.toByteArray().isNull();
    default:
        return value.isNull();
    }
}

base::Error failure(Connection& connection, const PGresult* result)
{
    const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    return connection.failed(QString::fromLatin1(state), QString::fromUtf8(PQerrorMessage(connection.postgres())));
}

bool sendRows(PGconn* server, const std::vector<QVariantList>& rows)
{
    QByteArray chunk;
    chunk.reserve(kChunkBytes + kChunkBytes / 4);
    for (const QVariantList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0)
                chunk += '\t';
            appendCopyText(chunk, row.at(i));
        }
        chunk += '\n';
        if (chunk.size() < kChunkBytes)
            continue;
        if (PQputCopyData(server, chunk.constData(), static_cast<int>(chunk.size())) != 1)
            return false;
        chunk.resize(0);
    }
    return chunk.isEmpty() || PQputCopyData(server, chunk.constData(), static_cast<int>(chunk.size())) == 1;
}

} // namespace

void appendCopyText(QByteArray& line, const QVariant& value)
{
    if (isNull(value)) {
        line += "\\N";
        return;
    }
    switch (value.typeId()) {
    case QMetaType::Bool:
        line += value.toBool() ? 't' : 'f';
        break;
    case QMetaType::QDateTime:
        line += value.toDateTime().toUTC().toString(Qt::ISODateWithMs).toLatin1();
        break;
    case QMetaType::QDate:
        line += value.toDate().toString(Qt::ISODate).toLatin1();
        break;
    case QMetaType::QByteArray:
        line += "\\\\x" + value.toByteArray().toHex();
        break;
    case QMetaType::Double:
        line += QByteArray::number(value.toDouble(), 'g', 17);
        break;
    default:
        appendEscaped(line, value.toString().toUtf8());
    }
}

base::Result<void> copyRows(Connection& connection, const QString& table, const QStringList& columns,
                            const std::vector<QVariantList>& rows)
{
    PGconn* server = connection.postgres();
    const QString sql = QStringLiteral("COPY %1 (%2) FROM STDIN").arg(table, columns.join(QLatin1Char(',')));
    if (connection.observer)
        connection.observer(sql, {});
    const ResultHandle begun(server ? PQexec(server, sql.toUtf8().constData()) : nullptr, &PQclear);
    if (!begun || PQresultStatus(begun.get()) != PGRES_COPY_IN)
        return tl::unexpected(failure(connection, begun.get()));
    const bool sent = sendRows(server, rows);
    PQputCopyEnd(server, sent ? nullptr : "not all rows could be sent");
    base::Result<void> outcome;
    while (const ResultHandle result{PQgetResult(server), &PQclear}) {
        if (outcome && PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            outcome = tl::unexpected(failure(connection, result.get()));
    }
    if (outcome && !sent)
        outcome = tl::unexpected(failure(connection, nullptr));
    return outcome;
}

} // namespace emend::storage
