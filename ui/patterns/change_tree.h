// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/patterns.h>

#include <QtCore/QMap>

#include <memory>
#include <optional>
#include <vector>

namespace emend::ui {

/// One thing inside of a merchant or rule that is otherwise than it was.
struct ChangeLine {
    services::ChangeKind kind = services::ChangeKind::Changed;
    QString what;
    QString field; ///< of a document, where it is about one
    QString before;
    QString after;
};

/// What is otherwise inside of it, in words; nothing where its name says all.
std::vector<ChangeLine> linesOf(const services::PatternChange& change);

/// What differs between two versions, by kinds of entries. Made in any thread, then used in one.
class ChangeTree final
{
public:
    struct Node {
        bool isEntry = false;
        int row = 0; ///< among its like
    };

    struct Group;

    struct Entry : Node {
        services::PatternChange change;
        Group* group = nullptr;
        mutable std::optional<std::vector<ChangeLine>> known;

        const std::vector<ChangeLine>& lines() const; ///< made when they are first asked for
    };

    /// Entries of one section.
    struct Group : Node {
        QString section;
        std::vector<Entry> entries;
        int shown = 0; ///< of the entries, so far
    };

    explicit ChangeTree(std::vector<services::PatternChange> changes);

    std::vector<std::unique_ptr<Group>> groups;
    QMap<services::ChangeKind, int> counts; ///< of entries
};

} // namespace emend::ui
