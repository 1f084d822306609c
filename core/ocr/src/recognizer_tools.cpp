// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/recognizer_tools.h>

#include "lstm/network_file.h"
#include "lstm/traineddata.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::RecognizerTools)
};

constexpr int kLookMs = 100;
constexpr int kWordsKept = 2000;
constexpr int kNiceness = 10; // reading goes before training

QString checkpoint(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("kept.checkpoint"));
}

Result<QString> programPath(const char* name)
{
    const QString path = QStandardPaths::findExecutable(QString::fromLatin1(name));
    if (path.isEmpty())
        return base::fail(
            ErrorCode::NotFound,
            Text::tr("%1 is not installed. Install the package tesseract-ocr.").arg(QString::fromLatin1(name)));
    return path;
}

Result<lstm::NetworkFile> networkOf(const QString& path, lstm::Traineddata* data = nullptr)
{
    Result<lstm::Traineddata> read = lstm::readTraineddata(path);
    if (!read)
        return tl::unexpected(read.error());
    Result<lstm::NetworkFile> network = lstm::parseNetwork(read->network);
    if (data)
        *data = std::move(*read);
    return network;
}

/// One of the programs. It goes with this process, however that ends, and Ctrl-C reaches it only through us.
class Tool final
{
public:
    Tool(const QString& program, const QStringList& arguments)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OMP_THREAD_LIMIT"), QStringLiteral("1"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardInputFile(QProcess::nullDevice());
        m_process.setChildProcessModifier([] {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            setpgid(0, 0);
            static_cast<void>(nice(kNiceness));
        });
        m_process.start(program, arguments);
        m_process.waitForStarted();
    }

    ~Tool() { kill(); }

    Tool(const Tool&) = delete;
    Tool& operator=(const Tool&) = delete;

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }

    /// What it has printed since, a line at a time; waits a moment where it is nothing.
    QByteArray nextLine()
    {
        if (!m_process.canReadLine())
            m_process.waitForReadyRead(kLookMs);
        const QByteArray line = m_process.canReadLine() ? m_process.readLine() : QByteArray();
        keep(line);
        return line;
    }

    void kill()
    {
        if (!isRunning())
            return;
        m_process.kill();
        m_process.waitForFinished();
    }

    bool hasSucceeded() const
    {
        return m_process.error() != QProcess::FailedToStart && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }

    tl::unexpected<base::Error> failure()
    {
        keep(m_process.readAll());
        return base::fail(ErrorCode::RecogniserError,
                          Text::tr("%1 failed: %2")
                              .arg(m_process.program(), QString::fromLocal8Bit(m_words).simplified().right(400)));
    }

private:
    void keep(const QByteArray& words)
    {
        m_words += words;
        m_words = m_words.right(kWordsKept);
    }

    QProcess m_process;
    QByteArray m_words;
};

tl::unexpected<base::Error> cancelled()
{
    return base::fail(ErrorCode::Cancelled, Text::tr("Training was stopped."));
}

Result<void> run(const QString& program, const QStringList& arguments, base::Progress& progress)
{
    Tool tool(program, arguments);
    while (tool.isRunning()) {
        tool.nextLine();
        if (progress.isCancelled())
            return cancelled();
    }
    if (!tool.hasSucceeded())
        return tool.failure();
    return {};
}

// The trainer overwrites its own checkpoint in place every hundred lines; this one is whole.
bool keepCheckpoint(const QString& folder)
{
    const QString latest = QDir(folder).filePath(QStringLiteral("model_checkpoint"));
    const QString copy = checkpoint(folder) + QLatin1String(".new");
    QFile::remove(copy);
    return QFile::copy(latest, copy)
        && std::rename(QFile::encodeName(copy).constData(), QFile::encodeName(checkpoint(folder)).constData()) == 0;
}

// The best networks so far are written beside the checkpoint, and would fill the disk.
void removeSideFiles(const QString& folder)
{
    const QDir dir(folder);
    for (const QString& name : dir.entryList({QStringLiteral("model_*.checkpoint")}, QDir::Files))
        QFile::remove(dir.filePath(name));
}

/// Reads what the trainer prints every hundred lines, when it has just written its checkpoint.
bool readState(const QByteArray& line, TrainingState& state)
{
    static const QRegularExpression pattern(
        QStringLiteral("At iteration \\d+/(\\d+)/\\d+.*(?:BCER train|char train)=([0-9.]+)%"));
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return false;
    state.iterations = match.captured(1).toLongLong();
    state.characterError = match.captured(2).toDouble() / 100;
    return true;
}

Result<QString> startingNetwork(const RecognizerTools& tools, const TrainingStretch& stretch, base::Progress& progress)
{
    const QString network = QDir(stretch.folder).filePath(QStringLiteral("base.lstm"));
    const auto taken = run(tools.combine, {QStringLiteral("-e"), stretch.base, network}, progress);
    return taken ? Result<QString>(network) : tl::unexpected(taken.error());
}

