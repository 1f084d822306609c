<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message>
        <source>The name of %1 holds characters that cannot be read. Rename the file.</source>
        <translation>Der Name von %1 enthält Zeichen, die nicht lesbar sind. Die Datei umbenennen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>No permission to read %1. Change its permissions.</source>
        <translation>Keine Berechtigung, %1 zu lesen. Die Zugriffsrechte ändern.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that leads back to itself.</source>
        <translation>%1 ist ein symbolischer Link, der auf sich selbst zurückführt.</translation>
    </message>
    <message>
        <source>The name %1 is too long for a file.</source>
        <translation>Der Name %1 ist zu lang für eine Datei.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Split it or scan at a lower resolution.</source>
        <translation>%1 ist größer als %2 MB. Aufteilen oder mit geringerer Auflösung scannen.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again when it is complete.</source>
        <translation>%1 hat sich beim Lesen geändert. Erneut versuchen, sobald die Datei vollständig ist.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a file.</source>
        <translation>„%1“ ist kein Dateiname.</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>%1 ist weder eine PDF-Datei noch ein Bild im Format PNG, JPEG, TIFF, WebP oder BMP.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation>Der Speicher reicht nicht aus, um %1 zu lesen.</translation>
    </message>
</context>
<context>
    <name>LinePageRecognizer</name>
    <message>
        <source>The lines that were found are mostly illegible.</source>
        <translation>Die gefundenen Zeilen sind größtenteils unleserlich.</translation>
    </message>
</context>
<context>
    <name>LstmLineReader</name>
    <message>
        <source>The text recogniser&apos;s network is built in an unknown way.</source>
        <translation>Das Netz der Texterkennung ist auf unbekannte Weise aufgebaut.</translation>
    </message>
    <message>
        <source>The network of the text recogniser is damaged.</source>
        <translation>Das Netz der Texterkennung ist beschädigt.</translation>
    </message>
    <message>
        <source>Reading lines failed: %1</source>
        <translation>Das Lesen der Zeilen ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>Die Erkennung hat länger gedauert als erlaubt.</translation>
    </message>
    <message>
        <source>Loading the text recogniser failed: %1</source>
        <translation>Das Laden der Texterkennung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The text recogniser&apos;s network has layers of an unknown kind.</source>
        <translation>Das Netz der Texterkennung hat Schichten unbekannter Art.</translation>
    </message>
    <message>
        <source>The file with the text recogniser&apos;s network is damaged.</source>
        <translation>Die Datei mit dem Netz der Texterkennung ist beschädigt.</translation>
    </message>
    <message>
        <source>The file %1 holds no line network with its characters.</source>
        <translation>Die Datei %1 enthält kein Zeilennetz mit seinen Zeichen.</translation>
    </message>
    <message>
        <source>This network writes characters as several codes.</source>
        <translation>Dieses Netz schreibt Zeichen als mehrere Codes.</translation>
    </message>
    <message>
        <source>The recogniser&apos;s file %1 cannot be read: %2</source>
        <translation>Die Datei %1 der Texterkennung kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The two networks are not of one shape.</source>
        <translation>Die beiden Netze sind nicht gleich gebaut.</translation>
    </message>
</context>
<context>
    <name>PageReader</name>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>page %1 was read only in part: time ran out</source>
        <translation>Seite %1 wurde nur teilweise gelesen: Die Zeit war abgelaufen</translation>
    </message>
</context>
<context>
    <name>PageSource</name>
    <message>
        <source>The image cannot be decoded (%1). Scan or photograph it again.</source>
        <translation>Das Bild kann nicht dekodiert werden (%1). Neu scannen oder fotografieren.</translation>
    </message>
    <message>
        <source>This installation cannot read %1. Install the package qt6-image-formats-plugins.</source>
        <translation>Diese Installation kann %1 nicht lesen. Das Paket qt6-image-formats-plugins installieren.</translation>
    </message>
    <message>
        <source>The image file is cut off: the lower part of the picture is missing. Copy or photograph it again.</source>
        <translation>Die Bilddatei ist abgeschnitten: Der untere Teil des Bildes fehlt. Neu kopieren oder fotografieren.</translation>
    </message>
    <message>
        <source>The image takes more than %1 MB when decoded. Scale it down and try again.</source>
        <translation>Das Bild belegt dekodiert mehr als %1 MB. Verkleinern und erneut versuchen.</translation>
    </message>
    <message>
        <source>The page has no size: the file is damaged. Scan or export it again.</source>
        <translation>Die Seite hat keine Größe: Die Datei ist beschädigt. Neu scannen oder exportieren.</translation>
    </message>
    <message>
        <source>The page measures %1 × %2 pixels, more than the %3 million that are read. Scale it down and try again.</source>
        <translation>Die Seite misst %1 × %2 Pixel, mehr als die %3 Millionen, die gelesen werden. Verkleinern und erneut versuchen.</translation>
    </message>
    <message>
        <source>A page can be drawn at a scale above 0 and up to %1, not at %2.</source>
        <translation>Eine Seite kann mit einem Maßstab über 0 und bis %1 gezeichnet werden, nicht mit %2.</translation>
    </message>
    <message>
        <source>There is no page %1; the document has %2.</source>
        <translation>Es gibt keine Seite %1; das Dokument hat %2.</translation>
    </message>
    <message>
        <source>The document has %1 pages, more than the %2 that are read. Split it.</source>
        <translation>Das Dokument hat %1 Seiten, mehr als die %2, die gelesen werden. Aufteilen.</translation>
    </message>
    <message>
        <source>The document has no pages: the file is damaged. Export it again.</source>
        <translation>Das Dokument hat keine Seiten: Die Datei ist beschädigt. Neu exportieren.</translation>
    </message>
    <message>
        <source>There is not enough memory for this page. Scale it down and try again.</source>
        <translation>Der Speicher reicht für diese Seite nicht aus. Verkleinern und erneut versuchen.</translation>
    </message>
    <message>
        <source>The page cannot be decoded (%1).</source>
        <translation>Die Seite kann nicht dekodiert werden (%1).</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Split it or scan at a lower resolution.</source>
        <translation>Die Datei ist größer als %1 MB. Aufteilen oder mit geringerer Auflösung scannen.</translation>
    </message>
    <message>
        <source>The file is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>Die Datei ist weder eine PDF-Datei noch ein Bild im Format PNG, JPEG, TIFF, WebP oder BMP.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password. Save a copy without the password and use that.</source>
        <translation>Die PDF-Datei ist mit einem Passwort geschützt. Eine Kopie ohne Passwort speichern und diese verwenden.</translation>
    </message>
    <message>
        <source>The PDF is damaged or incomplete. Export or download it again.</source>
        <translation>Die PDF-Datei ist beschädigt oder unvollständig. Neu exportieren oder herunterladen.</translation>
    </message>
    <message>
        <source>A page is turned by quarters of a whole turn.</source>
        <translation>Eine Seite wird um Viertel einer ganzen Umdrehung gedreht.</translation>
    </message>
    <message>
        <source>The new document would be larger than %1 MB. Put fewer pages into it.</source>
        <translation>Das neue Dokument wäre größer als %1 MB. Weniger Seiten aufnehmen.</translation>
    </message>
    <message>
        <source>A document needs at least one page.</source>
        <translation>Ein Dokument braucht mindestens eine Seite.</translation>
    </message>
    <message>
        <source>There is not enough memory to copy these pages.</source>
        <translation>Der Speicher reicht nicht aus, um diese Seiten zu kopieren.</translation>
    </message>
</context>
<context>
    <name>RecognizerChain</name>
    <message>
        <source>No recogniser is set up.</source>
        <translation>Es ist keine Texterkennung eingerichtet.</translation>
    </message>
</context>
<context>
    <name>RegionRecognizer</name>
    <message>
        <source>At most %1 rows are read again at a time.</source>
        <translation>Höchstens %1 Zeilen werden auf einmal erneut gelesen.</translation>
    </message>
</context>
<context>
    <name>TesseractRecognizer</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>Die Erkennung hat länger gedauert als erlaubt.</translation>
    </message>
    <message>
        <source>Tesseract could not read this page.</source>
        <translation>Tesseract konnte diese Seite nicht lesen.</translation>
    </message>
    <message>
        <source>Tesseract failed: %1</source>
        <translation>Tesseract ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not installed for Tesseract in %2; on Debian, install the package %3.</source>
        <translation>Die Sprache „%1“ ist für Tesseract in %2 nicht installiert; unter Debian das Paket %3 installieren.</translation>
    </message>
    <message>
        <source>Tesseract could not load the languages &quot;%1&quot;.</source>
        <translation>Tesseract konnte die Sprachen „%1“ nicht laden.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap</name>
    <message>
        <source>%1 cannot be read as a settings file.</source>
        <translation>%1 kann nicht als Einstellungsdatei gelesen werden.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 in the preferences</source>
        <translation>%1 in den Einstellungen</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::EngineSetting</name>
    <message>
        <source>must be one of %1.</source>
        <translation>muss eines von %1 sein.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ModelSettings</name>
    <message>
        <source>is wrong: %1</source>
        <translation>ist falsch: %1</translation>
    </message>
    <message>
        <source>must name a model, such as %1.</source>
        <translation>muss ein Modell nennen, etwa %1.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenDatabase</name>
    <message>
        <source>The database %1 is not set up for this version. Run: emend-cli db migrate</source>
        <translation>Die Datenbank %1 ist nicht für diese Version eingerichtet. Ausführen: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenStore</name>
    <message>
        <source>%1 and %2 both name a key for new documents: give only one.</source>
        <translation>%1 und %2 nennen beide einen Schlüssel für neue Dokumente: nur einen angeben.</translation>
    </message>
    <message>
        <source>%1 must name a folder for the documents, not &quot;%2&quot;.</source>
        <translation>%1 muss einen Ordner für die Dokumente nennen, nicht „%2“.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PageWorker</name>
    <message>
        <source>Languages, joined by +.</source>
        <translation>Sprachen, mit + verbunden.</translation>
    </message>
    <message>
        <source>Time limit of a page.</source>
        <translation>Zeitlimit einer Seite.</translation>
    </message>
    <message>
        <source>Network that reads Latin lines.</source>
        <translation>Netz, das lateinische Zeilen liest.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Wie es heißt.</translation>
    </message>
    <message>
        <source>Folder of networks to read with.</source>
        <translation>Ordner mit den Netzen, mit denen gelesen wird.</translation>
    </message>
    <message>
        <source>SHA-256 of the network that finds text.</source>
        <translation>SHA-256 des Netzes, das Text findet.</translation>
    </message>
    <message>
        <source>SHA-256 of the network that reads lines.</source>
        <translation>SHA-256 des Netzes, das Zeilen liest.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PatternSettings</name>
    <message>
        <source>must be one of %1.</source>
        <translation>muss eines von %1 sein.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ReadOptions</name>
    <message>
        <source>must be a number from 0 (one for each core) to %1.</source>
        <translation>muss eine Zahl von 0 (eine je Kern) bis %1 sein.</translation>
    </message>
    <message>
        <source>must be a number of seconds from 0.1 to %1.</source>
        <translation>muss eine Anzahl Sekunden von 0.1 bis %1 sein.</translation>
    </message>
    <message>
        <source>must name languages joined by +, such as eng+ben.</source>
        <translation>muss Sprachen nennen, mit + verbunden, etwa eng+ben.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>muss eines von %1 sein.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::Settings</name>
    <message>
        <source>must be a number from %1 to %2.</source>
        <translation>muss eine Zahl von %1 bis %2 sein.</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2.</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein.</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Desktop</name>
    <message>
        <source>Read the settings again</source>
        <translation>Einstellungen neu lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The database is being made ready. This takes a while after an update.</source>
        <translation>Die Datenbank wird vorbereitet. Nach einer Aktualisierung dauert das eine Weile.</translation>
    </message>
    <message>
        <source>Documents are not read in the background. %1</source>
        <translation>Im Hintergrund werden keine Dokumente gelesen. %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::DesktopOptions</name>
    <message>
        <source>Shows documents beside the fields that were read, to be corrected.</source>
        <translation>Zeigt Dokumente neben den gelesenen Feldern, um diese zu korrigieren.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Zeigt diese Hilfe.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Zeigt die Version.</translation>
    </message>
    <message>
        <source>The database; default: a file in the user&apos;s data folder.</source>
        <translation>Die Datenbank; Vorgabe: eine Datei im Datenordner des Benutzers.</translation>
    </message>
    <message>
        <source>Folder of the documents; default: one in the user&apos;s data folder.</source>
        <translation>Ordner der Dokumente; Vorgabe: einer im Datenordner des Benutzers.</translation>
    </message>
    <message>
        <source>Language of the program, such as de; default: the system&apos;s.</source>
        <translation>Sprache des Programms, etwa de; Vorgabe: die des Systems.</translation>
    </message>
    <message>
        <source>Files and folders to be taken in.</source>
        <translation>Dateien und Ordner, die aufgenommen werden.</translation>
    </message>
    <message>
        <source>Reads no documents in the background.</source>
        <translation>Liest keine Dokumente im Hintergrund.</translation>
    </message>
    <message>
        <source>Opens the window in this size, whatever it was before, such as 1280x800.</source>
        <translation>Öffnet das Fenster in dieser Größe, unabhängig von der vorigen, etwa 1280x800.</translation>
    </message>
    <message>
        <source>--%1 must be two numbers, such as 1280x800.</source>
        <translation>--%1 muss aus zwei Zahlen bestehen, etwa 1280x800.</translation>
    </message>
    <message>
        <source>Usage: emend %1</source>
        <translation>Aufruf: emend %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Pages</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
</context>
<context>
    <name>emend::desktop::SamplesIntake</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The sample documents cannot be written to %1.</source>
        <translation>Die Beispieldokumente können nicht nach %1 geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Workbench</name>
    <message>
        <source>%1 on %2</source>
        <comment>database on a server</comment>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>emend::domain::ReviewReason</name>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>%1 below threshold</source>
        <translation>%1 unter dem Schwellenwert</translation>
    </message>
    <message>
        <source>more than half of the fields are empty</source>
        <translation>mehr als die Hälfte der Felder ist leer</translation>
    </message>
    <message>
        <source>audit sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>%1 of %2 pages are missing</source>
        <translation>%1 von %2 Seiten fehlen</translation>
    </message>
    <message>
        <source>page %1 could not be read: %2</source>
        <translation>Seite %1 konnte nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Schema</name>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>unbekannter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>„%1“ muss ein Text sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold texts</source>
        <translation>„%1“ muss Texte enthalten</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>muss eine Liste sein</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>muss ein Objekt sein</translation>
    </message>
    <message>
        <source>&quot;threshold&quot; must lie between 0 and 1</source>
        <translation>„threshold“ muss zwischen 0 und 1 liegen</translation>
    </message>
    <message>
        <source>an enumeration needs &quot;values&quot;</source>
        <translation>eine Aufzählung braucht „values“</translation>
    </message>
    <message>
        <source>&quot;pattern&quot; is no regular expression: %1</source>
        <translation>„pattern“ ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;</source>
        <translation>unbekannter Typ „%1“</translation>
    </message>
    <message>
        <source>unknown kind &quot;%1&quot;</source>
        <translation>unbekannte Art „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 fields or more</source>
        <translation>„%1“ braucht mindestens %2 Felder</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>es gibt kein Feld „%1“</translation>
    </message>
    <message>
        <source>there are two fields &quot;%1&quot;</source>
        <translation>es gibt zwei Felder „%1“</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>The schema cannot be used: %1.</source>
        <translation>Das Schema kann nicht verwendet werden: %1.</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Validation</name>
    <message>
        <source>is not an amount</source>
        <translation>ist kein Betrag</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>ist kein Datum</translation>
    </message>
    <message>
        <source>is none of the known values</source>
        <translation>ist keiner der bekannten Werte</translation>
    </message>
    <message>
        <source>does not consist of digits</source>
        <translation>besteht nicht aus Ziffern</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>does not have the expected form</source>
        <translation>hat nicht die erwartete Form</translation>
    </message>
