// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_reviewer.h"

#include "review/field_form.h"
#include "review/review_page.h"
#include "review/word_editing.h"
#include "review/word_keys.h"

#include <emend/services/field_report.h>

#include <QtGui/QKeyEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include <array>

namespace emend::bench {

namespace {

const QStringList kFields{QStringLiteral("merchant"), QStringLiteral("date"), QStringLiteral("amount"),
                          QStringLiteral("address")};

struct WordRun {
    services::WordPlace first;
    services::WordPlace last;
    QString text;
};

/// The runs of words in reading order that say that, or of names and addresses nearly that.
std::vector<WordRun> runsThatSay(const domain::PageText& page, const QString& field, const QString& right)
{
    std::vector<services::WordPlace> places;
    for (size_t line = 0; line < page.lines.size(); ++line) {
        for (size_t word = 0; word < page.lines[line].words.size(); ++word)
            places.push_back({static_cast<int>(line), static_cast<int>(word)});
    }
    const QString wanted = normalised(field, right);
    const bool mayDiffer = field == QLatin1String("merchant") || field == QLatin1String("address");
    std::vector<WordRun> runs;
    for (size_t from = 0; from < places.size(); ++from) {
        QString text;
        for (size_t to = from; to < std::min(places.size(), from + 30); ++to) {
            text += (to == from ? QString() : QStringLiteral(" "))
                + page.lines[static_cast<size_t>(places[to].line)].words[static_cast<size_t>(places[to].word)].text;
            const QString said = normalised(field, text);
            const bool isNear = mayDiffer && 10 * said.size() >= 8 * wanted.size()
                && 10 * said.size() <= 12 * wanted.size() && said.left(2) == wanted.left(2);
            if (said == wanted || isNear)
                runs.push_back({places[from], places[to], text});
            if (text.size() > 3 * right.size() + 20)
                break;
        }
    }
    return runs;
}

const EditKey kF2{Qt::Key_F2, {}, {}};

/// Shorter ways to write a day; `usualYear` is what the window adds.
QString shortDate(const QString& label, int usualYear)
{
    const QDate day = QDate::fromString(normalised(QStringLiteral("date"), label), Qt::ISODate);
    if (day.year() == usualYear)
        return day.toString(QStringLiteral("d/M"));
    const QString written = day.toString(QStringLiteral("d/M/yy"));
    return normalised(QStringLiteral("date"), written) == day.toString(Qt::ISODate) ? written : label;
}

/// A key to an editor that nobody sees.
void send(QWidget& editor, const EditKey& key)
{
    const int code = key.key != 0 ? key.key : key.typed.toUpper().unicode();
    const QString text = key.key != 0 ? QString() : QString(key.typed);
    QKeyEvent event(QEvent::KeyPress, code, key.modifiers, text);
    QCoreApplication::sendEvent(&editor, &event);
}

} // namespace

int SimulatedReviewer::correct(const LabelledReceipt& receipt)
{
    m_keys = 0;
    m_notes.clear();
    if (m_page.form().row(QStringLiteral("merchant")) == nullptr)
        changeType();
    for (const QString& field : kFields) {
        const QString right = receipt.fields.value(field);
        if (!normalised(field, right).isEmpty() && normalised(field, shown(field)) != normalised(field, right))
            correctField(field, right);
    }
    return m_keys;
}

QString SimulatedReviewer::shown(const QString& field) const
{
    const ui::FieldRow* row = m_page.form().row(field);
    if (row != nullptr && row->editor()->isEditing()) {
        const QString text = row->editor()->words() != nullptr ? row->editor()->words()->text() : row->editor()->text();
        return field == QLatin1String("date")
            ? services::withYear(text, m_page.session().known().usualYear(), QDate::currentDate())
            : text;
    }
    const ui::FieldState* state = m_page.form().state(field);
    return state != nullptr ? state->value : QString();
}

void SimulatedReviewer::press(const EditKey& key)
{
    ++m_keys;
    m_pressed << (key.key != 0 ? QKeySequence(key.modifiers | static_cast<Qt::Key>(key.key)).toString()
                               : QString(key.typed));
    if (key.key != 0)
        QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key.key), key.modifiers);
    else
        QTest::keyClick(QApplication::focusWidget(), key.typed.toLatin1());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // suggestions for the field before
}

