// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk_bar.h"

#include "common/theme.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

namespace emend::ui {

BulkBar::BulkBar(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_confirm(new QPushButton(tr("Delete"), this)),
      m_keep(new QPushButton(tr("Keep"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("bulkBar"));
    m_text->setObjectName(QStringLiteral("bulkText"));
    m_progress->setObjectName(QStringLiteral("bulkProgress"));
    m_progress->setAccessibleName(tr("Documents done"));
    m_confirm->setObjectName(QStringLiteral("bulkDelete"));
    m_keep->setObjectName(QStringLiteral("bulkKeep"));
    m_cancel->setObjectName(QStringLiteral("bulkCancel"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress, 2);
    layout->addWidget(m_confirm);
    layout->addWidget(m_keep);
    layout->addWidget(m_cancel);

    connect(m_confirm, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT confirmed();
    });
    connect(m_keep, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT kept();
    });
    connect(m_cancel, &QPushButton::clicked, this, &BulkBar::cancelled);
    auto* escape = new QShortcut(Qt::Key_Escape, this, {}, {}, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_keep->isVisible())
            m_keep->click();
    });
    clear();
}

void BulkBar::askToDelete(int documents)
{
    m_text->setText(tr("Delete %n document(s)? Originals and all that was read go for good.", nullptr, documents));
    showOnly(Showing::Question);
    m_keep->setFocus(Qt::OtherFocusReason);
}

void BulkBar::showProgress(qsizetype done, qsizetype total)
{
    m_text->setText(tr("%1 of %n document(s) done", nullptr, static_cast<int>(total)).arg(done));
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
    showOnly(Showing::Progress);
}

void BulkBar::clear()
{
    showOnly(Showing::Nothing);
}

void BulkBar::showOnly(Showing what)
{
    m_confirm->setVisible(what == Showing::Question);
    m_keep->setVisible(what == Showing::Question);
    m_progress->setVisible(what == Showing::Progress);
    m_cancel->setVisible(what == Showing::Progress);
    setVisible(what != Showing::Nothing);
}

} // namespace emend::ui
