// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_fields.h"

#include "common/page_view.h"
#include "review/word_editing.h"
#include "review/word_keys.h"

#include <emend/services/word_match.h>

#include <algorithm>
#include <set>

namespace emend::ui {

namespace {

using domain::EditOrigin;
using domain::FieldEdit;
using services::Suggestion;

QString typeOf(ReviewSession& session)
{
    const QString& changed = session.draft().documentType;
    return changed.isEmpty() ? session.current().task.extraction.type.name : changed;
}

/// What other readers said, for whoever decides between them.
std::vector<Suggestion> readingsOf(const services::ReviewTask& task, const QString& field, const QString& now)
{
    std::vector<Suggestion> readings;
    for (const services::OtherReading& reading : task.readings) {
        const QString value = reading.values.value(field);
        const auto same = [&value](const Suggestion& other) { return other.value == value; };
        if (value.isEmpty() || value == now || std::any_of(readings.begin(), readings.end(), same))
            continue;
        Suggestion suggestion;
        suggestion.value = value;
        suggestion.reason = ReviewFields::tr("read by %1").arg(reading.reviewer);
        suggestion.confidence = 1;
        readings.push_back(std::move(suggestion));
    }
    return readings;
}

} // namespace

ReviewFields::ReviewFields(ReviewSession& session, FieldForm& form, PageView& view, services::Workplace& workplace,
                           QObject* parent)
    : QObject(parent), m_session(session), m_form(form), m_view(view), m_workplace(workplace)
{
    connect(&session.editor(), &DraftEditor::changed, this, [this] {
        if (m_session.isOpen())
            refresh();
    });
    connect(&session, &ReviewSession::suggestionsChanged, this, &ReviewFields::showDetails);
    connect(&form, &FieldForm::currentChanged, this, &ReviewFields::showDetails);
    connect(&form, &FieldForm::committed, this, &ReviewFields::commit);
    connect(&form, &FieldForm::accepted, this, &ReviewFields::accept);
    connect(&form, &FieldForm::cleared, this, &ReviewFields::clear);
    connect(&form, &FieldForm::suggestionChosen, this, &ReviewFields::choose);
    connect(&form, &FieldForm::nextRequested, this, &ReviewFields::goToNext);
    connect(&form, &FieldForm::markChanged, this, [this](const QString& field) {
        if (m_session.isOpen() && field == m_form.currentField())
            showReadings();
    });
}

void ReviewFields::start()
{
    m_today = m_workplace.review.clock().toLocalTime().date();
    refresh();
    const QStringList order = services::fieldsInOrder(m_session.current().task.extraction, m_session.draft(), m_today);
    if (order.isEmpty())
        m_form.focusNumber(1);
    else
        m_form.focusField(order.first());
    showDetails();
}

void ReviewFields::stop()
{
    m_choices.clear();
    m_form.clear();
}

void ReviewFields::refresh()
{
    const auto states = fieldStates(m_session.current().task.extraction, m_session.draft(), m_today);
    m_form.setStates(states);
    std::vector<FieldOverlay> overlays;
    for (const FieldState& state : states) {
        if (!state.box.isEmpty())
            overlays.push_back({state.form.name, state.page, state.box, state.certainty, state.form.title});
    }
    m_view.setOverlays(std::move(overlays));
    showDetails();
}

void ReviewFields::showDetails()
{
    const FieldState* state = m_session.isOpen() ? m_form.state(m_form.currentField()) : nullptr;
    if (state == nullptr)
        return;
    const QString& field = state->form.name;
    m_view.setCurrentField(field);
    const std::shared_ptr<const services::SuggestionSource>& source = m_session.current().suggestions;
    if (WordEditing* words = m_form.row(field)->editor()->words())
        words->setHelp({source, &source->words()}, {state->page, state->box});
    m_form.details().setImage(m_session.current().task.document.sha256, rotationOf(state->page), *state,
                              linesOf(*state));
    m_form.details().setReport(
        *state, services::fieldReport(m_session.current().task.extraction, field, m_session.draft(), m_today));
    m_choiceOrigin = EditOrigin::Suggested;
    showChoices(suggestions(field), {});
    showReadings();
}

WordEditing* ReviewFields::markedWords() const
{
    const FieldRow* row = m_form.row(m_form.currentField());
    WordEditing* words = row != nullptr && row->editor()->isEditing() ? row->editor()->words() : nullptr;
    return words != nullptr && words->isMarked() ? words : nullptr;
}

/// Of the marked word, in place of the field's suggestions.
void ReviewFields::showReadings()
{
    const WordEditing* words = markedWords();
    if (words == nullptr) {
        m_form.details().setSuggestions(m_choices, m_choicesTitle);
        return;
    }
    std::vector<Suggestion> readings;
    for (const services::WordReading& reading : words->readings()) {
        Suggestion suggestion;
        suggestion.value = reading.text;
        if (reading.words > 1)
            suggestion.reason = tr("joined with the next word");
        readings.push_back(std::move(suggestion));
    }
    m_form.details().setSuggestions(readings, tr("The marked word: other readings, Delete takes it out"));
}

std::vector<Suggestion> ReviewFields::suggestions(const QString& field) const
{
    const OpenReview& review = m_session.current();
    const FieldState* state = m_form.state(field);
    std::vector<Suggestion> all = readingsOf(review.task, field, state->value);
    for (Suggestion& suggestion : review.suggestions->suggestionsFor(field, m_session.draft())) {
        if (all.size() < services::kMostSuggestions)
            all.push_back(std::move(suggestion));
    }
    return all;
}

void ReviewFields::showChoices(const std::vector<Suggestion>& choices, const QString& title)
{
    m_choices = choices;
    m_choicesTitle = title;
    m_form.details().setSuggestions(choices, title);
    if (FieldRow* row = m_form.row(m_form.currentField()))
        row->editor()->setSuggestionCount(static_cast<int>(choices.size()));
}

void ReviewFields::goToNext(bool backward)
{
    QStringList order = services::fieldsInOrder(m_session.current().task.extraction, m_session.draft(), m_today);
    const qsizetype at = order.indexOf(m_form.currentField());
    if (order.isEmpty() || (order.size() == 1 && at == 0)) {
        Q_EMIT allSeen();
        return;
    }
    const qsizetype to =
        at < 0 ? (backward ? order.size() - 1 : 0) : (at + (backward ? order.size() - 1 : 1)) % order.size();
    m_form.focusField(order.at(to));
}

bool ReviewFields::store(FieldEdit edit)
{
    FieldRow* row = m_form.row(edit.field);
    const auto value = services::canonicalValue(typeOf(m_session), edit.field, edit.value, m_today);
    if (!value) {
        row->setRefusal(value.error().message);
        return false;
    }
    row->setRefusal({});
    if (value->isEmpty())
        edit.how = EditOrigin::Cleared;
    const QString title = m_form.state(edit.field)->form.title;
    m_session.editor().setEdit(edit, tr("Change %1").arg(title));
    return true;
}

void ReviewFields::commit(const QString& field, const QString& typed)
{
    const FieldState* state = m_form.state(field);
    const QString text = state->form.kind == services::FieldKind::Date
        ? services::withYear(typed, m_session.known().usualYear(), m_today)
        : typed;
    FieldEdit edit{field, text, {}, 0, {}, EditOrigin::Typed};
    const auto place =
        services::placeTypedText(m_session.current().words, text, state->form.kind, {state->page, state->box}, m_today);
    if (place) {
        edit.raw = place->text;
        edit.page = place->page;
        edit.box = place->box;
    }
    FieldLineEdit* editor = m_form.row(field)->editor();
    const bool isHere = editor->hasFocus();
    if (store(edit)) {
        if (isHere)
            goToNext();
    } else if (isHere) {
        editor->setText(text);
        editor->refuse();
    } else {
        editor->setText(m_form.state(field)->value);
    }
}

void ReviewFields::accept(const QString& field)
{
    const FieldState* state = m_form.state(field);
    m_form.row(field)->setRefusal({});
    const FieldEdit* edited = m_session.draft().edit(field);
    // What was typed and is accepted all the same counts as looked at, whatever rule it breaks.
    if (edited == nullptr || edited->how == EditOrigin::Remembered || state->needsLook) {
        const EditOrigin how = state->value.isEmpty() ? EditOrigin::Cleared : EditOrigin::Confirmed;
        FieldEdit edit{field, state->value, state->raw, state->page, state->box, how};
        if (edited != nullptr && how == EditOrigin::Confirmed)
            edit.memory = edited->memory;
        m_session.editor().setEdit(edit, tr("Confirm %1").arg(state->form.title));
    }
    goToNext();
}

void ReviewFields::clear(const QString& field)
{
    const FieldState* state = m_form.state(field);
    m_form.row(field)->setRefusal({});
    m_session.editor().setEdit({field, {}, {}, 0, {}, EditOrigin::Cleared}, tr("Clear %1").arg(state->form.title));
}

void ReviewFields::choose(const QString& field, int number, bool edit)
{
    if (WordEditing* words = markedWords()) {
        words->take(number);
        return;
    }
    if (number < 1 || static_cast<size_t>(number) > m_choices.size())
        return;
    const Suggestion chosen = m_choices[static_cast<size_t>(number) - 1];
    if (!store({field, chosen.value, chosen.raw, chosen.page, chosen.box, m_choiceOrigin}))
        return;
    if (edit)
        m_form.row(field)->editor()->beginEdit();
    else
        goToNext();
}

bool ReviewFields::takeWords(int page, const QRect& box, const QString& text, bool additive)
{
    const QString field = m_form.currentField();
    const FieldState* state = m_session.isOpen() ? m_form.state(field) : nullptr;
    if (state == nullptr || text.isEmpty())
        return false;
    const FieldEdit* before = m_session.draft().edit(field);
    const bool isAdded = additive && before != nullptr && before->how == EditOrigin::Clicked && before->page == page;
    FieldEdit edit{field, text, text, page, box, EditOrigin::Clicked};
    if (isAdded) {
        edit.value = before->raw + QLatin1Char(' ') + text;
        edit.raw = edit.value;
        edit.box = before->box.united(box);
    }
    const bool isStored = store(edit);
    m_form.focusField(field);
    return isStored;
}

bool ReviewFields::beginWordKeys(WordKeys& keys)
{
    const auto& order = m_session.draft().pages;
    const int page = order.empty() ? m_view.position() : order[static_cast<size_t>(m_view.position())].page;
    const domain::PageText* words = wordsOf(page);
    if (words == nullptr || m_form.currentField().isEmpty())
        return false;
    keys.begin(*words, rotationOf(page));
    return true;
}

int ReviewFields::remaining() const
{
    return static_cast<int>(
        services::fieldsInOrder(m_session.current().task.extraction, m_session.draft(), m_today).size());
}

bool ReviewFields::finishTyping()
{
    FieldRow* row = m_form.row(m_form.currentField());
    if (row == nullptr || !row->editor()->isEditing())
        return true;
    row->editor()->finish();
    return !row->editor()->isEditing();
}

void ReviewFields::readRegion(int page, const QRect& box)
{
    const QString field = m_form.currentField();
    if (!m_session.isOpen() || m_form.state(field) == nullptr)
        return;
    const services::ReviewTask& task = m_session.current().task;
    services::RegionRequest request{task.document.sha256, page,  box,    rotationOf(page),
                                    typeOf(m_session),    field, m_today};
    if (m_workplace.versions != nullptr)
        request.model = m_workplace.versions->recognizer();
    m_form.focusField(field);
    showChoices({}, tr("Reading…"));
    m_workplace.regions.ask(
        this, [request](services::RegionReader& reader) { return reader.read(request); },
        [this, request, attempt = task.handle.attemptId](const base::Result<std::vector<services::Reading>>& readings) {
            const bool isWanted = m_session.isOpen() && m_session.current().task.handle.attemptId == attempt
                && m_form.currentField() == request.field;
            if (!isWanted)
                return;
            if (!readings || readings->empty()) {
                showDetails();
                Q_EMIT problem(readings ? tr("Nothing could be read there.") : readings.error().message);
                return;
            }
            std::vector<Suggestion> choices;
            for (const services::Reading& reading : *readings)
                choices.push_back({reading.value.isEmpty() ? reading.text : reading.value, reading.text, request.page,
                                   request.region, tr("read again"), reading.confidence});
            m_choiceOrigin = EditOrigin::Clicked;
            showChoices(choices, tr("Read again: press the number of the right one"));
        });
}

void ReviewFields::changeType(const QString& type)
{
    const QString found = m_session.current().task.extraction.type.name;
    m_session.editor().setType(type == found ? QString() : type, tr("Change the type"));
    goToNext();
    if (m_form.currentField().isEmpty())
        m_form.focusNumber(1);
}

int ReviewFields::rotationOf(int page) const
{
    for (const domain::PageView& view : m_session.draft().pages) {
        if (view.page == page)
            return view.rotation;
    }
    return 0;
}

const domain::PageText* ReviewFields::wordsOf(int page) const
{
    const auto& pages = m_session.current().words;
    const auto found =
        std::find_if(pages.begin(), pages.end(), [page](const domain::PageText& text) { return text.index == page; });
    return found == pages.end() ? nullptr : &*found;
}

int ReviewFields::linesOf(const FieldState& state) const
{
    const domain::PageText* page = wordsOf(state.page);
    if (page == nullptr)
        return 1;
    std::set<int> lines;
    for (const services::WordPlace& place : services::wordsInRegion(*page, state.box))
        lines.insert(place.line);
    return std::max<int>(1, static_cast<int>(lines.size()));
}

} // namespace emend::ui
