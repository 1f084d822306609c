// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThread>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace emend::services {

/// A thread in which one resource lives (a database connection, decoded pages), and which does work with it in the
/// order in which it is asked. The resource is made there when it is first needed; where that fails, the question is
/// answered with the error and the next one tries again. Belongs to the thread that made it, which needs an event loop.
template <class Resource> class Background final
{
public:
    using Make = std::function<base::Result<std::unique_ptr<Resource>>()>;

    Background(const QString& name, Make make) : m_make(std::move(make))
    {
        m_thread.setObjectName(name);
        m_worker.moveToThread(&m_thread);
        m_thread.start();
    }

    /// Waits for the work that is being done; what still waits is dropped.
    ~Background()
    {
        m_isClosing.store(true);
        QMetaObject::invokeMethod(
            &m_worker, [this] { m_resource.reset(); }, Qt::QueuedConnection);
        QMetaObject::invokeMethod(
            &m_worker, [this] { m_thread.quit(); }, Qt::QueuedConnection);
        m_thread.wait();
    }

    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    /// `work(Resource&)` returns a base::Result and runs in the thread; `done` gets it in this thread, unless `context`
    /// is gone by then. What they capture is copied or moved.
    template <class Work, class Done> void ask(QObject* context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work&, Resource&>;
        QMetaObject::invokeMethod(
            &m_worker,
            [this, context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
                if (m_isClosing.load())
                    return;
                auto answer = std::make_shared<Answer>(withResource<Answer>(work));
                QMetaObject::invokeMethod(
                    &m_home,
                    [context, answer, done = std::move(done)]() mutable {
                        if (context)
                            done(std::move(*answer));
                    },
                    Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    template <class Answer, class Work> Answer withResource(Work& work)
    {
        if (!m_resource) {
            auto made = m_make();
            if (!made)
                return tl::unexpected(made.error());
            m_resource = std::move(*made);
        }
        return work(*m_resource);
    }

    Make m_make;
    std::unique_ptr<Resource> m_resource; ///< in the thread only
    std::atomic<bool> m_isClosing = false;
    QObject m_home;
    QObject m_worker;
    QThread m_thread;
};

} // namespace emend::services
