// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// `emend-cli export corrections --out FILE`: writes corrections of the pool to a file, as a dataset for training.
class ExportCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;
    QStringList firstWords() const override { return {QStringLiteral("corrections")}; }

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
