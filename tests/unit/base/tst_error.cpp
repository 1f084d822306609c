// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/error.h>
#include <emend/base/result.h>

#include <QtTest/QtTest>

using namespace emend::base;

class TestError final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryCode();
    void takesUnknownNamesAsInternal_data();
    void takesUnknownNamesAsInternal();
    void failsAnyResult();
};

// The names are a contract of the output; here they stand a second time, in the order of the enumeration.
void TestError::namesEveryCode()
{
    const QString contract = QStringLiteral("invalid_argument unsupported_format corrupt encrypted too_large "
                                            "too_many_pages low_quality recogniser_error timeout "
                                            "cancelled not_found conflict unauthenticated forbidden rate_limited "
                                            "quota_exceeded network_error database_error "
                                            "storage_error internal");
    QStringList names;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        names << errorCodeName(static_cast<ErrorCode>(code));
        QCOMPARE(errorCodeFromName(names.last()), static_cast<ErrorCode>(code));
    }
    QCOMPARE(names.join(QLatin1Char(' ')), contract);
}

void TestError::takesUnknownNamesAsInternal_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("empty") << QString();
    QTest::newRow("other case") << "Corrupt";
    QTest::newRow("with blanks") << " corrupt";
    QTest::newRow("unknown") << "out_of_paper";
}

void TestError::takesUnknownNamesAsInternal()
{
    QFETCH(QString, name);
    QCOMPARE(errorCodeFromName(name), ErrorCode::Internal);
}

void TestError::failsAnyResult()
{
    const Result<int> failed = fail(ErrorCode::Timeout, QStringLiteral("It took too long."));
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, ErrorCode::Timeout);
    QCOMPARE(failed.error().message, QStringLiteral("It took too long."));
    QVERIFY(Result<int>(7).has_value());
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
