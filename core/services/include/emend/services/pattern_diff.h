// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QString>

#include <vector>

namespace emend::services {

enum class ChangeKind { Added, Removed, Changed };

/// One value inside an entry that is not what it was.
struct FieldChange {
    QString field; ///< such as `confidence` or `addresses/0/value`
    QString before; ///< as JSON writes it, texts without quotes; empty for none
    QString after;
};

/// One merchant, rule or veto that one version has otherwise than another.
struct PatternChange {
    ChangeKind kind = ChangeKind::Changed;
    QString section; ///< merchants, patterns/merchant, vetoes …
    QString entry; ///< what people call it, such as the merchant's name or the rule's value
    QJsonObject before; ///< empty where it was added
    QJsonObject after; ///< empty where it was removed
    std::vector<FieldChange> fields; ///< where it was changed
};

/// What differs between two versions' contents, by section, then by entry.
std::vector<PatternChange> diffPatterns(const QJsonObject& before, const QJsonObject& after);

QString changeKindName(ChangeKind kind); ///< added | removed | changed

} // namespace emend::services
