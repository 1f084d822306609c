// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor_command.h"

#include "bootstrap/engine_setting.h"
#include "bootstrap/model_settings.h"
#include "bootstrap/open_database.h"
#include "commands/database_option.h"
#include "commands/exit_status.h"
#include "commands/read_options.h"

#include <emend/llm/model_server.h>
#include <emend/storage/migrator.h>

#include <emend/ocr/onnx_engine.h>
#include <emend/ocr/text_recognizer.h>
#include <emend/ocr/versions.h>

#include <QtCore/QCommandLineOption>
#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QTemporaryFile>
#include <QtCore/QThread>

#include <vector>

namespace emend::commands {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::commands::DoctorCommand)
};

// A Problem keeps `process` from working; a Warning is worth knowing.
enum class Health { Good, Warning, Problem };

struct Finding {
    QString name;
    QString detail;
    Health health = Health::Good;
    QString advice;
};

constexpr qint64 kUsefulMegabytes = 400;
constexpr qsizetype kShownModels = 10;

// Where networks read, Tesseract is only needed for what a reviewer has read again.
Finding languagesFinding(Health missing)
{
    const ocr::InstalledLanguages languages = ocr::installedLanguages();
    Finding finding{Text::tr("Languages"),
                    Text::tr("%1 in %2").arg(languages.names.join(QLatin1String(", ")), languages.folder),
                    {},
                    {}};
    if (languages.names.isEmpty()) {
        finding.detail = Text::tr("none in %1").arg(languages.folder);
        finding.health = missing;
        finding.advice = Text::tr("Install the package tesseract-ocr-eng, or point TESSDATA_PREFIX at the folder with "
                                  "the .traineddata files.");
    }
    return finding;
}

// The proof that reading will work is to load what reads.
Finding recogniserFinding(const QString& languages, Health missing)
{
    const auto recognizer = ocr::createTesseractRecognizer(languages);
    if (recognizer)
        return {Text::tr("Recogniser"), (*recognizer)->name(), Health::Good, {}};
    return {Text::tr("Recogniser"), Text::tr("cannot be loaded for %1").arg(languages), missing,
            recognizer.error().message};
}

Finding networksFinding(const bootstrap::Settings& settings)
{
    QStringList names;
    for (const ocr::OnnxModel& model : ocr::installedOnnxModels(bootstrap::modelsFolder(settings)))
        names << QStringLiteral("%1 (%2)").arg(model.name, ocr::onnxKindName(model.kind));
    return {Text::tr("Networks"),
            names.isEmpty() ? Text::tr("none installed") : names.join(QLatin1String(", ")),
            Health::Good,
            {}};
}

// Networks are not loaded here: a bad one would end this process.
Finding engineFinding(const bootstrap::Settings& settings)
{
    const QString name = Text::tr("Engine");
    const base::Result<QString> engine = bootstrap::engineName(settings);
    if (!engine)
        return {name, engine.error().message, Health::Problem, Text::tr("Correct the setting engine.")};
    const base::Result<QString> version = ocr::onnxModuleVersion();
    if (const auto networks = bootstrap::chosenNetworks(settings); !networks)
        return {name, *engine, Health::Problem, networks.error().message};
    else if (*networks && !version)
        return {name, *engine, Health::Problem, version.error().message};
    return {name,
            *engine == QLatin1String("onnx") ? Text::tr("onnx on OpenCV %1").arg(*version)
                : version                    ? Text::tr("%1; onnx can be chosen (OpenCV %2)").arg(*engine, *version)
                                             : Text::tr("%1; onnx is not installed").arg(*engine),
            Health::Good,
            {}};
}

Finding imageFormatsFinding()
{
    const ocr::MissingImageFormats missing = ocr::missingImageFormats();
    if (missing.names.isEmpty())
        return {Text::tr("Image formats"), Text::tr("all of PNG, JPEG, BMP, TIFF, WebP"), Health::Good, {}};
    return {Text::tr("Image formats"), Text::tr("%1 cannot be read").arg(missing.names.join(QLatin1String(", "))),
            Health::Warning, Text::tr("Install the package %1.").arg(missing.package)};
}

