// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox_model.h"
#include "window_workplace.h"

#include <QtCore/QBuffer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QItemSelectionModel>
#include <QtCore/QSemaphore>
#include <QtCore/QTimer>
#include <QtGui/QImage>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using namespace emend::test;
using domain::DocumentState;
using domain::Status;
using ui::InboxModel;

namespace {

constexpr int kMany = 10'000;

// Of documents from yesterday.
QDateTime tomorrow()
{
    return QDateTime::currentDateTimeUtc().addDays(1).addSecs(3600);
}

/// A model that is tested all the time, and what it said.
struct Watched {
    explicit Watched(InboxDesk& desk)
        : workplace(desk), model(workplace->lists, workplace->pages, nullptr, [] { return tomorrow(); })
    {
    }

    bool load()
    {
        model.refresh();
        return loaded.wait(30'000);
    }

    /// What the cell says once its row is there.
    QString text(int row, int column)
    {
        const QModelIndex index = model.index(row, column);
        index.data();
        if (!QTest::qWaitFor([&] { return model.loadedRow(row) != nullptr; }, 10'000))
            return QStringLiteral("(not there)");
        return index.data().toString();
    }

    QString names()
    {
        QString all;
        for (int row = 0; row < model.rowCount(); ++row)
            all += text(row, InboxModel::File).left(1);
        return all;
    }

    WindowWorkplace workplace;
    InboxModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    QSignalSpy loaded{&model, &InboxModel::loaded};
    QSignalSpy failed{&model, &InboxModel::failed};
};

} // namespace

class TestInboxModel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsDocuments();
    void sortsInSql();
    void filters();
    void keepsWhatIsSelected();
    void keepsWhatIsSelectedThroughSorting();
    void showsWhatChanged();
    void fetchesOnlyWhatIsLookedAt();
    void fetchesWhatIsWantedWhileAListComes();
    void drawsThumbnails();
    void neverStalls();
    void saysThatTheDatabaseIsAway();
};

void TestInboxModel::showsDocuments()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.add({"a.png", "receipt", "Kedai Kopi", "9.00", "", Status::NeedsReview});
    const QString failed = desk.fail("b.pdf");
    Watched watched(desk);
    QVERIFY(watched.load());
    QCOMPARE(watched.model.rowCount(), 2);
    QCOMPARE(watched.model.index(0, InboxModel::File).data(), QVariant()); // not yet
    QCOMPARE(watched.model.index(0, 0).data(InboxModel::DocumentIdRole).toString(), failed);
    QCOMPARE(watched.text(0, InboxModel::File), QStringLiteral("b.pdf"));
    QCOMPARE(watched.text(0, InboxModel::State), QStringLiteral("Failed"));
    QCOMPARE(watched.text(0, InboxModel::Reasons), QStringLiteral("It needs a password."));
    QCOMPARE(watched.text(1, InboxModel::Type), QStringLiteral("Receipt"));
    QCOMPARE(watched.text(1, InboxModel::Merchant), QStringLiteral("Kedai Kopi"));
    QCOMPARE(watched.text(1, InboxModel::Amount), QStringLiteral("9.00"));
    QCOMPARE(watched.text(1, InboxModel::State), QStringLiteral("Needs review"));
    QCOMPARE(watched.text(1, InboxModel::Reasons), QStringLiteral("Total below threshold"));
    QCOMPARE(watched.text(1, InboxModel::Age), QStringLiteral("2 day(s)"));
    const QModelIndex state = watched.model.index(1, InboxModel::State);
    QCOMPARE(state.data(InboxModel::StateRole).toInt(), static_cast<int>(DocumentState::NeedsReview));
    QCOMPARE(watched.model.index(1, InboxModel::Amount).data(InboxModel::SortRole).toLongLong(), 900);
    QVERIFY(watched.model.index(0, InboxModel::State)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(QStringLiteral("password")));
    QVERIFY(!watched.model.index(1, InboxModel::Thumbnail).data(Qt::AccessibleTextRole).toString().isEmpty());
    desk.open(watched.model.documentId(1), "bob");
    watched.model.refreshRows();
    QTRY_COMPARE(watched.text(1, InboxModel::State), QStringLiteral("With bob"));
}

void TestInboxModel::sortsInSql()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    for (const char* name : {"b", "a", "c"})
        desk.add({name});
    Watched watched(desk);
    QVERIFY(watched.load());
    QCOMPARE(watched.names(), QStringLiteral("cab"));
    watched.model.sort(InboxModel::File, Qt::AscendingOrder);
    QVERIFY(watched.loaded.wait());
    QCOMPARE(watched.names(), QStringLiteral("abc"));
    watched.model.sort(InboxModel::Age, Qt::DescendingOrder);
    QVERIFY(watched.loaded.wait());
    QCOMPARE(watched.names(), QStringLiteral("bac"));
    watched.model.sort(InboxModel::Thumbnail, Qt::AscendingOrder); // has none
    QCOMPARE(watched.model.query().order, services::InboxOrder::Received);
}

