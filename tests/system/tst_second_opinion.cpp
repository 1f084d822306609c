// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "document_bytes.h"
#include "ollama_server.h"
#include "test_database.h"

#include <emend/storage/llm_calls.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::test;

namespace {

/// The field that a request asks for is all that is answered.
ServedReply answered(const QJsonObject& request, const QMap<QString, QString>& answers)
{
    const QString field =
        request.value(QLatin1String("format")).toObject().value(QLatin1String("properties")).toObject().keys().value(0);
    return modelSays(QJsonObject{{field, answers.contains(field) ? QJsonValue(answers.value(field)) : QJsonValue()}});
}

QJsonObject field(const CliRun& run, const char* name)
{
    return run.results().value(0).value(QLatin1String("fields")).toObject().value(QLatin1String(name)).toObject();
}

/// Without what takes time, and what depends on it.
QByteArray comparable(const CliRun& run)
{
    QByteArray text;
    for (QJsonObject result : run.results()) {
        result.remove(QStringLiteral("timings_ms"));
        text += QJsonDocument(result).toJson();
    }
    return text;
}

} // namespace

/// `emend-cli` with a server of language models beside it.
class TestSecondOpinion final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fillsWhatIsMissing();
    void isOffUnlessAskedFor();
    void keepsRecords_data() { addBackendRows(); }
    void keepsRecords();
    void aDeadServerChangesNothing();
    void aSilentServerCostsItsTimeLimit();
    void doctorTellsOfIt_data();
    void doctorTellsOfIt();
    void explainsWrongSettings_data();
    void explainsWrongSettings();

private:
    QStringList process(const QStringList& more) const
    {
        return QStringList{QStringLiteral("process"), QStringLiteral("--type"), QStringLiteral("receipt")} + more;
    }

    /// A receipt whose total could be any of some numbers.
    QString receipt(int n = 0) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSecondOpinion::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestSecondOpinion::receipt(int n) const
{
    PdfSpec spec;
    spec.content = pdfContent({{"CAFE MOON SDN BHD", 20, 180, 12},
                               {"Date 25/12/2018", 20, 162, 12},
                               {"3.00 6.00 9.00 10.00 1.00", 20, 144, 12},
                               {QByteArray("table ").append(QByteArray::number(n)), 20, 126, 12}});
    const QString path = m_folder->filePath(QStringLiteral("%1.pdf").arg(n));
    writeFile(path, pdfBytes(spec));
    return path;
}

void TestSecondOpinion::fillsWhatIsMissing()
{
    const OllamaServer server([](const QJsonObject& request) {
        return answered(request, {{QStringLiteral("amount"), QStringLiteral("9.00")}});
    });
    const CliRun without = runCli(process({receipt()}));
    const CliRun with = runCli(process({QStringLiteral("--llm"), server.address(), receipt()}));
    QVERIFY2(with.status == 0, with.err.constData());
    QVERIFY2(field(without, "amount").value(QLatin1String("confidence")).toDouble() < 0.5, without.out.constData());
    QCOMPARE(field(with, "amount").value(QLatin1String("value")).toString(), QStringLiteral("9.00"));
    QCOMPARE(field(with, "amount").value(QLatin1String("source")).toString(), QStringLiteral("llm"));
    QCOMPARE(field(with, "amount").value(QLatin1String("confidence")).toDouble(), 0.5);
    QVERIFY(field(with, "amount").value(QLatin1String("box")).toArray().size() == 4);
    QCOMPARE(with.results()[0].value(QLatin1String("status")).toString(), QStringLiteral("needs_review"));
    QCOMPARE(field(with, "date"), field(without, "date"));
}

void TestSecondOpinion::isOffUnlessAskedFor()
{
    const OllamaServer server([](const QJsonObject& request) { return answered(request, {}); });
    const Environment set{{QStringLiteral("EMEND_LLM_URL"), server.address()}};
    runCli(process({receipt()}));
    runCli(process({QStringLiteral("--llm"), QStringLiteral("off"), receipt()}), {}, set);
    QCOMPARE(server.connections(), 0);
    runCli(process({receipt()}), {}, set);
    QVERIFY(server.connections() > 0);
}

