// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/validate.h>

#include <QtCore/QCryptographicHash>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::extraction;

class TestReview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void confidentOnesAreDone();
    void saysWhatIsMissingOrUnsure();
    void carriesBrokenRulesAndEarlierReasons();
    void countsEmptyRequiredFields();
    void optionalFieldsDoNotMatter();
    void noTextIsEmpty();
    void auditSampleFollowsTheHash_data();
    void auditSampleFollowsTheHash();
    void auditSampleHasItsShare();
};

namespace {

const DocumentSchema& receipt()
{
    return schemaFor(QStringLiteral("receipt"));
}

domain::FieldValue value(const QString& text, double confidence)
{
    return {text, text, confidence, 0, {}, QStringLiteral("rule"), {}};
}

domain::Extraction confident()
{
    domain::Extraction extraction;
    extraction.text = QStringLiteral("A\n9.00");
    extraction.fields = {{QStringLiteral("merchant"), value(QStringLiteral("A"), 0.9)},
                         {QStringLiteral("date"), value(QStringLiteral("2018-12-25"), 0.9)},
                         {QStringLiteral("amount"), value(QStringLiteral("9.00"), 0.9)}};
    return extraction;
}

} // namespace

void TestReview::confidentOnesAreDone()
{
    domain::Extraction extraction = confident();
    decideReview(receipt(), {}, 0, extraction);
    QCOMPARE(extraction.status, domain::Status::Done);
    QVERIFY(extraction.reasons.isEmpty());
}

void TestReview::saysWhatIsMissingOrUnsure()
{
    domain::Extraction extraction = confident();
    extraction.fields[QStringLiteral("date")] = std::nullopt;
    extraction.fields[QStringLiteral("amount")]->confidence = 0.69;
    decideReview(receipt(), {}, 0, extraction);
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
    QCOMPARE(extraction.reasons,
             QStringList({QStringLiteral("date missing"), QStringLiteral("amount below threshold")}));

    extraction = confident();
    extraction.fields[QStringLiteral("amount")]->confidence = std::numeric_limits<double>::quiet_NaN();
    decideReview(receipt(), {}, 0, extraction);
    QCOMPARE(extraction.reasons, QStringList(QStringLiteral("amount below threshold")));
}

void TestReview::carriesBrokenRulesAndEarlierReasons()
{
    domain::Extraction extraction = confident();
    extraction.reasons << QStringLiteral("page 2 was read only in part");
    const RuleBreak broken{{QStringLiteral("date")}, QStringLiteral("date lies in the future")};
    decideReview(receipt(), {broken, broken}, 0, extraction);
    QCOMPARE(
        extraction.reasons,
        QStringList({QStringLiteral("page 2 was read only in part"), QStringLiteral("date: date lies in the future")}));
    QCOMPARE(extraction.status, domain::Status::NeedsReview);
}

void TestReview::countsEmptyRequiredFields()
{
    const QString reason = QStringLiteral("more than half of the fields are empty");
    domain::Extraction extraction = confident();
    extraction.fields.remove(QStringLiteral("date"));
    decideReview(receipt(), {}, 0, extraction);
    QVERIFY(!extraction.reasons.contains(reason));
    extraction.fields.remove(QStringLiteral("amount"));
    decideReview(receipt(), {}, 0, extraction);
    QVERIFY(extraction.reasons.contains(reason));
}

void TestReview::optionalFieldsDoNotMatter()
{
    domain::Extraction extraction = confident();
    extraction.fields.insert(QStringLiteral("tax"), value(QStringLiteral("0.50"), 0.1));
    decideReview(receipt(), {}, 0, extraction);
    QCOMPARE(extraction.status, domain::Status::Done);
}

void TestReview::noTextIsEmpty()
{
    domain::Extraction extraction;
    extraction.text = QStringLiteral(" \n");
    decideReview(schemaFor(QStringLiteral("other")), {}, 0, extraction);
    QCOMPARE(extraction.reasons, QStringList(QStringLiteral("more than half of the fields are empty")));
}

void TestReview::auditSampleFollowsTheHash_data()
{
    QTest::addColumn<QString>("sha256");
    QTest::addColumn<double>("share");
    QTest::addColumn<bool>("sampled");

    const QString zeros = QString(48, QLatin1Char('0'));
    QTest::newRow("lowest") << QString(64, QLatin1Char('0')) << 0.05 << true;
    QTest::newRow("below") << QStringLiteral("0cccccccccccc000") + zeros << 0.05 << true;
    QTest::newRow("above") << QStringLiteral("0ccccccccccce000") + zeros << 0.05 << false;
    QTest::newRow("half") << QStringLiteral("7ffffffffffff000") + zeros << 0.5 << true;
    QTest::newRow("no share") << QString(64, QLatin1Char('0')) << 0.0 << false;
    QTest::newRow("all") << QString(64, QLatin1Char('f')) << 1.01 << true;
    QTest::newRow("no hash") << QString() << 1.0 << false;
    QTest::newRow("no hexadecimal") << QString(64, QLatin1Char('z')) << 1.0 << false;
}

void TestReview::auditSampleFollowsTheHash()
{
    QFETCH(QString, sha256);
    QFETCH(double, share);
    QFETCH(bool, sampled);

    domain::Extraction extraction = confident();
    extraction.sha256 = sha256;
    decideReview(receipt(), {}, share, extraction);
    QCOMPARE(extraction.status, sampled ? domain::Status::NeedsReview : domain::Status::Done);
    QCOMPARE(extraction.reasons, sampled ? QStringList(QStringLiteral("audit sample")) : QStringList());
}

void TestReview::auditSampleHasItsShare()
{
    int sampled = 0;
    for (int i = 0; i < 4000; ++i) {
        domain::Extraction extraction = confident();
        extraction.sha256 =
            QString::fromLatin1(QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256).toHex());
        decideReview(receipt(), {}, 0.05, extraction);
        sampled += extraction.status == domain::Status::NeedsReview ? 1 : 0;
    }
    QVERIFY2(sampled > 160 && sampled < 240, qPrintable(QString::number(sampled)));
}

QTEST_APPLESS_MAIN(TestReview)
#include "tst_review.moc"
