// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_content.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Audit)
};

// PostgreSQL has no NUL in texts, and a leading byte order mark is lost on the way to and from both databases.
constexpr QChar kByteOrderMark(0xfeff);

bool isStorable(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar::Null) && !text.contains(kByteOrderMark);
}

QJsonValue auditJson(const QJsonValue& value)
{
    if (value.isString())
        return QJsonValue(auditText(value.toString()));
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue& item : value.toArray())
            array.append(auditJson(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto item = given.begin(); item != given.end(); ++item)
            object.insert(auditText(item.key()), auditJson(item.value()));
        return object;
    }
    return value;
}

// The same bytes as come of the details once they were stored and read. Few hold what makes a difference, and looking
// for that is quicker than building them anew.
QByteArray canonicalDetails(const QJsonObject& details)
{
    QByteArray json = domain::canonicalJson(details);
    if (json.contains("\\u0000") || json.contains("\\ud") || json.contains("\xef\xbb\xbf"))
        json = domain::canonicalJson(auditJson(details));
    // Qt sorts keys beyond U+FFFF otherwise in an object that it parsed.
    const bool isOrderInDoubt =
        std::any_of(json.begin(), json.end(), [](char c) { return static_cast<uchar>(c) >= 0xf0; });
    return isOrderInDoubt ? domain::canonicalJson(QJsonDocument::fromJson(json).object()) : json;
}

/// The address in the one way that it is printed; null for what is none.
QString canonicalAddress(const QString& address)
{
    const QByteArray text = address.section(QLatin1Char('%'), 0, 0).toLatin1();
    for (const int family : {AF_INET, AF_INET6}) {
        std::array<unsigned char, sizeof(in6_addr)> bytes{};
        std::array<char, INET6_ADDRSTRLEN> printed{};
        if (inet_pton(family, text.constData(), bytes.data()) == 1)
            return QString::fromLatin1(
                inet_ntop(family, bytes.data(), printed.data(), static_cast<socklen_t>(printed.size())));
    }
    return {};
}

void appendMember(QByteArray& out, const char* separatorAndName, const QString& text)
{
    out += separatorAndName;
    const bool isPlain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char(' ') && c <= QLatin1Char('~') && c != QLatin1Char('"') && c != QLatin1Char('\\');
    });
    if (text.isNull())
        out += "null";
    else if (isPlain)
        out += '"' + text.toLatin1() + '"';
    else
        out += domain::canonicalJson(text);
}

} // namespace

QString auditText(const QString& text)
{
    if (text.isEmpty())
        return {};
    if (isStorable(text))
        return text;
    QString storable;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair)
            storable += text.mid(i++, 2);
        else
            storable += c.isSurrogate() || c.isNull() || c == kByteOrderMark ? QChar(QChar::ReplacementCharacter) : c;
    }
    return storable;
}

base::Result<AuditColumns> auditColumns(const domain::AuditEntry& entry)
{
    const QString address = canonicalAddress(entry.ipAddress);
    if (!entry.timestamp.isValid() || entry.action.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("An audit entry needs a time and an action."));
    if (address.isEmpty() && !entry.ipAddress.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("%1 is not an IP address.").arg(entry.ipAddress.left(60)));
    AuditColumns columns;
    columns.timestamp = entry.timestamp.toUTC().toString(Qt::ISODateWithMs);
    columns.actorType = domain::actorTypeName(entry.actorType);
    columns.actorId = auditText(entry.actorId);
    columns.action = auditText(entry.action);
    columns.resourceType = auditText(entry.resourceType);
    columns.resourceId = auditText(entry.resourceId);
    columns.details = canonicalDetails(entry.details);
    columns.ipAddress = address;
    columns.userAgent = auditText(entry.userAgent);
    columns.success = entry.success;
    columns.errorMessage = auditText(entry.errorMessage);
    return columns;
}

// The same bytes as canonicalJson() of an object, at a fraction of its time: a chain has millions of rows.
QByteArray auditContent(const AuditColumns& columns)
{
    QByteArray out;
    out.reserve(512);
    appendMember(out, R"({"action":)", columns.action);
    appendMember(out, R"(,"actor_id":)", columns.actorId);
    appendMember(out, R"(,"actor_type":)", columns.actorType);
    out += R"(,"details":)" + columns.details;
    appendMember(out, R"(,"error_message":)", columns.errorMessage);
    appendMember(out, R"(,"ip_address":)", columns.ipAddress);
    appendMember(out, R"(,"resource_id":)", columns.resourceId);
    appendMember(out, R"(,"resource_type":)", columns.resourceType);
    out += columns.success ? R"(,"success":true)" : R"(,"success":false)";
    appendMember(out, R"(,"timestamp":)", columns.timestamp);
    appendMember(out, R"(,"user_agent":)", columns.userAgent);
    return out + '}';
}

} // namespace emend::storage
