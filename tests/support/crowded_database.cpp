// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crowded_database.h"

#include "correction_generator.h"

#include <QtCore/QUuid>

namespace emend::test {

namespace {

using storage::Transaction;

constexpr int kModels = 1000;

base::Result<void> addModels(Transaction& transaction, const Crowd& crowd)
{
    const QStringList columns{QStringLiteral("id"),
                              QStringLiteral("source_app"),
                              QStringLiteral("source_environment"),
                              QStringLiteral("created_at"),
                              QStringLiteral("source_correction_id"),
                              QStringLiteral("ocr_text"),
                              QStringLiteral("original_inference"),
                              QStringLiteral("corrected_merchant"),
                              QStringLiteral("corrected_category"),
                              QStringLiteral("fields_corrected"),
                              QStringLiteral("data_quality_score"),
                              QStringLiteral("ingested_at"),
                              QStringLiteral("last_modified_at")};
    std::vector<QVariantList> rows;
    CorrectionGenerator generator;
    generator.newest = crowd.newest;
    generator.generate(kModels, 0, [&](const domain::CorrectionInput& input) {
        rows.push_back({QUuid::createUuid().toString(QUuid::WithoutBraces), input.sourceApp, input.sourceEnvironment,
                        input.createdAt, input.sourceCorrectionId, input.ocrText,
                        storage::json(input.originalInference), input.corrected.value(QStringLiteral("merchant")),
                        input.corrected.value(QStringLiteral("category")),
                        transaction.dialect().textList(input.corrected.keys()), 0.5, crowd.newest, crowd.newest});
    });
    return transaction.insertRows(QStringLiteral("corrections_master"), columns, rows);
}

// The copies differ in what the queries look for: id, time, quality, and whether training has used them.
QString multiplied(int copies, const QDateTime& newest)
{
    return QStringLiteral(
               "INSERT INTO corrections_master (id, source_app, source_environment, created_at, source_correction_id, "
               "ocr_text, original_inference, corrected_merchant, corrected_category, fields_corrected, "
               "data_quality_score, used_in_training, ingested_at, last_modified_at) "
               "SELECT gen_random_uuid(), source_app, source_environment, "
               "TIMESTAMPTZ '%1' - n * INTERVAL '1 day' * 730 / %2 - random() * INTERVAL '1 day', gen_random_uuid(), "
               "ocr_text, original_inference, corrected_merchant, corrected_category, fields_corrected, "
               "round(random()::numeric, 2), n > %2 / 20, ingested_at, last_modified_at "
               "FROM generate_series(1, %2) AS n, (SELECT * FROM corrections_master LIMIT %3) AS model;\n")
        .arg(newest.toString(Qt::ISODate))
        .arg(copies)
        .arg(kModels);
}

QString documentsAndJobs(int documents, const QDateTime& newest)
{
    return QStringLiteral(
               "INSERT INTO documents (document_id, sha256, file_name, media_type, byte_size, state, reasons, "
               "priority, "
               "document_type, merchant, extraction_id, received_at, processed_at, updated_at) "
               "SELECT gen_random_uuid(), encode(sha256(n::text::bytea), 'hex'), 'receipt ' || n, 'image/png', 1, "
               "CASE WHEN n %% 50 = 0 THEN 'needs_review' ELSE 'done' END, '[\"amount below threshold\"]', 1 + n %% "
               "10, "
               "'receipt', 'Merchant ' || n %% 5000, gen_random_uuid(), TIMESTAMPTZ '%1' - n * INTERVAL '1 minute', "
               "TIMESTAMPTZ '%1' - n * INTERVAL '1 minute', TIMESTAMPTZ '%1' FROM generate_series(1, %2) AS n;\n"
               // The first month's rows go to the default partition.
               "SELECT emend_ensure_partitions(CAST(min(received_at) + INTERVAL '1 month' AS DATE), "
               "CAST(max(received_at) AS DATE)) FROM documents;\n"
               "INSERT INTO field_values (extraction_id, field, document_id, created_at, value, confidence, width) "
               "SELECT extraction_id, field, document_id, processed_at, '9.00', 0.5, 30 FROM documents, "
               "(VALUES ('amount'), ('date'), ('merchant')) AS f (field);\n"
               "INSERT INTO reviews (review_id, document_id, attempt_id, reviewer, outcome, decided_at) "
               "SELECT gen_random_uuid(), document_id, gen_random_uuid(), 'ann', "
               "CASE WHEN random() < 0.05 THEN 'escalated' ELSE 'confirmed' END, received_at FROM documents "
               "WHERE random() < 0.5;\n"
               "INSERT INTO review_leases (document_id, attempt_id, reviewer, leased_at, lease_until) "
               "SELECT document_id, gen_random_uuid(), 'ann', received_at, received_at FROM documents "
               "WHERE random() < 0.05;\n"
               "INSERT INTO jobs (job_id, document_id, kind, unique_key, state, order_key, run_after, created_at) "
               "SELECT gen_random_uuid(), document_id, 'document', sha256, "
               "CASE WHEN random() < 0.02 THEN 'queued' ELSE 'completed' END, "
               "extract(epoch FROM received_at) * 1000, received_at, received_at FROM documents;\n"
               "INSERT INTO job_attempts (attempt_id, job_id, number, worker, started_at, finished_at, outcome) "
               "SELECT gen_random_uuid(), job_id, 1, 'w', created_at, created_at, 'completed' FROM jobs "
               "WHERE state = 'completed';\n"
               "INSERT INTO document_texts (document_id, text, updated_at) "
               "SELECT document_id, file_name || ' ' || merchant, received_at FROM documents;\n")
        .arg(newest.toString(Qt::ISODate))
        .arg(documents)
        .replace(QLatin1String("%%"), QLatin1String("%"));
}

} // namespace

void fillDatabase(storage::Database& database, const Crowd& crowd)
{
    const base::Result<void> filled = database.transact([&](Transaction& transaction) {
        return addModels(transaction, crowd)
            .and_then([&] { return transaction.runScript(multiplied(crowd.corrections / kModels - 1, crowd.newest)); })
            .and_then([&] { return transaction.runScript(documentsAndJobs(crowd.documents, crowd.newest)); })
            .and_then([&] { return transaction.runScript(QStringLiteral("ANALYZE")); });
    });
    if (!filled)
        qFatal("The database cannot be filled: %s", qPrintable(filled.error().message));
}

} // namespace emend::test
