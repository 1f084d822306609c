// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <vector>

/// What was asked of a language model, and what came of it.
namespace emend::storage {

struct LlmCall {
    QString id; ///< UUID; made where it is empty
    QString documentId; ///< empty where the document is not kept (yet): found by its hash where it is
    QString sha256; ///< of the document
    QString field;
    QString model;
    QString promptVersion; ///< such as `p3`, or `built-in`
    QDateTime calledAt;
    int durationMs = 0;
    QString outcome; ///< accepted kept nothing refused timeout failed circuit_open
    QString reason; ///< why it was refused or failed; a sentence, or empty
    QString promptHash; ///< SHA-256; empty where nothing was sent or answered
    QString answerHash;
    QString promptText; ///< masked; empty after its time
    QString answerText;
    qint64 promptTokens = 0;
    qint64 answerTokens = 0;
};

base::Result<void> addLlmCalls(Transaction& transaction, const std::vector<LlmCall>& calls);

/// The newest first.
base::Result<std::vector<LlmCall>> listLlmCalls(Transaction& transaction, int limit);

/// Forgets the texts of calls from before that time, of so many at most; the rest of their records stays. Returns how
/// many it were.
base::Result<qint64> forgetLlmTexts(Transaction& transaction, const QDateTime& before, int limit);

} // namespace emend::storage
