<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About Afterword</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private journal for reflection and supervision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is encrypted on this computer. There is no account, and no code that reaches a network: nothing is sent, counted or looked up anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One copy on one disk is not enough, and a passphrase that is guessed opens everything. Reflections may have to be disclosed to a court or to the person they are about. It is not a clinical record and gives no clinical advice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword is free software under the Apache License 2.0. The letters are Source Sans 3, Literata and Atkinson Hyperlegible Next under the SIL Open Font License, the icons are from Lucide under the ISC License. It is built with Qt for Python (LGPL 3), SQLCipher, SQLAlchemy and the cryptography library. The texts of the licences come with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reads for meaning is the model all-MiniLM-L6-v2 (Apache License 2.0), run by ONNX Runtime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help with a locked journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it as often as you need; nothing is lost by a wrong one. Capitals, spaces and the layout of the keyboard matter. The eye beside the field shows what you typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase does not open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “Use my recovery sheet” and type the eight groups. You then choose a new passphrase. Without the passphrase and without the sheet nobody can open the journal, and nobody can help with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quick note (Ctrl+N) takes down a thought while the journal is locked. It is sealed as you type and cannot be read back until you unlock: then it is in your drafts, with the time you wrote it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thought that cannot wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the passphrase field is cleared when the window has been out of sight for half a minute. Unlocking brings you back to where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, going back and erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made after you unlock, when something changed, and before an import. The last three are kept, and one each of seven days, four weeks and twelve months. A second folder, such as a stick, has copies of them: one disk is not enough. See Settings, Backups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Try it…” opens a backup for a moment, reads all of it and compares it with the journal. The page it gives can be printed. A backup that was never tried is a hope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Restore…” puts a backup in the journal’s place. The journal as it was is kept beside it, renamed. “Carry over what is newer” then brings what the backup lacks, and reflections that were written on later. Anything else that was changed since, such as a code or a session, stays as the backup has it; and a reflection you deleted since may come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When part of a journal cannot be read, nothing is written to it. You can restore a backup, or have what can be read put into a journal of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens the journal in place of the passphrase, and lets you choose a new one. A new sheet stops the old one from working on the journal; a backup keeps opening with the sheet, and the passphrase, that held when it was made. It is on no computer: nobody can look it up, send it or make it again for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a recovery sheet can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Erase this journal…” overwrites the keys and then deletes the files. It cannot be undone. What you exported or printed stays, and so do copies that you, a synchronised folder or a backup of the whole computer made. Under a legal hold it is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <message>
        <source>0 {low}, {most} {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutSession</name>
    <message>
        <source>How it was for me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, but for the signature. It is on no screen that you share, and on no paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I felt when it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I felt when it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where my power was in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I told the other person how it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How safe it was to speak, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How useful it was, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well we understood each other, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what matters came up, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed, and when, stands in the hours log too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionForm</name>
    <message>
        <source>From “{question}”, {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed in the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionLine</name>
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
        <source>Who does it: {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for: {kind}</source>
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
    <name>ActionRow</name>
    <message>
        <source>Take away: {0}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>{what}: {about}</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Quick note</source>
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
        <source>Words you choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping and legal hold</source>
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
        <source>Colours as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
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
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
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
        <source>Help with a locked journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups, going back and erasing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Afterword</source>
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
        <source>Earlier answers to this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next marked word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked word before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a code in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the marked word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and ask someone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a reflection first: a repair begins there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer questions</source>
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
        <source>Park it, or take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More on what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the other screen</source>
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
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day has come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the next seven days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, you supervised {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look again {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was for {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsPart</name>
    <message>
        <source>By session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action list as a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was promised yet. What you agree on in a session stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsPresenter</name>
    <message>
        <source>Copied to the hours log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActionsView</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Additions</name>
    <message>
        <source>Look at my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and ask someone…</source>
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
        <source>What you wrote in the note is kept. Go on here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your note is kept, and sealed. After you unlock it is in your drafts.</source>
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
    <name>AfterSession</name>
    <message>
        <source>Go on: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision you gave, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision you gave {person}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision with {person}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AfterSupervision</name>
    <message>
        <source>How it was, as a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I did not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, with {person}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask or refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To speak up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look after myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisor does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The supervisee does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do it together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view grew much narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view grew narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view grew wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view grew much wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried once, first on the agenda {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried twice, first on the agenda {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried {n} times, first on the agenda {day}</source>
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
    <name>AgendaPane</name>
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
        <source>Put each person’s questions together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I want to keep in mind</source>
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
</context>
<context>
    <name>AgendaRow</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare…</source>
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
        <source>Prepare: {q}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {n} of {total}: {question}. Enter prepares it, Alt with up or down moves it</source>
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
    <name>AgreementReviews</name>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today you review the agreement with {person}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today you review the agreement with {person}, whom you supervise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement with {person} was to be reviewed {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement with {person}, whom you supervise, was to be reviewed {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementsPart</name>
    <message>
        <source>Supervisors, supervisees, peers: whoever you meet for supervision. No clients.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of somebody to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they are to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom do you meet? An initial is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of that name is on the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementsPresenter</name>
    <message>
        <source>What they are to you is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You go on meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day to review it is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No review is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The agreement goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {n} is begun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlsoAsked</name>
    <message>
        <source>What happened, in two general lines?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names or places, and nothing that would single someone out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this, and why now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one moment shows it best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute is easier to work with than a whole case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What have you tried?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you think is going on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have you checked it with them?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it mostly for?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where would you like to look?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your power in the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Willing to share it in the group?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who brings it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You, or an initial of the group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerSet</name>
    <message>
        <source>Back to the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer another set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the sets by their first letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set like that. Try other letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answering</name>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered, and back {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off, back {day}</source>
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
    <message>
        <source>Sets that are not translated yet stay in English. What is written stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideList</name>
    <message>
        <source>Left for this time: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideRow</name>
    <message>
        <source>Offer again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer again: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {title}. {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not this time?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtLock</name>
    <message>
        <source>Kept, and sealed. After you unlock it is in your drafts.</source>
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
        <source>Restore today’s backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore yesterday’s backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote after {0} is not in this backup; as far as it can still be read, it is carried over. The damaged journal is kept beside it, renamed, in case it can be mended.</source>
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
    <name>BackupsPresenter</name>
    <message>
        <source>Making a backup, and reading it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the journal from start to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying the backup out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. A backup opens with the passphrase that held when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made after you unlock, when something changed. Each is encrypted and opens with the passphrase, or the recovery sheet, that held when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop copying there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stick or a drive on a network. Backups are copied there by themselves, and read back; nobody can open them without your passphrase or recovery sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks at every page of the file. It takes a while with a large journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the whole journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying one opens it for a moment, looks through all of it and compares it with the journal. Restoring puts it in the journal’s place, which is kept beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying there: {0} % done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else is under way. Cancel it, or wait for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made and read back: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is locked, and is then as this backup holds it: {0}. As it is now it is kept beside it, renamed, and what is newer can be carried over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where backups are copied to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That folder is inside the journal itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one on another drive, so that both are not lost together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups are not copied there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try this backup?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is opened with your passphrase in a place of its own, looked through, compared with the journal, and put away again. The journal is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this backup in the journal’s place?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock and restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the journal as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} at {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet. The first is made a moment after the journal is unlocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last was made {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection, {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reflections, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, from before an update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last copy there is of {0}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet. As long as every copy lies on one drive, that drive can take all of them with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every backup is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is not connected now. It is brought up to date when it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is full. Make some room there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword may not write to “{0}”. Check that it is not read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through from start to end: nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index for searching does not fit any more; every word you wrote is sound. Going back to a backup, and carrying over what is newer, makes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place in the file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} places in the file are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you see is readable. Restore a backup from the list below; what is newer is carried over as far as it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One backup is still to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} backups are still to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message>
        <source>Backups, newest first</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehindPane</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide these reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this pattern to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is behind a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose any mark to read what is behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring to supervision</source>
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
        <source>Nothing is removed while the legal hold is on.</source>
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
        <source>The file that holds its keys is damaged, and so is its spare copy; what you wrote may well be whole. Nothing has been changed. A backup holds the same keys: type the passphrase, or the code of the recovery sheet, that held when it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase is right. Part of the file is damaged, perhaps by a disk fault or a broken copy. Nothing has been changed.</source>
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
    <message>
        <source>Unlock it as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal that was there is kept beside it, as “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing newer than the backup could be found in the journal that was there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reflection was newer than the backup, and was carried over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reflections were newer than the backup, and were carried over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflection was newer than the backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So were {0} other things, such as drafts, codes and sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} other things were carried over, such as drafts, codes and sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reflection could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reflections could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As far as can be told, nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row of a table could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} rows, in {1} of its tables, could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies beside the damaged journal, as “{0}”, and opens with the same passphrase. The damaged one was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, in {1}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CannotOpenPage</name>
    <message>
        <source>Look for backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another backup…</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Trying it on the backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backups from start to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backups was stopped. “Try again” begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup beside it that can be read. If you keep copies elsewhere, choose one with “Another backup…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen: “{0}”. What opened it when it was made is tried on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the backup from start to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the backup in the journal’s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying over what is newer and can still be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying over was stopped. What is newer is in the journal that was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is newer could not be carried over. {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place, and the journal that was there is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what can be read, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the file could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged journal was not changed. A backup is the way that is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could be read is a journal of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That opens no backup of this journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost, and you can try as often as you need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Reflections</source>
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
        <source>Search the sets by their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page and no questions. You can add a set later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set like that. Try other letters.</source>
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
    <message>
        <source>In session, paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused, {left}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesPresenter</name>
    <message>
        <source>What the code stands for is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long it is kept is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day to look at it is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reflection, and what belongs to it, will carry {into} in place of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reflections, and what belongs to them, will carry {into} in place of {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be undone until you lock; after that the two cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make {code} part of {into}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two codes are one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code is drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesSection</name>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code was drawn yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the new code stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it stands for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code it is one with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that concerns it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes are drawn, never typed: a name or initials would give someone away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom a code stands for is kept nowhere in Afterword.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a part of {code} now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the other code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A couple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor or supervisee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months after it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven years after it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until a day I set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections from {first} to {last}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CodesView</name>
    <message>
        <source>Codes</source>
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
    <name>Consulting</name>
    <message>
        <source>A reflection of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContinuumEditor</name>
    <message>
        <source>Arrows move the marker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContinuumPicker</name>
    <message>
        <source>Pairs to place yourself on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the pairs you want to place yourself on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
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
        <source>ddd d MMM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
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
    <name>Deepening</name>
    <message>
        <source>All questions of this set are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no fewer questions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DepthControl</name>
    <message>
        <source>Fewer questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
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
    <message>
        <source>1 quick note is in your drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} quick notes are in your drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 quick note cannot be opened; its file stays in the journal&apos;s inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} quick notes cannot be opened; their files stay in the journal&apos;s inbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write with: {title}</source>
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
    <message>
        <source>There is no printer on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a PDF instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type it here first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dismissing</name>
    <message>
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentSheet</name>
    <message>
        <source>Form of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom (kept in your list alone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page as it will be</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was promised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did to the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement on supervision with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement on the supervision of {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place or platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I answer for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other answers for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and sign-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence and records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidentiality and its limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material from the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact between sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback and evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict and complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power and difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet for a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report about a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for a signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage that was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else was noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} minutes, {n} planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My view became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk: the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the supervisor’s words, in gist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client might say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it did to the work: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Individual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triadic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ad hoc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethics or risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>think with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>challenge me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teach me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try it out with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check what is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just be a witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good and safe work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not come to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talked about</source>
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
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much wider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was brought, by count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year of supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None were held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Doors</name>
    <message>
        <source>Choose what to bring, and the question to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to bring on {day}, and the question to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierView</name>
    <message>
        <source>Earlier answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first answer to this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked then: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection of {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierWords</name>
    <message>
        <source>{what}, changed {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I most needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On ethics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of a risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the other’s words, in gist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client might say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed in the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else was there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the time was used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it did not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preparation</source>
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
    <name>EditorHead</name>
    <message>
        <source>A set without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorView</name>
    <message>
        <source>Choose a step or a question first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as it stands. Done puts it into the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing is to be put right before it can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things are to be put right before it can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncryptionSection</name>
    <message>
        <source>How it is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write, the index for searching, drafts, codes and backups, in one file (SQLCipher, AES with 256 bits). Without the passphrase or the recovery code nothing of it can be read. Its size and the days its files were changed can be seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a random key. That key lies beside it, wrapped twice: once under your passphrase and once under the code of the recovery sheet (AES-GCM). Changing the passphrase wraps it anew, which is why it takes a moment only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not kept anywhere. Trying one takes much memory and about a second (Argon2id), so that guessing is slow. A weak passphrase can still be guessed: several words that have nothing to do with you are best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft is saved, the key is overwritten, and a fresh program takes the place of this one, so that what you read is no longer in its memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not protect from someone who sits at the unlocked computer, or from a program that spies on you while it is open. What you export or print is in clear. If both the passphrase and the recovery sheet are lost, nobody can open the journal again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword has no code that uses a network: no account, no telemetry, no looking for updates.</source>
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
    <name>EraseSection</name>
    <message>
        <source>Erase “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase the backups in its folder too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase its backups in the second folder too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What remains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it for ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is on, so the journal may be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is on, nothing is deleted, and the journal cannot be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold is on, so the journal cannot be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift it first, under “Keeping and hold”, if it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every reflection, draft, code, session, agreement and hour in it. Its keys are overwritten first, so that even files which are recovered later cannot be read; then its folder is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None can be seen in “{0}” now. If it is not connected, connect it first: copies that are away stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One lies in “{0}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} lie in “{1}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you exported, printed or brought to supervision. Copies of the folder or of a backup that you, a synchronised folder or a backup of the whole computer made: they still open with the passphrase, or the recovery sheet, they were made with. So keep neither if you want nobody to open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it lies {0}, a copy from an earlier mishap that opens with the same passphrase. It stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it lie copies from earlier mishaps that open with the same passphrase, and stay: {0}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErasingPage</name>
    <message>
        <source>Erasing “{0}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is locked first; then its keys are overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwriting the keys, then deleting the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is being erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{0}” is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its keys were overwritten and its files deleted; nothing can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies of it still lie beside where it was, and open with the same passphrase: {0}. Erase each of them too, or delete its folder, if nobody is to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies you made yourself, or that a backup of this computer made, still open with the passphrase they were made with, if there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its backups were left where they are, and still open with the passphrase they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was not erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold is on. Everything is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
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
    <name>ExtraFields</name>
    <message>
        <source>Not noted</source>
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
        <source>Also with {key}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, never in share-safe view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Eyes</name>
    <message>
        <source>Left empty this time: {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your {total} earlier reflections with this set you wrote in {places}.</source>
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
        <source>There are as many quick notes as can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the journal: they become drafts, and there is room again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is longer than the drive allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a shorter one, or a folder with a shorter path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal was being erased. It does not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it once more: the rest of it goes then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the journal’s file, so it could not be read just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Wait a moment, then try again.</source>
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
        <source>There is no backup beside this journal that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you keep copies elsewhere, choose one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a backup of another journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of this journal.</source>
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
        <source>That repair is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response is noted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in a few words why you close it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its reflection may rest in the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cue card is not there any more.</source>
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
        <source>A legal hold is on, so nothing is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is still here. Settings say since when and why, and can lift it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold is on, so what stood here stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed once the hold is lifted; what is empty can be filled in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold needs its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why, and who asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code is not in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These two codes cannot become one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different ones that are not part of another yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That session is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session is being held.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish that one first.</source>
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
        <source>That question does not come from this reflection any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are private in the reflection, and stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others, or release them in the Journal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That person is not in the journal any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no name yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or an initial is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of that name is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a word that tells them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions or agreements with this person are in the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note until when you met instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That version of the agreement is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version is signed and stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new version to change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new version is being written already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That line is not in the log any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rules are not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rules cannot be used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each problem is named with its line. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This prompt set cannot be used yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing is listed by place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That prompt set is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft still uses this prompt set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish or discard the draft first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three sets are on Today already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one off, then add this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reads for meaning does not start, so reflections are found by their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Install Afterword again from where you got it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is still there and that you may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a prompt set file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is too large for a prompt set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file is not text in UTF-8, so it is not a prompt set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as UTF-8, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no word yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write one, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That word is not in the list any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than 60 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a shorter word for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That word is in the list already.</source>
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
        <source>The journal is damaged, so whether a legal hold is on cannot be known, and it was not erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what can be read first. If no hold is on and it is to go, delete its folder yourself.</source>
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
    <name>Figure</name>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is behind it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: show as a table</source>
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
        <source>How long it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
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
    <message>
        <source>Three key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to keep of this hour, in a few words. Or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key point {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When do you meet next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is planned: {day}, {time}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the same time of day and in the same way; or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day you meet next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day is over. On which day do you meet next?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstImpression</name>
    <message>
        <source>Leave it, and show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an earlier first impression of {code}. It waits until you have written yours, so that it does not colour it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression of {code}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier first impression is shown.</source>
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
    <name>Folded</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
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
    <name>FoldedQuestions</name>
    <message>
        <source>Fewer questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FollowUpRow</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{act}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a day…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Foot</name>
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
        <source>Encrypted on this computer. Nothing is sent anywhere.</source>
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
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three key points: boil it down to three lines</source>
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
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {question}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForMyEyes</name>
    <message>
        <source>Private. It is on no screen that you share, and on no paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer do you fear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is there a doubt just out of view? Name only the feeling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your power in supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How safe is it to speak there? 0 is not safe, 10 is quite safe</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Framing</name>
    <message>
        <source>To understand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A skill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethics or risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How can I make sense of …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What might it mean that …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What am I not seeing in …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should I …, or not?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for …, and what against?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would have to be clear before I …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How could I say …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could I do when …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do others handle …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes on between us when …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How can we come back from …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is my part in …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why does … get to me?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of mine is in …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do I need when …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it right to …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do we share the worry about …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom must I tell about …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can I do where the service …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rule is it that …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who else could carry …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What made it possible that …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How can I do more of …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did I learn from …?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it out with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just be a witness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good and safe work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what I did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the bond between us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what went on in me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the two of us in supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At what my supervisor may feel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At everything around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work is going well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have had no time to think</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is too much to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am uneasy about supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something I would rather not bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I doubt that it would help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone I have not talked about for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment that went well, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we said last time we would do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two of us work together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How I am, and what I carry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something to learn or practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sit quietly, and see what comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage, looked through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage, not looked through yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought by {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for the group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramingFoot</name>
    <message>
        <source>Back to the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramingSheet</name>
    <message>
        <source>What kind of question is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of help do you want?</source>
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
        <source>More about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For your eyes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrow a beginning: press its number, and finish the sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your question, in one sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in place of your sentence. Ctrl+Z brings that back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FramingWay</name>
    <message>
        <source>Write your question first, in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passage is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage is chosen any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage was looked through</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoingBackPage</name>
    <message>
        <source>Going back to a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made: {0}. The journal is locked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry over what is newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting the backup in the journal’s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still under way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying over what is newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrying over was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal is as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be put in its place. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridEditor</name>
    <message>
        <source>Arrows move, Space or a number chooses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridRow</name>
    <message>
        <source>Remove {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answer} (not offered any more)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Grounding</name>
    <message>
        <source>Settle for a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute, from now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The minute is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is in clear: whoever has it can read it. So are paper and what the printer keeps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what is marked first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file, in clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is saved, in clear. It is noted in your list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 12 weeks</source>
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
    <name>Heading</name>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change day, time or supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan another session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of supervision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldAs</name>
    <message>
        <source>Day</source>
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
        <source>How long it really was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hours log follows, unless you changed its line by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session has a day; the one that is kept stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session that is over was not after today; the day stays.</source>
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
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one: {title}, {day}</source>
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
    <name>Hours</name>
    <message>
        <source>Nothing is in the log for this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client-related work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break without clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I was supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sat together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break, and its reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about, in general</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Impact on practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, or evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with whom it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it was about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its impact on practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the learning goal it serves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who signed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {wanted} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {wanted} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The week of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year to {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quarter from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a break: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}, and no client work is noted in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; 1 of them was a break, and counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}; {n} of them were a break, and count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {time}, of at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {wanted} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {wanted} periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {wanted} cases have {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has 1 kind of activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {n} kinds of activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line was written more than {late} days after its day: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines were written more than {late} days after their day: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line is of a day to come ({days}); it does not count yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines are of days to come ({days}); they do not count yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line does not say {what}: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines do not say {what}: {days}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 line ({days}) does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} lines ({days}) do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No month of {name} is over yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {time} for the months that are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days from {first} to {last}, with a break: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more than 1 day between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more than {n} days between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days since {first}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days from {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case {case} has {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 time that is over lacks something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} times that are over lack something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that is over lacks anything; something is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything asked for is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these rules do not count sessions of that kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not noted how many were supervised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more were supervised than these rules allow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer were supervised than these rules ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not noted that all were there regularly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you supervised others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, {n} count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written 1 day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written {n} days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last three months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on {day}, against excerpts alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted on {day}, not checked against the original.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursCopy</name>
    <message>
        <source>Copy to the hours log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed in practice, in general words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What goes to the hours log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hours log is made to be shown. What you copy there is no longer private: whoever sees the log reads it. Say in general words what changed in how you work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no line in the hours log yet. Add one under Hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first what changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look first at what is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursForm</name>
    <message>
        <source>What the time was spent on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether you were supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sat together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of the break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same month</source>
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
        <source>How many were supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody is there regularly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is made to be shown: write in general words, of nobody in particular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day, if it goes on into other months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many were supervised, without whoever led; among peers, everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, in general words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months without clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On which day was it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A break needs its reason, in a word or two.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursPart</name>
    <message>
        <source>Nothing of the journal is in the log: only what stands here leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursPresenter</name>
    <message>
        <source>The line is in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The break is noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sessions are in the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules you follow are changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules are taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is written later than {body} takes for timely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rules are kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HoursView</name>
    <message>
        <source>The log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentifierNotice</name>
    <message>
        <source>What to put in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identifiers</name>
    <message>
        <source>You asked to watch for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could be a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a web address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a postcode.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a whole date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like a number of one person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This could be a place of work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place of work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportPane</name>
    <message>
        <source>What the file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set is in the library already, and stays as it is. Adding it makes no copy and replaces nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has another version of this set, which stays as it is. Nothing is replaced: this one is added beside it, as a set of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a prompt set. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you add it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things to put right:</source>
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
        <source>Parked, {n} minutes planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} of {n} minutes used</source>
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
        <source>supervisee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{who} brings it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Willing to share it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried: {what}</source>
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
    <message>
        <source>{found}, by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found}, by words and by meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InSessionPage</name>
    <message>
        <source>This is the first item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item {n} of {total}. {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of this session</source>
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
</context>
<context>
    <name>InSessionPresenter</name>
    <message>
        <source>How a passage went over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick taken away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemView</name>
    <message>
        <source>Nothing is on the agenda yet. Add an item.</source>
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
        <source>Noted with this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action taken away</source>
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
        <source>Choose a reflection first.</source>
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
        <source>Begin a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again…</source>
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
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair begun</source>
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
    <name>Leaving</name>
    <message>
        <source>Private answers can be on other pages. The session goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing leads to past sessions, where private answers can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish and leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the share-safe view?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftPart</name>
    <message>
        <source>Each file that was written and each page that was printed is noted here: what, when, and the hash by which the file can be told. The list only grows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what stands here leaves: nothing of the journal is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What left the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LensNote</name>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet about yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet about what was between you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet about the setting and the system around you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>The list is on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets that come with Afterword stay. Untick it to have it out of the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a prompt set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt sets (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place in it could tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} places in it could tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the file can read its questions. Look at them once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it as it is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write with this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the first door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the second door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it the third door</source>
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
    <message>
        <source>You were editing “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were making a set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked sets appear under New reflection. Up to three can be doors on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all sets</source>
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
        <source>Quick note. Sealed as you type.</source>
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
        <source>Quick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed here was cleared: nobody was looking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, locked</source>
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
    <name>LockedEditor</name>
    <message>
        <source>Kept as you first wrote it, on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPane</name>
    <message>
        <source>Counted by the rules of {body}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the line of 1 finished session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the lines of {n} finished sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which time is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is empty for this time. A finished session writes its own line; what else counts you add by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months without clients…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yearly review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log</source>
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
    <name>LookAgain</name>
    <message>
        <source>Show {n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing for the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things for the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things for the next time with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing for the next time with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you keep private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You did this. Does it still hold? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person said they would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both said you would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it so? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do you still see it so? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this still where you stand? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does this agreement still hold? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this still what matters to you? “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To practise: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To learn: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To speak up about: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look after yourself: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask someone: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mend: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To talk about: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To try: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In supervision, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookedThrough</name>
    <message>
        <source>Mark before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through. What you left is still in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands out here. Look with your own eyes too: a help like this misses things.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksList</name>
    <message>
        <source>Looking for what could tell who somebody is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through: nothing seems to tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing could tell who somebody is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things could tell who somebody is:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In its place: {words}</source>
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
    <name>MoreOfItem</name>
    <message>
        <source>What became of my view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for this hour after all?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is left out, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this item out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I said, in short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I take with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I leave here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I still doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What ethics or the code say to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step because of a risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the supervisor said, in short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client might say to this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who brings it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A first name or initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Willing to share it in the group</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>This is the first question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one question.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameWatch</name>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in its place in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left as it is in this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote on since stays as it is.</source>
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
    <name>NextSession</name>
    <message>
        <source>Each person’s questions stand together</source>
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
        <source>Not this time: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered again: {title}</source>
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
</context>
<context>
    <name>NoQuestion</name>
    <message>
        <source>No question comes to mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be behind it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How else would you like to use the time?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That happens. There are other good uses of the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how you would like to use the time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotAlone</name>
    <message>
        <source>Not alone in this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {source}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{feeling}: felt in {n} of your last {of} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} ({n})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped with {feeling}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} Show these reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>Stop and ask someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boil it down to three lines.</source>
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
    <name>OutlinePane</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
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
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Steps and questions</source>
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
    <name>OwnRules</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rules these are</source>
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
        <source>In each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in each week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in each quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How groups count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups count in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups count by half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups are divided by their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups are divided and doubled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the rules from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules as a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take these rules away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay in this journal. A few answers make a text you can go on with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose rules are they? A word is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} minutes of supervision, {per}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairLine</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under stress…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually {usual}; under stress {pressed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under stress, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} towards {end}</source>
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
        <source>Write with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageCard</name>
    <message>
        <source>A past reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These words are private in the reflection, and stay there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose others, or release them in the Journal first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you show of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked through: {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked through yet. Could the person, their family or a determined stranger recognise who it is about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in it is private, and stays with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a choice, everything it openly says may be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassageFoot</name>
    <message>
        <source>How it went over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked through yet for what could tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Passages</name>
    <message>
        <source>What you show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflection stands behind this question. Your words are enough.</source>
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
    <name>PastItem</name>
    <message>
        <source>What I take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On ethics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because of a risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the other’s words, in gist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the client might say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed in the work: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried to the next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
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
    <message>
        <source>Left out: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastPresenter</name>
    <message>
        <source>Changed</source>
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
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision record…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Patterns</name>
    <message>
        <source>Reminder {n}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue card: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reminding me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My three reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other cue cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new cue card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words you want to see before a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points, month by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown to you before a session. Alt with the up and down arrows moves one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None is chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key points yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the words of the card first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are three reminders. Take one away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now a reminder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}, now {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept yet. What you take for granted, promise or want to learn gathers here from your reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked? What came of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off to that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests on: {basis}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the day first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time goes down. A filled dot is where you were, a diamond where stress takes you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pair is marked yet. “Between two ends” among the prompts asks for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet for a group…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low}, or {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under stress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: at {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: at {where}, under stress at {stress}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pair}: {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither end is the better one. Place yourself, and say why, if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dot} is my last place, {diamond} where stress takes me.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key points in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervision with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has a code yet. Give a reflection a code while you write it, and what is told over time is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written with {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression, {day}. Private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression, {day}: open this reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips and repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slips without a try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loops between you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What turned it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How supervision was for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hostility and warmth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised, respected, give and take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open ones first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plain list; nothing is late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each with the day of the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same loop, here and with others, and what turned it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The course, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the contact before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled dots are contacts. The shapes are your power at the start, in the middle and at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question is answered twice yet. When one is, both answers stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same question, then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two walks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They depend on you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You depend on them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seven places to look from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often you wrote in each of the seven eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a cue card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a cue card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a cue card: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have at hand next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, how strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 10, as you said it or as strong as the strongest feeling was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First in the body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, what went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets you off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often, and how strong over time from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The urge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which button, and what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From what they did to what you did; each way with the number of reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your power was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months without are left blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings you named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets off what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger by feeling, those met most often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you wrote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without are left blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{trigger}, and {feeling}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>strength {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, strongest feeling {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength} (strongest feeling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, strength {strength}, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, strength {value:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label}, and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is one reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is those of a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is those of a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mark is those of a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {position}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That day: {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: {position}, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{moved}, {began} to {ended}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, then </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first:g} to {last:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strength} (partly the strongest feeling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking again at where I stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Things to practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking up for others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To ask somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I stand, again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaking up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written twice, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written three times, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written four times, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written {n} times, last {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning point: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 10, the middle of your own ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 10, your own ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strokes below are contacts, dotted lines turning points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A strain, not taken up yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way out: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What turned it, after {time}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{loop} (with {code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>five</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>six</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eleven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twelve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap}, as you said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gap} ({n} days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, supervision, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My hostility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs, as I saw it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warmth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Respected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give and take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We get on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can show what is unfinished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I get what I need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} {before:g}, then {after:g}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a moment of warmth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you stood at the other end of the loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a try, and what came back: {response}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First impression: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warmth: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turning point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loop: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The repair was opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From supervision: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>polite agreement, to look at again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were the first {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were the second {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you swapped {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine asks for: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs may ask for: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tried {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} since {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one yesterday, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last one {time} ago, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest gap was {time}, up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternsPage</name>
    <message>
        <source>Triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue cards, key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trigger was named in these reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reflections in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PatternsPresenter</name>
    <message>
        <source>Plan a supervision session first, on its page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is private, so nothing of it was brought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{pattern}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue card made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue card changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cue card removed</source>
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
    <name>Places</name>
    <message>
        <source>Just write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty page, free text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, rubbish, trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supervision before, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions from supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised, to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements and supervisors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contract, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log, minutes, requirements, training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My three reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cue cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets off what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triggers, buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A relationship over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>timeline, bond</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clients, people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vocabularies, feelings, triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>theme, dark, text size, font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>search, find, similar, language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping and legal hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retention, delete, review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second folder, restore, copy, check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passphrase, recovery code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanForm</name>
    <message>
        <source>Whether you are supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I supervise</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>Who sits together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many are supervised, without whoever leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> people</source>
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
        <source>Whom you supervise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet {name}</source>
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
        <source>People you know</source>
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
    <name>PlanWay</name>
    <message>
        <source>Session called off</source>
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
    <name>Preview</name>
    <message>
        <source>All sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this set asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write with this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>“Between two ends” and key points have pages to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my own marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With my own pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair that comes with Afterword, with an empty line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own marks are on it: whoever has the sheet can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own pairs are on it: whoever has the sheet can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own pairs and your own marks are on it: whoever has the sheet can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is private is left out unless you tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromisedStrip</name>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said something you keep private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said you would do, with {code}: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to see whether it is so: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to look again at: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You agreed: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other person said they would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You both said you would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you would: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped, and is open: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you would mend this: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to look at this repair again: “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: not yet. It comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: it no longer fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromptLanguage</name>
    <message>
        <source>Language of the prompt sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the prompt sets changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>{what}. {key} brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot go further.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, now line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
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
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {n}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is to be put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editing let go of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set not ticked any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned to Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned to Today in its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Door moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The set is in the file now, in clear. It is noted in your list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set is in the library already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from “{title}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A prompt set that could not be saved: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more, folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more, folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title of the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where my power was, in lists and patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings, in lists and patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body signs, in patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What set it off, in lists and patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urges, in patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of thinking, in patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped, in patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The button that was pressed, in the button map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The early body sign, in the trigger register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I did, in the button map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cue card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My first impression, shown again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My positionality statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether something slipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether to bring it to supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How grave it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether to consult someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link to an earlier reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A figure for patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back on Today: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day on which it comes back: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark on the reflection: {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an assumption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a judgement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the positionality statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something to practise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something to speak up for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>care for myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a consultation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a talking point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>my values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>willing to share in the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a humbling one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My three reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A minute to settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not alone with this feeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A look at my own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My first impression of the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two earlier answers side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which eyes I rarely write in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only after certain answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of the branch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position in up, upish and not answered feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions before this: {known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose instead of writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All or any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is more than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is less than</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {who} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After {who} and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{author} ({year})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: first door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: second door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned: third door</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not used it yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have used it once, {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have used it {n} times, last {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depending on your answers before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If {this}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depending on {n} answers before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{some}, or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is not {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is more than {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is less than {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is {value} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{asked}” is {value} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you answered “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you left “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said yes to “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you said no to “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you chose {value} at “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you did not choose {value} at “{asked}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you answered “{asked}”, but not with {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are not sure yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it did not move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you are sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you know where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were not {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you were {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words, as many as you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A scale from 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between two ends, several pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines you add, with columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of fixed lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your power was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What set it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of thinking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is asked: changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of question changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the answer to a question that is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for the answer to “{asked}”, which is asked later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits for “{value}”, which “{asked}” does not offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of its branch cannot be read: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of these</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>To say to them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the journal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuestionForm</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown in the empty field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty, and the title of the step asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is always asked in its step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines can be added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices of “{column}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add words of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words at its ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which words are offered first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is shown and kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the three that matter most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for the other person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded until “More”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier answers beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private from the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be changed later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the answer is also used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two of us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What surrounds us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through which lens it looks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sealed as you type; it cannot be read back until you unlock. Then it is in your drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to unlocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first, or go back to unlocking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quick note holds {0} characters. Keep it, and begin another.</source>
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
        <source>A new thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen and other ways to look</source>
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
        <source>Locked when it was finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I take: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought to supervision, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought to supervision with {person}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it changed in the work: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{part} (private)</source>
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
        <source>with {code}: what was over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the session</source>
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
        <source>Begin a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note in hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer another set…</source>
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
        <source>Similar meaning, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar meaning: “{sentence}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar words: {words}</source>
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
        <source>Your first impression of {code}, {n} weeks ago</source>
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
        <source>You wrote this the day after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this a few days after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this the week after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this two weeks after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this the day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this a few days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this the week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this two weeks before</source>
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
        <source>Nothing else like this.</source>
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
    <name>RecallSection</name>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also find by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I felt small when he raised his voice” then brings up “powerless in the team meeting” too. It is there in search, in what comes back from your past while you write, and in supervision. Each time it says which sentence was meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows English best. Reflections in other languages and scripts are found by their words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer only, whenever you have not typed for a moment. What is kept of each reflection for it is in this journal, encrypted like your words, and goes when the reflection goes. It is in no export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. What was kept for it is being deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off. Nothing is kept for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no reflection to read yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your reflections: {0} of {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your one reflection is read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {0} reflections are read.</source>
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
        <source>Sent to the printer. The paper is in clear, and the printer may keep what it printed.</source>
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
    <message>
        <source>Not this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not this one: {title}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedRows</name>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>My three reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have none yet. A cue card that you write in a reflection can become one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemindersFold</name>
    <message>
        <source>Before a session: my reminders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairLine</name>
    <message>
        <source>Something slipped, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}. {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}. Next: {following}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look again, it was polite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is yours to own?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how could it be mended?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try it with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how was it received?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what do you know now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has it held?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it when it is dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name it for yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is safe, and which way?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what you said or tried, if you did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how did they respond?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how is it now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close it when you want to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepairRow</name>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}: “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the repair</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Make the reminder card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have it come back as something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you want to keep can come to you at the right time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up: no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow-up set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this repair…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On another day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept among the repairs that worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it among those that worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own part comes before a plan, above all where you had more power. A line is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how it turned out, then close it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response is written down. Say in a line why you leave it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What else can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link another reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set off by: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To supervision: “{question}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised, done: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link it no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What slipped, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or write about it with questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs that worked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs that worked, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repair can stay open as long as it needs. You can also close one without trying it, and say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A closed repair can be opened again at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by you, to look at when something slips again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They rest here for 30 days and can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repair is closed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repair is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No repairs. When something slips, you can start one here or from Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword the title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where I stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it on the next agenda</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wise or not possible directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to {stage}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a second look before you say it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plainer: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that changes comes before they are heard. It often works better later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reason comes before they are heard. It may sound like a defence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they begin to say what was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they ask for something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disappointment shows under the anger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hurt below it shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they say how it was for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one may hope to see: {hopes}. None of it is owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflection no longer linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair moved to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminder card made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back as something to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another try added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card made. It is with the other cue cards in Patterns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is planned yet. Plan one, then bring it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the agenda of the next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}, {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once some time has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if you want to, and if it is safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: {n} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another try</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private, never in share-safe view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One earlier wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} earlier wordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the reflection of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This may belong somewhere else as well. You can sort that out first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at where it belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It rests in the bin. Everything written in it is kept for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me at the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polite agreement may be a way of drawing back. Look again after the next contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had more power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I had less power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {n} days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {n} weeks ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You noticed it today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day since you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days since you noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stage}, stage {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No linked reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 linked reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} linked reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named for myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety and route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said or tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Response received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportSection</name>
    <message>
        <source>Everything about {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for everything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that concerns the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved report is in clear: anyone who gets the file can read everything in it, private answers too. Take advice before you give it to anyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 reflection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them holds something private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of them hold something private.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place in it could tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} places in it could tell who somebody is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it once more: others than the one who asks may be named in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as it is…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where the report goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown files ({0})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in clear: {0}</source>
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
        <source>Not again</source>
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
        <source>You wrote a first impression on {day}. Look at it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote a first impression of {code} on {day}. Look at it again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You keep its words private: they are in the reflection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it. {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, and {another}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionPresenter</name>
    <message>
        <source>When to look again is changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy is let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legal hold is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The legal hold is lifted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RetentionSection</name>
    <message>
        <source>Keeping and legal hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, and who asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no one law: choose what you told the people you work with. What has reached its time is listed below, and stays until you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after they were held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the work ended or was archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that were brought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after the supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is made to be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after it was held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it that much longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the bin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it is on, nothing in this journal is deleted: not by you, not from the bin, not by undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn it on when somebody has complained, asked for access, or may go to court: deleting after that can be an offence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has reached its time. Nothing is ever deleted by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever deleted by itself. Keep it, or move it to the bin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is deleted while the legal hold is on. This can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {shown} of {total}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the copy go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, 1 reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}, {n} reflections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy that was brought: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived, last used {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brought {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day you set was {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No legal hold is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On since {day}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was on from {since} to {until}: {why}</source>
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
    <name>ReviewsView</name>
    <message>
        <source>What could be looked at again</source>
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
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
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
    <name>RulesView</name>
    <message>
        <source>Back to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write rules of your own…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rules you follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one you choose counts the lines of the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are notes on rules, not the rules: your body alone decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaidBefore</name>
    <message>
        <source>What was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words added are underlined, words removed are struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folded</source>
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
    <name>SavedState</name>
    <message>
        <source>Saved at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it is on the clipboard.</source>
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
        <source>The copy is in clear: whoever opens the file can read it, private answers too. It is noted in your list.</source>
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
    <name>ScaleField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {place}</source>
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
    <name>SecretField</name>
    <message>
        <source>Passphrase, or the code of the recovery sheet</source>
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
        <source>Stay unlocked during a supervision session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the window out of pictures and shared screens, but in a session</source>
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
        <source>Locking still happens after 90 minutes.</source>
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
        <source>Point out what looks like a name, number, address or email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on this computer, as you write. Nothing is changed for you. What leaves the journal is always looked through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes it unreadable for ever, and deletes it. It cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this journal…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing</source>
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
        <source>A new sheet stops the old one from working. Backups made until then still open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, in {1}. {2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the old sheet still works.</source>
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
        <source>The old sheet stops working at once, and this cannot be undone. Backups made until now still open with it.</source>
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
        <source>Begun, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare supervision. {when}. {agenda}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the session. {when}. {agenda}</source>
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
    <name>SetForm</name>
    <message>
        <source>About this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a line, for the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About how long it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of reflection it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose ideas it rests on, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the set comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An excerpt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it was checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets offered at its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer another set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why, in a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First a page to stop and consult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is always offered.</source>
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
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names to watch for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping and hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to find here. Ctrl+K searches everything.</source>
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
    <name>ShelfView</name>
    <message>
        <source>Prompt sets</source>
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
    <name>SideBySide</name>
    <message>
        <source>Nothing written</source>
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
        <source>{n} questions are shown.</source>
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
        <source>{n} weeks since the last one with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} months since the last one with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {n} of {total}. {title}</source>
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
    <name>Standing</name>
    <message>
        <source>Look at the backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is right as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this journal is damaged. What you see is readable, and nothing was changed. Go back to a backup soon: what is newer is carried over as far as it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last save made here ({last}) is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} saves made here (the last {last}) are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This journal holds less than this computer has seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older copy may have been put in its place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingColumn</name>
    <message>
        <source>Which rules you follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you stand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the rules of your body, and what each month has and lacks is told here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other period has what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} other periods have what they need.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartGate</name>
    <message>
        <source>Look through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through what you show before you start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked through yet: question {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not looked through yet: questions {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you show whole may tell who it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name or a number stands in it: question {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name or a number stands in it: questions {numbers}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A screen is asked at once. Its title asks its first question, where that has no words of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, the question in large letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorter, for narrow places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words of help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it comes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It always comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the program shows with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
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
    <name>StepWords</name>
    <message>
        <source>Look at my words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second look at words that may say more than you meant.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: ask a colleague now. It stands on Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: ask a colleague before the next contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: ask at the next supervision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop here, and ask someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not hold this alone: a colleague, your supervisor, or whoever your service&apos;s procedure names can think with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If someone is in danger now, act by your service&apos;s procedure first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts go into your service&apos;s record, by its procedure. What you learn may stay here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword sends nothing to anyone. It decides nothing clinical and nothing legal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a colleague</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next supervision</source>
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
    <message>
        <source>Private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see this reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionStrip</name>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{words} to open from here</source>
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
    <message>
        <source>To come back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is on the agenda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open from earlier sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left for this time: {title} Say why, or leave it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Supervision</name>
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
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two with a supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live, while the work is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In between, when needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You supervise {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} of {n}</source>
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
        <source>{trigger}: what is it that comes back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: how do I mend it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: what do I need now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: what is changing between us?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: what has the gap been about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: how is the work going?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: which boundary was that?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: what do I see otherwise now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: where am I with it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: what went well, and how?</source>
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
        <source>A draft from {day}, nearly done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has waited since, and one session has gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has waited since, and {n} sessions have gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written for {n} weeks, longer than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written about for {n} weeks, and not brought yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not brought for {n} weeks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You were not sure how near a boundary it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A goal you agreed on {day}. Nothing is written about it since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth sharing: this repair worked, {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth sharing: it was warm between you on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried twice, first from {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried {n} times, first from {day}.</source>
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
        <source>A draft whose words are private</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A past reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wanted to ask, since {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Felt strongly: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Often hard to say aloud: {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less warmth each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen as a person less each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less respect each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less give and take each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More hostility of mine each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More hostility of theirs each time, in the last {n} reflections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again on {day}: no longer true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again on {day}: only partly true.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You noted something on it on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not mine to bring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already talked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too raw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside for the session on {day}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped {n} days ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something slipped yesterday.</source>
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
        <source>you supervise {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line}. Begun, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You supervised {person}</source>
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
    <message>
        <source>begun, not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People you meet for supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, or what you call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they are to you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You meet since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You met until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words that were taken out are struck through, new ones underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They read the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with a proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is agreed in writing yet. An agreement can be filled in bit by bit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin an agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended, or ends, on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it is signed this version stays as it is, and a new one can be begun from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal hold is on, so what this draft says stays as it is until the hold is lifted; it can still be signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a document…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the signature back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since version {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I supervise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Professional body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it out if it stands elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How you meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept, and who sees it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power and difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it goes, and how it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sits together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every two weeks, say, and how breaks are made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where, or by which means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs, when it is paid, when it may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calling off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How late one may, and what happens to the fee and the hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this supervision is to do for the work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in each line. They come back as something to bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings, observation, role play, notes, live work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What I take on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing, being open, keeping the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the other takes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers to whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports, assessments, who signs what, and who else hears of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays between you, and where that ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk, the law, a complaint: who is told then, and who is told first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes of the supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who writes them, where, how long, who sees them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is told of clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without names or anything that points to them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That it is mine, and that only what I choose is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact between sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it cannot wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to reach, and who else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we will name power here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What gives one of you more say, and how either may speak of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feedback and evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both directions: in which form, and when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When we disagree, or something goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom it is talked over, and where a complaint goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long before one says so, and what comes last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the signed paper is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of us has more say here: over what is assessed, reported and signed. We say openly where that is so.
Either of us may name power and difference between us, such as race, gender, class, age, ability, faith, sexuality or training. The other listens before answering.
What is hard to say may be said later, written, or first taken to somebody else. Saying it does not count against anyone in an assessment.
We ask each other how this goes whenever we review this agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}, being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{version}, signed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds from {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review due since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionDocuments</name>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of supervision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionPage</name>
    <message>
        <source>Next session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past sessions</source>
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
        <source>Question {n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SupervisionPresenter</name>
    <message>
        <source>Session planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promise ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick taken away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwapOffer</name>
    <message>
        <source>Leave Today as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today has its three sets. Which one should this one replace?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it in place of “{title}”</source>
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
    <name>ThoughtStrip</name>
    <message>
        <source>A new thought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new thought, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it an item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
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
        <source>To look at again</source>
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
        <source>About {n} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes}, {steps} questions</source>
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
        <source>Repairs to follow up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {n} open repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something you keep private</source>
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
        <source>In a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next supervision</source>
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
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the reflection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it: it was not a slip after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next time with {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPresenter</name>
    <message>
        <source>It will not be shown here again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered. It comes back {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back at the next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes back {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more is asked about that session here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: it was not a slip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Reading your reflections…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pattern needs {few} reflections. You have {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}. Choose any mark to read what is behind it.</source>
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
        <source>What left the journal</source>
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
    <name>Trial</name>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, this step comes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{words}” can be tried once it has what it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question without words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialSection</name>
    <message>
        <source>What it means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the backups</source>
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
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterword, the backup of {0}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {0}, in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not rely on this backup. Make a new one, then try that. If it does no better, have the drive looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with your passphrase, and all of it can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} reflections were written or changed after it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflections in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the journal now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer in the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every page carries its seal, and the tables fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0}, although neither is newer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup would bring the journal back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This backup would not bring all of it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleList</name>
    <message>
        <source>To think about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} things to put right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleView</name>
    <message>
        <source>To be put right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnderWay</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{0} % done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
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
    <name>WatchSection</name>
    <message>
        <source>Names to watch for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, a place, a nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No word is watched for yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could tell who somebody is gets dots below it while you write, and is looked through before it leaves. Words you add here are always among it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept in this journal alone, encrypted. Several at once: put commas between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched for from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a word in the list first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched for no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write at least two letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchedView</name>
    <message>
        <source>Names to watch for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Say no more: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason, in a line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordList</name>
    <message>
        <source>Words to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away the words to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offer, not a verdict: the word may be the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {n} more, once these are looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at in these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} places to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instead of “{words}”: {instead}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put “{words}” for “{old}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordLook</name>
    <message>
        <source>There are no words of yours at this question yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to look at in these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what you mean to say to them: {n} places to look at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what you mean to say to them: one place to look at first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at my words</source>
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
    <name>WordsDelegate</name>
    <message>
        <source>Rename the word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsPresenter</name>
    <message>
        <source>The word is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is offered again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word is added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsSection</name>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such word in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its first name back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group of the new word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden words are offered no longer. Reflections that have them keep them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in your journal, encrypted. Sets you share do not carry them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used {n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was: {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {word}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsSheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordsView</name>
    <message>
        <source>Words you choose from</source>
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
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ({n} noted)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
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
    <message>
        <source>1 more question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} more questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WritePage</name>
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
        <source>What slipped is asked here. The repair begins with Done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Repairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Patterns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Prompts</source>
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
    <name>WrittenAbout</name>
    <message>
        <source>Written about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}: “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on writing: {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YesNo</name>
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
    <name>_AnswerPart</name>
    <message>
        <source>It rests on: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it, or leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date: it is dealt with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_AnswerRow</name>
    <message>
        <source>Bring this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring this: {answer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Body</name>
    <message>
        <source>Change these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your own of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since when you follow {body}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of a full week you work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> % of full time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DayPart</name>
    <message>
        <source>Bring it back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back then</source>
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
    <name>_ItemRow</name>
    <message>
        <source>Why it is left out: {question}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out. Why, if you like to say</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MarkRow</name>
    <message>
        <source>{n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave in: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again: {words}</source>
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
