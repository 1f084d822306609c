// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QJsonArray>
#include <QtCore/QString>

namespace emend::samples {

/// Draws the sample documents into an existing folder, the same bytes every time on machines with the same fonts, and
/// writes `.samples.json` beside them. Needs a QGuiApplication, and may run in any thread.
///
/// Returns what `.samples.json` (hidden, so that a batch passes over it) holds: one object a document with `file`,
/// `type`, `pages`, `barcodes` ({format, value}) and `fields`, the canonical values that a person reads; fields that
/// are not listed are not to be judged. `hard` marks photos and crooked scans. Returns an empty array where a file
/// cannot be written.
QJsonArray drawSampleDocuments(const QString& folder);

/// A PDF with a text layer of that many pages, for measuring. Needs a QGuiApplication.
QByteArray ledgerPdf(int pages);

} // namespace emend::samples
