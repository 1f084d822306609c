// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop.h"

#include "common/elided_label.h"
#include "common/notice_bar.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace emend;

namespace {

constexpr int kPatienceMs = 20'000;

} // namespace

/// The program's start and end within this process.
class TestDesktopStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void connectsByItself();
    void tellsOfWrongSettings();
    void tellsOfALostDatabase();

private:
    std::unique_ptr<desktop::Desktop> start(const QString& databaseUrl = {})
    {
        desktop::DesktopOptions options;
        if (!databaseUrl.isEmpty())
            options.settings.insert(QStringLiteral("database-url"), databaseUrl);
        options.readsQueue = false;
        m_state = std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("desktop.ini")), QSettings::IniFormat);
        auto desktop = std::make_unique<desktop::Desktop>(options, *m_state);
        desktop->start();
        return desktop;
    }
    static ui::MainWindow* window()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<ui::MainWindow*>(widget))
                return found;
        }
        return nullptr;
    }
    static QString status()
    {
        return window()->findChild<ui::ElidedLabel*>(QStringLiteral("statusDatabase"))->fullText();
    }
    static void closeWindow()
    {
        QSignalSpy closed(window(), &ui::MainWindow::closed);
        window()->close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, kPatienceMs);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_state;
};

void TestDesktopStart::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_folder->filePath(QStringLiteral("data")).toUtf8());
    qputenv("EMEND_STORE", m_folder->filePath(QStringLiteral("store")).toUtf8());
    qunsetenv("EMEND_DATABASE_URL");
}

void TestDesktopStart::connectsByItself()
{
    const auto desktop = start();
    QVERIFY(window()->isVisible());
    QCOMPARE(window()->pages().factories().size(), 5U);
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("emend.db"), kPatienceMs);
    QVERIFY(!window()->notice().isVisible());
    closeWindow();
}

void TestDesktopStart::tellsOfWrongSettings()
{
    qputenv("EMEND_DATABASE_URL", "nonsense://x");
    const auto desktop = start();
    QVERIFY(window()->isVisible());
    QVERIFY(window()->notice().isVisible());
    QVERIFY(window()->notice().text().contains(QLatin1String("sqlite:///")));
    QVERIFY(window()->pages().factories().empty());

    // Mended, and read again.
    qunsetenv("EMEND_DATABASE_URL");
    window()->notice().findChild<QPushButton*>(QStringLiteral("noticeButton1"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("emend.db"), kPatienceMs);
    QVERIFY(!window()->notice().isVisible());
    QCOMPARE(window()->pages().factories().size(), 5U);
    closeWindow();
}

void TestDesktopStart::tellsOfALostDatabase()
{
    // A file where the folder of the database should be.
    const QString folder = m_folder->filePath(QStringLiteral("place"));
    QFile obstacle(folder);
    QVERIFY(obstacle.open(QIODevice::WriteOnly));
    obstacle.close();
    const auto desktop = start(QStringLiteral("sqlite://%1/emend.db").arg(folder));
    QTRY_VERIFY_WITH_TIMEOUT(status().contains(QLatin1String("cannot be reached")), kPatienceMs);
    QVERIFY(window()->notice().isVisible());
    QVERIFY(!window()->notice().text().isEmpty());

    QVERIFY(obstacle.remove());
    window()->notice().findChild<QPushButton*>(QStringLiteral("noticeButton1"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(status(), QStringLiteral("emend.db"), kPatienceMs);
    QVERIFY(!window()->notice().isVisible());
    closeWindow();
}

QTEST_MAIN(TestDesktopStart)
#include "tst_desktop_start.moc"
