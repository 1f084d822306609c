// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bootstrap/settings.h"
#include "commands/streams.h"

#include <emend/base/result.h>

#include <QtCore/QCommandLineParser>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <memory>
#include <vector>

namespace emend::commands {

/// One verb of the command line.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0; ///< one line for the list of verbs
    virtual bool isHidden() const { return false; } ///< left out of that list
    virtual QStringList firstWords() const
    {
        return {};
    } ///< what its first argument can be, where that is one of a few

    /// Runs with the arguments after the verb; returns the exit status. Wrong usage is explained on streams.err.
    int run(const QStringList& arguments, Streams& streams) const;

    QString helpText() const;

protected:
    /// Adds options and what else helpText() shows.
    virtual void describe(QCommandLineParser& parser) const = 0;
    virtual int execute(const QCommandLineParser& parser, Streams& streams) const = 0;

private:
    void prepare(QCommandLineParser& parser) const;
};

using CommandList = std::vector<std::unique_ptr<Command>>;

/// The settings under these options, with the log set up as they say. Error: storage_error.
base::Result<bootstrap::Settings> loadSettings(const QCommandLineParser& parser);

/// One line on the stream, for people.
void say(QIODevice& stream, const QString& sentence);

/// Says what went wrong and returns the exit status for it.
int failWith(Streams& streams, const base::Error& error);

} // namespace emend::commands
