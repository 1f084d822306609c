// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/exit_status.h"
#include "commands/prompts/prompt_desk.h"
#include "commands/with_progress.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::PromptVersion;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PromptsCommand)
};

constexpr int kShownHash = 12;

QJsonObject toJson(const PromptVersion& version)
{
    QJsonObject prompts;
    for (auto prompt = version.prompts.cbegin(); prompt != version.prompts.cend(); ++prompt)
        prompts.insert(prompt.key(), prompt.value());
    return {{QStringLiteral("version"), version.name},
            {QStringLiteral("created_at"), timeJson(version.createdAt)},
            {QStringLiteral("created_by"), version.createdBy},
            {QStringLiteral("content_hash"), version.contentHash},
            {QStringLiteral("training_run"), version.trainingRun},
            {QStringLiteral("snapshot"), version.snapshot},
            {QStringLiteral("prompts"), prompts}};
}

QString lineOf(const PromptVersion& version, bool isActive)
{
    return QStringLiteral("%1 %2  %3  %4  %5")
        .arg(QLatin1String(isActive ? "*" : " "), version.name.leftJustified(6),
             version.createdAt.toString(Qt::ISODate), version.contentHash.left(kShownHash).leftJustified(kShownHash),
             version.trainingRun.isEmpty() ? Text::tr("by %1").arg(version.createdBy)
                                           : Text::tr("by %1, in %2").arg(version.createdBy, version.trainingRun));
}

void printPrompts(Streams& streams, const PromptVersion& version)
{
    for (auto prompt = version.prompts.cbegin(); prompt != version.prompts.cend(); ++prompt) {
        print(streams, {});
        print(streams, QStringLiteral("[%1]").arg(prompt.key()));
        const QStringList rows = prompt.value().split(QLatin1Char('\n'));
        for (const QString& row : rows)
            print(streams, row);
    }
}

} // namespace

Result<int> refreshPrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto refreshed =
        withProgress(streams, [&](base::Progress& progress) { return desk->service->refresh(progress); });
    if (!refreshed)
        return tl::unexpected(refreshed.error());
    const PromptVersion& version = refreshed->version;
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject json = toJson(version);
        json.insert(QStringLiteral("new"), refreshed->isNew);
        printJson(streams, json);
    } else if (refreshed->isNew) {
        print(streams, Text::tr("%1 was made. Nothing changes until it is activated.").arg(version.name));
    } else {
        print(streams, Text::tr("Nothing new was learned since %1 was made.").arg(version.name));
    }
    return AllDone;
}

Result<int> listPrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto versions = desk->service->list(*limit);
    if (!versions)
        return tl::unexpected(versions.error());
    const Result<QString> active = desk->activeName();
    if (!active)
        return tl::unexpected(active.error());
    for (const PromptVersion& version : *versions) {
        const bool isActive = version.name == *active;
        if (parser.isSet(QStringLiteral("json"))) {
            QJsonObject json = toJson(version);
            json.insert(QStringLiteral("active"), isActive);
            printJson(streams, json);
        } else {
            print(streams, lineOf(version, isActive));
        }
    }
    return AllDone;
}

Result<int> showPrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const auto names = namedVersions(parser, 1, 1, Text::tr("Say which: prompts show VERSION"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto shown = desk->service->show(names->first());
    if (!shown)
        return tl::unexpected(shown.error());
    const PromptVersion& version = shown->version;
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, toJson(version));
        return AllDone;
    }
    if (version.id > 0)
        print(streams,
              Text::tr("%1, made on %2 by %3")
                  .arg(version.name, version.createdAt.toString(Qt::ISODate), version.createdBy));
    print(streams, Text::tr("Hash %1").arg(version.contentHash));
    printActivations(streams, shown->activations);
    printPrompts(streams, version);
    return AllDone;
}

Result<int> diffPrompts(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    auto names = namedVersions(parser, 1, 2, Text::tr("Say which: prompts diff [BEFORE] AFTER"));
    if (!names)
        return tl::unexpected(names.error());
    const auto desk = openPromptDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    if (names->size() == 1) {
        const Result<QString> active = desk->activeName();
        if (!active)
            return tl::unexpected(active.error());
        names->prepend(*active);
    }
    const auto changes = desk->service->diff(names->first(), names->last());
    if (!changes)
        return tl::unexpected(changes.error());
    for (const services::PromptChange& change : *changes) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams,
                      {{QStringLiteral("field"), change.field},
                       {QStringLiteral("change"), change.isAdded ? QStringLiteral("added") : QStringLiteral("removed")},
                       {QStringLiteral("row"), change.row}});
        else
            print(streams,
                  QStringLiteral("%1 %2: %3").arg(QLatin1String(change.isAdded ? "+" : "-"), change.field, change.row));
    }
    return AllDone;
}

} // namespace emend::commands
