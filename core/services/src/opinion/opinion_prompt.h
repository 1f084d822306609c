// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/extraction/schema.h>

#include <QtCore/QJsonObject>

#include <vector>

namespace emend::services {

/// A question to a model about one field.
struct OpinionPrompt {
    QString system;
    QString prompt;
    QJsonObject schema; ///< JSON Schema of the answer: an object with that field alone, a string or null
};

/// The pages without rows that talk to a reading machine ("ignore all previous instructions"), and those behind them.
std::vector<domain::PageText> withoutInstructions(std::vector<domain::PageText> pages);

/// What is printed, fit to be shown to a model: one row a line, without control characters and what models take for
/// marks; of long documents the beginning and the end.
QString promptText(const std::vector<domain::PageText>& pages);

/// `task` says what to look for; `mark` is what the text is put between, and must not be guessable.
OpinionPrompt opinionPrompt(const extraction::FieldSchema& field, const QString& documentTitle, const QString& task,
                            const QString& text, const QString& mark);

} // namespace emend::services
