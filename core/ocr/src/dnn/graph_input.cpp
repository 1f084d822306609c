// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "graph_input.h"

#include <QtCore/QSet>

#include <algorithm>
#include <limits>

namespace emend::ocr::dnn {

namespace {

// Numbers of fields in onnx.proto.
constexpr quint32 kModelGraph = 7;
constexpr quint32 kGraphInitializer = 5;
constexpr quint32 kGraphInput = 11;
constexpr quint32 kTensorName = 8;
constexpr quint32 kValueName = 1;
constexpr quint32 kValueType = 2;
constexpr quint32 kTypeTensor = 1;
constexpr quint32 kTensorShape = 2;
constexpr quint32 kShapeDimension = 1;
constexpr quint32 kDimensionValue = 1;

/// One field of a message; `bytes` for texts and messages, `number` for whole numbers.
struct Field {
    quint32 id = 0;
    quint64 number = 0;
    QByteArrayView bytes;
};

/// Walks through the fields of an encoded message.
class Fields final
{
public:
    explicit Fields(QByteArrayView message) : m_rest(message) { }

    /// The next one, nothing at the end or where what follows is no field; isBroken() tells which.
    std::optional<Field> next()
    {
        if (m_rest.isEmpty() || m_isBroken)
            return std::nullopt;
        const quint64 tag = varint();
        Field field;
        field.id = static_cast<quint32>(tag >> 3);
        switch (tag & 7) {
        case 0:
            field.number = varint();
            break;
        case 1:
            field.bytes = take(8);
            break;
        case 2:
            field.bytes = take(varint());
            break;
        case 5:
            field.bytes = take(4);
            break;
        default:
            m_isBroken = true;
        }
        if (m_isBroken)
            return std::nullopt;
        return field;
    }

    bool isBroken() const { return m_isBroken; }

private:
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.isEmpty())
                break;
            const auto byte = static_cast<uchar>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_isBroken = true;
        return 0;
    }

    QByteArrayView take(quint64 length)
    {
        if (m_isBroken || length > static_cast<quint64>(m_rest.size())) {
            m_isBroken = true;
            return {};
        }
        const auto size = static_cast<qsizetype>(length);
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }

    QByteArrayView m_rest;
    bool m_isBroken = false;
};

/// The last field of that number, as protobuf has it; empty where there is none.
QByteArrayView part(QByteArrayView message, quint32 id)
{
    QByteArrayView found;
    Fields fields(message);
    while (const std::optional<Field> field = fields.next()) {
        if (field->id == id)
            found = field->bytes;
    }
    return found;
}

std::vector<int> dimensions(QByteArrayView value)
{
    std::vector<int> sizes;
    Fields fields(part(part(part(value, kValueType), kTypeTensor), kTensorShape));
    while (const std::optional<Field> field = fields.next()) {
        if (field->id != kShapeDimension)
            continue;
        quint64 size = 0;
        Fields dimension(field->bytes);
        while (const std::optional<Field> each = dimension.next()) {
            if (each->id == kDimensionValue)
                size = each->number;
        }
        // A size below zero, which is a huge number here, stands for any as well.
        sizes.push_back(size > std::numeric_limits<int>::max() ? 0 : static_cast<int>(size));
    }
    return sizes;
}

} // namespace

std::optional<std::vector<int>> graphInput(const QByteArray& onnx)
{
    QByteArrayView graph;
    Fields model(onnx);
    while (const std::optional<Field> field = model.next()) {
        if (field->id == kModelGraph)
            graph = field->bytes;
    }
    QSet<QByteArray> constants;
    std::vector<QByteArrayView> inputs;
    Fields fields(graph);
    while (const std::optional<Field> field = fields.next()) {
        if (field->id == kGraphInitializer)
            constants.insert(part(field->bytes, kTensorName).toByteArray());
        else if (field->id == kGraphInput)
            inputs.push_back(field->bytes);
    }
    if (model.isBroken() || fields.isBroken())
        return std::nullopt;
    // Older files list the weights among the inputs.
    std::erase_if(inputs, [&constants](QByteArrayView input) {
        return constants.contains(part(input, kValueName).toByteArray());
    });
    if (inputs.size() != 1)
        return std::nullopt;
    return dimensions(inputs.front());
}

} // namespace emend::ocr::dnn
