// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_store.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QStandardPaths>

namespace emend::bootstrap {

namespace {

using base::ErrorCode;
using base::Result;
using storage::StoreKey;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::bootstrap::OpenStore)
};

constexpr char kKeyVariable[] = "EMEND_STORE_KEY";

// What is not there is as much a wrong setting as what is wrong.
Result<StoreKey> keyFromFile(const QString& path)
{
    Result<StoreKey> key = StoreKey::readFile(path);
    if (!key && key.error().code == ErrorCode::NotFound)
        return base::fail(ErrorCode::StorageError, key.error().message);
    return key;
}

Result<std::optional<StoreKey>> currentKey(const Setting& file)
{
    const QByteArray text = qgetenv(kKeyVariable);
    if (!text.isEmpty() && !file.value.isEmpty())
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 and %2 both name a key for new documents: give only one.")
                              .arg(file.origin, QLatin1String(kKeyVariable)));
    if (text.isEmpty() && file.value.isEmpty())
        return std::nullopt;
    const Result<StoreKey> key = text.isEmpty() ? keyFromFile(file.value) : StoreKey::parse(text);
    if (!key && !text.isEmpty())
        return base::fail(ErrorCode::StorageError,
                          QLatin1String(kKeyVariable) + QLatin1String(": ") + key.error().message);
    if (!key)
        return tl::unexpected(key.error());
    return *key;
}

} // namespace

Result<storage::KeyRing> storeKeys(const Settings& settings)
{
    storage::KeyRing keys;
    const auto current = currentKey(settings.find(QStringLiteral("store-key-file"), {}));
    if (!current)
        return tl::unexpected(current.error());
    keys.current = *current;
    const QStringList older =
        settings.find(QStringLiteral("store-old-key-files"), {}).value.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& path : older) {
        const Result<StoreKey> key = keyFromFile(path.trimmed());
        if (!key)
            return tl::unexpected(key.error());
        keys.older.push_back(*key);
    }
    return keys;
}

Result<std::unique_ptr<storage::DocumentStore>> openStore(const Settings& settings)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    const Setting store = settings.find(QStringLiteral("store"), data + QLatin1String("/emend/documents"));
    if (store.value.isEmpty() || store.value.contains(QLatin1String("://")))
        return base::fail(
            store.isFlag ? ErrorCode::InvalidArgument : ErrorCode::StorageError,
            Text::tr("%1 must name a folder for the documents, not \"%2\".").arg(store.origin, store.value));
    Result<storage::KeyRing> keys = storeKeys(settings);
    if (!keys)
        return tl::unexpected(keys.error());
    return storage::openFolderStore(store.value, std::move(*keys));
}

} // namespace emend::bootstrap
