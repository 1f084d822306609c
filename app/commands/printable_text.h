// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace emend::commands {

/// The text without what steers a terminal: it may come from a document or from another person.
QString printable(QString text);

} // namespace emend::commands
