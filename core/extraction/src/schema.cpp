// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/extraction/schema.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <optional>

namespace emend::extraction {

namespace {

constexpr double kDefaultThreshold = 0.7;

std::optional<FieldType> fieldTypeByName(const QString& name)
{
    static const QMap<QString, FieldType> types{{QStringLiteral("text"), FieldType::Text},
                                                {QStringLiteral("money"), FieldType::Money},
                                                {QStringLiteral("date"), FieldType::Date},
                                                {QStringLiteral("enumeration"), FieldType::Enumeration},
                                                {QStringLiteral("digits"), FieldType::Digits}};
    const auto found = types.find(name);
    return found == types.end() ? std::nullopt : std::optional(*found);
}

/// Fewest fields that a rule of that kind makes sense with; 0 where there is no such kind.
int fewestFields(const QString& ruleKind)
{
    static const QMap<QString, int> kinds{{QStringLiteral("sum"), 3},
                                          {QStringLiteral("order"), 2},
                                          {QStringLiteral("any_of"), 2},
                                          {QStringLiteral("not_future"), 1},
                                          {QStringLiteral("not_ssn"), 1}};
    return kinds.value(ruleKind);
}

/// Reads one schema and keeps the first thing that is wrong, with its place.
class Parser final
{
    Q_DECLARE_TR_FUNCTIONS(emend::extraction::Schema)

public:
    base::Result<DocumentSchema> parse(const QByteArray& json);

private:
    DocumentSchema readDocument(const QJsonObject& object);
    FieldSchema readField(const QJsonObject& object, const QString& place, double threshold);
    RuleSchema readRule(const QJsonObject& object, const QString& place, const DocumentSchema& schema);

    void checkKeys(const QJsonObject& object, const QString& place, const QStringList& known);
    void checkFieldRules(const FieldSchema& field, const QString& place);
    QString readText(const QJsonObject& object, const QString& key, const QString& place);
    QStringList readTexts(const QJsonObject& object, const QString& key, const QString& place);
    std::vector<QJsonObject> readObjects(const QJsonObject& object, const QString& key);
    double readThreshold(const QJsonObject& object, const QString& place, double otherwise);
    void complain(const QString& place, const QString& problem);

    QString m_problem;
};

void Parser::complain(const QString& place, const QString& problem)
{
    if (m_problem.isEmpty())
        m_problem = place + QLatin1String(": ") + problem;
}

void Parser::checkKeys(const QJsonObject& object, const QString& place, const QStringList& known)
{
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            complain(place, tr("unknown key \"%1\"").arg(key));
    }
}

QString Parser::readText(const QJsonObject& object, const QString& key, const QString& place)
{
    const QJsonValue value = object.value(key);
    if (!value.isString() || value.toString().isEmpty())
        complain(place, tr("\"%1\" must be a text").arg(key));
    return value.toString();
}

QStringList Parser::readTexts(const QJsonObject& object, const QString& key, const QString& place)
{
    QStringList texts;
    const QJsonValue value = object.value(key);
    if (!value.isUndefined() && !value.isArray())
        complain(place, tr("\"%1\" must be a list").arg(key));
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry.isString() || entry.toString().isEmpty())
            complain(place, tr("\"%1\" must hold texts").arg(key));
        texts << entry.toString();
    }
    return texts;
}

std::vector<QJsonObject> Parser::readObjects(const QJsonObject& object, const QString& key)
{
    std::vector<QJsonObject> objects;
    const QJsonValue value = object.value(key);
    if (!value.isArray())
        complain(key, tr("must be a list"));
    for (const QJsonValue& entry : value.toArray()) {
        if (!entry.isObject())
            complain(QStringLiteral("%1[%2]").arg(key).arg(objects.size()), tr("must be an object"));
        objects.push_back(entry.toObject());
    }
    return objects;
}

double Parser::readThreshold(const QJsonObject& object, const QString& place, double otherwise)
{
    const QJsonValue value = object.value(QLatin1String("threshold"));
    if (value.isUndefined())
        return otherwise;
    const double threshold = value.toDouble(-1);
    if (threshold < 0 || threshold > 1)
        complain(place, tr("\"threshold\" must lie between 0 and 1"));
    return threshold;
}

void Parser::checkFieldRules(const FieldSchema& field, const QString& place)
{
    if (field.type == FieldType::Enumeration && field.values.isEmpty())
        complain(place, tr("an enumeration needs \"values\""));
    const QRegularExpression pattern(field.pattern);
    if (!pattern.isValid())
        complain(place, tr("\"pattern\" is no regular expression: %1").arg(pattern.errorString()));
}

