// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/privacy/pseudonyms.h>

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace emend::privacy;

class TestPseudonyms final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void haveTheirForm();
    void areEmptyForNothing();
    void dependOnValueAndSalt();
    void cannotBeLinked();
    void areTheSameEverywhere();

private:
    const QByteArray m_salt = QByteArrayLiteral("salt of a deployment");
};

void TestPseudonyms::haveTheirForm()
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}$"));
    static const QRegularExpression pathHash(QStringLiteral("^[0-9a-f]{16}$"));
    static const QRegularExpression token(QStringLiteral("^exp_[0-9a-f]{12}$"));

    QVERIFY(hash.match(userIdHash(QStringLiteral("jane"), m_salt)).hasMatch());
    QVERIFY(pathHash.match(imagePathHash(QStringLiteral("/in/1.jpg"))).hasMatch());
    QVERIFY(token.match(expenseToken(QStringLiteral("4711"), m_salt)).hasMatch());
}

void TestPseudonyms::areEmptyForNothing()
{
    QCOMPARE(userIdHash(QString(), m_salt), QString());
    QCOMPARE(imagePathHash(QString()), QString());
    QCOMPARE(expenseToken(QString(), m_salt), QString());
}

void TestPseudonyms::dependOnValueAndSalt()
{
    const QString jane = userIdHash(QStringLiteral("jane"), m_salt);
    QCOMPARE(userIdHash(QStringLiteral("jane"), m_salt), jane);
    QVERIFY(userIdHash(QStringLiteral("Jane"), m_salt) != jane);
    QVERIFY(userIdHash(QStringLiteral("jane"), QByteArrayLiteral("another")) != jane);

    const QString token = expenseToken(QStringLiteral("4711"), m_salt);
    QVERIFY(expenseToken(QStringLiteral("4712"), m_salt) != token);
    QVERIFY(expenseToken(QStringLiteral("4711"), QByteArray()) != token);
    QVERIFY(imagePathHash(QStringLiteral("a")) != imagePathHash(QStringLiteral("b")));
}

void TestPseudonyms::cannotBeLinked()
{
    const QString id = QStringLiteral("4711");
    QVERIFY(!userIdHash(id, m_salt).startsWith(expenseToken(id, m_salt).mid(4)));
}

void TestPseudonyms::areTheSameEverywhere()
{
    // What is stored must not change with a later version: reckoned with other tools.
    QCOMPARE(userIdHash(QStringLiteral("jörg"), QByteArrayLiteral("salt")),
             QStringLiteral("06439c2bbf412542b6c3022bf74bdad215187c4a7202c7d43261d9062d84e4f6"));
    QCOMPARE(imagePathHash(QStringLiteral("abc")), QStringLiteral("ba7816bf8f01cfea"));
    QCOMPARE(expenseToken(QStringLiteral("4711"), QByteArrayLiteral("salt")), QStringLiteral("exp_d935ef31df0b"));
}

QTEST_APPLESS_MAIN(TestPseudonyms)
#include "tst_pseudonyms.moc"
