// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_review.h"

#include <emend/services/page_words.h>

namespace emend::ui {

std::optional<OpenReview> prepared(storage::Database& database, std::optional<services::ReviewTask> task,
                                   const ReviewPreparation& preparation)
{
    if (!task)
        return std::nullopt;
    OpenReview review{std::move(*task), {}, {}, {}, {}};
    auto words = services::pageWords(database, review.task.document.id, preparation.languages, preparation.now);
    if (words)
        review.words = std::move(*words);
    else
        review.wordsProblem = words.error().message;
    const QDate today = preparation.now.toLocalTime().date();
    review.suggestions =
        std::make_shared<services::SuggestionSource>(review.task.extraction, review.words, today, *preparation.known);
    if (preparation.memory) {
        preparation.memory->forget(review.task.document.id);
        review.remembered =
            preparation.memory->valuesFor(review.task.extraction, review.words, today, preparation.patterns);
    }
    return review;
}

} // namespace emend::ui
