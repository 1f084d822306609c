// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPen>

class QApplication;
class QPainter;
class QPalette;

namespace emend::ui {

enum class ThemeChoice { System, Light, Dark };

/// How much a person may rely on a field's value. Never told by colour alone: each has a shape of its own too.
enum class Certainty {
    Sure, ///< a circle with a tick; solid outline
    Doubtful, ///< a triangle; dashed outline
    Missing, ///< an empty square; nothing to outline
    Broken, ///< breaks a rule: an octagon; dotted outline
    Confirmed, ///< by a person: a filled circle with a tick; solid thick outline
};

/// The grid: all distances are multiples of it, in device-independent pixels.
inline constexpr int kGrid = 8;

/// All colours beyond QPalette's, which are derived from whether the palette is dark. Text colours have a contrast of
/// at least 4.5 on window, surface, rail and selection, `outline`, `accent` and the signal colours of at least 3.
struct Theme {
    bool isDark = false;
    QColor window; ///< behind cards and forms
    QColor surface; ///< of cards and forms
    QColor rail; ///< behind the navigation
    QColor border; ///< a quiet line between areas; says nothing by itself
    QColor outline; ///< of what can be used
    QColor text;
    QColor mutedText;
    QColor disabledText; ///< of what cannot be used now
    QColor accent; ///< of what is selected or has the focus
    QColor onAccent; ///< text on the accent
    QColor selection; ///< soft ground of selected rows; `text` stands on it
    QColor canvas; ///< behind the page image
    QColor info;
    QColor warning;
    QColor error;
};

Theme themeOf(const QPalette& palette);

/// Sets style, palette and font of the whole program from one source. May be called again at any time.
void applyTheme(QApplication& application, ThemeChoice choice);

QColor certaintyColor(Certainty certainty, bool isDark);
QPen certaintyPen(Certainty certainty, bool isDark); ///< 2 px (confirmed: 3), cosmetic, with the outline's style
QIcon certaintyIcon(Certainty certainty, bool isDark);

/// The certainty's shape, filling the square. On paper, which is white in both themes, `isDark` is false.
void paintCertainty(QPainter& painter, const QRectF& square, Certainty certainty, bool isDark);
QString certaintyText(Certainty certainty); ///< one word for people and for assistive tools

/// The symbol of that name in resources/icons (`inbox`, `review` …), in the palette's text colour, sharp at any scale.
/// Empty where there is none of that name.
QIcon icon(const QString& name, const QPalette& palette);
QIcon icon(const QString& name, const QColor& color);

} // namespace emend::ui
