// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/activations.h>

#include <QtCore/QMap>

#include <optional>
#include <vector>

/// Versions of what the language model is told about each field; which of them counts where stands in activations.h.
namespace emend::storage {

struct PromptVersion {
    int id = 0;
    QString name; ///< p1, p2 …; given by the database
    QDateTime createdAt;
    QString createdBy;
    QString contentHash; ///< SHA-256 of the prompts' canonical JSON; empty for those of older programs
    QMap<QString, QString> prompts; ///< of merchant, category, amount and date
    QJsonObject snapshot; ///< what it was made from, in figures
    QString trainingRun; ///< that made it; empty for none
    QString notes;
};

struct AddedPromptVersion {
    PromptVersion version;
    bool isNew = false;
};

/// Stores it under the next name, or returns the newest version where that has the same content. The names have no
/// gaps.
base::Result<AddedPromptVersion> addPromptVersion(Transaction& transaction, const PromptVersion& added);

/// The newest first.
base::Result<std::vector<PromptVersion>> listPromptVersions(Transaction& transaction, int limit);
base::Result<std::optional<PromptVersion>> findPromptVersion(Transaction& transaction, const QString& name);

} // namespace emend::storage
