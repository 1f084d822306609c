// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_batch_document.h"

#include <emend/services/batch_runner.h>

namespace emend::services {

using base::Error;
using base::ErrorCode;

void OpenBatchDocument::setOpened(const DocumentOpened& opened)
{
    read.sha256 = opened.sha256;
    read.pageCount = opened.pages;
    pages.resize(static_cast<size_t>(opened.pages));
}

void OpenBatchDocument::take(int page, base::Result<pipeline::PageResult> result)
{
    if (!result) {
        ++read.unreadPages;
        if (!read.pageError)
            read.pageError = result.error();
    }
    pages[static_cast<size_t>(page)] = result ? std::move(*result) : pipeline::unreadPage(page, result.error());
    ++arrived;
}

Error openingError(const base::Result<pipeline::PageResult>& page)
{
    if (page)
        return {ErrorCode::Internal, BatchRunner::tr("The file was read before it was opened.")};
    if (page.error().code == ErrorCode::RecogniserError)
        return {ErrorCode::Corrupt, BatchRunner::tr("The file crashes its decoder.")};
    if (page.error().code == ErrorCode::Timeout)
        return {ErrorCode::Timeout, BatchRunner::tr("The file could not be opened: %1").arg(page.error().message)};
    return page.error();
}

} // namespace emend::services