FieldSchema Parser::readField(const QJsonObject& object, const QString& place, double threshold)
{
    checkKeys(object, place,
              {QStringLiteral("name"), QStringLiteral("title"), QStringLiteral("type"), QStringLiteral("required"),
               QStringLiteral("threshold"), QStringLiteral("labels"), QStringLiteral("values"),
               QStringLiteral("pattern")});
    FieldSchema field;
    field.name = readText(object, QStringLiteral("name"), place);
    field.title = readText(object, QStringLiteral("title"), place);
    const QString type = readText(object, QStringLiteral("type"), place);
    if (const std::optional<FieldType> known = fieldTypeByName(type))
        field.type = *known;
    else
        complain(place, tr("unknown type \"%1\"").arg(type));
    field.required = object.value(QLatin1String("required")).toBool();
    field.threshold = readThreshold(object, place, threshold);
    field.labels = readTexts(object, QStringLiteral("labels"), place);
    field.values = readTexts(object, QStringLiteral("values"), place);
    field.pattern = object.value(QLatin1String("pattern")).toString();
    checkFieldRules(field, place);
    return field;
}

RuleSchema Parser::readRule(const QJsonObject& object, const QString& place, const DocumentSchema& schema)
{
    checkKeys(object, place, {QStringLiteral("kind"), QStringLiteral("fields"), QStringLiteral("message")});
    RuleSchema rule;
    rule.kind = readText(object, QStringLiteral("kind"), place);
    rule.fields = readTexts(object, QStringLiteral("fields"), place);
    rule.message = readText(object, QStringLiteral("message"), place);
    const int fewest = fewestFields(rule.kind);
    if (fewest == 0)
        complain(place, tr("unknown kind \"%1\"").arg(rule.kind));
    if (rule.fields.size() < fewest)
        complain(place, tr("\"%1\" needs %2 fields or more").arg(rule.kind).arg(fewest));
    for (const QString& name : rule.fields) {
        if (schema.field(name) == nullptr)
            complain(place, tr("there is no field \"%1\"").arg(name));
    }
    return rule;
}

DocumentSchema Parser::readDocument(const QJsonObject& object)
{
    const QString place = QStringLiteral("schema");
    checkKeys(object, place,
              {QStringLiteral("type"), QStringLiteral("title"), QStringLiteral("threshold"), QStringLiteral("keywords"),
               QStringLiteral("fields"), QStringLiteral("rules")});
    DocumentSchema schema;
    schema.type = readText(object, QStringLiteral("type"), place);
    schema.title = readText(object, QStringLiteral("title"), place);
    schema.keywords = readTexts(object, QStringLiteral("keywords"), place);
    const double threshold = readThreshold(object, place, kDefaultThreshold);
    for (const QJsonObject& entry : readObjects(object, QStringLiteral("fields"))) {
        const QString fieldPlace = QStringLiteral("fields[%1]").arg(schema.fields.size());
        FieldSchema field = readField(entry, fieldPlace, threshold);
        if (schema.field(field.name) != nullptr)
            complain(fieldPlace, tr("there are two fields \"%1\"").arg(field.name));
        schema.fields.push_back(std::move(field));
    }
    if (schema.fields.empty())
        complain(QStringLiteral("fields"), tr("must not be empty"));
    for (const QJsonObject& entry : readObjects(object, QStringLiteral("rules")))
        schema.rules.push_back(readRule(entry, QStringLiteral("rules[%1]").arg(schema.rules.size()), schema));
    return schema;
}

base::Result<DocumentSchema> Parser::parse(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    DocumentSchema schema;
    if (error.error != QJsonParseError::NoError)
        complain(tr("offset %1").arg(error.offset), error.errorString());
    else if (!document.isObject())
        complain(QStringLiteral("schema"), tr("must be an object"));
    else
        schema = readDocument(document.object());
    if (!m_problem.isEmpty())
        return base::fail(base::ErrorCode::InvalidArgument, tr("The schema cannot be used: %1.").arg(m_problem));
    return schema;
}

std::vector<DocumentSchema> readBuiltIn()
{
    std::vector<DocumentSchema> schemas;
    for (const char* type : {"receipt", "invoice", "bank_statement", "w9", "government_id", "product", "other"}) {
        QFile file(QStringLiteral(":/emend/schemas/%1.json").arg(QLatin1String(type)));
        // Both can only fail when the program was built wrong; the unit test reads every one.
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "builtInSchemas", type);
        base::Result<DocumentSchema> schema = parseSchema(file.readAll());
        Q_ASSERT_X(schema, "builtInSchemas", type);
        if (opened && schema)
            schemas.push_back(std::move(*schema));
    }
    return schemas;
}

} // namespace

const FieldSchema* DocumentSchema::field(const QString& name) const
{
    const auto found =
        std::find_if(fields.cbegin(), fields.cend(), [&name](const FieldSchema& field) { return field.name == name; });
    return found == fields.cend() ? nullptr : &*found;
}

base::Result<DocumentSchema> parseSchema(const QByteArray& json)
{
    return Parser().parse(json);
}

const std::vector<DocumentSchema>& builtInSchemas()
{
    static const std::vector<DocumentSchema> schemas = readBuiltIn();
    return schemas;
}

const DocumentSchema& schemaFor(const QString& type)
{
    const std::vector<DocumentSchema>& schemas = builtInSchemas();
    const auto found = std::find_if(schemas.cbegin(), schemas.cend(),
                                    [&type](const DocumentSchema& schema) { return schema.type == type; });
    return found == schemas.cend() ? schemas.back() : *found;
}

} // namespace emend::extraction
