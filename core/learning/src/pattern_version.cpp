// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/pattern_version.h>

#include <emend/learning/build_merchants.h>
#include <emend/learning/learned_memory.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

#include <algorithm>
#include <tuple>

namespace emend::learning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::learning::PatternVersion)
};

constexpr int kFormat = 1;

QJsonArray vetoesJson(std::vector<Veto> vetoes)
{
    const auto order = [](const Veto& veto) { return std::tie(veto.merchant, veto.field, veto.value); };
    std::sort(vetoes.begin(), vetoes.end(), [&](const Veto& a, const Veto& b) { return order(a) < order(b); });
    QJsonArray list;
    for (const Veto& veto : vetoes)
        list.append(QJsonObject{{QStringLiteral("merchant"), veto.merchant},
                                {QStringLiteral("field"), veto.field},
                                {QStringLiteral("value"), veto.value}});
    return list;
}

QJsonArray merchantsJson(const PatternSources& sources)
{
    QJsonArray list;
    for (const KnownMerchant& merchant : buildMerchants(sources.documents, sources.vetoes))
        list.append(toJson(merchant));
    return list;
}

base::Result<std::vector<KnownMerchant>> merchantsFrom(const QJsonArray& list)
{
    std::vector<KnownMerchant> merchants;
    for (const QJsonValue& json : list) {
        auto merchant = knownMerchantFromJson(json.toObject());
        if (!merchant)
            return tl::unexpected(merchant.error());
        merchants.push_back(std::move(*merchant));
    }
    return merchants;
}

} // namespace

QJsonObject trainedPart(const QJsonObject& content)
{
    QJsonObject part;
    for (const char* key : {"calibration", "thresholds", "ranker"}) {
        if (const QJsonObject object = content.value(QLatin1String(key)).toObject(); !object.isEmpty())
            part.insert(QLatin1String(key), object);
    }
    return part;
}

QJsonObject buildPatternVersion(const PatternSources& sources)
{
    QJsonObject content = trainedPart(sources.trained);
    content.insert(QStringLiteral("format"), kFormat);
    content.insert(QStringLiteral("merchants"), merchantsJson(sources));
    content.insert(QStringLiteral("patterns"), buildRules(sources.repeated, sources.vetoes));
    content.insert(QStringLiteral("vetoes"), vetoesJson(sources.vetoes));
    return content;
}

base::Result<std::shared_ptr<const extraction::LearnedFields>> loadPatternVersion(const QString& name,
                                                                                  const QJsonObject& content)
{
    if (content.value(QLatin1String("format")).toInt() != kFormat)
        return base::fail(base::ErrorCode::Corrupt,
                          Text::tr("%1 is of a format that this program does not know.").arg(name));
    auto rules = RuleSet::fromJson(content.value(QLatin1String("patterns")).toObject());
    if (!rules)
        return tl::unexpected(rules.error());
    auto merchants = merchantsFrom(content.value(QLatin1String("merchants")).toArray());
    if (!merchants)
        return tl::unexpected(merchants.error());
    auto trained = trainedFieldsFromJson(content);
    if (!trained)
        return tl::unexpected(trained.error());
    auto rankerChanges = rankerChangesFromJson(content);
    if (!rankerChanges)
        return tl::unexpected(rankerChanges.error());
    LearnedParts parts{name};
    parts.memory = std::make_shared<const MerchantMemory>(std::move(*merchants));
    parts.rankerChanges = std::move(*rankerChanges);
    parts.rules = std::make_shared<const RuleSet>(std::move(*rules));
    parts.trained = std::move(*trained);
    return std::make_shared<const LearnedMemory>(std::move(parts));
}

std::shared_ptr<const extraction::LearnedFields>
withOwnDocuments(const std::shared_ptr<const extraction::LearnedFields>& version,
                 const std::vector<ConfirmedDocument>& documents)
{
    return withOwnMerchants(version, buildMerchants(documents, {}));
}

std::shared_ptr<const extraction::LearnedFields>
withOwnMerchants(const std::shared_ptr<const extraction::LearnedFields>& version, std::vector<KnownMerchant> merchants)
{
    if (merchants.empty())
        return version;
    LearnedParts parts{QStringLiteral("built-in")};
    if (const auto* learned = dynamic_cast<const LearnedMemory*>(version.get()))
        parts = learned->parts();
    parts.own = std::make_shared<const MerchantMemory>(std::move(merchants), parts.memory);
    return std::make_shared<const LearnedMemory>(std::move(parts));
}

} // namespace emend::learning
