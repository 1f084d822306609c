// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/extraction.h>

namespace emend::services {

/// Whether the document is to be reviewed because this field was not sure enough for the version that read it, which
/// may ask for more than the schema does.
bool isAskedFor(const domain::Extraction& extraction, const QString& field);

} // namespace emend::services
