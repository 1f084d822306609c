// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/extraction/page_builder.h"

#include "review/field_line_edit.h"
#include "review/word_editing.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace emend;
using ui::FieldLineEdit;

/// A field's editor, used by keys.
class WordEditingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_editor.reset(); }
    void marksTheMostDoubtfulWord();
    void takesAReadingAndGoesOn();
    void takesAWordOut();
    void stepsToTheWordsBeside();
    void makesRoomForAWord();
    void typesOverTheMarkedWord();
    void completesAndTakesIt();
    void leavesACompletionThatNobodyTook();
    void marksNothingInOtherFields();
    void typesDigitsThatChooseNothing();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_editor.get(), static_cast<Qt::Key>(key), modifiers);
    }
    void makeEditor(const QString& value);

    std::unique_ptr<FieldLineEdit> m_editor;
};

void WordEditingTest::makeEditor(const QString& value)
{
    domain::PageText page = test::pageOf({QStringLiteral("69 JALAN MOVA US/N SEKSYEN")});
    for (domain::Word& word : page.lines[0].words)
        word.confidence = 0.95;
    page.lines[0].words[2].confidence = 0.5;
    page.lines[0].words[2].alternative = QStringLiteral("NOVA");
    page.lines[0].words[3].confidence = 0.7;
    services::FormField form;
    form.name = QStringLiteral("address");
    m_editor = std::make_unique<FieldLineEdit>(form);
    m_editor->setValue(value);
    const std::vector<services::KnownValue> known{{form.name, QStringLiteral("8 LORONG BAYU"), 1}};
    m_editor->words()->setHelp(std::make_shared<services::WordChoices>(std::vector{page}, known),
                               {0, page.lines[0].box()});
}

void WordEditingTest::init()
{
    makeEditor(QStringLiteral("69 JALAN MOVA US/N SEKSYEN"));
}

void WordEditingTest::marksTheMostDoubtfulWord()
{
    QSignalSpy changed(m_editor->words(), &ui::WordEditing::markChanged);
    press(Qt::Key_F2);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("MOVA"));
    QVERIFY(m_editor->words()->isMarked());
    QCOMPARE(changed.size(), 1);
    press(Qt::Key_F2);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("US/N"));
    press(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("MOVA"));
    press(Qt::Key_Home);
    QVERIFY(!m_editor->words()->isMarked());
    QVERIFY(m_editor->words()->readings().empty());
}

void WordEditingTest::takesAReadingAndGoesOn()
{
    QSignalSpy committed(m_editor.get(), &FieldLineEdit::committed);
    press(Qt::Key_F2);
    QCOMPARE(m_editor->words()->readings().front().text, QStringLiteral("NOVA"));
    press(Qt::Key_1);
    QCOMPARE(m_editor->text(), QStringLiteral("69 JALAN NOVA US/N SEKSYEN"));
    QCOMPARE(m_editor->selectedText(), QStringLiteral("US/N"));
    press(Qt::Key_Return);
    QCOMPARE(committed.size(), 1);
    QCOMPARE(committed[0][0].toString(), QStringLiteral("69 JALAN NOVA US/N SEKSYEN"));
}

void WordEditingTest::takesAWordOut()
{
    press(Qt::Key_F2);
    press(Qt::Key_Delete);
    QCOMPARE(m_editor->text(), QStringLiteral("69 JALAN US/N SEKSYEN"));
    QCOMPARE(m_editor->selectedText(), QStringLiteral("US/N"));
}

void WordEditingTest::stepsToTheWordsBeside()
{
    press(Qt::Key_F2);
    press(Qt::Key_Left);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("JALAN"));
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("US/N"));
}

void WordEditingTest::makesRoomForAWord()
{
    press(Qt::Key_F2);
    press(Qt::Key_Space);
    QTest::keyClicks(m_editor.get(), QStringLiteral("OFF"));
    QCOMPARE(m_editor->text(), QStringLiteral("69 JALAN OFF MOVA US/N SEKSYEN"));
    press(Qt::Key_F2);
    QCOMPARE(m_editor->selectedText(), QStringLiteral("MOVA"));
}

void WordEditingTest::typesOverTheMarkedWord()
{
    press(Qt::Key_F2);
    QTest::keyClicks(m_editor.get(), QStringLiteral("Qx Qz"));
    QCOMPARE(m_editor->words()->text(), QStringLiteral("69 JALAN Qx Qz US/N SEKSYEN"));
    press(Qt::Key_F2); // the one that was typed is no longer doubtful
    QCOMPARE(m_editor->selectedText(), QStringLiteral("US/N"));
    press(Qt::Key_Backspace); // digits are text then
    press(Qt::Key_7);
    QCOMPARE(m_editor->words()->text(), QStringLiteral("69 JALAN Qx Qz 7 SEKSYEN"));
}

void WordEditingTest::completesAndTakesIt()
{
    QSignalSpy committed(m_editor.get(), &FieldLineEdit::committed);
    press(Qt::Key_F2);
    press(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(m_editor.get(), QStringLiteral("8"));
    QCOMPARE(m_editor->text(), QStringLiteral("8 LORONG BAYU"));
    QCOMPARE(m_editor->selectedText(), QStringLiteral(" LORONG BAYU"));
    press(Qt::Key_Tab);
    QVERIFY(m_editor->isEditing());
    QVERIFY(!m_editor->hasSelectedText());
    press(Qt::Key_Return);
    QCOMPARE(committed[0][0].toString(), QStringLiteral("8 LORONG BAYU"));
}

void WordEditingTest::leavesACompletionThatNobodyTook()
{
    QSignalSpy committed(m_editor.get(), &FieldLineEdit::committed);
    press(Qt::Key_F2);
    QTest::keyClicks(m_editor.get(), QStringLiteral("LO"));
    QVERIFY(m_editor->text().contains(QLatin1String("LORONG")));
    press(Qt::Key_F2);
    QCOMPARE(m_editor->text(), QStringLiteral("69 JALAN LO US/N SEKSYEN"));
    press(Qt::Key_Left);
    QTest::keyClicks(m_editor.get(), QStringLiteral("BA"));
    press(Qt::Key_Return);
    QCOMPARE(committed[0][0].toString(), QStringLiteral("69 JALAN BA US/N SEKSYEN"));
}

void WordEditingTest::marksNothingInOtherFields()
{
    services::FormField form;
    form.name = QStringLiteral("amount");
    form.kind = services::FieldKind::Money;
    FieldLineEdit amount(form);
    amount.setValue(QStringLiteral("9.00"));
    QVERIFY(amount.words() == nullptr);
    QTest::keyClick(&amount, Qt::Key_F2);
    QCOMPARE(amount.selectedText(), QStringLiteral("9.00"));
}

void WordEditingTest::typesDigitsThatChooseNothing()
{
    QSignalSpy chosen(m_editor.get(), &FieldLineEdit::suggestionChosen);
    press(Qt::Key_9); // nobody has said yet how many there are
    QCOMPARE(chosen.takeFirst().at(0).toInt(), 9);
    m_editor->setSuggestionCount(2);
    press(Qt::Key_2);
    QCOMPARE(chosen.takeFirst().at(0).toInt(), 2);
    QVERIFY(!m_editor->isEditing());
    press(Qt::Key_3);
    QVERIFY(chosen.isEmpty());
    QVERIFY(m_editor->isEditing());
    QCOMPARE(m_editor->words()->text(), QStringLiteral("3"));
}

QTEST_MAIN(WordEditingTest)
#include "tst_word_editing.moc"
