// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/collect_sources.h"
#include "training_stages.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>
#include <emend/learning/train_confidence.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <iterator>

namespace emend::services {

namespace {

using base::Result;
using learning::ConfirmedDocument;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Training)
};

const QLatin1String kStage("train");
constexpr double kLoaded = 0.15;

/// Reads each fold with a version of the others. Rules are left out: their corrections may be of the fold's documents.
class CrossValidation final
{
public:
    CrossValidation(TrainingDesk& desk, const TrainingSnapshot& snapshot) : m_desk(desk), m_snapshot(snapshot) { }

    Result<QJsonObject> run()
    {
        if (const auto loaded = load(); !loaded)
            return tl::unexpected(loaded.error());
        for (int fold = 0; fold < m_desk.settings().folds; ++fold) {
            if (const auto read = readFold(fold); !read)
                return tl::unexpected(read.error());
        }
        return learning::toJson(m_trainer.fit());
    }

private:
    Result<void> load()
    {
        return forEachDocument(m_desk, m_snapshot.hashesOf(learning::Part::Training), 0, kLoaded,
                               [this](ConfirmedDocument document) {
                                   m_all += document.pages.empty() ? 0 : 1;
                                   m_documents.push_back(std::move(document));
                                   return Result<void>();
                               });
    }

    Result<void> readFold(int fold)
    {
        const TrainingSettings& settings = m_desk.settings();
        const auto isOther = [&](const ConfirmedDocument& document) {
            return learning::foldOf(document.id, static_cast<quint64>(settings.seed), settings.folds) != fold;
        };
        // Moved, not copied: the pages are what fills the memory.
        const auto border = std::stable_partition(m_documents.begin(), m_documents.end(), isOther);
        std::vector<ConfirmedDocument> held(std::make_move_iterator(border),
                                            std::make_move_iterator(m_documents.end()));
        m_documents.erase(border, m_documents.end());
        learning::LearnedParts parts{QStringLiteral("fold")};
        parts.memory = std::make_shared<const learning::MerchantMemory>(
            learning::buildMerchants(m_documents, m_snapshot.rest.vetoes));
        const auto learned = std::make_shared<const learning::LearnedMemory>(std::move(parts));
        for (const ConfirmedDocument& document : held) {
            if (document.pages.empty())
                continue;
            const double share = static_cast<double>(m_read++) / static_cast<double>(std::max<qint64>(1, m_all));
            if (const auto on = m_desk.step(kLoaded + (1 - kLoaded) * share); !on)
                return on;
            m_trainer.add(learning::readConfirmed(document, learned));
        }
        std::move(held.begin(), held.end(), std::back_inserter(m_documents));
        return {};
    }

    TrainingDesk& m_desk;
    const TrainingSnapshot& m_snapshot;
    std::vector<ConfirmedDocument> m_documents;
    learning::ConfidenceTrainer m_trainer;
    qint64 m_all = 0; ///< with words
    qint64 m_read = 0;
};

} // namespace

Result<QJsonObject> trainStage(TrainingDesk& desk, const TrainingSnapshot& snapshot)
{
    const auto stage =
        desk.database().read([&](Transaction& t) { return storage::trainingStage(t, desk.runId(), kStage); });
    if (!stage)
        return tl::unexpected(stage.error());
    if (*stage)
        return QJsonDocument::fromJson((*stage)->toUtf8()).object();
    const Result<QJsonObject> trained = CrossValidation(desk, snapshot).run();
    if (!trained)
        return trained;
    const QString text = QString::fromUtf8(domain::canonicalJson(*trained));
    const auto kept = desk.database().transact(
        [&](Transaction& t) { return storage::keepTrainingStage(t, desk.attemptId(), kStage, text, desk.now()); });
    if (!kept)
        return tl::unexpected(kept.error());
    return trained;
}

} // namespace emend::services
