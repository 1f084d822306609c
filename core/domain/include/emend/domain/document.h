// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>
#include <emend/base/money.h>

#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace emend::domain {

enum class DocumentState { Received, Processing, Done, NeedsReview, Reviewed, Rejected, Failed, Quarantined };

/// A document as the store knows it: what identifies it, how far it has come, and the few values that lists show.
struct Document {
    QString id; ///< UUID
    QString sha256;
    QString fileName; ///< as it was handed in, without folders
    QString mediaType; ///< such as `image/png`
    qint64 byteSize = 0;
    int pageCount = 0; ///< 0 where it was not opened yet
    QString type;
    DocumentState state = DocumentState::Received;
    QStringList reasons; ///< why a person should look
    int priority = 5; ///< 1–10, 10 first
    QString merchant;
    std::optional<base::Money> amount;
    QDate date;
    QString extractionId; ///< of the newest result
    std::optional<base::Error> error;
    QDateTime receivedAt;
    QString receivedBy;
    QDateTime processedAt;
    QDateTime reviewedAt;
    QDateTime originalDeletedAt; ///< by retention; the record stays
};

QString documentStateName(DocumentState state); ///< such as `needs_review`
std::optional<DocumentState> documentStateFromName(const QString& name);

} // namespace emend::domain
