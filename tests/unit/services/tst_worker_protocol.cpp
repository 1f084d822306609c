// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/worker_protocol.h>

#include <QtTest/QtTest>

using namespace emend;
using namespace emend::services;

class TestWorkerProtocol final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsSurvive();
    void repliesSurvive();
    void everyMessageIsOneLine();
    void refusesRequests_data();
    void refusesRequests();
    void refusesReplies_data();
    void refusesReplies();
};

void TestWorkerProtocol::requestsSurvive()
{
    const PageRequest request{7, 3, QStringLiteral("a \"b\"\n\u0001\\ é.jpg"), 99, QStringLiteral("abc")};
    const auto decoded = decodeRequest(encode(request));
    QVERIFY(decoded);
    QCOMPARE(decoded->id, request.id);
    QCOMPARE(decoded->document, request.document);
    QCOMPARE(decoded->path, request.path);
    QCOMPARE(decoded->page, request.page);
    QCOMPARE(decoded->sha256, request.sha256);
}

void TestWorkerProtocol::repliesSurvive()
{
    QVERIFY(std::holds_alternative<WorkerReady>(*decodeReply(encode(WorkerReady{}))));
    const auto unfit =
        decodeReply(encode(WorkerUnfit{{base::ErrorCode::RecogniserError, QStringLiteral("no \"xyz\"")}}));
    QCOMPARE(std::get<WorkerUnfit>(*unfit).error.message, QStringLiteral("no \"xyz\""));
    const auto opened = decodeReply(encode(DocumentOpened{4, 100, QStringLiteral("ff")}));
    QCOMPARE(std::get<DocumentOpened>(*opened).pages, 100);
    QCOMPARE(std::get<DocumentOpened>(*opened).sha256, QStringLiteral("ff"));
    const auto failed = decodeReply(encode(RequestFailed{5, {base::ErrorCode::Encrypted, QStringLiteral("shut")}}));
    QCOMPARE(std::get<RequestFailed>(*failed).id, 5);
    QCOMPARE(std::get<RequestFailed>(*failed).error.code, base::ErrorCode::Encrypted);

    pipeline::PageResult page;
    page.text.index = 2;
    page.text.size = {10, 20};
    page.reasons << QStringLiteral("torn");
    const auto read = decodeReply(encode(PageRead{6, page}));
    QCOMPARE(std::get<PageRead>(*read).id, 6);
    QCOMPARE(std::get<PageRead>(*read).result.text.index, 2);
    QCOMPARE(std::get<PageRead>(*read).result.reasons, page.reasons);
}

void TestWorkerProtocol::everyMessageIsOneLine()
{
    const QByteArray line = encode(RequestFailed{1, {base::ErrorCode::Corrupt, QStringLiteral("two\nlines")}});
    QCOMPARE(line.count('\n'), 1);
    QVERIFY(line.endsWith('\n'));
}

void TestWorkerProtocol::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello\n");
    QTest::newRow("list") << QByteArray("[1]");
    QTest::newRow("no path") << QByteArray(R"({"id":1,"document":0,"page":0})");
    QTest::newRow("negative page") << QByteArray(R"({"id":1,"document":0,"path":"a","page":-1})");
    QTest::newRow("number as text") << QByteArray(R"({"id":"1","document":0,"path":"a","page":0})");
}

void TestWorkerProtocol::refusesRequests()
{
    QFETCH(QByteArray, line);
    const auto request = decodeRequest(line);
    QVERIFY(!request);
    QCOMPARE(request.error().code, base::ErrorCode::Corrupt);
}

void TestWorkerProtocol::refusesReplies_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("torn") << QByteArray(R"({"id":1,"pag)");
    QTest::newRow("library noise") << QByteArray("Detected 12 diacritics\n");
    QTest::newRow("no id") << QByteArray(R"({"opened":true,"pages":1})");
    QTest::newRow("no pages") << QByteArray(R"({"id":1,"opened":true,"pages":0})");
    QTest::newRow("nothing said") << QByteArray(R"({"id":1})");
    QTest::newRow("page without size") << QByteArray(R"({"id":1,"page":{"text":{"index":0}}})");
}

void TestWorkerProtocol::refusesReplies()
{
    QFETCH(QByteArray, line);
    const auto reply = decodeReply(line);
    QVERIFY(!reply);
    QCOMPARE(reply.error().code, base::ErrorCode::Corrupt);
}

QTEST_GUILESS_MAIN(TestWorkerProtocol)
#include "tst_worker_protocol.moc"
