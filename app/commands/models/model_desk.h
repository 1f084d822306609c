// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/services/recognizers.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QJsonObject>

#include <memory>

namespace emend::commands {

/// The service, with the connection that it works on.
struct ModelDesk {
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<services::RecognizerService> service;
};

/// Errors: as bootstrap::environment() and openDatabase().
base::Result<ModelDesk> openModelDesk(const bootstrap::Settings& settings);

/// The one word behind the action's name. Error: invalid_argument with the usage.
base::Result<QString> namedModel(const QCommandLineParser& parser, const QString& usage);

QJsonObject toJson(const storage::RecognizerVersion& version);

/// What it was found to be, a sentence for the lines held out and one for ordinary print; empty where it was not
/// compared.
QStringList comparisonText(const storage::RecognizerVersion& version);

} // namespace emend::commands
