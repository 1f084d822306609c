// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/patterns.h>
#include <emend/storage/activations.h>

namespace emend::services {

/// What is moved, and where.
struct MovedVersions {
    storage::Versioned versioned = storage::Versioned::Patterns;
    QString environment;
    std::function<QDateTime()> clock;

    /// The number of the version of that name; nothing for kBuiltInPatterns. Error: not_found.
    std::function<base::Result<std::optional<int>>(storage::Transaction&, const QString& name)> find;
};

/// Decides which version counts in an environment: one transaction each, with an entry in the audit log. The rules are
/// those of PatternService.
class VersionMoves final
{
public:
    VersionMoves(storage::Database& database, Actor actor, MovedVersions moved);

    base::Result<std::optional<storage::Activation>> active();
    base::Result<std::optional<storage::Activation>> activeAt(const QDateTime& time);
    base::Result<std::vector<storage::Activation>> history(int limit);

    base::Result<storage::Activation> activate(const QString& name, const QString& reason, std::optional<int> seen);
    base::Result<storage::Activation> rollback(const QString& reason, const QString& name, std::optional<int> seen);

private:
    using Found = base::Result<std::optional<storage::Activation>>;

    template <class Choose>
    base::Result<storage::Activation> move(const QString& reason, std::optional<int> seen, Choose&& choose);
    Found original(storage::Transaction& transaction, const std::optional<storage::Activation>& activation);
    Found stepBack(storage::Transaction& transaction, const std::optional<storage::Activation>& current);
    Found earlierOne(storage::Transaction& transaction, const QString& name);
    domain::AuditEntry entry(const storage::Activation& next, const std::optional<storage::Activation>& current,
                             const QDateTime& now) const;

    storage::Database& m_database;
    Actor m_actor;
    MovedVersions m_moved;
};

/// The reason without blanks around it. Error: invalid_argument where there is none, or too long a one.
base::Result<QString> checkedReason(const QString& reason);

} // namespace emend::services
