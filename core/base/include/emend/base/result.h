// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/base/error.h>

#include <tl/expected.hpp>

namespace emend::base {

/// A value, or an Error. Expected failures travel this way; exceptions stop at the edge of the library that throws
/// them.
template <class T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Corrupt, tr("…"))` from any function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, QString message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

} // namespace emend::base
