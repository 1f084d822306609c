// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>

#include <QtCore/QDeadlineTimer>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace emend::llm {

/// The address of a model server as it was typed: http or https, a host, perhaps a port and a path before /api. Error:
/// invalid_argument with what is wrong.
base::Result<QUrl> serverAddress(const QString& typed);

struct ModelRequest {
    QString model;
    QString system; ///< what holds for all of the prompt
    QString prompt;
    QJsonObject schema; ///< JSON Schema that the answer must follow
    int seed = 1;
    int mostTokens = 256; ///< of the answer
};

struct ModelAnswer {
    QString text; ///< as the model wrote it: nothing is checked
    qint64 promptTokens = 0; ///< 0 where the server does not tell
    qint64 answerTokens = 0;
};

/// A server that speaks Ollama's HTTP API. Calls block until the deadline at the latest, or until the progress is
/// cancelled; nothing else happens in the calling thread meanwhile. Only that address is ever spoken to: no proxies, no
/// redirects. Any thread.
class ModelServer final
{
public:
    static constexpr qint64 kMostBytes = 256 * 1024; ///< of a response

    explicit ModelServer(QUrl address) : m_address(std::move(address)) { }

    const QUrl& address() const { return m_address; }

    /// Errors: timeout, cancelled, network_error (unreachable, a status that is none of success), not_found (no such
    /// model), too_large, corrupt (no such protocol).
    base::Result<ModelAnswer> generate(const ModelRequest& request, const QDeadlineTimer& deadline,
                                       base::Progress& progress) const;

    /// The names of the models that it has. Errors: as generate().
    base::Result<QStringList> models(const QDeadlineTimer& deadline, base::Progress& progress) const;

private:
    QUrl m_address;
};

/// Whether the model is among those that a server has; without a tag, `latest` is meant.
bool hasModel(const QStringList& models, const QString& model);

} // namespace emend::llm
