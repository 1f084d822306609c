// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>

/// What the actions of a command ask for and say.
namespace emend::commands {

/// The words behind the action's name, between so and so many. Error: invalid_argument with the usage.
base::Result<QStringList> namedVersions(const QCommandLineParser& parser, qsizetype least, qsizetype most,
                                        const QString& usage);

base::Result<int> limitFrom(const bootstrap::Settings& settings);

void print(Streams& streams, const QString& line); ///< without what would move a terminal's cursor
void printJson(Streams& streams, const QJsonObject& json); ///< on one line

QJsonValue timeJson(const QDateTime& time); ///< null where it is none

} // namespace emend::commands
