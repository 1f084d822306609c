// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_snapshot.h"

#include "patterns/collect_sources.h"
#include "patterns/source_json.h"

#include <emend/domain/canonical_json.h>
#include <emend/domain/json.h>
#include <emend/storage/datasets.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using learning::Part;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Training)
};

const QLatin1String kStage("export");
constexpr double kCollected = 0.6;
constexpr double kKept = 0.7;

/// The same for two documents whose words were read alike, place for place.
QString contentKey(const learning::ConfirmedDocument& document)
{
    if (document.pages.empty())
        return {};
    QJsonArray pages;
    for (const domain::PageText& page : document.pages)
        pages.append(domain::toJson(page));
    return domain::sha256Hex(domain::canonicalJson(pages));
}

Result<void> describeDocuments(TrainingDesk& desk, TrainingSnapshot& snapshot)
{
    return forEachDocument(desk, snapshot.hashes, kKept, 1, [&snapshot](const learning::ConfirmedDocument& document) {
        snapshot.documents.push_back({document.id, contentKey(document),
                                      document.values.value(QStringLiteral("merchant")), document.confirmedAt});
        return Result<void>();
    });
}

/// The list of its sources with what only a run needs.
QByteArray stageText(const TrainingSnapshot& snapshot)
{
    QJsonObject list = QJsonDocument::fromJson(sourceList(snapshot.hashes, snapshot.rest)).object();
    QJsonArray parts;
    for (const Part part : snapshot.parts)
        parts.append(learning::partName(part));
    QJsonArray repeated;
    for (const learning::RepeatedValue& value : snapshot.repeatedForTraining)
        repeated.append(toJson(value));
    list.insert(QStringLiteral("parts"), parts);
    list.insert(QStringLiteral("repeated_for_training"), repeated);
    return domain::canonicalJson(list);
}

Result<TrainingSnapshot> keptSnapshot(TrainingDesk& desk, const QString& packedText)
{
    TrainingSnapshot snapshot;
    const QJsonObject list = QJsonDocument::fromJson(unpacked(packedText)).object();
    snapshot.hashes = readSourceList(list, snapshot.rest);
    snapshot.hash = domain::sha256Hex(sourceList(snapshot.hashes, snapshot.rest));
    const QJsonArray parts = list.value(QLatin1String("parts")).toArray();
    for (const QJsonValue& name : parts) {
        const std::optional<Part> part = learning::partFromName(name.toString());
        if (!part)
            return base::fail(ErrorCode::Corrupt, Text::tr("What was kept of this training run cannot be read."));
        snapshot.parts.push_back(*part);
    }
    const QJsonArray repeated = list.value(QLatin1String("repeated_for_training")).toArray();
    for (const QJsonValue& value : repeated)
        snapshot.repeatedForTraining.push_back(repeatedValue(value.toObject()));
    if (const auto described = describeDocuments(desk, snapshot); !described)
        return tl::unexpected(described.error());
    return snapshot;
}

/// Collects, and keeps the documents by their hashes.
Result<TrainingSnapshot> collected(TrainingDesk& desk, const QDateTime& until)
{
    TrainingSnapshot snapshot;
    base::Progress collecting = desk.part(0, kCollected);
    auto sources = collectSources(desk.database(), desk.settings().patterns, until, collecting);
    if (!sources)
        return tl::unexpected(sources.error());
    if (sources->kept.empty())
        return base::fail(ErrorCode::NotFound,
                          Text::tr("There is nothing to train with: nobody has confirmed a document yet."));
    if (const auto on = desk.step(kCollected); !on)
        return tl::unexpected(on.error());
    const auto kept =
        desk.database().transact([&](Transaction& t) { return storage::keepPatternSources(t, sources->kept, until); });
    if (!kept)
        return tl::unexpected(kept.error());
    for (const storage::PatternSource& source : sources->kept)
        snapshot.hashes << source.contentHash;
    snapshot.hashes.sort();
    snapshot.rest.repeated = std::move(sources->sources.repeated);
    snapshot.rest.vetoes = std::move(sources->sources.vetoes);
    snapshot.hash = domain::sha256Hex(sourceList(snapshot.hashes, snapshot.rest));
    return snapshot;
}

Result<void> holdOut(TrainingDesk& desk, const QDateTime& until, TrainingSnapshot& snapshot)
{
    const TrainingSettings& settings = desk.settings();
    snapshot.parts = learning::splitDocuments(
        snapshot.documents, {static_cast<quint64>(settings.seed), settings.unseenShare, settings.laterShare});
    QStringList notLearned;
    for (size_t i = 0; i < snapshot.parts.size(); ++i) {
        if (snapshot.parts[i] != Part::Training)
            notLearned << snapshot.documents[i].id;
    }
    auto repeated =
        desk.database().read([&](Transaction& t) { return collectRepeated(t, settings.patterns, until, notLearned); });
    if (!repeated)
        return tl::unexpected(repeated.error());
    snapshot.repeatedForTraining = std::move(*repeated);
    return {};
}

