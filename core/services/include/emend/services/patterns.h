// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/services/corrections.h>
#include <emend/services/pattern_diff.h>
#include <emend/storage/pattern_hits.h>
#include <emend/storage/pattern_versions.h>
#include <emend/storage/pattern_vetoes.h>

#include <functional>
#include <optional>
#include <vector>

namespace emend::services {

class VersionMoves;

/// What stands for a version where nothing learned counts: only what the program brings along.
inline const QLatin1String kBuiltInPatterns("built-in");

struct PatternSettings {
    QString environment = QStringLiteral("production"); ///< where versions are activated
    int minFrequency = 3; ///< equal corrections that make a rule
    int ruleDays = 90; ///< how far back they are looked for
    int historyDays = 730; ///< how far back confirmed documents are looked for
    double minQuality = 0.7; ///< of other systems' corrections, 0–1
    int maxDocuments = 100'000; ///< the newest ones
    int maxWithPages = 10'000; ///< of which the words are used too, so that a gigabyte of memory is enough
    int pagesPerMerchant = 20; ///< the newest ones of a merchant
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
};

/// What a refresh came to: the newest version where nothing had changed.
struct RefreshedPatterns {
    storage::PatternVersion version;
    bool isNew = false;
};

/// A version with its content, and when it counted, the newest time first.
struct PatternDetails {
    storage::PatternVersion version;
    QJsonObject content;
    std::vector<storage::PatternActivation> activations;
};

/// Makes versions of what was learned and decides which one counts. Each change is one transaction, with an entry in
/// the audit log. Lives in the thread of its database. Errors: those of the database.
class PatternService final
{
public:
    PatternService(storage::Database& database, Actor actor, PatternSettings settings = {});

    /// Makes a version from all that people have confirmed. Errors: conflict while somebody else does; cancelled.
    base::Result<RefreshedPatterns> refresh(base::Progress& progress);

    /// The same where the last one began longer ago than that; nothing where it did not, or where one is running.
    base::Result<std::optional<RefreshedPatterns>> refreshIfDue(qint64 everyMs, base::Progress& progress);

    /// Makes the version's content again from what it was made from; its hash is the version's own as long as this
    /// program builds as that one did. Errors: not_found where it, or one of its sources, is gone.
    base::Result<QString> rebuild(const QString& name, base::Progress& progress);

    base::Result<std::vector<storage::PatternVersion>> list(int limit = 100); ///< the newest first
    base::Result<PatternDetails> show(const QString& name); ///< error: not_found

    /// How often versions had something to say here in the last 30 days, over all programs; those that were not used
    /// are left out.
    base::Result<QHash<QString, storage::PatternHits>> hits();

    /// Error: not_found. Either may be kBuiltInPatterns.
    base::Result<std::vector<PatternChange>> diff(const QString& before, const QString& after);

    /// What counts in this environment; nothing where no version ever did.
    base::Result<std::optional<storage::PatternActivation>> active();
    base::Result<std::optional<storage::PatternActivation>> activeAt(const QDateTime& time);
    base::Result<std::vector<storage::PatternActivation>> history(int limit = 100); ///< the newest first

    /// Lets a version, or kBuiltInPatterns, count here. `seen` is the activation that whoever asks believes to count
    /// (0 for none). Errors: invalid_argument without a reason; not_found; corrupt; conflict where it counts already,
    /// or where somebody else changed what counts since it was seen.
    base::Result<storage::PatternActivation> activate(const QString& name, const QString& reason,
                                                      std::optional<int> seen = {});

    /// Goes back to what counted before, and when asked again further back; or to that version, which must have counted
    /// here. Errors: as activate(); conflict where there is nothing to go back to.
    base::Result<storage::PatternActivation> rollback(const QString& reason, const QString& name = {},
                                                      std::optional<int> seen = {});

    /// Keeps a value from being learned, from the next version on; `merchant` may be empty for all. Returns its id.
    /// Errors: invalid_argument, conflict where it stands already.
    base::Result<QString> veto(const QString& merchant, const QString& field, const QString& value,
                               const QString& reason);
    base::Result<void> liftVeto(const QString& vetoId); ///< error: not_found
    base::Result<std::vector<storage::PatternVeto>> vetoes(); ///< those that stand

private:
    base::Result<RefreshedPatterns> runRefresh(const QString& refreshId, base::Progress& progress);
    VersionMoves moves();
    domain::AuditEntry entry(const char* action, const QString& resource, const QDateTime& now) const;

    storage::Database& m_database;
    Actor m_actor;
    PatternSettings m_settings;
};

} // namespace emend::services
