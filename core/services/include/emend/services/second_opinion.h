// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/pipeline/document.h>

namespace emend::services {

/// A document that was read, with what was found on it and how.
struct OpinionSubject {
    pipeline::ReadDocument document;
    extraction::ExtractSettings settings;
    domain::Extraction extraction;
};

/// Somebody who is asked where the program is not sure of a document. Any thread.
class SecondOpinion
{
public:
    virtual ~SecondOpinion() = default;

    /// Whether there is something to ask; takes no time worth mentioning.
    virtual bool isWanted(const domain::Extraction& extraction, const extraction::ExtractSettings& settings) const = 0;

    /// The document's result with what came of asking, or the same result: there is no way to fail. Blocks for as long
    /// as that takes, or until it is cancelled.
    virtual domain::Extraction improved(const OpinionSubject& subject, base::Progress& progress) = 0;
};

} // namespace emend::services
