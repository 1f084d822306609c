// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parsers of printed text under libFuzzer: dates, amounts, currencies, masking, and field schemas.
//   cmake --preset fuzz && cmake --build --preset fuzz --target fuzz_text_parsers
//   build/fuzz/bin/fuzz_text_parsers -max_len=400 -timeout=5 -max_total_time=60
// A finding is written to ./crash-…; give that file as the only argument to see it again.
#include <emend/extraction/amounts.h>
#include <emend/extraction/dates.h>
#include <emend/extraction/schema.h>
#include <emend/privacy/mask.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace emend;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

// A match stands in the text exactly where it says; a currency sign between two numbers may belong to both.
template <class Match> void requireInText(const std::vector<Match>& matches, const QString& text)
{
    qsizetype last = -1;
    for (const Match& match : matches) {
        require(match.start > last && !match.raw.isEmpty() && match.start + match.raw.size() <= text.size());
        require(QStringView(text).sliced(match.start, match.raw.size()) == match.raw);
        last = match.start;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    const QDate today(2026, 11, 22);
    for (const auto order : {extraction::DateOrder::DayFirst, extraction::DateOrder::MonthFirst}) {
        const auto dates = extraction::findDates(text, order, today);
        requireInText(dates, text);
        for (const extraction::DateMatch& match : dates)
            require(match.date.isValid());
    }
    requireInText(extraction::findAmounts(text), text);
    extraction::findCurrency(text);
    const QString masked = privacy::maskText(text);
    require(privacy::maskText(masked) == masked);
    const auto schema = extraction::parseSchema(bytes);
    require(schema || !schema.error().message.isEmpty());
    return 0;
}
