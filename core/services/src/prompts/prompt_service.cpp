// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/prompts.h>

#include "collect_prompts.h"
#include "patterns/collect_sources.h"
#include "patterns/version_moves.h"

#include <emend/learning/build_prompts.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Activation;
using storage::PromptVersion;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Prompts)
};

constexpr int kMostActivations = 10'000;
constexpr double kCollected = 0.9;

PromptVersion builtInVersion()
{
    PromptVersion version;
    version.name = kBuiltInPatterns;
    version.prompts = learning::buildPrompts({});
    version.contentHash = learning::promptsHash(version.prompts);
    return version;
}

Result<PromptVersion> requiredVersion(Transaction& transaction, const QString& name)
{
    if (name == kBuiltInPatterns)
        return builtInVersion();
    auto version = storage::findPromptVersion(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    if (!*version)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no prompt version %1.").arg(name));
    return std::move(**version);
}

QStringList rowsOf(const PromptVersion& version, const QString& field)
{
    return version.prompts.value(field).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void addMissing(const QString& field, const QStringList& rows, QStringList from, bool isAdded,
                std::vector<PromptChange>& changes)
{
    for (const QString& row : rows) {
        if (!from.removeOne(row))
            changes.push_back({field, isAdded, row});
    }
}

} // namespace

ActivePrompts builtInPrompts()
{
    return {kBuiltInPatterns, learning::buildPrompts({})};
}

Result<ActivePrompts> loadActivePrompts(storage::Database& database, const QString& environment)
{
    return database.read([&](Transaction& t) -> Result<ActivePrompts> {
        const auto active = storage::activeVersion(t, environment, storage::Versioned::Prompts);
        if (!active)
            return tl::unexpected(active.error());
        if (!*active || !(*active)->versionId)
            return builtInPrompts();
        return requiredVersion(t, (*active)->version).map([](PromptVersion version) {
            return ActivePrompts{version.name, std::move(version.prompts)};
        });
    });
}

PromptService::PromptService(storage::Database& database, Actor actor, PatternSettings settings)
    : m_database(database), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

Result<RefreshedPrompts> PromptService::refresh(base::Progress& progress)
{
    const QDateTime until = m_settings.clock();
    base::Progress collecting = progress.part(0, kCollected);
    const auto collected = collectSources(m_database, m_settings, until, collecting);
    if (!collected)
        return tl::unexpected(collected.error());
    progress.report(kCollected, Text::tr("Writing the prompts"));
    if (progress.isCancelled())
        return base::fail(ErrorCode::Cancelled, Text::tr("Making the prompts was cancelled."));
    auto made = m_database.transact([&](Transaction& t) -> Result<RefreshedPrompts> {
        const auto prompts = newPrompts(t, collected->sources, m_settings, m_actor.id, until);
        if (!prompts)
            return tl::unexpected(prompts.error());
        const auto added = storage::addPromptVersion(t, *prompts);
        if (!added)
            return tl::unexpected(added.error());
        domain::AuditEntry entry;
        entry.timestamp = m_settings.clock();
        entry.actorType = m_actor.type;
        entry.actorId = m_actor.id;
        entry.action = QStringLiteral("refresh");
        entry.resourceType = QStringLiteral("prompt");
        entry.resourceId = added->version.name;
        entry.details = {{QStringLiteral("new"), added->isNew},
                         {QStringLiteral("content_hash"), added->version.contentHash}};
        if (const auto audited = storage::appendAudit(t, {entry}); !audited)
            return tl::unexpected(audited.error());
        return RefreshedPrompts{added->version, added->isNew};
    });
    progress.report(1);
    return made;
}

Result<std::vector<PromptVersion>> PromptService::list(int limit)
{
    return m_database.read([limit](Transaction& t) { return storage::listPromptVersions(t, limit); });
}

Result<PromptDetails> PromptService::show(const QString& name)
{
    return m_database.read([&](Transaction& t) -> Result<PromptDetails> {
        auto version = requiredVersion(t, name);
        if (!version)
            return tl::unexpected(version.error());
        auto activations = storage::listActivations(t, {}, kMostActivations, storage::Versioned::Prompts);
        if (!activations)
            return tl::unexpected(activations.error());
        const QString stored = name == kBuiltInPatterns ? QString() : name;
        std::erase_if(*activations, [&](const Activation& each) { return each.version != stored; });
        return PromptDetails{std::move(*version), std::move(*activations)};
    });
}

Result<std::vector<PromptChange>> PromptService::diff(const QString& before, const QString& after)
{
    return m_database.read([&](Transaction& t) -> Result<std::vector<PromptChange>> {
        const auto left = requiredVersion(t, before);
        if (!left)
            return tl::unexpected(left.error());
        const auto right = requiredVersion(t, after);
        if (!right)
            return tl::unexpected(right.error());
        std::vector<PromptChange> changes;
        for (const QString& field : learning::promptFields()) {
            addMissing(field, rowsOf(*left, field), rowsOf(*right, field), false, changes);
            addMissing(field, rowsOf(*right, field), rowsOf(*left, field), true, changes);
        }
        return changes;
    });
}

Result<std::optional<Activation>> PromptService::active()
{
    return moves().active();
}

Result<std::vector<Activation>> PromptService::history(int limit)
{
    return moves().history(limit);
}

Result<Activation> PromptService::activate(const QString& name, const QString& reason, std::optional<int> seen)
{
    return moves().activate(name, reason, seen);
}

Result<Activation> PromptService::rollback(const QString& reason, const QString& name, std::optional<int> seen)
{
    return moves().rollback(reason, name, seen);
}

VersionMoves PromptService::moves()
{
    const auto find = [](Transaction& t, const QString& name) {
        return requiredVersion(t, name).map(
            [](const auto& version) { return version.id > 0 ? std::optional(version.id) : std::nullopt; });
    };
    return {m_database, m_actor, {storage::Versioned::Prompts, m_settings.environment, m_settings.clock, find}};
}

} // namespace emend::services
