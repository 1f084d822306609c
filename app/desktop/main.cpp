// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop.h"
#include "translations.h"

#include "bootstrap/log_output.h"
#include "bootstrap/page_worker.h"
#include "bootstrap/stop_signals.h"

#include "common/action_keys.h"

#include <QtCore/QSettings>
#include <QtWidgets/QApplication>

#include <csignal>
#include <cstdio>

namespace {

using namespace emend;

constexpr int kAllDone = 0;
constexpr int kWrongUsage = 2;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::desktop::Main)
};

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("emend"));
    QCoreApplication::setApplicationVersion(QStringLiteral(EMEND_VERSION));
}

bool isGiven(int argc, char* argv[], const char* name, const char* shortName)
{
    for (int i = 1; i < argc; ++i) {
        if (qstrcmp(argv[i], name) == 0 || qstrcmp(argv[i], shortName) == 0)
            return true;
    }
    return false;
}

int print(const QString& text, std::FILE* file, int status)
{
    std::fputs(qPrintable(text), file);
    return status;
}

int readPages(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    bootstrap::describePageWorker(parser);
    if (!parser.parse(QCoreApplication::arguments().mid(1)))
        return print(parser.errorText() + QLatin1Char('\n'), stderr, kWrongUsage);
    return bootstrap::runPageWorker(parser);
}

int showWindow(int argc, char* argv[])
{
    QApplication application(argc, argv);
    nameApplication();
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.emend.Emend"));
    QApplication::setQuitOnLastWindowClosed(false); // what is being done ends first
    bootstrap::installLogOutput(bootstrap::LogFormat::Text);
    const auto options = desktop::parseOptions(QApplication::arguments());
    if (!options)
        return print(QStringLiteral("emend: %1\n").arg(options.error().message), stderr, kWrongUsage);
    QSettings state(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("emend"), QStringLiteral("desktop"));
    const ui::Preferences preferences = ui::loadPreferences(state);
    desktop::installTranslators(application, options->settings.value(QStringLiteral("language"), preferences.language));
    ui::applyTheme(application, preferences.theme);
    const ui::ActionKeys actionKeys;
    desktop::Desktop desktop(*options, state);
    bootstrap::StopSignals signals;
    QObject::connect(&signals, &bootstrap::StopSignals::requested, &desktop, [&desktop] { desktop.close(); });
    desktop.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char* argv[])
{
    // Whoever reads our output may go away; that ends nothing but the writing.
    std::signal(SIGPIPE, SIG_IGN);
    // None of these needs a display.
    if (argc > 1 && QLatin1String(argv[1]) == bootstrap::kPageWorkerVerb)
        return readPages(argc, argv);
    if (isGiven(argc, argv, "--help", "-h") || isGiven(argc, argv, "--version", "-v")) {
        const QCoreApplication application(argc, argv);
        nameApplication();
        const bool isHelp = isGiven(argc, argv, "--help", "-h");
        return print(isHelp ? desktop::helpText() : QStringLiteral("emend %1\n").arg(QStringLiteral(EMEND_VERSION)),
                     stdout, kAllDone);
    }
    return showWindow(argc, argv);
}
