// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace emend::tuning {

/// One labelled receipt with the text of its pages.
struct Receipt {
    QString file;
    QMap<QString, QString> labels; ///< by the program's field names: merchant, date, address, amount
    std::vector<domain::PageText> pages;
    int fold = 0; ///< 0–4, by the company's name, so that a company is never in training and test
};

/// The label's lines as a page: words with boxes, those on one printed row together.
domain::PageText pageFromLines(const QJsonObject& label);

/// Reads labels and the pages that belong to them; receipts without pages are left out.
std::vector<Receipt> readReceipts(const QString& labelsFile, const QString& pagesFile);

/// Objects of a JSON Lines file. Ends the program with a message where the file cannot be read.
std::vector<QJsonObject> readJsonLines(const QString& path);

/// The form in which score.py compares: letters and digits, the ISO day, or the plain number; empty where there is
/// none.
QString normalised(const QString& field, const QString& text);

/// 1 − edit distance ÷ length of the longer one.
double similarity(const QString& a, const QString& b);

} // namespace emend::tuning
