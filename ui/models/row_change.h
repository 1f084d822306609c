// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace emend::ui {

/// How a table of ids becomes another one in steps that views understand: rows move, one run of rows goes, one run
/// comes, rows move. So what is selected stays selected, and a hundred thousand rows take four signals at most.
struct RowChange {
    std::vector<int> firstMove; ///< row → row; empty where nothing moves
    std::vector<QString> moved; ///< after it
    int removeAt = 0;
    int removeCount = 0;
    std::vector<QString> kept; ///< after the removal
    int insertAt = 0;
    int insertCount = 0;
    std::vector<QString> grown; ///< after the insertion; only where there is a last move
    std::vector<int> lastMove;
    std::vector<QString> ids; ///< in the end
};

/// Takes time and memory in proportion to the rows: not for a thread that paints. Ids are there once in each list.
RowChange rowChange(const std::vector<QString>& before, std::vector<QString> after);

} // namespace emend::ui
