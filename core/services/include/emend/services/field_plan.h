// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QDate>
#include <QtCore/QStringList>

#include <vector>

namespace emend::services {

/// How a field is edited.
enum class FieldKind { Text, Money, Date, Choice, Digits };

/// One field of a form.
struct FormField {
    QString name; ///< as in Extraction::fields
    QString title; ///< translated
    FieldKind kind = FieldKind::Text;
    bool required = false;
    double threshold = 0.7; ///< below this confidence a person looks
    QStringList choices; ///< of FieldKind::Choice, canonical
};

struct TypeChoice {
    QString name; ///< as in DocumentType::name
    QString title; ///< translated
};

/// The fields of that type of document (of `other` where there is no such type), in the order of its form.
std::vector<FormField> formFields(const QString& type);

/// All types of documents, the commonest first.
std::vector<TypeChoice> documentTypes();

/// What a typed text is stored as in that field; empty where nothing but blanks was typed. A field that the type does
/// not have takes any text. Error: invalid_argument with what the field wants, in words for the reviewer.
base::Result<QString> canonicalValue(const QString& type, const QString& field, const QString& typed,
                                     const QDate& today);

/// A day and a month that were typed alone, as `15/4`, with that year; without one (0), with the latest that does not
/// make it a day to come. Any other text stays as it is.
QString withYear(const QString& typed, int year, const QDate& today);

} // namespace emend::services
