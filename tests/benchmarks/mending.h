// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <vector>

namespace emend::bench {

/// One key of a line editor.
struct EditKey {
    int key = 0; ///< Qt::Key; 0 where a character is typed
    Qt::KeyboardModifiers modifiers;
    QChar typed;
};

/// The keys that bring a text to one with the same letters and digits as the wanted one: from its beginning to its end,
/// in steps of words and letters, deleting and typing what differs. Blanks and signs that nobody compares are left.
std::vector<EditKey> mendingKeys(const QString& now, const QString& wanted);

} // namespace emend::bench
