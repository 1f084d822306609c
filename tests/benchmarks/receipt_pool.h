// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "test_database.h"
#include "tuning_data.h"

#include <emend/domain/extraction.h>
#include <emend/domain/review.h>
#include <emend/services/patterns.h>

namespace emend::bench {

/// The value, or the end of the program with the error's sentence.
template <class T> T required(base::Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QStringList labelledFields(); ///< merchant, address, date, amount

/// A database of its own with receipts that were taken in as they were read, and confirmed as their labels say, by the
/// product's services. Its clock goes on by ten minutes for each.
class ReceiptPool final
{
public:
    explicit ReceiptPool(const QString& backend);

    storage::Database& database() { return m_database.database(); }
    QDateTime now() const { return m_now; }
    services::PatternService patterns();
    services::PatternSettings patternSettings() const;

    /// What a careful person makes of what the program found: edits of memory that are right stay, what is wrong is
    /// typed as it is labelled, and what has no label is cleared.
    domain::ReviewDraft draftFor(const tuning::Receipt& receipt, const domain::Extraction& found,
                                 const std::vector<domain::FieldEdit>& remembered = {}) const;

    /// Takes the receipt in, opens it for review and confirms it with the draft. Returns the document's id; empty where
    /// it is refused.
    QString confirm(const tuning::Receipt& receipt, const domain::Extraction& found, const domain::ReviewDraft& draft);

private:
    test::TestDatabase m_database;
    QDateTime m_now{QDate(2026, 11, 1), QTime(9, 0), Qt::UTC};
    int m_documents = 0;
};

} // namespace emend::bench
