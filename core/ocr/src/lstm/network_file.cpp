// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtCore/QtEndian>

#include <algorithm>
#include <array>
#include <optional>

namespace emend::ocr::lstm {

namespace {

using base::ErrorCode;

constexpr int kMaxDepth = 8;
constexpr quint32 kMaxParts = 64;
constexpr int kMaxSide = 65535; // of a matrix
constexpr int kMaxName = 1000;

constexpr quint8 kIntegerFlag = 1; // of a matrix
constexpr quint8 kDoubleFlag = 128;
constexpr qint32 kLayerRatesFlag = 64; // of a layer
constexpr qint32 kIntegerMode = 1; // of the whole recogniser

std::optional<LayerType> typeNamed(const QByteArray& name)
{
    static constexpr std::array<std::pair<const char*, LayerType>, 10> kTypes{{
        {"Input", LayerType::Input},
        {"Convolve", LayerType::Convolve},
        {"Maxpool", LayerType::Maxpool},
        {"Series", LayerType::Series},
        {"RTLReversed", LayerType::ReversedX},
        {"XYTranspose", LayerType::TransposedXY},
        {"LSTM", LayerType::Lstm},
        {"SummLSTM", LayerType::SummaryLstm},
        {"Tanh", LayerType::Tanh},
        {"Softmax", LayerType::Softmax},
    }};
    const auto* it = std::find_if(kTypes.begin(), kTypes.end(), [&](const auto& type) { return name == type.first; });
    return it == kTypes.end() ? std::nullopt : std::optional(it->second);
}

/// Reads on until something is wrong; then `error` says what, and all further reading does nothing.
class NetworkParser
{
public:
    explicit NetworkParser(const QByteArray& bytes) : m_stream(bytes)
    {
        m_stream.setByteOrder(QDataStream::LittleEndian);
    }

    base::Result<NetworkFile> parse()
    {
        NetworkFile file;
        file.root = layer(0);
        name(); // the network's description in words
        file.integer = (integer() & kIntegerMode) != 0;
        integer(); // iterations
        integer();
        file.nullClass = integer();
        if (m_stream.status() != QDataStream::Ok && !m_error)
            m_error = ErrorCode::Corrupt;
        if (!m_error)
            return file;
        return base::fail(
            *m_error,
            *m_error == ErrorCode::Corrupt
                ? QCoreApplication::translate("LstmLineReader", "The network of the text recogniser is damaged.")
                : QCoreApplication::translate("LstmLineReader",
                                              "The text recogniser's network has layers of an unknown kind."));
    }

private:
    bool failed() const { return m_error || m_stream.status() != QDataStream::Ok; }

    template <class T> T value()
    {
        T read{};
        if (!failed())
            m_stream >> read;
        return read;
    }

    qint32 integer() { return value<qint32>(); }

    QByteArray name()
    {
        const auto size = value<quint32>();
        if (failed() || size > kMaxName) {
            stop(ErrorCode::Corrupt);
            return {};
        }
        QByteArray bytes(static_cast<qsizetype>(size), '\0');
        if (m_stream.readRawData(bytes.data(), static_cast<int>(size)) != static_cast<int>(size))
            stop(ErrorCode::Corrupt);
        return bytes;
    }

    void stop(ErrorCode code)
    {
        if (!m_error)
            m_error = code;
    }

    void skip(qint64 bytes)
    {
        if (!failed() && m_stream.skipRawData(static_cast<int>(bytes)) != bytes)
            stop(ErrorCode::Corrupt);
    }

    LayerSpec layer(int depth)
    {
        LayerSpec spec;
        if (value<qint8>() != 0) // files of before 2018 number the kinds of layers
            stop(ErrorCode::UnsupportedFormat);
        const std::optional<LayerType> type = typeNamed(name());
        if (!type || depth > kMaxDepth) {
            stop(ErrorCode::UnsupportedFormat);
            return spec;
        }
        spec.type = *type;
        const bool training = value<qint8>() == 1; // such a file has the trainer's matrices in between
        value<qint8>();
        const qint32 flags = integer();
        spec.inputs = integer();
        spec.outputs = integer();
        integer(); // number of weights
        name();
        if (training)
            stop(ErrorCode::UnsupportedFormat);
        body(spec, flags, depth);
        return spec;
    }

    void body(LayerSpec& spec, qint32 flags, int depth)
    {
        switch (spec.type) {
        case LayerType::Input:
            integer(); // batch
            spec.inputs = integer();
            skip(3 * static_cast<qint64>(sizeof(qint32))); // width, depth and kind of loss
            break;
        case LayerType::Convolve:
        case LayerType::Maxpool:
            spec.x = integer();
            spec.y = integer();
            break;
        case LayerType::Series:
        case LayerType::ReversedX:
        case LayerType::TransposedXY:
            parts(spec, flags, depth);
            break;
        case LayerType::Lstm:
        case LayerType::SummaryLstm:
            integer(); // inputs with the fed-back outputs
            for (int gate = 0; gate < 4; ++gate)
                spec.weights.push_back(weights());
            break;
        case LayerType::Tanh:
        case LayerType::Softmax:
            spec.weights.push_back(weights());
            break;
        }
    }

