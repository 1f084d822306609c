// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/queue_status.h>

#include <QtWidgets/QWidget>

class QLabel;

namespace emend::ui {

class ElidedLabel;

/// The lowest line of the window: what the page says, what is done in the background, the queue, the database.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setPageText(const QString& text);

    /// `name` is for people, without passwords; empty for none.
    void setDatabase(const QString& name);
    void setReachable(const services::QueueStatus& status);
    void setUnreachable();

    /// The documents that are being read by this program; `isOn` is whether it reads any at all.
    void setReading(const QStringList& fileNames, bool isOn);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Reach { Unknown, Yes, No };

    void showDatabase();

    ElidedLabel* m_page = nullptr;
    ElidedLabel* m_reading = nullptr;
    ElidedLabel* m_queue = nullptr;
    QLabel* m_databaseIcon = nullptr;
    ElidedLabel* m_database = nullptr;
    QString m_databaseName;
    Reach m_reach = Reach::Unknown;
};

} // namespace emend::ui
