// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"

#include <emend/storage/document_store.h>

#include <memory>

namespace emend::bootstrap {

/// The keys of the settings `store-key-file` or EMEND_STORE_KEY (new documents are encrypted with it) and
/// `store-old-key-files` (paths joined by commas; they only read). Errors: storage_error, forbidden for a file that is
/// open to others, conflict where both of the first two are given.
base::Result<storage::KeyRing> storeKeys(const Settings& settings);

/// The documents in the folder of the setting `store` (`--store`, EMEND_STORE), by default one in the user's data
/// folder. Errors: as storeKeys and openFolderStore.
base::Result<std::unique_ptr<storage::DocumentStore>> openStore(const Settings& settings);

} // namespace emend::bootstrap
