// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/services/model_opinion.h>

#include "call_book.h"
#include "offered_fields.h"
#include "opinion_answer.h"
#include "opinion_prompt.h"

#include <emend/base/logging.h>
#include <emend/domain/canonical_json.h>
#include <emend/extraction/learned_fields.h>
#include <emend/extraction/opinion.h>
#include <emend/learning/build_prompts.h>
#include <emend/llm/model_server.h>
#include <emend/privacy/mask.h>

#include <QtCore/QRandomGenerator>

#include <algorithm>

namespace emend::services {

namespace {

using base::ErrorCode;
using domain::Extraction;
using domain::FieldValue;
using extraction::DocumentSchema;
using extraction::ExtractSettings;
using extraction::FieldSchema;
using storage::LlmCall;

constexpr qsizetype kHashLength = 64;

bool isDoubtful(const Extraction& extraction, const ExtractSettings& settings, const FieldSchema& field)
{
    const std::optional<FieldValue> value = extraction.fields.value(field.name);
    if (!value || value->value.isEmpty())
        return true;
    const std::optional<double> trained =
        settings.learned ? settings.learned->trainedThreshold(extraction.type.name, field.name) : std::nullopt;
    return value->confidence < trained.value_or(field.threshold);
}

std::vector<const FieldSchema*> doubtfulFields(const Extraction& extraction, const ExtractSettings& settings)
{
    std::vector<const FieldSchema*> fields;
    for (const FieldSchema& field : extraction::schemaFor(extraction.type.name).fields) {
        if (learning::promptFields().contains(field.name) && isDoubtful(extraction, settings, field))
            fields.push_back(&field);
    }
    return fields;
}

std::vector<domain::PageText> pagesOf(const pipeline::ReadDocument& document)
{
    std::vector<domain::PageText> pages;
    for (const pipeline::PageResult& page : document.pages) {
        if (!page.text.size.isEmpty())
            pages.push_back(page.text);
    }
    return pages;
}

QString newMark()
{
    auto* random = QRandomGenerator::system();
    return QStringLiteral("DATA-%1%2")
        .arg(random->generate64(), 16, 16, QLatin1Char('0'))
        .arg(random->generate64(), 16, 16, QLatin1Char('0'));
}

QString outcomeOf(const base::Error& error)
{
    return error.code == ErrorCode::Timeout ? QStringLiteral("timeout") : QStringLiteral("failed");
}

bool isAnswered(const LlmCall& call)
{
    return call.outcome == QLatin1String("accepted");
}

} // namespace

struct ModelOpinion::Private {
    explicit Private(ModelOpinionSettings given)
        : settings(std::move(given)),
          server(settings.address),
          breaker(settings.clock),
          book(settings.database, settings.environment)
    {
    }

    /// What is asked about a document is the same for all of its fields.
    struct Questions {
        const OpinionSubject& subject;
        ActivePrompts prompts;
        std::vector<domain::PageText> pages;
        QString text;
        QDeadlineTimer deadline;
    };

    LlmCall ask(const Questions& questions, const FieldSchema& field, Offers& offers, base::Progress& progress);
    void send(const Questions& questions, const FieldSchema& field, LlmCall& call, Offers& offers,
              base::Progress& progress);
    void judge(const Questions& questions, const FieldSchema& field, const llm::ModelAnswer& answer, LlmCall& call,
               Offers& offers) const;

