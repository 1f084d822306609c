// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_page.h"

#include "common/empty_state.h"
#include "common/notice_bar.h"
#include "common/page_strip.h"
#include "common/page_view.h"
#include "review/decision_bar.h"
#include "review/decision_panel.h"
#include "review/field_form.h"
#include "review/memory_notice.h"
#include "review/review_fields.h"
#include "review/review_header.h"
#include "review/word_keys.h"

#include <emend/services/review_numbers.h>

#include <QtCore/QSettings>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolBar>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace emend::ui {

namespace {

using base::Result;

} // namespace

ReviewPage::ReviewPage(services::Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_session(workplace),
      m_actions(this),
      m_actionCounter(*this),
      m_header(new ReviewHeader(this)),
      m_notice(new NoticeBar(this)),
      m_offline(new NoticeBar(this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("review"), this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_tools(new QToolBar(this)),
      m_strip(new PageStrip(workplace.pages, this)),
      m_view(new PageView(workplace.pages, this)),
      m_wordKeys(new WordKeys(*m_view)),
      m_side(new QStackedWidget(this)),
      m_form(new FieldForm(workplace.pages, this)),
      m_memoryNotice(new MemoryNotice(m_session, this)),
      m_panel(new DecisionPanel(this)),
      m_bar(new DecisionBar(m_actions, this)),
      m_fields(new ReviewFields(m_session, *m_form, *m_view, workplace, this))
{
    setObjectName(QStringLiteral("page.review"));
    fillToolBar();
    colorIcons();
    m_splitter->addWidget(makeLeft());
    m_splitter->addWidget(makeRight());
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);
    m_empty->addAction(m_actions.next);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_offline);
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    for (Action* action : m_actions.all())
        addAction(action);
    m_actions.setOpen(false);
    connectSession();
    connectView();
    connectActions();
    showNothing({}, {});
}

ReviewPage::~ReviewPage() = default;

QString ReviewPage::title() const
{
    return tr("Review");
}

QString ReviewPage::iconName() const
{
    return QStringLiteral("review");
}

QList<Action*> ReviewPage::pageActions() const
{
    return m_actions.all();
}

void ReviewPage::setActive(bool active)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    m_actionCounter.setActive(active);
    if (!active)
        return;
    m_session.decisions().resume();
    askNumbers();
    if (!m_session.isOpen() && !m_session.isBusy())
        m_session.openNext();
}

void ReviewPage::openDocument(const QString& documentId)
{
    m_session.open(documentId);
}

void ReviewPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("review/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("review/frozen"), m_actions.freeze->isChecked());
}

void ReviewPage::restoreState(const QSettings& settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("review/splitter")).toByteArray());
    m_actions.freeze->setChecked(settings.value(QStringLiteral("review/frozen")).toBool());
}

void ReviewPage::close(std::function<void()> done)
{
    m_actionCounter.setActive(false);
    m_session.close(done);
}

void ReviewPage::connectSession()
{
    connect(&m_session, &ReviewSession::opened, this, &ReviewPage::showDocument);
    connect(&m_session, &ReviewSession::closed, this, [this] {
        m_wordKeys->end();
        m_actions.setOpen(false);
    });
    connect(&m_session, &ReviewSession::emptied, this, [this] {
        showNothing(tr("Nothing to review"),
                    m_session.level() > 1 ? tr("No escalated document waits for you.")
                                          : tr("Documents that need a person will wait here."));
    });
    connect(&m_session, &ReviewSession::aheadChanged, m_view,
            [this](const QString& sha256) { m_view->prefetch(sha256); });
    connect(&m_session, &ReviewSession::leaseLost, this,
            [this](const QString& sentence) { showNothing(tr("This document is with somebody else"), sentence); });
    connect(&m_session, &ReviewSession::taken, this, &ReviewPage::showTaken);
    connect(&m_session, &ReviewSession::failed, this, [this](const base::Error& error) {
        const bool isHarmless = error.code == base::ErrorCode::NotFound || error.code == base::ErrorCode::Conflict;
        if (isHarmless) {
            m_notice->showNotice(NoticeKind::Info, error.message);
            m_session.openNext();
            return;
        }
        showNothing(tr("The next document cannot be opened"), error.message);
    });
    connect(&m_session, &ReviewSession::decisionRefused, this, &ReviewPage::showRefused);
    connect(&m_session, &ReviewSession::decided, this, &ReviewPage::askNumbers);
    connect(&m_session.decisions(), &DecisionQueue::offlineChanged, this,
            [this](bool offline, const QString& sentence) {
                if (!offline) {
                    m_offline->dismiss();
                    return;
                }
                m_offline->showNotice(NoticeKind::Warning,
                                      tr("%n decision(s) are kept on this computer until the database is back. %1",
                                         nullptr, m_session.decisions().waiting())
                                          .arg(sentence));
            });
    connect(&m_actionCounter, &ActionCounter::acted, &m_session, &ReviewSession::countAction);
    connect(&m_session, &ReviewSession::effortChanged, this,
            [this] { m_header->setEffort(m_session.draft().actions, m_session.draft().activeMs); });
    connect(&m_session.editor(), &DraftEditor::changed, this, [this] {
        if (m_session.isOpen()) {
            showPages();
            updateRemaining();
        }
    });
    QUndoStack& history = m_session.editor().history();
    connect(&history, &QUndoStack::canRedoChanged, m_actions.redo, &QAction::setEnabled);
}

