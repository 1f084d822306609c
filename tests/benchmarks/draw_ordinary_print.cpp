// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// draw_ordinary_print FOLDER
// Draws the lines of ordinary print that recognisers are kept from forgetting, as sheets: training.png and
// checking.png, each beside a .txt with what its lines say. The two are in other fonts, or other styles of them, and
// share hardly a word. See the README of resources/ordinary_print.
#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QImageWriter>
#include <QtGui/QPainter>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr size_t kLearnedLines = 160;
constexpr size_t kAskedLines = 200;
constexpr int kHeight = 48; // as ocr::kTrainingHeight
constexpr int kMostWidth = 1400;
constexpr int kPaper = 240;
constexpr int kInk = 24;
constexpr int kGreys = 6; // fewer make a smaller file

struct Typeface {
    const char* family;
    const char* style;
};

constexpr Typeface kLearned[] = {
    {"Noto Sans", "Regular"},  {"Nimbus Roman", "Regular"},   {"Nimbus Mono PS", "Regular"}, {"DejaVu Sans", "Book"},
    {"Noto Serif", "Regular"}, {"Nimbus Sans", "Regular"},    {"URW Gothic", "Book"},        {"P052", "Roman"},
    {"Noto Sans", "Bold"},     {"Noto Sans Display", "Bold"}, {"Nimbus Roman", "Italic"},    {"DejaVu Serif", "Bold"}};
constexpr Typeface kAsked[] = {{"DejaVu Sans", "Condensed"}, {"C059", "Roman"},
                               {"Nimbus Mono PS", "Bold"},   {"Nimbus Sans Narrow", "Regular"},
                               {"DejaVu Serif", "Book"},     {"Nimbus Sans", "Bold"},
                               {"URW Bookman", "Light"},     {"Noto Serif", "Bold"},
                               {"P052", "Italic"},           {"Noto Sans", "Italic"}};

// Every other one is for the one sheet, the rest for the other.
const QStringList kPlain =
    QStringLiteral("about account address after amount annual answer apples available balance basket before between "
                   "black board bottle bread bridge bring building butter buyer cabinet card carrots cash change "
                   "charge cheese chicken children church city clean clear coffee collect colour company contract "
                   "copy corner cotton credit cup customer daily days dear deliver deposit desk different dinner "
                   "discount door double driver during early east eggs eight engine evening every exchange express "
                   "family fifteen final fish five flat floor flour four free fresh friday fruit garage garden gate "
                   "gift glass goods grand green ground guest half hall hand heavy help holiday hotel hour house "
                   "hundred ice insurance interest invoice item jacket january journey juice july june just keep key "
                   "kitchen large last late leave lemon letter light line list little local long lunch machine main "
                   "manager march market meal medium meeting member milk minute monday money month morning museum "
                   "name never new night nine north notice november number office oil one onion open order other "
                   "oven owner packet page paid paper park part payment pepper phone picture piece place plate please "
                   "point pound price private product quality quantity quarter queen question quick quiet rate "
                   "receipt refund regular repair reply rest rice river road room round salad salt saturday school "
                   "season second service seven shop short signed single six small soap south spare square staff "
                   "stamp station store street sugar summer sunday supply table taken tax tea ten thank three ticket "
                   "today tomato total towel train travel trip twelve two umbrella under unit until usual valid "
                   "vegetable visit voucher waiter wash water week west white window winter with wood work yard "
                   "year yellow zero zone")
        .split(QLatin1Char(' '));
const QStringList kNames =
    QStringLiteral("Abbott Ahmad Baker Bennett Carver Chan Doyle Dubois Ellis Evans Fischer Fletcher Garcia Griffin "
                   "Hughes Hussein Ibrahim Irving Jensen Joyce Kaur Kowalski Lambert Lim Moreno Murphy Nguyen Novak "
                   "O'Brien Olsen Patel Powell Quinn Quigley Rahman Rossi Schmidt Singh Tanaka Turner Underwood "
                   "Ulrich Vance Vega Walker Wong Xavier Yates Young Yusof Ziegler Zhang")
        .split(QLatin1Char(' '));
const QStringList kForeign =
    QStringLiteral("Gemüse Straße Größe Getränke Käse Müller Brötchen Äpfel Öl Übertrag Stück Gebühr Schlüssel Fuß "
                   "Año Niños Señor Teléfono Jamón Café Número Dirección España Melón Plátano Crédito Fábrica Pingüino "
                   "Açúcar Pão Maçã Coração Kjøtt Smørbrød Ål Kød Fløde Æbler")
        .split(QLatin1Char(' '));
const QStringList kMonths =
    QStringLiteral("January February March April May June July August September October November December")
        .split(QLatin1Char(' '));

