// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every verb and every option stands in the manual and is completed by the shells.
#include "cli_run.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace emend::test;

class TestCommandPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesEveryVerb();
    void namesEveryOption_data();
    void namesEveryOption();
    void completes_data();
    void completes();
    void shellsComplete_data();
    void shellsComplete();

private:
    QStringList m_verbs;
};

namespace {

QStringList completionsOf(const QStringList& typed)
{
    const CliRun run = runCli(QStringList{QStringLiteral("complete"), QStringLiteral("--")} + typed);
    QStringList words;
    const QStringList lines = QString::fromUtf8(run.out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines)
        words << line.section(QLatin1Char('\t'), 0, 0);
    return words;
}

// The page without its markup.
QString pageText(const QString& name)
{
    QProcess gunzip;
    gunzip.setStandardInputFile(QStringLiteral(EMEND_MANUAL_DIR "/%1.1.gz").arg(name));
    gunzip.start(QStringLiteral("gzip"), {QStringLiteral("-dc")});
    gunzip.waitForFinished();
    QString text = QString::fromUtf8(gunzip.readAllStandardOutput());
    return text.remove(QRegularExpression(QStringLiteral("\\\\f.|\\\\/|\\\\,|\\\\(?=-)")));
}

QStringList optionsInHelp(const QString& verb)
{
    const QString help = QString::fromUtf8(runCli({QStringLiteral("help"), verb}).out);
    static const QRegularExpression option(QStringLiteral("^ {2}(?:-., )?(--[a-z0-9-]+)"),
                                           QRegularExpression::MultilineOption);
    QStringList options;
    for (auto found = option.globalMatch(help); found.hasNext();)
        options << found.next().captured(1);
    return options;
}

} // namespace

void TestCommandPages::initTestCase()
{
    m_verbs = completionsOf({QString()});
    QVERIFY(m_verbs.size() > 5);
}

void TestCommandPages::namesEveryVerb()
{
    const QString help = QString::fromUtf8(runCli({QStringLiteral("help")}).out);
    static const QRegularExpression verb(QStringLiteral("^ {2}([a-z-]+) {2,}"), QRegularExpression::MultilineOption);
    QStringList shown;
    for (auto found = verb.globalMatch(help); found.hasNext();)
        shown << found.next().captured(1);
    QCOMPARE(m_verbs, shown);
    const QString page = pageText(QStringLiteral("emend-cli"));
    for (const QString& each : m_verbs)
        QVERIFY2(page.contains(QStringLiteral(".TP\n%1\n").arg(each)), qPrintable(each));
}

void TestCommandPages::namesEveryOption_data()
{
    QTest::addColumn<QString>("verb");
    for (const QString& verb : std::as_const(m_verbs))
        QTest::newRow(qPrintable(verb)) << verb;
}

void TestCommandPages::namesEveryOption()
{
    QFETCH(QString, verb);
    const QStringList options = optionsInHelp(verb);
    QVERIFY(options.contains(QLatin1String("--help")));
    QCOMPARE(completionsOf({verb, QStringLiteral("-")}), options);
    const QString page = pageText(QLatin1String("emend-cli-") + verb);
    QVERIFY(page.contains(QStringLiteral(".SH NAME\nemend-cli-%1 - ").arg(verb)));
    for (const QString& option : options)
        QVERIFY2(page.contains(QRegularExpression(QStringLiteral("^(-., )?%1( |$)").arg(option),
                                                  QRegularExpression::MultilineOption)),
                 qPrintable(option));
}

void TestCommandPages::completes_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* typed, const char* words) {
        QTest::newRow(typed) << QString::fromLatin1(typed).split(QLatin1Char(' '))
                             << QString::fromLatin1(words).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("proc", "process");
    row("pro", "process prompts");
    row("--", "--help --version");
    row("process --pa", "--page-timeout");
    row("process --jobs ", "");
    row("process ", "");
    row("db ", "status migrate copy backup check");
    row("db s", "status");
    row("db status ", "");
    row("export ", "corrections");
    row("help wor", "worker");
    row("help page", "");
    row("nothing ", "");
}

void TestCommandPages::completes()
{
    QFETCH(QStringList, typed);
    QTEST(completionsOf(typed), "words");
}

void TestCommandPages::shellsComplete_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("script");
    QTest::newRow("bash") << QStringLiteral("bash")
                          << QStringLiteral("source %1/emend-cli.bash; COMP_WORDS=(emend-cli db b); COMP_CWORD=2; "
                                            "_emend_cli; printf '%s\\n' \"${COMPREPLY[@]}\"");
    QTest::newRow("fish") << QStringLiteral("fish")
                          << QStringLiteral("source %1/emend-cli.fish; complete -C 'emend-cli db b' | cut -f 1");
    // Of zsh's own functions, only what they are given is looked at.
    QTest::newRow("zsh") << QStringLiteral("zsh")
                         << QStringLiteral("_describe() { print -l -- ${${(P)2}%%:*} }; _files() { print files }; "
                                           "words=(emend-cli db b); CURRENT=3; source %1/_emend-cli");
}

void TestCommandPages::shellsComplete()
{
    QFETCH(QString, shell);
    QFETCH(QString, script);
    QProcess process;
    prepareCli(process, {});
    QProcessEnvironment environment = process.processEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral(EMEND_BIN_DIR ":") + environment.value(QStringLiteral("PATH")));
    process.setProcessEnvironment(environment);
    process.start(shell, {QStringLiteral("-c"), script.arg(QStringLiteral(EMEND_SOURCE_DIR "/packaging/completion"))});
    QVERIFY2(process.waitForFinished(), "is packaging/packages.txt installed?");
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), QStringLiteral("backup\n"));
}

QTEST_GUILESS_MAIN(TestCommandPages)

#include "tst_command_pages.moc"
