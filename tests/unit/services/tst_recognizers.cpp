// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognizer_models.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/domain/canonical_json.h>
#include <emend/services/recognizers.h>
#include <emend/storage/audit.h>

#include <QtCore/QDir>
#include <QtTest/QTest>

using namespace emend;
using base::ErrorCode;
using services::RecognizerService;
using storage::Activation;
using storage::RecognizerVersion;
using storage::Transaction;
using test::why;

namespace {

const QString kWhy = QStringLiteral("reads better");

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

template <class T> QString codeOf(const base::Result<T>& result)
{
    return result ? QStringLiteral("none") : base::errorCodeName(result.error().code);
}

class Office final
{
public:
    explicit Office(const QString& backend) : m_fixture(backend) { }

    storage::Database& database() { return m_fixture.database(); }

    RecognizerService service(const char* environment = "production")
    {
        services::RecognizerSettings settings;
        settings.environment = QString::fromLatin1(environment);
        settings.clock = [this] { return m_now = m_now.addSecs(1); };
        return {database(), {domain::ActorType::User, QStringLiteral("ann")}, settings};
    }

    RecognizerVersion add(int n)
    {
        const QByteArray bytes = test::recognizerModel(n);
        return required(service().add(bytes, domain::sha256Hex(bytes), QStringLiteral("from afar")));
    }

    QString activeName()
    {
        const auto active = required(service().active());
        return active ? (active->version.isEmpty() ? QString(services::kBuiltInRecognizer) : active->version)
                      : QStringLiteral("none");
    }

private:
    test::TestDatabase m_fixture;
    QDateTime m_now{QDate(2026, 11, 28), QTime(9, 0), Qt::UTC};
};

} // namespace

class TestRecognizers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesVersionsInTurn_data() { test::addBackendRows(); }
    void namesVersionsInTurn();
    void refusesWhatIsNotExpected();
    void activatesAndGoesBack_data() { test::addBackendRows(); }
    void activatesAndGoesBack();
    void environmentsAreTheirOwn();
    void overrulesNobody_data() { test::addBackendRows(); }
    void overrulesNobody();
    void everyChangeIsInTheAuditLog();
    void writesTheActiveOne_data() { test::addBackendRows(); }
    void writesTheActiveOne();
    void mendsADamagedFile();
};

void TestRecognizers::namesVersionsInTurn()
{
    QFETCH(QString, backend);
    Office office(backend);
    const RecognizerVersion first = office.add(1);
    QCOMPARE(first.name, QStringLiteral("m1"));
    QCOMPARE(first.byteSize, static_cast<qint64>(test::recognizerModel(1).size()));
    QCOMPARE(first.notes, QStringLiteral("from afar"));
    QVERIFY(!first.isTrainable && first.verdict.isEmpty() && first.base.isEmpty());
    QCOMPARE(office.add(2).name, QStringLiteral("m2"));
    const auto versions = required(office.service().list());
    QCOMPARE(versions.size(), size_t(2));
    QCOMPARE(versions.front().name, QStringLiteral("m2"));
    const auto bytes =
        required(office.database().read([&](Transaction& t) { return storage::recognizerModel(t, first.id); }));
    QCOMPARE(domain::sha256Hex(bytes), first.contentHash);
    const auto trainable =
        required(office.database().read([&](Transaction& t) { return storage::trainableModel(t, first.id); }));
    QVERIFY(trainable.isEmpty());
    QCOMPARE(codeOf(office.service().show(QStringLiteral("m9"))), QStringLiteral("not_found"));
}

void TestRecognizers::refusesWhatIsNotExpected()
{
    Office office(QStringLiteral("sqlite"));
    RecognizerService service = office.service();
    QCOMPARE(codeOf(service.add(test::recognizerModel(1), QString(64, QLatin1Char('0')), {})),
             QStringLiteral("conflict"));
    const QByteArray junk("not a network");
    QVERIFY(codeOf(service.add(junk, domain::sha256Hex(junk), {})) != QLatin1String("none"));
    office.add(1);
    const auto again = service.add(test::recognizerModel(1), domain::sha256Hex(test::recognizerModel(1)), {});
    QCOMPARE(codeOf(again), QStringLiteral("conflict"));
    QVERIFY2(again.error().message.contains(QLatin1String("m1")), qPrintable(again.error().message));
    QCOMPARE(required(service.list()).size(), size_t(1));
}

