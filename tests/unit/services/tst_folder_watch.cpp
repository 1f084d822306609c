// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/folder_watch.h>

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <sys/stat.h>

using namespace emend;
using services::FolderWatch;

namespace {

constexpr int kSettleMs = 40;
constexpr int kPollMs = 80;

} // namespace

class TestFolderWatch final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatIsThere();
    void tellsWhatComes();
    void passesOverWhatIsNoDocument();
    void waitsForTheWriter();
    void tellsEachVersionOnce();
    void bearsTheFolderVanishing();
    void stops();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String("in/") + QLatin1String(name)); }
    QString folder() const { return m_folder->filePath(QStringLiteral("in")); }
    void write(const char* name, const QByteArray& bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FolderWatch> m_watch;
    QStringList m_told;
    QStringList m_problems;
};

void TestFolderWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(folder()));
    m_told.clear();
    m_problems.clear();
    m_watch = std::make_unique<FolderWatch>(nullptr, kSettleMs, kPollMs);
    connect(m_watch.get(), &FolderWatch::filesReady, this, [this](const QStringList& files) { m_told += files; });
    connect(m_watch.get(), &FolderWatch::problem, this, [this](const QString& text) { m_problems << text; });
}

void TestFolderWatch::write(const char* name, const QByteArray& bytes) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestFolderWatch::tellsWhatIsThere()
{
    write("b.png", "b");
    write("a.png", "a");
    m_watch->watch(folder());
    QCOMPARE(m_watch->folder(), folder());
    QTRY_COMPARE(m_told, QStringList({path("a.png"), path("b.png")}));
    QVERIFY(m_problems.isEmpty());
}

void TestFolderWatch::tellsWhatComes()
{
    m_watch->watch(folder());
    write("late.png", "x");
    QTRY_COMPARE(m_told, QStringList(path("late.png")));
    write("later.png", "x");
    QTRY_COMPARE(m_told, QStringList({path("late.png"), path("later.png")}));
}

void TestFolderWatch::passesOverWhatIsNoDocument()
{
    QVERIFY(QDir(folder()).mkdir(QStringLiteral("sub")));
    write("sub/deep.png", "x");
    write(".hidden.png", "x");
    write("empty.png", {});
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    write("z.png", "x");
    m_watch->watch(folder());
    QTRY_COMPARE(m_told, QStringList(path("z.png")));
}

// Each look finds it longer than the one before, until the writer is done.
void TestFolderWatch::waitsForTheWriter()
{
    m_watch->watch(folder());
    QTimer writer;
    int writes = 0;
    connect(&writer, &QTimer::timeout, this, [&] {
        write("slow.png", QByteArray(100, 'x'));
        if (++writes == 20)
            writer.stop();
    });
    writer.start(kSettleMs / 4);
    QTRY_VERIFY(!m_told.isEmpty());
    QCOMPARE(writes, 20);
    QCOMPARE(m_told, QStringList(path("slow.png")));
}

void TestFolderWatch::tellsEachVersionOnce()
{
    write("a.png", "one");
    m_watch->watch(folder());
    QTRY_COMPARE(m_told.size(), 1);
    write("a.png", "two");
    QTRY_COMPARE(m_told.size(), 2);
    write("b.png", "x"); // by the time it is told, "a" was looked at several times more
    QTRY_COMPARE(m_told.size(), 3);
    QCOMPARE(m_told, QStringList({path("a.png"), path("a.png"), path("b.png")}));
}

void TestFolderWatch::bearsTheFolderVanishing()
{
    write("a.png", "x");
    m_watch->watch(folder());
    QTRY_COMPARE(m_told.size(), 1);
    const QString away = m_folder->filePath(QStringLiteral("away"));
    QVERIFY(QDir().rename(folder(), away));
    QTRY_COMPARE(m_problems.size(), 1);
    QVERIFY(QDir().rename(away, folder()));
    write("b.png", "x");
    QTRY_COMPARE(m_told, QStringList({path("a.png"), path("b.png")}));
    QCOMPARE(m_problems.size(), 1);
}

void TestFolderWatch::stops()
{
    write("a.png", "x");
    m_watch->watch(folder());
    m_watch->watch({});
    QVERIFY(m_watch->folder().isEmpty());
    FolderWatch other(nullptr, kSettleMs, kPollMs);
    QSignalSpy told(&other, &FolderWatch::filesReady);
    other.watch(folder());
    QVERIFY(told.wait());
    QVERIFY(m_told.isEmpty());
}

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folder_watch.moc"
