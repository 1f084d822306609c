// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/extraction/extract.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>
#include <emend/learning/train_ranker.h>

#include <QtTest/QTest>

using namespace emend;
using namespace emend::learning;

namespace {

extraction::Ranker start()
{
    return LearnedMemory(LearnedParts()).ranker();
}

QString amountBy(const RankerChanges& changes, const domain::PageText& page)
{
    LearnedParts parts{QStringLiteral("v1")};
    parts.rankerChanges = changes;
    domain::Extraction extraction;
    extraction::extractFields(
        {page},
        {QStringLiteral("receipt"), QDate(2026, 11, 22), 0, std::make_shared<const LearnedMemory>(std::move(parts))},
        extraction);
    return extraction.fields.value(QStringLiteral("amount")).value_or(domain::FieldValue()).value;
}

/// Receipts whose owners book what was handed over, not what it cost.
std::vector<ConfirmedDocument> cashBooked(int count)
{
    std::vector<ConfirmedDocument> documents;
    for (int i = 0; i < count; ++i) {
        documents.push_back(test::confirmed(i % 3, 1 + i % 28, QStringLiteral("%1.55").arg(1 + i % 9)));
        documents.back().values[QStringLiteral("amount")] = QStringLiteral("10.00");
    }
    return documents;
}

} // namespace

class TestTrainRanker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsWhatPeopleChoose();
    void changesLittleWhereItWasRight();
    void leavesAFoldOut();
    void learnsWhatAnchorsAreWorth();
    void leavesOtherPapersAlone();
};

void TestTrainRanker::learnsWhatPeopleChoose()
{
    const domain::PageText page = test::pageOf(test::shopRows(0));
    QCOMPARE(amountBy({}, page), QStringLiteral("7.55"));
    RankerTrainer trainer(start());
    for (const ConfirmedDocument& document : cashBooked(60))
        trainer.add(document, 0, nullptr);
    const RankerChanges changes = trainer.fit();
    QCOMPARE(amountBy(changes, page), QStringLiteral("10.00"));
    QCOMPARE(toJson(changes), toJson(trainer.fit()));
    QVERIFY(!toJson(changes).isEmpty());
}

void TestTrainRanker::changesLittleWhereItWasRight()
{
    RankerTrainer right(start());
    RankerTrainer wrong(start());
    const std::vector<ConfirmedDocument> booked = cashBooked(30);
    for (size_t i = 0; i < booked.size(); ++i) {
        right.add(test::confirmed(static_cast<int>(i) % 3, 1), 0, nullptr);
        wrong.add(booked[i], 0, nullptr);
    }
    const auto size = [](const RankerChanges& changes) {
        double squares = 0;
        for (const double weight : changes.value(QStringLiteral("amount")).weights)
            squares += weight * weight;
        return squares;
    };
    QVERIFY(size(right.fit()) < 0.25 * size(wrong.fit()));
    QCOMPARE(amountBy(right.fit(), test::pageOf(test::shopRows(1))), QStringLiteral("7.55"));
    QVERIFY(toJson(RankerTrainer(start()).fit()).isEmpty());
}

void TestTrainRanker::leavesAFoldOut()
{
    RankerTrainer trainer(start());
    for (const ConfirmedDocument& document : cashBooked(60))
        trainer.add(document, 1, nullptr);
    for (int shop = 0; shop < 3; ++shop)
        trainer.add(test::confirmed(shop, 1), 2, nullptr);
    const domain::PageText page = test::pageOf(test::shopRows(0));
    QCOMPARE(amountBy(trainer.fit(1), page), QStringLiteral("7.55"));
    QCOMPARE(amountBy(trainer.fit(2), page), QStringLiteral("10.00"));
    QCOMPARE(amountBy(trainer.fit(), page), QStringLiteral("10.00"));
}

void TestTrainRanker::learnsWhatAnchorsAreWorth()
{
    const std::vector<ConfirmedDocument> booked = cashBooked(60);
    LearnedParts parts{QStringLiteral("others")};
    parts.memory = std::make_shared<const MerchantMemory>(buildMerchants(booked, {}));
    const LearnedMemory others(std::move(parts));
    RankerTrainer trainer(start());
    for (const ConfirmedDocument& document : booked)
        trainer.add(document, 0, &others);
    QVERIFY(trainer.fit().value(QStringLiteral("amount")).weights.value(QStringLiteral("learned_anchor")) > 0);
}

void TestTrainRanker::leavesOtherPapersAlone()
{
    RankerTrainer trainer(start());
    ConfirmedDocument form = test::confirmed(0, 1);
    form.pages = {test::pageOf({QStringLiteral("Form W-9"), QStringLiteral("Request for Taxpayer"),
                                QStringLiteral("Identification Number and Certification"),
                                QStringLiteral("Employer identification number 12-3456789")})};
    trainer.add(form, 0, nullptr);
    QVERIFY(trainer.fit().isEmpty());
}

QTEST_GUILESS_MAIN(TestTrainRanker)
#include "tst_train_ranker.moc"
