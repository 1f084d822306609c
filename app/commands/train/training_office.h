// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <emend/services/training.h>

#include <QtCore/QCommandLineParser>

#include <memory>

namespace emend::commands {

/// The service, with the connection that it works on.
struct TrainingOffice {
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<services::TrainingService> service;
};

/// Errors: as bootstrap::trainingSettings() and openDatabase().
base::Result<TrainingOffice> openTrainingOffice(const bootstrap::Settings& settings);

/// The word behind the action's name. Error: invalid_argument with the usage.
base::Result<QString> namedRun(const QCommandLineParser& parser);

/// What the run is doing, or came to, for people.
QString stateOf(const services::TrainingService& service, const storage::TrainingRun& run);
QString verdictText(const QString& verdict);

QJsonObject toJson(const services::TrainingService& service, const storage::TrainingRun& run);

} // namespace emend::commands
