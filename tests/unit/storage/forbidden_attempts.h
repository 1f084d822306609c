// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace emend::test {

/// Something that a session tries with SQL of its own.
struct Attempt {
    const char* name;
    const char* sql;
};

/// What nobody of the four roles may do.
inline const std::vector<Attempt>& forbiddenToAll()
{
    static const std::vector<Attempt> attempts{
        {"audit update", "UPDATE audit_log SET success = false"},
        {"audit delete", "DELETE FROM audit_log"},
        {"audit truncate", "TRUNCATE audit_log"},
        {"audit insert", "INSERT INTO audit_log SELECT * FROM audit_log"},
        {"audit partition update", "UPDATE audit_log_default SET success = false"},
        {"audit partition delete", "DELETE FROM audit_log_default"},
        {"audit partition truncate", "TRUNCATE audit_log_default"},
        {"audit partition insert", "INSERT INTO audit_log_default SELECT * FROM audit_log"},
        {"audit partition detach", "ALTER TABLE audit_log DETACH PARTITION audit_log_default"},
        {"audit partition of one's own",
         "CREATE TABLE mine PARTITION OF audit_log FOR VALUES FROM ('2020-01-01') TO ('2020-02-01')"},
        {"audit drop", "DROP TABLE audit_log"},
        {"audit lock", "LOCK TABLE audit_log IN ACCESS EXCLUSIVE MODE"},
        {"heads update", "UPDATE audit_heads SET seq = 0"},
        {"heads delete", "DELETE FROM audit_heads"},
        {"heads insert", "INSERT INTO audit_heads VALUES ('x', 0, repeat('0', 64))"},
        {"personal update", "UPDATE audit_personal SET value = 'x'"},
        {"personal insert", "INSERT INTO audit_personal VALUES (repeat('0', 64), 'a', 'b')"},
        {"personal truncate", "TRUNCATE audit_personal"},
        {"triggers off", "ALTER TABLE audit_log DISABLE TRIGGER ALL"},
        {"partition's triggers off", "ALTER TABLE audit_log_default DISABLE TRIGGER ALL"},
        {"corrections' triggers off", "ALTER TABLE corrections_master DISABLE TRIGGER ALL"},
        {"all triggers off", "SET session_replication_role = replica"},
        {"drop trigger", "DROP TRIGGER audit_log_append_only ON audit_log"},
        {"trigger of one's own",
         "CREATE TRIGGER mine BEFORE INSERT ON audit_log EXECUTE FUNCTION emend_guard_leases()"},
        {"rule", "CREATE RULE mine AS ON INSERT TO audit_log DO INSTEAD NOTHING"},
        {"replace function",
         "CREATE OR REPLACE FUNCTION emend_refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN "
         "NEW; END'"},
        {"replace guard",
         "CREATE OR REPLACE FUNCTION emend_acts_for_others(owned REGCLASS) RETURNS BOOLEAN LANGUAGE sql AS 'SELECT "
         "true'"},
        {"alter function", "ALTER FUNCTION audit_append SET search_path = pg_temp"},
        {"partition helper", "SELECT emend_protect_audit_partition('audit_log_default')"},
        {"migrations", "UPDATE schema_migrations SET checksum = 'x'"},
        {"migrations delete", "DELETE FROM schema_migrations"},
        {"migrations insert", "INSERT INTO schema_migrations VALUES (99, 'x', 'x', '2026-01-01')"},
        {"become superuser", "ALTER ROLE CURRENT_USER SUPERUSER"},
        {"become maker of roles", "ALTER ROLE CURRENT_USER CREATEROLE"},
        {"bypass row security", "ALTER ROLE CURRENT_USER BYPASSRLS"},
        {"grant admin", "GRANT emend_admin TO CURRENT_USER"},
        {"grant owner", "GRANT emend TO CURRENT_USER"},
        {"grant to a stranger", "GRANT emend_reviewer TO mal"},
        {"grant table", "GRANT ALL ON audit_log TO PUBLIC; UPDATE audit_log SET success = false"},
        {"set role owner", "SET ROLE emend"},
        {"set another session", "SET SESSION AUTHORIZATION bob"},
        {"set owner's session", "SET SESSION AUTHORIZATION emend"},
        {"role in a block", "DO $$ BEGIN EXECUTE 'SET LOCAL ROLE emend'; DELETE FROM audit_log; END $$"},
        {"make a role", "CREATE ROLE mallory SUPERUSER"},
        {"drop a role", "DROP ROLE bob"},
        {"take a table", "ALTER TABLE audit_log OWNER TO CURRENT_USER"},
        {"add a column", "ALTER TABLE users ADD COLUMN x INTEGER"},
        {"make a table", "CREATE TABLE public.mine (n INTEGER)"},
        {"make a function", "CREATE FUNCTION public.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'"},
        {"make a schema", "CREATE SCHEMA mine"},
        {"change the catalogue", "UPDATE pg_catalog.pg_authid SET rolsuper = true"},
        {"read passwords", "SELECT rolpassword FROM pg_authid"},
        {"read a file", "SELECT pg_read_file('/etc/passwd')"},
        {"write a file", "COPY users TO '/tmp/emend_users'"},
        {"run a program", "COPY users FROM PROGRAM 'echo mallory'"},
        {"row security off", "ALTER TABLE settings DISABLE ROW LEVEL SECURITY"},
        {"policy", "CREATE POLICY mine ON settings USING (true)"},
        {"truncate corrections", "TRUNCATE corrections_master"},
    };
    return attempts;
}

