// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/audit_chain.h>

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <algorithm>

using namespace emend::storage;

namespace {

using Chain = std::vector<AuditChainRow>;

constexpr qint64 kRows = 200;
constexpr quint32 kSeed = 20261122;

void chainOn(Chain& chain, const QByteArray& content)
{
    AuditChainRow row;
    row.seq = static_cast<qint64>(chain.size()) + 1;
    row.id = row.seq;
    row.dbRole = QStringLiteral("ann");
    row.content = content;
    row.contentHash = auditContentHash(content);
    row.prevHash = chain.empty() ? auditGenesisHash() : chain.back().rowHash;
    row.rowHash = auditRowHash(row.prevHash, row.seq, row.dbRole, row.contentHash);
    chain.push_back(row);
}

Chain chainOf(qint64 rows, const QByteArray& flavour = {})
{
    Chain chain;
    QRandomGenerator random(kSeed);
    for (qint64 i = 0; i < rows; ++i)
        chainOn(chain, flavour + QByteArray::number(random.generate64()));
    return chain;
}

AuditHead headOf(const Chain& chain)
{
    AuditHead head;
    head.seq = chain.empty() ? 0 : chain.back().seq;
    head.rowHash = chain.empty() ? auditGenesisHash() : chain.back().rowHash;
    return head;
}

AuditReport verified(const Chain& chain, const AuditHead& end, const std::vector<AuditHead>& kept = {})
{
    AuditChainVerifier verifier(end, kept);
    for (const AuditChainRow& row : chain)
        verifier.add(row);
    return verifier.finish();
}

// Another character at one place.
template <class String> void changeText(String& text, QRandomGenerator& random)
{
    const auto at = random.bounded(static_cast<int>(text.size()));
    text[at] = text.at(at) == typename String::value_type('0') ? '1' : '0';
}

void changeField(AuditChainRow& row, int field, QRandomGenerator& random)
{
    switch (field) {
    case 0:
        row.id += random.bounded(1, 1000);
        return;
    case 1:
        row.seq += random.bounded(1, 1000) * (random.bounded(2) == 0 ? 1 : -1);
        return;
    case 2:
        row.dbRole += QLatin1Char('x');
        return;
    case 3:
        return changeText(row.content, random);
    case 4:
        return changeText(row.contentHash, random);
    case 5:
        return changeText(row.prevHash, random);
    default:
        return changeText(row.rowHash, random);
    }
}

bool names(const AuditFinding& finding, qint64 seq)
{
    return finding.id == seq || (finding.seq <= seq && seq <= finding.lastSeq);
}

const AuditFinding* findingAbout(const AuditReport& report, qint64 seq)
{
    const auto found = std::find_if(report.findings.begin(), report.findings.end(),
                                    [seq](const AuditFinding& finding) { return names(finding, seq); });
    return found == report.findings.end() ? nullptr : &*found;
}

QByteArray described(const AuditReport& report)
{
    QByteArray text = QByteArray::number(report.faults) + " findings:";
    for (const AuditFinding& finding : report.findings)
        text += ' ' + finding.message.toUtf8();
    return text;
}

} // namespace

class TestAuditChain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAWholeChain();
    void acceptsAnEmptyChain();
    void acceptsWhatIsAppendedMeanwhile();
    void hashesAreFixedForever();
    void findsEveryChangedField_data();
    void findsEveryChangedField();
    void findsEveryRemovedRow();
    void findsSwappedRows();
    void findsDuplicatedRows();
    void findsAppendedRows();
    void findsACutTail();
    void findsARewrittenChain();
    void findsARewrittenRow();
    void doesNotDrownInFindings();
};

void TestAuditChain::acceptsAWholeChain()
{
    const Chain chain = chainOf(kRows);
    const AuditHead middle = headOf(Chain(chain.begin(), chain.begin() + 100));
    const AuditReport report = verified(chain, headOf(chain), {headOf(chain), middle, headOf({})});
    QVERIFY2(report.isSound(), described(report).constData());
    QCOMPARE(report.rows, kRows);
    QCOMPARE(report.head, headOf(chain));
}

void TestAuditChain::acceptsAnEmptyChain()
{
    const AuditReport report = verified({}, headOf({}));
    QVERIFY(report.isSound());
    QCOMPARE(report.rows, 0);
    QCOMPARE(report.head, headOf({}));
}

