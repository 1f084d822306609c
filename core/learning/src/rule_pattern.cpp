// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rule_pattern.h"

namespace emend::learning {

namespace {

const QLatin1String kBegin("/^");
const QLatin1String kEnd("$/i");
const QLatin1String kGroupBegin("(?:");
const QLatin1String kGroupEnd(")");

// With the slash, which ends a pattern where it is written between two.
bool isSpecial(QChar c)
{
    return QLatin1String("\\^$.|?*+()[]{}/").contains(c);
}

QString escaped(const QString& key)
{
    QString text;
    for (const QChar c : key) {
        if (isSpecial(c))
            text += QLatin1Char('\\');
        text += c;
    }
    return text;
}

} // namespace

QString ruleKey(const QString& value)
{
    return value.simplified().toLower();
}

QString patternFor(const QStringList& keys)
{
    QStringList parts;
    for (const QString& key : keys)
        parts << escaped(key);
    const QString joined = parts.join(QLatin1Char('|'));
    return kBegin + (keys.size() > 1 ? kGroupBegin + joined + kGroupEnd : joined) + kEnd;
}

std::optional<QStringList> keysOf(const QString& pattern)
{
    if (pattern.size() < kBegin.size() + kEnd.size() || !pattern.startsWith(kBegin) || !pattern.endsWith(kEnd))
        return std::nullopt;
    QString inner = pattern.mid(kBegin.size(), pattern.size() - kBegin.size() - kEnd.size());
    if (inner.startsWith(kGroupBegin) && inner.endsWith(kGroupEnd))
        inner = inner.mid(kGroupBegin.size(), inner.size() - kGroupBegin.size() - kGroupEnd.size());
    QStringList keys{QString()};
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar c = inner.at(i);
        if (c == QLatin1Char('|'))
            keys << QString();
        else if (c == QLatin1Char('\\') && i + 1 < inner.size())
            keys.last() += inner.at(++i);
        else
            keys.last() += c;
    }
    // Whatever was read otherwise than it would be written is somebody else's pattern.
    return keys.contains(QString()) || patternFor(keys) != pattern ? std::nullopt : std::optional(keys);
}

} // namespace emend::learning
