// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/result.h>

#include <QtCore/QCoreApplication>

#include <new>
#include <type_traits>

namespace emend::ocr {

/// Runs `work`, which returns a Result, and turns what it throws into one: too_large where memory ran out, else
/// corrupt.
template <class Work> std::invoke_result_t<Work> guarded(Work&& work)
{
    struct Texts {
        Q_DECLARE_TR_FUNCTIONS(PageSource)
    };
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return base::fail(base::ErrorCode::TooLarge,
                          Texts::tr("There is not enough memory for this page. Scale it down and try again."));
    } catch (const std::exception& error) {
        return base::fail(base::ErrorCode::Corrupt,
                          Texts::tr("The page cannot be decoded (%1).").arg(QString::fromLocal8Bit(error.what())));
    }
}

} // namespace emend::ocr
