// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/action.h"
#include "inbox/inbox_page.h"
#include "models/inbox_model.h"
#include "window_workplace.h"

#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include <memory>

namespace emend::test {

/// The inbox in front of a person: what is seen of it, and what is clicked.
class ShownInbox
{
public:
    QTableView* table() { return find<QTableView>("inboxTable"); }

    /// The first letters of the files, from the top.
    QString names()
    {
        QString all;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            all += rowText(row, ui::InboxModel::File).left(1);
        return all;
    }

    QString rowText(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    void choose(int row, Qt::KeyboardModifiers modifiers = {})
    {
        const QRect cell = table()->visualRect(table()->model()->index(row, ui::InboxModel::File));
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, modifiers, cell.center());
    }

    /// The ids of what is selected, from the top.
    QStringList selected()
    {
        QMap<int, QString> chosen;
        for (const QModelIndex& index : table()->selectionModel()->selectedRows())
            chosen.insert(index.row(), index.data(ui::InboxModel::DocumentIdRole).toString());
        return chosen.values();
    }

    template <class Widget = QWidget> Widget* find(const char* name)
    {
        auto* widget = page->findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }

    QString noticeIn(const char* name) { return find(name)->findChild<QLabel*>(QStringLiteral("noticeText"))->text(); }

    std::unique_ptr<ui::InboxPage> page;

protected:
    void show(services::Workplace& workplace)
    {
        page = std::make_unique<ui::InboxPage>(workplace);
        page->resize(1200, 700);
        page->show();
        page->setActive(true);
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
    }

    void waitForRows(const QString& expected)
    {
        const auto* model = page->findChild<ui::InboxModel*>();
        QTRY_VERIFY(model->loadedRow(0)); // for being painted: nobody has asked yet
        QTRY_COMPARE(names(), expected);
    }
};

/// The same on a database and a store of its own.
class InboxBench final : public ShownInbox
{
public:
    enum Content { Empty, FourDocuments };

    /// Of the four documents the failed one is the newest.
    explicit InboxBench(Content content = FourDocuments)
    {
        if (content == FourDocuments)
            addDocuments();
        show(*workplace);
        if (content == FourDocuments)
            waitForRows(QStringLiteral("ecab"));
    }
    ~InboxBench() { page.reset(); } // before what it works with

    QTemporaryDir folder;
    InboxDesk desk{QStringLiteral("sqlite")};
    WindowWorkplace workplace{desk};
    QStringList ids; ///< b, a, c, e

private:
    void addDocuments()
    {
        using domain::Status;
        ids << desk.add({"b.png", "receipt", "Kedai Kopi", "9.00", "KEDAI KOPI teh tarik", Status::NeedsReview});
        ids << desk.add({"a.png", "receipt", "Alpha", "100.00", "unknown shop", Status::Done});
        ids << desk.add({"c.pdf", "invoice", "Zeta", "19.50", "Rechnung", Status::NeedsReview});
        ids << desk.fail("e.pdf");
    }
};

} // namespace emend::test