</context>
<context>
    <name>emend::learning::ConfidenceFit</name>
    <message>
        <source>A calibration of this version is none.</source>
        <translation>Eine Kalibrierung dieser Musterversion ist keine.</translation>
    </message>
    <message>
        <source>A threshold of this version is none.</source>
        <translation>Ein Schwellenwert dieser Musterversion ist keiner.</translation>
    </message>
</context>
<context>
    <name>emend::learning::HoldOut</name>
    <message>
        <source>The split does not fit the documents, so the figures would not be true.</source>
        <translation>Die Aufteilung passt nicht zu den Dokumenten, die Zahlen wären nicht wahr.</translation>
    </message>
    <message>
        <source>Document %1 is held out and learned from, so the figures would not be true.</source>
        <translation>Das Dokument %1 ist zurückgehalten, und doch wird daraus gelernt; die Zahlen wären nicht wahr.</translation>
    </message>
    <message>
        <source>A copy of document %1, which is held out, is learned from, so the figures would not be true.</source>
        <translation>Aus einer Kopie des zurückgehaltenen Dokuments %1 wird gelernt; die Zahlen wären nicht wahr.</translation>
    </message>
    <message>
        <source>The merchant of document %1 has to be unseen and is learned from, so the figures would not be true.</source>
        <translation>Der Händler des Dokuments %1 muss unbekannt sein, und doch wird aus ihm gelernt; die Zahlen wären nicht wahr.</translation>
    </message>
    <message>
        <source>Document %1 is not newer than all that is learned from, so the figures would not be true.</source>
        <translation>Das Dokument %1 ist nicht neuer als alles, woraus gelernt wird; die Zahlen wären nicht wahr.</translation>
    </message>
</context>
<context>
    <name>emend::learning::PatternVersion</name>
    <message>
        <source>%1 is of a format that this program does not know.</source>
        <translation>%1 hat ein Format, das dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>A merchant of this pattern version has no name or no places.</source>
        <translation>Einem Händler dieser Musterversion fehlen der Name oder die Orte.</translation>
    </message>
</context>
<context>
    <name>emend::learning::RankerChange</name>
    <message>
        <source>A weight of this version is none.</source>
        <translation>Ein Gewicht dieser Musterversion ist keines.</translation>
    </message>
</context>
<context>
    <name>emend::learning::Rules</name>
    <message>
        <source>%1 is no rule for %2.</source>
        <translation>%1 ist keine Regel für %2.</translation>
    </message>
</context>
<context>
    <name>emend::llm::ModelServer</name>
    <message>
        <source>The question to the model was cancelled.</source>
        <translation>Die Frage an das Modell wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>Es kam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 KB.</source>
        <translation>Die Antwort ist größer als %1 KB.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak Ollama&apos;s protocol.</source>
        <translation>Was unter %1 antwortet, spricht nicht das Protokoll von Ollama.</translation>
    </message>
    <message>
        <source>%1 is no address of a model server: write it as http://localhost:11434.</source>
        <translation>%1 ist keine Adresse eines Modellservers: in der Form http://localhost:11434 angeben.</translation>
    </message>
    <message>
        <source>%1 names no computer: write it as http://localhost:11434.</source>
        <translation>%1 nennt keinen Rechner: in der Form http://localhost:11434 angeben.</translation>
    </message>
    <message>
        <source>The address of a model server cannot hold a user&apos;s name or password.</source>
        <translation>Die Adresse eines Modellservers darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>%1 has more than the address of a model server: leave out what begins with ? or #.</source>
        <translation>%1 enthält mehr als die Adresse eines Modellservers: weglassen, was mit ? oder # beginnt.</translation>
    </message>
    <message>
        <source>The model server at %1 has no model %2. Get it there with: ollama pull %2</source>
        <translation>Der Modellserver unter %1 hat kein Modell %2. Dort holen mit: ollama pull %2</translation>
    </message>
    <message>
        <source>The model server at %1 sends on to another address, which is not followed. Set the address that it sends to.</source>
        <translation>Der Modellserver unter %1 leitet an eine andere Adresse weiter; dem wird nicht gefolgt. Die Adresse einstellen, an die er weiterleitet.</translation>
    </message>
    <message>
        <source>The model server at %1 answers with status %2: %3</source>
        <translation>Der Modellserver unter %1 antwortet mit Status %2: %3</translation>
    </message>
    <message>
        <source>The model server at %1 did not answer in time.</source>
        <translation>Der Modellserver unter %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The model server at %1 cannot be reached: %2. Is Ollama running there?</source>
        <translation>Der Modellserver unter %1 ist nicht erreichbar: %2. Läuft Ollama dort?</translation>
    </message>
    <message>
        <source>The model server at %1 sends too much: %2</source>
        <translation>Der Modellserver unter %1 sendet zu viel: %2</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineFolder</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 ist kein Bild.</translation>
    </message>
    <message>
        <source>%1 holds no lines: NAME.png beside NAME.gt.txt with what it says.</source>
        <translation>%1 enthält keine Zeilen: NAME.png neben NAME.gt.txt mit dem, was darauf steht.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineSheet</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 ist kein Bild.</translation>
    </message>
    <message>
        <source>%1 does not have as many lines as %2.</source>
        <translation>%1 hat nicht so viele Zeilen wie %2.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is empty.</source>
        <translation>Zeile %1 von %2 ist leer.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::ModelTrial</name>
    <message>
        <source>The file is no ONNX network with one input.</source>
        <translation>Die Datei ist kein ONNX-Netz mit einem einzigen Eingang.</translation>
    </message>
    <message>
        <source>The network takes something else than pictures of one or three channels.</source>
        <translation>Das Netz nimmt etwas anderes an als Bilder mit einem oder drei Kanälen.</translation>
    </message>
    <message>
        <source>The network finds no text: it does not give a probability for each pixel.</source>
        <translation>Das Netz findet keinen Text: Es liefert nicht für jeden Bildpunkt eine Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>The network reads no lines: it does not give a probability for each character at each step of time.</source>
        <translation>Das Netz liest keine Zeilen: Es liefert nicht für jedes Zeichen in jedem Zeitschritt eine Wahrscheinlichkeit.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxEngine</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>Die Erkennung hat länger gedauert als erlaubt.</translation>
    </message>
    <message>
        <source>The engine onnx failed (%1).</source>
        <translation>Die Engine onnx ist fehlgeschlagen (%1).</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be loaded: %2</source>
        <translation>Das Netz „%1“ kann nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives no steps of time.</source>
        <translation>Das Netz „%1“ liefert keine Zeitschritte.</translation>
    </message>
    <message>
        <source>The file holds no network.</source>
        <translation>Die Datei enthält kein Netz.</translation>
    </message>
    <message>
        <source>The file is no network that OpenCV can run (%1).</source>
        <translation>Die Datei ist kein Netz, das OpenCV ausführen kann (%1).</translation>
    </message>
    <message>
        <source>The network gives something else than numbers.</source>
        <translation>Das Netz liefert etwas anderes als Zahlen.</translation>
    </message>
    <message>
        <source>The network failed (%1).</source>
        <translation>Das Netz ist fehlgeschlagen (%1).</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives a map of another size than the page.</source>
        <translation>Das Netz „%1“ liefert eine Karte in anderer Größe als die Seite.</translation>
    </message>
    <message>
        <source>The engine onnx is not installed (%1); it comes with the package emend-cli.</source>
        <translation>Die Engine onnx ist nicht installiert (%1); sie kommt mit dem Paket emend-cli.</translation>
    </message>
    <message>
        <source>The engine onnx cannot be loaded; on Debian, it needs the package libopencv-dnn406 (%1).</source>
        <translation>Die Engine onnx kann nicht geladen werden; unter Debian braucht sie das Paket libopencv-dnn406 (%1).</translation>
    </message>
    <message>
        <source>The engine onnx is of Emend %1, the program is %2: install both in the same version.</source>
        <translation>Die Engine onnx ist aus Emend %1, das Programm ist %2: beide in derselben Version installieren.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxModels</name>
    <message>
        <source>The engine onnx has no network that finds text. Add one: emend-cli models add FILE --sha256 HEX --kind detection</source>
        <translation>Die Engine onnx hat kein Netz, das Text findet. Eines hinzufügen: emend-cli models add FILE --sha256 HEX --kind detection</translation>
    </message>
    <message>
        <source>The engine onnx has no network that reads lines. Add one: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</source>
        <translation>Die Engine onnx hat kein Netz, das Zeilen liest. Eines hinzufügen: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The network %1 is not installed any more in %2.</source>
        <translation>Das Netz %1 ist in %2 nicht mehr installiert.</translation>
    </message>
    <message>
        <source>There is no file %1 that can be read.</source>
        <translation>Es gibt keine lesbare Datei %1.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ist größer als %2 MB.</translation>
    </message>
    <message>
        <source>%1 is not the file that was expected: its SHA-256 is %2.</source>
        <translation>%1 ist nicht die erwartete Datei: Ihr SHA-256 ist %2.</translation>
    </message>
    <message>
        <source>A network&apos;s name has up to 40 letters, digits, points, hyphens and underscores, not &quot;%1&quot;. Choose one with --name.</source>
        <translation>Der Name eines Netzes hat bis zu 40 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, nicht „%1“. Mit --name einen wählen.</translation>
    </message>
    <message>
        <source>There is a network &quot;%1&quot; already. Choose another --name, or remove it first: emend-cli models remove %1</source>
        <translation>Es gibt schon ein Netz „%1“. Einen anderen --name wählen oder es zuerst entfernen: emend-cli models remove %1</translation>
    </message>
    <message>
        <source>it could not be moved there</source>
        <translation>die Datei ließ sich nicht dorthin verschieben</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot; in %2.</source>
        <translation>Es gibt kein Netz „%1“ in %2.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 kann nicht entfernt werden: %2</translation>
    </message>
    <message>
        <source>The network tells %1 characters apart, and the character set has %2 lines: they do not belong together.</source>
        <translation>Das Netz unterscheidet %1 Zeichen, und der Zeichensatz hat %2 Zeilen: Sie gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>The character set has an empty line.</source>
        <translation>Der Zeichensatz hat eine leere Zeile.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::RecognizerTools</name>
    <message>
        <source>%1 is not installed. Install the package tesseract-ocr.</source>
        <translation>%1 ist nicht installiert. Das Paket tesseract-ocr installieren.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>Das Training wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Training, error %1 % of the characters</source>
        <translation>Training, Fehler bei %1 % der Zeichen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>emend::pipeline::document</name>
    <message>
        <source>No page could be read: %1</source>
        <translation>Keine Seite konnte gelesen werden: %1</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>emend::services</name>
    <message>
        <source>A worker message is not a JSON object.</source>
        <translation>Eine Nachricht des Arbeitsprozesses ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A worker message is incomplete.</source>
        <translation>Eine Nachricht des Arbeitsprozesses ist unvollständig.</translation>
    </message>
</context>
<context>
    <name>emend::services::BatchRunner</name>
    <message>
        <source>No worker could be started: %1</source>
        <translation>Kein Arbeitsprozess konnte gestartet werden: %1</translation>
    </message>
    <message>
        <source>The file was read before it was opened.</source>
        <translation>Die Datei wurde gelesen, bevor sie geöffnet war.</translation>
    </message>
    <message>
        <source>The file crashes its decoder.</source>
        <translation>Die Datei bringt ihren Dekoder zum Absturz.</translation>
    </message>
    <message>
        <source>The file could not be opened: %1</source>
        <translation>Die Datei konnte nicht geöffnet werden: %1</translation>
    </message>
</context>
<context>
    <name>emend::services::CorrectionFiles</name>
    <message>
        <source>must be a plain value.</source>
        <translation>muss ein einfacher Wert sein.</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>muss eine Zahl von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>must be a JSON object.</source>
        <translation>muss ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>must hold plain values.</source>
        <translation>muss einfache Werte enthalten.</translation>
    </message>
    <message>
        <source>must be a list of names, such as {merchant,amount}.</source>
        <translation>muss eine Liste von Namen sein, etwa {merchant,amount}.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>Die Zeile ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>The first row with the names of the columns is missing.</source>
        <translation>Die erste Zeile mit den Namen der Spalten fehlt.</translation>
    </message>
    <message>
        <source>The first row names a column twice.</source>
        <translation>Die erste Zeile nennt eine Spalte doppelt.</translation>
    </message>
    <message>
        <source>The first row does not name the column source_correction_id.</source>
        <translation>Die erste Zeile nennt die Spalte source_correction_id nicht.</translation>
    </message>
    <message>
        <source>The row has %1 values, and the first row names %2 columns.</source>
        <translation>Die Zeile hat %1 Werte, die erste Zeile nennt %2 Spalten.</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>Die Zeile ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Ein Anführungszeichen ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>A closing quote is not followed by a comma.</source>
        <translation>Auf ein schließendes Anführungszeichen folgt kein Komma.</translation>
    </message>
    <message>
        <source>A quote stands in a value that does not begin with one.</source>
        <translation>Ein Anführungszeichen steht in einem Wert, der nicht mit einem beginnt.</translation>
    </message>
    <message>
        <source>The line is no JSON: %1 at byte %2.</source>
        <translation>Die Zeile ist kein JSON: %1 bei Byte %2.</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>emend::services::Corrections</name>
    <message>
        <source>The import was interrupted.</source>
        <translation>Der Import wurde unterbrochen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export läuft</translation>
    </message>
    <message>
        <source>The export was interrupted.</source>
        <translation>Der Export wurde unterbrochen.</translation>
    </message>
    <message>
        <source>amount is zero</source>
        <translation>Betrag ist null</translation>
    </message>
    <message>
        <source>amount is negative</source>
        <translation>Betrag ist negativ</translation>
    </message>
    <message>
        <source>amount %1 is above a million</source>
        <translation>Betrag %1 liegt über einer Million</translation>
    </message>
    <message>
        <source>amount %1 is far from this merchant&apos;s usual %2 to %3</source>
        <translation>Betrag %1 liegt weit außerhalb der bei diesem Händler üblichen %2 bis %3</translation>
    </message>
    <message>
        <source>date %1 lies in the future of the correction</source>
        <translation>Datum %1 liegt nach der Korrektur in der Zukunft</translation>
    </message>
    <message>
        <source>date %1 is more than %2 years old</source>
        <translation>Datum %1 liegt mehr als %2 Jahre zurück</translation>
    </message>
    <message>
        <source>must have at most %1 characters.</source>
        <translation>darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>must be a UUID, such as 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11.</source>
        <translation>muss eine UUID sein, etwa 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11.</translation>
    </message>
    <message>
        <source>is missing: the name of the program that sends the correction.</source>
        <translation>fehlt: der Name des Programms, das die Korrektur sendet.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>muss eines von %1 sein.</translation>
    </message>
    <message>
        <source>must be a time from the year 2000 until now, such as 2026-11-22T10:15:00Z.</source>
        <translation>muss ein Zeitpunkt vom Jahr 2000 bis jetzt sein, etwa 2026-11-22T10:15:00Z.</translation>
    </message>
    <message>
        <source>must be a type of document that Emend reads, such as receipt or invoice.</source>
        <translation>muss ein Dokumenttyp sein, den Emend liest, etwa receipt oder invoice.</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>muss eine Zahl von 0 bis 1 sein.</translation>
    </message>
    <message>
        <source>is missing: a correction needs at least one corrected field.</source>
        <translation>fehlt: Eine Korrektur braucht mindestens ein korrigiertes Feld.</translation>
    </message>
    <message>
        <source>must name at most %1 fields.</source>
        <translation>darf höchstens %1 Felder nennen.</translation>
    </message>
    <message>
        <source>must name fields in lower case letters, digits and underscores, such as merchant.</source>
        <translation>muss Felder in Kleinbuchstaben, Ziffern und Unterstrichen nennen, etwa merchant.</translation>
    </message>
    <message>
        <source>must be one date from 1900 on, such as 2018-12-25.</source>
        <translation>muss ein einzelnes Datum ab 1900 sein, etwa 2018-12-25.</translation>
    </message>
    <message>
        <source>must be four digits.</source>
        <translation>muss aus vier Ziffern bestehen.</translation>
    </message>
    <message>
        <source>must be a name with letters or digits.</source>
        <translation>muss ein Name mit Buchstaben oder Ziffern sein.</translation>
    </message>
    <message>
        <source>must be one amount, such as 9.00 or RM 9.00.</source>
        <translation>muss ein einzelner Betrag sein, etwa 9.00 oder RM 9.00.</translation>
    </message>
    <message>
        <source>must be a currency&apos;s code, such as EUR or MYR.</source>
        <translation>muss der Code einer Währung sein, etwa EUR oder MYR.</translation>
    </message>
    <message>
        <source>is no value of that field.</source>
        <translation>ist kein Wert dieses Feldes.</translation>
    </message>
