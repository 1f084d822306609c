// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QLatin1String>

/// Values that a language model has given, `source` being kOpinionSource.
namespace emend::extraction {

inline const QLatin1String kOpinionSource("llm");

/// Their confidence, whatever the model claims, and nine tenths of the field's threshold at most.
constexpr double kOpinionConfidence = 0.5;

/// The same where the value is one of at least three that add up, and the others are sure and not the model's.
constexpr double kConfirmedOpinionConfidence = 0.85;

} // namespace emend::extraction
