// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/pattern_version.h>

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

class RuleHints final : public extraction::DocumentHints
{
public:
    explicit RuleHints(const RuleSet& rules) : m_rules(rules) { }

    void addFeatures(const QString&, std::vector<extraction::Candidate>&) const override { }

    void improve(QMap<QString, std::optional<domain::FieldValue>>& fields) const override { m_rules.apply(fields); }

private:
    const RuleSet& m_rules;
};

class PatternVersion final : public extraction::LearnedFields
{
public:
    PatternVersion(QString name, RuleSet rules) : m_name(std::move(name)), m_rules(std::move(rules)) { }

    QString versionName() const override { return m_name; }
    const extraction::Ranker& ranker() const override { return extraction::Ranker::builtIn(); }

    std::unique_ptr<extraction::DocumentHints> hintsFor(const std::vector<domain::PageText>&) const override
    {
        return std::make_unique<RuleHints>(m_rules);
    }

private:
    QString m_name;
    RuleSet m_rules;
};

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

} // namespace

QJsonObject buildPatternVersion(const PatternSources& sources)
{
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("merchants"), QJsonArray()},
            {QStringLiteral("patterns"), buildRules(sources.repeated, sources.vetoes)},
            {QStringLiteral("vetoes"), vetoesJson(sources.vetoes)}};
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
    return std::make_shared<const PatternVersion>(name, std::move(*rules));
}

} // namespace emend::learning
