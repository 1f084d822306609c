-- SPDX-FileCopyrightText: Emend contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A list of texts, under a name that SQLite takes too (there it holds a JSON array).
CREATE DOMAIN text_list AS text[];
