// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result_output.h"

#include <QtCore/QCoreApplication>

#include <cerrno>
#include <cstring>
#include <sys/file.h>
#include <unistd.h>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ResultOutput)
};

} // namespace

ResultOutput::ResultOutput(QIODevice& standardOutput, const QString& fileName)
    : m_standardOutput(standardOutput), m_file(fileName)
{
}

Result<EarlierResults> ResultOutput::open(bool resume)
{
    if (!isFile())
        return EarlierResults{};
    // ReadWrite, because WriteOnly would empty the file before it is locked.
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return base::fail(
            ErrorCode::StorageError,
            Text::tr("%1 cannot be opened for writing: %2.").arg(m_file.fileName(), m_file.errorString()));
    if (const Result<void> locked = lock(); !locked)
        return tl::unexpected(locked.error());
    EarlierResults earlier;
    if (resume) {
        QFile reading(m_file.fileName());
        if (!reading.open(QIODevice::ReadOnly))
            return base::fail(ErrorCode::StorageError,
                              Text::tr("%1 cannot be read: %2.").arg(reading.fileName(), reading.errorString()));
        Result<EarlierResults> read = readEarlierResults(reading);
        if (!read)
            return read;
        earlier = std::move(*read);
    }
    if (!m_file.isSequential() && m_file.size() != earlier.completeBytes && !m_file.resize(earlier.completeBytes))
        return tl::unexpected(writeError());
    if (!m_file.isSequential())
        m_file.seek(earlier.completeBytes);
    return earlier;
}

// Devices and some network file systems know no locks; that is no reason not to write to them.
Result<void> ResultOutput::lock()
{
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 is being written by another process.").arg(m_file.fileName()));
    return {};
}

Result<void> ResultOutput::write(const QByteArray& bytes)
{
    QIODevice& device = isFile() ? m_file : m_standardOutput;
    if (device.write(bytes) != bytes.size())
        return tl::unexpected(writeError());
    return {};
}

Result<void> ResultOutput::finish()
{
    // What cannot be synchronised, such as a pipe or a device, has taken its bytes already.
    if (isFile() && fsync(m_file.handle()) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP)
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The results could not be written to %1: %2.")
                              .arg(m_file.fileName(), QString::fromLocal8Bit(std::strerror(errno))));
    return {};
}

base::Error ResultOutput::writeError() const
{
    const QString where = isFile() ? m_file.fileName() : Text::tr("standard output");
    const QString why = isFile() ? m_file.errorString() : m_standardOutput.errorString();
    return {ErrorCode::StorageError, Text::tr("The results could not be written to %1: %2.").arg(where, why)};
}

} // namespace emend::commands
