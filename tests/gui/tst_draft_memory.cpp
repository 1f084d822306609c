// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"
#include "review_office.h"

#include "review/field_form.h"
#include "review/memory_notice.h"
#include "review/review_page.h"
#include "samples/sample_documents.h"

#include <emend/storage/reviews.h>

#include <QtCore/QJsonObject>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace emend;
using namespace emend::test;
using ui::ReviewPage;

namespace {

constexpr int kLongMs = 30'000;
constexpr int kAtOnceMs = 1000;
const QString kName = QStringLiteral("Muhibbah Grocers Sdn Bhd"); ///< what the reviewer calls the shop
const QString kPrinted = QStringLiteral("PASAR RAYA MUHIBBAH");

} // namespace

/// The real page on two scans of one shop's receipts and one of another's, which the real program has read.
class DraftMemoryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void fillsTheNextDocumentAtOnce_data() { addBackendRows(); }
    void fillsTheNextDocumentAtOnce();
    void staysUndone_data() { addBackendRows(); }
    void staysUndone();
    void leavesWhatWasTouched();
    void forgetsTheDocumentThatIsUndone();
    void canBeTurnedOff();

private:
    void begin(const QString& backend, bool ownMemory = true);
    void open(const QString& fileName);
    void nameFirstShop();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString& text);
    QString fileName() const;
    QString valueOf(const char* field) const { return m_page->form().state(QString::fromLatin1(field))->value; }
    const domain::FieldEdit* edit(const char* field) const
    {
        return m_page->session().draft().edit(QString::fromLatin1(field));
    }
    ui::MemoryNotice& notice() const { return *m_page->findChild<ui::MemoryNotice*>(QStringLiteral("review.memory")); }
    bool isShown(const QString& file, const char* field, const QString& value) const
    {
        return m_page->session().isOpen() && fileName() == file && valueOf(field) == value;
    }

    QTemporaryDir m_samples;
    std::unique_ptr<ReviewOffice> m_office;
    std::unique_ptr<ReviewerPlace> m_place;
    std::unique_ptr<ReviewPage> m_page;
};

void DraftMemoryTest::initTestCase()
{
    samples::drawSampleDocuments(m_samples.path());
    QVERIFY(QImage(m_samples.filePath(QStringLiteral("receipt_grocery.jpg")))
                .save(m_samples.filePath(QStringLiteral("again.png"))));
}

void DraftMemoryTest::cleanup()
{
    bool isClosed = false;
    m_page->setActive(false);
    m_page->close([&isClosed] { isClosed = true; });
    QTRY_VERIFY_WITH_TIMEOUT(isClosed, kLongMs);
    m_page.reset();
    m_place.reset();
    m_office.reset();
}

void DraftMemoryTest::begin(const QString& backend, bool ownMemory)
{
    m_office = std::make_unique<ReviewOffice>(backend);
    QStringList files;
    for (const char* name : {"receipt_grocery.jpg", "again.png", "receipt_hardware.png"})
        files << m_samples.filePath(QString::fromLatin1(name));
    m_office->read(files, QStringLiteral(EMEND_BIN_DIR));
    m_office->sendAllToReview();
    m_place = std::make_unique<ReviewerPlace>(*m_office, QStringLiteral("ann"));
    (*m_place)->ownMemory = ownMemory;
    m_page = std::make_unique<ReviewPage>(**m_place);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
    m_page->setActive(true);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen(), kLongMs);
}

QString DraftMemoryTest::fileName() const
{
    return m_page->session().current().task.document.fileName;
}

void DraftMemoryTest::open(const QString& wanted)
{
    const auto documents = required(m_office->database().read(
        [](storage::Transaction& transaction) { return storage::listDocuments(transaction, {}, std::nullopt, 100); }));
    for (const domain::Document& document : documents) {
        if (document.fileName == wanted)
            m_page->openDocument(document.id);
    }
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen() && fileName() == wanted, kLongMs);
}

void DraftMemoryTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

void DraftMemoryTest::type(const QString& text)
{
    for (const QChar c : text)
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
}

/// Corrects the name on the first scan, while the second one is known already, and confirms.
void DraftMemoryTest::nameFirstShop()
{
    open(QStringLiteral("receipt_grocery.jpg"));
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isAheadKnown(), kLongMs);
    m_page->form().focusField(QStringLiteral("merchant"));
    press(Qt::Key_F2);
    type(kName);
    press(Qt::Key_Return);
    QCOMPARE(valueOf("merchant"), kName);
    press(Qt::Key_Return, Qt::ControlModifier);
}

