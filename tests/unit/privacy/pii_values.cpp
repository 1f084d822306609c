// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pii_values.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace {

int luhnDigit(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i].digitValue();
        sum += i % 2 == 0 ? (2 * digit) / 10 + (2 * digit) % 10 : digit;
    }
    return (10 - sum % 10) % 10;
}

QString withLuhnDigit(const QString& digits)
{
    return digits + QString::number(luhnDigit(digits));
}

QString withGtinDigit(const QString& digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits[digits.size() - 1 - i].digitValue() * (i % 2 == 0 ? 3 : 1);
    return digits + QString::number((10 - sum % 10) % 10);
}

QString grouped(const QString& digits, const QList<int>& sizes, const QString& separator)
{
    QStringList groups;
    qsizetype at = 0;
    for (const int size : sizes) {
        groups.append(digits.mid(at, size));
        at += size;
    }
    return groups.join(separator);
}

QString card(QRandomGenerator& random)
{
    struct Brand {
        const char* pattern;
        QList<int> groups;
        int weight;
    };
    static const QList<Brand> brands{
        {"4##############", {4, 4, 4, 4}, 35}, {"51#############", {4, 4, 4, 4}, 12},
        {"53#############", {4, 4, 4, 4}, 8},  {"55#############", {4, 4, 4, 4}, 8},
        {"2345###########", {4, 4, 4, 4}, 4},  {"2701###########", {4, 4, 4, 4}, 2},
        {"37############", {4, 6, 5}, 8},      {"34############", {4, 6, 5}, 4},
        {"6011###########", {4, 4, 4, 4}, 5},  {"65#############", {4, 4, 4, 4}, 3},
        {"36###########", {4, 6, 4}, 2},       {"3530###########", {4, 4, 4, 4}, 3},
        {"62#############", {4, 4, 4, 4}, 3},  {"6212##############", {6, 13}, 1},
        {"6759###########", {4, 4, 4, 4}, 2},
    };
    int at = random.bounded(100);
    for (const Brand& brand : brands) {
        at -= brand.weight;
        if (at >= 0)
            continue;
        const QString digits = withLuhnDigit(digitsFor(QString::fromLatin1(brand.pattern), random));
        const int style = random.bounded(10);
        if (style < 4)
            return digits;
        return grouped(digits, brand.groups, style < 8 ? QStringLiteral(" ") : QStringLiteral("-"));
    }
    Q_UNREACHABLE();
}

QString ssn(QRandomGenerator& random)
{
    const QString area = QStringLiteral("%1").arg(random.bounded(1, 666), 3, 10, QLatin1Char('0'));
    const QString group = QStringLiteral("%1").arg(random.bounded(1, 100), 2, 10, QLatin1Char('0'));
    const QString serial = QStringLiteral("%1").arg(random.bounded(1, 10000), 4, 10, QLatin1Char('0'));
    const QString separator = choice("-|-|-|-|-| |.| - ", random);
    return area + separator + group + separator + serial;
}

QString ein(QRandomGenerator& random)
{
    return choice("12|20|26|27|35|45|46|52|61|74|81|82|94|95", random) + digitsFor(QStringLiteral("-#######"), random);
}

QString account(QRandomGenerator& random)
{
    return digitsFor(choice("########|##########|############|#######|################|####-####-####|###-###-####|"
                            "#### #### ####|##-#######-#|###-#####-#|##### #####|## ## ## ####|#########|"
                            "####-######-##",
                            random),
                     random);
}

