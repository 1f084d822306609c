// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/extraction/learned_fields.h>
#include <emend/pipeline/line_model.h>
#include <emend/storage/database.h>
#include <emend/storage/pattern_hits.h>

#include <QtCore/QObject>

#include <memory>

namespace emend::services {

using SharedPatterns = std::shared_ptr<const extraction::LearnedFields>;

/// The version that counts in an environment now; empty where that is what the program brings along. Errors: corrupt;
/// those of the database.
base::Result<SharedPatterns> loadActivePatterns(storage::Database& database, const QString& environment);

struct ActiveVersionSettings {
    storage::DatabaseUrl database; ///< with its schema up to date
    QString environment = QStringLiteral("production");
    int pollMs = 500; ///< between two looks at what counts
    int saveMs = 60'000; ///< after which what was counted is in the database; it is at the end too
    QString recognizerFolder = {}; ///< for activeRecognizerFile(); empty where nothing is recognised
};

using storage::PatternHits;

/// Follows which versions of patterns and recognisers count, in a thread with a connection of its own: told of by
/// PostgreSQL, looked for everywhere. A version that cannot be read never stops anything: the one before stays, and the
/// log says so. While the database is away, it stays too. All but the constructor can be called from any thread.
class ActiveVersions final : public QObject
{
    Q_OBJECT
public:
    explicit ActiveVersions(ActiveVersionSettings settings, QObject* parent = nullptr);
    ~ActiveVersions() override; ///< waits for a query that is being answered

    SharedPatterns patterns() const; ///< empty for what the program brings along
    pipeline::LineModel recognizer() const;

    /// Waits until it is known for the first time what counts; whether it is.
    bool waitUntilKnown(int timeoutMs) const;

    /// Counts a document that was read, for the hit rate, which all programs share in the database.
    void count(const domain::Extraction& extraction);
    PatternHits hits() const; ///< since this was made

Q_SIGNALS:
    void changed(const QString& versionName); ///< of patterns; empty for what the program brings along; from the thread

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
