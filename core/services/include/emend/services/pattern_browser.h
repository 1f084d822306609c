// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>
#include <emend/domain/document.h>

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QRect>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace emend::storage {
class Database;
class DocumentStore;
} // namespace emend::storage

/// A look into pattern versions: their merchants, what is known of each, and from which documents.
namespace emend::services {

/// What a session may do with versions; the server enforces it. On SQLite everybody may everything.
struct PatternRights {
    bool mayRefresh = false;
    bool mayDecide = false; ///< activate, go back, veto
};

base::Result<PatternRights> patternRights(storage::Database& database);

enum class FactKind { Name, Address, Category, Currency, PaymentMethod, DateOrder, Number, Printed, Anchor };

/// One thing that is known of a merchant.
struct MerchantFact {
    FactKind kind = FactKind::Name;
    QString field; ///< that it is about; empty for what only recognises the merchant
    QString value;
    int documents = 0; ///< that showed it; 0 where that is not counted

    bool canBeVetoed() const; ///< whether a veto of this field and value keeps it from being learned
};

/// Of an entry of a version's `merchants`; nothing where it cannot be read.
std::vector<MerchantFact> merchantFacts(const QJsonObject& merchant);

/// A merchant in a row of a list.
struct MerchantRow {
    QString name;
    QString address; ///< the one that most documents showed
    int documents = 0;
    QDateTime lastSeen;
};

/// The merchants of one version, by name. Never changes; any thread.
class MerchantBook final
{
public:
    MerchantBook() = default;

    /// Takes some tenths of a second for 100,000 merchants.
    explicit MerchantBook(const QJsonArray& merchants);

    const std::vector<MerchantRow>& rows() const { return m_rows; }
    std::vector<MerchantFact> facts(int row) const { return merchantFacts(m_merchants.at(row).toObject()); }

    /// The rows whose name, addresses or numbers hold all of these words, in order.
    std::vector<int> find(const QString& words) const;

private:
    QJsonArray m_merchants;
    std::vector<MerchantRow> m_rows;
    std::vector<QString> m_texts; ///< of each row, in lower case
};

/// Of that version, or none of kBuiltInPatterns. Error: not_found. Takes some seconds for 100,000 merchants.
base::Result<std::shared_ptr<const MerchantBook>> merchantBook(storage::Database& database, const QString& version);

/// Documents that were confirmed as of this merchant until then (an invalid time for now), the newest first.
base::Result<std::vector<domain::Document>> merchantDocuments(storage::Database& database, const QString& merchant,
                                                              const QDateTime& until, int limit);

/// Where a field's value is printed.
struct PrintedField {
    QString field;
    int page = 0;
    QRect box; ///< in page units
};

/// A document of a merchant to look at.
struct SampleDocument {
    domain::Document document;
    int pages = 1;
    std::vector<PrintedField> places;
};

/// The newest document of this merchant whose original is at hand and on which something is printed; nothing where
/// there is none.
base::Result<std::optional<SampleDocument>>
sampleDocument(storage::Database& database, const storage::DocumentStore& store, const QString& merchant);

} // namespace emend::services
