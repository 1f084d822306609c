// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/review_reason.h>

#include <QtTest/QTest>

using namespace emend::domain;

class TestReviewReason final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenAndRead_data();
    void isWrittenAndRead();
    void leavesOtherPhrases();
};

void TestReviewReason::isWrittenAndRead_data()
{
    QTest::addColumn<ReasonKind>("kind");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("phrase");
    const auto row = [](ReasonKind kind, const QStringList& arguments, const char* phrase) {
        QTest::newRow(phrase) << kind << arguments << QString::fromLatin1(phrase);
    };
    row(ReasonKind::MissingField, {QStringLiteral("amount")}, "amount missing");
    row(ReasonKind::DoubtfulField, {QStringLiteral("date")}, "date below threshold");
    row(ReasonKind::MostlyEmpty, {}, "more than half of the fields are empty");
    row(ReasonKind::AuditSample, {}, "audit sample");
    row(ReasonKind::MissingPages, {QStringLiteral("2"), QStringLiteral("5")}, "2 of 5 pages are missing");
    row(ReasonKind::UnreadPage, {QStringLiteral("3"), QStringLiteral("The page is damaged: 100 % of\nit.")},
        "page 3 could not be read: The page is damaged: 100 % of\nit.");
}

void TestReviewReason::isWrittenAndRead()
{
    QFETCH(ReasonKind, kind);
    QFETCH(QStringList, arguments);
    QFETCH(QString, phrase);
    QCOMPARE(reasonPhrase({kind, arguments}), phrase);
    const std::optional<ReviewReason> read = parseReason(phrase);
    QVERIFY(read);
    QCOMPARE(read->kind, kind);
    QCOMPARE(read->arguments, arguments);
}

void TestReviewReason::leavesOtherPhrases()
{
    for (const char* phrase : {"", "amount: is blank", "the audit sample", "somebody asked"})
        QVERIFY2(!parseReason(QString::fromLatin1(phrase)), phrase);
}

QTEST_APPLESS_MAIN(TestReviewReason)
#include "tst_review_reason.moc"
