-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reviewers decided. A document's level is one more than the escalations of it that were not undone.

CREATE TABLE reviews (
    review_id UUID PRIMARY KEY,
    document_id UUID NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
    -- Of the lease: each lease decides once.
    attempt_id UUID NOT NULL UNIQUE,
    reviewer VARCHAR(120) NOT NULL,
    -- 'read': one of several readers who must not know of each other; the document is still open.
    outcome VARCHAR(20) NOT NULL CHECK (outcome IN ('confirmed', 'rejected', 'escalated', 'read')),
    level INTEGER NOT NULL DEFAULT 1 CHECK (level >= 1),
    reason VARCHAR(20) NOT NULL DEFAULT ''
        CHECK (reason IN ('', 'illegible', 'not_a_document', 'duplicate', 'wrong_type', 'incomplete', 'other')),
    note TEXT NOT NULL DEFAULT '',
    draft JSONB NOT NULL DEFAULT '{}',
    -- Canonical values of a reading, to compare it with the next one's.
    decided JSONB NOT NULL DEFAULT '{}',
    actions INTEGER NOT NULL DEFAULT 0 CHECK (actions >= 0),
    active_ms BIGINT NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
    decided_at TIMESTAMPTZ NOT NULL,
    correction_id UUID,
    extraction_id UUID,
    previous_extraction_id UUID,
    undone_at TIMESTAMPTZ
);
CREATE INDEX reviews_document ON reviews (document_id, decided_at);
CREATE INDEX reviews_reviewer ON reviews (reviewer, decided_at);
CREATE INDEX reviews_decided ON reviews (decided_at);
CREATE INDEX reviews_open ON reviews (document_id, outcome) WHERE outcome IN ('escalated', 'read') AND undone_at IS NULL;

-- A document that is fetched ahead of need: others may open it all the same.
ALTER TABLE review_leases ADD COLUMN reserved BOOLEAN NOT NULL DEFAULT FALSE;
