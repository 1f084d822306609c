// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/workplace.h>

#include <QtCore/QObject>

#include <optional>

namespace emend::ui {

class GroupCardModel;

/// Draws the crops of a model's cards in the background, the first ones first, one at a time: who needs a whole page
/// meanwhile waits for one crop only.
class GroupCrops final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    GroupCrops(services::Workplace& workplace, GroupCardModel& cards, QObject* parent = nullptr);

    /// Goes on with what has no crop yet; `pixelRatio` is that of the screen.
    void start(double pixelRatio);
    void stop() { m_isRunning = false; }

private:
    std::optional<int> nextRow() const;
    void drawNext();
    void show(const QString& documentId, const base::Result<QImage>& crop);

    services::Workplace& m_workplace;
    GroupCardModel& m_cards;
    double m_pixelRatio = 1;
    bool m_isRunning = false;
    bool m_isDrawing = false;
};

} // namespace emend::ui
