// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QByteArray>

namespace emend::test {

/// Why a result is none, for QVERIFY2, which also asks where all is well.
template <class T> QByteArray why(const base::Result<T>& result)
{
    return result ? QByteArray() : result.error().message.toUtf8();
}

} // namespace emend::test
