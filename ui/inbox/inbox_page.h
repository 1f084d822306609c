// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "inbox_actions.h"

#include <emend/services/folder_watch.h>
#include <emend/services/inbox.h>
#include <emend/services/workplace.h>

#include <QtCore/QDateTime>
#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>

class QLabel;
class QMenu;
class QStackedWidget;

namespace emend::ui {

class BulkBar;
class BulkRun;
class CaseNotice;
class DocumentMerge;
class EmptyInbox;
class FilterBar;
class InboxModel;
class InboxTable;
class IntakePanel;
class IntakeRun;
class MergePanel;
class MergeRun;

/// All documents, and the ways in: files and folders are dropped, pasted, picked or watched for. While it is shown it
/// asks each second whether something was changed.
class InboxPage final : public Page
{
    Q_OBJECT
public:
    static constexpr int kPollMs = 1000;

    /// The workplace must outlive it.
    explicit InboxPage(services::Workplace& workplace, QWidget* parent = nullptr);
    ~InboxPage() override;

    QString title() const override;
    QString iconName() const override;
    QList<Action*> pageActions() const override;
    void setActive(bool active) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void close(std::function<void()> done) override;

    /// Takes files and folders in, as if they had been dropped.
    void takeIn(const QStringList& paths);

    /// An empty path ends watching.
    void watchFolder(const QString& folder);
    QString watchedFolder() const;

Q_SIGNALS:
    void samplesRequested(); ///< documents to try things out with are wanted

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    QWidget* makeSourceBar();
    void connectParts();
    void connectIntake();
    void connectActions();
    void connectMerge();
    void makeRetypeMenu();
    void showContextMenu(const QPoint& place);

    void filter();
    void poll();
    void readCounts();
    void takeCounts(const services::InboxCounts& counts);
    void askMayDelete();
    void onLoaded();
    void showWhatThereIs();
    void enableActions();

    void openCurrent();
    void onEnter();
    void retrySelected();
    void retypeSelected(const QString& type);
    void askToDelete();
    void deleteAsked();
    void onBulkDone();
    void pickFiles();
    void pickFolder(const QString& title, const std::function<void(const QString& folder)>& picked);
    void showRefusals();
    void showDropZone(bool shown);

    services::Workplace& m_workplace;
    InboxActions m_actions;
    InboxModel* m_model = nullptr;
    IntakeRun* m_intake = nullptr;
    BulkRun* m_bulk = nullptr;
    MergeRun* m_mergeRun = nullptr;
    services::FolderWatch* m_watch = nullptr;
    QTimer* m_poll = nullptr;
    FilterBar* m_filter = nullptr;
    InboxTable* m_table = nullptr;
    EmptyInbox* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
    IntakePanel* m_panel = nullptr;
    BulkBar* m_bulkBar = nullptr;
    MergePanel* m_mergePanel = nullptr;
    DocumentMerge* m_merge = nullptr;
    CaseNotice* m_refusals = nullptr; ///< of files that were not taken in
    CaseNotice* m_notice = nullptr; ///< everything else
    QLabel* m_watched = nullptr;
    QMenu* m_retypeMenu = nullptr;
    QElapsedTimer m_sinceList;
    QDateTime m_changedAt;
    services::InboxCounts m_counts;
    QStringList m_toDelete;
    int m_quietPolls = 0;
    bool m_isPolling = false;
    bool m_isLoaded = false;
    bool m_isAway = false; ///< the database, which was said
    bool m_mayDelete = false;
    bool m_isDropping = false;
};

} // namespace emend::ui
