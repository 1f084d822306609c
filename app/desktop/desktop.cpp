// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"

#include "pages.h"
#include "translations.h"

#include "bootstrap/open_database.h"

#include "common/notice_bar.h"
#include "shell/status_line.h"

#include <emend/base/logging.h>

#include <QtCore/QLoggingCategory>
#include <QtCore/QSettings>
#include <QtWidgets/QApplication>

namespace emend::desktop {

using services::JobEnd;
using services::QueuedDocument;

namespace {

Q_LOGGING_CATEGORY(lcDesktop, "emend.desktop", QtWarningMsg)

constexpr int kSlowMs = 1500;

} // namespace

Desktop::Desktop(const DesktopOptions& options, QSettings& state)
    : m_options(options), m_state(state), m_preferences(ui::loadPreferences(state)), m_window(state)
{
    if (options.windowSize)
        m_window.resize(*options.windowSize);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, &Desktop::tellOfSlowness);
    connect(&m_window, &ui::MainWindow::preferencesChanged, this, &Desktop::onPreferences);
    connect(&m_window, &ui::MainWindow::closed, qApp, &QCoreApplication::quit);
    m_window.setFinish([this](ui::MainWindow::Done done) { finish(std::move(done)); });
}

void Desktop::start()
{
    open();
    m_window.show();
    QTimer::singleShot(0, this, [] { qCDebug(lcDesktop) << "The window is usable."; });
}

base::Result<bootstrap::Settings> Desktop::loadSettings() const
{
    auto settings = bootstrap::Settings::load();
    if (settings) {
        for (auto setting = m_options.settings.begin(); setting != m_options.settings.end(); ++setting)
            settings->setFlag(setting.key(), setting.value());
    }
    return settings;
}

void Desktop::open()
{
    const auto settings = loadSettings();
    auto workbench = settings ? Workbench::open(*settings, m_preferences) : tl::unexpected(settings.error());
    ui::PreferencesContext context;
    context.languages = availableLanguages();
    if (!workbench) {
        m_window.setPreferencesContext(context);
        m_window.status().setDatabase({});
        qCWarning(base::lcStorage, "%s", qPrintable(workbench.error().message));
        m_window.notice().showNotice(ui::NoticeKind::Error, workbench.error().message,
                                     {tr("Read the settings again"), [this] { open(); }});
        return;
    }
    m_workbench = std::move(*workbench);
    const services::Workplace& workplace = m_workbench->workplace();
    context.databaseName = m_workbench->databaseUrl();
    context.usualReviewer = bootstrap::actorName(*settings);
    context.usualLanguages = settings->find(QStringLiteral("lang"), QStringLiteral("eng")).value;
    addWatchedFolder(context, m_window);
    m_window.setPreferencesContext(context);
    m_window.notice().dismiss();
    m_window.status().setDatabase(workplace.databaseName);
    m_window.setPages(pageFactories(m_workbench->workplace(), m_window));
    makeWorker();
    m_poll = std::make_unique<services::QueueStatusPoll>(m_workbench->statusConnection());
    connect(m_poll.get(), &services::QueueStatusPoll::answered, this, &Desktop::onAnswered);
    connect(m_poll.get(), &services::QueueStatusPoll::failed, this, &Desktop::onFailed);
    m_poll->askNow();
    m_slow.start();
}

void Desktop::onAnswered(const services::QueueStatus& status)
{
    m_slow.stop();
    m_window.status().setReachable(status);
    if (std::exchange(m_wasReached, true) && !m_isAway)
        return;
    m_window.notice().dismiss();
    // The schema is up to date from here on.
    m_workbench->followVersions();
    if (!m_worker->isRunning())
        startReading();
    if (const QStringList files = std::exchange(m_options.files, {}); !files.isEmpty())
        takeIn(m_window, files);
    if (std::exchange(m_isAway, false)) {
        if (ui::Page* page = m_window.pages().currentPage()) {
            page->setActive(false);
            page->setActive(true);
        }
    }
}

void Desktop::onFailed(const base::Error& error)
{
    m_slow.stop();
    if (!std::exchange(m_isAway, true))
        qCWarning(base::lcStorage, "%s", qPrintable(error.message));
    m_window.status().setUnreachable();
    m_window.notice().showNotice(ui::NoticeKind::Error, error.message, {tr("Try again"), [this] { m_poll->askNow(); }});
}

void Desktop::tellOfSlowness()
{
    if (!m_wasReached)
        m_window.notice().showNotice(ui::NoticeKind::Info,
                                     tr("The database is being made ready. This takes a while after an update."));
}

void Desktop::makeWorker()
{
    m_worker = std::make_unique<services::WorkerThread>(m_workbench->workplace().store);
    connect(m_worker.get(), &services::WorkerThread::jobStarted, this, [this](const QueuedDocument& document) {
        m_reading.append(document.fileName);
        showReading();
    });
    connect(m_worker.get(), &services::WorkerThread::jobEnded, this, [this](const QueuedDocument& document) {
        m_reading.removeOne(document.fileName);
        showReading();
        if (m_poll) // not while the window closes
            m_poll->askNow();
    });
    connect(m_worker.get(), &services::WorkerThread::failed, this, [this](const base::Error& error) {
        m_window.notice().showNotice(ui::NoticeKind::Warning,
                                     tr("Documents are not read in the background. %1").arg(error.message),
                                     {tr("Try again"), [this] {
                                          m_window.notice().dismiss();
                                          startReading();
                                      }});
    });
    connect(m_worker.get(), &services::WorkerThread::stopped, this, [this] {
        m_reading.clear();
        showReading();
    });
}

void Desktop::startReading()
{
    if (m_options.readsQueue)
        m_worker->start(m_workbench->workerSettings());
    showReading();
}

void Desktop::showReading()
{
    m_window.status().setReading(m_reading, m_worker->isRunning());
}

void Desktop::onPreferences(const ui::Preferences& preferences)
{
    const ui::Preferences before = std::exchange(m_preferences, preferences);
    if (!m_workbench) {
        open();
        return;
    }
    services::Workplace& workplace = m_workbench->workplace();
    workplace.review.secondReading = preferences.secondReading;
    if (before.readers == preferences.readers && before.documentLanguages == preferences.documentLanguages)
        return;
    const auto settings = loadSettings();
    const auto reading =
        settings ? backgroundReading(withPreferences(*settings, preferences)) : tl::unexpected(settings.error());
    if (!reading) {
        m_window.notice().showNotice(ui::NoticeKind::Error, reading.error().message);
        return;
    }
    workplace.languages = pipeline::readingBasis(reading->batch.read);
    m_workbench->setWorkerSettings(*reading);
    if (m_wasReached)
        startReading();
}

void Desktop::finish(ui::MainWindow::Done done)
{
    m_poll.reset();
    if (!m_worker) {
        done();
        return;
    }
    connect(m_worker.get(), &services::WorkerThread::stopped, this, std::move(done));
    m_worker->stop();
}

} // namespace emend::desktop
