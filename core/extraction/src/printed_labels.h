// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "layout.h"

#include <emend/extraction/schema.h>

#include <QtCore/QHash>

#include <vector>

namespace emend::extraction {

/// One of a schema's labels where it is printed.
struct PrintedLabel {
    size_t row = 0;
    qsizetype start = 0;
    qsizetype length = 0;
    int words = 1;
    QString field;
};

/// All labels of a schema in a document. A label inside a longer one (`date` in `due date`) is not one.
class LabelIndex final
{
public:
    LabelIndex(const Layout& layout, const DocumentSchema& schema);

    const std::vector<PrintedLabel>& of(const QString& field) const;
    const std::vector<PrintedLabel>& inRow(size_t row) const; ///< left to right

private:
    QHash<QString, std::vector<PrintedLabel>> m_byField;
    std::vector<std::vector<PrintedLabel>> m_byRow;
};

} // namespace emend::extraction
