// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_texts.h"

#include "common/value_texts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace emend::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::TrainingTexts)
};

constexpr double kLeastShown = 0.0001;
constexpr int kMinute = 60;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString percent(double share)
{
    return QLocale().toString(100 * share, 'f', 1);
}

QString countsSentence(const TrainingReport& report)
{
    return Text::tr(
               "Of %n document(s) that neither version learned from, %1 gained right fields and %2 lost some (%3).",
               nullptr, static_cast<int>(report.judged))
        .arg(number(report.documentsGained), number(report.documentsLost), probabilityText(report.documentsP));
}

} // namespace

QString stateTitle(const RunState& state)
{
    const QString& status = state.run.status;
    if (state.isLost)
        return Text::tr("Lost", "a run");
    if (state.isEnding)
        return Text::tr("Ending", "a run");
    if (status == QLatin1String("running"))
        return Text::tr("Running", "a run");
    if (status == QLatin1String("pending"))
        return Text::tr("Waiting", "a run");
    if (status == QLatin1String("failed"))
        return Text::tr("Failed", "a run");
    if (status == QLatin1String("cancelled"))
        return Text::tr("Cancelled", "a run");
    return Text::tr("Completed", "a run");
}

QString stateIcon(const RunState& state)
{
    const QString& status = state.run.status;
    if (state.isLost)
        return QStringLiteral("warning");
    if (status == QLatin1String("running"))
        return QStringLiteral("training");
    if (status == QLatin1String("pending"))
        return QStringLiteral("clock");
    if (status == QLatin1String("failed"))
        return QStringLiteral("error");
    return status == QLatin1String("cancelled") ? QStringLiteral("close") : QStringLiteral("confirm");
}

QString stageTitle(const QString& stage)
{
    if (stage == QLatin1String("export"))
        return Text::tr("Collecting");
    if (stage == QLatin1String("train"))
        return Text::tr("Learning");
    if (stage == QLatin1String("validate"))
        return Text::tr("Comparing");
    if (stage == QLatin1String("register"))
        return Text::tr("Making the version");
    return stage;
}

QString stateSentence(const RunState& state)
{
    const QString& status = state.run.status;
    if (state.isLost)
        return Text::tr("Nobody has done anything on this run for some minutes: its program has ended, or has no "
                        "connection. Resume it, and it goes on after the last stage that was finished.");
    if (state.isEnding)
        return Text::tr("It ends after the document that it is at.");
    if (status == QLatin1String("running"))
        return Text::tr("Its report is here as soon as the versions were compared. You can go on working meanwhile.");
    if (status == QLatin1String("pending"))
        return Text::tr("It waits because its program was closed. Resume it, and it goes on after the last stage that "
                        "was finished.");
    if (status == QLatin1String("failed"))
        return Text::tr("%1 Resume goes on after the last stage that was finished; Start begins anew.", "an error")
            .arg(state.run.error);
    if (status == QLatin1String("cancelled"))
        return Text::tr("Resume it, and it goes on after the last stage that was finished.");
    return Text::tr("Its report could not be read.");
}

QString verdictTitle(const QString& verdict)
{
    if (verdict == QLatin1String("better"))
        return Text::tr("Better", "a version");
    if (verdict == QLatin1String("worse"))
        return Text::tr("Worse", "a version");
    return verdict.isEmpty() ? QString() : Text::tr("Not enough evidence");
}

QString verdictIcon(const QString& verdict)
{
    if (verdict == QLatin1String("better"))
        return QStringLiteral("confirm");
    if (verdict == QLatin1String("worse"))
        return QStringLiteral("warning");
    return verdict.isEmpty() ? QString() : QStringLiteral("info");
}

QString verdictHeading(const TrainingReport& report)
{
    const QString points =
        QLocale().toString(100 * (report.all.candidate.accuracy - report.all.active.accuracy), 'f', 1);
    if (report.verdict == QLatin1String("better"))
        return Text::tr("Better than the active version, by %1 points", "per cent").arg(points);
    if (report.verdict == QLatin1String("worse"))
        return Text::tr("Worse than the active version (%1 points over all)", "per cent").arg(points);
    return Text::tr("Not enough evidence that it is better or worse (%1 points)", "per cent").arg(points);
}

QString verdictSentence(const TrainingReport& report)
{
    const QString counts = countsSentence(report);
    if (report.verdict == QLatin1String("better"))
        return Text::tr("%1 No field got significantly worse.", "a sentence").arg(counts);
    if (report.verdict != QLatin1String("worse"))
        return Text::tr("%1 That may be chance.", "a sentence").arg(counts);
    const std::vector<FieldFigures> worse = report.worseFields();
    if (worse.empty())
        return Text::tr("%1 That is hardly chance.", "a sentence").arg(counts);
    QStringList fields;
    for (const FieldFigures& each : worse)
        fields << Text::tr("%1 (%2 gained, %3 lost)", "a field")
                      .arg(fieldTitle(each.field), number(each.gained), number(each.lost));
    return Text::tr("%1 Significantly worse: %2.", "a sentence, fields").arg(counts, fields.join(QLatin1String(", ")));
}

QString comparedWith(const TrainingReport& report)
{
    if (report.activeVersion == services::kBuiltInPatterns)
        return Text::tr("No version was active: compared with what the program brings along.");
    return report.isMadeAgain
        ? Text::tr("Compared with %1, made again without what is held out, so that neither has seen it.")
              .arg(report.activeVersion)
        : Text::tr("Compared with %1 as it is: its sources are gone, so it may have learned from what is held out.")
              .arg(report.activeVersion);
}

QString figuresTitle(const FieldFigures& figures)
{
    return figures.field.isEmpty() ? Text::tr("All fields") : fieldTitle(figures.field);
}

QString shareText(double share)
{
    return Text::tr("%1 %", "per cent").arg(percent(share));
}

QString intervalText(const ReaderFigures& figures)
{
    return Text::tr("%1 % (%2\u2013%3)", "per cent, and its interval")
        .arg(percent(figures.accuracy), percent(figures.low), percent(figures.high));
}

QString probabilityText(double p)
{
    return p < kLeastShown ? Text::tr("p < %1", "probability").arg(QLocale().toString(kLeastShown, 'f', 4))
                           : Text::tr("p = %1", "probability").arg(QLocale().toString(p, 'f', 4));
}

QString timeLeftText(int seconds)
{
    return seconds < 2 * kMinute ? Text::tr("about %n second(s) left", nullptr, seconds)
                                 : Text::tr("about %n minute(s) left", nullptr, (seconds + kMinute / 2) / kMinute);
}

} // namespace emend::ui
