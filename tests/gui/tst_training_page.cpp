// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_bench.h"

#include "charts/chart.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QToolButton>

using namespace emend;
using test::required;
using test::TrainingBench;
using test::TrainingSchool;

namespace {

constexpr int kPatienceMs = 20'000;

storage::TrainingRun newest(TrainingSchool& school)
{
    return required(school.trainer().list()).front();
}

} // namespace

class TrainingPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatARunIs();
    void showsTheReport_data() { test::addBackendRows(); }
    void showsTheReport();
    void opensWhatChanged();
    void copiesHashes();
    void startsCancelsAndResumes_data() { test::addBackendRows(); }
    void startsCancelsAndResumes();
    void blocksNobody();
    void closingLetsItWait();
    void tellsWhyItFailed();
    void followsOthers();
    void rolesMayNotAll();
    void savesTables();
    void remembersTheTab();
};

void TrainingPageTest::saysWhatARunIs()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(8, 4);
    TrainingBench bench(school);
    bench.page->setActive(true);
    QTRY_VERIFY(bench.find("noRun")->isVisible());
    QVERIFY(bench.action("training.start")->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_R));
    auto* start = bench.find<QPushButton>("training.start.empty");
    QTRY_VERIFY(start->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        bench.notice()
            == QLatin1String("The run has made v1. Nothing changes until it is activated on the page Patterns."),
        kPatienceMs);
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Completed")});
    QCOMPARE(bench.cell("runTable", 0, 3), QStringLiteral("ann"));
    QCOMPARE(bench.cell("runTable", 0, 6), QStringLiteral("v1"));
    QVERIFY(!bench.find("noRun")->isVisible());
}

void TrainingPageTest::showsTheReport()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(60, 10);
    const storage::TrainingRun run = school.train();
    TrainingBench bench(school);
    const QAbstractItemModelTester model(bench.table("runTable")->model());
    QVERIFY(bench.open(1));
    QCOMPARE(bench.page->chosenRun(), run.id);
    QCOMPARE(bench.cell("runTable", 0, 4), QStringLiteral("Better"));
    const QModelIndex verdict = bench.table("runTable")->model()->index(0, 4);
    QVERIFY(!verdict.data(Qt::DecorationRole).value<QIcon>().isNull()); // not by colour alone
    QTRY_VERIFY(bench.line("runHeading").startsWith(QLatin1String("Better than the active version, by ")));
    QVERIFY2(bench.sentence().startsWith(QLatin1String("Of 16 document(s) that neither version learned from, 10 ")),
             qPrintable(bench.sentence()));
    QVERIFY(!bench.find("runProgress")->isVisible());

    const qsizetype row = bench.column("accuracyTable", 0).indexOf(QLatin1String("Merchant"));
    QVERIFY(row >= 0);
    QCOMPARE(bench.cell("accuracyTable", int(row), 1), QStringLiteral("16"));
    QCOMPARE(bench.cell("accuracyTable", int(row), 2), QStringLiteral("0.0 % (0.0\u201319.4)"));
    QCOMPARE(bench.cell("accuracyTable", int(row), 4), QStringLiteral("10"));
    QCOMPARE(bench.column("accuracyTable", 0).last(), QStringLiteral("All fields"));
    const QString numbers = bench.find<ui::Chart>("accuracyChart")->accessibleDescription();
    QVERIFY2(numbers.contains(QLatin1String("Merchant, Active version: 0.0 % (0.0 % to 19.4 %)")), qPrintable(numbers));
    bench.find<QComboBox>("heldOutGroup")->setCurrentIndex(2);
    QCOMPARE(bench.cell("accuracyTable", int(row), 1), QStringLiteral("6"));

    QVERIFY(bench.line("automated").contains(QLatin1String("99 %")));
    QCOMPARE(bench.column("reliabilityTable", 0).size(), 10);
    QVERIFY(!bench.find<ui::Chart>("reliabilityChart")->accessibleDescription().isEmpty());
    QCOMPARE(bench.column("curveTable", 0).first(), QStringLiteral("5 document(s)"));
    QCOMPARE(bench.column("curveTable", 0).size(), 4);
    auto* field = bench.find<QComboBox>("curveField");
    field->setCurrentIndex(field->findText(QStringLiteral("Merchant")));
    QCOMPARE(bench.cell("curveTable", 3, 2), QStringLiteral("10"));
    QCOMPARE(bench.cell("curveTable", 3, 3), QStringLiteral("16"));
    QVERIFY(bench.find<ui::Chart>("curveChart")->accessibleDescription().contains(QLatin1String("Candidate at 44: ")));
    QCOMPARE(bench.cell("factsTable", 2, 1), QStringLiteral("44"));
}

