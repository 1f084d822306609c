// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/extract.h>

#include "candidate_families.h"
#include "field_sources.h"

#include <emend/extraction/category.h>
#include <emend/extraction/classify.h>
#include <emend/extraction/learned_fields.h>
#include <emend/extraction/opinion.h>
#include <emend/extraction/validate.h>

namespace emend::extraction {

namespace {

void fillRankedFields(const Layout& layout, const DocumentSchema& schema, const Ranker& ranker,
                      const DocumentHints* hints, FieldMap& fields)
{
    CandidateSets sets = receiptCandidates(layout);
    for (auto it = sets.begin(); it != sets.end(); ++it) {
        if (schema.field(it.key()) == nullptr)
            continue;
        if (hints != nullptr)
            hints->addFeatures(it.key(), it.value());
        fields[it.key()] = rankedField(ranker, it.key(), it.value());
    }
}

void fillCurrency(const Layout& layout, const DocumentSchema& schema, FieldMap& fields)
{
    const QString name = QStringLiteral("currency");
    if (schema.field(name) == nullptr || layout.currency.isEmpty())
        return;
    fields[name] = domain::FieldValue{layout.currency, layout.currency, 0.9, 0, {}, QStringLiteral("rule"), {}};
}

void fillCategory(const DocumentSchema& schema, const QString& text, FieldMap& fields)
{
    const QString name = QStringLiteral("category");
    const std::optional<domain::FieldValue> merchant = fields.value(QStringLiteral("merchant"));
    if (schema.field(name) == nullptr || fields.value(name))
        return;
    const Category category = categoryFor(merchant ? merchant->value : QString(), text);
    if (!category.name.isEmpty())
        fields[name] = domain::FieldValue{category.name, {}, category.confidence, 0, {}, QStringLiteral("rule"), {}};
}

void fillBarcode(const std::vector<domain::Barcode>& barcodes, const DocumentSchema& schema, FieldMap& fields)
{
    const QString name = QStringLiteral("barcode");
    const FieldSchema* field = schema.field(name);
    const auto isNumber = [](const domain::Barcode& barcode) {
        return !barcode.value.isEmpty()
            && std::all_of(barcode.value.begin(), barcode.value.end(), [](QChar c) { return c.isDigit(); });
    };
    const auto it = std::find_if(barcodes.begin(), barcodes.end(), isNumber);
    if (field != nullptr && it != barcodes.end())
        fields[name] = domain::FieldValue{it->value, it->value, 0.99, it->page, it->box, QStringLiteral("rule"), {}};
}

// The heading of a paper that names its subject nowhere: the largest print near the top.
void fillHeading(const Layout& layout, const QString& name, FieldMap& fields)
{
    constexpr size_t searched = 12;
    const Row* best = nullptr;
    for (size_t i = 0; i < std::min(layout.rows.size(), searched); ++i) {
        const Row& row = layout.rows[i];
        const auto letters = std::count_if(row.text.begin(), row.text.end(), [](QChar c) { return c.isLetter(); });
        if (letters >= 3 && (best == nullptr || row.height > 1.15 * best->height))
            best = &row;
    }
    if (best != nullptr && !fields.value(name))
        fields[name] = domain::FieldValue{
            best->text, best->text, 0.4 * best->confidence, best->page, best->box, QStringLiteral("rule"), {}};
}

bool isPurchase(const QString& type)
{
    return type == QLatin1String("receipt") || type == QLatin1String("invoice");
}

// Rules that hold make the amount surer, broken ones make all their fields doubtful.
void adjustConfidence(const std::vector<RuleBreak>& breaks, FieldMap& fields)
{
    constexpr double doubt = 0.6;
    for (const RuleBreak& broken : breaks) {
        for (const QString& name : broken.fields) {
            if (std::optional<domain::FieldValue>& field = fields[name])
                field->confidence *= doubt;
        }
    }
    const auto amount = fields.find(QStringLiteral("amount"));
    const std::optional<domain::FieldValue> subtotal = fields.value(QStringLiteral("subtotal"));
    if (amount != fields.end() && *amount && subtotal && breaks.empty())
        (*amount)->confidence = 1 - 0.7 * (1 - (*amount)->confidence);
}

// Fitted to the confidences as they are without it, so it comes last.
void applyTraining(const LearnedFields& learned, const QString& type, bool isKnown, FieldMap& fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (*field && (*field)->source != kOpinionSource)
            (*field)->confidence = learned.trainedConfidence(type, field.key(), isKnown, (*field)->confidence);
    }
}

bool isSure(const DocumentSchema& schema, const QString& name, const domain::FieldValue& value)
{
    const FieldSchema* field = schema.field(name);
    return field != nullptr && value.source != kOpinionSource && value.confidence >= field->threshold;
}

// No rule is broken: then the sums hold.
bool isConfirmedBySum(const DocumentSchema& schema, const QString& name, const FieldMap& fields)
{
    constexpr int witnesses = 2;
    return std::any_of(schema.rules.begin(), schema.rules.end(), [&](const RuleSchema& rule) {
        if (rule.kind != QLatin1String("sum") || !rule.fields.contains(name))
            return false;
        int sure = 0;
        for (const QString& other : rule.fields) {
            const std::optional<domain::FieldValue> value = fields.value(other);
            if (other == name || !value)
                continue;
            if (!isSure(schema, other, *value))
                return false;
            ++sure;
        }
        return sure >= witnesses && fields.value(rule.fields.first()) && fields.value(rule.fields.last());
    });
}

void judgeOpinions(const DocumentSchema& schema, const std::vector<RuleBreak>& breaks, FieldMap& fields)
{
    for (const FieldSchema& field : schema.fields) {
        std::optional<domain::FieldValue>& value = fields[field.name];
        if (!value || value->source != kOpinionSource)
            continue;
        value->confidence = breaks.empty() && isConfirmedBySum(schema, field.name, fields)
            ? kConfirmedOpinionConfidence
            : std::min(kOpinionConfidence, 0.9 * field.threshold);
    }
}

DocumentSchema withTrainedThresholds(const LearnedFields& learned, DocumentSchema schema)
{
    for (FieldSchema& field : schema.fields)
        field.threshold = learned.trainedThreshold(schema.type, field.name).value_or(field.threshold);
    return schema;
}

} // namespace

