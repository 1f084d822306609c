// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/worker_protocol.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <type_traits>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

constexpr QLatin1String kId("id");
constexpr QLatin1String kDocument("document");
constexpr QLatin1String kPath("path");
constexpr QLatin1String kPage("page");
constexpr QLatin1String kPages("pages");
constexpr QLatin1String kSha256("sha256");
constexpr QLatin1String kReady("ready");
constexpr QLatin1String kUnfit("unfit");
constexpr QLatin1String kOpened("opened");
constexpr QLatin1String kError("error");
constexpr QLatin1String kCode("code");
constexpr QLatin1String kMessage("message");

QByteArray toLine(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> fromLine(const QByteArray& line)
{
    const QJsonDocument json = QJsonDocument::fromJson(line);
    if (!json.isObject())
        return base::fail(ErrorCode::Corrupt,
                          QCoreApplication::translate("emend::services", "A worker message is not a JSON object."));
    return json.object();
}

tl::unexpected<base::Error> incomplete()
{
    return base::fail(ErrorCode::Corrupt,
                      QCoreApplication::translate("emend::services", "A worker message is incomplete."));
}

QJsonObject toJson(const base::Error& error)
{
    return {{kCode, base::errorCodeName(error.code)}, {kMessage, error.message}};
}

base::Error errorFromJson(const QJsonObject& json)
{
    return {base::errorCodeFromName(json.value(kCode).toString()), json.value(kMessage).toString()};
}

QJsonObject toJson(const WorkerReply& reply)
{
    return std::visit(
        [](const auto& message) -> QJsonObject {
            using Message = std::decay_t<decltype(message)>;
            if constexpr (std::is_same_v<Message, WorkerReady>)
                return {{kReady, true}};
            else if constexpr (std::is_same_v<Message, WorkerUnfit>)
                return {{kUnfit, toJson(message.error)}};
            else if constexpr (std::is_same_v<Message, DocumentOpened>)
                return {{kId, message.id}, {kOpened, true}, {kPages, message.pages}, {kSha256, message.sha256}};
            else if constexpr (std::is_same_v<Message, PageRead>)
                return {{kId, message.id}, {kPage, pipeline::toJson(message.result)}};
            else
                return {{kId, message.id}, {kError, toJson(message.error)}};
        },
        reply);
}

} // namespace

QByteArray encode(const PageRequest& request)
{
    return toLine({{kId, request.id},
                   {kDocument, request.document},
                   {kPath, request.path},
                   {kPage, request.page},
                   {kSha256, request.sha256}});
}

QByteArray encode(const WorkerReply& reply)
{
    return toLine(toJson(reply));
}

Result<PageRequest> decodeRequest(const QByteArray& line)
{
    const Result<QJsonObject> json = fromLine(line);
    if (!json)
        return tl::unexpected(json.error());
    PageRequest request{json->value(kId).toInt(-1), json->value(kDocument).toInt(-1), json->value(kPath).toString(),
                        json->value(kPage).toInt(-1), json->value(kSha256).toString()};
    if (request.id < 0 || request.document < 0 || request.path.isEmpty() || request.page < 0)
        return incomplete();
    return request;
}

Result<WorkerReply> decodeReply(const QByteArray& line)
{
    const Result<QJsonObject> json = fromLine(line);
    if (!json)
        return tl::unexpected(json.error());
    if (json->value(kReady).toBool())
        return WorkerReady{};
    if (json->contains(kUnfit))
        return WorkerUnfit{errorFromJson(json->value(kUnfit).toObject())};
    const int id = json->value(kId).toInt(-1);
    if (id < 0)
        return incomplete();
    if (json->contains(kError))
        return RequestFailed{id, errorFromJson(json->value(kError).toObject())};
    if (json->value(kOpened).toBool()) {
        const int pages = json->value(kPages).toInt();
        if (pages < 1)
            return incomplete();
        return DocumentOpened{id, pages, json->value(kSha256).toString()};
    }
    if (!json->contains(kPage))
        return incomplete();
    Result<pipeline::PageResult> page = pipeline::pageResultFromJson(json->value(kPage).toObject());
    if (!page)
        return tl::unexpected(page.error());
    return PageRead{id, std::move(*page)};
}

} // namespace emend::services
