// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// cut_lines LABELS.jsonl FOLDER [KEY…]
// Cuts the lines of labelled images as the program itself finds them on the prepared page, into FOLDER as NAME.png
// beside NAME.gt.txt: what recognisers are trained with. LABELS: one object an image, {"file", "lines": [{"text",
// "box": [x0, y0, x1, y1]}]}, images beside it; with keys (base names of the images) only those. A piece that covers
// whole labels and no part of another is kept with their texts, from left to right.
#include "prepare.h"

#include <emend/imaging/line_crop.h>
#include <emend/imaging/text_lines.h>
#include <emend/ocr/page_source.h>
#include <emend/ocr/training_lines.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <cstdio>

namespace {

using namespace emend;

constexpr double kMaxSide = 2900; // as the program itself scales pages down
constexpr double kCovers = 0.7; // of a label's width by the piece that shows it
constexpr double kTouches = 0.15; // of the lower one's height, from which on a label shows in a piece

struct Label {
    QRect box;
    QString text;
};

std::vector<Label> labelsOf(const QJsonObject& entry)
{
    std::vector<Label> labels;
    const QJsonArray lines = entry.value(QLatin1String("lines")).toArray();
    for (const QJsonValue& line : lines) {
        const QJsonArray box = line.toObject().value(QLatin1String("box")).toArray();
        labels.push_back({QRect(QPoint(box[0].toInt(), box[1].toInt()), QPoint(box[2].toInt(), box[3].toInt())),
                          line.toObject().value(QLatin1String("text")).toString().simplified()});
    }
    return labels;
}

/// What the piece shows, where that is certain; empty where it is not.
QString textOf(const QRect& piece, const std::vector<Label>& labels)
{
    QStringList texts;
    std::vector<std::pair<int, QString>> shown;
    for (const Label& label : labels) {
        const QRect common = piece & label.box;
        const int lower = std::min(piece.height(), label.box.height());
        if (common.isEmpty() || common.height() < kTouches * lower || common.width() < kTouches * lower)
            continue;
        const bool isWhole = common.width() >= kCovers * label.box.width()
            && std::abs(piece.center().y() - label.box.center().y()) < 0.35 * lower
            && piece.left() < label.box.left() + 0.6 * label.box.height()
            && piece.right() > label.box.right() - 0.6 * label.box.height();
        if (!isWhole)
            return {};
        shown.emplace_back(label.box.left(), label.text);
    }
    std::sort(shown.begin(), shown.end());
    for (const auto& [left, text] : shown)
        texts << text;
    return texts.join(QLatin1Char(' '));
}

void cut(const QString& path, const std::vector<Label>& labels, std::vector<ocr::TrainingLine>& lines)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto source = ocr::openPages(file.readAll());
    if (!source)
        return;
    const auto size = (*source)->pageSize(0);
    const double scale = size ? std::min(1.0, kMaxSide / std::max(size->width(), size->height())) : 1;
    const auto grey = (*source)->renderGrey(0, scale);
    if (!size || !grey)
        return;
    const pipeline::PreparedPage page = pipeline::prepare(*grey, scale);
    const imaging::TextLayout layout = imaging::findTextLines(page.grey);
    for (const imaging::TextLine& line : layout.lines) {
        const QRect box(line.box.x, line.box.y, line.box.width, line.box.height);
        const QString text = textOf(pipeline::toPageBox(box, page, *size), labels);
        cv::Mat image = ocr::trainingImage(imaging::cropLine(page.grey, line.box).image);
        if (!text.isEmpty() && !image.empty())
            lines.push_back({std::move(image), text, QFileInfo(path).completeBaseName()});
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    QFile labels(arguments.value(1));
    if (arguments.size() < 3 || !labels.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "usage: cut_lines LABELS.jsonl FOLDER [KEY…]\n");
        return 2;
    }
    const QStringList keys = arguments.mid(3);
    qsizetype count = 0;
    while (!labels.atEnd()) {
        const QJsonObject entry = QJsonDocument::fromJson(labels.readLine()).object();
        const QString path = QFileInfo(labels).dir().filePath(entry.value(QLatin1String("file")).toString());
        if (entry.isEmpty() || (!keys.isEmpty() && !keys.contains(QFileInfo(path).completeBaseName())))
            continue;
        std::vector<ocr::TrainingLine> lines;
        cut(path, labelsOf(entry), lines);
        if (const auto written = ocr::writeLineFolder(arguments[2], lines); !written) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(written.error().message));
            return 1;
        }
        count += static_cast<qsizetype>(lines.size());
    }
    std::printf("%lld lines\n", static_cast<long long>(count));
    return 0;
}
