// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <memory>

namespace emend::services {

/// Watches one folder, without those below it, for files that come into it. A file is told once it stood still for two
/// looks in size and time of change, so that nothing half written is taken in; and once again when it is changed. The
/// folder may vanish and come back. Lives in a thread with an event loop; a look costs one listing of the folder.
class FolderWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kSettleMs = 700; ///< between two looks while something moves
    static constexpr int kPollMs = 10'000; ///< otherwise: network folders do not tell of changes

    explicit FolderWatch(QObject* parent = nullptr, int settleMs = kSettleMs, int pollMs = kPollMs);
    ~FolderWatch() override;

    /// Files that are there already are told as well. An empty path ends watching.
    void watch(const QString& folder);
    QString folder() const;

Q_SIGNALS:
    void filesReady(const QStringList& files); ///< absolute paths: regular files that are not hidden, sorted
    void problem(const QString& sentence); ///< once for each time that the folder cannot be watched

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace emend::services