</context>
<context>
    <name>emend::services::DraftFiles</name>
    <message>
        <source>The draft cannot be kept in %1: %2.</source>
        <translation>Der Entwurf kann in %1 nicht aufbewahrt werden: %2.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read.</source>
        <translation>Der Entwurf in %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A draft could not be read; its file is kept as %1.</source>
        <translation>Ein Entwurf konnte nicht gelesen werden; seine Datei wird als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read: %2.</source>
        <translation>Der Entwurf in %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be removed: %2.</source>
        <translation>Der Entwurf in %1 kann nicht entfernt werden: %2.</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldPlan</name>
    <message>
        <source>%1 must be one amount, such as 9.00.</source>
        <translation>%1 muss ein einzelner Betrag sein, etwa 9.00.</translation>
    </message>
    <message>
        <source>%1 must be one date, such as 2018-12-25.</source>
        <translation>%1 muss ein einzelnes Datum sein, etwa 2018-12-25.</translation>
    </message>
    <message>
        <source>%1 must be digits, as many as the field has.</source>
        <translation>%1 muss aus Ziffern bestehen, so vielen, wie das Feld hat.</translation>
    </message>
    <message>
        <source>%1 is no value of that field.</source>
        <translation>%1 ist kein Wert dieses Feldes.</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldReport</name>
    <message>
        <source>best of all candidates</source>
        <translation>bester aller Kandidaten</translation>
    </message>
    <message>
        <source>learned from corrections</source>
        <translation>aus Korrekturen gelernt</translation>
    </message>
    <message>
        <source>printed label or rule</source>
        <translation>gedruckte Beschriftung oder Regel</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>Sprachmodell</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing was found, and the field is required.</source>
        <translation>Nichts wurde gefunden, und das Feld ist erforderlich.</translation>
    </message>
    <message>
        <source>%1 sure; the field asks for %2.</source>
        <translation>%1 sicher; das Feld verlangt %2.</translation>
    </message>
    <message>
        <source>%1 is nearly as likely.</source>
        <translation>%1 ist fast ebenso wahrscheinlich.</translation>
    </message>
    <message>
        <source>It is not printed; it was derived from the rest.</source>
        <translation>Der Wert ist nicht gedruckt; er wurde aus dem Rest abgeleitet.</translation>
    </message>
    <message numerus="yes">
        <source>as on %n confirmed document(s) of %1</source>
        <translation>
            <numerusform>wie auf %n bestätigten Dokument von %1</numerusform>
            <numerusform>wie auf %n bestätigten Dokumenten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, recognised by its heading</source>
        <comment>as on documents of a merchant</comment>
        <translation>%1, am Kopf erkannt</translation>
    </message>
    <message>
        <source>%1, recognised by %2</source>
        <comment>as on documents of a merchant; a number</comment>
        <translation>%1, an %2 erkannt</translation>
    </message>
    <message>
        <source>%1 sure; what was learned asks for more here.</source>
        <translation>%1 sicher; das Gelernte verlangt hier mehr.</translation>
    </message>
</context>
<context>
    <name>emend::services::FolderWatch</name>
    <message>
        <source>The folder %1 cannot be read. It is looked for until it is back.</source>
        <translation>Der Ordner %1 kann nicht gelesen werden. Er wird gesucht, bis er wieder da ist.</translation>
    </message>
</context>
<context>
    <name>emend::services::GroupCheck</name>
    <message>
        <source>%1 has changed since it was shown.</source>
        <translation>%1 hat sich geändert, seit es angezeigt wurde.</translation>
    </message>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>Der Dokumenttyp %1 hat kein Feld %2.</translation>
    </message>
    <message>
        <source>You have this document open in review.</source>
        <translation>Dieses Dokument ist bei Ihnen zum Prüfen geöffnet.</translation>
    </message>
</context>
<context>
    <name>emend::services::Inbox</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>Einige Originale müssen bleiben.</translation>
    </message>
    <message>
        <source>%1 has it open for review.</source>
        <translation>%1 hat es zum Prüfen geöffnet.</translation>
    </message>
    <message>
        <source>It was handed in again just now. Try again in a few minutes.</source>
        <translation>Es wurde eben erneut eingereicht. In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>Nur Administratoren dürfen hier Dokumente löschen.</translation>
    </message>
    <message>
        <source>A person has decided on it already.</source>
        <translation>Eine Person hat bereits darüber entschieden.</translation>
    </message>
    <message>
        <source>Its original is not kept any more.</source>
        <translation>Sein Original wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>It is being read. Try again when that is done.</source>
        <translation>Es wird gerade gelesen. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>It waits to be read already.</source>
        <translation>Es wartet bereits darauf, gelesen zu werden.</translation>
    </message>
    <message>
        <source>It was read without an error.</source>
        <translation>Es wurde ohne Fehler gelesen.</translation>
    </message>
    <message>
        <source>There is no document type %1.</source>
        <translation>Es gibt keinen Dokumenttyp %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::InputList</name>
    <message>
        <source>%1 is to be read and to be written at the same time; choose another --out file.</source>
        <translation>%1 soll zugleich gelesen und geschrieben werden; eine andere Datei für --out wählen.</translation>
    </message>
    <message>
        <source>The folder cannot be listed: %1.</source>
        <translation>Der Ordner kann nicht aufgelistet werden: %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::ModelOpinion</name>
    <message>
        <source>The answer does not have the form that was asked for.</source>
        <translation>Die Antwort hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>The answer is none of the known values.</source>
        <translation>Die Antwort ist keiner der bekannten Werte.</translation>
    </message>
    <message>
        <source>The answer does not stand on the page.</source>
        <translation>Die Antwort steht nicht auf der Seite.</translation>
    </message>
</context>
<context>
    <name>emend::services::PageImages</name>
    <message>
        <source>A page is drawn at most 8 times its size.</source>
        <translation>Eine Seite wird höchstens in 8-facher Größe gezeichnet.</translation>
    </message>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>Diese Stelle liegt außerhalb der Seite.</translation>
    </message>
    <message>
        <source>Only a part of a page is drawn at that scale.</source>
        <translation>In diesem Maßstab wird nur ein Teil einer Seite gezeichnet.</translation>
    </message>
</context>
<context>
    <name>emend::services::PageServer</name>
    <message>
        <source>the decoder gave up (%1)</source>
        <translation>der Dekoder hat aufgegeben (%1)</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <translation>die Datei wurde beim Lesen geändert</translation>
    </message>
    <message>
        <source>the document has no such page</source>
        <translation>das Dokument hat keine solche Seite</translation>
    </message>
</context>
<context>
    <name>emend::services::PageWords</name>
    <message>
        <source>The words of this document are not kept any more. It has to be read again.</source>
        <translation>Die Wörter dieses Dokuments werden nicht mehr aufbewahrt. Es muss erneut gelesen werden.</translation>
    </message>
</context>
<context>
    <name>emend::services::PartsService</name>
    <message>
        <source>A document is split into 2 to %1 parts.</source>
        <translation>Ein Dokument wird in 2 bis %1 Teile aufgeteilt.</translation>
    </message>
    <message>
        <source>Each part needs at least one page.</source>
        <translation>Jeder Teil braucht mindestens eine Seite.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 und %n weitere Datei</numerusform>
            <numerusform>%1 und %n weitere Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into %1.</source>
        <translation>In %1 zusammengeführt.</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>Es gibt kein Dokument %1.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n document(s).</source>
        <translation>
            <numerusform>In %n Dokument aufgeteilt.</numerusform>
            <numerusform>In %n Dokumente aufgeteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two or more different documents can be merged.</source>
        <translation>Zusammenführen lassen sich mindestens zwei verschiedene Dokumente.</translation>
    </message>
    <message>
        <source>%1 cannot be merged: %2</source>
        <translation>%1 lässt sich nicht zusammenführen: %2</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>Höchstens %1 Dokumente lassen sich auf einmal zusammenführen.</translation>
    </message>
    <message>
        <source>There is no merge to undo.</source>
        <translation>Es gibt keine Zusammenführung, die rückgängig zu machen wäre.</translation>
    </message>
    <message>
        <source>One of the merged documents has been worked on since.</source>
        <translation>Eines der zusammengeführten Dokumente wurde inzwischen weiterbearbeitet.</translation>
    </message>
</context>
<context>
    <name>emend::services::Patterns</name>
    <message>
        <source>Making the version was cancelled.</source>
        <translation>Das Erstellen der Version wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>Bestätigtes wird gesammelt</translation>
    </message>
    <message>
        <source>What was kept as %1 is something else.</source>
        <translation>Was als %1 aufbewahrt wurde, ist etwas anderes.</translation>
    </message>
    <message>
        <source>What %1 was made from was not recorded.</source>
        <translation>Woraus %1 erstellt wurde, ist nicht festgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be made again: %n of its documents were deleted since.</source>
        <translation>
            <numerusform>%1 kann nicht noch einmal erstellt werden: %n seiner Dokumente wurde seitdem gelöscht.</numerusform>
            <numerusform>%1 kann nicht noch einmal erstellt werden: %n seiner Dokumente wurden seitdem gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The content of %1 was changed since it was made.</source>
        <translation>Der Inhalt von %1 wurde seit dem Erstellen geändert.</translation>
    </message>
    <message>
        <source>Say why: a reason is kept with the change.</source>
        <translation>Sagen Sie, warum: Zu der Änderung wird ein Grund festgehalten.</translation>
    </message>
    <message>
        <source>The reason is too long: %1 characters at most.</source>
        <translation>Der Grund ist zu lang: höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>There is no pattern version %1.</source>
        <translation>Es gibt keine Musterversion %1.</translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation>Es gibt keine frühere Version, zu der man zurückgehen kann.</translation>
    </message>
    <message>
        <source>A veto needs a field and a value.</source>
        <translation>Ein Veto braucht ein Feld und einen Wert.</translation>
    </message>
    <message>
        <source>That is too long for a merchant, field or value.</source>
        <translation>Das ist zu lang für einen Händler, ein Feld oder einen Wert.</translation>
    </message>
    <message>
        <source>This veto stands already.</source>
        <translation>Dieses Veto besteht schon.</translation>
    </message>
    <message>
        <source>No veto %1 stands.</source>
        <translation>Es besteht kein Veto %1.</translation>
    </message>
    <message>
        <source>Somebody else has gone on with making this version.</source>
        <translation>Jemand anders hat das Erstellen dieser Version übernommen.</translation>
    </message>
    <message>
        <source>%1 has been making a version since %2.</source>
        <translation>%1 erstellt seit %2 eine Version.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Es wird gelernt</translation>
    </message>
    <message>
        <source>Keeping the version</source>
        <translation>Die Version wird gespeichert</translation>
    </message>
    <message>
        <source>No version is active here. Look again, then decide.</source>
        <translation>Hier ist keine Version aktiv. Sehen Sie noch einmal nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>%1 has activated %2 since then (%3: %4). Look again, then decide.</source>
        <translation>%1 hat seitdem %2 aktiviert (%3: %4). Sehen Sie noch einmal nach und entscheiden Sie dann.</translation>
    </message>
    <message>
        <source>%1 was never active in %2, so there is no going back to it. Activate it instead.</source>
        <translation>%1 war in %2 nie aktiv, also gibt es kein Zurück dorthin. Aktivieren Sie sie stattdessen.</translation>
    </message>
    <message>
        <source>%1 is active in %2 already.</source>
        <translation>%1 ist in %2 schon aktiv.</translation>
    </message>
</context>
<context>
    <name>emend::services::PoolLines</name>
    <message>
        <source>Cutting out confirmed lines</source>
        <translation>Bestätigte Zeilen werden ausgeschnitten</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>Das Training wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>emend::services::Prompts</name>
    <message>
        <source>There is no prompt version %1.</source>
        <translation>Es gibt keine Promptversion %1.</translation>
    </message>
    <message>
        <source>Writing the prompts</source>
        <translation>Die Prompts werden geschrieben</translation>
    </message>
    <message>
        <source>Making the prompts was cancelled.</source>
        <translation>Das Erstellen der Prompts wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>emend::services::QueueWorker</name>
    <message>
        <source>%1 of %2 pages are read</source>
        <translation>%1 von %2 Seiten sind gelesen</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
</context>
<context>
    <name>emend::services::RecognizerTraining</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>That is too little: lines of two documents at least are needed, one to learn from and one to be asked about.</source>
        <translation>Das ist zu wenig: Es braucht Zeilen aus mindestens zwei Dokumenten, eines zum Lernen und eines zum Abfragen.</translation>
    </message>
    <message>
        <source>%1 is active, and cannot be trained on: it was added in 8-bit numbers only.</source>
        <translation>%1 ist aktiv, kann aber nicht weiter trainiert werden: Hinzugefügt wurde nur die Fassung mit 8-Bit-Zahlen.</translation>
    </message>
    <message>
        <source>There are no lines to learn from: nothing was confirmed whose place on its page is known, and no folder was named.</source>
        <translation>Es gibt keine Zeilen zum Lernen: Es wurde nichts bestätigt, dessen Platz auf der Seite bekannt ist, und kein Ordner angegeben.</translation>
    </message>
    <message>
        <source>Comparing on lines that were held out</source>
        <translation>Vergleich an zurückgehaltenen Zeilen</translation>
    </message>
</context>
<context>
    <name>emend::services::Recognizers</name>
    <message>
        <source>The stored network is not what it was when it was added.</source>
        <translation>Das gespeicherte Netz ist nicht mehr, was es beim Hinzufügen war.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no recogniser version %1.</source>
        <translation>Es gibt keine Version %1 der Texterkennung.</translation>
    </message>
    <message>
        <source>The file is another one than expected: its SHA-256 is %1.</source>
        <translation>Die Datei ist eine andere als erwartet: Ihr SHA-256 ist %1.</translation>
    </message>
    <message>
        <source>It is here already, as %1.</source>
        <translation>Schon vorhanden, als %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::RegionReader</name>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>Diese Stelle liegt außerhalb der Seite.</translation>
    </message>
    <message>
        <source>Mark a smaller part of the page to read it again.</source>
        <translation>Einen kleineren Teil der Seite markieren, um ihn erneut zu lesen.</translation>
    </message>
</context>
<context>
    <name>emend::services::Retention</name>
    <message>
        <source>Stopped after %1 originals; run it again to go on.</source>
        <translation>Nach %1 Originalen angehalten; zum Fortsetzen erneut ausführen.</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>Einige Originale müssen bleiben.</translation>
    </message>
