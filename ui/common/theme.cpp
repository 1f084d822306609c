// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme.h"

#include "quiet_style.h"

#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

namespace emend::ui {

namespace {

constexpr int kFontPoints = 10;

const Theme& theme(bool isDark)
{
    static const Theme light{
        .isDark = false,
        .window = QColor(0xf4f5f7),
        .surface = QColor(0xffffff),
        .rail = QColor(0xe9ebef),
        .border = QColor(0xd9dce1),
        .outline = QColor(0x757c87),
        .text = QColor(0x1d2127),
        .mutedText = QColor(0x555d69),
        .disabledText = QColor(0x9299a3),
        .accent = QColor(0x2160c4),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xdbe7fa),
        .canvas = QColor(0xd5d8de),
        .info = QColor(0x2160c4),
        .warning = QColor(0x855800),
        .error = QColor(0xc3242e),
    };
    static const Theme dark{
        .isDark = true,
        .window = QColor(0x1e2126),
        .surface = QColor(0x272b31),
        .rail = QColor(0x17191d),
        .border = QColor(0x3a3f47),
        .outline = QColor(0x858d99),
        .text = QColor(0xe4e7eb),
        .mutedText = QColor(0xadb5c0),
        .disabledText = QColor(0x6d747f),
        .accent = QColor(0x7fb0f7),
        .onAccent = QColor(0x0d1826),
        .selection = QColor(0x293f5e),
        .canvas = QColor(0x121417),
        .info = QColor(0x7fb0f7),
        .warning = QColor(0xe0b04a),
        .error = QColor(0xff8f87),
    };
    return isDark ? dark : light;
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor& color) { palette.setColor(role, color); };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.surface);
    set(QPalette::AlternateBase, theme.window);
    set(QPalette::Text, theme.text);
    set(QPalette::PlaceholderText, theme.mutedText);
    set(QPalette::Button, theme.surface);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.error);
    set(QPalette::Highlight, theme.accent);
    set(QPalette::HighlightedText, theme.onAccent);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::ToolTipBase, theme.isDark ? theme.border : theme.text);
    set(QPalette::ToolTipText, theme.isDark ? theme.text : theme.surface);
    set(QPalette::Light, theme.surface);
    set(QPalette::Midlight, theme.border);
    set(QPalette::Mid, theme.border);
    set(QPalette::Dark, theme.outline);
    set(QPalette::Shadow, theme.isDark ? theme.canvas : theme.outline);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.disabledText);
    return palette;
}

} // namespace

Theme themeOf(const QPalette& palette)
{
    return theme(isDark(palette));
}

void applyTheme(QApplication& application, ThemeChoice choice)
{
    if (!qobject_cast<QuietStyle*>(QApplication::style()))
        QApplication::setStyle(std::make_unique<QuietStyle>().release());
    QApplication::setPalette(QPalette()); // the system's again
    const bool dark = choice == ThemeChoice::System ? isDark(QApplication::palette()) : choice == ThemeChoice::Dark;
    QApplication::setPalette(paletteOf(theme(dark)));
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    font.setPointSize(kFontPoints);
    if (application.font() != font)
        QApplication::setFont(font);
}

} // namespace emend::ui
