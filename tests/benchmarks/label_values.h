// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace emend::bench {

/// A labelled receipt: what is right for each of the product's fields.
struct LabelledReceipt {
    QString file; ///< path
    QMap<QString, QString> fields; ///< merchant, date, amount, address; as labelled
};

/// The receipts of `labels.jsonl` below the folder that the models have not seen: those whose merchant's hash says so
/// (SHA-256 of the label, mod 5 = 4), at most `count`, evenly spread. Ends the program where it cannot be read.
std::vector<LabelledReceipt> unseenReceipts(const QString& folder, int count);

/// Two values that mean the same are equal as texts: letters and digits of names and addresses, the calendar day, the
/// number.
QString normalised(const QString& field, const QString& value);

} // namespace emend::bench
