// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/review_figures.h>

#include <algorithm>
#include <cmath>

namespace emend::storage {

namespace {

using base::Result;

/// Which reviews count, and the values for it.
struct Selection {
    QString sql;
    Binds binds;
};

Selection selected(const QString& reviewer, const QDateTime& since)
{
    Selection selection{QStringLiteral(" FROM reviews WHERE decided_at >= :since AND undone_at IS NULL "
                                       "AND outcome <> 'escalated' "),
                        {{":since", since}}};
    if (!reviewer.isEmpty()) {
        selection.sql += QLatin1String("AND reviewer = :reviewer ");
        selection.binds.push_back({":reviewer", reviewer});
    }
    return selection;
}

/// The value at or below which that share of all lies.
Result<double> quantile(Transaction& transaction, const Selection& selection, const char* column, double share,
                        qint64 count)
{
    if (count == 0)
        return 0;
    Binds binds = selection.binds;
    const auto place = static_cast<qint64>(std::ceil(share * static_cast<double>(count))) - 1;
    binds.push_back({":place", std::max<qint64>(0, place)});
    const QString name = QLatin1String(column);
    return transaction
        .queryOne(QStringLiteral("SELECT %1 AS found").arg(name) + selection.sql
                      + QStringLiteral("ORDER BY %1 LIMIT 1 OFFSET :place").arg(name),
                  binds)
        .map([](const std::optional<Row>& row) { return row ? row->real("found") : 0; });
}

using Counts = QMap<int, ReviewListCount>;

Result<void> countEscalated(Transaction& transaction, Counts& counts)
{
    return transaction.forEach(
        QStringLiteral("SELECT e.escalations, count(*) AS documents FROM (SELECT r.document_id, count(*) AS "
                       "escalations FROM reviews AS r JOIN documents AS d ON d.document_id = r.document_id WHERE "
                       "r.outcome = 'escalated' AND r.undone_at IS NULL AND d.state = 'needs_review' GROUP BY "
                       "r.document_id) AS e GROUP BY e.escalations"),
        {}, [&counts](const Row& row) -> Result<void> {
            counts[1 + static_cast<int>(row.integer("escalations"))].waiting = row.integer("documents");
            counts[1].waiting -= row.integer("documents");
            return {};
        });
}

Result<void> countLeased(Transaction& transaction, const QDateTime& now, Counts& counts)
{
    return transaction.forEach(
        QStringLiteral("SELECT (SELECT count(*) FROM reviews AS r WHERE r.document_id = l.document_id AND r.outcome = "
                       "'escalated' AND r.undone_at IS NULL) AS escalations FROM review_leases AS l JOIN documents AS "
                       "d ON d.document_id = l.document_id WHERE l.lease_until > :now AND NOT l.reserved AND d.state "
                       "= 'needs_review'"),
        {{":now", now}}, [&counts](const Row& row) -> Result<void> {
            ++counts[1 + static_cast<int>(row.integer("escalations"))].leased;
            return {};
        });
}

} // namespace

Result<ReviewFigures> reviewFigures(Transaction& transaction, const QString& reviewer, const QDateTime& since)
{
    const Selection selection = selected(reviewer, since);
    const auto row = transaction.queryOne(
        QStringLiteral("SELECT count(*) AS documents, sum(CASE WHEN outcome = 'confirmed' THEN 1 ELSE 0 END) AS "
                       "confirmed, sum(CASE WHEN outcome = 'confirmed' AND correction_id IS NOT NULL THEN 1 ELSE 0 "
                       "END) AS changed")
            + selection.sql,
        selection.binds);
    if (!row)
        return tl::unexpected(row.error());
    ReviewFigures figures;
    figures.documents = (*row)->integer("documents");
    figures.confirmed = (*row)->integer("confirmed");
    figures.changed = (*row)->integer("changed");
    const auto take = [&](const char* column, double share, double& target) {
        return quantile(transaction, selection, column, share, figures.documents).map([&target](double found) {
            target = found;
        });
    };
    return take("actions", 0.5, figures.medianActions)
        .and_then([&] { return take("actions", 0.95, figures.p95Actions); })
        .and_then([&] { return take("active_ms", 0.5, figures.medianActiveMs); })
        .map([&figures] { return figures; });
}

Result<QMap<int, ReviewListCount>> reviewListCounts(Transaction& transaction, const QDateTime& now)
{
    const auto all = transaction.queryOne(
        QStringLiteral("SELECT count(*) AS documents FROM documents WHERE state = 'needs_review'"));
    if (!all)
        return tl::unexpected(all.error());
    Counts counts;
    counts[1].waiting = (*all)->integer("documents");
    return countEscalated(transaction, counts)
        .and_then([&] { return countLeased(transaction, now, counts); })
        .map([&counts] {
            if (counts[1].waiting == 0)
                counts.remove(1);
            return counts;
        });
}

} // namespace emend::storage
