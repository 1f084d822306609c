// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patterns/collect_sources.h"
#include "training_stages.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>
#include <emend/learning/train_confidence.h>
#include <emend/learning/train_ranker.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <functional>
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
constexpr double kLoaded = 0.1;
constexpr double kRanked = 0.3;
constexpr double kFitted = 0.6;
constexpr size_t kMostRanked = 2000; ///< the newest; they take some 120 MB

/// Goes through the folds twice, each beside what the others teach: to fit the ranker, and to see how sure a version
/// with that ranker is. Rules are left out: their corrections may be of the fold's documents.
class CrossValidation final
{
public:
    CrossValidation(TrainingDesk& desk, const TrainingSnapshot& snapshot)
        : m_desk(desk), m_snapshot(snapshot), m_ranker(learning::LearnedMemory(learning::LearnedParts()).ranker())
    {
    }

    Result<QJsonObject> run()
    {
        if (const auto loaded = load(); !loaded)
            return tl::unexpected(loaded.error());
        const auto rank = [this](const ConfirmedDocument& document, int fold, const LearnedPointer& others) {
            if (document.confirmedAt >= m_rankedSince)
                m_ranker.add(document, fold, others.get());
        };
        const auto measure = [this](const ConfirmedDocument& document, int, const LearnedPointer& others) {
            m_confidence.add(learning::readConfirmed(document, others));
        };
        if (const auto ranked = eachFold(kLoaded, kRanked, rank); !ranked)
            return tl::unexpected(ranked.error());
        for (int fold = 0; fold < folds(); ++fold) {
            m_withoutFold.push_back(m_ranker.fit(fold));
            const auto on = m_desk.step(kRanked + (kFitted - kRanked) * (fold + 1) / (folds() + 1));
            if (!on)
                return tl::unexpected(on.error());
        }
        QJsonObject trained = learning::toJson(m_ranker.fit());
        if (const auto measured = eachFold(kFitted, 1, measure); !measured)
            return tl::unexpected(measured.error());
        const QJsonObject confidences = learning::toJson(m_confidence.fit());
        for (auto part = confidences.begin(); part != confidences.end(); ++part)
            trained.insert(part.key(), *part);
        return trained;
    }

private:
    using LearnedPointer = std::shared_ptr<const learning::LearnedMemory>;
    using Use = std::function<void(const ConfirmedDocument& document, int fold, const LearnedPointer& others)>;

    int folds() const { return m_desk.settings().folds; }

    Result<void> load()
    {
        std::vector<QDateTime> times;
        const auto loaded = forEachDocument(m_desk, m_snapshot.hashesOf(learning::Part::Training), 0, kLoaded,
                                            [&](ConfirmedDocument document) {
                                                if (!document.pages.empty())
                                                    times.push_back(document.confirmedAt);
                                                m_documents.push_back(std::move(document));
                                                return Result<void>();
                                            });
        if (!loaded)
            return loaded;
        m_withWords = static_cast<qint64>(times.size());
        std::sort(times.rbegin(), times.rend());
        if (times.size() > kMostRanked)
            m_rankedSince = times[kMostRanked - 1];
        else if (!times.empty())
            m_rankedSince = times.back();
        return {};
    }

    Result<void> eachFold(double from, double to, const Use& use)
    {
        qint64 seen = 0;
        for (int fold = 0; fold < folds() && m_withWords > 0; ++fold) {
            const quint64 seed = static_cast<quint64>(m_desk.settings().seed);
            const auto isOther = [&](const ConfirmedDocument& document) {
                return learning::foldOf(document.id, seed, folds()) != fold;
            };
            // Moved, not copied: the pages are what fills the memory.
            const auto border = std::stable_partition(m_documents.begin(), m_documents.end(), isOther);
            std::vector<ConfirmedDocument> held(std::make_move_iterator(border),
                                                std::make_move_iterator(m_documents.end()));
            m_documents.erase(border, m_documents.end());
            const LearnedPointer others = learnedFrom(fold);
            for (const ConfirmedDocument& document : held) {
                if (document.pages.empty())
                    continue;
                const double share = static_cast<double>(seen++) / static_cast<double>(m_withWords);
                if (const auto on = m_desk.step(from + (to - from) * share); !on)
                    return on;
                use(document, fold, others);
            }
            std::move(held.begin(), held.end(), std::back_inserter(m_documents));
        }
        return {};
    }

    // The fold itself is out of the list then.
    LearnedPointer learnedFrom(int fold) const
    {
        learning::LearnedParts parts{QStringLiteral("fold")};
        parts.memory = std::make_shared<const learning::MerchantMemory>(
            learning::buildMerchants(m_documents, m_snapshot.rest.vetoes));
        if (!m_withoutFold.empty())
            parts.rankerChanges = m_withoutFold[static_cast<size_t>(fold)];
        return std::make_shared<const learning::LearnedMemory>(std::move(parts));
    }

    TrainingDesk& m_desk;
    const TrainingSnapshot& m_snapshot;
    std::vector<ConfirmedDocument> m_documents;
    learning::RankerTrainer m_ranker;
    std::vector<learning::RankerChanges> m_withoutFold; ///< by fold, once they are fitted
    learning::ConfidenceTrainer m_confidence;
    qint64 m_withWords = 0;
    QDateTime m_rankedSince;
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
