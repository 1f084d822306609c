// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/open_review.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>

namespace emend::ui {

/// The merchants and addresses that people have confirmed, for suggestions: those of the database, and at once those of
/// this window.
class ConfirmedValues final : public QObject
{
    Q_OBJECT
public:
    explicit ConfirmedValues(services::Workplace& workplace, QObject* parent = nullptr);

    const KnownValues& values() const { return m_values; }

    /// Asks the database, unless it was asked a moment ago; loaded() follows.
    void loadIfOld();

    void add(const domain::Extraction& decided);

    /// Of the document that was confirmed last in this window, as those of one batch often share it; 0 for none yet.
    int usualYear() const { return m_usualYear; }

Q_SIGNALS:
    void loaded();

private:
    services::Workplace& m_workplace;
    KnownValues m_values = std::make_shared<const std::vector<services::KnownValue>>();
    QElapsedTimer m_age;
    int m_usualYear = 0;
};

} // namespace emend::ui
