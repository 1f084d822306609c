// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>

/// The text as a printer of coarse dots prints it in the font, ink and paper in these tones (0-255).
QImage dotPrint(const QString& text, const QString& family, int paper, int ink);
