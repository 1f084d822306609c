// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulated_reviewer.h"

#include "review/field_form.h"
#include "review/review_page.h"
#include "review/word_keys.h"

#include <emend/services/field_report.h>

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

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

/// From F2 to Enter.
std::vector<EditKey> editing(const std::vector<EditKey>& keys)
{
    std::vector<EditKey> all{{Qt::Key_F2, {}, {}}};
    all.insert(all.end(), keys.begin(), keys.end());
    all.push_back({Qt::Key_Return, {}, {}});
    return all;
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
    const ui::FieldState* state = m_page.form().state(field);
    return state != nullptr ? state->value : QString();
}

void SimulatedReviewer::press(int key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // suggestions for the field before
}

void SimulatedReviewer::type(const QString& text)
{
    for (const QChar c : text) {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), c.toLatin1());
    }
}

void SimulatedReviewer::goTo(const QString& field)
{
    ui::FieldForm& form = m_page.form();
    if (form.currentField() == field && form.row(field)->editor()->hasFocus())
        return;
    const qsizetype number = form.fieldNames().indexOf(field) + 1;
    press(static_cast<int>(Qt::Key_0 + std::min<qsizetype>(number, 9)), Qt::AltModifier);
    while (form.currentField() != field)
        press(Qt::Key_Down);
}

void SimulatedReviewer::correctField(const QString& field, const QString& right)
{
    const int before = m_keys;
    const QString was = shown(field);
    goTo(field);
    const Way way = cheapestWay(field, was, right);
    run(way.keys);
    if (way.isMended && normalised(field, shown(field)) != normalised(field, right)) {
        goTo(field);
        run(editing(mendingKeys(shown(field), right)));
    }
    m_notes << QStringLiteral("%1 by %2, %3 keys: %4 -> %5").arg(field, way.name).arg(m_keys - before).arg(was, right);
}

SimulatedReviewer::Way SimulatedReviewer::cheapestWay(const QString& field, const QString& was, const QString& right)
{
    std::vector<Way> ways;
    Way typing;
    typing.name = QStringLiteral("typing");
    if (right.at(0).isDigit())
        typing.keys.push_back({Qt::Key_F2, {}, {}}); // a digit alone would choose a suggestion
    for (const QChar c : right)
        typing.keys.push_back({0, {}, c});
    typing.keys.push_back({Qt::Key_Return, {}, {}});
    ways.push_back(typing);
    if (!was.isEmpty())
        ways.push_back({QStringLiteral("mending"), editing(mendingKeys(was, right)), false, 0});
    for (int number = 1; number <= 9; ++number) {
        const auto* button = m_page.findChild<QAbstractButton*>(QStringLiteral("suggestion.%1").arg(number));
        if (button == nullptr)
            break;
        Way way{QStringLiteral("suggestion"), {{Qt::Key_0 + number, {}, {}}}, false, 0};
        if (normalised(field, button->text()) != normalised(field, right)) {
            way.name = QStringLiteral("suggestion, mended");
            way.isMended = true;
            way.mendingKeys = 1 + editing(mendingKeys(button->text(), right)).size();
        }
        ways.push_back(std::move(way));
    }
    for (const WordPick& pick : wordPicks(field, right)) {
        Way way{QStringLiteral("words"), {{Qt::Key_G, Qt::ControlModifier, {}}}, false, 0};
        for (const int key : pick.keys)
            way.keys.push_back({key, {}, {}});
        if (normalised(field, pick.text) != normalised(field, right)) {
            way.name = QStringLiteral("words, mended");
            way.isMended = true;
            way.mendingKeys = 1 + editing(mendingKeys(pick.text, right)).size();
        }
        ways.push_back(std::move(way));
    }
    return *std::min_element(ways.begin(), ways.end(), [](const Way& a, const Way& b) {
        return a.keys.size() + a.mendingKeys < b.keys.size() + b.mendingKeys;
    });
}

std::vector<SimulatedReviewer::WordPick> SimulatedReviewer::wordPicks(const QString& field, const QString& right)
{
    const auto& pages = m_page.session().current().words;
    if (pages.empty())
        return {};
    const domain::PageText& page = pages.front();
    // The letters are seen once the keys are there; looking costs nothing.
    const auto* labels = m_page.findChild<ui::WordKeys*>(QStringLiteral("review.word_keys"));
    std::vector<WordPick> picks;
    for (const WordRun& run : runsThatSay(page, field, right)) {
        const QString first = labels->labelFor(page, 0, run.first);
        const QString last = labels->labelFor(page, 0, run.last);
        if (first.isEmpty() || last.isEmpty())
            continue;
        WordPick pick;
        const auto add = [&pick](const QString& letters) {
            for (const QChar c : letters)
                pick.keys << c.toUpper().unicode();
        };
        add(first);
        const auto& row = page.lines[static_cast<size_t>(run.last.line)].words;
        if (run.first == run.last)
            pick.keys << Qt::Key_Return;
        else if (run.first.line == run.last.line && static_cast<size_t>(run.last.word) + 1 == row.size())
            pick.keys << Qt::Key_Space;
        else
            add(last);
        pick.text = run.text;
        picks.push_back(std::move(pick));
    }
    return picks;
}

void SimulatedReviewer::run(const std::vector<EditKey>& keys)
{
    for (const EditKey& key : keys) {
        if (key.key != 0)
            press(key.key, key.modifiers);
        else
            type(QString(key.typed));
    }
}

void SimulatedReviewer::changeType()
{
    press(Qt::Key_T, Qt::ControlModifier);
    press(Qt::Key_R);
    m_notes << QStringLiteral("type changed, 2 keys");
}

} // namespace emend::bench
