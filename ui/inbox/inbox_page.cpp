// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox_page.h"

#include "bulk_bar.h"
#include "case_notice.h"
#include "common/action.h"
#include "common/theme.h"
#include "document_merge.h"
#include "drop_files.h"
#include "empty_inbox.h"
#include "filter_bar.h"
#include "inbox_table.h"
#include "intake_panel.h"
#include "merge_panel.h"
#include "models/bulk_run.h"
#include "models/inbox_model.h"
#include "models/intake_run.h"
#include "models/merge_run.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QDragEnterEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace emend::ui {

namespace {

using base::Result;

// Deletions, and changes that were long under way, do not show in the time of the newest change.
constexpr int kMostQuietPolls = 10;
constexpr int kListShare = 10; // a list may take the database one part in so many

} // namespace

InboxPage::InboxPage(services::Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_actions(this),
      m_model(new InboxModel(workplace.lists, workplace.pages, this)),
      m_intake(new IntakeRun(workplace.lists, workplace.store, workplace.reviewer, this)),
      m_bulk(new BulkRun(workplace.lists, this)),
      m_mergeRun(new MergeRun(workplace, this)),
      m_watch(new services::FolderWatch(this)),
      m_poll(new QTimer(this))
{
    setObjectName(QStringLiteral("inboxPage"));
    setAcceptDrops(true);
    for (Action* action : m_actions.all())
        addAction(action);
    m_actions.setIcons(palette());
    makeRetypeMenu();
    layOut();
    connectParts();
    connectIntake();
    connectActions();
    connectMerge();
    m_poll->setObjectName(QStringLiteral("inboxPoll"));
    m_poll->setInterval(kPollMs);
    connect(m_poll, &QTimer::timeout, this, [this] { poll(); });
    enableActions();
}

InboxPage::~InboxPage() = default;

QString InboxPage::title() const
{
    return tr("Inbox");
}

QString InboxPage::iconName() const
{
    return QStringLiteral("inbox");
}

QList<Action*> InboxPage::pageActions() const
{
    return m_actions.all();
}

void InboxPage::setActive(bool active)
{
    if (!active) {
        m_poll->stop();
        return;
    }
    m_poll->start();
    m_changedAt = {};
    askMayDelete();
    m_mergeRun->askRights();
    m_model->refresh();
    readCounts();
    m_table->setFocus(Qt::OtherFocusReason);
}

void InboxPage::saveState(QSettings& settings) const
{
    const services::InboxQuery query = m_model->query();
    settings.beginGroup(QStringLiteral("inbox"));
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("state"), query.state ? domain::documentStateName(*query.state) : QString());
    settings.setValue(QStringLiteral("type"), query.type);
    settings.setValue(QStringLiteral("words"), query.words);
    settings.setValue(QStringLiteral("watched"), m_watch->folder());
    settings.endGroup();
}

void InboxPage::restoreState(const QSettings& settings)
{
    const auto text = [&settings](const char* key) {
        return settings.value(QLatin1String("inbox/") + QLatin1String(key)).toString();
    };
    services::InboxQuery query = m_model->query();
    query.state = domain::documentStateFromName(text("state"));
    query.type = text("type");
    query.words = text("words");
    m_filter->setQuery(query);
    m_model->setQuery(query);
    m_table->horizontalHeader()->restoreState(settings.value(QStringLiteral("inbox/header")).toByteArray());
    if (!text("watched").isEmpty())
        watchFolder(text("watched"));
}

// What is not taken in yet is still where it came from.
void InboxPage::close(std::function<void()> done)
{
    setActive(false);
    m_watch->watch({});
    m_bulk->cancel();
    m_intake->cancel();
    done();
}

void InboxPage::takeIn(const QStringList& paths)
{
    m_intake->add(paths);
}

QString InboxPage::watchedFolder() const
{
    return m_watch->folder();
}

void InboxPage::filter()
{
    const services::InboxQuery query = m_filter->query(m_model->query());
    if (query != m_model->query())
        m_model->setQuery(query);
}

void InboxPage::poll()
{
    const bool isTooSoon = m_sinceList.isValid() && m_sinceList.elapsed() < kListShare * m_model->listMs();
    if (m_isPolling || isTooSoon)
        return;
    m_isPolling = true;
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::inboxChangedAt(database); },
        [this](const Result<QDateTime>& changed) {
            m_isPolling = false;
            if (!changed) {
                if (!std::exchange(m_isAway, true))
                    m_notice->say(changed.error().message);
                return;
            }
            if (std::exchange(m_isAway, false))
                m_notice->clear();
            const bool isQuiet = *changed == m_changedAt && ++m_quietPolls < kMostQuietPolls;
            if (isQuiet && m_counts.queue.running == 0)
                return;
            if (isQuiet) {
                m_model->refreshRows();
                return;
            }
            m_quietPolls = 0;
            m_changedAt = *changed;
            m_model->refresh();
            readCounts();
        });
}

void InboxPage::readCounts()
{
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::inboxCounts(database); },
        [this](const Result<services::InboxCounts>& counts) {
            if (counts)
                takeCounts(*counts);
        });
}

