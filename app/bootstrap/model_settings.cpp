// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_settings.h"

#include "bootstrap/pattern_settings.h"
#include "bootstrap/setting_values.h"

#include <emend/llm/model_server.h>

#include <QtCore/QCoreApplication>

#include <cmath>

namespace emend::bootstrap {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::ModelSettings)
};

constexpr double kLongestSeconds = 600;
constexpr int kQuestions = 3; // of a document, that may take all of their time
constexpr qsizetype kLongestModel = 100;

Setting addressSetting(const Settings& settings)
{
    const Setting flag = settings.find(QStringLiteral("llm"), {});
    return flag.isFlag ? flag : settings.find(QStringLiteral("llm-url"), {});
}

} // namespace

Result<std::optional<services::ModelOpinionSettings>> modelSettings(const Settings& settings)
{
    const Setting address = addressSetting(settings);
    if (address.value.isEmpty() || address.value == QLatin1String("off"))
        return std::nullopt;
    const Result<QUrl> url = llm::serverAddress(address.value);
    if (!url)
        return tl::unexpected(wrongSetting(address, Text::tr("is wrong: %1").arg(url.error().message)));
    services::ModelOpinionSettings model;
    const Setting name = settings.find(QStringLiteral("llm-model"), model.model);
    if (name.value.trimmed().isEmpty() || name.value.size() > kLongestModel)
        return tl::unexpected(wrongSetting(name, Text::tr("must name a model, such as %1.").arg(model.model)));
    const Result<double> seconds =
        numberFrom(settings.find(QStringLiteral("llm-timeout"), QStringLiteral("20")), 0.1, kLongestSeconds);
    if (!seconds)
        return tl::unexpected(seconds.error());
    model.address = *url;
    model.model = name.value.trimmed();
    model.timeoutMs = static_cast<int>(std::lround(*seconds * 1000));
    model.documentMs = kQuestions * model.timeoutMs;
    return model;
}

Result<std::shared_ptr<services::SecondOpinion>> secondOpinion(const Settings& settings,
                                                               const std::optional<storage::DatabaseUrl>& database)
{
    auto model = modelSettings(settings);
    if (!model)
        return tl::unexpected(model.error());
    if (!*model)
        return std::shared_ptr<services::SecondOpinion>();
    const Result<QString> name = environment(settings);
    if (!name)
        return tl::unexpected(name.error());
    (*model)->database = database;
    (*model)->environment = *name;
    return std::make_shared<services::ModelOpinion>(std::move(**model));
}

} // namespace emend::bootstrap
