// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/cost_growth.h"
#include "patterns_bench.h"

#include "common/page_view.h"
#include "patterns/change_model.h"
#include "patterns/change_tree.h"
#include "patterns/merchant_model.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTreeView>

using namespace emend;
using services::ChangeKind;
using services::PatternChange;
using test::PatternDocuments;
using test::PatternOffice;
using test::PatternsBench;
using test::required;
using ui::ChangeModel;

namespace {

const QString kWhy = QStringLiteral("reads better");

/// What a tree shows, one level after the other: `What,Change,Before,After`.
QStringList linesOf(const QAbstractItemModel& model, const QModelIndex& above = {})
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(above); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(above); ++column)
            cells << model.index(row, column, above).data().toString();
        lines << cells.join(QLatin1Char(','));
        lines << linesOf(model, model.index(row, 0, above));
    }
    return lines;
}

QModelIndex rowWith(const QAbstractItemModel& model, const QString& text)
{
    const auto found = model.match(model.index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.front();
}

} // namespace

class PatternsPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAVersionIs();
    void showsVersions();
    void tellsWhatCountedWhen();
    void activatesByKeys();
    void rollsBack();
    void asksForAReason();
    void oneOfTwoAdminsDecides();
    void followsOthers();
    void rolesMayNotAll();
    void tellsWhatChanged();
    void comparesWithAnother();
    void showsASample();
    void browsesTheMemory();
    void opensEvidence();
    void vetoesAndLifts();
    void keepsLargeMemoriesQuick();
    void fetchesManyChangesByAndBy();
    void refreshCanBeCancelled();
};

void PatternsPageTest::saysWhatAVersionIs()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi");
    PatternsBench bench(documents);
    bench.page.setActive(true);
    QTRY_VERIFY(bench.find("noVersion")->isVisible());
    auto* refresh = bench.find<QPushButton>("patterns.refresh.empty");
    QTRY_VERIFY(refresh->isEnabled());
    QTest::mouseClick(refresh, Qt::LeftButton);
    QTRY_COMPARE(bench.notice(),
                 QStringLiteral("v1 was made from 1 document(s). Nothing changes until it is activated."));
    QTRY_VERIFY(bench.versions()->isVisible());
    QTRY_COMPARE(bench.page.chosenVersion(), QStringLiteral("v1"));
    QTRY_VERIFY(bench.action("patterns.refresh")->isEnabled());
    bench.action("patterns.refresh")->trigger();
    QTRY_COMPARE(bench.notice(), QStringLiteral("Nothing new was learned since v1 was made."));
    QVERIFY(!bench.find("refreshRun")->isVisible());
}

void PatternsPageTest::showsVersions()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi");
    documents.office.newVersion();
    documents.office.newVersion();
    required(documents.office.admin().activate(QStringLiteral("v1"), kWhy));
    PatternsBench bench(documents);
    const QAbstractItemModelTester model(bench.versions()->model());
    QVERIFY(bench.open());
    QCOMPARE(PatternsBench::cells(bench.versions(), 1), QStringLiteral("v2;v1 (active);Built in"));
    QCOMPARE(bench.page.chosenVersion(), QStringLiteral("v2"));
    const auto version = required(documents.office.admin().list(1)).front();
    const QAbstractItemModel& rows = *bench.versions()->model();
    QCOMPARE(rows.index(0, 2).data().toString(), QStringLiteral("7"));
    QCOMPARE(rows.index(0, 3).data().toString(), QString()); // nothing was read with it
    QCOMPARE(rows.index(0, 4).data().toString(), version.contentHash.left(8));
    QVERIFY(!rows.index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    QSignalSpy status(&bench.page, &ui::Page::statusChanged);
    required(documents.office.admin().activate(QStringLiteral("v2"), kWhy));
    QTRY_COMPARE(status.count(), 1);
    QCOMPARE(status.front().front().toString(), QStringLiteral("Active: v2"));
}

