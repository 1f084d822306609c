// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/corrections.h>

#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QSaveFile>
#include <QtCore/QSet>
#include <QtCore/QUuid>

namespace emend::services {

namespace {

using base::Error;
using base::Result;
using storage::Dataset;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Corrections)
};

constexpr qint64 kRowsPerReport = 500;

/// A file in the making, and what is to be said of it.
class DatasetFile final
{
public:
    explicit DatasetFile(const QString& name) : m_file(name) { }

    Result<void> open() { return m_file.open(QIODevice::WriteOnly) ? Result<void>() : tl::unexpected(error()); }

    Result<void> write(const QByteArray& bytes)
    {
        m_hash.addData(bytes);
        m_size += bytes.size();
        return m_file.write(bytes) == bytes.size() ? Result<void>() : tl::unexpected(error());
    }

    /// Now all is on the disk, under another name.
    Result<void> flush() { return m_file.flush() ? Result<void>() : tl::unexpected(error()); }
    Result<void> commit() { return m_file.commit() ? Result<void>() : tl::unexpected(error()); }

    void describe(Dataset& dataset) const
    {
        dataset.filePath = QFileInfo(m_file.fileName()).absoluteFilePath();
        dataset.fileSize = m_size;
        dataset.sha256 = QString::fromLatin1(m_hash.result().toHex());
    }

private:
    Error error() const
    {
        return {base::ErrorCode::StorageError,
                Text::tr("%1 cannot be written: %2.").arg(m_file.fileName(), m_file.errorString())};
    }

    QSaveFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_size = 0;
};

QJsonObject filtersOf(const storage::CorrectionFilter& filter)
{
    QJsonObject filters{{QStringLiteral("min_quality"), filter.minQuality}};
    if (filter.since.isValid())
        filters.insert(QStringLiteral("since"), filter.since.toUTC().toString(Qt::ISODateWithMs));
    if (filter.before.isValid())
        filters.insert(QStringLiteral("before"), filter.before.toUTC().toString(Qt::ISODateWithMs));
    if (!filter.apps.isEmpty())
        filters.insert(QStringLiteral("app"), QJsonArray::fromStringList(filter.apps));
    if (!filter.environments.isEmpty())
        filters.insert(QStringLiteral("environment"), QJsonArray::fromStringList(filter.environments));
    return filters;
}

QStringList sorted(const QSet<QString>& names)
{
    QStringList list = names.values();
    list.sort();
    return list;
}

/// Writes the rows, and notes what is in them.
Result<void> writeRows(storage::Transaction& transaction, const ExportRequest& request, DatasetFile& file,
                       Dataset& dataset, base::Progress& progress)
{
    const std::unique_ptr<CorrectionWriter> writer = CorrectionWriter::create(request.format);
    if (const Result<void> written = file.write(writer->header()); !written)
        return written;
    QSet<QString> apps;
    QSet<QString> environments;
    const auto take = [&](const domain::Correction& correction) -> Result<void> {
        if (dataset.corrections % kRowsPerReport == 0)
            progress.report(0, Text::tr("Exporting"));
        if (progress.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, Text::tr("The export was interrupted."));
        if (dataset.corrections++ == 0)
            dataset.rangeStart = correction.createdAt;
        dataset.rangeEnd = correction.createdAt;
        apps.insert(correction.sourceApp);
        environments.insert(correction.sourceEnvironment);
        return file.write(writer->row(correction));
    };
    const Result<void> done = storage::forEachCorrection(transaction, request.filter, take);
    dataset.apps = sorted(apps);
    dataset.environments = sorted(environments);
    return done;
}

domain::AuditEntry auditEntry(const Dataset& dataset, const Actor& actor)
{
    domain::AuditEntry entry;
    entry.timestamp = dataset.createdAt;
    entry.actorType = actor.type;
    entry.actorId = actor.id;
    entry.action = QStringLiteral("export");
    entry.resourceType = QStringLiteral("dataset");
    entry.resourceId = dataset.id;
    entry.details = QJsonObject{{QStringLiteral("corrections"), dataset.corrections},
                                {QStringLiteral("filters"), dataset.filters},
                                {QStringLiteral("format"), dataset.format},
                                {QStringLiteral("sha256"), dataset.sha256}};
    return entry;
}

Result<void> record(storage::Database& database, const Dataset& dataset, const Actor& actor)
{
    return database.transact([&](storage::Transaction& transaction) -> Result<void> {
        if (const Result<void> inserted = storage::insertDataset(transaction, dataset); !inserted)
            return inserted;
        return storage::appendAudit(transaction, {auditEntry(dataset, actor)});
    });
}

Result<void> withdraw(storage::Database& database, const Dataset& dataset, const Actor& actor, const QString& why)
{
    return database.transact([&](storage::Transaction& transaction) -> Result<void> {
        if (const Result<void> removed = storage::removeDataset(transaction, dataset.id); !removed)
            return removed;
        domain::AuditEntry entry = auditEntry(dataset, actor);
        entry.success = false;
        entry.errorMessage = why;
        return storage::appendAudit(transaction, {entry});
    });
}

Dataset newDataset(const ExportRequest& request, const CorrectionRules& rules, const Actor& actor)
{
    Dataset dataset;
    dataset.id = QStringLiteral("ds_%1_%2")
                     .arg(rules.now.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss")),
                          QUuid::createUuid().toString(QUuid::Id128).left(8));
    dataset.createdAt = rules.now;
    dataset.createdBy = actor.id;
    dataset.minQuality = request.filter.minQuality;
    dataset.filters = filtersOf(request.filter);
    dataset.format = formatName(request.format);
    return dataset;
}

} // namespace

// Recorded before it can be seen: there is no file with corrections that the audit log does not know of.
Result<Dataset> CorrectionService::exportAll(const ExportRequest& request, base::Progress& progress)
{
    Dataset dataset;
    std::unique_ptr<DatasetFile> file;
    // Read anew from the beginning where the connection was lost on the way.
    const Result<void> written = m_database.read([&](storage::Transaction& transaction) -> Result<void> {
        dataset = newDataset(request, m_rules, m_actor);
        file = std::make_unique<DatasetFile>(request.file);
        if (const Result<void> opened = file->open(); !opened)
            return opened;
        return writeRows(transaction, request, *file, dataset, progress);
    });
    if (!written)
        return tl::unexpected(written.error());
    if (const Result<void> flushed = file->flush(); !flushed)
        return tl::unexpected(flushed.error());
    file->describe(dataset);
    if (const Result<void> recorded = record(m_database, dataset, m_actor); !recorded)
        return tl::unexpected(recorded.error());
    if (const Result<void> committed = file->commit(); !committed) {
        const Result<void> withdrawn = withdraw(m_database, dataset, m_actor, committed.error().message);
        return tl::unexpected(withdrawn ? committed.error() : withdrawn.error());
    }
    return dataset;
}

} // namespace emend::services
