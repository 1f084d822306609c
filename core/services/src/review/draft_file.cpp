// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/draft_file.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace emend::services {

namespace {

using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::DraftFiles)
};

constexpr int kFormat = 1;
constexpr qint64 kLargest = 4 * 1024 * 1024; ///< of a file; a draft has a few thousand bytes
constexpr qsizetype kHashDigits = 32;
const QString kSuffix = QStringLiteral(".draft");
const QString kAside = QStringLiteral(".damaged");

struct NamedDecision {
    IntendedDecision decision;
    QLatin1String name;
};

constexpr std::array kDecisions{
    NamedDecision{IntendedDecision::None, QLatin1String("none")},
    NamedDecision{IntendedDecision::Confirm, QLatin1String("confirm")},
    NamedDecision{IntendedDecision::Reject, QLatin1String("reject")},
    NamedDecision{IntendedDecision::Escalate, QLatin1String("escalate")},
};

QString nameOf(IntendedDecision decision)
{
    return std::find_if(kDecisions.begin(), kDecisions.end(),
                        [decision](const NamedDecision& named) { return named.decision == decision; })
        ->name;
}

std::optional<IntendedDecision> decisionOf(const QString& name)
{
    for (const NamedDecision& named : kDecisions) {
        if (named.name == name)
            return named.decision;
    }
    return std::nullopt;
}

QString hashOf(const QStringList& parts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString& part : parts) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArray(1, '\0'));
    }
    return QString::fromLatin1(hash.result().toHex()).left(kHashDigits);
}

tl::unexpected<base::Error> cannotKeep(const QString& path, const QString& reason)
{
    return base::fail(base::ErrorCode::StorageError,
                      Text::tr("The draft cannot be kept in %1: %2.").arg(QDir::toNativeSeparators(path), reason));
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

constexpr QFileDevice::Permissions kOwnFolder =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
constexpr QFileDevice::Permissions kOwnFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

Result<void> makeFolder(const QString& folder)
{
    const QDir parent = QFileInfo(folder).dir();
    if (!parent.mkpath(QStringLiteral(".")) || (!QFileInfo(folder).isDir() && !QDir().mkdir(folder, kOwnFolder)))
        return cannotKeep(folder, systemReason());
    if (!QFile::setPermissions(folder, kOwnFolder))
        return cannotKeep(folder, systemReason());
    return {};
}

/// Makes new and removed names outlast a power cut.
void syncFolder(const QString& folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

QJsonObject toJson(const KeptDraft& kept, const QString& reviewer)
{
    return {{QStringLiteral("format"), kFormat},
            {QStringLiteral("reviewer"), reviewer},
            {QStringLiteral("document_id"), kept.handle.documentId},
            {QStringLiteral("attempt_id"), kept.handle.attemptId},
            {QStringLiteral("saved_at"), kept.savedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("decision"), nameOf(kept.decision)},
            {QStringLiteral("reason"), domain::rejectReasonName(kept.reason)},
            {QStringLiteral("note"), kept.note},
            {QStringLiteral("draft"), domain::toJson(kept.draft)}};
}

/// Nothing where it is no whole draft of that reviewer.
std::optional<KeptDraft> fromJson(const QJsonObject& json, const QString& reviewer)
{
    const auto decision = decisionOf(json.value(QLatin1String("decision")).toString());
    const auto reason = domain::rejectReasonFromName(json.value(QLatin1String("reason")).toString());
    auto draft = domain::reviewDraftFromJson(json.value(QLatin1String("draft")).toObject());
    KeptDraft kept;
    kept.handle = {json.value(QLatin1String("document_id")).toString(),
                   json.value(QLatin1String("attempt_id")).toString()};
    kept.savedAt = QDateTime::fromString(json.value(QLatin1String("saved_at")).toString(), Qt::ISODateWithMs);
    const bool isOurs = json.value(QLatin1String("format")).toInt() == kFormat
        && json.value(QLatin1String("reviewer")).toString() == reviewer;
    if (!isOurs || !decision || !reason || !draft || kept.handle.documentId.isEmpty() || !kept.savedAt.isValid())
        return std::nullopt;
    kept.decision = *decision;
    kept.reason = *reason;
    kept.note = json.value(QLatin1String("note")).toString();
    kept.draft = std::move(*draft);
    return kept;
}

/// Renames a damaged file so that it is out of the way but not lost; what to tell the reviewer.
QString setAside(const QString& path)
{
    QString aside = path + kAside;
    for (int n = 2; QFileInfo::exists(aside); ++n)
        aside = path + QStringLiteral(".%1").arg(n) + kAside;
    if (!QFile::rename(path, aside))
        return Text::tr("The draft in %1 cannot be read.").arg(QDir::toNativeSeparators(path));
    return Text::tr("A draft could not be read; its file is kept as %1.").arg(QDir::toNativeSeparators(aside));
}

} // namespace

DraftFiles::DraftFiles(QString folder, const QString& databaseName, QString reviewer)
    : m_folder(std::move(folder)), m_prefix(hashOf({databaseName, reviewer})), m_reviewer(std::move(reviewer))
{
}

QString DraftFiles::fileOf(const ReviewHandle& handle) const
{
    const QString name = m_prefix + QLatin1Char('-') + hashOf({handle.documentId, handle.attemptId}) + kSuffix;
    return QDir(m_folder).filePath(name);
}

Result<void> DraftFiles::save(const KeptDraft& kept) const
{
    if (Result<void> made = makeFolder(m_folder); !made)
        return made;
    QSaveFile file(fileOf(kept.handle));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnFile))
        return cannotKeep(m_folder, file.errorString());
    const QByteArray json = QJsonDocument(toJson(kept, m_reviewer)).toJson(QJsonDocument::Compact);
    if (file.write(json) != json.size() || !file.flush())
        return cannotKeep(m_folder, file.errorString());
    if (::fsync(file.handle()) != 0)
        return cannotKeep(m_folder, systemReason());
    if (!file.commit())
        return cannotKeep(m_folder, file.errorString());
    syncFolder(m_folder);
    return {};
}

Result<KeptDrafts> DraftFiles::load() const
{
    KeptDrafts kept;
    const QDir folder(m_folder);
    if (!folder.exists())
        return kept;
    const QStringList names =
        folder.entryList({m_prefix + QStringLiteral("-*") + kSuffix}, QDir::Files | QDir::NoSymLinks, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            kept.problems << Text::tr("The draft in %1 cannot be read: %2.").arg(file.fileName(), file.errorString());
            continue;
        }
        const QByteArray bytes = file.read(kLargest);
        file.close();
        if (auto draft = fromJson(QJsonDocument::fromJson(bytes).object(), m_reviewer))
            kept.drafts.push_back(std::move(*draft));
        else
            kept.problems << setAside(file.fileName());
    }
    std::stable_sort(kept.drafts.begin(), kept.drafts.end(),
                     [](const KeptDraft& a, const KeptDraft& b) { return a.savedAt < b.savedAt; });
    return kept;
}

Result<void> DraftFiles::remove(const ReviewHandle& handle) const
{
    QFile file(fileOf(handle));
    if (!file.exists())
        return {};
    if (!file.remove())
        return base::fail(base::ErrorCode::StorageError,
                          Text::tr("The draft in %1 cannot be removed: %2.").arg(file.fileName(), file.errorString()));
    syncFolder(m_folder);
    return {};
}

} // namespace emend::services