void PatternsPageTest::tellsWhatCountedWhen()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    documents.office.newVersion();
    const QDateTime begin = documents.office.desk().now;
    required(documents.office.admin("eve").activate(QStringLiteral("v1"), QStringLiteral("first")));
    documents.office.desk().now = begin.addSecs(600);
    required(documents.office.admin("ann").activate(QStringLiteral("v2"), QStringLiteral("second")));
    required(documents.office.admin("ann").rollback(QStringLiteral("worse")));
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    const QAbstractItemModel& history = *bench.table("historyTable")->model();
    QCOMPARE(history.rowCount(), 3);
    QCOMPARE(history.index(0, 0).data().toString(), QStringLiteral("v1"));
    QCOMPARE(history.index(0, 2).data().toString(), QStringLiteral("now"));
    QCOMPARE(history.index(0, 4).data().toString(), QStringLiteral("Rolled back: worse"));
    QCOMPARE(history.index(2, 3).data().toString(), QStringLiteral("eve"));
    auto* time = bench.find<QDateTimeEdit>("activeAtTime");
    time->setDateTime(begin.addSecs(300).toLocalTime());
    QTRY_COMPARE(bench.label("activeAt"), QStringLiteral("v1, by eve"));
    time->setDateTime(begin.addSecs(-300).toLocalTime());
    QTRY_COMPARE(bench.label("activeAt"), QStringLiteral("No version yet"));
}

void PatternsPageTest::activatesByKeys()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.action("patterns.activate")->isEnabled());
    bench.versions()->setFocus();
    QTest::keyClick(bench.versions(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.label("askQuestion").startsWith(QLatin1String("Activate v1 in place of Built in?")));
    bench.answer("looks right");
    QTRY_COMPARE(bench.notice(), QStringLiteral("v1 is active now."));
    QTRY_COMPARE(PatternsBench::cells(bench.versions(), 1), QStringLiteral("v1 (active);Built in"));
    QVERIFY(bench.versions()->hasFocus());
    QVERIFY(!bench.find("askPanel")->isVisible());
    const auto active = required(documents.office.admin().active());
    QCOMPARE(active->version, QStringLiteral("v1"));
    QCOMPARE(active->activatedBy, QStringLiteral("ann"));
    QCOMPARE(active->reason, QStringLiteral("looks right"));
    QVERIFY(!bench.action("patterns.activate")->isEnabled());
    QCOMPARE(bench.action("patterns.activate")->toolTip(), QStringLiteral("This version is active already."));
}

void PatternsPageTest::rollsBack()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    documents.office.newVersion();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.action("patterns.activate")->isEnabled());
    QVERIFY(!bench.action("patterns.rollBack")->isEnabled());
    QVERIFY(bench.action("patterns.rollBack")->toolTip().startsWith(QLatin1String("No version was ever active")));
    required(documents.office.admin().activate(QStringLiteral("v1"), kWhy));
    required(documents.office.admin().activate(QStringLiteral("v2"), kWhy));
    QTRY_VERIFY(bench.action("patterns.rollBack")->isEnabled());
    QTRY_COMPARE(bench.table("historyTable")->model()->rowCount(), 2);
    QTest::keyClick(bench.versions(), Qt::Key_B, Qt::ControlModifier);
    bench.answer("misreads");
    QTRY_COMPARE(bench.notice(), QStringLiteral("v1 is active now."));
    QVERIFY(required(documents.office.admin().active())->isRollback);
}

void PatternsPageTest::asksForAReason()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.action("patterns.activate")->isEnabled());
    bench.versions()->setFocus();
    bench.action("patterns.activate")->trigger();
    bench.answer("   ");
    QVERIFY(bench.find("askPanel")->isVisible());
    QVERIFY(!bench.find<QPushButton>("askDo")->isEnabled());
    QTest::keyClick(bench.find("askReason"), Qt::Key_Escape);
    QVERIFY(!bench.find("askPanel")->isVisible());
    QVERIFY(bench.versions()->hasFocus());
    QVERIFY(!required(documents.office.admin().active()));
}

