// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/folder_watch.h>

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileSystemWatcher>
#include <QtCore/QHash>
#include <QtCore/QTimer>

namespace emend::services {

namespace {

/// What a file looked like.
struct Sight {
    qint64 size = 0;
    QDateTime changed;
    bool isTold = false;

    bool isSame(const Sight& other) const { return size == other.size && changed == other.changed; }
};

} // namespace

struct FolderWatch::Private {
    Private(FolderWatch* watch, int settle, int poll);

    void look();
    void lookSoon();
    bool rememberFolder(bool isThere);
    bool compare(const QFileInfo& file, QHash<QString, Sight>& now, QStringList& ready) const;

    FolderWatch* q = nullptr;
    int settleMs = 0;
    int pollMs = 0;
    QString folder;
    QHash<QString, Sight> seen; ///< by path
    QFileSystemWatcher watcher;
    QTimer timer;
    bool isMissing = false; ///< and that was told
};

FolderWatch::Private::Private(FolderWatch* watch, int settle, int poll) : q(watch), settleMs(settle), pollMs(poll)
{
    timer.setSingleShot(true);
    connect(&timer, &QTimer::timeout, q, [this] { look(); });
    connect(&watcher, &QFileSystemWatcher::directoryChanged, q, [this] { lookSoon(); });
}

void FolderWatch::Private::lookSoon()
{
    if (!timer.isActive() || timer.remainingTime() > settleMs)
        timer.start(settleMs);
}

void FolderWatch::Private::look()
{
    const QDir dir(folder);
    if (!rememberFolder(dir.exists() && dir.isReadable())) {
        timer.start(pollMs);
        return;
    }
    QHash<QString, Sight> now;
    QStringList ready;
    bool isMoving = false;
    for (const QFileInfo& file : dir.entryInfoList(QDir::Files, QDir::Name))
        isMoving = compare(file, now, ready) || isMoving;
    seen = std::move(now);
    timer.start(isMoving ? settleMs : pollMs);
    if (!ready.isEmpty())
        Q_EMIT q->filesReady(ready);
}

// The watcher forgets a folder that vanishes. What stood in it is remembered, as a network folder may only be away.
bool FolderWatch::Private::rememberFolder(bool isThere)
{
    if (!isThere && !isMissing)
        Q_EMIT q->problem(FolderWatch::tr("The folder %1 cannot be read. It is looked for until it is back.")
                              .arg(QDir::toNativeSeparators(folder)));
    isMissing = !isThere;
    if (isThere && !watcher.directories().contains(folder))
        watcher.addPath(folder);
    return isThere;
}

// Whether the file has still to stand still.
bool FolderWatch::Private::compare(const QFileInfo& file, QHash<QString, Sight>& now, QStringList& ready) const
{
    const QString path = file.absoluteFilePath();
    Sight sight{file.size(), file.lastModified(), false};
    const auto before = seen.constFind(path);
    const bool isSame = before != seen.constEnd() && before->isSame(sight);
    sight.isTold = isSame;
    now.insert(path, sight);
    if (isSame && !before->isTold && sight.size > 0) // nothing in it yet: somebody is about to write it
        ready << path;
    return !isSame;
}

FolderWatch::FolderWatch(QObject* parent, int settleMs, int pollMs)
    : QObject(parent), d(std::make_unique<Private>(this, settleMs, pollMs))
{
}

FolderWatch::~FolderWatch() = default;

void FolderWatch::watch(const QString& folder)
{
    if (!d->watcher.directories().isEmpty())
        d->watcher.removePaths(d->watcher.directories());
    d->timer.stop();
    d->seen.clear();
    d->isMissing = false;
    d->folder = folder.isEmpty() ? QString() : QDir(folder).absolutePath();
    if (!d->folder.isEmpty())
        d->timer.start(0);
}

QString FolderWatch::folder() const
{
    return d->folder;
}

} // namespace emend::services
