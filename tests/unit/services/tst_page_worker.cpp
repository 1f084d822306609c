// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/page_worker.h>
#include <emend/services/worker_protocol.h>

#include <QtCore/QTemporaryDir>
#include <QtCore/QTemporaryFile>
#include <QtGui/QImage>
#include <QtTest/QtTest>

using namespace emend;
using namespace emend::services;
using base::ErrorCode;

class TestPageWorker final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensThenReads();
    void keepsTheDocumentOpen();
    void refusesPagesThatAreNotThere();
    void refusesAChangedFile();
    void goesOnAfterABadFile();
    void endsAtNonsense();
    void saysWhichLanguageIsMissing();

private:
    QTemporaryDir m_folder;
    QString m_image;
};

namespace {

struct Conversation {
    int status = -1;
    std::vector<WorkerReply> replies;
};

// Files stand in for the pipes: all requests are there from the beginning.
Conversation converse(const QByteArray& requests, const QString& languages = QStringLiteral("eng"))
{
    QTemporaryFile in;
    QTemporaryFile out;
    in.open();
    out.open();
    in.write(requests);
    in.seek(0);
    Conversation conversation;
    conversation.status = servePages(in.handle(), out.handle(), {languages, 5000, {}, {}});
    out.seek(0);
    while (!out.atEnd())
        conversation.replies.push_back(*decodeReply(out.readLine()));
    return conversation;
}

template <class Reply> const Reply* at(const Conversation& conversation, size_t index)
{
    return index < conversation.replies.size() ? std::get_if<Reply>(&conversation.replies[index]) : nullptr;
}

} // namespace

void TestPageWorker::initTestCase()
{
    m_image = m_folder.filePath(QStringLiteral("blank.png"));
    QImage image(200, 300, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QVERIFY(image.save(m_image));
}

void TestPageWorker::opensThenReads()
{
    const Conversation said = converse(encode(PageRequest{1, 0, m_image, 0, {}}));
    QCOMPARE(said.status, 0);
    QCOMPARE(said.replies.size(), size_t(3));
    QVERIFY(at<WorkerReady>(said, 0));
    QVERIFY(at<DocumentOpened>(said, 1));
    QCOMPARE(at<DocumentOpened>(said, 1)->pages, 1);
    QCOMPARE(at<DocumentOpened>(said, 1)->sha256.size(), 64);
    QVERIFY(at<PageRead>(said, 2));
    QCOMPARE(at<PageRead>(said, 2)->id, 1);
    QCOMPARE(at<PageRead>(said, 2)->result.text.size, QSize(200, 300));
    QVERIFY(at<PageRead>(said, 2)->result.timingsMs.contains(QStringLiteral("load")));
}

void TestPageWorker::keepsTheDocumentOpen()
{
    const Conversation said =
        converse(encode(PageRequest{1, 0, m_image, 0, {}}) + encode(PageRequest{2, 0, QStringLiteral("/gone"), 0, {}}));
    QCOMPARE(said.replies.size(), size_t(4));
    QVERIFY(at<PageRead>(said, 3));
    QCOMPARE(at<PageRead>(said, 3)->id, 2);
}

void TestPageWorker::refusesPagesThatAreNotThere()
{
    const Conversation said = converse(encode(PageRequest{1, 0, m_image, 1, {}}));
    QCOMPARE(said.replies.size(), size_t(3));
    QVERIFY(at<RequestFailed>(said, 2));
    QCOMPARE(at<RequestFailed>(said, 2)->error.code, ErrorCode::InvalidArgument);
}

void TestPageWorker::refusesAChangedFile()
{
    const Conversation said = converse(encode(PageRequest{1, 0, m_image, 0, QStringLiteral("0123")}));
    QCOMPARE(said.replies.size(), size_t(2));
    QVERIFY(at<RequestFailed>(said, 1));
    QCOMPARE(at<RequestFailed>(said, 1)->error.code, ErrorCode::Conflict);
}

void TestPageWorker::goesOnAfterABadFile()
{
    const Conversation said =
        converse(encode(PageRequest{1, 0, QStringLiteral("/gone"), 0, {}}) + encode(PageRequest{2, 1, m_image, 0, {}}));
    QCOMPARE(said.status, 0);
    QCOMPARE(said.replies.size(), size_t(4));
    QCOMPARE(at<RequestFailed>(said, 1)->error.code, ErrorCode::NotFound);
    QVERIFY(at<PageRead>(said, 3));
}

void TestPageWorker::endsAtNonsense()
{
    const Conversation said = converse("{\"id\":1}\n" + encode(PageRequest{2, 1, m_image, 0, {}}));
    QCOMPARE(said.status, 1);
    QCOMPARE(said.replies.size(), size_t(1));
}

void TestPageWorker::saysWhichLanguageIsMissing()
{
    const Conversation said = converse({}, QStringLiteral("xyz"));
    QCOMPARE(said.status, 1);
    QCOMPARE(said.replies.size(), size_t(1));
    QVERIFY(at<WorkerUnfit>(said, 0));
    QVERIFY2(at<WorkerUnfit>(said, 0)->error.message.contains(QLatin1String("xyz")),
             qPrintable(at<WorkerUnfit>(said, 0)->error.message));
}

QTEST_GUILESS_MAIN(TestPageWorker)
#include "tst_page_worker.moc"
