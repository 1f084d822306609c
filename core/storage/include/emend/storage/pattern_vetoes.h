// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <vector>

namespace emend::storage {

/// A value of a merchant that must not be learned, whatever the documents say.
struct PatternVeto {
    QString id;
    QString merchant; ///< its canonical name; empty for all merchants
    QString field;
    QString value;
    QDateTime vetoedAt;
    QString vetoedBy;
    QString reason;
    QDateTime liftedAt; ///< invalid while it stands
    QString liftedBy;
};

/// The id is made. Error: conflict where it stands already.
base::Result<QString> addVeto(Transaction& transaction, const PatternVeto& veto);

/// Whether it stood until now.
base::Result<bool> liftVeto(Transaction& transaction, const QString& vetoId, const QString& by, const QDateTime& now);

/// Those that stand, by merchant, field and value; or all that ever did, the newest first.
base::Result<std::vector<PatternVeto>> standingVetoes(Transaction& transaction);
base::Result<std::vector<PatternVeto>> allVetoes(Transaction& transaction, int limit);

} // namespace emend::storage
