// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document_bytes.h"
#include "pattern_office.h"
#include "stored_documents.h"

#include <emend/services/pattern_browser.h>

#include <QtGui/QImage>
#include <QtTest/QTest>

using namespace emend;
using services::FactKind;
using services::MerchantFact;
using test::PatternOffice;
using test::required;

namespace {

/// A receipt with its original, confirmed as of that merchant; its id.
QString confirm(PatternOffice& office, test::StoredDocuments& originals, const char* merchant, int n)
{
    QImage image(40, 30 + n, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    domain::Document document;
    document.sha256 = required(originals.store().put(test::imageBytes(image, "png"))).sha256;
    document.fileName = QStringLiteral("receipt %1.png").arg(n);
    document.mediaType = QStringLiteral("image/png");
    document.byteSize = 100;
    document.pageCount = 1;
    const QDateTime now = office.desk().now;
    const QString id = required(office.database().transact([&](storage::Transaction& t) -> base::Result<QString> {
        const QString added = required(storage::addDocument(t, document, now)).id;
        return storage::saveExtraction(t, added, {}, test::ReviewDesk::receipt(domain::Status::NeedsReview), now)
            .map([&added](const QString&) { return added; });
    }));
    auto reviewer = office.desk().reviewer("rita");
    required(
        reviewer.confirm(required(reviewer.lease(id)).handle,
                         test::draftWith({test::edit("merchant", merchant), test::edit("address", "1 Jalan Satu")})));
    office.desk().now = now.addSecs(60);
    return id;
}

QStringList described(const std::vector<MerchantFact>& facts)
{
    QStringList list;
    for (const MerchantFact& fact : facts)
        list << QStringLiteral("%1=%2 %3").arg(fact.field, fact.value).arg(fact.documents);
    return list;
}

QStringList idsOf(const std::vector<domain::Document>& documents)
{
    QStringList ids;
    for (const domain::Document& document : documents)
        ids << document.id;
    return ids;
}

} // namespace

class TestPatternBrowser final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsMerchants_data() { test::addBackendRows(); }
    void listsMerchants();
    void findsByAllWords();
    void tellsWhatCanBeVetoed();
    void bearsBrokenEntries();
    void findsDocuments_data() { test::addBackendRows(); }
    void findsDocuments();
    void tellsRights();
};

void TestPatternBrowser::listsMerchants()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    test::StoredDocuments originals(office.database());
    confirm(office, originals, "Kedai Kopi", 1);
    confirm(office, originals, "Kedai Kopi", 2);
    confirm(office, originals, "Aunty Teh", 3);
    office.refresh();
    const auto book = required(services::merchantBook(office.database(), QStringLiteral("v1")));
    QCOMPARE(book->rows().size(), size_t(2));
    QCOMPARE(book->rows()[1].name, QStringLiteral("Kedai Kopi"));
    QCOMPARE(book->rows()[1].address, QStringLiteral("1 Jalan Satu"));
    QCOMPARE(book->rows()[1].documents, 2);
    QCOMPARE(book->rows()[1].lastSeen, office.desk().now.addSecs(-120));
    const QStringList facts = described(book->facts(1));
    QVERIFY2(facts.contains(QStringLiteral("merchant=Kedai Kopi 2")), qPrintable(facts.join(QLatin1Char('\n'))));
    QVERIFY(facts.contains(QStringLiteral("address=1 Jalan Satu 2")));
    QVERIFY(facts.contains(QStringLiteral("currency=MYR 2")));
    QVERIFY(required(services::merchantBook(office.database(), services::kBuiltInPatterns))->rows().empty());
    const auto none = services::merchantBook(office.database(), QStringLiteral("v9"));
    QVERIFY(!none);
    QCOMPARE(none.error().code, base::ErrorCode::NotFound);
}

void TestPatternBrowser::findsByAllWords()
{
    const auto merchant = [](const char* name, const char* address, const char* number) {
        const QJsonObject place{{QStringLiteral("address"), QString::fromLatin1(address)},
                                {QStringLiteral("documents"), 1},
                                {QStringLiteral("numbers"), QJsonArray{QString::fromLatin1(number)}}};
        return QJsonObject{{QStringLiteral("name"), QString::fromLatin1(name)},
                           {QStringLiteral("places"), QJsonArray{place}}};
    };
    const services::MerchantBook book(QJsonArray{merchant("Kedai Kopi", "1 Jalan Satu", "0377281234"),
                                                 merchant("Kedai Teh", "2 Jalan Dua", "0311112222")});
    QCOMPARE(book.find({}), (std::vector<int>{0, 1}));
    QCOMPARE(book.find(QStringLiteral("  KEDAI  satu ")), (std::vector<int>{0}));
    QCOMPARE(book.find(QStringLiteral("1111")), (std::vector<int>{1}));
    QVERIFY(book.find(QStringLiteral("kedai bank")).empty());
}