QString iban(QRandomGenerator& random)
{
    struct Country {
        const char* code;
        const char* body;
    };
    static const QList<Country> countries{
        {"DE", "##################"},
        {"GB", "WEST##############"},
        {"FR", "#######################"},
        {"NL", "ABNA##########"},
        {"ES", "####################"},
        {"IT", "X######################"},
        {"AT", "################"},
        {"CH", "#################"},
        {"BE", "############"},
        {"PL", "########################"},
        {"IE", "AIBK##############"},
        {"SE", "####################"},
        {"NO", "###########"},
        {"MT", "MALT############MTLCAST###S"},
    };
    const Country& country = oneOf(countries, random);
    const QString body = digitsFor(QString::fromLatin1(country.body), random);
    const QString code = QString::fromLatin1(country.code);
    int remainder = 0;
    for (const QChar c : QString(body + code + QStringLiteral("00"))) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    QString number = code + QStringLiteral("%1").arg(98 - remainder, 2, 10, QLatin1Char('0')) + body;
    if (random.bounded(3) == 0)
        return number;
    for (qsizetype i = (number.size() - 1) / 4 * 4; i > 0; i -= 4)
        number.insert(i, QLatin1Char(' '));
    return number;
}

QString email(QRandomGenerator& random)
{
    const QString first =
        choice("jane|m.lopez|tan.wei|info|accounts|k_smith|Peter|ARIF|sales+eu|billing|o'neil|li", random);
    const QString last = choice("|.doe|.tan|99|_1985|-k|.s.brown|", random);
    const QString host = choice("example|acme-corp|mail.shop24|gmail|yahoo|kedai|t-online|alpha.beta", random);
    const QString end = choice("com|com|com|net|org|com.my|co.uk|de|io|biz|edu|travel", random);
    const QString address = first + last + QLatin1Char('@') + host + QLatin1Char('.') + end;
    return random.bounded(6) == 0 ? address.toUpper() : address;
}

QString amount(QRandomGenerator& random)
{
    return digitsFor(choice("#.##|##.##|##.##|###.##|###.##|1,###.##|12,###.##|1.###,##|##,##|$##.##|RM ##.##|RM###.##|"
                            "EUR 1.###,##|-##.##|(##.##)|1 ###,##|3,###,###.##|$1,###|##.###|USD #,###.##|###|1####",
                            random),
                     random);
}

QString date(QRandomGenerator& random)
{
    const QDate day = QDate(2014, 1, 1).addDays(random.bounded(4700));
    return day.toString(choice("dd/MM/yyyy|yyyy-MM-dd|dd-MM-yyyy|dd.MM.yyyy|d MMM yyyy|MM/dd/yy|yyyyMMdd|dd-MM-yy|"
                               "MMM d, yyyy|d/M/yy|dd-MMM-yyyy|yyyy/MM/dd|ddMMyyyy|dd MM yyyy",
                               random));
}

QString barcode(QRandomGenerator& random)
{
    const QString pattern =
        choice("955#########|955#########|400#########|4##########|471#########|489#########|5##########|690#########|"
               "3###########|4###########|20##########|#######|4######|0##########|6##########|0##########|"
               "1############|978#########",
               random);
    const QString code = withGtinDigit(digitsFor(pattern, random));
    const int style = random.bounded(8);
    if (style == 0 && code.size() == 13)
        return grouped(code, {1, 6, 6}, QStringLiteral(" "));
    if (style == 0 && code.size() == 12)
        return grouped(code, {1, 5, 5, 1}, QStringLiteral(" "));
    return style == 1 && code.size() == 8 ? grouped(code, {4, 4}, QStringLiteral(" ")) : code;
}

QString time(QRandomGenerator& random)
{
    const QTime clock = QTime(6, 0).addSecs(random.bounded(60000));
    return clock.toString(choice("hh:mm|hh:mm:ss|h:mm AP|hh:mm:ss.zzz", random));
}

QChar misread(QChar digit, QRandomGenerator& random)
{
    switch (digit.unicode()) {
    case u'0':
        return choice("O|O|O|o|Q|D", random)[0];
    case u'1':
        return choice("l|l|I|I|!", random)[0];
    case u'2':
        return choice("Z|z", random)[0];
    case u'5':
        return choice("S|S|s", random)[0];
    case u'6':
        return choice("G|b", random)[0];
    case u'8':
        return QLatin1Char('B');
    case u'9':
        return choice("g|q", random)[0];
    default:
        return digit;
    }
}

