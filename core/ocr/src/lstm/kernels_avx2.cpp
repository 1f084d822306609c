// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel_loops.h"

namespace emend::ocr::lstm {

extern const Kernels kAvx2Kernels;

const Kernels kAvx2Kernels{
    "avx2", multiplyOf<8, 12, 12, 6>, cellsOfAny<8>, tanhOfAny<8>, softmaxOf<8>, convolveMax<8>,
};

} // namespace emend::ocr::lstm
