// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_desk.h"

#include "bootstrap/open_database.h"
#include "bootstrap/pattern_settings.h"
#include "commands/action_output.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

namespace emend::commands {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

QString percent(const QJsonValue& share)
{
    return QString::number(100 * share.toDouble(), 'f', 2);
}

/// The sentence with the error and its interval, of the candidate and then of the active one.
QString withErrors(const QString& sentence, const QJsonObject& comparison)
{
    const QJsonValue active = comparison.value(QLatin1String("active"));
    const QJsonValue candidate = comparison.value(QLatin1String("candidate"));
    return sentence.arg(percent(candidate[QLatin1String("error")]), percent(candidate[QLatin1String("low")]),
                        percent(candidate[QLatin1String("high")]), percent(active[QLatin1String("error")]),
                        percent(active[QLatin1String("low")]), percent(active[QLatin1String("high")]));
}

} // namespace

Result<ModelDesk> openModelDesk(const bootstrap::Settings& settings)
{
    const Result<QString> environment = bootstrap::environment(settings);
    if (!environment)
        return tl::unexpected(environment.error());
    auto database = bootstrap::openDatabase(settings);
    if (!database)
        return tl::unexpected(database.error());
    ModelDesk desk;
    desk.database = std::move(*database);
    services::RecognizerSettings recognizers;
    recognizers.environment = *environment;
    desk.service = std::make_unique<services::RecognizerService>(
        *desk.database, services::Actor{domain::ActorType::User, bootstrap::actorName(settings)}, recognizers);
    return desk;
}

Result<QString> namedModel(const QCommandLineParser& parser, const QString& usage)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return base::fail(base::ErrorCode::InvalidArgument, usage);
    return words[1];
}

QJsonObject toJson(const storage::RecognizerVersion& version)
{
    const auto text = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    const QJsonObject report = QJsonDocument::fromJson(version.report.toUtf8()).object();
    return {{QStringLiteral("version"), version.name},
            {QStringLiteral("created_at"), timeJson(version.createdAt)},
            {QStringLiteral("created_by"), version.createdBy},
            {QStringLiteral("base"), text(version.base)},
            {QStringLiteral("sha256"), version.contentHash},
            {QStringLiteral("bytes"), version.byteSize},
            {QStringLiteral("trainable"), version.isTrainable},
            {QStringLiteral("verdict"), text(version.verdict)},
            {QStringLiteral("report"), report.isEmpty() ? QJsonValue() : QJsonValue(report)},
            {QStringLiteral("notes"), text(version.notes)}};
}

QStringList comparisonText(const storage::RecognizerVersion& version)
{
    const QJsonObject report = QJsonDocument::fromJson(version.report.toUtf8()).object();
    if (report.isEmpty())
        return {};
    const int heldLines = report.value(QLatin1String("held_lines")).toInt();
    const QString figures = withErrors(
        Text::tr("%1 % of the characters wrong (%2 to %3 %) instead of %4 % (%5 to %6 %), on %n line(s) held out",
                 nullptr, heldLines),
        report);
    const QJsonObject ordinary = report.value(QLatin1String("ordinary")).toObject();
    const bool isForgotten = ordinary.value(QLatin1String("verdict")) == QLatin1String("worse");
    QStringList sentences;
    if (version.verdict == QLatin1String("better"))
        sentences << Text::tr("Better: %1.").arg(figures);
    else if (version.verdict == QLatin1String("worse") && !isForgotten)
        sentences << Text::tr("Worse: %1.").arg(figures);
    else if (version.verdict == QLatin1String("worse"))
        sentences << Text::tr("Worse, as it has forgotten some ordinary print, whatever else it has learned: %1.")
                         .arg(figures);
    else
        sentences << Text::tr("Not enough evidence: %1.").arg(figures);
    if (!ordinary.isEmpty())
        sentences << withErrors(Text::tr("Ordinary print: %1 % wrong (%2 to %3 %) instead of %4 % (%5 to %6 %), on %n "
                                         "line(s) of other documents.",
                                         nullptr, report.value(QLatin1String("ordinary_lines")).toInt()),
                                ordinary);
    return sentences;
}

} // namespace emend::commands
