// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples/sample_documents.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtGui/QGuiApplication>

#include <cstdio>

namespace {

bool drawFolder(const QString& folder)
{
    return QDir().mkpath(folder) && !emend::samples::drawSampleDocuments(folder).isEmpty();
}

bool drawLedger(int pages, const QString& path)
{
    const QByteArray pdf = emend::samples::ledgerPdf(pages);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() && file.flush();
}

} // namespace

/// Draws the sample documents that the README's first command reads, or one long PDF to measure with.
int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    const int pages = arguments.value(2).toInt();
    const bool isLedger = arguments.size() == 4 && arguments.at(1) == QLatin1String("--pages") && pages > 0;
    if (arguments.size() != 2 && !isLedger) {
        std::fputs("usage: draw_samples FOLDER\n       draw_samples --pages N FILE.pdf\n", stderr);
        return 2;
    }
    if (!(isLedger ? drawLedger(pages, arguments.at(3)) : drawFolder(arguments.at(1)))) {
        std::fprintf(stderr, "draw_samples: cannot write to %s\n", qPrintable(arguments.last()));
        return 1;
    }
    return 0;
}