</context>
<context>
    <name>emend::services::Review</name>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>Der Dokumenttyp %1 hat kein Feld %2.</translation>
    </message>
    <message>
        <source>There is no type of document %1.</source>
        <translation>Es gibt keinen Dokumenttyp %1.</translation>
    </message>
    <message>
        <source>This decision was undone. Open the document again to decide anew.</source>
        <translation>Diese Entscheidung wurde zurückgenommen. Das Dokument erneut öffnen, um neu zu entscheiden.</translation>
    </message>
    <message>
        <source>This document is not there any more.</source>
        <translation>Dieses Dokument ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed.</source>
        <translation>%1 ist nicht zu prüfen.</translation>
    </message>
    <message>
        <source>You have read %1 already; somebody else has to.</source>
        <translation>%1 haben Sie bereits gelesen; jemand anders muss es tun.</translation>
    </message>
    <message>
        <source>%1 is with %2 until %3.</source>
        <translation>%1 ist bis %3 bei %2.</translation>
    </message>
    <message>
        <source>This document is not yours any more.</source>
        <translation>Dieses Dokument ist nicht mehr bei Ihnen.</translation>
    </message>
    <message>
        <source>%1 has had this document since %2.</source>
        <translation>%1 hat dieses Dokument seit %2.</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>Es gibt kein Dokument %1.</translation>
    </message>
    <message>
        <source>There is no decision to undo.</source>
        <translation>Es gibt keine Entscheidung zurückzunehmen.</translation>
    </message>
    <message>
        <source>%1 has been worked on since, so your decision stands.</source>
        <translation>%1 wurde inzwischen weiterbearbeitet, daher bleibt Ihre Entscheidung bestehen.</translation>
    </message>
    <message>
        <source>%1 was decided by %2, who alone can undo it.</source>
        <translation>Über %1 hat %2 entschieden und kann das nur selbst zurücknehmen.</translation>
    </message>
    <message>
        <source>Your correction was exported or learned from already, so it cannot be undone. Correct the document anew instead.</source>
        <translation>Ihre Korrektur wurde bereits exportiert oder zum Lernen genutzt und kann nicht zurückgenommen werden. Das Dokument stattdessen neu korrigieren.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so your decision stands.</source>
        <translation>%1 ist jetzt bei %2, daher bleibt Ihre Entscheidung bestehen.</translation>
    </message>
    <message>
        <source>%1 was reviewed already, so it stays. Undo that first.</source>
        <translation>%1 wurde bereits geprüft und bleibt daher. Zuerst das zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it stays.</source>
        <translation>%1 ist jetzt bei %2 und bleibt daher.</translation>
    </message>
    <message>
        <source>Another of the merged documents has been worked on since.</source>
        <translation>Ein anderes der zusammengeführten Dokumente wurde inzwischen weiterbearbeitet.</translation>
    </message>
</context>
<context>
    <name>emend::services::RuleSentence</name>
    <message>
        <source>%1: %2</source>
        <comment>fields and what is wrong with them</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>emend::services::Schema</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Kontoauszug</translation>
    </message>
    <message>
        <source>W-9 form</source>
        <translation>Formular W-9</translation>
    </message>
    <message>
        <source>Government ID</source>
        <translation>Ausweis</translation>
    </message>
    <message>
        <source>Product label</source>
        <translation>Produktetikett</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Anderes Dokument</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamtbetrag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt mit</translation>
    </message>
    <message>
        <source>Card, last four digits</source>
        <translation>Karte, letzte vier Ziffern</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Verkäufer</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Rechnungsnummer</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Rechnungsdatum</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeitsdatum</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Zeitraum von</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Zeitraum bis</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangssaldo</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Firmenname</translation>
    </message>
    <message>
        <source>Tax classification</source>
        <translation>Steuerliche Einstufung</translation>
    </message>
    <message>
        <source>City, state and ZIP code</source>
        <translation>Ort, Bundesstaat und Postleitzahl</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Sozialversicherungsnummer</translation>
    </message>
    <message>
        <source>Employer identification number</source>
        <translation>Arbeitgebernummer (EIN)</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>Datum der Unterschrift</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Dokumentnummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Staatsangehörigkeit</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>subtotal, tax and rounding do not add up to the total</source>
        <translation>Zwischensumme, Steuer und Rundung ergeben nicht den Gesamtbetrag</translation>
    </message>
    <message>
        <source>date lies in the future</source>
        <translation>Datum liegt in der Zukunft</translation>
    </message>
    <message>
        <source>due date lies before the invoice date</source>
        <translation>Fälligkeitsdatum liegt vor dem Rechnungsdatum</translation>
    </message>
    <message>
        <source>period starts after its end</source>
        <translation>Zeitraum beginnt nach seinem Ende</translation>
    </message>
    <message>
        <source>period starts in the future</source>
        <translation>Zeitraum beginnt in der Zukunft</translation>
    </message>
    <message>
        <source>period ends in the future</source>
        <translation>Zeitraum endet in der Zukunft</translation>
    </message>
    <message>
        <source>looks like a social security number</source>
        <translation>sieht wie eine Sozialversicherungsnummer aus</translation>
    </message>
    <message>
        <source>neither SSN nor EIN was found</source>
        <translation>weder SSN noch EIN wurde gefunden</translation>
    </message>
    <message>
        <source>birth, issue and expiry are not in order</source>
        <translation>Geburt, Ausstellung und Ablauf sind nicht in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>date of birth lies in the future</source>
        <translation>Geburtsdatum liegt in der Zukunft</translation>
    </message>
    <message>
        <source>date of issue lies in the future</source>
        <translation>Ausstellungsdatum liegt in der Zukunft</translation>
    </message>
</context>
<context>
    <name>emend::services::StoreCheck</name>
    <message>
        <source>Stopped before all documents were checked.</source>
        <translation>Angehalten, bevor alle Dokumente geprüft waren.</translation>
    </message>
</context>
<context>
    <name>emend::services::Suggestions</name>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>cash − change</source>
        <translation>Bargeld − Rückgeld</translation>
    </message>
    <message>
        <source>subtotal with tax and rounding</source>
        <translation>Zwischensumme mit Steuer und Rundung</translation>
    </message>
    <message>
        <source>net + tax of one row</source>
        <translation>Netto + Steuer einer Zeile</translation>
    </message>
    <message>
        <source>sum of the items</source>
        <translation>Summe der Posten</translation>
    </message>
    <message>
        <source>decimal point not legible</source>
        <translation>Dezimalzeichen nicht lesbar</translation>
    </message>
    <message>
        <source>misread digits put right</source>
        <translation>falsch gelesene Ziffern berichtigt</translation>
    </message>
    <message>
        <source>after “%1”</source>
        <translation>nach „%1“</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>read another way</source>
        <translation>anders gelesen</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>Tag und Monat vertauscht</translation>
    </message>
    <message>
        <source>second choice</source>
        <translation>zweite Wahl</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>vom Programm gefunden</translation>
    </message>
    <message>
        <source>confirmed before</source>
        <translation>früher bestätigt</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>einer aus der Liste</translation>
    </message>
    <message>
        <source>a misread digit</source>
        <translation>eine falsch gelesene Ziffer</translation>
    </message>
    <message>
        <source>rounded to five cents</source>
        <translation>auf fünf Cent gerundet</translation>
    </message>
</context>
<context>
    <name>emend::services::Training</name>
    <message>
        <source>The training run was stopped.</source>
        <translation>Der Trainingslauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>Jemand anders hat diesen Trainingslauf übernommen.</translation>
    </message>
    <message>
        <source>The training run was cancelled.</source>
        <translation>Der Trainingslauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>Bestätigtes wird gesammelt</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Es wird gelernt</translation>
    </message>
    <message>
        <source>Comparing with the active version</source>
        <translation>Vergleich mit der aktiven Version</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>Die Version wird erstellt</translation>
    </message>
    <message>
        <source>The training run %1 has ended already.</source>
        <translation>Der Trainingslauf %1 ist schon beendet.</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>Es gibt keinen Trainingslauf %1.</translation>
    </message>
    <message>
        <source>The training run %1 was left in the middle. Resume or cancel it first.</source>
        <translation>Der Trainingslauf %1 blieb mittendrin liegen. Setzen Sie ihn zuerst fort oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <source>%1 has been training since %2 (%3). Wait for it, or cancel it.</source>
        <translation>%1 trainiert seit %2 (%3). Warten Sie darauf, oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>What was kept of this training run cannot be read.</source>
        <translation>Was von diesem Trainingslauf aufbewahrt wurde, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is nothing to train with: nobody has confirmed a document yet.</source>
        <translation>Es gibt nichts, womit trainiert werden kann: Noch niemand hat ein Dokument bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>This training run cannot go on: %n of its document(s) were deleted since. Start another one.</source>
        <translation>
            <numerusform>Dieser Trainingslauf kann nicht fortgesetzt werden: %n seiner Dokumente wurde inzwischen gelöscht. Starten Sie einen neuen.</numerusform>
            <numerusform>Dieser Trainingslauf kann nicht fortgesetzt werden: %n seiner Dokumente wurden inzwischen gelöscht. Starten Sie einen neuen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::TrainingFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no training of a recogniser to go on with.</source>
        <translation>Es gibt kein Training einer Texterkennung, das sich fortsetzen lässt.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>emend::services::WorkerProcess</name>
    <message>
        <source>the recogniser answered nonsense</source>
        <translation>die Texterkennung hat Unsinn geantwortet</translation>
    </message>
    <message>
        <source>the recogniser does not stop answering</source>
        <translation>die Texterkennung hört nicht auf zu antworten</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>es hat länger als %1 s gedauert</translation>
    </message>
    <message>
        <source>the recogniser crashed (signal %1)</source>
        <translation>die Texterkennung ist abgestürzt (Signal %1)</translation>
    </message>
    <message>
        <source>the recogniser ended (status %1)</source>
        <translation>die Texterkennung hat sich beendet (Status %1)</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 konnte nicht gestartet werden: %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::ApiKeys</name>
    <message>
        <source>An app is named by up to 50 letters, digits, dots, dashes and underscores, not &quot;%1&quot;.</source>
        <translation>Der Name einer App besteht aus bis zu 50 Buchstaben, Ziffern, Punkten, Binde- und Unterstrichen, nicht „%1“.</translation>
    </message>
    <message>
        <source>An environment is one of %1, not &quot;%2&quot;.</source>
        <translation>Eine Umgebung ist eine von %1, nicht „%2“.</translation>
    </message>
    <message>
        <source>A scope looks like corrections:write, not &quot;%1&quot;.</source>
        <translation>Ein Geltungsbereich sieht aus wie corrections:write, nicht „%1“.</translation>
    </message>
    <message>
        <source>The key would have expired already.</source>
        <translation>Der Schlüssel wäre bereits abgelaufen.</translation>
    </message>
    <message>
        <source>The API key is not valid, or not any more.</source>
        <translation>Der API-Schlüssel ist nicht oder nicht mehr gültig.</translation>
    </message>
    <message>
        <source>There is no API key %1.</source>
        <translation>Es gibt keinen API-Schlüssel %1.</translation>
    </message>
    <message>
        <source>Several API keys begin with %1: name one by its id.</source>
        <translation>Mehrere API-Schlüssel beginnen mit %1: einen mit seiner ID nennen.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Audit</name>
    <message>
        <source>An audit entry needs a time and an action.</source>
        <translation>Ein Eintrag im Audit-Protokoll braucht eine Zeit und eine Aktion.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Say what to erase: a value, or the type and id of a resource.</source>
        <translation>Angeben, was zu löschen ist: ein Wert oder Typ und ID einer Ressource.</translation>
    </message>
    <message>
        <source>The audit log has lost the record of where it ends.</source>
        <translation>Dem Audit-Protokoll fehlt der Vermerk, wo es endet.</translation>
    </message>
    <message>
        <source>The last row of the audit log is not the one that was appended last. `emend-cli audit verify` tells more.</source>
        <translation>Die letzte Zeile des Audit-Protokolls ist nicht die zuletzt angehängte. `emend-cli audit verify` sagt mehr.</translation>
    </message>
    <message>
        <source>The check of the audit log was stopped.</source>
        <translation>Die Prüfung des Audit-Protokolls wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditChain</name>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>Row %1 (id %2): %3.</source>
        <translation>Zeile %1 (ID %2): %3.</translation>
    </message>
    <message>
        <source>its content is not what was written</source>
        <translation>ihr Inhalt ist nicht der geschriebene</translation>
    </message>
    <message>
        <source>its number, its role or one of its hashes is not what was written</source>
        <translation>ihre Nummer, ihre Rolle oder einer ihrer Hashes ist nicht wie geschrieben</translation>
    </message>
    <message>
        <source>its id is not its number</source>
        <translation>ihre ID ist nicht ihre Nummer</translation>
    </message>
    <message>
        <source>it does not follow row %1 as it stands; one of the two was replaced</source>
        <translation>sie folgt nicht auf Zeile %1, wie diese jetzt lautet; eine der beiden wurde ersetzt</translation>
    </message>
    <message>
        <source>that number is there already</source>
        <translation>diese Nummer gibt es schon</translation>
    </message>
    <message>
        <source>it stands after row %1</source>
        <translation>sie steht nach Zeile %1</translation>
    </message>
    <message>
        <source>it is not the row that the program appended last</source>
        <translation>sie ist nicht die Zeile, die das Programm zuletzt angehängt hat</translation>
    </message>
    <message>
        <source>it is not the row that the kept head knows: the chain was rewritten up to here</source>
        <translation>sie ist nicht die Zeile, die der aufbewahrte Kopf kennt: Die Kette wurde bis hierher umgeschrieben</translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1: entfernt.</translation>
    </message>
    <message>
        <source>it was appended by hand; the program&apos;s last row is %1</source>
        <translation>sie wurde von Hand angehängt; die letzte Zeile des Programms ist %1</translation>
    </message>
    <message>
        <source>%1: removed from the end of the log.</source>
        <translation>%1: vom Ende des Protokolls entfernt.</translation>
    </message>
    <message>
        <source>%1: known by the kept head, and removed from the end of the log.</source>
        <translation>%1: dem aufbewahrten Kopf bekannt und vom Ende des Protokolls entfernt.</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditHead</name>
    <message>
        <source>The key %1 cannot be read: %2.</source>
        <translation>Der Schlüssel %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 holds no private Ed25519 key. `emend-cli audit keygen` makes one.</source>
        <translation>%1 enthält keinen privaten Ed25519-Schlüssel. `emend-cli audit keygen` erzeugt einen.</translation>
    </message>
    <message>
        <source>%1 holds no public Ed25519 key.</source>
        <translation>%1 enthält keinen öffentlichen Ed25519-Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is there already; keys are not replaced.</source>
        <translation>%1 ist schon vorhanden; Schlüssel werden nicht ersetzt.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>OpenSSL made no key.</source>
        <translation>OpenSSL hat keinen Schlüssel erzeugt.</translation>
    </message>
    <message>
        <source>OpenSSL made no signature.</source>
        <translation>OpenSSL hat keine Signatur erzeugt.</translation>
    </message>
    <message>
        <source>This is not a head that `emend-cli audit head` wrote.</source>
        <translation>Das ist kein Kopf, den `emend-cli audit head` geschrieben hat.</translation>
    </message>
    <message>
        <source>The head was signed with the key %1, but %2 is the key %3.</source>
        <translation>Der Kopf wurde mit dem Schlüssel %1 signiert, aber %2 ist der Schlüssel %3.</translation>
    </message>
    <message>
        <source>The signature of the head is wrong: it was changed.</source>
        <translation>Die Signatur des Kopfes ist falsch: Er wurde geändert.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Backup</name>
    <message>
        <source>The backup cannot be written to %1.</source>
        <translation>Die Sicherung kann nicht nach %1 geschrieben werden.</translation>
    </message>
    <message>
        <source>The backup cannot be named %1.</source>
        <translation>Die Sicherung kann nicht %1 heißen.</translation>
    </message>
    <message>
        <source>%1 is not installed. Install the package postgresql-client.</source>
        <translation>%1 ist nicht installiert. Das Paket postgresql-client installieren.</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>Die Sicherung wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 ist fehlgeschlagen: %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2.</source>
        <translation>%1 kann nicht kopiert werden: %2.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Es gibt keine Datenbank %1.</translation>
    </message>
    <message>
        <source>The backup is damaged, as is maybe %1: %2.</source>
        <translation>Die Sicherung ist beschädigt, und vielleicht auch %1: %2.</translation>
    </message>
