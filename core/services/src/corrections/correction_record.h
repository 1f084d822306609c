// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/correction_files.h>

#include <QtCore/QJsonValue>
#include <QtCore/QStringList>

namespace emend::services {

/// Puts a correction together from named values, whatever file they stand in.
class CorrectionRecord final
{
public:
    explicit CorrectionRecord(const CorrectionDefaults& defaults);

    /// What an empty or null value says depends on `fields_corrected`; unknown names are passed over.
    void set(const QString& name, const QJsonValue& value);

    /// Error: invalid_argument with the first value that is of the wrong kind.
    base::Result<domain::CorrectionInput> finish();

private:
    void setText(const QString& name, const QString& text);
    void setObject(const QString& name, const QJsonValue& value);
    void setFields(const QJsonValue& value);
    void setOthers(const QJsonObject& others);
    void refuse(const QString& name, const QString& requirement);

    domain::CorrectionInput m_input;
    QStringList m_fields; ///< that were corrected, with or without a value
    std::optional<base::Error> m_error;
};

} // namespace emend::services
