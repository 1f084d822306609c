// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"

#include <emend/services/group_check.h>
#include <emend/services/workplace.h>

#include <QtCore/QSet>

#include <optional>

class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace emend::ui {

class FieldGroupModel;
class GroupCardModel;
class GroupCardView;
class GroupCrops;
class NoticeBar;

/// One field of many documents on one screen: the odd one is mended or left for a look at its whole document, the rest
/// is confirmed by one key.
class GroupCheckPage final : public Page
{
    Q_OBJECT
public:
    /// The workplace must outlive the page.
    explicit GroupCheckPage(services::Workplace& workplace, QWidget* parent = nullptr);
    ~GroupCheckPage() override;

    QString title() const override;
    QString iconName() const override;
    QList<Action*> pageActions() const override { return m_actions; }
    void setActive(bool active) override;
    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;

    /// Asks for the groups anew; what is said of the cards but not confirmed is kept.
    void reload();

private:
    /// What was confirmed last.
    struct LastGroup {
        services::FieldGroup group;
        std::vector<services::GroupOutcome> outcomes;
    };

    template <class Work, class Done> void check(Work work, Done done);
    Action* add(const char* id, const QString& text, const QList<QKeySequence>& shortcuts,
                void (GroupCheckPage::*run)());
    void buildActions();
    QWidget* buildGroups();
    QWidget* buildCards();
    void showNothing(const QString& text);
    void showGroups(std::vector<services::FieldGroup> groups);
    void openGroup(const services::FieldGroup& group);
    void openNext();
    void showItems(std::vector<services::GroupItem> items);
    void confirmRest();
    void showOutcomes(const services::FieldGroup& group, const std::vector<services::GroupOutcome>& outcomes);
    void markDoubtful();
    void editCard();
    void takeBack();
    void undoLastGroup();
    void showState();
    void showError(const base::Error& error);
    void setBusy(bool busy);

    services::Workplace& m_workplace;
    FieldGroupModel* m_groups;
    GroupCardModel* m_cards;
    GroupCrops* m_crops;
    QSplitter* m_splitter;
    QListView* m_groupList;
    QStackedWidget* m_pages; ///< the cards, or why there are none
    GroupCardView* m_cardGrid;
    NoticeBar* m_notice;
    QLabel* m_heading;
    QLabel* m_empty;
    QPushButton* m_confirm;
    QList<Action*> m_actions;
    std::optional<services::FieldGroup> m_open; ///< whose cards are shown
    std::optional<LastGroup> m_last;
    QSet<QString> m_leftForReview; ///< documents that were marked as doubtful and not confirmed
    bool m_isBusy = false;
};

} // namespace emend::ui