void TestSecondOpinion::keepsRecords()
{
    QFETCH(QString, backend);
    TestDatabase database(backend);
    const OllamaServer server([](const QJsonObject& request) {
        return answered(request, {{QStringLiteral("amount"), QStringLiteral("9.00")}});
    });
    const Environment set{{QStringLiteral("EMEND_DATABASE_URL"), database.urlText()},
                          {QStringLiteral("EMEND_STORE"), m_folder->filePath(QStringLiteral("store"))},
                          {QStringLiteral("EMEND_LLM_URL"), server.address()},
                          {QStringLiteral("EMEND_LLM_MODEL"), QStringLiteral("tiny")}};
    const CliRun run = runCli(process({receipt()}), {}, set);
    QVERIFY2(run.status == 0, run.err.constData());
    const auto calls = database.database().read([](storage::Transaction& t) { return storage::listLlmCalls(t, 10); });
    QVERIFY(calls && !calls->empty());
    bool isAccepted = false;
    for (const storage::LlmCall& call : *calls) {
        QCOMPARE(call.model, QStringLiteral("tiny"));
        isAccepted = isAccepted || (call.field == QLatin1String("amount") && call.outcome == QLatin1String("accepted"));
    }
    QVERIFY(isAccepted);
}

void TestSecondOpinion::aDeadServerChangesNothing()
{
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files << receipt(i);
    const CliRun without = runCli(process(files));
    QElapsedTimer clock;
    clock.start();
    const CliRun with = runCli(process(QStringList{QStringLiteral("--llm"), deadAddress()} + files));
    qInfo("12 receipts beside a dead server: %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(with.status, without.status);
    QCOMPARE(comparable(with), comparable(without));
}

void TestSecondOpinion::aSilentServerCostsItsTimeLimit()
{
    const OllamaServer server([](const QJsonObject&) { return ServedReply{ServedReply::Way::Stay, 200, {}, {}, 0}; });
    QStringList files;
    for (int i = 0; i < 12; ++i)
        files << receipt(i);
    QElapsedTimer clock;
    clock.start();
    const CliRun run = runCli(process(
        QStringList{QStringLiteral("--llm"), server.address(), QStringLiteral("--llm-timeout"), QStringLiteral("0.3")}
        + files));
    qInfo("12 receipts beside a silent server: %lld ms", static_cast<long long>(clock.elapsed()));
    QCOMPARE(run.results().size(), files.size());
    QCOMPARE(server.requests().size(), 5U); // then it is left alone
}

void TestSecondOpinion::doctorTellsOfIt_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<bool>("isDead");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("there") << QStringLiteral("llama3.2") << false
                           << QByteArray("ok       Language model    llama3.2 at http");
    QTest::newRow("another one") << QStringLiteral("big") << false << QByteArray("ollama pull big");
    QTest::newRow("dead") << QStringLiteral("llama3.2") << true << QByteArray("cannot be reached");
}

void TestSecondOpinion::doctorTellsOfIt()
{
    QFETCH(QString, model);
    QFETCH(bool, isDead);
    QFETCH(QByteArray, words);
    const OllamaServer server([](const QJsonObject& request) { return answered(request, {}); });
    const CliRun run = runCli({QStringLiteral("doctor"), QStringLiteral("--llm"),
                               isDead ? deadAddress() : server.address(), QStringLiteral("--llm-model"), model});
    QCOMPARE(run.status, 0); // reading works all the same
    QVERIFY2(run.out.contains(words), run.out.constData());
    const CliRun off = runCli({QStringLiteral("doctor")});
    QVERIFY2(off.out.contains("ok       Language model    off"), off.out.constData());
}

void TestSecondOpinion::explainsWrongSettings_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("words");
    const auto list = [](const char* words) { return QString::fromLatin1(words).split(QLatin1Char(' ')); };
    QTest::newRow("no address") << list("--llm localhost:11434")
                                << QByteArray("--llm is wrong: localhost:11434 is no address");
    QTest::newRow("a file") << list("--llm file:///etc/passwd") << QByteArray("http://localhost:11434");
    QTest::newRow("no time") << list("--llm http://localhost --llm-timeout soon")
                             << QByteArray("--llm-timeout must be");
}

void TestSecondOpinion::explainsWrongSettings()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const CliRun run = runCli(process(arguments + QStringList{receipt()}));
    QCOMPARE(run.status, 2);
    QVERIFY2(run.err.contains(words), run.err.constData());
}

QTEST_GUILESS_MAIN(TestSecondOpinion)
#include "tst_second_opinion.moc"
