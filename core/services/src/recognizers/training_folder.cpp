// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_folder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::TrainingFolder)
};

const QString kPrefix = QStringLiteral("run-");
const QString kState = QStringLiteral("state.json");

QStringList runsIn(const QDir& root)
{
    return root.entryList({kPrefix + QLatin1Char('*')}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

// Held by whoever works in the folder; where that process is gone, by nobody.
std::unique_ptr<QLockFile> lockOf(const QDir& dir)
{
    auto lock = std::make_unique<QLockFile>(dir.filePath(QStringLiteral("lock")));
    lock->setStaleLockTime(0);
    return lock->tryLock() ? std::move(lock) : nullptr;
}

void removeLeftBehind(const QDir& root)
{
    for (const QString& name : runsIn(root)) {
        QDir dir(root.filePath(name));
        if (lockOf(dir))
            dir.removeRecursively();
    }
}

tl::unexpected<base::Error> notMade(const QString& path)
{
    return base::fail(ErrorCode::StorageError, Text::tr("The folder %1 cannot be made.").arg(path));
}

} // namespace

Result<TrainingFolder> TrainingFolder::create(const QString& rootPath)
{
    const QDir root(rootPath);
    if (!root.mkpath(QStringLiteral(".")))
        return notMade(rootPath);
    removeLeftBehind(root);
    const QString name = kPrefix + QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"))
        + QLatin1Char('-') + QUuid::createUuid().toString(QUuid::Id128).left(6);
    const QDir dir(root.filePath(name));
    if (!root.mkdir(name))
        return notMade(dir.path());
    auto lock = lockOf(dir);
    if (!lock)
        return notMade(dir.path());
    return TrainingFolder(dir, std::move(lock));
}

Result<TrainingFolder> TrainingFolder::stopped(const QString& rootPath)
{
    const QDir root(rootPath);
    QStringList names = runsIn(root);
    while (!names.isEmpty()) {
        const QDir dir(root.filePath(names.takeLast()));
        if (!dir.exists(kState))
            continue;
        if (auto lock = lockOf(dir))
            return TrainingFolder(dir, std::move(lock));
    }
    return base::fail(ErrorCode::NotFound, Text::tr("There is no training of a recogniser to go on with."));
}

QJsonObject TrainingFolder::state() const
{
    QFile file(m_dir.filePath(kState));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Result<void> TrainingFolder::saveState(const QJsonObject& state) const
{
    QSaveFile file(m_dir.filePath(kState));
    const QByteArray bytes = QJsonDocument(state).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    return {};
}

void TrainingFolder::remove()
{
    m_lock.reset();
    m_dir.removeRecursively();
}

} // namespace emend::services
