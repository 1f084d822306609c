// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

namespace emend::test {

/// A file that a batch may meet, and what has to be said about it.
struct HostileFile {
    QByteArray path; ///< as the system knows it; may not be valid UTF-8
    QString code; ///< expected error code; empty where the file is to be read like any other
};

/// Writes broken and odd files into an existing, empty folder: truncated, empty, misnamed, bombs, too many pages,
/// encrypted, a FIFO, links, folders, and strange names. Fails the program where it cannot.
QList<HostileFile> writeHostileFiles(const QString& folder);

/// Gives back the permissions that keep a QTemporaryDir from removing itself.
void allowRemoval(const QString& folder);

/// True where permissions bind this process: root reads everything.
bool canBeRefused();

} // namespace emend::test
