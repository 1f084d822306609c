// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "numbered_receipts.h"

#include "samples/receipt_paper.h"

#include <QtCore/QDir>

#include <array>

namespace emend::test {

namespace {

struct Goods {
    const char* name;
    int cents;
};

constexpr std::array kGoods{
    Goods{"Wholemeal bread", 345},  Goods{"Orange juice 1 L", 289}, Goods{"Basmati rice", 412},
    Goods{"Olive oil 500 ml", 899}, Goods{"Free range eggs", 365},  Goods{"Dark chocolate", 219},
    Goods{"Ground coffee", 649},    Goods{"Sparkling water", 99},   Goods{"Tomato passata", 155},
    Goods{"Cheddar 200 g", 420},    Goods{"Washing powder", 785}};

QString money(int cents)
{
    return QStringLiteral("%1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'));
}

QImage receipt(int number, int rows)
{
    samples::ReceiptPaper paper(560, QStringLiteral("DejaVu Sans Mono"), 22);
    paper.centre(QStringLiteral("CORNER SHOP %1").arg(number % 17 + 1), 1.4, samples::ReceiptPaper::Bold);
    paper.centre(QStringLiteral("%1 Station Road").arg(number + 1));
    paper.pair(QStringLiteral("%1/%2/2026").arg(number % 28 + 1, 2, 10, QLatin1Char('0')).arg(number % 9 + 10),
               QStringLiteral("No. %1").arg(100'000 + number));
    paper.rule();
    int total = 0;
    for (int row = 0; row < rows; ++row) {
        const Goods& goods = kGoods[static_cast<size_t>(number + row * row) % kGoods.size()];
        const int cents = goods.cents + number % 7;
        total += cents;
        paper.pair(QString::fromLatin1(goods.name), money(cents));
    }
    paper.rule();
    paper.pair(QStringLiteral("TOTAL"), money(total), 1.3, samples::ReceiptPaper::Bold);
    paper.pair(QStringLiteral("CASH"), money(total));
    return paper.finish();
}

} // namespace

QStringList drawNumberedReceipts(const QString& folder, int count, int rows)
{
    QStringList files;
    for (int number = 0; number < count; ++number) {
        files << QDir(folder).filePath(QStringLiteral("receipt_%1.png").arg(number, 4, 10, QLatin1Char('0')));
        // Hardly compressed: drawing them is not what is to be measured.
        if (!receipt(number, rows).save(files.last(), "png", 90))
            qFatal("%s cannot be written.", qPrintable(files.last()));
    }
    return files;
}

} // namespace emend::test