    void parts(LayerSpec& spec, qint32 flags, int depth)
    {
        const auto count = value<quint32>();
        if (count > kMaxParts)
            stop(ErrorCode::Corrupt);
        for (quint32 i = 0; i < count && !failed(); ++i)
            spec.parts.push_back(layer(depth + 1));
        if ((flags & kLayerRatesFlag) != 0) {
            const auto rates = value<quint32>();
            if (rates > kMaxParts)
                stop(ErrorCode::Corrupt);
            skip(static_cast<qint64>(rates) * 4);
        }
    }

    Weights weights()
    {
        const auto mode = value<quint8>();
        if ((mode & kDoubleFlag) == 0) // files of before 2017
            stop(ErrorCode::UnsupportedFormat);
        return (mode & kIntegerFlag) != 0 ? integerWeights() : matrix<double>();
    }

    // Rows and columns, the value of what is empty, and the values.
    template <class T> Weights matrix()
    {
        Weights weights;
        weights.rows = integer();
        weights.columns = integer();
        value<T>();
        const bool sound =
            weights.rows > 0 && weights.columns > 0 && weights.rows <= kMaxSide && weights.columns <= kMaxSide;
        const qint64 size = sound ? static_cast<qint64>(weights.rows) * weights.columns : 0;
        if (failed() || !sound || m_stream.device()->bytesAvailable() < size * static_cast<qint64>(sizeof(T))) {
            stop(ErrorCode::Corrupt);
            return {};
        }
        weights.offset = m_stream.device()->pos();
        std::vector<T> stored(static_cast<size_t>(size));
        const auto bytes = static_cast<int>(size * static_cast<qint64>(sizeof(T)));
        if (m_stream.readRawData(reinterpret_cast<char*>(stored.data()), bytes) != bytes)
            stop(ErrorCode::Corrupt);
        weights.values.reserve(stored.size());
        for (const T value : stored)
            weights.values.push_back(static_cast<float>(qFromLittleEndian(value)));
        return weights;
    }

    // Each row has its own scale.
    Weights integerWeights()
    {
        Weights weights = matrix<qint8>();
        const auto scales = value<quint32>();
        if (failed() || scales < static_cast<quint32>(weights.rows) || scales > static_cast<quint32>(kMaxSide)) {
            stop(ErrorCode::Corrupt);
            return {};
        }
        for (quint32 row = 0; row < scales; ++row) {
            const auto scale = static_cast<float>(value<double>());
            if (row >= static_cast<quint32>(weights.rows))
                continue;
            const auto begin = weights.values.begin() + static_cast<std::ptrdiff_t>(row) * weights.columns;
            std::for_each(begin, begin + weights.columns, [scale](float& weight) { weight *= scale; });
        }
        return weights;
    }

    QDataStream m_stream;
    std::optional<ErrorCode> m_error;
};

struct Span {
    qint64 offset;
    qint64 count;

    bool operator==(const Span& other) const { return offset == other.offset && count == other.count; }
};

void collectSpans(const LayerSpec& layer, std::vector<Span>& spans)
{
    for (const Weights& weights : layer.weights)
        spans.push_back({weights.offset, static_cast<qint64>(weights.values.size())});
    for (const LayerSpec& part : layer.parts)
        collectSpans(part, spans);
}

/// Where the weights stand in a network in floating point; nothing where it is another.
base::Result<std::vector<Span>> spansOf(const QByteArray& bytes)
{
    return parseNetwork(bytes).map([](const NetworkFile& network) {
        std::vector<Span> spans;
        if (!network.integer)
            collectSpans(network.root, spans);
        return spans;
    });
}

} // namespace

base::Result<NetworkFile> parseNetwork(const QByteArray& bytes)
{
    return NetworkParser(bytes).parse();
}

base::Result<QByteArray> meanNetwork(const QByteArray& one, const QByteArray& other)
{
    const auto spans = spansOf(one);
    const auto others = spansOf(other);
    if (!spans || !others)
        return tl::unexpected(spans ? others.error() : spans.error());
    if (spans->empty() || *spans != *others || one.size() != other.size())
        return base::fail(ErrorCode::InvalidArgument,
                          QCoreApplication::translate("LstmLineReader", "The two networks are not of one shape."));
    QByteArray mean = one;
    for (const Span& span : *spans) {
        for (qint64 i = 0; i < span.count; ++i) {
            const qint64 at = span.offset + i * static_cast<qint64>(sizeof(double));
            const auto a = qFromLittleEndian<double>(one.constData() + at);
            const auto b = qFromLittleEndian<double>(other.constData() + at);
            qToLittleEndian((a + b) / 2, mean.data() + at);
        }
    }
    return mean;
}

} // namespace emend::ocr::lstm
