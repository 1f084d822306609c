// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel_loops.h"

namespace emend::ocr::lstm {

extern const Kernels kAvx512Kernels;

const Kernels kAvx512Kernels{
    "avx512", multiplyOf<16, 12, 12, 12>, cellsOfAny<16>, tanhOfAny<16>, softmaxOf<16>, convolveMax<16>,
};

} // namespace emend::ocr::lstm
