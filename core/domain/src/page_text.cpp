// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/page_text.h>

#include <QtCore/QStringList>

namespace emend::domain {

QString Line::text() const
{
    QStringList parts;
    for (const Word& word : words)
        parts << word.text;
    return parts.join(QLatin1Char(' '));
}

QRect Line::box() const
{
    QRect all;
    for (const Word& word : words)
        all |= word.box;
    return all;
}

double Line::confidence() const
{
    double sum = 0;
    double letters = 0;
    for (const Word& word : words) {
        const auto length = static_cast<double>(word.text.size());
        sum += word.confidence * length;
        letters += length;
    }
    return letters > 0 ? sum / letters : 0;
}

QString PageText::text() const
{
    QStringList parts;
    for (const Line& line : lines)
        parts << line.text();
    return parts.join(QLatin1Char('\n'));
}

QString textOriginName(TextOrigin origin)
{
    switch (origin) {
    case TextOrigin::TextLayer:
        return QStringLiteral("text_layer");
    case TextOrigin::LineReader:
        return QStringLiteral("line_reader");
    case TextOrigin::WholePage:
        return QStringLiteral("whole_page");
    }
    return {};
}

TextOrigin textOriginFromName(const QString& name)
{
    if (name == QLatin1String("text_layer"))
        return TextOrigin::TextLayer;
    return name == QLatin1String("whole_page") ? TextOrigin::WholePage : TextOrigin::LineReader;
}

} // namespace emend::domain
