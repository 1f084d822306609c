// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/storage/transaction.h>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace emend::storage {

struct DatabaseOptions {
    int patienceMs = 30'000; ///< how long a lost server, a lock or a conflict with others is waited for
    int connectPatienceMs = 0; ///< the same when connecting for the first time
    bool create = true; ///< makes SQLite's file and its folder where they are missing
    QString applicationName = QStringLiteral("emend"); ///< what the server's administrator sees
};

/// A connection to one database. Belongs to the thread that opened it: every thread opens its own.
class Database final
{
public:
    /// Error: database_error, forbidden (wrong password or no right), storage_error (SQLite's file).
    static base::Result<std::unique_ptr<Database>> open(const DatabaseUrl& url, const DatabaseOptions& options = {});
    ~Database();

    /// Runs the work in a transaction: committed where it returns a value, rolled back where it returns an error. Where
    /// the connection is lost or the database reports a conflict with another transaction, it is run again, after
    /// reconnecting with back-off, until the patience is over; so it must change nothing but the database, and must
    /// bear to be repeated (a commit whose answer is lost may have happened).
    template <class Work> auto transact(Work&& work) -> std::invoke_result_t<Work, Transaction&>
    {
        return run(std::forward<Work>(work), true);
    }

    /// The same for work that only reads: on SQLite it does not wait for the writer.
    template <class Work> auto read(Work&& work) -> std::invoke_result_t<Work, Transaction&>
    {
        return run(std::forward<Work>(work), false);
    }

    const DatabaseUrl& url() const;
    const Dialect& dialect() const;

    /// Has `told` called by this thread's event loop when somebody notifies the channel (a plain lower-case name). It
    /// only makes things fast: nothing is told on SQLite, and what is told while the connection is lost is not made
    /// up for. Holds over reconnecting.
    void subscribe(const QString& channel, std::function<void()> told);

    /// Called before each statement, such as to EXPLAIN it or to measure.
    void observe(std::function<void(const QString& sql, const Binds& binds)> observer);

private:
    explicit Database(std::unique_ptr<Connection> connection, const DatabaseOptions& options);

    template <class Work> auto run(Work&& work, bool writes) -> std::invoke_result_t<Work, Transaction&>
    {
        std::optional<std::invoke_result_t<Work, Transaction&>> outcome;
        const base::Result<void> done = runRepeatedly(
            [&](Transaction& transaction) -> base::Result<void> {
                outcome.emplace(work(transaction));
                if (!*outcome)
                    return tl::unexpected(outcome->error());
                return {};
            },
            writes);
        if (!done)
            return tl::unexpected(done.error());
        return std::move(*outcome);
    }

    base::Result<void> runRepeatedly(const std::function<base::Result<void>(Transaction&)>& work, bool writes);

    std::unique_ptr<Connection> m_connection;
    DatabaseOptions m_options;
};

} // namespace emend::storage
