// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/input_list.h>

#include <QtCore/QBuffer>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <sys/stat.h>

using namespace emend;
using services::listInputs;

class TestInputList final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheOrderOfPaths();
    void listsFoldersSorted();
    void passesOverWhatIsNoFile();
    void followsNoLinksToFolders();
    void listsNamesThatAreNotUtf8();
    void leavesTheOutputOut();
    void refusesToOverwriteAnInput();
    void readsAList();
    void splitsLists_data();
    void splitsLists();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char* name) const;
    QStringList list(const QStringList& paths, const QByteArray& standardInput = {}) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInputList::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestInputList::write(const char* name) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

// Relative to the test's folder.
QStringList TestInputList::list(const QStringList& paths, const QByteArray& standardInput) const
{
    QBuffer buffer;
    buffer.setData(standardInput);
    buffer.open(QIODevice::ReadOnly);
    const auto inputs = listInputs(paths, {}, buffer);
    QStringList files;
    for (const services::BatchInput& input : *inputs)
        files << QString(input.file).remove(m_folder->path() + QLatin1Char('/'));
    return files;
}

void TestInputList::keepsTheOrderOfPaths()
{
    const QStringList paths{QStringLiteral("/z.jpg"), QStringLiteral("/missing"), QStringLiteral("/a.jpg"),
                            QStringLiteral("/z.jpg")};
    QCOMPARE(list(paths), paths);
}

void TestInputList::listsFoldersSorted()
{
    for (const char* name : {"b.jpg", "a.txt", "sub/c.png", "sub/deep/er/x", "a/0"})
        write(name);
    const QStringList all{QStringLiteral("a.txt"), QStringLiteral("a/0"), QStringLiteral("b.jpg"),
                          QStringLiteral("sub/c.png"), QStringLiteral("sub/deep/er/x")};
    QCOMPARE(list({m_folder->path()}), all);
    QCOMPARE(list({QString(m_folder->path() + QLatin1Char('/'))}), all);
}

void TestInputList::passesOverWhatIsNoFile()
{
    write("a");
    write(".hidden");
    write(".git/config");
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("empty")));
    QCOMPARE(list({m_folder->path()}), QStringList(QStringLiteral("a")));
    // What is named is tried all the same, and refused with a reason by who reads it.
    QCOMPARE(list({path("pipe")}), QStringList(QStringLiteral("pipe")));
}

void TestInputList::followsNoLinksToFolders()
{
    write("a");
    QVERIFY(QFile::link(m_folder->path(), path("loop")));
    QVERIFY(QFile::link(path("a"), path("b")));
    QCOMPARE(list({m_folder->path()}), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
}

void TestInputList::listsNamesThatAreNotUtf8()
{
    const QByteArray name = QFile::encodeName(m_folder->path()) + "/\xff\xfe.png";
    FILE* file = std::fopen(name.constData(), "w");
    QVERIFY(file);
    std::fclose(file);
    QCOMPARE(list({m_folder->path()}).size(), 1);
}

void TestInputList::leavesTheOutputOut()
{
    write("a");
    write("out.jsonl");
    write("sub/out.jsonl");
    QBuffer none;
    none.open(QIODevice::ReadOnly);
    const auto inputs = listInputs({m_folder->path()}, path("out.jsonl"), none);
    QVERIFY(inputs);
    QCOMPARE(inputs->size(), size_t(2));
    QCOMPARE(inputs->back().file, path("sub/out.jsonl"));
}

void TestInputList::refusesToOverwriteAnInput()
{
    write("a.jpg");
    QVERIFY(QFile::link(path("a.jpg"), path("b.jpg")));
    QBuffer none;
    none.open(QIODevice::ReadOnly);
    for (const char* out : {"a.jpg", "b.jpg"}) {
        const auto inputs = listInputs({path("a.jpg")}, path(out), none);
        QVERIFY(!inputs);
        QCOMPARE(inputs.error().code, base::ErrorCode::InvalidArgument);
    }
}

void TestInputList::readsAList()
{
    write("sub/a");
    const QByteArray named = "/x.jpg\n" + QFile::encodeName(path("sub")) + "\n";
    QCOMPARE(
        list({QStringLiteral("/0"), QStringLiteral("-"), QStringLiteral("/1")}, named),
        QStringList({QStringLiteral("/0"), QStringLiteral("/x.jpg"), QStringLiteral("sub/a"), QStringLiteral("/1")}));
}

void TestInputList::splitsLists_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("paths");
    const QStringList two{QStringLiteral("a b"), QStringLiteral("c")};
    QTest::newRow("empty") << QByteArray() << QStringList();
    QTest::newRow("lines") << QByteArray("a b\nc\n") << two;
    QTest::newRow("no last newline") << QByteArray("a b\nc") << two;
    QTest::newRow("blank lines") << QByteArray("\na b\n\n\nc\n\n") << two;
    QTest::newRow("Windows") << QByteArray("a b\r\nc\r\n") << two;
    QTest::newRow("NULs") << QByteArray("a b\0c\0", 6) << two;
    QTest::newRow("newline in a name") << QByteArray("a\nb\0", 4) << QStringList(QStringLiteral("a\nb"));
}

void TestInputList::splitsLists()
{
    QFETCH(QByteArray, list);
    QFETCH(QStringList, paths);
    QCOMPARE(services::splitPathList(list), paths);
}

QTEST_GUILESS_MAIN(TestInputList)
#include "tst_input_list.moc"