void DraftMemoryTest::fillsTheNextDocumentAtOnce()
{
    QFETCH(QString, backend);
    begin(backend);
    QVERIFY(notice().isHidden());
    nameFirstShop();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("again.png"), "merchant", kName), kAtOnceMs);
    QVERIFY(edit("merchant")->how == domain::EditOrigin::Remembered);
    QCOMPARE(m_page->session().draft().actions, 0); // the person has done nothing
    QVERIFY(notice().isVisible());
    QVERIFY(notice().text().contains(kName));
    m_page->form().focusField(QStringLiteral("merchant"));
    const QString why = m_page->findChild<QLabel*>(QStringLiteral("review.why"))->text();
    QVERIFY2(why.contains(QLatin1String("as on 1 confirmed document(s) of ") + kName) && why.contains(kPrinted),
             qPrintable(why));

    QSignalSpy decided(&m_page->session(), &ui::ReviewSession::decided);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("receipt_hardware.png"), "merchant", valueOf("merchant")), kLongMs);
    QVERIFY(notice().isHidden()); // another shop
    QTRY_VERIFY_WITH_TIMEOUT(!decided.isEmpty(), kLongMs);
    const auto stored = required(m_office->database().read(
        [](storage::Transaction& t) { return storage::lastReviewBy(t, QStringLiteral("ann")); }));
    const auto draft = required(domain::reviewDraftFromJson(stored->draft));
    QVERIFY(draft.edit(QStringLiteral("merchant"))->how == domain::EditOrigin::Remembered);
    QCOMPARE(draft.edit(QStringLiteral("merchant"))->memory->merchant, kName);
    QVERIFY(!stored->correctionId.isEmpty()); // it is one all the same
}

void DraftMemoryTest::staysUndone()
{
    QFETCH(QString, backend);
    begin(backend);
    nameFirstShop();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("again.png"), "merchant", kName), kAtOnceMs);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(valueOf("merchant"), kPrinted);
    QVERIFY(notice().isHidden());
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(valueOf("merchant"), kName);
    QVERIFY(notice().isVisible());
    QTest::mouseClick(notice().findChild<QPushButton*>(QStringLiteral("noticeButton1")), Qt::LeftButton);
    QCOMPARE(valueOf("merchant"), kPrinted);
    QVERIFY(notice().isHidden());

    m_page->session().skip();
    open(QStringLiteral("again.png"));
    QTest::qWait(50); // it would be asked for now
    QCOMPARE(valueOf("merchant"), kPrinted);
    QVERIFY(edit("merchant") == nullptr);
    QVERIFY(notice().isHidden());
}

void DraftMemoryTest::leavesWhatWasTouched()
{
    begin(QStringLiteral("sqlite"));
    open(QStringLiteral("again.png"));
    m_page->session().editor().setEdit(test::edit("merchant", "Mine"), QStringLiteral("Change"));
    m_page->session().skip();
    nameFirstShop();
    open(QStringLiteral("again.png"));
    QTest::qWait(50);
    QCOMPARE(valueOf("merchant"), QStringLiteral("Mine"));
    QVERIFY(notice().isHidden());
}

void DraftMemoryTest::forgetsTheDocumentThatIsUndone()
{
    begin(QStringLiteral("sqlite"));
    nameFirstShop();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("again.png"), "merchant", kName), kAtOnceMs);
    press(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("receipt_grocery.jpg"), "merchant", kName), kLongMs);
    QVERIFY(edit("merchant")->how == domain::EditOrigin::Typed);
    // The second scan was filled from it, which does not hold any more.
    m_page->session().skip();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->session().isOpen() && !m_page->session().isBusy(), kLongMs);
    const ui::OpenReview& other = m_page->session().current();
    domain::Extraction scan = other.task.extraction;
    QVERIFY(m_page->session().memory().memory()->valuesFor(scan, other.words, QDate::currentDate(), {}).edits.empty());
}

void DraftMemoryTest::canBeTurnedOff()
{
    begin(QStringLiteral("sqlite"), false);
    nameFirstShop();
    QTRY_VERIFY_WITH_TIMEOUT(isShown(QStringLiteral("again.png"), "merchant", kPrinted), kLongMs);
    QTest::qWait(50);
    QCOMPARE(valueOf("merchant"), kPrinted);
}

QTEST_MAIN(DraftMemoryTest)
#include "tst_draft_memory.moc"