QString capital(QString word)
{
    word[0] = word[0].toUpper();
    return word;
}

/// Makes up lines of receipts, invoices, statements and letters.
class Writer final
{
public:
    explicit Writer(int half) : m_half(half), m_random(static_cast<quint32>(2024 + half)) { }

    QString line()
    {
        switch (between(0, 11)) {
        case 0:
        case 1:
            return sentence();
        case 2:
            return QStringLiteral("%1 x %2 %3").arg(QString::number(between(1, 24)), thing(), amount());
        case 3:
            return thing() + QLatin1Char(' ') + amount();
        case 4:
            return QString(thing() + QLatin1Char(' ') + word() + QLatin1Char(' ') + amount()).toUpper();
        case 5:
            return QStringLiteral("%1 %2 %3, %4")
                .arg(QString::number(between(1, 250)), name(), capital(word()), code());
        case 6:
            return QStringLiteral("%1 No. %2").arg(capital(word()), code());
        case 7:
            return capital(word()) + QStringLiteral(": ") + date();
        case 8:
            return date() + QLatin1Char(' ') + time() + QLatin1Char(' ') + word().toUpper() + QStringLiteral(" #")
                + digits(4);
        case 9:
            return contact();
        case 10:
            return foreign();
        default:
            return QStringLiteral("%1 & %2 %3").arg(name(), name(), QLatin1String(happens() ? "Ltd" : "SDN BHD"));
        }
    }

    int between(int low, int high) { return m_random.bounded(low, high + 1); }

private:
    bool happens() { return between(0, 1) == 1; }

    QString of(const QStringList& words)
    {
        const int pairs = static_cast<int>(words.size()) / 2;
        return words[2 * between(0, pairs - 1) + m_half];
    }
    QString word() { return of(kPlain); }
    QString name() { return of(kNames); }
    QString thing() { return capital(word()) + QLatin1Char(' ') + word(); }

    QString digits(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += QString::number(between(0, 9));
        return text;
    }

    QString amount()
    {
        static const QStringList forms =
            QStringLiteral("%1.%2|%1.%2|%1,%2|$%1.%2|RM%1.%2|£%1.%2|%1,%2 €|-%1.%2").split(QLatin1Char('|'));
        const QString form = forms[between(0, static_cast<int>(forms.size()) - 1)];
        const QString whole = QString::number(between(0, 3) == 0 ? between(100, 9999) : between(0, 99));
        return form.arg(whole, digits(2));
    }

    QString code()
    {
        static const QString letters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ");
        QString text;
        for (int i = between(1, 3); i > 0; --i)
            text += letters[between(0, static_cast<int>(letters.size()) - 1)];
        const QString first = digits(between(2, 4));
        const QString second = digits(between(2, 4));
        return text + (happens() ? QLatin1String("-") : QLatin1String("")) + first + QLatin1Char('/') + second;
    }

    QString date()
    {
        const QString day = QString::number(between(1, 28));
        const int month = between(1, 12);
        const QString year = QString::number(between(2015, 2029));
        switch (between(0, 2)) {
        case 0:
            return day + QLatin1Char(' ') + kMonths[month - 1] + QLatin1Char(' ') + year;
        case 1:
            return QStringLiteral("%1/%2/%3").arg(day).arg(month, 2, 10, QLatin1Char('0')).arg(year);
        default:
            return QStringLiteral("%1-%2-%3").arg(year).arg(month, 2, 10, QLatin1Char('0')).arg(day);
        }
    }

    QString time()
    {
        const int hour = between(0, 23);
        return QStringLiteral("%1:%2").arg(hour, 2, 10, QLatin1Char('0')).arg(between(0, 59), 2, 10, QLatin1Char('0'));
    }

    QString contact()
    {
        if (happens())
            return QStringLiteral("Tel. (%1) %2 %3").arg(digits(3), digits(3), digits(4));
        const QString user = name().toLower().remove(QLatin1Char('\''));
        return QStringLiteral("%1@%2-%3.example").arg(user, word(), word());
    }

    QString foreign()
    {
        const QString first = of(kForeign);
        const QString second = of(kForeign);
        return first + QLatin1Char(' ') + second + QLatin1Char(' ') + amount();
    }

    QString sentence()
    {
        QString text = capital(word());
        for (int i = between(3, 6); i > 0; --i)
            text += QLatin1String(between(0, 5) == 0 ? ", " : " ") + (between(0, 7) == 0 ? name() : word());
        static const QString ends = QStringLiteral("..,;:?!)");
        const QChar end = ends[between(0, static_cast<int>(ends.size()) - 1)];
        if (end == QLatin1Char(')'))
            text.prepend(QLatin1Char('('));
        return text + end;
    }

