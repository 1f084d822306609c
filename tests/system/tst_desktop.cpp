// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QProcess>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

namespace {

constexpr int kPatienceMs = 30'000;

} // namespace

/// The real program, on a screen that nobody sees.
class TestDesktop final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsItsVersion_data();
    void tellsItsVersion();
    void refusesWrongOptions_data();
    void refusesWrongOptions();
    void startsOnNothingAndEndsInOrder();
    void readsWhatItIsGiven();
    void opensItsWindowWithoutItsDatabase();
    void readsPagesForOthers();

private:
    void prepare(QProcess& process, const QStringList& arguments) const;
    void end(QProcess& process) const;
    QString data(const char* name) const
    {
        return m_folder->filePath(QStringLiteral("data/emend/") + QLatin1String(name));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDesktop::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDesktop::prepare(QProcess& process, const QStringList& arguments) const
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (const QString& name : all.keys()) {
        if (name.startsWith(QLatin1String("EMEND_")) || name.startsWith(QLatin1String("LC_")))
            all.remove(name);
    }
    all.insert(QStringLiteral("XDG_CONFIG_HOME"), m_folder->filePath(QStringLiteral("config")));
    all.insert(QStringLiteral("XDG_DATA_HOME"), m_folder->filePath(QStringLiteral("data")));
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    all.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(all);
    process.setProgram(QStringLiteral(EMEND_BIN_DIR "/emend"));
    process.setArguments(arguments);
}

void TestDesktop::end(QProcess& process) const
{
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QVERIFY(process.waitForFinished(kPatienceMs));
    const QByteArray said = process.readAllStandardError();
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QVERIFY2(process.exitCode() == 0, said.constData());
    // The window was there: it has kept its place.
    const QSettings state(m_folder->filePath(QStringLiteral("config/emend/desktop.ini")), QSettings::IniFormat);
    QVERIFY(state.contains(QStringLiteral("window/geometry")));
}

void TestDesktop::tellsItsVersion_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("answer");
    QTest::newRow("version") << QStringLiteral("--version") << QStringLiteral("emend ");
    QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--database-url");
}

void TestDesktop::tellsItsVersion()
{
    QFETCH(QString, option);
    QFETCH(QString, answer);
    QProcess process;
    prepare(process, {option});
    QProcessEnvironment all = process.processEnvironment();
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none of these")); // needs no display
    process.setProcessEnvironment(all);
    process.start();
    QVERIFY(process.waitForFinished(kPatienceMs));
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(QString::fromUtf8(process.readAllStandardOutput()).contains(answer));
}

void TestDesktop::refusesWrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{QStringLiteral("--nonsense")};
    QTest::newRow("no size") << QStringList{QStringLiteral("--screenshot-size"), QStringLiteral("large")};
}

void TestDesktop::refusesWrongOptions()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    prepare(process, arguments);
    process.start();
    QVERIFY(process.waitForFinished(kPatienceMs));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(QString::fromUtf8(process.readAllStandardError()).contains(arguments.first().mid(2)));
}

void TestDesktop::startsOnNothingAndEndsInOrder()
{
    QProcess process;
    prepare(process, {QStringLiteral("--screenshot-size"), QStringLiteral("1280x800")});
    process.start();
    QVERIFY(process.waitForStarted(kPatienceMs));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(data("emend.db")), kPatienceMs);
    end(process);
    QVERIFY(QDir(data("documents")).exists());
}

void TestDesktop::readsWhatItIsGiven()
{
    const QString file = m_folder->filePath(QStringLiteral("broken.png"));
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    // Has the beginning of a picture and no more, so that a page process is needed to find out.
    broken.write(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000400000004008020000002519e0a3"));
    broken.close();
    QProcess process;
    prepare(process, {file});
    process.start();
    QVERIFY(process.waitForStarted(kPatienceMs));
    // Kept in the store by its hash, whatever comes of it.
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(data("documents")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty(),
                             kPatienceMs);
    end(process);
}

void TestDesktop::opensItsWindowWithoutItsDatabase()
{
    QProcess process;
    prepare(process,
            {QStringLiteral("--database-url"),
             QStringLiteral("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=1")});
    process.start();
    QVERIFY(process.waitForStarted(kPatienceMs));
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT((said += process.readAllStandardError()).contains("nothing"), kPatienceMs);
    end(process);
}

void TestDesktop::readsPagesForOthers()
{
    QProcess process;
    prepare(process,
            {QStringLiteral("page-worker"), QStringLiteral("--lang"), QStringLiteral("eng"),
             QStringLiteral("--page-timeout-ms"), QStringLiteral("1000")});
    QProcessEnvironment all = process.processEnvironment();
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("none of these"));
    process.setProcessEnvironment(all);
    process.start();
    process.closeWriteChannel(); // no more requests
    QVERIFY(process.waitForFinished(kPatienceMs));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
