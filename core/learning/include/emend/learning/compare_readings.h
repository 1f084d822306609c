// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/confidence_fit.h>
#include <emend/learning/confirmed_reading.h>
#include <emend/learning/hold_out.h>
#include <emend/learning/paired_test.h>

#include <array>

namespace emend::learning {

/// A field that only one of two versions read right.
struct Flip {
    QString documentId;
    QString field;
    Part part = Part::Later;
    bool isGain = false; ///< the candidate reads it right
    QString confirmed;
    QString active; ///< what the active version reads
    QString candidate;
};

/// Whether a field counts: where the document shows it, or either version found one.
bool isCompared(const ReadField& active, const ReadField& candidate);

/// How two versions read the same documents.
class Comparison final
{
public:
    /// `trained` is what was fitted for the candidate, so that the figures tell its confidences before that, too.
    explicit Comparison(TrainedFields trained = {}) : m_trained(std::move(trained)) { }

    void add(const QString& documentId, Part part, const ReadDocument& active, const ReadDocument& candidate);

    const std::vector<Flip>& flips() const { return m_flips; }
    Verdict verdict() const;
    double improvement() const; ///< per cent of all fields' values that the candidate has right, less the active one's

    /// The figures: per field, over all, and the same for each way of holding out. The order of what was added does
    /// not change them.
    QJsonObject toJson() const;

private:
    struct Reader {
        qint64 right = 0;
        qint64 accepted = 0;
        qint64 acceptedRight = 0;
        std::vector<Answer> answers;
        std::vector<Answer> uncorrected; ///< the same before confidences were corrected; the candidate's only

        void add(const ReadField& read);
        QJsonObject toJson(qint64 values) const;
    };
    struct Figures {
        qint64 values = 0;
        Discordant discordant;
        Reader active;
        Reader candidate;

        void add(const ReadField& before, const ReadField& after, double uncorrected);
        QJsonObject toJson() const;
    };
    struct Group {
        qint64 documents = 0;
        qint64 doneActive = 0;
        qint64 doneCandidate = 0;
        Discordant discordant; ///< documents
        Figures all;
        QMap<QString, Figures> fields;

        QJsonObject toJson() const;
    };

    TrainedFields m_trained;
    Group m_all;
    QMap<QString, Group> m_parts;
    std::vector<Flip> m_flips;
};

} // namespace emend::learning
