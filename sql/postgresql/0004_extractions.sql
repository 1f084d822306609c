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

CREATE TABLE extractions_rest PARTITION OF extractions DEFAULT;
CREATE TABLE field_values_rest PARTITION OF field_values DEFAULT;

-- Makes the monthly partitions from one day's month to another's, where they are missing. Rows of other months go to the
-- partitions of the rest, so that nothing is ever refused; a month that has rows there already stays there.
CREATE FUNCTION emend_ensure_partitions(first_day date, last_day date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
    parent text;
    month date;
    partition text;
    made integer := 0;
    taken boolean;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('emend partitions', 0));
    FOR month IN SELECT generate_series(date_trunc('month', first_day), date_trunc('month', last_day), interval '1 month')::date LOOP
        FOREACH parent IN ARRAY ARRAY['audit_log', 'extractions', 'field_values'] LOOP
            partition := format('%s_%s', parent, to_char(month, 'YYYY_MM'));
            CONTINUE WHEN to_regclass('public.' || partition) IS NOT NULL;
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE %I >= %L AND %I < %L)', parent || '_rest',
                CASE parent WHEN 'audit_log' THEN 'timestamp' ELSE 'created_at' END, month,
                CASE parent WHEN 'audit_log' THEN 'timestamp' ELSE 'created_at' END, month + interval '1 month') INTO taken;
            CONTINUE WHEN taken;
            EXECUTE format('CREATE TABLE public.%I PARTITION OF public.%I FOR VALUES FROM (%L) TO (%L)', partition, parent,
                month::timestamp AT TIME ZONE 'UTC', (month + interval '1 month')::timestamp AT TIME ZONE 'UTC');
            IF parent = 'audit_log' THEN
                PERFORM public.emend_protect_audit_partition(('public.' || quote_ident(partition))::regclass);
            END IF;
            made := made + 1;
        END LOOP;
    END LOOP;
    RETURN made;
END
$$;
