// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_row.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace emend::ui {

namespace {

constexpr int kIconSize = 16;

QLabel* mutedLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

FieldRow::FieldRow(const services::FormField& form, int number, QWidget* parent)
    : QWidget(parent),
      m_field(form.name),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_certainty(mutedLabel(this)),
      m_editor(new FieldLineEdit(form, this)),
      m_problems(new QLabel(this))
{
    m_icon->setFixedSize(kIconSize, kIconSize);
    m_title->setText(form.required ? tr("%1 *", "a required field").arg(form.title) : form.title);
    m_title->setBuddy(m_editor);
    if (number > 0)
        m_title->setToolTip(tr("Alt+%1 jumps here").arg(number));
    m_problems->setWordWrap(true);
    m_problems->setObjectName(QStringLiteral("problems.") + m_field);
    m_problems->hide();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGrid);
    grid->setVerticalSpacing(kGrid / 2);
    grid->addWidget(m_icon, 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_certainty, 0, 2, Qt::AlignRight);
    grid->addWidget(m_editor, 1, 0, 1, 3);
    grid->addWidget(m_problems, 2, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    showCertainty();
}

void FieldRow::setState(const FieldState& state)
{
    m_state = state;
    m_editor->setValue(state.value);
    m_editor->setPlaceholderText(tr("Nothing found"));
    showCertainty();
    showProblems();
}

void FieldRow::setRefusal(const QString& sentence)
{
    m_refusal = sentence;
    showProblems();
}

void FieldRow::showCertainty()
{
    const bool isDark = themeOf(palette()).isDark;
    // An empty field that nobody needs is nothing to worry about.
    const bool isQuiet = m_state.certainty == Certainty::Missing && !m_state.needsLook;
    const QString word = isQuiet ? QString() : certaintyText(m_state.certainty);
    m_icon->setPixmap(
        isQuiet ? QPixmap()
                : certaintyIcon(m_state.certainty, isDark).pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    m_certainty->setText(word);
    m_editor->setAccessibleDescription(word);
}

void FieldRow::showProblems()
{
    QStringList problems = m_state.warnings;
    if (!m_refusal.isEmpty())
        problems.prepend(m_refusal);
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, certaintyColor(Certainty::Broken, themeOf(palette()).isDark));
    m_problems->setPalette(colors);
}

void FieldRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        showCertainty();
        showProblems();
    }
    QWidget::changeEvent(event);
}

} // namespace emend::ui
