// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/audit_head.h>

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::storage;

namespace {

AuditHead someHead()
{
    AuditHead head;
    head.seq = 9'007'199'254'740'993; // more than a double holds
    head.rowHash = auditContentHash("row");
    return head;
}

const QDateTime kAt = QDateTime::fromString(QStringLiteral("2026-11-22T02:55:05.057Z"), Qt::ISODateWithMs);

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestAuditHead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void comesBackAsItWasSigned();
    void keepsTheKeyFromOthers();
    void neverReplacesAKey();
    void findsEveryChange_data();
    void findsEveryChange();
    void refusesWhatIsNoHead_data();
    void refusesWhatIsNoHead();
    void refusesAnotherKey();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QString m_keyId;
    QByteArray m_json;
};

void TestAuditHead::initTestCase()
{
    const auto keyId = createAuditKey(path("key"));
    QVERIFY2(keyId, keyId ? "" : qPrintable(keyId.error().message));
    m_keyId = *keyId;
    const auto signedHead = signAuditHead(someHead(), kAt, path("key"));
    QVERIFY(signedHead);
    m_json = toJson(*signedHead);
}

void TestAuditHead::comesBackAsItWasSigned()
{
    const auto back = signedAuditHeadFromJson(m_json, path("key.pub"));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(back->head, someHead());
    QCOMPARE(back->signedAt, kAt);
    QCOMPARE(back->keyId, m_keyId);
    QCOMPARE(m_keyId.size(), 16);
    QCOMPARE(back->signature.size(), 64);
    const QByteArray spaced = QJsonDocument::fromJson(m_json).toJson(QJsonDocument::Indented);
    QVERIFY(signedAuditHeadFromJson(spaced, path("key.pub")));
}

void TestAuditHead::keepsTheKeyFromOthers()
{
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(path("key")).permissions() & others, QFileDevice::Permissions());
    QFile publicKey(path("key.pub"));
    QVERIFY(publicKey.open(QIODevice::ReadOnly));
    QVERIFY(!publicKey.readAll().contains("PRIVATE"));
}

void TestAuditHead::neverReplacesAKey()
{
    QCOMPARE(createAuditKey(path("key")).error().code, base::ErrorCode::Conflict);
    write(path("half.pub"), "here first");
    QCOMPARE(createAuditKey(path("half")).error().code, base::ErrorCode::Conflict);
    QVERIFY(!QFile::exists(path("half")));
    QVERIFY(signAuditHead(someHead(), kAt, path("key")));
    QCOMPARE(createAuditKey(path("no folder/key")).error().code, base::ErrorCode::StorageError);
}

void TestAuditHead::findsEveryChange_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("chain") << "chain" << QJsonValue(QStringLiteral("other"));
    QTest::newRow("seq") << "seq" << QJsonValue(someHead().seq - 1);
    QTest::newRow("seq as text") << "seq" << QJsonValue(QString::number(someHead().seq));
    QTest::newRow("row_hash") << "row_hash" << QJsonValue(QString::fromLatin1(auditContentHash("another")));
    QTest::newRow("signed_at") << "signed_at" << QJsonValue(QStringLiteral("2026-11-22T02:55:05.058Z"));
    QTest::newRow("no time") << "signed_at" << QJsonValue();
    QTest::newRow("key_id") << "key_id" << QJsonValue(QStringLiteral("0123456789abcdef"));
    QTest::newRow("signature") << "signature" << QJsonValue(QString::fromLatin1(QByteArray(64, 'x').toBase64()));
    QTest::newRow("short signature") << "signature" << QJsonValue(QStringLiteral("AAAA"));
}

void TestAuditHead::findsEveryChange()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QJsonObject json = QJsonDocument::fromJson(m_json).object();
    QVERIFY(json.contains(name));
    json.insert(name, value);
    const auto back = signedAuditHeadFromJson(QJsonDocument(json).toJson(), path("key.pub"));
    QVERIFY(!back);
    QCOMPARE(back.error().code, base::ErrorCode::Corrupt);
}

void TestAuditHead::refusesWhatIsNoHead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x89PNG\r\n");
    QTest::newRow("list") << QByteArray("[1, 2]");
    QTest::newRow("other object") << QByteArray(R"({"seq": 7})");
    QTest::newRow("negative") << QByteArray(R"({"seq": -7, "row_hash": "00", "signature": "AAAA"})");
}

void TestAuditHead::refusesWhatIsNoHead()
{
    QFETCH(QByteArray, json);
    const auto back = signedAuditHeadFromJson(json, path("key.pub"));
    QVERIFY(!back);
    QCOMPARE(back.error().code, base::ErrorCode::Corrupt);
}

void TestAuditHead::refusesAnotherKey()
{
    QVERIFY(createAuditKey(path("other")));
    const auto back = signedAuditHeadFromJson(m_json, path("other.pub"));
    QVERIFY(!back);
    QCOMPARE(back.error().code, base::ErrorCode::Corrupt);
    QVERIFY2(back.error().message.contains(m_keyId), qPrintable(back.error().message));
}

void TestAuditHead::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("code");
    write(path("empty"), {});
    write(path("locked"),
          "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg=\n"
          "-----END ENCRYPTED PRIVATE KEY-----\n");
    QTest::newRow("missing") << path("missing") << static_cast<int>(base::ErrorCode::StorageError);
    QTest::newRow("empty") << path("empty") << static_cast<int>(base::ErrorCode::InvalidArgument);
    QTest::newRow("locked") << path("locked") << static_cast<int>(base::ErrorCode::InvalidArgument);
    QTest::newRow("folder") << m_folder.path() << static_cast<int>(base::ErrorCode::StorageError);
}

void TestAuditHead::refusesWhatIsNoKey()
{
    QFETCH(QString, file);
    QFETCH(int, code);
    const auto signedHead = signAuditHead(someHead(), kAt, file);
    QVERIFY(!signedHead);
    QCOMPARE(static_cast<int>(signedHead.error().code), code);
    QCOMPARE(static_cast<int>(signedAuditHeadFromJson(m_json, file).error().code), code);
}

QTEST_GUILESS_MAIN(TestAuditHead)
#include "tst_audit_head.moc"
