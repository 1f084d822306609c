// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtCore/QCache>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtGui/QPixmap>

namespace emend::ui {

/// Small images of first pages. They are drawn one at a time, the one asked for last first, so that scrolling past
/// thousands costs nothing and the page under review never waits for more than one.
class Thumbnails final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kMostKept = 500;
    static constexpr int kMostWaiting = 40; ///< as many as a tall screen shows

    explicit Thumbnails(services::Background<services::PageImages>& pages, QObject* parent = nullptr);

    /// What a page has to fit into, in pixels of the screen, and how many of those are one of the window's.
    void setSize(const QSize& pixels, double devicePixelRatio);

    /// Null where it is not there yet, in which case ready() follows, or cannot be drawn.
    QPixmap find(const QString& sha256);

Q_SIGNALS:
    void ready(const QString& sha256);

private:
    void drawNext();
    void take(const QString& sha256, const base::Result<QImage>& image);

    services::Background<services::PageImages>& m_pages;
    QSize m_size{96, 96};
    double m_ratio = 1;
    QCache<QString, QPixmap> m_drawn{kMostKept};
    QStringList m_waiting; ///< the last one first
    QString m_drawing;
};

} // namespace emend::ui
