// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/training_lines.h>

#include "grey_image.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::LineFolder)
};

constexpr qint64 kMostTextBytes = 4096;

QString documentOf(const QString& name)
{
    static const QRegularExpression numbered(QStringLiteral("^(.+)[_-]\\d+$"));
    const QRegularExpressionMatch match = numbered.match(name);
    return match.hasMatch() ? match.captured(1) : name;
}

// A document may be called anything, a file may not.
QString fileNameOf(const QString& document)
{
    static const QRegularExpression strange(QStringLiteral("[^A-Za-z0-9.]+"));
    return QString(document).replace(strange, QStringLiteral("-"));
}

QString imagePath(const QDir& folder, const QString& name)
{
    return folder.filePath(name + QLatin1String(".png"));
}

QString textPath(const QDir& folder, const QString& name)
{
    return folder.filePath(name + QLatin1String(".gt.txt"));
}

Result<void> written(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<std::vector<TrainingLine>> readLineFolder(const QString& path)
{
    const QDir folder(path);
    if (!folder.exists())
        return base::fail(ErrorCode::NotFound, Text::tr("There is no folder %1.").arg(path));
    std::vector<TrainingLine> lines;
    const QStringList images = folder.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name);
    for (const QString& file : images) {
        const QString name = file.chopped(4);
        QFile text(textPath(folder, name));
        if (!text.open(QIODevice::ReadOnly))
            continue;
        const QString said = QString::fromUtf8(text.read(kMostTextBytes)).simplified();
        const QImage image(imagePath(folder, name));
        if (image.isNull())
            return base::fail(ErrorCode::Corrupt, Text::tr("%1 is not an image.").arg(imagePath(folder, name)));
        TrainingLine line{trainingImage(greyFromImage(image)), said, documentOf(name)};
        if (!said.isEmpty() && !line.image.empty())
            lines.push_back(std::move(line));
    }
    if (lines.empty())
        return base::fail(ErrorCode::NotFound,
                          Text::tr("%1 holds no lines: NAME.png beside NAME.gt.txt with what it says.").arg(path));
    return lines;
}

Result<void> writeLineFolder(const QString& path, const std::vector<TrainingLine>& lines)
{
    const QDir folder(path);
    if (!folder.mkpath(QStringLiteral(".")))
        return base::fail(ErrorCode::StorageError, Text::tr("The folder %1 cannot be made.").arg(path));
    QHash<QString, int> counts;
    for (const TrainingLine& line : lines) {
        const QString document = fileNameOf(line.document);
        const QString name = QStringLiteral("%1_%2").arg(document).arg(counts[document]++, 4, 10, QLatin1Char('0'));
        const QImage image(line.image.data, line.image.cols, line.image.rows, static_cast<qsizetype>(line.image.step),
                           QImage::Format_Grayscale8);
        if (!image.save(imagePath(folder, name), "PNG"))
            return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written.").arg(imagePath(folder, name)));
        if (const auto done = written(textPath(folder, name), line.text.toUtf8() + '\n'); !done)
            return done;
    }
    return {};
}

} // namespace emend::ocr
