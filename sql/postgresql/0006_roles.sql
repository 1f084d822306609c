-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a person or a program may do: each is a login role of the server, and a member of one of these. Roles belong to the
-- whole server, so another of its databases may have made them already. A new table needs its grants in its own step.

DO $$
DECLARE
    wanted TEXT;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['emend_viewer', 'emend_reviewer', 'emend_admin', 'emend_service'] LOOP
        CONTINUE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted);
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN
                NULL; -- a migration of another database was quicker
            WHEN insufficient_privilege THEN
                RAISE EXCEPTION 'the role % is missing and % may not create it. A superuser of the server has to run first: CREATE ROLE emend_viewer NOLOGIN; CREATE ROLE emend_reviewer NOLOGIN; CREATE ROLE emend_admin NOLOGIN; CREATE ROLE emend_service NOLOGIN;',
                    wanted, current_user USING ERRCODE = 'insufficient_privilege';
        END;
    END LOOP;
END
$$;

-- Nobody but the owner makes tables or functions here, so that nobody can put his own in the way of the program's.
DO $$
BEGIN
    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
    EXECUTE format('GRANT USAGE ON SCHEMA %I TO emend_viewer, emend_reviewer, emend_admin, emend_service', current_schema());
END
$$;

-- Everybody reads, but neither what could be used to forge a key nor what may have to be erased.
GRANT SELECT ON
    documents, document_texts, extractions, field_values, corrections_master, merchant_statistics, merchant_categories,
    jobs, job_attempts, review_leases, ocr_cache, training_datasets, training_runs, pattern_cache_versions, deployments,
    prompt_versions, users, settings, metrics_history, llm_calls, audit_log, audit_heads, schema_migrations
    TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT SELECT (key_id, key_prefix, app_name, environment, role, permissions, is_active, created_at, expires_at, last_used_at,
              revoked_at, created_by, notes) ON api_keys TO emend_viewer, emend_reviewer;
GRANT SELECT (webhook_id, url, events, is_active, created_at, created_by) ON webhooks TO emend_viewer, emend_reviewer, emend_service;

GRANT EXECUTE ON FUNCTION audit_append TO emend_viewer, emend_reviewer, emend_admin, emend_service;
GRANT EXECUTE ON FUNCTION emend_ensure_partitions TO emend_admin, emend_service;

-- A reviewer corrects, and decides on documents.
GRANT INSERT ON corrections_master TO emend_reviewer;
GRANT UPDATE (corrected_merchant, merchant_key, corrected_amount_minor, corrected_currency, corrected_date, corrected_category,
              corrected_card_last_four, corrected_other, fields_corrected, data_quality_score, is_outlier, outlier_reason,
              last_modified_at) ON corrections_master TO emend_reviewer;
GRANT INSERT, UPDATE ON merchant_statistics, merchant_categories TO emend_reviewer;
GRANT INSERT, UPDATE, DELETE ON review_leases TO emend_reviewer;
GRANT UPDATE (state, reasons, document_type, priority, merchant, amount_minor, currency, document_date, error_code, error_message,
              reviewed_at, updated_at) ON documents TO emend_reviewer;

-- A service takes documents in and works through the queue.
GRANT INSERT, UPDATE ON
    documents, document_texts, extractions, field_values, jobs, job_attempts, merchant_statistics, merchant_categories,
    metrics_history TO emend_service;
GRANT INSERT, UPDATE, DELETE ON ocr_cache, training_datasets TO emend_service;
GRANT INSERT ON corrections_master, llm_calls TO emend_service;
GRANT UPDATE (used_in_training, training_dataset_id, training_run_version, last_modified_at) ON corrections_master TO emend_service;
GRANT SELECT, UPDATE (last_used_at) ON api_keys TO emend_service;

-- An admin does all that the program does. The audit log only grows, by audit_append; what is personal can be erased.
GRANT INSERT, UPDATE, DELETE ON
    documents, document_texts, extractions, field_values, corrections_master, merchant_statistics, merchant_categories,
    jobs, job_attempts, review_leases, ocr_cache, training_datasets, training_runs, pattern_cache_versions, deployments,
    prompt_versions, users, settings, metrics_history, llm_calls TO emend_admin;
GRANT SELECT, INSERT, UPDATE, DELETE ON api_keys, webhooks TO emend_admin;
GRANT SELECT, DELETE ON audit_personal TO emend_admin;

-- Whether the session may write in another's name. The owner is who migrates and copies whole databases.
CREATE FUNCTION emend_acts_for_others(owned REGCLASS) RETURNS BOOLEAN LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT pg_has_role(session_user, 'emend_service', 'MEMBER') OR pg_has_role(session_user, 'emend_admin', 'MEMBER')
        OR pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = owned), 'MEMBER')
$$;

-- Triggers and not row-level security: with that, COPY is refused, and the import of corrections lives on it. Their
-- conditions are cheap, and the function is not called for rows of the session's own.
CREATE FUNCTION emend_guard_corrections() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF emend_acts_for_others(TG_RELID) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' AND NEW.created_by = '' THEN
        NEW.created_by := session_user;
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'only corrections of one''s own can be made or changed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER corrections_own_insert BEFORE INSERT ON corrections_master FOR EACH ROW
    WHEN (NEW.created_by <> session_user) EXECUTE FUNCTION emend_guard_corrections();
CREATE TRIGGER corrections_own_update BEFORE UPDATE ON corrections_master FOR EACH ROW
    WHEN (OLD.created_by <> session_user OR NEW.created_by <> session_user) EXECUTE FUNCTION emend_guard_corrections();

-- A lease of another's can be taken over once it has run out, by the clocks of the programs, which differ a little.
CREATE FUNCTION emend_guard_leases() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' AND NEW.reviewer <> session_user AND NOT emend_acts_for_others(TG_RELID) THEN
        RAISE EXCEPTION 'a document can only be claimed for oneself' USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF TG_OP <> 'INSERT' AND OLD.reviewer <> session_user AND OLD.lease_until >= now() + INTERVAL '30 seconds'
        AND NOT emend_acts_for_others(TG_RELID) THEN
        RAISE EXCEPTION 'this document is with %', OLD.reviewer USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER review_leases_own BEFORE INSERT OR UPDATE OR DELETE ON review_leases FOR EACH ROW
    EXECUTE FUNCTION emend_guard_leases();

DO $$
DECLARE
    guard TEXT;
BEGIN
    FOREACH guard IN ARRAY ARRAY['emend_guard_corrections', 'emend_guard_leases'] LOOP
        EXECUTE format('ALTER FUNCTION %I SET search_path = pg_catalog, %I, pg_temp', guard, current_schema());
    END LOOP;
END
$$;

-- Viewers see the settings, but not what users' names are hashed with.
ALTER TABLE settings ENABLE ROW LEVEL SECURITY;
CREATE POLICY settings_shown ON settings FOR SELECT TO emend_viewer USING (name NOT LIKE 'privacy.%');
CREATE POLICY settings_read ON settings FOR SELECT TO emend_reviewer, emend_service USING (true);
CREATE POLICY settings_all ON settings FOR ALL TO emend_admin USING (true) WITH CHECK (true);
