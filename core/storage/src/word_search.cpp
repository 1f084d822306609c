// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "word_search.h"

namespace emend::storage {

// Both databases take a word in quotes as it is.
QString searchExpression(const Dialect& dialect, const QString& words)
{
    QStringList terms;
    for (QString word : words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        word.remove(QChar(u'\0'));
        if (dialect.isPostgreSql())
            terms << QLatin1Char('\'')
                    + word.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                          .replace(QLatin1Char('\''), QLatin1String("''"))
                    + QLatin1Char('\'');
        else
            terms << QLatin1Char('"') + word.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
    }
    const QString joined = terms.join(dialect.isPostgreSql() ? QLatin1String(" & ") : QLatin1String(" "));
    return joined + (dialect.isPostgreSql() ? QLatin1String(":*") : QLatin1String("*"));
}

QString isInText(const Dialect& dialect, const QString& placeholder)
{
    if (dialect.isPostgreSql())
        return QStringLiteral("document_id IN (SELECT document_id FROM document_texts WHERE words @@ "
                              "to_tsquery('simple', %1))")
            .arg(placeholder);
    return QStringLiteral("document_id IN (SELECT t.document_id FROM document_words w JOIN document_texts t ON t.rowid "
                          "= w.rowid WHERE document_words MATCH %1)")
        .arg(placeholder);
}

QString likePattern(const QString& words)
{
    QString pattern = words.simplified();
    for (const char special : {'!', '%', '_'})
        pattern.replace(QLatin1Char(special), QLatin1String("!") + QLatin1Char(special));
    return QLatin1Char('%') + pattern.replace(QLatin1Char(' '), QLatin1Char('%')) + QLatin1Char('%');
}

} // namespace emend::storage
