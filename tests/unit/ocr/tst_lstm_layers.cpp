// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lstm/kernels.h"
#include "lstm/layers.h"
#include "lstm/line_image.h"
#include "lstm/prefix_search.h"

#include <QtTest/QtTest>

#include <opencv2/core.hpp>

#include <cmath>

using namespace emend::ocr::lstm;

namespace {

Weights randomWeights(int rows, int columns, cv::RNG& rng)
{
    Weights weights{rows, columns, {}};
    for (int i = 0; i < rows * columns; ++i)
        weights.values.push_back(rng.uniform(-0.5F, 0.5F));
    return weights;
}

float weighted(const Weights& weights, int row, const std::vector<float>& in)
{
    const float* w = weights.values.data() + row * weights.columns;
    float sum = w[weights.columns - 1];
    for (size_t k = 0; k < in.size(); ++k)
        sum += w[k] * in[k];
    return sum;
}

float sigmoid(float x)
{
    return 1 / (1 + std::exp(-x));
}

// One line through one LSTM, written down as in a textbook.
std::vector<std::vector<float>> referenceLstm(const LayerSpec& spec, const std::vector<std::vector<float>>& line)
{
    const auto units = static_cast<size_t>(spec.weights.front().rows);
    std::vector<float> state(units);
    std::vector<float> output(units);
    std::vector<std::vector<float>> outputs;
    for (const std::vector<float>& column : line) {
        std::vector<float> in = column;
        in.insert(in.end(), output.begin(), output.end());
        for (size_t unit = 0; unit < units; ++unit) {
            const auto gate = [&](size_t which) { return weighted(spec.weights[which], static_cast<int>(unit), in); };
            state[unit] = state[unit] * sigmoid(gate(2)) + std::tanh(gate(0)) * sigmoid(gate(1));
            output[unit] = std::tanh(state[unit]) * sigmoid(gate(3));
        }
        outputs.push_back(output);
    }
    return outputs;
}

} // namespace

class TestLstmLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void multiplies_data()
    {
        QTest::addColumn<int>("lanes");
        QTest::newRow("4 lanes") << 4;
        QTest::newRow("8 lanes") << 8;
        QTest::newRow("16 lanes") << 16;
    }

    void multiplies()
    {
        QFETCH(int, lanes);
        cv::RNG rng(1);
        const Weights weights = randomWeights(29, 18, rng);
        const PackedWeights packed(weights);
        QCOMPARE(packed.rows(), 29);
        QCOMPARE(packed.inputs(), 17);
        std::vector<float> in(static_cast<size_t>(17 * lanes));
        std::generate(in.begin(), in.end(), [&] { return rng.uniform(-1.0F, 1.0F); });
        std::vector<float> out(static_cast<size_t>(packed.paddedRows() * lanes));
        packed.multiply(in.data(), out.data(), lanes);
        for (int lane = 0; lane < lanes; ++lane) {
            std::vector<float> column;
            for (int k = 0; k < 17; ++k)
                column.push_back(in[static_cast<size_t>(k * lanes + lane)]);
            for (int row = 0; row < 29; ++row)
                QVERIFY(std::abs(out[static_cast<size_t>(row * lanes + lane)] - weighted(weights, row, column))
                        < 1e-5F);
        }
    }

    void allInstructionSetsAgree()
    {
        cv::RNG rng(2);
        const PackedWeights packed(randomWeights(24, 30, rng));
        std::vector<float> values(kLanes * 24);
        std::generate(values.begin(), values.end(), [&] { return rng.uniform(-4.0F, 4.0F); });
        std::vector<float> others = values;
        kernels().softmax(values.data(), 24);
        kBaselineKernels.softmax(others.data(), 24);
        for (size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::abs(values[i] - others[i]) < 1e-6F);

        std::vector<float> taps(10 * kLanes);
        std::generate(taps.begin(), taps.end(), [&] { return rng.uniform(-1.0F, 1.0F); });
        float out[kLanes];
        float other[kLanes];
        kernels().convolve(taps.data(), values.data(), 16, 3, 3, out);
        kBaselineKernels.convolve(taps.data(), values.data(), 16, 3, 3, other);
        for (int i = 0; i < kLanes; ++i)
            QVERIFY(std::abs(out[i] - other[i]) < 1e-5F);
    }

    void tanhIsAccurate()
    {
        for (float x = -12; x < 12; x += 0.01F) {
            float values[4] = {x, x, x, x};
            kernels().tanh(values, 4);
            QVERIFY2(std::abs(values[3] - std::tanh(x)) < 1e-4F, qPrintable(QString::number(static_cast<double>(x))));
        }
    }

    void softmaxIsAccurate()
    {
        float values[3 * kLanes] = {};
        values[0] = 100; // lane 0: the sum must not overflow
        values[kLanes + 1] = -1; // lane 1: 1, 1/e, 1
        kernels().softmax(values, 3);
        QVERIFY(std::abs(values[0] - 1) < 1e-6F);
        QVERIFY(std::abs(values[kLanes + 1] - std::exp(-1.0F) / (2 + std::exp(-1.0F))) < 1e-5F);
    }

    // A short text whose middle row shows hardly more than the grain of the paper.
    void grainIsNoInk()
    {
        cv::Mat crop(36, 160, CV_8UC1);
        cv::RNG rng(3);
        rng.fill(crop, cv::RNG::UNIFORM, 190, 230);
        cv::Mat ink = cv::Mat::zeros(crop.size(), CV_8UC1);
        for (int x = 20; x < 140; x += 20)
            ink(cv::Rect(x, x < 40 ? 10 : 21, 12, 5)).setTo(255);
        cv::subtract(crop, cv::Scalar(130), crop, ink);
        const cv::Mat1f line = normalisedLine(crop, 36, true);
        QCOMPARE(line.size(), crop.size());
        QVERIFY(cv::mean(line, ink)[0] < -0.7);
        QVERIFY(cv::mean(line, 255 - ink)[0] > 0.5);
    }

    void linesShareLanesWithoutMixing_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("backwards");
        QTest::newRow("one line") << 1 << false;
        QTest::newRow("one line backwards") << 1 << true;
        QTest::newRow("more lines than lanes") << 37 << false;
        QTest::newRow("more lines than lanes, backwards") << 37 << true;
    }

    void linesShareLanesWithoutMixing()
    {
        QFETCH(int, lines);
        QFETCH(bool, backwards);
        cv::RNG rng(3);
        LayerSpec spec;
        for (int gate = 0; gate < 4; ++gate)
            spec.weights.push_back(randomWeights(6, 3 + 6 + 1, rng));
        std::vector<int> steps;
        for (int i = 0; i < lines; ++i)
            steps.push_back(rng.uniform(1, 12));
        const LanePlan plan = planLanes(steps);
        const int blocks = (plan.steps * plan.lanes + kLanes - 1) / kLanes;
        Blocks in = Blocks::zeros(blocks, 3 * kLanes);
        Blocks out(blocks, 6 * kLanes);
        std::vector<std::vector<std::vector<float>>> texts;
        const auto columnOf = [&](size_t line, int step) {
            return (plan.places[line].first + step) * plan.lanes + plan.places[line].lane;
        };
        for (size_t line = 0; line < steps.size(); ++line) {
            texts.emplace_back();
            for (int step = 0; step < steps[line]; ++step) {
                texts.back().push_back({rng.uniform(-1.0F, 1.0F), rng.uniform(-1.0F, 1.0F), rng.uniform(-1.0F, 1.0F)});
                for (int f = 0; f < 3; ++f)
                    in(columnOf(line, step) / kLanes, f * kLanes + columnOf(line, step) % kLanes) =
                        texts.back().back()[static_cast<size_t>(f)];
            }
        }
        LstmLayer(spec, backwards).run(plan, in, out);
        for (size_t line = 0; line < steps.size(); ++line) {
            if (backwards)
                std::reverse(texts[line].begin(), texts[line].end());
            std::vector<std::vector<float>> expected = referenceLstm(spec, texts[line]);
            if (backwards)
                std::reverse(expected.begin(), expected.end());
            for (int step = 0; step < steps[line]; ++step) {
                for (int unit = 0; unit < 6; ++unit) {
                    const float value =
                        out(columnOf(line, step) / kLanes, unit * kLanes + columnOf(line, step) % kLanes);
                    QVERIFY(std::abs(value - expected[static_cast<size_t>(step)][static_cast<size_t>(unit)]) < 1e-3F);
                }
            }
        }
    }

    void searchSumsOverAllWays()
    {
        // Class 0 is the null. The best single way reads label 1, then label 2; one character that wavers between both
        // is more probable.
        const cv::Mat1f wavering = (cv::Mat1f(2, 3) << 0.1F, 0.50F, 0.40F, 0.45F, 0.05F, 0.50F);
        QCOMPARE(mostProbableLabels(wavering, 0, {true, true, true}), (std::vector<int>{2}));
        QCOMPARE(mostProbableLabels(wavering, 0, {true, true, false}), (std::vector<int>{1}));
        const cv::Mat1f twice = (cv::Mat1f(3, 2) << 0.1F, 0.9F, 0.9F, 0.1F, 0.1F, 0.9F);
        QCOMPARE(mostProbableLabels(twice, 0, {true, true}), (std::vector<int>{1, 1}));
        QCOMPARE(mostProbableLabels(cv::Mat1f(0, 2), 0, {true, true}), std::vector<int>{});
    }
};

QTEST_APPLESS_MAIN(TestLstmLayers)
#include "tst_lstm_layers.moc"
