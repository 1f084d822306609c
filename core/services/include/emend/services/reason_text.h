// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::services {

/// A stored reason for review in the reader's language, with the names that the fields have on the form of that type of
/// document. A phrase that is not known, as other systems store them, stays as it is.
QString reasonText(const QString& reason, const QString& type);

/// Whether a document is only looked at to see how good those are that nobody looks at.
bool isAuditSample(const QString& reason);

} // namespace emend::services
