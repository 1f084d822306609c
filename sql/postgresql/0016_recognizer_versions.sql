-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Networks that read print, trained here or handed in, and which of them counted when and where.

CREATE TABLE recognizer_versions (
    version_id INTEGER PRIMARY KEY,
    version_name VARCHAR(20) NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    created_by VARCHAR(120) NOT NULL,
    -- NULL: trained on from what the program brings along, or handed in.
    base_version INTEGER REFERENCES recognizer_versions (version_id),
    content_hash VARCHAR(64) NOT NULL UNIQUE,
    verdict VARCHAR(20) NOT NULL DEFAULT ''
        CHECK (verdict IN ('', 'better', 'worse', 'not_enough_evidence')),
    -- Canonical JSON.
    report TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    -- A .traineddata file to read with.
    model BYTEA NOT NULL,
    -- The same in floating point, to train on from; NULL where there is none.
    trainable_model BYTEA
);

CREATE TABLE recognizer_activations (
    activation_id INTEGER PRIMARY KEY,
    environment VARCHAR(20) NOT NULL CHECK (environment <> ''),
    -- NULL: what the program brings along.
    version_id INTEGER REFERENCES recognizer_versions (version_id),
    activated_at TIMESTAMPTZ NOT NULL,
    activated_by VARCHAR(120) NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    is_rollback BOOLEAN NOT NULL DEFAULT FALSE,
    -- Which one a rollback brings back.
    returns_to INTEGER REFERENCES recognizer_activations (activation_id),
    deactivated_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX recognizer_activations_active ON recognizer_activations (environment) WHERE deactivated_at IS NULL;
CREATE INDEX recognizer_activations_when ON recognizer_activations (environment, activated_at);
CREATE TRIGGER recognizer_activations_told AFTER INSERT ON recognizer_activations
    FOR EACH ROW EXECUTE FUNCTION activation_told();

-- A service makes versions, an admin decides which one counts.
GRANT SELECT ON recognizer_versions, recognizer_activations TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT INSERT ON recognizer_versions TO emend_service;
GRANT INSERT, UPDATE, DELETE ON recognizer_versions, recognizer_activations TO emend_admin;
