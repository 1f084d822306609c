// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/learned_fields.h>
#include <emend/storage/database.h>

#include <QtCore/QObject>

#include <memory>

namespace emend::services {

using SharedPatterns = std::shared_ptr<const extraction::LearnedFields>;

/// The version that counts in an environment now; empty where that is what the program brings along. Errors: corrupt;
/// those of the database.
base::Result<SharedPatterns> loadActivePatterns(storage::Database& database, const QString& environment);

struct ActivePatternSettings {
    storage::DatabaseUrl database; ///< with its schema up to date
    QString environment = QStringLiteral("production");
    int pollMs = 500; ///< between two looks at what counts
};

/// How often what was learned has said something.
struct PatternHits {
    qint64 documents = 0; ///< read with a learned version
    qint64 hits = 0; ///< of them, with a value from its memory or rules

    double rate() const { return documents > 0 ? double(hits) / double(documents) : 0; }
};

/// Follows which version counts, in a thread with a connection of its own. A version that cannot be read never stops
/// anything: the one before stays, and the log says so. While the database is away, it stays too. All but the
/// constructor can be called from any thread.
class ActivePatterns final : public QObject
{
    Q_OBJECT
public:
    explicit ActivePatterns(ActivePatternSettings settings, QObject* parent = nullptr);
    ~ActivePatterns() override; ///< waits for a query that is being answered

    SharedPatterns current() const; ///< empty for what the program brings along

    /// Waits until it is known for the first time what counts; whether it is.
    bool waitUntilKnown(int timeoutMs) const;

    /// Counts a document that was read, for the hit rate.
    void count(const domain::Extraction& extraction);
    PatternHits hits() const; ///< since this was made

Q_SIGNALS:
    void changed(const QString& versionName); ///< empty for what the program brings along; from the thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
