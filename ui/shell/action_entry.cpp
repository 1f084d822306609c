// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_entry.h"

namespace emend::ui {

QString plainText(const Action& action)
{
    QString text = action.text();
    text.remove(QLatin1Char('&'));
    if (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

QString shortcutText(const Action& action)
{
    QStringList texts;
    for (const QKeySequence& shortcut : action.shortcuts())
        texts << shortcut.toString(QKeySequence::NativeText);
    return texts.join(QLatin1String(", "));
}

} // namespace emend::ui
