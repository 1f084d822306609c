// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <optional>
#include <vector>

/// Networks that read print; which of them counts where is told by activations.h. All times are the caller's.
namespace emend::storage {

/// A version without its bytes.
struct RecognizerVersion {
    int id = 0;
    QString name; ///< m1, m2 …
    QDateTime createdAt;
    QString createdBy;
    std::optional<int> baseId;
    QString base; ///< name of what it was trained on from; empty for what the program brings along or where handed in
    QString contentHash; ///< SHA-256 of the model's bytes
    QString verdict; ///< better worse not_enough_evidence; empty where it was not compared
    QString report; ///< canonical JSON; empty where it was not compared
    QString notes;
    qint64 byteSize = 0; ///< of the model
    bool isTrainable = false;
};

/// A version as it is handed in; `name` and sizes are given by the database.
struct NewRecognizerVersion {
    RecognizerVersion version;
    QByteArray model; ///< a .traineddata file
    QByteArray trainable; ///< the same in floating point; empty where there is none
};

/// Stores it under the next name, or returns the version that has the same bytes. The names have no gaps, however many
/// do so at once.
struct AddedRecognizerVersion {
    RecognizerVersion version;
    bool isNew = false;
};
base::Result<AddedRecognizerVersion> addRecognizerVersion(Transaction& transaction, const NewRecognizerVersion& added);

/// The newest first.
base::Result<std::vector<RecognizerVersion>> listRecognizerVersions(Transaction& transaction, int limit);
base::Result<std::optional<RecognizerVersion>> findRecognizerVersion(Transaction& transaction, const QString& name);

base::Result<QByteArray> recognizerModel(Transaction& transaction, int versionId);
base::Result<QByteArray> trainableModel(Transaction& transaction, int versionId); ///< empty where there is none

} // namespace emend::storage
