// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/audit_entry.h>

#include <QtTest/QtTest>

using namespace emend::domain;

class TestAuditEntry final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesActors();
    void takesUnknownActorsForTheSystem();
};

void TestAuditEntry::namesActors()
{
    QCOMPARE(actorTypeName(ActorType::User), QStringLiteral("user"));
    QCOMPARE(actorTypeName(ActorType::Service), QStringLiteral("service"));
    QCOMPARE(actorTypeName(ActorType::System), QStringLiteral("system"));
    for (const ActorType type : {ActorType::User, ActorType::Service, ActorType::System})
        QCOMPARE(actorTypeFromName(actorTypeName(type)), type);
}

void TestAuditEntry::takesUnknownActorsForTheSystem()
{
    for (const QString& name : {QString(), QStringLiteral("USER"), QStringLiteral("root")})
        QCOMPARE(actorTypeFromName(name), ActorType::System);
}

QTEST_GUILESS_MAIN(TestAuditEntry)
#include "tst_audit_entry.moc"
