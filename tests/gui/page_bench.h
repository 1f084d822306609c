// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document_bytes.h"

#include <emend/domain/page_text.h>
#include <emend/services/background.h>
#include <emend/services/page_images.h>
#include <emend/storage/document_store.h>

#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include <memory>
#include <vector>

namespace emend::test {

/// Stored documents, and the thread that draws their pages.
class PageBench final
{
public:
    PageBench()
        : m_store(std::move(*storage::openFolderStore(m_folder.path(), {}))),
          images(QStringLiteral("images"), [this]() -> base::Result<std::unique_ptr<services::PageImages>> {
              return std::make_unique<services::PageImages>(*m_store);
          })
    {
    }

    QString put(const QByteArray& bytes) { return m_store->put(bytes)->sha256; }
    QString put(const QImage& image) { return put(imageBytes(image, "png")); }

    /// Until the thread has done all that it was asked for so far, and the answers are here.
    bool finish()
    {
        bool isDone = false;
        images.ask(
            &m_context, [](services::PageImages&) -> base::Result<void> { return {}; },
            [&isDone](const base::Result<void>&) { isDone = true; });
        return QTest::qWaitFor([&isDone] { return isDone; }, 20'000);
    }

    /// Keeps the thread from answering until resume().
    void hold()
    {
        images.ask(
            &m_context,
            [this](services::PageImages&) -> base::Result<void> {
                m_gate.acquire();
                return {};
            },
            [](const base::Result<void>&) {});
    }
    void resume() { m_gate.release(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<storage::DocumentStore> m_store;
    QSemaphore m_gate;
    QObject m_context;

public:
    services::Background<services::PageImages> images;
};

/// A page of 600 × 800 with a black block for each word: two in each of three lines.
struct BlockPage {
    static inline const QSize size{600, 800};

    domain::PageText text;
    QImage image;

    explicit BlockPage(int index = 0) : image(size, QImage::Format_Grayscale8)
    {
        text.index = index;
        text.size = size;
        image.fill(Qt::white);
        QPainter painter(&image);
        for (int row = 0; row < 3; ++row) {
            domain::Line line;
            for (int column = 0; column < 2; ++column) {
                const QRect box(60 + 240 * column, 80 + 280 * row, 200, 24);
                line.words.push_back({QStringLiteral("w%1%2").arg(row).arg(column), box, 0.9, {}});
                painter.fillRect(box, Qt::black);
            }
            text.lines.push_back(line);
        }
    }

    QRect box(int row, int column) const
    {
        return text.lines[static_cast<size_t>(row)].words[static_cast<size_t>(column)].box;
    }
};

} // namespace emend::test
