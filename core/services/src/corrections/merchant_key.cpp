// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/prepare_correction.h>

#include <QtCore/QSet>
#include <QtCore/QStringList>

namespace emend::services {

namespace {

constexpr qsizetype kLongestKey = 200; ///< of the column

bool isLegalForm(const QString& word)
{
    static const QSet<QString> forms = [] {
        const QStringList words = QStringLiteral("ab ag as bhd bv co company corp corporation gmbh inc incorporated kg "
                                                 "limited llc llp ltd ltda nv oy plc pte pty pvt sa sarl sas sdn "
                                                 "sdnbhd spa srl")
                                      .split(QLatin1Char(' '));
        return QSet<QString>(words.cbegin(), words.cend());
    }();
    return forms.contains(word);
}

bool isMark(QChar c)
{
    return c.category() == QChar::Mark_NonSpacing || c.category() == QChar::Mark_SpacingCombining
        || c.category() == QChar::Mark_Enclosing;
}

/// Letters and digits in words; an apostrophe splits none.
QStringList wordsOf(const QString& merchant)
{
    QString plain;
    plain.reserve(merchant.size());
    // Upper case first: it makes ss of a sharp s.
    for (const QChar c : merchant.normalized(QString::NormalizationForm_KC).toUpper().toCaseFolded()) {
        if (c.isLetterOrNumber() || c.isSurrogate() || isMark(c))
            plain += c;
        else if (c != QLatin1Char('\'') && c != QChar(0x2019))
            plain += QLatin1Char(' ');
    }
    return plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// Single letters in a row are one word: `s a` was `S.A.`.
QStringList joinInitials(const QStringList& words)
{
    QStringList joined;
    bool open = false;
    for (const QString& word : words) {
        const bool isInitial = word.size() == 1 && word.front().isLetter();
        if (isInitial && open)
            joined.last() += word;
        else
            joined << word;
        open = isInitial;
    }
    return joined;
}

} // namespace

QString merchantKey(const QString& merchant)
{
    const QStringList words = joinInitials(wordsOf(merchant));
    qsizetype kept = words.size();
    while (kept > 1 && isLegalForm(words.at(kept - 1)))
        --kept;
    return words.mid(0, kept).join(QLatin1Char(' ')).left(kLongestKey);
}

} // namespace emend::services
