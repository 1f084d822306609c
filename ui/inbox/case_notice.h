// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/notice_bar.h"

#include <QtWidgets/QWidget>

class QPlainTextEdit;

namespace emend::ui {

/// What was refused or went wrong with several things at once: a sentence, and below it, behind a button, each case
/// with its reason. Also what went well. Hidden while there is nothing to say.
class CaseNotice final : public QWidget
{
    Q_OBJECT
public:
    explicit CaseNotice(QWidget* parent = nullptr);

    /// Replaces what it said; `cases` may be empty.
    void say(const QString& sentence, const QStringList& cases = {});

    /// The same for what went well, with what can be done about it.
    void tell(const QString& sentence, const NoticeBar::Button& button = {});
    void clear();

    QString sentence() const; ///< empty while it is hidden
    QString cases() const;

Q_SIGNALS:
    void dismissed(); ///< by the person

private:
    NoticeBar* m_bar = nullptr;
    QPlainTextEdit* m_cases = nullptr;
};

} // namespace emend::ui