QStringList trainingArguments(const TrainingStretch& stretch, const QString& from, const QString& list)
{
    return {QStringLiteral("--continue_from"),
            from,
            QStringLiteral("--traineddata"),
            stretch.base,
            QStringLiteral("--train_listfile"),
            list,
            QStringLiteral("--model_output"),
            QDir(stretch.folder).filePath(QStringLiteral("model")),
            QStringLiteral("--reset_learning_rate"),
            QStringLiteral("--learning_rate"),
            QString::number(stretch.learningRate, 'g', 6),
            QStringLiteral("--max_iterations"),
            QStringLiteral("0"),
            QStringLiteral("--target_error_rate"),
            QStringLiteral("0.001")};
}

Result<QString> prepare(const RecognizerTools& tools, const TrainingStretch& stretch, base::Progress& progress)
{
    QFile list(QDir(stretch.folder).filePath(QStringLiteral("lines.list")));
    const QByteArray path = QFile::encodeName(stretch.lines) + '\n';
    if (!list.open(QIODevice::WriteOnly) || list.write(path) != path.size())
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 cannot be written: %2").arg(list.fileName(), list.errorString()));
    // The trainer prefers a checkpoint of its own, which may have been cut off.
    QFile::remove(QDir(stretch.folder).filePath(QStringLiteral("model_checkpoint")));
    if (hasCheckpoint(stretch.folder))
        return checkpoint(stretch.folder);
    return startingNetwork(tools, stretch, progress);
}

// Half way back to where it began, it reads the new print nearly as well and forgets next to nothing.
Result<void> writeMean(const QString& begun, const QString& trained, const QString& path)
{
    const auto before = lstm::readTraineddata(begun);
    const auto after = lstm::readTraineddata(trained);
    if (!before || !after)
        return tl::unexpected(before ? after.error() : before.error());
    const auto mean = lstm::meanNetwork(before->network, after->network);
    if (!mean)
        return tl::unexpected(mean.error());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*mean) != mean->size() || !file.flush())
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<RecognizerTools> findRecognizerTools()
{
    const Result<QString> train = programPath("lstmtraining");
    if (!train)
        return tl::unexpected(train.error());
    const Result<QString> combine = programPath("combine_tessdata");
    if (!combine)
        return tl::unexpected(combine.error());
    return RecognizerTools{*train, *combine};
}

Result<QStringList> modelCharacters(const QString& traineddataPath)
{
    lstm::Traineddata data;
    const Result<lstm::NetworkFile> network = networkOf(traineddataPath, &data);
    if (!network)
        return tl::unexpected(network.error());
    const auto& last = network->root.parts.empty() ? network->root : network->root.parts.back();
    Result<QStringList> texts = lstm::classTexts(data, last.outputs, network->nullClass);
    if (texts)
        texts->removeIf([](const QString& text) { return text.trimmed().isEmpty(); });
    return texts;
}

Result<bool> isTrainable(const QString& traineddataPath)
{
    return networkOf(traineddataPath).map([](const lstm::NetworkFile& network) { return !network.integer; });
}

bool hasCheckpoint(const QString& folder)
{
    return QFile::exists(checkpoint(folder));
}

Result<TrainingState> trainStretch(const RecognizerTools& tools, const TrainingStretch& stretch,
                                   base::Progress& progress)
{
    const Result<QString> from = prepare(tools, stretch, progress);
    if (!from)
        return tl::unexpected(from.error());
    QElapsedTimer clock;
    clock.start();
    TrainingState state;
    Tool tool(tools.train,
              trainingArguments(stretch, *from, QDir(stretch.folder).filePath(QStringLiteral("lines.list"))));
    bool isKept = false;
    while (tool.isRunning()) {
        const bool isSaved = readState(tool.nextLine(), state);
        if (isSaved)
            isKept = keepCheckpoint(stretch.folder);
        const double done =
            static_cast<double>(clock.elapsed()) / static_cast<double>(std::max<qint64>(1, stretch.milliseconds));
        const QString error = QString::number(100 * state.characterError, 'f', 1);
        progress.report(done,
                        isKept ? Text::tr("Training, error %1 % of the characters").arg(error) : Text::tr("Training"));
        if (progress.isCancelled())
            return cancelled();
        if (isSaved) {
            removeSideFiles(stretch.folder);
            if (done >= 1)
                return state;
        }
    }
    // It ends by itself only where nothing is left to learn.
    if (!tool.hasSucceeded())
        return tool.failure();
    if (!keepCheckpoint(stretch.folder) && !isKept)
        return tool.failure();
    removeSideFiles(stretch.folder);
    return state;
}

Result<void> finishTraining(const RecognizerTools& tools, const TrainingStretch& stretch, const QString& model,
                            const QString& trainable, base::Progress& progress)
{
    const QStringList arguments{QStringLiteral("--stop_training"),
                                QStringLiteral("--continue_from"),
                                checkpoint(stretch.folder),
                                QStringLiteral("--traineddata"),
                                stretch.base,
                                QStringLiteral("--model_output"),
                                trainable};
    if (const auto made = run(tools.train, arguments, progress); !made)
        return made;
    const QString mean = QDir(stretch.folder).filePath(QStringLiteral("mean.lstm"));
    if (const auto made = writeMean(stretch.base, trainable, mean); !made)
        return made;
    if (const auto put = run(tools.combine, {QStringLiteral("-o"), trainable, mean}, progress); !put)
        return put;
    QFile::remove(model);
    if (!QFile::copy(trainable, model))
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written.").arg(model));
    return run(tools.combine, {QStringLiteral("-c"), model}, progress);
}

} // namespace emend::ocr
