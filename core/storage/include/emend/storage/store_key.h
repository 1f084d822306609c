// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <array>
#include <optional>
#include <vector>

namespace emend::storage {

/// A 256-bit key that documents are encrypted with at rest. Its bytes are wiped when it goes.
class StoreKey final
{
public:
    static constexpr qsizetype kBytes = 32;
    static constexpr qsizetype kIdBytes = 4;

    /// 32 raw bytes, or 64 hex digits with or without a line break. Error: invalid_argument; the message does not show
    /// the text.
    static base::Result<StoreKey> parse(const QByteArray& text);

    /// Reads the file, which only its owner may be allowed to read. Errors: storage_error, not_found, forbidden.
    static base::Result<StoreKey> readFile(const QString& path);

    StoreKey(const StoreKey&) = default;
    StoreKey(StoreKey&&) noexcept = default;
    StoreKey& operator=(const StoreKey&) = default;
    StoreKey& operator=(StoreKey&&) noexcept = default;
    ~StoreKey();

    /// What files name their key by: the first 8 hex digits of the SHA-256 of its bytes.
    const QString& id() const { return m_id; }
    const unsigned char* bytes() const { return reinterpret_cast<const unsigned char*>(m_bytes.data()); }

private:
    explicit StoreKey(const char* bytes);

    std::array<char, kBytes> m_bytes;
    QString m_id;
};

/// The keys of a store: new documents get the current one, older ones only read.
struct KeyRing {
    std::optional<StoreKey> current; ///< none: new documents are stored as they are
    std::vector<StoreKey> older;

    const StoreKey* find(const QString& id) const; ///< nullptr where it is not here
};

} // namespace emend::storage