void TestAuditChain::acceptsWhatIsAppendedMeanwhile()
{
    const Chain chain = chainOf(10);
    const Chain before(chain.begin(), chain.begin() + 7);
    for (const auto& [now, isSound] : {std::pair(10, true), std::pair(12, true), std::pair(9, false)}) {
        AuditChainVerifier verifier(headOf(before));
        for (const AuditChainRow& row : chain)
            verifier.add(row);
        QCOMPARE(verifier.finish(now).isSound(), isSound);
    }
}

// Chains outlive programs: another version has to compute the same. Computed with sha256sum.
void TestAuditChain::hashesAreFixedForever()
{
    QCOMPARE(auditContentHash("{}"), QByteArray("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"));
    QCOMPARE(auditRowHash(auditGenesisHash(), 1, QStringLiteral("local"), auditContentHash("{}")),
             QByteArray("a208a9dfd160ade6f3694f01649caa8a2a10fb1d60110f8008944846a988c723"));
}

void TestAuditChain::findsEveryChangedField_data()
{
    QTest::addColumn<int>("field");
    const char* const fields[] = {"id", "seq", "db_role", "content", "content_hash", "prev_hash", "row_hash"};
    for (int field = 0; field < 7; ++field)
        QTest::newRow(fields[field]) << field;
}

void TestAuditChain::findsEveryChangedField()
{
    QFETCH(int, field);
    const Chain chain = chainOf(kRows);
    QRandomGenerator random(kSeed);
    for (qint64 seq = 1; seq <= kRows; ++seq) {
        Chain changed = chain;
        changeField(changed.at(static_cast<size_t>(seq - 1)), field, random);
        const AuditReport report = verified(changed, headOf(chain));
        const AuditFinding* finding = findingAbout(report, seq);
        QVERIFY2(finding, described(report).constData());
        QVERIFY2(finding->message.contains(QString::number(seq)), qPrintable(finding->message));
        QVERIFY2(report.faults <= 4, described(report).constData());
    }
}

void TestAuditChain::findsEveryRemovedRow()
{
    const Chain chain = chainOf(kRows);
    for (qint64 seq = 1; seq <= kRows; ++seq) {
        Chain changed = chain;
        changed.erase(changed.begin() + (seq - 1));
        const AuditReport report = verified(changed, headOf(chain));
        QCOMPARE(report.faults, 1);
        QVERIFY2(names(report.findings.at(0), seq), described(report).constData());
        QCOMPARE(report.findings.at(0).fault, seq == kRows ? AuditFault::TailCut : AuditFault::Missing);
    }
}

void TestAuditChain::findsSwappedRows()
{
    const Chain chain = chainOf(kRows);
    QRandomGenerator random(kSeed);
    for (size_t first = 0; first + 1 < chain.size(); ++first) {
        const auto second = static_cast<size_t>(random.bounded(static_cast<int>(first) + 1, static_cast<int>(kRows)));
        // As they stand, each with the number of the other, and each with the content of the other.
        Chain moved = chain;
        std::swap(moved.at(first), moved.at(second));
        Chain renumbered = moved;
        std::swap(renumbered.at(first).seq, renumbered.at(second).seq);
        std::swap(renumbered.at(first).id, renumbered.at(second).id);
        Chain exchanged = chain;
        std::swap(exchanged.at(first).content, exchanged.at(second).content);
        for (const Chain& changed : {moved, renumbered, exchanged}) {
            const AuditReport report = verified(changed, headOf(chain));
            QVERIFY2(findingAbout(report, static_cast<qint64>(first) + 1), described(report).constData());
        }
        for (const Chain& changed : {renumbered, exchanged}) {
            const AuditReport report = verified(changed, headOf(chain));
            QVERIFY2(findingAbout(report, static_cast<qint64>(second) + 1), described(report).constData());
        }
    }
}

