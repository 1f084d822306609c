// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <emend/services/patterns.h>

#include <QtCore/QCommandLineParser>

namespace emend::commands {

/// The service, with the connection that it works on.
struct PatternDesk {
    QString environment;
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<services::PatternService> service;
};

/// Errors: as patternSettings() and openDatabase().
base::Result<PatternDesk> openPatternDesk(const bootstrap::Settings& settings);

/// The words behind the action's name, between so and so many. Error: invalid_argument with the usage.
base::Result<QStringList> namedVersions(const QCommandLineParser& parser, qsizetype least, qsizetype most,
                                        const QString& usage);

base::Result<int> limitFrom(const bootstrap::Settings& settings);

/// Such as `v3`, or `built-in`.
QString nameOf(const storage::PatternActivation& activation);

QJsonObject activationJson(const storage::Activation& activation);
QString activationLine(const storage::Activation& activation); ///< for people

void print(Streams& streams, const QString& line); ///< without what would move a terminal's cursor
void printJson(Streams& streams, const QJsonObject& json); ///< on one line

QJsonValue timeJson(const QDateTime& time); ///< null where it is none

} // namespace emend::commands
