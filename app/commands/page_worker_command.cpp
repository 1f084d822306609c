// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page_worker_command.h"

#include "bootstrap/page_worker.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::PageWorkerCommand)
};

} // namespace

QString PageWorkerCommand::name() const
{
    return bootstrap::kPageWorkerVerb;
}

QString PageWorkerCommand::summary() const
{
    return Text::tr("Reads pages on behalf of `process`, which starts it; of no use by itself.");
}

void PageWorkerCommand::describe(QCommandLineParser& parser) const
{
    bootstrap::describePageWorker(parser);
}

int PageWorkerCommand::execute(const QCommandLineParser& parser, Streams&) const
{
    return bootstrap::runPageWorker(parser);
}

} // namespace emend::commands
