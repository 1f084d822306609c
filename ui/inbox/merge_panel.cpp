// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge_panel.h"

#include "common/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr int kMostRows = 6; // the rest is scrolled to
constexpr int kIdRole = Qt::UserRole;

} // namespace

MergePanel::MergePanel(QWidget* parent)
    : QFrame(parent),
      m_text(new QLabel(this)),
      m_list(new QListWidget(this)),
      m_up(new QPushButton(tr("Move up"), this)),
      m_down(new QPushButton(tr("Move down"), this)),
      m_merge(new QPushButton(tr("Merge"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(QStringLiteral("mergePanel"));
    m_text->setObjectName(QStringLiteral("mergeText"));
    m_text->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("mergeOrder"));
    m_list->setAccessibleName(tr("Documents to merge, in order"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_up->setObjectName(QStringLiteral("mergeUp"));
    m_down->setObjectName(QStringLiteral("mergeDown"));
    m_merge->setObjectName(QStringLiteral("mergeConfirm"));
    m_cancel->setObjectName(QStringLiteral("mergeCancel"));
    layOut();

    for (QPushButton* button : {m_up, m_down}) {
        const int by = button == m_up ? -1 : 1;
        const QKeySequence key(Qt::ALT | (by < 0 ? Qt::Key_Up : Qt::Key_Down));
        button->setToolTip(key.toString(QKeySequence::NativeText));
        connect(button, &QPushButton::clicked, this, [this, by] { moveCurrent(by); });
        auto* shortcut = new QShortcut(key, m_list, {}, {}, Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] { moveCurrent(by); });
    }
    connect(m_list, &QListWidget::currentRowChanged, this, [this] { enableMoves(); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { enableMoves(); });
    connect(m_merge, &QPushButton::clicked, this, [this] { Q_EMIT confirmed(order()); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        clear();
        Q_EMIT cancelled();
    });
    auto* escape = new QShortcut(Qt::Key_Escape, this, {}, {}, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        if (m_cancel->isVisible())
            m_cancel->click();
    });
    clear();
}

void MergePanel::layOut()
{
    auto* moves = new QVBoxLayout;
    moves->setSpacing(kGrid);
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch(1);
    auto* answers = new QHBoxLayout;
    answers->setSpacing(kGrid);
    answers->addStretch(1);
    answers->addWidget(m_merge);
    answers->addWidget(m_cancel);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    layout->setSpacing(kGrid);
    layout->addWidget(m_text, 0, 0, 1, 2);
    layout->addWidget(m_list, 1, 0, Qt::AlignTop);
    layout->addLayout(moves, 1, 1);
    layout->addLayout(answers, 2, 0, 1, 2);
}

void MergePanel::ask(const std::vector<Entry>& documents)
{
    m_list->clear();
    for (const Entry& entry : documents) {
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(kIdRole, entry.documentId);
        item->setToolTip(entry.text);
        item->setFlags(item->flags() & ~Qt::ItemIsDropEnabled); // between them, not onto one
    }
    m_text->setText(tr("Merge %n document(s) into one, in this order? The originals are kept.", nullptr,
                       static_cast<int>(documents.size())));
    const int rows = std::clamp(m_list->count(), 2, kMostRows);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    showQuestion(true);
    m_list->setCurrentRow(0);
    m_list->setFocus(Qt::OtherFocusReason);
}

void MergePanel::showRunning(int documents)
{
    m_text->setText(tr("Merging %n document(s)…", nullptr, documents));
    showQuestion(false);
}

void MergePanel::clear()
{
    hide();
}

QStringList MergePanel::order() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        ids << m_list->item(row)->data(kIdRole).toString();
    return ids;
}

// Keys of the page that mean something else here.
bool MergePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Delete)
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress && key != Qt::Key_Delete)
        m_merge->click();
    return true;
}

void MergePanel::showQuestion(bool shown)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_list, m_up, m_down, m_merge, m_cancel})
        widget->setVisible(shown);
    setVisible(true);
}

void MergePanel::moveCurrent(int by)
{
    const int row = m_list->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= m_list->count())
        return;
    QListWidgetItem* item = m_list->takeItem(row);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
    enableMoves();
}

void MergePanel::enableMoves()
{
    const int row = m_list->currentRow();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row >= 0 && row + 1 < m_list->count());
}

} // namespace emend::ui
