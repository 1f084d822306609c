// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"

#include <QtWidgets/QStyle>

class QPainter;

namespace emend::ui {

/// What QuietStyle draws controls from: shapes in the theme's colours, for a control in that state. Lives as long as
/// one call of the style.
class StyleShapes final
{
public:
    StyleShapes(QPainter& painter, const Theme& theme, QStyle::State state)
        : m_painter(painter), m_theme(theme), m_state(state)
    {
    }

    void field(const QRect& rect) const; ///< of what is typed or picked in
    void button(const QRect& rect, bool isDefault, bool isFlat) const;
    void toolButton(const QRect& rect) const;
    void focusRing(const QRect& rect, bool isCell) const;
    void frame(const QRect& rect) const;
    void checkBox(const QRect& rect) const;
    void radioButton(const QRect& rect) const;
    void headerSection(const QRect& rect, bool isDivided) const;
    void splitter(const QRect& rect) const;
    void chevron(const QRect& rect, bool up) const;
    void stepButton(const QRect& rect, bool isPressed, bool up) const;
    void progressGroove(const QRect& rect) const;
    void progress(const QRect& done) const;
    void scrollBar(const QRect& rect, const QRect& slider) const;

private:
    bool has(QStyle::StateFlag flag) const { return m_state.testFlag(flag); }
    bool isHovered() const { return has(QStyle::State_MouseOver) && has(QStyle::State_Enabled); }
    QColor tint(double share) const; ///< the text's colour, nearly transparent
    void box(const QRectF& rect, double radius, const QColor& fill, const QColor& line, double width) const;

    QPainter& m_painter;
    Theme m_theme;
    QStyle::State m_state;
};

} // namespace emend::ui
