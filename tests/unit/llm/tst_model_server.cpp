// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ollama_server.h"

#include <emend/llm/model_server.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::test;
using base::ErrorCode;

namespace {

constexpr int kPatienceMs = 10'000;

llm::ModelRequest request()
{
    return {QStringLiteral("llama3.2"),
            QStringLiteral("be exact"),
            QStringLiteral("which total?"),
            {{QStringLiteral("type"), QStringLiteral("object")}},
            7,
            64};
}

} // namespace

class TestModelServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAsOllamaExpects();
    void failsWithASentence_data();
    void failsWithASentence();
    void givesUpAtTheDeadline();
    void canBeCancelled();
    void leavesTheCallersEventsAlone();
    void followsNoRedirect();
    void listsModels();
    void checksAddresses_data();
    void checksAddresses();
    void modelsHaveTags();
};

void TestModelServer::asksAsOllamaExpects()
{
    const OllamaServer server([](const QJsonObject&) { return modelSays(QStringLiteral("{\"amount\":\"9.00\"}")); });
    base::Progress progress;
    const llm::ModelServer client(QUrl(server.address() + QLatin1Char('/')));
    const auto answer = client.generate(request(), QDeadlineTimer(kPatienceMs), progress);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->text, QStringLiteral("{\"amount\":\"9.00\"}"));
    QCOMPARE(answer->promptTokens, 120);
    QCOMPARE(answer->answerTokens, 9);
    const auto asked = server.requests();
    QCOMPARE(asked.size(), 1U);
    QCOMPARE(asked[0].value(QLatin1String("model")).toString(), QStringLiteral("llama3.2"));
    QCOMPARE(asked[0].value(QLatin1String("prompt")).toString(), QStringLiteral("which total?"));
    QCOMPARE(asked[0].value(QLatin1String("system")).toString(), QStringLiteral("be exact"));
    QCOMPARE(asked[0].value(QLatin1String("stream")), QJsonValue(false));
    QCOMPARE(asked[0].value(QLatin1String("format")).toObject(), request().schema);
    const QJsonObject options = asked[0].value(QLatin1String("options")).toObject();
    QCOMPARE(options.value(QLatin1String("temperature")).toDouble(-1), 0.0);
    QCOMPARE(options.value(QLatin1String("seed")).toInt(), 7);
    QCOMPARE(options.value(QLatin1String("num_predict")).toInt(), 64);
}

void TestModelServer::failsWithASentence_data()
{
    QTest::addColumn<int>("way");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, ServedReply::Way way, int status, const QByteArray& body, ErrorCode code,
                        const char* words) {
        QTest::newRow(name) << int(way) << status << body << code << QString::fromLatin1(words);
    };
    using Way = ServedReply::Way;
    row("dropped", Way::Drop, 200, {}, ErrorCode::NetworkError, "cannot be reached");
    row("dropped inside", Way::DropInside, 200, modelSays(QStringLiteral("x")).body, ErrorCode::NetworkError,
        "cannot be reached");
    row("error", Way::Answer, 500, "{\"error\":\"out of memory\"}", ErrorCode::NetworkError, "500: out of memory");
    row("no model", Way::Answer, 404, "{\"error\":\"model 'llama3.2' not found\"}", ErrorCode::NotFound,
        "ollama pull llama3.2");
    row("another program", Way::Answer, 404, "<html>", ErrorCode::NetworkError, "404: <html>");
    row("garbage", Way::Answer, 200, "\x01\x02<html>", ErrorCode::Corrupt, "does not speak");
    row("other JSON", Way::Answer, 200, "{\"response\":{}}", ErrorCode::Corrupt, "does not speak");
    row("a list", Way::Answer, 200, "[1]", ErrorCode::Corrupt, "does not speak");
    row("too much", Way::Answer, 200, QByteArray(4 * llm::ModelServer::kMostBytes, ' '), ErrorCode::TooLarge, "256 KB");
}

void TestModelServer::failsWithASentence()
{
    QFETCH(int, way);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(ErrorCode, code);
    QFETCH(QString, words);
    const OllamaServer server([&](const QJsonObject&) {
        return ServedReply{static_cast<ServedReply::Way>(way), status, body, {}, 0};
    });
    base::Progress progress;
    const auto answer =
        llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(kPatienceMs), progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, code);
    QVERIFY2(answer.error().message.contains(words), qPrintable(answer.error().message));
}

