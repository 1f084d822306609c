// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"

#include <QtCore/QDir>
#include <QtGui/QPalette>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>

#include <cmath>

using namespace emend::ui;

Q_DECLARE_METATYPE(emend::ui::Certainty)

namespace {

const QList<Certainty> kCertainties{Certainty::Sure, Certainty::Doubtful, Certainty::Missing, Certainty::Broken,
                                    Certainty::Confirmed};

double luminance(const QColor& color)
{
    const auto linear = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

Theme themeFor(bool dark)
{
    applyTheme(*qApp, dark ? ThemeChoice::Dark : ThemeChoice::Light);
    return themeOf(QApplication::palette());
}

QImage drawn(const QIcon& icon, int edge)
{
    return icon.pixmap(edge, edge).toImage().convertToFormat(QImage::Format_ARGB32);
}

int inked(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 127 ? 1 : 0;
    }
    return count;
}

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsContrast_data();
    void keepsContrast();
    void paletteKeepsContrast_data();
    void paletteKeepsContrast();
    void followsTheSystem();
    void certaintiesDifferWithoutColour();
    void certaintiesAreSeenOnPaper();
    void iconsAreDrawnInTheColour_data();
    void iconsAreDrawnInTheColour();
    void iconsAreSharpAtAnyScale();
    void everyIconIsThere_data();
    void everyIconIsThere();
    void focusIsSeen();
};

void TestTheme::keepsContrast_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestTheme::keepsContrast()
{
    QFETCH(bool, dark);
    const Theme theme = themeFor(dark);
    QCOMPARE(theme.isDark, dark);
    const QMap<QString, QColor> grounds{{QStringLiteral("window"), theme.window},
                                        {QStringLiteral("surface"), theme.surface},
                                        {QStringLiteral("rail"), theme.rail},
                                        {QStringLiteral("selection"), theme.selection}};
    QMap<QString, QColor> texts{{QStringLiteral("text"), theme.text}, {QStringLiteral("muted"), theme.mutedText}};
    QMap<QString, QColor> shapes{{QStringLiteral("outline"), theme.outline},
                                 {QStringLiteral("accent"), theme.accent},
                                 {QStringLiteral("info"), theme.info},
                                 {QStringLiteral("warning"), theme.warning},
                                 {QStringLiteral("error"), theme.error}};
    for (const Certainty certainty : kCertainties)
        shapes.insert(certaintyText(certainty), certaintyColor(certainty, dark));
    const auto verify = [&grounds](const QMap<QString, QColor>& colors, double least) {
        QStringList weak;
        for (const QString& ground : grounds.keys()) {
            for (const QString& color : colors.keys()) {
                const double found = contrast(colors[color], grounds[ground]);
                if (found < least)
                    weak << QStringLiteral("%1 on %2: %3").arg(color, ground).arg(found);
            }
        }
        return weak.join(QLatin1Char('\n'));
    };
    QCOMPARE(verify(texts, 4.5), QString());
    QCOMPARE(verify(shapes, 3), QString());
    QVERIFY(contrast(theme.onAccent, theme.accent) >= 4.5);
    QVERIFY(contrast(theme.text, theme.canvas) >= 4.5);
}

void TestTheme::paletteKeepsContrast_data()
{
    keepsContrast_data();
}

void TestTheme::paletteKeepsContrast()
{
    QFETCH(bool, dark);
    themeFor(dark);
    const QPalette palette = QApplication::palette();
    const auto verify = [&palette](QPalette::ColorRole text, QPalette::ColorRole ground) {
        return contrast(palette.color(text), palette.color(ground)) >= 4.5;
    };
    QVERIFY(verify(QPalette::WindowText, QPalette::Window));
    QVERIFY(verify(QPalette::Text, QPalette::Base));
    QVERIFY(verify(QPalette::Text, QPalette::AlternateBase));
    QVERIFY(verify(QPalette::PlaceholderText, QPalette::Base));
    QVERIFY(verify(QPalette::ButtonText, QPalette::Button));
    QVERIFY(verify(QPalette::HighlightedText, QPalette::Highlight));
    QVERIFY(verify(QPalette::ToolTipText, QPalette::ToolTipBase));
    QVERIFY(verify(QPalette::Link, QPalette::Base));
    QVERIFY(verify(QPalette::BrightText, QPalette::Window));
}

