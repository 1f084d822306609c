// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "setting_values.h"

#include <QtCore/QCoreApplication>

namespace emend::bootstrap {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::Settings)
};

} // namespace

base::Error wrongSetting(const Setting& setting, const QString& requirement)
{
    const base::ErrorCode code = setting.isFlag ? base::ErrorCode::InvalidArgument : base::ErrorCode::StorageError;
    return {code, setting.origin + QLatin1Char(' ') + requirement};
}

base::Result<double> numberFrom(const Setting& setting, double least, double most)
{
    bool isNumber = false;
    const double number = setting.value.toDouble(&isNumber);
    if (!isNumber || !(number >= least && number <= most))
        return tl::unexpected(wrongSetting(setting, Text::tr("must be a number from %1 to %2.").arg(least).arg(most)));
    return number;
}

base::Result<int> wholeNumberFrom(const Setting& setting, int least, int most)
{
    bool isNumber = false;
    const int number = setting.value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return tl::unexpected(
            wrongSetting(setting, Text::tr("must be a whole number from %1 to %2.").arg(least).arg(most)));
    return number;
}

} // namespace emend::bootstrap
