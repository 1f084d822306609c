// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/build_prompts.h>

namespace emend::learning {

/// A piece of a page and the right answer for a field.
struct PromptExample {
    QString piece; ///< a few rows
    QString answer;
    double clarity = 0; ///< of the print, 0–1
};

/// The best examples for a field, the clearest first.
std::vector<PromptExample> promptExamples(const PromptSources& sources, const QString& field);

} // namespace emend::learning
