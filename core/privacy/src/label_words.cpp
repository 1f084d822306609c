// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "label_words.h"

#include <QtCore/QVarLengthArray>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace emend::privacy {

namespace {

using Word = std::u16string_view;

constexpr Word kNames[]{u"ssn",  u"ein", u"fein", u"tin", u"itin", u"iban",  u"abn",   u"tfn", u"gstin", u"npwp",
                        u"cnpj", u"cpf", u"nif",  u"nip", u"nipc", u"ustid", u"vatin", u"fin", u"siret", u"siren"};
constexpr Word kAccounts[]{u"account", u"accounts", u"acount", u"acct",  u"acc",      u"a/c",  u"akaun",
                           u"konto",   u"cuenta",   u"compte", u"conto", u"rekening", u"হিসাব"};
constexpr Word kCards[]{u"card", u"kad", u"visa", u"mastercard", u"amex", u"maestro", u"unionpay"};
constexpr Word kSubjects[]{u"tax",      u"taxpayer", u"payer",   u"gst",     u"vat",   u"sst",
                           u"tva",      u"iva",      u"mwst",    u"ust",     u"btw",   u"aba",
                           u"security", u"employer", u"federal", u"routing", u"steuer"};
constexpr Word kQualifiers[]{
    u"no", u"nos",  u"num",   u"number",         u"nr",       u"nombor", u"nummer", u"numero",       u"nomor",
    u"id", u"idnr", u"ident", u"identification", u"identity", u"reg",    u"regn",   u"registration", u"regd",
    u"is", u"of",   u"the",   u"your",           u"customer", u"nb",     u"n",      u"নম্বর",         u"নং"};
constexpr Word kOthers[]{u"tel",    u"telephone", u"telefon", u"phone",     u"ph",       u"fax",     u"hp",  u"h/p",
                         u"mobile", u"contact",   u"call",    u"hotline",   u"whatsapp", u"invoice", u"inv", u"receipt",
                         u"order",  u"bill",      u"ref",     u"reference", u"doc",      u"po"};

/// The same for all that recognisers confuse.
char16_t canonical(char16_t c)
{
    switch (c) {
    case u'0':
        return u'o';
    case u'1':
    case u'i':
    case u'I':
    case u'|':
        return u'l';
    case u'5':
        return u's';
    case u'8':
        return u'b';
    default:
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c - u'A' + u'a') : c;
    }
}

using Roles = std::map<std::u16string, WordRole, std::less<>>;

Roles allRoles()
{
    Roles roles;
    const auto add = [&roles](const auto& words, WordRole role) {
        for (const Word word : words) {
            std::u16string key(word);
            std::transform(key.begin(), key.end(), key.begin(), canonical);
            roles.emplace(std::move(key), role);
        }
    };
    add(kNames, WordRole::Name);
    add(kAccounts, WordRole::Account);
    add(kCards, WordRole::Card);
    add(kSubjects, WordRole::Subject);
    add(kQualifiers, WordRole::Qualifier);
    add(kOthers, WordRole::Other);
    return roles;
}

WordRole roleOf(Word word)
{
    static const Roles roles = allRoles();
    const auto entry = roles.find(word);
    return entry == roles.cend() ? WordRole::Unknown : entry->second;
}

} // namespace

LabelWord findLabelWord(QStringView word)
{
    QVarLengthArray<char16_t, 32> letters;
    for (const QChar c : word)
        letters.append(canonical(c.unicode()));
    const Word whole(letters.data(), static_cast<size_t>(letters.size()));
    const WordRole role = roleOf(whole);
    if (role != WordRole::Unknown)
        return {role, false};
    constexpr size_t kShortestStem = 3;
    for (size_t stem = kShortestStem; stem + 2 <= whole.size(); ++stem) {
        const WordRole stemRole = roleOf(whole.substr(0, stem));
        if (stemRole != WordRole::Unknown && roleOf(whole.substr(stem)) == WordRole::Qualifier)
            return {stemRole, true};
    }
    return {};
}

} // namespace emend::privacy
