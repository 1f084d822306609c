// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/extraction.h>

namespace emend::domain {

QString statusName(Status status)
{
    switch (status) {
    case Status::Done:
        return QStringLiteral("done");
    case Status::NeedsReview:
        return QStringLiteral("needs_review");
    case Status::Failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace emend::domain
