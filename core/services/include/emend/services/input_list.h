// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/services/batch_runner.h>

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <vector>

namespace emend::services {

/// The documents that paths stand for, in their order: files as they are; of folders every regular file at any depth,
/// sorted by path, without hidden ones; for `-` what `list` names. Of a folder the output file is left out. A folder
/// that cannot be listed is an input with a refusal. Error: invalid_argument where the output file itself is to be
/// read.
base::Result<std::vector<BatchInput>> listInputs(const QStringList& paths, const QString& outFile, QIODevice& list);

/// The same for files and folders alone, such as those that were dropped on a window.
std::vector<BatchInput> listInputs(const QStringList& paths);

/// The entries of a list, separated by NULs where it has any, else by line breaks.
QStringList splitPathList(const QByteArray& list);

} // namespace emend::services
