// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::extraction {

/// Spending category and how sure it is; empty name where nothing speaks for one.
struct Category {
    QString name; ///< one of the receipt schema's enumeration
    double confidence = 0;
};

/// Category by the keyword table `resources/categories.json`; words of the merchant's name weigh more than the rest of
/// the text.
Category categoryFor(const QString& merchant, const QString& text);

} // namespace emend::extraction
