// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "load_version.h"

#include <emend/domain/canonical_json.h>
#include <emend/learning/pattern_version.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Patterns)
};

} // namespace

base::Result<std::shared_ptr<const extraction::LearnedFields>> loadVersion(storage::Transaction& transaction,
                                                                           const storage::PatternVersion& version)
{
    const auto content = storage::patternContent(transaction, version.id);
    if (!content)
        return tl::unexpected(content.error());
    if (!version.contentHash.isEmpty() && domain::sha256Hex(domain::canonicalJson(*content)) != version.contentHash)
        return base::fail(base::ErrorCode::Corrupt,
                          Text::tr("The content of %1 was changed since it was made.").arg(version.name));
    return learning::loadPatternVersion(version.name, *content);
}

} // namespace emend::services
