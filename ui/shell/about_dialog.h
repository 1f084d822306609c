// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

namespace emend::ui {

/// What this program is, its licence, and what it is built from.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Version and name are the application's.
    explicit AboutDialog(QWidget* parent);
};

} // namespace emend::ui
