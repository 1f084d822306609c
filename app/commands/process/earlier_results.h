// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QHash>
#include <QtCore/QIODevice>
#include <QtCore/QString>

namespace emend::commands {

/// What an output file of an earlier run holds.
struct EarlierResults {
    QHash<QString, bool> failedByFile; ///< the documents, and whether they failed
    qint64 completeBytes = 0; ///< length of the complete lines; what follows was torn by an interruption
};

/// Reads JSON Lines from the beginning. Error: storage_error where the file is not an output of `process`.
base::Result<EarlierResults> readEarlierResults(QIODevice& file);

} // namespace emend::commands
