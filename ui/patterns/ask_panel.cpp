// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ask_panel.h"

#include "common/theme.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kLongestReason = 1000;

} // namespace

AskPanel::AskPanel(QWidget* parent)
    : QFrame(parent),
      m_question(new QLabel(this)),
      m_reason(new QLineEdit(this)),
      m_do(new QPushButton(this)),
      m_leave(new QPushButton(tr("Cancel"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("askPanel"));
    m_question->setObjectName(QStringLiteral("askQuestion"));
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_reason->setObjectName(QStringLiteral("askReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Why? The reason is kept with the change."));
    m_reason->setMaxLength(kLongestReason);
    m_do->setObjectName(QStringLiteral("askDo"));
    m_do->hide(); // until it has a name
    m_leave->setObjectName(QStringLiteral("askCancel"));
    layOut();
    connect(m_reason, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_do->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_reason, &QLineEdit::returnPressed, this, &AskPanel::answer);
    connect(m_do, &QPushButton::clicked, this, &AskPanel::answer);
    connect(m_leave, &QPushButton::clicked, this, &AskPanel::clear);
    auto* escape = new QShortcut(Qt::Key_Escape, this, {}, {}, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &AskPanel::clear);
    hide();
}

void AskPanel::layOut()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_reason, 1);
    row->addWidget(m_do);
    row->addWidget(m_leave);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_question);
    layout->addLayout(row);
}

void AskPanel::ask(const QString& question, const QString& action, Answer answer)
{
    if (QWidget* focus = window()->focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    m_answer = std::move(answer);
    m_question->setText(question);
    m_reason->clear();
    m_do->setText(action);
    m_do->setEnabled(false);
    m_do->show();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void AskPanel::clear()
{
    if (!isVisibleTo(parentWidget()))
        return;
    m_answer = {};
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

// Enter without a reason leaves the question where it is.
void AskPanel::answer()
{
    const QString reason = m_reason->text().simplified();
    if (reason.isEmpty())
        return;
    const Answer given = m_answer;
    clear();
    given(reason);
}

} // namespace emend::ui
