// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quiet_style.h"

#include "style_shapes.h"
#include "theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>

namespace emend::ui {

namespace {

constexpr int kControlHeight = 4 * kGrid;
constexpr int kScrollBarWidth = 12;
constexpr int kLeastSliderLength = 3 * kGrid;
constexpr int kIndicatorEdge = 16;
constexpr int kSymbolEdge = 16;
constexpr int kTextInset = 4; ///< more than Fusion leaves between an outline and its text

bool isDefaultButton(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

bool isFlatButton(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::Flat);
}

/// Selected cells keep the colour of their text on a soft ground.
void soften(QPalette& palette)
{
    const Theme theme = themeOf(palette);
    palette.setColor(QPalette::Highlight, theme.selection);
    palette.setColor(QPalette::HighlightedText, theme.text);
}

/// The part of a bar that is done, where it goes from left to right or from the lower end up.
QRect partDone(const QStyleOptionProgressBar& bar)
{
    const double share = static_cast<double>(qint64(bar.progress) - bar.minimum)
        / static_cast<double>(qint64(bar.maximum) - bar.minimum);
    QRect part = bar.rect;
    if (bar.state.testFlag(QStyle::State_Horizontal))
        part.setWidth(static_cast<int>(std::clamp(share, 0.0, 1.0) * part.width()));
    else
        part.setTop(part.bottom() + 1 - static_cast<int>(std::clamp(share, 0.0, 1.0) * part.height()));
    return part;
}

} // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStringLiteral("Fusion")) { }

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const StyleShapes shapes(*painter, themeOf(option->palette), option->state);
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (frame && frame->lineWidth > 0)
            shapes.field(option->rect);
        return;
    }
    case PE_FrameLineEdit:
        return; // is part of the panel
    case PE_PanelButtonCommand:
        shapes.button(option->rect, isDefaultButton(option), isFlatButton(option));
        return;
    case PE_PanelButtonTool:
        shapes.toolButton(option->rect);
        return;
    case PE_FrameFocusRect:
        // Buttons draw their ring with their ground.
        if (!qobject_cast<const QPushButton*>(widget))
            shapes.focusRing(option->rect, qobject_cast<const QAbstractItemView*>(widget) != nullptr);
        return;
    case PE_Frame:
        shapes.frame(option->rect);
        return;
    case PE_IndicatorCheckBox:
        shapes.checkBox(option->rect);
        return;
    case PE_IndicatorRadioButton:
        shapes.radioButton(option->rect);
        return;
    case PE_PanelItemViewItem:
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem softened(*item);
            soften(softened.palette);
            QProxyStyle::drawPrimitive(element, &softened, painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_ItemViewItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            QStyleOptionViewItem softened(*item);
            soften(softened.palette);
            QProxyStyle::drawControl(element, &softened, painter, widget);
            return;
        }
    }
    if (element == CE_PushButtonLabel && isDefaultButton(option) && option->state.testFlag(State_Enabled)) {
        QStyleOptionButton onAccent(*qstyleoption_cast<const QStyleOptionButton*>(option));
        onAccent.palette.setColor(QPalette::ButtonText, themeOf(option->palette).onAccent);
        QProxyStyle::drawControl(element, &onAccent, painter, widget);
        return;
    }
    if (element == CE_HeaderLabel) {
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader plain(*header);
            plain.state.setFlag(State_On, false); // no bold type where cells are selected
            if (plain.textAlignment.testFlag(Qt::AlignHCenter)) // the default; titles stand above their cells' texts
                plain.textAlignment = Qt::AlignLeft | Qt::AlignVCenter;
            plain.palette.setColor(QPalette::ButtonText, themeOf(option->palette).mutedText);
            QProxyStyle::drawControl(element, &plain, painter, widget);
            return;
        }
    }
    const StyleShapes shapes(*painter, themeOf(option->palette), option->state);
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    if (element == CE_ProgressBarGroove)
        shapes.progressGroove(option->rect);
    else if (element == CE_ProgressBarContents && bar && bar->maximum > bar->minimum)
        shapes.progress(visualRect(bar->direction, bar->rect, partDone(*bar)));
    else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        shapes.headerSection(option->rect, element == CE_HeaderSection);
    else if (element == CE_Splitter)
        shapes.splitter(option->rect);
    else
        QProxyStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    const StyleShapes shapes(*painter, themeOf(option->palette), option->state);
    const auto part = [&](SubControl subControl) { return subControlRect(control, option, subControl, widget); };
    const auto isPressed = [option](SubControl subControl) {
        return option->activeSubControls.testFlag(subControl) && option->state.testFlag(State_Sunken);
    };
    if (control == CC_ComboBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (box && box->frame)
            shapes.field(option->rect);
        shapes.chevron(part(SC_ComboBoxArrow), false);
    } else if (control == CC_SpinBox) {
        const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        if (box && box->frame)
            shapes.field(option->rect);
        if (box && box->buttonSymbols != QAbstractSpinBox::NoButtons) {
            shapes.stepButton(part(SC_SpinBoxUp), isPressed(SC_SpinBoxUp), true);
            shapes.stepButton(part(SC_SpinBoxDown), isPressed(SC_SpinBoxDown), false);
        }
    } else if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        shapes.scrollBar(option->rect, bar && bar->maximum > bar->minimum ? part(SC_ScrollBarSlider) : QRect());
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar) {
        const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
        const bool isText = (control == CC_ComboBox && part == SC_ComboBoxEditField)
            || (control == CC_SpinBox && part == SC_SpinBoxEditField);
        return isText ? rect.adjusted(kTextInset / 2, 0, 0, 0) : rect;
    }
    const bool isVertical = bar->orientation == Qt::Vertical;
    const int length = isVertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int slider = range > 0
        ? std::clamp(static_cast<int>(qint64(length) * bar->pageStep / (range + bar->pageStep)),
                     std::min(kLeastSliderLength, length), length)
        : length;
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto span = [&](int from, int to) {
        const QRect rect = bar->rect;
        return isVertical
            ? QRect(rect.x(), rect.y() + from, rect.width(), to - from)
            : visualRect(bar->direction, rect, QRect(rect.x() + from, rect.y(), to - from, rect.height()));
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return span(start, start + slider);
    case SC_ScrollBarSubPage:
        return span(0, start);
    case SC_ScrollBarAddPage:
        return span(start + slider, length);
    default:
        return {}; // no arrows
    }
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(kTextInset, 0, -kTextInset, 0);
    return rect;
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setWidth(std::max(size.width() + kGrid, 10 * kGrid));
        [[fallthrough]];
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height(), kControlHeight));
        break;
    case CT_SpinBox: // its contents are a line edit already
        size.setHeight(std::max(contents.height(), kControlHeight));
        break;
    case CT_ToolButton:
        size = size.expandedTo({kControlHeight, kControlHeight});
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(std::max(size.height(), kControlHeight - kGrid / 2));
        break;
    default:
        break;
    }
    return size;
}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kGrid;
    case PM_HeaderDefaultSectionSizeVertical:
        return kControlHeight;
    case PM_HeaderMargin:
        return kGrid;
    case PM_FocusFrameHMargin:
        return kGrid - 1; // of the texts in cells, with the pixel that Qt adds
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return kLeastSliderLength;
    case PM_SplitterWidth:
        return kGrid;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicatorEdge;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return kSymbolEdge;
    case PM_ToolBarIconSize:
        return kSymbolEdge + kGrid / 2;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
        return 0;
    case SH_Table_GridLineColor:
        return option ? static_cast<int>(themeOf(option->palette).border.rgb())
                      : QProxyStyle::styleHint(hint, option, widget, answer);
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

} // namespace emend::ui
