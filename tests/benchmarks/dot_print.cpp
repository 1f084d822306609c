// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dot_print.h"

#include <QtGui/QPainter>

namespace {

constexpr int kDotsHigh = 11;
constexpr int kDot = 5; // pixels between two dots
constexpr double kInk = 1.7; // radius of a dot

} // namespace

QImage dotPrint(const QString& text, const QString& family, int paper, int ink)
{
    QFont font(family);
    font.setPixelSize(kDotsHigh);
    font.setStyleStrategy(QFont::NoAntialias);
    const QFontMetrics metrics(font);
    QImage dots(metrics.horizontalAdvance(text) + 4, metrics.height() + 2, QImage::Format_Grayscale8);
    dots.fill(Qt::white);
    QPainter letters(&dots);
    letters.setFont(font);
    letters.drawText(2, metrics.ascent() + 1, text);
    letters.end();
    QImage image(dots.size() * kDot, QImage::Format_Grayscale8);
    image.fill(QColor(paper, paper, paper));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(ink, ink, ink));
    for (int y = 0; y < dots.height(); ++y) {
        for (int x = 0; x < dots.width(); ++x) {
            if (dots.pixelColor(x, y).value() < 128)
                painter.drawEllipse(QPointF((x + 0.5) * kDot, (y + 0.5) * kDot), kInk, kInk);
        }
    }
    return image;
}
