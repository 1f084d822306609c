// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_chart.h"
#include "common/elided_label.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "report_panels.h"
#include "training_texts.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace emend::ui {

namespace {

// Of the width, at first.
constexpr int kChartShare = 600;
constexpr int kTableShare = 540;

/// Of that field; of all together where it has no name. Null where there is none.
const FieldFigures* figuresOf(const QString& field, const FieldFigures& all, const std::vector<FieldFigures>& fields)
{
    if (field.isEmpty())
        return &all;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&field](const FieldFigures& each) { return each.field == field; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

CurvePanel::CurvePanel(QWidget* parent)
    : QWidget(parent),
      m_field(new QComboBox(this)),
      m_sentence(new ElidedLabel(this)),
      m_chart(new LineChart(this)),
      m_table(new TextTable({tr("Learned from"), tr("Right values"), tr("Right"), tr("Of")}, 0, this))
{
    m_field->setObjectName(QStringLiteral("curveField"));
    m_field->setAccessibleName(tr("Field"));
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sentence->setObjectName(QStringLiteral("curveSentence"));
    m_chart->setObjectName(QStringLiteral("curveChart"));
    m_table->setObjectName(QStringLiteral("curveTable"));
    m_table->setAccessibleName(tr("Right values by how much was learned from"));
    m_table->setNumberColumns({1, 2, 3});
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumSectionSize(std::max(header->minimumSectionSize(), header->sectionSizeHint(0)));
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * kGrid);
    top->addWidget(m_field);
    top->addWidget(m_sentence, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_chart);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kChartShare, kTableShare});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    connect(m_field, &QComboBox::currentIndexChanged, this, [this] { showField(); });
}

void CurvePanel::showReport(const TrainingReport& report)
{
    m_report = report;
    const QString chosen = m_field->currentData().toString();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
        m_field->addItem(figuresTitle(report.all), QString());
        for (const FieldFigures& field : report.fields)
            m_field->addItem(figuresTitle(field), field.field);
        m_field->setCurrentIndex(std::max(0, m_field->findData(chosen)));
    }
    m_field->setEnabled(!report.curve.empty());
    m_sentence->setFullText(
        report.curve.empty()
            ? tr("This report was made before programs drew learning curves. Start another run to have one.")
            : tr("What versions of only the oldest documents read right, of the same values. A curve that still rises "
                 "tells that more confirmed documents help."));
    showField();
}

void CurvePanel::showField()
{
    const QString field = m_field->currentData().toString();
    const FieldFigures* whole = figuresOf(field, m_report.all, m_report.fields);
    LineData drawn{tr("Learning curve: %1", "a field").arg(m_field->currentText()),
                   tr("Documents that were learned from"),
                   tr("Right values, %"),
                   {}};
    LineData::Series candidate{tr("Candidate"), {}};
    std::vector<TextRow> rows;
    for (const CurvePoint& point : m_report.curve) {
        const FieldFigures* figures = figuresOf(field, point.all, point.fields);
        if (figures == nullptr)
            continue;
        const ReaderFigures& read = figures->candidate;
        candidate.points.push_back({static_cast<double>(point.documents), read.accuracy, read.low, read.high});
        rows.push_back({QString::number(point.documents),
                        {tr("%n document(s)", nullptr, static_cast<int>(point.documents)), intervalText(read),
                         QLocale().toString(read.right), QLocale().toString(figures->values)}});
    }
    if (!candidate.points.empty() && whole != nullptr) {
        const double accuracy = whole->active.accuracy;
        drawn.series = {{tr("Active version"),
                         {{candidate.points.front().x, accuracy, 1, 0}, {candidate.points.back().x, accuracy, 1, 0}}},
                        candidate};
    }
    m_chart->setData(drawn);
    m_table->setRows(std::move(rows));
}

} // namespace emend::ui
