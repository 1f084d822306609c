// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/compose_pdf.h>

#include "image_pages.h"
#include "jpeg_frame.h"
#include "page_checks.h"

#include <emend/base/logging.h>

#define POINTERHOLDER_TRANSITION 4 // qpdf's headers want to be told that its own pointers are not used
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QtCore/QCoreApplication>

#include <new>

namespace emend::ocr {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PageSource)
};

constexpr double kPointsPerPixel = 72.0 / 200; // the unit of all boxes of PDF pages

/// A PDF that pages are taken from.
struct OpenedPdf {
    explicit OpenedPdf(const QByteArray& bytes)
    {
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("original", bytes.constData(), static_cast<size_t>(bytes.size()));
        pages = QPDFPageDocumentHelper(pdf).getAllPages();
        forms = std::make_unique<QPDFAcroFormDocumentHelper>(pdf);
    }

    QPDF pdf;
    std::vector<QPDFPageObjectHelper> pages;
    std::unique_ptr<QPDFAcroFormDocumentHelper> forms;
};

void describeImage(QPDFObjectHandle& stream, QSize size, bool isGrey)
{
    QPDFObjectHandle dictionary = stream.getDict();
    dictionary.replaceKey("/Type", QPDFObjectHandle::newName("/XObject"));
    dictionary.replaceKey("/Subtype", QPDFObjectHandle::newName("/Image"));
    dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(size.width()));
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(size.height()));
    dictionary.replaceKey("/ColorSpace", QPDFObjectHandle::newName(isGrey ? "/DeviceGray" : "/DeviceRGB"));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(8));
}

/// The rows without what pads them.
std::string pixelsOf(const QImage& image)
{
    const auto rowBytes = static_cast<size_t>(image.width()) * (image.format() == QImage::Format_Grayscale8 ? 1 : 3);
    std::string pixels;
    pixels.reserve(rowBytes * static_cast<size_t>(image.height()));
    for (int y = 0; y < image.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(image.constScanLine(y)), rowBytes);
    return pixels;
}

std::string points(double pixels)
{
    return QByteArray::number(pixels * kPointsPerPixel, 'f', 4).toStdString();
}

// Poppler covers every pixel that an image touches, so one that ended just at the page's edge would be stretched by a
// row and a column.
std::string imageContent(QSize size)
{
    constexpr double kInset = 0.01;
    const std::string inset = points(kInset);
    return "q " + points(size.width() - 2 * kInset) + " 0 0 " + points(size.height() - 2 * kInset) + ' ' + inset + ' '
        + inset + " cm /Image Do Q";
}

std::shared_ptr<QPDF> emptyPdf()
{
    std::shared_ptr<QPDF> pdf = QPDF::create();
    pdf->setSuppressWarnings(true);
    pdf->emptyPDF();
    return pdf;
}

/// Puts pages together; what qpdf throws leaves it as it is.
class Composer final
{
public:
    Composer(const std::vector<QByteArray>& originals, const PageLimits& limits)
        : m_originals(originals), m_limits(limits), m_opened(originals.size())
    {
    }

    Result<void> add(const ComposedPage& wanted)
    {
        const bool isTurned = wanted.rotation >= 0 && wanted.rotation < 360 && wanted.rotation % 90 == 0;
        if (wanted.original < 0 || static_cast<size_t>(wanted.original) >= m_originals.size() || !isTurned)
            return base::fail(ErrorCode::InvalidArgument, Text::tr("A page is turned by quarters of a whole turn."));
        const QByteArray& bytes = m_originals[static_cast<size_t>(wanted.original)];
        const MediaType type = detectMediaType(bytes);
        const Result<void> added = type == MediaType::Pdf ? addCopy(wanted) : addImage(bytes, type, wanted.page);
        if (added && wanted.rotation != 0)
            m_pages.getAllPages().back().rotatePage(wanted.rotation, true);
        return added;
    }

    QByteArray write(const QString& id)
    {
        QPDFObjectHandle about = QPDFObjectHandle::newDictionary();
        about.replaceKey("/EmendId", QPDFObjectHandle::newUnicodeString(id.toStdString()));
        m_made->getTrailer().replaceKey("/Info", m_made->makeIndirectObject(about));
        QPDFWriter writer(*m_made);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
    }

private:
    Result<void> addCopy(const ComposedPage& wanted)
    {
        std::unique_ptr<OpenedPdf>& opened = m_opened[static_cast<size_t>(wanted.original)];
        if (!opened)
            opened = std::make_unique<OpenedPdf>(m_originals[static_cast<size_t>(wanted.original)]);
        if (const auto known = checkedPage(wanted.page, static_cast<int>(opened->pages.size())); !known)
            return known;
        QPDFPageObjectHelper& page = opened->pages[static_cast<size_t>(wanted.page)];
        page.removeUnreferencedResources(); // else each part would hold the pictures of all pages
        m_pages.addPage(page, false);
        m_forms.fixCopiedAnnotations(m_pages.getAllPages().back().getObjectHandle(), page.getObjectHandle(),
                                     *opened->forms);
        return {};
    }