void TrainingPageTest::opensWhatChanged()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(30, 6);
    const storage::TrainingRun run = school.train();
    TrainingBench bench(school);
    QVERIFY(bench.open(1));
    auto* tabs = bench.find<QTabWidget>("reportTabs");
    QTRY_VERIFY(tabs->isVisible());
    QVERIFY(!bench.action("training.open")->isEnabled());
    tabs->setCurrentIndex(1);
    const auto flips = required(school.trainer().show(run.id)).flips;
    QCOMPARE(tabs->tabText(1), QStringLiteral("Changed readings (%1)").arg(flips.size()));
    auto* table = bench.table("flipTable");
    QCOMPARE(table->model()->rowCount(), int(flips.size()));
    for (int column = 3; column < 6; ++column)
        QVERIFY(!bench.cell("flipTable", 0, column).isEmpty());
    QSignalSpy opened(bench.page.get(), &ui::Page::openRequested);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened.front().front().toString(), flips.front().documentId);
    QVERIFY(bench.action("training.open")->isEnabled());
    QTest::keyClick(table, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(opened.count(), 2);
}

void TrainingPageTest::copiesHashes()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(6, 3);
    const storage::TrainingRun run = school.train();
    TrainingBench bench(school);
    QVERIFY(bench.open(1));
    QTRY_VERIFY(bench.find("reportTabs")->isVisible());
    bench.find<QTabWidget>("reportTabs")->setCurrentIndex(4);
    QTRY_VERIFY(bench.action("training.copyHash")->isEnabled());
    bench.action("training.copyHash")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), run.reportHash);
    bench.table("factsTable")->select(QStringLiteral("snapshot"));
    bench.action("training.copyHash")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), run.snapshotHash);
    bench.table("factsTable")->select(QStringLiteral("all"));
    QVERIFY(!bench.action("training.copyHash")->isEnabled());
}

void TrainingPageTest::startsCancelsAndResumes()
{
    QFETCH(QString, backend);
    TrainingSchool school(backend);
    school.confirmReceipts(12, 4);
    TrainingBench bench(school);
    QVERIFY(bench.open(0));
    QTRY_VERIFY(bench.action("training.start")->isEnabled());
    bench.hold(12);
    QTest::mouseClick(bench.find<QToolButton>("button.training.start"), Qt::LeftButton);
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Running")});
    QTRY_COMPARE(bench.line("runHeading"), QStringLiteral("Running"));
    QVERIFY(bench.find("runProgress")->isVisible());
    QCOMPARE(bench.line("runStage"), QStringLiteral("Collecting"));
    QVERIFY(!bench.action("training.start")->isEnabled());
    QCOMPARE(bench.action("training.start")->toolTip(), QStringLiteral("A run goes on. Wait for it, or cancel it."));
    const int before = bench.find<QProgressBar>("runProgress")->value();
    bench.allow(16);
    QTRY_COMPARE(bench.line("runStage"), QStringLiteral("Learning"));
    QVERIFY(bench.find<QProgressBar>("runProgress")->value() > before);
    QTRY_VERIFY(bench.line("runTimeLeft").startsWith(QLatin1String("about ")));

    bench.table("runTable")->setFocus();
    QTest::keyClick(bench.table("runTable"), Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Ending")});
    bench.release();
    QTRY_COMPARE(bench.notice(), QStringLiteral("The run was cancelled."));
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Cancelled")});
    QCOMPARE(newest(school).status, QStringLiteral("cancelled"));
    QVERIFY(!bench.action("training.cancel")->isEnabled());

    QTRY_VERIFY(bench.action("training.resume")->isEnabled());
    QTest::keyClick(bench.table("runTable"), Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bench.column("runTable", 0) == QStringList{QStringLiteral("Completed")}, kPatienceMs);
    QTRY_VERIFY(bench.find("reportTabs")->isVisible());
    QVERIFY(!bench.action("training.resume")->isEnabled());
    QVERIFY(school.office().desk().auditActions().contains(QLatin1String("train_cancel")));
}

// The lists answer while a run holds its own connection, and the run goes on while another page is looked at.
void TrainingPageTest::blocksNobody()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(6, 3);
    TrainingBench bench(school);
    QVERIFY(bench.open(0));
    QTRY_VERIFY(bench.action("training.start")->isEnabled());
    bench.hold(8);
    bench.action("training.start")->trigger();
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Running")});
    bool isAnswered = false;
    bench.workplace().lists.ask(
        bench.page.get(), [](storage::Database&) -> base::Result<void> { return {}; },
        [&isAnswered](const base::Result<void>&) { isAnswered = true; });
    QTRY_VERIFY(isAnswered);
    bench.page->setActive(false);
    bench.release();
    QTRY_VERIFY_WITH_TIMEOUT(newest(school).status == QLatin1String("completed"), kPatienceMs);
    bench.page->setActive(true);
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Completed")});
}

void TrainingPageTest::closingLetsItWait()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(6, 3);
    TrainingBench bench(school);
    QVERIFY(bench.open(0));
    QTRY_VERIFY(bench.action("training.start")->isEnabled());
    bench.hold(8);
    bench.action("training.start")->trigger();
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Running")});
    bool isClosed = false;
    bench.page->close([&isClosed] { isClosed = true; });
    QVERIFY(!isClosed);
    bench.release();
    QTRY_VERIFY(isClosed);
    QCOMPARE(newest(school).status, QStringLiteral("pending"));

    TrainingBench next(school);
    QVERIFY(next.open(1));
    QCOMPARE(next.line("runHeading"), QStringLiteral("Waiting"));
    QVERIFY(next.sentence().contains(QLatin1String("Resume it")));
    QTRY_VERIFY(next.action("training.resume")->isEnabled());
    next.action("training.resume")->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(newest(school).status == QLatin1String("completed"), kPatienceMs);
}

