// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns_page.h"

#include "ask_panel.h"
#include "change_panel.h"
#include "common/action.h"
#include "common/elided_label.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "memory_panel.h"
#include "pattern_desk.h"
#include "pattern_texts.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabWidget>

namespace emend::ui {

namespace {

using storage::PatternActivation;
using storage::PatternVersion;

constexpr int kHitsColumn = 3;
constexpr int kShownHash = 8;

QString reasonOf(const PatternActivation& activation)
{
    return activation.isRollback ? PatternsPage::tr("Rolled back: %1", "a reason").arg(activation.reason)
                                 : activation.reason;
}

} // namespace

PatternsPage::PatternsPage(services::Workplace& workplace, QWidget* parent)
    : Page(parent), m_actions(this), m_desk(new PatternDesk(workplace, this)), m_workplace(workplace)
{
    setObjectName(QStringLiteral("patternsPage"));
    for (Action* action : m_actions.all())
        addAction(action);
    m_actions.setIcons(palette());
    layOut();
    connectDesk();
    connectActions();
    connectParts();
    enableActions();
}

PatternsPage::~PatternsPage() = default;

QString PatternsPage::title() const
{
    return tr("Patterns");
}

QString PatternsPage::iconName() const
{
    return QStringLiteral("patterns");
}

QList<Action*> PatternsPage::pageActions() const
{
    return m_actions.all();
}

void PatternsPage::setActive(bool active)
{
    m_isActive = active;
    m_desk->setFollowing(active);
    activatePanels();
    if (!active)
        return;
    m_desk->askRights();
    m_time->setDateTime(QDateTime::currentDateTime());
    m_versions->setFocus(Qt::OtherFocusReason);
}

void PatternsPage::activatePanels()
{
    m_changes->setActive(m_isActive && m_tabs->currentWidget() == m_changes);
    m_memory->setActive(m_isActive && m_tabs->currentWidget() == m_memory);
}

void PatternsPage::saveState(QSettings& settings) const
{
    settings.setValue(QStringLiteral("patterns/splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("patterns/tab"), m_tabs->currentIndex());
}

void PatternsPage::restoreState(const QSettings& settings)
{
    m_splitter->restoreState(settings.value(QStringLiteral("patterns/splitter")).toByteArray());
    m_tabs->setCurrentIndex(settings.value(QStringLiteral("patterns/tab")).toInt());
}

void PatternsPage::close(std::function<void()> done)
{
    setActive(false);
    m_desk->cancelRefresh();
    done();
}

QString PatternsPage::chosenVersion() const
{
    return m_versions->currentId();
}

void PatternsPage::showState()
{
    showVersions();
    showHistory();
    m_stack->setCurrentIndex(m_desk->state().versions.empty() ? 1 : 0);
    showChosen();
    m_desk->askActiveAt(m_time->dateTime());
    Q_EMIT statusChanged(tr("Active: %1").arg(versionTitle(m_desk->state().activeName())));
}

void PatternsPage::showVersions()
{
    const PatternState& state = m_desk->state();
    const auto row = [active = state.activeName()](const QString& name, const QStringList& cells) {
        const bool isActive = name == active;
        const QString title = versionTitle(name);
        return TextRow{name, QStringList(isActive ? tr("%1 (active)", "a version").arg(title) : title) + cells,
                       QString::fromLatin1(isActive ? "confirm" : "patterns")};
    };
    std::vector<TextRow> rows;
    for (const PatternVersion& version : state.versions)
        rows.push_back(row(version.name,
                           {timeText(version.createdAt),
                            QLocale().toString(version.snapshot.value(QLatin1String("documents")).toInteger()),
                            hitText(state.hits.value(version.name)), version.contentHash.left(kShownHash)}));
    if (!rows.empty())
        rows.push_back(row(services::kBuiltInPatterns, {QString(), QString(), QString(), QString()}));
    m_versions->setColumnHidden(kHitsColumn, state.hits.isEmpty());
    m_versions->setRows(std::move(rows));
    if (!m_toChoose.isEmpty() && m_versions->select(m_toChoose))
        m_toChoose.clear();
    if (m_versions->currentId().isEmpty() && !state.versions.empty())
        m_versions->select(state.versions.front().name);
}

void PatternsPage::showHistory()
{
    std::vector<TextRow> rows;
    for (const PatternActivation& each : m_desk->state().history) {
        const bool isNow = !each.deactivatedAt.isValid();
        rows.push_back({QString::number(each.id),
                        {versionTitle(versionOf(each)), timeText(each.activatedAt),
                         isNow ? tr("now") : timeText(each.deactivatedAt), each.activatedBy, reasonOf(each)},
                        isNow ? QStringLiteral("confirm") : QStringLiteral("clock")});
    }
    m_history->setRows(std::move(rows));
}

void PatternsPage::showChosen()
{
    const QString version = chosenVersion();
    m_changes->setVersion(version, m_desk->state());
    m_memory->setVersion(version, m_desk->state());
    enableActions();
}

void PatternsPage::showActiveAt(const std::optional<PatternActivation>& activation)
{
    m_activeAt->setFullText(activation ? tr("%1, by %2", "a version and who activated it")
                                             .arg(versionTitle(versionOf(*activation)), activation->activatedBy)
                                       : tr("No version yet"));
}

QString PatternsPage::whyNoActivation() const
{
    if (!m_desk->rights().mayDecide)
        return tr("Only an administrator may decide which version is active.");
    if (chosenVersion().isEmpty())
        return tr("Choose a version first.");
    if (chosenVersion() == m_desk->state().activeName() && !m_desk->state().history.empty())
        return tr("This version is active already.");
    return {};
}

QString PatternsPage::whyNoRollback() const
{
    if (!m_desk->rights().mayDecide)
        return tr("Only an administrator may decide which version is active.");
    return m_desk->state().history.empty() ? tr("No version was ever active, so there is no way back.") : QString();
}

void PatternsPage::enableActions()
{
    const bool isFree = !m_desk->isBusy();
    const auto enable = [isFree](Action* action, const QString& why) {
        action->setToolTip(why);
        action->setEnabled(isFree && why.isEmpty());
    };
    const bool isMemory = m_tabs->currentWidget() == m_memory;
    const QString notAllowed =
        m_desk->rights().mayDecide ? QString() : tr("Only an administrator may veto what is learned.");
    const auto inMemory = [&](const QString& why) { return isMemory ? why : tr("Show the memory first."); };
    enable(m_actions.refresh,
           m_desk->rights().mayRefresh ? QString() : tr("Only administrators and services may make versions."));
    enable(m_actions.activate, whyNoActivation());
    enable(m_actions.rollBack, whyNoRollback());
    enable(m_actions.veto, notAllowed.isEmpty() ? inMemory(m_memory->whyNoVeto()) : notAllowed);
    const QString noVeto = m_memory->chosenVeto().isEmpty() ? tr("Choose a veto first.") : QString();
    enable(m_actions.lift, notAllowed.isEmpty() ? inMemory(noVeto) : notAllowed);
    const QString noDocument = m_memory->chosenDocument().isEmpty() ? tr("Choose a document first.") : QString();
    enable(m_actions.open, inMemory(noDocument));
}

// What was seen when the question came is what is decided on, whatever was activated since.
void PatternsPage::askToActivate()
{
    const QString version = chosenVersion();
    const int seen = m_desk->state().seen();
    m_ask->ask(tr("Activate %1 in place of %2? Every worker and window uses it within a second.")
                   .arg(versionTitle(version), versionTitle(m_desk->state().activeName())),
               tr("Activate"),
               [this, version, seen](const QString& reason) { m_desk->activate(version, reason, seen); });
}

void PatternsPage::askToRollBack()
{
    const int seen = m_desk->state().seen();
    m_ask->ask(tr("Go back from %1 to what was active before it?").arg(versionTitle(m_desk->state().activeName())),
               tr("Roll back"), [this, seen](const QString& reason) { m_desk->rollBack(reason, seen); });
}

void PatternsPage::askToVeto()
{
    std::optional<storage::PatternVeto> veto = m_memory->chosenValue();
    if (!veto)
        return;
    m_ask->ask(tr("Never learn again that %1 of %2 is \u201c%3\u201d?", "field, merchant, value")
                   .arg(fieldTitle(veto->field), veto->merchant, veto->value),
               tr("Veto"), [this, veto](const QString& reason) {
                   storage::PatternVeto made = *veto;
                   made.reason = reason;
                   m_desk->veto(made);
               });
}

void PatternsPage::onRefreshed(const services::RefreshedPatterns& made)
{
    const PatternVersion& version = made.version;
    if (!made.isNew) {
        m_notice->showNotice(NoticeKind::Info, tr("Nothing new was learned since %1 was made.").arg(version.name));
        return;
    }
    const int documents = static_cast<int>(version.snapshot.value(QLatin1String("documents")).toInteger());
    m_notice->showNotice(
        NoticeKind::Info,
        tr("%1 was made from %n document(s). Nothing changes until it is activated.", nullptr, documents)
            .arg(version.name));
    m_toChoose = version.name;
}

void PatternsPage::onDecided(const PatternActivation& activation)
{
    m_notice->showNotice(NoticeKind::Info, tr("%1 is active now.").arg(versionTitle(versionOf(activation))));
}

void PatternsPage::onFailed(const QString& sentence, bool isConflict)
{
    m_notice->showNotice(isConflict ? NoticeKind::Warning : NoticeKind::Error, sentence);
}

void PatternsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        m_actions.setIcons(palette());
    Page::changeEvent(event);
}

} // namespace emend::ui
