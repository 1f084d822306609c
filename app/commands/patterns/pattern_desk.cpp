// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pattern_desk.h"

#include "bootstrap/open_database.h"
#include "bootstrap/pattern_settings.h"
#include "bootstrap/setting_values.h"
#include "commands/printable_text.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PatternsCommand)
};

constexpr int kUsualLimit = 50;
constexpr int kMostRows = 1'000'000;

} // namespace

Result<PatternDesk> openPatternDesk(const bootstrap::Settings& settings)
{
    const auto patterns = bootstrap::patternSettings(settings);
    if (!patterns)
        return tl::unexpected(patterns.error());
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    PatternDesk desk;
    desk.environment = patterns->environment;
    desk.database = std::move(*database);
    desk.service = std::make_unique<services::PatternService>(
        *desk.database, services::Actor{domain::ActorType::User, bootstrap::actorName(settings)}, *patterns);
    return desk;
}

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

QString nameOf(const storage::PatternActivation& activation)
{
    return activation.version.isEmpty() ? QString(services::kBuiltInPatterns) : activation.version;
}

QJsonObject activationJson(const storage::Activation& activation)
{
    return {{QStringLiteral("version"), nameOf(activation)},
            {QStringLiteral("environment"), activation.environment},
            {QStringLiteral("activated_at"), timeJson(activation.activatedAt)},
            {QStringLiteral("activated_by"), activation.activatedBy},
            {QStringLiteral("deactivated_at"), timeJson(activation.deactivatedAt)},
            {QStringLiteral("rollback"), activation.isRollback},
            {QStringLiteral("reason"), activation.reason}};
}

QString activationLine(const storage::Activation& activation)
{
    const QString until =
        activation.deactivatedAt.isValid() ? activation.deactivatedAt.toString(Qt::ISODateWithMs) : Text::tr("now");
    return QStringLiteral("%1  %2 – %3  %4  %5: %6")
        .arg(nameOf(activation).leftJustified(8), activation.activatedAt.toString(Qt::ISODateWithMs),
             until.leftJustified(24),
             (activation.isRollback ? Text::tr("rollback") : Text::tr("activated")).leftJustified(9),
             activation.activatedBy, activation.reason);
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
