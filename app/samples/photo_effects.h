// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>

namespace emend::samples {

/// The paper as a phone sees it on a dark table: turned, in perspective, unevenly lit, out of focus and noisy. The same
/// bytes every time.
QImage photographed(const QImage& paper);

/// A grey scan that lies a little crooked, with grain.
QImage scanned(const QImage& sheet, double degrees);

} // namespace emend::samples
