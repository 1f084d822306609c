// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/document_store.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>

namespace emend::storage {

namespace {

using base::ErrorCode;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::DocumentStore)
};

} // namespace

LocalFile::LocalFile(QString path) : m_path(std::move(path)) { }

LocalFile::LocalFile(QString path, std::unique_ptr<QTemporaryDir> folder, std::unique_ptr<QFile> lock)
    : m_path(std::move(path)), m_folder(std::move(folder)), m_lock(std::move(lock))
{
}

base::Result<StoredObject> DocumentStore::putFile(const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return base::fail(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > kMostBytes)
        return base::fail(ErrorCode::TooLarge, Text::tr("%1 is too large to be stored.").arg(path));
    const qint64 size = file.size();
    const QByteArray bytes = file.read(size + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() != size)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 could not be read, or changed meanwhile. Try again.").arg(path));
    return put(bytes);
}

} // namespace emend::storage