    int m_half;
    QRandomGenerator m_random;
};

/// A line at the size at which it fills its height but for some paper above and below.
QImage drawn(const QString& text, const Typeface& typeface, Writer& writer)
{
    QFont font = QFontDatabase::font(QString::fromLatin1(typeface.family), QString::fromLatin1(typeface.style), 12);
    font.setPixelSize(kHeight);
    const int asDrawn = QFontMetrics(font).tightBoundingRect(text).height();
    const int inkHeight = kHeight * 100 / (100 + 2 * writer.between(12, 30));
    font.setPixelSize(std::max(1, kHeight * inkHeight / asDrawn));
    // Some without soft edges, as faxes have them.
    font.setStyleStrategy(writer.between(0, 4) == 0 ? QFont::NoAntialias : QFont::PreferAntialias);
    const QRect ink = QFontMetrics(font).tightBoundingRect(text);
    const int margin = (kHeight - ink.height()) / 2;
    QImage image(ink.width() + 2 * margin, kHeight, QImage::Format_Grayscale8);
    image.fill(QColor(kPaper, kPaper, kPaper));
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(QColor(kInk, kInk, kInk));
    painter.drawText(margin - ink.left(), margin - ink.top(), text);
    return image;
}

/// The lines one below the other; what is right of a line is white, which no paper is.
QImage sheetOf(const std::vector<QImage>& lines)
{
    int width = 0;
    for (const QImage& line : lines)
        width = std::max(width, line.width());
    QImage sheet(width, kHeight * static_cast<int>(lines.size()), QImage::Format_Indexed8);
    QList<QRgb> tones;
    for (int i = 0; i < kGreys; ++i) {
        const int grey = kInk + (kPaper - kInk) * i / (kGreys - 1);
        tones << qRgb(grey, grey, grey);
    }
    sheet.setColorTable(tones << qRgb(255, 255, 255));
    sheet.fill(kGreys);
    for (size_t i = 0; i < lines.size(); ++i) {
        for (int y = 0; y < kHeight; ++y) {
            const uchar* from = lines[i].constScanLine(y);
            std::transform(
                from, from + lines[i].width(), sheet.scanLine(static_cast<int>(i) * kHeight + y), [](uchar grey) {
                    const int share = std::clamp<int>(grey, kInk, kPaper) - kInk;
                    return static_cast<uchar>((share * (kGreys - 1) + (kPaper - kInk) / 2) / (kPaper - kInk));
                });
        }
    }
    return sheet;
}

bool write(const QString& path, size_t count, Writer writer, const std::vector<Typeface>& typefaces)
{
    std::vector<QImage> lines;
    QByteArray texts;
    while (lines.size() < count) {
        const QString text = writer.line();
        QImage line = drawn(text, typefaces[lines.size() % typefaces.size()], writer);
        if (line.width() > kMostWidth)
            continue;
        lines.push_back(std::move(line));
        texts += text.toUtf8() + '\n';
    }
    QImageWriter image(path + QLatin1String(".png"));
    image.setCompression(100);
    QFile file(path + QLatin1String(".txt"));
    return image.write(sheetOf(lines)) && file.open(QIODevice::WriteOnly) && file.write(texts) == texts.size();
}

bool areInstalled(const std::vector<Typeface>& typefaces)
{
    return std::all_of(typefaces.begin(), typefaces.end(), [](const Typeface& typeface) {
        const bool isInstalled =
            QFontDatabase::styles(QString::fromLatin1(typeface.family)).contains(QString::fromLatin1(typeface.style));
        if (!isInstalled)
            std::fprintf(stderr, "%s %s is not installed.\n", typeface.family, typeface.style);
        return isInstalled;
    });
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const std::vector<Typeface> learned(std::begin(kLearned), std::end(kLearned));
    const std::vector<Typeface> asked(std::begin(kAsked), std::end(kAsked));
    if (app.arguments().size() != 2 || !areInstalled(learned) || !areInstalled(asked)) {
        std::fprintf(stderr,
                     "usage: draw_ordinary_print FOLDER, with the fonts of fonts-dejavu-core, "
                     "fonts-dejavu-extra, fonts-noto-core and fonts-urw-base35\n");
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    folder.mkpath(QStringLiteral("."));
    if (!write(folder.filePath(QStringLiteral("training")), kLearnedLines, Writer(0), learned)
        || !write(folder.filePath(QStringLiteral("checking")), kAskedLines, Writer(1), asked)) {
        std::fprintf(stderr, "cannot write to %s\n", qUtf8Printable(folder.path()));
        return 1;
    }
    return 0;
}
