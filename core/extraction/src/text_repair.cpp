// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_repair.h"

#include "spelling.h"

#include <QtCore/QRegularExpression>

#include <array>

namespace emend::extraction {

namespace {

// Words that stand in countless addresses and company names. Names of places that differ in one letter from another are
// left out on purpose.
const WordList& addressWords()
{
    static const WordList words(
        "JALAN LORONG LEBUHRAYA PERSIARAN LENGKOK STREET AVENUE BOULEVARD HIGHWAY TAMAN BANDAR KAMPUNG KAWASAN "
        "PERINDUSTRIAN "
        "SEKSYEN SECTION PLAZA COMPLEX KOMPLEKS MENARA BANGUNAN BUILDING CENTRE INDUSTRIAL ESTATE GROUND FLOOR LEVEL "
        "BLOCK "
        "BASEMENT SHOPPING AIRPORT PERSEKUTUAN WILAYAH KUALA LUMPUR SELANGOR JOHOR BAHRU MELAKA PAHANG KELANTAN "
        "TERENGGANU SARAWAK PUTRAJAYA NEGERI DARUL EHSAN TAKZIM MALAYSIA SINGAPORE BANGLADESH DHAKA INDONESIA",
        "INDUSTRIES COMPLEKS LAMAN JAPAN KUALI PLACE COURT STORE");
    return words;
}

const WordList& tradeWords()
{
    static const WordList words(
        "ENTERPRISE TRADING HOLDINGS COMPANY CORPORATION LIMITED BERHAD RESTAURANT RESTAURANTS RESTORAN SUPERMARKET "
        "HYPERMARKET "
        "MINIMARKET BAKERY CONFECTIONERY HARDWARE PHARMACY FARMASI STATIONERY MACHINERY ELECTRICAL MARKETING "
        "INTERNATIONAL "
        "INDUSTRIES SYARIKAT PERNIAGAAN PASARAYA MALAYSIA KITCHEN COFFEE RETAIL MARKET GROCER TECHNOLOGY ADVERTISING "
        "BOOKSTORE FURNITURE ELECTRONICS",
        "STATIONERS STATIONER INDUSTRIAL MARKETS ELECTRONIC ELECTRIC TRADERS");
    return words;
}

QChar::Category categoryAt(const QString& text, qsizetype index)
{
    return index >= 0 && index < text.size() ? text[index].category() : QChar::Separator_Space;
}

bool isLetterCategory(QChar::Category category)
{
    return category == QChar::Letter_Uppercase || category == QChar::Letter_Lowercase;
}

// A digit between letters was a letter: `F0OD`, `SU8ANG`.
QString withLettersRepaired(QString word)
{
    const auto letters = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
    const auto digits = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (digits == 0 || letters < 3 || digits * 5 > letters)
        return word;
    for (qsizetype i = 1; i + 1 < word.size(); ++i) {
        const bool between = isLetterCategory(categoryAt(word, i - 1)) && isLetterCategory(categoryAt(word, i + 1));
        if (word[i].isDigit() && between)
            word[i] = letterFor(word[i], word[i - 1].isLower());
    }
    return word;
}

// Short words of addresses that recognition often gets wrong; the wrong forms are no words of their own.
struct Misreading {
    const char* wrong;
    const char* right;
};
constexpr std::array kShortWords{
    Misreading{"JIN", "JLN"}, Misreading{"J1N", "JLN"}, Misreading{"JLH", "JLN"}, Misreading{"THN", "TMN"},
    Misreading{"TNN", "TMN"}, Misreading{"TMH", "TMN"}, Misreading{"BIK", "BLK"}, Misreading{"SRD", "3RD"},
    Misreading{"SRO", "3RD"}, Misreading{"IST", "1ST"}, Misreading{"LST", "1ST"}, Misreading{"2NO", "2ND"},
    Misreading{"NOL", "NO1"}, Misreading{"N0", "NO"},
};

QString withShortWordRepaired(const QString& word)
{
    for (const Misreading& misreading : kShortWords) {
        if (word.compare(QLatin1String(misreading.wrong), Qt::CaseInsensitive) == 0)
            return QLatin1String(misreading.right);
    }
    return word;
}

// `$S21` and `§$21` are the section code SS21, a lone sign in a number is a five, and elsewhere it is an S.
QString withSignsRepaired(QString word)
{
    const auto isSign = [](QChar c) { return c == QLatin1Char('$') || c == QChar(0xa7); };
    const auto signs = std::count_if(word.begin(), word.end(), isSign);
    const auto digits = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (signs == 0)
        return word;
    const bool number = signs == 1 && digits + 1 == word.size() && word.size() == 5;
    std::replace_if(word.begin(), word.end(), isSign, number ? QLatin1Char('5') : QLatin1Char('S'));
    return word;
}

// A five digit number in which one sign was read as a letter is a postcode.
QString withDigitsRepaired(const QString& word)
{
    QString digits = word;
    int wrong = 0;
    for (QChar& c : digits) {
        if (c.isDigit())
            continue;
        const QChar digit = digitFor(c);
        if (!digit.isDigit())
            return word;
        c = digit;
        ++wrong;
    }
    return digits.size() == 5 && wrong == 1 ? digits : word;
}

template <class Repair> QString mapWords(const QString& text, Repair repair)
{
    QString out;
    qsizetype start = 0;
    const auto isInner = [](QChar c) { return c.isLetterOrNumber() || c == QChar(0xa7) || c == QLatin1Char('$'); };
    while (start < text.size()) {
        qsizetype end = start;
        while (end < text.size() && isInner(text[end]))
            ++end;
        if (end > start)
            out += repair(text.mid(start, end - start));
        else
            out += text[end++];
        start = end;
    }
    return out;
}

bool isOneOff(QStringView word, QLatin1String target)
{
    if (word.size() != target.size())
        return false;
    int wrong = 0;
    for (qsizetype i = 0; i < word.size(); ++i)
        wrong += word[i].toUpper() != target[i];
    return wrong <= 1;
}

void putWord(QString& text, qsizetype start, QLatin1String word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool lower = text[start + i].isLower();
        text[start + i] = lower ? QChar(word[i]).toLower() : QChar(word[i]);
    }
}

// `JALAN $821/39` is Jalan SS21/39, a street of a numbered section.
void repairSectionCode(QString& line)
{
    static const QRegularExpression code(
        QStringLiteral("(?<=JALAN |JLN )(?=[58]?[S$\u00a7])[S$\u00a758]{2}(?=\\d{1,2}[A-Z]?/\\d)"),
        QRegularExpression::CaseInsensitiveOption);
    if (const auto match = code.match(line); match.hasMatch())
        line.replace(match.capturedStart(), 2, QStringLiteral("SS"));
}

// An upright stroke among capitals is an I: `JIAWE!`, `INIT{AL`.
void repairStrokes(QString& text)
{
    for (qsizetype i = 2; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool stroke =
            c == QLatin1Char('!') || c == QLatin1Char('{') || c == QLatin1Char('|') || c == QLatin1Char(']');
        const bool inWord = i + 1 < text.size() && text[i + 1].isLetter();
        const bool closing = c == QLatin1Char('!') && i + 1 < text.size();
        if (stroke && (inWord || closing) && text[i - 1].isUpper() && text[i - 2].isUpper())
            text[i] = QLatin1Char('I');
    }
}

// `D.1.Y.` are initials; there are no digits among them.
void repairInitials(QString& name)
{
    static const QRegularExpression initials(QStringLiteral("(?<![A-Za-z0-9])(?:[A-Za-z01]\\. ?){2,}"));
    for (auto it = initials.globalMatch(name); it.hasNext();) {
        const auto match = it.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i)
            name[i] = letterFor(name[i], false);
    }
}

} // namespace

