// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// line_error [--case] [--heights H,…] LABELS.jsonl MODEL…
// Reads labelled lines with known boxes by each .traineddata file and prints the share of wrong characters, case
// ignored unless --case, with its 95 % interval; from the second on also the change over the first. With --heights,
// once for the lines whose boxes are lower than each (pixels), and once for the rest. LABELS as for cut_lines.
#include <emend/learning/character_error.h>
#include <emend/ocr/line_reader.h>
#include <emend/ocr/page_source.h>
#include <emend/ocr/training_lines.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <limits>

namespace {

using namespace emend;

constexpr double kPadding = 0.08; // of the box's height

struct Lines {
    bool matchCase = false;
    std::vector<cv::Mat> images;
    std::vector<int> heights; ///< of the boxes, pixels
    QStringList texts;

    QString compared(const QString& text) const { return matchCase ? text.simplified() : text.simplified().toUpper(); }
};

void addLines(const QString& path, const QJsonArray& labels, Lines& lines)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto source = ocr::openPages(file.readAll());
    const auto grey = source ? (*source)->renderGrey(0, 1) : tl::unexpected(source.error());
    if (!grey)
        return;
    for (const QJsonValue& label : labels) {
        const QJsonArray box = label.toObject().value(QLatin1String("box")).toArray();
        const int padding = cvRound(kPadding * (box[3].toInt() - box[1].toInt()));
        const cv::Rect area = cv::Rect(cv::Point(box[0].toInt() - padding, box[1].toInt() - padding),
                                       cv::Point(box[2].toInt() + padding, box[3].toInt() + padding))
            & cv::Rect({0, 0}, grey->size());
        const QString text = lines.compared(label.toObject().value(QLatin1String("text")).toString());
        if (area.width < 4 || area.height < 4 || text.isEmpty())
            continue;
        lines.images.push_back((*grey)(area).clone());
        lines.heights.push_back(box[3].toInt() - box[1].toInt());
        lines.texts << text;
    }
}

/// How many characters are wrong in each line; empty where the model cannot be used.
std::vector<int> edits(const QString& model, const Lines& lines)
{
    const auto reader = ocr::createLstmLineReader(model);
    const auto read = reader ? (*reader)->readLines(lines.images, QDeadlineTimer(QDeadlineTimer::Forever))
                             : tl::unexpected(reader.error());
    std::vector<int> counts;
    for (size_t i = 0; read && i < read->size(); ++i)
        counts.push_back(
            learning::characterEdits(lines.compared((*read)[i].text()), lines.texts[static_cast<qsizetype>(i)]));
    return counts;
}

void print(const char* name, const learning::ErrorFigure& figure)
{
    std::printf("%s %.2f %% (%.2f to %.2f)", name, 100 * figure.error, 100 * figure.interval.low,
                100 * figure.interval.high);
}

/// Compares the lines that are at least `from` and less than `to` pixels high.
void printLines(const QString& name, const Lines& lines, const std::vector<int>& first, const std::vector<int>& own,
                int from, int to)
{
    std::vector<learning::LineReading> readings;
    for (size_t i = 0; i < own.size(); ++i) {
        if (lines.heights[i] >= from && lines.heights[i] < to)
            readings.push_back({static_cast<int>(lines.texts[static_cast<qsizetype>(i)].size()), first[i], own[i]});
    }
    const learning::ErrorComparison found = learning::compareErrors(readings, 1);
    std::printf("%s", qUtf8Printable(name));
    if (from > 0 && to < std::numeric_limits<int>::max())
        std::printf(" from %d to %d px", from, to - 1);
    else if (to < std::numeric_limits<int>::max())
        std::printf(" below %d px", to);
    else if (from > 0)
        std::printf(" from %d px", from);
    print(": error", found.candidate);
    print(", change", found.change);
    std::printf(", %zu lines\n", readings.size());
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption matchCase(QStringLiteral("case"));
    const QCommandLineOption heights(QStringLiteral("heights"), {}, QStringLiteral("px"));
    parser.addOptions({matchCase, heights});
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    QFile labels(arguments.value(0));
    if (arguments.size() < 2 || !labels.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: line_error [--case] [--heights H,…] LABELS.jsonl MODEL…\n");
        return 2;
    }
    std::vector<int> bounds{0};
    const QStringList between = parser.value(heights).split(QLatin1Char(','), Qt::SkipEmptyParts);
    std::transform(between.begin(), between.end(), std::back_inserter(bounds),
                   [](const QString& h) { return h.toInt(); });
    bounds.push_back(std::numeric_limits<int>::max());
    Lines lines;
    lines.matchCase = parser.isSet(matchCase);
    while (!labels.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(labels.readLine()).object();
        addLines(QFileInfo(labels).dir().filePath(entry.value(QLatin1String("file")).toString()),
                 entry.value(QLatin1String("lines")).toArray(), lines);
    }
    const std::vector<int> first = edits(arguments[1], lines);
    for (const QString& model : arguments.mid(1)) {
        const std::vector<int> own = edits(model, lines);
        if (own.empty() || own.size() != first.size()) {
            std::fprintf(stderr, "%s cannot be read with.\n", qUtf8Printable(model));
            return 1;
        }
        for (size_t i = 0; i + 1 < bounds.size(); ++i)
            printLines(QFileInfo(model).completeBaseName(), lines, first, own, bounds[i], bounds[i + 1]);
    }
    return 0;
}
