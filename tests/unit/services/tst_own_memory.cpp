// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_office.h"
#include "shop_documents.h"

#include <emend/extraction/extract.h>
#include <emend/pipeline/page_reader.h>
#include <emend/services/own_memory.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

using namespace emend;
using services::OwnMemory;
using services::RememberedValues;
using storage::Transaction;
using test::PatternOffice;
using test::required;

namespace {

const QDate kToday(2026, 11, 22);

/// A receipt as the program read it.
struct Receipt {
    std::vector<domain::PageText> pages;
    domain::Extraction found;
};

Receipt receipt(const QStringList& rows)
{
    Receipt made{{test::pageOf(rows)}, {}};
    extraction::extractFields(made.pages, {QStringLiteral("receipt"), kToday, 0, {}}, made.found);
    made.found.status = domain::Status::NeedsReview;
    made.found.pages = 1;
    return made;
}

Receipt misread(int shop, const char* total)
{
    return receipt(test::misread(test::shopRows(shop, QString::fromLatin1(total))));
}

/// Its id in the database, where it waits for a person.
QString keep(PatternOffice& office, int n, const Receipt& receipt)
{
    domain::Document document;
    document.sha256 = QStringLiteral("%1").arg(n, 64, 16, QLatin1Char('0'));
    document.fileName = QStringLiteral("shop %1.png").arg(n);
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = 1000;
    pipeline::PageResult page;
    page.text = receipt.pages.front();
    const QDateTime now = office.desk().now;
    return required(office.database().transact([&](Transaction& t) -> base::Result<QString> {
        const auto added = storage::addDocument(t, document, now);
        if (!added)
            return tl::unexpected(added.error());
        const auto cached = storage::storeOcrResult(
            t, {document.sha256, QStringLiteral("r"), QStringLiteral("eng"), {}}, {pipeline::toJson(page)}, now);
        if (!cached)
            return tl::unexpected(cached.error());
        return storage::saveExtraction(t, added->id, {}, receipt.found, now).map([&](const QString&) {
            return added->id;
        });
    }));
}

/// A misread receipt of that shop, which this person sets right; its id.
QString correct(PatternOffice& office, int n, int shop, const char* reviewer)
{
    const QString id = keep(office, n, misread(shop, "7.55"));
    auto service = office.desk().reviewer(reviewer);
    const auto task = required(service.lease(id));
    required(service.confirm(task.handle,
                             test::draftWith({test::edit("merchant", test::shopName(shop).toUtf8().constData()),
                                              test::edit("address", test::shopAddress(shop).toUtf8().constData())})));
    return id;
}

std::unique_ptr<OwnMemory> memoryOf(PatternOffice& office, const char* reviewer)
{
    auto memory = std::make_unique<OwnMemory>(QString::fromLatin1(reviewer), QStringLiteral("production"));
    required(memory->load(office.database(), office.desk().now));
    return memory;
}

RememberedValues ask(OwnMemory& memory, const Receipt& receipt, const services::SharedPatterns& version = {})
{
    return memory.valuesFor(receipt.found, receipt.pages, kToday, version);
}

QMap<QString, QString> valuesOf(const RememberedValues& remembered)
{
    QMap<QString, QString> values;
    for (const domain::FieldEdit& edit : remembered.edits)
        values.insert(edit.field, edit.value);
    return values;
}

/// What shop 0 is called, and where it is.
QMap<QString, QString> rightValues()
{
    return {{QStringLiteral("merchant"), test::shopName(0)}, {QStringLiteral("address"), test::shopAddress(0)}};
}

domain::Extraction decided(int shop)
{
    domain::Extraction extraction;
    for (const auto& [field, value] : {std::pair(QStringLiteral("merchant"), test::shopName(shop)),
                                       std::pair(QStringLiteral("address"), test::shopAddress(shop))}) {
        domain::FieldValue said;
        said.value = value;
        extraction.fields.insert(field, said);
    }
    return extraction;
}

} // namespace