void repairSuffix(QString& text)
{
    static const QRegularExpression slashed(QStringLiteral("(?<![A-Za-z0-9])[Ss5$\u00a7]/[Bb8](?![A-Za-z0-9])"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    if (const auto match = slashed.match(text); match.hasMatch()) {
        text[match.capturedStart()] = QLatin1Char('S');
        text[match.capturedEnd() - 1] = QLatin1Char('B');
    }
    static const QRegularExpression inMalaysia(QStringLiteral("[(\\[{][M4][)\\]}jJ](?= ?[S5]DN)"));
    if (const auto match = inMalaysia.match(text); match.hasMatch())
        text.replace(match.capturedStart(), 3, QStringLiteral("(M)"));
    static const QRegularExpression pair(
        QStringLiteral("(?<![A-Za-z0-9])([A-Za-z0-9]{3})[., ]{1,3}([A-Za-z0-9]{3})(?![A-Za-z0-9])"));
    qsizetype from = 0;
    for (auto match = pair.match(text, from); match.hasMatch(); match = pair.match(text, from)) {
        from = match.capturedStart(2);
        const bool surname = match.capturedView(1).compare(QLatin1String("SDN"), Qt::CaseInsensitive) == 0
            || match.capturedView(2).compare(QLatin1String("BHD"), Qt::CaseInsensitive) == 0;
        if (surname && isOneOff(match.capturedView(1), QLatin1String("SDN"))
            && isOneOff(match.capturedView(2), QLatin1String("BHD"))) {
            putWord(text, match.capturedStart(1), QLatin1String("SDN"));
            putWord(text, match.capturedStart(2), QLatin1String("BHD"));
        }
    }
}

QString cleanedName(const QString& printed)
{
    QString name = printed.simplified();
    name.replace(QChar(0xa5), QLatin1Char('Y')); // no shop names itself with the sign of the yen
    repairInitials(name);
    repairStrokes(name);
    const auto isEdge = [](QChar c) {
        return !c.isLetterOrNumber() && c != QLatin1Char(')') && c != QLatin1Char('(') && c != QLatin1Char('.')
            && c != QLatin1Char('!') && c != QLatin1Char('&');
    };
    while (!name.isEmpty() && isEdge(name.back()))
        name.chop(1);
    qsizetype start = 0;
    while (start < name.size() && (isEdge(name[start]) || name[start] == QLatin1Char('.')))
        ++start;
    name = name.mid(start);
    repairSuffix(name);
    return mapWords(
        name, [](const QString& word) { return tradeWords().corrected(withLettersRepaired(withSignsRepaired(word))); });
}

QString cleanedAddressLine(const QString& printed)
{
    QString line = printed.simplified();
    line.replace(QChar(0xa5), QLatin1Char('Y'));
    repairSectionCode(line);
    repairStrokes(line);
    return mapWords(line, [](const QString& word) {
        const QString plain = withShortWordRepaired(withSignsRepaired(word));
        return addressWords().corrected(withDigitsRepaired(withLettersRepaired(plain)));
    });
}

QString joinedAddress(const QStringList& lines)
{
    QString address;
    for (const QString& part : lines) {
        if (part.isEmpty())
            continue;
        if (!address.isEmpty()) {
            const QChar last = address.back();
            address +=
                last == QLatin1Char(',') || last == QLatin1Char('.') ? QStringLiteral(" ") : QStringLiteral(", ");
        }
        address += part;
    }
    return address;
}

} // namespace emend::extraction
