// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::services {

/// A title or a rule's message of a schema in the language of the user; itself where it has no translation.
QString schemaText(const QString& english);

/// Whether translators get to see that text.
bool isSchemaText(const QString& english);

} // namespace emend::services
