// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <emend/pipeline/page_reader.h>

namespace emend::commands {

/// `emend-cli page-worker`: the process that reads pages for `process`, which alone starts it. Speaks worker_protocol.h
/// on standard input and output.
class PageWorkerCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    bool isHidden() const override { return true; }

    /// The arguments that make this program such a worker.
    static QStringList argumentsFor(const pipeline::ReadSettings& settings);

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