// Bob decides while Ann is asked for her reason.
void PatternsPageTest::oneOfTwoAdminsDecides()
{
    PatternDocuments documents(QStringLiteral("postgresql"));
    documents.office.newVersion();
    documents.office.newVersion();
    PatternsBench ann(documents, "ann");
    PatternsBench bob(documents, "bob");
    QVERIFY(ann.open());
    QTRY_VERIFY(ann.action("patterns.activate")->isEnabled());
    ann.action("patterns.activate")->trigger();
    QVERIFY(bob.open());
    QTRY_VERIFY(bob.action("patterns.activate")->isEnabled());
    bob.versions()->select(QStringLiteral("v1"));
    bob.action("patterns.activate")->trigger();
    bob.answer("mine");
    QTRY_COMPARE(bob.notice(), QStringLiteral("v1 is active now."));
    QTRY_VERIFY(PatternsBench::cells(ann.versions(), 1).contains(QLatin1String("v1 (active)")));
    ann.page.activateWindow();
    ann.answer("no, mine");
    QTRY_VERIFY(ann.notice().startsWith(QLatin1String("bob has activated v1 since then")));
    QVERIFY(ann.notice().contains(QLatin1String("mine")));
    QCOMPARE(required(documents.office.admin().active())->version, QStringLiteral("v1"));
}

void PatternsPageTest::followsOthers()
{
    PatternDocuments documents(QStringLiteral("postgresql"));
    documents.office.newVersion();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    documents.office.newVersion();
    required(documents.office.admin("bob").activate(QStringLiteral("v2"), kWhy));
    required(documents.office.admin("bob").veto({}, QStringLiteral("merchant"), QStringLiteral("Uber"), kWhy));
    QElapsedTimer time;
    time.start();
    QTRY_COMPARE(PatternsBench::cells(bench.versions(), 1), QStringLiteral("v2 (active);v1;Built in"));
    QVERIFY2(time.elapsed() < 4000, qPrintable(QString::number(time.elapsed())));
    QTRY_COMPARE(PatternsBench::cells(bench.table("vetoTable"), 5),
                 QStringLiteral("Every merchant,Merchant,Uber,bob,reads better"));
    QCOMPARE(bench.page.chosenVersion(), QStringLiteral("v1")); // what a person chose stays
}

void PatternsPageTest::rolesMayNotAll()
{
    PatternDocuments documents(QStringLiteral("postgresql"));
    documents.office.newVersion();
    QVERIFY(test::testServer().execute(
        QStringLiteral("CREATE ROLE patterns_rita LOGIN; GRANT emend_reviewer TO patterns_rita")));
    storage::DatabaseUrl url = documents.office.desk().fixture().url();
    url.parameters.insert(QStringLiteral("user"), QStringLiteral("patterns_rita"));
    PatternsBench bench(documents, url, "rita");
    QVERIFY(bench.open());
    for (const char* name : {"patterns.activate", "patterns.rollBack", "patterns.veto", "patterns.refresh"}) {
        QTRY_VERIFY(!bench.action(name)->isEnabled());
        QVERIFY2(bench.action(name)->toolTip().startsWith(QLatin1String("Only ")), name);
    }
    bench.find<QTabWidget>("patternTabs")->setCurrentIndex(1);
    QTRY_COMPARE(bench.find<QTableView>("merchantTable")->model()->rowCount(), 1);
}

void PatternsPageTest::tellsWhatChanged()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi", "1 Jalan Satu");
    documents.office.refresh();
    documents.confirm("Kedai Kopi", "2 Jalan Dua");
    documents.office.correct("Trip with", "Uber", 4);
    required(documents.office.admin().veto({}, QStringLiteral("category"), QStringLiteral("Fuel"), kWhy));
    documents.office.refresh();
    required(documents.office.admin().activate(QStringLiteral("v1"), kWhy));
    PatternsBench bench(documents);
    auto* tree = bench.find<QTreeView>("changeTree");
    const QAbstractItemModelTester model(tree->model());
    QVERIFY(bench.open());
    QTRY_COMPARE(bench.find<QComboBox>("otherVersion")->currentText(), QStringLiteral("v1"));
    QTRY_COMPARE(bench.label("changeSummary"), QStringLiteral("3 added, 0 removed, 1 changed"));
    const QStringList lines = linesOf(*tree->model());
    const auto has = [&lines](const char* line) { return lines.contains(QString::fromUtf8(line)); };
    QVERIFY(has("Merchants (2),,,"));
    QVERIFY(has("Kedai Kopi,Changed,,"));
    QVERIFY(has("Name,Changed,Kedai Kopi (1 document(s)),Kedai Kopi (2 document(s))"));
    QVERIFY(has("Address,Added,,2 Jalan Dua (1 document(s))"));
    QVERIFY(has("Uber,Added,,"));
    QVERIFY(has("Rules: Merchant (1),,,"));
    QVERIFY(has("Spellings,Added,,/^trip with$/i"));
    QVERIFY(has("Corrections,Added,,4"));
    QVERIFY(has("Category is never \u201cFuel\u201d,Added,,"));
    QVERIFY(tree->isExpanded(rowWith(*tree->model(), QStringLiteral("Kedai Kopi"))));
    const auto shown = [tree] { return QPair(!tree->isColumnHidden(2), !tree->isColumnHidden(3)); };
    QCOMPARE(shown(), QPair(true, true));
    auto* other = bench.find<QComboBox>("otherVersion");
    other->setCurrentIndex(other->findText(QStringLiteral("Built in")));
    QTRY_COMPARE(shown(), QPair(false, true));
    bench.versions()->select(services::kBuiltInPatterns);
    QTRY_COMPARE(shown(), QPair(true, false));
}