void TestAuditChain::findsDuplicatedRows()
{
    const Chain chain = chainOf(kRows);
    QRandomGenerator random(kSeed);
    for (qint64 seq = 1; seq <= kRows; ++seq) {
        Chain changed = chain;
        const AuditChainRow copy = chain.at(static_cast<size_t>(seq - 1));
        changed.insert(changed.begin() + random.bounded(static_cast<int>(seq), static_cast<int>(kRows) + 1), copy);
        const AuditReport report = verified(changed, headOf(chain));
        QCOMPARE(report.faults, 1);
        QCOMPARE(report.findings.at(0).fault, AuditFault::Duplicate);
        QCOMPARE(report.findings.at(0).seq, seq);
    }
}

void TestAuditChain::findsAppendedRows()
{
    for (qint64 rows = 0; rows < 50; ++rows) {
        const Chain chain = chainOf(rows);
        Chain chained = chain;
        chainOn(chained, "by hand");
        Chain unchained = chained;
        unchained.back().rowHash = auditContentHash("made up");
        Chain farAway = chained;
        farAway.back().seq += 17;
        for (const Chain& changed : {chained, unchained, farAway}) {
            const AuditReport report = verified(changed, headOf(chain));
            QVERIFY2(findingAbout(report, changed.back().seq), described(report).constData());
        }
        // With the program's own record of the end changed to fit, a bad hash still tells.
        QVERIFY(findingAbout(verified(unchained, headOf(unchained)), rows + 1));
    }
}

void TestAuditChain::findsACutTail()
{
    const Chain chain = chainOf(kRows);
    for (qint64 left = 0; left < kRows; ++left) {
        const Chain cut(chain.begin(), chain.begin() + left);
        const AuditReport byProgram = verified(cut, headOf(chain));
        QCOMPARE(byProgram.faults, 1);
        QCOMPARE(byProgram.findings.at(0).fault, AuditFault::TailCut);
        QCOMPARE(byProgram.findings.at(0).seq, left + 1);
        QCOMPARE(byProgram.findings.at(0).lastSeq, kRows);

        // The program's record of the end cut as well: only what is kept elsewhere knows better.
        QVERIFY(verified(cut, headOf(cut)).isSound());
        const AuditReport byKept = verified(cut, headOf(cut), {headOf(chain)});
        QCOMPARE(byKept.faults, 1);
        QCOMPARE(byKept.findings.at(0).fault, AuditFault::TailCut);
        QCOMPARE(byKept.findings.at(0).lastSeq, kRows);
    }
}

void TestAuditChain::findsARewrittenChain()
{
    const Chain chain = chainOf(kRows);
    const Chain rewritten = chainOf(kRows, "rewritten");
    QVERIFY(verified(rewritten, headOf(rewritten)).isSound());
    const AuditReport report = verified(rewritten, headOf(rewritten), {headOf(chain)});
    QCOMPARE(report.faults, 1);
    QCOMPARE(report.findings.at(0).fault, AuditFault::Rewritten);
    QCOMPARE(report.findings.at(0).seq, kRows);
    QCOMPARE(verified(rewritten, headOf(chain)).findings.at(0).fault, AuditFault::Rewritten);
}

// With its own hashes made to fit; then the next one does not follow.
void TestAuditChain::findsARewrittenRow()
{
    const Chain chain = chainOf(kRows);
    for (size_t at = 0; at < chain.size(); ++at) {
        Chain changed = chain;
        AuditChainRow& row = changed.at(at);
        row.content += "!";
        row.contentHash = auditContentHash(row.content);
        row.rowHash = auditRowHash(row.prevHash, row.seq, row.dbRole, row.contentHash);
        const AuditReport report = verified(changed, headOf(chain));
        QCOMPARE(report.faults, 1);
        QCOMPARE(report.findings.at(0).fault, at + 1 == chain.size() ? AuditFault::Rewritten : AuditFault::BrokenLink);
        QVERIFY2(report.findings.at(0).message.contains(QStringLiteral("ow %1").arg(row.seq)),
                 qPrintable(report.findings.at(0).message));
    }
}

void TestAuditChain::doesNotDrownInFindings()
{
    Chain chain = chainOf(3000);
    const AuditHead end = headOf(chain);
    for (AuditChainRow& row : chain)
        row.content += '!';
    const AuditReport report = verified(chain, end);
    QCOMPARE(report.faults, 3000);
    QCOMPARE(report.findings.size(), size_t(1000));
}

QTEST_GUILESS_MAIN(TestAuditChain)
#include "tst_audit_chain.moc"
