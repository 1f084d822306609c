// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_database.h"

#include <emend/services/review.h>
#include <emend/storage/audit.h>
#include <emend/storage/corrections.h>
#include <emend/storage/documents.h>
#include <emend/storage/extractions.h>

namespace emend::test {

template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(base::errorCodeName(result.error().code)), qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

inline domain::FieldEdit edit(const char* field, const char* value, domain::EditOrigin how = domain::EditOrigin::Typed)
{
    return {QString::fromLatin1(field), QString::fromUtf8(value), {}, 0, {}, how};
}

/// A draft of three actions and five seconds.
inline domain::ReviewDraft draftWith(std::vector<domain::FieldEdit> edits)
{
    domain::ReviewDraft draft;
    draft.edits = std::move(edits);
    draft.actions = 3;
    draft.activeMs = 5000;
    return draft;
}

/// Receipts that need review, and reviewers who share a clock.
class ReviewDesk final
{
public:
    explicit ReviewDesk(const QString& backend) : m_fixture(backend) { }

    storage::Database& database() { return m_fixture.database(); }
    const TestDatabase& fixture() const { return m_fixture; }

    services::ReviewService reviewer(const char* name, const services::SecondReadingRule& rule = {})
    {
        return reviewer(name, database(), rule);
    }

    services::ReviewService reviewer(const char* name, storage::Database& connection,
                                     const services::SecondReadingRule& rule = {})
    {
        services::ReviewSettings settings;
        settings.environment = QStringLiteral("test");
        settings.secondReading = rule;
        settings.clock = [this] { return now; };
        return {connection, QString::fromLatin1(name), settings};
    }

    /// Receipt number `n` of the list; its id.
    QString add(int n, domain::Status status = domain::Status::NeedsReview)
    {
        domain::Document document;
        document.sha256 = QStringLiteral("%1").arg(n, 64, 16, QLatin1Char('0'));
        document.fileName = QStringLiteral("receipt %1.png").arg(n);
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = 1000;
        const QDateTime received = now.addSecs(n - 86'400);
        return required(database().transact([&](storage::Transaction& transaction) -> base::Result<QString> {
            const auto added = addDocument(transaction, document, received);
            if (!added)
                return tl::unexpected(added.error());
            return saveExtraction(transaction, added->id, {}, receipt(status), received).map([&](const QString&) {
                return added->id;
            });
        }));
    }

    static domain::Extraction receipt(domain::Status status)
    {
        domain::Extraction extraction;
        extraction.status = status;
        extraction.type = {QStringLiteral("receipt"), 0.9};
        extraction.pages = 1;
        extraction.text = QStringLiteral("KEDAI KOPI\nVISA 4111 1111 1111 1111\nTOTAL RM 9.00");
        if (status == domain::Status::NeedsReview)
            extraction.reasons = {QStringLiteral("amount below threshold")};
        const auto set = [&extraction](const char* field, const char* value, double confidence) {
            extraction.fields.insert(QString::fromLatin1(field),
                                     domain::FieldValue{QString::fromLatin1(value),
                                                        QString::fromLatin1(value),
                                                        confidence,
                                                        0,
                                                        QRect(1, 2, 30, 8),
                                                        QStringLiteral("ranker"),
                                                        {{QStringLiteral("x"), QStringLiteral("X"), 0.1}}});
        };
        set("merchant", "KEDAI KOPI", 0.9);
        set("date", "2026-11-19", 0.8);
        set("amount", "9.00", 0.4);
        set("currency", "MYR", 0.9);
        extraction.fields.insert(QStringLiteral("tax"), std::nullopt);
        return extraction;
    }

    domain::Document document(const QString& id)
    {
        return *required(database().read([&](storage::Transaction& tx) { return storage::findDocument(tx, id); }));
    }

    domain::Extraction extraction(const QString& id)
    {
        return *required(database().read([&](storage::Transaction& tx) { return storage::newestExtraction(tx, id); }));
    }

    std::vector<domain::Correction> pool()
    {
        return required(database().read(
            [](storage::Transaction& tx) { return storage::listCorrections(tx, {}, std::nullopt, 1000); }));
    }

    QStringList auditActions()
    {
        QStringList actions;
        const auto log =
            required(database().read([](storage::Transaction& tx) { return storage::listAudit(tx, {}, 1000); }));
        for (const storage::AuditRecord& record : log)
            actions.prepend(record.entry.action);
        return actions;
    }

    QDateTime now = QDateTime(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

private:
    TestDatabase m_fixture;
};

} // namespace emend::test
