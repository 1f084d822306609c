// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/prompt_versions.h>

namespace emend::storage {

namespace {

using base::Result;

const QLatin1String kColumns("version_id, version_name, created_at, created_by, content_hash, merchant_prompt, "
                             "category_prompt, amount_prompt, date_prompt, snapshot, based_on_run_id, "
                             "improvement_notes");

struct PromptColumn {
    QLatin1String field;
    const char* column;
};
constexpr PromptColumn kPrompts[] = {{QLatin1String("merchant"), "merchant_prompt"},
                                     {QLatin1String("category"), "category_prompt"},
                                     {QLatin1String("amount"), "amount_prompt"},
                                     {QLatin1String("date"), "date_prompt"}};

PromptVersion versionOf(const Row& row)
{
    PromptVersion version;
    version.id = static_cast<int>(row.integer("version_id"));
    version.name = row.text("version_name");
    version.createdAt = row.time("created_at");
    version.createdBy = row.text("created_by");
    version.contentHash = row.text("content_hash");
    for (const PromptColumn& prompt : kPrompts) {
        if (!row.isNull(prompt.column))
            version.prompts.insert(prompt.field, row.text(prompt.column));
    }
    version.snapshot = row.json("snapshot");
    version.trainingRun = row.text("based_on_run_id");
    version.notes = row.text("improvement_notes");
    return version;
}

Result<std::vector<PromptVersion>> versions(Transaction& transaction, const QString& rest, const Binds& binds)
{
    const auto rows = transaction.query(QStringLiteral("SELECT %1 FROM prompt_versions %2").arg(kColumns, rest), binds);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<PromptVersion> found;
    for (const Row& row : *rows)
        found.push_back(versionOf(row));
    return found;
}

Result<void> insert(Transaction& transaction, const PromptVersion& version)
{
    const auto prompt = [&version](const char* field) {
        return textOrNull(version.prompts.value(QLatin1String(field)));
    };
    return transaction
        .execute(QStringLiteral("INSERT INTO prompt_versions (version_id, version_name, created_at, created_by, "
                                "content_hash, merchant_prompt, category_prompt, amount_prompt, date_prompt, snapshot, "
                                "based_on_run_id, improvement_notes) VALUES (:id, :name, :created, :by, :hash, "
                                ":merchant, :category, :amount, :date, :snapshot, :run, :notes)"),
                 {{":id", version.id},
                  {":name", version.name},
                  {":created", version.createdAt},
                  {":by", QVariant(version.createdBy + QLatin1String(""))},
                  {":hash", version.contentHash},
                  {":merchant", prompt("merchant")},
                  {":category", prompt("category")},
                  {":amount", prompt("amount")},
                  {":date", prompt("date")},
                  {":snapshot", json(version.snapshot)},
                  {":run", textOrNull(version.trainingRun)},
                  {":notes", textOrNull(version.notes)}})
        .map([](qint64) {});
}

} // namespace

Result<AddedPromptVersion> addPromptVersion(Transaction& transaction, const PromptVersion& added)
{
    if (const auto locked = transaction.lock(QStringLiteral("prompt_versions")); !locked)
        return tl::unexpected(locked.error());
    const auto newest = listPromptVersions(transaction, 1);
    if (!newest)
        return tl::unexpected(newest.error());
    if (!newest->empty() && newest->front().contentHash == added.contentHash)
        return AddedPromptVersion{newest->front(), false};
    PromptVersion version = added;
    version.id = newest->empty() ? 1 : newest->front().id + 1;
    version.name = QStringLiteral("p%1").arg(version.id);
    if (const auto inserted = insert(transaction, version); !inserted)
        return tl::unexpected(inserted.error());
    return AddedPromptVersion{version, true};
}

Result<std::vector<PromptVersion>> listPromptVersions(Transaction& transaction, int limit)
{
    return versions(transaction, QStringLiteral("ORDER BY version_id DESC LIMIT :limit"), {{":limit", limit}});
}

Result<std::optional<PromptVersion>> findPromptVersion(Transaction& transaction, const QString& name)
{
    auto found = versions(transaction, QStringLiteral("WHERE version_name = :name"), {{":name", name}});
    if (!found)
        return tl::unexpected(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

} // namespace emend::storage