void InboxPage::takeCounts(const services::InboxCounts& counts)
{
    m_counts = counts;
    m_filter->setCounts(counts);
    m_panel->setCounts(counts);
    showWhatThereIs();
    Q_EMIT statusChanged(tr("%n document(s) to review", nullptr, static_cast<int>(counts.waitingForReview)));
}

void InboxPage::askMayDelete()
{
    m_workplace.lists.ask(
        this, [](storage::Database& database) { return services::mayDelete(database); },
        [this](const Result<bool>& allowed) {
            m_mayDelete = allowed && *allowed;
            m_actions.remove->setToolTip(m_mayDelete ? QString()
                                                     : tr("Only an administrator may delete documents here."));
            enableActions();
        });
}

void InboxPage::onLoaded()
{
    m_sinceList.start();
    m_isLoaded = true;
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, InboxModel::File));
    showWhatThereIs();
    enableActions();
}

void InboxPage::showWhatThereIs()
{
    const bool isEmpty = m_isLoaded && m_model->rowCount() == 0;
    m_empty->setFiltered(m_filter->isFiltering());
    QWidget* shown = isEmpty ? static_cast<QWidget*>(m_empty) : m_table;
    if (m_stack->currentWidget() == shown)
        return;
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(shown);
    if (hadFocus)
        shown->setFocus(Qt::OtherFocusReason);
}

void InboxPage::enableActions()
{
    const bool isChosen = m_table->selectionModel()->hasSelection();
    const bool isFree = !m_bulk->isRunning() && !m_mergeRun->isRunning();
    m_actions.open->setEnabled(m_table->currentIndex().isValid());
    m_actions.retry->setEnabled(isChosen && isFree);
    m_actions.retype->setEnabled(isChosen && isFree);
    m_retypeMenu->setEnabled(isChosen && isFree);
    m_actions.remove->setEnabled(isChosen && isFree && m_mayDelete);
    m_merge->enable(isFree);
    m_actions.stopWatching->setEnabled(!m_watch->folder().isEmpty());
}

void InboxPage::openCurrent()
{
    if (const QString id = m_table->currentDocument(); !id.isEmpty())
        Q_EMIT openRequested(id);
}

// The key belongs to the page, so it has to do what each of its parts would do with it.
void InboxPage::onEnter()
{
    if (m_filter->search()->hasFocus()) {
        filter();
        m_table->setFocus(Qt::ShortcutFocusReason);
    } else if (auto* button = qobject_cast<QAbstractButton*>(QApplication::focusWidget())) {
        button->click();
    } else {
        openCurrent();
    }
}

void InboxPage::retrySelected()
{
    m_bulk->start(m_table->selectedDocuments(),
                  [actor = m_workplace.reviewer](storage::Database& database, const QStringList& ids) {
                      return services::retryDocuments(database, ids, actor);
                  });
}

void InboxPage::retypeSelected(const QString& type)
{
    m_bulk->start(m_table->selectedDocuments(),
                  [type, actor = m_workplace.reviewer](storage::Database& database, const QStringList& ids) {
                      return services::retypeDocuments(database, ids, type, actor);
                  });
}

void InboxPage::askToDelete()
{
    m_mergePanel->clear();
    m_toDelete = m_table->selectedDocuments();
    m_bulkBar->askToDelete(static_cast<int>(m_toDelete.size()));
}

// Those that were chosen when it was asked, whatever is chosen now.
void InboxPage::deleteAsked()
{
    if (m_bulk->isRunning() || m_mergeRun->isRunning())
        return;
    m_bulk->start(std::exchange(m_toDelete, {}),
                  [store = &m_workplace.store, actor = m_workplace.reviewer](storage::Database& database,
                                                                             const QStringList& ids) {
                      return services::deleteDocuments(database, *store, ids, actor);
                  });
    m_table->setFocus(Qt::OtherFocusReason);
}

void InboxPage::onBulkDone()
{
    m_bulkBar->clear();
    QStringList cases;
    for (const services::BulkItem& item : m_bulk->refusals())
        cases << tr("%1: %2", "a file and why it was refused").arg(item.fileName, item.refusal->message);
    if (!cases.isEmpty())
        m_notice->say(tr("%n document(s) stayed as they were.", nullptr, static_cast<int>(cases.size())), cases);
    m_model->refresh();
    readCounts();
    enableActions();
}

void InboxPage::showRefusals()
{
    QStringList cases;
    for (const IntakeRun::Refusal& refusal : m_intake->refusals())
        cases << tr("%1: %2", "a file and why it was refused").arg(refusal.file, refusal.why);
    if (cases.isEmpty())
        m_refusals->clear();
    else
        m_refusals->say(tr("%n file(s) were not taken in.", nullptr, static_cast<int>(cases.size())), cases);
}

void InboxPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (localPaths(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    showDropZone(true);
}

void InboxPage::dragLeaveEvent(QDragLeaveEvent*)
{
    showDropZone(false);
}

void InboxPage::dropEvent(QDropEvent* event)
{
    showDropZone(false);
    event->acceptProposedAction();
    takeIn(localPaths(event->mimeData()));
}

void InboxPage::showDropZone(bool shown)
{
    m_isDropping = shown;
    update();
}

void InboxPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_actions.setIcons(palette());
    Page::changeEvent(event);
}

} // namespace emend::ui
