// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/pipeline/line_model.h>
#include <emend/services/corrections.h>
#include <emend/storage/activations.h>
#include <emend/storage/database.h>
#include <emend/storage/recognizer_versions.h>

#include <QtCore/QDateTime>

#include <functional>
#include <optional>
#include <vector>

namespace emend::services {

/// Stands for the network that the program brings along, wherever a version is named.
inline constexpr QLatin1String kBuiltInRecognizer("built-in");

struct RecognizerSettings {
    QString environment = QStringLiteral("production");
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
};

struct RecognizerDetails {
    storage::RecognizerVersion version;
    std::vector<storage::Activation> activations; ///< of all environments, the newest first
};

/// Versions of the network that reads Latin print: adds them, says which one counts in an environment, and goes back.
/// Workers that run change to it before their next document (ActiveVersions). Lives in the thread of its database.
class RecognizerService final
{
public:
    RecognizerService(storage::Database& database, Actor actor, RecognizerSettings settings = {});

    base::Result<std::vector<storage::RecognizerVersion>> list(int limit = 100); ///< the newest first
    base::Result<RecognizerDetails> show(const QString& name); ///< error: not_found

    /// A .traineddata file of somebody else. Errors: conflict where its SHA-256 is not the expected one, or where it is
    /// here already; unsupported_format and corrupt where it cannot be read with.
    base::Result<storage::RecognizerVersion> add(const QByteArray& bytes, const QString& expectedSha256,
                                                 const QString& notes);

    base::Result<std::optional<storage::Activation>> active(); ///< nothing where none ever was
    base::Result<std::vector<storage::Activation>> history(int limit = 100); ///< of this environment

    /// Lets a version (or kBuiltInRecognizer) count. `seen`: the id of the activation that the decision was made on, 0
    /// for none; conflict where another one counts by now. Errors: not_found; invalid_argument without a reason;
    /// corrupt; conflict where it counts already.
    base::Result<storage::Activation> activate(const QString& name, const QString& reason,
                                               std::optional<int> seen = {});

    /// Lets count again what did before. Errors: as activate(); conflict where there is nothing to go back to.
    base::Result<storage::Activation> rollback(const QString& reason, std::optional<int> seen = {});

private:
    domain::AuditEntry entry(const char* action, const QString& resource, const QDateTime& now) const;

    storage::Database& m_database;
    Actor m_actor;
    RecognizerSettings m_settings;
};

/// The version that counts, as a file to read with; its name has the start of its hash. Writes it into the folder under
/// its hash where it is not there yet, and removes the files of others that nobody has looked for in 30 days. Errors:
/// corrupt where the bytes are not those of the hash; storage_error.
base::Result<pipeline::LineModel> activeRecognizerFile(storage::Database& database, const QString& environment,
                                                       const QString& folder);

} // namespace emend::services
