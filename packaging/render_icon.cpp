// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the program's icon at one size, for desktops that take no SVG: render_icon ICON.svg PIXELS OUT.png
#include <QtCore/QTextStream>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

int main(int argc, char* argv[])
{
    QSvgRenderer icon;
    const int pixels = argc == 4 ? QByteArray(argv[2]).toInt() : 0;
    if (pixels <= 0 || !icon.load(QString::fromLocal8Bit(argv[1]))) {
        QTextStream(stderr) << "usage: render_icon ICON.svg PIXELS OUT.png\n";
        return 2;
    }
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    icon.render(&painter);
    painter.end();
    return image.save(QString::fromLocal8Bit(argv[3]), "PNG") ? 0 : 1;
}
