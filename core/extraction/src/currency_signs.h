// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::extraction {

/// ISO 4217 code of a printed sign or code (`RM`, `S$`, `৳`, `eur`), in any case; empty where it is none.
QString currencyBySign(const QString& sign);

/// Alternatives of a regular expression that match those signs, longest first.
QString currencySignPattern();

/// Whether amounts in that currency are printed with dots between thousands and hardly ever with three decimals.
bool groupsByDots(const QString& currency);

} // namespace emend::extraction