    const ModelOpinionSettings settings;
    const llm::ModelServer server;
    llm::CircuitBreaker breaker;
    CallBook book;
};

LlmCall ModelOpinion::Private::ask(const Questions& questions, const FieldSchema& field, Offers& offers,
                                   base::Progress& progress)
{
    LlmCall call;
    if (const QString& sha256 = questions.subject.extraction.sha256; sha256.size() == kHashLength)
        call.sha256 = sha256;
    call.field = field.name;
    call.model = settings.model;
    call.promptVersion = questions.prompts.version;
    call.calledAt = QDateTime::currentDateTimeUtc();
    if (breaker.letThrough())
        send(questions, field, call, offers, progress);
    else
        call.outcome = QStringLiteral("circuit_open");
    return call;
}

void ModelOpinion::Private::send(const Questions& questions, const FieldSchema& field, LlmCall& call, Offers& offers,
                                 base::Progress& progress)
{
    const DocumentSchema& schema = extraction::schemaFor(questions.subject.extraction.type.name);
    const QString mark = newMark();
    const OpinionPrompt made =
        opinionPrompt(field, schema.title, questions.prompts.prompts.value(field.name), questions.text, mark);
    // The mark is another one each time; what is recorded of the same question is the same.
    const QString recorded =
        QString(made.system + QLatin1Char('\n') + made.prompt).replace(mark, QLatin1String("DATA"));
    call.promptHash = domain::sha256Hex(recorded.toUtf8());
    call.promptText = privacy::maskForPool(recorded);
    llm::ModelRequest request;
    request.model = settings.model;
    request.system = made.system;
    request.prompt = made.prompt;
    request.schema = made.schema;
    const QDeadlineTimer deadline(std::min<qint64>(settings.timeoutMs, questions.deadline.remainingTime()));
    QElapsedTimer clock;
    clock.start();
    const auto answer = server.generate(request, deadline, progress);
    call.durationMs = static_cast<int>(clock.elapsed());
    if (answer) {
        breaker.succeeded();
        judge(questions, field, *answer, call, offers);
        return;
    }
    if (answer.error().code == ErrorCode::Cancelled)
        breaker.abandoned();
    else
        breaker.failed();
    call.outcome = outcomeOf(answer.error());
    call.reason = answer.error().message;
    qCInfo(base::lcExtract).noquote() << answer.error().message;
}

void ModelOpinion::Private::judge(const Questions& questions, const FieldSchema& field, const llm::ModelAnswer& answer,
                                  LlmCall& call, Offers& offers) const
{
    call.answerHash = domain::sha256Hex(answer.text.toUtf8());
    call.answerText = privacy::maskForPool(answer.text.left(4096));
    call.promptTokens = answer.promptTokens;
    call.answerTokens = answer.answerTokens;
    const auto value = opinionAnswer(answer.text, offers.type, field.name, questions.pages, offers.today);
    if (!value) {
        call.outcome = QStringLiteral("refused");
        call.reason = value.error().message;
    } else if (!*value) {
        call.outcome = QStringLiteral("nothing");
    } else {
        call.outcome = QStringLiteral("accepted");
        offers.values.insert(field.name, **value);
    }
}

ModelOpinion::ModelOpinion(ModelOpinionSettings settings) : d(std::make_unique<Private>(std::move(settings))) { }

ModelOpinion::~ModelOpinion() = default;

bool ModelOpinion::isWanted(const Extraction& extraction, const ExtractSettings& settings) const
{
    if (extraction.error || extraction.text.trimmed().isEmpty())
        return false;
    const std::vector<const FieldSchema*> fields = doubtfulFields(extraction, settings);
    return std::any_of(fields.begin(), fields.end(), [](const FieldSchema* field) { return field->required; });
}

Extraction ModelOpinion::improved(const OpinionSubject& subject, base::Progress& progress)
{
    QElapsedTimer clock;
    clock.start();
    const std::vector<domain::PageText> pages = withoutInstructions(pagesOf(subject.document));
    const Private::Questions questions{subject, d->book.prompts(), pages, promptText(pages),
                                       QDeadlineTimer(d->settings.documentMs)};
    Offers offers{subject.extraction.type.name, {}, {}, subject.settings.today};
    std::vector<LlmCall> calls;
    for (const FieldSchema* field : doubtfulFields(subject.extraction, subject.settings)) {
        if (progress.isCancelled() || questions.deadline.hasExpired())
            break;
        if (const auto& found = subject.extraction.fields.value(field->name))
            offers.confidences.insert(field->name, found->confidence);
        calls.push_back(d->ask(questions, *field, offers, progress));
    }
    Extraction extraction = subject.extraction;
    if (!offers.values.isEmpty()) {
        ExtractSettings settings = subject.settings;
        settings.forcedType = subject.extraction.type.name;
        settings.learned = withOffers(settings.learned, offers);
        extraction = pipeline::assemble(subject.document, settings);
        extraction.type = subject.extraction.type;
    }
    extraction.timingsMs[QStringLiteral("llm")] += static_cast<double>(clock.nsecsElapsed()) / 1e6;
    bool isUsed = false;
    for (LlmCall& call : calls) {
        const std::optional<FieldValue> value = extraction.fields.value(call.field);
        const bool isTaken = isAnswered(call) && value && value->source == extraction::kOpinionSource;
        if (isAnswered(call) && !isTaken)
            call.outcome = QStringLiteral("kept"); // what was found is surer, the same, or fits better
        isUsed = isUsed || isTaken;
    }
    if (isUsed)
        extraction.versions.insert(QStringLiteral("llm"),
                                   QStringLiteral("%1 %2").arg(d->settings.model, questions.prompts.version));
    d->book.write(calls);
    return extraction;
}

} // namespace emend::services