QString emailWithNoise(QString address, QRandomGenerator& random)
{
    const qsizetype sign = address.indexOf(QLatin1Char('@'));
    const qsizetype dot = address.lastIndexOf(QLatin1Char('.'));
    switch (random.bounded(8)) {
    case 0:
        address[sign] = QChar(0xa9);
        break;
    case 1:
        address.insert(sign, QLatin1Char(' '));
        break;
    case 2:
        address.insert(sign + 1, QLatin1Char(' '));
        break;
    case 3:
        address[dot] = QLatin1Char(',');
        break;
    case 4:
        address.insert(dot + random.bounded(2), QLatin1Char(' '));
        break;
    case 5:
        address.replace(QLatin1Char('o'), QLatin1Char('0'));
        break;
    case 6:
        address.replace(QLatin1Char('l'), QLatin1Char('1'));
        break;
    default:
        break;
    }
    return address;
}

} // namespace

QString choice(const char* alternatives, QRandomGenerator& random)
{
    const QStringList list = QString::fromUtf8(alternatives).split(QLatin1Char('|'));
    return oneOf(list, random);
}

QString digitsFor(QString pattern, QRandomGenerator& random)
{
    for (QChar& c : pattern) {
        if (c == QLatin1Char('#'))
            c = QChar(u'0' + random.bounded(10));
    }
    return pattern;
}

QString generateValue(PieceKind kind, QRandomGenerator& random)
{
    switch (kind) {
    case PieceKind::Card:
        return card(random);
    case PieceKind::Ssn:
        return ssn(random);
    case PieceKind::Ein:
        return ein(random);
    case PieceKind::Account:
        return account(random);
    case PieceKind::Iban:
        return iban(random);
    case PieceKind::TaxId:
        return digitsFor(choice("############|###-###-###|DE#########|GB ### #### ##|B16-####-########|## ### ### ###|"
                                "#########MVA|##AAACB####C1Z5|C##########",
                                random),
                         random);
    case PieceKind::Email:
        return email(random);
    case PieceKind::Amount:
        return amount(random);
    case PieceKind::Date:
        return date(random);
    case PieceKind::Barcode:
        return barcode(random);
    case PieceKind::Phone:
        return digitsFor(choice("+60 12-### ####|03-#### ####|07-#######|(555) ###-####|555-###-####|+1 555 ### ####|"
                                "01#-#######|0049 89 ######|1-800-###-####",
                                random),
                         random);
    case PieceKind::Reference:
        return digitsFor(
            choice("INV-2018-######|########|CS########|######-W|TRX#########|00012####|#####/2018|##-######", random),
            random);
    case PieceKind::Time:
        return time(random);
    }
    Q_UNREACHABLE();
}

QString withNoise(PieceKind kind, const QString& value, QRandomGenerator& random)
{
    if (kind == PieceKind::Email)
        return emailWithNoise(value, random);
    QString noisy = value;
    for (QChar& c : noisy) {
        if (c.isDigit() && random.bounded(100) < 9)
            c = misread(c, random);
    }
    const qsizetype blank = noisy.indexOf(QLatin1Char(' '), random.bounded(static_cast<int>(noisy.size())));
    const int damage = random.bounded(10);
    if (damage == 0 && blank > 0 && kind == PieceKind::Card)
        noisy.remove(blank, 1);
    if (damage == 1 || damage == 2)
        noisy.insert(random.bounded(1, static_cast<int>(noisy.size())), QLatin1Char(' '));
    return noisy;
}

QString withLabelNoise(const QString& label, QRandomGenerator& random)
{
    static const QString letters = QStringLiteral("oOlIsSBi");
    static const QString digits = QStringLiteral("00115581");
    QString noisy = label;
    for (QChar& c : noisy) {
        const qsizetype at = letters.indexOf(c);
        if (at >= 0 && random.bounded(100) < 8)
            c = digits[at];
    }
    return noisy;
}
