-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Pattern versions that can be made again, and which of them counted when and where.

ALTER TABLE pattern_cache_versions ADD COLUMN content_hash VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE pattern_cache_versions ADD COLUMN created_by VARCHAR(120) NOT NULL DEFAULT '';
-- What it was made from, in figures; and the list of all sources, compressed.
ALTER TABLE pattern_cache_versions ADD COLUMN snapshot JSONB NOT NULL DEFAULT '{}';
ALTER TABLE pattern_cache_versions ADD COLUMN source_list TEXT NOT NULL DEFAULT '';

-- Confirmed documents as versions were made from them, compressed, by the hash of their content: many versions share
-- them. The words of a page are kept here for longer than what was recognised.
CREATE TABLE pattern_sources (
    content_hash VARCHAR(64) PRIMARY KEY,
    document_id UUID REFERENCES documents (document_id) ON DELETE CASCADE,
    kept_at TIMESTAMPTZ NOT NULL,
    has_pages BOOLEAN NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX pattern_sources_document ON pattern_sources (document_id, kept_at) WHERE document_id IS NOT NULL;

CREATE TABLE pattern_activations (
    activation_id INTEGER PRIMARY KEY,
    environment VARCHAR(20) NOT NULL CHECK (environment <> ''),
    -- NULL: what the program brings along, without anything learned.
    version_id INTEGER REFERENCES pattern_cache_versions (version_id),
    activated_at TIMESTAMPTZ NOT NULL,
    activated_by VARCHAR(120) NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    is_rollback BOOLEAN NOT NULL DEFAULT FALSE,
    -- Which one a rollback brings back.
    returns_to INTEGER REFERENCES pattern_activations (activation_id),
    deactivated_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX pattern_activations_active ON pattern_activations (environment) WHERE deactivated_at IS NULL;
CREATE INDEX pattern_activations_when ON pattern_activations (environment, activated_at);

CREATE TABLE pattern_vetoes (
    veto_id UUID PRIMARY KEY,
    merchant VARCHAR(200) NOT NULL,
    field VARCHAR(60) NOT NULL CHECK (field <> ''),
    value VARCHAR(500) NOT NULL CHECK (value <> ''),
    vetoed_at TIMESTAMPTZ NOT NULL,
    vetoed_by VARCHAR(120) NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    lifted_at TIMESTAMPTZ,
    lifted_by VARCHAR(120) NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX pattern_vetoes_standing ON pattern_vetoes (merchant, field, value) WHERE lifted_at IS NULL;

-- Who makes a version, or made the last one: so that many workers make one.
CREATE TABLE pattern_refreshes (
    refresh_id UUID PRIMARY KEY,
    started_at TIMESTAMPTZ NOT NULL,
    started_by VARCHAR(120) NOT NULL,
    lease_until TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    version_name VARCHAR(20) NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT ''
);
CREATE INDEX pattern_refreshes_started ON pattern_refreshes (started_at);

-- A service makes versions, an admin decides which one counts.
GRANT SELECT ON pattern_sources, pattern_activations, pattern_vetoes, pattern_refreshes
    TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT INSERT ON pattern_cache_versions, pattern_sources TO emend_service;
GRANT INSERT, UPDATE ON pattern_refreshes TO emend_service;
GRANT INSERT, UPDATE, DELETE ON pattern_sources, pattern_activations, pattern_vetoes, pattern_refreshes TO emend_admin;
