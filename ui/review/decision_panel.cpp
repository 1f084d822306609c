// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_panel.h"

#include "common/theme.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

using domain::RejectReason;

struct NamedReason {
    RejectReason reason;
    QString text;
};

QList<NamedReason> reasons()
{
    return {{RejectReason::Illegible, DecisionPanel::tr("Cannot be read")},
            {RejectReason::NotADocument, DecisionPanel::tr("Is no document")},
            {RejectReason::Duplicate, DecisionPanel::tr("Is there already")},
            {RejectReason::WrongType, DecisionPanel::tr("Is of a type that is not taken")},
            {RejectReason::Incomplete, DecisionPanel::tr("Is incomplete")},
            {RejectReason::Other, DecisionPanel::tr("Another reason")}};
}

} // namespace

DecisionPanel::DecisionPanel(QWidget* parent)
    : QWidget(parent),
      m_heading(new QLabel(this)),
      m_reasons(new QWidget(this)),
      m_group(new QButtonGroup(this)),
      m_note(new QPlainTextEdit(this)),
      m_do(new QPushButton(this))
{
    setObjectName(QStringLiteral("review.decision"));
    m_heading->setWordWrap(true);
    m_note->setObjectName(QStringLiteral("decision.note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(12 * kGrid);
    m_do->setObjectName(QStringLiteral("decision.do"));
    m_do->setText(tr("Reject (Ctrl+Enter)"));

    auto* list = new QVBoxLayout(m_reasons);
    list->setContentsMargins(0, 0, 0, 0);
    int number = 0;
    for (const NamedReason& reason : reasons()) {
        auto* button = new QRadioButton(QStringLiteral("%1  %2").arg(++number).arg(reason.text), m_reasons);
        button->setObjectName(QLatin1String("decision.") + domain::rejectReasonName(reason.reason));
        button->setAccessibleName(reason.text);
        button->installEventFilter(this);
        m_group->addButton(button, number);
        list->addWidget(button);
    }

    auto* leave = new QPushButton(tr("Back to the fields"), this);
    leave->setObjectName(QStringLiteral("decision.leave"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(leave);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_heading);
    column->addWidget(m_reasons);
    column->addWidget(m_note);
    column->addLayout(buttons);
    column->addStretch(1);

    for (QWidget* widget : {static_cast<QWidget*>(m_note), static_cast<QWidget*>(m_do), static_cast<QWidget*>(leave)})
        widget->installEventFilter(this);
    connect(m_do, &QPushButton::clicked, this, &DecisionPanel::finish);
    connect(leave, &QPushButton::clicked, this, &DecisionPanel::left);
}

void DecisionPanel::askForReason(const QString& fileName)
{
    begin(tr("Why is %1 rejected?").arg(fileName), tr("Reject (Ctrl+Enter)"), true);
    m_group->button(1)->setChecked(true);
    m_group->button(1)->setFocus();
}

void DecisionPanel::askForNote(const QString& fileName)
{
    begin(tr("What should whoever looks at %1 next know?").arg(fileName), tr("Escalate (Ctrl+Enter)"), false);
    m_note->setFocus();
}

void DecisionPanel::begin(const QString& heading, const QString& action, bool withReasons)
{
    m_isReject = withReasons;
    m_heading->setText(heading);
    m_reasons->setVisible(withReasons);
    m_note->clear();
    m_note->setPlaceholderText(withReasons ? tr("Note, if there is more to say") : tr("Note"));
    m_do->setText(action);
}

bool DecisionPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            // What the panel takes for itself must not confirm the document behind it.
            const bool isOwn =
                key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Escape;
            event->setAccepted(isOwn);
            return isOwn;
        }
        if (handleKey(key->key(), key->modifiers(), watched == m_note))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool DecisionPanel::handleKey(int key, Qt::KeyboardModifiers modifiers, bool isInNote)
{
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (key == Qt::Key_Escape)
        Q_EMIT left();
    else if (isEnter && (modifiers.testFlag(Qt::ControlModifier) || !isInNote))
        finish();
    else if (!isInNote && m_isReject && key >= Qt::Key_1 && key <= Qt::Key_6)
        m_group->button(key - Qt::Key_0)->setChecked(true);
    else
        return false;
    return true;
}

void DecisionPanel::finish()
{
    const QString note = m_note->toPlainText().trimmed();
    if (m_isReject)
        Q_EMIT rejected(reasons().at(m_group->checkedId() - 1).reason, note);
    else
        Q_EMIT escalated(note);
}

} // namespace emend::ui
