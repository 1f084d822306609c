// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/pipeline/page_reader.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <variant>

// What a batch and its worker processes say to each other: one JSON object a line, requests on the worker's standard
// input, replies on its output.
namespace emend::services {

/// Asks for one page. The worker keeps the last document open, so that its further pages cost no opening.
struct PageRequest {
    int id = 0; ///< returned in every reply
    int document = 0; ///< tells documents apart, even where the same path is given twice
    QString path;
    int page = 0; ///< 0-based
    QString sha256; ///< what the document must still be; empty where that is not known yet
};

/// The recogniser is loaded; sent once, before any request is read.
struct WorkerReady {
};
/// The worker cannot work at all, and ends.
struct WorkerUnfit {
    base::Error error;
};
/// The document is open; precedes the page's own reply, so that a crash on the page is not taken for one on the
/// document.
struct DocumentOpened {
    int id = 0;
    int pages = 0;
    QString sha256;
};
struct PageRead {
    int id = 0;
    pipeline::PageResult result;
};
/// The document could not be opened (where no DocumentOpened came before), or the page could not be read.
struct RequestFailed {
    int id = 0;
    base::Error error;
};
using WorkerReply = std::variant<WorkerReady, WorkerUnfit, DocumentOpened, PageRead, RequestFailed>;

/// One line, with its newline.
QByteArray encode(const PageRequest& request);
QByteArray encode(const WorkerReply& reply);

/// The inverse, with or without the newline. Error: corrupt.
base::Result<PageRequest> decodeRequest(const QByteArray& line);
base::Result<WorkerReply> decodeReply(const QByteArray& line);

} // namespace emend::services
