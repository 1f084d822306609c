// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/reason_text.h>

#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace emend::services;

namespace {

/// A language in which every text is put in brackets.
class Brackets final : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QLatin1Char('[') + QString::fromUtf8(source) + QLatin1Char(']');
    }
    bool isEmpty() const override { return false; }
};

} // namespace

class TestReasonText final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksTheReadersLanguage_data();
    void speaksTheReadersLanguage();
    void knowsTheAuditSample();
};

void TestReasonText::speaksTheReadersLanguage_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* reason, const char* text) {
        QTest::newRow(reason) << QString::fromLatin1(reason) << QString::fromLatin1(text);
    };
    row("amount missing", "[[Total] missing]");
    row("date below threshold", "[[Date] below threshold]");
    row("of_another_type missing", "[of_another_type missing]");
    row("audit sample", "[audit sample]");
    row("2 of 5 pages are missing", "[2 of 5 pages are missing]");
    row("amount: is not an amount", "[[Total]: [is not an amount]]");
    row("date: date lies in the future", "[date lies in the future]");
    row("as the old system said", "as the old system said");
    row("note: of a person", "note: of a person");
}

void TestReasonText::speaksTheReadersLanguage()
{
    QFETCH(QString, reason);
    Brackets language;
    QVERIFY(QCoreApplication::installTranslator(&language));
    QTEST(reasonText(reason, QStringLiteral("receipt")), "text");
}

void TestReasonText::knowsTheAuditSample()
{
    QVERIFY(isAuditSample(QStringLiteral("audit sample")));
    QVERIFY(!isAuditSample(QStringLiteral("date missing")));
}

QTEST_GUILESS_MAIN(TestReasonText)
#include "tst_reason_text.moc"