void PatternsPageTest::comparesWithAnother()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    documents.office.newVersion();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    auto* other = bench.find<QComboBox>("otherVersion");
    QTRY_COMPARE(other->currentText(), QStringLiteral("Built in"));
    QCOMPARE(other->count(), 2);
    QTRY_VERIFY(bench.label("changeSummary").contains(QLatin1String("0 changed")));
    other->setCurrentIndex(other->findText(QStringLiteral("v1")));
    QTRY_COMPARE(bench.label("changeSummary"), QStringLiteral("0 added, 0 removed, 2 changed"));
    // It stays chosen when something else is activated.
    required(documents.office.admin().activate(QStringLiteral("v2"), kWhy));
    QTRY_VERIFY(PatternsBench::cells(bench.versions(), 1).contains(QLatin1String("v2 (active)")));
    QCOMPARE(other->currentText(), QStringLiteral("v1"));
    bench.versions()->select(services::kBuiltInPatterns);
    QTRY_COMPARE(other->currentText(), QStringLiteral("v2"));
}

void PatternsPageTest::showsASample()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi", "1 Jalan Satu");
    documents.office.correct("Trip with", "Uber", 4);
    documents.office.refresh();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    auto* tree = bench.find<QTreeView>("changeTree");
    auto* sample = bench.find<ui::PageView>("samplePage");
    QTRY_VERIFY(sample->isVisible());
    QVERIFY(bench.label("sampleName").startsWith(QLatin1String("receipt 1.png")));
    QTRY_COMPARE(sample->pageCount(), 1);
    tree->setCurrentIndex(rowWith(*tree->model(), QStringLiteral("Name")));
    QCOMPARE(sample->currentField(), QStringLiteral("merchant"));
    // Nothing is stored of a merchant that is known from another system alone.
    tree->setCurrentIndex(rowWith(*tree->model(), QStringLiteral("Uber")));
    QTRY_VERIFY(!sample->isVisible());
    tree->setCurrentIndex(rowWith(*tree->model(), QStringLiteral("Kedai Kopi")));
    QTRY_VERIFY(sample->isVisible());
}

void PatternsPageTest::browsesTheMemory()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi", "1 Jalan Satu");
    documents.confirm("Kedai Kopi", "1 Jalan Satu");
    documents.confirm("Aunty Teh");
    documents.office.refresh();
    PatternsBench bench(documents);
    auto* merchants = bench.find<QTableView>("merchantTable");
    const QAbstractItemModelTester model(merchants->model());
    const QAbstractItemModelTester facts(bench.table("factTable")->model());
    QVERIFY(bench.open());
    QTest::keyClick(bench.versions(), Qt::Key_F, Qt::ControlModifier);
    auto* search = bench.find<QLineEdit>("merchantSearch");
    QTRY_VERIFY(search->hasFocus());
    QTRY_COMPARE(PatternsBench::cells(merchants, 2), QStringLiteral("Aunty Teh,1;Kedai Kopi,2"));
    QTest::keyClicks(search, QStringLiteral("jalan kedai"));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(PatternsBench::cells(merchants, 2), QStringLiteral("Kedai Kopi,2"));
    QVERIFY(merchants->hasFocus());
    const QString known = PatternsBench::cells(bench.table("factTable"), 3);
    for (const char* fact : {"Name,Kedai Kopi,2", "Address,1 Jalan Satu,2", "Currency,MYR,2",
                             "Printed number,0377281234", "Heading as read,KEDAI K0PI / TEL 03-77281234"})
        QVERIFY2(known.contains(QLatin1String(fact)), qPrintable(known));
    QTRY_COMPARE(PatternsBench::cells(bench.table("evidenceTable"), 1), QStringLiteral("receipt 2.png;receipt 1.png"));
    search->setText(QStringLiteral("nobody"));
    QTRY_COMPARE(merchants->model()->rowCount(), 0);
    QTRY_COMPARE(bench.table("evidenceTable")->model()->rowCount(), 0);
    QCOMPARE(bench.table("factTable")->model()->rowCount(), 0);
}

