// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// draw_lines FOLDER COUNT FAMILY
// Draws lines as receipts have them in one font, by a printer of coarse dots, ten to a document, as NAME.png beside
// NAME.gt.txt: corrected lines of a print that the recogniser does not know yet.
#include "dot_print.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>

#include <cstdio>

namespace {

constexpr int kLinesEach = 10;

const QStringList kWords =
    QStringLiteral("Total Subtotal Cash Change Receipt Invoice Date Table Server Guest Number Quantity "
                   "Price Discount Tax Service Coffee Bread Butter Milk Cheese Apple Juice Water Sandwich "
                   "Chicken Pasta Salad Soup Notebook Pencil Battery Umbrella Ticket Parking Fuel Litre "
                   "Thank you Please come again Harbour Street Station Road Garden Avenue Kitchen Market "
                   "Bakery Pharmacy Hardware Phone Member Points Balance Visa Mastercard Approved Refund")
        .split(QLatin1Char(' '));

class Writer final
{
public:
    QString line()
    {
        switch (m_random.bounded(4)) {
        case 0:
            return word() + QLatin1Char(' ') + amount();
        case 1:
            return QStringLiteral("%1/%2/20%3 %4:%5")
                .arg(m_random.bounded(1, 29), 2, 10, QLatin1Char('0'))
                .arg(m_random.bounded(1, 13), 2, 10, QLatin1Char('0'))
                .arg(m_random.bounded(10, 30))
                .arg(m_random.bounded(24), 2, 10, QLatin1Char('0'))
                .arg(m_random.bounded(60), 2, 10, QLatin1Char('0'));
        case 2:
            return QStringLiteral("%1 x %2 %3").arg(m_random.bounded(1, 20)).arg(word(), amount());
        default:
            return word() + QLatin1Char(' ') + word().toLower() + QLatin1Char(' ') + word();
        }
    }

    int between(int low, int high) { return m_random.bounded(low, high + 1); }

private:
    QString word() { return kWords[m_random.bounded(static_cast<int>(kWords.size()))]; }
    QString amount() { return QString::number(m_random.bounded(100, 99'999) / 100.0, 'f', 2); }

    QRandomGenerator m_random{4711};
};

QImage drawn(const QString& text, const QString& family, Writer& writer)
{
    const int paper = writer.between(200, 250);
    return dotPrint(text, family, paper, writer.between(20, 90));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 4 || arguments[2].toInt() < 1 || !QFontDatabase::families().contains(arguments[3])) {
        std::fprintf(stderr, "usage: draw_lines FOLDER COUNT FAMILY, with an installed font\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    Writer writer;
    for (int i = 0; i < arguments[2].toInt(); ++i) {
        const QString text = writer.line();
        const QString name = folder.filePath(QStringLiteral("receipt%1_%2").arg(i / kLinesEach).arg(i % kLinesEach));
        QFile said(name + QLatin1String(".gt.txt"));
        const QByteArray bytes = text.toUtf8() + '\n';
        if (!drawn(text, arguments[3], writer).save(name + QLatin1String(".png")) || !said.open(QIODevice::WriteOnly)
            || said.write(bytes) != bytes.size()) {
            std::fprintf(stderr, "cannot write to %s\n", qUtf8Printable(folder.path()));
            return 1;
        }
    }
    return 0;
}
