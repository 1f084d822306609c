// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernels.h"

// Included by one source per set of instructions, each compiled with its own options: everything is of that file alone,
// and nothing of the standard library may come in, or its inline functions would carry those instructions into the rest
// of the program.
namespace emend::ocr::lstm {

namespace {

template <int Width> struct VectorOf {
    using Float __attribute__((vector_size(Width * sizeof(float)))) = float;
    using Int __attribute__((vector_size(Width * sizeof(int)))) = int;
};

// Memory is read and written by copying: it is aligned for floats only, and Clang forgets that a type which depends on
// a parameter says so.
template <int Width> inline typename VectorOf<Width>::Float load(const float* p)
{
    typename VectorOf<Width>::Float value;
    __builtin_memcpy(&value, p, sizeof(value));
    return value;
}

template <int Width> inline void store(float* p, const typename VectorOf<Width>::Float& value)
{
    __builtin_memcpy(p, &value, sizeof(value));
}

// Rows of one panel times Vectors * Width lanes; all the sums stay in registers.
template <int Width, int Vectors, int Rows>
inline void multiplyRows(const float* weights, int depth, const float* in, float* out)
{
    using V = typename VectorOf<Width>::Float;
    V sums[Rows][Vectors];
    for (int r = 0; r < Rows; ++r) {
        for (int v = 0; v < Vectors; ++v)
            sums[r][v] = V{} + weights[r];
    }
    for (int k = 0; k < depth; ++k) {
        weights += kPanelRows;
        for (int r = 0; r < Rows; ++r) {
            for (int v = 0; v < Vectors; ++v)
                sums[r][v] += weights[r] * load<Width>(in + v * Width);
        }
        in += Vectors * Width;
    }
    for (int r = 0; r < Rows; ++r) {
        for (int v = 0; v < Vectors; ++v)
            store<Width>(out + (r * Vectors + v) * Width, sums[r][v]);
    }
}

template <int Width, int Vectors, int Rows>
void multiplyPanels(const float* weights, int panels, int depth, const float* in, float* out)
{
    static_assert(kPanelRows % Rows == 0);
    for (int p = 0; p < panels; ++p) {
        for (int r = 0; r < kPanelRows; r += Rows) {
            multiplyRows<Width, Vectors, Rows>(weights + r, depth, in, out);
            out += Rows * Vectors * Width;
        }
        weights += (depth + 1) * kPanelRows;
    }
}

// Lambert's continued fraction, cut off where it is good to 1e-4.
template <int Width> inline void replaceByTanh(typename VectorOf<Width>::Float& x)
{
    x = x > 6.0F ? x * 0 + 6.0F : x;
    x = x < -6.0F ? x * 0 - 6.0F : x;
    const auto s = x * x;
    const auto above = x * (34459425.0F + s * (4729725.0F + s * (135135.0F + s * (990.0F + s))));
    const auto below = 34459425.0F + s * (16216200.0F + s * (945945.0F + s * (13860.0F + s * 45.0F)));
    x = above / below;
    x = x > 1.0F ? x * 0 + 1.0F : x;
    x = x < -1.0F ? x * 0 - 1.0F : x;
}

template <int Width> inline void replaceBySigmoid(typename VectorOf<Width>::Float& x)
{
    x *= 0.5F;
    replaceByTanh<Width>(x);
    x = x * 0.5F + 0.5F;
}

// 2^whole from the bits of a float's exponent, times a polynomial for the rest.
template <int Width> inline void replaceByExp(typename VectorOf<Width>::Float& x)
{
    using V = typename VectorOf<Width>::Float;
    using I = typename VectorOf<Width>::Int;
    x = x < -80.0F ? x * 0 - 80.0F : x;
    x *= 1.44269504F;
    const I whole = __builtin_convertvector(x - 0.5F, I); // softmax asks for negative powers only
    const V rest = (x - __builtin_convertvector(whole, V)) * 0.693147181F;
    const V power =
        1.0F + rest * (1.0F + rest * (0.5F + rest * (0.166666667F + rest * (0.0416666667F + rest * 0.00833333333F))));
    x = power * reinterpret_cast<V>((whole + 127) << 23);
}

template <int Width> void tanhAll(float* values, int count)
{
    for (int i = 0; i < count; i += Width) {
        auto value = load<Width>(values + i);
        replaceByTanh<Width>(value);
        store<Width>(values + i, value);
    }
}

constexpr float kMaxState = 100; // as in training

template <int Width> void cellsOf(const float* gates, float* state, float* out, int count)
{
    using V = typename VectorOf<Width>::Float;
    for (int i = 0; i < count; i += Width) {
        V input = load<Width>(gates + i);
        V inputGate = load<Width>(gates + count + i);
        V forgetGate = load<Width>(gates + 2 * count + i);
        V outputGate = load<Width>(gates + 3 * count + i);
        replaceByTanh<Width>(input);
        replaceBySigmoid<Width>(inputGate);
        replaceBySigmoid<Width>(forgetGate);
        replaceBySigmoid<Width>(outputGate);
        V sum = load<Width>(state + i) * forgetGate + input * inputGate;
        sum = sum > kMaxState ? sum * 0 + kMaxState : sum;
        sum = sum < -kMaxState ? sum * 0 - kMaxState : sum;
        store<Width>(state + i, sum);
        replaceByTanh<Width>(sum);
        store<Width>(out + i, sum * outputGate);
    }
}

template <int Width> void softmaxOf(float* values, int rows)
{
    using V = typename VectorOf<Width>::Float;
    for (int lane = 0; lane < kLanes; lane += Width) {
        V most = load<Width>(values + lane);
        for (int r = 1; r < rows; ++r) {
            const V value = load<Width>(values + r * kLanes + lane);
            most = value > most ? value : most;
        }
        V sum{};
        for (int r = 0; r < rows; ++r) {
            V value = load<Width>(values + r * kLanes + lane) - most;
            replaceByExp<Width>(value);
            store<Width>(values + r * kLanes + lane, value);
            sum += value;
        }
        for (int r = 0; r < rows; ++r)
            store<Width>(values + r * kLanes + lane, load<Width>(values + r * kLanes + lane) / sum);
    }
}

template <int Width>
void convolveMax(const float* weights, const float* pixels, long stride, int columns, int rows, float* out)
{
    using V = typename VectorOf<Width>::Float;
    constexpr int kVectors = kLanes / Width;
    V most[kVectors];
    for (int v = 0; v < kVectors; ++v)
        most[v] = V{} - 1e30F;
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            const float* corner = pixels + y * stride + x;
            V sums[kVectors];
            for (int v = 0; v < kVectors; ++v)
                sums[v] = load<Width>(weights + v * Width);
            for (int tap = 0; tap < 9; ++tap) {
                for (int v = 0; v < kVectors; ++v)
                    sums[v] +=
                        corner[tap % 3 * stride + tap / 3] * load<Width>(weights + (tap + 1) * kLanes + v * Width);
            }
            for (int v = 0; v < kVectors; ++v)
                most[v] = sums[v] > most[v] ? sums[v] : most[v];
        }
    }
    for (int v = 0; v < kVectors; ++v)
        store<Width>(out + v * Width, most[v]);
}

template <int Width> void cellsOfAny(const float* gates, float* state, float* out, int count)
{
    count % Width == 0 ? cellsOf<Width>(gates, state, out, count) : cellsOf<4>(gates, state, out, count);
}

template <int Width> void tanhOfAny(float* values, int count)
{
    count % Width == 0 ? tanhAll<Width>(values, count) : tanhAll<4>(values, count);
}

// Rows4, Rows8 and Rows16: how many rows' sums fit into the registers beside each other for that many lanes.
template <int Width, int Rows4, int Rows8, int Rows16>
void multiplyOf(const float* weights, int panels, int depth, const float* in, float* out, int lanes)
{
    constexpr int kWidth4 = Width < 4 ? Width : 4;
    constexpr int kWidth8 = Width < 8 ? Width : 8;
    if (lanes == 16)
        multiplyPanels<Width, 16 / Width, Rows16>(weights, panels, depth, in, out);
    else if (lanes == 8)
        multiplyPanels<kWidth8, 8 / kWidth8, Rows8>(weights, panels, depth, in, out);
    else
        multiplyPanels<kWidth4, 4 / kWidth4, Rows4>(weights, panels, depth, in, out);
}

} // namespace

} // namespace emend::ocr::lstm
