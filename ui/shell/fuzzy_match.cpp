// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzy_match.h"

#include <vector>

namespace emend::ui {

namespace {

constexpr int kLetter = 1;
constexpr int kSideBySide = 4;
constexpr int kWordStart = 6;
constexpr int kTextStart = 8;
constexpr int kNone = -1;

QString withoutAccents(const QString& text)
{
    QString plain;
    const QString parts = text.normalized(QString::NormalizationForm_KD);
    for (const QChar letter : parts) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter.toCaseFolded();
    }
    return plain;
}

int scoreAt(const QString& text, qsizetype at)
{
    if (at == 0)
        return kTextStart;
    return text[at - 1].isLetterOrNumber() ? kLetter : kWordStart;
}

} // namespace

std::optional<int> fuzzyScore(const QString& typed, const QString& text)
{
    QString letters = withoutAccents(typed);
    letters.remove(QLatin1Char(' '));
    const QString plain = withoutAccents(text);
    const auto length = static_cast<size_t>(plain.size());
    // best[i]: the best score of the letters so far with the last of them at i.
    std::vector<int> best;
    for (const QChar letter : letters) {
        std::vector<int> next(length, kNone);
        int before = best.empty() ? 0 : kNone; // best of all places further left
        for (size_t i = 0; i < length; ++i) {
            const auto at = static_cast<qsizetype>(i);
            const int left = i > 0 && !best.empty() ? best[i - 1] : kNone;
            if (plain[at] == letter) {
                if (before != kNone)
                    next[i] = before + scoreAt(plain, at);
                if (left != kNone)
                    next[i] = std::max(next[i], left + std::max(kSideBySide, scoreAt(plain, at)));
            }
            if (!best.empty())
                before = std::max(before, best[i]);
        }
        best = std::move(next);
    }
    if (letters.isEmpty())
        return 0;
    const auto top = std::max_element(best.begin(), best.end());
    return top == best.end() || *top == kNone ? std::nullopt : std::optional(*top);
}

} // namespace emend::ui
