// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/known_values.h>
#include <emend/services/own_memory.h>
#include <emend/services/suggestions.h>
#include <emend/services/workplace.h>

#include <optional>

namespace emend::ui {

/// What was confirmed on other documents: suggestions for this one come from it too.
using KnownValues = std::shared_ptr<const std::vector<services::KnownValue>>;

/// A document in a reviewer's hands, with the words on its pages.
struct OpenReview {
    services::ReviewTask task;
    std::vector<domain::PageText> words; ///< empty where they are not kept any more
    QString wordsProblem; ///< why; empty where they are there
    std::shared_ptr<const services::SuggestionSource> suggestions;
    services::RememberedValues remembered; ///< by the reviewer's own memory, when it was made
};

/// What it takes to make a document ready; can be copied to another thread.
struct ReviewPreparation {
    QString languages;
    QDateTime now;
    KnownValues known;
    std::shared_ptr<services::OwnMemory> memory; ///< empty where it is not used
    services::SharedPatterns patterns; ///< the version that counts
};

/// With all that takes a while to make. That words are missing keeps nobody from reviewing. A document that is to be
/// reviewed is not remembered as confirmed any more.
std::optional<OpenReview> prepared(storage::Database& database, std::optional<services::ReviewTask> task,
                                   const ReviewPreparation& preparation);

} // namespace emend::ui
