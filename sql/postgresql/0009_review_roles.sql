-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reviewing needs: results and decisions in one's own name, and documents taken over from others with notice.

GRANT SELECT ON reviews TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT INSERT, UPDATE (undone_at) ON reviews TO emend_reviewer;
GRANT INSERT, UPDATE, DELETE ON reviews TO emend_admin;
GRANT INSERT ON extractions, field_values TO emend_reviewer;
GRANT UPDATE (extraction_id) ON documents TO emend_reviewer;
GRANT DELETE ON corrections_master TO emend_reviewer;

-- A live lease of another's can be taken over: with an attempt of one's own, so that the other one is told and writes
-- nothing any more. Nobody changes what is still another's.
CREATE OR REPLACE FUNCTION emend_guard_leases() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    is_others BOOLEAN := TG_OP <> 'INSERT' AND OLD.reviewer <> session_user AND OLD.lease_until >= now();
BEGIN
    IF emend_acts_for_others(TG_RELID) THEN
        RETURN coalesce(NEW, OLD);
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.reviewer <> session_user THEN
        RAISE EXCEPTION 'a document can only be claimed for oneself' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF is_others AND (TG_OP = 'DELETE' OR NEW.attempt_id = OLD.attempt_id OR NEW.draft <> OLD.draft) THEN
        RAISE EXCEPTION 'this document is with %', OLD.reviewer USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;

CREATE FUNCTION emend_guard_reviews() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only decisions of one''s own can be made or undone' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER reviews_own_insert BEFORE INSERT ON reviews FOR EACH ROW
    WHEN (NEW.reviewer <> session_user) EXECUTE FUNCTION emend_guard_reviews();
CREATE TRIGGER reviews_own_update BEFORE UPDATE ON reviews FOR EACH ROW
    WHEN (OLD.reviewer <> session_user) EXECUTE FUNCTION emend_guard_reviews();

-- Undoing takes one's own correction back while nothing has been learned from it.
CREATE FUNCTION emend_guard_withdrawals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID) OR (OLD.created_by = session_user AND NOT OLD.used_in_training) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'only unused corrections of one''s own can be taken back' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER corrections_own_delete BEFORE DELETE ON corrections_master FOR EACH ROW EXECUTE FUNCTION emend_guard_withdrawals();

-- A reviewer adds results to the documents that he has leased. Once for each statement, since workers add them by the
-- thousand; before it, so that who has nothing leased learns nothing.
CREATE FUNCTION emend_guard_any_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID) OR EXISTS (SELECT 1 FROM review_leases WHERE reviewer = session_user) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'results are added to documents under review' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE FUNCTION emend_guard_results() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT emend_acts_for_others(TG_RELID)
       AND EXISTS (SELECT 1 FROM added AS a WHERE NOT EXISTS (
           SELECT 1 FROM review_leases AS l WHERE l.document_id = a.document_id AND l.reviewer = session_user)) THEN
        RAISE EXCEPTION 'results are added to documents under review' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NULL;
END
$$;

DO $$
DECLARE
    results TEXT;
    guard TEXT;
BEGIN
    FOREACH results IN ARRAY ARRAY['extractions', 'field_values'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE INSERT ON %I FOR EACH STATEMENT EXECUTE FUNCTION emend_guard_any_result()',
                       results || '_any_own', results);
        EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION emend_guard_results()',
                       results || '_own', results);
    END LOOP;
    FOREACH guard IN ARRAY ARRAY['emend_guard_leases', 'emend_guard_reviews', 'emend_guard_withdrawals',
                                 'emend_guard_any_result', 'emend_guard_results'] LOOP
        EXECUTE format('ALTER FUNCTION %I SET search_path = pg_catalog, %I, pg_temp', guard, current_schema());
    END LOOP;
END
$$;
