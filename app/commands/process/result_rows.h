// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/process/process_options.h"

#include <emend/domain/extraction.h>

#include <QtCore/QByteArray>

#include <memory>

namespace emend::commands {

/// Prints results as rows of text, each with its newline.
class ResultRows
{
public:
    virtual ~ResultRows() = default;

    virtual QByteArray header() const = 0; ///< what stands above the rows; may be empty
    virtual QByteArray row(const domain::Extraction& extraction) const = 0;

    /// `forcedType` narrows CSV columns to the fields of that type; else it has those of all types.
    static std::unique_ptr<ResultRows> create(ResultFormat format, const QString& forcedType);
};

/// A CSV cell (RFC 4180), with an apostrophe before what a spreadsheet would run as a formula; plain numbers stay
/// numbers.
QString csvCell(const QString& text);

/// The text in exactly `columns` letters, padded or shortened with an ellipsis at the end, or at the beginning where
/// `keepsEnd`; no control characters.
QString tableCell(const QString& text, int columns, bool keepsEnd = false);

} // namespace emend::commands
