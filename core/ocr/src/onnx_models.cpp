// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/onnx_models.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <fcntl.h>
#include <tuple>
#include <unistd.h>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::OnnxModels)
};

constexpr qint64 kMostDescription = 1024 * 1024;
constexpr int kMostSide = 4096; ///< pixels of a network's input
constexpr int kMostClasses = 100'000;
constexpr QLatin1String kDescription(".json");
constexpr QLatin1String kNetwork(".onnx");

QString pathOf(const QString& folder, const QString& name, QLatin1String suffix)
{
    return QDir(folder).filePath(name + suffix);
}

QJsonArray toJson(const std::vector<double>& numbers)
{
    QJsonArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

std::vector<double> numbersFrom(const QJsonValue& value)
{
    std::vector<double> numbers;
    for (const QJsonValue& number : value.toArray())
        numbers.push_back(number.toDouble());
    return numbers;
}

QJsonObject toJson(const OnnxModel& model)
{
    return {{QStringLiteral("name"), model.name},
            {QStringLiteral("kind"), onnxKindName(model.kind)},
            {QStringLiteral("sha256"), model.sha256},
            {QStringLiteral("shape"), toJson(model.shape)},
            {QStringLiteral("mean"), toJson(model.mean)},
            {QStringLiteral("scale"), toJson(model.scale)},
            {QStringLiteral("characters"), QJsonArray::fromStringList(model.characters)},
            {QStringLiteral("added_at"), model.addedAt.toUTC().toString(Qt::ISODateWithMs)}};
}

bool fitsChannels(const std::vector<double>& numbers, const OnnxShape& shape)
{
    return numbers.size() == 1 || numbers.size() == static_cast<size_t>(shape.channels);
}

bool isPlausible(const OnnxShape& shape)
{
    return (shape.channels == 1 || shape.channels == 3) && shape.height >= 0 && shape.height <= kMostSide
        && shape.width >= 0 && shape.width <= kMostSide && shape.classes >= 0 && shape.classes <= kMostClasses;
}

// The description may have been written by hand: what it says is checked before anything is computed with it.
std::optional<OnnxModel> modelFrom(const QJsonObject& json)
{
    const std::optional<OnnxKind> kind = onnxKindFromName(json.value(QLatin1String("kind")).toString());
    if (!kind)
        return std::nullopt;
    OnnxModel model;
    model.kind = *kind;
    model.name = json.value(QLatin1String("name")).toString();
    model.sha256 = json.value(QLatin1String("sha256")).toString();
    model.shape = onnxShapeFromJson(json.value(QLatin1String("shape")).toObject());
    model.mean = numbersFrom(json.value(QLatin1String("mean")));
    model.scale = numbersFrom(json.value(QLatin1String("scale")));
    for (const QJsonValue& character : json.value(QLatin1String("characters")).toArray())
        model.characters << character.toString();
    model.addedAt = QDateTime::fromString(json.value(QLatin1String("added_at")).toString(), Qt::ISODateWithMs);
    if (!isPlausible(model.shape) || !fitsChannels(model.mean, model.shape) || !fitsChannels(model.scale, model.shape))
        return std::nullopt;
    if (model.kind == OnnxKind::Recognition
        && (model.shape.height == 0 || model.characters.size() + 1 != model.shape.classes))
        return std::nullopt;
    return model;
}

std::optional<OnnxModel> describedBy(const QFileInfo& description)
{
    QFile file(description.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    std::optional<OnnxModel> model = modelFrom(QJsonDocument::fromJson(file.read(kMostDescription)).object());
    if (!model || model->name != description.completeBaseName())
        return std::nullopt;
    model->file = pathOf(description.path(), model->name, kNetwork);
    return model;
}

QString howToAdd(OnnxKind kind)
{
    return kind == OnnxKind::Detection
        ? Text::tr("The engine onnx has no network that finds text. Add one: emend-cli models add FILE --sha256 HEX "
                   "--kind detection")
        : Text::tr("The engine onnx has no network that reads lines. Add one: emend-cli models add FILE --sha256 HEX "
                   "--kind recognition --charset FILE");
}

Result<void> notWritten(const QString& path, const QString& why)
{
    return fail(ErrorCode::StorageError, Text::tr("%1 cannot be written: %2").arg(path, why));
}

// Without it, a loss of power could leave a name without its bytes.
bool syncFile(const QString& path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

} // namespace

QString onnxKindName(OnnxKind kind)
{
    return kind == OnnxKind::Detection ? QStringLiteral("detection") : QStringLiteral("recognition");
}

std::optional<OnnxKind> onnxKindFromName(const QString& name)
{
    for (const OnnxKind kind : {OnnxKind::Detection, OnnxKind::Recognition}) {
        if (onnxKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

QJsonObject toJson(const OnnxShape& shape)
{
    return {{QStringLiteral("channels"), shape.channels},
            {QStringLiteral("height"), shape.height},
            {QStringLiteral("width"), shape.width},
            {QStringLiteral("classes"), shape.classes},
            {QStringLiteral("time_first"), shape.isTimeFirst},
            {QStringLiteral("batches"), shape.takesBatches}};
}

OnnxShape onnxShapeFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("channels")).toInt(),    json.value(QLatin1String("height")).toInt(),
            json.value(QLatin1String("width")).toInt(),       json.value(QLatin1String("classes")).toInt(),
            json.value(QLatin1String("time_first")).toBool(), json.value(QLatin1String("batches")).toBool()};
}

std::vector<OnnxModel> installedOnnxModels(const QString& folder)
{
    std::vector<OnnxModel> models;
    const QFileInfoList descriptions =
        QDir(folder).entryInfoList({QLatin1String("*") + kDescription}, QDir::Files, QDir::Name);
    for (const QFileInfo& description : descriptions) {
        if (std::optional<OnnxModel> model = describedBy(description))
            models.push_back(std::move(*model));
    }
    std::stable_sort(models.begin(), models.end(), [](const OnnxModel& a, const OnnxModel& b) {
        return std::tie(a.kind, b.addedAt) < std::tie(b.kind, a.addedAt);
    });
    return models;
}

Result<OnnxModels> newestOnnxModels(const QString& folder)
{
    const std::vector<OnnxModel> models = installedOnnxModels(folder);
    OnnxModels newest;
    for (const OnnxKind kind : {OnnxKind::Detection, OnnxKind::Recognition}) {
        const auto found =
            std::find_if(models.begin(), models.end(), [kind](const OnnxModel& model) { return model.kind == kind; });
        if (found == models.end())
            return fail(ErrorCode::RecogniserError, howToAdd(kind));
        (kind == OnnxKind::Detection ? newest.detection : newest.recognition) = *found;
    }
    return newest;
}

Result<OnnxModels> chosenOnnxModels(const OnnxChoice& choice)
{
    const std::vector<OnnxModel> models = installedOnnxModels(choice.folder);
    OnnxModels chosen;
    for (const OnnxKind kind : {OnnxKind::Detection, OnnxKind::Recognition}) {
        const QString& sha256 = kind == OnnxKind::Detection ? choice.detection : choice.recognition;
        const auto found = std::find_if(models.begin(), models.end(), [&](const OnnxModel& model) {
            return model.kind == kind && model.sha256 == sha256;
        });
        if (found == models.end())
            return fail(
                ErrorCode::RecogniserError,
                Text::tr("The network %1 is not installed any more in %2.").arg(sha256.left(12), choice.folder));
        (kind == OnnxKind::Detection ? chosen.detection : chosen.recognition) = *found;
    }
    return chosen;
}

Result<QByteArray> readOnnxFile(const QString& path, const QString& sha256)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, Text::tr("There is no file %1 that can be read.").arg(path));
    // Read with a limit, as a file may grow while it is read.
    QByteArray bytes = file.read(kMostOnnxBytes + 1);
    if (bytes.size() > kMostOnnxBytes)
        return fail(ErrorCode::TooLarge,
                    Text::tr("%1 is larger than %2 MB.").arg(path).arg(kMostOnnxBytes / (1024 * 1024)));
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != sha256)
        return fail(
            ErrorCode::Conflict,
            Text::tr("%1 is not the file that was expected: its SHA-256 is %2.").arg(path, QString::fromLatin1(hash)));
    return bytes;
}

