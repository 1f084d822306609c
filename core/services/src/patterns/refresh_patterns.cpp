// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/patterns.h>

#include "collect_sources.h"
#include "new_version.h"

#include <emend/base/logging.h>
#include <emend/domain/canonical_json.h>
#include <emend/storage/audit.h>
#include <emend/storage/pattern_refreshes.h>

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

// Longer than building takes from as many documents as are used at most.
constexpr qint64 kLeaseMs = 15 * 60'000;
constexpr double kCollected = 0.7;
constexpr double kBuilt = 0.95;

Result<void> keepClaim(storage::Database& database, const QString& refreshId, const QDateTime& now)
{
    const auto renewed =
        database.transact([&](Transaction& t) { return storage::renewRefresh(t, refreshId, now.addMSecs(kLeaseMs)); });
    if (!renewed)
        return tl::unexpected(renewed.error());
    if (!*renewed)
        return base::fail(ErrorCode::Conflict, Text::tr("Somebody else has gone on with making this version."));
    return {};
}

} // namespace

Result<RefreshedPatterns> PatternService::refresh(base::Progress& progress)
{
    const QDateTime now = m_settings.clock();
    const auto claim =
        m_database.transact([&](Transaction& t) { return storage::claimRefresh(t, m_actor.id, {}, kLeaseMs, now); });
    if (!claim)
        return tl::unexpected(claim.error());
    if (claim->inTheWay)
        return base::fail(ErrorCode::Conflict,
                          Text::tr("%1 has been making a version since %2.")
                              .arg(claim->inTheWay->startedBy, claim->inTheWay->startedAt.toString(Qt::ISODate)));
    return runRefresh(claim->id, progress);
}

Result<std::optional<RefreshedPatterns>> PatternService::refreshIfDue(qint64 everyMs, base::Progress& progress)
{
    const QDateTime now = m_settings.clock();
    const auto claim = m_database.transact(
        [&](Transaction& t) { return storage::claimRefresh(t, m_actor.id, now.addMSecs(-everyMs), kLeaseMs, now); });
    if (!claim)
        return tl::unexpected(claim.error());
    if (claim->inTheWay)
        return std::nullopt;
    return runRefresh(claim->id, progress).map([](RefreshedPatterns refreshed) {
        return std::optional(std::move(refreshed));
    });
}

Result<RefreshedPatterns> PatternService::runRefresh(const QString& refreshId, base::Progress& progress)
{
    const QDateTime until = m_settings.clock();
    const auto make = [&]() -> Result<RefreshedPatterns> {
        base::Progress collecting = progress.part(0, kCollected);
        const auto collected = collectSources(m_database, m_settings, until, collecting);
        if (!collected)
            return tl::unexpected(collected.error());
        if (const auto kept = keepClaim(m_database, refreshId, m_settings.clock()); !kept)
            return tl::unexpected(kept.error());
        progress.report(kCollected, Text::tr("Learning"));
        const storage::NewPatternVersion added =
            newVersion({collected->sources, collected->list, collected->withPages}, m_settings, m_actor.id, until);
        if (progress.isCancelled())
            return base::fail(ErrorCode::Cancelled, Text::tr("Making the version was cancelled."));
        progress.report(kBuilt, Text::tr("Keeping the version"));
        return m_database.transact([&](Transaction& t) -> Result<RefreshedPatterns> {
            if (const auto kept = storage::keepPatternSources(t, collected->kept, until); !kept)
                return tl::unexpected(kept.error());
            const auto version = storage::addPatternVersion(t, added);
            if (!version)
                return tl::unexpected(version.error());
            const QDateTime now = m_settings.clock();
            if (const auto ended = storage::endRefresh(t, refreshId, version->version.name, {}, now); !ended)
                return tl::unexpected(ended.error());
            domain::AuditEntry entry = this->entry("refresh", version->version.name, now);
            entry.details = {{QStringLiteral("new"), version->isNew},
                             {QStringLiteral("content_hash"), version->version.contentHash},
                             {QStringLiteral("patterns"), version->version.patterns}};
            if (const auto audited = storage::appendAudit(t, {entry}); !audited)
                return tl::unexpected(audited.error());
            return RefreshedPatterns{version->version, version->isNew};
        });
    };
    Result<RefreshedPatterns> made = make();
    if (!made) {
        const auto ended = m_database.transact([&](Transaction& t) {
            return storage::endRefresh(t, refreshId, {}, made.error().message, m_settings.clock());
        });
        if (!ended)
            qCInfo(base::lcStorage).noquote() << "A refresh is left to time out:" << ended.error().message;
    }
    progress.report(1);
    return made;
}

Result<QString> PatternService::rebuild(const QString& name, base::Progress& progress)
{
    const auto version = m_database.read([&](Transaction& t) { return storage::findPatternVersion(t, name); });
    if (!version)
        return tl::unexpected(version.error());
    if (!*version)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no pattern version %1.").arg(name));
    const auto sources = sourcesOf(m_database, **version, progress);
    if (!sources)
        return tl::unexpected(sources.error());
    return domain::sha256Hex(domain::canonicalJson(learning::buildPatternVersion(*sources)));
}

} // namespace emend::services