void ReviewPage::connectView()
{
    connect(m_view, &PageView::wordsPicked, m_fields, &ReviewFields::takeWords);
    connect(m_view, &PageView::regionPicked, m_fields, &ReviewFields::readRegion);
    connect(m_view, &PageView::lassoChanged, m_actions.lasso, &QAction::setChecked);
    connect(m_view, &PageView::fieldClicked, m_form, &FieldForm::focusField);
    connect(m_view, &PageView::pageShown, m_strip, &PageStrip::setCurrentPage);
    connect(m_view, &PageView::painted, this, &ReviewPage::ready);
    connect(m_view, &PageView::failed, this,
            [this](const QString& sentence) { m_notice->showNotice(NoticeKind::Error, sentence); });
    connect(m_wordKeys, &WordKeys::picked, this, [this](int page, const QRect& box, const QString& text) {
        if (m_fields->takeWords(page, box, text, false))
            m_fields->goToNext();
    });
    connect(m_wordKeys, &WordKeys::ended, this, [this] {
        m_actions.pickWords->setChecked(false);
        m_form->focusField(m_form->currentField());
    });
    connect(m_strip, &PageStrip::pageChosen, m_view, &PageView::setPosition);
    connect(m_strip, &PageStrip::orderChanged, this, [this](const std::vector<domain::PageView>& order) {
        m_session.editor().setPages(order, tr("Arrange pages"));
    });
    connect(m_strip, &PageStrip::splitRequested, this, &ReviewPage::split);
    connect(m_fields, &ReviewFields::allSeen, m_bar, &DecisionBar::focusConfirm);
    connect(m_fields, &ReviewFields::problem, this,
            [this](const QString& sentence) { m_notice->showNotice(NoticeKind::Warning, sentence); });
    connect(m_header, &ReviewHeader::typeChosen, m_fields, &ReviewFields::changeType);
    connect(m_header, &ReviewHeader::typeLeft, this, [this] { m_form->focusField(m_form->currentField()); });
    connect(m_panel, &DecisionPanel::rejected, this,
            [this](domain::RejectReason reason, const QString& note) { m_session.reject(reason, note); });
    connect(m_panel, &DecisionPanel::escalated, &m_session, &ReviewSession::escalate);
    connect(m_panel, &DecisionPanel::left, this, &ReviewPage::showForm);
}

void ReviewPage::showDocument()
{
    const OpenReview& review = m_session.current();
    m_notice->dismiss();
    m_header->setTask(review.task);
    m_header->setEffort(m_session.draft().actions, m_session.draft().activeMs);
    m_actions.setOpen(true);
    m_actions.redo->setEnabled(false);
    m_stack->setCurrentWidget(m_splitter);
    showPages();
    m_view->setWords(review.words);
    showForm();
    m_fields->start();
    updateRemaining();
    if (!review.wordsProblem.isEmpty())
        m_notice->showNotice(NoticeKind::Info, review.wordsProblem);
    Q_EMIT statusChanged({});
}

void ReviewPage::showPages()
{
    const OpenReview& review = m_session.current();
    const domain::Document& document = review.task.document;
    const int pages = std::max({1, document.pageCount, review.task.extraction.pages});
    if (document.originalDeletedAt.isValid()) {
        m_view->clear(
            tr("The original was deleted on %1.")
                .arg(QLocale().toString(document.originalDeletedAt.toLocalTime().date(), QLocale::ShortFormat)));
        m_strip->clear();
    } else {
        m_view->setDocument(document.sha256, pages, m_session.draft().pages);
        m_strip->setDocument(document.sha256, pages, m_session.draft().pages);
    }
    m_strip->setVisible(pages > 1);
    for (Action* action : {m_actions.previousPage, m_actions.nextPage, m_actions.split})
        action->setEnabled(pages > 1);
    const QString& type = m_session.draft().documentType;
    m_header->setType(type.isEmpty() ? review.task.extraction.type.name : type);
}

void ReviewPage::showForm()
{
    m_side->setCurrentIndex(0);
    m_form->focusField(m_form->currentField());
}

void ReviewPage::updateRemaining()
{
    m_bar->setRemaining(m_fields->remaining());
}

void ReviewPage::showNothing(const QString& heading, const QString& text)
{
    m_header->clear();
    m_fields->stop();
    m_view->clear({});
    m_strip->clear();
    m_empty->setText(heading, text);
    m_stack->setCurrentWidget(m_empty);
}

void ReviewPage::showTaken(const QString& documentId, const QString& sentence)
{
    showNothing(tr("Somebody else has this document"), sentence);
    m_notice->showNotice(NoticeKind::Warning, sentence,
                         {tr("Take it over"), [this, documentId] { m_session.takeOver(documentId); }},
                         {tr("Open another"), [this] { m_session.openNext(); }});
}

void ReviewPage::showRefused(const QString& documentId, const QString& fileName, const base::Error& error)
{
    const QString sentence = fileName.isEmpty() ? error.message : tr("%1: %2").arg(fileName, error.message);
    m_notice->showNotice(NoticeKind::Error, sentence,
                         {tr("Open it again"), [this, documentId] { m_session.open(documentId); }});
}

void ReviewPage::askNumbers()
{
    const QDateTime now = m_workplace.review.clock();
    const QDateTime today(now.toLocalTime().date(), QTime(0, 0));
    m_workplace.lists.ask(
        this,
        [reviewer = m_workplace.reviewer, today](storage::Database& database) {
            return services::reviewNumbers(database, reviewer, today.toUTC());
        },
        [this](const Result<services::ReviewNumbers>& numbers) {
            if (!numbers || numbers->documents == 0)
                return;
            m_header->setNumbers(
                tr("Today: %1, in the middle %2 and %3 s")
                    .arg(tr("%n document(s)", nullptr, static_cast<int>(numbers->documents)),
                         tr("%n action(s)", nullptr, static_cast<int>(std::lround(numbers->medianActions))))
                    .arg(std::lround(numbers->medianSeconds)));
        });
}

void ReviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        colorIcons();
    Page::changeEvent(event);
}

} // namespace emend::ui
