// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_office.h"

#include <emend/services/prompts.h>
#include <emend/storage/llm_calls.h>

#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using services::PromptService;
using storage::Transaction;
using test::PatternOffice;
using test::required;

namespace {

const QString kWhy = QStringLiteral("reads better");
const QString kBuiltIn = services::kBuiltInPatterns;

PromptService admin(PatternOffice& office, const char* environment = "production")
{
    services::PatternSettings settings = office.settings();
    settings.environment = QString::fromLatin1(environment);
    return {office.database(), {domain::ActorType::User, QStringLiteral("ann")}, settings};
}

services::RefreshedPrompts refresh(PatternOffice& office)
{
    base::Progress progress;
    return required(admin(office).refresh(progress));
}

QString activeIn(PatternOffice& office, const char* environment = "production")
{
    return required(services::loadActivePrompts(office.database(), QString::fromLatin1(environment))).version;
}

template <class T> ErrorCode codeOf(const base::Result<T>& result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

QString oldClientsView(storage::Database& database)
{
    const auto rows = required(database.read([](Transaction& t) {
        return t.query(
            QStringLiteral("SELECT version_name FROM prompt_versions WHERE is_active AND activated_at IS NOT "
                           "NULL"));
    }));
    QStringList names;
    for (const storage::Row& row : rows)
        names << row.text("version_name");
    return names.join(QLatin1Char(' '));
}

QStringList audited(storage::Database& database)
{
    storage::AuditFilter filter;
    filter.resourceType = QStringLiteral("prompt");
    QStringList found;
    for (const auto& entry : required(database.read([&](Transaction& t) { return storage::listAudit(t, filter, 50); })))
        found.prepend(entry.entry.action + QLatin1Char(' ') + entry.entry.resourceId);
    return found;
}

} // namespace

class TestPrompts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesVersions_data() { test::addBackendRows(); }
    void makesVersions();
    void movesOnePointer_data() { test::addBackendRows(); }
    void movesOnePointer();
    void refuses_data() { test::addBackendRows(); }
    void refuses();
    void keepsCalls_data() { test::addBackendRows(); }
    void keepsCalls();
};

void TestPrompts::makesVersions()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    office.correct("UBR", "Uber", 4);
    const services::RefreshedPrompts first = refresh(office);
    QCOMPARE(first.version.name, QStringLiteral("p1"));
    QVERIFY(first.isNew);
    QVERIFY(
        first.version.prompts.value(QStringLiteral("merchant")).contains(QLatin1String("\"UBR\" is read (4 times)")));
    QCOMPARE(first.version.snapshot.value(QLatin1String("repeated_corrections")).toInt(), 1);
    const services::RefreshedPrompts again = refresh(office);
    QCOMPARE(again.version.name, QStringLiteral("p1"));
    QVERIFY(!again.isNew);
    office.correct("GRB", "Grab", 3);
    const services::RefreshedPrompts second = refresh(office);
    QCOMPARE(second.version.name, QStringLiteral("p2"));
    QVERIFY(second.version.contentHash != first.version.contentHash);
    QCOMPARE(required(admin(office).show(QStringLiteral("p1"))).version.prompts, first.version.prompts);
    QCOMPARE(required(admin(office).list()).size(), 2U);
    const auto changes = required(admin(office).diff(QStringLiteral("p1"), QStringLiteral("p2")));
    QCOMPARE(changes.size(), 1U);
    QVERIFY(changes[0].isAdded && changes[0].row.contains(QLatin1String("Grab")));
    QCOMPARE(required(admin(office).diff(kBuiltIn, QStringLiteral("p1"))).size(), 2U); // with the heading
    QCOMPARE(audited(office.database()),
             QStringList({QStringLiteral("refresh p1"), QStringLiteral("refresh p1"), QStringLiteral("refresh p2")}));
}

