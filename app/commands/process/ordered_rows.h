// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>

#include <map>
#include <vector>

namespace emend::commands {

/// Brings rows that come in any order into the order of their indices, each as soon as all before it are there.
class OrderedRows final
{
public:
    /// The rows whose turn has come with this one.
    std::vector<QByteArray> add(int index, QByteArray row);

    /// The rows that still wait, in order, over the gaps.
    std::vector<QByteArray> takeRest();

private:
    std::map<int, QByteArray> m_waiting;
    int m_next = 0;
};

} // namespace emend::commands
