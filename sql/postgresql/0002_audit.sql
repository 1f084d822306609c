-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One chain of hashes: each row names the one before it. What is computed over what: emend/storage/audit_chain.h.
CREATE TABLE audit_log (
    id BIGINT NOT NULL,
    timestamp TIMESTAMPTZ(3) NOT NULL,
    actor_type TEXT NOT NULL CHECK (actor_type IN ('user', 'service', 'system')),
    actor_id TEXT,
    action TEXT NOT NULL,
    resource_type TEXT,
    resource_id TEXT,
    details JSONB NOT NULL,
    ip_address INET,
    user_agent TEXT,
    success BOOLEAN NOT NULL,
    error_message TEXT,
    seq BIGINT NOT NULL CHECK (seq = id),
    db_role TEXT NOT NULL,
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
    row_hash TEXT NOT NULL CHECK (length(row_hash) = 64),
    PRIMARY KEY (id, timestamp)
) PARTITION BY RANGE (timestamp);
-- Rows arrive in the order of time, so a few bytes for each block of them are enough.
CREATE INDEX audit_log_timestamp ON audit_log USING brin (timestamp);
CREATE INDEX audit_log_actor ON audit_log (actor_type, actor_id, id);
CREATE INDEX audit_log_action ON audit_log (action, id);
CREATE INDEX audit_log_resource ON audit_log (resource_type, resource_id, id);
CREATE TABLE audit_log_default PARTITION OF audit_log DEFAULT;

-- The end of the chain; its lock makes one writer at a time.
CREATE TABLE audit_heads (
    chain TEXT PRIMARY KEY,
    seq BIGINT NOT NULL,
    row_hash TEXT NOT NULL CHECK (length(row_hash) = 64)
);
INSERT INTO audit_heads (chain, seq, row_hash) VALUES ('main', 0, repeat('0', 64));

-- What may have to be erased; the chain holds only the salted hash of it.
CREATE TABLE audit_personal (
    leaf TEXT PRIMARY KEY CHECK (length(leaf) = 64),
    salt TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX audit_personal_value ON audit_personal USING hash (value);

CREATE FUNCTION emend_refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH ROW EXECUTE FUNCTION emend_refuse_audit_change();
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION emend_refuse_audit_change();

-- A partition inherits the row triggers of its table, but not those against TRUNCATE.
CREATE FUNCTION emend_protect_audit_partition(partition REGCLASS) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE OR REPLACE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION emend_refuse_audit_change()', partition);
END
$$;
REVOKE ALL ON FUNCTION emend_protect_audit_partition(REGCLASS) FROM PUBLIC;
SELECT emend_protect_audit_partition('audit_log_default');

-- The only way into the log for the roles of the program: element i of each list is entry i.
CREATE FUNCTION audit_append(
    p_timestamps TIMESTAMPTZ[], p_actor_types TEXT[], p_actor_ids TEXT[], p_actions TEXT[], p_resource_types TEXT[],
    p_resource_ids TEXT[], p_details TEXT[], p_ip_addresses TEXT[], p_user_agents TEXT[], p_successes BOOLEAN[],
    p_error_messages TEXT[], p_content_hashes TEXT[], p_leaves TEXT[], p_salts TEXT[], p_values TEXT[]
) RETURNS BIGINT LANGUAGE plpgsql SECURITY DEFINER AS $$
DECLARE
    before BIGINT;
    last_hash TEXT;
    entries CONSTANT INTEGER := cardinality(p_timestamps);
    prev_hashes TEXT[] := array_fill(''::TEXT, ARRAY[entries]);
    row_hashes TEXT[] := array_fill(''::TEXT, ARRAY[entries]);
BEGIN
    SELECT seq, row_hash INTO STRICT before, last_hash FROM audit_heads WHERE chain = 'main' FOR UPDATE;
    FOR i IN 1 .. entries LOOP
        prev_hashes[i] := last_hash;
        last_hash := encode(sha256(convert_to(
            concat_ws(E'\n', last_hash, before + i, session_user, p_content_hashes[i]), 'UTF8')), 'hex');
        row_hashes[i] := last_hash;
    END LOOP;
    INSERT INTO audit_log (id, timestamp, actor_type, actor_id, action, resource_type, resource_id, details, ip_address,
                           user_agent, success, error_message, seq, db_role, content_hash, prev_hash, row_hash)
    SELECT before + i, e.at, e.actor_type, nullif(e.actor_id, ''), e.action, nullif(e.resource_type, ''),
           nullif(e.resource_id, ''), e.details::JSONB, nullif(e.ip_address, '')::INET, nullif(e.user_agent, ''),
           e.success, nullif(e.error_message, ''), before + i, session_user, e.content_hash, e.prev_hash, e.row_hash
    FROM unnest(p_timestamps, p_actor_types, p_actor_ids, p_actions, p_resource_types, p_resource_ids, p_details,
                p_ip_addresses, p_user_agents, p_successes, p_error_messages, p_content_hashes, prev_hashes, row_hashes)
        WITH ORDINALITY AS e (at, actor_type, actor_id, action, resource_type, resource_id, details, ip_address,
                              user_agent, success, error_message, content_hash, prev_hash, row_hash, i);
    INSERT INTO audit_personal (leaf, salt, value) SELECT * FROM unnest(p_leaves, p_salts, p_values);
    UPDATE audit_heads SET seq = before + entries, row_hash = last_hash WHERE chain = 'main';
    RETURN before + entries;
END
$$;
REVOKE ALL ON FUNCTION audit_append FROM PUBLIC;

-- Whoever calls it cannot slip it a table of his own.
DO $$
BEGIN
    EXECUTE format('ALTER FUNCTION audit_append SET search_path = pg_catalog, %I, pg_temp', current_schema());
END
$$;
