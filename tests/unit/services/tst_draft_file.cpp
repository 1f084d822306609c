// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/draft_file.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace emend;
using services::DraftFiles;
using services::IntendedDecision;
using services::KeptDraft;

namespace {

KeptDraft draftFor(const char* document, const QDateTime& time = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC))
{
    KeptDraft kept;
    kept.handle = {QString::fromLatin1(document), QStringLiteral("attempt of ") + QString::fromLatin1(document)};
    kept.savedAt = time;
    domain::FieldEdit edit;
    edit.field = QStringLiteral("amount");
    edit.value = QStringLiteral("9.00");
    edit.box = QRect(1, 2, 3, 4);
    kept.draft.edits = {edit};
    kept.draft.actions = 3;
    kept.draft.activeMs = 5000;
    return kept;
}

} // namespace

class TestDraftFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void bringsDraftsBack();
    void keepsEveryDecision_data();
    void keepsEveryDecision();
    void replacesAndRemoves();
    void keepsDatabasesAndReviewersApart();
    void letsNobodyElseRead();
    void setsDamagedFilesAside_data();
    void setsDamagedFilesAside();
    void saysWhatTheSystemSays();

private:
    QString folder() const { return m_folder->filePath(QStringLiteral("state/drafts")); }
    DraftFiles files(const char* database = "central", const char* reviewer = "ana") const
    {
        return {folder(), QString::fromLatin1(database), QString::fromLatin1(reviewer)};
    }
    QStringList names() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDraftFile::bringsDraftsBack()
{
    QVERIFY(files().load()->drafts.empty()); // no folder yet
    const KeptDraft first = draftFor("first");
    QVERIFY(files().save(draftFor("second", first.savedAt.addSecs(1))));
    QVERIFY(files().save(first));
    const auto loaded = files().load();
    QVERIFY(loaded->problems.isEmpty());
    QCOMPARE(loaded->drafts.size(), size_t(2));
    const KeptDraft& back = loaded->drafts.front();
    QCOMPARE(back.handle.documentId, first.handle.documentId);
    QCOMPARE(back.handle.attemptId, first.handle.attemptId);
    QCOMPARE(back.savedAt, first.savedAt);
    QCOMPARE(domain::toJson(back.draft), domain::toJson(first.draft));
}

void TestDraftFile::keepsEveryDecision_data()
{
    QTest::addColumn<int>("decision");
    QTest::addColumn<int>("reason");
    QTest::newRow("none") << int(IntendedDecision::None) << int(domain::RejectReason::Other);
    QTest::newRow("confirm") << int(IntendedDecision::Confirm) << int(domain::RejectReason::Other);
    QTest::newRow("reject") << int(IntendedDecision::Reject) << int(domain::RejectReason::Duplicate);
    QTest::newRow("escalate") << int(IntendedDecision::Escalate) << int(domain::RejectReason::Other);
}

void TestDraftFile::keepsEveryDecision()
{
    QFETCH(int, decision);
    QFETCH(int, reason);
    KeptDraft kept = draftFor("one");
    kept.decision = IntendedDecision(decision);
    kept.reason = domain::RejectReason(reason);
    kept.note = QStringLiteral("Stamp über dem Betrag\nৱ");
    QVERIFY(files().save(kept));
    const KeptDraft back = files().load()->drafts.at(0);
    QCOMPARE(int(back.decision), decision);
    QCOMPARE(int(back.reason), reason);
    QCOMPARE(back.note, kept.note);
}

void TestDraftFile::replacesAndRemoves()
{
    KeptDraft kept = draftFor("one");
    QVERIFY(files().save(kept));
    kept.draft.actions = 9;
    QVERIFY(files().save(kept));
    QCOMPARE(names().size(), 1);
    QCOMPARE(files().load()->drafts.at(0).draft.actions, 9);
    QVERIFY(files().remove(kept.handle));
    QVERIFY(names().isEmpty());
    QVERIFY(files().remove(kept.handle));
}

void TestDraftFile::keepsDatabasesAndReviewersApart()
{
    QVERIFY(files().save(draftFor("one")));
    QVERIFY(files("archive").save(draftFor("two")));
    QVERIFY(files("central", "ben").save(draftFor("three")));
    QCOMPARE(files().load()->drafts.size(), size_t(1));
    QCOMPARE(files("archive").load()->drafts.at(0).handle.documentId, QStringLiteral("two"));
    QCOMPARE(files("central", "ben").load()->drafts.at(0).handle.documentId, QStringLiteral("three"));
    QVERIFY(files("archive").remove(draftFor("one").handle));
    QCOMPARE(names().size(), 3);
    for (const QString& name : names())
        QVERIFY(!name.contains(QLatin1String("central")));
}

void TestDraftFile::letsNobodyElseRead()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::setPermissions(folder(), QFile::Permissions(0x7755)));
    QVERIFY(files().save(draftFor("one")));
    const QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFile::permissions(folder()) & others));
    QVERIFY(!(QFile::permissions(QDir(folder()).filePath(names().at(0))) & others));
}

void TestDraftFile::setsDamagedFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("{\"format\":1,\"reviewer\":\"ana\",\"docu");
    QTest::newRow("another thing") << QByteArray("[1,2,3]");
    QTest::newRow("of a later program") << QByteArray("{\"format\":2,\"reviewer\":\"ana\"}");
    QTest::newRow("an edit of no field") << QByteArray(
        "{\"format\":1,\"reviewer\":\"ana\",\"document_id\":\"d\",\"attempt_id\":\"a\",\"saved_at\":"
        "\"2026-11-22T12:00:00.000Z\",\"decision\":\"none\",\"reason\":\"other\",\"draft\":{\"edits\":"
        "[{\"how\":\"typed\"}]}}");
}

void TestDraftFile::setsDamagedFilesAside()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(files().save(draftFor("one")));
    QVERIFY(files().save(draftFor("two")));
    const QString path = QDir(folder()).filePath(names().at(0));
    for (int n = 1; n <= 2; ++n) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const auto loaded = files().load();
        QCOMPARE(loaded->drafts.size(), size_t(1));
        QCOMPARE(loaded->problems.size(), 1);
        QVERIFY2(loaded->problems.at(0).contains(QLatin1String(".damaged")), qPrintable(loaded->problems.at(0)));
        QCOMPARE(names().size(), 1 + n); // the other draft, and what was set aside
    }
    QVERIFY(files().load()->problems.isEmpty());
    QFile aside(path + QStringLiteral(".damaged"));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), bytes);
}

void TestDraftFile::saysWhatTheSystemSays()
{
    QFile inTheWay(m_folder->filePath(QStringLiteral("state")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto saved = files().save(draftFor("one"));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, base::ErrorCode::StorageError);
    QVERIFY2(saved.error().message.contains(QLatin1String("state")), qPrintable(saved.error().message));
}

QTEST_GUILESS_MAIN(TestDraftFile)
#include "tst_draft_file.moc"
