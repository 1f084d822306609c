// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/intake.h>

#include "broken_files.h"
#include "document_bytes.h"

#include <grp.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QtTest/QtTest>

using namespace emend;
using base::ErrorCode;

namespace {

constexpr id_t kNobody = 65534;

// What opening and reading the first page of a file says: the error's code, or nothing.
QString outcome(const QByteArray& path)
{
    const auto taken = pipeline::readIntakeFile(QFile::decodeName(path));
    if (!taken)
        return base::errorCodeName(taken.error().code);
    const auto pages = ocr::openPages(taken->bytes);
    if (!pages)
        return base::errorCodeName(pages.error().code);
    const auto grey = (*pages)->renderGrey(0, 1);
    return grey ? QString() : base::errorCodeName(grey.error().code);
}

// Runs the check as a user whom permissions bind. The child leaves with _exit, so that nothing of the test runs twice.
bool holdsForNobody(const std::function<bool()>& check)
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool dropped = ::setgroups(0, nullptr) == 0 && ::setgid(kNobody) == 0 && ::setuid(kNobody) == 0;
        ::_exit(dropped && check() ? 0 : 1);
    }
    int status = -1;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

class TestIntake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesFilesIn();
    void answersHostileFiles();
    void obeysPermissions();
    void refusesNames_data();
    void refusesNames();
    void refusesSocketsAndDevices();
    void keepsToTheLimit();
    void namesTheFileOnOneLine_data();
    void namesTheFileOnOneLine();
};

void TestIntake::takesFilesIn()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.bin"));
    const QByteArray png = test::imageBytes(test::cornerPage({8, 8}), "png");
    write(path, png);
    const auto taken = pipeline::readIntakeFile(path);
    QVERIFY(taken);
    QCOMPARE(taken->bytes, png);
    QCOMPARE(taken->mediaType, ocr::MediaType::Png);
    QCOMPARE(taken->sha256.toLatin1(), QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex());

    // The hash of known bytes, so that the digest cannot change silently.
    write(path, "%PDF-");
    QCOMPARE(pipeline::readIntakeFile(path)->sha256,
             QStringLiteral("38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778"));
}

void TestIntake::answersHostileFiles()
{
    const QTemporaryDir folder;
    const auto files = test::writeHostileFiles(folder.path());
    for (const test::HostileFile& file : files) {
        const QString code = outcome(file.path);
        if (code != file.code)
            QFAIL(qPrintable(QFile::decodeName(file.path) + QStringLiteral(": ") + code));
    }
    test::allowRemoval(folder.path());
}

void TestIntake::obeysPermissions()
{
    if (test::canBeRefused())
        QSKIP("already bound by permissions: answersHostileFiles has shown it");
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFileDevice::ExeOther);
    const QString file = folder.filePath(QStringLiteral("private.png"));
    write(file, test::imageBytes(test::cornerPage({8, 8}), "png"));
    QFile::setPermissions(file, QFileDevice::ReadOwner);
    const QString locked = folder.filePath(QStringLiteral("locked"));
    QVERIFY(QDir().mkdir(locked));
    QFile::setPermissions(locked, {});
    const auto forbidden = [](const QString& path) {
        const auto taken = pipeline::readIntakeFile(path);
        return !taken && taken.error().code == ErrorCode::Forbidden;
    };
    QVERIFY(holdsForNobody([&] { return forbidden(file); }));
    QVERIFY(holdsForNobody([&] { return forbidden(locked + QStringLiteral("/inside.png")); }));
    QFile::setPermissions(file, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QVERIFY(holdsForNobody([&] { return pipeline::readIntakeFile(file).has_value(); }));
}

void TestIntake::refusesNames_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    QTest::newRow("empty") << QString() << "invalid_argument";
    QTest::newRow("NUL inside") << (QStringLiteral("/etc/passwd") + QChar(QChar::Null) + QStringLiteral(".png"))
                                << "invalid_argument";
    QTest::newRow("folder") << QStringLiteral("/") << "invalid_argument";
    QTest::newRow("missing") << QStringLiteral("/nowhere/a.png") << "not_found";
    QTest::newRow("too long") << QString(5000, QLatin1Char('a')) << "invalid_argument";
    QTest::newRow("outside") << QStringLiteral("../../../../../../../../etc/passwd") << "unsupported_format";
}

void TestIntake::refusesNames()
{
    QFETCH(QString, path);
    QFETCH(QString, code);
    const auto taken = pipeline::readIntakeFile(path);
    QVERIFY(!taken);
    QCOMPARE(base::errorCodeName(taken.error().code), code);
}

void TestIntake::refusesSocketsAndDevices()
{
    const QTemporaryDir folder;
    const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("s.png")));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    QCOMPARE(outcome(path), QStringLiteral("invalid_argument"));
    ::close(socket);
    QCOMPARE(outcome("/dev/zero"), QStringLiteral("invalid_argument"));
    QCOMPARE(outcome("/dev/null"), QStringLiteral("invalid_argument"));
}

void TestIntake::keepsToTheLimit()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.png"));
    const QByteArray png = test::imageBytes(test::cornerPage({8, 8}), "png");
    write(path, png);
    QVERIFY(pipeline::readIntakeFile(path, {.bytes = png.size()}));
    QCOMPARE(pipeline::readIntakeFile(path, {.bytes = png.size() - 1}).error().code, ErrorCode::TooLarge);
    // A sparse file of a terabyte must be refused by its size alone.
    QFile file(path);
    QVERIFY(file.resize(1LL << 40));
    QCOMPARE(pipeline::readIntakeFile(path).error().code, ErrorCode::TooLarge);
}

void TestIntake::namesTheFileOnOneLine_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << "/nowhere/Größe 1.png"
                           << "/nowhere/Größe 1.png";
    QTest::newRow("line break") << "/nowhere/a\nb.png"
                                << "/nowhere/a?b.png";
    QTest::newRow("terminal escape") << "/nowhere/a\x1b[31mb.png"
                                     << "/nowhere/a?[31mb.png";
    QTest::newRow("turned around") << QStringLiteral("/nowhere/a\u202egnp.exe") << "/nowhere/a?gnp.exe";
    QTest::newRow("emoji") << QStringLiteral("/nowhere/\U0001F9FE.png") << QStringLiteral("/nowhere/\U0001F9FE.png");
    QTest::newRow("percent") << "/nowhere/%1%2.png"
                             << "/nowhere/%1%2.png";
}

void TestIntake::namesTheFileOnOneLine()
{
    QFETCH(QString, path);
    QFETCH(QString, shown);
    const auto taken = pipeline::readIntakeFile(path);
    QVERIFY(!taken);
    QVERIFY2(taken.error().message.contains(shown), qPrintable(taken.error().message));
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
