// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opinion_thread.h"

namespace emend::services {

OpinionThread::OpinionThread(std::shared_ptr<SecondOpinion> opinion)
    : m_thread(QStringLiteral("second opinion"),
               [opinion = std::move(opinion)]() -> base::Result<std::unique_ptr<Asked>> {
                   return std::make_unique<Asked>(Asked{opinion});
               })
{
}

OpinionThread::~OpinionThread()
{
    cancel();
}

void OpinionThread::ask(QObject* context, OpinionSubject subject, Done done)
{
    ++m_pending;
    auto shared = std::make_shared<OpinionSubject>(std::move(subject));
    m_thread.ask(
        context,
        [shared, progress = m_progress](Asked& asked) -> base::Result<bool> {
            if (!progress->isCancelled())
                shared->extraction = asked.opinion->improved(*shared, *progress);
            return true;
        },
        [this, shared, done = std::move(done)](const base::Result<bool>&) {
            --m_pending;
            done(*shared);
        });
}

} // namespace emend::services
