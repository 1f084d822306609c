// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navigation_rail.h"

#include "rail_button.h"

#include "common/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

NavigationRail::NavigationRail(QWidget* parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("navigationRail"));
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->setSpacing(kGrid / 2);
    column->addStretch(1);
}

void NavigationRail::clear()
{
    const QList<QAbstractButton*> buttons = m_buttons->buttons();
    for (QAbstractButton* button : buttons)
        delete button;
}

void NavigationRail::add(const QString& id, const QString& title, const QString& iconName, const QString& shortcut)
{
    auto* button = new RailButton(title, iconName, this);
    button->setObjectName(QLatin1String("rail.") + id);
    if (!shortcut.isEmpty())
        button->setToolTip(tr("%1 (%2)").arg(title, shortcut));
    m_buttons->addButton(button);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button);
    // Arrow keys check the button that they move to; a click on the checked one is no choice.
    connect(button, &QAbstractButton::toggled, this, [this, id](bool isOn) {
        if (isOn)
            Q_EMIT chosen(id);
    });
}

void NavigationRail::setCurrent(const QString& id)
{
    auto* button = findChild<QAbstractButton*>(QLatin1String("rail.") + id);
    if (button)
        button->setChecked(true);
}

QSize NavigationRail::sizeHint() const
{
    return {RailButton::kWidth + 2 * kGrid, QWidget::sizeHint().height()};
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme.border);
}

} // namespace emend::ui
