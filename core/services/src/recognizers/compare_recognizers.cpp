// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare_recognizers.h"

#include <emend/ocr/line_reader.h>
#include <emend/ocr/training_lines.h>

namespace emend::services {

namespace {

using base::Result;
using learning::ErrorComparison;
using learning::Verdict;

Result<std::vector<domain::Line>> read(const QString& model, const std::vector<cv::Mat>& images)
{
    const auto reader = ocr::createLstmLineReader(model);
    if (!reader)
        return tl::unexpected(reader.error());
    return (*reader)->readLines(images, QDeadlineTimer(QDeadlineTimer::Forever));
}

QJsonObject toJson(const learning::ErrorFigure& figure)
{
    return {{QStringLiteral("error"), figure.error},
            {QStringLiteral("low"), figure.interval.low},
            {QStringLiteral("high"), figure.interval.high}};
}

} // namespace

Result<ErrorComparison> compareRecognizers(const QString& active, const QString& candidate, const QString& lineFolder,
                                           quint64 seed)
{
    const auto lines = ocr::readLineFolder(lineFolder);
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<cv::Mat> images;
    for (const ocr::TrainingLine& line : *lines)
        images.push_back(line.image);
    const auto before = read(active, images);
    const auto after = read(candidate, images);
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    std::vector<learning::LineReading> readings;
    for (size_t i = 0; i < lines->size(); ++i) {
        const QString& said = (*lines)[i].text;
        readings.push_back({static_cast<int>(said.size()), learning::characterEdits((*before)[i].text(), said),
                            learning::characterEdits((*after)[i].text(), said)});
    }
    return learning::compareErrors(readings, seed);
}

Verdict recognizerVerdict(const ErrorComparison& held, const std::optional<ErrorComparison>& ordinary)
{
    return ordinary && ordinary->verdict == Verdict::Worse ? Verdict::Worse : held.verdict;
}

QJsonObject toJson(const ErrorComparison& comparison)
{
    return {{QStringLiteral("active"), toJson(comparison.active)},
            {QStringLiteral("candidate"), toJson(comparison.candidate)},
            {QStringLiteral("change"), toJson(comparison.change)},
            {QStringLiteral("verdict"), learning::verdictName(comparison.verdict)}};
}

} // namespace emend::services
