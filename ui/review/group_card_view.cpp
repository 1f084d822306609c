// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "group_card_view.h"

#include "group_card_delegate.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLineEdit>

#include <algorithm>

namespace emend::ui {

namespace {

constexpr qint64 kLongestLookMs = 10'000; // at one card; what is longer is a pause

} // namespace

GroupCardView::GroupCardView(QWidget* parent) : QListView(parent)
{
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setEditable(true);
    auto* delegate = new GroupCardDelegate(this);
    setItemDelegate(delegate);
    connect(delegate, &QAbstractItemDelegate::commitData, this, [this](const QWidget* editor) {
        if (const auto* line = qobject_cast<const QLineEdit*>(editor))
            m_actions += static_cast<int>(line->text().size());
    });
}

void GroupCardView::setEditable(bool editable)
{
    setEditTriggers(editable ? QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked
                             : QAbstractItemView::NoEditTriggers);
}

void GroupCardView::restartEffort()
{
    m_actions = 0;
    m_shownFor.start();
}

void GroupCardView::addEffort(std::vector<services::GroupAnswer>& answers) const
{
    const int count = static_cast<int>(answers.size());
    for (int i = 0; i < count; ++i) {
        services::GroupAnswer& answer = answers[static_cast<size_t>(i)];
        answer.actions = m_actions / count + (i < m_actions % count ? 1 : 0);
        answer.activeMs = std::min(m_shownFor.elapsed() / count, kLongestLookMs);
    }
}

bool GroupCardView::event(QEvent* event)
{
    countIfAction(*event);
    return QListView::event(event);
}

bool GroupCardView::viewportEvent(QEvent* event)
{
    countIfAction(*event);
    return QListView::viewportEvent(event);
}

void GroupCardView::countIfAction(const QEvent& event)
{
    if (event.type() == QEvent::KeyPress || event.type() == QEvent::MouseButtonPress)
        ++m_actions;
}

} // namespace emend::ui
