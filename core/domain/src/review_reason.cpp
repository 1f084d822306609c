// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/domain/review_reason.h>

#include <QtCore/QRegularExpression>
#include <QtCore/QtGlobal>

#include <array>

namespace emend::domain {

namespace {

// In the order of ReasonKind.
constexpr std::array kForms{QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "%1 missing"),
                            QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "%1 below threshold"),
                            QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "more than half of the fields are empty"),
                            QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "audit sample"),
                            QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "%1 of %2 pages are missing"),
                            QT_TRANSLATE_NOOP("emend::domain::ReviewReason", "page %1 could not be read: %2")};

// What ends a phrase may be a sentence; everything else is a number or the name of a field.
QRegularExpression patternOf(const char* form)
{
    static const QRegularExpression last(QStringLiteral("%\\d$"));
    static const QRegularExpression other(QStringLiteral("%\\d"));
    const QString pattern =
        QString::fromLatin1(form).replace(last, QStringLiteral("(.+)")).replace(other, QStringLiteral("(\\S+)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

const std::array<QRegularExpression, kForms.size()>& patterns()
{
    static const auto compiled = [] {
        std::array<QRegularExpression, kForms.size()> made;
        for (size_t i = 0; i < kForms.size(); ++i)
            made[i] = patternOf(kForms[i]);
        return made;
    }();
    return compiled;
}

} // namespace

const char* reasonForm(ReasonKind kind)
{
    return kForms[static_cast<size_t>(kind)];
}

QString reasonPhrase(const ReviewReason& reason)
{
    QString phrase = QString::fromLatin1(reasonForm(reason.kind));
    for (qsizetype i = 0; i < reason.arguments.size(); ++i)
        phrase.replace(QStringLiteral("%%1").arg(i + 1), reason.arguments.at(i));
    return phrase;
}

std::optional<ReviewReason> parseReason(const QString& phrase)
{
    for (size_t i = 0; i < kForms.size(); ++i) {
        if (const auto match = patterns()[i].match(phrase); match.hasMatch())
            return ReviewReason{static_cast<ReasonKind>(i), match.capturedTexts().mid(1)};
    }
    return std::nullopt;
}

} // namespace emend::domain
