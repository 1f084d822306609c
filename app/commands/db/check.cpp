// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/exit_status.h"
#include "commands/printable_text.h"

#include <emend/storage/check_database.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace emend::commands::db {

namespace {

using storage::DatabaseFinding;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DbCommand)
};

QByteArray asJson(const std::vector<DatabaseFinding>& findings, bool isSound)
{
    QJsonArray list;
    for (const DatabaseFinding& finding : findings)
        list.append(QJsonObject{{QStringLiteral("check"), finding.check},
                                {QStringLiteral("problem"), finding.isProblem},
                                {QStringLiteral("message"), finding.message}});
    return QJsonDocument(QJsonObject{{QStringLiteral("sound"), isSound}, {QStringLiteral("findings"), list}})
               .toJson(QJsonDocument::Compact)
        + '\n';
}

} // namespace

base::Result<int> checkAll(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    const auto database = openAsItIs(settings);
    if (!database)
        return tl::unexpected(database.error());
    const auto findings = storage::checkDatabase(**database, QDateTime::currentDateTimeUtc());
    if (!findings)
        return tl::unexpected(findings.error());
    const bool isSound = std::none_of(findings->begin(), findings->end(),
                                      [](const DatabaseFinding& finding) { return finding.isProblem; });
    if (parser.isSet(QStringLiteral("json"))) {
        streams.out.write(asJson(*findings, isSound));
        return isSound ? AllDone : SomeFailed;
    }
    for (const DatabaseFinding& finding : *findings)
        print(streams,
              printable((finding.isProblem ? Text::tr("problem: %1") : Text::tr("note: %1")).arg(finding.message)));
    if (isSound)
        print(streams, Text::tr("%1 is sound.").arg((*database)->url().display()));
    return isSound ? AllDone : SomeFailed;
}

} // namespace emend::commands::db
