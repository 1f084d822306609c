// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_palette.h"

#include "fuzzy_match.h"
#include "palette_delegate.h"

#include "common/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kWidth = 75 * kGrid;
constexpr int kHeight = 50 * kGrid;
constexpr int kFromTop = 8 * kGrid;
constexpr double kRadius = kGrid;
constexpr int kEntryRole = Qt::UserRole + 100;

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window),
      m_text(new QLineEdit(this)),
      m_list(new QListView(this)),
      m_nothing(new QLabel(tr("Nothing is called that."), this)),
      m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Commands"));
    m_text->setObjectName(QStringLiteral("paletteText"));
    m_text->setAccessibleName(tr("Find a command"));
    m_text->setPlaceholderText(tr("Type a few letters of what you want to do"));
    m_text->setMinimumHeight(4 * kGrid);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the text keeps the keys
    m_nothing->setObjectName(QStringLiteral("paletteNothing"));
    m_nothing->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kGrid, kGrid, kGrid, kGrid);
    column->setSpacing(kGrid);
    column->addWidget(m_text);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_text, &QLineEdit::textChanged, this, &CommandPalette::list);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    m_text->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QList<ActionGroup>& groups)
{
    m_entries.clear();
    for (const ActionGroup& group : groups) {
        for (Action* action : group.actions)
            m_entries.append({group.pageId, group.title, action});
    }
    m_focusBefore = QApplication::focusWidget();
    m_text->clear();
    list();
    place();
    show();
    raise();
    m_text->setFocus(Qt::PopupFocusReason);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_text)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && window()->isActiveWindow()) {
        m_focusBefore = nullptr; // somebody has chosen where to go on
        leave();
    }
    // Keys that are shortcuts elsewhere belong to the palette while it is open.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const QList<int> ours{Qt::Key_Up,    Qt::Key_Down,   Qt::Key_PageUp, Qt::Key_PageDown,
                          Qt::Key_Enter, Qt::Key_Return, Qt::Key_Escape};
    if (!ours.contains(key))
        return QFrame::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    const int page = std::max(1, m_list->height() / std::max(1, m_list->sizeHintForRow(0)) - 1);
    if (key == Qt::Key_Escape)
        leave();
    else if (key == Qt::Key_Enter || key == Qt::Key_Return)
        run(m_list->currentIndex().row());
    else if (key == Qt::Key_Up || key == Qt::Key_Down)
        move(key == Qt::Key_Up ? -1 : 1);
    else
        move(key == Qt::Key_PageUp ? -page : page);
    return true;
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
}

void CommandPalette::leave()
{
    if (!isVisible())
        return;
    const bool hadFocus = m_text->hasFocus();
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place()
{
    const QSize room = parentWidget()->size();
    const int width = std::min(kWidth, room.width() - 4 * kGrid);
    setGeometry((room.width() - width) / 2, kFromTop, width, std::min(kHeight, room.height() - 2 * kFromTop));
}

void CommandPalette::list()
{
    struct Found {
        int score = 0;
        int entry = 0;
    };
    std::vector<Found> found;
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (!entry.action)
            continue;
        // What the action is called counts; its page helps to find it.
        const auto own = fuzzyScore(m_text->text(), plainText(*entry.action));
        const auto all = fuzzyScore(m_text->text(), entry.pageTitle + QLatin1Char(' ') + plainText(*entry.action));
        if (own || all)
            found.push_back({std::max(own.value_or(0) * 2, all.value_or(0)), i});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Found& one, const Found& other) { return one.score > other.score; });
    m_model->clear();
    for (const Found& hit : found) {
        const Entry& entry = m_entries[hit.entry];
        const QString text = plainText(*entry.action);
        const QString shortcut = shortcutText(*entry.action);
        auto* item = new QStandardItem(text);
        item->setData(hit.entry, kEntryRole);
        item->setData(entry.pageTitle, PaletteDelegate::PageRole);
        item->setData(shortcut, PaletteDelegate::ShortcutRole);
        item->setData(QStringLiteral("%1, %2, %3").arg(text, entry.pageTitle, shortcut), Qt::AccessibleTextRole);
        item->setEnabled(entry.action->isEnabled());
        m_model->appendRow(item);
    }
    m_list->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
    m_list->setCurrentIndex({});
    move(1);
}

void CommandPalette::run(int row)
{
    const QStandardItem* item = m_model->item(row);
    if (!item || !item->isEnabled())
        return;
    const Entry entry = m_entries[item->data(kEntryRole).toInt()];
    leave();
    if (entry.action)
        Q_EMIT chosen(entry.pageId, entry.action);
}

// Passes over what cannot be done now.
void CommandPalette::move(int by)
{
    const int count = m_model->rowCount();
    const int step = by < 0 ? -1 : 1;
    const int current = m_list->currentIndex().row();
    int row = std::clamp(current + by, 0, std::max(0, count - 1));
    while (row >= 0 && row < count && !m_model->item(row)->isEnabled())
        row += step;
    if (row >= 0 && row < count)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

} // namespace emend::ui
