// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDir>
#include <QtCore/QJsonObject>
#include <QtCore/QLockFile>

#include <memory>

namespace emend::services {

/// The working files of one run. Others leave them alone for as long as this lives; what runs before have left behind
/// goes when a new one is begun.
class TrainingFolder final
{
public:
    /// Error: storage_error.
    static base::Result<TrainingFolder> create(const QString& root);

    /// The newest that was stopped with its state saved. Error: not_found.
    static base::Result<TrainingFolder> stopped(const QString& root);

    QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }

    QJsonObject state() const;
    base::Result<void> saveState(const QJsonObject& state) const; ///< whole or not at all

    void remove(); ///< with all that is in it

private:
    TrainingFolder(QDir dir, std::unique_ptr<QLockFile> lock) : m_dir(std::move(dir)), m_lock(std::move(lock)) { }

    QDir m_dir;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace emend::services