void SimulatedReviewer::goTo(const QString& field)
{
    ui::FieldForm& form = m_page.form();
    if (form.currentField() == field && form.row(field)->editor()->hasFocus())
        return;
    const qsizetype number = form.fieldNames().indexOf(field) + 1;
    press({static_cast<int>(Qt::Key_0 + std::min<qsizetype>(number, 9)), Qt::AltModifier, {}});
    while (form.currentField() != field)
        press({Qt::Key_Down, {}, {}});
}

void SimulatedReviewer::correctField(const QString& field, const QString& right)
{
    const int before = m_keys;
    m_pressed.clear();
    const QString was = shown(field);
    goTo(field);
    std::vector<Way> ways;
    for (const Way& way : waysToValues(field))
        addMended(field, right, way, ways);
    for (const Way& way : wordPicks(field, right))
        addMended(field, right, way, ways);
    const Way& way =
        *std::min_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) { return a.cost < b.cost; });
    for (const EditKey& key : way.keys)
        press(key);
    if (way.mending != Way::Mending::None) {
        // The field is left for the next one, or for the button that confirms.
        const bool isNear = m_page.form().currentField() == field;
        const bool isTypedAtOnce = way.mending == Way::Mending::Typing;
        ui::FieldLineEdit& editor = *m_page.form().row(field)->editor();
        if (!isNear)
            goTo(field);
        else if (!editor.hasFocus() && !isTypedAtOnce)
            press({Qt::Key_F2, Qt::ControlModifier, {}});
        edit(editor, field, right, way, [this](const EditKey& key) { press(key); });
    }
    m_notes << QStringLiteral("%1 by %2, %3 keys (%4): %5 -> %6")
                   .arg(field, way.name)
                   .arg(m_keys - before)
                   .arg(m_pressed.join(QLatin1Char(' ')), was, right);
}

const services::WordChoices& SimulatedReviewer::help() const
{
    return m_page.session().current().suggestions->words();
}

/// What the field holds now, and what its suggestions would put there.
std::vector<SimulatedReviewer::Way> SimulatedReviewer::waysToValues(const QString& field)
{
    const ui::FieldState& state = *m_page.form().state(field);
    std::vector<Way> ways{{QString(), {}, state.value, {state.page, state.box}, Way::Mending::None, 0}};
    const std::vector<services::Suggestion> suggestions =
        m_page.session().current().suggestions->suggestionsFor(field, m_page.session().draft());
    for (int number = 1; number <= static_cast<int>(suggestions.size()); ++number) {
        const services::Suggestion& suggestion = suggestions[static_cast<size_t>(number) - 1];
        const auto* button = m_page.findChild<QAbstractButton*>(QStringLiteral("suggestion.%1").arg(number));
        if (button == nullptr || button->text() != suggestion.value)
            qFatal("The suggestions on the page are not those of %s.", qPrintable(field));
        ways.push_back({QStringLiteral("suggestion"),
                        {{Qt::Key_0 + number, {}, {}}},
                        suggestion.value,
                        {suggestion.page, suggestion.box},
                        Way::Mending::None,
                        0,
                        true});
    }
    return ways;
}

/// That way, mended in each of the ways there are where its value is not right.
void SimulatedReviewer::addMended(const QString& field, const QString& right, const Way& way, std::vector<Way>& ways)
{
    using Mending = Way::Mending;
    if (normalised(field, way.value) == normalised(field, right)) {
        ways.push_back(way);
        ways.back().cost = way.keys.size();
        return;
    }
    const QString comma = way.name.isEmpty() ? QString() : QStringLiteral(", ");
    const bool isText = m_page.form().row(field)->editor()->words() != nullptr;
    const std::array<std::pair<Mending, QString>, 3> mendings{
        {{Mending::Letters, way.name + comma + QStringLiteral("mending letters")},
         {Mending::Words, way.name + comma + QStringLiteral("mending words")},
         {Mending::Typing, QStringLiteral("typing")}}};
    for (const auto& [mending, name] : mendings) {
        const bool isPossible = mending == Mending::Typing ? way.keys.empty()
            : mending == Mending::Words                    ? isText && !way.value.isEmpty()
                                                           : !way.value.isEmpty();
        if (!isPossible)
            continue;
        Way mended = way;
        mended.name = name;
        mended.mending = mending;
        if (way.isSuggestion)
            mended.keys.back().modifiers = Qt::ControlModifier | Qt::AltModifier; // takes it to edit it
        mended.cost = way.keys.size() + rehearse(field, right, mended) + (way.keys.empty() || way.isSuggestion ? 0 : 1);
        ways.push_back(std::move(mended));
    }
}

