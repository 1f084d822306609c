// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/patterns.h>

#include "load_version.h"
#include "version_moves.h"

#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::PatternActivation;
using storage::PatternVersion;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

constexpr int kMostActivations = 10'000;
constexpr int kHitDays = 30;
constexpr int kLongestMerchant = 200;
constexpr int kLongestField = 60;
constexpr int kLongestValue = 500;

Result<std::optional<PatternVersion>> requiredVersion(Transaction& transaction, const QString& name)
{
    if (name == kBuiltInPatterns)
        return std::nullopt;
    auto version = storage::findPatternVersion(transaction, name);
    if (version && !*version)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no pattern version %1.").arg(name));
    return version;
}

Result<QJsonObject> contentOf(Transaction& transaction, const QString& name)
{
    const auto version = requiredVersion(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    return *version ? storage::patternContent(transaction, (*version)->id) : Result<QJsonObject>();
}

} // namespace

PatternService::PatternService(storage::Database& database, Actor actor, PatternSettings settings)
    : m_database(database), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

domain::AuditEntry PatternService::entry(const char* action, const QString& resource, const QDateTime& now) const
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = m_actor.type;
    entry.actorId = m_actor.id;
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QStringLiteral("pattern");
    entry.resourceId = resource;
    return entry;
}

Result<std::vector<PatternVersion>> PatternService::list(int limit)
{
    return m_database.read([limit](Transaction& t) { return storage::listPatternVersions(t, limit); });
}

Result<PatternDetails> PatternService::show(const QString& name)
{
    return m_database.read([&](Transaction& t) -> Result<PatternDetails> {
        const auto version = storage::findPatternVersion(t, name);
        if (!version)
            return tl::unexpected(version.error());
        if (!*version)
            return base::fail(ErrorCode::NotFound, Text::tr("There is no pattern version %1.").arg(name));
        const auto content = storage::patternContent(t, (*version)->id);
        if (!content)
            return tl::unexpected(content.error());
        auto activations = storage::listActivations(t, {}, kMostActivations, storage::Versioned::Patterns);
        if (!activations)
            return tl::unexpected(activations.error());
        std::erase_if(*activations, [&](const PatternActivation& each) { return each.version != name; });
        return PatternDetails{**version, *content, std::move(*activations)};
    });
}

Result<QHash<QString, storage::PatternHits>> PatternService::hits()
{
    const QDate since = m_settings.clock().date().addDays(-kHitDays);
    return m_database.read([&](Transaction& t) { return storage::patternHits(t, m_settings.environment, since); });
}

Result<std::vector<PatternChange>> PatternService::diff(const QString& before, const QString& after)
{
    return m_database.read([&](Transaction& t) -> Result<std::vector<PatternChange>> {
        const auto left = contentOf(t, before);
        if (!left)
            return tl::unexpected(left.error());
        const auto right = contentOf(t, after);
        if (!right)
            return tl::unexpected(right.error());
        return diffPatterns(*left, *right);
    });
}

Result<std::optional<PatternActivation>> PatternService::active()
{
    return moves().active();
}

Result<std::optional<PatternActivation>> PatternService::activeAt(const QDateTime& time)
{
    return moves().activeAt(time);
}

Result<std::vector<PatternActivation>> PatternService::history(int limit)
{
    return moves().history(limit);
}

VersionMoves PatternService::moves()
{
    const auto find = [](Transaction& t, const QString& name) {
        return requiredVersion(t, name).map(
            [](const auto& version) { return version ? std::optional(version->id) : std::nullopt; });
    };
    return {m_database, m_actor, {storage::Versioned::Patterns, m_settings.environment, m_settings.clock, find}};
}

Result<PatternActivation> PatternService::activate(const QString& name, const QString& reason, std::optional<int> seen)
{
    if (const auto said = checkedReason(reason); !said)
        return tl::unexpected(said.error());
    // A version never changes, so it is tried before anybody is kept waiting.
    const auto usable = m_database.read([&](Transaction& t) -> Result<std::optional<PatternVersion>> {
        auto version = requiredVersion(t, name);
        if (!version || !*version)
            return version;
        const auto checked = loadVersion(t, **version);
        return checked ? version : tl::unexpected(checked.error());
    });
    if (!usable)
        return tl::unexpected(usable.error());
    return moves().activate(name, reason, seen);
}

Result<PatternActivation> PatternService::rollback(const QString& reason, const QString& name, std::optional<int> seen)
{
    return moves().rollback(reason, name, seen);
}

Result<QString> PatternService::veto(const QString& merchant, const QString& field, const QString& value,
                                     const QString& reason)
{
    const Result<QString> said = checkedReason(reason);
    if (!said)
        return said;
    const QDateTime now = m_settings.clock();
    const storage::PatternVeto veto{
        {}, merchant.simplified(), field.trimmed(), value.simplified(), now, m_actor.id, *said, {}, {}};
    if (veto.field.isEmpty() || veto.value.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("A veto needs a field and a value."));
    if (veto.merchant.size() > kLongestMerchant || veto.field.size() > kLongestField
        || veto.value.size() > kLongestValue)
        return base::fail(ErrorCode::InvalidArgument, Text::tr("That is too long for a merchant, field or value."));
    auto id = m_database.transact([&](Transaction& t) -> Result<QString> {
        auto added = storage::addVeto(t, veto);
        if (!added)
            return added;
        domain::AuditEntry entry = this->entry("veto", *added, now);
        entry.details = {{QStringLiteral("merchant"), veto.merchant},
                         {QStringLiteral("field"), veto.field},
                         {QStringLiteral("value"), veto.value},
                         {QStringLiteral("reason"), veto.reason}};
        const auto audited = storage::appendAudit(t, {entry});
        return audited ? added : tl::unexpected(audited.error());
    });
    if (!id && id.error().code == ErrorCode::Conflict)
        return base::fail(ErrorCode::Conflict, Text::tr("This veto stands already."));
    return id;
}

Result<void> PatternService::liftVeto(const QString& vetoId)
{
    const QDateTime now = m_settings.clock();
    return m_database.transact([&](Transaction& t) -> Result<void> {
        const auto lifted = storage::liftVeto(t, vetoId, m_actor.id, now);
        if (!lifted)
            return tl::unexpected(lifted.error());
        if (!*lifted)
            return base::fail(ErrorCode::NotFound, Text::tr("No veto %1 stands.").arg(vetoId));
        return storage::appendAudit(t, {entry("lift_veto", vetoId, now)});
    });
}

Result<std::vector<storage::PatternVeto>> PatternService::vetoes()
{
    return m_database.read([](Transaction& t) { return storage::standingVetoes(t); });
}

} // namespace emend::services
