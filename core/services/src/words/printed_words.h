// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/domain/page_text.h>
#include <emend/services/word_match.h>

#include <QtCore/QStringList>

#include <vector>

namespace emend::services {

/// The printed word behind each word of a value that was read there; nullptr where there is none. A word may have been
/// put right since.
std::vector<const domain::Word*> printedWords(const std::vector<domain::PageText>& pages, const OldPlace& place,
                                              const QStringList& words);

} // namespace emend::services
