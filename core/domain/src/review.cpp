// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/review.h>

#include <QtCore/QJsonArray>
#include <QtCore/QSet>

#include <algorithm>
#include <array>

namespace emend::domain {

namespace {

template <class Value> struct Named {
    Value value;
    QLatin1String name;
};

constexpr std::array kOrigins{
    Named<EditOrigin>{EditOrigin::Confirmed, QLatin1String("confirmed")},
    Named<EditOrigin>{EditOrigin::Typed, QLatin1String("typed")},
    Named<EditOrigin>{EditOrigin::Clicked, QLatin1String("clicked")},
    Named<EditOrigin>{EditOrigin::Suggested, QLatin1String("suggested")},
    Named<EditOrigin>{EditOrigin::Cleared, QLatin1String("cleared")},
    Named<EditOrigin>{EditOrigin::Remembered, QLatin1String("remembered")},
};

constexpr std::array kOutcomes{
    Named<ReviewOutcome>{ReviewOutcome::Confirmed, QLatin1String("confirmed")},
    Named<ReviewOutcome>{ReviewOutcome::Rejected, QLatin1String("rejected")},
    Named<ReviewOutcome>{ReviewOutcome::Escalated, QLatin1String("escalated")},
    Named<ReviewOutcome>{ReviewOutcome::Read, QLatin1String("read")},
};

constexpr std::array kReasons{
    Named<RejectReason>{RejectReason::Illegible, QLatin1String("illegible")},
    Named<RejectReason>{RejectReason::NotADocument, QLatin1String("not_a_document")},
    Named<RejectReason>{RejectReason::Duplicate, QLatin1String("duplicate")},
    Named<RejectReason>{RejectReason::WrongType, QLatin1String("wrong_type")},
    Named<RejectReason>{RejectReason::Incomplete, QLatin1String("incomplete")},
    Named<RejectReason>{RejectReason::Other, QLatin1String("other")},
};

template <class Table, class Value> QString nameIn(const Table& table, Value value)
{
    for (const auto& named : table) {
        if (named.value == value)
            return named.name;
    }
    return {};
}

template <class Table> auto valueIn(const Table& table, const QString& name)
{
    std::optional<decltype(table.front().value)> found;
    for (const auto& named : table) {
        if (named.name == name)
            found = named.value;
    }
    return found;
}

struct Look {
    QString field;
    bool isMissing = false;
    double cost = 0;
};

/// Nothing where the field is good as it is.
std::optional<Look> lookAt(const FieldStake& stake, const std::optional<FieldValue>& found)
{
    if (!found || found->value.isEmpty()) {
        if (!stake.required && !stake.breaksRule)
            return std::nullopt;
        return Look{stake.field, stake.required, stake.weight};
    }
    const bool isSure = found->confidence >= stake.threshold; // false for NaN
    if (isSure && !stake.breaksRule)
        return std::nullopt;
    const double confidence = found->confidence >= 0 ? std::min(found->confidence, 1.0) : 0;
    return Look{stake.field, false, (1 - confidence) * stake.weight};
}

QJsonObject toJson(const MemoryBasis& basis)
{
    QJsonObject json{{QStringLiteral("merchant"), basis.merchant},
                     {QStringLiteral("documents"), basis.documents},
                     {QStringLiteral("confidence"), basis.confidence}};
    if (!basis.numbers.isEmpty())
        json.insert(QStringLiteral("numbers"), QJsonArray::fromStringList(basis.numbers));
    return json;
}

QStringList textsFrom(const QJsonValue& list)
{
    QStringList texts;
    const QJsonArray values = list.toArray();
    for (const QJsonValue& value : values)
        texts << value.toString();
    return texts;
}

MemoryBasis basisFromJson(const QJsonObject& json)
{
    return {json.value(QLatin1String("merchant")).toString(),
            std::max(0, json.value(QLatin1String("documents")).toInt()),
            textsFrom(json.value(QLatin1String("numbers"))),
            std::clamp(json.value(QLatin1String("confidence")).toDouble(), 0.0, 1.0)};
}

QJsonObject toJson(const FieldEdit& edit)
{
    QJsonObject json{{QStringLiteral("field"), edit.field},
                     {QStringLiteral("value"), edit.value},
                     {QStringLiteral("how"), editOriginName(edit.how)}};
    if (!edit.raw.isEmpty())
        json.insert(QStringLiteral("raw"), edit.raw);
    if (edit.memory)
        json.insert(QStringLiteral("memory"), toJson(*edit.memory));
    if (!edit.box.isEmpty()) {
        json.insert(QStringLiteral("page"), edit.page);
        json.insert(QStringLiteral("box"), QJsonArray{edit.box.x(), edit.box.y(), edit.box.width(), edit.box.height()});
    }
    return json;
}

std::optional<FieldEdit> editFromJson(const QJsonObject& json)
{
    const auto how = editOriginFromName(json.value(QLatin1String("how")).toString());
    FieldEdit edit;
    edit.field = json.value(QLatin1String("field")).toString();
    edit.page = json.value(QLatin1String("page")).toInt();
    if (!how || edit.field.isEmpty() || edit.page < 0)
        return std::nullopt;
    edit.how = *how;
    edit.value = json.value(QLatin1String("value")).toString();
    edit.raw = json.value(QLatin1String("raw")).toString();
    if (json.contains(QLatin1String("memory")))
        edit.memory = basisFromJson(json.value(QLatin1String("memory")).toObject());
    const QJsonArray box = json.value(QLatin1String("box")).toArray();
    if (box.size() == 4)
        edit.box = {box.at(0).toInt(), box.at(1).toInt(), box.at(2).toInt(), box.at(3).toInt()};
    return edit;
}

std::optional<PageView> pageFromJson(const QJsonObject& json)
{
    const PageView view{json.value(QLatin1String("page")).toInt(-1), json.value(QLatin1String("rotation")).toInt()};
    const bool isTurned = view.rotation >= 0 && view.rotation < 360 && view.rotation % 90 == 0;
    return view.page >= 0 && isTurned ? std::optional(view) : std::nullopt;
}

tl::unexpected<base::Error> corrupt(const char* sentence)
{
    return base::fail(base::ErrorCode::Corrupt, QString::fromLatin1(sentence));
}

} // namespace

const FieldEdit* ReviewDraft::edit(const QString& field) const
{
    const auto found =
        std::find_if(edits.begin(), edits.end(), [&field](const FieldEdit& edit) { return edit.field == field; });
    return found == edits.end() ? nullptr : &*found;
}

QStringList fieldsToLookAt(const Extraction& extraction, const std::vector<FieldStake>& stakes)
{
    std::vector<Look> looks;
    for (const FieldStake& stake : stakes) {
        if (auto look = lookAt(stake, extraction.fields.value(stake.field)))
            looks.push_back(std::move(*look));
    }
    std::stable_sort(looks.begin(), looks.end(), [](const Look& a, const Look& b) {
        return a.isMissing != b.isMissing ? a.isMissing : a.cost > b.cost;
    });
    QStringList fields;
    for (const Look& look : looks)
        fields << look.field;
    return fields;
}

QString editOriginName(EditOrigin origin)
{
    return nameIn(kOrigins, origin);
}

std::optional<EditOrigin> editOriginFromName(const QString& name)
{
    return valueIn(kOrigins, name);
}

QString reviewOutcomeName(ReviewOutcome outcome)
{
    return nameIn(kOutcomes, outcome);
}

std::optional<ReviewOutcome> reviewOutcomeFromName(const QString& name)
{
    return valueIn(kOutcomes, name);
}

QString rejectReasonName(RejectReason reason)
{
    return nameIn(kReasons, reason);
}

std::optional<RejectReason> rejectReasonFromName(const QString& name)
{
    return valueIn(kReasons, name);
}

QJsonObject toJson(const ReviewDraft& draft)
{
    QJsonObject json{{QStringLiteral("actions"), draft.actions}, {QStringLiteral("active_ms"), draft.activeMs}};
    QJsonArray edits;
    for (const FieldEdit& edit : draft.edits)
        edits.append(toJson(edit));
    json.insert(QStringLiteral("edits"), edits);
    if (!draft.documentType.isEmpty())
        json.insert(QStringLiteral("type"), draft.documentType);
    QJsonArray pages;
    for (const PageView& view : draft.pages)
        pages.append(QJsonObject{{QStringLiteral("page"), view.page}, {QStringLiteral("rotation"), view.rotation}});
    if (!pages.isEmpty())
        json.insert(QStringLiteral("pages"), pages);
    if (!draft.remembered.isEmpty())
        json.insert(QStringLiteral("remembered"), QJsonArray::fromStringList(draft.remembered));
    return json;
}

base::Result<ReviewDraft> reviewDraftFromJson(const QJsonObject& json)
{
    ReviewDraft draft;
    QSet<QString> seen;
    for (const QJsonValue& value : json.value(QLatin1String("edits")).toArray()) {
        const std::optional<FieldEdit> edit = editFromJson(value.toObject());
        if (!edit || seen.contains(edit->field))
            return corrupt("A stored draft has an edit without a field, or of no known kind.");
        seen.insert(edit->field);
        draft.edits.push_back(*edit);
    }
    for (const QJsonValue& value : json.value(QLatin1String("pages")).toArray()) {
        const std::optional<PageView> view = pageFromJson(value.toObject());
        if (!view)
            return corrupt("A stored draft has a page without a number, or with a crooked rotation.");
        draft.pages.push_back(*view);
    }
    draft.documentType = json.value(QLatin1String("type")).toString();
    draft.remembered = textsFrom(json.value(QLatin1String("remembered")));
    draft.actions = std::max(0, json.value(QLatin1String("actions")).toInt());
    draft.activeMs = std::max<qint64>(0, json.value(QLatin1String("active_ms")).toInteger());
    return draft;
}

} // namespace emend::domain
