// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/base/result.h>

#include <QtCore/QString>
#include <QtCore/QStringList>

/// Training a line recogniser on with Tesseract's own programs, as child processes.
namespace emend::ocr {

/// Where the programs are. Error: not_found, naming the program and its package.
struct RecognizerTools {
    QString train; ///< lstmtraining
    QString combine; ///< combine_tessdata
};
base::Result<RecognizerTools> findRecognizerTools();

/// The characters that a .traineddata file knows, without the blank. Errors: as createLstmLineReader().
base::Result<QStringList> modelCharacters(const QString& traineddataPath);

/// Whether it is in floating point, and so can be trained on. Errors: the same.
base::Result<bool> isTrainable(const QString& traineddataPath);

/// One stretch of training.
struct TrainingStretch {
    QString base; ///< .traineddata in floating point: characters, and the network where nothing was trained yet
    QString lines; ///< .lstmf
    QString folder; ///< an existing folder of its own; a checkpoint in it is gone on with
    double learningRate = 5e-4;
    qint64 milliseconds = 0;
};

struct TrainingState {
    qint64 iterations = 0; ///< lines that were looked at in this stretch
    double characterError = 1; ///< of the lines learned from, 0–1, over the last of them
};

/// Trains until the time is over. The folder then holds a checkpoint, also after it was cancelled or has failed; what
/// was learned in the last seconds before that may be missing. Errors: cancelled, recogniser_error with the program's
/// own words.
base::Result<TrainingState> trainStretch(const RecognizerTools& tools, const TrainingStretch& stretch,
                                         base::Progress& progress);

/// Whether the folder holds a checkpoint to go on with.
bool hasCheckpoint(const QString& folder);

/// Makes .traineddata files of the mean of the base's weights and the checkpoint's: one to read with, in 8-bit numbers,
/// and one to train on from. Errors: cancelled, recogniser_error, storage_error.
base::Result<void> finishTraining(const RecognizerTools& tools, const TrainingStretch& stretch, const QString& model,
                                  const QString& trainable, base::Progress& progress);

} // namespace emend::ocr
