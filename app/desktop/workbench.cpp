// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench.h"

#include "bootstrap/open_database.h"
#include "bootstrap/open_store.h"
#include "bootstrap/pattern_settings.h"
#include "bootstrap/recognizer_folders.h"
#include "bootstrap/worker_settings.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QThread>

namespace emend::desktop {

namespace {

using base::Result;
using services::Background;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::desktop::Workbench)
};

// A person waits for these.
constexpr int kReviewPatienceMs = 5000;
constexpr int kListPatienceMs = 10'000;
constexpr int kStatusPatienceMs = 1500;

Background<storage::Database>::Make connecting(const bootstrap::Settings& settings, int patienceMs)
{
    storage::DatabaseOptions options;
    options.patienceMs = patienceMs;
    return [settings, options] { return bootstrap::openDatabase(settings, options); };
}

QString shortName(const storage::DatabaseUrl& url)
{
    if (url.backend == storage::Backend::Sqlite)
        return QFileInfo(url.path).fileName();
    const QString name = url.parameters.value(QStringLiteral("dbname"));
    const QString host = url.parameters.value(QStringLiteral("host"));
    if (name.isEmpty() || host.isEmpty())
        return url.display();
    return Text::tr("%1 on %2", "database on a server").arg(name, host);
}

QString draftFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/emend/drafts");
}

} // namespace

Result<std::unique_ptr<Workbench>> Workbench::open(const bootstrap::Settings& settings,
                                                   const ui::Preferences& preferences)
{
    const bootstrap::Settings all = withPreferences(settings, preferences);
    auto worker = backgroundReading(all);
    if (!worker)
        return tl::unexpected(worker.error());
    auto store = bootstrap::openStore(all);
    if (!store)
        return tl::unexpected(store.error());
    auto patterns = bootstrap::patternSettings(all);
    if (!patterns)
        return tl::unexpected(patterns.error());
    auto training = bootstrap::trainingSettings(all);
    if (!training)
        return tl::unexpected(training.error());
    auto upkeep = bootstrap::patternUpkeep(all);
    if (!upkeep)
        return tl::unexpected(upkeep.error());
    const QString reviewer = preferences.reviewer.isEmpty() ? bootstrap::actorName(all) : preferences.reviewer;
    std::unique_ptr<Workbench> made(new Workbench(all, std::move(*store), std::move(*worker), reviewer));
    made->m_workplace.review.secondReading = preferences.secondReading;
    made->m_workplace.review.environment = patterns->environment;
    made->m_workplace.patternSettings = std::move(*patterns);
    made->m_workplace.runs = &made->m_runs;
    made->m_workplace.trainingSettings = std::move(*training);
    made->m_upkeepSettings = std::move(*upkeep);
    return made;
}

Workbench::Workbench(const bootstrap::Settings& settings, std::unique_ptr<storage::DocumentStore> store,
                     services::QueueWorkerSettings worker, const QString& reviewer)
    : m_store(std::move(store)),
      m_worker(std::move(worker)),
      m_reviews(QStringLiteral("reviews"), connecting(settings, kReviewPatienceMs)),
      m_lists(QStringLiteral("lists"), connecting(settings, kListPatienceMs)),
      m_status(QStringLiteral("status"), connecting(settings, kStatusPatienceMs)),
      m_runs(QStringLiteral("runs"), connecting(settings, kListPatienceMs)),
      m_pages(QStringLiteral("pages"),
              [this]() -> Result<std::unique_ptr<services::PageImages>> {
                  return std::make_unique<services::PageImages>(*m_store);
              }),
      m_regions(QStringLiteral("regions"),
                [this]() -> Result<std::unique_ptr<services::RegionReader>> {
                    return std::make_unique<services::RegionReader>(*m_store, m_worker.batch.read.languages);
                }),
      m_drafts(draftFolder(), m_worker.database.display(), reviewer),
      m_workplace{m_reviews,
                  m_lists,
                  m_pages,
                  m_regions,
                  m_drafts,
                  *m_store,
                  reviewer,
                  {},
                  pipeline::readingBasis(m_worker.batch.read),
                  shortName(m_worker.database)}
{
}

void Workbench::followVersions()
{
    if (m_versions)
        return;
    services::ActiveVersionSettings versions;
    versions.database = m_worker.database;
    versions.environment = m_workplace.review.environment;
    versions.recognizerFolder = bootstrap::recognizerFolder();
    m_versions = std::make_unique<services::ActiveVersions>(std::move(versions));
    m_workplace.versions = m_versions.get();
    m_worker.versions = m_versions.get();
    if (m_upkeepSettings)
        m_upkeep = std::make_unique<services::PatternUpkeep>(*m_upkeepSettings);
}

void Workbench::setWorkerSettings(const services::QueueWorkerSettings& settings)
{
    m_worker = settings;
    m_worker.versions = m_versions.get();
}

QString Workbench::databaseUrl() const
{
    return m_worker.database.display();
}

bootstrap::Settings withPreferences(bootstrap::Settings settings, const ui::Preferences& preferences)
{
    if (preferences.readers > 0)
        settings.setPreference(QStringLiteral("jobs"), QString::number(preferences.readers));
    if (!preferences.documentLanguages.isEmpty())
        settings.setPreference(QStringLiteral("lang"), preferences.documentLanguages);
    return settings;
}

Result<services::QueueWorkerSettings> backgroundReading(const bootstrap::Settings& settings)
{
    auto worker = bootstrap::workerSettings(settings);
    if (worker && worker->batch.jobs == 0)
        worker->batch.jobs = std::max(1, QThread::idealThreadCount() - 1);
    return worker;
}

} // namespace emend::desktop
