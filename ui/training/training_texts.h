// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_desk.h"
#include "training_report.h"

/// What the page says about runs, in words for people.
namespace emend::ui {

QString stateTitle(const RunState& state); ///< one or two words
QString stateIcon(const RunState& state);
QString stageTitle(const QString& stage); ///< what is being done; empty for none

/// What became of a run that has no report, and what to do about it.
QString stateSentence(const RunState& state);

QString verdictTitle(const QString& verdict); ///< empty where there is none yet
QString verdictIcon(const QString& verdict);
QString verdictHeading(const TrainingReport& report);
QString verdictSentence(const TrainingReport& report); ///< why it is that verdict

QString comparedWith(const TrainingReport& report); ///< what is called active, in one sentence
QString figuresTitle(const FieldFigures& figures); ///< the field's name, or that these are all
QString shareText(double share); ///< such as 93.4 %
QString intervalText(const ReaderFigures& figures); ///< such as 93.4 % (90.1–95.7)
QString probabilityText(double p);
QString timeLeftText(int seconds);

} // namespace emend::ui