void PatternsPageTest::opensEvidence()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    const QString id = documents.confirm("Kedai Kopi");
    documents.office.refresh();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    bench.action("patterns.memory")->trigger();
    auto* evidence = bench.table("evidenceTable");
    QTRY_COMPARE(evidence->model()->rowCount(), 1);
    QVERIFY(!bench.action("patterns.open")->isEnabled());
    evidence->selectRow(0);
    QVERIFY(bench.action("patterns.open")->isEnabled());
    QSignalSpy opened(&bench.page, &ui::Page::openRequested);
    bench.action("patterns.open")->trigger();
    QTest::keyClick(evidence, Qt::Key_Return);
    QCOMPARE(opened.count(), 2);
    for (const auto& arguments : opened)
        QCOMPARE(arguments.front().toString(), id);
    // What was confirmed after the version was made did not go into it.
    documents.office.desk().now = documents.office.desk().now.addSecs(60);
    documents.confirm("Kedai Kopi");
    documents.office.refresh();
    bench.action("patterns.search")->trigger();
    QTRY_COMPARE(bench.versions()->model()->rowCount(), 3);
    bench.versions()->select(QStringLiteral("v2"));
    QTRY_COMPARE(evidence->model()->rowCount(), 2);
    bench.versions()->select(QStringLiteral("v1"));
    QTRY_COMPARE(evidence->model()->rowCount(), 1);
}

void PatternsPageTest::vetoesAndLifts()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.confirm("Kedai Kopi", "1 Jalan Satu");
    documents.office.refresh();
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    bench.action("patterns.memory")->trigger();
    auto* facts = bench.table("factTable");
    QTRY_VERIFY(facts->model()->rowCount() > 4);
    QVERIFY(!bench.action("patterns.veto")->isEnabled());
    facts->setFocus();
    facts->setCurrentIndex(rowWith(*facts->model(), QStringLiteral("Printed number")));
    QVERIFY(!bench.action("patterns.veto")->isEnabled());
    QVERIFY(bench.action("patterns.veto")->toolTip().startsWith(QLatin1String("It only helps to recognise")));
    facts->setCurrentIndex(rowWith(*facts->model(), QStringLiteral("Address")));
    QVERIFY(bench.action("patterns.veto")->isEnabled());
    QTest::keyClick(facts, Qt::Key_E, Qt::ControlModifier);
    QCOMPARE(bench.label("askQuestion"),
             QStringLiteral("Never learn again that Address of Kedai Kopi is \u201c1 Jalan Satu\u201d?"));
    bench.answer("they moved");
    QTRY_COMPARE(PatternsBench::cells(bench.table("vetoTable"), 5),
                 QStringLiteral("Kedai Kopi,Address,1 Jalan Satu,ann,they moved"));
    QVERIFY(bench.notice().contains(QLatin1String("left out from the next version on")));
    QVERIFY(facts->hasFocus());
    QTRY_VERIFY(bench.action("patterns.refresh")->isEnabled());
    bench.action("patterns.refresh")->trigger();
    QTRY_COMPARE(bench.page.chosenVersion(), QStringLiteral("v2"));
    QTRY_VERIFY(!rowWith(*facts->model(), QStringLiteral("Address")).isValid());

    bench.table("vetoTable")->selectRow(0);
    QTRY_VERIFY(bench.action("patterns.lift")->isEnabled());
    bench.action("patterns.lift")->trigger();
    QTRY_COMPARE(bench.table("vetoTable")->model()->rowCount(), 0);
    QVERIFY(required(documents.office.admin().vetoes()).empty());
    QVERIFY(!bench.action("patterns.lift")->isEnabled());
}

