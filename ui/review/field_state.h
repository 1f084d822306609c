// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/theme.h"

#include <emend/domain/review.h>
#include <emend/services/field_plan.h>

#include <vector>

namespace emend::ui {

/// A field as the form shows it: what would be confirmed now, and how far that can be relied on.
struct FieldState {
    services::FormField form;
    QString value; ///< canonical, or as typed where the field cannot hold it; empty for none
    QString raw; ///< what is printed in the box
    int page = 0;
    QRect box; ///< in the unit of PageText::size; empty where its place is not known
    Certainty certainty = Certainty::Missing;
    bool needsLook = false;
    QStringList warnings; ///< the rules that it breaks, and what the program doubts
};

/// The fields of the document's form with the draft applied, in the form's order.
std::vector<FieldState> fieldStates(const domain::Extraction& extraction, const domain::ReviewDraft& draft,
                                    const QDate& today);

} // namespace emend::ui
