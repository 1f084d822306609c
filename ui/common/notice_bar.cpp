// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notice_bar.h"

#include "theme.h"

#include <QtGui/QAccessible>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace emend::ui {

namespace {

constexpr int kIconEdge = 20;
constexpr int kStripeWidth = 4;
constexpr double kRadius = 4;
constexpr float kGroundShare = 0.1F;

QColor colorOf(NoticeKind kind, const Theme& theme)
{
    switch (kind) {
    case NoticeKind::Info:
        return theme.info;
    case NoticeKind::Warning:
        return theme.warning;
    case NoticeKind::Error:
        return theme.error;
    }
    return {};
}

QString iconOf(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::Info:
        return QStringLiteral("info");
    case NoticeKind::Warning:
        return QStringLiteral("warning");
    case NoticeKind::Error:
        return QStringLiteral("error");
    }
    return {};
}

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QFrame(parent),
      m_icon(std::make_unique<QLabel>(this).release()),
      m_text(std::make_unique<QLabel>(this).release()),
      m_close(std::make_unique<QToolButton>(this).release())
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(NoFrame);
    m_icon->setFixedSize(kIconEdge, kIconEdge);
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });

    auto* layout = std::make_unique<QHBoxLayout>(this).release();
    layout->setContentsMargins(2 * kGrid, kGrid / 2, kGrid / 2, kGrid / 2);
    layout->setSpacing(kGrid);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = std::make_unique<QPushButton>(this).release();
        m_buttons[i]->setObjectName(QStringLiteral("noticeButton%1").arg(i + 1));
        m_buttons[i]->setAutoDefault(false);
        m_buttons[i]->hide(); // until it has something to do
        connect(m_buttons[i], &QPushButton::clicked, this, [this, i] {
            const std::function<void()> run = m_runs[i]; // may show another notice
            if (run)
                run();
        });
        layout->addWidget(m_buttons[i]);
    }
    layout->addWidget(m_close);
    showKind();
    hide();
}

QString NoticeBar::text() const
{
    return m_text->text();
}

void NoticeBar::showNotice(NoticeKind kind, const QString& text, const Button& first, const Button& second)
{
    m_kind = kind;
    m_text->setText(text);
    const std::array<const Button*, 2> buttons{&first, &second};
    for (size_t i = 0; i < buttons.size(); ++i) {
        m_runs[i] = buttons[i]->run;
        m_buttons[i]->setText(buttons[i]->text);
        m_buttons[i]->setAccessibleName(buttons[i]->text);
        m_buttons[i]->setVisible(!buttons[i]->text.isEmpty());
    }
    showKind();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::dismiss()
{
    hide();
    m_text->clear();
    m_runs = {};
}

void NoticeBar::showKind()
{
    const Theme theme = themeOf(palette());
    const QString kind = m_kind == NoticeKind::Info ? tr("Note")
        : m_kind == NoticeKind::Warning             ? tr("Warning")
                                                    : tr("Error");
    m_icon->setPixmap(icon(iconOf(m_kind), colorOf(m_kind, theme)).pixmap({kIconEdge, kIconEdge}, devicePixelRatioF()));
    m_icon->setAccessibleName(kind);
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(m_close->accessibleName());
    setAccessibleName(kind);
    setAccessibleDescription(m_text->text());
}

void NoticeBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        showKind();
    QFrame::changeEvent(event);
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    const QColor color = colorOf(m_kind, theme);
    QColor ground = color;
    ground.setAlphaF(kGroundShare);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
    painter.setClipRect(0, 0, kStripeWidth, height());
    painter.setBrush(color);
    painter.drawRoundedRect(rect(), kRadius, kRadius);
}

} // namespace emend::ui
