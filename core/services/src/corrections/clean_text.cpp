// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clean_text.h"

#include "json_text.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace emend::services {

namespace {

bool isUnwanted(QChar c)
{
    return (c.unicode() < 0x20 && c != QLatin1Char('\n') && c != QLatin1Char('\r') && c != QLatin1Char('\t'))
        || c.unicode() == 0x7f;
}

QJsonValue editValue(const QString& name, const QJsonValue& value, const ValueEditor& edit)
{
    switch (value.type()) {
    case QJsonValue::String:
        return edit(name, cleanText(value.toString()));
    case QJsonValue::Double: {
        const QString before = plainText(value);
        const QString after = edit(name, before);
        return after == before ? value : QJsonValue(after);
    }
    case QJsonValue::Object:
        return editValues(value.toObject(), edit);
    case QJsonValue::Array: {
        QJsonArray edited;
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array)
            edited.append(editValue(name, item, edit));
        return edited;
    }
    default:
        return value;
    }
}

} // namespace

QString cleanText(const QString& text)
{
    if (text.isValidUtf16() && std::none_of(text.cbegin(), text.cend(), isUnwanted))
        return text;
    // The way through UTF-8 replaces broken surrogates.
    QString clean = QString::fromUtf8(text.toUtf8());
    clean.removeIf(isUnwanted);
    return clean;
}

QString cleanLine(const QString& text)
{
    return cleanText(text).normalized(QString::NormalizationForm_C).simplified();
}

QJsonObject editValues(const QJsonObject& object, const ValueEditor& edit)
{
    QJsonObject edited = object;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString name = edit(QString(), cleanText(it.key()));
        const QJsonValue before = it.value();
        const QJsonValue after = editValue(name, before, edit);
        if (name != it.key())
            edited.remove(it.key());
        if (after != before || name != it.key())
            edited.insert(name, after);
    }
    return edited;
}

} // namespace emend::services
