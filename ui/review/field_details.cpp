// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_details.h"

#include "review/suggestion_button.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace emend::ui {

namespace {

QString versionsText(const QMap<QString, QString>& versions)
{
    QStringList parts;
    for (auto it = versions.cbegin(); it != versions.cend(); ++it)
        parts << QStringLiteral("%1 %2").arg(it.key(), it.value());
    return parts.join(QStringLiteral(", "));
}

} // namespace

FieldDetails::FieldDetails(services::Background<services::PageImages>& images, QWidget* parent)
    : QWidget(parent),
      m_strip(new FieldStrip(images, this)),
      m_why(new QLabel(this)),
      m_heading(new QLabel(this)),
      m_list(new QVBoxLayout)
{
    setObjectName(QStringLiteral("review.details"));
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_why->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("review.why"));
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_heading->setForegroundRole(QPalette::PlaceholderText);
    m_list->setSpacing(2);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, kGrid);
    column->setSpacing(kGrid / 2);
    column->addWidget(m_strip);
    column->addWidget(m_why);
    column->addWidget(m_heading);
    column->addLayout(m_list);
}

void FieldDetails::setImage(const QString& sha256, int rotation, const FieldState& state, int lines)
{
    m_strip->setVisible(!state.box.isEmpty());
    if (state.box.isEmpty())
        m_strip->clear();
    else
        m_strip->setRegion(sha256, state.page, rotation, state.box, lines);
}

void FieldDetails::setReport(const FieldState& state, const services::FieldReport& report)
{
    QStringList parts;
    if (!state.raw.isEmpty() && state.raw != state.value)
        parts << tr("Printed: %1").arg(state.raw);
    if (!report.found.isEmpty() && report.found != state.value)
        parts << tr("Found: %1").arg(report.found);
    // The reasons tell how sure it is, where that is why a person looks.
    if (!report.source.isEmpty() && state.certainty != Certainty::Confirmed && report.reasons.isEmpty())
        parts << tr("%1, %2 % sure").arg(report.source).arg(std::lround(report.confidence * 100));
    else if (!report.source.isEmpty())
        parts << report.source;
    parts << report.reasons;
    m_why->setText(parts.join(QStringLiteral(" · ")));
    m_why->setVisible(!parts.isEmpty());
    m_why->setToolTip(versionsText(report.versions));
}

void FieldDetails::setSuggestions(const std::vector<services::Suggestion>& suggestions, const QString& title)
{
    for (QWidget* button : m_buttons) {
        m_list->removeWidget(button);
        button->deleteLater();
    }
    m_buttons.clear();
    m_heading->setText(title);
    m_heading->setVisible(!title.isEmpty());
    for (size_t i = 0; i < suggestions.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        auto* button = new SuggestionButton(number, suggestions[i].value, suggestions[i].reason, this);
        connect(button, &SuggestionButton::clicked, this, [this, number] { Q_EMIT chosen(number); });
        m_list->addWidget(button);
        m_buttons.push_back(button);
    }
}

} // namespace emend::ui
