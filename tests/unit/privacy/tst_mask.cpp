// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../../support/cost_growth.h"

#include <emend/privacy/mask.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtCore/QUuid>
#include <QtTest/QTest>

using namespace emend::privacy;

class TestMask final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masks_data();
    void masks();
    void leavesAlone_data();
    void leavesAlone();
    void noCardNumberSurvives();
    void hashesAndUuidsSurvive();
    void isIdempotentAndKeepsTheShape();
    void masksForPool_data();
    void masksForPool();
    void leavesForPool_data();
    void leavesForPool();
    void takesHostileText_data();
    void takesHostileText();
    void isQuick();
};

void TestMask::masks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");

    const auto row = [](const char* text, const char* masked) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("4111 1111 1111 1111", "**** **** **** 1111");
    row("4111-1111-1111-1111", "****-****-****-1111");
    row("4111111111111111", "************1111");
    row("card=4111111111111111;", "card=************1111;");
    row("VISA4111111111111111", "VISA************1111");
    row("3782 822463 10005", "**** ****** *0005");
    row("4222222222222", "*********2222");
    row("Order 17 4111 1111 1111 1111 12/25", "Order 17 **** **** **** 1111 12/25");
    row("2018 4111 1111 1111 1111 2018", "2018 **** **** **** 1111 2018");
    row("4111\u00a01111\u00a01111\u00a01111", "****\u00a0****\u00a0****\u00a01111");
    row("৪১১১ ১১১১ ১১১১ ১১১১", "**** **** **** ১১১১");
    row("SSN 123-45-6789.", "SSN ***-**-6789.");
    row("123 45 6789", "*** ** 6789");
    row("ssn: 123456789", "ssn: *****6789");
    row("EIN: 12-3456789", "EIN: **-***6789");
    row("DE89 3704 0044 0532 0130 00", "**** **** **** **** **30 00");
    row("GB82WEST12345698765432 paid", "******************5432 paid");
    row("DE89370400440532013000 DATE", "******************3000 DATE");
    row("Account No: 12345678", "Account No: ****5678");
    row("account_number\":\"12345678\"", "account_number\":\"****5678\"");
    row("a/c 1234-567-890", "a/c ****-**7-890");
    row("No akaun 1234567", "No akaun ***4567");
    row("Kontonummer 0532013000", "Kontonummer ******3000");
    row("mail jane.doe+x@example.co.uk now", "mail ****.***+*@*******.**.** now");
    row("<jörg@bücher.de>", "<****@******.**>");
}

void TestMask::masks()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);

    QCOMPARE(maskText(text), masked);
}

