// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review_office.h"
#include "simulated_reviewer.h"

#include "common/page_view.h"
#include "common/theme.h"
#include "review/field_form.h"
#include "review/review_page.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cstdio>
#include <numeric>

namespace {

using namespace emend;

double quantile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const double at = share * (static_cast<double>(values.size()) - 1);
    const auto below = static_cast<size_t>(at);
    const double rest = at - static_cast<double>(below);
    return below + 1 < values.size() ? values[below] * (1 - rest) + values[below + 1] * rest : values[below];
}

template <class Condition> void waitFor(Condition&& condition, const char* what)
{
    if (QTest::qWaitFor(condition, 20'000))
        return;
    const QWidget* focused = QApplication::focusWidget();
    qFatal("%s did not come; the keys go to %s.", what,
           focused != nullptr ? qPrintable(focused->objectName()) : "nobody");
}

/// Lets the page be what it is after some seconds of a person's reading: the next document is known and drawn.
void settle(ui::ReviewPage& page)
{
    waitFor([&page] { return !page.session().isOpen() || page.session().isAheadKnown(); }, "the next document");
    QTest::qWait(60);
}

struct Figures {
    std::vector<double> actions;
    std::vector<double> nextMs;
    int wrongFields = 0;
    int leftWrong = 0;
};

/// What the reviewer's own memory did.
struct MemoryFigures {
    int documents = 0; ///< that it has filled
    int fields = 0;
    int putRight = 0; ///< of them, that were wrong
    int putWrong = 0; ///< that were right
    std::vector<double> lookMs; ///< what it takes to ask it for one document
    std::vector<double> shownMs; ///< from Ctrl+Enter on the document before
};

bool isRight(const QString& field, const QString& value, const QString& right)
{
    return bench::normalised(field, value) == bench::normalised(field, right);
}

/// Looks at a document before the reviewer does.
void countMemory(ui::ReviewPage& page, const bench::LabelledReceipt& receipt, MemoryFigures& figures)
{
    if (const auto& memory = page.session().memory().memory()) {
        QElapsedTimer clock;
        clock.start();
        const ui::OpenReview& review = page.session().current();
        const auto values = memory->valuesFor(review.task.extraction, review.words, QDate::currentDate(), {});
        if (!values.edits.empty())
            figures.lookMs.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    int filled = 0;
    for (const domain::FieldEdit& edit : page.session().draft().edits) {
        if (edit.how != domain::EditOrigin::Remembered)
            continue;
        ++filled;
        const QString right = receipt.fields.value(edit.field);
        if (right.isEmpty())
            continue; // nobody knows
        const auto found = page.session().current().task.extraction.fields.value(edit.field);
        const bool wasRight = isRight(edit.field, found ? found->value : QString(), right);
        const bool isRightNow = isRight(edit.field, edit.value, right);
        figures.putRight += isRightNow && !wasRight ? 1 : 0;
        figures.putWrong += wasRight && !isRightNow ? 1 : 0;
    }
    figures.fields += filled;
    figures.documents += filled > 0 ? 1 : 0;
}

Figures review(ui::ReviewPage& page, const QMap<QString, bench::LabelledReceipt>& receipts, bool verbose,
               MemoryFigures& memory)
{
    Figures figures;
    QElapsedTimer sinceConfirmed;
    QObject::connect(&page.session().editor(), &ui::DraftEditor::changed, &page, [&] {
        const auto& edits = page.session().draft().edits;
        const bool isFilled = std::any_of(edits.begin(), edits.end(), [](const domain::FieldEdit& edit) {
            return edit.how == domain::EditOrigin::Remembered;
        });
        if (!isFilled || !sinceConfirmed.isValid())
            return;
        memory.shownMs.push_back(static_cast<double>(sinceConfirmed.nsecsElapsed()) / 1e6);
        sinceConfirmed.invalidate();
    });
    bench::SimulatedReviewer reviewer(page);
    QElapsedTimer clock;
    QObject::connect(&page, &ui::ReviewPage::ready, &page, [&] {
        if (clock.isValid())
            figures.nextMs.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        clock.invalidate();
    });
    page.setActive(true);
    waitFor([&page] { return page.session().isOpen(); }, "the first document");
    while (page.session().isOpen()) {
        settle(page);
        const QString file = page.session().current().task.document.fileName;
        const bench::LabelledReceipt& receipt = receipts[file];
        countMemory(page, receipt, memory);
        const int keys = reviewer.correct(receipt) + 1; // with Ctrl+Enter
        figures.wrongFields += static_cast<int>(reviewer.notes().size());
        for (auto it = receipt.fields.begin(); it != receipt.fields.end(); ++it) {
            const QString shown = reviewer.shown(it.key());
            if (bench::normalised(it.key(), shown) != bench::normalised(it.key(), it.value())) {
                ++figures.leftWrong;
                if (verbose)
                    std::printf("    %s is left: %s, right is %s\n", qPrintable(it.key()), qPrintable(shown),
                                qPrintable(it.value()));
            }
        }
        if (verbose) {
            std::printf("%s: %d\n", qPrintable(file), keys);
            for (const QString& note : reviewer.notes())
                std::printf("    %s\n", qPrintable(note));
        }
        const int counted = page.session().draft().actions + 1;
        if (counted != keys)
            qFatal("%s: %d keys were pressed, %d counted.", qPrintable(file), keys, counted);
        figures.actions.push_back(keys);
        const quint64 before = page.session().turn();
        clock.start();
        sinceConfirmed.start();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        waitFor([&] { return page.session().turn() != before && !page.session().isBusy(); }, "the document behind it");
        if (page.session().isOpen())
            waitFor([&] { return !clock.isValid(); }, "its page");
    }
    return figures;
}

} // namespace

/// review_actions FOLDER COUNT [--no-own-memory] [--verbose]: a simulated reviewer works by keys through that many
/// receipts that the models have not seen, in the real review page. What it confirms fills the next documents, but with
/// --no-own-memory.
int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: review_actions FOLDER COUNT [--no-own-memory] [--verbose]\n", stderr);
        return 2;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    ui::applyTheme(application, ui::ThemeChoice::Light);
    QMap<QString, bench::LabelledReceipt> receipts;
    QStringList files;
    for (const bench::LabelledReceipt& receipt : bench::unseenReceipts(arguments.at(1), arguments.at(2).toInt())) {
        receipts.insert(QFileInfo(receipt.file).fileName(), receipt);
        files << receipt.file;
    }
    test::ReviewOffice office;
    office.read(files, QStringLiteral(EMEND_BIN_DIR));
    office.sendAllToReview();
    test::ReviewerPlace place(office, QStringLiteral("reviewer"));
    place->ownMemory = !arguments.contains(QStringLiteral("--no-own-memory"));
    ui::ReviewPage page(*place);
    page.resize(1280, 800);
    page.show();
    page.activateWindow();
    MemoryFigures memory;
    const Figures figures = review(page, receipts, arguments.contains(QStringLiteral("--verbose")), memory);
    std::printf("review: %zu documents, %d wrong fields (%d left), actions median %.1f, p95 %.1f, mean %.2f; "
                "next document median %.1f ms, p95 %.1f ms, most %.1f ms\n",
                figures.actions.size(), figures.wrongFields, figures.leftWrong, quantile(figures.actions, 0.5),
                quantile(figures.actions, 0.95),
                std::accumulate(figures.actions.begin(), figures.actions.end(), 0.0)
                    / static_cast<double>(figures.actions.size()),
                quantile(figures.nextMs, 0.5), quantile(figures.nextMs, 0.95), quantile(figures.nextMs, 1));
    if (place->ownMemory && !memory.shownMs.empty())
        std::printf("own memory: %d fields filled in %d documents, %d of them put right, %d put wrong; shown after "
                    "Ctrl+Enter on the document before: median %.1f ms, most %.1f ms; to ask it: median %.1f ms, most "
                    "%.1f ms\n",
                    memory.fields, memory.documents, memory.putRight, memory.putWrong, quantile(memory.shownMs, 0.5),
                    quantile(memory.shownMs, 1), quantile(memory.lookMs, 0.5), quantile(memory.lookMs, 1));
    bool isClosed = false;
    page.setActive(false);
    page.close([&isClosed] { isClosed = true; });
    waitFor([&isClosed] { return isClosed; }, "the end");
    return 0;
}
