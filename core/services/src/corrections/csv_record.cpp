// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv_record.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringDecoder>

#include <algorithm>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::CorrectionFiles)
};

bool startsFormula(QStringView text)
{
    return !text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text.front());
}

QString withoutGuard(const QString& value)
{
    const bool isGuarded = value.startsWith(QLatin1Char('\'')) && startsFormula(QStringView(value).mid(1));
    return isGuarded ? value.mid(1) : value;
}

/// Position behind the closing quote of a value that starts at `from`; -1 where it has none.
qsizetype endOfQuoted(const QString& text, qsizetype from)
{
    qsizetype at = from + 1;
    while ((at = text.indexOf(QLatin1Char('"'), at)) >= 0) {
        if (at + 1 >= text.size() || text.at(at + 1) != QLatin1Char('"'))
            return at + 1;
        at += 2;
    }
    return -1;
}

tl::unexpected<base::Error> wrong(const QString& message)
{
    return base::fail(base::ErrorCode::InvalidArgument, message);
}

} // namespace

bool isCompleteCsv(const QByteArray& record)
{
    return std::count(record.cbegin(), record.cend(), '"') % 2 == 0;
}

base::Result<QStringList> parseCsv(const QByteArray& record)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(record);
    if (decoder.hasError())
        return wrong(Text::tr("The line is not in UTF-8."));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(text.endsWith(QLatin1String("\r\n")) ? 2 : 1);
    QStringList values;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isQuoted = at < text.size() && text.at(at) == QLatin1Char('"');
        qsizetype end = isQuoted ? endOfQuoted(text, at) : text.indexOf(QLatin1Char(','), at);
        if (isQuoted && end < 0)
            return wrong(Text::tr("A quote is not closed."));
        if (end < 0)
            end = text.size();
        if (end < text.size() && text.at(end) != QLatin1Char(','))
            return wrong(Text::tr("A closing quote is not followed by a comma."));
        QString value = isQuoted ? text.mid(at + 1, end - at - 2) : text.mid(at, end - at);
        if (isQuoted)
            value.replace(QLatin1String("\"\""), QLatin1String("\""));
        else if (value.contains(QLatin1Char('"')))
            return wrong(Text::tr("A quote stands in a value that does not begin with one."));
        values << withoutGuard(value);
        at = end;
    }
    return values;
}

QString csvText(const QString& text)
{
    return csvQuoted(startsFormula(text) ? QLatin1Char('\'') + text : text);
}

QString csvQuoted(const QString& value)
{
    const bool isPlain = std::none_of(value.cbegin(), value.cend(), [](QChar c) {
        return c == QLatin1Char('"') || c == QLatin1Char(',') || c == QLatin1Char('\n') || c == QLatin1Char('\r');
    });
    if (isPlain)
        return value;
    return QLatin1Char('"') + QString(value).replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace emend::services
