// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory_panel.h"

#include "common/action.h"
#include "common/action_button.h"
#include "common/elided_label.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "merchant_model.h"
#include "pattern_desk.h"
#include "pattern_texts.h"
#include "patterns_actions.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

#include <algorithm>

namespace emend::ui {

namespace {

using base::Result;
using services::MerchantBook;

constexpr int kTypingMs = 150;
constexpr int kMostEvidence = 200;

QWidget* titled(const QString& title, QWidget* content, const QList<Action*>& actions, QWidget* parent)
{
    auto* part = new QWidget(parent);
    auto* label = new QLabel(title, part);
    label->setBuddy(content);
    auto* top = new QHBoxLayout;
    top->setSpacing(kGrid);
    top->addWidget(label, 1);
    for (Action* action : actions)
        top->addWidget(actionButton(action, part));
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    layout->addLayout(top);
    layout->addWidget(content, 1);
    return part;
}

} // namespace

MemoryPanel::MemoryPanel(services::Workplace& workplace, const PatternsActions& actions, QWidget* parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_model(new MerchantModel(this)),
      m_search(new QLineEdit(this)),
      m_count(new ElidedLabel(this)),
      m_merchants(new QTableView(this)),
      m_facts(new TextTable({tr("What"), tr("Value"), tr("Documents")}, 1, this)),
      m_evidence(new TextTable({tr("Document"), tr("Confirmed on")}, 0, this)),
      m_vetoes(new TextTable({tr("Merchant"), tr("Field"), tr("Value"), tr("By"), tr("Reason")}, 4, this))
{
    setObjectName(QStringLiteral("memoryPanel"));
    layOut(actions);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this, [this] { search(); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        search();
        m_merchants->setFocus(Qt::OtherFocusReason);
    });
    connect(m_merchants->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { onMerchant(); });
    for (TextTable* table : {m_facts, m_evidence, m_vetoes})
        connect(table, &TextTable::currentIdChanged, this, &MemoryPanel::chosen);
    connect(m_evidence, &QTableView::activated, this, [this] { Q_EMIT openRequested(chosenDocument()); });
}

void MemoryPanel::layOut(const PatternsActions& actions)
{
    auto* right = new QSplitter(Qt::Vertical, this);
    right->setChildrenCollapsible(false);
    right->addWidget(makeFacts(actions));
    m_evidence->setObjectName(QStringLiteral("evidenceTable"));
    m_evidence->setAccessibleName(tr("Documents that it was learned from"));
    right->addWidget(titled(tr("Learned from"), m_evidence, {actions.open}, this));
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 2);
    auto* across = new QSplitter(Qt::Horizontal, this);
    across->setChildrenCollapsible(false);
    across->addWidget(makeMerchants());
    across->addWidget(right);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 3);
    auto* all = new QSplitter(Qt::Vertical, this);
    all->setChildrenCollapsible(false);
    all->addWidget(across);
    all->addWidget(makeVetoes(actions));
    all->setStretchFactor(0, 3);
    all->setStretchFactor(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->addWidget(all);
}

QWidget* MemoryPanel::makeMerchants()
{
    m_search->setObjectName(QStringLiteral("merchantSearch"));
    m_search->setAccessibleName(tr("Search for a merchant"));
    m_search->setPlaceholderText(tr("Name, address or number"));
    m_search->setClearButtonEnabled(true);
    m_count->setObjectName(QStringLiteral("merchantCount"));
    m_merchants->setObjectName(QStringLiteral("merchantTable"));
    m_merchants->setAccessibleName(tr("Merchants"));
    m_merchants->setModel(m_model);
    layOutTable(*m_merchants, MerchantModel::Name);
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid);
    layout->addWidget(m_search);
    layout->addWidget(m_merchants, 1);
    layout->addWidget(m_count);
    return part;
}

QWidget* MemoryPanel::makeFacts(const PatternsActions& actions)
{
    m_facts->setObjectName(QStringLiteral("factTable"));
    m_facts->setAccessibleName(tr("What is known of the merchant"));
    return titled(tr("Known of the merchant"), m_facts, {actions.veto}, this);
}

QWidget* MemoryPanel::makeVetoes(const PatternsActions& actions)
{
    m_vetoes->setObjectName(QStringLiteral("vetoTable"));
    m_vetoes->setAccessibleName(tr("Vetoes"));
    return titled(tr("Vetoes, from the next version on"), m_vetoes, {actions.lift}, this);
}

void MemoryPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void MemoryPanel::setVersion(const QString& version, const PatternState& state)
{
    m_version = version;
    m_madeAt = {};
    for (const storage::PatternVersion& each : state.versions) {
        if (each.name == version)
            m_madeAt = each.createdAt;
    }
    showVetoes(state);
    load();
}

