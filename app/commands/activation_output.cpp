// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "activation_output.h"

#include "commands/action_output.h"
#include "commands/exit_status.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

using base::Result;
using storage::Activation;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ActivationOutput)
};

QJsonObject toJson(const Activation& activation)
{
    return {{QStringLiteral("version"), nameOf(activation)},
            {QStringLiteral("environment"), activation.environment},
            {QStringLiteral("activated_at"), timeJson(activation.activatedAt)},
            {QStringLiteral("activated_by"), activation.activatedBy},
            {QStringLiteral("deactivated_at"), timeJson(activation.deactivatedAt)},
            {QStringLiteral("rollback"), activation.isRollback},
            {QStringLiteral("reason"), activation.reason}};
}

QString lineOf(const Activation& activation)
{
    const QString until =
        activation.deactivatedAt.isValid() ? activation.deactivatedAt.toString(Qt::ISODateWithMs) : Text::tr("now");
    return QStringLiteral("%1  %2 – %3  %4  %5: %6")
        .arg(nameOf(activation).leftJustified(8), activation.activatedAt.toString(Qt::ISODateWithMs),
             until.leftJustified(24),
             (activation.isRollback ? Text::tr("rollback") : Text::tr("activated")).leftJustified(9),
             activation.activatedBy, activation.reason);
}

} // namespace

QString nameOf(const Activation& activation)
{
    return activation.version.isEmpty() ? QStringLiteral("built-in") : activation.version;
}

Result<int> sayActivation(const Result<Activation>& made, const QCommandLineParser& parser, Streams& streams)
{
    if (!made)
        return tl::unexpected(made.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(streams, toJson(*made));
    else
        print(streams,
              Text::tr("%1 is active in %2 since %3.")
                  .arg(nameOf(*made), made->environment, made->activatedAt.toString(Qt::ISODateWithMs)));
    return AllDone;
}

Result<int> sayHistory(const std::vector<Activation>& history, const QCommandLineParser& parser, Streams& streams)
{
    for (const Activation& activation : history) {
        if (parser.isSet(QStringLiteral("json")))
            printJson(streams, toJson(activation));
        else
            print(streams, lineOf(activation));
    }
    return AllDone;
}

void printActivations(Streams& streams, const std::vector<Activation>& activations)
{
    for (const Activation& each : activations) {
        const QString until = each.deactivatedAt.isValid() ? each.deactivatedAt.toString(Qt::ISODate) : Text::tr("now");
        print(streams,
              Text::tr("Active in %1 from %2 until %3: %4")
                  .arg(each.environment, each.activatedAt.toString(Qt::ISODate), until, each.reason));
    }
}

} // namespace emend::commands
