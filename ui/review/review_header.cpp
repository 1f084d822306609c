// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_header.h"

#include "common/elided_label.h"
#include "common/theme.h"

#include <emend/services/field_plan.h>
#include <emend/services/reason_text.h>

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>

namespace emend::ui {

namespace {

QString reasonsText(const services::ReviewTask& task)
{
    // Whoever checks the sample must not know that the program was sure.
    QStringList reasons;
    for (const QString& reason : task.document.reasons) {
        if (!services::isAuditSample(reason))
            reasons << services::reasonText(reason, task.document.type);
    }
    if (!task.readings.empty())
        reasons.prepend(ReviewHeader::tr("Two readers differ"));
    if (!task.escalationNote.isEmpty())
        reasons.prepend(ReviewHeader::tr("Escalated: %1").arg(task.escalationNote));
    if (!task.takenFrom.isEmpty())
        reasons.prepend(ReviewHeader::tr("Taken over from %1").arg(task.takenFrom));
    return reasons.isEmpty() ? ReviewHeader::tr("Please check every field") : reasons.join(QStringLiteral(" · "));
}

} // namespace

ReviewHeader::ReviewHeader(QWidget* parent)
    : QWidget(parent),
      m_file(new ElidedLabel(this)),
      m_reasons(new ElidedLabel(this)),
      m_type(new QComboBox(this)),
      m_effort(new QLabel(this)),
      m_numbers(new QLabel(this))
{
    setObjectName(QStringLiteral("review.header"));
    QFont bold = m_file->font();
    bold.setWeight(QFont::DemiBold);
    m_file->setFont(bold);
    m_file->setObjectName(QStringLiteral("review.file"));
    m_reasons->setForegroundRole(QPalette::PlaceholderText);
    m_reasons->setObjectName(QStringLiteral("review.reasons"));
    m_effort->setForegroundRole(QPalette::PlaceholderText);
    m_effort->setObjectName(QStringLiteral("review.effort"));
    m_numbers->setForegroundRole(QPalette::PlaceholderText);
    m_numbers->setObjectName(QStringLiteral("review.numbers"));
    m_type->setObjectName(QStringLiteral("review.type"));
    m_type->setAccessibleName(tr("Type of document"));
    m_type->setToolTip(tr("Type of document: its first letter chooses, Alt+Down shows all"));
    m_type->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const services::TypeChoice& type : services::documentTypes())
        m_type->addItem(type.title, type.name);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(2 * kGrid, kGrid, 2 * kGrid, kGrid);
    grid->setHorizontalSpacing(2 * kGrid);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_file, 0, 0);
    grid->addWidget(m_reasons, 1, 0);
    grid->addWidget(m_effort, 0, 1, Qt::AlignRight);
    grid->addWidget(m_numbers, 1, 1, Qt::AlignRight);
    grid->addWidget(m_type, 0, 2, 2, 1);
    grid->setColumnStretch(0, 1);

    connect(m_type, &QComboBox::activated, this, [this](int index) {
        Q_EMIT typeChosen(m_type->itemData(index).toString());
        Q_EMIT typeLeft();
    });
    clear();
}

void ReviewHeader::setTask(const services::ReviewTask& task)
{
    m_file->setFullText(task.document.fileName);
    m_reasons->setFullText(reasonsText(task));
    m_type->setEnabled(true);
}

void ReviewHeader::setType(const QString& type)
{
    m_type->setCurrentIndex(m_type->findData(type));
}

void ReviewHeader::setEffort(int actions, qint64 activeMs)
{
    m_effort->setText(tr("%1, %2 s").arg(tr("%n action(s)", nullptr, actions)).arg(activeMs / 1000));
}

void ReviewHeader::setNumbers(const QString& text)
{
    m_numbers->setText(text);
}

void ReviewHeader::clear()
{
    m_file->setFullText({});
    m_reasons->setFullText({});
    m_effort->setText({});
    m_type->setCurrentIndex(-1);
    m_type->setEnabled(false);
}

void ReviewHeader::focusType()
{
    m_type->setFocus(Qt::ShortcutFocusReason);
}

} // namespace emend::ui
