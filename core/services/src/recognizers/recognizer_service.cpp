// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/recognizers.h>

#include "check_model.h"
#include "patterns/version_moves.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Activation;
using storage::RecognizerVersion;
using storage::Transaction;
using storage::Versioned;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Recognizers)
};

constexpr int kMostActivations = 10'000;

Result<RecognizerVersion> requiredVersion(Transaction& transaction, const QString& name)
{
    auto version = storage::findRecognizerVersion(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    if (!*version)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no recogniser version %1.").arg(name));
    return std::move(**version);
}

VersionMoves movesOf(storage::Database& database, const Actor& actor, const RecognizerSettings& settings)
{
    const auto find = [](Transaction& t, const QString& name) -> Result<std::optional<int>> {
        if (name == kBuiltInRecognizer)
            return std::nullopt;
        return requiredVersion(t, name).map([](const RecognizerVersion& version) { return std::optional(version.id); });
    };
    return {database, actor, {Versioned::Recognizers, settings.environment, settings.clock, find}};
}

} // namespace

RecognizerService::RecognizerService(storage::Database& database, Actor actor, RecognizerSettings settings)
    : m_database(database), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

domain::AuditEntry RecognizerService::entry(const char* action, const QString& resource, const QDateTime& now) const
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = m_actor.type;
    entry.actorId = m_actor.id;
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QStringLiteral("recognizer");
    entry.resourceId = resource;
    return entry;
}

Result<std::vector<RecognizerVersion>> RecognizerService::list(int limit)
{
    return m_database.read([limit](Transaction& t) { return storage::listRecognizerVersions(t, limit); });
}

Result<RecognizerDetails> RecognizerService::show(const QString& name)
{
    return m_database.read([&](Transaction& t) -> Result<RecognizerDetails> {
        auto version = requiredVersion(t, name);
        if (!version)
            return tl::unexpected(version.error());
        auto activations = storage::listActivations(t, {}, kMostActivations, Versioned::Recognizers);
        if (!activations)
            return tl::unexpected(activations.error());
        std::erase_if(*activations, [&](const Activation& each) { return each.version != name; });
        return RecognizerDetails{std::move(*version), std::move(*activations)};
    });
}

Result<RecognizerVersion> RecognizerService::add(const QByteArray& bytes, const QString& expectedSha256,
                                                 const QString& notes)
{
    storage::NewRecognizerVersion added;
    added.version.contentHash = domain::sha256Hex(bytes);
    if (added.version.contentHash != expectedSha256.trimmed().toLower())
        return base::fail(
            ErrorCode::Conflict,
            Text::tr("The file is another one than expected: its SHA-256 is %1.").arg(added.version.contentHash));
    const Result<CheckedModel> model = checkModel(bytes);
    if (!model)
        return tl::unexpected(model.error());
    added.version.createdAt = m_settings.clock();
    added.version.createdBy = m_actor.id;
    added.version.notes = notes.simplified();
    added.model = bytes;
    if (model->isTrainable)
        added.trainable = bytes;
    return m_database.transact([&](Transaction& t) -> Result<RecognizerVersion> {
        const auto stored = storage::addRecognizerVersion(t, added);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!stored->isNew)
            return base::fail(ErrorCode::Conflict, Text::tr("It is here already, as %1.").arg(stored->version.name));
        domain::AuditEntry entry = this->entry("add", stored->version.name, added.version.createdAt);
        entry.details = {{QStringLiteral("sha256"), added.version.contentHash}};
        const auto audited = storage::appendAudit(t, {entry});
        return audited ? Result<RecognizerVersion>(stored->version) : tl::unexpected(audited.error());
    });
}

Result<std::optional<Activation>> RecognizerService::active()
{
    return movesOf(m_database, m_actor, m_settings).active();
}

Result<std::vector<Activation>> RecognizerService::history(int limit)
{
    return movesOf(m_database, m_actor, m_settings).history(limit);
}

Result<Activation> RecognizerService::activate(const QString& name, const QString& reason, std::optional<int> seen)
{
    if (const auto said = checkedReason(reason); !said)
        return tl::unexpected(said.error());
    if (name != kBuiltInRecognizer) {
        // A version never changes, so it is tried before anybody is kept waiting.
        const auto version = m_database.read([&](Transaction& t) { return requiredVersion(t, name); });
        if (!version)
            return tl::unexpected(version.error());
        const auto bytes = m_database.read([&](Transaction& t) { return storage::recognizerModel(t, version->id); });
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto checked = checkModel(*bytes, version->contentHash); !checked)
            return tl::unexpected(checked.error());
    }
    return movesOf(m_database, m_actor, m_settings).activate(name, reason, seen);
}

Result<Activation> RecognizerService::rollback(const QString& reason, std::optional<int> seen)
{
    return movesOf(m_database, m_actor, m_settings).rollback(reason, {}, seen);
}

} // namespace emend::services
