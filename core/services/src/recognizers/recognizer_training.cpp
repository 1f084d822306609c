// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/recognizer_training.h>

#include "compare_recognizers.h"
#include "ordinary_print.h"
#include "pool_lines.h"
#include "split_lines.h"
#include "training_folder.h"

#include <emend/domain/canonical_json.h>
#include <emend/ocr/recognizer_tools.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using learning::ErrorComparison;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::RecognizerTraining)
};

// How much of the progress each stage takes.
constexpr double kGathered = 0.04;
constexpr double kTrained = 0.94;

constexpr double kFastShare = 2.0 / 3; // of the time, at the full learning rate
constexpr double kSlow = 0.2; // of the learning rate, afterwards

constexpr char kBase[] = "base.traineddata";
constexpr char kActive[] = "active.traineddata";
constexpr char kLines[] = "lines.lstmf";
constexpr char kHeld[] = "held";
constexpr char kOrdinary[] = "ordinary";
constexpr char kModel[] = "model.traineddata";
constexpr char kTrainable[] = "trainable.traineddata";

Result<QByteArray> bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return base::fail(ErrorCode::StorageError, Text::tr("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

/// What is trained on from, and what it is compared with.
struct Bases {
    std::optional<int> versionId;
    QString name;
    QByteArray trainable;
    QByteArray active;
};

/// What the two networks made of the lines held out, and of ordinary print.
struct Judgement {
    ErrorComparison held;
    std::optional<ErrorComparison> ordinary;

    QString verdict() const { return learning::verdictName(recognizerVerdict(held, ordinary)); }
};

/// One run, from its lines to its version.
class Run final
{
public:
    Run(storage::Database& database, const storage::DocumentStore* store, const Actor& actor,
        const RecognizerTrainingSettings& settings, TrainingFolder folder)
        : m_database(database), m_store(store), m_actor(actor), m_settings(settings), m_folder(std::move(folder))
    {
    }

    Result<void> prepare(base::Progress& progress)
    {
        const auto bases = this->bases();
        if (!bases)
            return tl::unexpected(bases.error());
        if (auto done = write(m_folder.path(kBase), bases->trainable); !done)
            return done;
        if (auto done = write(m_folder.path(kActive), bases->active); !done)
            return done;
        auto lines = gather(progress);
        if (!lines)
            return tl::unexpected(lines.error());
        const auto characters = ocr::modelCharacters(m_folder.path(kBase));
        if (!characters)
            return tl::unexpected(characters.error());
        const SplitLines split = splitLines(std::move(*lines), *characters, m_settings.seed, m_settings.heldShare);
        if (split.training.empty() || split.held.empty())
            return base::fail(ErrorCode::InvalidArgument,
                              Text::tr("That is too little: lines of two documents at least are needed, one to learn "
                                       "from and one to be asked about."));
        const auto ordinary = readOrdinaryPrint(m_settings.ordinaryPrint, *characters);
        if (!ordinary)
            return tl::unexpected(ordinary.error());
        const auto lesson = withOrdinaryPrint(withVariants(split.training), ordinary->training,
                                              m_settings.ordinaryShare, m_settings.seed);
        if (auto done = write(m_folder.path(kLines), ocr::lstmfDocument(lesson)); !done)
            return done;
        if (auto done = ocr::writeLineFolder(m_folder.path(kHeld), split.held); !done)
            return done;
        if (auto done = ocr::writeLineFolder(m_folder.path(kOrdinary), ordinary->checking); !done)
            return done;
        m_state = {{QStringLiteral("base_id"), bases->versionId.value_or(0)},
                   {QStringLiteral("base"), bases->name},
                   {QStringLiteral("environment"), m_settings.recognizers.environment},
                   {QStringLiteral("minutes"), m_settings.minutes},
                   {QStringLiteral("learning_rate"), m_settings.learningRate},
                   {QStringLiteral("seed"), static_cast<qint64>(m_settings.seed)},
                   {QStringLiteral("training_lines"), static_cast<qint64>(split.training.size())},
                   {QStringLiteral("held_lines"), static_cast<qint64>(split.held.size())},
                   {QStringLiteral("ordinary_lines"), static_cast<qint64>(ordinary->checking.size())},
                   {QStringLiteral("ordinary_share"), ordinary->training.empty() ? 0 : m_settings.ordinaryShare},
                   {QStringLiteral("unknown_lines"), split.unknown}};
        return m_folder.saveState(m_state);
    }

    /// What is left is kept where it was stopped, and goes where it has failed or is done.
    Result<RecognizerRun> go(base::Progress& progress)
    {
        m_state = m_folder.state();
        auto made = trainAndCompare(progress);
        if (made || made.error().code != ErrorCode::Cancelled)
            m_folder.remove();
        return made;
    }

    void giveUp() { m_folder.remove(); }

private:
    Result<Bases> bases()
    {
        const auto active = m_database.read([this](Transaction& t) {
            return storage::activeVersion(t, m_settings.recognizers.environment, storage::Versioned::Recognizers);
        });
        if (!active)
            return tl::unexpected(active.error());
        if (!*active || !(*active)->versionId) {
            const auto trainable = bytesOf(m_settings.builtIn);
            const auto reading = bytesOf(QStringLiteral(":/emend/tessdata/receipt.traineddata"));
            if (!trainable || !reading)
                return tl::unexpected(trainable ? reading.error() : trainable.error());
            return Bases{{}, QString(kBuiltInRecognizer), *trainable, *reading};
        }
        const int id = *(*active)->versionId;
        const auto trainable = m_database.read([id](Transaction& t) { return storage::trainableModel(t, id); });
        const auto reading = m_database.read([id](Transaction& t) { return storage::recognizerModel(t, id); });
        if (!trainable || !reading)
            return tl::unexpected(trainable ? reading.error() : trainable.error());
        if (trainable->isEmpty())
            return base::fail(ErrorCode::Conflict,
                              Text::tr("%1 is active, and cannot be trained on: it was added in 8-bit numbers only.")
                                  .arg((*active)->version));
        return Bases{id, (*active)->version, *trainable, *reading};
    }

    Result<std::vector<ocr::TrainingLine>> gather(base::Progress& progress)
    {
        std::vector<ocr::TrainingLine> lines;
        for (const QString& folder : m_settings.lineFolders) {
            auto read = ocr::readLineFolder(folder);
            if (!read)
                return read;
            std::move(read->begin(), read->end(), std::back_inserter(lines));
        }
        if (m_settings.usesPool && m_store) {
            const QDateTime now = m_settings.recognizers.clock();
            auto part = progress.part(0, kGathered);
            auto confirmed = poolLines(m_database, *m_store,
                                       {now.addDays(-m_settings.historyDays), now, m_settings.maxDocuments}, part);
            if (!confirmed)
                return confirmed;
            std::move(confirmed->begin(), confirmed->end(), std::back_inserter(lines));
        }
        if (lines.empty())
            return base::fail(
                ErrorCode::NotFound,
                Text::tr("There are no lines to learn from: nothing was confirmed whose place on its page "
                         "is known, and no folder was named."));
        return lines;
    }

    std::vector<ocr::TrainingLine> withVariants(const std::vector<ocr::TrainingLine>& lines) const
    {
        std::vector<ocr::TrainingLine> all;
        quint64 seed = m_settings.seed;
        for (int variant = 0; variant <= m_settings.variants; ++variant) {
            for (const ocr::TrainingLine& line : lines)
                all.push_back({variant == 0 ? line.image : ocr::lineVariant(line.image, ++seed), line.text, {}});
        }
        return all;
    }

    Result<RecognizerRun> trainAndCompare(base::Progress& progress)
    {
        const auto tools = ocr::findRecognizerTools();
        if (!tools)
            return tl::unexpected(tools.error());
        auto trainingPart = progress.part(kGathered, kTrained);
        if (const auto trained = train(*tools, trainingPart); !trained)
            return tl::unexpected(trained.error());
        auto lastPart = progress.part(kTrained, 1);
        lastPart.report(0, Text::tr("Comparing on lines that were held out"));
        const auto finished =
            ocr::finishTraining(*tools, stretch(0, 0), m_folder.path(kModel), m_folder.path(kTrainable), lastPart);
        if (!finished)
            return tl::unexpected(finished.error());
        const auto judgement = compare();
        if (!judgement)
            return tl::unexpected(judgement.error());
        return keep(*judgement);
    }

    ocr::TrainingStretch stretch(double learningRate, qint64 milliseconds) const
    {
        return {m_folder.path(kBase), m_folder.path(kLines), m_folder.path("."), learningRate, milliseconds};
    }

    // Quick at first, then slowly: of the time, what was used before counts.
    Result<void> train(const ocr::RecognizerTools& tools, base::Progress& progress)
    {
        const auto total = static_cast<qint64>(m_state.value(QLatin1String("minutes")).toDouble() * 60'000);
        const double rate = m_state.value(QLatin1String("learning_rate")).toDouble();
        const auto fastUntil = static_cast<qint64>(static_cast<double>(total) * kFastShare);
        for (const auto& [until, learningRate] : {std::pair(fastUntil, rate), std::pair(total, rate * kSlow)}) {
            const auto used = static_cast<qint64>(m_state.value(QLatin1String("used_ms")).toDouble());
            if (used >= until)
                continue;
            QElapsedTimer clock;
            clock.start();
            auto part = progress.part(static_cast<double>(used) / static_cast<double>(total),
                                      static_cast<double>(until) / static_cast<double>(total));
            const auto state = ocr::trainStretch(tools, stretch(learningRate, until - used), part);
            m_state.insert(QStringLiteral("used_ms"), used + clock.elapsed());
            if (state) {
                m_state.insert(QStringLiteral("used_ms"), until);
                const qint64 before = m_state.value(QLatin1String("iterations")).toInteger();
                m_state.insert(QStringLiteral("iterations"), before + state->iterations);
                m_state.insert(QStringLiteral("training_error"), state->characterError);
            }
            if (const auto saved = m_folder.saveState(m_state); !saved)
                return saved;
            if (!state)
                return tl::unexpected(state.error());
        }
        return {};
    }

    Result<Judgement> compare()
    {
        const auto on = [this](const char* lines) {
            return compareRecognizers(m_folder.path(kActive), m_folder.path(kModel), m_folder.path(lines),
                                      m_settings.seed);
        };
        const auto held = on(kHeld);
        if (!held)
            return tl::unexpected(held.error());
        if (m_state.value(QLatin1String("ordinary_lines")).toInt() == 0)
            return Judgement{*held, {}};
        return on(kOrdinary).map([&held](const ErrorComparison& ordinary) { return Judgement{*held, ordinary}; });
    }

    // What the lines held out say alone is held_verdict.
    QJsonObject report(const Judgement& judgement) const
    {
        QJsonObject report = m_state;
        report.remove(QStringLiteral("base_id"));
        const QJsonObject held = toJson(judgement.held);
        for (const char* part : {"active", "candidate", "change"})
            report.insert(QLatin1String(part), held.value(QLatin1String(part)));
        report.insert(QStringLiteral("held_verdict"), held.value(QLatin1String("verdict")));
        if (judgement.ordinary)
            report.insert(QStringLiteral("ordinary"), toJson(*judgement.ordinary));
        report.insert(QStringLiteral("verdict"), judgement.verdict());
        return report;
    }

    Result<RecognizerRun> keep(const Judgement& judgement)
    {
        const auto model = bytesOf(m_folder.path(kModel));
        const auto trainable = bytesOf(m_folder.path(kTrainable));
        if (!model || !trainable)
            return tl::unexpected(model ? trainable.error() : model.error());
        const QJsonObject report = this->report(judgement);
        const int baseId = m_state.value(QLatin1String("base_id")).toInt();
        storage::NewRecognizerVersion added;
        added.version.createdAt = m_settings.recognizers.clock();
        added.version.createdBy = m_actor.id;
        if (baseId > 0)
            added.version.baseId = baseId;
        added.version.contentHash = domain::sha256Hex(*model);
        added.version.verdict = judgement.verdict();
        added.version.report = QString::fromUtf8(domain::canonicalJson(report));
        added.model = *model;
        added.trainable = *trainable;
        return m_database.transact([&](Transaction& t) -> Result<RecognizerRun> {
            const auto stored = storage::addRecognizerVersion(t, added);
            if (!stored)
                return tl::unexpected(stored.error());
            domain::AuditEntry entry;
            entry.timestamp = added.version.createdAt;
            entry.actorType = m_actor.type;
            entry.actorId = m_actor.id;
            entry.action = QStringLiteral("train");
            entry.resourceType = QStringLiteral("recognizer");
            entry.resourceId = stored->version.name;
            entry.details = {{QStringLiteral("verdict"), added.version.verdict},
                             {QStringLiteral("base"), m_state.value(QLatin1String("base"))}};
            if (const auto audited = storage::appendAudit(t, {entry}); !audited)
                return tl::unexpected(audited.error());
            return RecognizerRun{stored->version, stored->isNew};
        });
    }

    storage::Database& m_database;
    const storage::DocumentStore* m_store;
    const Actor& m_actor;
    const RecognizerTrainingSettings& m_settings;
    TrainingFolder m_folder;
    QJsonObject m_state;
};

} // namespace

RecognizerTraining::RecognizerTraining(storage::Database& database, const storage::DocumentStore* store, Actor actor,
                                       RecognizerTrainingSettings settings)
    : m_database(database), m_store(store), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

Result<RecognizerRun> RecognizerTraining::start(base::Progress& progress)
{
    if (const auto tools = ocr::findRecognizerTools(); !tools)
        return tl::unexpected(tools.error());
    auto folder = TrainingFolder::create(m_settings.folder);
    if (!folder)
        return tl::unexpected(folder.error());
    Run run(m_database, m_store, m_actor, m_settings, std::move(*folder));
    if (const auto prepared = run.prepare(progress); !prepared) {
        run.giveUp();
        return tl::unexpected(prepared.error());
    }
    return run.go(progress);
}

Result<RecognizerRun> RecognizerTraining::resume(base::Progress& progress)
{
    auto folder = TrainingFolder::stopped(m_settings.folder);
    if (!folder)
        return tl::unexpected(folder.error());
    return Run(m_database, m_store, m_actor, m_settings, std::move(*folder)).go(progress);
}

} // namespace emend::services
