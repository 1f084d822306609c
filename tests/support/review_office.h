// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_database.h"

#include <emend/services/intake.h>
#include <emend/services/workplace.h>

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>

namespace emend::test {

/// Documents that the real program has taken in and read, on a database and in a store of their own.
class ReviewOffice final
{
public:
    explicit ReviewOffice(const QString& backend = QStringLiteral("sqlite"))
        : m_fixture(backend), m_store(std::move(*storage::openFolderStore(m_folder.filePath(QStringLiteral("s")), {})))
    {
    }

    storage::Database& database() { return m_fixture.database(); }
    const TestDatabase& fixture() const { return m_fixture; }
    storage::DocumentStore& store() { return *m_store; }
    QString draftFolder() const { return m_folder.filePath(QStringLiteral("drafts")); }

    /// Reads the files with `emend-cli worker`; a failure ends the test.
    void read(const QStringList& files, const QString& binFolder)
    {
        services::IntakeService intake(database(), *m_store, QStringLiteral("test"));
        for (const QString& file : files) { // one after the other: that is the order they are reviewed in
            const auto taken = intake.takeIn({file}, services::IntakeOptions());
            if (!taken)
                qFatal("%s", qPrintable(taken.error().message));
        }
        QProcess worker;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("EMEND_DATABASE_URL"), m_fixture.urlText());
        environment.insert(QStringLiteral("EMEND_STORE"), m_folder.filePath(QStringLiteral("s")));
        worker.setProcessEnvironment(environment);
        worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        worker.start(binFolder + QLatin1String("/emend-cli"),
                     {QStringLiteral("worker"), QStringLiteral("--until-empty"), QStringLiteral("--quiet")});
        if (!worker.waitForFinished(600'000) || worker.exitCode() > 1)
            qFatal("emend-cli worker: %s", qPrintable(worker.errorString()));
    }

    /// Also those that had passed are to be reviewed now.
    void sendAllToReview()
    {
        services::ReviewService service(database(), QStringLiteral("test"));
        const auto drawn = service.drawAuditSample(1, QDateTime::currentDateTimeUtc().addDays(-1));
        if (!drawn)
            qFatal("%s", qPrintable(drawn.error().message));
    }

private:
    QTemporaryDir m_folder;
    TestDatabase m_fixture;
    std::unique_ptr<storage::DocumentStore> m_store;
};

/// One reviewer's place in the office: what a window works with.
class ReviewerPlace final
{
public:
    ReviewerPlace(ReviewOffice& office, const QString& reviewer, const services::ReviewSettings& settings = {},
                  int patienceMs = 5000)
        : ReviewerPlace(office.fixture().url(), office.store(), office.draftFolder(), reviewer, settings, patienceMs)
    {
    }

    ReviewerPlace(const storage::DatabaseUrl& url, storage::DocumentStore& store, const QString& draftFolder,
                  const QString& reviewer, const services::ReviewSettings& settings = {}, int patienceMs = 5000)
        : m_drafts(draftFolder, url.display(), reviewer),
          m_reviews(QStringLiteral("reviews"), connecting(url, patienceMs)),
          m_lists(QStringLiteral("lists"), connecting(url, patienceMs)),
          m_runs(QStringLiteral("runs"), connecting(url, patienceMs)),
          m_pages(QStringLiteral("pages"), [&store] { return made<services::PageImages>(store); }),
          m_regions(QStringLiteral("regions"),
                    [&store] { return made<services::RegionReader>(store, QStringLiteral("eng")); }),
          m_workplace{
              m_reviews,    m_lists, m_pages, m_regions, m_drafts, store, reviewer, settings, QStringLiteral("eng"),
              url.display()}
    {
        m_workplace.runs = &m_runs;
    }

    services::Workplace& operator*() { return m_workplace; }
    services::Workplace* operator->() { return &m_workplace; }

private:
    template <class Resource, class... Arguments>
    static base::Result<std::unique_ptr<Resource>> made(Arguments&&... arguments)
    {
        return std::make_unique<Resource>(std::forward<Arguments>(arguments)...);
    }

    static services::Background<storage::Database>::Make connecting(const storage::DatabaseUrl& url, int patienceMs)
    {
        return [url, patienceMs] {
            storage::DatabaseOptions options;
            options.patienceMs = patienceMs;
            return storage::Database::open(url, options);
        };
    }

    services::DraftFiles m_drafts;
    services::Background<storage::Database> m_reviews;
    services::Background<storage::Database> m_lists;
    services::Background<storage::Database> m_runs;
    services::Background<services::PageImages> m_pages;
    services::Background<services::RegionReader> m_regions;
    services::Workplace m_workplace;
};

} // namespace emend::test
