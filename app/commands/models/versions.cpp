// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/activation_output.h"
#include "commands/exit_status.h"
#include "commands/models/model_desk.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;
using storage::RecognizerVersion;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

QString sourceOf(const RecognizerVersion& version)
{
    if (!version.base.isEmpty())
        return Text::tr("trained on from %1").arg(version.base);
    return version.report.isEmpty() ? Text::tr("added") : Text::tr("trained on from what the program brings along");
}

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::NotFound, Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    if (file.size() > kMostBytes)
        return base::fail(ErrorCode::TooLarge, Text::tr("%1 is too large for a recogniser.").arg(path));
    return file.readAll();
}

} // namespace

Result<int> listModels(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<int> limit = limitFrom(settings);
    if (!limit)
        return limit;
    const auto desk = openModelDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto versions = desk->service->list(*limit);
    const auto active = desk->service->active();
    if (!versions || !active)
        return tl::unexpected(versions ? active.error() : versions.error());
    for (const RecognizerVersion& version : *versions) {
        const bool isActive = *active && (*active)->versionId == version.id;
        if (parser.isSet(QStringLiteral("json"))) {
            QJsonObject json = toJson(version);
            json.insert(QStringLiteral("active"), isActive);
            printJson(streams, json);
            continue;
        }
        print(streams,
              QStringLiteral("%1  %2  %3  %4%5")
                  .arg(version.name.leftJustified(5), version.createdAt.toString(Qt::ISODate), version.createdBy,
                       sourceOf(version), isActive ? QLatin1String("  ") + Text::tr("active") : QString()));
    }
    return AllDone;
}

Result<int> showModel(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const Result<QString> name = namedModel(parser, Text::tr("Say which: models show VERSION"));
    if (!name)
        return tl::unexpected(name.error());
    const auto desk = openModelDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto details = desk->service->show(*name);
    if (!details)
        return tl::unexpected(details.error());
    const RecognizerVersion& version = details->version;
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(streams, toJson(version));
        return AllDone;
    }
    print(streams,
          Text::tr("%1, %2 on %3 by %4")
              .arg(version.name, sourceOf(version), version.createdAt.toString(Qt::ISODate), version.createdBy));
    print(streams, Text::tr("SHA-256 %1, %2 kB").arg(version.contentHash).arg(version.byteSize / 1000));
    for (const QString& sentence : comparisonText(version))
        print(streams, sentence);
    if (!version.notes.isEmpty())
        print(streams, version.notes);
    printActivations(streams, details->activations);
    return AllDone;
}

Result<int> addModel(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const QString usage = Text::tr("Say which: models add FILE --sha256 HEX");
    const Result<QString> path = namedModel(parser, usage);
    if (!path)
        return tl::unexpected(path.error());
    if (parser.value(QStringLiteral("sha256")).isEmpty())
        return base::fail(ErrorCode::InvalidArgument, usage);
    const Result<QByteArray> bytes = bytesOf(*path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto desk = openModelDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto added =
        desk->service->add(*bytes, parser.value(QStringLiteral("sha256")), parser.value(QStringLiteral("notes")));
    if (!added)
        return tl::unexpected(added.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(streams, toJson(*added));
    else
        print(streams,
              Text::tr("%1 was added. Nothing changes until it is activated: models activate %1 --reason TEXT")
                  .arg(added->name));
    return AllDone;
}

} // namespace emend::commands
