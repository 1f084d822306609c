// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/progress.h>
#include <emend/services/background.h>
#include <emend/services/second_opinion.h>

#include <functional>
#include <memory>

namespace emend::services {

/// Asks for second opinions in a thread of its own, one document after the other. Belongs to the thread that made it,
/// which needs an event loop.
class OpinionThread final
{
public:
    using Done = std::function<void(const OpinionSubject& subject)>; ///< with its extraction as it is now

    explicit OpinionThread(std::shared_ptr<SecondOpinion> opinion);
    ~OpinionThread(); ///< cancels, and waits for the end of it

    /// `done` is called in this thread, unless `context` is gone by then.
    void ask(QObject* context, OpinionSubject subject, Done done);

    /// What is asked now, or still waits, is answered soon, with what is known already.
    void cancel() { m_progress->cancel(); }

    int pending() const { return m_pending; }

private:
    struct Asked {
        std::shared_ptr<SecondOpinion> opinion;
    };

    std::shared_ptr<base::Progress> m_progress = std::make_shared<base::Progress>();
    int m_pending = 0;
    Background<Asked> m_thread;
};

} // namespace emend::services
