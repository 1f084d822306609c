// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "job_list.h"

#include "bootstrap/open_database.h"
#include "bootstrap/setting_values.h"
#include "commands/exit_status.h"
#include "commands/printable_text.h"

#include <emend/storage/jobs.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;
using domain::Job;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::JobsCommand)
};

enum class Format { Table, JsonLines };

constexpr int kUsualLimit = 50;
constexpr int kMostRows = 1'000'000;
constexpr int kRowsOfAPage = 1000;

Result<Format> formatFrom(const Settings& settings)
{
    const bootstrap::Setting setting = settings.find(QStringLiteral("format"), QStringLiteral("table"));
    if (setting.value == QLatin1String("jsonl"))
        return Format::JsonLines;
    if (setting.value == QLatin1String("table"))
        return Format::Table;
    return tl::unexpected(wrongSetting(setting, Text::tr("must be table or jsonl.")));
}

Result<storage::JobFilter> filterFrom(const QCommandLineParser& parser)
{
    storage::JobFilter filter;
    filter.parentId = parser.value(QStringLiteral("batch"));
    if (!parser.isSet(QStringLiteral("state")))
        return filter;
    filter.state = domain::jobStateFromName(parser.value(QStringLiteral("state")));
    if (!filter.state)
        return base::fail(
            ErrorCode::InvalidArgument,
            Text::tr("--state must be queued, running, completed, dead, cancelled or quarantined, not \"%1\".")
                .arg(parser.value(QStringLiteral("state"))));
    return filter;
}

void writeLine(Streams& streams, const QJsonObject& json)
{
    streams.out.write(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
}

void writeLine(Streams& streams, const QString& text)
{
    streams.out.write((printable(text) + QLatin1Char('\n')).toUtf8());
}

QString percentOf(const Job& job)
{
    return Text::tr("%1 %").arg(std::lround(100 * job.progress));
}

// What there is to say of a job in its state.
QString remarkOn(const Job& job)
{
    if (job.children)
        return Text::tr("batch: %1 of %2 finished, %3 of them completed")
            .arg(job.children->finished())
            .arg(job.children->total())
            .arg(job.children->completed);
    if (job.state == domain::JobState::Running)
        return QString(percentOf(job) + QLatin1Char(' ') + job.step).trimmed();
    if (job.error && job.state != domain::JobState::Completed)
        return base::errorCodeName(job.error->code) + QLatin1String(": ") + job.error->message;
    return {};
}

QString tableRow(const Job& job)
{
    const QString tries = job.children ? QString() : QStringLiteral("%1/%2").arg(job.attempts).arg(job.maxAttempts);
    return QStringLiteral("%1  %2  %3  %4  %5  %6")
        .arg(job.id, domain::jobStateName(job.state).leftJustified(11))
        .arg(job.priority, 2)
        .arg(tries.leftJustified(5), job.createdAt.toString(Qt::ISODate), remarkOn(job))
        .trimmed();
}

void writeDetail(Streams& streams, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        writeLine(streams, name.leftJustified(14) + value);
}

void writeDetails(Streams& streams, const storage::JobWithAttempts& found)
{
    const Job& job = found.job;
    const auto time = [](const QDateTime& at) { return at.toString(Qt::ISODateWithMs); };
    writeDetail(streams, Text::tr("Job"), job.id);
    writeDetail(streams, Text::tr("State"), domain::jobStateName(job.state));
    writeDetail(streams, Text::tr("Remark"), remarkOn(job));
    writeDetail(streams, Text::tr("Document"), job.documentId);
    writeDetail(streams, Text::tr("Batch"), job.parentId);
    writeDetail(streams, Text::tr("Priority"), QString::number(job.priority));
    writeDetail(streams, Text::tr("Created"), Text::tr("%1 by %2").arg(time(job.createdAt), job.createdBy));
    if (job.state == domain::JobState::Queued && !job.children)
        writeDetail(streams, Text::tr("Not before"), time(job.runAfter));
    writeDetail(streams, Text::tr("Lease until"), time(job.leaseUntil));
    writeDetail(streams, Text::tr("Finished"), time(job.finishedAt));
    for (const domain::JobAttempt& attempt : found.attempts) {
        const QString error = attempt.error
            ? base::errorCodeName(attempt.error->code) + QLatin1String(": ") + attempt.error->message
            : QString();
        writeDetail(streams, Text::tr("Attempt %1").arg(attempt.number),
                    QStringList({time(attempt.startedAt), domain::attemptOutcomeName(attempt.outcome), attempt.worker,
                                 attempt.step, error})
                        .join(QLatin1String("  "))
                        .trimmed());
    }
}

QJsonObject detailsJson(const storage::JobWithAttempts& found)
{
    QJsonArray history;
    for (const domain::JobAttempt& attempt : found.attempts)
        history.append(domain::toJson(attempt));
    QJsonObject json = domain::toJson(found.job);
    json.insert(QStringLiteral("history"), history);
    return json;
}

// What the table does not show by itself.
void sayQueueState(Streams& streams, const storage::QueueCounts& counts)
{
    if (counts.paused)
        say(streams.err, Text::tr("The queue is paused: nothing is begun until `emend-cli jobs resume`."));
    if (counts.draining)
        say(streams.err, Text::tr("The queue is draining: nothing is added until `emend-cli jobs resume`."));
}

} // namespace

void describeJobOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* option, const QString& description, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(option), description, value));
    };
    add("state", Text::tr("list: only queued, running, completed, dead, cancelled or quarantined ones."),
        QStringLiteral("state"));
    add("batch", Text::tr("list: only those of that batch."), QStringLiteral("id"));
    add("limit", Text::tr("list: how many at most; default: 50."), QStringLiteral("n"));
    add("format", Text::tr("list, show: table (default) or jsonl."), QStringLiteral("format"));
}

int listJobs(const QCommandLineParser& parser, const Settings& settings, const QStringList&, Streams& streams)
{
    const Result<storage::JobFilter> filter = filterFrom(parser);
    if (!filter)
        return failWith(streams, filter.error());
    const Result<int> limit =
        wholeNumberFrom(settings.find(QStringLiteral("limit"), QString::number(kUsualLimit)), 1, kMostRows);
    if (!limit)
        return failWith(streams, limit.error());
    const Result<Format> format = formatFrom(settings);
    if (!format)
        return failWith(streams, format.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    const auto counts = (*database)->read(
        [](Transaction& transaction) { return storage::queueCounts(transaction, QDateTime::currentDateTimeUtc()); });
    if (!counts)
        return failWith(streams, counts.error());
    sayQueueState(streams, *counts);

    QString after;
    for (int left = *limit; left > 0;) {
        const int asked = std::min(left, kRowsOfAPage);
        const auto page = (*database)->read(
            [&](Transaction& transaction) { return storage::listJobs(transaction, *filter, after, asked); });
        if (!page)
            return failWith(streams, page.error());
        for (const Job& job : *page) {
            if (*format == Format::JsonLines)
                writeLine(streams, domain::toJson(job));
            else
                writeLine(streams, tableRow(job));
        }
        if (static_cast<int>(page->size()) < asked)
            break;
        after = page->back().id;
        left -= asked;
    }
    return AllDone;
}

int showJobs(const QCommandLineParser&, const Settings& settings, const QStringList& ids, Streams& streams)
{
    const Result<Format> format = formatFrom(settings);
    if (!format)
        return failWith(streams, format.error());
    const auto database = bootstrap::openDatabase(settings);
    if (!database)
        return failWith(streams, database.error());
    int status = AllDone;
    for (const QString& id : ids) {
        const auto found =
            (*database)->read([&](Transaction& transaction) { return storage::findJob(transaction, id); });
        if (!found)
            return failWith(streams, found.error());
        if (!*found)
            status = failWith(streams, {ErrorCode::NotFound, Text::tr("There is no job %1.").arg(id)});
        else if (*format == Format::JsonLines)
            writeLine(streams, detailsJson(**found));
        else
            writeDetails(streams, **found);
    }
    return status;
}

} // namespace emend::commands
