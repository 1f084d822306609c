// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draft_memory.h"

#include <emend/base/logging.h>

#include <algorithm>

namespace emend::ui {

using base::Result;
using domain::EditOrigin;
using domain::FieldEdit;
using services::RememberedValues;

namespace {

constexpr qint64 kOldMs = 60'000; ///< vetoes come from others

bool isUntouched(const FieldEdit* edit)
{
    return edit != nullptr && edit->how == EditOrigin::Remembered;
}

} // namespace

domain::ReviewDraft ownWorkOf(domain::ReviewDraft draft)
{
    for (const FieldEdit& edit : draft.edits) {
        if (isUntouched(&edit))
            draft.remembered.removeAll(edit.field); // only what was undone stays away
    }
    std::erase_if(draft.edits, [](const FieldEdit& edit) { return isUntouched(&edit); });
    return draft;
}

DraftMemory::DraftMemory(services::Workplace& workplace, DraftEditor& editor, QObject* parent)
    : QObject(parent), m_workplace(workplace), m_editor(editor)
{
    if (workplace.ownMemory)
        m_memory = std::make_shared<services::OwnMemory>(workplace.reviewer, workplace.review.environment);
}

services::SharedPatterns DraftMemory::patterns() const
{
    return m_workplace.versions != nullptr ? m_workplace.versions->patterns() : nullptr;
}

void DraftMemory::loadIfOld()
{
    if (!m_memory || (m_age.isValid() && !m_age.hasExpired(kOldMs)))
        return;
    if (m_workplace.versions != nullptr)
        connect(m_workplace.versions, &services::ActiveVersions::changed, this, &DraftMemory::load,
                Qt::UniqueConnection);
    load();
}

void DraftMemory::load()
{
    m_age.start();
    m_workplace.lists.ask(
        this,
        [memory = m_memory, now = m_workplace.review.clock()](storage::Database& database) {
            return memory->load(database, now);
        },
        [this](const Result<void>& loaded) {
            if (!loaded) // the next time asks again
                qCInfo(base::lcStorage).noquote() << "Earlier corrections are not known:" << loaded.error().message;
            else if (m_subject && m_seen != m_memory->revision())
                look();
        });
}

void DraftMemory::start(const OpenReview& review)
{
    if (!m_memory)
        return;
    m_subject = Subject{review.task.handle.attemptId, review.task.extraction, review.words};
    put(review.remembered);
    if (m_seen != m_memory->revision())
        look();
}

void DraftMemory::stop()
{
    m_subject.reset();
    m_filled.clear();
}

void DraftMemory::look()
{
    m_workplace.reviews.ask(
        this,
        [memory = m_memory, subject = *m_subject, patterns = patterns(),
         today = m_workplace.review.clock().toLocalTime().date()](storage::Database&) -> Result<RememberedValues> {
            return memory->valuesFor(subject.extraction, subject.words, today, patterns);
        },
        [this, attempt = m_subject->attemptId](const Result<RememberedValues>& values) {
            if (values && m_subject && m_subject->attemptId == attempt)
                put(*values);
        });
}

void DraftMemory::put(const RememberedValues& values)
{
    m_seen = values.revision;
    if (m_seen == 0)
        return; // it was being loaded; what comes of that is asked for then
    const domain::ReviewDraft& draft = m_editor.draft();
    if (!draft.documentType.isEmpty() && draft.documentType != m_subject->extraction.type.name)
        return; // it would be read otherwise
    std::vector<FieldEdit> changed;
    QStringList fields;
    for (const FieldEdit& edit : values.edits) {
        const FieldEdit* before = draft.edit(edit.field);
        const bool isFree = before == nullptr ? !draft.remembered.contains(edit.field)
                                              : isUntouched(before) && before->value != edit.value;
        if (!isFree)
            continue;
        changed.push_back(edit);
        fields << edit.field;
    }
    QStringList outdated;
    for (const QString& field : std::as_const(m_filled)) {
        const auto same = [&field](const FieldEdit& edit) { return edit.field == field; };
        if (isUntouched(draft.edit(field)) && std::none_of(values.edits.begin(), values.edits.end(), same))
            outdated << field;
    }
    if (changed.empty() && outdated.isEmpty())
        return;
    m_filled << fields;
    m_editor.addRemembered(fields);
    m_editor.changeEdits(changed, outdated, tr("Fill in what you confirmed before"));
}

void DraftMemory::add(const OpenReview& review, const domain::Extraction& decided, const QDateTime& confirmedAt)
{
    if (m_memory)
        m_memory->add(review.task.document.id, confirmedAt, decided, review.words);
}

void DraftMemory::forget(const QString& documentId)
{
    if (m_memory)
        m_memory->forget(documentId);
}

void DraftMemory::takeBack()
{
    QStringList fields;
    for (const FieldEdit& edit : m_editor.draft().edits) {
        if (isUntouched(&edit))
            fields << edit.field;
    }
    if (!fields.isEmpty())
        m_editor.changeEdits({}, fields, tr("Take out what was filled in"));
}

} // namespace emend::ui
