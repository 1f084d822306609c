// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/extraction/learned_fields.h>
#include <emend/learning/confirmed_document.h>

#include <memory>
#include <vector>

namespace emend::learning {

/// One field as the program reads it, beside what people confirmed.
struct ReadField {
    QString field;
    QString confirmed; ///< empty where the document does not show it
    QString found; ///< empty where nothing was found
    double confidence = 0; ///< 0 where nothing was found
    bool isRight = false; ///< both mean the same, or both are empty
    bool isAccepted = false; ///< found, and sure enough for nobody to look
};

struct ReadDocument {
    QString type;
    bool isKnown = false; ///< of a merchant that is known
    std::vector<ReadField> fields; ///< of the type's schema, but for barcodes, which are not kept
    bool isDone = false; ///< would pass without a person
};

/// Reads the words of a confirmed document again, with that version (empty for what the program brings along), as of
/// the day it was confirmed. A pure function; a few milliseconds.
ReadDocument readConfirmed(const ConfirmedDocument& document,
                           const std::shared_ptr<const extraction::LearnedFields>& learned);

} // namespace emend::learning
