// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "action_output.h"

#include "bootstrap/setting_values.h"
#include "commands/printable_text.h"

#include <emend/domain/canonical_json.h>

namespace emend::commands {

namespace {

using base::Result;

constexpr int kUsualLimit = 50;
constexpr int kMostRows = 1'000'000;

} // namespace

Result<QStringList> namedVersions(const QCommandLineParser& parser, qsizetype least, qsizetype most,
                                  const QString& usage)
{
    const QStringList words = parser.positionalArguments().mid(1);
    if (words.size() < least || words.size() > most)
        return base::fail(base::ErrorCode::InvalidArgument, usage);
    return words;
}

Result<int> limitFrom(const bootstrap::Settings& settings)
{
    return bootstrap::wholeNumberFrom(settings.find(QStringLiteral("limit"), QString::number(kUsualLimit)), 1,
                                      kMostRows);
}

void print(Streams& streams, const QString& line)
{
    streams.out.write((printable(line) + QLatin1Char('\n')).toUtf8());
}

void printJson(Streams& streams, const QJsonObject& json)
{
    streams.out.write(domain::canonicalJson(json) + '\n');
}

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace emend::commands
