// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stored_documents.h"
#include "test_database.h"

#include <emend/services/retention.h>
#include <emend/storage/audit.h>

#include <QtTest/QTest>

#include <thread>

using namespace emend;
using namespace emend::test;
using services::RetentionOutcome;
using services::RetentionPolicy;

namespace {

const QDateTime kNow = QDateTime::currentDateTimeUtc();

QDateTime daysAgo(int days)
{
    return kNow.addDays(-days);
}

RetentionOutcome expired(storage::Database& database, storage::DocumentStore& store, int days = 90)
{
    base::Progress progress;
    const auto outcome =
        services::expireOriginals(database, store, RetentionPolicy{days, kNow, QStringLiteral("ann")}, progress);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message));
    return *outcome;
}

std::vector<storage::AuditRecord> auditOf(storage::Database& database)
{
    storage::AuditFilter filter;
    filter.action = QStringLiteral("delete_original");
    return *database.read(
        [&](storage::Transaction& transaction) { return storage::listAudit(transaction, filter, 1000); });
}

/// Passes on to another store, and does something right after a removal.
class WatchedStore final : public storage::DocumentStore
{
public:
    WatchedStore(storage::DocumentStore& store, std::function<void(const QString&)> removed)
        : m_store(store), m_removed(std::move(removed))
    {
    }

    base::Result<storage::StoredObject> put(const QByteArray& bytes) override { return m_store.put(bytes); }
    base::Result<QByteArray> get(const QString& sha256) const override { return m_store.get(sha256); }
    base::Result<storage::LocalFile> localFile(const QString& sha256) const override
    {
        return m_store.localFile(sha256);
    }
    base::Result<bool> contains(const QString& sha256) const override { return m_store.contains(sha256); }
    base::Result<bool> remove(const QString& sha256, const QDateTime& since) override
    {
        const auto gone = m_store.remove(sha256, since);
        m_removed(sha256);
        return gone;
    }
    base::Result<void> list(const std::function<base::Result<void>(const storage::StoreEntry&)>& take) const override
    {
        return m_store.list(take);
    }
    base::Result<storage::RotationReport> rotate(storage::RotationTarget target, base::Progress& progress) override
    {
        return m_store.rotate(target, progress);
    }
    base::Result<std::vector<storage::Leftover>> leftovers(const QDateTime& before) const override
    {
        return m_store.leftovers(before);
    }
    base::Result<std::vector<storage::Leftover>> removeLeftovers(const QDateTime& before) override
    {
        return m_store.removeLeftovers(before);
    }
    QString display() const override { return m_store.display(); }

private:
    storage::DocumentStore& m_store;
    std::function<void(const QString&)> m_removed;
};

} // namespace

class TestRetention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deletesWhatIsDue_data() { addBackendRows(); }
    void deletesWhatIsDue();
    void countsWithoutDeleting_data() { addBackendRows(); }
    void countsWithoutDeleting();
    void completesACutShortRun_data() { addBackendRows(); }
    void completesACutShortRun();
    void keepsWhatWasJustPutAgain_data() { addBackendRows(); }
    void keepsWhatWasJustPutAgain();
    void goesOnPastWhatCannotBeRemoved_data() { addBackendRows(); }
    void goesOnPastWhatCannotBeRemoved();
    void agreesWithIntake_data() { addBackendRows(); }
    void agreesWithIntake();
    void stops_data() { addBackendRows(); }
    void stops();
};

void TestRetention::deletesWhatIsDue()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    QStringList due;
    for (int number = 0; number < 60; ++number) // more than a batch
        due << documents.add("old " + QByteArray::number(number), daysAgo(91 + number));
    const QString young = documents.add("young", daysAgo(89));

    const RetentionOutcome outcome = expired(database.database(), documents.store());
    QCOMPARE(outcome.deleted, 60);
    QCOMPARE(outcome.bytes, 60'000);
    QCOMPARE(outcome.missing, 0);
    QCOMPARE(outcome.kept, 0);
    QVERIFY(outcome.failures.empty());
    for (const QString& sha256 : due) {
        QVERIFY(!*documents.store().contains(sha256));
        QVERIFY(documents.deletedAt(sha256).isValid());
    }
    QVERIFY(*documents.store().contains(young));
    QVERIFY(!documents.deletedAt(young).isValid());
    const auto audit = auditOf(database.database());
    QCOMPARE(audit.size(), size_t(60));
    QCOMPARE(audit.front().entry.actorId, QStringLiteral("ann"));
    QCOMPARE(audit.front().entry.details.value(QLatin1String("days")).toInt(), 90);

    QCOMPARE(expired(database.database(), documents.store()).deleted, 0);
    QCOMPARE(auditOf(database.database()).size(), size_t(60));
}