void TestPatternBrowser::tellsWhatCanBeVetoed()
{
    for (const FactKind kind :
         {FactKind::Name, FactKind::Address, FactKind::Category, FactKind::Currency, FactKind::PaymentMethod})
        QVERIFY((MerchantFact{kind, {}, {}, 0}).canBeVetoed());
    for (const FactKind kind : {FactKind::Number, FactKind::Printed, FactKind::Anchor})
        QVERIFY(!(MerchantFact{kind, {}, {}, 0}).canBeVetoed());
}

void TestPatternBrowser::bearsBrokenEntries()
{
    QVERIFY(services::merchantFacts({}).empty());
    const services::MerchantBook book(QJsonArray{QJsonValue(1), QJsonObject{}});
    QCOMPARE(book.rows().size(), size_t(2));
    QVERIFY(book.facts(0).empty());
}

void TestPatternBrowser::findsDocuments()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    test::StoredDocuments originals(office.database());
    const QString first = confirm(office, originals, "Kedai Kopi", 1);
    const QDateTime between = office.desk().now.addSecs(-30);
    const QString second = confirm(office, originals, "Kedai Kopi", 2);
    confirm(office, originals, "Aunty Teh", 3);
    const QString merchant = QStringLiteral("Kedai Kopi");
    auto& database = office.database();
    QCOMPARE(idsOf(required(services::merchantDocuments(database, merchant, {}, 9))), QStringList({second, first}));
    QCOMPARE(idsOf(required(services::merchantDocuments(database, merchant, {}, 1))), QStringList(second));
    QCOMPARE(idsOf(required(services::merchantDocuments(database, merchant, between, 9))), QStringList(first));

    // The newest one whose original is still there, with what is printed on it.
    auto sample = required(services::sampleDocument(database, originals.store(), merchant));
    QVERIFY(sample);
    QCOMPARE(sample->document.id, second);
    QCOMPARE(sample->pages, 1);
    const auto amount = std::find_if(sample->places.begin(), sample->places.end(),
                                     [](const auto& each) { return each.field == QLatin1String("amount"); });
    QVERIFY(amount != sample->places.end());
    QCOMPARE(amount->box, QRect(1, 2, 30, 8));
    QVERIFY(required(originals.store().remove(sample->document.sha256)));
    sample = required(services::sampleDocument(database, originals.store(), merchant));
    QCOMPARE(sample->document.id, first);
    QVERIFY(required(originals.store().remove(sample->document.sha256)));
    QVERIFY(!required(services::sampleDocument(database, originals.store(), merchant)));
    QVERIFY(!required(services::sampleDocument(database, originals.store(), QStringLiteral("Nobody"))));
}

void TestPatternBrowser::tellsRights()
{
    PatternOffice office(QStringLiteral("postgresql"));
    const auto rights = [&office](const char* role) {
        const QString name = QStringLiteral("browser_%1").arg(QLatin1String(role));
        if (!test::testServer().execute(
                QStringLiteral("CREATE ROLE %1 LOGIN; GRANT emend_%2 TO %1").arg(name, QLatin1String(role))))
            qFatal("no role");
        storage::DatabaseUrl url = office.desk().fixture().url();
        url.parameters.insert(QStringLiteral("user"), name);
        const auto found = required(services::patternRights(*required(storage::Database::open(url))));
        return QStringLiteral("%1%2").arg(QLatin1String(found.mayRefresh ? "r" : "-"),
                                          QLatin1String(found.mayDecide ? "d" : "-"));
    };
    QCOMPARE(rights("viewer"), QStringLiteral("--"));
    QCOMPARE(rights("reviewer"), QStringLiteral("--"));
    QCOMPARE(rights("service"), QStringLiteral("r-"));
    QCOMPARE(rights("admin"), QStringLiteral("rd"));
    PatternOffice own(QStringLiteral("sqlite"));
    QVERIFY(required(services::patternRights(own.database())).mayDecide);
}

QTEST_GUILESS_MAIN(TestPatternBrowser)
#include "tst_pattern_browser.moc"
