// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QString>

/// Values as people write them.
namespace emend::ui {

QString timeText(const QDateTime& time); ///< in the user's zone and way of writing; empty for an invalid one
QString fieldTitle(const QString& field); ///< of a document's field; the name itself where it is not known

} // namespace emend::ui