storage::Dataset datasetOf(const TrainingDesk& desk, const TrainingSnapshot& snapshot, const QDateTime& until,
                           const QString& by)
{
    storage::Dataset dataset;
    dataset.id = QStringLiteral("snapshot-") + desk.runId().section(QLatin1Char('-'), 1);
    dataset.createdAt = until;
    dataset.createdBy = by;
    dataset.corrections = snapshot.hashes.size();
    dataset.minQuality = desk.settings().patterns.minQuality;
    QDateTime oldest;
    QDateTime newest;
    for (const learning::SplitDocument& document : snapshot.documents) {
        oldest = oldest.isValid() ? std::min(oldest, document.confirmedAt) : document.confirmedAt;
        newest = newest.isValid() ? std::max(newest, document.confirmedAt) : document.confirmedAt;
    }
    // No range: what an export's covers has left the house, and can not be undone any more.
    dataset.filters = {{QStringLiteral("confirmed_from"), oldest.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("confirmed_to"), newest.toString(Qt::ISODateWithMs)},
                       {QStringLiteral("history_days"), desk.settings().patterns.historyDays}};
    dataset.format = QStringLiteral("jsonl"); // as exports are; this one stays in the database
    dataset.sha256 = snapshot.hash;
    dataset.trainingRun = desk.runId();
    return dataset;
}

Result<void> keep(TrainingDesk& desk, const TrainingSnapshot& snapshot, const QDateTime& until)
{
    const QString text = packed(stageText(snapshot));
    return desk.database().transact([&](Transaction& t) -> Result<void> {
        const auto run = storage::findTrainingRun(t, desk.runId());
        if (!run)
            return tl::unexpected(run.error());
        storage::Dataset dataset = datasetOf(desk, snapshot, until, *run ? (*run)->startedBy : QString());
        dataset.fileSize = text.size();
        if (const auto added = storage::insertDataset(t, dataset); !added)
            return added;
        if (const auto set = storage::setTrainingSnapshot(t, desk.attemptId(), dataset.id, snapshot.hash); !set)
            return set;
        return storage::keepTrainingStage(t, desk.attemptId(), kStage, text, desk.now());
    });
}

} // namespace

QStringList TrainingSnapshot::hashesOf(Part part) const
{
    QStringList chosen;
    for (qsizetype i = 0; i < hashes.size(); ++i) {
        if (parts[static_cast<size_t>(i)] == part)
            chosen << hashes[i];
    }
    return chosen;
}

Result<TrainingSnapshot> trainingSnapshot(TrainingDesk& desk)
{
    const auto stage =
        desk.database().read([&](Transaction& t) { return storage::trainingStage(t, desk.runId(), kStage); });
    if (!stage)
        return tl::unexpected(stage.error());
    const QDateTime until = desk.now();
    Result<TrainingSnapshot> snapshot = *stage ? keptSnapshot(desk, **stage) : collected(desk, until);
    if (!snapshot)
        return snapshot;
    if (!*stage) {
        if (const auto described = describeDocuments(desk, *snapshot); !described)
            return tl::unexpected(described.error());
        if (const auto held = holdOut(desk, until, *snapshot); !held)
            return tl::unexpected(held.error());
    }
    if (const auto checked = learning::checkLeaks(snapshot->documents, snapshot->parts); !checked)
        return tl::unexpected(checked.error());
    if (!*stage) {
        if (const auto kept = keep(desk, *snapshot, until); !kept)
            return tl::unexpected(kept.error());
    }
    return snapshot;
}

Result<void> forEachDocument(TrainingDesk& desk, const QStringList& hashes, double from, double to,
                             const std::function<Result<void>(learning::ConfirmedDocument)>& take)
{
    qsizetype done = 0;
    base::Progress silent;
    const auto gone = forEachKeptDocument(desk.database(), hashes, silent, [&](learning::ConfirmedDocument document) {
        const double share = static_cast<double>(done++) / static_cast<double>(hashes.size());
        if (const auto on = desk.step(from + (to - from) * share); !on)
            return Result<void>(tl::unexpected(on.error()));
        return take(std::move(document));
    });
    if (!gone)
        return tl::unexpected(gone.error());
    if (*gone > 0)
        return base::fail(ErrorCode::NotFound,
                          Text::tr("This training run cannot go on: %n of its document(s) were deleted since. Start "
                                   "another one.",
                                   nullptr, static_cast<int>(*gone)));
    return {};
}

} // namespace emend::services
