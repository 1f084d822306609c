// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/streams.h"

#include <emend/base/progress.h>

#include <functional>
#include <optional>
#include <type_traits>

namespace emend::commands {

/// Shows percentage and step of long work on the terminal while it runs; a signal cancels it.
void showProgress(Streams& streams, const std::function<void(base::Progress&)>& work);

/// The same for work that returns something.
template <class Work> auto withProgress(Streams& streams, Work&& work) -> std::invoke_result_t<Work, base::Progress&>
{
    std::optional<std::invoke_result_t<Work, base::Progress&>> outcome;
    showProgress(streams, [&](base::Progress& progress) { outcome.emplace(work(progress)); });
    return std::move(*outcome);
}

} // namespace emend::commands
