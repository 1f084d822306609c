// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/database_url.h>

#include <QtCore/QCoreApplication>

#include <libpq-fe.h>

#include <memory>

namespace emend::storage {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::DatabaseUrl)
};

base::Result<DatabaseUrl> parsePostgreSql(const QString& text)
{
    char* problem = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(text.toUtf8().constData(), &problem), &PQconninfoFree);
    if (!options) {
        const std::unique_ptr<char, decltype(&PQfreemem)> owned(problem, &PQfreemem);
        // What libpq quotes after the colon may be a password.
        const QString words = QString::fromLocal8Bit(problem).section(QLatin1Char(':'), 0, 0).trimmed();
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("The database's address is not understood: %1.").arg(words));
    }
    DatabaseUrl url;
    url.backend = Backend::PostgreSql;
    for (const PQconninfoOption* option = options.get(); option->keyword; ++option) {
        if (option->val)
            url.parameters.insert(QString::fromUtf8(option->keyword), QString::fromUtf8(option->val));
    }
    return url;
}

} // namespace

base::Result<DatabaseUrl> DatabaseUrl::parse(const QString& text)
{
    if (text.startsWith(QLatin1String("postgresql://")) || text.startsWith(QLatin1String("postgres://")))
        return parsePostgreSql(text);
    DatabaseUrl url;
    if (text.startsWith(QLatin1String("sqlite:///")))
        url.path = text.mid(9);
    else if (text.startsWith(QLatin1String("sqlite:")) && !text.startsWith(QLatin1String("sqlite://")))
        url.path = text.mid(7);
    if (url.path.isEmpty() || url.path.endsWith(QLatin1Char('/')))
        return base::fail(base::ErrorCode::InvalidArgument,
                          Text::tr("A database is named as sqlite:///path/of/file or "
                                   "postgresql://user@host/database."));
    return url;
}

QString DatabaseUrl::display() const
{
    if (backend == Backend::Sqlite)
        return QLatin1String("sqlite://") + path;
    QString shown = QStringLiteral("postgresql://");
    if (parameters.contains(QStringLiteral("user")))
        shown += parameters.value(QStringLiteral("user")) + QLatin1Char('@');
    shown += parameters.value(QStringLiteral("host"));
    if (parameters.contains(QStringLiteral("port")))
        shown += QLatin1Char(':') + parameters.value(QStringLiteral("port"));
    return shown + QLatin1Char('/') + parameters.value(QStringLiteral("dbname"));
}

} // namespace emend::storage
