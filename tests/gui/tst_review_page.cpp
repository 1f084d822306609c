// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"
#include "review_office.h"

#include "common/action_keys.h"
#include "common/page_view.h"
#include "review/field_form.h"
#include "review/review_page.h"
#include "samples/sample_documents.h"

#include <QtCore/QJsonObject>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace emend;
using namespace emend::test;
using ui::FieldLineEdit;
using ui::ReviewPage;

namespace {

constexpr int kLongMs = 30'000;

} // namespace

/// The real page on the drawn samples, which the real program has read.
class ReviewPageTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void showsDocumentAndFields();
    void typesAValueAndItsPlace();
    void refusesWhatAFieldCannotHold();
    void undoesAndRedoes();
    void confirmsByKeyAndOpensTheNext();
    void rejectsWithAReason();
    void escalates();
    void picksWordsByKeys();
    void picksWordsByMouse();
    void changesTheType();
    void countsActions();
    void readsARegionAgain();
    void splitsWithoutTouchingTheOriginal();

private:
    void open(const QString& fileName);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    QString valueOf(const char* field) const;
    domain::Document documentOf(const QString& fileName);
    FieldLineEdit* editor(const char* field) const;

    ui::ActionKeys m_actionKeys;
    QTemporaryDir m_samples;
    QStringList m_files;
    std::unique_ptr<ReviewOffice> m_office;
    std::unique_ptr<ReviewerPlace> m_place;
    std::unique_ptr<ReviewPage> m_page;
};

void ReviewPageTest::initTestCase()
{
    const QJsonArray samples = samples::drawSampleDocuments(m_samples.path());
    for (const QJsonValue& sample : samples)
        m_files << m_samples.filePath(sample[QLatin1String("file")].toString());
    m_office = std::make_unique<ReviewOffice>();
    m_office->read(m_files, QStringLiteral(EMEND_BIN_DIR));
    m_office->sendAllToReview();
}

void ReviewPageTest::init()
{
    m_place = std::make_unique<ReviewerPlace>(*m_office, QStringLiteral("ann"));
    m_page = std::make_unique<ReviewPage>(**m_place);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void ReviewPageTest::cleanup()
{
    m_page->session().editor().start({}); // no draft for the next test
    bool isClosed = false;
    m_page->setActive(false);
    m_page->close([&isClosed] { isClosed = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isClosed, kLongMs);
    m_page.reset();
    m_place.reset();
}

domain::Document ReviewPageTest::documentOf(const QString& fileName)
{
    const auto documents = required(m_office->database().read(
        [](storage::Transaction& transaction) { return storage::listDocuments(transaction, {}, std::nullopt, 1000); }));
    for (const domain::Document& document : documents) {
        if (document.fileName == fileName)
            return document;
    }
    qFatal("There is no document %s.", qPrintable(fileName));
}

void ReviewPageTest::open(const QString& fileName)
{
    QSignalSpy ready(m_page.get(), &ReviewPage::ready);
    m_page->openDocument(documentOf(fileName).id);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), kLongMs);
    QCOMPARE(m_page->session().current().task.document.fileName, fileName);
}

void ReviewPageTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focused = QApplication::focusWidget();
    QTest::keyClick(focused != nullptr ? focused : m_page.get(), static_cast<Qt::Key>(key), modifiers);
}

void ReviewPageTest::type(const QString& text)
{
    for (const QChar c : text)
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
}

FieldLineEdit* ReviewPageTest::editor(const char* field) const
{
    return m_page->form().row(QString::fromLatin1(field))->editor();
}

QString ReviewPageTest::valueOf(const char* field) const
{
    return m_page->form().state(QString::fromLatin1(field))->value;
}

void ReviewPageTest::showsDocumentAndFields()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    QCOMPARE(valueOf("merchant"), QStringLiteral("PASAR RAYA MUHIBBAH"));
    QCOMPARE(valueOf("amount"), QStringLiteral("72.25"));
    QCOMPARE(editor("date")->text(), QStringLiteral("2026-07-21"));
    QVERIFY(!m_page->form().currentField().isEmpty());
    QVERIFY(QApplication::focusWidget() != nullptr);
}

void ReviewPageTest::typesAValueAndItsPlace()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("date"));
    press(Qt::Key_F2);
    type(QStringLiteral("21/07/2026"));
    press(Qt::Key_Return);
    const domain::FieldEdit* edit = m_page->session().draft().edit(QStringLiteral("date"));
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->how, domain::EditOrigin::Typed);
    QVERIFY(!edit->box.isEmpty());
    QCOMPARE(valueOf("date"), QStringLiteral("2026-07-21"));

    // Without a year it is of the last twelve months.
    m_page->form().focusField(QStringLiteral("date"));
    press(Qt::Key_F2);
    type(QStringLiteral("20/7"));
    press(Qt::Key_Return);
    const QDate day = QDate::fromString(valueOf("date"), Qt::ISODate);
    QCOMPARE(day.toString(QStringLiteral("d/M")), QStringLiteral("20/7"));
    const QDate today = (*m_place)->review.clock().toLocalTime().date();
    QVERIFY(day <= today && day > today.addYears(-1).addDays(-1));
}

void ReviewPageTest::refusesWhatAFieldCannotHold()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("amount"));
    press(Qt::Key_F2);
    type(QStringLiteral("lots"));
    press(Qt::Key_Return);
    QVERIFY(editor("amount")->isEditing());
    QCOMPARE(editor("amount")->text(), QStringLiteral("lots"));
    QVERIFY(m_page->session().draft().edit(QStringLiteral("amount")) == nullptr);
    press(Qt::Key_Escape);
    QCOMPARE(editor("amount")->text(), QStringLiteral("72.25"));
}

