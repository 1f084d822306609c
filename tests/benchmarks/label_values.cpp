// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_values.h"

#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::bench {

namespace {

bool isUnseen(const QString& company)
{
    const QByteArray hash = QCryptographicHash::hash(company.toUtf8(), QCryptographicHash::Sha256).toHex();
    int rest = 0;
    for (const char digit : hash)
        rest = (rest * 16 + QByteArray(1, digit).toInt(nullptr, 16)) % 5;
    return rest == 4;
}

} // namespace

std::vector<LabelledReceipt> unseenReceipts(const QString& folder, int count)
{
    QFile labels(QDir(folder).filePath(QStringLiteral("labels.jsonl")));
    if (!labels.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(labels.fileName()));
    std::vector<LabelledReceipt> unseen;
    while (!labels.atEnd()) {
        const QJsonObject label = QJsonDocument::fromJson(labels.readLine()).object();
        const QJsonObject fields = label[QLatin1String("fields")].toObject();
        if (!isUnseen(fields[QLatin1String("company")].toString()))
            continue;
        LabelledReceipt receipt;
        receipt.file = QDir(folder).filePath(label[QLatin1String("file")].toString());
        receipt.fields = {{QStringLiteral("merchant"), fields[QLatin1String("company")].toString()},
                          {QStringLiteral("date"), fields[QLatin1String("date")].toString()},
                          {QStringLiteral("amount"), fields[QLatin1String("total")].toString()},
                          {QStringLiteral("address"), fields[QLatin1String("address")].toString()}};
        unseen.push_back(std::move(receipt));
    }
    std::vector<LabelledReceipt> chosen;
    const auto wanted = std::min(static_cast<size_t>(count), unseen.size());
    for (size_t i = 0; i < wanted; ++i)
        chosen.push_back(unseen[i * unseen.size() / wanted]);
    return chosen;
}

QString normalised(const QString& field, const QString& value)
{
    if (field == QLatin1String("date")) {
        const auto dates = extraction::findDates(value, extraction::DateOrder::DayFirst, QDate(2026, 1, 1));
        return dates.empty() ? QString() : dates.front().date.toString(Qt::ISODate);
    }
    if (field == QLatin1String("amount")) {
        const auto amounts = extraction::findAmounts(value);
        return amounts.empty() ? QString() : amounts.front().money.toDecimal();
    }
    QString letters;
    for (const QChar c : value.toUpper()) {
        if ((c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            letters += c;
    }
    return letters;
}

} // namespace emend::bench
