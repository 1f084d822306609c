// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pii_texts.h"

/// A printed value of that kind, with the labels and separators that people use.
QString generateValue(PieceKind kind, QRandomGenerator& random);

/// The same as a recogniser may read it: letters for digits and digits for letters, blanks lost and added.
QString withNoise(PieceKind kind, const QString& value, QRandomGenerator& random);

/// Some letters of a label read as digits; the length stays.
QString withLabelNoise(const QString& label, QRandomGenerator& random);

template <class T> const T& oneOf(const QList<T>& list, QRandomGenerator& random)
{
    return list.at(random.bounded(static_cast<int>(list.size())));
}

/// One of the alternatives that `|` separates.
QString choice(const char* alternatives, QRandomGenerator& random);

/// The pattern with each `#` as a digit.
QString digitsFor(QString pattern, QRandomGenerator& random);