void TestModelServer::givesUpAtTheDeadline()
{
    const OllamaServer server([](const QJsonObject&) { return ServedReply{ServedReply::Way::Stay, 200, {}, {}, 0}; });
    base::Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto answer = llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(200), progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Timeout);
    QVERIFY(timer.elapsed() >= 200);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    const auto late = llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(0), progress);
    QCOMPARE(late.error().code, ErrorCode::Timeout);
}

void TestModelServer::canBeCancelled()
{
    base::Progress progress;
    const OllamaServer server([&progress](const QJsonObject&) {
        progress.cancel(); // somebody does, while the model thinks
        return ServedReply{ServedReply::Way::Stay, 200, {}, {}, 0};
    });
    const auto answer =
        llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(kPatienceMs), progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

void TestModelServer::leavesTheCallersEventsAlone()
{
    const OllamaServer server([](const QJsonObject&) {
        ServedReply reply = modelSays(QStringLiteral("{}"));
        reply.delayMs = 100;
        return reply;
    });
    bool didOtherWork = false;
    QTimer::singleShot(0, this, [&didOtherWork] { didOtherWork = true; });
    base::Progress progress;
    QVERIFY(llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(kPatienceMs), progress));
    QVERIFY(!didOtherWork);
}

void TestModelServer::followsNoRedirect()
{
    const OllamaServer elsewhere([](const QJsonObject&) { return modelSays(QStringLiteral("{}")); });
    const OllamaServer server([&](const QJsonObject&) {
        return ServedReply{
            ServedReply::Way::Answer, 307, {}, {"Location: " + elsewhere.address().toLatin1() + "/api/generate"}, 0};
    });
    base::Progress progress;
    const auto answer =
        llm::ModelServer(QUrl(server.address())).generate(request(), QDeadlineTimer(kPatienceMs), progress);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, ErrorCode::NetworkError);
    QVERIFY2(answer.error().message.contains(QLatin1String("another address")), qPrintable(answer.error().message));
    QCOMPARE(elsewhere.connections(), 0);
}

void TestModelServer::listsModels()
{
    OllamaServer server([](const QJsonObject&) { return modelSays(QStringLiteral("{}")); },
                        {QStringLiteral("a:1b"), QStringLiteral("b:latest")});
    base::Progress progress;
    const llm::ModelServer client(QUrl(server.address()));
    const auto models = client.models(QDeadlineTimer(kPatienceMs), progress);
    QVERIFY(models);
    QCOMPARE(*models, QStringList({QStringLiteral("a:1b"), QStringLiteral("b:latest")}));
    server.stop();
    QCOMPARE(client.models(QDeadlineTimer(kPatienceMs), progress).error().code, ErrorCode::NetworkError);
}

void TestModelServer::checksAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* typed, const char* words) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(words);
    };
    row("http://localhost:11434", "");
    row("https://models.example/ollama/", "");
    row("http://[::1]:11434", "");
    row("localhost:11434", "write it as");
    row("file:///etc/passwd", "write it as");
    row("ftp://localhost", "write it as");
    row("http://", "write it as");
    row("", "write it as");
    row("http://me:secret@localhost", "password");
    row("http://localhost/?a=b", "leave out");
}

void TestModelServer::checksAddresses()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    const auto address = llm::serverAddress(typed);
    QCOMPARE(address.has_value(), words.isEmpty());
    if (!address) {
        QCOMPARE(address.error().code, ErrorCode::InvalidArgument);
        QVERIFY2(address.error().message.contains(words), qPrintable(address.error().message));
        QVERIFY(!address.error().message.contains(QLatin1String("secret")));
    }
}

void TestModelServer::modelsHaveTags()
{
    const QStringList models{QStringLiteral("a:1b"), QStringLiteral("b:latest")};
    QVERIFY(llm::hasModel(models, QStringLiteral("a:1b")));
    QVERIFY(llm::hasModel(models, QStringLiteral("b")));
    QVERIFY(!llm::hasModel(models, QStringLiteral("a")));
    QVERIFY(!llm::hasModel(models, QStringLiteral("b:1b")));
}

QTEST_GUILESS_MAIN(TestModelServer)
#include "tst_model_server.moc"
