// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <optional>

namespace emend::domain {

/// Why a person should look at a document, besides the rules that its fields break.
enum class ReasonKind { MissingField, DoubtfulField, MostlyEmpty, AuditSample, MissingPages, UnreadPage };

struct ReviewReason {
    ReasonKind kind = ReasonKind::MissingField;
    QStringList arguments; ///< what stands for %1, %2 … in reasonForm()
};

/// The English phrase with %1, %2 … , which is also what is translated, in the context kReasonContext.
const char* reasonForm(ReasonKind kind);
inline constexpr const char* kReasonContext = "emend::domain::ReviewReason";

/// A reason as it is stored and as programs read it: always English, whatever language the program that stores it
/// speaks. parseReason() is its inverse; nothing for other phrases.
QString reasonPhrase(const ReviewReason& reason);
std::optional<ReviewReason> parseReason(const QString& phrase);

} // namespace emend::domain
