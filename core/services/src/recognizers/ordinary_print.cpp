// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ordinary_print.h"

#include "split_lines.h"

#include <QtCore/QDir>

namespace emend::services {

namespace {

using base::Result;
using ocr::TrainingLine;

constexpr size_t kCleanEvery = 4; // of what is asked about, one in so many

// The same for every run, so that what it makes of them can be compared.
void degrade(std::vector<TrainingLine>& lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i % kCleanEvery != 0)
            lines[i].image = ocr::lineVariant(lines[i].image, i);
    }
}

} // namespace

Result<OrdinaryPrint> readOrdinaryPrint(const QString& folder, const QStringList& knownCharacters)
{
    OrdinaryPrint print;
    if (folder.isEmpty())
        return print;
    auto training = ocr::readLineSheet(QDir(folder).filePath(QStringLiteral("training")));
    auto checking = ocr::readLineSheet(QDir(folder).filePath(QStringLiteral("checking")));
    if (!training || !checking)
        return tl::unexpected(training ? checking.error() : training.error());
    degrade(*checking);
    removeUnknown(*training, knownCharacters);
    removeUnknown(*checking, knownCharacters);
    return OrdinaryPrint{std::move(*training), std::move(*checking)};
}

std::vector<TrainingLine> withOrdinaryPrint(std::vector<TrainingLine> lines, const std::vector<TrainingLine>& ordinary,
                                            double share, quint64 seed)
{
    if (ordinary.empty())
        return lines;
    constexpr double kRounding = 1e-6;
    const double each = share / (1 - share); // for one of the others
    std::vector<TrainingLine> mixed;
    size_t taken = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        mixed.push_back(std::move(lines[i]));
        const auto due = static_cast<size_t>(static_cast<double>(i + 1) * each + kRounding);
        for (; taken < due; ++taken) {
            const TrainingLine& next = ordinary[taken % ordinary.size()];
            const bool isFirst = taken < ordinary.size();
            mixed.push_back({isFirst ? next.image : ocr::lineVariant(next.image, seed + taken), next.text, {}});
        }
    }
    return mixed;
}

} // namespace emend::services
