-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Versions of what the language model is told, which of them counted when and where, and what it was asked.

ALTER TABLE prompt_versions ADD COLUMN content_hash VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE prompt_versions ADD COLUMN created_by VARCHAR(120) NOT NULL DEFAULT '';
ALTER TABLE prompt_versions ADD COLUMN snapshot JSONB NOT NULL DEFAULT '{}';

CREATE TABLE prompt_activations (
    activation_id INTEGER PRIMARY KEY,
    environment VARCHAR(20) NOT NULL CHECK (environment <> ''),
    -- NULL: what the program brings along, without anything learned.
    version_id INTEGER REFERENCES prompt_versions (version_id),
    activated_at TIMESTAMPTZ NOT NULL,
    activated_by VARCHAR(120) NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    is_rollback BOOLEAN NOT NULL DEFAULT FALSE,
    -- Which one a rollback brings back.
    returns_to INTEGER REFERENCES prompt_activations (activation_id),
    deactivated_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX prompt_activations_active ON prompt_activations (environment) WHERE deactivated_at IS NULL;
CREATE INDEX prompt_activations_when ON prompt_activations (environment, activated_at);

-- The document's own hash, as it may be asked about before the document is kept.
ALTER TABLE llm_calls ADD COLUMN sha256 VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE llm_calls ADD COLUMN prompt_hash VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE llm_calls ADD COLUMN answer_hash VARCHAR(64) NOT NULL DEFAULT '';
-- Masked, and NULL after their time.
ALTER TABLE llm_calls ADD COLUMN prompt_text TEXT;
ALTER TABLE llm_calls ADD COLUMN answer_text TEXT;
ALTER TABLE llm_calls ADD COLUMN prompt_tokens INTEGER NOT NULL DEFAULT 0;
ALTER TABLE llm_calls ADD COLUMN answer_tokens INTEGER NOT NULL DEFAULT 0;
CREATE INDEX llm_calls_document ON llm_calls (sha256) WHERE sha256 <> '';
CREATE INDEX llm_calls_texts ON llm_calls (called_at) WHERE prompt_text IS NOT NULL;

-- A service makes versions, an admin decides which one counts.
GRANT SELECT ON prompt_activations TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT INSERT ON prompt_versions TO emend_service;
GRANT INSERT, UPDATE, DELETE ON prompt_activations TO emend_admin;
-- Whoever keeps the texts forgets them too.
GRANT UPDATE (prompt_text, answer_text) ON llm_calls TO emend_service;
