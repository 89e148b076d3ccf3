<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_GB">
<context>
    <name>AboutPanel</name>
    <message>
        <source>About this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure of my power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How full I arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I arrived with: {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I arrived with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of your own, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Take away: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New reflection: choose a set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to print on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No entry is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in this pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to find on this screen. Ctrl+K searches everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time or all on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this answer private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in your reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share-safe on or off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterLock</name>
    <message>
        <source>The last words could not be written to the disk. They are kept, encrypted, until you unlock: leave the computer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked after 1 minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked after {0} minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked when the window was minimised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked with the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaList</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the agenda yet. Add what you want to talk about.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {n} of {total}: {question}. Alt with up or down moves it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for {q}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the agenda: {q}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and + or - change it on any screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easier to tell letters apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No small movements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>Backups that open with this passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything you wrote after {0} is not in this backup. The damaged journal is kept beside it, renamed, in case it can be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked from start to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection. Checked from start to end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reflections. Checked from start to end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BesideView</name>
    <message>
        <source>The reflection beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked. Take the link away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BinPane</name>
    <message>
        <source>Back to the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections stay here for 30 days, then they are removed for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the bin…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BringBar</name>
    <message>
        <source>The question I want to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one sentence, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question I want to bring on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the agenda for {person}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotOpen</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this journal cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that holds its keys is damaged, and so is its spare copy. Nothing has been changed. A backup of the journal opens with its own keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is right. Part of the file is damaged, perhaps by a disk fault or a broken copy. Nothing has been changed. You can open a backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal is already open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Afterword window has it, perhaps on another computer that shares the folder. Nothing is wrong with it. Close it there, then try again here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later version made this journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it is safe, and it was left as it is. Open it with that version of Afterword, or update this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no journal here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been moved, or it lies on a drive that is not connected. Connect the drive and try again, or open it where it lies now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved is safe. Make some room on the drive, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword may not write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything saved is safe. Check that the drive is not read-only and that the folder belongs to you, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Check that it is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotOpenPage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a report without any of your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the backups from start to end…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup beside it that can be read. If you keep a copy elsewhere, open that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it as always. The damaged journal was kept beside it, as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangePassphrase</name>
    <message>
        <source>Choose a new passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups made until now still open with the passphrase they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery sheet opened the journal, and keeps working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the present one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the present passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksEditor</name>
    <message>
        <source>{answer} (not offered any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseSet</name>
    <message>
        <source>A page and no questions. You can add a set later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just write</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clockface</name>
    <message>
        <source>Pause the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the timer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComboEditor</name>
    <message>
        <source>Choose, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} (not offered any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a date. Try 13 November 2025, or 2025-11-13.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Part of this journal is damaged. What you see is readable. Lock it, and a backup is offered at the next unlock if it does not open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup was made. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking in {0} seconds. Press any key to stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could not be written before the lock is in your drafts now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in your browser?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Keep private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, never in share-safe view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Reflections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>For supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryText</name>
    <message>
        <source>Show the rest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportPart</name>
    <message>
        <source>Markdown files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An export is in clear: anyone who gets the files can read everything in them, private answers too. Reflections are not privileged; a court may order them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder with a file for each reflection, which any editor opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with everything, for other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the folder goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the document goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON documents ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, never in share-safe view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Open a journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last words could not be written: there is no room on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room and unlock to keep them. Closing again ends without them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>That passphrase did not open this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, and you can try as often as you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is copied well, but it does not open this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be from an older sheet or from another journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory to open the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close some other programs and try again. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation cannot encrypt, so nothing was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Afterword again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here. Make some room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword may not write to the journal’s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the drive is not read-only and that the folder is yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drive did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is connected, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words are still here. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later version of Afterword made this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. Open it with that version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no journal in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder whose name ends in .afterword.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something with that name is already there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was left as it is. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was left half done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something, or leave it for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That draft is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was finished or discarded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That reflection is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may rest in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That slip is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That can no longer be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That session is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That item is not on the agenda any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That action is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no words in it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a few, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {0} does not fit. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups {0} do not fit. Look at them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has 32 letters and numbers. There are {0} here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare it with your sheet, group by group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A letter or number in the code is not as on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That backup cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this journal cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. You can open a backup instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal is open on another computer, “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal is already open in another Afterword window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to that window, or close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeelingChip</name>
    <message>
        <source>a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeelingsEditor</name>
    <message>
        <source>Press again, or 1 to 3, for a little, some, a lot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FeelingsPicker</name>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the feelings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterModel</name>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPane</name>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterTree</name>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindPanel</name>
    <message>
        <source>Find in your reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, a feeling, a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows it here, large. Shift Enter adds it to this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflections like that. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishSheet</name>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carries forward to the next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Open a journal I have…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making your journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FoldedLine</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HindsightBox</name>
    <message>
        <source>A note in hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you see now that you did not see then?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read beside: {title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked. Take the link away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPart</name>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See them in the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An import is under way. Choose again when it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword reads Markdown files, JSON Lines with a date and a text on each line, and its own exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop files here. They are counted first, and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to add.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other files, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can import the same files again: nothing is added twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InSession</name>
    <message>
        <source>Item {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started {time} with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than {n} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InSessionPage</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the agenda yet. Add an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {n} of {total}. {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown large: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share-safe on. Private answers are not on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share-safe off. Private answers are on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the share-safe view?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private answers can be on other pages. The session goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InSessionPresenter</name>
    <message>
        <source>Session finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reflections will gather here, newest first, with ways to find them by person, feeling and power. The first one can be two sentences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around a sample journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reflection to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the bin?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it is removed for good. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalPresenter</name>
    <message>
        <source>Marked for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer marked for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection moved to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeafletSheet</name>
    <message>
        <source>The page as it will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private answers are not on it. The file is in clear: whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agenda on one page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkEditor</name>
    <message>
        <source>A reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words from an earlier reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflections like that. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}   {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkedStrip</name>
    <message>
        <source>Linked to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection that is not in the journal any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the link away: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} or more found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflections like that. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in these reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps Lock is off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The eight groups on your sheet. Spaces and small letters do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted on this computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the code from your sheet first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use my passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LongEditor</name>
    <message>
        <source>Write here, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one is easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few more words make it strong. Press again to keep it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it again, to be sure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them with the eye if that helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>Your new recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old sheet no longer works. This one is shown only now: print it or copy it by hand, then try it with “Check my sheet…”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OneView</name>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>With {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this reflection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add questions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, and keep the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}  {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every set of questions is in this reflection already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to write about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc to close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing you type here is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search, or go to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Show passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your journal on this computer. Four or five unrelated words are easier to remember, and harder to guess, than a short password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted, on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every word you write is encrypted before it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account and no cloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword never goes online. There is nobody to send your journal to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can reset it for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That includes us. Next you will make a recovery sheet to keep on paper, in case you forget.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastSessions</name>
    <message>
        <source>Past sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is behind you yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I most needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried to the next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not come to yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeriodMenu</name>
    <message>
        <source>Last 12 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one day to another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Placed</name>
    <message>
        <source>{word}, from {began} to {ended}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or initial is enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call this session off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you next meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once you have a day, you can gather what you want to bring to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on its agenda stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who do you meet? An initial is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day do you meet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a time. Try 10:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long, and how</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Position</name>
    <message>
        <source>Up-power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down-power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PositionPicker</name>
    <message>
        <source>It moved during the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RadioEditor</name>
    <message>
        <source>{answer} (not offered any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Leave session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else is there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this reflection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>{n} of {total}. {question}, {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}. Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{item}. Talked about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>In hindsight, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {person}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingArea</name>
    <message>
        <source>What is talked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to this item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A past reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingBar</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question I want to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question I want to bring, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reflection to read it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited once, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited {n} times, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note in hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Your journal is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It locks by itself after five minutes. Ctrl+L locks it at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is one folder: {0}, in {1}. Copy it whole to keep a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write about people by a code, never by name. Coded notes are still personal data, and a court may order reflections to be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no recovery sheet yet. Without one a forgotten passphrase is final. You can make it in Settings, Security.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Both: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You marked it for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for supervision since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped and is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action from it is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years ago this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year ago this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From some time ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same trigger {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have written about {words} since Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have written about {words} {n} times since Monday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>From your past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close From your past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing like this in your journal yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks again when you pause. It never leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>covered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {0}: {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}, in clear: whoever opens it has the code. Move it off this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the Afterword journal “{0}” if the passphrase is forgotten. Made {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters and numbers only. There is no letter O, I, L or U in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone with this sheet and the journal can read it. Keep them apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedRow</name>
    <message>
        <source>“{title}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RereadCard</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this one: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it: {title}, {when}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, and {another}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetiredAnswers</name>
    <message>
        <source>Answers to questions that are no longer asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From questions that are no longer asked; kept as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowCard</name>
    <message>
        <source>Row {number}, {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {number}: move or remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsEditor</name>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaveBar</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved since {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Already saved, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving. It is saved as you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved at {time},
encrypted on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft is not saved yet. It is tried again; its words are still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy outside the journal?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is in clear: whoever opens the file can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reflection.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy in clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScaleSlider</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the answer: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} is {1}, {2} is {3}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search, or go to…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when the computer sleeps or its screen locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when the window is minimised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without typing or moving the mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check my sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new sheet stops the old one from working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after copying from the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, in {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole code from the paper. It takes a second to try it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet opens this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old sheet stops working at once, and this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {0}. Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made {0}. You last checked it on {1}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare supervision. {when}. {agenda}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the agenda yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 item on the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} items on the agenda</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new passphrase opens the journal from now on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareSafeStrip</name>
    <message>
        <source>Share-safe is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private answers are not on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareStrip</name>
    <message>
        <source>Keep hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show private answers on this screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share-safe is off. Private answers are on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetLine</name>
    <message>
        <source>You have not kept a recovery sheet yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet, in Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>Keep a recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you forget the passphrase, this code is the only other way in. Print it or copy it by hand, and keep it somewhere the computer is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you save a PDF, move it off this computer. A copied file can end up in a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you have it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type these two groups from your paper copy. The sheet is covered while you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {0} is not as on the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the field to see the sheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type group {0} from your copy, or do this later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Questions and answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>There is nothing to go back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to go forward to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}. Undo is offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved as you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sidebar on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShownChip</name>
    <message>
        <source>a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a lot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it was with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {n} of {total}. {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlipRow</name>
    <message>
        <source>Slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not a slip after all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Slips</name>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a slip after all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanRow</name>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepFrame</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepIndicator</name>
    <message>
        <source>Step {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>Question {n} of {total}. {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Very easy to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy to guess. More words help most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair. One more word would make it strong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong. Long, and not a known phrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very strong. Long, and not a known phrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to the agenda: {title}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>You might also bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is flagged or open. A question of your own is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question you want to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to talk about?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Supervision</name>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trigger}: what is it that comes back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: how do I mend it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You flagged it on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps to bring, since {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back: in {n} reflections of the last eight weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried from {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised on {day}, not ticked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Felt strongly: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped, at {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped, open for a day, at {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped, open for {n} days, at {stage}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trigger}: in {n} reflections of the last eight weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {n} minutes planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} left for whatever comes up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last session {day}: {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {n} actions done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned, not held here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change day, time or supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I most need from this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one sentence, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag, or Alt with the up and down arrows, to reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-page PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}. Begun, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}. Not held here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session called off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, added to the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{question}, now {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the agenda: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the agenda, in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionPresenter</name>
    <message>
        <source>The page is saved, in clear.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Task</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>What would help right now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sample. It is removed when it is locked or closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth rereading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to bring, and the question to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, one minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to bring on {day}, and the question to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun, no words yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}, question {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing a reflection: {set}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}. Next: what is yours to own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}. Next: close it when it is dealt with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}. {below} Noticed {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it: it is dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it: it was not a slip after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {n} minutes, {steps} questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPresenter</name>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slip closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the questions are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All on a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From your past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this reflection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>It cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not text in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is JSON, but not a reflection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines between the dashes at its top are not clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its date is not one the calendar has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later version of Afterword wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword does not read files of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reflection in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection to add, {known} already here, {skipped} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reflections to add, {known} already here, {skipped} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reflections added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import 1 reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import {count} reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} reflections so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: 1 reflection, in {name}, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: {count} reflections, in {name}, in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordPicker</name>
    <message>
        <source>Find a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordSearch</name>
    <message>
        <source>No such word in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{word}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In four weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Write</name>
    <message>
        <source>About 1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, 1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{length}, {n} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question I want to bring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>This is the first question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written yet. Write here, or go back to Today.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritePresenter</name>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy in clear is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_GroupRow</name>
    <message>
        <source>Find a feeling, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer feelings, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More feelings, {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
