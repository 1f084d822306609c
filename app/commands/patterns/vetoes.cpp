// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "commands/action_output.h"
#include "commands/exit_status.h"
#include "commands/patterns/pattern_desk.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace emend::commands {

namespace {

using base::ErrorCode;
using base::Result;
using bootstrap::Settings;
using storage::PatternVeto;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PatternsCommand)
};

QJsonObject toJson(const PatternVeto& veto)
{
    return {{QStringLiteral("id"), veto.id},
            {QStringLiteral("merchant"), veto.merchant},
            {QStringLiteral("field"), veto.field},
            {QStringLiteral("value"), veto.value},
            {QStringLiteral("vetoed_at"), timeJson(veto.vetoedAt)},
            {QStringLiteral("vetoed_by"), veto.vetoedBy},
            {QStringLiteral("reason"), veto.reason}};
}

QString lineOf(const PatternVeto& veto)
{
    const QString whose = veto.merchant.isEmpty() ? Text::tr("every merchant") : veto.merchant;
    return Text::tr("%1  %2 of %3 is not \"%4\"  (%5, %6: %7)")
        .arg(veto.id, veto.field, whose, veto.value, veto.vetoedAt.toString(Qt::ISODate), veto.vetoedBy, veto.reason);
}

Result<int> listVetoes(const QCommandLineParser& parser, services::PatternService& service, Streams& streams)
{
    const auto vetoes = service.vetoes();
    if (!vetoes)
        return tl::unexpected(vetoes.error());
    for (const PatternVeto& veto : *vetoes) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, toJson(veto));
        else
            print(streams, lineOf(veto));
    }
    return AllDone;
}

Result<int> lift(const QString& id, services::PatternService& service, Streams& streams)
{
    if (const Result<void> lifted = service.liftVeto(id); !lifted)
        return tl::unexpected(lifted.error());
    print(streams, Text::tr("The veto %1 is lifted from the next version on.").arg(id));
    return AllDone;
}

Result<int> add(const QCommandLineParser& parser, services::PatternService& service, Streams& streams)
{
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    const auto id = service.veto(value("merchant"), value("field"), value("value"), value("reason"));
    if (!id)
        return tl::unexpected(id.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(streams, {{QStringLiteral("id"), *id}});
    else
        print(streams, Text::tr("The veto %1 stands from the next version on.").arg(*id));
    return AllDone;
}

} // namespace

Result<int> vetoPattern(const QCommandLineParser& parser, const Settings& settings, Streams& streams)
{
    const bool isLifting = parser.isSet(QStringLiteral("lift"));
    const QStringList adding{QStringLiteral("merchant"), QStringLiteral("field"), QStringLiteral("value"),
                             QStringLiteral("reason")};
    const bool isAdding =
        std::any_of(adding.begin(), adding.end(), [&parser](const QString& option) { return parser.isSet(option); });
    if (isLifting && isAdding)
        return base::fail(ErrorCode::InvalidArgument, Text::tr("--lift goes alone: it names a veto by its id."));
    const auto desk = openPatternDesk(settings);
    if (!desk)
        return tl::unexpected(desk.error());
    if (isLifting)
        return lift(parser.value(QStringLiteral("lift")), *desk->service, streams);
    return isAdding ? add(parser, *desk->service, streams) : listVetoes(parser, *desk->service, streams);
}

} // namespace emend::commands
