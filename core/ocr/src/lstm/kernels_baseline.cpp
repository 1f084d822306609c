// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel_loops.h"

namespace emend::ocr::lstm {

const Kernels kBaselineKernels{
    "baseline", multiplyOf<4, 12, 6, 3>, cellsOfAny<4>, tanhOfAny<4>, softmaxOf<4>, convolveMax<4>,
};

} // namespace emend::ocr::lstm
