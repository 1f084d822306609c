-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- One row for each time a document was read, the newest named by documents.extraction_id; field values stand beside it.

CREATE TABLE extractions (
    extraction_id UUID NOT NULL,
    document_id UUID NOT NULL,
    attempt_id UUID,
    created_at TIMESTAMPTZ NOT NULL,
    status VARCHAR(20) NOT NULL CHECK (status IN ('done', 'needs_review', 'failed')),
    type_name VARCHAR(40) NOT NULL,
    type_confidence DOUBLE PRECISION NOT NULL,
    pages INTEGER NOT NULL,
    text TEXT NOT NULL,
    reasons JSONB NOT NULL DEFAULT '[]',
    items JSONB NOT NULL DEFAULT '[]',
    barcodes JSONB NOT NULL DEFAULT '[]',
    versions JSONB NOT NULL DEFAULT '{}',
    timings_ms JSONB NOT NULL DEFAULT '{}',
    error_code VARCHAR(40) NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (extraction_id, created_at)
);
CREATE INDEX extractions_document ON extractions (document_id, created_at);
CREATE INDEX extractions_created ON extractions (created_at, status);

CREATE TABLE field_values (
    extraction_id UUID NOT NULL,
    field VARCHAR(60) NOT NULL,
    document_id UUID NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    value TEXT NOT NULL,
    raw TEXT NOT NULL DEFAULT '',
    confidence DOUBLE PRECISION NOT NULL,
    page INTEGER NOT NULL DEFAULT 0,
    x INTEGER NOT NULL DEFAULT 0,
    y INTEGER NOT NULL DEFAULT 0,
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    source VARCHAR(20) NOT NULL DEFAULT '',
    alternatives JSONB NOT NULL DEFAULT '[]',
    PRIMARY KEY (extraction_id, field, created_at)
);
CREATE INDEX field_values_document ON field_values (document_id, created_at);
CREATE INDEX field_values_created ON field_values (created_at, field);
