// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tuning_data.h"

#include <emend/domain/json.h>
#include <emend/extraction/dates.h>

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace emend::tuning {

namespace {

constexpr int kFolds = 5;

struct Segment {
    QString text;
    QRect box;
};

std::vector<domain::Word> wordsOf(const Segment& segment)
{
    std::vector<domain::Word> words;
    const double perLetter = segment.box.width() / std::max(1.0, static_cast<double>(segment.text.size()));
    qsizetype start = 0;
    for (const QString& part : segment.text.split(QLatin1Char(' '))) {
        if (!part.isEmpty()) {
            const int x = segment.box.x() + static_cast<int>(perLetter * static_cast<double>(start));
            const int width = std::max(1, static_cast<int>(perLetter * static_cast<double>(part.size())));
            words.push_back({part, {x, segment.box.y(), width, segment.box.height()}, 0.95, {}});
        }
        start += part.size() + 1;
    }
    return words;
}

bool onSameRow(const QRect& row, const QRect& box)
{
    const int overlap = std::min(row.bottom(), box.bottom()) - std::max(row.top(), box.top());
    return 2 * overlap > std::min(row.height(), box.height());
}

int foldOf(const QString& company)
{
    const QByteArray hash = QCryptographicHash::hash(company.toUtf8(), QCryptographicHash::Sha256);
    return static_cast<int>(static_cast<unsigned char>(hash.at(hash.size() - 1)) % kFolds);
}

QString alphanumeric(const QString& text)
{
    QString out;
    for (const QChar c : text.toUpper()) {
        if ((c >= QLatin1Char('A') && c <= QLatin1Char('Z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')))
            out += c;
    }
    return out;
}

QString dayOf(const QString& text)
{
    if (const QDate iso = QDate::fromString(text, Qt::ISODate); iso.isValid())
        return iso.toString(Qt::ISODate);
    const auto matches = extraction::findDates(text, extraction::DateOrder::DayFirst, QDate(2026, 11, 22));
    return matches.empty() ? QString() : matches.front().date.toString(Qt::ISODate);
}

QString numberOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("-?\\d[\\d,\\s]*(?:\\.\\d+)?"));
    QString found = pattern.match(text).captured();
    found.remove(QLatin1Char(',')).remove(QLatin1Char(' '));
    return found.isEmpty() ? QString() : QString::number(found.toDouble(), 'f', 2);
}

} // namespace

std::vector<QJsonObject> readJsonLines(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "cannot read %s\n", qUtf8Printable(path));
        std::exit(2);
    }
    std::vector<QJsonObject> objects;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (!line.isEmpty())
            objects.push_back(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

domain::PageText pageFromLines(const QJsonObject& label)
{
    std::vector<Segment> segments;
    for (const QJsonValue& value : label.value(QLatin1String("lines")).toArray()) {
        const QJsonObject line = value.toObject();
        const QJsonArray box = line.value(QLatin1String("box")).toArray();
        const QPoint corner(box.at(0).toInt(), box.at(1).toInt());
        segments.push_back({line.value(QLatin1String("text")).toString(),
                            QRect(corner, QSize(box.at(2).toInt() - corner.x(), box.at(3).toInt() - corner.y()))});
    }
    std::stable_sort(segments.begin(), segments.end(),
                     [](const Segment& a, const Segment& b) { return a.box.center().y() < b.box.center().y(); });
    std::vector<std::vector<Segment>> rows;
    for (const Segment& segment : segments) {
        if (rows.empty() || !onSameRow(rows.back().back().box, segment.box))
            rows.emplace_back();
        rows.back().push_back(segment);
    }
    domain::PageText page;
    page.size = {label.value(QLatin1String("width")).toInt(), label.value(QLatin1String("height")).toInt()};
    for (std::vector<Segment>& row : rows) {
        std::stable_sort(row.begin(), row.end(),
                         [](const Segment& a, const Segment& b) { return a.box.x() < b.box.x(); });
        domain::Line line;
        for (const Segment& segment : row) {
            for (domain::Word& word : wordsOf(segment))
                line.words.push_back(std::move(word));
        }
        page.lines.push_back(std::move(line));
    }
    return page;
}

std::vector<Receipt> readReceipts(const QString& labelsFile, const QString& pagesFile)
{
    QHash<QString, QJsonArray> pages;
    for (const QJsonObject& object : readJsonLines(pagesFile))
        pages.insert(QFileInfo(object.value(QLatin1String("file")).toString()).fileName(),
                     object.value(QLatin1String("pages")).toArray());
    std::vector<Receipt> receipts;
    for (const QJsonObject& label : readJsonLines(labelsFile)) {
        Receipt receipt;
        receipt.file = QFileInfo(label.value(QLatin1String("file")).toString()).fileName();
        if (!pages.contains(receipt.file))
            continue;
        const QJsonObject fields = label.value(QLatin1String("fields")).toObject();
        const QString company = fields.value(QLatin1String("company")).toString();
        receipt.labels = {{QStringLiteral("merchant"), company},
                          {QStringLiteral("date"), fields.value(QLatin1String("date")).toString()},
                          {QStringLiteral("address"), fields.value(QLatin1String("address")).toString()},
                          {QStringLiteral("amount"), fields.value(QLatin1String("total")).toString()}};
        receipt.fold = foldOf(company);
        for (const QJsonValue& page : pages.value(receipt.file)) {
            if (base::Result<domain::PageText> text = domain::pageTextFromJson(page.toObject()))
                receipt.pages.push_back(std::move(*text));
        }
        receipts.push_back(std::move(receipt));
    }
    return receipts;
}

QString normalised(const QString& field, const QString& text)
{
    if (field == QLatin1String("date"))
        return dayOf(text);
    return field == QLatin1String("amount") ? numberOf(text) : alphanumeric(text);
}

double similarity(const QString& a, const QString& b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype change = diagonal + (a[i - 1] == b[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({change, row[j] + 1, row[j - 1] + 1});
        }
    }
    return 1 - static_cast<double>(row.back()) / static_cast<double>(std::max(a.size(), b.size()));
}

} // namespace emend::tuning
