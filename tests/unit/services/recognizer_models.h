// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QFile>

namespace emend::test {

/// The model that the program brings along, made another one by what stands behind it.
inline QByteArray recognizerModel(int n = 0)
{
    QFile file(QStringLiteral(":/emend/tessdata/receipt.traineddata"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no built-in model");
    return file.readAll() + QByteArray(n, '\0');
}

} // namespace emend::test