void TestRetention::countsWithoutDeleting()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString old = documents.add("old", daysAgo(31));
    documents.add("young", daysAgo(29));
    const auto due = services::countExpiredOriginals(database.database(), RetentionPolicy{30, kNow, {}});
    QCOMPARE(due->deleted, 1);
    QCOMPARE(due->bytes, 1000);
    QVERIFY(*documents.store().contains(old));
    QVERIFY(!documents.deletedAt(old).isValid());
}

// The files of the first run are gone, its transaction is not there: as after a lost server or power.
void TestRetention::completesACutShortRun()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString removed = documents.add("removed", daysAgo(100));
    const QString due = documents.add("due", daysAgo(99));
    QVERIFY(*documents.store().remove(removed));
    const RetentionOutcome outcome = expired(database.database(), documents.store());
    QCOMPARE(outcome.deleted, 2);
    QCOMPARE(outcome.missing, 1);
    QVERIFY(documents.deletedAt(removed).isValid());
    QVERIFY(documents.deletedAt(due).isValid());
    QCOMPARE(auditOf(database.database()).size(), size_t(2));
}

void TestRetention::keepsWhatWasJustPutAgain()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString first = documents.add("first", daysAgo(102));
    const QString again = documents.add("again", daysAgo(101));
    const QString last = documents.add("last", daysAgo(100));
    documents.store().put("again");
    const RetentionOutcome outcome = expired(database.database(), documents.store());
    QCOMPARE(outcome.deleted, 2);
    QCOMPARE(outcome.kept, 1);
    QCOMPARE(outcome.missing, 0);
    QVERIFY(*documents.store().contains(again));
    QVERIFY(!documents.deletedAt(again).isValid());
    for (const QString& sha256 : {first, last}) {
        QVERIFY(!*documents.store().contains(sha256));
        QVERIFY(documents.deletedAt(sha256).isValid());
    }
    QCOMPARE(auditOf(database.database()).size(), size_t(2));
}

void TestRetention::goesOnPastWhatCannotBeRemoved()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString stuck = documents.add("stuck", daysAgo(101));
    const QString due = documents.add("due", daysAgo(100));
    QVERIFY(QFile::remove(documents.fileOf(stuck)));
    QVERIFY(QDir().mkdir(documents.fileOf(stuck)));
    const RetentionOutcome outcome = expired(database.database(), documents.store());
    QCOMPARE(outcome.deleted, 1);
    QCOMPARE(outcome.failures.size(), size_t(1));
    QVERIFY(outcome.failures.front().message.contains(stuck));
    QVERIFY(!documents.deletedAt(stuck).isValid());
    QVERIFY(documents.deletedAt(due).isValid());
}

// Somebody hands the document in again while its original is being deleted: afterwards the record tells the truth.
void TestRetention::agreesWithIntake()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString sha256 = documents.add("a receipt", daysAgo(100));
    std::thread intake;
    WatchedStore watched(documents.store(), [&](const QString&) {
        intake = std::thread([&] {
            documents.store().put("a receipt");
            const auto connection = database.connect();
            StoredDocuments::record(*connection, sha256, kNow);
        });
    });
    const RetentionOutcome outcome = expired(database.database(), watched);
    intake.join();
    QCOMPARE(outcome.deleted, 1);
    QVERIFY(*documents.store().contains(sha256));
    QVERIFY(!documents.deletedAt(sha256).isValid());
    QCOMPARE(expired(database.database(), documents.store()).deleted, 0);
}

void TestRetention::stops()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    StoredDocuments documents(database.database());
    const QString due = documents.add("due", daysAgo(100));
    base::Progress progress;
    progress.cancel();
    const auto outcome =
        services::expireOriginals(database.database(), documents.store(), RetentionPolicy{90, kNow, {}}, progress);
    QCOMPARE(outcome.error().code, base::ErrorCode::Cancelled);
    QVERIFY(*documents.store().contains(due));
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
