// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "earlier_results.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace emend::commands {

namespace {

// More than the text of a hundred pages; a "line" beyond it is no result.
constexpr qint64 kLongestLine = 256LL * 1024 * 1024;

tl::unexpected<base::Error> notOurs(int line)
{
    return base::fail(
        base::ErrorCode::StorageError,
        QCoreApplication::translate(
            "emend::commands", "Line %1 of the --out file is not a result, so it is left alone; name another file.")
            .arg(line));
}

} // namespace

base::Result<EarlierResults> readEarlierResults(QIODevice& file)
{
    EarlierResults results;
    for (int number = 1;; ++number) {
        const QByteArray line = file.readLine(kLongestLine);
        if (line.isEmpty())
            return results;
        if (!line.endsWith('\n'))
            return line.startsWith('{') && file.atEnd() ? base::Result<EarlierResults>(results) : notOurs(number);
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        const QString name = json.value(QLatin1String("file")).toString();
        if (name.isEmpty())
            return notOurs(number);
        results.failedByFile.insert(name, json.value(QLatin1String("status")).toString() == QLatin1String("failed"));
        results.completeBytes += line.size();
    }
}

} // namespace emend::commands
