// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>
#include <emend/extraction/candidates.h>
#include <emend/extraction/ranker.h>

#include <QtCore/QMap>

#include <memory>
#include <optional>
#include <vector>

namespace emend::extraction {

/// What corrections have taught about one document: made for it, and asked while its fields are filled.
class DocumentHints
{
public:
    virtual ~DocumentHints() = default;

    /// Adds features that tell which of these candidates stand where the field stood on earlier documents, and reads
    /// dates that could be two days in the order of these documents.
    virtual void addFeatures(const QString& field, std::vector<Candidate>& candidates) const = 0;

    /// Puts known values in, in place of misread ones, with their confidence; after ranking, before validation.
    virtual void improve(QMap<QString, std::optional<domain::FieldValue>>& fields) const = 0;

    /// Whether the document is one of a merchant that is known from others.
    virtual bool knowsMerchant() const { return false; }

    /// The same as improve() for what follows from other fields, such as the category from the merchant.
    virtual void improveDerived(QMap<QString, std::optional<domain::FieldValue>>& fields) const { Q_UNUSED(fields); }
};

/// A version of what was learned, or a reviewer's own memory on top of one. Never changes once it is shared; any
/// thread.
class LearnedFields
{
public:
    virtual ~LearnedFields() = default;

    virtual QString versionName() const = 0; ///< such as `v3`: goes into Extraction::versions
    virtual const Ranker& ranker() const = 0;
    virtual std::unique_ptr<DocumentHints> hintsFor(const std::vector<domain::PageText>& pages) const = 0;

    /// A field's confidence as training corrected it, for a document of that type, of a known merchant or not; the same
    /// where none did.
    virtual double trainedConfidence(const QString& type, const QString& field, bool isKnown, double confidence) const
    {
        Q_UNUSED(type);
        Q_UNUSED(field);
        Q_UNUSED(isKnown);
        return confidence;
    }

    /// Below it a person looks; empty for what the schema says.
    virtual std::optional<double> trainedThreshold(const QString& type, const QString& field) const
    {
        Q_UNUSED(type);
        Q_UNUSED(field);
        return std::nullopt;
    }
};

} // namespace emend::extraction
