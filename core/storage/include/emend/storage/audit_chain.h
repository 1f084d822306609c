// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>
#include <QtCore/QString>

#include <map>
#include <vector>

namespace emend::storage {

/// Where the chain ends: its last row's number and hash.
struct AuditHead {
    QString chain = QStringLiteral("main");
    qint64 seq = 0; ///< 0 for an empty chain
    QByteArray rowHash; ///< 64 hex digits

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

/// The hash that the first row follows.
QByteArray auditGenesisHash();

/// SHA-256 (hex) of a row's content.
QByteArray auditContentHash(const QByteArray& content);

/// SHA-256 (hex) over a row's place in the chain and its content.
QByteArray auditRowHash(const QByteArray& prevHash, qint64 seq, const QString& dbRole, const QByteArray& contentHash);

/// What the chain is made of, of one row.
struct AuditChainRow {
    qint64 id = 0;
    qint64 seq = 0;
    QString dbRole;
    QByteArray content; ///< canonical, made from the row's columns
    QByteArray contentHash; ///< the hashes as they are stored
    QByteArray prevHash;
    QByteArray rowHash;
};

enum class AuditFault {
    ContentChanged,
    RowChanged, ///< its number, role or one of its hashes
    BrokenLink, ///< it does not follow the row before it
    Missing,
    OutOfOrder,
    Duplicate,
    BeyondHead, ///< not appended by the program
    TailCut,
    Rewritten, ///< another row than a kept head knows
};

struct AuditFinding {
    AuditFault fault = AuditFault::ContentChanged;
    qint64 id = 0; ///< of the row; 0 where the row is not there
    qint64 seq = 0; ///< first and last row that it is about
    qint64 lastSeq = 0;
    QString message; ///< a sentence that names the row
};

struct AuditReport {
    std::vector<AuditFinding> findings; ///< the first thousand, by seq
    qint64 faults = 0; ///< how many findings there are
    qint64 rows = 0;
    AuditHead head; ///< of the last row that was read

    bool isSound() const { return faults == 0; }
};

/// Checks a chain that is fed to it row by row, in the order of their seq.
class AuditChainVerifier final
{
public:
    /// `end` is where the program says that the chain ends; `kept` are heads from elsewhere that are known to be true.
    explicit AuditChainVerifier(AuditHead end, std::vector<AuditHead> kept = {});

    void add(const AuditChainRow& row);

    /// To be called once, after the last row. Rows up to `lastSeqNow` may have been appended while the chain was read.
    AuditReport finish(qint64 lastSeqNow = 0);

private:
    void checkHashes(const AuditChainRow& row);
    void checkPlace(const AuditChainRow& row);
    void checkLink(const AuditChainRow& row);
    void checkStray(const AuditChainRow& row);
    void checkHeads(const AuditChainRow& row);
    void checkTail();
    void reportMissing();
    void reportBeyond(qint64 lastSeqNow);
    void report(AuditFault fault, const AuditChainRow& row, const QString& what);
    void report(AuditFinding finding);

    AuditHead m_end;
    std::vector<AuditHead> m_kept;
    AuditReport m_report;
    std::map<qint64, qint64> m_missing; ///< first → last
    std::vector<std::pair<qint64, qint64>> m_beyond; ///< id and seq of the rows after the end
    QByteArrayList m_previousHashes; ///< what the next row may name as the one before it
    QByteArray m_computedHash; ///< what this row's hash should be
};

} // namespace emend::storage
