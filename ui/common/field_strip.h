// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/services/page_images.h>

#include <QtGui/QImage>
#include <QtWidgets/QWidget>

namespace emend::ui {

/// The piece of a page that a field was read from, enlarged, so that the eye need not travel to the page. As wide as
/// its place, of a fixed height. It stays paper in the dark theme, too.
class FieldStrip final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kHeight = 56;

    explicit FieldStrip(services::Background<services::PageImages>& images, QWidget* parent = nullptr);

    /// The box in page units, the page turned clockwise by `rotation` degrees (0, 90, 180, 270); `lines` of text are in
    /// the box. An empty box clears.
    void setRegion(const QString& sha256, int page, int rotation, const QRect& box, int lines = 1);
    void clear();

    bool hasImage() const { return !m_image.isNull(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void shown(); ///< the image of the region that was asked for last has come

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Region {
        QString sha256;
        int page = 0;
        int rotation = 0;
        QRect box;
        int lines = 1;
        bool operator==(const Region&) const = default;
    };

    void ask();

    services::Background<services::PageImages>& m_images;
    std::shared_ptr<std::atomic<quint64>> m_generation; ///< what is asked for now; older requests are dropped
    Region m_region;
    QImage m_image; ///< turned, at the device's scale
    QRectF m_imageRect; ///< where it stands in the strip
    QRectF m_boxRect;
};

} // namespace emend::ui
