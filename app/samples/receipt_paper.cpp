// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receipt_paper.h"

#include <QtGui/QFontMetrics>

#include <cmath>

namespace emend::samples {

namespace {

constexpr int kLongest = 3000;
constexpr double kLineSpacing = 1.36;
const QColor kInk(28, 28, 32);
const QColor kPaper(251, 250, 247);

} // namespace

ReceiptPaper::ReceiptPaper(int width, const QString& family, int textHeight)
    : m_paper(width, kLongest, QImage::Format_RGB32), m_family(family), m_textHeight(textHeight)
{
    m_paper.fill(kPaper);
}

QFont ReceiptPaper::font(double scale, Weight weight) const
{
    QFont font(m_family);
    font.setPixelSize(static_cast<int>(std::lround(m_textHeight * scale)));
    font.setBold(weight == Bold);
    font.setStyleStrategy(QFont::PreferAntialias);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

void ReceiptPaper::print(const QList<Cell>& cells, double scale, Weight weight)
{
    QPainter painter(&m_paper);
    painter.setPen(kInk);
    painter.setFont(font(scale, weight));
    const int height = static_cast<int>(std::lround(m_textHeight * scale * kLineSpacing));
    const int baseline = m_y + painter.fontMetrics().ascent() + (height - painter.fontMetrics().height()) / 2;
    const int printed = m_paper.width() - 2 * kMargin;
    for (const Cell& cell : cells) {
        const int width = painter.fontMetrics().horizontalAdvance(cell.text);
        int x = kMargin + static_cast<int>(std::lround(cell.at * printed));
        if (cell.alignment & Qt::AlignRight)
            x -= width;
        else if (cell.alignment & Qt::AlignHCenter)
            x -= width / 2;
        painter.drawText(x, baseline, cell.text);
    }
    m_y += height;
}

void ReceiptPaper::centre(const QString& text, double scale, Weight weight)
{
    print({{0.5, Qt::AlignHCenter, text}}, scale, weight);
}

void ReceiptPaper::left(const QString& text, Weight weight)
{
    print({{0, Qt::AlignLeft, text}}, 1, weight);
}

void ReceiptPaper::pair(const QString& left, const QString& right, double scale, Weight weight)
{
    print({{0, Qt::AlignLeft, left}, {1, Qt::AlignRight, right}}, scale, weight);
}

void ReceiptPaper::row(const QList<Cell>& cells, Weight weight)
{
    print(cells, 1, weight);
}

void ReceiptPaper::rule(Qt::PenStyle style, int thickness)
{
    m_y += m_textHeight / 2;
    QPainter painter(&m_paper);
    painter.setPen(QPen(kInk, thickness, style, Qt::FlatCap));
    painter.drawLine(kMargin, m_y, m_paper.width() - kMargin, m_y);
    m_y += m_textHeight / 2;
}

void ReceiptPaper::gap(double lines)
{
    m_y += static_cast<int>(std::lround(lines * m_textHeight * kLineSpacing));
}

void ReceiptPaper::image(const QImage& image)
{
    QPainter painter(&m_paper);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.drawImage((m_paper.width() - image.width()) / 2, m_y, image);
    m_y += image.height();
}

QImage ReceiptPaper::finish()
{
    return m_paper.copy(0, 0, m_paper.width(), m_y + kMargin);
}

} // namespace emend::samples
