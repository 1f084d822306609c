<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>emend::services::FieldReport</name>
    <message numerus="yes">
        <source>as on %n confirmed document(s) of %1</source>
        <translation>
            <numerusform>as on %n confirmed document of %1</numerusform>
            <numerusform>as on %n confirmed documents of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::PartsService</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %n document(s).</source>
        <translation>
            <numerusform>Split into %n document.</numerusform>
            <numerusform>Split into %n documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::Patterns</name>
    <message numerus="yes">
        <source>%1 cannot be made again: %n of its documents were deleted since.</source>
        <translation>
            <numerusform>%1 cannot be made again: %n of its documents was deleted since.</numerusform>
            <numerusform>%1 cannot be made again: %n of its documents were deleted since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::Training</name>
    <message numerus="yes">
        <source>This training run cannot go on: %n of its document(s) were deleted since. Start another one.</source>
        <translation>
            <numerusform>This training run cannot go on: %n of its documents was deleted since. Start another one.</numerusform>
            <numerusform>This training run cannot go on: %n of its documents were deleted since. Start another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::BulkBar</name>
    <message numerus="yes">
        <source>Delete %n document(s)? Originals and all that was read go for good.</source>
        <translation>
            <numerusform>Delete %n document? Its original and all that was read go for good.</numerusform>
            <numerusform>Delete %n documents? Originals and all that was read go for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) done</source>
        <translation>
            <numerusform>%1 of %n document done</numerusform>
            <numerusform>%1 of %n documents done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeLines</name>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <comment>a value and how many showed it</comment>
        <translation>
            <numerusform>%1 (%n document)</numerusform>
            <numerusform>%1 (%n documents)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::CurvePanel</name>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionBar</name>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%n field to look at</numerusform>
            <numerusform>%n fields to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::DocumentMerge</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1, %n page</numerusform>
            <numerusform>%1, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were merged into %1, which waits to be read.</source>
        <translation>
            <numerusform>%n document was merged into %1, which waits to be read.</numerusform>
            <numerusform>%n documents were merged into %1, which waits to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be reviewed.</source>
        <translation>
            <numerusform>%n document is back to be reviewed.</numerusform>
            <numerusform>%n documents are back to be reviewed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldGroupModel</name>
    <message numerus="yes">
        <source>%1: %n document(s) of type %2</source>
        <translation>
            <numerusform>%1: %n document of type %2</numerusform>
            <numerusform>%1: %n documents of type %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCheckPage</name>
    <message numerus="yes">
        <source>%n document(s) confirmed.</source>
        <translation>
            <numerusform>%n document confirmed.</numerusform>
            <numerusform>%n documents confirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) for a look at other fields.</source>
        <translation>
            <numerusform>%n more waits for a look at other fields.</numerusform>
            <numerusform>%n more wait for a look at other fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be confirmed; the cards say why.</source>
        <translation>
            <numerusform>%n could not be confirmed; the cards say why.</numerusform>
            <numerusform>%n could not be confirmed; the cards say why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be checked.</source>
        <translation>
            <numerusform>%n document is back to be checked.</numerusform>
            <numerusform>%n documents are back to be checked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s), since somebody has gone on from there.</source>
        <translation>
            <numerusform>%n stands, since somebody has gone on from there.</numerusform>
            <numerusform>%n stand, since somebody has gone on from there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>Confirm %n</numerusform>
            <numerusform>Confirm %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n document(s)</source>
        <translation>
            <numerusform>Confirm %n document</numerusform>
            <numerusform>Confirm %n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>%n value to confirm</numerusform>
            <numerusform>%n values to confirm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxPage</name>
    <message numerus="yes">
        <source>%n document(s) to review</source>
        <translation>
            <numerusform>%n document to review</numerusform>
            <numerusform>%n documents to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stayed as they were.</source>
        <translation>
            <numerusform>%n document stayed as it was.</numerusform>
            <numerusform>%n documents stayed as they were.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken in.</source>
        <translation>
            <numerusform>%n file was not taken in.</numerusform>
            <numerusform>%n files were not taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTexts</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::IntakePanel</name>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in; waiting for room in the queue</source>
        <translation>
            <numerusform>%1 of %n document taken in; waiting for room in the queue</numerusform>
            <numerusform>%1 of %n documents taken in; waiting for room in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in</source>
        <translation>
            <numerusform>%1 of %n document taken in</numerusform>
            <numerusform>%1 of %n documents taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read; the queue is paused</source>
        <translation>
            <numerusform>%n document to read; the queue is paused</numerusform>
            <numerusform>%n documents to read; the queue is paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read</source>
        <translation>
            <numerusform>%n document to read</numerusform>
            <numerusform>%n documents to read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryNotice</name>
    <message numerus="yes">
        <source>Filled in for you: %1, as on %n document(s) of %2 that you confirmed.</source>
        <comment>fields; merchant</comment>
        <translation>
            <numerusform>Filled in for you: %1, as on %n document of %2 that you confirmed.</numerusform>
            <numerusform>Filled in for you: %1, as on %n documents of %2 that you confirmed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryPanel</name>
    <message numerus="yes">
        <source>%n merchant(s)</source>
        <translation>
            <numerusform>%n merchant</numerusform>
            <numerusform>%n merchants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MergePanel</name>
    <message numerus="yes">
        <source>Merge %n document(s) into one, in this order? The originals are kept.</source>
        <translation>
            <numerusform>Merge %n document into one, in this order? The original is kept.</numerusform>
            <numerusform>Merge %n documents into one, in this order? The originals are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n document(s)…</source>
        <translation>
            <numerusform>Merging %n document…</numerusform>
            <numerusform>Merging %n documents…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsPage</name>
    <message numerus="yes">
        <source>%1 was made from %n document(s). Nothing changes until it is activated.</source>
        <translation>
            <numerusform>%1 was made from %n document. Nothing changes until it is activated.</numerusform>
            <numerusform>%1 was made from %n documents. Nothing changes until it is activated.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReliabilityChart</name>
    <message numerus="yes">
        <source>%1: %n answer(s) that were %2 sure were right in %3</source>
        <comment>version, shares</comment>
        <translation>
            <numerusform>%1: %n answer that was %2 sure was right in %3</numerusform>
            <numerusform>%1: %n answers that were %2 sure were right in %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewHeader</name>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n decision(s) are kept on this computer until the database is back. %1</source>
        <translation>
            <numerusform>%n decision is kept on this computer until the database is back. %1</numerusform>
            <numerusform>%n decisions are kept on this computer until the database is back. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were made, and wait to be read.</source>
        <translation>
            <numerusform>%n document was made, and waits to be read.</numerusform>
            <numerusform>%n documents were made, and wait to be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that had passed wait for a check now.</source>
        <translation>
            <numerusform>%n document that had passed waits for a check now.</numerusform>
            <numerusform>%n documents that had passed wait for a check now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::RunPanel</name>
    <message numerus="yes">
        <source>Changed readings (%n)</source>
        <translation>
            <numerusform>Changed readings (%n)</numerusform>
            <numerusform>Changed readings (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting (paused)</source>
        <translation>
            <numerusform>%n waiting (paused)</numerusform>
            <numerusform>%n waiting (paused)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n being read</numerusform>
            <numerusform>%n being read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 and %n more</source>
        <translation>
            <numerusform>Reading %1 and %n more</numerusform>
            <numerusform>Reading %1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingTexts</name>
    <message numerus="yes">
        <source>Of %n document(s) that neither version learned from, %1 gained right fields and %2 lost some (%3).</source>
        <translation>
            <numerusform>Of %n document that neither version learned from, %1 gained right fields and %2 lost some (%3).</numerusform>
            <numerusform>Of %n documents that neither version learned from, %1 gained right fields and %2 lost some (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>about %n second left</numerusform>
            <numerusform>about %n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
</context>
</TS>
