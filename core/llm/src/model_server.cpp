// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/llm/model_server.h>

#include "exchange.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

namespace emend::llm {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::llm::ModelServer)
};

constexpr int kGood = 200;
constexpr int kNotFound = 404;
constexpr int kLongestExcerpt = 200;

QUrl endpoint(const QUrl& address, const char* path)
{
    QUrl url = address;
    QString base = address.path();
    while (base.endsWith(QLatin1Char('/')))
        base.chop(1);
    url.setPath(base + QLatin1String(path));
    return url;
}

/// What a server says is shown, but only so much of it, and on one line.
QString excerpt(const QByteArray& body)
{
    const QString said = QJsonDocument::fromJson(body).object().value(QLatin1String("error")).toString();
    const QString text = (said.isEmpty() ? QString::fromUtf8(body) : said).simplified();
    return text.size() > kLongestExcerpt ? text.left(kLongestExcerpt) + QChar(0x2026) : text;
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}

Error wrongStatus(const QUrl& address, const HttpResponse& response)
{
    if (isRedirect(response.status))
        return {ErrorCode::NetworkError,
                Text::tr("The model server at %1 sends on to another address, which is not followed. Set the address "
                         "that it sends to.")
                    .arg(address.toString())};
    return {ErrorCode::NetworkError,
            Text::tr("The model server at %1 answers with status %2: %3")
                .arg(address.toString(), QString::number(response.status), excerpt(response.body))};
}

Error withAddress(const QUrl& address, const Error& error)
{
    switch (error.code) {
    case ErrorCode::Timeout:
        return {error.code, Text::tr("The model server at %1 did not answer in time.").arg(address.toString())};
    case ErrorCode::NetworkError:
        return {error.code,
                Text::tr("The model server at %1 cannot be reached: %2. Is Ollama running there?")
                    .arg(address.toString(), error.message)};
    case ErrorCode::TooLarge:
        return {error.code,
                Text::tr("The model server at %1 sends too much: %2").arg(address.toString(), error.message)};
    default:
        return error;
    }
}

Result<QJsonObject> objectFrom(const QUrl& address, const QByteArray& body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return base::fail(ErrorCode::Corrupt,
                          Text::tr("What answers at %1 does not speak Ollama's protocol.").arg(address.toString()));
    return document.object();
}

QByteArray bodyOf(const ModelRequest& request)
{
    QJsonObject body{{QStringLiteral("model"), request.model},
                     {QStringLiteral("prompt"), request.prompt},
                     {QStringLiteral("stream"), false},
                     {QStringLiteral("options"),
                      QJsonObject{{QStringLiteral("temperature"), 0},
                                  {QStringLiteral("seed"), request.seed},
                                  {QStringLiteral("num_predict"), request.mostTokens}}}};
    body.insert(QStringLiteral("format"),
                request.schema.isEmpty() ? QJsonValue(QStringLiteral("json")) : QJsonValue(request.schema));
    if (!request.system.isEmpty())
        body.insert(QStringLiteral("system"), request.system);
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

} // namespace

Result<QUrl> serverAddress(const QString& typed)
{
    const auto wrong = [&typed](const QString& why) { return base::fail(ErrorCode::InvalidArgument, why.arg(typed)); };
    const QUrl url(typed.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return wrong(Text::tr("%1 is no address of a model server: write it as http://localhost:11434."));
    if (url.host().isEmpty())
        return wrong(Text::tr("%1 names no computer: write it as http://localhost:11434."));
    if (!url.userInfo().isEmpty())
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("The address of a model server cannot hold a user's name or password."));
    if (url.hasQuery() || url.hasFragment())
        return wrong(Text::tr("%1 has more than the address of a model server: leave out what begins with ? or #."));
    return url;
}

Result<ModelAnswer> ModelServer::generate(const ModelRequest& request, const QDeadlineTimer& deadline,
                                          base::Progress& progress) const
{
    const auto response =
        exchange({endpoint(m_address, "/api/generate"), bodyOf(request), kMostBytes}, deadline, progress);
    if (!response)
        return tl::unexpected(withAddress(m_address, response.error()));
    if (response->status == kNotFound && excerpt(response->body).contains(request.model))
        return base::fail(ErrorCode::NotFound,
                          Text::tr("The model server at %1 has no model %2. Get it there with: ollama pull %2")
                              .arg(m_address.toString(), request.model));
    if (response->status != kGood)
        return tl::unexpected(wrongStatus(m_address, *response));
    const Result<QJsonObject> object = objectFrom(m_address, response->body);
    if (!object)
        return tl::unexpected(object.error());
    const QJsonValue text = object->value(QLatin1String("response"));
    if (!text.isString())
        return base::fail(ErrorCode::Corrupt,
                          Text::tr("What answers at %1 does not speak Ollama's protocol.").arg(m_address.toString()));
    const auto count = [&object](const char* name) {
        return std::max<qint64>(0, object->value(QLatin1String(name)).toInteger());
    };
    return ModelAnswer{text.toString(), count("prompt_eval_count"), count("eval_count")};
}

Result<QStringList> ModelServer::models(const QDeadlineTimer& deadline, base::Progress& progress) const
{
    const auto response = exchange({endpoint(m_address, "/api/tags"), {}, kMostBytes}, deadline, progress);
    if (!response)
        return tl::unexpected(withAddress(m_address, response.error()));
    if (response->status != kGood)
        return tl::unexpected(wrongStatus(m_address, *response));
    const Result<QJsonObject> object = objectFrom(m_address, response->body);
    if (!object)
        return tl::unexpected(object.error());
    QStringList names;
    const QJsonArray models = object->value(QLatin1String("models")).toArray();
    for (const QJsonValue& model : models)
        names << model.toObject().value(QLatin1String("name")).toString();
    return names;
}

bool hasModel(const QStringList& models, const QString& model)
{
    return models.contains(model)
        || (!model.contains(QLatin1Char(':')) && models.contains(model + QLatin1String(":latest")));
}

} // namespace emend::llm
