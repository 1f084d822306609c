// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "about_dialog.h"

#include "common/theme.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

namespace emend::ui {

namespace {

constexpr int kWidth = 60 * kGrid;

QLabel* paragraph(const QString& text, const char* name)
{
    auto* label = new QLabel(text);
    label->setObjectName(QString::fromLatin1(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Emend"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* title = paragraph(tr("Emend %1").arg(QCoreApplication::applicationVersion()), "aboutTitle");
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setObjectName(QStringLiteral("aboutButtons"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(3 * kGrid, 3 * kGrid, 3 * kGrid, 3 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(title);
    column->addWidget(paragraph(tr("Reads documents, and learns from every correction."), "aboutText"));
    column->addWidget(paragraph(tr("Emend is free software under the GNU General Public License, version 3 or later. "
                                   "It comes without any warranty."),
                                "aboutLicence"));
    column->addWidget(paragraph(tr("Built with Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq and "
                                   "OpenSSL.")
                                    .arg(QString::fromLatin1(qVersion())),
                                "aboutLibraries"));
    column->addStretch(1);
    column->addWidget(buttons);
    resize(kWidth, column->totalHeightForWidth(kWidth));
}

} // namespace emend::ui
