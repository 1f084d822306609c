// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <functional>

namespace emend::services {

/// Without what no database takes (NUL, broken surrogates) and what no person typed (control characters other than tabs
/// and line breaks).
QString cleanText(const QString& text);

/// A value of one line: cleaned, in Unicode's composed form, trimmed, with one blank where there were many.
QString cleanLine(const QString& text);

using ValueEditor = std::function<QString(const QString& name, const QString& value)>;

/// The object with every text and every number at any depth cleaned and edited; a number that comes back unchanged
/// stays one. Elements of a list go by the list's name. The names are cleaned and edited as well, as values without
/// one.
QJsonObject editValues(const QJsonObject& object, const ValueEditor& edit);

} // namespace emend::services
