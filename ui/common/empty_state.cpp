// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "empty_state.h"

#include "common/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kIconSize = 6 * kGrid;
constexpr int kTextWidth = 50 * kGrid;

} // namespace

EmptyState::EmptyState(const QString& iconName, QWidget* parent)
    : QWidget(parent),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_heading(new QLabel(this)),
      m_text(new QLabel(this))
{
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    m_heading->setFont(large);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setFixedWidth(kTextWidth);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * kGrid);
    column->addStretch(2);
    for (QLabel* label : {m_icon, m_heading, m_text})
        column->addWidget(label, 0, Qt::AlignHCenter);
    column->addStretch(3);
    showIcon();
}

void EmptyState::setText(const QString& heading, const QString& text)
{
    m_heading->setText(heading);
    m_text->setText(text);
    fitText();
}

// The layout asks how high the text is as wide as the page, not as wide as it is.
void EmptyState::fitText()
{
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(kTextWidth))); // -1 without a text
}

void EmptyState::addAction(QAction* action)
{
    auto* button = new QPushButton(action->text(), this);
    button->setObjectName(action->objectName() + QLatin1String(".empty"));
    button->setEnabled(action->isEnabled());
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignHCenter);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showIcon();
    if (event->type() == QEvent::FontChange)
        fitText();
    QWidget::changeEvent(event);
}

void EmptyState::showIcon()
{
    m_icon->setPixmap(icon(m_iconName, palette()).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
}

} // namespace emend::ui