void TestMask::leavesAlone_data()
{
    QTest::addColumn<QString>("text");

    const char* const texts[] = {
        "",
        "no digits at all",
        "TOTAL RM 1,234,567.89 paid 12.50 change 0.50",
        "1.234.567.890.123,45",
        "25/12/2018 8:13:39 PM 2018-12-25T20:13:39.123Z",
        "20181225 201339",
        "4111 1111 1111 1112",
        "confidence 0.4111111111111111",
        "/data/20181225/X51005200938.jpg",
        "/data/in/4111111111111111.jpg",
        "icons/open@2x.png",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1111111111111111111111111111111111111111111111111111111111111111",
        "550e8400-e29b-41d4-a716-446655440000",
        "11111111-1111-1111-1111-111111111111",
        "Account balance 12500.00",
        "account 2018-12-25 opened",
        "Account statement 2018",
        "**** **** **** 1111",
        "page 3 of 100, 640x480, 12345 ms",
        "me @ home",
        "a@b",
    };
    for (const char* text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMask::leavesAlone()
{
    QFETCH(QString, text);

    QCOMPARE(maskText(text), text);
}

namespace {

/// A random number of that many digits that passes the Luhn check.
QString cardNumber(QRandomGenerator& random, int digits)
{
    QString number;
    int sum = 0;
    for (int i = 0; i + 1 < digits; ++i) {
        const int digit = i == 0 ? random.bounded(1, 10) : random.bounded(10);
        number += QString::number(digit);
        const bool doubled = (digits - i) % 2 == 0;
        sum += doubled ? (digit > 4 ? 2 * digit - 9 : 2 * digit) : digit;
    }
    return number + QString::number((10 - sum % 10) % 10);
}

QString grouped(const QString& number, QChar separator)
{
    QString result;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            result += separator;
        result += number[i];
    }
    return result;
}

} // namespace

void TestMask::noCardNumberSurvives()
{
    QRandomGenerator random(7);
    const QStringList frames{QStringLiteral("%1"), QStringLiteral("paid with %1, thanks"), QStringLiteral("x%1x"),
                             QStringLiteral("{\"card\":\"%1\"}"), QStringLiteral("17/03 %1 25/12")};
    for (int i = 0; i < 2000; ++i) {
        const QString number = cardNumber(random, random.bounded(13, 20));
        const QString& frame = frames.at(i % frames.size());
        for (const QString& printed : {number, grouped(number, QLatin1Char(' ')), grouped(number, QLatin1Char('-'))}) {
            QString masked = maskText(frame.arg(printed));
            QVERIFY2(!masked.contains(printed.left(printed.size() - 4)), qPrintable(frame.arg(printed)));
            QVERIFY2(masked.contains(printed.right(2)), qPrintable(masked));
        }
    }
}

void TestMask::hashesAndUuidsSurvive()
{
    for (int i = 0; i < 2000; ++i) {
        const QByteArray hash = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
        const QString uuid = QUuid::fromRfc4122(hash.left(16)).toString(QUuid::WithoutBraces);
        const QString text = QStringLiteral("%1 took 12 ms, id %2").arg(QString::fromLatin1(hash.toHex()), uuid);
        QCOMPARE(maskText(text), text);
    }
}

void TestMask::isIdempotentAndKeepsTheShape()
{
    QRandomGenerator random(11);
    const QString alphabet = QStringLiteral("0123456789012345678901234567890123456789 --..,,/:@#aeAXIBANssn ৫é\n");
    for (int i = 0; i < 3000; ++i) {
        QString text;
        for (int length = random.bounded(80); length > 0; --length)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        const QString once = maskText(text);
        QCOMPARE(once.size(), text.size());
        for (qsizetype at = 0; at < text.size(); ++at)
            QVERIFY(once[at] == text[at] || (once[at] == QLatin1Char('*') && text[at].isLetterOrNumber()));
        QCOMPARE(maskText(once), once);
    }
}

void TestMask::masksForPool_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");

    const auto row = [](const char* text, const char* masked) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(masked);
    };
    row("VISA 4111 1111 1111 1111 25.00", "VISA 9999 9999 9999 9999 25.00");
    row("41ll 1I11 1111 1111", "99aa 9A99 9999 9999");
    row("4111 11 11 1111 1111", "9999 99 99 9999 9999");
    row("41111111 1111 1111", "99999999 9999 9999");
    row("4111 1111 1111 1112", "9999 9999 9999 9999");
    row("3782-822463-10005", "9999-999999-99999");
    row("Card 4222222222222", "Card 9999999999999");
    row("SSN l23-4S-6789", "SSN a99-9A-9999");
    row("Social Security No. 123.45.678 9", "Social Security No. 999.99.999 9");
    row("Box 1 123 - 45 - 6789", "Box 1 999 - 99 - 9999");
    row("12-3456789", "99-9999999");
    row("Employer 1D No. 12 3456789", "Employer 1D No. 99 9999999");
    row("DE89 3704 0O44 0532 0130 00", "AA99 9999 9A99 9999 9999 99");
    row("GB82WEST12345698765432", "AA99AAAA99999999999999");
    row("Acc0unt N0: 12B4-5678 90", "Acc0unt N0: 99A9-9999 99");
    row("Account No. (Savings): 1234567", "Account No. (Savings): 9999999");
    row("Account Number   Branch\n00123456789", "Account Number   Branch\n99999999999");
    row("GST ID : 000123456789", "GST ID : 999999999999");
    row("USt-IdNr. DE 123456789", "USt-IdNr. AA 999999999");
    row("Jane.Doe7@Example.com", "Aaaa.Aaa9@Aaaaaaa.aaa");
    row("jane\u00a9example.com", "aaaa\u00a9aaaaaaa.aaa");
    row("jane @example,com", "aaaa @aaaaaaa,aaa");
    row("৪১১১ ১১১১ ১১১১ ১১১১", "9999 9999 9999 9999");
}

void TestMask::masksForPool()
{
    QFETCH(QString, text);
    QFETCH(QString, masked);

    QCOMPARE(maskForPool(text), masked);
    QCOMPARE(maskForPool(masked), masked);
}

