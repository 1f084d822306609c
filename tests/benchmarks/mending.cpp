// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mending.h"

#include <QtGui/QTextLayout>

#include <algorithm>

namespace emend::bench {

namespace {

/// A letter or digit and where it stands in the text.
struct Sign {
    QChar sign;
    qsizetype at = 0;
};

std::vector<Sign> signsOf(const QString& text)
{
    std::vector<Sign> signs;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLetterOrNumber())
            signs.push_back({text.at(i).toUpper(), i});
    }
    return signs;
}

/// A place of the old text: this many of its signs go, these come.
struct Change {
    qsizetype at = 0;
    std::vector<qsizetype> removed; ///< places in the old text
    QString added;
};

std::vector<Change> changesBetween(const std::vector<Sign>& now, const std::vector<Sign>& wanted, qsizetype end)
{
    const size_t rows = now.size() + 1;
    const size_t columns = wanted.size() + 1;
    std::vector<int> common(rows * columns, 0); // of what follows
    for (size_t i = now.size(); i-- > 0;) {
        for (size_t j = wanted.size(); j-- > 0;)
            common[i * columns + j] = now[i].sign == wanted[j].sign
                ? common[(i + 1) * columns + j + 1] + 1
                : std::max(common[(i + 1) * columns + j], common[i * columns + j + 1]);
    }
    std::vector<Change> changes;
    bool isOpen = false;
    const auto change = [&](size_t i) -> Change& {
        if (!isOpen)
            changes.push_back({i < now.size() ? now[i].at : end, {}, {}});
        isOpen = true;
        return changes.back();
    };
    for (size_t i = 0, j = 0; i < now.size() || j < wanted.size();) {
        if (i < now.size() && j < wanted.size() && now[i].sign == wanted[j].sign) {
            isOpen = false;
            ++i;
            ++j;
        } else if (i < now.size()
                   && (j == wanted.size() || common[(i + 1) * columns + j] >= common[i * columns + j + 1])) {
            change(i).removed.push_back(now[i].at);
            ++i;
        } else {
            change(i).added += wanted[j].sign;
            ++j;
        }
    }
    return changes;
}

/// From one place to a later one: by words, as a line editor steps, as long as that does not lead beyond it.
void addSteps(const QString& text, qsizetype from, qsizetype to, std::vector<EditKey>& keys)
{
    const QTextLayout layout(text);
    int at = static_cast<int>(from);
    for (int next = at; at < to; at = next) {
        next = layout.nextCursorPosition(at, QTextLayout::SkipWords);
        if (next > to || next == at)
            break;
        keys.push_back({Qt::Key_Right, Qt::ControlModifier, {}});
    }
    for (; at < to; ++at)
        keys.push_back({Qt::Key_Right, {}, {}});
}

} // namespace

std::vector<EditKey> mendingKeys(const QString& now, const QString& wanted)
{
    std::vector<EditKey> keys{{Qt::Key_Home, {}, {}}};
    QString edited = now;
    qsizetype at = 0; // in the old text
    qsizetype shift = 0; // from there to the edited one
    for (const Change& change : changesBetween(signsOf(now), signsOf(wanted), now.size())) {
        addSteps(edited, at + shift, change.at + shift, keys);
        at = change.at;
        for (const qsizetype gone : change.removed) {
            for (; at <= gone; ++at)
                keys.push_back({Qt::Key_Delete, {}, {}});
        }
        const qsizetype removed = at - change.at;
        edited.replace(change.at + shift, removed, change.added);
        for (const QChar added : change.added)
            keys.push_back({0, {}, added});
        shift += change.added.size() - removed;
    }
    return keys;
}

} // namespace emend::bench
