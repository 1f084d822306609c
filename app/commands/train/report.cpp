// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/exit_status.h"
#include "commands/train/training_office.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>

namespace emend::commands {

namespace {

using base::Result;
using bootstrap::Settings;
using storage::TrainingFlip;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::TrainCommand)
};

constexpr int kFigureWidth = 9; // in letters

QString percent(const QJsonValue& share)
{
    return QString::number(100 * share.toDouble(), 'f', 1);
}

QString accuracy(const QJsonValue& reader)
{
    return Text::tr("%1 % (%2–%3)")
        .arg(percent(reader[QLatin1String("accuracy")]), percent(reader[QLatin1String("low")]),
             percent(reader[QLatin1String("high")]));
}

QString figuresLine(const QString& name, const QJsonValue& figures)
{
    return Text::tr("%1  %2 becomes %3 of %4; %5 gained, %6 lost, p %7")
        .arg(name.leftJustified(15), accuracy(figures[QLatin1String("active")]),
             accuracy(figures[QLatin1String("candidate")]),
             QString::number(figures[QLatin1String("values")].toInteger()),
             QString::number(figures[QLatin1String("gained")].toInteger()),
             QString::number(figures[QLatin1String("lost")].toInteger()),
             QString::number(figures[QLatin1String("p")].toDouble(), 'f', 4));
}

void printFields(Streams& streams, const QJsonValue& group)
{
    const QJsonObject fields = group[QLatin1String("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        print(streams, QLatin1String("  ") + figuresLine(field.key(), *field));
    print(streams, QLatin1String("  ") + figuresLine(Text::tr("all fields"), group[QLatin1String("all")]));
}

/// A line for each number of documents, a column for each field.
void printCurve(Streams& streams, const QJsonArray& curve)
{
    if (curve.isEmpty())
        return;
    const auto cell = [](const QString& text, const QString& title) -> QString {
        return QLatin1String("  ") + text.rightJustified(std::max(kFigureWidth, static_cast<int>(title.size())));
    };
    const QString documents = Text::tr("documents");
    const QString all = Text::tr("all fields");
    const QStringList fields = curve.last()[QLatin1String("fields")].toObject().keys();
    QString header = QLatin1String("  ") + documents + cell(all, all);
    for (const QString& field : fields)
        header += cell(field, field);
    print(streams, Text::tr("Right, where only the oldest documents were learned from, in %:"));
    print(streams, header);
    for (const QJsonValue& point : curve) {
        const QString count = QString::number(point[QLatin1String("documents")].toInteger());
        QString line = QLatin1String("  ") + count.rightJustified(documents.size())
            + cell(percent(point[QLatin1String("all")][QLatin1String("accuracy")]), all);
        for (const QString& field : fields)
            line += cell(percent(point[QLatin1String("fields")][field][QLatin1String("accuracy")]), field);
        print(streams, line);
    }
}

void printReport(Streams& streams, const QJsonObject& report)
{
    const QJsonValue counts = report[QLatin1String("snapshot")];
    const auto count = [&counts](const char* name) { return QString::number(counts[QLatin1String(name)].toInteger()); };
    print(
        streams,
        Text::tr("%1 documents, %2 of them with words; learned from %3; held out: %4 newer ones of known merchants, %5 "
                 "of unseen merchants; %6 left out")
            .arg(count("all"), count("with_words"), count("training"), count("later"), count("unseen"),
                 count("left_out")));
    const QJsonValue active = report[QLatin1String("active")];
    print(streams,
          active[QLatin1String("made_again_without_held_out")].toBool()
              ? Text::tr("Compared with %1, made again without what is held out")
                    .arg(active[QLatin1String("version")].toString())
              : Text::tr("Compared with %1").arg(active[QLatin1String("version")].toString()));
    printFields(streams, report);
    const QJsonObject parts = report[QLatin1String("held_out")].toObject();
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        print(streams,
              part.key() == QLatin1String("later") ? Text::tr("Known merchants, later:")
                                                   : Text::tr("Unseen merchants:"));
        printFields(streams, *part);
    }
    const QJsonValue all = report[QLatin1String("all")];
    const auto both = [&all](const char* name, auto&& text) {
        return std::pair(text(all[QLatin1String("active")][QLatin1String(name)]),
                         text(all[QLatin1String("candidate")][QLatin1String(name)]));
    };
    const auto error =
        both("calibration_error", [](const QJsonValue& value) { return QString::number(value.toDouble(), 'f', 3); });
    print(streams, Text::tr("Calibration error: %1 becomes %2").arg(error.first, error.second));
    const auto automated = both("automated", percent);
    print(
        streams,
        Text::tr("Values that could pass at 99 % precision: %1 % becomes %2 %").arg(automated.first, automated.second));
    printCurve(streams, report[QLatin1String("learning_curve")].toArray());
    print(streams, Text::tr("The version itself is made of all documents of the snapshot."));
}

void printFlip(Streams& streams, const TrainingFlip& flip)
{
    print(streams,
          (flip.isGain ? Text::tr("+ %1, %2: \"%3\"; before \"%4\"") : Text::tr("- %1, %2: \"%3\"; now \"%4\""))
              .arg(flip.fileName, flip.field, flip.confirmed, flip.isGain ? flip.active : flip.candidate));
}

QJsonObject toJson(const TrainingFlip& flip)
{
    return {{QStringLiteral("document"), flip.documentId}, {QStringLiteral("file"), flip.fileName},
            {QStringLiteral("field"), flip.field},         {QStringLiteral("held_out"), flip.heldOut},
            {QStringLiteral("gain"), flip.isGain},         {QStringLiteral("confirmed"), flip.confirmed},
            {QStringLiteral("active"), flip.active},       {QStringLiteral("candidate"), flip.candidate}};
}

} // namespace

Result<int> showTraining(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<QString> id = namedRun(parser);
    if (!id)
        return tl::unexpected(id.error());
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto office = openTrainingOffice(settings);
    if (!office)
        return tl::unexpected(office.error());
    const auto shown = office->service->show(*id, *limit);
    if (!shown)
        return tl::unexpected(shown.error());
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, shown->report);
        for (const TrainingFlip& flip : shown->flips)
            printJson(streams, toJson(flip));
        return AllDone;
    }
    const storage::TrainingRun& run = shown->run;
    print(streams,
          Text::tr("%1, started on %2 by %3: %4")
              .arg(run.id, run.startedAt.toString(Qt::ISODate), run.startedBy, stateOf(*office->service, run)));
    if (!run.snapshotHash.isEmpty())
        print(streams, Text::tr("Snapshot %1").arg(run.snapshotHash));
    if (shown->report.isEmpty())
        return AllDone;
    print(streams, Text::tr("Report %1").arg(run.reportHash));
    printReport(streams, shown->report);
    for (const TrainingFlip& flip : shown->flips)
        printFlip(streams, flip);
    return AllDone;
}

} // namespace emend::commands
