// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace emend::ocr::lstm {

// Activations lie in blocks of kLanes columns (a column is one time step of one line), feature by feature, so that the
// same sum is done for sixteen columns by the same instructions.
constexpr int kLanes = 16;

// Weights lie in panels of kPanelRows rows: the biases of the panel's rows, then their weights of input 0, of input 1,
// …
constexpr int kPanelRows = 12;

/// The inner loops, compiled for one set of instructions. Pointers need no alignment; buffers do not overlap.
struct Kernels {
    const char* name;

    /// out[row][lane] = bias[row] + sum over k of weight[row][k] * in[k][lane]; `lanes` is 4, 8 or 16, `panels` *
    /// kPanelRows rows are written.
    void (*multiply)(const float* weights, int panels, int depth, const float* in, float* out, int lanes);

    /// One step of `count` LSTM cells from their gate sums, each `count` long: input, input gate, forget gate, output
    /// gate. `count` is a multiple of 4.
    void (*cells)(const float* gates, float* state, float* out, int count);

    /// The hyperbolic tangent of each, to 1e-4; `count` is a multiple of 4.
    void (*tanh)(float* values, int count);

    /// Softmax over `rows` rows for each of kLanes lanes.
    void (*softmax)(float* values, int rows);

    /// The greatest sums of 3 × 3 pixels over a window of columns × rows of positions, for kLanes features; `weights`
    /// are the biases, then those of each pixel, down the first column first. `stride` is in floats.
    void (*convolve)(const float* weights, const float* pixels, long stride, int columns, int rows, float* out);
};

/// For every processor.
extern const Kernels kBaselineKernels;

/// The fastest kernels that this processor can run.
const Kernels& kernels();

} // namespace emend::ocr::lstm
