// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/inbox.h>

/// What the inbox says about a document, in words for people.
namespace emend::ui {

QString stateTitle(domain::DocumentState state); ///< of any document in it

/// Of this one: what is being done with it, or who has it.
QString stateText(const services::InboxRow& row);

/// The same at length: why it failed, how far it is.
QString stateDetails(const services::InboxRow& row);

/// Why it failed, or why a person should look at it.
QString reasonsText(const services::InboxRow& row, const QString& separator);

QString typeTitle(const QString& type); ///< empty where it is not known yet
QString amountText(const domain::Document& document); ///< in the user's way of writing numbers
QString ageText(qint64 seconds); ///< such as `3 h`
QString durationText(qint64 seconds); ///< such as `about 2 minutes`

} // namespace emend::ui
