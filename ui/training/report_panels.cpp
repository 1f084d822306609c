// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_panels.h"

#include "charts/interval_chart.h"
#include "charts/reliability_chart.h"
#include "common/action_button.h"
#include "common/elided_label.h"
#include "common/text_table.h"
#include "common/theme.h"
#include "common/value_texts.h"
#include "training_texts.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kLeastColumn = 6 * kGrid;
// Of the width, at first.
constexpr int kChartShare = 430;
constexpr int kTableShare = 710;

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// Below the lines on top, a chart and the same numbers in a table.
void layOut(QWidget& panel, const QList<QLayout*>& top, QWidget* chart, QWidget* table)
{
    auto* splitter = new QSplitter(Qt::Horizontal, &panel);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(chart);
    splitter->addWidget(table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({kChartShare, kTableShare});
    auto* layout = new QVBoxLayout(&panel);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    for (QLayout* line : top)
        layout->addLayout(line);
    layout->addWidget(splitter, 1);
}

TextTable* makeTable(const char* name, const QString& title, const QStringList& headers, int stretched,
                     const QSet<int>& numbers, QWidget* parent)
{
    auto* table = new TextTable(headers, stretched, parent);
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setNumberColumns(numbers);
    QHeaderView* header = table->horizontalHeader();
    header->setMinimumSectionSize(std::max(kLeastColumn, header->sectionSizeHint(stretched)));
    return table;
}

TextRow accuracyRow(const FieldFigures& figures)
{
    return {figures.field.isEmpty() ? QStringLiteral("*") : figures.field,
            {figuresTitle(figures), number(figures.values), intervalText(figures.active),
             intervalText(figures.candidate), number(figures.gained), number(figures.lost),
             QLocale().toString(figures.p, 'f', 4)}};
}

ReliabilityData::Series reliabilityOf(const QString& name, const std::vector<ReaderFigures::Bin>& bins)
{
    ReliabilityData::Series series{name, {}};
    for (const ReaderFigures::Bin& bin : bins)
        series.bins.push_back({bin.confidence, bin.answers, bin.right});
    return series;
}

QString binText(const ReaderFigures::Bin& bin)
{
    return bin.answers == 0 ? QString() : shareText(static_cast<double>(bin.right) / static_cast<double>(bin.answers));
}

} // namespace

AccuracyPanel::AccuracyPanel(QWidget* parent)
    : QWidget(parent),
      m_group(new QComboBox(this)),
      m_compared(new ElidedLabel(this)),
      m_chart(new IntervalChart(this)),
      m_table(makeTable(
          "accuracyTable", tr("Right values by field"),
          {tr("Field"), tr("Values"), tr("Active, right"), tr("Candidate, right"), tr("Gained"), tr("Lost"), tr("p")},
          0, {1, 2, 3, 4, 5, 6}, this))
{
    m_chart->setObjectName(QStringLiteral("accuracyChart"));
    m_compared->setObjectName(QStringLiteral("comparedWith"));
    m_group->setObjectName(QStringLiteral("heldOutGroup"));
    m_group->setAccessibleName(tr("Which documents"));
    m_group->addItems({tr("All that is held out"), tr("Known merchants, newer documents"), tr("Merchants never seen")});
    auto* top = new QHBoxLayout;
    top->setSpacing(2 * kGrid);
    top->addWidget(m_group);
    top->addWidget(m_compared, 1);
    layOut(*this, {top}, m_chart, m_table);
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] { showGroup(); });
}

void AccuracyPanel::showReport(const TrainingReport& report)
{
    m_report = report;
    m_compared->setFullText(comparedWith(report));
    showGroup();
}

void AccuracyPanel::showGroup()
{
    const int group = m_group->currentIndex();
    std::vector<FieldFigures> fields = group == 1 ? m_report.later : group == 2 ? m_report.unseen : m_report.fields;
    if (group == 0 && !fields.empty())
        fields.push_back(m_report.all);
    IntervalData drawn{tr("Right values by field, active and candidate"), tr("Right values, %"), {}, {}};
    drawn.series = {{tr("Active version"), {}}, {tr("Candidate"), {}}};
    std::vector<TextRow> rows;
    for (const FieldFigures& each : fields) {
        drawn.categories << figuresTitle(each);
        drawn.series[0].points.push_back(ShareInterval{each.active.accuracy, each.active.low, each.active.high});
        drawn.series[1].points.push_back(
            ShareInterval{each.candidate.accuracy, each.candidate.low, each.candidate.high});
        rows.push_back(accuracyRow(each));
    }
    m_chart->setData(drawn);
    m_table->setRows(std::move(rows));
}

ConfidencePanel::ConfidencePanel(QWidget* parent)
    : QWidget(parent),
      m_error(new ElidedLabel(this)),
      m_automated(new ElidedLabel(this)),
      m_chart(new ReliabilityChart(this)),
      m_table(makeTable("reliabilityTable", tr("Confidence against what was right"),
                        {tr("Confidence"), tr("Active, answers"), tr("Right"), tr("Candidate, answers"), tr("Right")},
                        0, {1, 2, 3, 4}, this))
{
    m_chart->setObjectName(QStringLiteral("reliabilityChart"));
    m_error->setObjectName(QStringLiteral("calibrationError"));
    m_automated->setObjectName(QStringLiteral("automated"));
    auto* top = new QVBoxLayout;
    top->setSpacing(kGrid / 2);
    top->addWidget(m_automated);
    top->addWidget(m_error);
    layOut(*this, {top}, m_chart, m_table);
}