void TestInboxModel::filters()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.add({"b", "receipt", "", "", "teh tarik"});
    desk.add({"a", "invoice"});
    Watched watched(desk);
    QVERIFY(watched.load());
    services::InboxQuery query;
    query.words = QStringLiteral("tarik");
    watched.model.setQuery({.type = QStringLiteral("invoice")});
    watched.model.setQuery(query); // the first one is of no use any more
    QTRY_COMPARE(watched.model.rowCount(), 1);
    QCOMPARE(watched.names(), QStringLiteral("b"));
    QCOMPARE(watched.model.rowOf(watched.model.documentId(0)), 0);
    QCOMPARE(watched.model.rowOf(QStringLiteral("x")), -1);
}

void TestInboxModel::keepsWhatIsSelected()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    QStringList ids;
    for (const char* name : {"a", "b", "c", "d"})
        ids << desk.add({name});
    Watched watched(desk);
    QVERIFY(watched.load());
    QItemSelectionModel selection(&watched.model);
    const auto rows = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    selection.select(watched.model.index(watched.model.rowOf(ids[0]), 0), rows);
    selection.select(watched.model.index(watched.model.rowOf(ids[2]), 0), rows);
    desk.add({"e"});
    required(services::deleteDocuments(desk.database(), desk.store(), {ids[1], ids[2]}, QStringLiteral("ann")));
    desk.add({"f"});
    QVERIFY(watched.load());
    QCOMPARE(watched.names(), QStringLiteral("feda"));
    QCOMPARE(selection.selectedRows().size(), 1);
    QCOMPARE(selection.selectedRows().front().data(InboxModel::DocumentIdRole).toString(), ids[0]);
}

void TestInboxModel::keepsWhatIsSelectedThroughSorting()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.fill(kMany);
    Watched watched(desk);
    QVERIFY(watched.load());
    QItemSelectionModel selection(&watched.model);
    QStringList chosen;
    for (const int row : {0, 17, kMany - 1}) {
        selection.select(watched.model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        chosen << watched.model.documentId(row);
    }
    watched.model.sort(InboxModel::Merchant, Qt::AscendingOrder);
    QVERIFY(watched.loaded.wait());
    QStringList still;
    for (const QModelIndex& index : selection.selectedRows())
        still << index.data(InboxModel::DocumentIdRole).toString();
    still.sort();
    chosen.sort();
    QCOMPARE(still, chosen);
    QCOMPARE(watched.text(0, InboxModel::Merchant), QStringLiteral("Shop 0"));
}

void TestInboxModel::showsWhatChanged()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    const QString id = desk.take(QStringLiteral("a"));
    Watched watched(desk);
    QVERIFY(watched.load());
    QCOMPARE(watched.text(0, InboxModel::State), QStringLiteral("Waiting"));
    const QString attempt = desk.claim(id);
    desk.run([&](storage::Transaction& transaction) {
        return storage::setDocumentState(transaction, id, DocumentState::Processing, {}, InboxDesk::now())
            .and_then([&](bool) { return storage::setJobProgress(transaction, attempt, 0.4, {}); });
    });
    QCOMPARE(watched.text(0, InboxModel::State), QStringLiteral("Waiting")); // until somebody asks anew
    watched.model.refreshRows();
    QTRY_COMPARE(watched.text(0, InboxModel::State), QStringLiteral("Being read, 40 %"));
    QCOMPARE(watched.model.index(0, 0).data(InboxModel::ProgressRole).toDouble(), 0.4);
    required(services::deleteDocuments(desk.database(), desk.store(), {id}, QStringLiteral("ann")));
    watched.model.refreshRows();
    watched.model.index(0, InboxModel::File).data();
    QTRY_COMPARE(watched.model.index(0, InboxModel::File).data(), QVariant()); // listed still, but gone
    QVERIFY(watched.load());
    QCOMPARE(watched.model.rowCount(), 0);
}

void TestInboxModel::fetchesOnlyWhatIsLookedAt()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.fill(kMany);
    Watched watched(desk);
    QVERIFY(watched.load());
    QTRY_VERIFY(watched.model.loadedRow(0)); // the tester has looked at it
    const int before = watched.workplace.statements();
    // A screen in the middle, painted twice, as views do.
    for (int i = 0; i < 2; ++i) {
        for (int row = 5000; row < 5040; ++row) {
            for (int column = 0; column < InboxModel::ColumnCount; ++column)
                watched.model.index(row, column).data();
        }
    }
    QTRY_VERIFY(watched.model.loadedRow(5000) && watched.model.loadedRow(5039));
    const int asked = watched.workplace.statements() - before;
    QVERIFY2(asked <= 3, qPrintable(QString::number(asked))); // documents, leases and jobs, once
    QVERIFY(!watched.model.loadedRow(4900));
    QVERIFY(!watched.model.loadedRow(5200));
    // Scrolled past: only where it ends is fetched.
    for (int row = 6000; row < 9990; ++row)
        watched.model.index(row, InboxModel::File).data();
    QTRY_VERIFY(watched.model.loadedRow(9989));
    QVERIFY(!watched.model.loadedRow(6000));
}

