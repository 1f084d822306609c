// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "line_source.h"

#include <emend/services/correction_files.h>

#include <QtCore/QStringList>

namespace emend::services {

class JsonLinesReader final : public CorrectionReader
{
public:
    JsonLinesReader(QIODevice& device, const CorrectionDefaults& defaults);

    std::optional<CorrectionLine> next() override;
    double fraction() const override { return m_lines.fraction(); }
    std::optional<base::Error> failure() const override { return m_lines.failure(); }

private:
    base::Result<domain::CorrectionInput> parse(const FileLine& line) const;

    LineSource m_lines;
    CorrectionDefaults m_defaults;
};

class CsvReader final : public CorrectionReader
{
public:
    CsvReader(QIODevice& device, const CorrectionDefaults& defaults);

    base::Result<void> readHeader();
    std::optional<CorrectionLine> next() override;
    double fraction() const override { return m_lines.fraction(); }
    std::optional<base::Error> failure() const override { return m_lines.failure(); }

private:
    struct Record {
        qint64 number = 0; ///< of its first line
        base::Result<QStringList> values;
    };
    std::optional<Record> nextRecord();
    base::Result<domain::CorrectionInput> inputFrom(const QStringList& values) const;

    LineSource m_lines;
    CorrectionDefaults m_defaults;
    QStringList m_names;
};

} // namespace emend::services
