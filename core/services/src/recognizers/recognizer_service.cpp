// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/recognizers.h>

#include "check_model.h"

#include <emend/domain/canonical_json.h>
#include <emend/storage/audit.h>

#include <QtCore/QCoreApplication>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;
using storage::RecognizerActivation;
using storage::RecognizerVersion;
using storage::Transaction;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Recognizers)
};

constexpr int kMostActivations = 10'000;
constexpr int kLongestReason = 1000;

QString nameOf(const RecognizerActivation& activation)
{
    return activation.version.isEmpty() ? QString(kBuiltInRecognizer) : activation.version;
}

Result<QString> checkedReason(const QString& reason)
{
    const QString said = reason.simplified();
    if (said.isEmpty())
        return base::fail(ErrorCode::InvalidArgument, Text::tr("Say why: a reason is kept with the change."));
    if (said.size() > kLongestReason)
        return base::fail(ErrorCode::InvalidArgument,
                          Text::tr("The reason is too long: %1 characters at most.").arg(kLongestReason));
    return said;
}

Result<RecognizerVersion> requiredVersion(Transaction& transaction, const QString& name)
{
    auto version = storage::findRecognizerVersion(transaction, name);
    if (!version)
        return tl::unexpected(version.error());
    if (!*version)
        return base::fail(ErrorCode::NotFound, Text::tr("There is no recogniser version %1.").arg(name));
    return std::move(**version);
}

tl::unexpected<base::Error> changedSince(const std::optional<RecognizerActivation>& current)
{
    if (!current)
        return base::fail(ErrorCode::Conflict, Text::tr("No version is active here. Look again, then decide."));
    return base::fail(
        ErrorCode::Conflict,
        Text::tr("%1 has activated %2 since then (%3: %4). Look again, then decide.")
            .arg(current->activatedBy, nameOf(*current), current->activatedAt.toString(Qt::ISODate), current->reason));
}

/// Going back to something that was gone back to is going back to what it was.
Result<std::optional<RecognizerActivation>> original(Transaction& transaction,
                                                     const std::optional<RecognizerActivation>& activation)
{
    if (!activation || !activation->isRollback)
        return activation;
    return activation->returnsTo ? storage::findRecognizerActivation(transaction, *activation->returnsTo)
                                 : Result<std::optional<RecognizerActivation>>(std::nullopt);
}

// Nothing where that is what the program brings along.
Result<std::optional<RecognizerActivation>> stepBack(Transaction& transaction,
                                                     const std::optional<RecognizerActivation>& current)
{
    const auto now = original(transaction, current);
    if (!now)
        return now;
    if (!*now)
        return base::fail(ErrorCode::Conflict, Text::tr("There is no earlier version to go back to."));
    const auto before = storage::recognizerActivationBefore(transaction, **now);
    return before ? original(transaction, *before) : before;
}

} // namespace

RecognizerService::RecognizerService(storage::Database& database, Actor actor, RecognizerSettings settings)
    : m_database(database), m_actor(std::move(actor)), m_settings(std::move(settings))
{
}

domain::AuditEntry RecognizerService::entry(const char* action, const QString& resource, const QDateTime& now) const
{
    domain::AuditEntry entry;
    entry.timestamp = now;
    entry.actorType = m_actor.type;
    entry.actorId = m_actor.id;
    entry.action = QString::fromLatin1(action);
    entry.resourceType = QStringLiteral("recognizer");
    entry.resourceId = resource;
    return entry;
}

Result<std::vector<RecognizerVersion>> RecognizerService::list(int limit)
{
    return m_database.read([limit](Transaction& t) { return storage::listRecognizerVersions(t, limit); });
}

Result<RecognizerDetails> RecognizerService::show(const QString& name)
{
    return m_database.read([&](Transaction& t) -> Result<RecognizerDetails> {
        auto version = requiredVersion(t, name);
        if (!version)
            return tl::unexpected(version.error());
        auto activations = storage::listRecognizerActivations(t, {}, kMostActivations);
        if (!activations)
            return tl::unexpected(activations.error());
        std::erase_if(*activations, [&](const RecognizerActivation& each) { return each.version != name; });
        return RecognizerDetails{std::move(*version), std::move(*activations)};
    });
}

Result<RecognizerVersion> RecognizerService::add(const QByteArray& bytes, const QString& expectedSha256,
                                                 const QString& notes)
{
    storage::NewRecognizerVersion added;
    added.version.contentHash = domain::sha256Hex(bytes);
    if (added.version.contentHash != expectedSha256.trimmed().toLower())
        return base::fail(
            ErrorCode::Conflict,
            Text::tr("The file is another one than expected: its SHA-256 is %1.").arg(added.version.contentHash));
    const Result<CheckedModel> model = checkModel(bytes);
    if (!model)
        return tl::unexpected(model.error());
    added.version.createdAt = m_settings.clock();
    added.version.createdBy = m_actor.id;
    added.version.notes = notes.simplified();
    added.model = bytes;
    if (model->isTrainable)
        added.trainable = bytes;
    return m_database.transact([&](Transaction& t) -> Result<RecognizerVersion> {
        const auto stored = storage::addRecognizerVersion(t, added);
        if (!stored)
            return tl::unexpected(stored.error());
        if (!stored->isNew)
            return base::fail(ErrorCode::Conflict, Text::tr("It is here already, as %1.").arg(stored->version.name));
        domain::AuditEntry entry = this->entry("add", stored->version.name, added.version.createdAt);
        entry.details = {{QStringLiteral("sha256"), added.version.contentHash}};
        const auto audited = storage::appendAudit(t, {entry});
        return audited ? Result<RecognizerVersion>(stored->version) : tl::unexpected(audited.error());
    });
}

