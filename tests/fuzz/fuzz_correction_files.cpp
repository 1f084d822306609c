// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of corrections from other programs under libFuzzer, as far as they get before the database.
//   cmake --preset fuzz && cmake --build --preset fuzz --target fuzz_correction_files
//   build/fuzz/bin/fuzz_correction_files -max_len=2000 -timeout=5 -max_total_time=60
// A finding is written to ./crash-…; give that file as the only argument to see it again.
#include <emend/services/correction_files.h>
#include <emend/services/prepare_correction.h>

#include <QtCore/QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace emend;
using services::CorrectionFormat;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// What was taken fits the columns, and is not refused when it comes back in an export.
void checkTaken(const domain::Correction& correction, CorrectionFormat format)
{
    require(correction.correctedMerchant.size() <= 200 && correction.correctedCategory.size() <= 100);
    require(correction.correctedCardLastFour.size() <= 4 && correction.sourceApp.size() <= 50);
    require(!correction.ocrText.contains(QChar(u'\0')));
    require(!correction.fieldsCorrected.isEmpty());
    const auto writer = services::CorrectionWriter::create(format);
    QByteArray file = writer->header() + writer->row(correction);
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = services::CorrectionReader::open(buffer, format, {});
    require(reader.has_value());
    const auto line = (*reader)->next();
    require(line && line->input);
    require(line->input->sourceCorrectionId == correction.sourceCorrectionId);
    require(!(*reader)->next());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const services::CorrectionRules rules{"salt", QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC)};
    for (const CorrectionFormat format : {CorrectionFormat::JsonLines, CorrectionFormat::Csv}) {
        QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader =
            services::CorrectionReader::open(buffer, format, {QStringLiteral("app"), QStringLiteral("test")});
        if (!reader)
            continue;
        qint64 last = 0;
        while (const auto line = (*reader)->next()) {
            require(line->number > last);
            last = line->number;
            if (!line->input) {
                require(!line->input.error().message.isEmpty());
                continue;
            }
            auto correction = services::normaliseCorrection(*line->input, rules);
            require(correction || !correction.error().message.isEmpty());
            if (!correction)
                continue;
            services::judgeCorrection(*correction, {}, rules.now);
            require(correction->qualityScore >= 0 && correction->qualityScore <= 1);
            checkTaken(*correction, format);
        }
    }
    return 0;
}