void ReviewPageTest::undoesAndRedoes()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("amount"));
    press(Qt::Key_Delete);
    QCOMPARE(valueOf("amount"), QString());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(valueOf("amount"), QStringLiteral("72.25"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(valueOf("amount"), QString());
}

void ReviewPageTest::confirmsByKeyAndOpensTheNext()
{
    open(QStringLiteral("receipt_hardware.png"));
    const QString document = m_page->session().current().task.document.id;
    QSignalSpy decided(&m_page->session(), &ui::ReviewSession::decided);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, kLongMs);
    QCOMPARE(documentOf(QStringLiteral("receipt_hardware.png")).state, domain::DocumentState::Reviewed);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
    QVERIFY(m_page->session().current().task.document.id != document);

    press(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen() && m_page->session().current().task.document.id == document,
                             kLongMs);
}

void ReviewPageTest::rejectsWithAReason()
{
    open(QStringLiteral("receipt_hardware.png"));
    QSignalSpy decided(&m_page->session(), &ui::ReviewSession::decided);
    press(Qt::Key_R, Qt::ControlModifier);
    press(Qt::Key_3);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, kLongMs);
    QCOMPARE(documentOf(QStringLiteral("receipt_hardware.png")).state, domain::DocumentState::Rejected);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->session().isBusy(), kLongMs);
    m_page->session().undoLastDocument();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
}

void ReviewPageTest::escalates()
{
    open(QStringLiteral("receipt_hardware.png"));
    QSignalSpy decided(&m_page->session(), &ui::ReviewSession::decided);
    press(Qt::Key_E, Qt::ControlModifier);
    type(QStringLiteral("which shop"));
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(decided.size(), 1, kLongMs);
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->session().isBusy(), kLongMs);
    m_page->session().undoLastDocument();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
    QCOMPARE(m_page->session().current().task.document.fileName, QStringLiteral("receipt_hardware.png"));
}

void ReviewPageTest::picksWordsByKeys()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("merchant"));
    press(Qt::Key_G, Qt::ControlModifier);
    press(Qt::Key_A); // the first word of the page has the first label
    press(Qt::Key_A);
    press(Qt::Key_Return);
    const domain::FieldEdit* edit = m_page->session().draft().edit(QStringLiteral("merchant"));
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->how, domain::EditOrigin::Clicked);
    QCOMPARE(edit->raw, m_page->session().current().words.front().lines.front().words.front().text);
}

void ReviewPageTest::picksWordsByMouse()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("merchant"));
    const domain::Word word = m_page->session().current().words.front().lines.front().words.front();
    ui::PageView& view = m_page->view();
    view.fitPage();
    const QPointF place = (QPointF(word.box.center()) - view.visibleArea().topLeft()) * view.zoom();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place.toPoint());
    const domain::FieldEdit* edit = m_page->session().draft().edit(QStringLiteral("merchant"));
    QVERIFY(edit != nullptr);
    QCOMPARE(edit->raw, word.text);
}

void ReviewPageTest::changesTheType()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    QVERIFY(m_page->form().row(QStringLiteral("invoice_number")) == nullptr);
    QMetaObject::invokeMethod(m_page->findChild<QWidget*>(QStringLiteral("review.header")), "typeChosen",
                              Q_ARG(QString, QStringLiteral("invoice")));
    QVERIFY(m_page->form().row(QStringLiteral("invoice_number")) != nullptr);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(m_page->form().row(QStringLiteral("invoice_number")) == nullptr);
}

void ReviewPageTest::countsActions()
{
    m_page->setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
    const int before = m_page->session().draft().actions;
    m_page->form().focusField(QStringLiteral("merchant"));
    press(Qt::Key_F2);
    type(QStringLiteral("ab"));
    press(Qt::Key_Escape);
    press(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_page->session().draft().actions - before, 5);
}

void ReviewPageTest::readsARegionAgain()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    m_page->form().focusField(QStringLiteral("amount"));
    const ui::FieldState* amount = m_page->form().state(QStringLiteral("amount"));
    QVERIFY(!amount->box.isEmpty());
    Q_EMIT m_page->view().regionPicked(amount->page, amount->box.adjusted(-4, -4, 4, 4));
    const auto choice = [this] { return m_page->findChild<QAbstractButton*>(QStringLiteral("suggestion.1")); };
    QTRY_VERIFY_WITH_TIMEOUT(choice() != nullptr && choice()->text() == QLatin1String("72.25"), kLongMs);
    press(Qt::Key_1);
    QCOMPARE(valueOf("amount"), QStringLiteral("72.25"));
    QCOMPARE(m_page->session().draft().edit(QStringLiteral("amount"))->how, domain::EditOrigin::Clicked);
}

void ReviewPageTest::splitsWithoutTouchingTheOriginal()
{
    QString several;
    for (const QString& file : std::as_const(m_files)) {
        if (const auto document = documentOf(QFileInfo(file).fileName()); document.pageCount > 1)
            several = document.fileName;
    }
    QVERIFY(!several.isEmpty());
    open(several);
    const domain::Document source = documentOf(several);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(documentOf(several).state, domain::DocumentState::Rejected, kLongMs);
    QVERIFY(required(m_office->store().contains(source.sha256)));
    QTRY_VERIFY_WITH_TIMEOUT(!m_page->session().isBusy(), kLongMs);
    m_page->session().undoLastDocument();
    QTRY_COMPARE_WITH_TIMEOUT(documentOf(several).state, domain::DocumentState::NeedsReview, kLongMs);
}

QTEST_MAIN(ReviewPageTest)
#include "tst_review_page.moc"
