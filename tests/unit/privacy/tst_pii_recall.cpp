// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pii_texts.h"

#include <emend/privacy/mask.h>

#include <QtCore/QMap>
#include <QtTest/QTest>

using namespace emend::privacy;

namespace {

constexpr int kTexts = 1000;
constexpr quint32 kSeed = 20261122;

struct Count {
    int all = 0;
    int changed = 0;

    double share() const { return all == 0 ? 0 : static_cast<double>(changed) / all; }
};

const char* nameOf(PieceKind kind)
{
    switch (kind) {
    case PieceKind::Card:
        return "card";
    case PieceKind::Ssn:
        return "SSN";
    case PieceKind::Ein:
        return "EIN";
    case PieceKind::Account:
        return "account";
    case PieceKind::Iban:
        return "IBAN";
    case PieceKind::TaxId:
        return "tax number";
    case PieceKind::Email:
        return "e-mail";
    case PieceKind::Amount:
        return "amount";
    case PieceKind::Date:
        return "date";
    case PieceKind::Barcode:
        return "barcode";
    case PieceKind::Phone:
        return "telephone";
    case PieceKind::Reference:
        return "reference";
    case PieceKind::Time:
        return "time";
    }
    return "";
}

bool isMasked(QStringView masked)
{
    for (const QChar c : masked) {
        const bool isMark = c == QLatin1Char('9') || c == QLatin1Char('A') || c == QLatin1Char('a');
        if (c.isLetterOrNumber() && !isMark)
            return false;
    }
    return true;
}

} // namespace

class TestPiiRecall final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsPersonal();
    void leavesTheRest();
    void changesNothingTwice();
    void keepsTheShape();
    void isQuick();

private:
    QList<PiiText> m_texts;
    QStringList m_masked;
    QMap<PieceKind, Count> m_counts;
    Count m_noisy;
};

void TestPiiRecall::initTestCase()
{
    QRandomGenerator random(kSeed);
    for (int i = 0; i < kTexts; ++i) {
        m_texts.append(generatePiiText(random));
        const PiiText& text = m_texts.constLast();
        m_masked.append(maskForPool(text.text));
        QCOMPARE(m_masked.constLast().size(), text.text.size());
        for (const Piece& piece : text.pieces) {
            const QStringView before = QStringView(text.text).sliced(piece.begin, piece.size);
            const QStringView after = QStringView(m_masked.constLast()).sliced(piece.begin, piece.size);
            const bool isChanged = piece.isPersonal() ? isMasked(after) : before != after;
            Count& count = m_counts[piece.kind];
            ++count.all;
            count.changed += isChanged ? 1 : 0;
            if (text.isNoisy && piece.isPersonal()) {
                ++m_noisy.all;
                m_noisy.changed += isChanged ? 1 : 0;
            }
            if (isChanged != piece.isPersonal() && qEnvironmentVariableIsSet("EMEND_SHOW_MISTAKES"))
                qInfo("%s: %s in %s", nameOf(piece.kind), qPrintable(before.toString()),
                      qPrintable(text.text.mid(std::max<qsizetype>(0, piece.begin - 50), piece.size + 70)));
        }
    }
}

void TestPiiRecall::findsWhatIsPersonal()
{
    Count all;
    for (auto [kind, count] : m_counts.asKeyValueRange()) {
        if (kind > PieceKind::Email)
            continue;
        qInfo("recall of %s: %.4f of %d", nameOf(kind), count.share(), count.all);
        QVERIFY2(count.all >= 100, nameOf(kind));
        QVERIFY2(count.share() >= 0.95, nameOf(kind));
        all.all += count.all;
        all.changed += count.changed;
    }
    qInfo("recall: %.4f of %d, in noisy texts %.4f of %d", all.share(), all.all, m_noisy.share(), m_noisy.all);
    QVERIFY(all.share() >= 0.99);
}

void TestPiiRecall::leavesTheRest()
{
    for (auto [kind, count] : m_counts.asKeyValueRange()) {
        if (kind <= PieceKind::Email)
            continue;
        qInfo("masked by mistake of %s: %.4f of %d", nameOf(kind), count.share(), count.all);
        QVERIFY2(count.all >= 100, nameOf(kind));
        QVERIFY2(count.share() <= 0.01, nameOf(kind));
    }
}

void TestPiiRecall::changesNothingTwice()
{
    for (const QString& masked : std::as_const(m_masked))
        QCOMPARE(maskForPool(masked), masked);
}

void TestPiiRecall::keepsTheShape()
{
    for (int i = 0; i < kTexts; ++i) {
        for (qsizetype at = 0; at < m_masked[i].size(); ++at) {
            const QChar before = m_texts[i].text[at];
            const QChar after = m_masked[i][at];
            const char mark = before.isDigit() ? '9' : before.isUpper() ? 'A' : 'a';
            QVERIFY(after == before || (before.isLetterOrNumber() && after == QLatin1Char(mark)));
        }
    }
}

void TestPiiRecall::isQuick()
{
    qsizetype length = 0;
    QBENCHMARK
    {
        for (const PiiText& text : std::as_const(m_texts))
            length += maskForPool(text.text).size();
    }
    QVERIFY(length > 0);
}

QTEST_APPLESS_MAIN(TestPiiRecall)
#include "tst_pii_recall.moc"
