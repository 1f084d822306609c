// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/action_command.h"

namespace emend::commands {

/// `emend-cli models`: versions of the network that reads print, and which of them counts; and the networks that the
/// engine onnx reads with.
class ModelsCommand final : public ActionCommand
{
public:
    QString name() const override;
    QString summary() const override;

protected:
    void describe(QCommandLineParser& parser) const override;
    const std::vector<Action>& actions() const override;
};

} // namespace emend::commands
