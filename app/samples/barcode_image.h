// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtGui/QImage>

namespace emend::samples {

/// A printed code, black on white with its quiet zone: `module` pixels a module, bars of linear codes 36 modules high.
/// `format` is named as in domain::Barcode; fails the program where ZXing cannot draw it.
QImage barcodeImage(const QString& format, const QString& value, int module);

} // namespace emend::samples
