// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_bar.h"

#include "common/theme.h"
#include "models/inbox_texts.h"

#include <emend/services/field_plan.h>

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace emend::ui {

namespace {

using domain::DocumentState;

constexpr int kTypingMs = 250;
constexpr int kAll = 1000; // a button's id beyond those of states
constexpr int kSearchWidth = 30 * kGrid;

// What a person has to do something about comes first.
constexpr DocumentState kStates[]{DocumentState::NeedsReview, DocumentState::Received,   DocumentState::Processing,
                                  DocumentState::Done,        DocumentState::Reviewed,   DocumentState::Rejected,
                                  DocumentState::Failed,      DocumentState::Quarantined};

QString titleOf(int id)
{
    return id == kAll ? FilterBar::tr("All") : stateTitle(static_cast<DocumentState>(id));
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_states(new QButtonGroup(this)), m_types(new QComboBox(this)), m_search(new QLineEdit(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    addStates();
    layout->addStretch(1);
    addTypes();
    m_search->setObjectName(QStringLiteral("inboxSearch"));
    m_search->setAccessibleName(tr("Search in text, file name and merchant"));
    m_search->setPlaceholderText(tr("Search in text, file or merchant"));
    m_search->setClearButtonEnabled(true);
    m_search->setAcceptDrops(false); // files belong into the inbox
    m_search->setMinimumWidth(kSearchWidth);
    layout->addWidget(m_types);
    layout->addWidget(m_search);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::changed);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterBar::searchEntered);
}

void FilterBar::addStates()
{
    const auto add = [this](int id) {
        auto* chip = new QToolButton(this);
        chip->setObjectName(
            QStringLiteral("state.")
            + (id == kAll ? QStringLiteral("all") : domain::documentStateName(static_cast<DocumentState>(id))));
        chip->setText(titleOf(id));
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::StrongFocus);
        chip->setVisible(id == kAll);
        m_states->addButton(chip, id);
        layout()->addWidget(chip);
    };
    add(kAll);
    for (const DocumentState state : kStates)
        add(static_cast<int>(state));
    m_states->setExclusive(true);
    m_states->button(kAll)->setChecked(true);
    connect(m_states, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT changed();
    });
}

void FilterBar::addTypes()
{
    m_types->setObjectName(QStringLiteral("inboxTypes"));
    m_types->setAccessibleName(tr("Type of document"));
    m_types->addItem(tr("All types"), QString());
    for (const services::TypeChoice& type : services::documentTypes())
        m_types->addItem(typeTitle(type.name), type.name);
    connect(m_types, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(); });
}

// States without documents are left out, but for the one that is chosen.
void FilterBar::setCounts(const services::InboxCounts& counts)
{
    for (QAbstractButton* chip : m_states->buttons()) {
        const int id = m_states->id(chip);
        const qint64 count = id == kAll ? counts.total() : counts.documents.value(static_cast<DocumentState>(id));
        chip->setText(
            tr("%1 (%2)", "a state and how many documents are in it").arg(titleOf(id), QLocale().toString(count)));
        chip->setVisible(count > 0 || id == kAll || chip->isChecked());
    }
}

services::InboxQuery FilterBar::query(services::InboxQuery before) const
{
    const int id = m_states->checkedId();
    before.state = id == kAll ? std::nullopt : std::optional(static_cast<DocumentState>(id));
    before.type = m_types->currentData().toString();
    before.words = m_search->text().simplified();
    return before;
}

void FilterBar::setQuery(const services::InboxQuery& query)
{
    const QSignalBlocker states(m_states);
    const QSignalBlocker types(m_types);
    const QSignalBlocker search(m_search);
    QAbstractButton* chip = m_states->button(query.state ? static_cast<int>(*query.state) : kAll);
    chip->setChecked(true);
    chip->setVisible(true);
    m_types->setCurrentIndex(std::max(0, m_types->findData(query.type)));
    m_search->setText(query.words);
}

bool FilterBar::isFiltering() const
{
    const services::InboxQuery query = this->query({});
    return query.state || !query.type.isEmpty() || !query.words.isEmpty();
}

void FilterBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace emend::ui
