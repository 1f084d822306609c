// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_office.h"
#include "training_school.h"

#include "common/action.h"
#include "common/page_view.h"
#include "common/theme.h"
#include "desktop/pages.h"
#include "desktop/translations.h"
#include "review/group_check_page.h"
#include "review/review_page.h"
#include "samples/sample_documents.h"
#include "shell/action_entry.h"
#include "shell/main_window.h"
#include "shell/status_line.h"

#include <emend/services/inbox.h>
#include <emend/services/patterns.h>
#include <emend/services/queue_status.h>
#include <emend/services/review.h>

#include <QtCore/QJsonObject>
#include <QtCore/QSettings>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>
#include <QtWidgets/QTabWidget>

#include <cstdio>

namespace {

using namespace emend;
using test::required;

constexpr int kSettleMs = 700;
constexpr int kReceipts = 60;
constexpr int kShops = 12;

struct Look {
    const char* name;
    ui::ThemeChoice theme;
    QSize size;
};

void take(QWidget& window, const QString& folder, const QString& name)
{
    QTest::qWait(kSettleMs);
    const QString file = QStringLiteral("%1/%2.png").arg(folder, name);
    if (!window.grab().save(file))
        qFatal("%s cannot be written.", qPrintable(file));
}

/// The question in which order documents are merged.
void takeMerge(ui::MainWindow& window, const QString& folder, const QString& look)
{
    const auto click = [&window](const char* name) {
        QTest::mouseClick(window.findChild<QWidget*>(QLatin1String(name)), Qt::LeftButton);
    };
    click("state.needs_review");
    QTest::qWait(kSettleMs);
    auto* table = window.findChild<QAbstractItemView*>(QStringLiteral("inboxTable"));
    table->selectAll();
    QTest::keyClick(table, Qt::Key_M, Qt::ControlModifier);
    take(window, folder, QStringLiteral("merge-") + look);
    click("mergeCancel");
    click("state.all");
}

/// What opens over a page and is closed by Escape.
void takeOver(ui::MainWindow& window, const char* actionId, const QString& folder, const QString& name)
{
    for (const ui::ActionGroup& group : window.allActions()) {
        for (ui::Action* action : group.actions) {
            if (action->id() == QLatin1String(actionId))
                action->trigger();
        }
    }
    QWidget* over = &window;
    for (auto* dialog : window.findChildren<QDialog*>()) {
        if (dialog->isVisible())
            over = dialog;
    }
    take(*over, folder, name);
    QTest::keyClick(over == &window ? QApplication::focusWidget() : over, Qt::Key_Escape);
}

void takePages(ui::MainWindow& window, const QString& folder, const QString& look)
{
    window.showPage(QStringLiteral("inbox"));
    take(window, folder, QStringLiteral("inbox-") + look);
    takeMerge(window, folder, look);
    window.showPage(QStringLiteral("review"));
    auto* review = qobject_cast<ui::ReviewPage*>(window.pages().page(QStringLiteral("review")));
    if (!QTest::qWaitFor([review] { return review->session().isOpen(); }, 20'000))
        qFatal("No document came.");
    const auto file = [review] { return review->session().current().task.document.fileName; };
    for (int skipped = 0; skipped < 5 && !file().startsWith(QLatin1String("receipt")); ++skipped) {
        review->session().skip();
        if (!QTest::qWaitFor([review] { return review->session().isOpen(); }, 5000))
            break;
    }
    take(window, folder, QStringLiteral("review-") + look);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_R, Qt::ControlModifier);
    take(window, folder, QStringLiteral("reject-") + look);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.showPage(QStringLiteral("groups"));
    take(window, folder, QStringLiteral("groups-") + look);
    takeOver(window, "window.palette", folder, QStringLiteral("palette-") + look);
    takeOver(window, "window.keys", folder, QStringLiteral("keys-") + look);
    takeOver(window, "window.preferences", folder, QStringLiteral("preferences-") + look);
}

/// Two versions of what is confirmed, the first one of them active.
void makeVersions(test::ReviewOffice& office)
{
    const QString reviewer = QStringLiteral("rita");
    services::ReviewService reviews(office.database(), reviewer);
    services::PatternService patterns(office.database(), {domain::ActorType::User, QStringLiteral("ann")});
    office.sendAllToReview();
    const auto ids = required(services::inboxIds(office.database(), {}));
    int confirmed = 0;
    for (const QString& id : ids) {
        const auto task = reviews.lease(id);
        if (!task || !reviews.confirm(task->handle, {}))
            continue;
        base::Progress progress;
        if (++confirmed == 2) {
            required(patterns.refresh(progress));
            required(patterns.activate(QStringLiteral("v1"), QStringLiteral("The first one, tried on ten receipts")));
        }
    }
    required(patterns.veto({}, QStringLiteral("merchant"), QStringLiteral("Cash"), QStringLiteral("not a shop")));
    base::Progress progress;
    required(patterns.refresh(progress));
}

void takePatterns(ui::MainWindow& window, const QString& folder, const QString& look)
{
    window.showPage(QStringLiteral("patterns"));
    take(window, folder, QStringLiteral("patterns-") + look);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    take(window, folder, QStringLiteral("activate-") + look);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    window.findChild<QTabWidget*>(QStringLiteral("patternTabs"))->setCurrentIndex(1);
    take(window, folder, QStringLiteral("memory-") + look);
}

/// Receipts of many shops, trained with twice, once in vain.
void makeRuns(test::TrainingSchool& school)
{
    base::Progress progress;
    static_cast<void>(school.trainer("bob").start(progress)); // nothing is confirmed yet
    school.confirmReceipts(kReceipts, kShops);
    school.train();
    school.now() = school.now().addDays(1);
    school.confirmReceipts(kReceipts, kShops);
    school.train();
}

void takeNoRun(ui::MainWindow& window, const QString& folder, const QString& look)
{
    window.showPage(QStringLiteral("training"));
    take(window, folder, QStringLiteral("no-run-") + look);
}

void takeTraining(ui::MainWindow& window, const QString& folder, const QString& look)
{
    window.showPage(QStringLiteral("training"));
    const QStringList names{QStringLiteral("training"), QStringLiteral("changed-readings"),
                            QStringLiteral("confidence"), QStringLiteral("learning-curve"),
                            QStringLiteral("about-run")};
    auto* tabs = window.findChild<QTabWidget*>(QStringLiteral("reportTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        take(window, folder, QStringLiteral("%1-%2").arg(names.value(tab), look));
    }
}

/// Opens a window, and closes it in order.
template <class Take>
void inWindow(services::Workplace& workplace, const services::QueueStatus& status, const QSize& size,
              const Take& takeSome)
{
    QTemporaryDir state;
    QSettings settings(state.filePath(QStringLiteral("state.ini")), QSettings::IniFormat);
    ui::MainWindow window(settings);
    window.setPages(desktop::pageFactories(workplace, window));
    window.status().setDatabase(QStringLiteral("emend.db"));
    window.status().setReachable(status);
    window.resize(size);
    window.show();
    takeSome(window);
    bool isClosed = false;
    window.setFinish([&isClosed](const ui::MainWindow::Done& done) {
        isClosed = true;
        done();
    });
    window.close();
    if (!QTest::qWaitFor([&isClosed] { return isClosed; }, 20'000))
        qFatal("The window does not close.");
}

} // namespace

/// take_screenshots FOLDER [LANGUAGE]: pictures of every page, light and dark, small and large.
int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        std::fputs("usage: take_screenshots FOLDER [LANGUAGE]\n", stderr);
        return 2;
    }
    const QString folder = arguments.at(1);
    desktop::installTranslators(application, arguments.value(2, QStringLiteral("en")));
    QTemporaryDir samples;
    QStringList files;
    for (const QJsonValue& sample : samples::drawSampleDocuments(samples.path()))
        files << samples.filePath(sample[QLatin1String("file")].toString());
    test::ReviewOffice office;
    office.read(files, QStringLiteral(EMEND_BIN_DIR));
    test::ReviewerPlace place(office, QStringLiteral("ann"));

    const std::vector<Look> looks{
        {"light-1280", ui::ThemeChoice::Light, {1280, 800}},
        {"dark-1280", ui::ThemeChoice::Dark, {1280, 800}},
        {"light-2560", ui::ThemeChoice::Light, {2560, 1440}},
        {"dark-2560", ui::ThemeChoice::Dark, {2560, 1440}},
    };
    const auto takeAll = [&](services::Workplace& workplace, storage::Database& database, const auto& takeSome) {
        for (const Look& look : looks) {
            ui::applyTheme(application, look.theme);
            inWindow(workplace, required(services::queueStatus(database)), look.size,
                     [&](ui::MainWindow& window) { takeSome(window, folder, QString::fromLatin1(look.name)); });
        }
    };
    takeAll(*place, office.database(), takePages);
    makeVersions(office);
    takeAll(*place, office.database(), takePatterns);
    takeAll(*place, office.database(), takeNoRun);
    test::TrainingSchool school(QStringLiteral("sqlite"));
    makeRuns(school);
    test::ReviewerPlace desk(school.office().desk().fixture().url(), office.store(), office.draftFolder(),
                             QStringLiteral("ann"));
    desk->patternSettings = school.settings().patterns;
    desk->trainingSettings = school.settings();
    takeAll(*desk, school.database(), takeTraining);
    return 0;
}
