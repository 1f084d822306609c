-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest recognised text of each document, found by its words. The `simple` configuration knows no language, as receipts mix several.
CREATE TABLE document_texts (
    document_id UUID PRIMARY KEY REFERENCES documents (document_id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    words TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', left(text, 500000))) STORED
);
CREATE INDEX document_texts_words ON document_texts USING GIN (words);
CREATE INDEX corrections_fields ON corrections_master USING GIN (fields_corrected);
