// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_panel.h"

#include "change_model.h"
#include "common/elided_label.h"
#include "common/page_view.h"
#include "common/theme.h"
#include "pattern_desk.h"
#include "pattern_texts.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTreeView>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

using base::Result;
using services::ChangeKind;

constexpr int kSampleWidth = 26 * kGrid;
constexpr int kLeastColumn = 9 * kGrid;
constexpr int kWhatLetters = 26;
constexpr int kChoiceLetters = 12;
constexpr int kMostExpanded = 20; // entries of a kind; more are opened one by one

} // namespace

ChangePanel::ChangePanel(services::Workplace& workplace, QWidget* parent)
    : QWidget(parent),
      m_workplace(workplace),
      m_model(new ChangeModel(this)),
      m_other(new QComboBox(this)),
      m_summary(new ElidedLabel(this)),
      m_tree(new QTreeView(this))
{
    setObjectName(QStringLiteral("changePanel"));
    m_other->setObjectName(QStringLiteral("otherVersion"));
    m_other->setAccessibleName(tr("Version to compare with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_other->setMinimumContentsLength(kChoiceLetters);
    m_summary->setObjectName(QStringLiteral("changeSummary"));
    m_tree->setObjectName(QStringLiteral("changeTree"));
    m_tree->setAccessibleName(tr("What changed"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    layOut();
    connect(m_other, &QComboBox::currentIndexChanged, this, [this] { load(); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { showSampleOf(index); });
    connect(m_page, &PageView::failed, this, [this] { placeSample(false); });
}

void ChangePanel::layOut()
{
    auto* label = new QLabel(tr("Compared with"), this);
    label->setBuddy(m_other);
    auto* top = new QHBoxLayout;
    top->setSpacing(kGrid);
    top->addWidget(label);
    top->addWidget(m_other);
    top->addWidget(m_summary, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(makeSample());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({3 * kSampleWidth, kSampleWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    QHeaderView* header = m_tree->header();
    const int letter = fontMetrics().averageCharWidth();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setMinimumSectionSize(kLeastColumn);
    header->resizeSection(ChangeModel::What, kWhatLetters * letter);
    header->setSectionResizeMode(ChangeModel::Kind, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ChangeModel::Before, QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeModel::After, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    header->setResizeContentsPrecision(kMostExpanded);
    placeSample(false);
}

QWidget* ChangePanel::makeSample()
{
    m_sample = new QWidget(this);
    m_sample->setMinimumWidth(kSampleWidth);
    m_page = new PageView(m_workplace.pages, m_sample);
    m_page->setObjectName(QStringLiteral("samplePage"));
    m_sampleName = new ElidedLabel(m_sample);
    m_sampleName->setObjectName(QStringLiteral("sampleName"));
    auto* layout = new QVBoxLayout(m_sample);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGrid / 2);
    layout->addWidget(m_sampleName);
    layout->addWidget(m_page, 1);
    return m_sample;
}

void ChangePanel::setVersion(const QString& version, const PatternState& state)
{
    const bool isOther = version != m_version;
    m_version = version;
    const QString chosen = m_other->currentData().toString();
    {
        const QSignalBlocker quiet(m_other);
        fillChoices(state);
        const int kept = isOther ? -1 : m_other->findData(chosen);
        m_other->setCurrentIndex(kept >= 0 ? kept : m_other->findData(state.before(version)));
        if (m_other->currentIndex() < 0)
            m_other->setCurrentIndex(0);
    }
    load();
}

void ChangePanel::setActive(bool active)
{
    m_isActive = active;
    load();
}

void ChangePanel::fillChoices(const PatternState& state)
{
    m_other->clear();
    for (const storage::PatternVersion& version : state.versions) {
        if (version.name != m_version)
            m_other->addItem(versionTitle(version.name), version.name);
    }
    const QString builtIn = services::kBuiltInPatterns;
    if (m_version != builtIn)
        m_other->addItem(versionTitle(builtIn), builtIn);
}

void ChangePanel::load()
{
    const QString other = m_other->currentData().toString();
    const QString wanted = other + QLatin1Char(' ') + m_version;
    if (!m_isActive || m_version.isEmpty() || other.isEmpty() || wanted == m_loaded)
        return;
    m_loaded = wanted;
    m_summary->setFullText(tr("Comparing\u2026"));
    m_workplace.lists.ask(
        this,
        [other, version = m_version, settings = m_workplace.patternSettings](storage::Database& database) {
            return services::PatternService(database, {}, settings).diff(other, version).map([](auto changes) {
                return std::make_shared<ChangeTree>(std::move(changes));
            });
        },
        [this, asked = ++m_asked](const Result<std::shared_ptr<ChangeTree>>& tree) {
            if (asked != m_asked)
                return;
            if (tree) {
                show(*tree);
                return;
            }
            m_loaded.clear();
            show({});
            m_summary->setFullText({});
            Q_EMIT failed(tree.error().message);
        });
}

void ChangePanel::show(const std::shared_ptr<ChangeTree>& tree)
{
    m_merchant.clear();
    placeSample(false);
    m_model->setTree(tree);
    const int added = m_model->count(ChangeKind::Added);
    const int removed = m_model->count(ChangeKind::Removed);
    const int changed = m_model->count(ChangeKind::Changed);
    // Empty columns would take their room from the others.
    m_tree->setColumnHidden(ChangeModel::Before, removed + changed == 0);
    m_tree->setColumnHidden(ChangeModel::After, added + changed == 0 && removed > 0);
    m_summary->setFullText(
        added + removed + changed == 0
            ? tr("Both know the same.")
            : tr("%1 added, %2 removed, %3 changed")
                  .arg(QLocale().toString(added), QLocale().toString(removed), QLocale().toString(changed)));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        m_tree->expand(group);
        if (m_model->rowCount(group) <= kMostExpanded)
            m_tree->expandRecursively(group, 1);
    }
    if (m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
}

void ChangePanel::showSampleOf(const QModelIndex& index)
{
    const services::PatternChange* change = m_model->changeAt(index);
    const bool isMerchant = change != nullptr && change->section == QLatin1String("merchants");
    const QString merchant = isMerchant ? change->entry : QString();
    m_page->setCurrentField(m_model->fieldAt(index));
    if (merchant == m_merchant)
        return;
    m_merchant = merchant;
    const quint64 asked = ++m_sampleAsked;
    if (merchant.isEmpty()) {
        placeSample(false);
        return;
    }
    m_workplace.lists.ask(
        this,
        [merchant, &store = m_workplace.store](storage::Database& database) {
            return services::sampleDocument(database, store, merchant);
        },
        [this, asked](const Result<std::optional<services::SampleDocument>>& sample) {
            if (asked == m_sampleAsked)
                showSample(sample.value_or(std::nullopt));
        });
}

void ChangePanel::showSample(const std::optional<services::SampleDocument>& sample)
{
    placeSample(sample.has_value());
    if (!sample)
        return;
    std::vector<FieldOverlay> places;
    for (const services::PrintedField& each : sample->places)
        places.push_back({each.field, each.page, each.box, Certainty::Confirmed, fieldTitle(each.field)});
    m_sampleName->setFullText(
        tr("%1, confirmed on %2").arg(sample->document.fileName, timeText(sample->document.reviewedAt)));
    m_page->setDocument(sample->document.sha256, sample->pages);
    m_page->setOverlays(std::move(places));
    m_page->setCurrentField(m_model->fieldAt(m_tree->currentIndex()));
}

void ChangePanel::placeSample(bool isShown)
{
    m_sample->setVisible(isShown);
}

} // namespace emend::ui
