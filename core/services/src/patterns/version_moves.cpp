// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "version_moves.h"

#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Activation;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

constexpr int kLongestReason = 1000;

QString nameOf(const Activation& activation)
{
    return activation.version.isEmpty() ? QString(kBuiltInPatterns) : activation.version;
}

QString resourceOf(storage::Versioned versioned)
{
    switch (versioned) {
    case storage::Versioned::Patterns:
        return QStringLiteral("pattern");
    case storage::Versioned::Prompts:
        return QStringLiteral("prompt");
    case storage::Versioned::Recognizers:
        break;
    }
    return QStringLiteral("recognizer");
}

tl::unexpected<base::Error> changedSince(const std::optional<Activation>& current)
{
    if (!current)
        return base::fail(ErrorCode::Conflict, Text::tr("No version is active here. Look again, then decide."));
    return base::fail(
        ErrorCode::Conflict,
        Text::tr("%1 has activated %2 since then (%3: %4). Look again, then decide.")
            .arg(current->activatedBy, nameOf(*current), current->activatedAt.toString(Qt::ISODate), current->reason));
}

} // namespace

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

VersionMoves::VersionMoves(storage::Database& database, Actor actor, MovedVersions moved)
    : m_database(database), m_actor(std::move(actor)), m_moved(std::move(moved))
{
}

domain::AuditEntry VersionMoves::entry(const Activation& next, const std::optional<Activation>& current,
                                       const QDateTime& now) const
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = m_actor.type;
    entry.actorId = m_actor.id;
    entry.action = next.isRollback ? QStringLiteral("rollback") : QStringLiteral("activate");
    entry.resourceType = resourceOf(m_moved.versioned);
    entry.resourceId = nameOf(next);
    entry.details = {{QStringLiteral("environment"), m_moved.environment},
                     {QStringLiteral("from"), current ? nameOf(*current) : QString(kBuiltInPatterns)},
                     {QStringLiteral("to"), nameOf(next)},
                     {QStringLiteral("reason"), next.reason}};
    return entry;
}

/// Going back to something that was gone back to is going back to what it was.
Result<std::optional<Activation>> VersionMoves::original(Transaction& transaction,
                                                         const std::optional<Activation>& activation)
{
    if (!activation || !activation->isRollback)
        return activation;
    return activation->returnsTo ? storage::findActivation(transaction, *activation->returnsTo, m_moved.versioned)
                                 : Result<std::optional<Activation>>(std::nullopt);
}

// Nothing where that is what the program brings along.
Result<std::optional<Activation>> VersionMoves::stepBack(Transaction& transaction,
                                                         const std::optional<Activation>& current)
{
    const auto now = original(transaction, current);
    if (!now)
        return now;
    if (!*now)
        return base::fail(ErrorCode::Conflict, Text::tr("There is no earlier version to go back to."));
    const auto before = storage::activationBefore(transaction, **now, m_moved.versioned);
    return before ? original(transaction, *before) : before;
}

Result<std::optional<Activation>> VersionMoves::earlierOne(Transaction& transaction, const QString& name)
{
    const auto version = m_moved.find(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    auto found = storage::lastActivationOf(transaction, m_moved.environment, *version, m_moved.versioned);
    if (found && !*found && *version)
        return base::fail(ErrorCode::NotFound,
                          Text::tr("%1 was never active in %2, so there is no going back to it. Activate it instead.")
                              .arg(name, m_moved.environment));
    return found;
}

Result<std::optional<Activation>> VersionMoves::active()
{
    return m_database.read(
        [this](Transaction& t) { return storage::activeVersion(t, m_moved.environment, m_moved.versioned); });
}

Result<std::optional<Activation>> VersionMoves::activeAt(const QDateTime& time)
{
    return m_database.read([&](Transaction& t) {
        return storage::activeVersionAt(t, m_moved.environment, time.toUTC(), m_moved.versioned);
    });
}

Result<std::vector<Activation>> VersionMoves::history(int limit)
{
    return m_database.read(
        [&](Transaction& t) { return storage::listActivations(t, m_moved.environment, limit, m_moved.versioned); });
}

/// `choose(transaction, current)` says what is to count: an activation with version, isRollback and returnsTo.
template <class Choose>
Result<Activation> VersionMoves::move(const QString& reason, std::optional<int> seen, Choose&& choose)
{
    const Result<QString> said = checkedReason(reason);
    if (!said)
        return tl::unexpected(said.error());
    const QDateTime now = m_moved.clock();
    std::optional<int> made; // by a run before this one, whose commit happened though its answer was lost
    return m_database.transact([&](Transaction& t) -> Result<Activation> {
        if (const auto locked = storage::lockActivations(t, m_moved.versioned); !locked)
            return tl::unexpected(locked.error());
        const auto current = storage::activeVersion(t, m_moved.environment, m_moved.versioned);
        if (!current)
            return tl::unexpected(current.error());
        if (*current && made == (*current)->id && (*current)->activatedBy == m_actor.id && (*current)->reason == *said)
            return **current;
        if (seen && *seen != (*current ? (*current)->id : 0))
            return changedSince(*current);
        Result<Activation> next = choose(t, *current);
        if (!next)
            return next;
        if (next->versionId == (*current ? (*current)->versionId : std::nullopt))
            return base::fail(ErrorCode::Conflict,
                              Text::tr("%1 is active in %2 already.").arg(nameOf(*next), m_moved.environment));
        next->environment = m_moved.environment;
        // The clocks of two machines may differ; what counted when must not.
        next->activatedAt = *current ? std::max(now, (*current)->activatedAt) : now;
        next->activatedBy = m_actor.id;
        next->reason = *said;
        const Result<int> id = storage::addActivation(t, *next, m_moved.versioned);
        if (!id)
            return tl::unexpected(id.error());
        next->id = *id;
        made = *id;
        if (const auto audited = storage::appendAudit(t, {entry(*next, *current, now)}); !audited)
            return tl::unexpected(audited.error());
        return *next;
    });
}

Result<Activation> VersionMoves::activate(const QString& name, const QString& reason, std::optional<int> seen)
{
    return move(reason, seen, [&](Transaction& t, const auto&) -> Result<Activation> {
        const auto version = m_moved.find(t, name);
        if (!version)
            return tl::unexpected(version.error());
        Activation next;
        next.versionId = *version;
        next.version = *version ? name : QString();
        return next;
    });
}

Result<Activation> VersionMoves::rollback(const QString& reason, const QString& name, std::optional<int> seen)
{
    return move(reason, seen, [&](Transaction& t, const std::optional<Activation>& current) -> Result<Activation> {
        const auto target = name.isEmpty() ? stepBack(t, current) : earlierOne(t, name);
        if (!target)
            return tl::unexpected(target.error());
        Activation next;
        next.isRollback = true;
        if (*target) {
            next.versionId = (*target)->versionId;
            next.version = (*target)->version;
            next.returnsTo = (*target)->id;
        }
        return next;
    });
}

} // namespace emend::services
