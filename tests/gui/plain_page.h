// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"
#include "common/page.h"

#include <QtCore/QSettings>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace emend::test {

/// A page of a test: a line to type into, one action with a key, and a diary of what happened to it.
class PlainPage final : public ui::Page
{
    Q_OBJECT
public:
    PlainPage(const QString& id, QWidget* parent)
        : Page(parent),
          edit(new QLineEdit(this)),
          action(new ui::Action(id + QLatin1String(".act"), QStringLiteral("Act on %1").arg(id),
                                {QKeySequence(Qt::Key_F5)}, this)),
          disabled(new ui::Action(id + QLatin1String(".never"), QStringLiteral("Never on %1").arg(id), {}, this)),
          m_id(id)
    {
        disabled->setEnabled(false);
        addAction(action);
        addAction(disabled);
        connect(action, &QAction::triggered, this, [this] { diary << QStringLiteral("acted"); });
        auto* column = new QVBoxLayout(this);
        column->addWidget(edit);
        column->addStretch();
    }

    QString title() const override { return m_id.toUpper(); }
    QString iconName() const override { return QStringLiteral("inbox"); }
    QList<ui::Action*> pageActions() const override { return {action, disabled}; }
    void setActive(bool active) override { diary << (active ? QStringLiteral("on") : QStringLiteral("off")); }
    void saveState(QSettings& settings) const override { settings.setValue(QStringLiteral("text"), edit->text()); }
    void restoreState(const QSettings& settings) override
    {
        edit->setText(settings.value(QStringLiteral("text")).toString());
    }
    void close(std::function<void()> done) override
    {
        diary << QStringLiteral("closing");
        if (holdsClose)
            m_done = std::move(done);
        else
            done();
    }
    void letClose() { m_done(); }

    QLineEdit* edit;
    ui::Action* action;
    ui::Action* disabled;
    QStringList diary;
    bool holdsClose = false;

private:
    QString m_id;
    std::function<void()> m_done;
};

} // namespace emend::test
