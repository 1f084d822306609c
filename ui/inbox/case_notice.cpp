// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_notice.h"

#include "common/theme.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kCasesHeight = 15 * kGrid;

} // namespace

CaseNotice::CaseNotice(QWidget* parent) : QWidget(parent), m_bar(new NoticeBar(this)), m_cases(new QPlainTextEdit(this))
{
    m_cases->setObjectName(QStringLiteral("noticeCases"));
    m_cases->setAccessibleName(tr("Which ones, and why"));
    m_cases->setReadOnly(true);
    m_cases->setTabChangesFocus(true);
    m_cases->setFixedHeight(kCasesHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_cases);
    connect(m_bar, &NoticeBar::dismissed, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    clear();
}

void CaseNotice::say(const QString& sentence, const QStringList& cases)
{
    NoticeBar::Button details;
    if (!cases.isEmpty())
        details = {tr("Details"), [this] { m_cases->setVisible(!m_cases->isVisible()); }};
    m_cases->setPlainText(cases.join(QLatin1Char('\n')));
    if (cases.isEmpty())
        m_cases->hide();
    m_bar->showNotice(NoticeKind::Warning, sentence, details);
    show();
}

void CaseNotice::tell(const QString& sentence, const NoticeBar::Button& button)
{
    m_cases->clear();
    m_cases->hide();
    m_bar->showNotice(NoticeKind::Info, sentence, button);
    show();
}

void CaseNotice::clear()
{
    m_bar->dismiss();
    m_cases->clear();
    m_cases->hide();
    hide();
}

QString CaseNotice::sentence() const
{
    return m_bar->text();
}

QString CaseNotice::cases() const
{
    return m_cases->toPlainText();
}

} // namespace emend::ui
