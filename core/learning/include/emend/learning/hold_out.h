// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace emend::learning {

/// What a document is for in a training run.
enum class Part {
    Training,
    Later, ///< held out: newer than all that is learned from, of a merchant that is known from there
    Unseen, ///< held out: nothing of its merchant is learned from
    LeftOut, ///< for neither: an older copy of the same print, or nothing to read of a merchant that is held out
};

QString partName(Part part); ///< training later unseen left_out
std::optional<Part> partFromName(const QString& name);

/// A document as far as the split looks at it.
struct SplitDocument {
    QString id;
    QString contentKey; ///< the same for copies of the same print; empty where there is nothing to read
    QString merchant; ///< as confirmed; empty where none was
    QDateTime confirmedAt;
};

struct SplitSettings {
    quint64 seed = 1;
    double unseenShare = 0.1; ///< of the merchants, 0–1
    double laterShare = 0.2; ///< of the documents of the other merchants, the newest of them, 0–1
};

/// The part of each document. A pure function that does not depend on the documents' order: merchants are chosen by the
/// hash of their name with the seed, and nothing that is learned from is newer than what is held out as later.
std::vector<Part> splitDocuments(const std::vector<SplitDocument>& documents, const SplitSettings& settings);

/// Looks again, without trusting the split, whether anything held out is learned from: the document, a copy of it, its
/// merchant where that has to be unseen, or a time that has to be later. Error: conflict, naming the document.
base::Result<void> checkLeaks(const std::vector<SplitDocument>& documents, const std::vector<Part>& parts);

/// 0 to `folds` − 1, the same for the same document and seed.
int foldOf(const QString& documentId, quint64 seed, int folds);

} // namespace emend::learning
