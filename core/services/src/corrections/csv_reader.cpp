// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_readers.h"

#include "correction_record.h"
#include "csv_record.h"

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::CorrectionFiles)
};

tl::unexpected<base::Error> tooLong()
{
    return base::fail(base::ErrorCode::InvalidArgument,
                      Text::tr("The line is longer than %1 bytes.").arg(LineSource::kLongestLine));
}

} // namespace

CsvReader::CsvReader(QIODevice& device, const CorrectionDefaults& defaults) : m_lines(device), m_defaults(defaults) { }

base::Result<void> CsvReader::readHeader()
{
    const std::optional<Record> record = nextRecord();
    if (!record || !record->values)
        return base::fail(base::ErrorCode::Corrupt,
                          Text::tr("The first row with the names of the columns is missing."));
    for (const QString& name : *record->values)
        m_names << name.trimmed().toLower();
    QStringList names = m_names;
    if (names.removeDuplicates() > 0)
        return base::fail(base::ErrorCode::Corrupt, Text::tr("The first row names a column twice."));
    if (!m_names.contains(QStringLiteral("source_correction_id")))
        return base::fail(base::ErrorCode::Corrupt,
                          Text::tr("The first row does not name the column source_correction_id."));
    return {};
}

std::optional<CorrectionLine> CsvReader::next()
{
    const std::optional<Record> record = nextRecord();
    if (!record)
        return std::nullopt;
    return CorrectionLine{record->number,
                          record->values.and_then([this](const QStringList& values) { return inputFrom(values); })};
}

// Where a quote is not closed, or closes in the wrong place, only its own line is lost: those behind it are read anew.
std::optional<CsvReader::Record> CsvReader::nextRecord()
{
    std::optional<FileLine> first = m_lines.next();
    while (first && !first->isTooLong && first->bytes.trimmed().isEmpty())
        first = m_lines.next();
    if (!first)
        return std::nullopt;
    if (first->isTooLong)
        return Record{first->number, tooLong()};
    QByteArray bytes = first->bytes;
    std::deque<FileLine> rest;
    bool isComplete = isCompleteCsv(bytes);
    while (!isComplete && bytes.size() < LineSource::kLongestLine) {
        std::optional<FileLine> line = m_lines.next();
        if (!line)
            break;
        bytes += line->bytes;
        isComplete = !isCompleteCsv(line->bytes);
        rest.push_back(std::move(*line));
    }
    Record record{first->number, parseCsv(bytes)};
    if (!record.values)
        m_lines.unread(rest);
    return record;
}

base::Result<domain::CorrectionInput> CsvReader::inputFrom(const QStringList& values) const
{
    if (values.size() != m_names.size())
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("The row has %1 values, and the first row names %2 columns.")
                              .arg(values.size())
                              .arg(m_names.size()));
    CorrectionRecord record(m_defaults);
    for (qsizetype i = 0; i < values.size(); ++i)
        record.set(m_names.at(i), values.at(i));
    return record.finish();
}

} // namespace emend::services
