// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"
#include "review_desk.h"
#include "stored_documents.h"

#include "common/action.h"
#include "common/notice_bar.h"
#include "common/theme.h"
#include "review/group_card_model.h"
#include "review/group_check_page.h"

#include <QtGui/QPainter>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>

using namespace emend;
using domain::DocumentState;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;
using ui::CardState;
using ui::GroupCardModel;

class GroupCheckPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsPrinted();
    void confirmsByKeys();
    void takesChangesBack();
    void keepsWhatIsTyped();
    void undoesTheLastGroup();
    void saysWhyNot();
    void goesOnToTheNextGroup();
    void saysThatThereIsNothing();
    void showsErrorsInPlace();
    void isReachableByKey();
    void paintsEveryState();
};

namespace {

/// A page over real documents: images in a store, records in SQLite. All of it goes by the desk's clock, which stands
/// still, so that no lease runs out while the machine is busy.
class Office final
{
public:
    explicit Office(int documents)
        : originals(desk.database()),
          reviews(QStringLiteral("reviews"), opener()),
          lists(QStringLiteral("lists"), opener()),
          pages(QStringLiteral("pages"), [this] { return made<services::PageImages>(originals.store()); }),
          regions(QStringLiteral("regions"),
                  [this] { return made<services::RegionReader>(originals.store(), QStringLiteral("eng")); })
    {
        for (int i = 0; i < documents; ++i)
            ids << add(i);
        page.resize(1280, 800);
        page.show();
    }

    void open(int cards)
    {
        page.setActive(true);
        QTRY_COMPARE(grid()->model()->rowCount(), cards);
        QVERIFY(QTest::qWaitForWindowActive(&page)); // what is edited before would end when it gets the focus
        grid()->setFocus();
        QTRY_VERIFY(grid()->hasFocus());
    }

