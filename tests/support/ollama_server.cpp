// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ollama_server.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <atomic>
#include <mutex>

namespace emend::test {

namespace {

QByteArray tagsBody(const QStringList& models)
{
    QJsonArray list;
    for (const QString& name : models)
        list.append(QJsonObject{{QStringLiteral("name"), name}});
    return QJsonDocument(QJsonObject{{QStringLiteral("models"), list}}).toJson(QJsonDocument::Compact);
}

qint64 contentLength(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray& line : lines) {
        if (line.toLower().startsWith("content-length:"))
            return line.mid(15).trimmed().toLongLong();
    }
    return 0;
}

QByteArray bytesOf(const ServedReply& reply)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(reply.status) + " Any\r\nContent-Type: application/json\r\n";
    for (const QByteArray& header : reply.headers)
        bytes += header + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n";
    const qsizetype whole = reply.body.size();
    return bytes + reply.body.left(reply.way == ServedReply::Way::DropInside ? whole / 2 : whole);
}

} // namespace

ServedReply modelSays(const QString& text)
{
    ServedReply reply;
    reply.body = QJsonDocument(QJsonObject{{QStringLiteral("model"), QStringLiteral("test")},
                                           {QStringLiteral("response"), text},
                                           {QStringLiteral("done"), true},
                                           {QStringLiteral("prompt_eval_count"), 120},
                                           {QStringLiteral("eval_count"), 9}})
                     .toJson(QJsonDocument::Compact);
    return reply;
}

ServedReply modelSays(const QJsonObject& fields)
{
    return modelSays(QString::fromUtf8(QJsonDocument(fields).toJson(QJsonDocument::Compact)));
}

struct OllamaServer::Private {
    void serve(QTcpSocket* socket);
    bool takeRequest(QTcpSocket* socket, QByteArray& received);
    ServedReply replyTo(const QByteArray& head, const QByteArray& body);
    static void send(QTcpSocket* socket, const ServedReply& reply);

    Answer answer;
    QStringList models;
    QThread thread;
    QTcpServer* server = nullptr; ///< lives in the thread
    quint16 port = 0;
    std::atomic<int> connections = 0;
    mutable std::mutex mutex;
    std::vector<QJsonObject> requests;
};

void OllamaServer::Private::serve(QTcpSocket* socket)
{
    ++connections;
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    auto received = std::make_shared<QByteArray>();
    QObject::connect(socket, &QIODevice::readyRead, socket, [this, socket, received] {
        *received += socket->readAll();
        while (takeRequest(socket, *received)) { }
    });
}

/// Whether one was complete; it is cut off.
bool OllamaServer::Private::takeRequest(QTcpSocket* socket, QByteArray& received)
{
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArray head = received.left(end);
    const qint64 length = contentLength(head);
    if (received.size() < end + 4 + length)
        return false;
    const QByteArray body = received.mid(end + 4, length);
    received.remove(0, end + 4 + length);
    const ServedReply reply = replyTo(head, body);
    if (reply.way == ServedReply::Way::Stay)
        return true;
    QTimer::singleShot(reply.delayMs, socket, [socket, reply] { send(socket, reply); });
    return true;
}

void OllamaServer::Private::send(QTcpSocket* socket, const ServedReply& reply)
{
    if (reply.way == ServedReply::Way::Drop) {
        socket->abort();
        return;
    }
    socket->write(bytesOf(reply));
    if (reply.way == ServedReply::Way::DropInside)
        socket->disconnectFromHost();
}

ServedReply OllamaServer::Private::replyTo(const QByteArray& head, const QByteArray& body)
{
    if (head.startsWith("GET /api/tags "))
        return {ServedReply::Way::Answer, 200, tagsBody(models)};
    if (!head.startsWith("POST /api/generate "))
        return {ServedReply::Way::Answer, 404, "404 page not found"};
    const QJsonObject request = QJsonDocument::fromJson(body).object();
    {
        const std::lock_guard lock(mutex);
        requests.push_back(request);
    }
    return answer(request);
}

OllamaServer::OllamaServer(Answer answer, QStringList models) : d(std::make_unique<Private>())
{
    d->answer = std::move(answer);
    d->models = std::move(models);
    d->server = new QTcpServer;
    d->server->listen(QHostAddress::LocalHost);
    d->port = d->server->serverPort();
    QTcpServer* server = d->server;
    QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
        while (QTcpSocket* socket = server->nextPendingConnection())
            d->serve(socket);
    });
    server->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, server, &QObject::deleteLater);
    d->thread.start();
}

OllamaServer::~OllamaServer()
{
    stop();
}

QString OllamaServer::address() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(d->port);
}

std::vector<QJsonObject> OllamaServer::requests() const
{
    const std::lock_guard lock(d->mutex);
    return d->requests;
}

int OllamaServer::connections() const
{
    return d->connections;
}

void OllamaServer::stop()
{
    d->thread.quit();
    d->thread.wait();
}

QString deadAddress()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return QStringLiteral("http://127.0.0.1:%1").arg(server.serverPort());
}

} // namespace emend::test
