// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/confirmed_document.h>
#include <emend/learning/known_merchant.h>

#include <QtCore/QDate>

namespace emend::learning {

/// What confirmed documents tell about their merchants, by name. A pure function whose result does not depend on the
/// documents' order; one that stands there twice counts once. Documents without a merchant teach nothing.
std::vector<KnownMerchant> buildMerchants(const std::vector<ConfirmedDocument>& documents,
                                          const std::vector<Veto>& vetoes);

/// Which documents are taken together: merchants of different groups do not change each other, so that one can be made
/// anew while the others are kept. Empty for a name that teaches nothing.
QString merchantGroup(const QString& merchant);

} // namespace emend::learning
