// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/audit.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>
#include <emend/storage/settings.h>

#include <QtCore/QJsonArray>

namespace emend::test {

inline const QDateTime kFullAt(QDate(2026, 11, 22), QTime(12, 0, 0, 7), Qt::UTC);
inline constexpr int kFullCorrections = 1300; // more than two batches of a copy

inline QString fullId(int kind, int number)
{
    return QStringLiteral("%1-0000-4000-8000-%2")
        .arg(kind, 8, 16, QLatin1Char('0'))
        .arg(number, 12, 16, QLatin1Char('0'));
}

inline base::Result<void> addFullCorrections(storage::Transaction& t)
{
    const QStringList columns{QStringLiteral("id"),
                              QStringLiteral("source_app"),
                              QStringLiteral("source_environment"),
                              QStringLiteral("source_correction_id"),
                              QStringLiteral("created_at"),
                              QStringLiteral("created_by"),
                              QStringLiteral("ocr_confidence"),
                              QStringLiteral("ocr_text"),
                              QStringLiteral("original_inference"),
                              QStringLiteral("corrected_amount_minor"),
                              QStringLiteral("corrected_currency"),
                              QStringLiteral("corrected_date"),
                              QStringLiteral("fields_corrected"),
                              QStringLiteral("data_quality_score"),
                              QStringLiteral("is_outlier"),
                              QStringLiteral("ingested_at"),
                              QStringLiteral("last_modified_at")};
    const QStringList texts{QStringLiteral("plain"), QString::fromLatin1(""),
                            QStringLiteral("tab\tline\nback\\slash \\N"), QStringLiteral("it's \"so\", {braces}"),
                            QStringLiteral("মোট ৳ 💶")};
    std::vector<QVariantList> rows;
    for (int i = 0; i < kFullCorrections; ++i) {
        const QString text = texts.at(i % texts.size());
        const bool has = i % 3 != 0;
        rows.push_back(
            {fullId(3, i), QStringLiteral("app"), QStringLiteral("test"), fullId(4, i), kFullAt.addSecs(-i * 977),
             QStringLiteral("ann"), has ? QVariant(i / 1300.0) : QVariant(), text,
             storage::json(
                 QJsonObject{{QStringLiteral("z"), i}, {QStringLiteral("a"), text}, {QStringLiteral("n"), i / 7.0}}),
             has ? QVariant(qint64(i) * 1'000'003) : QVariant(), has ? QVariant(QStringLiteral("EUR")) : QVariant(),
             has ? QVariant(QDate(2024, 2, 29).addDays(i)) : QVariant(),
             t.dialect().textList({text, QStringLiteral("a,b")}), i % 100 / 100.0 + 0.001, i % 2 == 0, kFullAt,
             kFullAt});
    }
    return t.insertRows(QStringLiteral("corrections_master"), columns, rows);
}

inline base::Result<void> addFullDocuments(storage::Transaction& t)
{
    for (int i = 0; i < 40; ++i) {
        domain::Document document;
        document.id = fullId(1, i);
        document.sha256 = QStringLiteral("%1").arg(i, 64, 16, QLatin1Char('0'));
        document.fileName = QStringLiteral("Beleg %1 ü.png").arg(i);
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = 1 + i;
        if (const auto added = storage::addDocument(t, document, kFullAt); !added)
            return tl::unexpected(added.error());
        domain::Extraction extraction;
        extraction.status = domain::Status::NeedsReview;
        extraction.text = QStringLiteral("Summe %1 Apfelkuchen").arg(i);
        extraction.fields.insert(QStringLiteral("amount"),
                                 domain::FieldValue{QStringLiteral("9.05"),
                                                    QStringLiteral("9,05"),
                                                    1.0 / 3,
                                                    0,
                                                    QRect(1, 2, 3, 4),
                                                    QStringLiteral("ranker"),
                                                    {}});
        extraction.fields.insert(
            QStringLiteral("date"),
            domain::FieldValue{QStringLiteral("2024-02-29"), QString(), 0.5, 0, QRect(), QStringLiteral("rule"), {}});
        // Over several months, a year's end among them.
        if (const auto saved = storage::saveExtraction(t, document.id, {}, extraction, kFullAt.addDays(i * 3)); !saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

/// Rows in most tables: every type, NULL, hostile texts, rows that point to others of their own table, a chain of
/// hashes.
inline base::Result<void> fillDatabase(storage::Transaction& t)
{
    if (const auto added = addFullDocuments(t); !added)
        return added;
    if (const auto added = addFullCorrections(t); !added)
        return added;
    if (const auto salt = storage::deploymentSalt(t, kFullAt); !salt)
        return tl::unexpected(salt.error());
    std::vector<domain::AuditEntry> entries(700);
    for (size_t i = 0; i < entries.size(); ++i) {
        entries[i].timestamp = kFullAt.addSecs(static_cast<qint64>(i) * 9000);
        entries[i].actorType = domain::ActorType::User;
        entries[i].action = QStringLiteral("read");
        entries[i].details = {{QStringLiteral("n"), static_cast<int>(i)},
                              {QStringLiteral("ü"), QJsonArray{1.5, true, QJsonValue()}}};
        entries[i].ipAddress = i % 2 == 0 ? QStringLiteral("10.0.0.1") : QStringLiteral("2001:db8::1");
        if (i % 10 == 0)
            entries[i].personal.insert(QStringLiteral("user"), QStringLiteral("Person %1").arg(i));
    }
    if (const auto appended = storage::appendAudit(t, entries); !appended)
        return appended;
    // A child before its parent in the order of the keys, and a chain of three.
    return t.runScript(QStringLiteral(
        "INSERT INTO jobs (job_id, kind, unique_key, state, order_key, run_after, created_at) VALUES "
        "('ffffffff-0000-4000-8000-000000000000', 'batch', 'b', 'queued', 0, '2026-11-22T12:00:00.000Z', "
        "'2026-11-22T12:00:00.000Z');"
        "INSERT INTO jobs (job_id, parent_id, document_id, kind, unique_key, state, order_key, run_after, created_at, "
        "progress) VALUES "
        "('00000000-0000-4000-8000-000000000001', 'ffffffff-0000-4000-8000-000000000000', "
        "'00000001-0000-4000-8000-000000000001', "
        "'document', 'k', 'queued', -9223372036854775807, '2026-11-22T12:00:00.000Z', '2026-11-22T12:00:00.000Z', 0.1);"
        "INSERT INTO pattern_cache_versions (version_id, version_name, created_at, pattern_data, "
        "avg_pattern_confidence) VALUES "
        "(3, 'v3', '2026-11-22T12:00:00.000Z', '{\"merchant\": [{\"confidence\": 0.95}]}', 0.95);"
        "INSERT INTO pattern_cache_versions (version_id, version_name, created_at, pattern_data, replaced_by_version) "
        "VALUES "
        "(2, 'v2', '2026-11-22T12:00:00.000Z', '[]', 3);"
        "INSERT INTO pattern_cache_versions (version_id, version_name, created_at, pattern_data, replaced_by_version) "
        "VALUES "
        "(1, 'v1', '2026-11-22T12:00:00.000Z', 'null', 2);"
        "INSERT INTO users (user_name, role, is_active, created_at) VALUES ('ann', 'reviewer', TRUE, "
        "'2026-11-22T12:00:00.000Z'), "
        "('Zoë', 'viewer', FALSE, '2026-11-22T12:00:00.000Z'), ('', 'viewer', FALSE, '2026-11-22T12:00:00.000Z');"
        "INSERT INTO metrics_history (metric, labels, measured_at, value) VALUES ('a', '', '2026-11-22T12:00:00.001Z', "
        "1e-300), "
        "('a', '', '2026-11-22T12:00:00.002Z', -0.0), ('a', 'b', '2026-11-22T12:00:00.001Z', 0.1);"
        "INSERT INTO ocr_cache (cache_key, sha256, recognizer, languages, settings_hash, pages, created_at, "
        "expires_at) VALUES "
        "('k', 's', 'r', 'eng', 'h', '[]', '2026-11-22T12:00:00.000Z', '2026-11-29T12:00:00.000Z');"));
}

} // namespace emend::test
