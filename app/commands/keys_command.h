// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

namespace emend::commands {

/// `emend-cli keys create|list|revoke`: what other programs show to the service.
class KeysCommand final : public Command
{
public:
    QString name() const override;
    QString summary() const override;

protected:
    void describe(QCommandLineParser& parser) const override;
    int execute(const QCommandLineParser& parser, Streams& streams) const override;
};

} // namespace emend::commands
