// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/recognizers.h>

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QSaveFile>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::Activation;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Recognizers)
};

constexpr int kDaysKept = 30;
constexpr qsizetype kHashShown = 8;

bool holds(const QString& path, const QString& contentHash)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && domain::sha256Hex(file.readAll()) == contentHash;
}

// Marks the file as in use, so that it stays.
void touch(const QString& path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

void removeOld(const QDir& folder)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-kDaysKept);
    const QFileInfoList files = folder.entryInfoList({QStringLiteral("*.traineddata")}, QDir::Files);
    for (const QFileInfo& file : files) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

Result<void> write(storage::Database& database, int versionId, const QString& contentHash, const QString& path)
{
    const auto bytes = database.read([&](Transaction& t) { return storage::recognizerModel(t, versionId); });
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (domain::sha256Hex(*bytes) != contentHash)
        return base::fail(ErrorCode::Corrupt, Text::tr("The stored network is not what it was when it was added."));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<pipeline::LineModel> activeRecognizerFile(storage::Database& database, const QString& environment,
                                                 const QString& folder)
{
    const auto active = database.read(
        [&](Transaction& t) { return storage::activeVersion(t, environment, storage::Versioned::Recognizers); });
    if (!active)
        return tl::unexpected(active.error());
    if (!*active || !(*active)->versionId)
        return pipeline::LineModel{};
    const Activation& activation = **active;
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral(".")))
        return base::fail(ErrorCode::StorageError, Text::tr("The folder %1 cannot be made.").arg(folder));
    const QString path = dir.filePath(activation.contentHash + QLatin1String(".traineddata"));
    if (holds(path, activation.contentHash)) {
        touch(path);
    } else if (const auto written = write(database, *activation.versionId, activation.contentHash, path); !written) {
        return tl::unexpected(written.error());
    }
    removeOld(dir);
    return pipeline::LineModel{
        path, QStringLiteral("%1 (%2)").arg(activation.version, activation.contentHash.left(kHashShown))};
}

} // namespace emend::services
