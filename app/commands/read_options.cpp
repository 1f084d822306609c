// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "read_options.h"

#include "bootstrap/engine_setting.h"
#include "bootstrap/read_options.h"

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::ReadOptions)
};

} // namespace

void describeReadOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& description, const QString& value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), description, value));
    };
    add("jobs", Text::tr("Pages read at the same time; default: one for each core."), QStringLiteral("number"));
    add("lang", Text::tr("Languages of the documents, as Tesseract names them, joined by +; default: eng."),
        QStringLiteral("languages"));
    add("engine",
        Text::tr("What reads: %1; default: tesseract. onnx reads with the networks that `models add` has installed.")
            .arg(bootstrap::engineNames().join(QLatin1String(", "))),
        QStringLiteral("name"));
    add("type",
        Text::tr("Takes every document for this type: %1.")
            .arg(bootstrap::documentTypeNames().join(QLatin1String(", "))),
        QStringLiteral("type"));
    add("page-timeout", Text::tr("Time limit of a page, after which it counts as unreadable; default: 30."),
        QStringLiteral("seconds"));
    describeModelOptions(parser);
}

void describeModelOptions(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const QString& description, const char* value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), description, QString::fromLatin1(value)));
    };
    add("llm",
        Text::tr("Asks a language model about fields that are missing or doubtful: the address of a server that speaks "
                 "Ollama's protocol, such as http://localhost:11434. Without this option, EMEND_LLM_URL or llm-url in "
                 "emend.ini counts; off for none."),
        "url");
    add("llm-model", Text::tr("Which model is asked; default: llama3.2."), "name");
    add("llm-timeout", Text::tr("Time limit of a question to it; default: 20."), "seconds");
}

} // namespace emend::commands
