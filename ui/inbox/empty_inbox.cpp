// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "empty_inbox.h"

#include "common/theme.h"

#include <QtGui/QAction>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

QPushButton* buttonFor(QAction* action, QWidget* parent)
{
    auto* button = new QPushButton(action->text(), parent);
    button->setObjectName(QStringLiteral("empty.") + action->objectName());
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

EmptyInbox::EmptyInbox(QAction* addFiles, QAction* addFolder, QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_hint(new QLabel(this)),
      m_intake(new QWidget(this)),
      m_clear(new QPushButton(tr("Show all documents"), this))
{
    setObjectName(QStringLiteral("emptyInbox"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setObjectName(QStringLiteral("emptyTitle"));
    m_hint->setObjectName(QStringLiteral("emptyHint"));
    m_hint->setWordWrap(true);
    for (QLabel* label : {m_title, m_hint})
        label->setAlignment(Qt::AlignCenter);
    m_clear->setObjectName(QStringLiteral("emptyClear"));

    auto* samples = new QPushButton(tr("Try the sample documents"), m_intake);
    samples->setObjectName(QStringLiteral("emptySamples"));
    auto* buttons = new QHBoxLayout(m_intake);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(kGrid);
    buttons->addWidget(buttonFor(addFiles, m_intake));
    buttons->addWidget(buttonFor(addFolder, m_intake));
    buttons->addWidget(samples);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    layout->setSpacing(2 * kGrid);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addWidget(m_intake, 0, Qt::AlignHCenter);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(samples, &QPushButton::clicked, this, &EmptyInbox::samplesRequested);
    connect(m_clear, &QPushButton::clicked, this, &EmptyInbox::filterCleared);
    setFiltered(false);
}

void EmptyInbox::setFiltered(bool isFiltered)
{
    m_title->setText(isFiltered ? tr("No document matches") : tr("Drop receipts here"));
    m_hint->setText(isFiltered ? tr("None of the documents has this state and type with these words.")
                               : tr("Files or whole folders: PDF, PNG, JPEG, TIFF, WebP and BMP are read."));
    m_intake->setVisible(!isFiltered);
    m_clear->setVisible(isFiltered);
}

} // namespace emend::ui
