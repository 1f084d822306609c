// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include "samples_intake.h"

#include "common/notice_bar.h"
#include "inbox/inbox_page.h"
#include "patterns/patterns_page.h"
#include "review/group_check_page.h"
#include "review/review_page.h"
#include "shell/main_window.h"
#include "training/training_page.h"

#include <emend/services/workplace.h>

#include <QtCore/QCoreApplication>

namespace emend::desktop {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::desktop::Pages)
};

const QString kInbox = QStringLiteral("inbox");
const QString kReview = QStringLiteral("review");
const QString kGroups = QStringLiteral("groups");
const QString kPatterns = QStringLiteral("patterns");
const QString kTraining = QStringLiteral("training");

ui::Page* makeInbox(services::Workplace& workplace, ui::MainWindow& window, QWidget* parent)
{
    auto* inbox = new ui::InboxPage(workplace, parent);
    QObject::connect(inbox, &ui::InboxPage::samplesRequested, inbox, [&workplace, &window, inbox] {
        takeInSamples(workplace, inbox, [&window](const base::Result<int>& taken) {
            if (!taken)
                window.notice().showNotice(ui::NoticeKind::Error, taken.error().message);
        });
    });
    return inbox;
}

} // namespace

std::vector<ui::PageFactory> pageFactories(services::Workplace& workplace, ui::MainWindow& window)
{
    window.setOpenDocument([&window](const QString& documentId) {
        auto* review = qobject_cast<ui::ReviewPage*>(window.pages().page(kReview));
        review->openDocument(documentId); // before the page is shown, which would open the next one
        window.showPage(kReview);
    });
    return {
        {kInbox, Text::tr("Inbox"), QStringLiteral("inbox"),
         [&workplace, &window](QWidget* parent) { return makeInbox(workplace, window, parent); }},
        {kReview, Text::tr("Review"), QStringLiteral("review"),
         [&workplace](QWidget* parent) { return new ui::ReviewPage(workplace, parent); }},
        {kGroups, Text::tr("Group check"), QStringLiteral("group"),
         [&workplace](QWidget* parent) { return new ui::GroupCheckPage(workplace, parent); }},
        {kPatterns, Text::tr("Patterns"), QStringLiteral("patterns"),
         [&workplace](QWidget* parent) { return new ui::PatternsPage(workplace, parent); }},
        {kTraining, Text::tr("Training"), QStringLiteral("training"),
         [&workplace](QWidget* parent) { return new ui::TrainingPage(workplace, parent); }},
    };
}

void addWatchedFolder(ui::PreferencesContext& context, ui::MainWindow& window)
{
    context.watchedFolder = [&window] {
        const auto* inbox = qobject_cast<ui::InboxPage*>(window.pages().page(kInbox));
        return inbox ? inbox->watchedFolder() : QString();
    };
    context.watchFolder = [&window](const QString& folder) {
        if (auto* inbox = qobject_cast<ui::InboxPage*>(window.pages().page(kInbox)))
            inbox->watchFolder(folder);
    };
}

void takeIn(ui::MainWindow& window, const QStringList& paths)
{
    if (auto* inbox = qobject_cast<ui::InboxPage*>(window.pages().page(kInbox))) {
        window.showPage(kInbox);
        inbox->takeIn(paths);
    }
}

} // namespace emend::desktop
