// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/inbox.h>
#include <emend/services/page_parts.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <vector>

namespace emend::ui {

class Action;
class CaseNotice;
class InboxModel;
class InboxTable;
class MergePanel;
class MergeRun;

/// Merging in the inbox: says why what is selected cannot be merged, asks for the order, tells how it went, and offers
/// the way back.
class DocumentMerge final : public QObject
{
    Q_OBJECT
public:
    /// What it works with. All of it must outlive it.
    struct Place {
        MergeRun& run;
        InboxModel& model;
        InboxTable& table;
        Action& action;
        MergePanel& panel;
        CaseNotice& notice;
    };

    explicit DocumentMerge(const Place& place, QObject* parent = nullptr);

    /// The action can be done where it is free and nothing speaks against it; its tooltip says what does.
    void enable(bool isFree);

Q_SIGNALS:
    void listChanged(); ///< there is something new to be listed

private:
    QString whyNot() const;
    void askForOrder(const std::vector<services::InboxRow>& rows);
    void merge(const QStringList& order);
    void onMerged(const services::MadeDocument& made, int documents);
    void onUndone(const QStringList& ids);
    void select();

    Place m_place;
    QStringList m_toSelect; ///< as soon as they are listed
};

} // namespace emend::ui
