// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/extraction.h>

#include <QtCore/QJsonObject>

namespace emend::domain {

/// How a reviewer came to a value. Remembered values the program put in, from what this reviewer had confirmed before.
enum class EditOrigin { Confirmed, Typed, Clicked, Suggested, Cleared, Remembered };

/// Why a value was put in that the reviewer's own documents taught.
struct MemoryBasis {
    QString merchant; ///< that the document was recognised as one of
    int documents = 0; ///< of that merchant, which the reviewer has confirmed
    QStringList numbers; ///< telephone, tax and registration numbers that both show
    double confidence = 0; ///< of the value, 0–1
};

/// What a reviewer says about one field.
struct FieldEdit {
    QString field;
    QString value; ///< as typed or picked; empty where it was cleared
    QString raw; ///< what is printed in the box; empty where its place is not known
    int page = 0;
    QRect box; ///< in the unit of PageText::size; empty where its place is not known
    EditOrigin how = EditOrigin::Typed;
    std::optional<MemoryBasis> memory = {}; ///< where the value came from there; stays when it is confirmed
};

/// A page as the reviewer wants it shown; the original stays as it is.
struct PageView {
    int page = 0; ///< of the original
    int rotation = 0; ///< degrees clockwise: 0, 90, 180, 270
};

/// The work of a reviewer on one document so far.
struct ReviewDraft {
    std::vector<FieldEdit> edits; ///< at most one for each field
    QString documentType; ///< empty where it is not changed
    std::vector<PageView> pages; ///< in the order they are shown; empty where nothing is changed
    int actions = 0; ///< keys and clicks
    qint64 activeMs = 0; ///< without the pauses
    QStringList remembered; ///< fields that memory has filled once, also where that was undone

    const FieldEdit* edit(const QString& field) const; ///< nullptr where there is none
};

/// What became of a document; Read where it waits for another reader, who does not know of this one.
enum class ReviewOutcome { Confirmed, Rejected, Escalated, Read };

enum class RejectReason { Illegible, NotADocument, Duplicate, WrongType, Incomplete, Other };

/// What is known of a field beside its value.
struct FieldStake {
    QString field;
    bool required = false;
    double threshold = 0.7; ///< a confidence below it needs a look
    double weight = 1; ///< what a wrong value costs, beside that of other fields
    bool breaksRule = false;
};

/// The fields that need a look: required ones that are missing, then those that are below their threshold or break a
/// rule, the highest expected cost ((1 − confidence) × weight) first.
QStringList fieldsToLookAt(const Extraction& extraction, const std::vector<FieldStake>& stakes);

QString editOriginName(EditOrigin origin); ///< such as `typed`
std::optional<EditOrigin> editOriginFromName(const QString& name);

QString reviewOutcomeName(ReviewOutcome outcome); ///< such as `confirmed`
std::optional<ReviewOutcome> reviewOutcomeFromName(const QString& name);

QString rejectReasonName(RejectReason reason); ///< such as `not_a_document`
std::optional<RejectReason> rejectReasonFromName(const QString& name);

QJsonObject toJson(const ReviewDraft& draft);

/// The inverse; an empty object is an empty draft. Error: corrupt.
base::Result<ReviewDraft> reviewDraftFromJson(const QJsonObject& json);

} // namespace emend::domain
