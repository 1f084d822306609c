// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// draw_prints FOLDER
// Draws lines in mixed case by the letters of several languages, in several heights and kinds of print, in every font
// of a list that is installed. Each set becomes NAME.jsonl beside its images, the labels that line_error reads.
#include "dot_print.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtGui/QFontDatabase>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>

#include <algorithm>
#include <cstdio>

namespace {

constexpr int kLinesEach = 60; // of a font in a set
constexpr int kHeight = 24; // pixels from the top of a capital to the foot of a `p`, unless a set says otherwise
constexpr int kMargin = 12;

const QStringList kFamilies{QStringLiteral("DejaVu Sans"), QStringLiteral("DejaVu Serif"),
                            QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Noto Sans"),
                            QStringLiteral("Noto Serif")};

enum class Print { Plain, Thermal, Dots, Inverse };

struct Set {
    QString name;
    QString words;
    QStringList marks; ///< beside amounts
    int height = kHeight;
    Print print = Print::Plain;
};

const QString kEnglish = QStringLiteral(
    "Opening Hours Weekday Saturday Bookshop Library Garage Tyres Brake Fitting Voucher Refund Exchange within days "
    "original receipt required Queen Victoria Bridge Square Floor Cashier Operator Terminal Contactless Signature not "
    "Grocery Organic Carrots Yoghurt Biscuits Lemonade Marmalade Breakfast Lunch Evening Menu Cutlery Extra sauce "
    "free");
const QString kGerman = QStringLiteral(
    "Brötchen Käse Gemüse Müsli Äpfel Öl Süßwaren Straße Fußweg Grüße Bücher Schlüssel Werkstätte Übernachtung "
    "Frühstück "
    "Kürbis Möhren Geflügel Getränke Rückgabe Gebühr Mehrwertsteuer Kassenbeleg Öffnungszeiten täglich für Gäste außer "
    "Größe Maß Zubehör Lieferung Rechnungsbetrag Überweisung Bäckerei Österreich Ärztin heiß Spaß Tüte Nüsse");
const QString kSpanish = QStringLiteral(
    "Panadería Jamón Piña Champiñón Azúcar Café Plátano Teléfono Dirección Número Año Mañana Niño España Málaga "
    "Córdoba "
    "Atención Devolución Garantía días Público Sábado Miércoles Artículo Crédito Débito Propina Compañía Ñoquis Éxito "
    "¿Qué? ¡Gracias! Vehículo Gasolina Ingeniería Lámpara Jabón Útil Pingüino Óptica Índice");
const QString kPortuguese = QStringLiteral(
    "Pão Maçã Feijão Limão Coração Açúcar Café Três Português Endereço Número Preço Serviço Atenção Devolução Cartão "
    "Crédito Débito Você Avó Avô Câmara Farmácia Táxi Ônibus Água Óleo Almoço Lanche Promoção Peças Construção Júnior "
    "São João Força Bênção Índice Êxito À vista pôr Útil");
const QString kNordic = QStringLiteral(
    "Smörgås Köttbullar Räksallad Blåbär Öre Ångström Kärnmjölk Göteborg Växjö Malmö Åkeri Rødgrød Fløde Smør Brød "
    "Æble "
    "Øl København Århus Kål Pølse Kjøtt Grønnsaker Blåbær Tromsø Ålesund Bærekraft Hørsholm Særtilbud Kvittering Växel "
    "Återbäring Försäljning Område Nærbutikk Søndag Lørdag Måndag Ærlig Önskar Øst");
const QStringList kNoMarks{QString()};
const QStringList kSigns{QStringLiteral("$"), QStringLiteral("£"), QStringLiteral("€"), QStringLiteral("¥"),
                         QStringLiteral("₹")};

QList<Set> sets()
{
    QList<Set> all{{QStringLiteral("letters-english"), kEnglish, kNoMarks},
                   {QStringLiteral("letters-german"), kGerman, kNoMarks},
                   {QStringLiteral("letters-spanish"), kSpanish, kNoMarks},
                   {QStringLiteral("letters-portuguese"), kPortuguese, kNoMarks},
                   {QStringLiteral("letters-nordic"), kNordic, kNoMarks},
                   {QStringLiteral("letters-currency"), kEnglish, kSigns}};
    for (const int height : {10, 12, 16, 20, 24, 32, 48})
        all << Set{QStringLiteral("height-%1").arg(height), kEnglish, kNoMarks, height};
    all << Set{QStringLiteral("print-thermal"), kEnglish, kNoMarks, kHeight, Print::Thermal}
        << Set{QStringLiteral("print-dots"), kEnglish, kNoMarks, kHeight, Print::Dots}
        << Set{QStringLiteral("print-inverse"), kEnglish, kNoMarks, kHeight, Print::Inverse};
    return all;
}

class Writer final
{
public:
    explicit Writer(const Set& set) : m_words(set.words.split(QLatin1Char(' '))), m_marks(set.marks) { }

