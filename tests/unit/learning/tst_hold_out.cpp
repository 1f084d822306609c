// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/hold_out.h>

#include <QtCore/QSet>
#include <QtTest/QTest>

#include <algorithm>
#include <array>

using namespace emend::learning;

namespace {

SplitDocument document(const QString& id, const QString& merchant, int day, const QString& content = {})
{
    return {id, content.isEmpty() ? QStringLiteral("print ") + id : content, merchant,
            QDateTime(QDate(2026, 1, 1), QTime(9, 0), Qt::UTC).addDays(day)};
}

/// Five shops with four documents each, one a day.
std::vector<SplitDocument> fiveShops()
{
    std::vector<SplitDocument> documents;
    for (int i = 0; i < 20; ++i)
        documents.push_back(document(QStringLiteral("d%1").arg(i), QStringLiteral("Shop %1").arg(i % 5), i));
    return documents;
}

std::vector<QString> names(const std::vector<Part>& parts)
{
    std::vector<QString> names;
    for (const Part part : parts)
        names.push_back(partName(part));
    return names;
}

} // namespace

class TestHoldOut final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsOutMerchantsAndTheNewest();
    void dependsOnTheSeedAlone();
    void keepsOneOfEachPrint();
    void holdsOutNothingWithoutWords();
    void countsNewMerchantsAsUnseen();
    void keepsOneTimeTogether();
    void passesItsOwnSplits();
    void findsLeaks_data();
    void findsLeaks();
    void drawsFolds();
    void namesParts();
};

void TestHoldOut::holdsOutMerchantsAndTheNewest()
{
    const std::vector<SplitDocument> documents = fiveShops();
    const std::vector<Part> parts = splitDocuments(documents, {1, 0.2, 0.25});
    // One of five merchants, and four of the 16 documents of the others.
    QCOMPARE(std::count(parts.begin(), parts.end(), Part::Unseen), 4);
    QCOMPARE(std::count(parts.begin(), parts.end(), Part::Later), 4);
    QCOMPARE(std::count(parts.begin(), parts.end(), Part::Training), 12);
    QSet<QString> unseen;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (parts[i] == Part::Unseen)
            unseen.insert(documents[i].merchant);
        if (parts[i] == Part::Later)
            QVERIFY2(i >= 15, qPrintable(documents[i].id));
    }
    QCOMPARE(unseen.size(), 1);
}

void TestHoldOut::dependsOnTheSeedAlone()
{
    const std::vector<SplitDocument> documents = fiveShops();
    std::vector<SplitDocument> turned(documents.rbegin(), documents.rend());
    std::vector<Part> parts = splitDocuments(turned, {7, 0.2, 0.25});
    std::reverse(parts.begin(), parts.end());
    QCOMPARE(names(parts), names(splitDocuments(documents, {7, 0.2, 0.25})));
    QSet<QString> chosen;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const std::vector<Part> others = splitDocuments(documents, {seed, 0.2, 0});
        const auto unseen = std::find(others.begin(), others.end(), Part::Unseen);
        QVERIFY(unseen != others.end());
        chosen.insert(documents[static_cast<size_t>(unseen - others.begin())].merchant);
    }
    QVERIFY(chosen.size() > 2);
}

void TestHoldOut::keepsOneOfEachPrint()
{
    const std::vector<SplitDocument> documents{
        document(QStringLiteral("a"), QStringLiteral("Shop"), 1),
        document(QStringLiteral("c"), QStringLiteral("Shop"), 3, QStringLiteral("print a")),
        document(QStringLiteral("b"), QStringLiteral("Shop"), 2, QStringLiteral("print a"))};
    const std::vector<QString> expected{QStringLiteral("left_out"), QStringLiteral("training"),
                                        QStringLiteral("left_out")};
    QCOMPARE(names(splitDocuments(documents, {1, 0, 0})), expected);
}

void TestHoldOut::holdsOutNothingWithoutWords()
{
    std::vector<SplitDocument> documents = fiveShops();
    for (SplitDocument& each : documents)
        each.contentKey.clear();
    const std::vector<Part> parts = splitDocuments(documents, {1, 0.2, 0.25});
    QCOMPARE(std::count(parts.begin(), parts.end(), Part::Training), 12);
    QCOMPARE(std::count(parts.begin(), parts.end(), Part::LeftOut), 8);
}

