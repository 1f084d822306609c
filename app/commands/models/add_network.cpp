// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/engine_setting.h"
#include "commands/command.h"
#include "commands/exit_status.h"
#include "commands/models/actions.h"
#include "commands/models/trial.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryFile>

#include <cmath>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using ocr::OnnxKind;
using ocr::OnnxModel;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

constexpr qint64 kMostCharset = 1024 * 1024; ///< bytes
// What networks that saw coloured pictures in training expect: the mean and spread of ImageNet's.
const std::vector<double> kColourMean{0.485 * 255, 0.456 * 255, 0.406 * 255};
const std::vector<double> kColourScale{1 / (0.229 * 255), 1 / (0.224 * 255), 1 / (0.225 * 255)};
const std::vector<double> kPlainMean{127.5};
const std::vector<double> kPlainScale{1 / 127.5};

struct Request {
    QString file;
    OnnxModel model; ///< what is known before the network was tried
    QByteArray charset;
};

Result<std::vector<double>> numbersFrom(const QCommandLineParser& parser, const QString& name)
{
    std::vector<double> numbers;
    if (!parser.isSet(name))
        return numbers;
    for (const QString& each : parser.value(name).split(QLatin1Char(','))) {
        bool isNumber = false;
        numbers.push_back(each.toDouble(&isNumber));
        if (!isNumber || !std::isfinite(numbers.back()) || numbers.size() > 3)
            return fail(ErrorCode::InvalidArgument,
                        Text::tr("--%1 must be one number, or three joined by commas, not \"%2\".")
                            .arg(name, parser.value(name)));
    }
    return numbers;
}

Result<OnnxKind> kindFrom(const QCommandLineParser& parser)
{
    const bool hasCharset = parser.isSet(QStringLiteral("charset"));
    const QString fallback = ocr::onnxKindName(hasCharset ? OnnxKind::Recognition : OnnxKind::Detection);
    const QString name = parser.isSet(QStringLiteral("kind")) ? parser.value(QStringLiteral("kind")) : fallback;
    const std::optional<OnnxKind> kind = ocr::onnxKindFromName(name);
    if (!kind)
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("--kind must be detection or recognition, not \"%1\".").arg(name));
    if (hasCharset != (*kind == OnnxKind::Recognition))
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("A network that reads lines needs --charset FILE, one that finds text has none."));
    return *kind;
}

Result<QByteArray> charsetFrom(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("There is no file %1 that can be read.").arg(path));
    QByteArray bytes = file.read(kMostCharset + 1);
    if (bytes.size() > kMostCharset)
        return fail(ErrorCode::TooLarge, Text::tr("%1 is too large for a character set.").arg(path));
    return bytes;
}

Result<Request> requestFrom(const QCommandLineParser& parser)
{
    static const QRegularExpression hash(QStringLiteral("^[0-9a-f]{64}\\z"));
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return fail(ErrorCode::InvalidArgument, Text::tr("Say which file: emend-cli models add FILE --sha256 HEX"));
    Request request;
    request.file = words[1];
    request.model.sha256 = parser.value(QStringLiteral("sha256")).toLower();
    if (!hash.match(request.model.sha256).hasMatch())
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("--sha256 must be the 64 hexadecimal digits that the file's publisher names."));
    request.model.name = parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name"))
                                                              : QFileInfo(request.file).completeBaseName();
    const Result<OnnxKind> kind = kindFrom(parser);
    if (!kind)
        return tl::unexpected(kind.error());
    request.model.kind = *kind;
    Result<std::vector<double>> mean = numbersFrom(parser, QStringLiteral("mean"));
    if (!mean)
        return tl::unexpected(mean.error());
    Result<std::vector<double>> scale = numbersFrom(parser, QStringLiteral("scale"));
    if (!scale)
        return tl::unexpected(scale.error());
    request.model.mean = std::move(*mean);
    request.model.scale = std::move(*scale);
    if (*kind == OnnxKind::Detection)
        return request;
    return charsetFrom(parser.value(QStringLiteral("charset"))).map([&request](const QByteArray& charset) {
        request.charset = charset;
        return request;
    });
}

// The bytes that were checked, in a file of that folder which nobody else writes.
Result<void> writeCopy(QTemporaryFile& copy, const QByteArray& bytes)
{
    const QString folder = QFileInfo(copy.fileTemplate()).path();
    if (!QDir().mkpath(folder) || !copy.open() || copy.write(bytes) != bytes.size() || !copy.flush()
        || !copy.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        return fail(ErrorCode::StorageError,
                    Text::tr("The networks' folder %1 cannot be written: %2").arg(folder, copy.errorString()));
    return {};
}

Result<void> addShape(Request& request, const ocr::OnnxShape& shape)
{
    OnnxModel& model = request.model;
    model.shape = shape;
    const bool isColour = model.kind == OnnxKind::Detection && shape.channels == 3;
    if (model.mean.empty())
        model.mean = isColour ? kColourMean : kPlainMean;
    if (model.scale.empty())
        model.scale = isColour ? kColourScale : kPlainScale;
    for (const std::vector<double>* numbers : {&model.mean, &model.scale}) {
        if (numbers->size() != 1 && numbers->size() != static_cast<size_t>(shape.channels))
            return fail(ErrorCode::InvalidArgument,
                        Text::tr("The network takes %n channel(s): --mean and --scale need one number, or as many.",
                                 nullptr, shape.channels));
    }
    if (model.kind == OnnxKind::Detection)
        return {};
    return ocr::onnxCharacters(request.charset, shape.classes).map([&model](const QStringList& characters) {
        model.characters = characters;
    });
}

} // namespace

// The hash is checked before anything is parsed; what is tried is what is installed.
Result<int> addNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    Result<Request> request = requestFrom(parser);
    if (!request)
        return tl::unexpected(request.error());
    OnnxModel& model = request->model;
    const QString folder = bootstrap::modelsFolder(settings);
    if (const Result<void> free = ocr::checkOnnxName(folder, model.name); !free)
        return tl::unexpected(free.error());
    const Result<QByteArray> bytes = ocr::readOnnxFile(request->file, model.sha256);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QTemporaryFile copy(QDir(folder).filePath(QStringLiteral(".tried-XXXXXX")));
    if (const Result<void> written = writeCopy(copy, *bytes); !written)
        return tl::unexpected(written.error());
    const Result<ocr::OnnxShape> shape = tryInChild(copy.fileName(), model.sha256, model.kind);
    if (!shape)
        return tl::unexpected(shape.error());
    if (const Result<void> added = addShape(*request, *shape); !added)
        return tl::unexpected(added.error());
    model.addedAt = QDateTime::currentDateTimeUtc();
    if (const Result<void> installed = ocr::installOnnxModel(folder, model, copy.fileName()); !installed)
        return tl::unexpected(installed.error());
    copy.setAutoRemove(false);
    say(streams.err,
        model.kind == OnnxKind::Detection
            ? Text::tr("\"%1\" is installed; --engine onnx finds text with it.").arg(model.name)
            : Text::tr("\"%1\" is installed; --engine onnx reads lines with it.").arg(model.name));
    return AllDone;
}

} // namespace emend::commands
