// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/value_texts.h"

#include <emend/services/pattern_browser.h>
#include <emend/services/patterns.h>

/// What the page says about versions, in words for people.
namespace emend::ui {

QString versionTitle(const QString& name); ///< also of services::kBuiltInPatterns
QString versionOf(const storage::PatternActivation& activation); ///< its name, or services::kBuiltInPatterns
QString hitText(const storage::PatternHits& hits); ///< such as `62 % of 1,204`; empty where nothing was read
QString factTitle(const services::MerchantFact& fact);

/// Why it cannot be vetoed; empty where it can.
QString vetoRefusal(const services::MerchantFact& fact);

QString changeTitle(services::ChangeKind kind);
QString changeIcon(services::ChangeKind kind);

} // namespace emend::ui
