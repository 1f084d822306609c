// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/confirmed_document.h>
#include <emend/learning/rules.h>

#include <QtCore/QMap>

#include <functional>
#include <vector>

namespace emend::learning {

/// What a field was read as, and what a person made of it; canonical values.
struct ReadPair {
    QString field; ///< amount | date
    QString read;
    QString confirmed;
};

/// All that prompts are made from. The order does not change the result.
struct PromptSources {
    std::vector<ConfirmedDocument> documents; ///< good ones; those without pages say nothing
    std::vector<RepeatedValue> repeated; ///< merchants and categories that were corrected alike again and again
    std::vector<ReadPair> pairs;
    std::vector<Veto> vetoes; ///< such values are not shown
    std::function<QString(const QString&)> mask = {}; ///< takes what is personal out of a text; empty for nothing
};

/// The fields that there are prompts for: amount, category, date, merchant.
const QStringList& promptFields();

/// What a language model is told about each of these fields: the task, the commonest misreads, and a few pieces of
/// confirmed documents with the right answer. Of the examples each merchant gives one at most, from the clearest print.
/// A pure function: the same sources give the same texts; without sources they are those that the program brings along.
QMap<QString, QString> buildPrompts(const PromptSources& sources);

/// SHA-256 of the prompts' canonical JSON.
QString promptsHash(const QMap<QString, QString>& prompts);

} // namespace emend::learning
