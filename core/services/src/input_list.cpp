// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/input_list.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <algorithm>
#include <filesystem>
#include <string>

namespace emend::services {

namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::InputList)
};

fs::path nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

QString displayPath(const fs::path& path)
{
    return QFile::decodeName(QByteArray::fromStdString(path.native()));
}

// Gathers inputs. Works on native paths throughout, because Qt's own listing passes over names that are not valid
// UTF-8.
class Collector final
{
public:
    explicit Collector(const QString& outFile)
        : m_outFile(outFile.isEmpty() ? fs::path() : fs::absolute(nativePath(outFile)))
    {
    }

    base::Result<void> add(const QString& path);
    std::vector<BatchInput> take() { return std::move(m_inputs); }

private:
    void addFolder(const fs::path& folder);
    void listFolder(const fs::path& folder, std::vector<fs::path>& files);
    void visit(const fs::directory_entry& entry, std::vector<fs::path>& files);

    fs::path m_outFile;
    std::vector<BatchInput> m_inputs;
};

base::Result<void> Collector::add(const QString& path)
{
    const fs::path native = nativePath(path);
    std::error_code ignored;
    if (fs::is_directory(native, ignored)) {
        addFolder(native);
        return {};
    }
    if (!m_outFile.empty() && fs::is_regular_file(native, ignored) && fs::equivalent(native, m_outFile, ignored))
        return base::fail(
            ErrorCode::InvalidArgument,
            Text::tr("%1 is to be read and to be written at the same time; choose another --out file.").arg(path));
    m_inputs.push_back({path, std::nullopt});
    return {};
}

void Collector::addFolder(const fs::path& folder)
{
    std::vector<fs::path> files;
    listFolder(folder, files);
    std::sort(files.begin(), files.end(), [](const fs::path& a, const fs::path& b) { return a.native() < b.native(); });
    for (const fs::path& file : files)
        m_inputs.push_back({displayPath(file), std::nullopt});
}

void Collector::listFolder(const fs::path& folder, std::vector<fs::path>& files)
{
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    while (!error && entries != fs::directory_iterator()) {
        visit(*entries, files);
        entries.increment(error);
    }
    if (!error)
        return;
    const ErrorCode code = error == std::errc::permission_denied ? ErrorCode::Forbidden : ErrorCode::StorageError;
    const QString reason = QString::fromLocal8Bit(error.message().c_str());
    m_inputs.push_back(
        {displayPath(folder), base::Error{code, Text::tr("The folder cannot be listed: %1.").arg(reason)}});
}

// Links to files are followed, links to folders are not: they may lead in circles.
void Collector::visit(const fs::directory_entry& entry, std::vector<fs::path>& files)
{
    std::error_code ignored;
    const fs::path& path = entry.path();
    if (path.filename().native().starts_with('.'))
        return;
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
        listFolder(path, files);
        return;
    }
    if (!entry.is_regular_file(ignored))
        return;
    const bool isOutput = path.filename() == m_outFile.filename() && fs::equivalent(path, m_outFile, ignored);
    if (!isOutput)
        files.push_back(path);
}

} // namespace

base::Result<std::vector<BatchInput>> listInputs(const QStringList& paths, const QString& outFile, QIODevice& list)
{
    Collector collector(outFile);
    for (const QString& path : paths) {
        const QStringList entries = path == QLatin1String("-") ? splitPathList(list.readAll()) : QStringList(path);
        for (const QString& entry : entries) {
            if (const base::Result<void> added = collector.add(entry); !added)
                return tl::unexpected(added.error());
        }
    }
    return collector.take();
}

std::vector<BatchInput> listInputs(const QStringList& paths)
{
    Collector collector({});
    for (const QString& path : paths) {
        // Only an output file can make it fail.
        [[maybe_unused]] const base::Result<void> added = collector.add(path);
    }
    return collector.take();
}

QStringList splitPathList(const QByteArray& list)
{
    const bool hasNuls = list.contains('\0');
    QStringList paths;
    const QList<QByteArray> entries = list.split(hasNuls ? '\0' : '\n');
    for (QByteArray entry : entries) {
        if (!hasNuls && entry.endsWith('\r'))
            entry.chop(1);
        if (!entry.isEmpty())
            paths << QFile::decodeName(entry);
    }
    return paths;
}

} // namespace emend::services