/// What neither reviewers nor viewers may do; bob is another reviewer.
inline const std::vector<Attempt>& forbiddenToReviewers()
{
    static const std::vector<Attempt> attempts{
        {"another's correction", "UPDATE corrections_master SET corrected_merchant = 'x' WHERE created_by = 'bob'"},
        {"all corrections", "UPDATE corrections_master SET corrected_merchant = 'x'"},
        {"take a correction over", "UPDATE corrections_master SET created_by = session_user"},
        {"another's by merge",
         "MERGE INTO corrections_master c USING (SELECT 1) s ON c.created_by = 'bob' WHEN MATCHED THEN UPDATE SET "
         "corrected_merchant = 'x'"},
        {"another's through a view",
         "CREATE TEMP VIEW v AS SELECT id, corrected_merchant FROM corrections_master; UPDATE v SET corrected_merchant "
         "= 'x'"},
        {"training marks", "UPDATE corrections_master SET used_in_training = true"},
        {"delete corrections", "DELETE FROM corrections_master"},
        {"set role service", "SET ROLE emend_service"},
        {"set role admin", "SET ROLE emend_admin"},
        {"users update", "UPDATE users SET role = 'admin'"},
        {"users insert", "INSERT INTO users VALUES ('x', '', 'admin', true, '2026-01-01')"},
        {"users delete", "DELETE FROM users"},
        {"keys all", "SELECT * FROM api_keys"},
        {"keys hash", "SELECT key_hash FROM api_keys"},
        {"keys by hash", "SELECT count(*) FROM api_keys WHERE key_hash LIKE 'a%'"},
        {"keys sorted by hash", "SELECT key_id FROM api_keys ORDER BY key_hash"},
        {"keys row", "SELECT k FROM api_keys AS k"},
        {"keys update", "UPDATE api_keys SET role = 'admin'"},
        {"keys revive", "UPDATE api_keys SET expires_at = NULL"},
        {"keys insert",
         "INSERT INTO api_keys (key_id, key_hash, key_prefix, app_name, environment, role, created_at) VALUES "
         "(gen_random_uuid(), 'x', 'x', 'x', 'test', 'admin', '2026-01-01')"},
        {"keys delete", "DELETE FROM api_keys"},
        {"keys copied out", "COPY api_keys TO STDOUT"},
        {"webhook secrets", "SELECT secret_hash FROM webhooks"},
        {"webhooks", "DELETE FROM webhooks"},
        {"personal read", "SELECT value FROM audit_personal"},
        {"personal erase", "DELETE FROM audit_personal"},
        {"settings update", "UPDATE settings SET value = 'x'"},
        {"settings insert", "INSERT INTO settings VALUES ('x', 'x', '2026-01-01')"},
        {"settings delete", "DELETE FROM settings"},
        {"partitions", "SELECT emend_ensure_partitions('2020-01-01', '2030-01-01')"},
        {"jobs", "UPDATE jobs SET state = 'cancelled'"},
        {"jobs insert",
         "INSERT INTO jobs (job_id, kind, unique_key, state, order_key, run_after, created_at) VALUES "
         "(gen_random_uuid(), 'document', 'x', 'queued', 0, '2026-01-01', '2026-01-01')"},
        {"documents delete", "DELETE FROM documents"},
        {"documents insert", "INSERT INTO documents SELECT * FROM documents"},
        {"document's bytes", "UPDATE documents SET sha256 = repeat('c', 64)"},
        {"results", "INSERT INTO field_values SELECT * FROM field_values"},
        {"patterns",
         "INSERT INTO pattern_cache_versions (version_id, version_name, created_at, pattern_data) VALUES (1, 'v1', "
         "'2026-01-01', '{}')"},
        {"a training run",
         "INSERT INTO training_runs (run_id, started_at, status) VALUES ('r', '2026-01-01', 'running')"},
        {"a verdict", "UPDATE training_runs SET verdict = 'better'"},
        {"deployments", "DELETE FROM deployments"},
        {"another's lease", "UPDATE review_leases SET reviewer = session_user"},
        {"another's draft", "UPDATE review_leases SET draft = '{\"a\": 1}'"},
        {"another's lease ended", "DELETE FROM review_leases"},
        {"a lease in another's name",
         "INSERT INTO review_leases VALUES ('22222222-2222-4222-8222-222222222222', gen_random_uuid(), 'bob', now(), "
         "now(), '{}')"},
    };
    return attempts;
}

} // namespace emend::test
