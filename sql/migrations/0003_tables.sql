-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Types are PostgreSQL's; SQLite takes their names and keeps what is stored. Times are UTC and always given by the program.

CREATE TABLE documents (
    document_id UUID PRIMARY KEY,
    sha256 CHAR(64) NOT NULL UNIQUE,
    file_name TEXT NOT NULL,
    media_type VARCHAR(40) NOT NULL,
    byte_size BIGINT NOT NULL CHECK (byte_size > 0),
    page_count INTEGER NOT NULL DEFAULT 0 CHECK (page_count >= 0),
    document_type VARCHAR(40) NOT NULL DEFAULT '',
    state VARCHAR(20) NOT NULL CHECK (state IN ('received', 'processing', 'done', 'needs_review', 'reviewed', 'rejected', 'failed', 'quarantined')),
    reasons JSONB NOT NULL DEFAULT '[]',
    priority SMALLINT NOT NULL DEFAULT 5 CHECK (priority BETWEEN 1 AND 10),
    merchant VARCHAR(200) NOT NULL DEFAULT '',
    amount_minor BIGINT,
    currency VARCHAR(3) NOT NULL DEFAULT '',
    document_date DATE,
    extraction_id UUID,
    error_code VARCHAR(40) NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT '',
    received_at TIMESTAMPTZ NOT NULL,
    received_by VARCHAR(120) NOT NULL DEFAULT '',
    processed_at TIMESTAMPTZ,
    reviewed_at TIMESTAMPTZ,
    original_deleted_at TIMESTAMPTZ,
    updated_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX documents_inbox ON documents (received_at, document_id);
CREATE INDEX documents_state ON documents (state, received_at, document_id);
CREATE INDEX documents_review ON documents (priority DESC, received_at, document_id) WHERE state = 'needs_review';
CREATE INDEX documents_retention ON documents (received_at) WHERE original_deleted_at IS NULL;
CREATE INDEX documents_merchant ON documents (merchant, received_at);

CREATE TABLE jobs (
    job_id UUID PRIMARY KEY,
    parent_id UUID REFERENCES jobs (job_id) ON DELETE CASCADE,
    document_id UUID REFERENCES documents (document_id) ON DELETE CASCADE,
    kind VARCHAR(20) NOT NULL CHECK (kind IN ('document', 'batch')),
    unique_key VARCHAR(200) NOT NULL,
    state VARCHAR(20) NOT NULL CHECK (state IN ('queued', 'running', 'completed', 'dead', 'cancelled', 'quarantined')),
    priority SMALLINT NOT NULL DEFAULT 5 CHECK (priority BETWEEN 1 AND 10),
    -- Milliseconds since 1970 of its creation, less a head start for each step of priority: the least is claimed first, so that
    -- a job of low priority is overtaken for a bounded time only.
    order_key BIGINT NOT NULL,
    run_after TIMESTAMPTZ NOT NULL,
    attempt_id UUID,
    lease_until TIMESTAMPTZ,
    claims INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    max_attempts INTEGER NOT NULL DEFAULT 3 CHECK (max_attempts > 0),
    crashes INTEGER NOT NULL DEFAULT 0,
    losses INTEGER NOT NULL DEFAULT 0,
    progress DOUBLE PRECISION NOT NULL DEFAULT 0,
    step TEXT NOT NULL DEFAULT '',
    payload JSONB NOT NULL DEFAULT '{}',
    result JSONB NOT NULL DEFAULT '{}',
    error_code VARCHAR(40) NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT '',
    created_at TIMESTAMPTZ NOT NULL,
    created_by VARCHAR(120) NOT NULL DEFAULT '',
    started_at TIMESTAMPTZ,
    finished_at TIMESTAMPTZ,
    CHECK ((state = 'running') = (attempt_id IS NOT NULL) OR kind = 'batch')
);
-- Few, since each change of a job's state adds to every one of them. What runs is found by jobs_list too: an index of the
-- leases would grow with each heartbeat.
CREATE INDEX jobs_claim ON jobs (order_key, job_id) WHERE state = 'queued' AND kind = 'document';
CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key) WHERE state IN ('queued', 'running', 'completed');
CREATE INDEX jobs_list ON jobs (kind, state, job_id);
CREATE INDEX jobs_parent ON jobs (parent_id, job_id, state) WHERE parent_id IS NOT NULL;
CREATE INDEX jobs_document ON jobs (document_id) WHERE document_id IS NOT NULL;

