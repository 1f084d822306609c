// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/review.h>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace emend;
using domain::EditOrigin;
using domain::FieldStake;
using domain::ReviewDraft;

class TestReview final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersFieldsByExpectedCost_data();
    void ordersFieldsByExpectedCost();
    void keepsDraftsInJson();
    void refusesBrokenDrafts_data();
    void refusesBrokenDrafts();
    void namesEverything();
};

namespace {

domain::Extraction extractionWith(const QString& confidences)
{
    domain::Extraction extraction;
    for (const QString& pair : confidences.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QStringList parts = pair.split(QLatin1Char(':'));
        if (parts[1] == QLatin1String("-"))
            extraction.fields.insert(parts[0], std::nullopt);
        else
            extraction.fields.insert(parts[0],
                                     domain::FieldValue{QStringLiteral("x"), {}, parts[1].toDouble(), 0, {}, {}, {}});
    }
    return extraction;
}

FieldStake stake(const char* field, bool required = false, double weight = 1, bool breaksRule = false)
{
    return {QString::fromLatin1(field), required, 0.7, weight, breaksRule};
}

} // namespace

void TestReview::ordersFieldsByExpectedCost_data()
{
    QTest::addColumn<QString>("confidences");
    QTest::addColumn<std::vector<FieldStake>>("stakes");
    QTest::addColumn<QString>("order");

    const std::vector<FieldStake> plain{stake("merchant", true), stake("date", true), stake("amount", true, 3),
                                        stake("tax")};
    QTest::newRow("all sure") << "merchant:0.9 date:0.7 amount:1 tax:0.99" << plain << "";
    QTest::newRow("the missing first") << "merchant:0.1 date:- amount:0.2 tax:0.9" << plain << "date amount merchant";
    QTest::newRow("not even found") << "merchant:0.9 amount:0.9 tax:0.9" << plain << "date";
    QTest::newRow("optional and missing") << "merchant:0.9 date:0.9 amount:0.9 tax:-" << plain << "";
    QTest::newRow("weight") << "merchant:0.4 date:0.5 amount:0.65 tax:0.9" << plain << "amount merchant date";
    QTest::newRow("equal cost: the schema's order")
        << "merchant:0.5 date:0.5 amount:0.9 tax:0.5" << plain << "merchant date tax";
    QTest::newRow("two missing by weight") << "merchant:0.9 date:- amount:- tax:0.9" << plain << "amount date";
    QTest::newRow("a rule is broken") << "amount:0.95 tax:0.9 subtotal:-"
                                      << std::vector<FieldStake>{stake("amount", true, 3, true),
                                                                 stake("tax", false, 1, true),
                                                                 stake("subtotal", false, 1, true)}
                                      << "subtotal amount tax";
    QTest::newRow("no number") << "merchant:nan date:-1 amount:2 tax:inf" << plain << "merchant date";
}

void TestReview::ordersFieldsByExpectedCost()
{
    QFETCH(QString, confidences);
    QFETCH(std::vector<FieldStake>, stakes);
    QTEST(domain::fieldsToLookAt(extractionWith(confidences), stakes).join(QLatin1Char(' ')), "order");
}

void TestReview::keepsDraftsInJson()
{
    ReviewDraft draft;
    draft.edits = {{QStringLiteral("amount"), QStringLiteral("RM 9.00"), QStringLiteral("RM9.OO"), 1,
                    QRect(10, 20, 30, 8), EditOrigin::Typed},
                   {QStringLiteral("date"), {}, {}, 0, {}, EditOrigin::Cleared},
                   {QStringLiteral("address"),
                    QStringLiteral("1 Main St"),
                    {},
                    0,
                    {},
                    EditOrigin::Remembered,
                    domain::MemoryBasis{QStringLiteral("Shop"), 3, {QStringLiteral("0312345678")}, 0.75}}};
    draft.remembered = {QStringLiteral("address"), QStringLiteral("merchant")};
    draft.documentType = QStringLiteral("invoice");
    draft.pages = {{1, 90}, {0, 0}};
    draft.actions = 4;
    draft.activeMs = 5'000'000'000;
    const QByteArray text = QJsonDocument(toJson(draft)).toJson();
    const auto again = domain::reviewDraftFromJson(QJsonDocument::fromJson(text).object());
    QVERIFY(again);
    QCOMPARE(toJson(*again), toJson(draft));
    QCOMPARE(again->edits.size(), 3U);
    const std::optional<domain::MemoryBasis> basis = again->edit(QStringLiteral("address"))->memory;
    QVERIFY(again->edit(QStringLiteral("address"))->how == EditOrigin::Remembered && basis);
    QCOMPARE(basis->merchant, QStringLiteral("Shop"));
    QCOMPARE(basis->documents, 3);
    QCOMPARE(basis->numbers, QStringList{QStringLiteral("0312345678")});
    QCOMPARE(basis->confidence, 0.75);
    QVERIFY(!again->edit(QStringLiteral("amount"))->memory);
    QCOMPARE(again->remembered, draft.remembered);
    QCOMPARE(again->edit(QStringLiteral("amount"))->box, QRect(10, 20, 30, 8));
    QCOMPARE(again->edit(QStringLiteral("amount"))->page, 1);
    QVERIFY(again->edit(QStringLiteral("date"))->how == EditOrigin::Cleared);
    QCOMPARE(again->edit(QStringLiteral("merchant")), nullptr);
    QCOMPARE(again->pages[0].rotation, 90);
    QCOMPARE(again->activeMs, 5'000'000'000);
    const auto empty = domain::reviewDraftFromJson({});
    QVERIFY(empty);
    QCOMPARE(toJson(*empty), toJson(ReviewDraft()));
}

void TestReview::refusesBrokenDrafts_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no field") << QByteArray(R"({"edits":[{"how":"typed","value":"1"}]})");
    QTest::newRow("unknown kind") << QByteArray(R"({"edits":[{"field":"a","how":"dreamt"}]})");
    QTest::newRow("no object") << QByteArray(R"({"edits":["a"]})");
    QTest::newRow("negative page") << QByteArray(R"({"edits":[{"field":"a","how":"typed","page":-1}]})");
    QTest::newRow("the same field twice")
        << QByteArray(R"({"edits":[{"field":"a","how":"typed"},{"field":"a","how":"cleared"}]})");
    QTest::newRow("crooked page") << QByteArray(R"({"pages":[{"page":0,"rotation":45}]})");
    QTest::newRow("page unknown") << QByteArray(R"({"pages":[{"rotation":90}]})");
}

void TestReview::refusesBrokenDrafts()
{
    QFETCH(QByteArray, json);
    const auto draft = domain::reviewDraftFromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!draft);
    QCOMPARE(draft.error().code, base::ErrorCode::Corrupt);
}

void TestReview::namesEverything()
{
    for (const char* name : {"confirmed", "rejected", "escalated", "read"}) {
        const auto outcome = domain::reviewOutcomeFromName(QLatin1String(name));
        QVERIFY(outcome);
        QCOMPARE(domain::reviewOutcomeName(*outcome), QLatin1String(name));
    }
    for (const char* name : {"illegible", "not_a_document", "duplicate", "wrong_type", "incomplete", "other"}) {
        const auto reason = domain::rejectReasonFromName(QLatin1String(name));
        QVERIFY(reason);
        QCOMPARE(domain::rejectReasonName(*reason), QLatin1String(name));
    }
    QVERIFY(!domain::reviewOutcomeFromName(QStringLiteral("Confirmed")));
    QVERIFY(!domain::rejectReasonFromName({}));
    QVERIFY(!domain::editOriginFromName({}));
}

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
