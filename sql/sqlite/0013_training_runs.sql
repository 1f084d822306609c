-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Training runs that go on where they were stopped, and what they came to.

ALTER TABLE training_runs ADD COLUMN environment VARCHAR(20) NOT NULL DEFAULT 'production';
ALTER TABLE training_runs ADD COLUMN started_by VARCHAR(120) NOT NULL DEFAULT '';
ALTER TABLE training_runs ADD COLUMN seed BIGINT NOT NULL DEFAULT 1;
-- What is being done now: export, train, validate or register.
ALTER TABLE training_runs ADD COLUMN stage VARCHAR(20) NOT NULL DEFAULT '';
-- Whose run it is to go on with, and when that one last gave a sign of life.
ALTER TABLE training_runs ADD COLUMN attempt_id UUID;
ALTER TABLE training_runs ADD COLUMN heartbeat_at TIMESTAMPTZ;
ALTER TABLE training_runs ADD COLUMN cancel_requested BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE training_runs ADD COLUMN snapshot_hash VARCHAR(64) NOT NULL DEFAULT '';
ALTER TABLE training_runs ADD COLUMN verdict VARCHAR(20) NOT NULL DEFAULT ''
    CHECK (verdict IN ('', 'better', 'worse', 'not_enough_evidence'));
-- Canonical JSON, as it is hashed.
ALTER TABLE training_runs ADD COLUMN report TEXT NOT NULL DEFAULT '';
ALTER TABLE training_runs ADD COLUMN report_hash VARCHAR(64) NOT NULL DEFAULT '';
CREATE UNIQUE INDEX training_runs_one ON training_runs (environment) WHERE status = 'running';

-- What finished stages came to, so that they are not done again.
CREATE TABLE training_stages (
    run_id VARCHAR(50) NOT NULL REFERENCES training_runs (run_id) ON DELETE CASCADE,
    stage VARCHAR(20) NOT NULL,
    finished_at TIMESTAMPTZ NOT NULL,
    result TEXT NOT NULL,
    PRIMARY KEY (run_id, stage)
);

-- Fields that only one of the two versions read right. Values go with their document.
CREATE TABLE training_flips (
    run_id VARCHAR(50) NOT NULL REFERENCES training_runs (run_id) ON DELETE CASCADE,
    document_id UUID NOT NULL REFERENCES documents (document_id) ON DELETE CASCADE,
    field VARCHAR(60) NOT NULL,
    held_out VARCHAR(20) NOT NULL,
    is_gain BOOLEAN NOT NULL,
    confirmed TEXT NOT NULL,
    active_value TEXT NOT NULL,
    candidate_value TEXT NOT NULL,
    PRIMARY KEY (run_id, document_id, field)
);
CREATE INDEX training_flips_document ON training_flips (document_id);