    Result<void> addImage(const QByteArray& bytes, MediaType type, int page)
    {
        const Result<ImagePage> read = readImagePage(bytes, type, page, m_limits);
        if (!read)
            return tl::unexpected(read.error());
        const QImage& image = read->image;
        // A photo is kept as it is where nothing turns it: decoded it takes ten times as much.
        const auto jpeg = type == MediaType::Jpeg && !read->isTurned ? jpegFrame(bytes) : std::nullopt;
        const bool isKept = jpeg && jpeg->size == image.size();
        QPDFObjectHandle stream = m_made->newStream();
        if (isKept)
            stream.replaceStreamData(bytes.toStdString(), QPDFObjectHandle::newName("/DCTDecode"),
                                     QPDFObjectHandle::newNull());
        else
            stream.replaceStreamData(pixelsOf(image), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        describeImage(stream, image.size(),
                      isKept ? jpeg->components == 1 : image.format() == QImage::Format_Grayscale8);
        addImagePage(stream, image.size());
        return {};
    }

    void addImagePage(const QPDFObjectHandle& image, QSize size)
    {
        QPDFObjectHandle page =
            QPDFObjectHandle::parse("<< /Type /Page /MediaBox [0 0 " + points(size.width()) + ' '
                                    + points(size.height()) + "] /Resources << /XObject << >> >> >>");
        page.getKey("/Resources").getKey("/XObject").replaceKey("/Image", image);
        page.replaceKey("/Contents", m_made->newStream(imageContent(size)));
        m_pages.addPage(QPDFPageObjectHelper(m_made->makeIndirectObject(page)), false);
    }

    const std::vector<QByteArray>& m_originals;
    PageLimits m_limits;
    std::vector<std::unique_ptr<OpenedPdf>> m_opened; ///< stay until all is written
    std::shared_ptr<QPDF> m_made = emptyPdf();
    QPDFPageDocumentHelper m_pages{*m_made};
    QPDFAcroFormDocumentHelper m_forms{*m_made};
};

Result<QByteArray> compose(const std::vector<QByteArray>& originals, const std::vector<ComposedPage>& pages,
                           const QString& id, const PageLimits& limits)
{
    for (const QByteArray& original : originals) {
        if (const auto opened = openPages(original, limits); !opened)
            return tl::unexpected(opened.error());
    }
    Composer composer(originals, limits);
    for (const ComposedPage& page : pages) {
        if (const Result<void> added = composer.add(page); !added)
            return tl::unexpected(added.error());
    }
    const QByteArray bytes = composer.write(id);
    if (bytes.size() > limits.bytes)
        return base::fail(ErrorCode::TooLarge,
                          Text::tr("The new document would be larger than %1 MB. Put fewer pages into it.")
                              .arg(limits.bytes / (1024 * 1024)));
    return bytes;
}

Error errorOf(const QPDFExc& exception)
{
    if (exception.getErrorCode() == qpdf_e_password)
        return {ErrorCode::Encrypted,
                Text::tr("The PDF is protected by a password. Save a copy without the password and use that.")};
    return {ErrorCode::Corrupt, Text::tr("The PDF is damaged or incomplete. Export or download it again.")};
}

} // namespace

Result<QByteArray> composePdf(const std::vector<QByteArray>& originals, const std::vector<ComposedPage>& pages,
                              const QString& id, const PageLimits& limits)
{
    if (pages.empty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("A document needs at least one page."));
    if (const auto allowed = checkedPageCount(static_cast<int>(pages.size()), limits); !allowed)
        return tl::unexpected(allowed.error());
    try {
        return compose(originals, pages, id, limits);
    } catch (const QPDFExc& exception) {
        return tl::unexpected(errorOf(exception));
    } catch (const std::bad_alloc&) {
        return base::fail(ErrorCode::TooLarge, Text::tr("There is not enough memory to copy these pages."));
    } catch (const std::exception& exception) {
        qCDebug(base::lcIntake).noquote() << "qpdf:" << exception.what();
        return base::fail(ErrorCode::Corrupt,
                          Text::tr("The PDF is damaged or incomplete. Export or download it again."));
    }
}

} // namespace emend::ocr
