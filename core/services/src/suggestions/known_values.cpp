// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/known_values.h>

#include <emend/storage/database.h>
#include <emend/storage/reviews.h>

namespace emend::services {

namespace {

constexpr int kNewest = 5000; ///< documents

} // namespace

base::Result<std::vector<KnownValue>> knownValues(storage::Database& database)
{
    return database.read([](storage::Transaction& transaction) -> base::Result<std::vector<KnownValue>> {
        std::vector<KnownValue> known;
        for (const char* field : {"merchant", "address"}) {
            const auto values = storage::confirmedValues(transaction, QString::fromLatin1(field), kNewest);
            if (!values)
                return tl::unexpected(values.error());
            for (const storage::ConfirmedValue& value : *values)
                known.push_back({value.field, value.value, value.documents});
        }
        return known;
    });
}

} // namespace emend::services