</context>
<context>
    <name>emend::storage::CheckDatabase</name>
    <message>
        <source>%1 documents count as read, but have no result, such as %2. Queue them again: emend-cli enqueue.</source>
        <translation>%1 Dokumente gelten als gelesen, haben aber kein Ergebnis, etwa %2. Erneut einreihen: emend-cli enqueue.</translation>
    </message>
    <message>
        <source>%1 jobs are about no document, such as %2. End them: emend-cli jobs cancel.</source>
        <translation>%1 Aufträge betreffen kein Dokument, etwa %2. Beenden: emend-cli jobs cancel.</translation>
    </message>
    <message>
        <source>%1 attempts count as running, but their job does not, such as %2.</source>
        <translation>%1 Versuche gelten als laufend, ihr Auftrag aber nicht, etwa %2.</translation>
    </message>
    <message>
        <source>%1 jobs were left by their worker and wait for another one, such as %2. Is a worker running?</source>
        <translation>%1 Aufträge wurden von ihrem Arbeitsprozess verlassen und warten auf einen anderen, etwa %2. Läuft ein Arbeitsprozess?</translation>
    </message>
    <message>
        <source>%1 documents were left in the middle of their review, such as %2; others can take them over.</source>
        <translation>%1 Dokumente wurden mitten im Prüfen verlassen, etwa %2; andere können sie übernehmen.</translation>
    </message>
    <message>
        <source>%1 Look closer: emend-cli audit verify.</source>
        <translation>%1 Genauer ansehen: emend-cli audit verify.</translation>
    </message>
    <message>
        <source>%1 steps of the schema are to be applied. Run: emend-cli db migrate</source>
        <translation>%1 Schritte des Schemas sind anzuwenden. Ausführen: emend-cli db migrate</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Go back to a backup.</source>
        <translation>Die Datei ist beschädigt: %1. Zu einer Sicherung zurückkehren.</translation>
    </message>
    <message>
        <source>A row points to what is not there: %1.</source>
        <translation>Eine Zeile verweist auf etwas, das nicht da ist: %1.</translation>
    </message>
    <message>
        <source>The index %1 is not valid. Run: REINDEX INDEX %1</source>
        <translation>Der Index %1 ist nicht gültig. Ausführen: REINDEX INDEX %1</translation>
    </message>
    <message>
        <source>The constraint %1 was never checked against the rows that were there.</source>
        <translation>Die Bedingung %1 wurde nie gegen die vorhandenen Zeilen geprüft.</translation>
    </message>
    <message>
        <source>The partition of %1 for %2 is missing. Run: emend-cli db migrate</source>
        <translation>Die Partition von %1 für %2 fehlt. Ausführen: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::storage::CopyDatabase</name>
    <message>
        <source>Copying %1</source>
        <translation>%1 wird kopiert</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>%1 wird verglichen</translation>
    </message>
    <message>
        <source>The copy was stopped; the same command goes on with it.</source>
        <translation>Die Kopie wurde angehalten; derselbe Befehl setzt sie fort.</translation>
    </message>
    <message>
        <source>A database cannot be copied onto itself.</source>
        <translation>Eine Datenbank kann nicht auf sich selbst kopiert werden.</translation>
    </message>
    <message>
        <source>The target has no column %1 in %2.</source>
        <translation>Das Ziel hat keine Spalte %1 in %2.</translation>
    </message>
    <message>
        <source>The target has no table %1.</source>
        <translation>Das Ziel hat keine Tabelle %1.</translation>
    </message>
    <message>
        <source>The target is not empty: there are rows in %1. Copy into a new database.</source>
        <translation>Das Ziel ist nicht leer: In %1 sind Zeilen. In eine neue Datenbank kopieren.</translation>
    </message>
    <message>
        <source>The target holds the beginning of a copy of %1.</source>
        <translation>Das Ziel enthält den Anfang einer Kopie von %1.</translation>
    </message>
    <message>
        <source>The copy was begun by another version, without %1. Copy into a new database.</source>
        <translation>Die Kopie wurde von einer anderen Version begonnen, ohne %1. In eine neue Datenbank kopieren.</translation>
    </message>
    <message>
        <source>missing in the target</source>
        <translation>fehlt im Ziel</translation>
    </message>
    <message>
        <source>different in the target</source>
        <translation>anders im Ziel</translation>
    </message>
    <message>
        <source>in the target only</source>
        <translation>nur im Ziel</translation>
    </message>
</context>
<context>
    <name>emend::storage::Database</name>
    <message>
        <source>Qt&apos;s driver for this database is missing. Install %1.</source>
        <translation>Der Qt-Treiber für diese Datenbank fehlt. %1 installieren.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>Es gibt keine Datenbank %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Nothing was stored: a statement had failed.</source>
        <translation>Nichts wurde gespeichert: Eine Anweisung war fehlgeschlagen.</translation>
    </message>
    <message>
        <source>%1 (database %2)</source>
        <translation>%1 (Datenbank %2)</translation>
    </message>
</context>
<context>
    <name>emend::storage::DatabaseUrl</name>
    <message>
        <source>The database&apos;s address is not understood: %1.</source>
        <translation>Die Adresse der Datenbank ist nicht verständlich: %1.</translation>
    </message>
    <message>
        <source>A database is named as sqlite:///path/of/file or postgresql://user@host/database.</source>
        <translation>Eine Datenbank wird als sqlite:///path/of/file oder postgresql://user@host/database angegeben.</translation>
    </message>
</context>
<context>
    <name>emend::storage::DecryptedCopy</name>
    <message>
        <source>No temporary copy can be made: %1. Point TMPDIR at a folder that can be written.</source>
        <translation>Es kann keine temporäre Kopie angelegt werden: %1. TMPDIR auf einen beschreibbaren Ordner setzen.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 kann nicht entfernt werden.</translation>
    </message>
</context>
<context>
    <name>emend::storage::DocumentStore</name>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too large to be stored.</source>
        <translation>%1 ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>%1 could not be read, or changed meanwhile. Try again.</source>
        <translation>%1 konnte nicht gelesen werden oder hat sich inzwischen geändert. Erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>emend::storage::FolderStore</name>
    <message>
        <source>The stored document %1 cannot be read. %2</source>
        <translation>Das gespeicherte Dokument %1 kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>No document can be stored in %1. %2 Make room there, or choose another folder with EMEND_STORE.</source>
        <translation>In %1 kann kein Dokument gespeichert werden. %2 Dort Platz schaffen oder mit EMEND_STORE einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Its bytes are no longer those that were stored: restore it from a backup.</source>
        <translation>Seine Bytes sind nicht mehr die gespeicherten: aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>A document is named by 64 lower-case hex digits, not by “%1”.</source>
        <translation>Ein Dokument wird mit 64 Hexadezimalziffern in Kleinschreibung benannt, nicht mit „%1“.</translation>
    </message>
    <message>
        <source>A document of %1 MB is too large to be stored.</source>
        <translation>Ein Dokument von %1 MB ist zu groß, um gespeichert zu werden.</translation>
    </message>
    <message>
        <source>The stored document %1 cannot be removed. %2</source>
        <translation>Das gespeicherte Dokument %1 kann nicht entfernt werden. %2</translation>
    </message>
    <message>
        <source>No document %1 is stored in %2.</source>
        <translation>In %2 ist kein Dokument %1 gespeichert.</translation>
    </message>
    <message>
        <source>Its key %1 is missing: name the file of the key in store-key-file or in store-old-key-files.</source>
        <translation>Sein Schlüssel %1 fehlt: die Datei des Schlüssels in store-key-file oder in store-old-key-files nennen.</translation>
    </message>
    <message>
        <source>The documents in %1 are encrypted, and this program was given no key: name the file of the key in store-key-file.</source>
        <translation>Die Dokumente in %1 sind verschlüsselt, und dieses Programm hat keinen Schlüssel: die Datei des Schlüssels in store-key-file nennen.</translation>
    </message>
    <message>
        <source>%1 is not a folder: choose one for the documents with EMEND_STORE.</source>
        <translation>%1 ist kein Ordner: mit EMEND_STORE einen für die Dokumente wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. %2</source>
        <translation>%1 kann nicht entfernt werden. %2</translation>
    </message>
    <message>
        <source>There is no key to encrypt with: name the file of one in store-key-file.</source>
        <translation>Es gibt keinen Schlüssel zum Verschlüsseln: die Datei eines Schlüssels in store-key-file nennen.</translation>
    </message>
    <message>
        <source>Stopped after %1 documents; run it again to go on.</source>
        <translation>Nach %1 Dokumenten angehalten; zum Fortsetzen erneut ausführen.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>Es ist keine gewöhnliche Datei.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Jobs</name>
    <message>
        <source>Its processing was cancelled.</source>
        <translation>Seine Verarbeitung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>A job needs a unique key of at most %1 characters.</source>
        <translation>Ein Auftrag braucht einen eindeutigen Schlüssel von höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The priority of a job is 1 to 10, not %1.</source>
        <translation>Die Priorität eines Auftrags ist 1 bis 10, nicht %1.</translation>
    </message>
    <message>
        <source>A job needs at least one attempt, not %1.</source>
        <translation>Ein Auftrag braucht mindestens einen Versuch, nicht %1.</translation>
    </message>
    <message>
        <source>A batch cannot be part of another batch.</source>
        <translation>Ein Stapel kann nicht Teil eines anderen Stapels sein.</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>Es gibt keinen Stapel %1.</translation>
    </message>
    <message>
        <source>The queue is draining and takes no jobs. Run: emend-cli jobs resume</source>
        <translation>Die Warteschlange läuft leer und nimmt keine Aufträge an. Ausführen: emend-cli jobs resume</translation>
    </message>
    <message>
        <source>%1 more jobs do not fit: at most %2 may wait. Try again when some are done.</source>
        <translation>%1 weitere Aufträge passen nicht hinein: Höchstens %2 dürfen warten. Erneut versuchen, wenn einige erledigt sind.</translation>
    </message>
    <message>
        <source>The workers that had the document fell silent, time and again.</source>
        <translation>Die Arbeitsprozesse, die das Dokument hatten, sind immer wieder verstummt.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Migrator</name>
    <message>
        <source>The database has step %1 (%2), which this program does not know: it is newer than the program. Install the newer version of Emend.</source>
        <translation>Die Datenbank hat den Schritt %1 (%2), den dieses Programm nicht kennt: Sie ist neuer als das Programm. Die neuere Version von Emend installieren.</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database is not the one of this program: its text was changed after it had been applied.</source>
        <translation>Schritt %1 (%2) der Datenbank ist nicht der dieses Programms: Sein Text wurde nach dem Anwenden geändert.</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database failed: %3</source>
        <translation>Schritt %1 (%2) der Datenbank ist fehlgeschlagen: %3</translation>
    </message>
</context>
<context>
    <name>emend::storage::Roles</name>
    <message>
        <source>The database is not set up. Run: emend-cli db migrate</source>
        <translation>Die Datenbank ist nicht eingerichtet. Ausführen: emend-cli db migrate</translation>
    </message>
    <message>
        <source>%1 has no role in this database. An administrator of the server can give one: GRANT emend_reviewer TO &quot;%1&quot;</source>
        <translation>%1 hat keine Rolle in dieser Datenbank. Ein Administrator des Servers kann eine vergeben: GRANT emend_reviewer TO &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>emend::storage::SealedFile</name>
    <message>
        <source>It is damaged, or was encrypted with another key of the same name.</source>
        <translation>Es ist beschädigt oder wurde mit einem anderen Schlüssel gleichen Namens verschlüsselt.</translation>
    </message>
    <message>
        <source>The system has no random numbers to encrypt with.</source>
        <translation>Das System hat keine Zufallszahlen zum Verschlüsseln.</translation>
    </message>
    <message>
        <source>It was encrypted by a later version of Emend: update this one.</source>
        <translation>Es wurde von einer späteren Version von Emend verschlüsselt: diese hier aktualisieren.</translation>
    </message>
</context>
<context>
    <name>emend::storage::StoreKey</name>
    <message>
        <source>There is no key file %1. `openssl rand -hex 32` makes a new key.</source>
        <translation>Es gibt keine Schlüsseldatei %1. `openssl rand -hex 32` erzeugt einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>No permission to read the key file %1.</source>
        <translation>Keine Berechtigung, die Schlüsseldatei %1 zu lesen.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>The key file %1 is not a regular file.</source>
        <translation>Die Schlüsseldatei %1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>The key file %1 is open to others: run `chmod 600` on it first.</source>
        <translation>Die Schlüsseldatei %1 ist für andere zugänglich: zuerst `chmod 600` darauf anwenden.</translation>
    </message>
    <message>
        <source>A key is 32 bytes or 64 hex digits, such as `openssl rand -hex 32` makes.</source>
        <translation>Ein Schlüssel besteht aus 32 Bytes oder 64 Hexadezimalziffern, wie sie `openssl rand -hex 32` erzeugt.</translation>
    </message>
    <message>
        <source>The file %1 holds no key. %2</source>
        <translation>Die Datei %1 enthält keinen Schlüssel. %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::TrainingRuns</name>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>Jemand anders hat diesen Trainingslauf übernommen.</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>Es gibt keinen Trainingslauf %1.</translation>
    </message>
    <message>
        <source>The training run %1 is completed.</source>
        <translation>Der Trainingslauf %1 ist abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>emend::ui::AboutDialog</name>
    <message>
        <source>About Emend</source>
        <translation>Über Emend</translation>
    </message>
    <message>
        <source>Emend %1</source>
        <translation>Emend %1</translation>
    </message>
    <message>
        <source>Reads documents, and learns from every correction.</source>
        <translation>Liest Dokumente und lernt aus jeder Korrektur.</translation>
    </message>
    <message>
        <source>Emend is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Emend ist freie Software unter der GNU General Public License, Version 3 oder später. Es wird ohne jede Gewährleistung bereitgestellt.</translation>
    </message>
    <message>
        <source>Built with Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq and OpenSSL.</source>
        <translation>Erstellt mit Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq und OpenSSL.</translation>
    </message>
</context>
<context>
    <name>emend::ui::AccuracyPanel</name>
    <message>
        <source>Right values by field</source>
        <translation>Richtige Werte je Feld</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Active, right</source>
        <translation>Aktive, richtig</translation>
    </message>
    <message>
        <source>Candidate, right</source>
        <translation>Kandidat, richtig</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>Welche Dokumente</translation>
    </message>
    <message>
        <source>All that is held out</source>
        <translation>Alles Zurückgehaltene</translation>
    </message>
    <message>
        <source>Known merchants, newer documents</source>
        <translation>Bekannte Händler, neuere Dokumente</translation>
    </message>
    <message>
        <source>Merchants never seen</source>
        <translation>Nie gesehene Händler</translation>
    </message>
    <message>
        <source>Right values by field, active and candidate</source>
        <translation>Richtige Werte je Feld, aktive Version und Kandidat</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>Richtige Werte, %</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Aktive Version</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
