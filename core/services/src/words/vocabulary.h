// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>

#include <vector>

namespace emend::services {

/// Words that names and addresses are made of, by their compared form.
class Vocabulary final
{
public:
    /// The higher the weight, the earlier a word is offered; of the same word the highest one counts.
    void add(const QString& word, double weight);

    /// Words that stand in names and addresses of many places.
    void addUsualWords();

    double weightOf(const QString& form) const { return m_weights.value(form, 0); }

    struct Match {
        QString form;
        double cost = 0; ///< letters that differ; look-alikes count less
        double weight = 0;
    };

    /// The words spelt nearly so, the nearest first; none for short words.
    std::vector<Match> near(const QString& form) const;

    /// The likeliest word that begins so; empty where there is none.
    QString beginningWith(const QString& form) const;

private:
    QMap<QString, double> m_weights; ///< those that begin alike stand together
};

/// What two texts differ by, in letters, where look-alikes such as `0` and O count less. Both in their compared form.
double spellingDistance(const QString& a, const QString& b);

} // namespace emend::services
