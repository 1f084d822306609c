-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One chain of hashes: each row names the one before it. What is computed over what: emend/storage/audit_chain.h.
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY,
    timestamp TEXT NOT NULL,
    actor_type TEXT NOT NULL CHECK (actor_type IN ('user', 'service', 'system')),
    actor_id TEXT,
    action TEXT NOT NULL,
    resource_type TEXT,
    resource_id TEXT,
    details TEXT NOT NULL CHECK (json_valid(details)),
    ip_address TEXT,
    user_agent TEXT,
    success BOOLEAN NOT NULL,
    error_message TEXT,
    seq INTEGER NOT NULL CHECK (seq = id),
    db_role TEXT NOT NULL,
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
    prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
    row_hash TEXT NOT NULL CHECK (length(row_hash) = 64)
);
CREATE INDEX audit_log_timestamp ON audit_log (timestamp);
CREATE INDEX audit_log_actor ON audit_log (actor_type, actor_id, id);
CREATE INDEX audit_log_action ON audit_log (action, id);
CREATE INDEX audit_log_resource ON audit_log (resource_type, resource_id, id);

-- The end of the chain.
CREATE TABLE audit_heads (
    chain TEXT PRIMARY KEY,
    seq INTEGER NOT NULL,
    row_hash TEXT NOT NULL CHECK (length(row_hash) = 64)
);
INSERT INTO audit_heads (chain, seq, row_hash)
VALUES ('main', 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What may have to be erased; the chain holds only the salted hash of it.
CREATE TABLE audit_personal (
    leaf TEXT PRIMARY KEY CHECK (length(leaf) = 64),
    salt TEXT NOT NULL,
    value TEXT NOT NULL
);
CREATE INDEX audit_personal_value ON audit_personal (value);

CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: UPDATE is refused');
END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: DELETE is refused');
END;
-- INSERT OR REPLACE deletes without asking the trigger above, depending on a setting of the connection.
CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log
WHEN NEW.id <= (SELECT max(id) FROM audit_log)
BEGIN
    SELECT RAISE(ABORT, 'the audit log is append-only: a row can only follow the last one');
END;
