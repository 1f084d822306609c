// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/learning/merchant_memory.h>

#include "header_index.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace emend::learning {

namespace {

constexpr size_t kCompared = 24; ///< headers that are looked at more closely
constexpr double kLeastConfidence = 0.2;

struct Entry {
    size_t merchant = 0;
    size_t place = 0;
};

double logistic(double score)
{
    return 1 / (1 + std::exp(-score));
}

QStringList common(const QStringList& a, const QStringList& b)
{
    QStringList both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
}

/// Logistic regressions on the public SROIE receipts of three fifths of the merchants in two random orders, each
/// receipt against those before it; tests/benchmarks/replay.sh measures what they are worth.
double merchantConfidence(double cosine, double margin, double nameFit, bool sharesNumber, int documents)
{
    return logistic(-4.42 + 1.63 * cosine + 1.83 * margin + 2.63 * nameFit + 2.95 * (sharesNumber ? 1 : 0)
                    + 0.61 * std::log1p(documents));
}

double addressConfidence(double cosine, double placeCosine, double addressFit, bool sharesNumber)
{
    return logistic(-4.46 + 1.99 * cosine + 2.63 * placeCosine + 2.6 * addressFit + 1.3 * (sharesNumber ? 1 : 0));
}

} // namespace

struct MerchantMemory::Private {
    std::shared_ptr<const MerchantMemory> background;
    std::vector<KnownMerchant> merchants;
    std::vector<Entry> entries;
    std::vector<QString> names; ///< comparable forms
    std::vector<std::vector<QString>> addresses;
    std::unique_ptr<HeaderIndex> index;

    double runnerUp(const std::vector<HeaderIndex::Hit>& hits, size_t merchant) const
    {
        const auto other = std::find_if(hits.begin(), hits.end(), [&](const HeaderIndex::Hit& hit) {
            return entries[hit.entry].merchant != merchant;
        });
        return other == hits.end() ? 0 : other->cosine;
    }

    void choosePlace(const std::vector<HeaderIndex::Hit>& hits, size_t merchant, const HeaderPrint& print,
                     RecognisedMerchant& recognised) const
    {
        double best = -1;
        for (const HeaderIndex::Hit& hit : hits) {
            const Entry& entry = entries[hit.entry];
            const KnownPlace& place = merchants[merchant].places[entry.place];
            if (entry.merchant != merchant || place.address.isEmpty())
                continue;
            const double fit = bestFit(addresses[merchant][entry.place], print.text);
            if (fit + 0.5 * hit.cosine <= best)
                continue;
            best = fit + 0.5 * hit.cosine;
            recognised.place = &place;
            recognised.placeConfidence = addressConfidence(hits.front().cosine, hit.cosine, fit,
                                                           !common(place.numbers, print.numbers).isEmpty());
        }
    }
};

MerchantMemory::MerchantMemory(std::vector<KnownMerchant> merchants, std::shared_ptr<const MerchantMemory> background)
    : d(std::make_unique<Private>())
{
    d->background = std::move(background);
    d->merchants = std::move(merchants);
    std::vector<std::vector<quint64>> grams;
    for (size_t m = 0; m < d->merchants.size(); ++m) {
        const KnownMerchant& merchant = d->merchants[m];
        d->names.push_back(comparable(merchant.name));
        d->addresses.emplace_back();
        for (size_t p = 0; p < merchant.places.size(); ++p) {
            d->addresses.back().push_back(comparable(merchant.places[p].address));
            for (const QStringList& header : merchant.places[p].headers) {
                grams.push_back(headerPrint(header).grams);
                d->entries.push_back({m, p});
            }
        }
    }
    d->index = std::make_unique<HeaderIndex>(std::move(grams), d->background ? d->background->d->index.get() : nullptr);
}

MerchantMemory::~MerchantMemory() = default;

const std::vector<KnownMerchant>& MerchantMemory::merchants() const
{
    return d->merchants;
}

std::optional<RecognisedMerchant> MerchantMemory::recognise(const std::vector<domain::PageText>& pages) const
{
    const HeaderPrint print = headerPrint(pages);
    const std::vector<HeaderIndex::Hit> hits = d->index->find(print.grams, kCompared);
    if (hits.empty())
        return {};
    const Entry& first = d->entries[hits.front().entry];
    RecognisedMerchant recognised;
    recognised.merchant = &d->merchants[first.merchant];
    recognised.likeness = hits.front().cosine;
    recognised.nameFit = bestFit(d->names[first.merchant], print.text);
    recognised.numbers = common(recognised.merchant->places[first.place].numbers, print.numbers);
    recognised.confidence =
        merchantConfidence(recognised.likeness, recognised.likeness - d->runnerUp(hits, first.merchant),
                           recognised.nameFit, !recognised.numbers.isEmpty(), recognised.merchant->documents);
    if (recognised.confidence < kLeastConfidence)
        return {};
    d->choosePlace(hits, first.merchant, print, recognised);
    return recognised;
}

} // namespace emend::learning
