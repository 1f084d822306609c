// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "broken_files.h"

#include "document_bytes.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QtCore/QFile>

#include <cstdio>

namespace emend::test {

namespace {

class FolderWriter final
{
public:
    explicit FolderWriter(const QString& folder) : m_folder(QFile::encodeName(folder) + '/') { }

    // Plain C calls, because Qt cannot name a file whose name is not valid UTF-8.
    void file(const QByteArray& name, const QByteArray& bytes, const char* code)
    {
        const QByteArray path = pathOf(name);
        std::FILE* out = std::fopen(path.constData(), "wb");
        if (!out || std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), out) != size_t(bytes.size()))
            qFatal("cannot write %s", path.constData());
        std::fclose(out);
        add(name, code);
    }

    void folder(const QByteArray& name, const char* code)
    {
        check(::mkdir(pathOf(name).constData(), 0755), name);
        add(name, code);
    }

    void fifo(const QByteArray& name)
    {
        check(::mkfifo(pathOf(name).constData(), 0644), name);
        add(name, "invalid_argument");
    }

    void link(const QByteArray& name, const QByteArray& target, const char* code)
    {
        check(::symlink(target.constData(), pathOf(name).constData()), name);
        add(name, code);
    }

    void add(const QByteArray& name, const char* code) { m_files.append({pathOf(name), QString::fromLatin1(code)}); }

    void grow(const QByteArray& name, off_t size) { check(::truncate(pathOf(name).constData(), size), name); }
    void withoutPermission(const QByteArray& name) { check(::chmod(pathOf(name).constData(), 0), name); }

    QList<HostileFile> files() const { return m_files; }

private:
    static void check(int result, const QByteArray& name)
    {
        if (result != 0)
            qFatal("cannot make %s", name.constData());
    }

    QByteArray pathOf(const QByteArray& name) const { return m_folder + name; }

    QByteArray m_folder;
    QList<HostileFile> m_files;
};

void writeDamaged(FolderWriter& writer)
{
    const QImage page = cornerPage({400, 300});
    const auto half = [](const QByteArray& bytes) { return bytes.first(bytes.size() / 2); };
    writer.file("truncated.jpg", half(imageBytes(page, "jpeg")), "corrupt");
    writer.file("truncated.png", half(imageBytes(page, "png")), "corrupt");
    writer.file("truncated.bmp", half(imageBytes(page, "bmp")), "corrupt");
    writer.file("truncated.webp", half(imageBytes(page, "webp")), "corrupt");
    writer.file("truncated.tiff", half(tiffBytes(1, {400, 300})), "corrupt");
    writer.file("truncated.pdf", half(pdfBytes({})), "corrupt");
    writer.file("header_only.pdf", "%PDF-1.7\n", "corrupt");
    writer.file("empty.pdf", {}, "corrupt");
    writer.file("notes.jpg", "This is a text, whatever its name says.\n", "unsupported_format");
    writer.file("encrypted.pdf", pdfBytes({.userPassword = "secret"}), "encrypted");
}

void writeOversized(FolderWriter& writer)
{
    writer.file("bomb.png", pngBomb(60000, 60000), "too_large");
    writer.file("wallpaper.pdf", pdfBytes({.points = {1e6, 1e6}}), "too_large");
    writer.file("101_pages.tiff", tiffBytes(101, {16, 16}), "too_many_pages");
    writer.file("101_pages.pdf", pdfBytes({.pages = 101}), "too_many_pages");
    writer.file("51_MB.png", imageBytes(cornerPage({40, 30}), "png"), "too_large");
    writer.grow("51_MB.png", 51 * 1024 * 1024);
}

void writeOddKinds(FolderWriter& writer)
{
    writer.fifo("pipe.pdf");
    writer.folder("folder.pdf", "invalid_argument");
    writer.link("endless.png", "endless.png", "invalid_argument");
    writer.link("dangling.png", "nowhere.png", "not_found");
    writer.add("notes.jpg/below_a_file.png", "not_found");
    writer.file("unreadable.png", imageBytes(cornerPage({40, 30}), "png"), canBeRefused() ? "forbidden" : "");
    writer.withoutPermission("unreadable.png");
    writer.folder("locked", canBeRefused() ? "forbidden" : "invalid_argument");
    writer.file("locked/inside.png", imageBytes(cornerPage({40, 30}), "png"), canBeRefused() ? "forbidden" : "");
    writer.withoutPermission("locked");
}

void writeOddNames(FolderWriter& writer)
{
    const QByteArray png = imageBytes(cornerPage({40, 30}), "png");
    writer.file("image.pdf", png, "");
    writer.file("line\nbreak.png", png, "");
    writer.file("..png", png, "");
    writer.file("-rf.png", png, "");
    writer.file(QByteArray(250, 'n') + ".png", png, "");
    writer.file("\xff\xfe.png", png, "not_found");
    writer.add(QByteArray(300, 'n') + ".png", "invalid_argument");
    writer.add("folder.pdf/../image.pdf", "");
    writer.add("../../../../../../../../nowhere.png", "not_found");
}

} // namespace

bool canBeRefused()
{
    return ::geteuid() != 0;
}

void allowRemoval(const QString& folder)
{
    const QByteArray locked = QFile::encodeName(folder) + "/locked";
    if (::chmod(locked.constData(), 0755) != 0)
        qFatal("cannot unlock %s", locked.constData());
}

QList<HostileFile> writeHostileFiles(const QString& folder)
{
    FolderWriter writer(folder);
    writeDamaged(writer);
    writeOversized(writer);
    writeOddKinds(writer);
    writeOddNames(writer);
    return writer.files();
}

} // namespace emend::test
