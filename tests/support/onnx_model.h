// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <vector>

namespace emend::test {

/// Writes small networks as ONNX files, whose bytes are those of protobuf messages.
class OnnxGraph final
{
public:
    static constexpr qint64 kAny = -1; ///< a size that the network leaves open

    /// A network with one input of floats.
    explicit OnnxGraph(const std::vector<qint64>& inputSizes);

    /// Constants; the name is what nodes refer to them by.
    void weights(const char* name, const std::vector<qint64>& sizes, const std::vector<float>& values);
    void integers(const char* name, const std::vector<qint64>& values);

    struct Attribute {
        const char* name;
        std::vector<qint64> integers;
        bool isList = true;
    };

    /// A node that works on what the last one gave, or the input, and on the constants named.
    void node(const char* type, const QStringList& constants = {}, const std::vector<Attribute>& attributes = {});

    /// The file; what the last node gives is the network's output.
    QByteArray bytes() const;

private:
    QByteArray m_input;
    QByteArray m_constants;
    QByteArray m_nodes;
    int m_nodeCount = 0;
};

} // namespace emend::test
