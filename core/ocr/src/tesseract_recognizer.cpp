// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/text_recognizer.h>

#include <leptonica/allheaders.h>
#include <opencv2/core.hpp>
#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include <algorithm>
#include <limits>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TesseractRecognizer)
};

// Below this many pixels Tesseract has nothing to work with and complains on standard error.
constexpr int kMinSide = 8;

domain::Word wordAt(tesseract::ResultIterator& it)
{
    domain::Word word;
    const std::unique_ptr<const char[]> utf8(it.GetUTF8Text(tesseract::RIL_WORD));
    word.text = QString::fromUtf8(utf8.get()).simplified();
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    it.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom);
    word.box = QRect(QPoint(left, top), QPoint(right - 1, bottom - 1));
    word.confidence = std::clamp(static_cast<double>(it.Confidence(tesseract::RIL_WORD)) / 100, 0.0, 1.0);
    return word;
}

class TesseractRecognizer final : public TextRecognizer
{
public:
    Result<void> load(const QString& languages)
    {
        // What Tesseract and Leptonica have to say goes through our results, not to standard error.
        setMsgSeverity(L_SEVERITY_NONE);
        m_api.SetVariable("debug_file", "/dev/null");
        if (m_api.Init(nullptr, languages.toUtf8().constData(), tesseract::OEM_LSTM_ONLY) != 0)
            return fail(ErrorCode::RecogniserError, whyNotLoaded(languages));
        // Tesseract goes on without a language that it does not find.
        std::vector<std::string> loaded;
        m_api.GetLoadedLanguagesAsVector(&loaded);
        for (const QString& language : languages.split(QLatin1Char('+'))) {
            if (std::find(loaded.begin(), loaded.end(), language.toStdString()) == loaded.end())
                return fail(ErrorCode::RecogniserError, whyNotLoaded(languages));
        }
        m_api.SetVariable("tessedit_do_invert",
                          "0"); // inverted print is found as such; trying every line twice costs a tenth
        m_name =
            QStringLiteral("tesseract %1 %2").arg(QString::fromLatin1(tesseract::TessBaseAPI::Version()), languages);
        return {};
    }

    QString name() const override { return m_name; }

    Result<domain::Line> readLine(const cv::Mat& crop, const QString& allowed, const QDeadlineTimer& deadline) override
    {
        domain::Line line;
        if (crop.cols < kMinSide || crop.rows < kMinSide)
            return line;
        m_api.SetPageSegMode(tesseract::PSM_RAW_LINE);
        m_api.SetVariable("tessedit_char_whitelist", allowed.toUtf8().constData());
        Result<std::vector<domain::Line>> lines = recognize(crop, deadline);
        if (!lines)
            return tl::unexpected(lines.error());
        for (domain::Line& part : *lines)
            std::move(part.words.begin(), part.words.end(), std::back_inserter(line.words));
        return line;
    }

    Result<std::vector<domain::Line>> readPage(const cv::Mat& grey, const QDeadlineTimer& deadline) override
    {
        if (grey.cols < kMinSide || grey.rows < kMinSide)
            return std::vector<domain::Line>{};
        m_api.SetPageSegMode(tesseract::PSM_SINGLE_COLUMN);
        m_api.SetVariable("tessedit_char_whitelist", "");
        return recognize(grey, deadline);
    }

private:
    Result<std::vector<domain::Line>> recognize(const cv::Mat& image, const QDeadlineTimer& deadline)
    {
        CV_Assert(image.type() == CV_8UC1);
        try {
            m_api.SetImage(image.data, image.cols, image.rows, 1, static_cast<int>(image.step));
            tesseract::ETEXT_DESC monitor;
            if (!deadline.isForever())
                monitor.set_deadline_msecs(
                    static_cast<int>(std::clamp<qint64>(deadline.remainingTime(), 1, std::numeric_limits<int>::max())));
            if (m_api.Recognize(&monitor) != 0) {
                if (monitor.deadline_exceeded())
                    return fail(ErrorCode::Timeout, Text::tr("Recognition took longer than allowed."));
                return fail(ErrorCode::RecogniserError, Text::tr("Tesseract could not read this page."));
            }
            return collect();
        } catch (const std::exception& e) {
            return fail(ErrorCode::RecogniserError, Text::tr("Tesseract failed: %1").arg(QString::fromUtf8(e.what())));
        }
    }

    std::vector<domain::Line> collect()
    {
        std::vector<domain::Line> lines;
        const std::unique_ptr<tesseract::ResultIterator> it(m_api.GetIterator());
        if (!it)
            return lines;
        do {
            if (it->Empty(tesseract::RIL_WORD))
                continue;
            if (lines.empty() || it->IsAtBeginningOf(tesseract::RIL_TEXTLINE))
                lines.emplace_back();
            domain::Word word = wordAt(*it);
            if (!word.text.isEmpty())
                lines.back().words.push_back(std::move(word));
        } while (it->Next(tesseract::RIL_WORD));
        std::erase_if(lines, [](const domain::Line& line) { return line.words.empty(); });
        return lines;
    }

    static QString whyNotLoaded(const QString& languages)
    {
        const InstalledLanguages installed = installedLanguages();
        for (const QString& language : languages.split(QLatin1Char('+'))) {
            if (!installed.names.contains(language)) {
                QString package = QStringLiteral("tesseract-ocr-") + language;
                package.replace(QLatin1Char('_'), QLatin1Char('-'));
                return Text::tr(
                           "The language \"%1\" is not installed for Tesseract in %2; on Debian, install the package "
                           "%3.")
                    .arg(language, installed.folder, package.toLower());
            }
        }
        return Text::tr("Tesseract could not load the languages \"%1\".").arg(languages);
    }

    tesseract::TessBaseAPI m_api;
    QString m_name;
};

} // namespace

Result<std::unique_ptr<TextRecognizer>> createTesseractRecognizer(const QString& languages)
{
    auto recognizer = std::make_unique<TesseractRecognizer>();
    if (auto loaded = recognizer->load(languages); !loaded)
        return tl::unexpected(loaded.error());
    return recognizer;
}

InstalledLanguages installedLanguages()
{
    tesseract::TessBaseAPI api;
    api.SetVariable("debug_file", "/dev/null");
    // An empty language list fails to load but leaves the folder that Tesseract has settled on.
    api.Init(nullptr, "", tesseract::OEM_LSTM_ONLY);
    std::vector<std::string> names;
    api.GetAvailableLanguagesAsVector(&names);
    InstalledLanguages installed;
    installed.folder = QString::fromUtf8(api.GetDatapath());
    for (const std::string& name : names)
        installed.names << QString::fromStdString(name);
    installed.names.sort();
    return installed;
}

} // namespace emend::ocr
