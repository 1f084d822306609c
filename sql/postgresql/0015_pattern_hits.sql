-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often each version has said something, over all programs; and those that run are told what counts.

CREATE TABLE pattern_hits (
    environment VARCHAR(20) NOT NULL,
    version_name VARCHAR(20) NOT NULL,
    day DATE NOT NULL,
    documents BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (environment, version_name, day)
);

CREATE FUNCTION activation_told() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('emend_versions', NEW.environment);
    RETURN NULL;
END
$$;
CREATE TRIGGER pattern_activations_told AFTER INSERT ON pattern_activations
    FOR EACH ROW EXECUTE FUNCTION activation_told();

GRANT SELECT ON pattern_hits TO emend_viewer;
GRANT SELECT, INSERT, UPDATE ON pattern_hits TO emend_reviewer, emend_admin, emend_service;
