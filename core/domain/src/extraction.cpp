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

std::optional<Status> statusFromName(const QString& name)
{
    for (const Status status : {Status::Done, Status::NeedsReview, Status::Failed}) {
        if (statusName(status) == name)
            return status;
    }
    return std::nullopt;
}

} // namespace emend::domain
