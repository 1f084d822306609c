// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database_option.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

void describeDatabaseOption(QCommandLineParser& parser)
{
    parser.addOption(QCommandLineOption(
        QStringLiteral("database-url"),
        QCoreApplication::translate("emend::commands::Command",
                                    "sqlite:///path/of/file or postgresql://user@host/database; better given as "
                                    "EMEND_DATABASE_URL, as others can see the arguments of a program. Default: a "
                                    "file in your data folder."),
        QStringLiteral("url")));
}

} // namespace emend::commands