</context>
<context>
    <name>emend::ui::AskPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why? The reason is kept with the change.</source>
        <translation>Warum? Der Grund wird mit der Änderung aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>emend::ui::BulkBar</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Erledigte Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)? Originals and all that was read go for good.</source>
        <translation>
            <numerusform>%n Dokument löschen? Das Original und alles Gelesene gehen endgültig verloren.</numerusform>
            <numerusform>%n Dokumente löschen? Die Originale und alles Gelesene gehen endgültig verloren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) done</source>
        <translation>
            <numerusform>%1 von %n Dokument erledigt</numerusform>
            <numerusform>%1 von %n Dokumenten erledigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::CaseNotice</name>
    <message>
        <source>Which ones, and why</source>
        <translation>Welche, und warum</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>emend::ui::Certainty</name>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Zweifelhaft</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Widersprüchlich</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeLines</name>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <comment>a value and how many showed it</comment>
        <translation>
            <numerusform>%1 (%n Dokument)</numerusform>
            <numerusform>%1 (%n Dokumente)</numerusform>
        </translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>Schreibweisen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Last corrected</source>
        <translation>Zuletzt korrigiert</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeModel</name>
    <message>
        <source>Merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <comment>of a field</comment>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>%1 is never “%2”</source>
        <comment>a field and a value</comment>
        <translation>%1 ist nie „%2“</translation>
    </message>
    <message>
        <source>%1 of %2 is not “%3”</source>
        <comment>field, merchant, value</comment>
        <translation>%1 von %2 ist nicht „%3“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind of entries and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangePanel</name>
    <message>
        <source>Version to compare with</source>
        <translation>Version zum Vergleichen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Wird verglichen…</translation>
    </message>
    <message>
        <source>Both know the same.</source>
        <translation>Beide wissen dasselbe.</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>%1 hinzugefügt, %2 entfernt, %3 geändert</translation>
    </message>
    <message>
        <source>%1, confirmed on %2</source>
        <translation>%1, bestätigt am %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::Charts</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>emend::ui::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>Ein paar Buchstaben des Gewünschten eingeben</translation>
    </message>
</context>
<context>
    <name>emend::ui::ConfidencePanel</name>
    <message>
        <source>Confidence against what was right</source>
        <translation>Sicherheit gegenüber dem, was richtig war</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Active, answers</source>
        <translation>Aktive, Antworten</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Candidate, answers</source>
        <translation>Kandidat, Antworten</translation>
    </message>
    <message>
        <source>Could pass without a person, with at least 99 % of them right: %1 of the values by the active version, %2 by the candidate.</source>
        <translation>Ohne eine Person könnten durchgehen, wenn mindestens 99 % davon richtig sein sollen: %1 der Werte mit der aktiven Version, %2 mit dem Kandidaten.</translation>
    </message>
    <message>
        <source>Reliability of confidences, active and candidate</source>
        <translation>Verlässlichkeit der Sicherheit, aktive Version und Kandidat</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Aktive Version</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2. On the diagonal, a version is as often right as it is sure.</source>
        <translation>Erwarteter Kalibrierungsfehler: aktive Version %1, Kandidat %2. Auf der Diagonale hat eine Version so oft recht, wie sie sicher ist.</translation>
    </message>
    <message>
        <source>Candidate before calibration</source>
        <translation>Kandidat vor der Kalibrierung</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2 (before calibration %3). On the diagonal, a version is as often right as it is sure.</source>
        <translation>Erwarteter Kalibrierungsfehler: aktive Version %1, Kandidat %2 (vor der Kalibrierung %3). Auf der Diagonale hat eine Version so oft recht, wie sie sicher ist.</translation>
    </message>
    <message>
        <source>%1–%2 %</source>
        <comment>confidences</comment>
        <translation>%1–%2 %</translation>
    </message>
</context>
<context>
    <name>emend::ui::CurvePanel</name>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>Richtige Werte</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Right values by how much was learned from</source>
        <translation>Richtige Werte danach, aus wie viel gelernt wurde</translation>
    </message>
    <message>
        <source>This report was made before programs drew learning curves. Start another run to have one.</source>
        <translation>Dieser Bericht entstand, bevor das Programm Lernkurven zeichnete. Für eine Lernkurve einen neuen Lauf starten.</translation>
    </message>
    <message>
        <source>What versions of only the oldest documents read right, of the same values. A curve that still rises tells that more confirmed documents help.</source>
        <translation>Was Versionen aus nur den ältesten Dokumenten richtig lesen, bei denselben Werten. Steigt eine Kurve noch, helfen weitere bestätigte Dokumente.</translation>
    </message>
    <message>
        <source>Learning curve: %1</source>
        <comment>a field</comment>
        <translation>Lernkurve: %1</translation>
    </message>
    <message>
        <source>Documents that were learned from</source>
        <translation>Dokumente, aus denen gelernt wurde</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>Richtige Werte, %</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Aktive Version</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionBar</name>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Weiterreichen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%n Feld anzusehen</numerusform>
            <numerusform>%n Felder anzusehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to look at: Ctrl+Enter confirms</source>
        <translation>Nichts mehr anzusehen: Strg+Enter bestätigt</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionPanel</name>
    <message>
        <source>Cannot be read</source>
        <translation>Ist nicht lesbar</translation>
    </message>
    <message>
        <source>Is no document</source>
        <translation>Ist kein Dokument</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Ist schon vorhanden</translation>
    </message>
    <message>
        <source>Is of a type that is not taken</source>
        <translation>Ist von einem Typ, der nicht angenommen wird</translation>
    </message>
    <message>
        <source>Is incomplete</source>
        <translation>Ist unvollständig</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Zurück zu den Feldern</translation>
    </message>
    <message>
        <source>Why is %1 rejected?</source>
        <translation>Warum wird %1 abgelehnt?</translation>
    </message>
    <message>
        <source>Reject (Ctrl+Enter)</source>
        <translation>Ablehnen (Strg+Enter)</translation>
    </message>
    <message>
        <source>What should whoever looks at %1 next know?</source>
        <translation>Was sollte wissen, wer %1 als Nächstes ansieht?</translation>
    </message>
    <message>
        <source>Escalate (Ctrl+Enter)</source>
        <translation>Weiterreichen (Strg+Enter)</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>Hinweis, falls mehr zu sagen ist</translation>
    </message>
</context>
<context>
    <name>emend::ui::DocumentMerge</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1, %n Seite</numerusform>
            <numerusform>%1, %n Seiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were merged into %1, which waits to be read.</source>
        <translation>
            <numerusform>%n Dokument wurde in %1 zusammengeführt, das auf das Lesen wartet.</numerusform>
            <numerusform>%n Dokumente wurden in %1 zusammengeführt, das auf das Lesen wartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be reviewed.</source>
        <translation>
            <numerusform>%n Dokument ist wieder zu prüfen.</numerusform>
            <numerusform>%n Dokumente sind wieder zu prüfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::DraftMemory</name>
    <message>
        <source>Fill in what you confirmed before</source>
        <translation>Früher Bestätigtes eintragen</translation>
    </message>
    <message>
        <source>Take out what was filled in</source>
        <translation>Eingetragenes zurücknehmen</translation>
    </message>
</context>
<context>
    <name>emend::ui::EmptyInbox</name>
    <message>
        <source>Show all documents</source>
        <translation>Alle Dokumente zeigen</translation>
    </message>
    <message>
        <source>Try the sample documents</source>
        <translation>Beispieldokumente ausprobieren</translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation>Kein Dokument passt</translation>
    </message>
    <message>
        <source>Drop receipts here</source>
        <translation>Belege hier ablegen</translation>
    </message>
    <message>
        <source>None of the documents has this state and type with these words.</source>
        <translation>Keines der Dokumente hat diesen Status und Typ mit diesen Wörtern.</translation>
    </message>
    <message>
        <source>Files or whole folders: PDF, PNG, JPEG, TIFF, WebP and BMP are read.</source>
        <translation>Dateien oder ganze Ordner: Gelesen werden PDF, PNG, JPEG, TIFF, WebP und BMP.</translation>
    </message>
</context>
<context>
    <name>emend::ui::FactsPanel</name>
    <message>
        <source>About the run</source>
        <translation>Über den Lauf</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Confirmed documents</source>
        <translation>Bestätigte Dokumente</translation>
    </message>
    <message>
        <source>Of them with words</source>
        <translation>Davon mit Wörtern</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Held out: newest of known merchants</source>
        <translation>Zurückgehalten: neueste bekannter Händler</translation>
    </message>
    <message>
        <source>Held out: merchants never seen</source>
        <translation>Zurückgehalten: nie gesehene Händler</translation>
    </message>
    <message>
        <source>Left out: copies, or nothing to read</source>
        <translation>Weggelassen: Kopien oder nichts zu lesen</translation>
    </message>
    <message>
        <source>Leak check</source>
        <translation>Prüfung auf Überschneidung</translation>
    </message>
    <message>
        <source>Passed: nothing held out was learned from</source>
        <translation>Bestanden: Aus Zurückgehaltenem wurde nichts gelernt</translation>
    </message>
    <message>
        <source>The version itself</source>
        <translation>Die Version selbst</translation>
    </message>
    <message>
        <source>Made of all documents of the snapshot, those held out included</source>
        <translation>Aus allen Dokumenten der Momentaufnahme gemacht, auch den zurückgehaltenen</translation>
    </message>
    <message>
        <source>Hash of the snapshot</source>
        <translation>Hash der Momentaufnahme</translation>
    </message>
    <message>
        <source>Hash of the report</source>
        <translation>Hash des Berichts</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldDetails</name>
    <message>
        <source>Printed: %1</source>
        <translation>Gedruckt: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation>%1, %2 % sicher</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldForm</name>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldGroupModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n document(s) of type %2</source>
        <translation>
            <numerusform>%1: %n Dokument vom Typ %2</numerusform>
            <numerusform>%1: %n Dokumente vom Typ %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, all merchants</source>
        <translation>%1, %2, alle Händler</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldLineEdit</name>
    <message>
        <source>Choose a date</source>
        <translation>Datum wählen</translation>
    </message>
    <message>
        <source>Choose a date (Alt+Down)</source>
        <translation>Datum wählen (Alt+Pfeil ab)</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>Alle Möglichkeiten zeigen</translation>
    </message>
    <message>
        <source>Show all choices (Alt+Down)</source>
        <translation>Alle Möglichkeiten zeigen (Alt+Pfeil ab)</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldRow</name>
    <message>
        <source>%1 *</source>
        <comment>a required field</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Alt+%1 jumps here</source>
        <translation>Alt+%1 springt hierher</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldStrip</name>
    <message>
        <source>Image of the field</source>
        <translation>Bild des Feldes</translation>
    </message>
