-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The newest recognised text of each document, found by its words; diacritics do not matter.
CREATE TABLE document_texts (
    document_id UUID PRIMARY KEY REFERENCES documents (document_id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE VIRTUAL TABLE document_words USING fts5 (text, content = 'document_texts', tokenize = 'unicode61 remove_diacritics 2');
CREATE TRIGGER document_texts_inserted AFTER INSERT ON document_texts BEGIN
    INSERT INTO document_words (rowid, text) VALUES (new.rowid, new.text);
END;
CREATE TRIGGER document_texts_deleted AFTER DELETE ON document_texts BEGIN
    INSERT INTO document_words (document_words, rowid, text) VALUES ('delete', old.rowid, old.text);
END;
CREATE TRIGGER document_texts_updated AFTER UPDATE ON document_texts BEGIN
    INSERT INTO document_words (document_words, rowid, text) VALUES ('delete', old.rowid, old.text);
    INSERT INTO document_words (rowid, text) VALUES (new.rowid, new.text);
END;
