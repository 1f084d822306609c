// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

/// In the user's cache folder.
namespace emend::bootstrap {

QString recognizerFolder(); ///< for the versions that documents are read with, as files
QString recognizerTrainingFolder();

} // namespace emend::bootstrap
