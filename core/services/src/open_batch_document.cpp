// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_batch_document.h"

#include <emend/services/batch_runner.h>

namespace emend::services {

using base::Error;
using base::ErrorCode;

pipeline::ReadSettings BatchSettings::readNow() const
{
    pipeline::ReadSettings settings = read;
    if (recognizer)
        settings.model = recognizer();
    return settings;
}

extraction::ExtractSettings BatchSettings::extractNow(const QString& forcedType) const
{
    extraction::ExtractSettings settings = extract;
    if (!settings.today.isValid())
        settings.today = QDate::currentDate();
    if (!forcedType.isEmpty())
        settings.forcedType = forcedType;
    if (learned)
        settings.learned = learned();
    return settings;
}

Error openingError(const base::Result<pipeline::PageResult>& page)
{
    if (page)
        return {ErrorCode::Internal, BatchRunner::tr("The file was read before it was opened.")};
    if (page.error().code == ErrorCode::RecogniserError)
        return {ErrorCode::Corrupt, BatchRunner::tr("The file crashes its decoder.")};
    if (page.error().code == ErrorCode::Timeout)
        return {ErrorCode::Timeout, BatchRunner::tr("The file could not be opened: %1").arg(page.error().message)};
    return page.error();
}

} // namespace emend::services
