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
) PARTITION BY RANGE (created_at);
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
) PARTITION BY RANGE (created_at);
CREATE INDEX field_values_document ON field_values (document_id, created_at);
CREATE INDEX field_values_created ON field_values (created_at, field);

CREATE TABLE extractions_default PARTITION OF extractions DEFAULT;
CREATE TABLE field_values_default PARTITION OF field_values DEFAULT;

-- Makes the monthly partitions from one day's month to another's, where they are missing; returns how many. Rows of other
-- months go to the default partitions, so that nothing is ever refused; a month that has rows there already stays there.
CREATE FUNCTION emend_ensure_partitions(first_day DATE, last_day DATE) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    parent TEXT;
    time_column TEXT;
    starts TIMESTAMPTZ;
    ends TIMESTAMPTZ;
    name TEXT;
    is_taken BOOLEAN;
    made INTEGER := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('emend partitions', 0));
    FOR starts IN
        SELECT month AT TIME ZONE 'UTC' FROM generate_series(date_trunc('month', first_day::TIMESTAMP),
                                                             date_trunc('month', last_day::TIMESTAMP), INTERVAL '1 month') AS month
    LOOP
        ends := (starts AT TIME ZONE 'UTC' + INTERVAL '1 month') AT TIME ZONE 'UTC';
        FOREACH parent IN ARRAY ARRAY['audit_log', 'extractions', 'field_values'] LOOP
            name := parent || to_char(starts AT TIME ZONE 'UTC', '_YYYY_MM');
            CONTINUE WHEN to_regclass(name) IS NOT NULL;
            time_column := CASE parent WHEN 'audit_log' THEN 'timestamp' ELSE 'created_at' END;
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I >= $1 AND %I < $2)', parent || '_default', time_column, time_column)
                INTO is_taken USING starts, ends;
            CONTINUE WHEN is_taken;
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', name, parent, starts, ends);
            IF parent = 'audit_log' THEN
                PERFORM emend_protect_audit_partition(name::REGCLASS);
            END IF;
            made := made + 1;
        END LOOP;
    END LOOP;
    RETURN made;
END
$$;
REVOKE ALL ON FUNCTION emend_ensure_partitions FROM PUBLIC;

DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION emend_ensure_partitions SET search_path = %I, pg_temp', current_schema());
END
$$;
