// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/settings.h>

#include <QtCore/QRandomGenerator>

#include <array>

namespace emend::storage {

base::Result<std::optional<QString>> readSetting(Transaction& transaction, const QString& name)
{
    return transaction.queryOne(QStringLiteral("SELECT value FROM settings WHERE name = :name"), {{":name", name}})
        .map([](const std::optional<Row>& row) {
            return row ? std::optional<QString>(row->text("value")) : std::nullopt;
        });
}

base::Result<void> writeSetting(Transaction& transaction, const QString& name, const QString& value,
                                const QString& actor, const QDateTime& now)
{
    const auto written = transaction.execute(
        QStringLiteral(
            "INSERT INTO settings (name, value, updated_at, updated_by) VALUES (:name, :value, :now, :actor) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at, "
            "updated_by = excluded.updated_by"),
        {{":name", name}, {":value", value}, {":now", now}, {":actor", actor}});
    return written ? base::Result<void>() : tl::unexpected(written.error());
}

base::Result<QByteArray> deploymentSalt(Transaction& transaction, const QDateTime& now)
{
    const QString name = QStringLiteral("privacy.salt");
    const auto known = readSetting(transaction, name);
    if (!known)
        return tl::unexpected(known.error());
    if (*known)
        return QByteArray::fromHex((*known)->toLatin1());
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray salt(reinterpret_cast<const char*>(random.data()), sizeof random);
    // Another program may have been quicker; its salt counts.
    const auto made = transaction.execute(
        QStringLiteral("INSERT INTO settings (name, value, updated_at) VALUES (:name, :value, :now) "
                       "ON CONFLICT (name) DO NOTHING"),
        {{":name", name}, {":value", QString::fromLatin1(salt.toHex())}, {":now", now}});
    if (!made)
        return tl::unexpected(made.error());
    return readSetting(transaction, name).map([](const std::optional<QString>& value) {
        return QByteArray::fromHex(value.value_or(QString()).toLatin1());
    });
}

} // namespace emend::storage
