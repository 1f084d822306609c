// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QRandomGenerator>
#include <QtCore/QString>

/// What a piece of a generated text is. Everything up to Email is personal, the rest is not.
enum class PieceKind { Card, Ssn, Ein, Account, Iban, TaxId, Email, Amount, Date, Barcode, Phone, Reference, Time };

struct Piece {
    PieceKind kind = PieceKind::Amount;
    qsizetype begin = 0;
    qsizetype size = 0;

    bool isPersonal() const { return kind <= PieceKind::Email; }
};

struct PiiText {
    QString text;
    QList<Piece> pieces;
    bool isNoisy = false; ///< as if read by a recogniser that makes mistakes
};

/// A receipt, an invoice, a W-9, a bank statement or a letter of 200–700 characters.
PiiText generatePiiText(QRandomGenerator& random);
