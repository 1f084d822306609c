// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/document.h>

#include <array>

namespace emend::domain {

namespace {

struct NamedState {
    DocumentState state;
    QLatin1String name;
};

constexpr std::array kStates{
    NamedState{DocumentState::Received, QLatin1String("received")},
    NamedState{DocumentState::Processing, QLatin1String("processing")},
    NamedState{DocumentState::Done, QLatin1String("done")},
    NamedState{DocumentState::NeedsReview, QLatin1String("needs_review")},
    NamedState{DocumentState::Reviewed, QLatin1String("reviewed")},
    NamedState{DocumentState::Rejected, QLatin1String("rejected")},
    NamedState{DocumentState::Failed, QLatin1String("failed")},
    NamedState{DocumentState::Quarantined, QLatin1String("quarantined")},
};

} // namespace

QString documentStateName(DocumentState state)
{
    for (const NamedState& named : kStates) {
        if (named.state == state)
            return named.name;
    }
    return {};
}

std::optional<DocumentState> documentStateFromName(const QString& name)
{
    for (const NamedState& named : kStates) {
        if (named.name == name)
            return named.state;
    }
    return std::nullopt;
}

} // namespace emend::domain
