// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document_bytes.h"
#include "pattern_office.h"
#include "stored_documents.h"

#include "common/action.h"
#include "common/notice_bar.h"
#include "common/text_table.h"
#include "patterns/patterns_page.h"

#include <emend/pipeline/page_reader.h>
#include <emend/storage/ocr_cache.h>

#include <QtCore/QJsonArray>
#include <QtGui/QPainter>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace emend::test {

/// Confirmed documents with their originals, and versions made from them by the real service.
class PatternDocuments final
{
public:
    explicit PatternDocuments(const QString& backend) : office(backend), originals(office.database()) { }

    /// A receipt of that merchant, drawn, read and confirmed; its id.
    QString confirm(const char* merchant, const char* address = "")
    {
        const int n = ++m_receipts;
        const QByteArray bytes = imageBytes(receipt(n), "png");
        domain::Document document;
        document.sha256 = required(originals.store().put(bytes)).sha256;
        document.fileName = QStringLiteral("receipt %1.png").arg(n);
        document.mediaType = QStringLiteral("image/png");
        document.byteSize = bytes.size();
        document.pageCount = 1;
        domain::Extraction extraction = ReviewDesk::receipt(domain::Status::NeedsReview);
        extraction.fields[QStringLiteral("merchant")]->box = QRect(20, 20, 120, 16);
        extraction.fields[QStringLiteral("amount")]->box = QRect(200, 100, 60, 12);
        const QDateTime now = office.desk().now;
        const QString id = required(office.database().transact([&](storage::Transaction& t) -> base::Result<QString> {
            const QString added = required(storage::addDocument(t, document, now)).id;
            required(storage::saveExtraction(t, added, {}, extraction, now));
            required(storage::storeOcrResult(t, {document.sha256, QStringLiteral("r"), QStringLiteral("eng"), {}},
                                             QJsonArray{pipeline::toJson(words())}, now));
            return added;
        }));
        auto reviewer = office.desk().reviewer("rita");
        std::vector<domain::FieldEdit> edits{edit("merchant", merchant)};
        if (*address)
            edits.push_back(edit("address", address));
        required(reviewer.confirm(required(reviewer.lease(id)).handle, draftWith(edits)));
        office.desk().now = now.addSecs(60);
        return id;
    }

    PatternOffice office;
    StoredDocuments originals;

private:
    static QImage receipt(int n)
    {
        QImage image(400, 300, QImage::Format_Grayscale8);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.fillRect(QRect(20, 20, 120, 16), Qt::black);
        painter.fillRect(QRect(200, 100, 60, 12), Qt::black);
        painter.fillRect(QRect(5 * n, 280, 4, 4), Qt::black);
        return image;
    }

    static pipeline::PageResult words()
    {
        pipeline::PageResult page;
        page.text.size = QSize(400, 300);
        page.text.lines.push_back({{{QStringLiteral("KEDAI"), QRect(20, 20, 60, 16), 0.9, {}},
                                    {QStringLiteral("K0PI"), QRect(90, 20, 50, 16), 0.5, {}}}});
        page.text.lines.push_back({{{QStringLiteral("TEL"), QRect(20, 40, 30, 12), 0.9, {}},
                                    {QStringLiteral("03-77281234"), QRect(60, 40, 90, 12), 0.9, {}}}});
        return page;
    }

    int m_receipts = 0;
};

/// The page in front of a person, on those documents.
class PatternsBench final
{
public:
    explicit PatternsBench(PatternDocuments& documents, const char* name = "ann")
        : PatternsBench(documents, documents.office.desk().fixture().url(), name)
    {
    }

    /// By that way into the database, such as as another user.
    PatternsBench(PatternDocuments& documents, const storage::DatabaseUrl& url, const char* name)
        : m_reviews(QStringLiteral("reviews"), opener(url)),
          m_lists(QStringLiteral("lists"), opener(url)),
          m_pages(QStringLiteral("pages"),
                  [&documents] { return made<services::PageImages>(documents.originals.store()); }),
          m_regions(QStringLiteral("regions"),
                    [&documents] {
                        return made<services::RegionReader>(documents.originals.store(), QStringLiteral("eng"));
                    }),
          m_drafts(m_folder.path(), url.display(), QString::fromLatin1(name)),
          m_workplace{m_reviews,
                      m_lists,
                      m_pages,
                      m_regions,
                      m_drafts,
                      documents.originals.store(),
                      QString::fromLatin1(name),
                      {},
                      QStringLiteral("eng"),
                      {},
                      nullptr,
                      true,
                      documents.office.settings()},
          page(m_workplace)
    {
        page.resize(1280, 800);
        page.show();
    }

    /// Until the versions are there.
    bool open()
    {
        page.setActive(true);
        page.activateWindow();
        return QTest::qWaitFor([this] { return versions()->model()->rowCount() > 0; }, 20'000);
    }

    template <class Widget = QWidget> Widget* find(const char* name)
    {
        auto* widget = page.findChild<Widget*>(QLatin1String(name));
        if (!widget)
            qFatal("There is no %s.", name);
        return widget;
    }

    ui::TextTable* table(const char* name) { return find<ui::TextTable>(name); }
    ui::TextTable* versions() { return table("versionTable"); }
    ui::Action* action(const char* name) { return find<ui::Action>(name); }
    QString notice() { return find<ui::NoticeBar>("patternsNotice")->text(); }
    QString label(const char* name) { return find<QLabel>(name)->text(); }

    /// All cells, such as `v1 (active),3;…`, of the columns from the first on.
    static QString cells(const QAbstractItemView* view, int columns)
    {
        QStringList rows;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < columns; ++column)
                cells << view->model()->index(row, column).data().toString();
            rows << cells.join(QLatin1Char(','));
        }
        return rows.join(QLatin1Char(';'));
    }

    /// Answers the question that is asked, by keys.
    void answer(const char* reason)
    {
        auto* line = find<QLineEdit>("askReason");
        QTRY_VERIFY(line->hasFocus());
        QTest::keyClicks(line, QString::fromLatin1(reason));
        QTest::keyClick(line, Qt::Key_Return);
    }

private:
    template <class Resource, class... Arguments>
    static base::Result<std::unique_ptr<Resource>> made(Arguments&&... arguments)
    {
        return std::make_unique<Resource>(std::forward<Arguments>(arguments)...);
    }

    static services::Background<storage::Database>::Make opener(const storage::DatabaseUrl& url)
    {
        return [url] { return storage::Database::open(url); };
    }

    QTemporaryDir m_folder;
    services::Background<storage::Database> m_reviews;
    services::Background<storage::Database> m_lists;
    services::Background<services::PageImages> m_pages;
    services::Background<services::RegionReader> m_regions;
    services::DraftFiles m_drafts;
    services::Workplace m_workplace;

public:
    ui::PatternsPage page;
};

} // namespace emend::test
