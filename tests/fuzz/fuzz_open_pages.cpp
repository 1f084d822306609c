// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Intake of images and PDFs under libFuzzer.
//   cmake --preset fuzz && cmake --build --preset fuzz --target fuzz_open_pages fuzz_corpus
//   cd build/fuzz && bin/fuzz_corpus corpus
//   QT_QPA_PLATFORM=offscreen bin/fuzz_open_pages -rss_limit_mb=2000 -timeout=20 -max_total_time=60 corpus
// A finding is written to ./crash-…; give that file as the only argument to see it again.
#include <emend/ocr/page_source.h>

#include <opencv2/core/mat.hpp>

#include <QtCore/QCoreApplication>
#include <QtCore/QLoggingCategory>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace emend;

// Fontconfig keeps its cache until the process ends.
extern "C" const char* __lsan_default_suppressions()
{
    return "leak:libfontconfig";
}

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    [[maybe_unused]] static QCoreApplication application(*argc, *argv);
    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    // Small limits: a slow page is no finding, and the checks before decoding are what is tried here.
    const ocr::PageLimits limits{.bytes = 1024 * 1024, .pages = 4, .pixels = 4'000'000};
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const auto pages = ocr::openPages(bytes, limits);
    if (!pages)
        return 0;
    const auto pageSize = (*pages)->pageSize(0);
    const auto grey = (*pages)->renderGrey(0, 0.1);
    if (grey && (!pageSize || grey->empty() || grey->type() != CV_8UC1))
        std::abort();
    (*pages)->textLayer(0);
    return 0;
}