void TestPrompts::movesOnePointer()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    office.correct("UBR", "Uber", 4);
    refresh(office);
    office.correct("GRB", "Grab", 3);
    refresh(office);
    QCOMPARE(activeIn(office), kBuiltIn);
    required(admin(office).activate(QStringLiteral("p1"), kWhy));
    QCOMPARE(activeIn(office), QStringLiteral("p1"));
    QCOMPARE(activeIn(office, "staging"), kBuiltIn);
    required(admin(office).activate(QStringLiteral("p2"), kWhy));
    QCOMPARE(oldClientsView(office.database()), QStringLiteral("p2"));
    required(admin(office, "staging").activate(QStringLiteral("p1"), kWhy));
    QCOMPARE(oldClientsView(office.database()), QStringLiteral("p2"));
    const auto back = required(admin(office).rollback(QStringLiteral("it was worse")));
    QCOMPARE(back.version, QStringLiteral("p1"));
    QCOMPARE(activeIn(office), QStringLiteral("p1"));
    QCOMPARE(oldClientsView(office.database()), QStringLiteral("p1"));
    required(admin(office).rollback(QStringLiteral("all of it")));
    QCOMPARE(activeIn(office), kBuiltIn);
    QCOMPARE(oldClientsView(office.database()), QString());
    QCOMPARE(required(admin(office).history()).size(), 4U);
    QCOMPARE(audited(office.database()).mid(2),
             QStringList({QStringLiteral("activate p1"), QStringLiteral("activate p2"), QStringLiteral("activate p1"),
                          QStringLiteral("rollback p1"), QStringLiteral("rollback built-in")}));
    // Patterns have pointers of their own.
    QVERIFY(!required(office.admin().active()));
}

void TestPrompts::refuses()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    office.correct("UBR", "Uber", 4);
    refresh(office);
    QCOMPARE(codeOf(admin(office).activate(QStringLiteral("p9"), kWhy)), ErrorCode::NotFound);
    QCOMPARE(codeOf(admin(office).show(QStringLiteral("p9"))), ErrorCode::NotFound);
    QCOMPARE(codeOf(admin(office).activate(QStringLiteral("p1"), QStringLiteral("  "))), ErrorCode::InvalidArgument);
    QCOMPARE(codeOf(admin(office).rollback(kWhy)), ErrorCode::Conflict);
    required(admin(office).activate(QStringLiteral("p1"), kWhy));
    QCOMPARE(codeOf(admin(office).activate(QStringLiteral("p1"), kWhy)), ErrorCode::Conflict);
    QCOMPARE(codeOf(admin(office).activate(kBuiltIn, kWhy, 0)), ErrorCode::Conflict); // seen before that
    QCOMPARE(codeOf(admin(office).rollback(kWhy, QStringLiteral("p9"))), ErrorCode::NotFound);
}

void TestPrompts::keepsCalls()
{
    QFETCH(QString, backend);
    PatternOffice office(backend);
    const QString id = office.desk().add(1);
    storage::LlmCall call;
    call.sha256 = office.desk().document(id).sha256;
    call.field = QStringLiteral("amount");
    call.model = QStringLiteral("llama3.2");
    call.promptVersion = QStringLiteral("p1");
    call.calledAt = office.desk().now.addDays(-40);
    call.durationMs = 812;
    call.outcome = QStringLiteral("refused");
    call.reason = QStringLiteral("It is not on the page.");
    call.promptHash = QString(64, QLatin1Char('a'));
    call.promptText = QStringLiteral("Find it");
    call.answerText = QStringLiteral("{}");
    call.promptTokens = 300;
    call.answerTokens = 5;
    storage::LlmCall unknown = call; // of a document that is not kept
    unknown.sha256 = QString(64, QLatin1Char('f'));
    unknown.calledAt = office.desk().now;
    required(office.database().transact([&](Transaction& t) { return storage::addLlmCalls(t, {call, unknown}); }));
    const auto list = [&] {
        return required(office.database().read([](Transaction& t) { return storage::listLlmCalls(t, 9); }));
    };
    auto calls = list();
    QCOMPARE(calls.size(), 2U);
    QCOMPARE(calls[0].documentId, QString());
    QCOMPARE(calls[1].documentId, id);
    QCOMPARE(calls[1].reason, call.reason);
    QCOMPARE(calls[1].durationMs, 812);
    QCOMPARE(calls[1].promptTokens, 300);
    QCOMPARE(calls[1].promptText, call.promptText);
    const QDateTime before = office.desk().now.addDays(-30);
    const auto forget = [&](Transaction& t) { return storage::forgetLlmTexts(t, before, 10); };
    QCOMPARE(required(office.database().transact(forget)), 1);
    QCOMPARE(required(office.database().transact(forget)), 0);
    calls = list();
    QCOMPARE(calls[0].promptText, call.promptText);
    QCOMPARE(calls[1].promptText + calls[1].answerText, QString());
    QCOMPARE(calls[1].promptHash, call.promptHash);
}

QTEST_GUILESS_MAIN(TestPrompts)
#include "tst_prompts.moc"
