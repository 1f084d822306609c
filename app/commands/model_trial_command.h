// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// `emend-cli model-trial`: runs a stranger's network once in a process that may die, and tells what it takes and
/// gives; see models/trial.h.
class ModelTrialCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    bool isHidden() const override { return true; }

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
