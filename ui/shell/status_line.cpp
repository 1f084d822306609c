// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.h"

#include "common/elided_label.h"
#include "common/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

namespace emend::ui {

namespace {

constexpr int kIconSize = 2 * kGrid;

ElidedLabel* labelNamed(const char* name, QWidget* parent)
{
    auto* label = new ElidedLabel(parent);
    label->setObjectName(QString::fromLatin1(name));
    return label;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_page(labelNamed("statusPage", this)),
      m_reading(labelNamed("statusReading", this)),
      m_queue(labelNamed("statusQueue", this)),
      m_databaseIcon(new QLabel(this)),
      m_database(labelNamed("statusDatabase", this))
{
    setObjectName(QStringLiteral("statusLine"));
    setAccessibleName(tr("Status"));
    setFixedHeight(4 * kGrid);
    m_databaseIcon->setFixedSize(kIconSize, kIconSize);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * kGrid, 0, 2 * kGrid, 0);
    row->setSpacing(3 * kGrid);
    row->addWidget(m_page, 1);
    row->addWidget(m_reading);
    row->addWidget(m_queue);
    auto* database = new QHBoxLayout;
    database->setSpacing(kGrid);
    database->addWidget(m_databaseIcon);
    database->addWidget(m_database);
    row->addLayout(database);
    showDatabase();
}

void StatusLine::setPageText(const QString& text)
{
    m_page->setFullText(text);
}

void StatusLine::setDatabase(const QString& name)
{
    m_databaseName = name;
    m_reach = Reach::Unknown;
    showDatabase();
}

void StatusLine::setReachable(const services::QueueStatus& status)
{
    m_reach = Reach::Yes;
    showDatabase();
    const QString review = tr("%n to review", nullptr, static_cast<int>(status.toReview));
    if (status.waiting == 0 && status.running == 0 && !status.paused) {
        m_queue->setFullText(review);
        return;
    }
    const QString waiting = status.paused ? tr("%n waiting (paused)", nullptr, static_cast<int>(status.waiting))
                                          : tr("%n waiting", nullptr, static_cast<int>(status.waiting));
    const QString running = tr("%n being read", nullptr, static_cast<int>(status.running));
    m_queue->setFullText(QStringLiteral("%1 · %2 · %3").arg(waiting, running, review));
}

void StatusLine::setUnreachable()
{
    m_reach = Reach::No;
    m_queue->setFullText({});
    showDatabase();
}

void StatusLine::setReading(const QStringList& fileNames, bool isOn)
{
    if (!isOn)
        m_reading->setFullText(tr("Reads nothing in the background"));
    else if (fileNames.size() > 1)
        m_reading->setFullText(
            tr("Reading %1 and %n more", nullptr, static_cast<int>(fileNames.size() - 1)).arg(fileNames.first()));
    else if (fileNames.size() == 1)
        m_reading->setFullText(tr("Reading %1").arg(fileNames.first()));
    else
        m_reading->setFullText({});
}

void StatusLine::paintEvent(QPaintEvent*)
{
    const Theme theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.rail);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
}

void StatusLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showDatabase();
}

void StatusLine::showDatabase()
{
    m_databaseIcon->setVisible(m_reach != Reach::Unknown);
    const Certainty certainty = m_reach == Reach::Yes ? Certainty::Sure : Certainty::Broken;
    const bool isDark = themeOf(palette()).isDark;
    m_databaseIcon->setPixmap(certaintyIcon(certainty, isDark).pixmap({kIconSize, kIconSize}, devicePixelRatioF()));
    if (m_databaseName.isEmpty())
        m_database->setFullText(tr("No database"));
    else if (m_reach == Reach::No)
        m_database->setFullText(tr("%1: cannot be reached").arg(m_databaseName));
    else if (m_reach == Reach::Unknown)
        m_database->setFullText(tr("%1: connecting…").arg(m_databaseName));
    else
        m_database->setFullText(m_databaseName);
}

} // namespace emend::ui
