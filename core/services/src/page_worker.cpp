// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/page_worker.h>

#include <emend/pipeline/document.h>
#include <emend/services/worker_protocol.h>

#include <opencv2/core/utility.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kLimitsMemory = false;
#elif defined(__has_feature)
constexpr bool kLimitsMemory = !__has_feature(address_sanitizer);
#else
constexpr bool kLimitsMemory = true;
#endif
constexpr rlim_t kMemoryLimit = 2048ULL * 1024 * 1024;

void limitResource(decltype(RLIMIT_CORE) resource, rlim_t most)
{
    rlimit limit{};
    if (getrlimit(resource, &limit) != 0)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, most);
    setrlimit(resource, &limit);
}

bool sendReply(QFile& replies, const WorkerReply& reply)
{
    const QByteArray line = encode(reply);
    return replies.write(line) == line.size();
}

// Lines as they arrive; QFile would wait for its buffer to fill.
class LineReader final
{
public:
    explicit LineReader(int descriptor) : m_stream(fdopen(dup(descriptor), "r")) { }
    ~LineReader()
    {
        std::free(m_line);
        if (m_stream)
            std::fclose(m_stream);
    }
    Q_DISABLE_COPY_MOVE(LineReader)

    // Empty at the end.
    QByteArray next()
    {
        const ssize_t length = m_stream ? getline(&m_line, &m_capacity, m_stream) : -1;
        return length > 0 ? QByteArray(m_line, length) : QByteArray();
    }

private:
    FILE* m_stream = nullptr;
    char* m_line = nullptr;
    size_t m_capacity = 0;
};

// The worker's side of one conversation.
class PageServer final
{
    Q_DECLARE_TR_FUNCTIONS(emend::services::PageServer)

public:
    PageServer(QFile& replies, pipeline::PageReader& reader) : m_replies(replies), m_reader(reader) { }

    bool answer(const PageRequest& request);

private:
    bool send(const WorkerReply& reply) { return sendReply(m_replies, reply); }
    Result<void> open(const PageRequest& request);
    Result<pipeline::PageResult> read(const PageRequest& request);

    QFile& m_replies;
    pipeline::PageReader& m_reader;
    int m_openId = -1;
    pipeline::OpenDocument m_open;
};

// Answers with one reply more where the document had to be opened first. False where nobody listens any more.
bool PageServer::answer(const PageRequest& request)
{
    try {
        if (request.document != m_openId) {
            if (const Result<void> opened = open(request); !opened)
                return send(RequestFailed{request.id, opened.error()});
            if (!send(DocumentOpened{request.id, m_open.source->pageCount(), m_open.file.sha256}))
                return false;
        }
        Result<pipeline::PageResult> page = read(request);
        return page ? send(PageRead{request.id, std::move(*page)}) : send(RequestFailed{request.id, page.error()});
    } catch (const std::exception& exception) {
        const QString what = QString::fromLocal8Bit(exception.what());
        return send(RequestFailed{request.id, {ErrorCode::Internal, tr("the decoder gave up (%1)").arg(what)}});
    }
}

Result<void> PageServer::open(const PageRequest& request)
{
    m_openId = -1;
    m_open = {};
    Result<pipeline::OpenDocument> opened = pipeline::openDocument(request.path);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!request.sha256.isEmpty() && opened->file.sha256 != request.sha256)
        return base::fail(ErrorCode::Conflict, tr("the file was changed while it was read"));
    m_open = std::move(*opened);
    m_openId = request.document;
    return {};
}

Result<pipeline::PageResult> PageServer::read(const PageRequest& request)
{
    if (request.page >= m_open.source->pageCount())
        return base::fail(ErrorCode::InvalidArgument, tr("the document has no such page"));
    base::Progress progress;
    Result<pipeline::PageResult> page = m_reader.read(*m_open.source, request.page, progress);
    if (page) {
        page->text.index = request.page;
        page->timingsMs[QStringLiteral("load")] += std::exchange(m_open.loadMs, 0);
    }
    return page;
}

} // namespace

void confineWorker()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGINT, SIG_IGN);
    cv::setNumThreads(1); // the cores are shared out by processes
    limitResource(RLIMIT_CORE, 0);
    if constexpr (kLimitsMemory)
        limitResource(RLIMIT_DATA, kMemoryLimit);
}

int servePages(int requests, int replies, const pipeline::ReadSettings& settings)
{
    QFile out;
    if (!out.open(replies, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 1;
    Result<std::unique_ptr<pipeline::PageReader>> reader = pipeline::PageReader::create(settings);
    if (!reader) {
        sendReply(out, WorkerUnfit{reader.error()});
        return 1;
    }
    if (!sendReply(out, WorkerReady{}))
        return 1;
    PageServer server(out, **reader);
    LineReader lines(requests);
    for (QByteArray line = lines.next(); !line.isEmpty(); line = lines.next()) {
        const Result<PageRequest> request = decodeRequest(line);
        if (!request || !server.answer(*request))
            return 1;
    }
    return 0;
}

} // namespace emend::services
