// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples_intake.h"

#include "samples/sample_documents.h"

#include <emend/services/intake.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonObject>
#include <QtCore/QStandardPaths>

namespace emend::desktop {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::desktop::SamplesIntake)
};

Result<QStringList> drawnFiles(const QString& folder)
{
    if (!QDir().mkpath(folder))
        return base::fail(base::ErrorCode::StorageError, Text::tr("The folder %1 cannot be made.").arg(folder));
    const QJsonArray samples = samples::drawSampleDocuments(folder);
    if (samples.isEmpty())
        return base::fail(base::ErrorCode::StorageError,
                          Text::tr("The sample documents cannot be written to %1.").arg(folder));
    QStringList files;
    for (const QJsonValue& sample : samples)
        files << QDir(folder).filePath(sample.toObject()[QLatin1String("file")].toString());
    return files;
}

} // namespace

void takeInSamples(services::Workplace& workplace, QObject* context, std::function<void(const Result<int>&)> done)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/emend/samples");
    workplace.lists.ask(
        context,
        [folder, &store = workplace.store, actor = workplace.reviewer](storage::Database& database) -> Result<int> {
            const Result<QStringList> files = drawnFiles(folder);
            if (!files)
                return tl::unexpected(files.error());
            const auto taken = services::IntakeService(database, store, actor).takeIn(*files, {});
            if (!taken)
                return tl::unexpected(taken.error());
            int added = 0;
            for (const services::TakenIn& file : *taken) {
                if (file.refusal)
                    return tl::unexpected(*file.refusal);
                added += file.isNew ? 1 : 0;
            }
            return added;
        },
        std::move(done));
}

} // namespace emend::desktop
