// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/field_strip.h"
#include "review/field_state.h"

#include <emend/services/field_report.h>
#include <emend/services/suggestions.h>

class QLabel;
class QVBoxLayout;

namespace emend::ui {

/// What stands under the editor of the current field: its image enlarged, what is printed and why that value, and the
/// suggestions with their numbers.
class FieldDetails final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldDetails(services::Background<services::PageImages>& images, QWidget* parent = nullptr);

    void setImage(const QString& sha256, int rotation, const FieldState& state, int lines);
    void setReport(const FieldState& state, const services::FieldReport& report);

    /// Each can be clicked, and has the key of its place.
    void setSuggestions(const std::vector<services::Suggestion>& suggestions, const QString& title = {});

Q_SIGNALS:
    void chosen(int number); ///< from 1

private:
    FieldStrip* m_strip;
    QLabel* m_why;
    QLabel* m_heading;
    QVBoxLayout* m_list;
    std::vector<QWidget*> m_buttons;
};

} // namespace emend::ui
