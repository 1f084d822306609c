// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/learning/pattern_version.h>
#include <emend/services/patterns.h>

namespace emend::services {

struct VersionSources {
    const learning::PatternSources& sources;
    const QByteArray& list; ///< as sourceList() makes it
    qint64 withPages = 0;
};

/// Builds a version, with its figures, ready to be stored.
storage::NewPatternVersion newVersion(const VersionSources& from, const PatternSettings& settings, const QString& by,
                                      const QDateTime& until);

} // namespace emend::services
