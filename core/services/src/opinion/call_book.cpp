// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "call_book.h"

#include <emend/base/logging.h>

namespace emend::services {

namespace {

constexpr int kPatienceMs = 500;
constexpr qint64 kPromptsMs = 10'000;
constexpr qint64 kForgetMs = 3'600'000;
constexpr int kForgottenAtOnce = 10'000;
constexpr qint64 kAwayMs = 30'000; // before it is tried again

} // namespace

CallBook::CallBook(std::optional<storage::DatabaseUrl> database, QString environment)
    : m_url(std::move(database)), m_environment(std::move(environment)), m_prompts(builtInPrompts())
{
}

std::unique_ptr<storage::Database> CallBook::open()
{
    if (!m_url || (m_sinceAway.isValid() && m_sinceAway.elapsed() < kAwayMs))
        return {};
    storage::DatabaseOptions options;
    options.patienceMs = kPatienceMs;
    options.create = false;
    options.applicationName = QStringLiteral("emend model");
    auto database = storage::Database::open(*m_url, options);
    if (database)
        return std::move(*database);
    m_sinceAway.start();
    qCInfo(base::lcStorage).noquote() << "Questions to the model are not recorded:" << database.error().message;
    return {};
}

ActivePrompts CallBook::prompts()
{
    const std::lock_guard lock(m_mutex);
    if (m_sincePrompts.isValid() && m_sincePrompts.elapsed() < kPromptsMs)
        return m_prompts;
    if (const std::unique_ptr<storage::Database> database = open()) {
        if (auto active = loadActivePrompts(*database, m_environment))
            m_prompts = std::move(*active);
        else
            qCInfo(base::lcStorage).noquote() << "The prompts stay as they are:" << active.error().message;
    }
    m_sincePrompts.start();
    return m_prompts;
}

void CallBook::write(const std::vector<storage::LlmCall>& calls)
{
    const std::lock_guard lock(m_mutex);
    const std::unique_ptr<storage::Database> database = calls.empty() ? nullptr : open();
    if (!database)
        return;
    const auto written =
        database->transact([&calls](storage::Transaction& t) { return storage::addLlmCalls(t, calls); });
    if (written) {
        forgetOldTexts(*database);
        return;
    }
    m_sinceAway.start();
    qCInfo(base::lcStorage).noquote() << "Questions to the model are not recorded:" << written.error().message;
}

void CallBook::forgetOldTexts(storage::Database& database)
{
    if (m_sinceForgotten.isValid() && m_sinceForgotten.elapsed() < kForgetMs)
        return;
    m_sinceForgotten.start();
    const QDateTime before = QDateTime::currentDateTimeUtc().addDays(-kTextDays);
    const auto forgotten = database.transact(
        [&before](storage::Transaction& t) { return storage::forgetLlmTexts(t, before, kForgottenAtOnce); });
    if (!forgotten)
        qCInfo(base::lcStorage).noquote() << "Old questions to the model stay:" << forgotten.error().message;
}

} // namespace emend::services
