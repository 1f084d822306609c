// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/services/recognizers.h>

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace emend::storage {
class DocumentStore;
}

namespace emend::services {

struct RecognizerTrainingSettings {
    RecognizerSettings recognizers; ///< where it is trained for
    QString builtIn; ///< the .traineddata, in floating point, to train on from where nothing is active
    QString folder; ///< for working files; made where it is not there
    QStringList lineFolders; ///< of NAME.png beside NAME.gt.txt, see ocr::readLineFolder()
    QString ordinaryPrint; ///< a folder as resources/ordinary_print; empty: such print is not cared about
    double ordinaryShare = 0.33; ///< of the lines that are looked at, 0–0.9: ordinary print, so as not to forget it
    bool usesPool = true; ///< lines of confirmed documents too
    int historyDays = 365; ///< how far back these are looked for
    int maxDocuments = 2000; ///< of them, the newest
    double minutes = 10; ///< of training
    quint64 seed = 1; ///< of what is held out
    double heldShare = 0.2; ///< of the documents
    int variants = 3; ///< of each line, beside itself
    double learningRate = 5e-4; ///< a fifth of it in the last third of the time
};

/// What a run has come to.
struct RecognizerRun {
    storage::RecognizerVersion version; ///< its report, as JSON, says how it was compared
    bool isNew = true;
};

/// Trains the active network on with lines that people have corrected or labelled, tells on documents that were held
/// out whether it reads them better, and on ordinary print that it reads that no worse, and makes a version of it,
/// which nobody uses until it is activated. Runs Tesseract's own programs. Blocks; lives in the thread of its database.
class RecognizerTraining final
{
public:
    /// `store` may be null where no lines of confirmed documents are asked for.
    RecognizerTraining(storage::Database& database, const storage::DocumentStore* store, Actor actor,
                       RecognizerTrainingSettings settings);

    /// Errors: not_found where a program is not installed, or where there are no lines; invalid_argument where all
    /// lines are of one document; conflict where the active version cannot be trained on; cancelled, after which
    /// resume() goes on.
    base::Result<RecognizerRun> start(base::Progress& progress);

    /// Goes on with the run that was stopped last, for what was left of its time. Errors: as start(); not_found where
    /// none was.
    base::Result<RecognizerRun> resume(base::Progress& progress);

private:
    storage::Database& m_database;
    const storage::DocumentStore* m_store;
    Actor m_actor;
    RecognizerTrainingSettings m_settings;
};

} // namespace emend::services
