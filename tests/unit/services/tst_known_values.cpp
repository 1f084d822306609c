// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_desk.h"

#include <emend/services/known_values.h>

#include <QtTest/QTest>

using namespace emend;
using services::KnownValue;
using test::draftWith;
using test::edit;
using test::required;
using test::ReviewDesk;

class TestKnownValues final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatPeopleConfirmed_data() { test::addBackendRows(); }
    void countsWhatPeopleConfirmed();
};

void TestKnownValues::countsWhatPeopleConfirmed()
{
    QFETCH(QString, backend);
    ReviewDesk desk(backend);
    QVERIFY(required(services::knownValues(desk.database())).empty());
    for (int n = 1; n <= 5; ++n)
        desk.add(n);
    services::ReviewService ana = desk.reviewer("ana");
    const auto next = [&ana] { return required(ana.leaseNext())->handle; };
    required(ana.confirm(next(), draftWith({})));
    required(ana.confirm(next(), draftWith({edit("merchant", "KEDAI ROTI"), edit("address", "NO. 1, JALAN SAGU")})));
    required(ana.confirm(next(), draftWith({})));
    required(ana.reject(next(), draftWith({edit("merchant", "NOBODY")}), domain::RejectReason::Illegible, {}));
    const std::vector<KnownValue> known = required(services::knownValues(desk.database()));
    QStringList told;
    for (const KnownValue& value : known)
        told << QStringLiteral("%1 %2 %3").arg(value.field, value.value).arg(value.documents);
    QCOMPARE(told,
             (QStringList{QStringLiteral("merchant KEDAI KOPI 2"), QStringLiteral("merchant KEDAI ROTI 1"),
                          QStringLiteral("address NO. 1, JALAN SAGU 1")}));
}

QTEST_GUILESS_MAIN(TestKnownValues)
#include "tst_known_values.moc"