class TestOwnMemory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fillsTheSecondReceipt_data() { test::addBackendRows(); }
    void fillsTheSecondReceipt();
    void takesEffectAtOnce();
    void noticesWhatElseWasConfirmed_data() { test::addBackendRows(); }
    void noticesWhatElseWasConfirmed();
    void forgetsWhatWasUndone_data() { test::addBackendRows(); }
    void forgetsWhatWasUndone();
    void doesNotBringBackWhatWasForgotten();
    void heedsVetoes_data() { test::addBackendRows(); }
    void heedsVetoes();
    void leavesTheRestToAVersion_data() { test::addBackendRows(); }
    void leavesTheRestToAVersion();
    void leavesWhatAPersonSaid();
    void keepsTheNewest();
    void worksForReviewers();
};

void TestOwnMemory::fillsTheSecondReceipt()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    correct(office, 1, 0, "rita");
    const Receipt second = misread(0, "9.10");
    const auto memory = memoryOf(office, "rita");
    const RememberedValues values = ask(*memory, second);
    QCOMPARE(valuesOf(values), rightValues());
    QCOMPARE(values.revision, memory->revision());
    for (const domain::FieldEdit& edit : values.edits) {
        QCOMPARE(edit.how, domain::EditOrigin::Remembered);
        QCOMPARE(edit.memory->merchant, test::shopName(0));
        QCOMPARE(edit.memory->documents, 1);
        QCOMPARE(edit.memory->numbers, QStringList{QStringLiteral("073507405")});
        QVERIFY(edit.memory->confidence > 0.5 && edit.memory->confidence <= 1);
    }
    const RememberedValues again = ask(*memoryOf(office, "rita"), second);
    for (size_t i = 0; i < values.edits.size(); ++i)
        QCOMPARE(again.edits.at(i).memory->confidence, values.edits[i].memory->confidence);
    QVERIFY(ask(*memory, receipt(test::shopRows(1))).edits.empty()); // another merchant
    QVERIFY(ask(*memoryOf(office, "ben"), second).edits.empty()); // another person
}

void TestOwnMemory::takesEffectAtOnce()
{
    OwnMemory memory(QStringLiteral("rita"), QStringLiteral("production"));
    const Receipt second = misread(0, "9.10");
    QVERIFY(ask(memory, second).edits.empty());
    const quint64 before = memory.revision();
    memory.add(QStringLiteral("a"), QDateTime(kToday, QTime(9, 0), Qt::UTC), decided(0), misread(0, "7.55").pages);
    QVERIFY(memory.revision() != before);
    QCOMPARE(valuesOf(ask(memory, second)), rightValues());
    memory.forget(QStringLiteral("a"));
    QVERIFY(ask(memory, second).edits.empty());
    const quint64 empty = memory.revision();
    memory.forget(QStringLiteral("a"));
    QCOMPARE(memory.revision(), empty);
}

/// In another window, or on another page.
void TestOwnMemory::noticesWhatElseWasConfirmed()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const auto memory = memoryOf(office, "rita");
    const quint64 before = memory->revision();
    required(memory->load(office.database(), office.desk().now));
    QCOMPARE(memory->revision(), before);
    office.desk().now = office.desk().now.addSecs(600);
    correct(office, 1, 0, "rita");
    office.desk().now = office.desk().now.addSecs(10);
    required(memory->load(office.database(), office.desk().now));
    QVERIFY(memory->revision() != before);
    QCOMPARE(valuesOf(ask(*memory, misread(0, "9.10"))), rightValues());
}

void TestOwnMemory::forgetsWhatWasUndone()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    correct(office, 1, 0, "rita");
    required(office.desk().reviewer("rita").undoLast());
    QVERIFY(ask(*memoryOf(office, "rita"), misread(0, "9.10")).edits.empty());
}

void TestOwnMemory::doesNotBringBackWhatWasForgotten()
{
    PatternOffice office(QStringLiteral("sqlite"));
    const QString id = correct(office, 1, 0, "rita");
    OwnMemory memory(QStringLiteral("rita"), QStringLiteral("production"));
    memory.forget(id); // it is open again, which the database does not know yet
    required(memory.load(office.database(), office.desk().now));
    QVERIFY(ask(memory, misread(0, "9.10")).edits.empty());
    memory.add(id, office.desk().now, decided(0), misread(0, "7.55").pages);
    QCOMPARE(valuesOf(ask(memory, misread(0, "9.10"))), rightValues());
}

