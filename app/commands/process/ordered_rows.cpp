// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordered_rows.h"

#include <utility>

namespace emend::commands {

std::vector<QByteArray> OrderedRows::add(int index, QByteArray row)
{
    m_waiting.emplace(index, std::move(row));
    std::vector<QByteArray> ready;
    while (!m_waiting.empty() && m_waiting.begin()->first == m_next) {
        ready.push_back(std::move(m_waiting.begin()->second));
        m_waiting.erase(m_waiting.begin());
        ++m_next;
    }
    return ready;
}

std::vector<QByteArray> OrderedRows::takeRest()
{
    std::vector<QByteArray> rest;
    for (auto& [index, row] : std::exchange(m_waiting, {})) {
        m_next = index + 1;
        rest.push_back(std::move(row));
    }
    return rest;
}

} // namespace emend::commands