void PatternsPageTest::keepsLargeMemoriesQuick()
{
    constexpr int kMerchants = 100'000;
    QJsonArray merchants;
    for (int i = 0; i < kMerchants; ++i) {
        const QJsonObject place{{QStringLiteral("address"), QStringLiteral("%1 Jalan Satu").arg(i)},
                                {QStringLiteral("documents"), 1},
                                {QStringLiteral("numbers"), QJsonArray{QString::number(30'000'000 + i)}}};
        merchants.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("Kedai %1").arg(i)},
                                     {QStringLiteral("documents"), 1},
                                     {QStringLiteral("places"), QJsonArray{place}}});
    }
    const auto book = std::make_shared<const services::MerchantBook>(merchants);
    ui::MerchantModel model;
    QTableView view;
    view.setModel(&model);
    ui::layOutTable(view, ui::MerchantModel::Name);
    view.show();
    model.setBook(book, book->find({}));
    QCOMPARE(model.rowCount(), kMerchants);
    model.setBook(book, book->find(QStringLiteral("30099999")));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.merchantAt(0)->name, QStringLiteral("Kedai 99999"));
    QVERIFY(model.merchantAt(1) == nullptr);
    std::vector<int> found;
    const double finding = test::cost([&] { found = book->find(QStringLiteral("kedai jalan")); }, 1);
    const double showing = test::cost(
        [&] {
            model.setBook(book, std::move(found));
            QTest::qWait(0);
        },
        1);
    QCOMPARE(model.rowCount(), kMerchants);
    QVERIFY2(showing < finding, qPrintable(QString::number(showing / finding))); // which is not done in this thread
    QCOMPARE(model.rowOf(QStringLiteral("Kedai 7")), 7);
}

void PatternsPageTest::fetchesManyChangesByAndBy()
{
    std::vector<PatternChange> changes;
    for (int i = 0; i < 3 * ChangeModel::kAtOnce; ++i)
        changes.push_back(
            {ChangeKind::Added, QStringLiteral("merchants"), QStringLiteral("Kedai %1").arg(i), {}, {}, {}});
    changes.push_back({ChangeKind::Removed, QStringLiteral("vetoes"), {}, {}, {}, {}});
    ChangeModel model;
    model.setTree(std::make_shared<ui::ChangeTree>(std::move(changes)));
    const QModelIndex merchants = model.index(0, 0);
    QCOMPARE(merchants.data().toString(), QStringLiteral("Merchants (600)"));
    QCOMPARE(model.rowCount(merchants), ChangeModel::kAtOnce);
    while (model.canFetchMore(merchants))
        model.fetchMore(merchants);
    const QAbstractItemModelTester tester(&model); // not before: it fetches more by itself, in the midst of that
    QCOMPARE(model.rowCount(merchants), 3 * ChangeModel::kAtOnce);
    QCOMPARE(model.count(ChangeKind::Added), 3 * ChangeModel::kAtOnce);
    QCOMPARE(model.count(ChangeKind::Removed), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setTree({});
    QCOMPARE(model.rowCount(), 0);
}

void PatternsPageTest::refreshCanBeCancelled()
{
    PatternDocuments documents(QStringLiteral("sqlite"));
    documents.office.newVersion();
    documents.confirm("Kedai Kopi");
    PatternsBench bench(documents);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.action("patterns.refresh")->isEnabled());
    bench.action("patterns.refresh")->trigger();
    QVERIFY(bench.find("refreshRun")->isVisible());
    QVERIFY(!bench.action("patterns.activate")->isEnabled());
    bench.find<QPushButton>("refreshCancel")->click(); // before the thread has come far
    QTRY_VERIFY(!bench.find("refreshRun")->isVisible());
    QVERIFY(bench.action("patterns.activate")->isEnabled());
    const bool isMade = required(documents.office.admin().list()).size() == 2;
    QCOMPARE(bench.notice() == QLatin1String("No version was made."), !isMade);
}

QTEST_MAIN(PatternsPageTest)
#include "tst_patterns_page.moc"
