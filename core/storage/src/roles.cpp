// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/roles.h>

#include <QtCore/QCoreApplication>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::Roles)
};

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer:
        return QStringLiteral("viewer");
    case Role::Reviewer:
        return QStringLiteral("reviewer");
    case Role::Service:
        return QStringLiteral("service");
    case Role::Admin:
        break;
    }
    return QStringLiteral("admin");
}

base::Result<Role> currentRole(Transaction& transaction)
{
    if (!transaction.dialect().isPostgreSql())
        return Role::Admin;
    const auto row = transaction.queryOne(
        QStringLiteral("SELECT session_user AS name, pg_has_role(session_user, 'emend_viewer', 'MEMBER') AS viewer, "
                       "pg_has_role(session_user, 'emend_reviewer', 'MEMBER') AS reviewer, "
                       "pg_has_role(session_user, 'emend_service', 'MEMBER') AS service, "
                       "pg_has_role(session_user, 'emend_admin', 'MEMBER') "
                       "OR pg_has_role(session_user, c.relowner, 'MEMBER') AS admin "
                       "FROM pg_class AS c WHERE c.oid = to_regclass('documents')"));
    if (!row)
        return tl::unexpected(row.error());
    if (!*row)
        return base::fail(base::ErrorCode::DatabaseError,
                          Text::tr("The database is not set up. Run: emend-cli db migrate"));
    for (const Role role : {Role::Admin, Role::Service, Role::Reviewer, Role::Viewer}) {
        if ((*row)->flag(roleName(role).toLatin1().constData()))
            return role;
    }
    return base::fail(base::ErrorCode::Forbidden,
                      Text::tr("%1 has no role in this database. An administrator of the server can give one: "
                               "GRANT emend_reviewer TO \"%1\"")
                          .arg((*row)->text("name")));
}

} // namespace emend::storage
