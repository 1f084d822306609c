// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/correction.h>

#include <QtCore/QIODevice>

#include <memory>
#include <optional>

namespace emend::services {

enum class CorrectionFormat { JsonLines, Csv };

QString formatName(CorrectionFormat format); ///< jsonl | csv
std::optional<CorrectionFormat> formatFromName(const QString& name);

/// What a line of a file holds, or why it holds no correction.
struct CorrectionLine {
    qint64 number = 0; ///< of its first line, from 1
    base::Result<domain::CorrectionInput> input;
};

/// Where a file leaves open who made the corrections.
struct CorrectionDefaults {
    QString sourceApp;
    QString sourceEnvironment;
};

/// Reads corrections one by one, named as the columns of `corrections_master` are: JSON Lines, or CSV (RFC 4180) whose
/// first row names them. Unknown names are passed over. A value that is missing, null or (in CSV) empty was not
/// corrected, unless `fields_corrected` names its field: then the person says that the document does not show it.
class CorrectionReader
{
public:
    /// The device outlives the reader, and is open. Error: corrupt where a CSV file has no usable first row.
    static base::Result<std::unique_ptr<CorrectionReader>> open(QIODevice& device, CorrectionFormat format,
                                                                const CorrectionDefaults& defaults);
    virtual ~CorrectionReader() = default;

    virtual std::optional<CorrectionLine> next() = 0; ///< nothing at the end
    virtual double fraction() const = 0; ///< 0–1 of a file that is read; 1 where its size is not known

    /// Why the device could not be read to its end; nothing where it was.
    virtual std::optional<base::Error> failure() const = 0;
};

/// Words corrections as a file's lines.
class CorrectionWriter
{
public:
    static std::unique_ptr<CorrectionWriter> create(CorrectionFormat format);
    virtual ~CorrectionWriter() = default;

    virtual QByteArray header() const = 0;
    virtual QByteArray row(const domain::Correction& correction) const = 0;
};

} // namespace emend::services
