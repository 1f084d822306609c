// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/hold_out.h>

#include "header_print.h"

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace emend::learning {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::HoldOut)
};

const std::array<const char*, 4> kPartNames{"training", "later", "unseen", "left_out"};

/// Uniform over the texts, and the same on every machine.
QString drawn(const QString& text, quint64 seed)
{
    return domain::sha256Hex(QByteArray::number(seed) + '\n' + text.toUtf8());
}

/// Spellings of one merchant are one; a document without a merchant is one of its own.
QString merchantKey(const SplitDocument& document)
{
    const QString key = spellingKey(document.merchant);
    return key.isEmpty() ? QLatin1Char('\n') + document.id : key;
}

auto orderOf(const SplitDocument& document)
{
    return std::tie(document.confirmedAt, document.id);
}

class Splitter final
{
public:
    Splitter(const std::vector<SplitDocument>& documents, const SplitSettings& settings)
        : m_documents(documents), m_settings(settings), m_parts(documents.size(), Part::Training)
    {
    }

    std::vector<Part> split()
    {
        leaveOutCopies();
        holdOutMerchants();
        holdOutNewest();
        return std::move(m_parts);
    }

private:
    // What people said last about a print counts.
    void leaveOutCopies()
    {
        QHash<QString, size_t> newest;
        for (size_t i = 0; i < m_documents.size(); ++i) {
            const QString& key = m_documents[i].contentKey;
            if (key.isEmpty())
                continue;
            const auto known = newest.find(key);
            if (known == newest.end()) {
                newest.insert(key, i);
                continue;
            }
            const bool isNewer = orderOf(m_documents[*known]) < orderOf(m_documents[i]);
            m_parts[isNewer ? *known : i] = Part::LeftOut;
            if (isNewer)
                *known = i;
        }
    }

    void holdOutMerchants()
    {
        QMap<QString, QString> byDraw;
        for (const SplitDocument& document : m_documents) {
            const QString key = merchantKey(document);
            byDraw.insert(drawn(key, m_settings.seed), key);
        }
        const auto count = std::lround(m_settings.unseenShare * static_cast<double>(byDraw.size()));
        QSet<QString> unseen;
        for (auto it = byDraw.cbegin(); it != byDraw.cend() && unseen.size() < count; ++it)
            unseen.insert(it.value());
        for (size_t i = 0; i < m_documents.size(); ++i) {
            if (m_parts[i] == Part::Training && unseen.contains(merchantKey(m_documents[i])))
                m_parts[i] = m_documents[i].contentKey.isEmpty() ? Part::LeftOut : Part::Unseen;
        }
    }

    void holdOutNewest()
    {
        std::vector<size_t> rest;
        for (size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i] == Part::Training)
                rest.push_back(i);
        }
        std::sort(rest.begin(), rest.end(),
                  [this](size_t a, size_t b) { return orderOf(m_documents[a]) < orderOf(m_documents[b]); });
        const auto held = static_cast<size_t>(m_settings.laterShare * static_cast<double>(rest.size()));
        size_t first = rest.size() - held;
        // Of one time, all are on one side.
        while (held > 0 && first < rest.size() && first > 0
               && m_documents[rest[first]].confirmedAt == m_documents[rest[first - 1]].confirmedAt)
            ++first;
        QSet<QString> known;
        for (size_t i = 0; i < first; ++i)
            known.insert(merchantKey(m_documents[rest[i]]));
        for (size_t i = first; i < rest.size(); ++i) {
            const SplitDocument& document = m_documents[rest[i]];
            m_parts[rest[i]] = document.contentKey.isEmpty() ? Part::LeftOut
                : known.contains(merchantKey(document))      ? Part::Later
                                                             : Part::Unseen;
        }
    }

    const std::vector<SplitDocument>& m_documents;
    const SplitSettings& m_settings;
    std::vector<Part> m_parts;
};

bool isHeldOut(Part part)
{
    return part == Part::Later || part == Part::Unseen;
}

} // namespace

QString partName(Part part)
{
    return QString::fromLatin1(kPartNames[static_cast<size_t>(part)]);
}

std::optional<Part> partFromName(const QString& name)
{
    const auto found = std::find_if(kPartNames.begin(), kPartNames.end(),
                                    [&name](const char* each) { return name == QLatin1String(each); });
    if (found == kPartNames.end())
        return std::nullopt;
    return static_cast<Part>(found - kPartNames.begin());
}

std::vector<Part> splitDocuments(const std::vector<SplitDocument>& documents, const SplitSettings& settings)
{
    return Splitter(documents, settings).split();
}

Result<void> checkLeaks(const std::vector<SplitDocument>& documents, const std::vector<Part>& parts)
{
    const auto leak = [](const QString& sentence) { return base::fail(base::ErrorCode::Conflict, sentence); };
    if (documents.size() != parts.size())
        return leak(Text::tr("The split does not fit the documents, so the figures would not be true."));
    QSet<QString> ids;
    QSet<QString> contents;
    QSet<QString> merchants;
    QDateTime newest;
    for (size_t i = 0; i < documents.size(); ++i) {
        if (parts[i] != Part::Training)
            continue;
        ids.insert(documents[i].id);
        merchants.insert(merchantKey(documents[i]));
        if (!documents[i].contentKey.isEmpty())
            contents.insert(documents[i].contentKey);
        newest = std::max(newest, documents[i].confirmedAt);
    }
    for (size_t i = 0; i < documents.size(); ++i) {
        const SplitDocument& document = documents[i];
        if (!isHeldOut(parts[i]))
            continue;
        if (ids.contains(document.id))
            return leak(Text::tr("Document %1 is held out and learned from, so the figures would not be true.")
                            .arg(document.id));
        if (contents.contains(document.contentKey))
            return leak(Text::tr("A copy of document %1, which is held out, is learned from, so the figures would not "
                                 "be true.")
                            .arg(document.id));
        if (parts[i] == Part::Unseen && merchants.contains(merchantKey(document)))
            return leak(Text::tr("The merchant of document %1 has to be unseen and is learned from, so the figures "
                                 "would not be true.")
                            .arg(document.id));
        if (parts[i] == Part::Later && document.confirmedAt <= newest)
            return leak(Text::tr("Document %1 is not newer than all that is learned from, so the figures would not be "
                                 "true.")
                            .arg(document.id));
    }
    return {};
}

int foldOf(const QString& documentId, quint64 seed, int folds)
{
    return static_cast<int>(drawn(documentId, seed).left(15).toULongLong(nullptr, 16) % static_cast<quint64>(folds));
}

} // namespace emend::learning
