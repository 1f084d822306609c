// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_check_page.h"

#include "field_group_model.h"
#include "group_card_model.h"
#include "group_card_view.h"
#include "group_crops.h"

#include "common/action.h"
#include "common/notice_bar.h"
#include "common/theme.h"

#include <QtCore/QSettings>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyledItemDelegate>

namespace emend::ui {

namespace {

using base::Result;
using services::FieldGroup;
using services::GroupAnswer;
using services::GroupCheck;
using services::GroupItem;
using services::GroupOutcome;
using services::GroupState;

constexpr int kMostCards = 100;
const QString kSplitterState = QStringLiteral("groupCheck/splitter");

int countOf(const std::vector<GroupOutcome>& outcomes, GroupState state)
{
    return static_cast<int>(std::count_if(outcomes.begin(), outcomes.end(),
                                          [state](const GroupOutcome& outcome) { return outcome.state == state; }));
}

/// Items whose text may take more than one line.
class RoomyItems final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kGrid);
    }
};

} // namespace

GroupCheckPage::GroupCheckPage(services::Workplace& workplace, QWidget* parent)
    : Page(parent),
      m_workplace(workplace),
      m_groups(new FieldGroupModel(this)),
      m_cards(new GroupCardModel(this)),
      m_crops(new GroupCrops(workplace, *m_cards, this)),
      m_splitter(new QSplitter),
      m_pages(new QStackedWidget),
      m_notice(new NoticeBar),
      m_empty(new QLabel)
{
    setObjectName(QStringLiteral("groupCheckPage"));
    m_splitter->setObjectName(QStringLiteral("groupSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildGroups());
    m_splitter->addWidget(buildCards());
    m_splitter->setStretchFactor(1, 1);
    m_notice->setObjectName(QStringLiteral("groupNotice"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    buildActions();
    showNothing(tr("Looking for fields to check…"));
}

GroupCheckPage::~GroupCheckPage() = default;

QString GroupCheckPage::title() const
{
    return tr("Group check");
}

QString GroupCheckPage::iconName() const
{
    return QStringLiteral("group");
}

QWidget* GroupCheckPage::buildGroups()
{
    m_groupList = new QListView;
    m_groupList->setObjectName(QStringLiteral("groupList"));
    m_groupList->setAccessibleName(tr("Fields to check"));
    m_groupList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groupList->setWordWrap(true);
    m_groupList->setResizeMode(QListView::Adjust);
    m_groupList->setItemDelegate(new RoomyItems(m_groupList));
    m_groupList->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groupList->setModel(m_groups);
    m_groupList->setMinimumWidth(20 * kGrid);
    connect(m_groupList->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    openGroup(m_groups->group(current.row()));
            });
    connect(m_groupList, &QAbstractItemView::activated, this, [this] { m_cardGrid->setFocus(); });
    return m_groupList;
}

QWidget* GroupCheckPage::buildCards()
{
    m_cardGrid = new GroupCardView;
    m_cardGrid->setObjectName(QStringLiteral("groupCards"));
    m_cardGrid->setAccessibleName(tr("Values to check"));
    m_cardGrid->setModel(m_cards);
    m_heading = new QLabel;
    m_heading->setObjectName(QStringLiteral("groupHeading"));
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    auto* hint = new QLabel(tr("Arrow keys move, typing changes a value, Space leaves a document for review, Enter "
                               "confirms the rest."));
    hint->setObjectName(QStringLiteral("groupHint"));
    hint->setWordWrap(true);
    m_confirm = new QPushButton;
    m_confirm->setObjectName(QStringLiteral("groupConfirm"));
    m_confirm->setAccessibleName(tr("Confirm the rest"));
    connect(m_confirm, &QPushButton::clicked, this, &GroupCheckPage::confirmRest);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(kGrid);
    foot->addWidget(hint, 1);
    foot->addWidget(m_confirm);
    auto* cards = new QWidget;
    auto* layout = new QVBoxLayout(cards);
    layout->setContentsMargins(kGrid, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_heading);
    layout->addWidget(m_cardGrid, 1);
    layout->addLayout(foot);
    m_empty->setObjectName(QStringLiteral("groupEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_pages->addWidget(cards);
    m_pages->addWidget(m_empty);
    return m_pages;
}

Action* GroupCheckPage::add(const char* id, const QString& text, const QList<QKeySequence>& shortcuts,
                            void (GroupCheckPage::*run)())
{
    auto* action = new Action(QString::fromLatin1(id), text, shortcuts, this);
    connect(action, &QAction::triggered, this, run);
    addAction(action);
    m_actions << action;
    return action;
}

void GroupCheckPage::buildActions()
{
    // These keys mean something else in the editor of a card, in the list and on buttons.
    for (Action* action :
         {add("group.confirm", tr("Confirm the rest"), {Qt::Key_Return, Qt::Key_Enter}, &GroupCheckPage::confirmRest),
          add("group.doubt", tr("Leave for review"), {Qt::Key_Space}, &GroupCheckPage::markDoubtful),
          add("group.edit", tr("Change the value"), {Qt::Key_F2}, &GroupCheckPage::editCard)}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_cardGrid->addAction(action);
    }
    add("group.takeBack", tr("Take back the last change"), {QKeySequence::Undo}, &GroupCheckPage::takeBack);
    add("group.undoLast", tr("Undo the last group"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
        &GroupCheckPage::undoLastGroup);
    add("group.reload", tr("Look for fields to check"), {QKeySequence::Refresh}, &GroupCheckPage::reload);
    connect(m_cards, &QAbstractItemModel::rowsRemoved, this, &GroupCheckPage::showState);
    connect(m_cards, &QAbstractItemModel::modelReset, this, &GroupCheckPage::showState);
    connect(m_cards, &QAbstractItemModel::dataChanged, this, &GroupCheckPage::showState);
}

void GroupCheckPage::setActive(bool active)
{
    if (!active) {
        m_crops->stop();
        return;
    }
    m_crops->start(devicePixelRatioF());
    reload();
}

void GroupCheckPage::saveState(QSettings& settings) const
{
    settings.setValue(kSplitterState, m_splitter->saveState());
}

void GroupCheckPage::restoreState(const QSettings& settings)
{
    m_splitter->restoreState(settings.value(kSplitterState).toByteArray());
}

/// `work` gets a GroupCheck in the background, `done` its result here.
template <class Work, class Done> void GroupCheckPage::check(Work work, Done done)
{
    m_workplace.lists.ask(
        this,
        [reviewer = m_workplace.reviewer, settings = m_workplace.review,
         learned = m_workplace.versions != nullptr ? m_workplace.versions->patterns() : nullptr,
         work = std::move(work)](auto& database) {
            GroupCheck check(database, reviewer, settings, learned);
            return work(check);
        },
        [this, done = std::move(done)](auto result) {
            if (result)
                done(std::move(*result));
            else
                showError(result.error());
        });
}

void GroupCheckPage::reload()
{
    check([](GroupCheck& check) { return check.groups(); },
          [this](std::vector<FieldGroup> groups) { showGroups(std::move(groups)); });
}

void GroupCheckPage::showNothing(const QString& text)
{
    m_empty->setText(text);
    m_pages->setCurrentWidget(m_empty);
}

void GroupCheckPage::showGroups(std::vector<FieldGroup> groups)
{
    m_groups->setGroups(std::move(groups));
    const int row = m_open ? m_groups->rowOf(*m_open) : -1;
    const bool isWorkedOn = m_cards->canTakeBack() || m_cards->hasRefused();
    if (m_groups->rowCount() == 0 && !isWorkedOn) {
        m_open.reset();
        m_cards->setItems({}, {});
        showNothing(tr("No field is to be checked in groups. Documents come here when the same field needs a look in "
                       "several of them."));
        return;
    }
    if (!isWorkedOn)
        m_open.reset(); // its cards are asked for anew
    if (row >= 0 || !isWorkedOn)
        m_groupList->setCurrentIndex(m_groups->index(std::max(0, row)));
}

void GroupCheckPage::openGroup(const FieldGroup& group)
{
    if (m_isBusy || (m_open && isSame(*m_open, group)))
        return;
    m_open = group;
    check([group](GroupCheck& check) { return check.items(group, kMostCards); },
          [this, group](std::vector<GroupItem> items) {
              if (m_open && isSame(*m_open, group))
                  showItems(std::move(items));
          });
}

void GroupCheckPage::showItems(std::vector<GroupItem> items)
{
    m_cards->setItems(m_open->fieldTitle, std::move(items), m_leftForReview);
    m_cardGrid->restartEffort();
    m_heading->setText(groupName(*m_open));
    if (m_cards->rowCount() == 0) {
        showNothing(tr("Somebody else has these documents now."));
        return;
    }
    m_pages->setCurrentIndex(0);
    m_cardGrid->setCurrentIndex(m_cards->index(0));
    m_crops->start(devicePixelRatioF());
}

void GroupCheckPage::confirmRest()
{
    std::vector<GroupAnswer> answers = m_cards->answers();
    if (m_isBusy || !m_open || answers.empty())
        return;
    m_cardGrid->countAction();
    m_cardGrid->addEffort(answers);
    for (const QString& id : m_cards->doubtfulDocuments())
        m_leftForReview.insert(id);
    setBusy(true);
    check([group = *m_open, answers = std::move(answers)](
              GroupCheck& check) { return Result<std::vector<GroupOutcome>>(check.confirm(group, answers)); },
          [this, group = *m_open](const std::vector<GroupOutcome>& outcomes) { showOutcomes(group, outcomes); });
}

void GroupCheckPage::showOutcomes(const FieldGroup& group, const std::vector<GroupOutcome>& outcomes)
{
    setBusy(false);
    m_cards->take(outcomes);
    m_cardGrid->restartEffort();
    QStringList sentences;
    const int confirmed = countOf(outcomes, GroupState::Confirmed);
    const int kept = countOf(outcomes, GroupState::Kept);
    const int refused = countOf(outcomes, GroupState::Skipped) + countOf(outcomes, GroupState::Failed);
    if (confirmed > 0)
        sentences << tr("%n document(s) confirmed.", nullptr, confirmed);
    if (kept > 0)
        sentences << tr("%n more wait(s) for a look at other fields.", nullptr, kept);
    if (refused > 0)
        sentences << tr("%n could not be confirmed; the cards say why.", nullptr, refused);
    NoticeBar::Button undo;
    if (confirmed + kept > 0) {
        m_last = LastGroup{group, outcomes};
        undo = {tr("Undo"), [this] { undoLastGroup(); }};
    }
    m_notice->showNotice(refused > 0 ? NoticeKind::Warning : NoticeKind::Info, sentences.join(QLatin1Char(' ')), undo);
    if (!m_cards->hasRefused())
        openNext();
    reload();
}

// What is left of this group is for review.
void GroupCheckPage::openNext()
{
    const int row = m_groups->rowOf(*m_open);
    m_open.reset();
    m_cards->setItems({}, {});
    showNothing(tr("Looking for fields to check…"));
    if (row + 1 < m_groups->rowCount())
        m_open = m_groups->group(row + 1);
}

void GroupCheckPage::markDoubtful()
{
    if (m_isBusy || !m_cardGrid->currentIndex().isValid())
        return;
    m_cardGrid->countAction();
    m_cards->toggleDoubtful(m_cardGrid->currentIndex().row());
}

void GroupCheckPage::editCard()
{
    if (!m_isBusy && m_cardGrid->currentIndex().isValid())
        m_cardGrid->edit(m_cardGrid->currentIndex());
}

void GroupCheckPage::takeBack()
{
    if (m_isBusy)
        return;
    m_cardGrid->countAction();
    const int row = m_cards->takeBack();
    if (row >= 0)
        m_cardGrid->setCurrentIndex(m_cards->index(row));
}

void GroupCheckPage::undoLastGroup()
{
    if (m_isBusy || !m_last)
        return;
    setBusy(true);
    check([last = *m_last](
              GroupCheck& check) { return Result<std::vector<GroupOutcome>>(check.undo(last.group, last.outcomes)); },
          [this, group = m_last->group](const std::vector<GroupOutcome>& outcomes) {
              setBusy(false);
              m_last.reset();
              const int undone = countOf(outcomes, GroupState::Undone);
              const int stand = static_cast<int>(outcomes.size()) - undone;
              QStringList sentences{tr("%n document(s) are back to be checked.", nullptr, undone)};
              if (stand > 0)
                  sentences << tr("%n stand(s), since somebody has gone on from there.", nullptr, stand);
              m_notice->showNotice(stand > 0 ? NoticeKind::Warning : NoticeKind::Info,
                                   sentences.join(QLatin1Char(' ')));
              m_cards->setItems({}, {});
              m_open = group;
              reload();
          });
}

void GroupCheckPage::showState()
{
    const int count = static_cast<int>(m_cards->answers().size());
    m_confirm->setText(tr("Confirm %n", nullptr, count));
    m_confirm->setAccessibleName(tr("Confirm %n document(s)", nullptr, count));
    m_confirm->setEnabled(count > 0 && !m_isBusy);
    Q_EMIT statusChanged(count > 0 ? tr("%n value(s) to confirm", nullptr, count) : QString());
}

void GroupCheckPage::showError(const base::Error& error)
{
    setBusy(false);
    m_notice->showNotice(NoticeKind::Error, error.message, {tr("Try again"), [this] { reload(); }});
}

void GroupCheckPage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_cardGrid->setEditable(!busy);
    showState();
}

} // namespace emend::ui
