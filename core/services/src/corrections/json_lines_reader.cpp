// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_readers.h"

#include "correction_record.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::CorrectionFiles)
};

} // namespace

JsonLinesReader::JsonLinesReader(QIODevice& device, const CorrectionDefaults& defaults)
    : m_lines(device), m_defaults(defaults)
{
}

std::optional<CorrectionLine> JsonLinesReader::next()
{
    while (const std::optional<FileLine> line = m_lines.next()) {
        if (line->isTooLong || !line->bytes.trimmed().isEmpty())
            return CorrectionLine{line->number, parse(*line)};
    }
    return std::nullopt;
}

base::Result<domain::CorrectionInput> JsonLinesReader::parse(const FileLine& line) const
{
    if (line.isTooLong)
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("The line is longer than %1 bytes.").arg(LineSource::kLongestLine));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line.bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return base::fail(
            base::ErrorCode::InvalidArgument,
            Text::tr("The line is no JSON: %1 at byte %2.").arg(problem.errorString()).arg(problem.offset));
    if (!document.isObject())
        return base::fail(base::ErrorCode::InvalidArgument, Text::tr("The line is no JSON object."));
    CorrectionRecord record(m_defaults);
    const QJsonObject object = document.object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        record.set(it.key(), it.value());
    return record.finish();
}

} // namespace emend::services
