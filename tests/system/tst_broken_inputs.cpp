// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include "broken_files.h"

#include <QtCore/QDir>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend::test;

class TestBrokenInputs final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { allowRemoval(m_folder.path()); }
    void everyFileGetsItsCode();
    void aFolderOfThemEndsWell();

private:
    QTemporaryDir m_folder;
    QList<HostileFile> m_files;
};

namespace {

QString codeOf(const QJsonObject& result)
{
    return result.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString();
}

} // namespace

void TestBrokenInputs::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_files = writeHostileFiles(m_folder.path());
    QVERIFY(m_files.size() > 20);
}

// Named one by one, on standard input, because arguments and results must be text and these names need not be.
void TestBrokenInputs::everyFileGetsItsCode()
{
    QByteArray list;
    QList<HostileFile> expected;
    for (const HostileFile& file : m_files) {
        // A folder stands for what is in it.
        if (QDir(QFile::decodeName(file.path)).exists() && file.code != QLatin1String("forbidden"))
            continue;
        list += file.path + '\0';
        expected << file;
    }
    const CliRun run = runCli({QStringLiteral("process"), QStringLiteral("-")}, list);
    QVERIFY2(run.status == 1, run.err.constData());
    const QList<QJsonObject> results = run.results();
    QCOMPARE(results.size(), expected.size());
    for (int i = 0; i < expected.size(); ++i) {
        const QByteArray what = expected[i].path + ": " + codeOf(results[i]).toUtf8();
        QCOMPARE(results[i].value(QLatin1String("file")).toString(), QFile::decodeName(expected[i].path));
        QVERIFY2(codeOf(results[i]) == expected[i].code, what.constData());
        const QString message =
            results[i].value(QLatin1String("error")).toObject().value(QLatin1String("message")).toString();
        QVERIFY2(expected[i].code.isEmpty() || message.size() > 10, what.constData());
        QVERIFY2(!message.contains(QLatin1String("crash")), what.constData());
    }
}

void TestBrokenInputs::aFolderOfThemEndsWell()
{
    const CliRun run =
        runCli({QStringLiteral("process"), QStringLiteral("--format"), QStringLiteral("jsonl"), m_folder.path()});
    QVERIFY2(run.status == 1, run.err.constData());
    QHash<QString, QString> codes;
    for (const QJsonObject& result : run.results())
        codes.insert(result.value(QLatin1String("file")).toString(), codeOf(result));
    for (const HostileFile& file : m_files) {
        const QString name = QFile::decodeName(file.path);
        if (codes.contains(name))
            QVERIFY2(codes.value(name) == file.code, file.path.constData());
    }
    QVERIFY(codes.contains(m_folder.filePath(QStringLiteral("bomb.png"))));
    QVERIFY(!codes.contains(m_folder.filePath(QStringLiteral("pipe.pdf"))));
}

QTEST_GUILESS_MAIN(TestBrokenInputs)
#include "tst_broken_inputs.moc"
