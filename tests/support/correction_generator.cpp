// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correction_generator.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUuid>

#include <cmath>
#include <iterator>

namespace emend::test {

namespace {

/// SplitMix64: good enough, and started in no time.
class Random final
{
public:
    explicit Random(quint64 state) : m_state(state) { }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return z ^ (z >> 31);
    }
    int below(int limit) { return static_cast<int>(next() % static_cast<quint64>(limit)); }
    double fraction() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    bool isOneIn(int times) { return below(times) == 0; }
    template <size_t Size> QString oneOf(const char* const (&list)[Size])
    {
        return QString::fromUtf8(list[below(static_cast<int>(Size))]);
    }

private:
    quint64 m_state;
};

const char* const kFirstWords[] = {"Golden", "Sunrise", "Kedai",   "Restoran", "Pasar", "City",   "Harbour", "Lucky",
                                   "Green",  "Mega",    "Popular", "Family",   "Royal", "Bengal", "Café",    "Old"};
const char* const kSyllables[] = {"an", "bak", "chi", "da",  "eng", "fu", "go", "hua", "jin", "kar", "lim", "mei",
                                  "na", "ong", "pra", "qui", "ra",  "se", "ta", "wan", "yu",  "zhi", "bo",  "li"};
const char* const kTrades[] = {"Trading", "Mart", "Hardware", "Bistro", "Pharmacy", "Books", "Fuel", "Electronics"};
const char* const kForms[] = {"Sdn Bhd", "SDN. BHD.", "Ltd", "Inc.", "GmbH", "", "", ""};
const char* const kCategories[] = {"Groceries", "Dining",   "Fuel",    "Hardware",
                                   "Health",    "Clothing", "Postage", "Books & Stationery"};
const char* const kCurrencies[] = {"MYR", "MYR", "USD", "EUR", "BDT", "SGD"};
const char* const kItems[] = {"NASI LEMAK AYAM", "TEH TARIK",      "PVC PIPE 20MM", "A4 PAPER 80G", "RON95 PETROL",
                              "PANADOL 10S",     "SHAMPOO 400 ML", "BATTERY AA 4S", "T-SHIRT M",    "PARKING FEE"};
const char* const kApps[] = {"expense-mobile", "expense-web", "pos-server", "emend-desktop"};
const char* const kEnvironments[] = {"production", "production", "production", "staging"};
const char* const kProviders[] = {"tesseract", "emend", "vision"};

struct Merchant {
    QString name;
    QString category;
    QString currency;
    double logAmount = 0;
    int number = 0;
};

Merchant merchantNumber(int number, quint64 seed)
{
    Random random(seed * 1'000'003 + static_cast<quint64>(number) * 7919);
    Merchant merchant;
    QString own = random.oneOf(kSyllables) + random.oneOf(kSyllables) + random.oneOf(kSyllables);
    own[0] = own.at(0).toUpper();
    const QStringList words{random.oneOf(kFirstWords), own, random.oneOf(kTrades), random.oneOf(kForms)};
    merchant.name = words.join(QLatin1Char(' ')).trimmed();
    merchant.category = random.oneOf(kCategories);
    merchant.currency = random.oneOf(kCurrencies);
    merchant.logAmount = 1.5 + 3.5 * random.fraction();
    merchant.number = number;
    return merchant;
}

/// Zipf's law: a rank whose logarithm is spread evenly.
int merchantRank(Random& random, int merchants)
{
    return std::min(merchants - 1, static_cast<int>(std::exp(random.fraction() * std::log(merchants + 1.0))) - 1);
}

QString price(double amount)
{
    return QString::number(amount, 'f', 2);
}

QString itemLines(Random& random, double total)
{
    QString lines;
    const int items = 2 + random.below(4);
    for (int i = 0; i < items; ++i)
        lines +=
            QStringLiteral("%1 x %2  %3\n").arg(1 + random.below(3)).arg(random.oneOf(kItems), price(total / items));
    return lines;
}

QString receiptText(Random& random, const Merchant& merchant, const QDate& date, double total)
{
    QString text = QStringLiteral("%1\n(%2-%3)\nNo. %4, Jalan %5 %6/%7, Taman %8\n%9 Kuala Lumpur\nTel: 03-%10 %11\n")
                       .arg(merchant.name.toUpper())
                       .arg(100'000 + merchant.number)
                       .arg(QLatin1Char('A' + merchant.number % 26))
                       .arg(1 + merchant.number % 90)
                       .arg(random.oneOf(kFirstWords))
                       .arg(merchant.number % 9)
                       .arg(merchant.number % 30)
                       .arg(random.oneOf(kFirstWords))
                       .arg(50'000 + merchant.number % 9000)
                       .arg(1000 + random.below(9000))
                       .arg(1000 + random.below(9000));
    text += QStringLiteral("TAX INVOICE %1   %2 %3:%4\n")
                .arg(100'000 + random.below(900'000))
                .arg(date.toString(QStringLiteral("dd/MM/yyyy")))
                .arg(8 + random.below(12), 2, 10, QLatin1Char('0'))
                .arg(random.below(60), 2, 10, QLatin1Char('0'));
    text += itemLines(random, total);
    text += QStringLiteral("SUBTOTAL %1 %2\nGST 6% %3\nTOTAL %1 %4\n")
                .arg(merchant.currency, price(total / 1.06), price(total - total / 1.06), price(total));
    text += random.isOneIn(20) ? QStringLiteral("VISA 4111 1111 1111 1111\n") : QStringLiteral("CASH\n");
    while (text.size() < 300)
        text += QStringLiteral("THANK YOU, PLEASE COME AGAIN\n");
    return text.left(500);
}

void correct(Random& random, const Merchant& merchant, const QDate& date, double total, domain::CorrectionInput& input)
{
    const auto set = [&input](const char* field, const QString& value) {
        input.corrected.insert(QString::fromLatin1(field), value);
    };
    switch (random.below(4)) {
    case 0:
        set("merchant", merchant.name);
        break;
    case 1:
        set("amount", price(total));
        set("currency", merchant.currency);
        break;
    case 2:
        set("date", date.toString(Qt::ISODate));
        set("category", merchant.category);
        break;
    default:
        set("merchant", merchant.name);
        set("category", merchant.category);
        set("amount", price(total));
    }
}

} // namespace

domain::CorrectionInput CorrectionGenerator::correction(qint64 number) const
{
    Random random(seed * 0x2545f4914f6cdd1d + static_cast<quint64>(number));
    const Merchant merchant = merchantNumber(merchantRank(random, merchants), seed);
    const double total = std::max(0.05, std::exp(merchant.logAmount + (random.fraction() - 0.5)));
    domain::CorrectionInput input;
    input.sourceApp = random.oneOf(kApps);
    input.sourceEnvironment = random.oneOf(kEnvironments);
    const quint64 id[2] = {random.next(), random.next()};
    input.sourceCorrectionId = QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(id), sizeof(id)))
                                   .toString(QUuid::WithoutBraces);
    input.createdAt = newest.addMSecs(-static_cast<qint64>(random.fraction() * days * 86'400'000.0));
    const QDate date = input.createdAt.date().addDays(-random.below(10));
    input.userId = QStringLiteral("user-%1@example.com").arg(random.below(500));
    input.imagePath = QStringLiteral("receipts/%1/%2.jpg").arg(merchant.number).arg(number);
    input.expenseId = QStringLiteral("EXP-%1").arg(number);
    input.ocrProvider = random.oneOf(kProviders);
    input.ocrText = receiptText(random, merchant, date, total);
    input.ocrConfidence = std::round((0.5 + 0.5 * random.fraction()) * 1000) / 1000;
    input.originalInference = {{QStringLiteral("merchant"), merchant.name.toUpper().left(merchant.name.size() - 1)},
                               {QStringLiteral("amount"), price(total * 10)},
                               {QStringLiteral("currency"), merchant.currency},
                               {QStringLiteral("date"), date.addYears(-1).toString(Qt::ISODate)},
                               {QStringLiteral("category"), QStringLiteral("Other")}};
    input.modelVersion = QStringLiteral("v3");
    correct(random, merchant, date, total, input);
    return input;
}

