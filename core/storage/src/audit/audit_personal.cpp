// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit_personal.h"

#include "audit_content.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QRandomGenerator>

#include <array>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Audit)
};

constexpr QLatin1String kPersonal("personal");

QString randomSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), static_cast<qsizetype>(words.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words)).toHex());
}

base::Result<QStringList> leavesWithValue(Transaction& transaction, const QString& value)
{
    const auto rows = transaction.query(QStringLiteral("SELECT leaf FROM audit_personal WHERE value = :value"),
                                        {{":value", auditText(value)}});
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList leaves;
    for (const Row& row : *rows)
        leaves << row.text("leaf");
    return leaves;
}

base::Result<QStringList> leavesAbout(Transaction& transaction, const AuditErasure& erasure)
{
    QStringList leaves;
    const auto done = transaction.forEach(
        QStringLiteral("SELECT details FROM audit_log WHERE resource_type = :type AND resource_id = :id ORDER BY id"),
        {{":type", erasure.resourceType}, {":id", erasure.resourceId}}, [&](const Row& row) -> base::Result<void> {
            leaves << leavesOf(row.json("details")).values();
            return {};
        });
    if (!done)
        return tl::unexpected(done.error());
    return leaves;
}

base::Result<QStringList> eraseLeaves(Transaction& transaction, const QStringList& leaves)
{
    QStringList erased;
    for (const QString& leaf : leaves) {
        const auto changed =
            transaction.execute(QStringLiteral("DELETE FROM audit_personal WHERE leaf = :leaf"), {{":leaf", leaf}});
        if (!changed)
            return tl::unexpected(changed.error());
        if (*changed > 0)
            erased << leaf;
    }
    return erased;
}

} // namespace

PersonalLeaf personalLeaf(const QString& value)
{
    const QString salt = randomSalt();
    return {domain::sha256Hex(salt.toLatin1() + '\0' + value.toUtf8()), salt, value};
}

QList<PersonalLeaf> takePersonal(domain::AuditEntry& entry)
{
    QList<PersonalLeaf> leaves;
    QJsonObject names;
    for (auto item = entry.personal.constBegin(); item != entry.personal.constEnd(); ++item) {
        const QString value = auditText(item.value());
        leaves << personalLeaf(value.isNull() ? QLatin1String("") : value);
        names.insert(item.key(), leaves.last().leaf);
    }
    if (!names.isEmpty())
        entry.details.insert(kPersonal, names);
    entry.personal.clear();
    return leaves;
}

QMap<QString, QString> leavesOf(const QJsonObject& details)
{
    QMap<QString, QString> leaves;
    const QJsonObject names = details.value(kPersonal).toObject();
    for (auto item = names.begin(); item != names.end(); ++item)
        leaves.insert(item.key(), item.value().toString());
    return leaves;
}

base::Result<qint64> eraseAuditPersonal(Transaction& transaction, const AuditErasure& erasure, domain::AuditEntry by)
{
    const bool namesResource = !erasure.resourceType.isEmpty() && !erasure.resourceId.isEmpty();
    if (erasure.value.isEmpty() && !namesResource)
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("Say what to erase: a value, or the type and id of a resource."));
    QStringList leaves;
    if (!erasure.value.isEmpty()) {
        const auto found = leavesWithValue(transaction, erasure.value);
        if (!found)
            return tl::unexpected(found.error());
        leaves << *found;
    }
    if (namesResource) {
        const auto found = leavesAbout(transaction, erasure);
        if (!found)
            return tl::unexpected(found.error());
        leaves << *found;
    }
    const base::Result<QStringList> erased = eraseLeaves(transaction, leaves);
    if (!erased)
        return tl::unexpected(erased.error());
    by.details.insert(QStringLiteral("erased"), QJsonArray::fromStringList(*erased));
    const base::Result<void> appended = appendAudit(transaction, {by});
    if (!appended)
        return tl::unexpected(appended.error());
    return erased->size();
}

} // namespace emend::storage
