// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <deque>
#include <optional>

namespace emend::services {

struct FileLine {
    qint64 number = 0; ///< from 1
    QByteArray bytes; ///< with its line break; empty where it is too long
    bool isTooLong = false;
};

/// The lines of a file, each of bounded length; a byte order mark at the beginning is left out.
class LineSource final
{
public:
    static constexpr qint64 kLongestLine = 8 * 1024 * 1024;

    explicit LineSource(QIODevice& device) : m_device(device) { }

    std::optional<FileLine> next();

    /// Puts lines back, to be given again: the first of them next.
    void unread(const std::deque<FileLine>& lines);

    double fraction() const;
    std::optional<base::Error> failure() const;

private:
    QByteArray readLine();

    QIODevice& m_device;
    qint64 m_number = 0;
    std::deque<FileLine> m_unread;
};

} // namespace emend::services