void CorrectionGenerator::generate(qint64 count, qint64 start,
                                   const std::function<void(const domain::CorrectionInput& input)>& take) const
{
    for (qint64 number = start; number < start + count; ++number)
        take(correction(number));
}

QByteArray jsonLine(const domain::CorrectionInput& input)
{
    QJsonObject line{{QStringLiteral("source_app"), input.sourceApp},
                     {QStringLiteral("source_environment"), input.sourceEnvironment},
                     {QStringLiteral("source_correction_id"), input.sourceCorrectionId},
                     {QStringLiteral("created_at"), input.createdAt.toUTC().toString(Qt::ISODateWithMs)},
                     {QStringLiteral("user_id"), input.userId},
                     {QStringLiteral("receipt_image_path"), input.imagePath},
                     {QStringLiteral("expense_id"), input.expenseId},
                     {QStringLiteral("ocr_provider"), input.ocrProvider},
                     {QStringLiteral("ocr_text"), input.ocrText},
                     {QStringLiteral("original_inference"), input.originalInference},
                     {QStringLiteral("model_version"), input.modelVersion}};
    if (input.ocrConfidence)
        line.insert(QStringLiteral("ocr_confidence"), *input.ocrConfidence);
    for (auto it = input.corrected.constBegin(); it != input.corrected.constEnd(); ++it)
        line.insert(QLatin1String("corrected_") + it.key(), it.value());
    return QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace emend::test