CREATE TABLE job_attempts (
    attempt_id UUID PRIMARY KEY,
    job_id UUID NOT NULL REFERENCES jobs (job_id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    worker VARCHAR(200) NOT NULL,
    started_at TIMESTAMPTZ NOT NULL,
    finished_at TIMESTAMPTZ,
    outcome VARCHAR(20) NOT NULL DEFAULT 'running' CHECK (outcome IN ('running', 'completed', 'failed', 'crashed', 'lost', 'returned', 'cancelled')),
    step TEXT NOT NULL DEFAULT '',
    error_code VARCHAR(40) NOT NULL DEFAULT '',
    error_message TEXT NOT NULL DEFAULT ''
);
CREATE INDEX job_attempts_job ON job_attempts (job_id, number);

CREATE TABLE review_leases (
    document_id UUID PRIMARY KEY REFERENCES documents (document_id) ON DELETE CASCADE,
    attempt_id UUID NOT NULL,
    reviewer VARCHAR(120) NOT NULL,
    leased_at TIMESTAMPTZ NOT NULL,
    lease_until TIMESTAMPTZ NOT NULL,
    draft JSONB NOT NULL DEFAULT '{}'
);
CREATE INDEX review_leases_until ON review_leases (lease_until);

CREATE TABLE ocr_cache (
    cache_key CHAR(64) PRIMARY KEY,
    sha256 CHAR(64) NOT NULL,
    recognizer VARCHAR(200) NOT NULL,
    languages VARCHAR(100) NOT NULL,
    settings_hash CHAR(64) NOT NULL,
    pages TEXT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX ocr_cache_expiry ON ocr_cache (expires_at);

CREATE TABLE corrections_master (
    id UUID PRIMARY KEY,
    source_app VARCHAR(50) NOT NULL,
    source_environment VARCHAR(20) NOT NULL,
    source_correction_id UUID NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    created_by VARCHAR(120) NOT NULL DEFAULT '',
    document_id UUID,
    document_type VARCHAR(40) NOT NULL DEFAULT 'receipt',
    user_id_hash VARCHAR(64) NOT NULL DEFAULT '',
    receipt_image_path_hash VARCHAR(16) NOT NULL DEFAULT '',
    expense_id_token VARCHAR(16) NOT NULL DEFAULT '',
    ocr_provider VARCHAR(20) NOT NULL DEFAULT '',
    ocr_text TEXT NOT NULL DEFAULT '',
    ocr_confidence DECIMAL(4,3) CHECK (ocr_confidence BETWEEN 0 AND 1),
    original_inference JSONB NOT NULL DEFAULT '{}',
    corrected_merchant VARCHAR(200),
    merchant_key VARCHAR(200),
    corrected_amount_minor BIGINT,
    corrected_currency VARCHAR(3),
    corrected_amount DECIMAL(18,2) GENERATED ALWAYS AS (corrected_amount_minor / 100.0) STORED,
    corrected_date DATE,
    corrected_category VARCHAR(100),
    corrected_card_last_four VARCHAR(4),
    corrected_other JSONB NOT NULL DEFAULT '{}',
    fields_corrected TEXT_LIST NOT NULL,
    data_quality_score DECIMAL(3,2) NOT NULL CHECK (data_quality_score BETWEEN 0 AND 1),
    is_outlier BOOLEAN NOT NULL DEFAULT FALSE,
    outlier_reason TEXT,
    used_in_training BOOLEAN NOT NULL DEFAULT FALSE,
    training_dataset_id VARCHAR(50),
    training_run_version VARCHAR(20),
    model_version VARCHAR(20) NOT NULL DEFAULT '',
    prompt_version VARCHAR(20) NOT NULL DEFAULT '',
    ingested_at TIMESTAMPTZ NOT NULL,
    last_modified_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX corrections_source ON corrections_master (source_app, source_environment, created_at);
CREATE INDEX corrections_created ON corrections_master (created_at, id);
CREATE INDEX corrections_ingested ON corrections_master (ingested_at, id);
CREATE INDEX corrections_merchant ON corrections_master (corrected_merchant);
CREATE INDEX corrections_quality ON corrections_master (data_quality_score);
CREATE INDEX corrections_untrained ON corrections_master (created_at) WHERE used_in_training = FALSE;
CREATE INDEX corrections_document ON corrections_master (document_id) WHERE document_id IS NOT NULL;

CREATE TABLE merchant_statistics (
    merchant_key VARCHAR(200) NOT NULL,
    currency VARCHAR(3) NOT NULL DEFAULT '',
    corrections INTEGER NOT NULL DEFAULT 0,
    amounts INTEGER NOT NULL DEFAULT 0,
    log_sum DOUBLE PRECISION NOT NULL DEFAULT 0,
    log_square_sum DOUBLE PRECISION NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant_key, currency)
);

CREATE TABLE merchant_categories (
    merchant_key VARCHAR(200) NOT NULL,
    category VARCHAR(100) NOT NULL,
    corrections INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (merchant_key, category)
);

CREATE TABLE training_datasets (
    dataset_id VARCHAR(50) PRIMARY KEY,
    created_at TIMESTAMPTZ NOT NULL,
    created_by VARCHAR(120) NOT NULL DEFAULT '',
    correction_count INTEGER NOT NULL,
    date_range_start TIMESTAMPTZ,
    date_range_end TIMESTAMPTZ,
    min_quality_score DECIMAL(3,2),
    included_environments TEXT_LIST NOT NULL,
    included_apps TEXT_LIST NOT NULL,
    filters JSONB NOT NULL DEFAULT '{}',
    export_format VARCHAR(10) NOT NULL CHECK (export_format IN ('jsonl', 'csv', 'parquet')),
    file_path TEXT NOT NULL,
    file_size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    used_in_training_run VARCHAR(50),
    resulted_in_version VARCHAR(20)
);
CREATE INDEX training_datasets_created ON training_datasets (created_at);

CREATE TABLE training_runs (
    run_id VARCHAR(50) PRIMARY KEY,
    started_at TIMESTAMPTZ NOT NULL,
    completed_at TIMESTAMPTZ,
    dataset_id VARCHAR(50) REFERENCES training_datasets (dataset_id),
    corrections_since DATE,
    min_frequency INTEGER NOT NULL DEFAULT 3,
    status VARCHAR(20) NOT NULL CHECK (status IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    progress_pct INTEGER NOT NULL DEFAULT 0 CHECK (progress_pct BETWEEN 0 AND 100),
    patterns_generated INTEGER,
    prompt_version_created VARCHAR(20),
    model_version_created VARCHAR(20),
    validation_accuracy JSONB NOT NULL DEFAULT '{}',
    improvement_over_previous DECIMAL(5,2),
    deployment_status VARCHAR(20) NOT NULL DEFAULT 'pending' CHECK (deployment_status IN ('pending', 'canary', 'blue-green', 'deployed', 'rolled_back')),
    deployment_started_at TIMESTAMPTZ,
    deployment_completed_at TIMESTAMPTZ,
    error_message TEXT,
    stack_trace TEXT
);
CREATE INDEX training_runs_started ON training_runs (started_at);

CREATE TABLE pattern_cache_versions (
    version_id INTEGER PRIMARY KEY,
    version_name VARCHAR(20) NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    pattern_data JSONB NOT NULL,
    pattern_count INTEGER NOT NULL DEFAULT 0,
    based_on_corrections_count INTEGER NOT NULL DEFAULT 0,
    avg_pattern_confidence DECIMAL(4,3),
    is_active BOOLEAN NOT NULL DEFAULT FALSE,
    activated_at TIMESTAMPTZ,
    deactivated_at TIMESTAMPTZ,
    replaced_by_version INTEGER REFERENCES pattern_cache_versions (version_id),
    rollback_reason TEXT,
    notes TEXT
);
CREATE UNIQUE INDEX pattern_cache_active ON pattern_cache_versions (is_active) WHERE is_active;

CREATE TABLE deployments (
    deployment_id INTEGER PRIMARY KEY,
    training_run_id VARCHAR(50) REFERENCES training_runs (run_id),
    version_name VARCHAR(20) NOT NULL,
    deployment_type VARCHAR(20) NOT NULL CHECK (deployment_type IN ('canary', 'blue-green', 'full')),
    started_at TIMESTAMPTZ NOT NULL,
    completed_at TIMESTAMPTZ,
    canary_percentage INTEGER CHECK (canary_percentage BETWEEN 0 AND 100),
    canary_target_apps TEXT_LIST,
    blue_version VARCHAR(20),
    green_version VARCHAR(20),
    active_slot VARCHAR(10) CHECK (active_slot IN ('blue', 'green')),
    success_rate DOUBLE PRECISION,
    error_rate DOUBLE PRECISION,
    avg_confidence DOUBLE PRECISION,
    rollback_triggered BOOLEAN NOT NULL DEFAULT FALSE,
    rollback_reason TEXT
);
CREATE INDEX deployments_started ON deployments (started_at);

CREATE TABLE prompt_versions (
    version_id INTEGER PRIMARY KEY,
    version_name VARCHAR(20) NOT NULL UNIQUE,
    created_at TIMESTAMPTZ NOT NULL,
    merchant_prompt TEXT,
    category_prompt TEXT,
    amount_prompt TEXT,
    date_prompt TEXT,
    based_on_run_id VARCHAR(50) REFERENCES training_runs (run_id),
    improvement_notes TEXT,
    is_active BOOLEAN NOT NULL DEFAULT FALSE,
    activated_at TIMESTAMPTZ
);

CREATE TABLE api_keys (
    key_id UUID PRIMARY KEY,
    key_hash VARCHAR(64) NOT NULL UNIQUE,
    key_prefix VARCHAR(16) NOT NULL,
    app_name VARCHAR(50) NOT NULL,
    environment VARCHAR(20) NOT NULL,
    role VARCHAR(20) NOT NULL CHECK (role IN ('app', 'admin', 'training_service')),
    permissions JSONB NOT NULL DEFAULT '{}',
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ,
    last_used_at TIMESTAMPTZ,
    revoked_at TIMESTAMPTZ,
    created_by VARCHAR(120) NOT NULL DEFAULT '',
    notes TEXT
);

CREATE TABLE users (
    user_name VARCHAR(120) PRIMARY KEY,
    display_name TEXT NOT NULL DEFAULT '',
    role VARCHAR(20) NOT NULL CHECK (role IN ('viewer', 'reviewer', 'admin', 'service')),
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE settings (
    name VARCHAR(100) PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at TIMESTAMPTZ NOT NULL,
    updated_by VARCHAR(120) NOT NULL DEFAULT ''
);

CREATE TABLE metrics_history (
    metric VARCHAR(100) NOT NULL,
    labels VARCHAR(200) NOT NULL DEFAULT '',
    measured_at TIMESTAMPTZ NOT NULL,
    value DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (metric, labels, measured_at)
);

CREATE TABLE llm_calls (
    call_id UUID PRIMARY KEY,
    document_id UUID,
    field VARCHAR(60) NOT NULL,
    model VARCHAR(100) NOT NULL,
    prompt_version VARCHAR(20) NOT NULL DEFAULT '',
    called_at TIMESTAMPTZ NOT NULL,
    duration_ms INTEGER NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    details JSONB NOT NULL DEFAULT '{}'
);
CREATE INDEX llm_calls_called ON llm_calls (called_at);

CREATE TABLE webhooks (
    webhook_id UUID PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT_LIST NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    created_at TIMESTAMPTZ NOT NULL,
    created_by VARCHAR(120) NOT NULL DEFAULT ''
);