// -1 where the system does not tell.
qint64 availableMegabytes()
{
    QFile file(QStringLiteral("/proc/meminfo"));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("MemAvailable:"))
            return line.simplified().split(' ').value(1).toLongLong() / 1024;
    }
    return -1;
}

Finding memoryFinding()
{
    const qint64 megabytes = availableMegabytes();
    const QString detail = megabytes < 0 ? Text::tr("unknown") : Text::tr("%1 MB available").arg(megabytes);
    if (megabytes < 0 || megabytes >= kUsefulMegabytes)
        return {Text::tr("Memory"), detail, Health::Good, {}};
    return {Text::tr("Memory"), detail, Health::Warning,
            Text::tr("Each reading process needs about 200 MB: use fewer --jobs.")};
}

Finding temporaryFolderFinding()
{
    QTemporaryFile probe;
    if (probe.open())
        return {Text::tr("Temporary folder"), QDir::tempPath(), Health::Good, {}};
    return {Text::tr("Temporary folder"), Text::tr("%1 cannot be written").arg(QDir::tempPath()), Health::Warning,
            Text::tr("Point TMPDIR at a folder that can be written.")};
}

// Nothing is made by looking.
Finding databaseFinding(const bootstrap::Settings& settings)
{
    const QString name = Text::tr("Database");
    const base::Result<storage::DatabaseUrl> url = bootstrap::databaseUrl(settings);
    if (!url)
        return {name, url.error().message, Health::Warning, Text::tr("Correct the setting database-url.")};
    storage::DatabaseOptions options;
    options.create = false;
    const auto database = storage::Database::open(*url, options);
    if (!database && database.error().code == base::ErrorCode::NotFound)
        return {name, Text::tr("%1, made when it is first used").arg(url->display()), Health::Good, {}};
    if (!database)
        return {name, database.error().message, Health::Warning,
                Text::tr("Only queue, corrections and history need it; process reads without.")};
    const auto status = storage::schemaStatus(**database, storage::builtInMigrations(url->backend));
    if (!status)
        return {name, status.error().message, Health::Warning, {}};
    if (!status->pending.empty())
        return {name, Text::tr("%1, not up to date").arg(url->display()), Health::Warning,
                Text::tr("Run: emend-cli db migrate")};
    return {name, url->display(), Health::Good, {}};
}

// Reading works without; so whatever is wrong here is no more than a warning.
Finding modelFinding(const bootstrap::Settings& settings)
{
    constexpr int patienceMs = 5000;
    const QString name = Text::tr("Language model");
    const auto model = bootstrap::modelSettings(settings);
    if (!model)
        return {name, model.error().message, Health::Warning, Text::tr("Correct that setting, or set it to off.")};
    if (!*model)
        return {name, Text::tr("off"), Health::Good, {}};
    const services::ModelOpinionSettings& asked = **model;
    base::Progress progress;
    const auto models = llm::ModelServer(asked.address).models(QDeadlineTimer(patienceMs), progress);
    if (!models)
        return {name, models.error().message, Health::Warning,
                Text::tr("Start it, or set llm-url to off. Documents are read without it meanwhile.")};
    if (!llm::hasModel(*models, asked.model))
        return {name, Text::tr("%1 has no model %2").arg(asked.address.toString(), asked.model), Health::Warning,
                models->isEmpty() ? Text::tr("Get it there with: ollama pull %1").arg(asked.model)
                                  : Text::tr("Get it there with: ollama pull %1, or set llm-model to one of %2.")
                                        .arg(asked.model, models->mid(0, kShownModels).join(QLatin1String(", ")))};
    return {name, Text::tr("%1 at %2").arg(asked.model, asked.address.toString()), Health::Good, {}};
}

