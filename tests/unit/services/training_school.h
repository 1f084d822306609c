// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_builder.h"
#include "pattern_office.h"

#include <emend/pipeline/page_reader.h>
#include <emend/services/training.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QJsonArray>

namespace emend::test {

/// A database of confirmed receipts with their words, to train with.
class TrainingSchool final
{
public:
    explicit TrainingSchool(const QString& backend) : m_office(backend) { }

    PatternOffice& office() { return m_office; }
    storage::Database& database() { return m_office.database(); }
    QDateTime& now() { return m_office.desk().now; }

    services::TrainingSettings settings()
    {
        services::TrainingSettings settings;
        settings.patterns = m_office.settings();
        settings.patterns.environment = QStringLiteral("test");
        settings.heartbeatMs = 0;
        return settings;
    }

    services::TrainingService trainer(const char* name = "ann") { return trainer(database(), name, settings()); }

    static services::TrainingService trainer(storage::Database& database, const char* name,
                                             const services::TrainingSettings& settings)
    {
        return {database, {domain::ActorType::User, QString::fromLatin1(name)}, settings};
    }

    storage::TrainingRun train()
    {
        base::Progress progress;
        return required(trainer().start(progress));
    }

    /// That many receipts of so many shops, one an hour, whose names are printed so badly that only those who know them
    /// read them right.
    void confirmReceipts(int count, int shops)
    {
        for (int i = 0; i < count; ++i)
            confirmReceipt(m_receipts++, i % shops);
    }

    /// The id of the receipt.
    QString confirmReceipt(int number, int shop)
    {
        const QString id = m_office.desk().add(number);
        pipeline::PageResult page;
        page.text =
            pageOf({QStringLiteral("SH0P NUM8ER %1 TRADNIG").arg(kNames[shop]),
                    QStringLiteral("%1, JALAN %2, 81100 J0HOR").arg(shop + 1).arg(kNames[shop]),
                    QStringLiteral("TEL: 07-350740%1").arg(shop), QStringLiteral("RECEIPT %1").arg(1000 + number),
                    QStringLiteral("DATE: 19/11/2026 20:49"), QStringLiteral("PENCIL HB       1   3.00"),
                    QStringLiteral("TOTAL              9.00"), QStringLiteral("THANK YOU")});
        const QString sha256 = m_office.desk().document(id).sha256;
        required(database().transact([&](storage::Transaction& t) {
            return storage::storeOcrResult(t, {sha256, QStringLiteral("r"), QStringLiteral("eng"), {}},
                                           QJsonArray{pipeline::toJson(page)}, now());
        }));
        now() = now().addSecs(3600);
        auto reviewer = m_office.desk().reviewer("rita");
        const auto task = required(reviewer.lease(id));
        const QByteArray name = QStringLiteral("Shop Number %1 Trading").arg(kNames[shop]).toUtf8();
        required(reviewer.confirm(task.handle, draftWith({edit("merchant", name.constData())})));
        return id;
    }

private:
    static inline const QStringList kNames{
        QStringLiteral("ALPHA"), QStringLiteral("BRAVO"),   QStringLiteral("CHARLIE"), QStringLiteral("DELTA"),
        QStringLiteral("ECHO"),  QStringLiteral("FOXTROT"), QStringLiteral("GOLF"),    QStringLiteral("HOTEL"),
        QStringLiteral("INDIA"), QStringLiteral("JULIETT"), QStringLiteral("KILO"),    QStringLiteral("LIMA")};

    PatternOffice m_office;
    int m_receipts = 1;
};

} // namespace emend::test
