// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vocabulary.h"

#include "look_alikes.h"
#include "similar_runs.h"

#include <algorithm>

namespace emend::services {

namespace {

constexpr double kUsualWeight = 3;
constexpr double kLookAlikeCost = 0.4;
constexpr qsizetype kShortest = 4; ///< letters; shorter words are near to too many others

// Parts of addresses and of names of shops, states and large towns of the places that receipts often come from. Which
// word is meant decides a person.
const char* const kUsual =
    "JALAN LORONG LEBUH LEBUHRAYA PERSIARAN LENGKOK STREET ROAD AVENUE BOULEVARD HIGHWAY TAMAN BANDAR KAMPUNG KAWASAN "
    "PERINDUSTRIAN SEKSYEN SECTION PLAZA COMPLEX KOMPLEKS WISMA MENARA BANGUNAN BUILDING TOWER CENTRE CENTER "
    "INDUSTRIAL "
    "ESTATE GROUND FLOOR LEVEL BLOCK UNIT BASEMENT SHOPPING AIRPORT PERSEKUTUAN WILAYAH KUALA LUMPUR SELANGOR JOHOR "
    "BAHRU MELAKA PAHANG KELANTAN TERENGGANU PERAK PERLIS KEDAH PENANG PULAU PINANG SABAH SARAWAK PUTRAJAYA NEGERI "
    "SEMBILAN DARUL EHSAN TAKZIM RIDZUAN MALAYSIA SINGAPORE BANGLADESH DHAKA INDONESIA SHAH ALAM PETALING JAYA SUBANG "
    "KLANG IPOH PUCHONG CHERAS AMPANG KAJANG SERDANG SEREMBAN GEORGETOWN KUCHING SKUDAI BUKIT SUNGAI BATU KOTA INDAH "
    "PERDANA UTAMA MAKMUR PERMAI SETIA BARU DAMAI STRASSE PLATZ CALLE AVENIDA ENTERPRISE TRADING HOLDINGS COMPANY "
    "CORPORATION LIMITED BERHAD RESTAURANT RESTORAN SUPERMARKET HYPERMARKET MINIMARKET BAKERY CONFECTIONERY HARDWARE "
    "PHARMACY FARMASI STATIONERY MACHINERY ELECTRICAL MARKETING INTERNATIONAL INDUSTRIES SYARIKAT PERNIAGAAN PASARAYA "
    "KITCHEN COFFEE RETAIL MARKET GROCER TECHNOLOGY ADVERTISING BOOKSTORE FURNITURE ELECTRONICS SHOP STORE GMBH";

qsizetype mostDifferent(qsizetype length)
{
    return length >= 9 ? 3 : (length >= 6 ? 2 : 1);
}

} // namespace

void Vocabulary::add(const QString& word, double weight)
{
    const QString form = comparedForm(word);
    if (form.size() < 2)
        return;
    double& known = m_weights[form];
    known = std::max(known, weight);
}

void Vocabulary::addUsualWords()
{
    for (const QString& word : QString::fromLatin1(kUsual).split(QLatin1Char(' ')))
        add(word, kUsualWeight);
}

std::vector<Vocabulary::Match> Vocabulary::near(const QString& form) const
{
    std::vector<Match> matches;
    if (form.size() < kShortest)
        return matches;
    const qsizetype most = mostDifferent(form.size());
    for (auto it = m_weights.cbegin(); it != m_weights.cend(); ++it) {
        if (std::abs(it.key().size() - form.size()) > most || it.key().size() < kShortest || it.key() == form)
            continue;
        const double cost = spellingDistance(form, it.key());
        if (cost <= static_cast<double>(most))
            matches.push_back({it.key(), cost, it.value()});
    }
    std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return std::tie(a.cost, b.weight, a.form) < std::tie(b.cost, a.weight, b.form);
    });
    return matches;
}

QString Vocabulary::beginningWith(const QString& form) const
{
    QString best;
    double weight = 0;
    for (auto it = m_weights.lowerBound(form); it != m_weights.cend() && it.key().startsWith(form); ++it) {
        if (it.key().size() == form.size())
            continue;
        const bool isBetter = it.value() > weight
            || (it.value() >= weight && std::make_pair(it.key().size(), it.key()) < std::make_pair(best.size(), best));
        if (isBetter) {
            best = it.key();
            weight = it.value();
        }
    }
    return best;
}

double spellingDistance(const QString& a, const QString& b)
{
    std::vector<double> row;
    for (qsizetype j = 0; j <= b.size(); ++j)
        row.push_back(static_cast<double>(j));
    for (qsizetype i = 1; i <= a.size(); ++i) {
        double diagonal = row[0];
        row[0] = static_cast<double>(i);
        for (size_t j = 1; j < row.size(); ++j) {
            const QChar one = a[i - 1];
            const QChar other = b[static_cast<qsizetype>(j) - 1];
            const double changed = one == other ? 0 : (lookAlike(one, other) ? kLookAlikeCost : 1);
            const double next = std::min({diagonal + changed, row[j] + 1, row[j - 1] + 1});
            diagonal = row[j];
            row[j] = next;
        }
    }
    return row.back();
}

} // namespace emend::services