void MemoryPanel::setActive(bool active)
{
    m_isActive = active;
    load();
}

void MemoryPanel::showVetoes(const PatternState& state)
{
    std::vector<TextRow> rows;
    for (const storage::PatternVeto& veto : state.vetoes) {
        const QString merchant = veto.merchant.isEmpty() ? tr("Every merchant") : veto.merchant;
        rows.push_back({veto.id,
                        {merchant, fieldTitle(veto.field), veto.value, veto.vetoedBy, veto.reason},
                        QStringLiteral("reject")});
    }
    m_vetoes->setRows(std::move(rows));
}

void MemoryPanel::load()
{
    if (!m_isActive || m_version.isEmpty() || m_version == m_loaded)
        return;
    m_loaded = m_version;
    m_count->setFullText(tr("Loading\u2026"));
    m_workplace.lists.ask(
        this, [version = m_version](storage::Database& database) { return services::merchantBook(database, version); },
        [this, asked = ++m_asked](const Result<std::shared_ptr<const MerchantBook>>& book) {
            if (asked != m_asked)
                return;
            if (book) {
                find(*book);
                return;
            }
            m_loaded.clear();
            show(nullptr, {});
            Q_EMIT failed(book.error().message);
        });
}

// A book that is on its way is searched when it is here.
void MemoryPanel::search()
{
    m_typing.stop();
    if (m_model->book() && m_loaded == m_shown)
        find(m_model->book());
}

void MemoryPanel::find(const std::shared_ptr<const MerchantBook>& book)
{
    m_workplace.lists.ask(
        this,
        [book, words = m_search->text()](storage::Database&) -> Result<std::vector<int>> { return book->find(words); },
        [this, book, version = m_loaded, asked = ++m_asked](const Result<std::vector<int>>& rows) {
            if (asked != m_asked)
                return;
            m_shown = version;
            show(book, rows.value_or(std::vector<int>()));
        });
}

void MemoryPanel::show(const std::shared_ptr<const MerchantBook>& book, std::vector<int> rows)
{
    const QString merchant = m_merchant;
    m_model->setBook(book, std::move(rows));
    m_merchants->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(merchant)), 0));
    onMerchant();
    m_count->setFullText(tr("%n merchant(s)", nullptr, m_model->rowCount()));
}

void MemoryPanel::onMerchant()
{
    const int row = m_merchants->currentIndex().row();
    const services::MerchantRow* merchant = m_model->merchantAt(row);
    m_merchant = merchant != nullptr ? merchant->name : QString();
    m_known = m_model->factsAt(row);
    std::vector<TextRow> rows;
    for (size_t i = 0; i < m_known.size(); ++i) {
        const services::MerchantFact& fact = m_known[i];
        rows.push_back(
            {QString::number(i),
             {factTitle(fact), fact.value, fact.documents > 0 ? QLocale().toString(fact.documents) : QString()},
             {}});
    }
    m_facts->setRows(std::move(rows));
    const quint64 asked = ++m_evidenceAsked;
    if (merchant == nullptr) {
        showEvidence({});
        return;
    }
    m_workplace.lists.ask(
        this,
        [name = m_merchant, until = m_madeAt](storage::Database& database) {
            return services::merchantDocuments(database, name, until, kMostEvidence);
        },
        [this, asked](const Result<std::vector<domain::Document>>& documents) {
            if (asked == m_evidenceAsked)
                showEvidence(documents.value_or(std::vector<domain::Document>()));
        });
}

void MemoryPanel::showEvidence(const std::vector<domain::Document>& documents)
{
    std::vector<TextRow> rows;
    for (const domain::Document& document : documents)
        rows.push_back({document.id, {document.fileName, timeText(document.reviewedAt)}, QStringLiteral("document")});
    m_evidence->setRows(std::move(rows));
    Q_EMIT chosen();
}

QString MemoryPanel::whyNoVeto() const
{
    const int row = m_facts->currentIndex().row();
    if (row < 0)
        return tr("Choose what is known of a merchant first.");
    return vetoRefusal(m_known[static_cast<size_t>(row)]);
}

std::optional<storage::PatternVeto> MemoryPanel::chosenValue() const
{
    if (!whyNoVeto().isEmpty())
        return std::nullopt;
    const services::MerchantFact& fact = m_known[static_cast<size_t>(m_facts->currentIndex().row())];
    storage::PatternVeto veto;
    veto.merchant = m_merchant;
    veto.field = fact.field;
    veto.value = fact.value;
    return veto;
}

QString MemoryPanel::chosenDocument() const
{
    return m_evidence->currentId();
}

QString MemoryPanel::chosenVeto() const
{
    return m_vetoes->currentId();
}

} // namespace emend::ui
