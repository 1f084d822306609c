// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>

#include <QtCore/QMap>
#include <QtCore/QRect>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace emend::domain {

/// Another value that a field could have, with what is printed for it.
struct Alternative {
    QString value;
    QString raw;
    double confidence = 0;
};

/// What was found for one field of a document's schema.
struct FieldValue {
    QString value; ///< canonical: ISO date, plain decimal, canonical name
    QString raw; ///< exactly what is printed
    double confidence = 0; ///< estimated probability of being right, 0–1
    int page = 0; ///< 0-based
    QRect box; ///< in the unit of PageText::size; empty where the value is derived and stands nowhere
    QString source; ///< ranker | memory | rule | llm | human
    std::vector<Alternative> alternatives; ///< best first
};

struct Barcode {
    QString format; ///< such as `EAN-13`
    QString value;
    int page = 0;
    QRect box;
};

/// One bought item of a receipt or invoice; amounts are plain decimals, empty where not printed.
struct LineItem {
    QString description;
    QString quantity;
    QString unitPrice;
    QString amount;
    int page = 0;
    QRect box;
};

struct DocumentType {
    QString name = QStringLiteral("other"); ///< receipt invoice bank_statement w9 government_id product other
    double confidence = 0;
};

enum class Status { Done, NeedsReview, Failed };

/// The result for one document: what `emend-cli process` prints as one line.
struct Extraction {
    QString file;
    QString sha256;
    Status status = Status::Failed;
    DocumentType type;
    QMap<QString, std::optional<FieldValue>> fields; ///< every field of the schema; empty where nothing was found
    std::vector<LineItem> items;
    std::vector<Barcode> barcodes;
    QString text;
    int pages = 0;
    QStringList reasons; ///< why a person should look, one short phrase each
    QMap<QString, QString> versions; ///< engine, pattern, recognizer
    QMap<QString, double> timingsMs; ///< load, prepare, recognise, barcodes, extract
    std::optional<base::Error> error; ///< set where status is Failed
};

QString statusName(Status status);
std::optional<Status> statusFromName(const QString& name);

} // namespace emend::domain