void TestMask::leavesForPool_data()
{
    QTest::addColumn<QString>("text");

    const char* const texts[] = {
        "",
        "TOTAL RM 1,234,567.89 3@4.20 2@RM3.50 (12.00)",
        "9556001234567 2 5.00",
        "4006381333931 4000000000006 40170725",
        "012345678905 1 2.00",
        "Card 12.50 Card 13500",
        "Period 26 05 2022 - 2023-11-27, 26-12-2025 - 2017-09-19",
        "PAID BY CARD\n4000000000006",
        "Account activity\n20181225 12.00",
        "ITEM  QTY  TAX CODE\n9556001234567 1",
        "Tel: 03-7726 1234 FAX 07-2345678 +60 12-3456789 +1 555 123 4567",
        "INVOICE NO: 12-3456789",
        "25-12-2018 25 12 2018 20:13:39",
        "Account 2018-12-25 opened",
        "XXXX XXXX XXXX 1234",
        "Lunch @ Joes.Place",
        "9999 9999 9999 9999 and 999-99-9999",
    };
    for (const char* text : texts)
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestMask::leavesForPool()
{
    QFETCH(QString, text);

    QCOMPARE(maskForPool(text), text);
}

void TestMask::takesHostileText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("repeated");
    QTest::addColumn<int>("times");
    QTest::addColumn<QString>("behind");
    const auto row = [](const char* name, const QString& before, const QString& repeated, int times,
                        const QString& behind) { QTest::newRow(name) << before << repeated << times << behind; };

    row("digits", {}, QStringLiteral("4"), 200000, {});
    row("digits and blanks", {}, QStringLiteral("4 "), 100000, {});
    row("groups", {}, QStringLiteral("411 "), 50000, {});
    row("at signs", {}, QStringLiteral("@"), 100000, QStringLiteral("12345"));
    row("letters before an at sign", {}, QStringLiteral("a"), 100000, QStringLiteral(" @ 12345"));
    row("dots behind an at sign", QStringLiteral("a@"), QStringLiteral("a."), 100000, {});
    row("labels", {}, QStringLiteral("account "), 50000, QStringLiteral("12345"));
    row("parts of SSNs", {}, QStringLiteral("123-45-"), 40000, {});
    row("dates behind labels", {}, QStringLiteral("acct 1-1-"), 30000, {});
    row("numbers below a label", QStringLiteral("account\n"), QStringLiteral("1234567\n"), 30000, {});
    row("letters read for digits", {}, QStringLiteral("1O"), 100000, {});
    row("letters that may be digits", {}, QStringLiteral("O"), 200000, QStringLiteral("12345"));
    row("digits between letters", {}, QStringLiteral("SSSSSSSS1"), 30000, {});
    row("dots and at signs", {}, QStringLiteral("a.@a."), 50000, QStringLiteral("12345"));
    row("IBAN beginnings", {}, QStringLiteral("DE89 "), 50000, {});
    row("NUL and lone surrogates", {}, QString(1, QChar(0xd800)), 1000,
        QString(10, QChar(0)) + QStringLiteral("12345@"));
}

void TestMask::takesHostileText()
{
    QFETCH(QString, before);
    QFETCH(QString, repeated);
    QFETCH(int, times);
    QFETCH(QString, behind);

    qsizetype lost = 0;
    const double growth = emend::test::costGrowth(times / 8, [&](qsizetype count) {
        const QString text = before + repeated.repeated(count) + behind;
        lost += text.size() * 2 - maskText(text).size() - maskForPool(text).size();
    });
    QCOMPARE(lost, qsizetype(0));
    QVERIFY2(growth < emend::test::kMostGrowth, qPrintable(QString::number(growth)));
}

void TestMask::isQuick()
{
    const QString plain = QStringLiteral("Reading the page took a while, and the result was written to the output");
    const QString numbers =
        QStringLiteral("page 3 of 100 took 123 ms at 2018-12-25T20:13:39.123Z, file /data/X51005200938.jpg");
    maskText(numbers);
    QElapsedTimer timer;
    timer.start();
    qsizetype length = 0;
    for (int i = 0; i < 10000; ++i)
        length += maskText(plain).size();
    const qint64 plainNs = timer.nsecsElapsed() / 10000;
    timer.restart();
    for (int i = 0; i < 10000; ++i)
        length += maskText(numbers).size();
    qInfo("plain line %lld ns, line with numbers %lld ns", plainNs, timer.nsecsElapsed() / 10000);
    QCOMPARE(length, 10000 * (plain.size() + numbers.size()));
    QVERIFY(plainNs < 20000);
}

QTEST_APPLESS_MAIN(TestMask)
#include "tst_mask.moc"
