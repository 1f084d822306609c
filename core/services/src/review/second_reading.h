// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/review.h>
#include <emend/storage/reviews.h>

namespace emend::services {

/// Whether two readers mean the same: merchants without case and legal form, texts without case and blanks.
bool agree(const QMap<QString, QString>& one, const QMap<QString, QString>& other);

/// Whether what this reader says is only a reading, for another one to confirm.
base::Result<bool> mustBeReadAgain(storage::Transaction& transaction, const domain::Document& document,
                                   const domain::Extraction& decided, const SecondReadingRule& rule);

QJsonObject readingJson(const domain::Extraction& decided);
OtherReading otherReading(const storage::Review& review);

} // namespace emend::services
