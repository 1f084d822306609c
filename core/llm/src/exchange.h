// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QUrl>

#include <optional>

namespace emend::llm {

/// One HTTP request: POST of JSON where there is a body, else GET.
struct HttpRequest {
    QUrl url;
    std::optional<QByteArray> body;
    qint64 mostBytes = 0; ///< of the response's body
};

struct HttpResponse {
    int status = 0;
    QByteArray body;
};

/// Sends it and waits. Errors: timeout, cancelled, network_error, too_large; any status is a response, redirects too.
base::Result<HttpResponse> exchange(const HttpRequest& request, const QDeadlineTimer& deadline,
                                    base::Progress& progress);

} // namespace emend::llm
