// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/audit_chain.h>

#include <QtCore/QCoreApplication>

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::AuditChain)
};

constexpr size_t kMostFindings = 1000;

QString rowsName(qint64 first, qint64 last)
{
    return first == last ? Text::tr("Row %1").arg(first) : Text::tr("Rows %1 to %2").arg(first).arg(last);
}

QString rowText(qint64 id, qint64 seq, const QString& what)
{
    return Text::tr("Row %1 (id %2): %3.").arg(seq).arg(id).arg(what);
}

} // namespace

QByteArray auditGenesisHash()
{
    return QByteArray(64, '0');
}

// OpenSSL's, as it is several times as fast as Qt's.
QByteArray auditContentHash(const QByteArray& content)
{
    static const std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr),
                                                                        &EVP_MD_free);
    QByteArray hash(32, '\0');
    const bool isHashed = EVP_Digest(content.constData(), static_cast<size_t>(content.size()),
                                     reinterpret_cast<unsigned char*>(hash.data()), nullptr, sha256.get(), nullptr)
        == 1;
    if (!isHashed)
        qFatal("OpenSSL has no SHA-256.");
    return hash.toHex();
}

QByteArray auditRowHash(const QByteArray& prevHash, qint64 seq, const QString& dbRole, const QByteArray& contentHash)
{
    return auditContentHash(prevHash + '\n' + QByteArray::number(seq) + '\n' + dbRole.toUtf8() + '\n' + contentHash);
}

AuditChainVerifier::AuditChainVerifier(AuditHead end, std::vector<AuditHead> kept)
    : m_end(std::move(end)), m_kept(std::move(kept)), m_previousHashes{auditGenesisHash()}
{
    m_report.head.rowHash = auditGenesisHash();
}

void AuditChainVerifier::add(const AuditChainRow& row)
{
    ++m_report.rows;
    m_computedHash = auditRowHash(row.prevHash, row.seq, row.dbRole, row.contentHash);
    checkHashes(row);
    checkPlace(row);
    checkHeads(row);
}

void AuditChainVerifier::checkHashes(const AuditChainRow& row)
{
    if (auditContentHash(row.content) != row.contentHash)
        report(AuditFault::ContentChanged, row, Text::tr("its content is not what was written"));
    if (m_computedHash != row.rowHash)
        report(AuditFault::RowChanged, row,
               Text::tr("its number, its role or one of its hashes is not what was written"));
    if (row.id != row.seq)
        report(AuditFault::RowChanged, row, Text::tr("its id is not its number"));
}

// A number that the row's hash disproves says nothing about the other rows.
void AuditChainVerifier::checkPlace(const AuditChainRow& row)
{
    const qint64 expected = m_report.head.seq + 1;
    const bool isTrueNumber = m_computedHash == row.rowHash;
    if (row.seq < expected || (row.seq > expected && !isTrueNumber)) {
        if (isTrueNumber)
            checkStray(row);
        return;
    }
    if (row.seq > expected)
        m_missing.emplace(expected, row.seq - 1);
    else if (isTrueNumber)
        checkLink(row);
    // Where this row's hash was changed, the next one still names the true one.
    m_previousHashes = {row.rowHash, m_computedHash};
    m_report.head.seq = row.seq;
    m_report.head.rowHash = row.rowHash;
}

void AuditChainVerifier::checkLink(const AuditChainRow& row)
{
    if (!m_previousHashes.contains(row.prevHash))
        report(AuditFault::BrokenLink, row,
               Text::tr("it does not follow row %1 as it stands; one of the two was replaced").arg(row.seq - 1));
}

void AuditChainVerifier::checkStray(const AuditChainRow& row)
{
    const auto after = m_missing.upper_bound(row.seq);
    const auto range = after == m_missing.begin() ? m_missing.end() : std::prev(after);
    if (range == m_missing.end() || range->second < row.seq) {
        report(AuditFault::Duplicate, row, Text::tr("that number is there already"));
        if (row.seq == m_report.head.seq)
            m_previousHashes << row.rowHash;
        return;
    }
    report(AuditFault::OutOfOrder, row, Text::tr("it stands after row %1").arg(m_report.head.seq));
    const auto [first, last] = *range;
    m_missing.erase(range);
    if (first < row.seq)
        m_missing.emplace(first, row.seq - 1);
    if (row.seq < last)
        m_missing.emplace(row.seq + 1, last);
}

void AuditChainVerifier::checkHeads(const AuditChainRow& row)
{
    const auto isAnother = [&](const AuditHead& head) {
        return head.seq == row.seq && head.rowHash != row.rowHash && head.rowHash != m_computedHash;
    };
    if (row.seq > m_end.seq)
        m_beyond.emplace_back(row.id, row.seq);
    else if (isAnother(m_end))
        report(AuditFault::Rewritten, row, Text::tr("it is not the row that the program appended last"));
    if (std::any_of(m_kept.begin(), m_kept.end(), isAnother))
        report(AuditFault::Rewritten, row,
               Text::tr("it is not the row that the kept head knows: the chain was rewritten up to here"));
}

AuditReport AuditChainVerifier::finish(qint64 lastSeqNow)
{
    reportMissing();
    reportBeyond(std::max(lastSeqNow, m_end.seq));
    checkTail();
    std::stable_sort(m_report.findings.begin(), m_report.findings.end(),
                     [](const AuditFinding& a, const AuditFinding& b) { return a.seq < b.seq; });
    return std::move(m_report);
}

void AuditChainVerifier::reportMissing()
{
    for (const auto& [first, last] : m_missing)
        report({AuditFault::Missing, 0, first, last, Text::tr("%1: removed.").arg(rowsName(first, last))});
}

void AuditChainVerifier::reportBeyond(qint64 lastSeqNow)
{
    for (const auto& [id, seq] : m_beyond) {
        if (seq > lastSeqNow)
            report(
                {AuditFault::BeyondHead, id, seq, seq,
                 rowText(id, seq, Text::tr("it was appended by hand; the program's last row is %1").arg(lastSeqNow))});
    }
}

void AuditChainVerifier::checkTail()
{
    const qint64 last = m_report.head.seq;
    if (last < m_end.seq)
        report({AuditFault::TailCut, 0, last + 1, m_end.seq,
                Text::tr("%1: removed from the end of the log.").arg(rowsName(last + 1, m_end.seq))});
    for (const AuditHead& head : m_kept) {
        if (head.seq > std::max(last, m_end.seq))
            report({AuditFault::TailCut, 0, last + 1, head.seq,
                    Text::tr("%1: known by the kept head, and removed from the end of the log.")
                        .arg(rowsName(last + 1, head.seq))});
    }
}

void AuditChainVerifier::report(AuditFault fault, const AuditChainRow& row, const QString& what)
{
    report({fault, row.id, row.seq, row.seq, rowText(row.id, row.seq, what)});
}

void AuditChainVerifier::report(AuditFinding finding)
{
    ++m_report.faults;
    if (m_report.findings.size() < kMostFindings)
        m_report.findings.push_back(std::move(finding));
}

} // namespace emend::storage
