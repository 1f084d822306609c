// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop_documents.h"

#include <emend/domain/canonical_json.h>
#include <emend/extraction/extract.h>
#include <emend/learning/pattern_version.h>

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <algorithm>

using namespace emend;
using namespace emend::learning;

namespace {

PatternSources sources()
{
    return {{test::confirmed(0, 1), test::confirmed(1, 2)},
            {{QStringLiteral("category"), QStringLiteral("groceries"), QStringLiteral("stationery"), 5, 0.9,
              QDateTime(QDate(2026, 11, 1), QTime(0, 0), Qt::UTC)}},
            {{test::shopName(1), QStringLiteral("address"), test::shopAddress(1)}}};
}

QString merchantOf(const QStringList& rows, const std::shared_ptr<const extraction::LearnedFields>& learned)
{
    domain::Extraction extraction;
    extraction::extractFields({test::pageOf(rows)}, {QStringLiteral("receipt"), QDate(2026, 11, 22), 0, learned},
                              extraction);
    return extraction.fields.value(QStringLiteral("merchant")).value_or(domain::FieldValue{}).value;
}

} // namespace

class TestPatternVersion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameWhateverTheOrder();
    void isReadBack();
    void appliesWhatItHolds();
    void takesOnesOwnDocumentsAtOnce();
    void keepsWhatWasTrained();
    void refusesWhatItDoesNotKnow();
};

void TestPatternVersion::isTheSameWhateverTheOrder()
{
    PatternSources turned = sources();
    std::reverse(turned.documents.begin(), turned.documents.end());
    QCOMPARE(domain::canonicalJson(buildPatternVersion(turned)), domain::canonicalJson(buildPatternVersion(sources())));
}

void TestPatternVersion::isReadBack()
{
    const auto version = loadPatternVersion(QStringLiteral("v7"), buildPatternVersion(sources()));
    QVERIFY(version);
    QCOMPARE((*version)->versionName(), QStringLiteral("v7"));
}

void TestPatternVersion::appliesWhatItHolds()
{
    const auto version = loadPatternVersion(QStringLiteral("v1"), buildPatternVersion(sources()));
    QCOMPARE(merchantOf(test::misread(test::shopRows(0)), *version), test::shopName(0));
    QMap<QString, std::optional<domain::FieldValue>> fields;
    fields[QStringLiteral("category")] =
        domain::FieldValue{QStringLiteral("groceries"), {}, 0.5, 0, {}, QStringLiteral("rule"), {}};
    const std::vector<domain::PageText> pages{test::pageOf(test::shopRows(2))};
    (*version)->hintsFor(pages)->improveDerived(fields);
    QCOMPARE(fields[QStringLiteral("category")]->value, QStringLiteral("stationery"));
}

void TestPatternVersion::takesOnesOwnDocumentsAtOnce()
{
    const QStringList rows = test::misread(test::shopRows(0));
    QVERIFY(merchantOf(rows, {}) != test::shopName(0));
    QVERIFY(withOwnDocuments({}, {}) == nullptr);
    QCOMPARE(merchantOf(rows, withOwnDocuments({}, {test::confirmed(0, 1)})), test::shopName(0));
    PatternSources others = sources();
    others.documents = {test::confirmed(1, 1), test::confirmed(2, 2)};
    const auto version = loadPatternVersion(QStringLiteral("v1"), buildPatternVersion(others));
    const auto mine = withOwnDocuments(*version, {test::confirmed(0, 3)});
    QCOMPARE(mine->versionName(), QStringLiteral("v1"));
    QCOMPARE(merchantOf(rows, mine), test::shopName(0));
    QCOMPARE(merchantOf(test::shopRows(1), mine), test::shopName(1));
}

void TestPatternVersion::keepsWhatWasTrained()
{
    const QJsonObject ranker{
        {QStringLiteral("amount"),
         QJsonObject{{QStringLiteral("weights"), QJsonObject{{QStringLiteral("learned_anchor"), 0.5}}},
                     {QStringLiteral("none"), -1.0}}}};
    const QJsonObject trained{{QStringLiteral("thresholds"),
                               QJsonObject{{QStringLiteral("receipt"), QJsonObject{{QStringLiteral("date"), 0.9}}}}},
                              {QStringLiteral("ranker"), ranker}};
    PatternSources from = sources();
    from.trained = trained;
    from.trained.insert(QStringLiteral("merchants"), 3); // what is not trained is passed over
    const QJsonObject content = buildPatternVersion(from);
    QCOMPARE(trainedPart(content), trained);
    QVERIFY(content.value(QLatin1String("merchants")).isArray());
    const auto version = loadPatternVersion(QStringLiteral("v1"), content);
    QVERIFY(version);
    const auto plain = loadPatternVersion(QStringLiteral("v1"), buildPatternVersion(sources()));
    const QString amount = QStringLiteral("amount");
    const extraction::FieldWeights before = (*plain)->ranker().field(amount);
    const extraction::FieldWeights after = (*version)->ranker().field(amount);
    QCOMPARE(after.none, before.none - 1);
    QCOMPARE(after.weights.at("learned_anchor"), before.weights.at("learned_anchor") + 0.5);
    QCOMPARE(*(*version)->trainedThreshold(QStringLiteral("receipt"), QStringLiteral("date")), 0.9);
}

void TestPatternVersion::refusesWhatItDoesNotKnow()
{
    QJsonObject later = buildPatternVersion(sources());
    later[QStringLiteral("format")] = 2;
    QCOMPARE(loadPatternVersion(QStringLiteral("v1"), later).error().code, base::ErrorCode::Corrupt);
    for (const QJsonValue& weight : {QJsonValue(QStringLiteral("much")), QJsonValue(1e9)}) {
        QJsonObject none = buildPatternVersion(sources());
        none[QStringLiteral("ranker")] =
            QJsonObject{{QStringLiteral("date"),
                         QJsonObject{{QStringLiteral("weights"), QJsonObject()}, {QStringLiteral("none"), weight}}}};
        QCOMPARE(loadPatternVersion(QStringLiteral("v1"), none).error().code, base::ErrorCode::Corrupt);
    }
    QJsonObject broken = buildPatternVersion(sources());
    broken[QStringLiteral("merchants")] = QJsonArray{QJsonObject()};
    QCOMPARE(loadPatternVersion(QStringLiteral("v1"), broken).error().code, base::ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TestPatternVersion)
#include "tst_pattern_version.moc"
