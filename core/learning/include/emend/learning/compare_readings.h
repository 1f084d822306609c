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

/// How two versions read the same documents. A field counts for a document that shows it, or where either found one.
class Comparison final
{
public:
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

        void add(const ReadField& read);
        QJsonObject toJson(qint64 values) const;
    };
    struct Figures {
        qint64 values = 0;
        Discordant discordant;
        Reader active;
        Reader candidate;

        void add(const ReadField& before, const ReadField& after);
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

    Group m_all;
    QMap<QString, Group> m_parts;
    std::vector<Flip> m_flips;
};

} // namespace emend::learning
