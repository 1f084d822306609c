// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bootstrap/engine_setting.h"
#include "commands/command.h"
#include "commands/exit_status.h"
#include "commands/models/actions.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ModelsCommand)
};

} // namespace

base::Result<int> removeNetwork(const QCommandLineParser& parser, const bootstrap::Settings& settings, Streams& streams)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("Say which one: emend-cli models remove NAME. `emend-cli models list` names them."));
    const base::Result<void> removed = ocr::removeOnnxModel(bootstrap::modelsFolder(settings), words[1]);
    if (!removed)
        return tl::unexpected(removed.error());
    say(streams.err, Text::tr("\"%1\" is removed.").arg(words[1]));
    return AllDone;
}

} // namespace emend::commands
