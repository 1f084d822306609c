// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "traineddata.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDataStream>
#include <QtCore/QFile>

#include <algorithm>
#include <array>

namespace emend::ocr::lstm {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr int kNetworkEntry = 17;
constexpr int kCharactersEntry = 21;
constexpr int kRecoderEntry = 22;
constexpr int kMaxEntries = 1000;
constexpr qint64 kMaxPart = 64LL * 1024 * 1024; // the largest published network has 15 MB
constexpr int kMaxCharacters = 100'000;
constexpr int kMaxCodes = 9; // of one character

struct Text {
    Q_DECLARE_TR_FUNCTIONS(LstmLineReader)
};

tl::unexpected<base::Error> corrupt()
{
    return fail(ErrorCode::Corrupt, Text::tr("The file with the text recogniser's network is damaged."));
}

Result<QByteArray> readPart(QFile& file, const std::vector<qint64>& offsets, size_t entry)
{
    if (entry >= offsets.size() || offsets[entry] < 0)
        return fail(ErrorCode::UnsupportedFormat,
                    Text::tr("The file %1 holds no line network with its characters.").arg(file.fileName()));
    qint64 end = file.size();
    for (const qint64 offset : offsets) {
        if (offset > offsets[entry])
            end = std::min(end, offset);
    }
    const qint64 size = end - offsets[entry];
    if (size < 0 || size > kMaxPart || !file.seek(offsets[entry]))
        return corrupt();
    QByteArray part = file.read(size);
    if (part.size() != size)
        return corrupt();
    return part;
}

// One line a character: its text, then properties that do not matter here; a blank is written as NULL.
Result<QStringList> characterTexts(const QByteArray& part)
{
    const QList<QByteArray> lines = part.split('\n');
    const int count = lines.front().trimmed().toInt();
    if (count <= 0 || count > kMaxCharacters || lines.size() <= count)
        return corrupt();
    QStringList texts;
    for (int i = 1; i <= count; ++i) {
        const QString character = QString::fromUtf8(lines[i].left(lines[i].indexOf(' ')));
        texts << (character == QLatin1String("NULL") ? QStringLiteral(" ") : character);
    }
    return texts;
}

// One entry a character: whether it is normalised (a byte), how many classes write it, and which.
Result<std::vector<int>> characterClasses(const QByteArray& part, int characters)
{
    QDataStream stream(part);
    stream.setByteOrder(QDataStream::LittleEndian);
    quint32 count = 0;
    stream >> count;
    if (count != static_cast<quint32>(characters))
        return corrupt();
    std::vector<int> classes;
    for (int i = 0; i < characters; ++i) {
        qint8 normalised = 0;
        qint32 length = 0;
        stream >> normalised >> length;
        if (stream.status() != QDataStream::Ok || length < 0 || length > kMaxCodes)
            return corrupt();
        if (length > 1)
            return fail(ErrorCode::UnsupportedFormat, Text::tr("This network writes characters as several codes."));
        qint32 code = -1;
        if (length == 1)
            stream >> code;
        classes.push_back(code);
    }
    if (stream.status() != QDataStream::Ok)
        return corrupt();
    return classes;
}

} // namespace

Result<Traineddata> readTraineddata(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound,
                    Text::tr("The recogniser's file %1 cannot be read: %2").arg(path, file.errorString()));
    QDataStream stream(&file);
    stream.setByteOrder(QDataStream::LittleEndian);
    qint32 count = 0;
    stream >> count;
    if (count < 0 || count > kMaxEntries)
        return corrupt();
    std::vector<qint64> offsets(static_cast<size_t>(count));
    for (qint64& offset : offsets)
        stream >> offset;
    if (stream.status() != QDataStream::Ok)
        return corrupt();
    Traineddata data;
    for (const auto& [entry, part] : {std::pair{kNetworkEntry, &data.network},
                                      {kCharactersEntry, &data.characters},
                                      {kRecoderEntry, &data.recoder}}) {
        Result<QByteArray> bytes = readPart(file, offsets, static_cast<size_t>(entry));
        if (!bytes)
            return tl::unexpected(bytes.error());
        *part = std::move(*bytes);
    }
    return data;
}

Result<QStringList> classTexts(const Traineddata& data, int classes, int nullClass)
{
    const Result<QStringList> characters = characterTexts(data.characters);
    if (!characters)
        return tl::unexpected(characters.error());
    const Result<std::vector<int>> codes = characterClasses(data.recoder, static_cast<int>(characters->size()));
    if (!codes)
        return tl::unexpected(codes.error());
    QStringList texts(classes);
    for (int i = 0; i < characters->size(); ++i) {
        const int code = (*codes)[static_cast<size_t>(i)];
        if (code >= classes)
            return corrupt();
        if (code >= 0 && code != nullClass)
            texts[code] = characters->at(i);
    }
    return texts;
}

} // namespace emend::ocr::lstm
