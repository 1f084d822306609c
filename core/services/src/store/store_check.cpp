// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/store_check.h>

#include <emend/storage/documents.h>

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::StoreEntry;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::StoreCheck)
};

constexpr qint64 kIntakeSeconds = 3600; // more than lies between putting a document and adding its record

// 32 bytes each and not 64 letters: there may be millions.
using Hashes = std::vector<std::array<char, 32>>;

std::array<char, 32> packed(const QString& sha256)
{
    std::array<char, 32> bytes{};
    const QByteArray raw = QByteArray::fromHex(sha256.toLatin1());
    std::copy_n(raw.begin(), std::min<qsizetype>(raw.size(), 32), bytes.begin());
    return bytes;
}

QString unpacked(const std::array<char, 32>& hash)
{
    return QString::fromLatin1(QByteArray(hash.data(), hash.size()).toHex());
}

// As unsigned bytes, which is how their hex digits are sorted.
bool isBefore(const std::array<char, 32>& left, const std::array<char, 32>& right)
{
    return std::memcmp(left.data(), right.data(), left.size()) < 0;
}

Result<Hashes> recordedHashes(storage::Database& database)
{
    Result<Hashes> hashes = database.read([](Transaction& transaction) -> Result<Hashes> {
        Hashes found;
        const Result<void> done = storage::forEachStoredHash(transaction, [&found](const QString& sha256) {
            found.push_back(packed(sha256));
            return Result<void>();
        });
        return done ? Result<Hashes>(std::move(found)) : tl::unexpected(done.error());
    });
    if (hashes)
        std::sort(hashes->begin(), hashes->end(), isBefore);
    return hashes;
}

/// Both lists are sorted, so one walk along the store finds what is in only one of them.
class Comparison final
{
public:
    Comparison(Hashes recorded, const StoreCheckOptions& options) : m_recorded(std::move(recorded)), m_options(options)
    {
    }

    void take(const StoreEntry& entry);
    StoreCheck finish();

private:
    Hashes m_recorded;
    size_t m_next = 0;
    const StoreCheckOptions& m_options;
    StoreCheck m_check;
};

void Comparison::take(const StoreEntry& entry)
{
    ++m_check.stored.documents;
    m_check.stored.bytes += entry.object.byteSize;
    if (!entry.lastPut.isValid())
        m_check.damaged << entry.object.sha256;
    const auto hash = packed(entry.object.sha256);
    for (; m_next < m_recorded.size() && isBefore(m_recorded[m_next], hash); ++m_next)
        m_check.missing << unpacked(m_recorded[m_next]);
    if (m_next < m_recorded.size() && m_recorded[m_next] == hash)
        ++m_next;
    else if (entry.lastPut < m_options.now.addSecs(-kIntakeSeconds))
        m_check.unknown << entry.object.sha256;
}

StoreCheck Comparison::finish()
{
    for (; m_next < m_recorded.size(); ++m_next)
        m_check.missing << unpacked(m_recorded[m_next]);
    return std::move(m_check);
}

Result<bool> isRecorded(Transaction& transaction, const QString& sha256)
{
    return storage::findDocumentByHash(transaction, sha256).map([](const std::optional<domain::Document>& document) {
        return document && !document->originalDeletedAt.isValid();
    });
}

// Takes out what intake or retention has put right since the lists were read.
Result<StoreCheck> checkedAgain(Transaction& transaction, const storage::DocumentStore& store, StoreCheck check)
{
    const auto keepIf = [&](QStringList& hashes, bool recorded, bool stored) -> Result<void> {
        QStringList kept;
        for (const QString& sha256 : qAsConst(hashes)) {
            const Result<bool> isStored = store.contains(sha256);
            const Result<bool> hasRecord = isRecorded(transaction, sha256);
            if (!isStored || !hasRecord)
                return tl::unexpected(isStored ? hasRecord.error() : isStored.error());
            if (*isStored == stored && *hasRecord == recorded)
                kept << sha256;
        }
        hashes = kept;
        return {};
    };
    Result<void> done = keepIf(check.missing, true, false);
    if (done)
        done = keepIf(check.unknown, false, true);
    return done ? Result<StoreCheck>(std::move(check)) : tl::unexpected(done.error());
}

} // namespace

Result<QMap<QString, StoredAmount>> summariseStore(const storage::DocumentStore& store)
{
    QMap<QString, StoredAmount> amounts;
    const Result<void> listed = store.list([&amounts](const StoreEntry& entry) {
        StoredAmount& amount = amounts[entry.object.keyId];
        ++amount.documents;
        amount.bytes += entry.object.byteSize;
        return Result<void>();
    });
    return listed ? Result<QMap<QString, StoredAmount>>(amounts) : tl::unexpected(listed.error());
}

Result<StoreCheck> checkStore(storage::Database& database, const storage::DocumentStore& store,
                              const StoreCheckOptions& options, base::Progress& progress)
{
    Result<Hashes> recorded = recordedHashes(database);
    if (!recorded)
        return tl::unexpected(recorded.error());
    Comparison comparison(std::move(*recorded), options);
    QStringList damaged;
    const Result<void> listed = store.list([&](const StoreEntry& entry) -> Result<void> {
        if (progress.isCancelled())
            return base::fail(ErrorCode::Cancelled, Text::tr("Stopped before all documents were checked."));
        // Hashes are spread evenly.
        progress.report(entry.object.sha256.left(4).toInt(nullptr, 16) / 65536.0);
        comparison.take(entry);
        if (!options.reads || !entry.lastPut.isValid())
            return {};
        const Result<QByteArray> bytes = store.get(entry.object.sha256);
        if (!bytes && bytes.error().code == ErrorCode::Corrupt)
            damaged << entry.object.sha256;
        else if (!bytes && bytes.error().code != ErrorCode::NotFound)
            return tl::unexpected(bytes.error());
        return {};
    });
    if (!listed)
        return tl::unexpected(listed.error());
    StoreCheck check = comparison.finish();
    check.damaged += damaged;
    check.damaged.sort();
    return database.read([&](Transaction& transaction) { return checkedAgain(transaction, store, check); });
}

} // namespace emend::services
