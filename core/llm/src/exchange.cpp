// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEventLoop>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

#include <memory>

namespace emend::llm {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::llm::ModelServer)
};

constexpr int kTickMs = 25; // between two looks whether the call was cancelled

QNetworkRequest networkRequest(const QUrl& url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    // A packed response could grow beyond all limits while it is unpacked.
    request.setRawHeader(QByteArrayLiteral("Accept-Encoding"), QByteArrayLiteral("identity"));
    return request;
}

/// One request in the thread that runs it.
class Exchange final
{
public:
    Exchange(const HttpRequest& request, const QDeadlineTimer& deadline, base::Progress& progress)
        : m_request(request), m_deadline(deadline), m_progress(progress)
    {
    }

    Result<HttpResponse> run()
    {
        QNetworkAccessManager manager;
        manager.setProxy(QNetworkProxy::NoProxy);
        const QNetworkRequest request = networkRequest(m_request.url);
        const std::unique_ptr<QNetworkReply> reply(m_request.body ? manager.post(request, *m_request.body)
                                                                  : manager.get(request));
        m_reply = reply.get();
        QTimer tick;
        QObject::connect(&tick, &QTimer::timeout, m_reply, [this] { look(); });
        QObject::connect(m_reply, &QIODevice::readyRead, m_reply, [this] { take(); });
        QObject::connect(m_reply, &QNetworkReply::finished, &m_loop, &QEventLoop::quit);
        tick.start(kTickMs);
        look();
        if (!m_reply->isFinished())
            m_loop.exec();
        if (!m_stopped)
            take();
        if (m_stopped)
            return tl::unexpected(*m_stopped);
        const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        const bool isCutShort = m_reply->error() != QNetworkReply::NoError
            && m_reply->error() < QNetworkReply::ContentAccessDenied; // below: the connection, not the status
        if (!status.isValid() || isCutShort)
            return base::fail(ErrorCode::NetworkError, m_reply->errorString());
        return HttpResponse{status.toInt(), m_body};
    }

private:
    void look()
    {
        if (m_progress.isCancelled())
            stop({ErrorCode::Cancelled, Text::tr("The question to the model was cancelled.")});
        else if (m_deadline.hasExpired())
            stop({ErrorCode::Timeout, Text::tr("There was no answer in time.")});
    }

    void take()
    {
        m_body += m_reply->readAll();
        if (m_body.size() > m_request.mostBytes)
            stop({ErrorCode::TooLarge, Text::tr("The answer is larger than %1 KB.").arg(m_request.mostBytes / 1024)});
    }

    void stop(const base::Error& why)
    {
        if (m_stopped)
            return;
        m_stopped = why;
        m_reply->abort();
        m_loop.quit();
    }

    const HttpRequest& m_request;
    const QDeadlineTimer& m_deadline;
    base::Progress& m_progress;
    QEventLoop m_loop;
    QNetworkReply* m_reply = nullptr;
    QByteArray m_body;
    std::optional<base::Error> m_stopped;
};

} // namespace

// In a thread of its own: an event loop in the caller's would let other work of that thread run in the middle of this.
Result<HttpResponse> exchange(const HttpRequest& request, const QDeadlineTimer& deadline, base::Progress& progress)
{
    Result<HttpResponse> response;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { response = Exchange(request, deadline, progress).run(); }));
    thread->setObjectName(QStringLiteral("model server"));
    thread->start();
    thread->wait();
    return response;
}

} // namespace emend::llm
