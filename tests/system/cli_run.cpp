// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"

#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcessEnvironment>
#include <QtTest/QtTest>

namespace emend::test {

namespace {

constexpr int kPatienceMs = 180'000; // training a recogniser takes a while beside other tests

} // namespace

void prepareCli(QProcess& process, const QStringList& arguments, const Environment& environment)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    // A folder that nobody can make, not even root.
    all.insert(QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("/dev/null/config"));
    all.insert(QStringLiteral("XDG_DATA_HOME"), QStringLiteral("/dev/null/data"));
    for (const QString& name : all.keys()) {
        if (name.startsWith(QLatin1String("EMEND_")))
            all.remove(name);
    }
    for (const auto& [name, value] : environment)
        all.insert(name, value);
    process.setProcessEnvironment(all);
    process.setProgram(QStringLiteral(EMEND_BIN_DIR "/emend-cli"));
    process.setArguments(arguments);
}

CliRun runCli(const QStringList& arguments, const QByteArray& standardInput, const Environment& environment)
{
    QProcess process;
    prepareCli(process, arguments, environment);
    process.start();
    process.write(standardInput);
    process.closeWriteChannel();
    CliRun run;
    if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

QList<QJsonObject> parseResults(const QByteArray& lines)
{
    QList<QJsonObject> results;
    for (const QByteArray& line : lines.split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!json.isObject())
            QTest::qFail(line.left(200).constData(), __FILE__, __LINE__);
        results << json.object();
    }
    return results;
}

QList<QJsonObject> CliRun::results() const
{
    return parseResults(out);
}

QStringList CliRun::files() const
{
    QStringList names;
    for (const QJsonObject& result : results())
        names << result.value(QLatin1String("file")).toString();
    return names;
}

QList<qint64> childrenOf(qint64 process)
{
    QList<qint64> children;
    for (const QByteArray& child :
         readFile(QStringLiteral("/proc/%1/task/%1/children").arg(process)).simplified().split(' ')) {
        if (!child.isEmpty())
            children << child.toLongLong();
    }
    return children;
}

// A zombie runs no more, whoever has yet to collect it.
bool isRunning(qint64 process)
{
    const QByteArray status = readFile(QStringLiteral("/proc/%1/stat").arg(process));
    return !status.isEmpty() && !status.mid(status.lastIndexOf(')')).startsWith(") Z");
}

void writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace emend::test
