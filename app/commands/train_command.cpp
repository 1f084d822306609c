// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "train_command.h"

#include "commands/database_option.h"
#include "commands/train/actions.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::TrainCommand)
};

using TrainAction = Result<int> (*)(const QCommandLineParser&, const Settings&, Streams&);

template <TrainAction action>
int exitStatusOf(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> status = action(parser, settings, streams);
    return status ? *status : failWith(streams, status.error());
}

} // namespace

QString TrainCommand::name() const
{
    return QStringLiteral("train");
}

QString TrainCommand::summary() const
{
    return Text::tr("Trains a pattern version and compares it with the active one.");
}

void TrainCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(
        QStringLiteral("action"),
        Text::tr(
            "start: trains with all that people have confirmed, tells on documents that were held out whether the "
            "result reads better than the active version, and makes a version of it, which nobody uses until it "
            "is activated. recognizer: trains the network that reads Latin print on, with lines that people have "
            "confirmed or labelled. list: the runs, the newest first. show: what one came to. cancel: ends one between "
            "two documents. resume: goes on with one that was cancelled, failed or was lost."));
    parser.addPositionalArgument(QStringLiteral("run"), Text::tr("show, cancel, resume: which one, as list names it."),
                                 QStringLiteral("[RUN]"));
    describeDatabaseOption(parser);
    const auto add = [&parser](const char* name, const QString& text, const char* value = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), text, QString::fromLatin1(value)));
    };
    add("environment",
        Text::tr("Whose active version it is compared with: production (default), staging, development or test."),
        "name");
    add("lines", Text::tr("recognizer: a folder of NAME.png beside NAME.gt.txt with what it says; may be repeated."),
        "folder");
    add("minutes", Text::tr("recognizer: how long it trains; default: 10."), "n");
    add("no-pool", Text::tr("recognizer: only the lines of the folders, none of confirmed documents."));
    add("ordinary",
        Text::tr("recognizer: how many percent of what it learns from are lines of ordinary print, which it would "
                 "forget otherwise; default: 33."),
        "percent");
    add("resume", Text::tr("recognizer: goes on with the run that was stopped last, with its own settings."));
    add("seed", Text::tr("start, recognizer: another number holds other documents out; default: 1."), "n");
    add("pattern-min-frequency", Text::tr("start: equal corrections that make a rule; default: 3."), "n");
    add("pattern-days", Text::tr("start: how far back they are looked for; default: 90."), "days");
    add("limit", Text::tr("list: how many runs at most; show: how many fields that changed; default: 50."), "n");
    add("json",
        Text::tr("For programs: one JSON object a line; show: the report as it is hashed, then the fields that "
                 "changed."));
}

const std::vector<Action>& TrainCommand::actions() const
{
    const auto names = [](const char* list) { return QString::fromLatin1(list).split(QLatin1Char(' ')); };
    static const std::vector<Action> all{
        {QStringLiteral("start"), names("seed pattern-min-frequency pattern-days json"), exitStatusOf<startTraining>},
        {QStringLiteral("recognizer"), names("lines minutes seed no-pool ordinary resume json"),
         exitStatusOf<trainRecognizer>},
        {QStringLiteral("list"), names("limit json"), exitStatusOf<listTraining>},
        {QStringLiteral("show"), names("limit json"), exitStatusOf<showTraining>, true},
        {QStringLiteral("cancel"), names("json"), exitStatusOf<cancelTraining>, true},
        {QStringLiteral("resume"), names("json"), exitStatusOf<resumeTraining>, true},
    };
    return all;
}

} // namespace emend::commands