/// How many keys the mending takes, in an editor like the field's.
size_t SimulatedReviewer::rehearse(const QString& field, const QString& right, const Way& way)
{
    ui::FieldLineEdit editor(m_page.form().state(field)->form);
    editor.setValue(way.value);
    editor.setSuggestionCount(m_page.form().row(field)->editor()->suggestionCount());
    const std::shared_ptr<const services::SuggestionSource>& source = m_page.session().current().suggestions;
    if (editor.words() != nullptr)
        editor.words()->setHelp({source, &source->words()}, way.place);
    if (way.isSuggestion)
        editor.beginEdit();
    size_t keys = 0;
    edit(editor, field, right, way, [&](const EditKey& key) {
        ++keys;
        send(editor, key);
    });
    return keys;
}

void SimulatedReviewer::edit(ui::FieldLineEdit& editor, const QString& field, const QString& right, const Way& way,
                             const Press& toKeyboard)
{
    if (way.mending == Way::Mending::Typing) {
        const int year = m_page.session().known().usualYear();
        const QString text = field == QLatin1String("date") ? shortDate(right, year) : right;
        if (text.at(0).isDigit() && text.at(0).digitValue() <= editor.suggestionCount()) { // it would choose one
            toKeyboard(kF2);
            if (!editor.text().isEmpty() && editor.selectedText() != editor.text())
                toKeyboard({Qt::Key_A, Qt::ControlModifier, {}});
        }
        typeText(editor, text, toKeyboard);
        return;
    }
    if (!editor.isEditing())
        toKeyboard(kF2);
    if (way.mending == Way::Mending::Words) {
        mendWords(editor, help(), way.place, right, toKeyboard);
        return;
    }
    for (const EditKey& key : mendingKeys(way.value, right))
        toKeyboard(key);
}

/// By their letters on the page.
std::vector<SimulatedReviewer::Way> SimulatedReviewer::wordPicks(const QString& field, const QString& right)
{
    const auto& pages = m_page.session().current().words;
    if (pages.empty())
        return {};
    const domain::PageText& page = pages.front();
    // The letters are seen once the keys are there; looking costs nothing.
    const auto* labels = m_page.findChild<ui::WordKeys*>(QStringLiteral("review.word_keys"));
    std::vector<Way> picks;
    for (const WordRun& run : runsThatSay(page, field, right)) {
        const QString first = labels->labelFor(page, 0, run.first);
        const QString last = labels->labelFor(page, 0, run.last);
        if (first.isEmpty() || last.isEmpty())
            continue;
        const services::PlacedText placed =
            services::textOfWords(page, services::wordsBetween(page, run.first, run.last));
        Way pick{QStringLiteral("words"),
                 {{Qt::Key_G, Qt::ControlModifier, {}}},
                 run.text,
                 {placed.page, placed.box},
                 Way::Mending::None,
                 0};
        const auto add = [&pick](const QString& letters) {
            for (const QChar c : letters)
                pick.keys.push_back({c.toUpper().unicode(), {}, {}});
        };
        add(first);
        const auto& row = page.lines[static_cast<size_t>(run.last.line)].words;
        if (run.first == run.last)
            pick.keys.push_back({Qt::Key_Return, {}, {}});
        else if (run.first.line == run.last.line && static_cast<size_t>(run.last.word) + 1 == row.size())
            pick.keys.push_back({Qt::Key_Space, {}, {}});
        else
            add(last);
        picks.push_back(std::move(pick));
    }
    return picks;
}

void SimulatedReviewer::changeType()
{
    press({Qt::Key_T, Qt::ControlModifier, {}});
    press({Qt::Key_R, {}, {}});
    m_notes << QStringLiteral("type changed, 2 keys");
}

} // namespace emend::bench
