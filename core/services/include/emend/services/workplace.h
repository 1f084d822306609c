// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/background.h>
#include <emend/services/draft_file.h>
#include <emend/services/page_images.h>
#include <emend/services/patterns.h>
#include <emend/services/region_reader.h>
#include <emend/services/review.h>
#include <emend/services/training.h>
#include <emend/storage/database.h>
#include <emend/storage/document_store.h>

namespace emend::services {

class ActiveVersions;

/// What the pages of one window work with. The threads have a connection each, so that a long import keeps nobody from
/// opening the next document.
struct Workplace {
    Background<storage::Database>& reviews; ///< decisions and leases: nothing that takes long
    Background<storage::Database>& lists; ///< searches, counts, intake and bulk work
    Background<PageImages>& pages;
    Background<RegionReader>& regions;
    const DraftFiles& drafts; ///< of this reviewer on this database
    storage::DocumentStore& store;
    QString reviewer; ///< who works here
    ReviewSettings review;
    QString languages = QStringLiteral("eng"); ///< that documents are read with: pipeline::readingBasis()
    QString databaseName; ///< for people, without passwords
    ActiveVersions* versions = nullptr; ///< what was learned; empty until the database was reached
    bool ownMemory = true; ///< whether what this reviewer confirms counts for the next document at once
    PatternSettings patternSettings = {}; ///< how versions are made, and where they count
    Background<storage::Database>* runs = nullptr; ///< training, which takes minutes; where it is empty, lists do it
    TrainingSettings trainingSettings = {}; ///< how a training run is done
};

} // namespace emend::services
