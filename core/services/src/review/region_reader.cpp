// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/region_reader.h>

#include <emend/extraction/schema.h>
#include <emend/pipeline/region_recognizer.h>
#include <emend/services/field_plan.h>
#include <emend/services/page_images.h>

#include <QtCore/QCoreApplication>
#include <QtGui/QTransform>

#include <algorithm>

namespace emend::services {

namespace {

using base::Result;
using extraction::FieldType;
using pipeline::RegionText;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::RegionReader)
};

constexpr int kTimeoutMs = 10'000;
constexpr double kMostPixels = 4'000'000; ///< a quarter of an A4 page at 250 dpi
constexpr qint64 kCacheBytes = 64 * 1024 * 1024; ///< the page that is worked on
constexpr double kVote = 0.05;

/// The characters of values; empty where any letter may occur.
QString charactersOf(FieldType type)
{
    switch (type) {
    case FieldType::Money:
        return QStringLiteral("0123456789.,-()RM$€£ ");
    case FieldType::Date:
        return QStringLiteral("0123456789/-.: ");
    case FieldType::Digits:
        return QStringLiteral("0123456789* -");
    case FieldType::Text:
    case FieldType::Enumeration:
        break;
    }
    return {};
}

/// Shares the pixels of the image.
cv::Mat matOf(const QImage& grey)
{
    return cv::Mat(grey.height(), grey.width(), CV_8UC1, const_cast<uchar*>(grey.constBits()),
                   static_cast<size_t>(grey.bytesPerLine()));
}

/// Collects distinct readings: by what the field would store, else by what was read.
class Readings final
{
public:
    explicit Readings(const RegionRequest& request) : m_request(request) { }

    void add(const RegionText& read)
    {
        const Result<QString> value = canonicalValue(m_request.type, m_request.field, read.text, m_request.today);
        Reading reading{read.text, value.value_or(QString()), read.confidence};
        const auto known = std::find_if(m_all.begin(), m_all.end(), [&reading](const Counted& other) {
            return reading.value.isEmpty() ? other.reading.text == reading.text : other.reading.value == reading.value;
        });
        if (known == m_all.end()) {
            m_all.push_back({std::move(reading), read.votes});
            return;
        }
        known->votes += read.votes;
        if (reading.confidence > known->reading.confidence)
            known->reading = std::move(reading);
    }

    std::vector<Reading> best()
    {
        std::stable_sort(m_all.begin(), m_all.end(), [](const Counted& a, const Counted& b) {
            const bool aFits = !a.reading.value.isEmpty();
            return aFits != !b.reading.value.isEmpty() ? aFits : trust(a) > trust(b);
        });
        std::vector<Reading> best;
        for (size_t i = 0; i < std::min(m_all.size(), kMostReadings); ++i)
            best.push_back(m_all[i].reading);
        return best;
    }

private:
    struct Counted {
        Reading reading;
        int votes = 0;
    };

    static double trust(const Counted& counted) { return counted.reading.confidence + kVote * counted.votes; }

    const RegionRequest& m_request;
    std::vector<Counted> m_all;
};

} // namespace

struct RegionReader::Private {
    Private(const storage::DocumentStore& store, QString names)
        : images(store, kCacheBytes), languages(std::move(names))
    {
    }

    Result<pipeline::RegionRecognizer*> loaded(const pipeline::LineModel& wanted)
    {
        if (!recognizer || model != wanted) {
            auto made = pipeline::RegionRecognizer::create(languages, wanted);
            if (!made)
                return tl::unexpected(made.error());
            recognizer = std::move(*made);
            model = wanted;
        }
        return recognizer.get();
    }

    Result<QImage> drawn(const RegionRequest& request)
    {
        const Result<QSize> size = images.pageSize(request.sha256, request.page);
        if (!size)
            return tl::unexpected(size.error());
        const QRect region = request.region & QRect(QPoint(0, 0), *size);
        if (region.isEmpty())
            return base::fail(base::ErrorCode::InvalidArgument, Text::tr("That place lies beyond the page."));
        if (double(region.width()) * region.height() > kMostPixels)
            return base::fail(base::ErrorCode::TooLarge, Text::tr("Mark a smaller part of the page to read it again."));
        return images.draw({request.sha256, request.page, 1, region}).map([&request](const QImage& image) {
            return request.rotation % 360 == 0 ? image : image.transformed(QTransform().rotate(request.rotation));
        });
    }

    PageImages images;
    QString languages;
    std::unique_ptr<pipeline::RegionRecognizer> recognizer;
    pipeline::LineModel model; ///< that it was loaded with
};

RegionReader::RegionReader(const storage::DocumentStore& store, QString languages)
    : d(std::make_unique<Private>(store, std::move(languages)))
{
}

RegionReader::~RegionReader() = default;

Result<std::vector<Reading>> RegionReader::read(const RegionRequest& request)
{
    const Result<QImage> image = d->drawn(request);
    if (!image)
        return tl::unexpected(image.error());
    const Result<pipeline::RegionRecognizer*> recognizer = d->loaded(request.model);
    if (!recognizer)
        return tl::unexpected(recognizer.error());
    const extraction::FieldSchema* field = extraction::schemaFor(request.type).field(request.field);
    const QString characters = charactersOf(field != nullptr ? field->type : FieldType::Text);
    const QDeadlineTimer deadline(kTimeoutMs);
    const QImage grey = image->convertToFormat(QImage::Format_Grayscale8);
    Readings readings(request);
    // Numbers are read without restriction too: months have names, and a label may stand beside the value.
    for (const QString& allowed : characters.isEmpty() ? QStringList{QString()} : QStringList{characters, QString()}) {
        const auto texts = (*recognizer)->read(matOf(grey), allowed, deadline);
        if (!texts)
            return tl::unexpected(texts.error());
        for (const RegionText& text : *texts)
            readings.add(text);
    }
    return readings.best();
}

} // namespace emend::services
