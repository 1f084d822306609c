// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inbox_texts.h"

#include <emend/services/field_plan.h>
#include <emend/services/reason_text.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace emend::ui {

namespace {

using domain::DocumentState;
using domain::JobState;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ui::InboxTexts)
};

constexpr qint64 kMinute = 60;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

int count(qint64 seconds, qint64 unit)
{
    return static_cast<int>(seconds / unit);
}

} // namespace

QString stateTitle(DocumentState state)
{
    switch (state) {
    case DocumentState::Received:
        return Text::tr("Waiting");
    case DocumentState::Processing:
        return Text::tr("Being read");
    case DocumentState::Done:
        return Text::tr("Done");
    case DocumentState::NeedsReview:
        return Text::tr("Needs review");
    case DocumentState::Reviewed:
        return Text::tr("Reviewed");
    case DocumentState::Rejected:
        return Text::tr("Rejected");
    case DocumentState::Failed:
        return Text::tr("Failed");
    case DocumentState::Quarantined:
        break;
    }
    return Text::tr("Quarantined");
}

QString stateText(const services::InboxRow& row)
{
    const DocumentState state = row.document.state;
    if (!row.reviewer.isEmpty() && state == DocumentState::NeedsReview)
        return Text::tr("With %1").arg(row.reviewer);
    if (state == DocumentState::Processing && row.jobState == JobState::Running && row.jobProgress > 0)
        return Text::tr("Being read, %1 %").arg(qRound(row.jobProgress * 100));
    return stateTitle(state);
}

QString stateDetails(const services::InboxRow& row)
{
    QStringList lines{stateText(row)};
    if (row.document.error)
        lines << row.document.error->message;
    if (row.jobState == JobState::Running && !row.jobStep.isEmpty())
        lines << row.jobStep;
    if (row.document.originalDeletedAt.isValid())
        lines << Text::tr("The original was deleted on %1.")
                     .arg(
                         QLocale().toString(row.document.originalDeletedAt.toLocalTime().date(), QLocale::ShortFormat));
    return lines.join(QLatin1Char('\n'));
}

QString typeTitle(const QString& type)
{
    static const std::vector<services::TypeChoice> types = services::documentTypes();
    const auto found =
        std::find_if(types.begin(), types.end(), [&type](const auto& known) { return known.name == type; });
    return found == types.end() ? type : found->title;
}

QString amountText(const domain::Document& document)
{
    if (!document.amount)
        return {};
    const QString number = QLocale().toString(static_cast<double>(document.amount->minor) / 100, 'f', 2);
    return document.amount->currency.isEmpty()
        ? number
        : Text::tr("%1 %2", "amount and currency").arg(number, document.amount->currency);
}

QString ageText(qint64 seconds)
{
    if (seconds < kMinute)
        return Text::tr("now");
    if (seconds < kHour)
        return Text::tr("%n min", nullptr, count(seconds, kMinute));
    if (seconds < kDay)
        return Text::tr("%n h", nullptr, count(seconds, kHour));
    return Text::tr("%n day(s)", nullptr, count(seconds, kDay));
}

QString durationText(qint64 seconds)
{
    if (seconds < kMinute)
        return Text::tr("about %n second(s)", nullptr, static_cast<int>(std::max<qint64>(1, seconds)));
    if (seconds < kHour)
        return Text::tr("about %n minute(s)", nullptr, count(seconds + kMinute / 2, kMinute));
    return Text::tr("about %n hour(s)", nullptr, count(seconds + kHour / 2, kHour));
}

QString reasonsText(const services::InboxRow& row, const QString& separator)
{
    if (row.document.error)
        return row.document.error->message;
    QStringList reasons;
    for (const QString& reason : row.document.reasons)
        reasons << services::reasonText(reason, row.document.type);
    return reasons.join(separator);
}

} // namespace emend::ui
