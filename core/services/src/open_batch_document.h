// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/pipeline/document.h>
#include <emend/services/worker_protocol.h>

#include <optional>
#include <vector>

namespace emend::services {

/// A started document of a batch; its pages arrive in any order.
struct OpenBatchDocument {
    pipeline::ReadDocument read;
    std::vector<std::optional<pipeline::PageResult>> pages;
    int arrived = 0;
    int lostProcesses = 0;
    std::optional<pipeline::LineModel> model; ///< as DocumentReading::model
    QString forcedType;

    void setOpened(const DocumentOpened& opened);
    void take(int page, base::Result<pipeline::PageResult> result); ///< that arrived; after setOpened()
    bool isWhole() const { return arrived == read.pageCount; }
};

/// Why a document could not be opened, by what came of its first page; the worker's own words are sentences already.
base::Error openingError(const base::Result<pipeline::PageResult>& page);

} // namespace emend::services
