// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/prompts.h>
#include <emend/storage/database_url.h>
#include <emend/storage/llm_calls.h>

#include <QtCore/QElapsedTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace emend::services {

/// What a language model is told, and the record of what it was asked. While the database is away, the prompts stay as
/// they were, and what was asked is not recorded: reading does not wait for either. Connections are made as they are
/// needed, which takes little beside a model's time. Any thread.
class CallBook final
{
public:
    CallBook(std::optional<storage::DatabaseUrl> database, QString environment);

    static constexpr int kTextDays = 30; ///< after which the texts of calls are forgotten

    ActivePrompts prompts(); ///< at most ten seconds old
    void write(const std::vector<storage::LlmCall>& calls);

private:
    void forgetOldTexts(storage::Database& database); ///< under the lock
    std::unique_ptr<storage::Database> open(); ///< under the lock; empty while the database is away

    const std::optional<storage::DatabaseUrl> m_url;
    const QString m_environment;
    std::mutex m_mutex;
    ActivePrompts m_prompts;
    QElapsedTimer m_sincePrompts;
    QElapsedTimer m_sinceAway;
    QElapsedTimer m_sinceForgotten;
};

} // namespace emend::services
