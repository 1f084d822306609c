// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/notice_bar.h"
#include "models/review_session.h"

namespace emend::ui {

/// Says which fields of the document the reviewer's own memory has filled, and takes them out again.
class MemoryNotice final : public NoticeBar
{
    Q_OBJECT
public:
    explicit MemoryNotice(ReviewSession& session, QWidget* parent = nullptr);

private:
    void follow();

    ReviewSession& m_session;
    QString m_dismissedFor; ///< the attempt whose notice the person has closed
};

} // namespace emend::ui
