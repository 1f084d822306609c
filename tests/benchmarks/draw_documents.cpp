// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// draw_documents FOLDER
// Draws plain documents in mixed case (an invoice, a statement, a letter) in every Latin font family of a list that is
// installed, each once clean and once as a tired scanner sees it, as NAME.png beside NAME.txt with the printed lines.
#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTextStream>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cstdio>

namespace {

constexpr QSize kPage(1654, 2339); // A4 at 200 dpi
constexpr int kMargin = 150;
constexpr double kTextPixels = 31; // 11 pt

const QStringList kFamilies{QStringLiteral("DejaVu Sans"),      QStringLiteral("DejaVu Serif"),
                            QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans"),
                            QStringLiteral("Noto Serif"),       QStringLiteral("Nimbus Sans"),
                            QStringLiteral("Nimbus Roman"),     QStringLiteral("Nimbus Sans Narrow"),
                            QStringLiteral("Nimbus Mono PS"),   QStringLiteral("URW Gothic")};

// A tab stands before what is set flush right.
const QStringList kInvoice{QStringLiteral("Brandt & Keller Office Supplies Ltd"),
                           QStringLiteral("14 Harbour Lane, Bristol BS1 5TR"),
                           QStringLiteral("Telephone 0117 496 0123, accounts@brandt-keller.example"),
                           QStringLiteral("Invoice No. INV-2024-00871\tDate: 14 March 2024"),
                           QStringLiteral("Customer: Willowbrook Primary School\tDue: 13 April 2024"),
                           QStringLiteral("Copy paper, A4, 80 g, white\t12 x 4.85\t58.20"),
                           QStringLiteral("Whiteboard marker, assorted colours\t20 x 1.19\t23.80"),
                           QStringLiteral("Lever arch file, blue\t15 x 2.40\t36.00"),
                           QStringLiteral("Delivery to the rear entrance, weekdays only\t7.50"),
                           QStringLiteral("Subtotal\t125.50"),
                           QStringLiteral("VAT 20 %\t25.10"),
                           QStringLiteral("Total due in pounds sterling\t150.60"),
                           QStringLiteral("Please quote the invoice number with your payment."),
                           QStringLiteral("Sort code 20-45-77, account 63018842, IBAN GB33 BUKB 2020 1555 5555 55"),
                           QStringLiteral("Goods remain our property until they are paid for in full.")};

const QStringList kStatement{QStringLiteral("Northern Valley Credit Union"),
                             QStringLiteral("Statement of account from 1 Oct to 31 Oct 2023"),
                             QStringLiteral("Account holder: Ms Josephine Quigley\tAccount 00417-22318"),
                             QStringLiteral("Opening balance\t1,204.77"),
                             QStringLiteral("02/10 Card payment, Juniper Cafe, Leeds\t-6.45"),
                             QStringLiteral("03/10 Standing order, Rent for October\t-675.00"),
                             QStringLiteral("09/10 Refund from Hollis Outfitters\t39.99"),
                             QStringLiteral("13/10 Direct debit, Yorkshire Water\t-28.31"),
                             QStringLiteral("20/10 Salary, Quillfeather Press Ltd\t2,118.64"),
                             QStringLiteral("27/10 Cash machine, Briggate\t-80.00"),
                             QStringLiteral("Closing balance\t2,573.64"),
                             QStringLiteral("Interest paid this year: 3.12. Overdraft limit: 500.00."),
                             QStringLiteral("Queries? Call us between 8.30 am and 6 pm, or visit any branch.")};

const QStringList kLetter{QStringLiteral("Dear Mr Vasquez,"),
                          QStringLiteral("Thank you for your letter of 5 June about the boiler in flat 12b."),
                          QStringLiteral("Our engineer will visit on Tuesday, 18 June, between nine and noon;"),
                          QStringLiteral("please make sure that somebody over eighteen is at home to let him in."),
                          QStringLiteral("He will first check the pressure valve, which was replaced in 2019,"),
                          QStringLiteral("and, if it is faulty, order another (they cost about 65 euros each)."),
                          QStringLiteral("As the guarantee has not expired, you will not be charged for this."),
                          QStringLiteral("Should the date be inconvenient, ring Ms O'Neill on 020 7946 0852"),
                          QStringLiteral("or write to repairs@larkfield-homes.example by Friday at the latest."),
                          QStringLiteral("We apologise for the delay, and for the cold water in the meantime."),
                          QStringLiteral("Yours sincerely,"),
                          QStringLiteral("Imogen Fairweather, Property Services")};

/// The family as it is installed: Qt names the foundry too where several made one. Empty where it is missing.
QString installedFamily(const QString& family)
{
    const QStringList installed = QFontDatabase::families();
    if (installed.contains(family))
        return family;
    const auto found = std::find_if(installed.begin(), installed.end(), [&family](const QString& name) {
        return name.startsWith(family + QLatin1String(" ["));
    });
    return found == installed.end() ? QString() : *found;
}

QImage drawn(const QStringList& lines, const QString& family)
{
    QImage page(kPage, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font(family);
    font.setPixelSize(static_cast<int>(kTextPixels));
    painter.setFont(font);
    int y = 2 * kMargin;
    for (const QString& line : lines) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        const int width = kPage.width() - 2 * kMargin;
        painter.drawText(kMargin, y, parts.first());
        for (qsizetype i = 1; i < parts.size(); ++i) {
            const int right = kMargin + width - static_cast<int>(parts.size() - 1 - i) * 240;
            painter.drawText(right - painter.fontMetrics().horizontalAdvance(parts[i]), y, parts[i]);
        }
        y += static_cast<int>(kTextPixels * 2);
    }
    return page;
}

/// Coarser, paler, grainy.
QImage tired(const QImage& page)
{
    QImage scan = page.scaled(page.size() * 0.62, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                      .convertToFormat(QImage::Format_Grayscale8);
    QRandomGenerator random(7);
    for (int y = 0; y < scan.height(); ++y) {
        uchar* row = scan.scanLine(y);
        for (int x = 0; x < scan.width(); ++x)
            row[x] = static_cast<uchar>(std::clamp(70 + row[x] * 150 / 255 + random.bounded(-16, 17), 0, 255));
    }
    return scan;
}

bool save(const QDir& folder, const QString& name, const QImage& page, const QStringList& lines)
{
    QFile text(folder.filePath(name + QLatin1String(".txt")));
    if (!page.save(folder.filePath(name + QLatin1String(".png"))) || !text.open(QIODevice::WriteOnly))
        return false;
    QTextStream(&text) << QString(lines.join(QLatin1Char('\n'))).replace(QLatin1Char('\t'), QLatin1Char(' ')) << '\n';
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "usage: draw_documents FOLDER\n");
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    for (const QString& family : kFamilies) {
        const QString installed = installedFamily(family);
        if (installed.isEmpty())
            continue;
        const QString slug = QString(family).replace(QLatin1Char(' '), QLatin1Char('-'));
        for (const auto& [kind, lines] :
             {std::pair(QStringLiteral("invoice"), kInvoice), std::pair(QStringLiteral("statement"), kStatement),
              std::pair(QStringLiteral("letter"), kLetter)}) {
            const QImage page = drawn(lines, installed);
            const QString name = kind + QLatin1Char('_') + slug;
            if (!save(folder, name + QLatin1String("_clean"), page, lines)
                || !save(folder, name + QLatin1String("_scan"), tired(page), lines)) {
                std::fprintf(stderr, "cannot write to %s\n", qUtf8Printable(folder.path()));
                return 1;
            }
        }
    }
    return 0;
}
