// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/page_host.h"

namespace emend::services {
struct Workplace;
}

namespace emend::ui {
class MainWindow;
struct PreferencesContext;
} // namespace emend::ui

namespace emend::desktop {

/// The pages of the window, in the order of its rail, and how they work together: the only place that knows them all.
/// Both must outlive them.
std::vector<ui::PageFactory> pageFactories(services::Workplace& workplace, ui::MainWindow& window);

/// Offers the folder that the inbox watches as a preference.
void addWatchedFolder(ui::PreferencesContext& context, ui::MainWindow& window);

/// Has the inbox take files and folders in, and shows it.
void takeIn(ui::MainWindow& window, const QStringList& paths);

} // namespace emend::desktop