void extractFields(const std::vector<domain::PageText>& pages, const ExtractSettings& settings,
                   domain::Extraction& extraction)
{
    extraction.type = settings.forcedType.isEmpty() ? classify(pages, extraction.barcodes)
                                                    : domain::DocumentType{settings.forcedType, 1.0};
    const DocumentSchema& schema = schemaFor(extraction.type.name);
    const Layout layout = buildLayout(pages, settings.today);
    const std::unique_ptr<DocumentHints> hints = settings.learned ? settings.learned->hintsFor(pages) : nullptr;
    const Ranker& ranker = settings.learned ? settings.learned->ranker() : Ranker::builtIn();
    FieldMap fields;
    for (const FieldSchema& field : schema.fields)
        fields.insert(field.name, std::nullopt);
    fillBarcode(extraction.barcodes, schema, fields);
    QStringList settled;
    if (isPurchase(schema.type)) {
        // Column headings of tables would pass for labels of these.
        settled = {QStringLiteral("subtotal"), QStringLiteral("tax"), QStringLiteral("rounding")};
        fillRankedFields(layout, schema, ranker, hints.get(), fields);
        const std::vector<MoneyRow> rows = moneyRows(layout);
        fillPaymentDetails(layout, rows, schema, fields);
        extraction.items = lineItems(layout, rows);
    }
    fillCurrency(layout, schema, fields);
    fillLabelledFields(layout, schema, settled, fields);
    if (schema.type == QLatin1String("product"))
        fillHeading(layout, QStringLiteral("product_name"), fields);
    if (schema.type == QLatin1String("other"))
        fillHeading(layout, QStringLiteral("title"), fields);
    if (hints)
        hints->improve(fields);
    fillCategory(schema, layout.text, fields);
    if (hints)
        hints->improveDerived(fields);
    const std::vector<RuleBreak> breaks = validate(schema, fields, settings.today);
    adjustConfidence(breaks, fields);
    if (settings.learned)
        applyTraining(*settings.learned, schema.type, hints && hints->knowsMerchant(), fields);
    const DocumentSchema judged = settings.learned ? withTrainedThresholds(*settings.learned, schema) : schema;
    judgeOpinions(judged, breaks, fields);
    extraction.fields = fields;
    decideReview(judged, breaks, settings.auditShare, extraction);
}

} // namespace emend::extraction