void TestOwnMemory::heedsVetoes()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    correct(office, 1, 0, "rita");
    const auto memory = memoryOf(office, "rita");
    const quint64 before = memory->revision();
    const QString veto =
        required(office.admin().veto({}, QStringLiteral("address"), test::shopAddress(0), QStringLiteral("moved")));
    required(memory->load(office.database(), office.desk().now));
    QVERIFY(memory->revision() != before);
    QCOMPARE(valuesOf(ask(*memory, misread(0, "9.10"))).keys(), QStringList{QStringLiteral("merchant")});
    required(office.admin().liftVeto(veto));
    required(memory->load(office.database(), office.desk().now));
    QCOMPARE(valuesOf(ask(*memory, misread(0, "9.10"))), rightValues());
}

void TestOwnMemory::leavesTheRestToAVersion()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    correct(office, 1, 0, "rita");
    const auto memory = memoryOf(office, "rita");
    office.desk().now = office.desk().now.addSecs(60);
    required(office.admin().activate(office.refresh().version.name, QStringLiteral("newer")));
    office.desk().now = office.desk().now.addSecs(60);
    const QString later = correct(office, 2, 1, "rita");
    const auto version = required(services::loadActivePatterns(office.database(), QStringLiteral("production")));
    required(memory->load(office.database(), office.desk().now));
    // The version knows the first shop, and says so by itself.
    QVERIFY(ask(*memory, misread(0, "9.10"), version).edits.empty());
    QVERIFY(ask(*memory, misread(0, "9.10")).edits.empty());
    const Receipt second = receipt(test::shopRows(1, QStringLiteral("9.10")));
    QCOMPARE(valuesOf(ask(*memory, second, version)).value(QStringLiteral("merchant")), test::shopName(1));
    // Back to before: both count again.
    required(office.admin().rollback(QStringLiteral("worse")));
    required(memory->load(office.database(), office.desk().now));
    QCOMPARE(valuesOf(ask(*memory, misread(0, "9.10"))), rightValues());
    memory->forget(later);
    QVERIFY(ask(*memory, second).edits.empty());
}

void TestOwnMemory::leavesWhatAPersonSaid()
{
    OwnMemory memory(QStringLiteral("rita"), QStringLiteral("production"));
    memory.add(QStringLiteral("a"), QDateTime(kToday, QTime(9, 0), Qt::UTC), decided(0), misread(0, "7.55").pages);
    Receipt second = misread(0, "9.10");
    second.found.fields[QStringLiteral("merchant")]->source = QStringLiteral("human");
    QCOMPARE(valuesOf(ask(memory, second)).keys(), QStringList{QStringLiteral("address")});
}

void TestOwnMemory::keepsTheNewest()
{
    OwnMemory memory(QStringLiteral("rita"), QStringLiteral("production"));
    const QDateTime first(kToday, QTime(9, 0), Qt::UTC);
    memory.add(QStringLiteral("a"), first, decided(0), misread(0, "7.55").pages);
    for (int i = 1; i < 200; ++i)
        memory.add(QString::number(i), first.addSecs(i), decided(1), {});
    QCOMPARE(valuesOf(ask(memory, misread(0, "9.10"))), rightValues());
    memory.add(QStringLiteral("one more"), first.addSecs(300), decided(1), {});
    QVERIFY(ask(memory, misread(0, "9.10")).edits.empty());
}

void TestOwnMemory::worksForReviewers()
{
    PatternOffice office(QStringLiteral("postgresql"));
    correct(office, 1, 0, "rita");
    required(test::testServer().execute(QStringLiteral("CREATE ROLE rita LOGIN IN ROLE emend_reviewer")));
    storage::DatabaseUrl url = office.desk().fixture().url();
    url.parameters.insert(QStringLiteral("user"), QStringLiteral("rita"));
    const auto session = required(storage::Database::open(url));
    OwnMemory memory(QStringLiteral("rita"), QStringLiteral("production"));
    required(memory.load(*session, office.desk().now));
    QCOMPARE(valuesOf(ask(memory, misread(0, "9.10"))), rightValues());
}

QTEST_GUILESS_MAIN(TestOwnMemory)
#include "tst_own_memory.moc"
