// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_state.h"

#include <emend/services/field_report.h>

namespace emend::ui {

namespace {

Certainty certaintyOf(const FieldState& state, const std::optional<domain::FieldValue>& value, bool isByPerson)
{
    if (!state.warnings.isEmpty())
        return Certainty::Broken;
    if (isByPerson)
        return Certainty::Confirmed;
    if (state.value.isEmpty())
        return Certainty::Missing;
    const bool isSure = value && value->confidence >= state.form.threshold && !state.needsLook;
    return isSure ? Certainty::Sure : Certainty::Doubtful;
}

} // namespace

std::vector<FieldState> fieldStates(const domain::Extraction& extraction, const domain::ReviewDraft& draft,
                                    const QDate& today)
{
    const domain::Extraction now = services::withDraft(extraction, draft, today);
    const QStringList toLookAt = services::fieldsInOrder(extraction, draft, today);
    const std::vector<services::BrokenRule> rules = services::brokenRules(extraction, draft, today);
    std::vector<FieldState> states;
    for (const services::FormField& form : services::formFields(now.type.name)) {
        FieldState state;
        state.form = form;
        const std::optional<domain::FieldValue> value = now.fields.value(form.name);
        if (value) {
            state.value = value->value;
            state.raw = value->raw;
            state.page = value->page;
            state.box = value->box;
        }
        for (const services::BrokenRule& rule : rules) {
            if (rule.fields.contains(form.name))
                state.warnings << rule.sentence;
        }
        state.needsLook = toLookAt.contains(form.name);
        const domain::FieldEdit* edit = draft.edit(form.name);
        const bool isByPerson = edit != nullptr && edit->how != domain::EditOrigin::Remembered;
        state.certainty = certaintyOf(state, value, isByPerson);
        states.push_back(std::move(state));
    }
    return states;
}

} // namespace emend::ui
