// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/patterns.h>
#include <emend/storage/prompt_versions.h>

#include <QtCore/QMap>

namespace emend::services {

/// What a refresh came to: the newest version where nothing had changed.
struct RefreshedPrompts {
    storage::PromptVersion version;
    bool isNew = false;
};

/// A version, and when it counted, the newest time first.
struct PromptDetails {
    storage::PromptVersion version;
    std::vector<storage::Activation> activations;
};

/// A row that only one of two versions has.
struct PromptChange {
    QString field;
    bool isAdded = false; ///< else it was taken out
    QString row;
};

/// The prompts that count in an environment: those of a version, or those that the program brings along.
struct ActivePrompts {
    QString version; ///< such as `p3`, or kBuiltInPatterns
    QMap<QString, QString> prompts;
};
ActivePrompts builtInPrompts();
base::Result<ActivePrompts> loadActivePrompts(storage::Database& database, const QString& environment);

/// Makes versions of what a language model is told, and decides which one counts: as PatternService does for patterns,
/// with the same settings and errors. Lives in the thread of its database.
class PromptService final
{
public:
    PromptService(storage::Database& database, Actor actor, PatternSettings settings = {});

    /// Makes a version from the commonest misreads and the best confirmed documents. Error: cancelled.
    base::Result<RefreshedPrompts> refresh(base::Progress& progress);

    base::Result<std::vector<storage::PromptVersion>> list(int limit = 100); ///< the newest first
    base::Result<PromptDetails> show(const QString& name); ///< error: not_found; may be kBuiltInPatterns
    base::Result<std::vector<PromptChange>> diff(const QString& before, const QString& after); ///< the same

    base::Result<std::optional<storage::Activation>> active();
    base::Result<std::vector<storage::Activation>> history(int limit = 100); ///< the newest first
    base::Result<storage::Activation> activate(const QString& name, const QString& reason,
                                               std::optional<int> seen = {});
    base::Result<storage::Activation> rollback(const QString& reason, const QString& name = {},
                                               std::optional<int> seen = {});

private:
    VersionMoves moves();

    storage::Database& m_database;
    Actor m_actor;
    PatternSettings m_settings;
};

} // namespace emend::services
