// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/llm/circuit_breaker.h>
#include <emend/services/second_opinion.h>
#include <emend/storage/database_url.h>

#include <QtCore/QUrl>

#include <memory>
#include <optional>

namespace emend::services {

struct ModelOpinionSettings {
    QUrl address; ///< of a server that speaks Ollama's protocol
    QString model = QStringLiteral("llama3.2");
    int timeoutMs = 20'000; ///< of a question
    int documentMs = 60'000; ///< of all questions about a document
    std::optional<storage::DatabaseUrl> database; ///< for prompts and the log; the built-in prompts and none without
    QString environment = QStringLiteral("production"); ///< whose active prompts are used
    llm::CircuitBreaker::Clock clock = llm::CircuitBreaker::steadyClock();
};

/// Asks a language model for merchant, category, amount and date, each by a question of its own, where they are missing
/// or below the confidence at which a person looks; only about documents with text of which a required field is.
///
/// What a page says is data to it: it is handed over as a JSON string between marks that cannot be guessed, and an
/// answer counts only if it is a value of the field (of the known ones, for a category) and stands on the page, which
/// is where its box comes from. It never takes the place of a surer value, nor of anything where it breaks a rule
/// across fields. Its confidence is kOpinionConfidence and below the field's threshold, so a person looks; where a sum
/// with two surer amounts confirms it, it is kConfirmedOpinionConfidence (see extraction/opinion.h). Every question is
/// logged in llm_calls, with its masked texts for 30 days.
class ModelOpinion final : public SecondOpinion
{
public:
    explicit ModelOpinion(ModelOpinionSettings settings);
    ~ModelOpinion() override;

    bool isWanted(const domain::Extraction& extraction, const extraction::ExtractSettings& settings) const override;
    domain::Extraction improved(const OpinionSubject& subject, base::Progress& progress) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