    QString line()
    {
        switch (between(0, 4)) {
        case 0:
            return QStringLiteral("%1 %2").arg(word(), amount());
        case 1:
            return QStringLiteral("%1 x %2 %3, %4").arg(QString::number(between(1, 40)), amount(), word(), word());
        case 2:
            return QStringLiteral("%1: %2-%3/20%4")
                .arg(word())
                .arg(between(100, 9999))
                .arg(between(1, 12), 2, 10, QLatin1Char('0'))
                .arg(between(10, 30));
        default:
            return QStringLiteral("%1 %2 %3 %4").arg(word(), word(), word(), word());
        }
    }

    int between(int low, int high) { return m_random.bounded(low, high + 1); }

private:
    QString word() { return m_words[between(0, static_cast<int>(m_words.size()) - 1)]; }

    QString amount()
    {
        const QString mark = m_marks[between(0, static_cast<int>(m_marks.size()) - 1)];
        return mark + QString::number(between(100, 99'999) / 100.0, 'f', 2);
    }

    QStringList m_words;
    QStringList m_marks;
    QRandomGenerator m_random{20'817};
};

QImage plain(const QString& text, const QString& family, int height)
{
    constexpr int kProbe = 200;
    QFont font(family);
    font.setPixelSize(kProbe);
    const double share = QFontMetricsF(font).tightBoundingRect(QStringLiteral("Hp")).height() / kProbe;
    font.setPixelSize(std::max(1, qRound(height / share)));
    const QFontMetrics metrics(font);
    QImage image(metrics.horizontalAdvance(text) + 4, metrics.height() + 2, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.drawText(2, metrics.ascent() + 1, text);
    return image;
}

/// Pale and soft, with grain, and with gaps where a heating element is worn.
QImage thermal(const QImage& print, Writer& writer)
{
    QImage image = print.scaled(print.size() * 0.6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .scaled(print.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_Grayscale8);
    const int gap = writer.between(0, image.height() - 1);
    for (int y = 0; y < image.height(); ++y) {
        uchar* row = image.scanLine(y);
        const int ink = y == gap ? 50 : 110;
        for (int x = 0; x < image.width(); ++x)
            row[x] = static_cast<uchar>(std::clamp(215 - (255 - row[x]) * ink / 255 + writer.between(-12, 12), 0, 255));
    }
    return image;
}

QImage printed(const QString& text, const QString& family, const Set& set, Writer& writer)
{
    if (set.print == Print::Dots)
        return dotPrint(text, family, writer.between(200, 250), writer.between(20, 90));
    QImage image = plain(text, family, set.height);
    if (set.print == Print::Inverse)
        image.invertPixels();
    return set.print == Print::Thermal ? thermal(image, writer) : image;
}

/// The ink of a line, in pixels of its image.
QRect inkOf(const QImage& image)
{
    const int paper = image.pixelColor(0, 0).value();
    QRect ink;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (std::abs(image.pixelColor(x, y).value() - paper) > 60)
                ink |= QRect(x, y, 1, 1);
        }
    }
    return ink;
}

/// Draws the set's lines of one font under one another; their labels.
QJsonArray draw(const Set& set, const QString& family, Writer& writer, QImage& page)
{
    std::vector<QImage> images;
    QSize size(0, kMargin);
    QStringList texts;
    for (int i = 0; i < kLinesEach; ++i) {
        texts << writer.line();
        images.push_back(printed(texts.last(), family, set, writer));
        size = {std::max(size.width(), images.back().width() + 2 * kMargin),
                size.height() + images.back().height() + kMargin};
    }
    page = QImage(size, QImage::Format_Grayscale8);
    page.fill(set.print == Print::Inverse ? Qt::black : Qt::white);
    QPainter painter(&page);
    QJsonArray labels;
    QPoint at(kMargin, kMargin);
    for (size_t i = 0; i < images.size(); ++i) {
        painter.drawImage(at, images[i]);
        const QRect box = inkOf(images[i]).translated(at);
        labels.append(
            QJsonObject{{QStringLiteral("text"), texts[static_cast<qsizetype>(i)]},
                        {QStringLiteral("box"), QJsonArray{box.left(), box.top(), box.right() + 1, box.bottom() + 1}}});
        at.ry() += images[i].height() + kMargin;
    }
    return labels;
}

bool write(const QDir& folder, const Set& set, const QStringList& families)
{
    QFile file(folder.filePath(set.name + QLatin1String(".jsonl")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    Writer writer(set);
    for (const QString& family : families) {
        const QString name =
            QStringLiteral("%1_%2.png").arg(set.name, QString(family).replace(QLatin1Char(' '), QLatin1Char('-')));
        QImage page;
        const QJsonArray labels = draw(set, family, writer, page);
        const QJsonObject entry{{QStringLiteral("file"), name}, {QStringLiteral("lines"), labels}};
        if (!page.save(folder.filePath(name))
            || file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n') < 0)
            return false;
    }
    return true;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    if (app.arguments().size() != 2) {
        std::fprintf(stderr, "usage: draw_prints FOLDER\n");
        return 2;
    }
    const QDir folder(app.arguments().at(1));
    folder.mkpath(QStringLiteral("."));
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    for (const QString& family : kFamilies) {
        if (installed.contains(family))
            families << family;
    }
    for (const Set& set : sets()) {
        if (!write(folder, set, families)) {
            std::fprintf(stderr, "cannot write to %s\n", qUtf8Printable(folder.path()));
            return 1;
        }
    }
    return 0;
}