void TrainingPageTest::tellsWhyItFailed()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    TrainingBench bench(school);
    QVERIFY(bench.open(0));
    QTRY_VERIFY(bench.action("training.start")->isEnabled());
    bench.action("training.start")->trigger();
    QTRY_COMPARE(bench.column("runTable", 0), QStringList{QStringLiteral("Failed")});
    QTRY_VERIFY(bench.notice().contains(QLatin1String("nobody has confirmed a document yet")));
    QCOMPARE(bench.line("runHeading"), QStringLiteral("Failed"));
    QVERIFY(bench.sentence().contains(QLatin1String("nobody has confirmed a document yet")));
    QVERIFY(bench.sentence().contains(QLatin1String("Start begins anew")));
    QVERIFY(!bench.find("reportTabs")->isVisible());
}

void TrainingPageTest::followsOthers()
{
    TrainingSchool school(QStringLiteral("postgresql"));
    school.confirmReceipts(6, 3);
    const storage::TrainingRun first = school.train();
    TrainingBench bench(school);
    QVERIFY(bench.open(1));
    QCOMPARE(bench.page->chosenRun(), first.id);
    school.now() = school.now().addSecs(60);
    const storage::TrainingRun second = school.train();
    QTRY_COMPARE(bench.table("runTable")->model()->rowCount(), 2);
    QCOMPARE(bench.table("runTable")->rows().front().id, second.id);
    QCOMPARE(bench.page->chosenRun(), first.id); // what a person chose stays
    // Left in the middle by a program that ended.
    required(school.database().transact([&second](storage::Transaction& t) {
        return t.execute(
            QStringLiteral("UPDATE training_runs SET status = 'running', completed_at = NULL WHERE run_id = :id"),
            {{":id", second.id}});
    }));
    school.now() = school.now().addSecs(301);
    QTRY_COMPARE(bench.column("runTable", 0), QStringList({QStringLiteral("Lost"), QStringLiteral("Completed")}));
    bench.table("runTable")->select(second.id);
    QTRY_VERIFY(bench.sentence().contains(QLatin1String("\nLost: Nobody has done anything on this run")));
    QTRY_VERIFY(bench.action("training.resume")->isEnabled());
}

void TrainingPageTest::rolesMayNotAll()
{
    TrainingSchool school(QStringLiteral("postgresql"));
    school.confirmReceipts(6, 3);
    school.train();
    QVERIFY(test::testServer().execute(
        QStringLiteral("CREATE ROLE training_rita LOGIN; GRANT emend_reviewer TO training_rita")));
    storage::DatabaseUrl url = school.office().desk().fixture().url();
    url.parameters.insert(QStringLiteral("user"), QStringLiteral("training_rita"));
    TrainingBench bench(school, url, "rita");
    QVERIFY(bench.open(1));
    QTRY_VERIFY(bench.find("reportTabs")->isVisible());
    QVERIFY(!bench.action("training.start")->isEnabled());
    QCOMPARE(bench.action("training.start")->toolTip(), QStringLiteral("Only administrators and services may train."));
}

void TrainingPageTest::savesTables()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    school.confirmReceipts(6, 3);
    school.train();
    TrainingBench bench(school);
    QVERIFY(bench.open(1));
    QTRY_VERIFY(bench.action("training.saveTable")->isEnabled());
    QTemporaryDir folder;
    const auto saved = [&](const char* action, const char* name) {
        bench.action(action)->trigger();
        auto* dialog = bench.find<QFileDialog>("saveDialog");
        const QString path = folder.filePath(QLatin1String(name));
        Q_EMIT dialog->fileSelected(path);
        delete dialog;
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray table = saved("training.saveTable", "t.csv");
    QVERIFY2(table.startsWith("\"Field\",\"Values\",\"Active, right\""), table.constData());
    QVERIFY(table.contains("\r\n\"Merchant\",\""));
    QVERIFY(saved("training.saveChart", "c.png").startsWith("\x89PNG"));
    QVERIFY(bench.notice().startsWith(QLatin1String("Saved as ")));
    QVERIFY(saved("training.saveChart", "none/c.png").isEmpty());
    QVERIFY(bench.notice().contains(QLatin1String("could not be written")));
}

void TrainingPageTest::remembersTheTab()
{
    TrainingSchool school(QStringLiteral("sqlite"));
    QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
    {
        TrainingBench bench(school);
        bench.find<QTabWidget>("reportTabs")->setCurrentIndex(3);
        bench.page->saveState(settings);
    }
    TrainingBench bench(school);
    bench.page->restoreState(settings);
    QCOMPARE(bench.find<QTabWidget>("reportTabs")->currentIndex(), 3);
}

QTEST_MAIN(TrainingPageTest)
#include "tst_training_page.moc"
