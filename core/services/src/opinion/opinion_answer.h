// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/extraction.h>
#include <emend/domain/page_text.h>

#include <QtCore/QDate>

#include <optional>
#include <vector>

namespace emend::services {

/// What a model's answer is worth for that field of a document of that type: the value in its canonical form and where
/// it is printed; nothing where the model sees none. Error: invalid_argument with why it is refused. Such an answer is
/// no object with that key alone, is no value of the field, or does not stand on the pages.
base::Result<std::optional<domain::FieldValue>> opinionAnswer(const QString& answer, const QString& type,
                                                              const QString& field,
                                                              const std::vector<domain::PageText>& pages,
                                                              const QDate& today);

} // namespace emend::services
