// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review_desk.h"

#include <emend/services/patterns.h>

#include <QtCore/QUuid>

namespace emend::test {

/// A database where people correct, and admins who share a clock.
class PatternOffice final
{
public:
    explicit PatternOffice(const QString& backend) : m_desk(backend) { }

    ReviewDesk& desk() { return m_desk; }
    storage::Database& database() { return m_desk.database(); }

    services::PatternSettings settings()
    {
        services::PatternSettings settings;
        settings.clock = [this] { return m_desk.now; };
        return settings;
    }

    services::PatternService admin(const char* name = "ann") { return admin(database(), name, settings()); }

    static services::PatternService admin(storage::Database& database, const char* name,
                                          const services::PatternSettings& settings)
    {
        return {database, {domain::ActorType::User, QString::fromLatin1(name)}, settings};
    }

    /// So many corrections by another system of `original` to `corrected`, of documents with that text.
    void correct(const char* original, const char* corrected, int times, const QString& text = {})
    {
        std::vector<storage::PoolCorrection> pooled;
        for (int i = 0; i < times; ++i) {
            domain::Correction c;
            c.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            c.sourceApp = QStringLiteral("expenses");
            c.sourceEnvironment = QStringLiteral("production");
            c.sourceCorrectionId = QUuid::createUuid().toString(QUuid::WithoutBraces);
            c.createdAt = m_desk.now.addDays(-1);
            c.documentType = QStringLiteral("receipt");
            c.originalInference = {{QStringLiteral("merchant"), QString::fromUtf8(original)}};
            c.correctedMerchant = QString::fromUtf8(corrected);
            c.correctedAmount = base::Money{950, QStringLiteral("EUR")};
            c.correctedDate = QDate(2026, 11, 20);
            c.fieldsCorrected = {QStringLiteral("merchant")};
            c.ocrText = text;
            c.qualityScore = 0.9;
            c.ingestedAt = c.createdAt;
            c.lastModifiedAt = c.createdAt;
            pooled.push_back({c, QString::fromUtf8(corrected).toLower(), QStringLiteral("test")});
        }
        std::vector<const storage::PoolCorrection*> pointers;
        for (const storage::PoolCorrection& each : pooled)
            pointers.push_back(&each);
        required(database().transact([&](storage::Transaction& t) { return storage::insertCorrections(t, pointers); }));
    }

    services::RefreshedPatterns refresh()
    {
        base::Progress progress;
        return required(admin().refresh(progress));
    }

    /// A version that differs from all before; its name.
    QString newVersion()
    {
        const QByteArray original = QStringLiteral("misread %1").arg(++m_versions).toUtf8();
        correct(original.constData(), "Uber", 3);
        return refresh().version.name;
    }

private:
    ReviewDesk m_desk;
    int m_versions = 0;
};

} // namespace emend::test