    QListView* grid() { return page.findChild<QListView*>(QStringLiteral("groupCards")); }
    QListView* groups() { return page.findChild<QListView*>(QStringLiteral("groupList")); }
    ui::NoticeBar* notice() { return page.findChild<ui::NoticeBar*>(QStringLiteral("groupNotice")); }
    QModelIndex card(int row) { return grid()->model()->index(row, 0); }
    CardState state(int row) { return card(row).data(GroupCardModel::StateRole).value<CardState>(); }
    QString value(int row) { return card(row).data().toString(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(grid(), key, modifiers); }

    /// Enter, once it can be confirmed.
    void confirm()
    {
        QTRY_VERIFY(page.findChild<QPushButton*>(QStringLiteral("groupConfirm"))->isEnabled());
        key(Qt::Key_Return);
    }

    QLineEdit* editor() { return page.findChild<QLineEdit*>(QStringLiteral("groupValue")); }

    void type(const char* text)
    {
        QTest::keyClick(grid(), text[0]);
        QVERIFY(editor());
        QTest::keyClicks(editor(), QString::fromLatin1(text + 1));
        endEditing();
    }

    void endEditing(Qt::Key key = Qt::Key_Return)
    {
        QTest::keyClick(editor(), key);
        QTRY_VERIFY(!editor());
        QVERIFY(grid()->hasFocus());
    }

    DocumentState stateOf(int n) { return desk.document(ids[n]).state; }

    QTemporaryDir draftFolder;
    ReviewDesk desk{QStringLiteral("sqlite")};
    test::StoredDocuments originals;
    QStringList ids;
    services::Background<storage::Database> reviews;
    services::Background<storage::Database> lists;
    services::Background<services::PageImages> pages;
    services::Background<services::RegionReader> regions;
    services::DraftFiles drafts{draftFolder.path(), desk.fixture().url().display(), QStringLiteral("ann")};
    services::Workplace workplace{reviews,
                                  lists,
                                  pages,
                                  regions,
                                  drafts,
                                  originals.store(),
                                  QStringLiteral("ann"),
                                  settings(),
                                  QStringLiteral("eng"),
                                  {}};
    ui::GroupCheckPage page{workplace};

private:
    template <class Resource, class... Arguments>
    static base::Result<std::unique_ptr<Resource>> made(Arguments&&... arguments)
    {
        return std::make_unique<Resource>(std::forward<Arguments>(arguments)...);
    }

    services::ReviewSettings settings()
    {
        services::ReviewSettings given;
        given.clock = [this] { return desk.now; };
        return given;
    }

    services::Background<storage::Database>::Make opener()
    {
        return [url = desk.fixture().url()] { return storage::Database::open(url); };
    }

    /// Its total is printed in 12 pixels, where its box says.
    QString add(int n)
    {
        QImage receipt(400, 300, QImage::Format_Grayscale8);
        receipt.fill(Qt::white);
        QPainter(&receipt).fillRect(QRect(200, 100 + n, 60, 12), Qt::black);
        const QByteArray bytes = test::imageBytes(receipt, "png");
        domain::Document document;
        document.sha256 = required(originals.store().put(bytes)).sha256;
        document.fileName = QStringLiteral("receipt %1.png").arg(n);
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = bytes.size();
        domain::Extraction extraction = ReviewDesk::receipt(domain::Status::NeedsReview);
        extraction.fields[QStringLiteral("amount")]->confidence = 0.1 + 0.01 * n;
        extraction.fields[QStringLiteral("amount")]->box = QRect(200, 100 + n, 60, 12);
        return required(desk.database().transact([&](storage::Transaction& tx) -> base::Result<QString> {
            const QString id = required(storage::addDocument(tx, document, desk.now)).id;
            return storage::saveExtraction(tx, id, {}, extraction, desk.now).map([&id](const QString&) { return id; });
        }));
    }
};

} // namespace

void GroupCheckPageTest::showsWhatIsPrinted()
{
    Office office(3);
    const QAbstractItemModelTester cards(office.grid()->model());
    const QAbstractItemModelTester groups(office.groups()->model());
    office.open(3);
    QCOMPARE(office.groups()->model()->rowCount(), 2); // all, and the one merchant
    QCOMPARE(office.groups()->model()->index(0, 0).data().toString(),
             QStringLiteral("Total, Receipt, all merchants (3)"));
    for (int row = 0; row < 3; ++row) {
        QTRY_VERIFY(!office.card(row).data(GroupCardModel::CropRole).value<QImage>().isNull());
        const auto crop = office.card(row).data(GroupCardModel::CropRole).value<QImage>();
        int black = 0; // rows of the print
        for (int y = 0; y < crop.height(); ++y)
            black += qGray(crop.pixel(crop.width() / 2, y)) < 128 ? 1 : 0;
        QVERIFY2(black >= 20 && black < crop.height(), qPrintable(QString::number(black)));
        QVERIFY(qGray(crop.pixel(1, 1)) > 200);
        QCOMPARE(office.value(row), QStringLiteral("9.00"));
    }
    QCOMPARE(office.card(1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("receipt 1.png, Total: 9.00, as read"));
    QCOMPARE(office.page.findChild<QPushButton*>(QStringLiteral("groupConfirm"))->text(), QStringLiteral("Confirm 3"));
}

void GroupCheckPageTest::confirmsByKeys()
{
    Office office(4);
    office.open(4);
    QCOMPARE(office.grid()->currentIndex().row(), 0);
    office.key(Qt::Key_Right);
    QCOMPARE(office.grid()->currentIndex().row(), 1);
    office.type("9.90");
    QCOMPARE(office.value(1), QStringLiteral("9.90"));
    QCOMPARE(office.state(1), CardState::Changed);
    office.key(Qt::Key_Right);
    office.key(Qt::Key_Space);
    QCOMPARE(office.state(2), CardState::Doubtful);
    office.confirm();
    QTRY_VERIFY(!office.notice()->text().isEmpty());
    QCOMPARE(office.notice()->text(), QStringLiteral("3 document(s) confirmed."));
    QCOMPARE(office.stateOf(0), DocumentState::Reviewed);
    QCOMPARE(office.stateOf(1), DocumentState::Reviewed);
    QCOMPARE(office.stateOf(2), DocumentState::NeedsReview);
    QCOMPARE(office.stateOf(3), DocumentState::Reviewed);
    QCOMPARE(office.desk.extraction(office.ids[1]).fields.value(QStringLiteral("amount"))->value,
             QStringLiteral("9.90"));
    QCOMPARE(office.desk.pool().size(), 1U);
    // What was left stays marked.
    QTRY_COMPARE(office.grid()->model()->rowCount(), 1);
    QCOMPARE(office.state(0), CardState::Doubtful);
    office.key(Qt::Key_Return);
    QCOMPARE(office.stateOf(2), DocumentState::NeedsReview);
}

void GroupCheckPageTest::takesChangesBack()
{
    Office office(2);
    office.open(2);
    office.key(Qt::Key_F2);
    QVERIFY(office.editor());
    QCOMPARE(office.editor()->text(), QStringLiteral("9.00"));
    office.editor()->selectAll();
    QTest::keyClicks(office.editor(), QStringLiteral("1 2")); // a blank belongs to the text here
    office.endEditing();
    QCOMPARE(office.value(0), QStringLiteral("1 2"));
    office.type("7.00");
    office.key(Qt::Key_Space);
    QCOMPARE(office.state(0), CardState::Doubtful);
    office.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(office.state(0), CardState::Changed);
    office.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(office.value(0), QStringLiteral("1 2"));
    office.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(office.state(0), CardState::AsRead);
    office.key(Qt::Key_Z, Qt::ControlModifier); // nothing more
    QCOMPARE(office.value(0), QStringLiteral("9.00"));
    office.type("8.00");
    office.key(Qt::Key_F2);
    QTest::keyClicks(office.editor(), QStringLiteral("7"));
    office.endEditing(Qt::Key_Escape);
    QCOMPARE(office.value(0), QStringLiteral("8.00"));
    QCOMPARE(office.stateOf(0), DocumentState::NeedsReview);
}

void GroupCheckPageTest::keepsWhatIsTyped()
{
    Office office(2);
    office.open(2);
    QTest::keyClick(office.grid(), Qt::Key_7);
    QVERIFY(office.editor());
    QTest::keyClicks(office.editor(), QStringLiteral(".0"));
    Q_EMIT office.grid()->model()->dataChanged(office.card(0), office.card(0)); // as when its picture comes
    QCOMPARE(office.editor()->text(), QStringLiteral("7.0"));
    office.endEditing();
    QCOMPARE(office.value(0), QStringLiteral("7.0"));
}

void GroupCheckPageTest::undoesTheLastGroup()
{
    Office office(3);
    office.open(3);
    office.type("9.90");
    office.confirm();
    QTRY_COMPARE(office.grid()->model()->rowCount(), 0);
    QCOMPARE(office.desk.pool().size(), 1U);
    office.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(office.grid()->model()->rowCount(), 3);
    QVERIFY(office.desk.pool().empty());
    for (int n = 0; n < 3; ++n)
        QCOMPARE(office.stateOf(n), DocumentState::NeedsReview);
    QCOMPARE(office.notice()->text(), QStringLiteral("3 document(s) are back to be checked."));
}

void GroupCheckPageTest::saysWhyNot()
{
    Office office(3);
    office.open(3);
    auto bob = office.desk.reviewer("bob");
    required(bob.lease(office.ids[1]));
    office.key(Qt::Key_Right);
    office.key(Qt::Key_Right);
    office.type("nine");
    office.confirm();
    QTRY_COMPARE(office.grid()->model()->rowCount(), 2);
    QCOMPARE(office.state(0), CardState::Refused);
    QVERIFY(office.card(0).data(GroupCardModel::ErrorRole).toString().contains(QStringLiteral("bob")));
    QVERIFY(office.card(1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Total")));
    QCOMPARE(office.value(1), QStringLiteral("nine")); // what was typed is not lost
    QVERIFY(office.notice()->kind() == ui::NoticeKind::Warning);
    office.grid()->setCurrentIndex(office.card(1));
    office.type("9.90");
    QCOMPARE(office.state(1), CardState::Changed);
    office.confirm();
    QTRY_COMPARE(office.stateOf(2), DocumentState::Reviewed);
}

void GroupCheckPageTest::goesOnToTheNextGroup()
{
    Office office(3);
    required(office.desk.database().transact([&](storage::Transaction& tx) {
        domain::Extraction extraction = ReviewDesk::receipt(domain::Status::NeedsReview);
        extraction.fields[QStringLiteral("amount")]->confidence = 0.9;
        extraction.fields[QStringLiteral("date")]->confidence = 0.2;
        extraction.reasons = {QStringLiteral("date below threshold")};
        return storage::saveExtraction(tx, office.ids[2], {}, extraction, office.desk.now);
    }));
    office.open(2);
    office.confirm();
    QTRY_COMPARE(office.stateOf(0), DocumentState::Reviewed);
    QTRY_COMPARE(office.grid()->model()->rowCount(), 1);
    QCOMPARE(office.value(0), QStringLiteral("2026-11-19"));
    office.confirm();
    QTRY_COMPARE(office.stateOf(2), DocumentState::Reviewed);
}

void GroupCheckPageTest::saysThatThereIsNothing()
{
    Office office(0);
    office.page.setActive(true);
    auto* empty = office.page.findChild<QLabel*>(QStringLiteral("groupEmpty"));
    QTRY_VERIFY(empty->text().startsWith(QStringLiteral("No field")));
    QVERIFY(empty->isVisible());
    QVERIFY(!office.grid()->isVisible());
}

void GroupCheckPageTest::showsErrorsInPlace()
{
    Office office(2);
    required(office.desk.database().transact([](storage::Transaction& tx) {
        return tx.runScript(QStringLiteral("ALTER TABLE field_values RENAME TO gone"));
    }));
    office.page.setActive(true);
    QTRY_VERIFY(office.notice()->isVisible());
    QVERIFY(office.notice()->kind() == ui::NoticeKind::Error);
    required(office.desk.database().transact([](storage::Transaction& tx) {
        return tx.runScript(QStringLiteral("ALTER TABLE gone RENAME TO field_values"));
    }));
    office.page.reload();
    QTRY_COMPARE(office.grid()->model()->rowCount(), 2);
}

void GroupCheckPageTest::isReachableByKey()
{
    Office office(2);
    office.open(2);
    QSet<QString> ids;
    for (const ui::Action* action : office.page.pageActions()) {
        QVERIFY(!action->shortcuts().isEmpty());
        QVERIFY(!action->text().isEmpty());
        ids << action->id();
    }
    QCOMPARE(ids.size(), 6);
    for (const QWidget* widget : {static_cast<QWidget*>(office.grid()), static_cast<QWidget*>(office.groups())}) {
        QVERIFY(!widget->accessibleName().isEmpty());
        QVERIFY(widget->focusPolicy() & Qt::TabFocus);
    }
    office.groups()->setFocus();
    QTest::keyClick(office.groups(), Qt::Key_Down);
    QTest::keyClick(office.groups(), Qt::Key_Return);
    QTRY_VERIFY(office.grid()->hasFocus());
    QVERIFY(!office.page.title().isEmpty());
}

void GroupCheckPageTest::paintsEveryState()
{
    Office office(3);
    office.open(3);
    office.type("9.90");
    office.key(Qt::Key_Right);
    office.key(Qt::Key_Space);
    for (int row = 0; row < 3; ++row)
        QTRY_VERIFY(!office.card(row).data(GroupCardModel::CropRole).value<QImage>().isNull());
    for (const auto choice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark}) {
        ui::applyTheme(*qApp, choice);
        QCoreApplication::processEvents(); // the palette reaches the widgets
        // The same card twice, but for its state, differs by more than a colour: compare both in black and white.
        const QRect first = office.grid()->visualRect(office.card(0));
        const QRect third = office.grid()->visualRect(office.card(2));
        const QImage grid = office.grid()->viewport()->grab().toImage().convertToFormat(QImage::Format_Mono);
        QVERIFY(grid.copy(first) != grid.copy(third));
    }
}

QTEST_MAIN(GroupCheckPageTest)
#include "tst_group_check_page.moc"
