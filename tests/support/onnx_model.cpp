// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onnx_model.h"

#include <QtCore/QtEndian>

namespace emend::test {

namespace {

constexpr int kFloats = 1; // TensorProto.DataType
constexpr int kIntegers = 7;
constexpr int kIntegerAttribute = 2; // AttributeProto.AttributeType
constexpr int kIntegerListAttribute = 7;

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    while (value >= 0x80) {
        bytes.append(static_cast<char>(value | 0x80));
        value >>= 7;
    }
    bytes.append(static_cast<char>(value));
    return bytes;
}

QByteArray number(int field, qint64 value)
{
    return varint(static_cast<quint64>(field) << 3) + varint(static_cast<quint64>(value));
}

QByteArray bytesOf(int field, const QByteArray& content)
{
    return varint(static_cast<quint64>(field) << 3 | 2) + varint(static_cast<quint64>(content.size())) + content;
}

template <class T> QByteArray littleEndian(const std::vector<T>& values)
{
    QByteArray bytes(static_cast<qsizetype>(values.size() * sizeof(T)), Qt::Uninitialized);
    for (size_t i = 0; i < values.size(); ++i)
        qToLittleEndian(values[i], bytes.data() + i * sizeof(T));
    return bytes;
}

QByteArray tensor(const char* name, const std::vector<qint64>& sizes, int type, const QByteArray& raw)
{
    QByteArray message;
    for (const qint64 size : sizes)
        message += number(1, size);
    return message + number(2, type) + bytesOf(8, name) + bytesOf(9, raw);
}

QByteArray valueInfo(const char* name, const std::vector<qint64>& sizes)
{
    QByteArray shape;
    for (const qint64 size : sizes)
        shape += bytesOf(1, size == OnnxGraph::kAny ? bytesOf(2, "any") : number(1, size));
    return bytesOf(1, name) + bytesOf(2, bytesOf(1, number(1, kFloats) + bytesOf(2, shape)));
}

QByteArray valueName(int node)
{
    return node == 0 ? QByteArray("input") : "value" + QByteArray::number(node);
}

} // namespace

OnnxGraph::OnnxGraph(const std::vector<qint64>& inputSizes) : m_input(bytesOf(11, valueInfo("input", inputSizes))) { }

void OnnxGraph::weights(const char* name, const std::vector<qint64>& sizes, const std::vector<float>& values)
{
    m_constants += bytesOf(5, tensor(name, sizes, kFloats, littleEndian(values)));
}

void OnnxGraph::integers(const char* name, const std::vector<qint64>& values)
{
    const std::vector<qint64> sizes{static_cast<qint64>(values.size())};
    m_constants += bytesOf(5, tensor(name, sizes, kIntegers, littleEndian(values)));
}

void OnnxGraph::node(const char* type, const QStringList& constants, const std::vector<Attribute>& attributes)
{
    QByteArray message = bytesOf(1, valueName(m_nodeCount));
    for (const QString& constant : constants)
        message += bytesOf(1, constant.toUtf8());
    ++m_nodeCount;
    message +=
        bytesOf(2, valueName(m_nodeCount)) + bytesOf(3, "node" + QByteArray::number(m_nodeCount)) + bytesOf(4, type);
    for (const Attribute& attribute : attributes) {
        QByteArray content = bytesOf(1, attribute.name);
        for (const qint64 value : attribute.integers)
            content += number(attribute.isList ? 8 : 3, value);
        content += number(20, attribute.isList ? kIntegerListAttribute : kIntegerAttribute);
        message += bytesOf(5, content);
    }
    m_nodes += bytesOf(1, message);
}

QByteArray OnnxGraph::bytes() const
{
    const QByteArray output = bytesOf(12, valueInfo(valueName(m_nodeCount).constData(), {}));
    const QByteArray graph = m_nodes + bytesOf(2, "graph") + m_constants + m_input + output;
    const QByteArray operators = bytesOf(1, "") + number(2, 11);
    return number(1, 6) + bytesOf(2, "emend tests") + bytesOf(7, graph) + bytesOf(8, operators);
}

} // namespace emend::test