</context>
<context>
    <name>emend::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Search in text, file name and merchant</source>
        <translation>In Text, Dateiname und Händler suchen</translation>
    </message>
    <message>
        <source>Search in text, file or merchant</source>
        <translation>In Text, Datei oder Händler suchen</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Alle Typen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a state and how many documents are in it</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>emend::ui::FlipPanel</name>
    <message>
        <source>Values that only one version read right</source>
        <translation>Werte, die nur eine Version richtig gelesen hat</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Active reads</source>
        <translation>Aktive liest</translation>
    </message>
    <message>
        <source>Candidate reads</source>
        <translation>Kandidat liest</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>Gained</source>
        <comment>a value</comment>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a value</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Both versions read the same values right.</source>
        <translation>Beide Versionen lesen dieselben Werte richtig.</translation>
    </message>
    <message>
        <source>Values that only one of the two versions read right, losses first. Enter opens the document.</source>
        <translation>Werte, die nur eine der beiden Versionen richtig gelesen hat, Verluste zuerst. Enter öffnet das Dokument.</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCardModel</name>
    <message>
        <source>Drawing…</source>
        <translation>Wird gezeichnet…</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, Seite %2</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>wie gelesen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>left for review</source>
        <translation>zum Prüfen zurückgestellt</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>nicht bestätigt</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCheckPage</name>
    <message>
        <source>Looking for fields to check…</source>
        <translation>Zu prüfende Felder werden gesucht…</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Fields to check</source>
        <translation>Zu prüfende Felder</translation>
    </message>
    <message>
        <source>Values to check</source>
        <translation>Zu prüfende Werte</translation>
    </message>
    <message>
        <source>Arrow keys move, typing changes a value, Space leaves a document for review, Enter confirms the rest.</source>
        <translation>Pfeiltasten bewegen, Tippen ändert einen Wert, die Leertaste stellt ein Dokument zum Prüfen zurück, Enter bestätigt den Rest.</translation>
    </message>
    <message>
        <source>Confirm the rest</source>
        <translation>Rest bestätigen</translation>
    </message>
    <message>
        <source>Leave for review</source>
        <translation>Zum Prüfen zurückstellen</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Wert ändern</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Undo the last group</source>
        <translation>Letzte Gruppe rückgängig machen</translation>
    </message>
    <message>
        <source>Look for fields to check</source>
        <translation>Zu prüfende Felder suchen</translation>
    </message>
    <message>
        <source>No field is to be checked in groups. Documents come here when the same field needs a look in several of them.</source>
        <translation>Kein Feld ist in Gruppen zu prüfen. Dokumente erscheinen hier, wenn in mehreren dasselbe Feld anzusehen ist.</translation>
    </message>
    <message>
        <source>Somebody else has these documents now.</source>
        <translation>Jemand anders hat diese Dokumente jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) confirmed.</source>
        <translation>
            <numerusform>%n Dokument bestätigt.</numerusform>
            <numerusform>%n Dokumente bestätigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) for a look at other fields.</source>
        <translation>
            <numerusform>%n weiteres wartet, weil andere Felder anzusehen sind.</numerusform>
            <numerusform>%n weitere warten, weil andere Felder anzusehen sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be confirmed; the cards say why.</source>
        <translation>
            <numerusform>%n konnte nicht bestätigt werden; die Karte sagt, warum.</numerusform>
            <numerusform>%n konnten nicht bestätigt werden; die Karten sagen, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be checked.</source>
        <translation>
            <numerusform>%n Dokument ist wieder zu prüfen.</numerusform>
            <numerusform>%n Dokumente sind wieder zu prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s), since somebody has gone on from there.</source>
        <translation>
            <numerusform>%n bleibt bestehen, weil jemand von dort aus weitergearbeitet hat.</numerusform>
            <numerusform>%n bleiben bestehen, weil jemand von dort aus weitergearbeitet hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>%n bestätigen</numerusform>
            <numerusform>%n bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n document(s)</source>
        <translation>
            <numerusform>%n Dokument bestätigen</numerusform>
            <numerusform>%n Dokumente bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>%n Wert zu bestätigen</numerusform>
            <numerusform>%n Werte zu bestätigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxActions</name>
    <message>
        <source>Add files…</source>
        <translation>Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Dateien einfügen</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>Ordner überwachen…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Überwachung beenden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Open for review</source>
        <translation>Zum Prüfen öffnen</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Read as another type</source>
        <translation>Als anderen Typ lesen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Merge documents…</source>
        <translation>Dokumente zusammenführen…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxModel</name>
    <message>
        <source>First page of %1</source>
        <translation>Erste Seite von %1</translation>
    </message>
    <message>
        <source>Received on %1 from %2</source>
        <translation>Eingegangen am %1 von %2</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to review</source>
        <translation>
            <numerusform>%n Dokument zu prüfen</numerusform>
            <numerusform>%n Dokumente zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>Nur Administratoren dürfen hier Dokumente löschen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and why it was refused</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stayed as they were.</source>
        <translation>
            <numerusform>%n Dokument blieb, wie es war.</numerusform>
            <numerusform>%n Dokumente blieben, wie sie waren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken in.</source>
        <translation>
            <numerusform>%n Datei wurde nicht aufgenommen.</numerusform>
            <numerusform>%n Dateien wurden nicht aufgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>%1 wird überwacht</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner überwachen</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</source>
        <translation>Dokumente (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTable</name>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTexts</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>In Quarantäne</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Being read, %1 %</source>
        <translation>Wird gelesen, %1 %</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>Das Original wurde am %1 gelöscht.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
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
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>etwa %n Sekunde</numerusform>
            <numerusform>etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::IntakePanel</name>
    <message>
        <source>Stop taking in</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Erledigte Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in; waiting for room in the queue</source>
        <translation>
            <numerusform>%1 von %n Dokument aufgenommen; wartet auf Platz in der Warteschlange</numerusform>
            <numerusform>%1 von %n Dokumenten aufgenommen; wartet auf Platz in der Warteschlange</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in</source>
        <translation>
            <numerusform>%1 von %n Dokument aufgenommen</numerusform>
            <numerusform>%1 von %n Dokumenten aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read; the queue is paused</source>
        <translation>
            <numerusform>%n Dokument zu lesen; die Warteschlange ist angehalten</numerusform>
            <numerusform>%n Dokumente zu lesen; die Warteschlange ist angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read</source>
        <translation>
            <numerusform>%n Dokument zu lesen</numerusform>
            <numerusform>%n Dokumente zu lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second, %2 left</source>
        <translation>%1 je Sekunde, noch %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::IntervalChart</name>
    <message>
        <source>%1, %2: %3 (%4 to %5)</source>
        <comment>field, version, shares</comment>
        <translation>%1, %2: %3 (%4 bis %5)</translation>
    </message>
</context>
<context>
    <name>emend::ui::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Any key closes this sheet.</source>
        <translation>Jede Taste schließt diese Übersicht.</translation>
    </message>
</context>
<context>
    <name>emend::ui::LineChart</name>
    <message>
        <source>%1 at %2: %3</source>
        <comment>series, count, share</comment>
        <translation>%1 bei %2: %3</translation>
    </message>
    <message>
        <source>%1 at %2: %3 (%4 to %5)</source>
        <comment>series, count, shares</comment>
        <translation>%1 bei %2: %3 (%4 bis %5)</translation>
    </message>
</context>
<context>
    <name>emend::ui::MainWindow</name>
    <message>
        <source>Emend</source>
        <translation>Emend</translation>
    </message>
    <message>
        <source>Go to: %1</source>
        <translation>Gehe zu: %1</translation>
    </message>
    <message>
        <source>%1 – Emend</source>
        <translation>%1 – Emend</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Finishing what is being done. The window closes by itself.</source>
        <translation>Laufendes wird abgeschlossen. Das Fenster schließt sich von selbst.</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryNotice</name>
    <message>
        <source>What was filled in</source>
        <translation>Was eingetragen wurde</translation>
    </message>
    <message numerus="yes">
        <source>Filled in for you: %1, as on %n document(s) of %2 that you confirmed.</source>
        <comment>fields; merchant</comment>
        <translation>
            <numerusform>Für Sie eingetragen: %1, wie auf %n Dokument von %2, das Sie bestätigt haben.</numerusform>
            <numerusform>Für Sie eingetragen: %1, wie auf %n Dokumenten von %2, die Sie bestätigt haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryPanel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>Bestätigt am</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Documents that it was learned from</source>
        <translation>Dokumente, aus denen es gelernt wurde</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Gelernt aus</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>Händler suchen</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>Name, Adresse oder Nummer</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>What is known of the merchant</source>
        <translation>Was über den Händler bekannt ist</translation>
    </message>
    <message>
        <source>Known of the merchant</source>
        <translation>Über den Händler bekannt</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Vetoes, from the next version on</source>
        <translation>Vetos, ab der nächsten Version</translation>
    </message>
    <message>
        <source>Every merchant</source>
        <translation>Alle Händler</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%n merchant(s)</source>
        <translation>
            <numerusform>%n Händler</numerusform>
            <numerusform>%n Händler</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is known of a merchant first.</source>
        <translation>Zuerst etwas auswählen, das über einen Händler bekannt ist.</translation>
    </message>
</context>
<context>
    <name>emend::ui::MerchantModel</name>
    <message>
        <source>Merchant</source>
        <translation>Händler</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Last seen on %1</source>
        <translation>Zuletzt gesehen am %1</translation>
    </message>
</context>
<context>
    <name>emend::ui::MergePanel</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Documents to merge, in order</source>
        <translation>Zusammenzuführende Dokumente, in ihrer Reihenfolge</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n document(s) into one, in this order? The originals are kept.</source>
        <translation>
            <numerusform>%n Dokument in dieser Reihenfolge zu einem zusammenführen? Die Originale bleiben erhalten.</numerusform>
            <numerusform>%n Dokumente in dieser Reihenfolge zu einem zusammenführen? Die Originale bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n document(s)…</source>
        <translation>
            <numerusform>%n Dokument wird zusammengeführt…</numerusform>
            <numerusform>%n Dokumente werden zusammengeführt…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MergeRun</name>
    <message>
        <source>Only reviewers and administrators may merge documents here.</source>
        <translation>Nur Prüfer und Administratoren dürfen hier Dokumente zusammenführen.</translation>
    </message>
    <message>
        <source>Select two or more documents to merge them.</source>
        <translation>Wählen Sie zwei oder mehr Dokumente aus, um sie zusammenzuführen.</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>Höchstens %1 Dokumente lassen sich auf einmal zusammenführen.</translation>
    </message>
    <message>
        <source>%1 is still to be read, and can be merged after that.</source>
        <translation>%1 ist noch zu lesen und lässt sich erst danach zusammenführen.</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed, so it cannot be merged.</source>
        <translation>%1 ist nicht zu prüfen und lässt sich daher nicht zusammenführen.</translation>
    </message>
    <message>
        <source>The original of %1 was deleted, so it cannot be merged.</source>
        <translation>Das Original von %1 wurde gelöscht, daher lässt es sich nicht zusammenführen.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it cannot be merged.</source>
        <translation>%1 ist jetzt bei %2 und lässt sich daher nicht zusammenführen.</translation>
    </message>
    <message>
        <source>One of these documents is not there any more.</source>
        <translation>Eines dieser Dokumente gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>emend::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>emend::ui::NoticeBar</name>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>New document from this page on</source>
        <translation>Neues Dokument ab dieser Seite</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStripModel</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Page %1, in the original page %2</source>
        <translation>Seite %1, im Original Seite %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageView</name>
    <message>
        <source>This document has no pages.</source>
        <translation>Dieses Dokument hat keine Seiten.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Page image</source>
        <translation>Seitenbild</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>Feld %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: how sure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 % sure)</source>
        <comment>a word as it was read</comment>
        <translation>%1 (%2 % sicher)</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternTexts</name>
    <message>
        <source>Built in</source>
        <comment>what the program brings along</comment>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Printed number</source>
        <translation>Gedruckte Nummer</translation>
    </message>
    <message>
        <source>Heading as read</source>
        <translation>Kopf, wie gelesen</translation>
    </message>
    <message>
        <source>%1 stands behind</source>
        <comment>a field</comment>
        <translation>%1 steht hinter</translation>
    </message>
    <message>
        <source>It only tells where to look. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>Es sagt nur, wo zu suchen ist. Ein Veto gibt es gegen Namen, Adressen, Kategorien, Währungen und Zahlungsarten.</translation>
    </message>
    <message>
        <source>It only helps to recognise the merchant. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>Es hilft nur, den Händler zu erkennen. Ein Veto gibt es gegen Namen, Adressen, Kategorien, Währungen und Zahlungsarten.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <comment>documents on which a version had something to say</comment>
        <translation>%1 % von %2</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Reihenfolge von Tag und Monat</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsActions</name>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt auffrischen</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Aktivieren…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Zurückgehen…</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Zeigen, was sich änderte</translation>
    </message>
    <message>
        <source>Show the memory</source>
        <translation>Gedächtnis zeigen</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>Händler suchen</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Veto…</source>
        <translation>Veto…</translation>
    </message>
    <message>
        <source>Lift veto</source>
        <translation>Veto aufheben</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsPage</name>
    <message>
        <source>Rolled back: %1</source>
        <comment>a reason</comment>
        <translation>Zurückgegangen: %1</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <translation>Aktiv: %1</translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <comment>a version</comment>
        <translation>%1 (aktiv)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a version and who activated it</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Noch keine Version</translation>
    </message>
    <message>
        <source>Only an administrator may decide which version is active.</source>
        <translation>Nur Administratoren dürfen entscheiden, welche Version aktiv ist.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Zuerst eine Version auswählen.</translation>
    </message>
    <message>
        <source>This version is active already.</source>
        <translation>Diese Version ist schon aktiv.</translation>
    </message>
    <message>
        <source>No version was ever active, so there is no way back.</source>
        <translation>Noch nie war eine Version aktiv, also gibt es kein Zurück.</translation>
    </message>
    <message>
        <source>Only an administrator may veto what is learned.</source>
        <translation>Nur Administratoren dürfen Vetos gegen Gelerntes einlegen.</translation>
    </message>
    <message>
        <source>Show the memory first.</source>
        <translation>Zuerst das Gedächtnis zeigen.</translation>
    </message>
    <message>
        <source>Only administrators and services may make versions.</source>
        <translation>Nur Administratoren und Dienste dürfen Versionen machen.</translation>
    </message>
    <message>
        <source>Choose a veto first.</source>
        <translation>Zuerst ein Veto auswählen.</translation>
    </message>
    <message>
        <source>Choose a document first.</source>
        <translation>Zuerst ein Dokument auswählen.</translation>
    </message>
    <message>
        <source>Activate %1 in place of %2? Every worker and window uses it within a second.</source>
        <translation>%1 anstelle von %2 aktivieren? Alle Arbeiter und Fenster verwenden sie binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Go back from %1 to what was active before it?</source>
        <translation>Von %1 zu dem zurückgehen, was davor aktiv war?</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Never learn again that %1 of %2 is “%3”?</source>
        <comment>field, merchant, value</comment>
        <translation>Nie wieder lernen, dass %1 von %2 „%3“ ist?</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>Veto einlegen</translation>
    </message>
    <message>
        <source>Nothing new was learned since %1 was made.</source>
        <translation>Seit %1 wurde nichts Neues gelernt.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was made from %n document(s). Nothing changes until it is activated.</source>
        <translation>
            <numerusform>%1 wurde aus %n Dokument gemacht. Nichts ändert sich, bis sie aktiviert wird.</numerusform>
            <numerusform>%1 wurde aus %n Dokumenten gemacht. Nichts ändert sich, bis sie aktiviert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is active now.</source>
        <translation>%1 ist jetzt aktiv.</translation>
    </message>
    <message>
        <source>About the version</source>
        <translation>Über die Version</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>No pattern version yet</source>
        <translation>Noch keine Musterversion</translation>
    </message>
    <message>
        <source>A version holds what was learned from confirmed documents and corrections: merchants with their addresses and habits, and values that were corrected the same way again and again. It changes nothing until somebody activates it, and that can be taken back.</source>
        <translation>Eine Version enthält, was aus bestätigten Dokumenten und Korrekturen gelernt wurde: Händler mit ihren Adressen und Gewohnheiten und Werte, die immer wieder gleich korrigiert wurden. Sie ändert nichts, bis jemand sie aktiviert, und das lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>How far the version is</source>
        <translation>Wie weit die Version ist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making a version…</source>
        <translation>Version wird gemacht…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gemacht am</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Was active</source>
        <translation>War aktiv</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What was active when</source>
        <translation>Was wann aktiv war</translation>
    </message>
    <message>
        <source>Time to ask which version was active</source>
        <translation>Zeitpunkt, für den nach der aktiven Version gefragt wird</translation>
    </message>
    <message>
        <source>Active at</source>
        <translation>Aktiv am</translation>
    </message>
    <message>
        <source>No version was made.</source>
        <translation>Es wurde keine Version gemacht.</translation>
    </message>
    <message>
        <source>“%1” is left out from the next version on.</source>
        <translation>„%1“ wird ab der nächsten Version weggelassen.</translation>
    </message>
    <message>
        <source>The veto is lifted from the next version on.</source>
        <translation>Das Veto ist ab der nächsten Version aufgehoben.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>emend::ui::PreferencesDialog</name>
    <message>
        <source>Kinds of preferences</source>
        <translation>Arten von Einstellungen</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>The language changes when Emend is started again.</source>
        <translation>Die Sprache ändert sich beim nächsten Start von Emend.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Datenbank: %1</translation>
    </message>
    <message>
        <source>Database:</source>
        <translation>Datenbank:</translation>
    </message>
    <message>
        <source>To use another one, start Emend with --database-url, set EMEND_DATABASE_URL, or write database-url into emend.ini. Teams share a PostgreSQL server, such as postgresql://server/emend.</source>
        <translation>Um eine andere zu verwenden, Emend mit --database-url starten, EMEND_DATABASE_URL setzen oder database-url in emend.ini eintragen. Teams teilen sich einen PostgreSQL-Server, etwa postgresql://server/emend.</translation>
    </message>
    <message>
        <source>Pages read at the same time</source>
        <translation>Gleichzeitig gelesene Seiten</translation>
    </message>
    <message>
        <source>&amp;Pages read at the same time:</source>
        <translation>&amp;Gleichzeitig gelesene Seiten:</translation>
    </message>
    <message>
        <source>Languages of the documents</source>
        <translation>Sprachen der Dokumente</translation>
    </message>
    <message>
        <source>Languages of the &amp;documents:</source>
        <translation>Sprachen der &amp;Dokumente:</translation>
    </message>
    <message>
        <source>As Tesseract names them, joined by +, such as eng+deu.</source>
        <translation>Wie Tesseract sie nennt, mit + verbunden, etwa eng+deu.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Überwachter Ordner</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>Überwachten Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Watched folder:</source>
        <translation>Überwachter &amp;Ordner:</translation>
    </message>
    <message>
        <source>What appears in this folder is taken in by itself.</source>
        <translation>Was in diesem Ordner erscheint, wird von selbst aufgenommen.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>&amp;Eigener Name:</translation>
    </message>
    <message>
        <source>Stands beside your decisions. A new name holds when Emend is started again.</source>
        <translation>Steht neben den eigenen Entscheidungen. Ein neuer Name gilt ab dem nächsten Start von Emend.</translation>
    </message>
    <message>
        <source>From this &amp;amount on:</source>
        <translation>Ab diesem &amp;Betrag:</translation>
    </message>
    <message>
        <source>Second reading from an amount on</source>
        <translation>Zweite Lesung ab einem Betrag</translation>
    </message>
    <message>
        <source>Amount for a second reading</source>
        <translation>Betrag für eine zweite Lesung</translation>
    </message>
    <message>
        <source>Merchants that are on no reviewed document &amp;yet</source>
        <translation>Händler, die noch &amp;auf keinem geprüften Dokument stehen</translation>
    </message>
    <message>
        <source>Second reading for new merchants</source>
        <translation>Zweite Lesung bei neuen Händlern</translation>
    </message>
    <message>
        <source>Two people read:</source>
        <translation>Zwei Personen lesen:</translation>
    </message>
    <message>
        <source>They do not see what the other has said; where they differ, a third one decides.</source>
        <translation>Sie sehen nicht, was die andere angegeben hat; wo sie abweichen, entscheidet eine dritte.</translation>
    </message>
    <message>
        <source>Names of languages are joined by +, such as eng+ben.</source>
        <translation>Namen von Sprachen werden mit + verbunden, etwa eng+ben.</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>Alle Kerne bis auf einen</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReliabilityChart</name>
    <message numerus="yes">
        <source>%1: %n answer(s) that were %2 sure were right in %3</source>
        <comment>version, shares</comment>
        <translation>
            <numerusform>%1: %n Antwort mit %2 Sicherheit war zu %3 richtig</numerusform>
            <numerusform>%1: %n Antworten mit %2 Sicherheit waren zu %3 richtig</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>Sicherheit, %</translation>
    </message>
    <message>
        <source>Right, %</source>
        <translation>Richtig, %</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewActions</name>
    <message>
        <source>Confirm and open the next</source>
        <translation>Bestätigen und das nächste öffnen</translation>
    </message>
    <message>
        <source>Skip this document</source>
        <translation>Dieses Dokument überspringen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Weiterreichen…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo my last document</source>
        <translation>Mein letztes Dokument rückgängig machen</translation>
    </message>
    <message>
        <source>Open the next document</source>
        <translation>Nächstes Dokument öffnen</translation>
    </message>
    <message>
        <source>Edit the field</source>
        <translation>Feld bearbeiten</translation>
    </message>
    <message>
        <source>Read a region again</source>
        <translation>Bereich erneut lesen</translation>
    </message>
    <message>
        <source>Pick words by keys</source>
        <translation>Wörter mit Tasten wählen</translation>
    </message>
    <message>
        <source>Hold the page still</source>
        <translation>Seite festhalten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>An Breite anpassen</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>An Seite anpassen</translation>
    </message>
    <message>
        <source>Turn the page left</source>
        <translation>Seite nach links drehen</translation>
    </message>
    <message>
        <source>Turn the page right</source>
        <translation>Seite nach rechts drehen</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Split the document before this page</source>
        <translation>Dokument vor dieser Seite aufteilen</translation>
    </message>
    <message>
        <source>Change the type of document</source>
        <translation>Dokumenttyp ändern</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>Work on escalated documents</source>
        <translation>Weitergereichte Dokumente bearbeiten</translation>
    </message>
    <message>
        <source>Draw an audit sample of the last week</source>
        <translation>Stichprobe der letzten Woche ziehen</translation>
    </message>
    <message>
        <source>Go to field %1</source>
        <translation>Zu Feld %1</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewFields</name>
    <message>
        <source>read by %1</source>
        <translation>gelesen von %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 leeren</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing could be read there.</source>
        <translation>Dort konnte nichts gelesen werden.</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>erneut gelesen</translation>
    </message>
    <message>
        <source>Read again: press the number of the right one</source>
        <translation>Erneut gelesen: die Nummer des richtigen Werts drücken</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>Typ ändern</translation>
    </message>
    <message>
        <source>joined with the next word</source>
        <translation>mit dem nächsten Wort verbunden</translation>
    </message>
    <message>
        <source>The marked word: other readings, Delete takes it out</source>
        <translation>Das markierte Wort: andere Lesarten, Entf nimmt es heraus</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewHeader</name>
    <message>
        <source>Two readers differ</source>
        <translation>Zwei Lesungen weichen ab</translation>
    </message>
    <message>
        <source>Escalated: %1</source>
        <translation>Weitergereicht: %1</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>Übernommen von %1</translation>
    </message>
    <message>
        <source>Please check every field</source>
        <translation>Bitte jedes Feld prüfen</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Dokumenttyp</translation>
    </message>
    <message>
        <source>Type of document: its first letter chooses, Alt+Down shows all</source>
        <translation>Dokumenttyp: Der erste Buchstabe wählt, Alt+Pfeil ab zeigt alle</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>No escalated document waits for you.</source>
        <translation>Kein weitergereichtes Dokument wartet auf Sie.</translation>
    </message>
    <message>
        <source>Documents that need a person will wait here.</source>
        <translation>Dokumente, die eine Person brauchen, warten hier.</translation>
    </message>
    <message>
        <source>This document is with somebody else</source>
        <translation>Dieses Dokument ist bei jemand anderem</translation>
    </message>
    <message>
        <source>The next document cannot be opened</source>
        <translation>Das nächste Dokument kann nicht geöffnet werden</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are kept on this computer until the database is back. %1</source>
        <translation>
            <numerusform>%n Entscheidung wird auf diesem Rechner aufbewahrt, bis die Datenbank wieder da ist. %1</numerusform>
            <numerusform>%n Entscheidungen werden auf diesem Rechner aufbewahrt, bis die Datenbank wieder da ist. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange pages</source>
        <translation>Seiten anordnen</translation>
    </message>
    <message>
        <source>Nothing to undo here. %1 undoes your last document.</source>
        <translation>Hier gibt es nichts rückgängig zu machen. %1 macht Ihr letztes Dokument rückgängig.</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>Das Original wurde am %1 gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else has this document</source>
        <translation>Jemand anders hat dieses Dokument</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Ein anderes öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Erneut öffnen</translation>
    </message>
    <message>
        <source>Today: %1, in the middle %2 and %3 s</source>
        <translation>Heute: %1, im Median %2 und %3 s</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n Dokument</numerusform>
            <numerusform>%n Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n Aktion</numerusform>
            <numerusform>%n Aktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>Splitting…</source>
        <translation>Wird aufgeteilt…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were made, and wait to be read.</source>
        <translation>
            <numerusform>%n Dokument wurde erstellt und wartet darauf, gelesen zu werden.</numerusform>
            <numerusform>%n Dokumente wurden erstellt und warten darauf, gelesen zu werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that had passed wait for a check now.</source>
        <translation>
            <numerusform>%n Dokument, das schon durch war, wartet jetzt auf eine Prüfung.</numerusform>
            <numerusform>%n Dokumente, die schon durch waren, warten jetzt auf eine Prüfung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewSession</name>
    <message>
        <source>Your time with %1 ran out, and it was given to somebody else.</source>
        <translation>Ihre Zeit für %1 ist abgelaufen, und es wurde jemand anderem gegeben.</translation>
    </message>
    <message>
        <source>%1 is with %2 now. What you had done is kept in the draft.</source>
        <translation>%1 ist jetzt bei %2. Das bisher Erledigte ist im Entwurf aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>emend::ui::RunPanel</name>
    <message>
        <source>Report of the run</source>
        <translation>Bericht des Laufs</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>Richtige Werte</translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation>Geänderte Lesarten</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Lernkurve</translation>
    </message>
    <message>
        <source>About the run</source>
        <translation>Über den Lauf</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Wie weit der Lauf ist</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message numerus="yes">
        <source>Changed readings (%n)</source>
        <translation>
            <numerusform>Geänderte Lesarten (%n)</numerusform>
            <numerusform>Geänderte Lesarten (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2: %3</source>
        <comment>a sentence, a state, a sentence</comment>
        <translation>%1
%2: %3</translation>
    </message>
</context>
<context>
    <name>emend::ui::ShortcutsEditor</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys of the action</source>
        <translation>Neue Tasten der Aktion</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Take the keys away</source>
        <translation>Tasten entfernen</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Give back the usual keys</source>
        <translation>Übliche Tasten wiederherstellen</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Alle wie üblich</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Alle Tasten wie üblich</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>&amp;Press the new keys:</source>
        <translation>Neue Tasten &amp;drücken:</translation>
    </message>
    <message>
        <source>%1 already means “%2” there. Choose other keys, or change those of “%2” first.</source>
        <translation>%1 bedeutet dort schon „%2“. Andere Tasten wählen oder zuerst die von „%2“ ändern.</translation>
    </message>
    <message>
        <source>%1 means “%2” now. Change the keys of “%2” first.</source>
        <translation>%1 bedeutet jetzt „%2“. Zuerst die Tasten von „%2“ ändern.</translation>
    </message>
</context>
<context>
    <name>emend::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting (paused)</source>
        <translation>
            <numerusform>%n wartet (angehalten)</numerusform>
            <numerusform>%n warten (angehalten)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n wird gelesen</numerusform>
            <numerusform>%n werden gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads nothing in the background</source>
        <translation>Liest nichts im Hintergrund</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 and %n more</source>
        <translation>
            <numerusform>Liest %1 und %n weiteres</numerusform>
            <numerusform>Liest %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Liest %1</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Keine Datenbank</translation>
    </message>
    <message>
        <source>%1: cannot be reached</source>
        <translation>%1: nicht erreichbar</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: Verbindung wird hergestellt…</translation>
    </message>
</context>
<context>
    <name>emend::ui::SuggestionButton</name>
    <message>
        <source>Suggestion %1: %2, %3</source>
        <translation>Vorschlag %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingActions</name>
    <message>
        <source>Start a run</source>
        <translation>Lauf starten</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Lauf abbrechen</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Dokument öffnen</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Hash kopieren</translation>
    </message>
    <message>
        <source>Save chart as PNG…</source>
        <translation>Diagramm als PNG speichern…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Tabelle als CSV speichern…</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingPage</name>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Training: %1 %</source>
        <comment>per cent</comment>
        <translation>Training: %1 %</translation>
    </message>
    <message>
        <source>Only administrators and services may train.</source>
        <translation>Nur Administratoren und Dienste dürfen trainieren.</translation>
    </message>
    <message>
        <source>A run goes on. Wait for it, or cancel it.</source>
        <translation>Ein Lauf ist im Gang. Auf ihn warten oder ihn abbrechen.</translation>
    </message>
    <message>
        <source>Only administrators and services may cancel a run.</source>
        <translation>Nur Administratoren und Dienste dürfen einen Lauf abbrechen.</translation>
    </message>
    <message>
        <source>Choose a run that goes on first.</source>
        <translation>Zuerst einen Lauf auswählen, der im Gang ist.</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>Er endet nach dem Dokument, bei dem er gerade ist.</translation>
    </message>
    <message>
        <source>Choose a run that was not completed first.</source>
        <translation>Zuerst einen Lauf auswählen, der nicht abgeschlossen wurde.</translation>
    </message>
    <message>
        <source>Choose a changed reading first.</source>
        <translation>Zuerst eine geänderte Lesart auswählen.</translation>
    </message>
    <message>
        <source>Choose a hash in what is told about the run first.</source>
        <translation>Zuerst einen Hash unter „Über den Lauf“ auswählen.</translation>
    </message>
    <message>
        <source>Show a part of a report that has a chart first.</source>
        <translation>Zuerst einen Teil eines Berichts anzeigen, der ein Diagramm hat.</translation>
    </message>
    <message>
        <source>Choose a run that has a report first.</source>
        <translation>Zuerst einen Lauf auswählen, der einen Bericht hat.</translation>
    </message>
    <message>
        <source>The run has made %1. Nothing changes until it is activated on the page Patterns.</source>
        <translation>Der Lauf hat %1 gemacht. Nichts ändert sich, bis sie auf der Seite „Muster“ aktiviert wird.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Trainingsläufe</translation>
    </message>
    <message>
        <source>No training run yet</source>
        <translation>Noch kein Trainingslauf</translation>
    </message>
    <message>
        <source>A run learns from confirmed documents, keeps some of them aside, and tells on those whether what it learned reads better than the version that is active. It needs confirmed documents; some hundred make a verdict likely. What comes out is a version that changes nothing until somebody activates it on the page Patterns.</source>
        <translation>Ein Lauf lernt aus bestätigten Dokumenten, hält einige davon zurück und stellt an diesen fest, ob das Gelernte besser liest als die aktive Version. Er braucht bestätigte Dokumente; mit einigen Hundert ist ein Urteil wahrscheinlich. Heraus kommt eine Version, die nichts ändert, bis jemand sie auf der Seite „Muster“ aktiviert.</translation>
    </message>
    <message>
        <source>The run waits until it is resumed.</source>
        <translation>Der Lauf wartet, bis er fortgesetzt wird.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingTexts</name>
    <message numerus="yes">
        <source>Of %n document(s) that neither version learned from, %1 gained right fields and %2 lost some (%3).</source>
        <translation>
            <numerusform>Von %n Dokument, aus dem keine der beiden Versionen gelernt hat: %1 mit mehr richtigen Feldern, %2 mit weniger (%3).</numerusform>
            <numerusform>Von %n Dokumenten, aus denen keine der beiden Versionen gelernt hat: %1 mit mehr richtigen Feldern, %2 mit weniger (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a run</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Ending</source>
        <comment>a run</comment>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a run</comment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a run</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a run</comment>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>a run</comment>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Es wird gesammelt</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Es wird gelernt</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Es wird verglichen</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>Die Version wird erstellt</translation>
    </message>
    <message>
        <source>Nobody has done anything on this run for some minutes: its program has ended, or has no connection. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Seit einigen Minuten hat niemand an diesem Lauf gearbeitet: Sein Programm ist beendet oder hat keine Verbindung. Nach dem Fortsetzen geht er hinter dem letzten fertigen Schritt weiter.</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>Er endet nach dem Dokument, bei dem er gerade ist.</translation>
    </message>
    <message>
        <source>Its report is here as soon as the versions were compared. You can go on working meanwhile.</source>
        <translation>Sein Bericht erscheint hier, sobald die Versionen verglichen sind. Sie können inzwischen weiterarbeiten.</translation>
    </message>
    <message>
        <source>It waits because its program was closed. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Er wartet, weil sein Programm geschlossen wurde. Nach dem Fortsetzen geht er hinter dem letzten fertigen Schritt weiter.</translation>
    </message>
    <message>
        <source>%1 Resume goes on after the last stage that was finished; Start begins anew.</source>
        <comment>an error</comment>
        <translation>%1 „Lauf fortsetzen“ macht hinter dem letzten fertigen Schritt weiter; „Lauf starten“ beginnt von vorn.</translation>
    </message>
    <message>
        <source>Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Nach dem Fortsetzen geht er hinter dem letzten fertigen Schritt weiter.</translation>
    </message>
    <message>
        <source>Its report could not be read.</source>
        <translation>Sein Bericht konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>a version</comment>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Worse</source>
        <comment>a version</comment>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation>Nicht genug Belege</translation>
    </message>
    <message>
        <source>Better than the active version, by %1 points</source>
        <comment>per cent</comment>
        <translation>Besser als die aktive Version, um %1 Punkte</translation>
    </message>
    <message>
        <source>Worse than the active version (%1 points over all)</source>
        <comment>per cent</comment>
        <translation>Schlechter als die aktive Version (insgesamt %1 Punkte)</translation>
    </message>
    <message>
        <source>Not enough evidence that it is better or worse (%1 points)</source>
        <comment>per cent</comment>
        <translation>Nicht genug Belege, dass sie besser oder schlechter ist (%1 Punkte)</translation>
    </message>
    <message>
        <source>%1 No field got significantly worse.</source>
        <comment>a sentence</comment>
        <translation>%1 Kein Feld wurde signifikant schlechter.</translation>
    </message>
    <message>
        <source>%1 That may be chance.</source>
        <comment>a sentence</comment>
        <translation>%1 Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>%1 That is hardly chance.</source>
        <comment>a sentence</comment>
        <translation>%1 Das ist kaum Zufall.</translation>
    </message>
    <message>
        <source>%1 (%2 gained, %3 lost)</source>
        <comment>a field</comment>
        <translation>%1 (%2 gewonnen, %3 verloren)</translation>
    </message>
    <message>
        <source>%1 Significantly worse: %2.</source>
        <comment>a sentence, fields</comment>
        <translation>%1 Signifikant schlechter: %2.</translation>
    </message>
    <message>
        <source>No version was active: compared with what the program brings along.</source>
        <translation>Keine Version war aktiv: verglichen mit dem, was das Programm mitbringt.</translation>
    </message>
    <message>
        <source>Compared with %1, made again without what is held out, so that neither has seen it.</source>
        <translation>Verglichen mit %1, neu gemacht ohne das Zurückgehaltene, damit keine der beiden es gesehen hat.</translation>
    </message>
    <message>
        <source>Compared with %1 as it is: its sources are gone, so it may have learned from what is held out.</source>
        <translation>Verglichen mit %1, wie sie ist: Ihre Quellen sind nicht mehr da, sie kann also aus dem Zurückgehaltenen gelernt haben.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 % (%2–%3)</source>
        <comment>per cent, and its interval</comment>
        <translation>%1 % (%2–%3)</translation>
    </message>
    <message>
        <source>p &lt; %1</source>
        <comment>probability</comment>
        <translation>p &lt; %1</translation>
    </message>
    <message>
        <source>p = %1</source>
        <comment>probability</comment>
        <translation>p = %1</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>noch etwa %n Sekunde</numerusform>
            <numerusform>noch etwa %n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>noch etwa %n Minute</numerusform>
            <numerusform>noch etwa %n Minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>Farbschema wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>&amp;Helles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>&amp;Dunkles Farbschema</translation>
    </message>
    <message>
        <source>&amp;Next page of the window</source>
        <translation>&amp;Nächste Seite des Fensters</translation>
    </message>
    <message>
        <source>P&amp;revious page of the window</source>
        <translation>Vo&amp;rige Seite des Fensters</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Tasten dieser Seite</translation>
    </message>
    <message>
        <source>&amp;About Emend</source>
        <translation>&amp;Über Emend</translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>emend::ui::WordKeys</name>
    <message>
        <source>Words of the page with their letters</source>
        <translation>Wörter der Seite mit ihren Buchstaben</translation>
    </message>
</context>
</TS>