void TestTheme::followsTheSystem()
{
    themeFor(true);
    applyTheme(*qApp, ThemeChoice::System); // whose palette is light here
    QVERIFY(!themeOf(QApplication::palette()).isDark);
    QCOMPARE(QApplication::font().pointSize(), 10);
}

void TestTheme::certaintiesDifferWithoutColour()
{
    for (const Certainty a : kCertainties) {
        QVERIFY(!certaintyText(a).isEmpty());
        for (const Certainty b : kCertainties) {
            if (a == b)
                continue;
            const QImage first = drawn(certaintyIcon(a, false), 32);
            const QImage second = drawn(certaintyIcon(b, false), 32);
            int differing = 0;
            for (int y = 0; y < 32; ++y) {
                for (int x = 0; x < 32; ++x) {
                    // As a person sees it who sees no colours: ink that is dark, or none.
                    const auto tone = [](QRgb pixel) { return qAlpha(pixel) < 128 || qGray(pixel) > 200; };
                    differing += tone(first.pixel(x, y)) != tone(second.pixel(x, y)) ? 1 : 0;
                }
            }
            const QString pair = certaintyText(a) + QLatin1Char('/') + certaintyText(b);
            QVERIFY2(differing > 100, qPrintable(pair));
            const QPen one = certaintyPen(a, false);
            const QPen other = certaintyPen(b, false);
            QVERIFY2(one.style() != other.style() || one.dashPattern() != other.dashPattern()
                         || one.widthF() != other.widthF(),
                     qPrintable(pair));
        }
    }
}

void TestTheme::certaintiesAreSeenOnPaper()
{
    for (const Certainty certainty : kCertainties)
        QVERIFY(contrast(certaintyColor(certainty, false), Qt::white) >= 4.5);
}

void TestTheme::iconsAreDrawnInTheColour_data()
{
    keepsContrast_data();
}

void TestTheme::iconsAreDrawnInTheColour()
{
    QFETCH(bool, dark);
    const Theme theme = themeFor(dark);
    const QImage image = drawn(icon(QStringLiteral("inbox"), QApplication::palette()), 48);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                QCOMPARE(QColor(image.pixel(x, y)), theme.text);
        }
    }
    QVERIFY(icon(QStringLiteral("no such icon"), QApplication::palette()).isNull());
}

void TestTheme::iconsAreSharpAtAnyScale()
{
    for (const double ratio : {1.0, 1.5, 2.0}) {
        const QPixmap pixmap = icon(QStringLiteral("close"), QApplication::palette()).pixmap({24, 24}, ratio);
        QCOMPARE(pixmap.size(), QSize(24, 24) * ratio);
        QCOMPARE(pixmap.devicePixelRatio(), ratio);
    }
}

void TestTheme::everyIconIsThere_data()
{
    QTest::addColumn<QString>("name");
    const QString names = QStringLiteral(
        "inbox review group patterns training chart audit settings search add folder watch retry delete open confirm "
        "skip reject escalate undo redo zoom_in zoom_out fit_width fit_page rotate_left rotate_right freeze lasso "
        "split merge page_up page_down info warning error document clock person database palette_light palette_dark "
        "keyboard close drag");
    for (const QString& name : names.split(QLatin1Char(' ')))
        QTest::newRow(qPrintable(name)) << name;
}

void TestTheme::everyIconIsThere()
{
    QFETCH(QString, name);
    const QIcon symbol = icon(name, QApplication::palette());
    QVERIFY(!symbol.isNull());
    const QImage image = drawn(symbol, 48);
    QVERIFY2(inked(image) > 100, qPrintable(QString::number(inked(image))));
    for (int i = 0; i < 48; ++i) { // nothing is cut off at the edges
        for (const QPoint& edge : {QPoint(i, 0), QPoint(i, 47), QPoint(0, i), QPoint(47, i)})
            QVERIFY(qAlpha(image.pixel(edge)) == 0);
    }
}

void TestTheme::focusIsSeen()
{
    const Theme theme = themeFor(false);
    QWidget window;
    QLineEdit edit(&window);
    edit.setGeometry(10, 10, 200, 32);
    window.resize(220, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    edit.setFocus();
    QTRY_VERIFY(edit.hasFocus());
    const QImage image = window.grab().toImage();
    QCOMPARE(QColor(image.pixel(100, 10)), theme.accent); // 2 pixels of it
    QCOMPARE(QColor(image.pixel(100, 11)), theme.accent);
    QCOMPARE(QColor(image.pixel(100, 12)), theme.surface);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