std::vector<Finding> examine(const bootstrap::Settings& settings)
{
    const QString languages = settings.find(QStringLiteral("lang"), QStringLiteral("eng")).value;
    std::vector<Finding> findings{{QStringLiteral("Emend"), QStringLiteral(EMEND_VERSION), Health::Good, {}}};
    for (const ocr::LibraryVersion& library : ocr::libraryVersions())
        findings.push_back({library.name, library.version, Health::Good, {}});
    findings.push_back(engineFinding(settings));
    findings.push_back(networksFinding(settings));
    const Health missing =
        bootstrap::engineName(settings) == QStringLiteral("onnx") ? Health::Warning : Health::Problem;
    findings.push_back(languagesFinding(missing));
    findings.push_back(recogniserFinding(languages, missing));
    findings.push_back(imageFormatsFinding());
    findings.push_back({Text::tr("Cores"), QString::number(QThread::idealThreadCount()), Health::Good, {}});
    findings.push_back(memoryFinding());
    findings.push_back(temporaryFolderFinding());
    findings.push_back(databaseFinding(settings));
    findings.push_back(modelFinding(settings));
    return findings;
}

QString healthName(Health health)
{
    switch (health) {
    case Health::Good:
        return QStringLiteral("ok");
    case Health::Warning:
        return QStringLiteral("warning");
    case Health::Problem:
        break;
    }
    return QStringLiteral("problem");
}

QByteArray toJson(const std::vector<Finding>& findings, bool works)
{
    QJsonArray checks;
    for (const Finding& finding : findings)
        checks.append(QJsonObject{{QStringLiteral("name"), finding.name},
                                  {QStringLiteral("status"), healthName(finding.health)},
                                  {QStringLiteral("detail"), finding.detail},
                                  {QStringLiteral("advice"), finding.advice}});
    return QJsonDocument(QJsonObject{{QStringLiteral("works"), works}, {QStringLiteral("checks"), checks}}).toJson();
}

QByteArray toText(const std::vector<Finding>& findings, bool works)
{
    QString text;
    for (const Finding& finding : findings) {
        text += QStringLiteral("%1  %2  %3\n")
                    .arg(healthName(finding.health), -7)
                    .arg(finding.name, -16)
                    .arg(finding.detail);
        if (!finding.advice.isEmpty())
            text += QLatin1String("         → ") + finding.advice + QLatin1Char('\n');
    }
    text += works ? Text::tr("\nDocuments can be read: emend-cli process FILE…\n")
                  : Text::tr("\nDocuments cannot be read until the problems above are solved.\n");
    return text.toUtf8();
}

} // namespace

QString DoctorCommand::name() const
{
    return QStringLiteral("doctor");
}

QString DoctorCommand::summary() const
{
    return Text::tr("Tells what is installed, what is missing, and how to get it.");
}

void DoctorCommand::describe(QCommandLineParser& parser) const
{
    parser.addOption(QCommandLineOption(QStringLiteral("json"), Text::tr("Prints one JSON object, for programs.")));
    parser.addOption(QCommandLineOption(QStringLiteral("lang"),
                                        Text::tr("Languages to check, joined by +; default: eng."),
                                        QStringLiteral("languages")));
    parser.addOption(QCommandLineOption(QStringLiteral("engine"), Text::tr("Engine to check; default: tesseract."),
                                        QStringLiteral("name")));
    describeDatabaseOption(parser);
    describeModelOptions(parser);
}

int DoctorCommand::execute(const QCommandLineParser& parser, Streams& streams) const
{
    const base::Result<bootstrap::Settings> settings = loadSettings(parser);
    if (!settings)
        return failWith(streams, settings.error());
    const std::vector<Finding> findings = examine(*settings);
    const bool works = std::none_of(findings.begin(), findings.end(),
                                    [](const Finding& finding) { return finding.health == Health::Problem; });
    streams.out.write(parser.isSet(QStringLiteral("json")) ? toJson(findings, works) : toText(findings, works));
    return works ? AllDone : SomeFailed;
}

} // namespace emend::commands
