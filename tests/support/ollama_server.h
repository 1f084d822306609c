// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace emend::test {

/// How the server answers one request.
struct ServedReply {
    enum class Way {
        Answer,
        Drop, ///< closes the connection without a word
        DropInside, ///< closes it in the middle of the body
        Stay, ///< says nothing, ever
    };
    Way way = Way::Answer;
    int status = 200;
    QByteArray body;
    QList<QByteArray> headers = {}; ///< further ones, without line ends
    int delayMs = 0; ///< before the first byte
};

/// The reply of a model that has written this text, or these fields as JSON.
ServedReply modelSays(const QString& text);
ServedReply modelSays(const QJsonObject& fields);

/// A server on this machine that speaks Ollama's protocol over real HTTP/1.1, in a thread of its own. What it says is
/// up to the test: `answer` is called there with the body of each /api/generate.
class OllamaServer final
{
public:
    using Answer = std::function<ServedReply(const QJsonObject& request)>;

    explicit OllamaServer(Answer answer, QStringList models = {QStringLiteral("llama3.2:latest")});
    ~OllamaServer();

    QString address() const; ///< http://127.0.0.1:PORT
    std::vector<QJsonObject> requests() const; ///< to /api/generate, so far
    int connections() const; ///< made so far, whatever was asked
    void stop(); ///< the port is closed from here on

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The address of a port of this machine where nobody listens.
QString deadAddress();

} // namespace emend::test
