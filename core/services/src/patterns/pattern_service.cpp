// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/patterns.h>

#include "load_version.h"

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
constexpr int kLongestReason = 1000;
constexpr int kLongestMerchant = 200;
constexpr int kLongestField = 60;
constexpr int kLongestValue = 500;

QString nameOf(const PatternActivation& activation)
{
    return activation.version.isEmpty() ? QString(kBuiltInPatterns) : activation.version;
}

Result<QString> checkedReason(const QString& reason)
{
    const QString said = reason.simplified();
    if (said.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("Say why: a reason is kept with the change."));
    if (said.size() > kLongestReason)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("The reason is too long: %1 characters at most.").arg(kLongestReason));
    return said;
}

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

tl::unexpected<base::Error> changedSince(const std::optional<PatternActivation>& current)
{
    if (!current)
        return base::fail(ErrorCode::Conflict, Text::tr("No version is active here. Look again, then decide."));
    return base::fail(
        ErrorCode::Conflict,
        Text::tr("%1 has activated %2 since then (%3: %4). Look again, then decide.")
            .arg(current->activatedBy, nameOf(*current), current->activatedAt.toString(Qt::ISODate), current->reason));
}

/// Going back to something that was gone back to is going back to what it was.
Result<std::optional<PatternActivation>> original(Transaction& transaction,
                                                  const std::optional<PatternActivation>& activation)
{
    if (!activation || !activation->isRollback)
        return activation;
    return activation->returnsTo ? storage::findActivation(transaction, *activation->returnsTo)
                                 : Result<std::optional<PatternActivation>>(std::nullopt);
}

// Nothing where that is what the program brings along.
Result<std::optional<PatternActivation>> stepBack(Transaction& transaction,
                                                  const std::optional<PatternActivation>& current)
{
    const auto now = original(transaction, current);
    if (!now)
        return now;
    if (!*now)
        return base::fail(ErrorCode::Conflict, Text::tr("There is no earlier version to go back to."));
    const auto before = storage::activationBefore(transaction, **now);
    return before ? original(transaction, *before) : before;
}

Result<std::optional<PatternActivation>> earlierOne(Transaction& transaction, const QString& environment,
                                                    const QString& name)
{
    const auto version = requiredVersion(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    auto found =
        storage::lastActivationOf(transaction, environment, *version ? std::optional((*version)->id) : std::nullopt);
    if (found && !*found && *version)
        return base::fail(ErrorCode::NotFound,
                          Text::tr("%1 was never active in %2, so there is no going back to it. Activate it instead.")
                              .arg(name, environment));
    return found;
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
        auto activations = storage::listActivations(t, {}, kMostActivations);
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
    return m_database.read([this](Transaction& t) { return storage::activePatterns(t, m_settings.environment); });
}

Result<std::optional<PatternActivation>> PatternService::activeAt(const QDateTime& time)
{
    return m_database.read(
        [&](Transaction& t) { return storage::activePatternsAt(t, m_settings.environment, time.toUTC()); });
}

Result<std::vector<PatternActivation>> PatternService::history(int limit)
{
    return m_database.read([&](Transaction& t) { return storage::listActivations(t, m_settings.environment, limit); });
}

/// `choose(transaction, current)` says what is to count: an activation with version, isRollback and returnsTo.
template <class Choose>
Result<PatternActivation> PatternService::move(const QString& reason, std::optional<int> seen, Choose&& choose)
{
    const Result<QString> said = checkedReason(reason);
    if (!said)
        return tl::unexpected(said.error());
    const QDateTime now = m_settings.clock();
    std::optional<int> made; // by a run before this one, whose commit happened though its answer was lost
    return m_database.transact([&](Transaction& t) -> Result<PatternActivation> {
        if (const auto locked = storage::lockActivations(t); !locked)
            return tl::unexpected(locked.error());
        const auto current = storage::activePatterns(t, m_settings.environment);
        if (!current)
            return tl::unexpected(current.error());
        if (*current && made == (*current)->id && (*current)->activatedBy == m_actor.id && (*current)->reason == *said)
            return **current;
        if (seen && *seen != (*current ? (*current)->id : 0))
            return changedSince(*current);
        Result<PatternActivation> next = choose(t, *current);
        if (!next)
            return next;
        if (next->versionId == (*current ? (*current)->versionId : std::nullopt))
            return base::fail(ErrorCode::Conflict,
                              Text::tr("%1 is active in %2 already.").arg(nameOf(*next), m_settings.environment));
        next->environment = m_settings.environment;
        // The clocks of two machines may differ; what counted when must not.
        next->activatedAt = *current ? std::max(now, (*current)->activatedAt) : now;
        next->activatedBy = m_actor.id;
        next->reason = *said;
        const Result<int> id = storage::addActivation(t, *next);
        if (!id)
            return tl::unexpected(id.error());
        next->id = *id;
        made = *id;
        domain::AuditEntry entry = this->entry(next->isRollback ? "rollback" : "activate", nameOf(*next), now);
        entry.details = {{QStringLiteral("environment"), m_settings.environment},
                         {QStringLiteral("from"), *current ? nameOf(**current) : QString(kBuiltInPatterns)},
                         {QStringLiteral("to"), nameOf(*next)},
                         {QStringLiteral("reason"), *said}};
        if (const auto audited = storage::appendAudit(t, {entry}); !audited)
            return tl::unexpected(audited.error());
        return *next;
    });
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
    return move(reason, seen, [&](Transaction&, const auto&) -> Result<PatternActivation> {
        PatternActivation next;
        if (*usable) {
            next.versionId = (*usable)->id;
            next.version = (*usable)->name;
        }
        return next;
    });
}

Result<PatternActivation> PatternService::rollback(const QString& reason, const QString& name, std::optional<int> seen)
{
    return move(reason, seen,
                [&](Transaction& t, const std::optional<PatternActivation>& current) -> Result<PatternActivation> {
                    const auto target =
                        name.isEmpty() ? stepBack(t, current) : earlierOne(t, m_settings.environment, name);
                    if (!target)
                        return tl::unexpected(target.error());
                    PatternActivation next;
                    next.isRollback = true;
                    if (*target) {
                        next.versionId = (*target)->versionId;
                        next.version = (*target)->version;
                        next.returnsTo = (*target)->id;
                    }
                    return next;
                });
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
