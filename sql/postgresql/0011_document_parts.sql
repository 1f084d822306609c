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

GRANT SELECT ON document_parts TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT INSERT, UPDATE (undone_at) ON document_parts TO emend_reviewer;
GRANT INSERT, UPDATE, DELETE ON document_parts TO emend_admin;

-- A reviewer adds documents of his own to the queue, and nothing else; whether they were made of others' pages only the
-- program knows.
GRANT INSERT ON documents, jobs TO emend_reviewer;

CREATE FUNCTION emend_guard_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'documents are split and merged in one''s own name' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER document_parts_own_insert BEFORE INSERT ON document_parts FOR EACH ROW
    WHEN (NEW.made_by <> session_user) EXECUTE FUNCTION emend_guard_parts();
CREATE TRIGGER document_parts_own_update BEFORE UPDATE ON document_parts FOR EACH ROW
    WHEN (OLD.made_by <> session_user) EXECUTE FUNCTION emend_guard_parts();
CREATE TRIGGER documents_own_insert BEFORE INSERT ON documents FOR EACH ROW
    WHEN (NEW.received_by <> session_user OR NEW.state <> 'received') EXECUTE FUNCTION emend_guard_parts();

CREATE FUNCTION emend_guard_jobs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID)
       OR (NEW.created_by = session_user AND NEW.kind = 'document' AND NEW.state = 'queued' AND NEW.parent_id IS NULL
           AND EXISTS (SELECT 1 FROM documents WHERE document_id = NEW.document_id AND received_by = session_user)) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only documents of one''s own can be queued' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER jobs_own_insert BEFORE INSERT ON jobs FOR EACH ROW EXECUTE FUNCTION emend_guard_jobs();

-- Takes what one has made of a document by that decision off the queue; how many jobs. What is being read already ends
-- by itself.
CREATE FUNCTION emend_cancel_parts(review UUID, cancelled_at TIMESTAMPTZ) RETURNS INTEGER
LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    cancelled INTEGER;
BEGIN
    UPDATE jobs AS j SET state = 'cancelled', error_code = 'cancelled', finished_at = cancelled_at
    WHERE j.state = 'queued' AND j.kind = 'document' AND j.document_id IN (
        SELECT p.document_id FROM document_parts AS p
        WHERE p.review_id = review AND (p.made_by = session_user OR emend_acts_for_others('document_parts'::REGCLASS)));
    GET DIAGNOSTICS cancelled = ROW_COUNT;
    RETURN cancelled;
END
$$;
REVOKE ALL ON FUNCTION emend_cancel_parts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION emend_cancel_parts TO emend_reviewer, emend_admin, emend_service;

DO $$
DECLARE
    guard TEXT;
BEGIN
    FOREACH guard IN ARRAY ARRAY['emend_guard_parts', 'emend_guard_jobs', 'emend_cancel_parts'] LOOP
        EXECUTE format('ALTER FUNCTION %I SET search_path = pg_catalog, %I, pg_temp', guard, current_schema());
    END LOOP;
END
$$;
