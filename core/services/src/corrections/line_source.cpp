// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "line_source.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileDevice>

namespace emend::services {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::CorrectionFiles)
};

constexpr char kByteOrderMark[] = "\xEF\xBB\xBF";

} // namespace

std::optional<FileLine> LineSource::next()
{
    if (!m_unread.empty()) {
        FileLine line = std::move(m_unread.front());
        m_unread.pop_front();
        return line;
    }
    FileLine line{++m_number, readLine(), false};
    if (line.bytes.isEmpty())
        return std::nullopt;
    if (line.number == 1 && line.bytes.startsWith(kByteOrderMark))
        line.bytes.remove(0, qstrlen(kByteOrderMark));
    line.isTooLong = line.bytes.size() > kLongestLine;
    if (line.isTooLong)
        line.bytes.clear();
    return line;
}

// Piece by piece: QIODevice would make room for the longest line that there may be. What is too long is cut.
QByteArray LineSource::readLine()
{
    QByteArray line;
    char piece[4096];
    qint64 size = 0;
    do {
        size = m_device.readLine(piece, sizeof(piece));
        if (size > 0 && line.size() <= kLongestLine)
            line.append(piece, size);
    } while (size > 0 && piece[size - 1] != '\n');
    return line;
}

void LineSource::unread(const std::deque<FileLine>& lines)
{
    m_unread.insert(m_unread.begin(), lines.cbegin(), lines.cend());
}

double LineSource::fraction() const
{
    const qint64 size = m_device.isSequential() ? 0 : m_device.size();
    return size > 0 ? static_cast<double>(m_device.pos()) / static_cast<double>(size) : 1;
}

std::optional<base::Error> LineSource::failure() const
{
    const auto* file = qobject_cast<const QFileDevice*>(&m_device);
    if (file == nullptr || file->error() == QFileDevice::NoError)
        return std::nullopt;
    return base::Error{base::ErrorCode::StorageError,
                       Text::tr("%1 cannot be read: %2.").arg(file->fileName(), file->errorString())};
}

} // namespace emend::services