Result<void> checkOnnxName(const QString& folder, const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}\\z"));
    if (!pattern.match(name).hasMatch())
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("A network's name has up to 40 letters, digits, points, hyphens and underscores, not "
                             "\"%1\". Choose one with --name.")
                        .arg(name));
    if (QFile::exists(pathOf(folder, name, kDescription)))
        return fail(ErrorCode::Conflict,
                    Text::tr("There is a network \"%1\" already. Choose another --name, or remove it first: emend-cli "
                             "models remove %1")
                        .arg(name));
    return {};
}

Result<void> installOnnxModel(const QString& folder, const OnnxModel& model, const QString& tried)
{
    if (const Result<void> free = checkOnnxName(folder, model.name); !free)
        return free;
    const QString network = pathOf(folder, model.name, kNetwork);
    // A network without a description, which a crash may leave, counts as none.
    QFile::remove(network);
    if (!syncFile(tried) || !QFile::rename(tried, network))
        return notWritten(network, Text::tr("it could not be moved there"));
    QSaveFile description(pathOf(folder, model.name, kDescription));
    if (!description.open(QIODevice::WriteOnly) || description.write(QJsonDocument(toJson(model)).toJson()) < 0
        || !description.commit()) {
        QFile::remove(network);
        return notWritten(description.fileName(), description.errorString());
    }
    return {};
}

Result<void> removeOnnxModel(const QString& folder, const QString& name)
{
    const std::vector<OnnxModel> models = installedOnnxModels(folder);
    const auto found =
        std::find_if(models.begin(), models.end(), [&name](const OnnxModel& model) { return model.name == name; });
    if (found == models.end())
        return fail(ErrorCode::NotFound, Text::tr("There is no network \"%1\" in %2.").arg(name, folder));
    // The description first: what has none is not used.
    QFile description(pathOf(folder, name, kDescription));
    if (!description.remove())
        return fail(ErrorCode::StorageError,
                    Text::tr("%1 cannot be removed: %2").arg(description.fileName(), description.errorString()));
    QFile::remove(found->file);
    return {};
}

Result<QStringList> onnxCharacters(const QByteArray& file, int classes)
{
    QStringList characters;
    QString text = QString::fromUtf8(file);
    text.remove(QLatin1Char('\r'));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    if (text.startsWith(QChar(QChar::ByteOrderMark)))
        text.remove(0, 1);
    characters = text.split(QLatin1Char('\n'));
    if (characters.size() + 2 == classes && !characters.contains(QLatin1String(" ")))
        characters << QStringLiteral(" ");
    if (characters.size() + 1 != classes)
        return fail(ErrorCode::InvalidArgument,
                    Text::tr("The network tells %1 characters apart, and the character set has %2 lines: they do not "
                             "belong together.")
                        .arg(classes - 1)
                        .arg(characters.size()));
    if (characters.contains(QString()))
        return fail(ErrorCode::InvalidArgument, Text::tr("The character set has an empty line."));
    return characters;
}

} // namespace emend::ocr
