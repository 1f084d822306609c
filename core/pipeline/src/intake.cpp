// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/pipeline/intake.h>

#include <fcntl.h>
#include <sys/stat.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>

#include <cerrno>
#include <cstring>
#include <new>

namespace emend::pipeline {

namespace {

using base::Error;
using base::ErrorCode;

struct Intake {
    Q_DECLARE_TR_FUNCTIONS(Intake)
};

bool isShown(QChar character)
{
    return character.isSurrogate() || (character.isPrint() && character.category() != QChar::Other_Format);
}

// A file's name as it may stand in a sentence: one line, no marks that turn or hide what follows, not too long.
QString printable(const QString& path)
{
    constexpr qsizetype kLongest = 120;
    QString name;
    for (const QChar character : path.left(4 * kLongest))
        name += isShown(character) ? character : QChar(u'?');
    if (name.size() > kLongest)
        name = name.left(kLongest / 2) + QChar(u'…') + name.right(kLongest / 2);
    return name;
}

Error openError(int error, const QString& name)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        if (name.contains(QChar::ReplacementCharacter))
            return {ErrorCode::NotFound,
                    Intake::tr("The name of %1 holds characters that cannot be read. Rename the file.").arg(name)};
        return {ErrorCode::NotFound, Intake::tr("There is no file %1.").arg(name)};
    case EACCES:
    case EPERM:
        return {ErrorCode::Forbidden, Intake::tr("No permission to read %1. Change its permissions.").arg(name)};
    case ELOOP:
        return {ErrorCode::InvalidArgument, Intake::tr("%1 is a symbolic link that leads back to itself.").arg(name)};
    case ENAMETOOLONG:
        return {ErrorCode::InvalidArgument, Intake::tr("The name %1 is too long for a file.").arg(name)};
    case ENXIO: // a socket
        return {ErrorCode::InvalidArgument, Intake::tr("%1 is not a regular file.").arg(name)};
    default:
        return {ErrorCode::StorageError,
                Intake::tr("%1 cannot be read: %2.").arg(name, QString::fromLocal8Bit(std::strerror(error)))};
    }
}

// Opens without waiting: a FIFO without a writer, a terminal or a device answers at once and is refused by its kind.
base::Result<qint64> openRegularFile(const QString& path, const QString& name, QFile& file)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return tl::unexpected(openError(errno, name));
    file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    struct stat status {
    };
    if (::fstat(descriptor, &status) != 0)
        return tl::unexpected(openError(errno, name));
    if (S_ISDIR(status.st_mode))
        return base::fail(ErrorCode::InvalidArgument, Intake::tr("%1 is a folder, not a file.").arg(name));
    if (!S_ISREG(status.st_mode))
        return base::fail(ErrorCode::InvalidArgument, Intake::tr("%1 is not a regular file.").arg(name));
    return status.st_size;
}

base::Result<QByteArray> readBytes(const QString& path, const QString& name, const ocr::PageLimits& limits)
{
    QFile file;
    const auto size = openRegularFile(path, name, file);
    if (!size)
        return tl::unexpected(size.error());
    if (*size > limits.bytes)
        return base::fail(ErrorCode::TooLarge,
                          Intake::tr("%1 is larger than %2 MB. Split it or scan at a lower resolution.")
                              .arg(name)
                              .arg(limits.bytes / (1024 * 1024)));
    if (*size == 0)
        return base::fail(ErrorCode::Corrupt, Intake::tr("%1 is empty.").arg(name));
    // One byte more than announced, to notice a file that is still being written without following it.
    QByteArray bytes = file.read(*size + 1);
    if (file.error() != QFileDevice::NoError)
        return base::fail(ErrorCode::StorageError, Intake::tr("%1 cannot be read: %2.").arg(name, file.errorString()));
    if (bytes.size() != *size)
        return base::fail(ErrorCode::StorageError,
                          Intake::tr("%1 changed while it was read. Try again when it is complete.").arg(name));
    return bytes;
}

base::Result<IntakeFile> takeIn(const QString& path, const ocr::PageLimits& limits)
{
    const QString name = printable(path);
    if (path.isEmpty() || path.contains(QChar::Null)) // the system would silently stop reading a name at NUL
        return base::fail(ErrorCode::InvalidArgument, Intake::tr("“%1” is not the name of a file.").arg(name));
    auto bytes = readBytes(path, name, limits);
    if (!bytes)
        return tl::unexpected(bytes.error());
    IntakeFile taken;
    taken.mediaType = ocr::detectMediaType(*bytes);
    if (taken.mediaType == ocr::MediaType::Unknown)
        return base::fail(ErrorCode::UnsupportedFormat,
                          Intake::tr("%1 is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.").arg(name));
    taken.sha256 = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
    taken.bytes = std::move(*bytes);
    return taken;
}

} // namespace

base::Result<IntakeFile> readIntakeFile(const QString& path, const ocr::PageLimits& limits)
{
    try {
        return takeIn(path, limits);
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::TooLarge,
                          Intake::tr("There is not enough memory to read %1.").arg(printable(path)));
    }
}

} // namespace emend::pipeline