void TestRecognizers::activatesAndGoesBack()
{
    QFETCH(QString, backend);
    Office office(backend);
    office.add(1);
    office.add(2);
    RecognizerService service = office.service();
    QCOMPARE(office.activeName(), QStringLiteral("none"));
    QCOMPARE(codeOf(service.rollback(kWhy)), QStringLiteral("conflict"));
    QCOMPARE(codeOf(service.activate(QStringLiteral("m1"), QStringLiteral(" "))), QStringLiteral("invalid_argument"));
    QCOMPARE(codeOf(service.activate(QStringLiteral("m7"), kWhy)), QStringLiteral("not_found"));
    required(service.activate(QStringLiteral("m1"), kWhy));
    QCOMPARE(codeOf(service.activate(QStringLiteral("m1"), kWhy)), QStringLiteral("conflict"));
    required(service.activate(QStringLiteral("m2"), kWhy));
    QCOMPARE(office.activeName(), QStringLiteral("m2"));
    const Activation back = required(service.rollback(QStringLiteral("reads worse")));
    QVERIFY(back.isRollback);
    QCOMPARE(office.activeName(), QStringLiteral("m1"));
    required(service.rollback(QStringLiteral("that one too")));
    QCOMPARE(office.activeName(), QString(services::kBuiltInRecognizer));
    QCOMPARE(codeOf(service.rollback(kWhy)), QStringLiteral("conflict"));
    const auto history = required(service.history());
    QCOMPARE(history.size(), size_t(4));
    QCOMPARE(history.front().reason, QStringLiteral("that one too"));
    QVERIFY(!history.front().deactivatedAt.isValid() && history[1].deactivatedAt.isValid());
    QCOMPARE(required(service.show(QStringLiteral("m1"))).activations.size(), size_t(2));
}

void TestRecognizers::environmentsAreTheirOwn()
{
    Office office(QStringLiteral("sqlite"));
    office.add(1);
    required(office.service("staging").activate(QStringLiteral("m1"), kWhy));
    QCOMPARE(office.activeName(), QStringLiteral("none"));
    QVERIFY(required(office.service("staging").active()));
}

void TestRecognizers::overrulesNobody()
{
    QFETCH(QString, backend);
    Office office(backend);
    office.add(1);
    office.add(2);
    const int seen = required(office.service().activate(QStringLiteral("m1"), kWhy, 0)).id;
    QCOMPARE(codeOf(office.service().activate(QStringLiteral("m2"), kWhy, 0)), QStringLiteral("conflict"));
    required(office.service().activate(QStringLiteral("m2"), kWhy, seen));
}

void TestRecognizers::everyChangeIsInTheAuditLog()
{
    Office office(QStringLiteral("sqlite"));
    office.add(1);
    required(office.service().activate(QStringLiteral("m1"), kWhy));
    required(office.service().rollback(QStringLiteral("reads worse")));
    const auto rows = required(office.database().read([](Transaction& t) {
        return t.query(QStringLiteral("SELECT action, resource_id FROM audit_log WHERE resource_type = 'recognizer' "
                                      "ORDER BY timestamp"));
    }));
    QStringList entries;
    for (const storage::Row& row : rows)
        entries << row.text("action") + QLatin1Char(' ') + row.text("resource_id");
    QCOMPARE(entries.join(QLatin1String(", ")), QStringLiteral("add m1, activate m1, rollback built-in"));
}

void TestRecognizers::writesTheActiveOne()
{
    QFETCH(QString, backend);
    Office office(backend);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("models"));
    const auto active = [&] {
        return required(services::activeRecognizerFile(office.database(), QStringLiteral("production"), path));
    };
    QVERIFY(active().path.isEmpty() && active().name.isEmpty());
    const RecognizerVersion version = office.add(1);
    required(office.service().activate(version.name, kWhy));
    const pipeline::LineModel found = active();
    QCOMPARE(found.name, QStringLiteral("m1 (%1)").arg(version.contentHash.left(8)));
    QFile file(found.path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(domain::sha256Hex(file.readAll()), version.contentHash);
    required(office.service().activate(services::kBuiltInRecognizer, kWhy));
    QVERIFY(active().path.isEmpty());
}

void TestRecognizers::mendsADamagedFile()
{
    Office office(QStringLiteral("sqlite"));
    QTemporaryDir folder;
    required(office.service().activate(office.add(1).name, kWhy));
    const auto active = [&] {
        return services::activeRecognizerFile(office.database(), QStringLiteral("production"), folder.path());
    };
    const auto first = active();
    QVERIFY2(first, why(first).constData());
    QFile file(first->path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cut");
    file.close();
    const auto again = active();
    QVERIFY2(again, why(again).constData());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), test::recognizerModel(1));
    // What is stored wrongly is not read with.
    QVERIFY(office.database().transact([](Transaction& t) {
        return t.execute(QStringLiteral("UPDATE recognizer_versions SET model = :model"),
                         {{":model", QByteArray("something else")}});
    }));
    QVERIFY(QFile::remove(first->path));
    QCOMPARE(codeOf(active()), QStringLiteral("corrupt"));
}

QTEST_GUILESS_MAIN(TestRecognizers)
#include "tst_recognizers.moc"
