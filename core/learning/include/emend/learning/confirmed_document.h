// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QDateTime>
#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <vector>

namespace emend::learning {

/// A document whose fields a person has confirmed: what all learning starts from.
struct ConfirmedDocument {
    QString id; ///< of the document, or of the correction where the document is another system's
    QDateTime confirmedAt;
    QMap<QString, QString> values; ///< field → canonical value; without those that the document does not show
    std::vector<domain::PageText> pages; ///< as they were recognised, misread words and all
    QStringList header = {}; ///< the first rows of its text, where its pages are not known
};

/// A value of a merchant that a person does not want to be used, whatever the documents say.
struct Veto {
    QString merchant; ///< its canonical name; empty for all
    QString field; ///< merchant, address, category …
    QString value;
};

} // namespace emend::learning
