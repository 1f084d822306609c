// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/llm_calls.h>

#include <emend/storage/documents.h>

#include <QtCore/QUuid>

namespace emend::storage {

namespace {

using base::Result;

const QString kReason = QStringLiteral("reason");

Result<QString> documentIdOf(Transaction& transaction, const LlmCall& call)
{
    if (!call.documentId.isEmpty() || call.sha256.isEmpty())
        return call.documentId;
    return findDocumentByHash(transaction, call.sha256).map([](const auto& document) {
        return document ? document->id : QString();
    });
}

Result<void> addCall(Transaction& transaction, const LlmCall& call)
{
    const Result<QString> documentId = documentIdOf(transaction, call);
    if (!documentId)
        return tl::unexpected(documentId.error());
    const QString id = call.id.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : call.id;
    const auto text = [](const QString& given) { return QVariant(given + QLatin1String("")); };
    return transaction
        .execute(QStringLiteral("INSERT INTO llm_calls (call_id, document_id, sha256, field, model, prompt_version, "
                                "called_at, duration_ms, outcome, details, prompt_hash, answer_hash, prompt_text, "
                                "answer_text, prompt_tokens, answer_tokens) VALUES (:id, :document, :sha256, :field, "
                                ":model, :version, :at, :duration, :outcome, :details, :prompt_hash, :answer_hash, "
                                ":prompt, :answer, :prompt_tokens, :answer_tokens)"),
                 {{":id", id},
                  {":document", textOrNull(*documentId)},
                  {":sha256", text(call.sha256)},
                  {":field", text(call.field)},
                  {":model", text(call.model)},
                  {":version", text(call.promptVersion)},
                  {":at", call.calledAt},
                  {":duration", call.durationMs},
                  {":outcome", call.outcome},
                  {":details", json(call.reason.isEmpty() ? QJsonObject() : QJsonObject{{kReason, call.reason}})},
                  {":prompt_hash", text(call.promptHash)},
                  {":answer_hash", text(call.answerHash)},
                  {":prompt", textOrNull(call.promptText)},
                  {":answer", textOrNull(call.answerText)},
                  {":prompt_tokens", call.promptTokens},
                  {":answer_tokens", call.answerTokens}})
        .map([](qint64) {});
}

LlmCall callOf(const Row& row)
{
    LlmCall call;
    call.id = row.text("call_id");
    call.documentId = row.text("document_id");
    call.sha256 = row.text("sha256");
    call.field = row.text("field");
    call.model = row.text("model");
    call.promptVersion = row.text("prompt_version");
    call.calledAt = row.time("called_at");
    call.durationMs = static_cast<int>(row.integer("duration_ms"));
    call.outcome = row.text("outcome");
    call.reason = row.json("details").value(kReason).toString();
    call.promptHash = row.text("prompt_hash");
    call.answerHash = row.text("answer_hash");
    call.promptText = row.text("prompt_text");
    call.answerText = row.text("answer_text");
    call.promptTokens = row.integer("prompt_tokens");
    call.answerTokens = row.integer("answer_tokens");
    return call;
}

} // namespace

Result<void> addLlmCalls(Transaction& transaction, const std::vector<LlmCall>& calls)
{
    for (const LlmCall& call : calls) {
        if (const auto added = addCall(transaction, call); !added)
            return added;
    }
    return {};
}

Result<std::vector<LlmCall>> listLlmCalls(Transaction& transaction, int limit)
{
    const auto rows = transaction.query(
        QStringLiteral("SELECT call_id, document_id, sha256, field, model, prompt_version, called_at, duration_ms, "
                       "outcome, details, prompt_hash, answer_hash, prompt_text, answer_text, prompt_tokens, "
                       "answer_tokens FROM llm_calls ORDER BY called_at DESC, call_id LIMIT :limit"),
        {{":limit", limit}});
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<LlmCall> calls;
    for (const Row& row : *rows)
        calls.push_back(callOf(row));
    return calls;
}

Result<qint64> forgetLlmTexts(Transaction& transaction, const QDateTime& before, int limit)
{
    return transaction.execute(
        QStringLiteral("UPDATE llm_calls SET prompt_text = NULL, answer_text = NULL WHERE call_id IN "
                       "(SELECT call_id FROM llm_calls WHERE called_at < :before AND prompt_text IS NOT NULL "
                       "ORDER BY called_at LIMIT :limit)"),
        {{":before", before}, {":limit", limit}});
}

} // namespace emend::storage
