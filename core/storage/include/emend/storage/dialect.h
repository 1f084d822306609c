// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/database_url.h>

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace emend::storage {

/// What the two databases word differently; everything else is written once.
class Dialect final
{
public:
    explicit Dialect(Backend backend) : m_backend(backend) { }

    Backend backend() const { return m_backend; }
    bool isPostgreSql() const { return m_backend == Backend::PostgreSql; }

    QVariant textList(const QStringList& list) const; ///< what a text[] column takes

    /// `FOR UPDATE SKIP LOCKED` where rows are locked; nothing where the whole database is.
    QString skipLocked() const;
    QString forUpdate() const;

    /// The later or greater of two expressions.
    QString greatest(const QString& a, const QString& b) const;

private:
    Backend m_backend;
};

} // namespace emend::storage
