// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_documents.h"

#include <QtCore/QDir>
#include <QtGui/QGuiApplication>

#include <cstdio>

/// `draw_samples FOLDER`: draws the sample documents that the README's first command reads.
int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 2) {
        std::fputs("usage: draw_samples FOLDER\n", stderr);
        return 2;
    }
    if (!QDir().mkpath(arguments.at(1)) || emend::test::drawSampleDocuments(arguments.at(1)).isEmpty()) {
        std::fprintf(stderr, "draw_samples: cannot write to %s\n", qPrintable(arguments.at(1)));
        return 1;
    }
    return 0;
}
