// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/collect_sources.h"
#include "patterns/new_version.h"
#include "prompts/collect_prompts.h"
#include "training_stages.h"

#include <emend/storage/audit.h>

namespace emend::services {

namespace {

using base::Result;
using storage::Transaction;

constexpr double kLoaded = 0.6;

} // namespace

Result<void> registerStage(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QJsonObject& trained,
                           const domain::AuditEntry& entry)
{
    learning::PatternSources sources = snapshot.rest;
    sources.trained = trained;
    qint64 withPages = 0;
    const auto loaded = forEachDocument(desk, snapshot.hashes, 0, kLoaded, [&](learning::ConfirmedDocument document) {
        withPages += document.pages.empty() ? 0 : 1;
        sources.documents.push_back(std::move(document));
        return Result<void>();
    });
    if (!loaded)
        return loaded;
    const QByteArray list = sourceList(snapshot.hashes, sources);
    storage::NewPatternVersion added =
        newVersion({sources, list, withPages}, desk.settings().patterns, entry.actorId, desk.now());
    added.version.snapshot.insert(QStringLiteral("training_run"), desk.runId());
    if (const auto on = desk.step(1); !on)
        return on;
    return desk.database().transact([&](Transaction& t) -> Result<void> {
        const auto version = storage::addPatternVersion(t, added);
        if (!version)
            return tl::unexpected(version.error());
        auto prompts = newPrompts(t, sources, desk.settings().patterns, entry.actorId, desk.now());
        if (!prompts)
            return tl::unexpected(prompts.error());
        prompts->trainingRun = desk.runId();
        const auto prompted = storage::addPromptVersion(t, *prompts);
        if (!prompted)
            return tl::unexpected(prompted.error());
        const storage::TrainingEnd end{
            QStringLiteral("completed"), version->version.name, version->version.patterns, {}, prompted->version.name};
        if (const auto ended = storage::endTrainingRun(t, desk.attemptId(), end, desk.now()); !ended)
            return ended;
        domain::AuditEntry audited = entry;
        audited.timestamp = desk.now();
        audited.details = {{QStringLiteral("version"), version->version.name},
                           {QStringLiteral("new"), version->isNew},
                           {QStringLiteral("prompts"), prompted->version.name},
                           {QStringLiteral("content_hash"), version->version.contentHash},
                           {QStringLiteral("snapshot_hash"), snapshot.hash}};
        return storage::appendAudit(t, {audited});
    });
}

} // namespace emend::services