void TestInboxModel::fetchesWhatIsWantedWhileAListComes()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.fill(kMany);
    Watched watched(desk);
    QVERIFY(watched.load());
    QTRY_VERIFY(watched.model.loadedRow(0));
    QSemaphore gate;
    watched.workplace->lists.ask(
        this,
        [&gate](storage::Database&) {
            gate.acquire();
            return base::Result<void>();
        },
        [](const base::Result<void>&) {});
    watched.model.refresh();
    watched.model.index(5000, InboxModel::File).data();
    QCoreApplication::processEvents(); // its rows are asked for
    watched.model.index(6000, InboxModel::File).data();
    gate.release();
    QTRY_VERIFY(watched.model.loadedRow(6000)); // a list that changes nothing paints nothing
}

void TestInboxModel::drawsThumbnails()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    QImage page(400, 800, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QByteArray png;
    QBuffer buffer(&png);
    page.save(&buffer, "PNG");
    const QString sha256 = required(desk.store().put(png)).sha256;
    domain::Document document;
    document.sha256 = sha256;
    document.fileName = QStringLiteral("page.png");
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = png.size();
    desk.run([&](storage::Transaction& transaction) {
        return storage::addDocument(transaction, document, InboxDesk::now());
    });
    desk.add({"no picture"});
    Watched watched(desk);
    watched.model.setThumbnailSize({80, 80}, 2);
    QVERIFY(watched.load());
    QCOMPARE(watched.text(0, InboxModel::File), QStringLiteral("page.png"));
    const auto thumbnail = [&](int row) {
        return watched.model.index(row, InboxModel::Thumbnail).data(Qt::DecorationRole).value<QPixmap>();
    };
    QVERIFY(thumbnail(0).isNull());
    QTRY_VERIFY(!thumbnail(0).isNull());
    QCOMPARE(thumbnail(0).size(), QSize(40, 80));
    QCOMPARE(thumbnail(0).devicePixelRatio(), 2.0);
    QVERIFY(thumbnail(1).isNull());
}

// The longest time that the event loop does not turn while lists of that many rows come, are sorted and filtered.
void TestInboxModel::neverStalls()
{
    const int rows = std::max(kMany, qEnvironmentVariableIntValue("EMEND_INBOX_ROWS"));
    InboxDesk desk(QStringLiteral("sqlite"));
    desk.fill(rows);
    WindowWorkplace workplace(desk);
    InboxModel model(workplace->lists, workplace->pages);
    QSignalSpy loaded(&model, &InboxModel::loaded);
    QElapsedTimer turn;
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, turn.restart()); });
    const auto changes = [&](const char* what, const std::function<void()>& change) {
        longest = 0;
        turn.start();
        change();
        QVERIFY(loaded.wait(60'000));
        QTest::qWait(0);
        longest = std::max(longest, turn.elapsed());
        qInfo("%s: %d rows, listed in %lld ms, longest stall %lld ms", what, model.rowCount(), model.listMs(), longest);
    };
    beat.start(0);
    changes("first list", [&] { model.refresh(); });
    QCOMPARE(model.rowCount(), rows);
    changes("the same", [&] { model.refresh(); });
    changes("sorted", [&] { model.sort(InboxModel::Merchant, Qt::AscendingOrder); });
    changes("filtered", [&] {
        services::InboxQuery query = model.query();
        query.words = QStringLiteral("Shop 1");
        model.setQuery(query);
    });
    QVERIFY(model.rowCount() < rows);
    changes("all again", [&] { model.setQuery({}); });
    QCOMPARE(model.rowCount(), rows);
}

void TestInboxModel::saysThatTheDatabaseIsAway()
{
    InboxDesk desk(QStringLiteral("sqlite"));
    services::Background<storage::Database> nowhere(QStringLiteral("lists"), [] {
        return base::Result<std::unique_ptr<storage::Database>>(
            base::fail(base::ErrorCode::DatabaseError, QStringLiteral("The database is away.")));
    });
    WindowWorkplace workplace(desk);
    InboxModel model(nowhere, workplace->pages);
    QSignalSpy failed(&model, &InboxModel::failed);
    model.refresh();
    QVERIFY(failed.wait());
    QCOMPARE(failed.front().front().toString(), QStringLiteral("The database is away."));
    QCOMPARE(model.rowCount(), 0);
    model.refresh(); // asks again
    QVERIFY(failed.wait());
}

QTEST_MAIN(TestInboxModel)
#include "tst_inbox_model.moc"
