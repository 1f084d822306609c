// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// recognise_merchants [COUNT]: how long a version of COUNT made-up merchants (default 100000) takes to be loaded, and
// one document to be recognised by it.
#include <emend/learning/merchant_memory.h>

#include <QtCore/QElapsedTimer>
#include <QtCore/QString>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <random>

using namespace emend;

namespace {

constexpr int kDocuments = 200;

/// Words of a language that nobody speaks; common words come often, as on real receipts.
QString words(std::mt19937& random, int count)
{
    QString text;
    for (int i = 0; i < count; ++i) {
        const unsigned kind = random() % 4 == 0 ? random() % 50 : 1000 + random() % 60000;
        std::mt19937 letters(kind);
        for (unsigned j = 0; j < 4 + kind % 5; ++j)
            text += QChar(u'A' + static_cast<char16_t>(letters() % 26));
        text += QLatin1Char(' ');
    }
    return text.trimmed();
}

learning::KnownMerchant merchant(unsigned seed)
{
    std::mt19937 random(seed);
    learning::KnownMerchant made;
    made.name = words(random, 3);
    made.documents = 1;
    learning::KnownPlace place;
    place.address = words(random, 8);
    place.headers = {{made.name, place.address.left(30), place.address.mid(30), QStringLiteral("TAX INVOICE"),
                      QStringLiteral("TEL 0%1").arg(70000000 + seed), words(random, 4), words(random, 4)}};
    made.places.push_back(std::move(place));
    return made;
}

domain::PageText pageOf(const QStringList& rows)
{
    domain::PageText page;
    for (const QString& row : rows) {
        domain::Line line;
        line.words.push_back({row, QRect(0, 0, 100, 10), 0.9, {}});
        page.lines.push_back(std::move(line));
    }
    return page;
}

} // namespace

int main(int argc, char** argv)
{
    const unsigned count = argc > 1 ? static_cast<unsigned>(std::max(1, std::atoi(argv[1]))) : 100'000;
    std::vector<learning::KnownMerchant> merchants;
    for (unsigned i = 0; i < count; ++i)
        merchants.push_back(merchant(i));
    QElapsedTimer timer;
    timer.start();
    const learning::MerchantMemory memory(std::move(merchants));
    const double loadMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::vector<double> ms;
    int right = 0;
    for (int i = 0; i < kDocuments; ++i) {
        const learning::KnownMerchant expected = merchant(static_cast<unsigned>(i) * 7919 % count);
        const std::vector<domain::PageText> pages{pageOf(expected.places.front().headers.front())};
        timer.start();
        const auto recognised = memory.recognise(pages);
        ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        right += recognised && recognised->merchant->name == expected.name ? 1 : 0;
    }
    std::sort(ms.begin(), ms.end());
    std::printf("recognise_merchants: %u merchants loaded in %.0f ms, recognised in %.2f ms (median; most %.2f), %d of "
                "%d right\n",
                count, loadMs, ms[ms.size() / 2], ms.back(), right, kDocuments);
    return 0;
}
