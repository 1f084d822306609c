// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/folder_walk.h"

#include <QtCore/QFile>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace emend::storage {

namespace {

namespace fs = std::filesystem;

// QDir cannot tell an empty folder from one that cannot be read.
base::Result<QStringList> namesIn(const QString& folder)
{
    QStringList names;
    std::error_code error;
    const fs::path path(QFile::encodeName(folder).toStdString());
    for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator(); entry.increment(error))
        names << QFile::decodeName(entry->path().filename().c_str());
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory)
        return base::fail(base::ErrorCode::NotFound, folder);
    if (error)
        return base::fail(base::ErrorCode::StorageError,
                          folder + QLatin1String(": ") + QString::fromLocal8Bit(error.message().c_str())
                              + QLatin1Char('.'));
    std::sort(names.begin(), names.end());
    return names;
}

bool isHexPair(const QString& name)
{
    const auto isDigit = [](QChar digit) {
        return (digit >= u'0' && digit <= u'9') || (digit >= u'a' && digit <= u'f');
    };
    return name.size() == 2 && isDigit(name.at(0)) && isDigit(name.at(1));
}

// The folders named by two hex digits; none where the folder has gone.
base::Result<QStringList> hexFoldersIn(const QString& folder)
{
    base::Result<QStringList> names = namesIn(folder);
    if (!names)
        return names;
    names->erase(std::remove_if(names->begin(), names->end(), [](const QString& name) { return !isHexPair(name); }),
                 names->end());
    for (QString& name : *names)
        name = folder + QLatin1Char('/') + name;
    return names;
}

// An empty list instead of what has gone since its name was read.
base::Result<QStringList> unlessGone(base::Result<QStringList> names)
{
    if (!names && names.error().code == base::ErrorCode::NotFound)
        return QStringList();
    return names;
}

} // namespace

base::Result<void>
walkFolders(const QString& root,
            const std::function<base::Result<void>(const QString& folder, const QStringList& names)>& take)
{
    const base::Result<QStringList> outer = hexFoldersIn(root);
    if (!outer)
        return base::fail(base::ErrorCode::StorageError, outer.error().message);
    for (const QString& folder : *outer) {
        const base::Result<QStringList> inner = unlessGone(hexFoldersIn(folder));
        if (!inner)
            return tl::unexpected(inner.error());
        for (const QString& leaf : *inner) {
            const base::Result<QStringList> names = unlessGone(namesIn(leaf));
            if (!names)
                return tl::unexpected(names.error());
            if (const base::Result<void> taken = take(leaf, *names); !taken)
                return taken;
        }
    }
    return {};
}

} // namespace emend::storage
