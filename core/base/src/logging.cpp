// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/base/logging.h>

namespace emend::base {

Q_LOGGING_CATEGORY(lcIntake, "emend.intake")
Q_LOGGING_CATEGORY(lcRecognise, "emend.recognise")
Q_LOGGING_CATEGORY(lcExtract, "emend.extract")
Q_LOGGING_CATEGORY(lcBatch, "emend.batch")
Q_LOGGING_CATEGORY(lcStorage, "emend.storage")
Q_LOGGING_CATEGORY(lcQueue, "emend.queue")

} // namespace emend::base
