// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace emend::ocr::lstm {

/// Which line is computed where: every lane takes some lines one after the other, and all lanes advance together.
struct LanePlan {
    struct Place {
        int lane = 0;
        int first = 0; ///< step
    };

    int lanes = 0; ///< 4, 8 or 16
    int steps = 0; ///< of the longest lane
    std::vector<Place> places; ///< of each line
    std::vector<unsigned> begins; ///< by step: the lanes in which a line begins, as bits
    std::vector<unsigned> ends; ///< by step: the lanes in which a line's last step is done
};

/// Spreads lines of so many steps (each at least 1) evenly.
LanePlan planLanes(const std::vector<int>& steps);

} // namespace emend::ocr::lstm
