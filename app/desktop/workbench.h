// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include "shell/preferences.h"

#include <emend/services/active_versions.h>
#include <emend/services/pattern_upkeep.h>
#include <emend/services/queue_worker.h>
#include <emend/services/workplace.h>

#include <optional>

namespace emend::desktop {

/// Everything that the pages work with, made from settings. Connects to nothing before it is asked for something.
class Workbench final
{
public:
    /// Errors: wrong settings, in words that say what to do.
    static base::Result<std::unique_ptr<Workbench>> open(const bootstrap::Settings& settings,
                                                         const ui::Preferences& preferences);

    services::Workplace& workplace() { return m_workplace; }

    /// A connection for the status line alone, which gives up soon.
    services::Background<storage::Database>& statusConnection() { return m_status; }

    /// Begins to use the versions that count, and to make versions of it; once the database's schema is up to date.
    void followVersions();

    const services::QueueWorkerSettings& workerSettings() const { return m_worker; }
    void setWorkerSettings(const services::QueueWorkerSettings& settings);
    QString databaseUrl() const; ///< without its password

private:
    Workbench(const bootstrap::Settings& settings, std::unique_ptr<storage::DocumentStore> store,
              services::QueueWorkerSettings worker, const QString& reviewer);

    std::unique_ptr<storage::DocumentStore> m_store;
    services::QueueWorkerSettings m_worker;
    services::Background<storage::Database> m_reviews;
    services::Background<storage::Database> m_lists;
    services::Background<storage::Database> m_status;
    services::Background<storage::Database> m_runs; ///< training
    services::Background<services::PageImages> m_pages;
    services::Background<services::RegionReader> m_regions;
    services::DraftFiles m_drafts;
    services::Workplace m_workplace;
    std::optional<services::PatternUpkeepSettings> m_upkeepSettings;
    std::unique_ptr<services::ActiveVersions> m_versions;
    std::unique_ptr<services::PatternUpkeep> m_upkeep;
};

/// The settings under a person's preferences, which stand above the file and below the environment.
bootstrap::Settings withPreferences(bootstrap::Settings settings, const ui::Preferences& preferences);

/// How the queue is read in the background of a window: one core is left to the window where nothing else is set.
base::Result<services::QueueWorkerSettings> backgroundReading(const bootstrap::Settings& settings);

} // namespace emend::desktop