Result<std::optional<RecognizerActivation>> RecognizerService::active()
{
    return m_database.read([this](Transaction& t) { return storage::activeRecognizer(t, m_settings.environment); });
}

Result<std::vector<RecognizerActivation>> RecognizerService::history(int limit)
{
    return m_database.read(
        [&](Transaction& t) { return storage::listRecognizerActivations(t, m_settings.environment, limit); });
}

/// `choose(transaction, current)` says what is to count: an activation with version, isRollback and returnsTo.
template <class Choose>
Result<RecognizerActivation> RecognizerService::move(const QString& reason, std::optional<int> seen, Choose&& choose)
{
    const Result<QString> said = checkedReason(reason);
    if (!said)
        return tl::unexpected(said.error());
    const QDateTime now = m_settings.clock();
    std::optional<int> made; // by a run before this one, whose commit happened though its answer was lost
    return m_database.transact([&](Transaction& t) -> Result<RecognizerActivation> {
        if (const auto locked = storage::lockRecognizerActivations(t); !locked)
            return tl::unexpected(locked.error());
        const auto current = storage::activeRecognizer(t, m_settings.environment);
        if (!current)
            return tl::unexpected(current.error());
        if (*current && made == (*current)->id && (*current)->activatedBy == m_actor.id && (*current)->reason == *said)
            return **current;
        if (seen && *seen != (*current ? (*current)->id : 0))
            return changedSince(*current);
        Result<RecognizerActivation> next = choose(t, *current);
        if (!next)
            return next;
        if (next->versionId == (*current ? (*current)->versionId : std::nullopt))
            return base::fail(ErrorCode::Conflict,
                              Text::tr("%1 is active in %2 already.").arg(nameOf(*next), m_settings.environment));
        next->environment = m_settings.environment;
        // The clocks of two machines may differ; what counted when must not.
        next->activatedAt = *current ? std::max(now, (*current)->activatedAt) : now;
        next->activatedBy = m_actor.id;
        next->reason = *said;
        const Result<int> id = storage::addRecognizerActivation(t, *next);
        if (!id)
            return tl::unexpected(id.error());
        next->id = *id;
        made = *id;
        domain::AuditEntry entry = this->entry(next->isRollback ? "rollback" : "activate", nameOf(*next), now);
        entry.details = {{QStringLiteral("environment"), m_settings.environment},
                         {QStringLiteral("from"), *current ? nameOf(**current) : QString(kBuiltInRecognizer)},
                         {QStringLiteral("to"), nameOf(*next)},
                         {QStringLiteral("reason"), *said}};
        if (const auto audited = storage::appendAudit(t, {entry}); !audited)
            return tl::unexpected(audited.error());
        return *next;
    });
}

Result<RecognizerActivation> RecognizerService::activate(const QString& name, const QString& reason,
                                                         std::optional<int> seen)
{
    if (const auto said = checkedReason(reason); !said)
        return tl::unexpected(said.error());
    RecognizerActivation next;
    if (name != kBuiltInRecognizer) {
        // A version never changes, so it is tried before anybody is kept waiting.
        const auto version = m_database.read([&](Transaction& t) { return requiredVersion(t, name); });
        if (!version)
            return tl::unexpected(version.error());
        const auto bytes = m_database.read([&](Transaction& t) { return storage::recognizerModel(t, version->id); });
        if (!bytes)
            return tl::unexpected(bytes.error());
        if (const auto checked = checkModel(*bytes, version->contentHash); !checked)
            return tl::unexpected(checked.error());
        next.versionId = version->id;
        next.version = version->name;
        next.contentHash = version->contentHash;
    }
    return move(reason, seen, [&](Transaction&, const auto&) -> Result<RecognizerActivation> { return next; });
}

Result<RecognizerActivation> RecognizerService::rollback(const QString& reason, std::optional<int> seen)
{
    return move(reason, seen,
                [](Transaction& t, const std::optional<RecognizerActivation>& current) -> Result<RecognizerActivation> {
                    const auto target = stepBack(t, current);
                    if (!target)
                        return tl::unexpected(target.error());
                    RecognizerActivation next;
                    next.isRollback = true;
                    if (*target) {
                        next.versionId = (*target)->versionId;
                        next.version = (*target)->version;
                        next.contentHash = (*target)->contentHash;
                        next.returnsTo = (*target)->id;
                    }
                    return next;
                });
}

} // namespace emend::services
