// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QImage>
#include <QtGui/QPainter>

namespace emend::samples {

/// A till roll that is printed from top to bottom; it grows with what is printed and is cut off by finish().
class ReceiptPaper final
{
public:
    enum Weight { Plain, Bold };

    /// One cell of a table row: `at` is where its text starts, ends (right) or is centred, as a share of the printed
    /// width.
    struct Cell {
        double at;
        Qt::Alignment alignment;
        QString text;
    };

    ReceiptPaper(int width, const QString& family, int textHeight);

    void setFamily(const QString& family) { m_family = family; }
    void centre(const QString& text, double scale = 1, Weight weight = Plain);
    void left(const QString& text, Weight weight = Plain);
    void pair(const QString& left, const QString& right, double scale = 1, Weight weight = Plain);
    void row(const QList<Cell>& cells, Weight weight = Plain);
    void rule(Qt::PenStyle style = Qt::DashLine, int thickness = 2);
    void gap(double lines);
    void image(const QImage& image);

    QImage finish();

private:
    QFont font(double scale, Weight weight) const;
    void print(const QList<Cell>& cells, double scale, Weight weight);

    static constexpr int kMargin = 36;
    QImage m_paper;
    QString m_family;
    int m_textHeight;
    int m_y = kMargin;
};

} // namespace emend::samples
