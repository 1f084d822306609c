// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/training.h>

#include <QtCore/QJsonObject>

#include <vector>

namespace emend::ui {

/// How one version read the values of a field, or of all. Shares are 0–1.
struct ReaderFigures {
    struct Bin {
        double confidence = 0;
        qint64 answers = 0;
        qint64 right = 0;
    };

    qint64 right = 0;
    double accuracy = 0;
    double low = 0;
    double high = 1;
    double calibrationError = 0;
    double automated = 0; ///< of the values, that pass at a precision of 99 %
    std::vector<Bin> bins;
    double uncorrectedError = 0; ///< the calibration error before confidences were corrected
    std::vector<Bin> uncorrected; ///< empty where that is not told
};

/// The same values read by the active version and by the candidate.
struct FieldFigures {
    QString field; ///< empty for all together
    qint64 values = 0;
    qint64 gained = 0;
    qint64 lost = 0;
    double p = 1;
    ReaderFigures active;
    ReaderFigures candidate;
};

/// What was right where it was learned from so many documents.
struct CurvePoint {
    qint64 documents = 0;
    FieldFigures all; ///< the candidate's only
    std::vector<FieldFigures> fields;
};

struct DocumentCounts {
    qint64 all = 0;
    qint64 withWords = 0;
    qint64 training = 0;
    qint64 later = 0;
    qint64 unseen = 0;
    qint64 leftOut = 0;
};

/// A training run's report as the page shows it.
struct TrainingReport {
    QString runId;
    QString verdict; ///< better worse not_enough_evidence; empty where there is no report
    QString activeVersion;
    bool isMadeAgain = false; ///< the active version, without what is held out
    DocumentCounts counts;
    qint64 judged = 0; ///< documents
    qint64 documentsGained = 0;
    qint64 documentsLost = 0;
    double documentsP = 1;
    FieldFigures all;
    std::vector<FieldFigures> fields;
    std::vector<FieldFigures> later; ///< on documents of merchants that are known
    std::vector<FieldFigures> unseen;
    std::vector<CurvePoint> curve; ///< by documents; empty in reports of older programs
    QString snapshotHash;
    QString reportHash;
    std::vector<storage::TrainingFlip> flips; ///< losses first

    bool isEmpty() const { return verdict.isEmpty(); }
    std::vector<FieldFigures> worseFields() const; ///< those that alone make the verdict `worse`
};

/// A pure function, for any thread.
TrainingReport reportOf(const services::TrainingDetails& details);

} // namespace emend::ui
