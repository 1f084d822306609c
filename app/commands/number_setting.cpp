// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "number_setting.h"

#include "commands/command.h"

#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::Command)
};

} // namespace

base::Result<double> numberFrom(const bootstrap::Setting& setting, double least, double most)
{
    bool isNumber = false;
    const double number = setting.value.toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        return tl::unexpected(wrongSetting(setting, Text::tr("must be a number from %1 to %2.").arg(least).arg(most)));
    return number;
}

base::Result<int> wholeNumberFrom(const bootstrap::Setting& setting, int least, int most)
{
    bool isNumber = false;
    const int number = setting.value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a whole number from %1 to %2.").arg(least).arg(most)));
    return number;
}

} // namespace emend::commands
