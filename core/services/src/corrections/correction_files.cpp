// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/correction_files.h>

#include "correction_readers.h"

namespace emend::services {

QString formatName(CorrectionFormat format)
{
    return format == CorrectionFormat::Csv ? QStringLiteral("csv") : QStringLiteral("jsonl");
}

std::optional<CorrectionFormat> formatFromName(const QString& name)
{
    for (const CorrectionFormat format : {CorrectionFormat::JsonLines, CorrectionFormat::Csv}) {
        if (formatName(format) == name)
            return format;
    }
    return std::nullopt;
}

base::Result<std::unique_ptr<CorrectionReader>> CorrectionReader::open(QIODevice& device, CorrectionFormat format,
                                                                       const CorrectionDefaults& defaults)
{
    if (format == CorrectionFormat::JsonLines)
        return std::make_unique<JsonLinesReader>(device, defaults);
    auto reader = std::make_unique<CsvReader>(device, defaults);
    if (const base::Result<void> header = reader->readHeader(); !header)
        return tl::unexpected(header.error());
    return reader;
}

} // namespace emend::services
