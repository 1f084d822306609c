// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/process/earlier_results.h"

#include <emend/base/result.h>

#include <QtCore/QFile>

namespace emend::commands {

/// Where results go: standard output, or a file that only one process writes at a time. Every write reaches the system
/// at once, or is an error.
class ResultOutput final
{
public:
    /// Writes to `standardOutput` where `fileName` is empty.
    ResultOutput(QIODevice& standardOutput, const QString& fileName);

    /// Opens and locks the file; an old one is emptied, or with `resume` read and cut after its last complete line.
    /// Error: storage_error.
    base::Result<EarlierResults> open(bool resume);

    base::Result<void> write(const QByteArray& bytes);

    /// Makes sure that all of it is on the disk. Error: storage_error.
    base::Result<void> finish();

private:
    bool isFile() const { return !m_file.fileName().isEmpty(); }
    base::Result<void> lock();
    base::Error writeError() const;

    QIODevice& m_standardOutput;
    QFile m_file;
};

} // namespace emend::commands
