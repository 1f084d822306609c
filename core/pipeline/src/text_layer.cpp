// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_layer.h"

#include <QtCore/QList>

namespace emend::pipeline {

namespace {

constexpr int kMinLetters = 20; // a page number or a stamp over a scan is no text layer
constexpr double kMinSoundShare = 0.9;
constexpr double kMinWordLength = 1.8;

bool isSound(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Other_Surrogate:
        return false;
    default:
        return c != QChar::ReplacementCharacter;
    }
}

} // namespace

bool isSoundTextLayer(const domain::PageText& page)
{
    int letters = 0;
    int sound = 0;
    int words = 0;
    for (const domain::Line& line : page.lines) {
        for (const domain::Word& word : line.words) {
            ++words;
            for (const char32_t c : word.text.toUcs4()) {
                ++letters;
                sound += isSound(c) ? 1 : 0;
            }
        }
    }
    return letters >= kMinLetters && sound >= kMinSoundShare * letters && letters >= kMinWordLength * words;
}

} // namespace emend::pipeline
