-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How often each version has said something, over all programs.

CREATE TABLE pattern_hits (
    environment VARCHAR(20) NOT NULL,
    version_name VARCHAR(20) NOT NULL,
    day DATE NOT NULL,
    documents BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (environment, version_name, day)
);
