// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review_office.h"
#include "training_school.h"

#include "common/action.h"
#include "common/elided_label.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "training/training_page.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>

#include <atomic>

namespace emend::test {

/// The page in front of a person, on the school's documents. Its runs can be held between two steps.
class TrainingBench final
{
public:
    explicit TrainingBench(TrainingSchool& school, const char* name = "ann")
        : TrainingBench(school, school.office().desk().fixture().url(), name)
    {
    }

    /// By that way into the database, such as as another user.
    TrainingBench(TrainingSchool& school, const storage::DatabaseUrl& url, const char* name)
        : m_store(std::move(*storage::openFolderStore(m_folder.filePath(QStringLiteral("s")), {}))),
          m_place(url, *m_store, m_folder.path(), QString::fromLatin1(name))
    {
        services::TrainingSettings settings = school.settings();
        settings.patterns.clock = [this, clock = settings.patterns.clock] {
            if (m_isHeld.load() && QThread::currentThread()->objectName() == QLatin1String("runs"))
                m_steps.acquire();
            return clock();
        };
        m_place->patternSettings = settings.patterns;
        m_place->trainingSettings = settings;
        page = std::make_unique<ui::TrainingPage>(*m_place);
        page->resize(1280, 800);
        page->show();
    }

    ~TrainingBench()
    {
        page.reset();
        release(); // a run that goes on finds that it is not wanted
    }

    /// Until the runs are there, and what this person may is known.
    bool open(int runs)
    {
        page->setActive(true);
        page->activateWindow();
        return QTest::qWaitForWindowActive(page.get())
            && QTest::qWaitFor([this, runs] { return table("runTable")->model()->rowCount() == runs; }, 20'000);
    }

    /// From now on runs stop after so many looks at the clock, of which there is one for each step.
    void hold(int steps)
    {
        m_steps.release(steps);
        m_isHeld.store(true);
    }
    void allow(int steps) { m_steps.release(steps); } ///< so many more
    void release()
    {
        m_isHeld.store(false);
        m_steps.release(1);
    }

    template <class Widget = QWidget> Widget* find(const char* name)
    {
        auto* widget = page->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }

    ui::TextTable* table(const char* name) { return find<ui::TextTable>(name); }
    ui::Action* action(const char* name) { return find<ui::Action>(name); }
    QString notice() { return find<ui::NoticeBar>("trainingNotice")->text(); }
    QString line(const char* name) { return find<ui::ElidedLabel>(name)->fullText(); }
    QString sentence() { return find<QLabel>("runSentence")->text(); }
    services::Workplace& workplace() { return *m_place; }

    QString cell(const char* name, int row, int column)
    {
        return table(name)->model()->index(row, column).data().toString();
    }

    /// All cells of a column.
    QStringList column(const char* name, int column)
    {
        QStringList cells;
        for (int row = 0; row < table(name)->model()->rowCount(); ++row)
            cells << cell(name, row, column);
        return cells;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    std::atomic<bool> m_isHeld = false;
    QSemaphore m_steps;
    ReviewerPlace m_place;

public:
    std::unique_ptr<ui::TrainingPage> page;
};

} // namespace emend::test