void ConfidencePanel::showReport(const TrainingReport& report)
{
    const ReaderFigures& active = report.all.active;
    const ReaderFigures& candidate = report.all.candidate;
    m_automated->setFullText(tr("Could pass without a person, with at least 99 % of them right: %1 of the values by "
                                "the active version, %2 by the candidate.")
                                 .arg(shareText(active.automated), shareText(candidate.automated)));
    const auto error = [](double value) { return QLocale().toString(value, 'f', 3); };
    ReliabilityData drawn{
        tr("Reliability of confidences, active and candidate"),
        {reliabilityOf(tr("Active version"), active.bins), reliabilityOf(tr("Candidate"), candidate.bins)}};
    if (candidate.uncorrected.empty()) {
        m_error->setFullText(
            tr("Expected calibration error: active version %1, candidate %2. On the diagonal, a version is as often "
               "right as it is sure.")
                .arg(error(active.calibrationError), error(candidate.calibrationError)));
    } else {
        drawn.series.push_back(reliabilityOf(tr("Candidate before calibration"), candidate.uncorrected));
        m_error->setFullText(
            tr("Expected calibration error: active version %1, candidate %2 (before calibration %3). On the diagonal, "
               "a version is as often right as it is sure.")
                .arg(error(active.calibrationError), error(candidate.calibrationError),
                     error(candidate.uncorrectedError)));
    }
    m_chart->setData(drawn);
    std::vector<TextRow> rows;
    for (size_t i = 0; i < std::min(active.bins.size(), candidate.bins.size()); ++i)
        rows.push_back(
            {QString::number(i),
             {tr("%1\u2013%2 %", "confidences").arg(10 * i).arg(10 * (i + 1)), number(active.bins[i].answers),
              binText(active.bins[i]), number(candidate.bins[i].answers), binText(candidate.bins[i])}});
    m_table->setRows(std::move(rows));
}

FactsPanel::FactsPanel(Action* copyHash, QWidget* parent)
    : QWidget(parent), m_table(makeTable("factsTable", tr("About the run"), {tr("What"), tr("Value")}, 1, {}, this))
{
    auto* top = new QHBoxLayout;
    top->addStretch(1);
    top->addWidget(actionButton(copyHash, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &TextTable::currentIdChanged, this, &FactsPanel::chosen);
}

void FactsPanel::showReport(const TrainingReport& report)
{
    const DocumentCounts& counts = report.counts;
    const QString reportRow = QStringLiteral("report");
    m_table->setRows({
        {QStringLiteral("all"), {tr("Confirmed documents"), number(counts.all)}},
        {QStringLiteral("words"), {tr("Of them with words"), number(counts.withWords)}},
        {QStringLiteral("training"), {tr("Learned from"), number(counts.training)}},
        {QStringLiteral("later"), {tr("Held out: newest of known merchants"), number(counts.later)}},
        {QStringLiteral("unseen"), {tr("Held out: merchants never seen"), number(counts.unseen)}},
        {QStringLiteral("left"), {tr("Left out: copies, or nothing to read"), number(counts.leftOut)}},
        {QStringLiteral("leaks"),
         {tr("Leak check"), tr("Passed: nothing held out was learned from")},
         QStringLiteral("confirm")},
        {QStringLiteral("made"),
         {tr("The version itself"), tr("Made of all documents of the snapshot, those held out included")}},
        {QStringLiteral("snapshot"), {tr("Hash of the snapshot"), report.snapshotHash}},
        {reportRow, {tr("Hash of the report"), report.reportHash}},
    });
    m_hashes = {{QStringLiteral("snapshot"), report.snapshotHash}, {reportRow, report.reportHash}};
    if (m_table->currentId().isEmpty())
        m_table->select(reportRow);
    Q_EMIT chosen();
}

QString FactsPanel::chosenHash() const
{
    return m_hashes.value(m_table->currentId());
}

FlipPanel::FlipPanel(Action* open, QWidget* parent)
    : QWidget(parent),
      m_summary(new ElidedLabel(this)),
      m_table(makeTable(
          "flipTable", tr("Values that only one version read right"),
          {tr("Change"), tr("Document"), tr("Field"), tr("Confirmed"), tr("Active reads"), tr("Candidate reads")}, 3,
          {}, this))
{
    m_summary->setObjectName(QStringLiteral("flipSummary"));
    auto* top = new QHBoxLayout;
    top->setSpacing(kGrid);
    top->addWidget(m_summary, 1);
    top->addWidget(actionButton(open, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGrid, 0, 0);
    layout->setSpacing(kGrid);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    connect(m_table, &TextTable::currentIdChanged, this, &FlipPanel::chosen);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT openRequested(chosenDocument()); });
}

void FlipPanel::showReport(const TrainingReport& report)
{
    const auto orNothing = [](const QString& value) { return value.isEmpty() ? tr("(nothing)") : value; };
    std::vector<TextRow> rows;
    for (const storage::TrainingFlip& flip : report.flips)
        rows.push_back(
            {flip.documentId + QLatin1Char(' ') + flip.field,
             {flip.isGain ? tr("Gained", "a value") : tr("Lost", "a value"), flip.fileName, fieldTitle(flip.field),
              orNothing(flip.confirmed), orNothing(flip.active), orNothing(flip.candidate)},
             flip.isGain ? QStringLiteral("confirm") : QStringLiteral("reject")});
    m_summary->setFullText(
        rows.empty()
            ? tr("Both versions read the same values right.")
            : tr("Values that only one of the two versions read right, losses first. Enter opens the document."));
    m_table->setRows(std::move(rows));
    Q_EMIT chosen();
}

QString FlipPanel::chosenDocument() const
{
    return m_table->currentId().section(QLatin1Char(' '), 0, 0);
}

} // namespace emend::ui
