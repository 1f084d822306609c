// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/audit_entry.h>

namespace emend::domain {

QString actorTypeName(ActorType type)
{
    switch (type) {
    case ActorType::User:
        return QStringLiteral("user");
    case ActorType::Service:
        return QStringLiteral("service");
    case ActorType::System:
        break;
    }
    return QStringLiteral("system");
}

ActorType actorTypeFromName(const QString& name)
{
    if (name == QLatin1String("user"))
        return ActorType::User;
    return name == QLatin1String("service") ? ActorType::Service : ActorType::System;
}

} // namespace emend::domain
