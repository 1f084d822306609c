// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "models/review_session.h"
#include "review/action_counter.h"
#include "review/review_actions.h"

class QSplitter;
class QStackedWidget;
class QToolBar;

namespace emend::ui {

class DecisionBar;
class DecisionPanel;
class EmptyState;
class FieldForm;
class MemoryNotice;
class NoticeBar;
class PageStrip;
class PageView;
class ReviewFields;
class ReviewHeader;
class WordKeys;

/// A document beside its fields: left the page, right what was found on it.
class ReviewPage final : public Page
{
    Q_OBJECT
public:
    explicit ReviewPage(services::Workplace& workplace, QWidget* parent = nullptr);
    ~ReviewPage() override;

    QString title() const override;
    QString iconName() const override;
    QList<Action*> pageActions() const override;
    void setActive(bool active) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    void close(std::function<void()> done) override;

    void openDocument(const QString& documentId);

    ReviewSession& session() { return m_session; }
    PageView& view() { return *m_view; }
    FieldForm& form() { return *m_form; }

Q_SIGNALS:
    void ready(); ///< a document is open, and its page painted

protected:
    void changeEvent(QEvent* event) override;

private:
    // review_page_layout.cpp: what is where
    QWidget* makeLeft();
    QWidget* makeRight();
    void fillToolBar();
    void colorIcons();

    // review_page_actions.cpp: what the actions do
    void connectActions();
    void split(int beforeIndex);
    void drawAuditSample();
    void cyclePanes();

    // review_page.cpp: what is shown
    void connectSession();
    void connectView();
    void showDocument();
    void showPages();
    void showNothing(const QString& heading, const QString& text);
    void showTaken(const QString& documentId, const QString& sentence);
    void showRefused(const QString& documentId, const QString& fileName, const base::Error& error);
    void showForm();
    void updateRemaining();
    void askNumbers();

    services::Workplace& m_workplace;
    ReviewSession m_session;
    ReviewActions m_actions;
    ActionCounter m_actionCounter;
    ReviewHeader* m_header;
    NoticeBar* m_notice;
    NoticeBar* m_offline;
    QStackedWidget* m_stack; ///< the document, or that there is none
    EmptyState* m_empty;
    QSplitter* m_splitter;
    QToolBar* m_tools;
    PageStrip* m_strip;
    PageView* m_view;
    WordKeys* m_wordKeys;
    QStackedWidget* m_side; ///< the form, or the question of a decision
    FieldForm* m_form;
    MemoryNotice* m_memoryNotice;
    DecisionPanel* m_panel;
    DecisionBar* m_bar;
    ReviewFields* m_fields;
    bool m_isActive = false;
};

} // namespace emend::ui
