-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which documents were made of pages of which others. Sources and their originals stay as they are.

CREATE TABLE document_parts (
    document_id UUID NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
    source_document_id UUID NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
    -- The decision by which the source left the review list.
    review_id UUID NOT NULL REFERENCES reviews (review_id) ON DELETE CASCADE,
    -- Where the source's pages begin in the document.
    first_page INTEGER NOT NULL CHECK (first_page >= 0),
    pages JSONB NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    made_by VARCHAR(120) NOT NULL,
    undone_at TIMESTAMPTZ,
    PRIMARY KEY (document_id, source_document_id)
);
CREATE INDEX document_parts_review ON document_parts (review_id);
CREATE INDEX document_parts_source ON document_parts (source_document_id);
