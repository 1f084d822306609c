// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "training_report.h"

#include <emend/services/field_plan.h>

#include <QtCore/QJsonArray>

namespace emend::ui {

namespace {

constexpr double kSignificant = 0.05;

std::vector<ReaderFigures::Bin> binsOf(const QJsonValue& json)
{
    std::vector<ReaderFigures::Bin> bins;
    const QJsonArray list = json[QLatin1String("bins")].toArray();
    for (const QJsonValue& bin : list)
        bins.push_back({bin[QLatin1String("confidence")].toDouble(), bin[QLatin1String("answers")].toInteger(),
                        bin[QLatin1String("right")].toInteger()});
    return bins;
}

ReaderFigures readerOf(const QJsonValue& json)
{
    ReaderFigures reader;
    reader.right = json[QLatin1String("right")].toInteger();
    reader.accuracy = json[QLatin1String("accuracy")].toDouble();
    reader.low = json[QLatin1String("low")].toDouble();
    reader.high = json[QLatin1String("high")].toDouble(1);
    reader.calibrationError = json[QLatin1String("calibration_error")].toDouble();
    reader.automated = json[QLatin1String("automated")].toDouble();
    reader.bins = binsOf(json);
    reader.uncorrectedError = json[QLatin1String("uncorrected")][QLatin1String("calibration_error")].toDouble();
    reader.uncorrected = binsOf(json[QLatin1String("uncorrected")]);
    return reader;
}

FieldFigures figuresOf(const QString& field, const QJsonValue& json)
{
    FieldFigures figures;
    figures.field = field;
    figures.values = json[QLatin1String("values")].toInteger();
    figures.gained = json[QLatin1String("gained")].toInteger();
    figures.lost = json[QLatin1String("lost")].toInteger();
    figures.p = json[QLatin1String("p")].toDouble(1);
    figures.active = readerOf(json[QLatin1String("active")]);
    figures.candidate = readerOf(json[QLatin1String("candidate")]);
    return figures;
}

/// In the order of the form.
std::vector<FieldFigures> fieldsOf(const QJsonValue& group)
{
    std::vector<FieldFigures> fields;
    QJsonObject json = group[QLatin1String("fields")].toObject();
    for (const services::FormField& field : services::formFields(QStringLiteral("receipt"))) {
        if (const QJsonValue figures = json.take(field.name); figures.isObject())
            fields.push_back(figuresOf(field.name, figures));
    }
    for (auto field = json.begin(); field != json.end(); ++field)
        fields.push_back(figuresOf(field.key(), *field));
    return fields;
}

FieldFigures curveFigures(const QString& field, const QJsonValue& json)
{
    FieldFigures figures;
    figures.field = field;
    figures.values = json[QLatin1String("total")].toInteger();
    figures.candidate = readerOf(json);
    return figures;
}

std::vector<CurvePoint> curveOf(const QJsonArray& json)
{
    std::vector<CurvePoint> curve;
    for (const QJsonValue& each : json) {
        CurvePoint point;
        point.documents = each[QLatin1String("documents")].toInteger();
        point.all = curveFigures({}, each[QLatin1String("all")]);
        const QJsonObject fields = each[QLatin1String("fields")].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            point.fields.push_back(curveFigures(field.key(), *field));
        curve.push_back(std::move(point));
    }
    return curve;
}

} // namespace

std::vector<FieldFigures> TrainingReport::worseFields() const
{
    std::vector<FieldFigures> worse;
    for (const FieldFigures& each : fields) {
        if (each.lost > each.gained && each.p < kSignificant / static_cast<double>(fields.size()))
            worse.push_back(each);
    }
    return worse;
}

TrainingReport reportOf(const services::TrainingDetails& details)
{
    const QJsonObject& json = details.report;
    TrainingReport report;
    report.runId = details.run.id;
    report.verdict = json[QLatin1String("verdict")].toString();
    report.activeVersion = json[QLatin1String("active")][QLatin1String("version")].toString();
    report.isMadeAgain = json[QLatin1String("active")][QLatin1String("made_again_without_held_out")].toBool();
    const QJsonValue counts = json[QLatin1String("snapshot")];
    const auto count = [&counts](const char* name) { return counts[QLatin1String(name)].toInteger(); };
    report.counts = {count("all"),   count("with_words"), count("training"),
                     count("later"), count("unseen"),     count("left_out")};
    const QJsonValue documents = json[QLatin1String("documents")];
    report.judged = documents[QLatin1String("count")].toInteger();
    report.documentsGained = documents[QLatin1String("gained")].toInteger();
    report.documentsLost = documents[QLatin1String("lost")].toInteger();
    report.documentsP = documents[QLatin1String("p")].toDouble(1);
    report.all = figuresOf({}, json[QLatin1String("all")]);
    report.fields = fieldsOf(json);
    report.later = fieldsOf(json[QLatin1String("held_out")][QLatin1String("later")]);
    report.unseen = fieldsOf(json[QLatin1String("held_out")][QLatin1String("unseen")]);
    report.curve = curveOf(json[QLatin1String("learning_curve")].toArray());
    report.snapshotHash = details.run.snapshotHash;
    report.reportHash = details.run.reportHash;
    report.flips = details.flips;
    return report;
}

} // namespace emend::ui
