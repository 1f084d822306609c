// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pool_lines.h"

#include "patterns/collect_sources.h"

#include <emend/imaging/line_crop.h>
#include <emend/ocr/page_source.h>
#include <emend/pipeline/page_reader.h>
#include <emend/services/field_plan.h>
#include <emend/services/word_match.h>
#include <emend/storage/pattern_sources.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <cmath>

namespace emend::services {

namespace {

using base::Result;
using domain::PageText;
using storage::ConfirmedRow;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::PoolLines)
};

constexpr double kMaxSide = 2900; // as pages are scaled down for reading
constexpr double kMostHeight = 1.7; // of a word; what is higher stands on several rows
constexpr double kMisread = 0.8; // similarity from which on a difference is a misreading, not another text

/// The kinds of all fields that are printed as they are.
QHash<QString, FieldKind> printedFields()
{
    QHash<QString, FieldKind> kinds;
    for (const TypeChoice& type : documentTypes()) {
        for (const FormField& field : formFields(type.name)) {
            if (field.kind != FieldKind::Choice)
                kinds.insert(field.name, field.kind);
        }
    }
    return kinds;
}

Result<QJsonArray> pagesOf(Transaction& transaction, const ConfirmedRow& row)
{
    const auto recognised = storage::lastRecognisedPages(transaction, row.sha256);
    if (!recognised)
        return tl::unexpected(recognised.error());
    if (*recognised)
        return **recognised;
    const auto kept = storage::lastSourceWithPages(transaction, row.id);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept)
        return QJsonArray();
    return QJsonDocument::fromJson(unpacked(**kept)).object().value(QLatin1String("pages")).toArray();
}

std::vector<PageText> textsOf(const QJsonArray& pages)
{
    std::vector<PageText> texts;
    for (const QJsonValue& page : pages) {
        if (auto read = pipeline::pageResultFromJson(page.toObject()))
            texts.push_back(std::move(read->text));
    }
    return texts;
}

double usualWordHeight(const PageText& page)
{
    std::vector<int> heights;
    for (const domain::Line& line : page.lines) {
        for (const domain::Word& word : line.words)
            heights.push_back(word.box.height());
    }
    if (heights.empty())
        return 0;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

/// What is printed at the place, where that is certain; else empty.
QString printedText(const PlacedText& placed, const QString& value, FieldKind kind)
{
    const QString text = placed.text.simplified();
    const QString said = value.simplified();
    if (kind == FieldKind::Money || kind == FieldKind::Date)
        return placed.similarity >= 1 ? text : QString(); // it was found by what it means
    if (text.compare(said, Qt::CaseInsensitive) == 0)
        return text;
    if (placed.similarity < kMisread || std::abs(text.size() - said.size()) > 1)
        return {};
    return text == text.toUpper() ? said.toUpper() : said;
}

/// One document after the other, each opened once.
class Cutter final
{
public:
    explicit Cutter(const storage::DocumentStore& store) : m_store(store) { }

    void cut(const ConfirmedRow& row, const std::vector<PageText>& pages, std::vector<ocr::TrainingLine>& lines)
    {
        m_source.reset();
        m_drawn.clear();
        QString document = row.values.value(QStringLiteral("merchant")).simplified().toCaseFolded();
        if (document.isEmpty())
            document = row.id;
        for (auto it = row.values.cbegin(); it != row.values.cend(); ++it) {
            const auto kind = m_kinds.constFind(it.key());
            if (kind == m_kinds.cend())
                continue;
            const auto placed = placeTypedText(pages, it.value(), *kind, {}, row.confirmedAt.date());
            if (!placed)
                continue;
            const auto page = std::find_if(pages.begin(), pages.end(),
                                           [&](const PageText& each) { return each.index == placed->page; });
            const QString text = printedText(*placed, it.value(), *kind);
            if (text.isEmpty() || page == pages.end() || page->origin == domain::TextOrigin::TextLayer
                || placed->box.height() > kMostHeight * usualWordHeight(*page))
                continue;
            cv::Mat image = lineImage(row.sha256, placed->page, placed->box);
            if (!image.empty())
                lines.push_back({std::move(image), text, document});
        }
    }

private:
    cv::Mat lineImage(const QString& sha256, int page, const QRect& box)
    {
        if (!m_source) {
            const auto bytes = m_store.get(sha256);
            auto source = bytes ? ocr::openPages(*bytes) : tl::unexpected(bytes.error());
            if (!source)
                return {};
            m_source = std::move(*source);
        }
        const auto size = m_source->pageSize(page);
        if (!size)
            return {};
        const double scale = std::min(1.0, kMaxSide / std::max(size->width(), size->height()));
        if (!m_drawn.contains(page)) {
            const auto grey = m_source->renderGrey(page, scale);
            m_drawn.insert(page, grey ? *grey : cv::Mat());
        }
        const cv::Mat grey = m_drawn.value(page);
        if (grey.empty())
            return {};
        const cv::Rect scaled(cvRound(box.x() * scale), cvRound(box.y() * scale), cvRound(box.width() * scale),
                              cvRound(box.height() * scale));
        return ocr::trainingImage(imaging::cropLine(grey, scaled).image);
    }

    const storage::DocumentStore& m_store;
    QHash<QString, FieldKind> m_kinds = printedFields();
    std::unique_ptr<ocr::PageSource> m_source;
    QHash<int, cv::Mat> m_drawn;
};

} // namespace

Result<std::vector<ocr::TrainingLine>> poolLines(storage::Database& database, const storage::DocumentStore& store,
                                                 const PoolLineSettings& settings, base::Progress& progress)
{
    const auto rows = database.read([&](Transaction& t) {
        return storage::confirmedDocuments(t, settings.since, settings.until, settings.maxDocuments);
    });
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<ocr::TrainingLine> lines;
    Cutter cutter(store);
    for (size_t i = 0; i < rows->size(); ++i) {
        progress.report(static_cast<double>(i) / static_cast<double>(rows->size()),
                        Text::tr("Cutting out confirmed lines"));
        if (progress.isCancelled())
            return base::fail(base::ErrorCode::Cancelled, Text::tr("Training was stopped."));
        const auto pages = database.read([&](Transaction& t) { return pagesOf(t, (*rows)[i]); });
        if (!pages)
            return tl::unexpected(pages.error());
        cutter.cut((*rows)[i], textsOf(*pages), lines);
    }
    return lines;
}

} // namespace emend::services
