// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "key_help.h"

#include "common/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kColumnWidth = 48 * kGrid;
constexpr int kMostColumns = 3;
constexpr double kRadius = kGrid;

struct Row {
    QString keys; ///< empty for a heading
    QString text;
};

QList<Row> rowsOf(const QList<ActionGroup>& groups)
{
    QList<Row> rows;
    for (const ActionGroup& group : groups) {
        QList<Row> own;
        for (const Action* action : group.actions) {
            const QString keys = shortcutText(*action);
            if (!keys.isEmpty())
                own.append({keys, plainText(*action)});
        }
        if (!own.isEmpty())
            rows << Row{{}, group.title} << own;
    }
    return rows;
}

QLabel* label(const QString& text, bool isBold)
{
    auto* made = new QLabel(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QFont font = made->font();
    font.setBold(isBold);
    made->setFont(font);
    return made;
}

// Columns of the same number of rows, filled one after the other.
QWidget* sheet(const QList<Row>& rows, int columns)
{
    auto* widget = new QWidget;
    auto* all = new QHBoxLayout(widget);
    all->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    all->setSpacing(4 * kGrid);
    const qsizetype each = (rows.size() + columns - 1) / columns;
    for (qsizetype first = 0; first < rows.size(); first += each) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(2 * kGrid);
        grid->setVerticalSpacing(kGrid);
        grid->setColumnStretch(1, 1);
        int line = 0;
        for (const Row& row : rows.mid(first, each)) {
            if (row.keys.isEmpty()) {
                grid->addWidget(label(row.text, true), line, 0, 1, 2);
            } else {
                grid->addWidget(label(row.keys, true), line, 0);
                grid->addWidget(label(row.text, false), line, 1);
            }
            ++line;
        }
        grid->setRowStretch(line, 1);
        all->addLayout(grid, 1);
    }
    return widget;
}

} // namespace

KeyHelp::KeyHelp(QWidget* window) : QFrame(window), m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("keyHelp"));
    setAccessibleName(tr("Keys"));
    setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->addWidget(m_scroll);
    auto* hint = new QLabel(tr("Any key closes this sheet."), this);
    hint->setAlignment(Qt::AlignRight);
    hint->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(hint);
    window->installEventFilter(this);
    hide();
}

void KeyHelp::open(const QList<ActionGroup>& groups)
{
    const QList<Row> rows = rowsOf(groups);
    const int columns = std::clamp((parentWidget()->width() - 8 * kGrid) / kColumnWidth, 1, kMostColumns);
    QWidget* content = sheet(rows, columns);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false); // which the area has switched on
    QStringList spoken;
    for (const Row& row : rows)
        spoken << (row.keys.isEmpty() ? row.text : tr("%1: %2").arg(row.keys, row.text));
    setAccessibleDescription(spoken.join(QLatin1String("\n")));
    m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

bool KeyHelp::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void KeyHelp::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = m_scroll->verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Down:
        bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        break;
    case Qt::Key_Up:
        bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
        break;
    case Qt::Key_PageDown:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    case Qt::Key_PageUp:
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
        break;
    default:
        leave();
    }
}

void KeyHelp::mousePressEvent(QMouseEvent*)
{
    leave();
}

void KeyHelp::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void KeyHelp::leave()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void KeyHelp::place()
{
    const QSize room = parentWidget()->size() - QSize(4 * kGrid, 4 * kGrid);
    const QWidget* content = m_scroll->widget();
    if (!content)
        return;
    const int columns = static_cast<int>(content->layout()->count());
    const int width = std::min(room.width(), columns * kColumnWidth + 8 * kGrid);
    const int frame = layout()->sizeHint().height() - m_scroll->sizeHint().height(); // with the hint
    const int wanted = content->layout()->hasHeightForWidth()
        ? content->layout()->totalHeightForWidth(width - 4 * kGrid)
        : content->sizeHint().height();
    const int height = std::min(room.height(), wanted + frame);
    setGeometry((parentWidget()->width() - width) / 2, (parentWidget()->height() - height) / 2, width, height);
}

} // namespace emend::ui
