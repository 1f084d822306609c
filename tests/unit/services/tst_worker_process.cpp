// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "worker_process.h"

#include <QtTest/QTest>

using namespace emend;

class WorkerProcessTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsFromWorkers();
};

void WorkerProcessTest::keepsSecretsFromWorkers()
{
    QProcessEnvironment own;
    for (const char* name : {"PATH", "EMEND_STORE_KEY", "EMEND_DATABASE_URL", "PGPASSWORD", "OMP_THREAD_LIMIT"})
        own.insert(QLatin1String(name), QStringLiteral("x"));
    const QProcessEnvironment given = services::workerEnvironment(own);
    QCOMPARE(given.toStringList(), QStringList({QStringLiteral("OMP_THREAD_LIMIT=1"), QStringLiteral("PATH=x")}));
}

QTEST_GUILESS_MAIN(WorkerProcessTest)
#include "tst_worker_process.moc"
