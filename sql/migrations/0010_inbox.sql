-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Windows ask each second whether a document was changed; a deleted document takes its recognised pages with it.
CREATE INDEX documents_updated ON documents (updated_at);
CREATE INDEX ocr_cache_document ON ocr_cache (sha256);
