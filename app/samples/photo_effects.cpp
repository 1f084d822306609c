// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "photo_effects.h"

#include <QtCore/QRandomGenerator>
#include <QtGui/QPainter>

#include <algorithm>

namespace emend::samples {

namespace {

constexpr quint32 kSeed = 20260314;
const QColor kTable(74, 58, 46);

QImage blurred(const QImage& image, double factor)
{
    const QSize small = image.size() * factor;
    return image.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(image.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// Sum of four dice: close enough to a normal distribution, and the same on every machine.
int grain(QRandomGenerator& random, int strength)
{
    int sum = 0;
    for (int i = 0; i < 4; ++i)
        sum += random.bounded(-strength, strength + 1);
    return sum / 2;
}

/// `light(x, y)` is the share of light that reaches a place of the unit square.
template <class Light> void shade(QImage& image, int noise, Light light)
{
    QRandomGenerator random(kSeed);
    for (int y = 0; y < image.height(); ++y) {
        auto* line = static_cast<QRgb*>(static_cast<void*>(image.scanLine(y)));
        for (int x = 0; x < image.width(); ++x) {
            const double share = light(double(x) / image.width(), double(y) / image.height());
            const int offset = grain(random, noise);
            const auto channel = [share, offset](int value) { return std::clamp(int(value * share) + offset, 0, 255); };
            line[x] = qRgb(channel(qRed(line[x])), channel(qGreen(line[x])), channel(qBlue(line[x])));
        }
    }
}

} // namespace

QImage photographed(const QImage& paper)
{
    const int w = paper.width();
    const int h = paper.height();
    QImage photo(w * 5 / 4, h * 6 / 5, QImage::Format_RGB32);
    photo.fill(kTable);
    const QPolygonF from({{0, 0}, {double(w), 0}, {double(w), double(h)}, {0, double(h)}});
    const QPolygonF to({{w * 0.15, h * 0.07}, {w * 1.12, h * 0.10}, {w * 1.10, h * 1.13}, {w * 0.08, h * 1.10}});
    QTransform perspective;
    if (!QTransform::quadToQuad(from, to, perspective))
        return {};
    QPainter painter(&photo);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.setTransform(perspective);
    painter.drawImage(0, 0, paper);
    painter.end();

    photo = blurred(photo, 0.72).convertToFormat(QImage::Format_RGB32);
    shade(photo, 7, [](double x, double y) {
        const double handShadow = std::clamp((x + 0.35 * y - 0.85) / 0.3, 0., 1.);
        return (0.98 - 0.3 * x * y) * (1 - 0.25 * handShadow);
    });
    return photo;
}

QImage scanned(const QImage& sheet, double degrees)
{
    QImage scan(sheet.size(), QImage::Format_RGB32);
    scan.fill(QColor(252, 252, 250));
    QPainter painter(&scan);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.translate(scan.rect().center());
    painter.rotate(degrees);
    painter.translate(-scan.rect().center());
    painter.drawImage(0, 0, sheet);
    painter.end();
    scan = blurred(scan, 0.9).convertToFormat(QImage::Format_RGB32);
    shade(scan, 5, [](double x, double) { return 0.99 - 0.05 * x; });
    return scan.convertToFormat(QImage::Format_Grayscale8);
}

} // namespace emend::samples
