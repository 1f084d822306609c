// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/storage/transaction.h>

#include <vector>

/// Values of one field, of all documents in which a person should look at it: that are on the first level of the review
/// list, that nobody has in hand, and in whose draft the field was not decided yet.
namespace emend::storage {

/// Below which confidence a field needs a look.
struct FieldThreshold {
    QString type;
    QString field;
    double threshold = 0.7;
};

/// How many documents of a merchant (empty where none was found) have such a value.
struct FieldGroupCount {
    QString merchant;
    QString type;
    QString field;
    qint64 documents = 0;
};

/// A value that stands somewhere on a page.
struct GroupedField {
    QString documentId;
    QString sha256;
    QString fileName;
    QString merchant;
    int page = 0;
    QRect box;
    QString value;
    QString raw;
    double confidence = 0;
};

/// The most first.
base::Result<std::vector<FieldGroupCount>>
fieldGroups(Transaction& transaction, const std::vector<FieldThreshold>& thresholds, const QDateTime& now);

/// The least confident first, at most `limit`; of one merchant, or of all.
base::Result<std::vector<GroupedField>> groupedFields(Transaction& transaction, const FieldThreshold& threshold,
                                                      const std::optional<QString>& merchant, const QDateTime& now,
                                                      int limit);

} // namespace emend::storage
