// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// A page worker that reads nothing: the name of the "file", or what stands in it, tells it what to do, such as
// `a.pages3.crash2`: three pages, and a crash on page 2; `gate:/path:`: waits until that file is there.
#include <emend/services/worker_protocol.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QThread>

#include <csignal>
#include <iostream>
#include <string>
#include <unistd.h>

using namespace emend;
using namespace emend::services;

namespace {

void send(const WorkerReply& reply)
{
    std::cout << encode(reply).toStdString() << std::flush;
}

// The number after the word, or -1.
int numberAfter(const QString& name, const char* word)
{
    const QRegularExpression pattern(QLatin1String(word) + QLatin1String("(\\d+)"));
    const QRegularExpressionMatch match = pattern.match(name);
    return match.hasMatch() ? match.captured(1).toInt() : -1;
}

[[noreturn]] void crash()
{
    std::signal(SIGSEGV, SIG_DFL);
    std::raise(SIGSEGV);
    std::abort();
}

void hang()
{
    while (true)
        pause();
}

QString instructions(const PageRequest& request)
{
    QFile file(request.path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : request.path;
}

void waitForGate(const QString& instructions)
{
    const QString gate = instructions.section(QLatin1String("gate:"), 1).section(QLatin1Char(':'), 0, 0);
    while (!gate.isEmpty() && !QFile::exists(gate))
        QThread::msleep(2);
}

bool open(const PageRequest& request)
{
    const QString told = instructions(request);
    if (told.contains(QLatin1String("crashopen")))
        crash();
    if (told.contains(QLatin1String("hangopen")))
        hang();
    if (told.contains(QLatin1String("encrypted"))) {
        send(RequestFailed{request.id, {base::ErrorCode::Encrypted, QStringLiteral("It has a password.")}});
        return false;
    }
    send(DocumentOpened{request.id, std::max(1, numberAfter(told, "pages")), QStringLiteral("sha of ") + request.path});
    return true;
}

void read(const PageRequest& request)
{
    const QString told = instructions(request);
    const int page = request.page + 1;
    waitForGate(told);
    if (page == numberAfter(told, "crash"))
        crash();
    if (page == numberAfter(told, "hang"))
        hang();
    if (page == numberAfter(told, "nonsense")) {
        std::cout << "no json\n" << std::flush;
        return;
    }
    if (page == numberAfter(told, "fail")) {
        send(RequestFailed{request.id, {base::ErrorCode::Corrupt, QStringLiteral("it is torn")}});
        return;
    }
    pipeline::PageResult result;
    result.text.index = request.page;
    result.text.size = {100, 100};
    result.text.lines.push_back({{{QStringLiteral("page%1").arg(page), {1, 1, 10, 10}, 0.9, {}},
                                  {QStringLiteral("by%1").arg(getpid()), {20, 1, 10, 10}, 0.9, {}}}});
    result.recognizer = QStringLiteral("fake");
    result.timingsMs.insert(QStringLiteral("recognise"), 1);
    send(PageRead{request.id, result});
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.contains(QLatin1String("--die"))) {
        std::cerr << "libfake.so is missing" << std::endl;
        return 3;
    }
    if (arguments.contains(QLatin1String("--unfit"))) {
        send(WorkerUnfit{{base::ErrorCode::RecogniserError, QStringLiteral("install xyz")}});
        return 1;
    }
    if (arguments.contains(QLatin1String("--never-ready")))
        hang();
    send(WorkerReady{});
    int opened = -1;
    for (std::string line; std::getline(std::cin, line);) {
        const base::Result<PageRequest> request = decodeRequest(QByteArray::fromStdString(line));
        if (!request)
            return 1;
        if (request->document != opened && !open(*request))
            continue;
        opened = request->document;
        read(*request);
    }
    return 0;
}