void TestHoldOut::countsNewMerchantsAsUnseen()
{
    const std::vector<SplitDocument> documents{document(QStringLiteral("a"), QStringLiteral("Old"), 1),
                                               document(QStringLiteral("b"), QStringLiteral("OLD."), 2),
                                               document(QStringLiteral("c"), QStringLiteral("Old"), 3),
                                               document(QStringLiteral("d"), QStringLiteral("New"), 4)};
    const std::vector<QString> expected{QStringLiteral("training"), QStringLiteral("training"), QStringLiteral("later"),
                                        QStringLiteral("unseen")};
    QCOMPARE(names(splitDocuments(documents, {1, 0, 0.5})), expected);
}

void TestHoldOut::keepsOneTimeTogether()
{
    const std::vector<SplitDocument> documents{document(QStringLiteral("a"), QStringLiteral("Shop"), 1),
                                               document(QStringLiteral("b"), QStringLiteral("Shop"), 2),
                                               document(QStringLiteral("c"), QStringLiteral("Shop"), 2),
                                               document(QStringLiteral("d"), QStringLiteral("Shop"), 3)};
    const std::vector<QString> expected{QStringLiteral("training"), QStringLiteral("training"),
                                        QStringLiteral("training"), QStringLiteral("later")};
    QCOMPARE(names(splitDocuments(documents, {1, 0, 0.5})), expected);
}

void TestHoldOut::passesItsOwnSplits()
{
    for (quint64 seed = 1; seed <= 50; ++seed) {
        const std::vector<SplitDocument> documents = fiveShops();
        const auto checked = checkLeaks(documents, splitDocuments(documents, {seed, 0.3, 0.3}));
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
    }
}

void TestHoldOut::findsLeaks_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("merchant");
    QTest::addColumn<int>("day");
    QTest::addColumn<QString>("content");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char* name, const char* id, const char* merchant, int day, const char* content,
                        const char* part, const char* sentence) {
        QTest::newRow(name) << QString::fromLatin1(id) << QString::fromLatin1(merchant) << day
                            << QString::fromLatin1(content) << QString::fromLatin1(part)
                            << QString::fromLatin1(sentence);
    };
    row("none, later", "b", "Shop", 9, "print b", "later", "");
    row("none, unseen", "b", "Other", 1, "print b", "unseen", "");
    row("the document", "a", "Shop", 9, "print b", "later", "Document a is held out and learned from");
    row("a copy", "b", "Shop", 9, "print a", "later", "A copy of document b");
    row("a copy, unseen", "b", "Other", 9, "print a", "unseen", "A copy of document b");
    row("the merchant", "b", "SHOP", 9, "print b", "unseen", "The merchant of document b");
    row("the time", "b", "Shop", 5, "print b", "later", "Document b is not newer");
    row("left out", "a", "Shop", 1, "print a", "left_out", "");
}

void TestHoldOut::findsLeaks()
{
    QFETCH(QString, id);
    QFETCH(QString, merchant);
    QFETCH(int, day);
    QFETCH(QString, content);
    QFETCH(QString, part);
    QFETCH(QString, sentence);
    const std::vector<SplitDocument> documents{document(QStringLiteral("a"), QStringLiteral("Shop"), 5),
                                               document(id, merchant, day, content)};
    const auto checked = checkLeaks(documents, {Part::Training, *partFromName(part)});
    QCOMPARE(checked.has_value(), sentence.isEmpty());
    if (!checked)
        QVERIFY2(checked.error().message.startsWith(sentence), qPrintable(checked.error().message));
}

void TestHoldOut::drawsFolds()
{
    std::array<int, 5> folds{};
    for (int i = 0; i < 1000; ++i) {
        const int fold = foldOf(QStringLiteral("document %1").arg(i), 1, 5);
        QVERIFY(fold >= 0 && fold < 5);
        QCOMPARE(foldOf(QStringLiteral("document %1").arg(i), 1, 5), fold);
        ++folds[static_cast<size_t>(fold)];
    }
    for (const int documents : folds)
        QVERIFY2(documents > 150 && documents < 250, qPrintable(QString::number(documents)));
}

void TestHoldOut::namesParts()
{
    for (const Part part : {Part::Training, Part::Later, Part::Unseen, Part::LeftOut})
        QCOMPARE(*partFromName(partName(part)), part);
    QVERIFY(!partFromName(QStringLiteral("test")));
}

QTEST_APPLESS_MAIN(TestHoldOut)
#include "tst_hold_out.moc"
