// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include <QtCore/QFile>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtGui/QPalette>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

// Resources of a static library are registered by hand, outside of all namespaces.
static void registerIcons()
{
    static const bool done = [] {
        Q_INIT_RESOURCE(common_icons);
        return true;
    }();
    Q_UNUSED(done);
}

namespace emend::ui {

namespace {

constexpr double kDisabledOpacity = 0.45;

/// Draws a symbol of one colour at whatever size and device scale is asked for.
class SymbolEngine final : public QIconEngine
{
public:
    SymbolEngine(const QString& path, const QColor& color) : m_path(path), m_color(color) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        const int edge = std::min(rect.width(), rect.height());
        QPixmap symbol = drawn(QSize(edge, edge) * ratio, mode);
        symbol.setDevicePixelRatio(ratio);
        QRectF square(0, 0, edge, edge);
        square.moveCenter(QRectF(rect).center());
        painter->drawPixmap(square.topLeft(), symbol);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override { return drawn(size, mode); }

    QIconEngine* clone() const override { return std::make_unique<SymbolEngine>(*this).release(); }

private:
    /// In device pixels.
    QPixmap drawn(const QSize& size, QIcon::Mode mode) const
    {
        const QString key = QStringLiteral("emend %1 %2 %3 %4 %5")
                                .arg(m_path, m_color.name(QColor::HexArgb))
                                .arg(size.width())
                                .arg(size.height())
                                .arg(static_cast<int>(mode));
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer renderer(m_path);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        if (mode == QIcon::Disabled)
            painter.setOpacity(kDisabledOpacity);
        renderer.render(&painter);
        painter.setOpacity(1);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), m_color);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_path;
    QColor m_color;
};

} // namespace

QIcon icon(const QString& name, const QColor& color)
{
    registerIcons();
    const QString path = QStringLiteral(":/emend/icons/%1.svg").arg(name);
    if (!QFile::exists(path))
        return {};
    return QIcon(std::make_unique<SymbolEngine>(path, color).release());
}

QIcon icon(const QString& name, const QPalette& palette)
{
    return icon(name, palette.color(QPalette::Active, QPalette::WindowText));
}

} // namespace emend::ui
