<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message>
        <source>The name of %1 holds characters that cannot be read. Rename the file.</source>
        <translation>El nombre de %1 contiene caracteres que no se pueden leer. Cambie el nombre del archivo.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>No permission to read %1. Change its permissions.</source>
        <translation>No hay permiso para leer %1. Cambie sus permisos.</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that leads back to itself.</source>
        <translation>%1 es un enlace simbólico que lleva de vuelta a sí mismo.</translation>
    </message>
    <message>
        <source>The name %1 is too long for a file.</source>
        <translation>El nombre %1 es demasiado largo para un archivo.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 no es un archivo regular.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 es una carpeta, no un archivo.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Split it or scan at a lower resolution.</source>
        <translation>%1 ocupa más de %2 MB. Divídalo o escanéelo con menor resolución.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 está vacío.</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again when it is complete.</source>
        <translation>%1 cambió mientras se leía. Vuelva a intentarlo cuando esté completo.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a file.</source>
        <translation>“%1” no es el nombre de un archivo.</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>%1 no es ni un PDF ni una imagen PNG, JPEG, TIFF, WebP o BMP.</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation>No hay memoria suficiente para leer %1.</translation>
    </message>
</context>
<context>
    <name>LinePageRecognizer</name>
    <message>
        <source>The lines that were found are mostly illegible.</source>
        <translation>Las líneas encontradas son en su mayoría ilegibles.</translation>
    </message>
</context>
<context>
    <name>LstmLineReader</name>
    <message>
        <source>The text recogniser&apos;s network is built in an unknown way.</source>
        <translation>La red del reconocedor de texto tiene una estructura desconocida.</translation>
    </message>
    <message>
        <source>The network of the text recogniser is damaged.</source>
        <translation>La red del reconocedor de texto está dañada.</translation>
    </message>
    <message>
        <source>Reading lines failed: %1</source>
        <translation>Falló la lectura de líneas: %1</translation>
    </message>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>El reconocimiento tardó más de lo permitido.</translation>
    </message>
    <message>
        <source>Loading the text recogniser failed: %1</source>
        <translation>No se pudo cargar el reconocedor de texto: %1</translation>
    </message>
    <message>
        <source>The text recogniser&apos;s network has layers of an unknown kind.</source>
        <translation>La red del reconocedor de texto tiene capas de un tipo desconocido.</translation>
    </message>
    <message>
        <source>The file with the text recogniser&apos;s network is damaged.</source>
        <translation>El archivo con la red del reconocedor de texto está dañado.</translation>
    </message>
    <message>
        <source>The file %1 holds no line network with its characters.</source>
        <translation>El archivo %1 no contiene ninguna red de líneas con sus caracteres.</translation>
    </message>
    <message>
        <source>This network writes characters as several codes.</source>
        <translation>Esta red escribe los caracteres como varios códigos.</translation>
    </message>
    <message>
        <source>The recogniser&apos;s file %1 cannot be read: %2</source>
        <translation>El archivo %1 del reconocedor no se puede leer: %2</translation>
    </message>
    <message>
        <source>The two networks are not of one shape.</source>
        <translation>Las dos redes no tienen la misma estructura.</translation>
    </message>
</context>
<context>
    <name>PageReader</name>
    <message>
        <source>Reading was cancelled.</source>
        <translation>La lectura se canceló.</translation>
    </message>
    <message>
        <source>page %1 was read only in part: time ran out</source>
        <translation>la página %1 se leyó solo en parte: se agotó el tiempo</translation>
    </message>
</context>
<context>
    <name>PageSource</name>
    <message>
        <source>The image cannot be decoded (%1). Scan or photograph it again.</source>
        <translation>La imagen no se puede decodificar (%1). Escanéela o fotografíela de nuevo.</translation>
    </message>
    <message>
        <source>This installation cannot read %1. Install the package qt6-image-formats-plugins.</source>
        <translation>Esta instalación no puede leer %1. Instale el paquete qt6-image-formats-plugins.</translation>
    </message>
    <message>
        <source>The image file is cut off: the lower part of the picture is missing. Copy or photograph it again.</source>
        <translation>El archivo de imagen está cortado: falta la parte inferior de la imagen. Cópiela o fotografíela de nuevo.</translation>
    </message>
    <message>
        <source>The image takes more than %1 MB when decoded. Scale it down and try again.</source>
        <translation>La imagen ocupa más de %1 MB una vez decodificada. Redúzcala y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The page has no size: the file is damaged. Scan or export it again.</source>
        <translation>La página no tiene tamaño: el archivo está dañado. Escanéelo o expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The page measures %1 × %2 pixels, more than the %3 million that are read. Scale it down and try again.</source>
        <translation>La página mide %1 × %2 píxeles, más de los %3 millones que se leen. Redúzcala y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>A page can be drawn at a scale above 0 and up to %1, not at %2.</source>
        <translation>Una página se puede dibujar a una escala mayor que 0 y de hasta %1, no a %2.</translation>
    </message>
    <message>
        <source>There is no page %1; the document has %2.</source>
        <translation>No existe la página %1; el documento tiene %2.</translation>
    </message>
    <message>
        <source>The document has %1 pages, more than the %2 that are read. Split it.</source>
        <translation>El documento tiene %1 páginas, más de las %2 que se leen. Divídalo.</translation>
    </message>
    <message>
        <source>The document has no pages: the file is damaged. Export it again.</source>
        <translation>El documento no tiene páginas: el archivo está dañado. Expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is not enough memory for this page. Scale it down and try again.</source>
        <translation>No hay memoria suficiente para esta página. Redúzcala y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>The page cannot be decoded (%1).</source>
        <translation>La página no se puede decodificar (%1).</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Split it or scan at a lower resolution.</source>
        <translation>El archivo ocupa más de %1 MB. Divídalo o escanéelo con menor resolución.</translation>
    </message>
    <message>
        <source>The file is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>El archivo no es ni un PDF ni una imagen PNG, JPEG, TIFF, WebP o BMP.</translation>
    </message>
    <message>
        <source>The PDF is protected by a password. Save a copy without the password and use that.</source>
        <translation>El PDF está protegido con contraseña. Guarde una copia sin contraseña y use esa.</translation>
    </message>
    <message>
        <source>The PDF is damaged or incomplete. Export or download it again.</source>
        <translation>El PDF está dañado o incompleto. Expórtelo o descárguelo de nuevo.</translation>
    </message>
    <message>
        <source>A page is turned by quarters of a whole turn.</source>
        <translation>Una página se gira por cuartos de vuelta.</translation>
    </message>
    <message>
        <source>The new document would be larger than %1 MB. Put fewer pages into it.</source>
        <translation>El nuevo documento ocuparía más de %1 MB. Ponga menos páginas en él.</translation>
    </message>
    <message>
        <source>A document needs at least one page.</source>
        <translation>Un documento necesita al menos una página.</translation>
    </message>
    <message>
        <source>There is not enough memory to copy these pages.</source>
        <translation>No hay memoria suficiente para copiar estas páginas.</translation>
    </message>
</context>
<context>
    <name>RecognizerChain</name>
    <message>
        <source>No recogniser is set up.</source>
        <translation>No hay ningún reconocedor configurado.</translation>
    </message>
</context>
<context>
    <name>RegionRecognizer</name>
    <message>
        <source>At most %1 rows are read again at a time.</source>
        <translation>Se vuelven a leer como máximo %1 filas a la vez.</translation>
    </message>
</context>
<context>
    <name>TesseractRecognizer</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>El reconocimiento tardó más de lo permitido.</translation>
    </message>
    <message>
        <source>Tesseract could not read this page.</source>
        <translation>Tesseract no pudo leer esta página.</translation>
    </message>
    <message>
        <source>Tesseract failed: %1</source>
        <translation>Tesseract falló: %1</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not installed for Tesseract in %2; on Debian, install the package %3.</source>
        <translation>El idioma &quot;%1&quot; no está instalado para Tesseract en %2; en Debian, instale el paquete %3.</translation>
    </message>
    <message>
        <source>Tesseract could not load the languages &quot;%1&quot;.</source>
        <translation>Tesseract no pudo cargar los idiomas &quot;%1&quot;.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap</name>
    <message>
        <source>%1 cannot be read as a settings file.</source>
        <translation>%1 no se puede leer como archivo de configuración.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 in the preferences</source>
        <translation>%1 en las preferencias</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::EngineSetting</name>
    <message>
        <source>must be one of %1.</source>
        <translation>debe ser uno de %1.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ModelSettings</name>
    <message>
        <source>is wrong: %1</source>
        <translation>no es válido: %1</translation>
    </message>
    <message>
        <source>must name a model, such as %1.</source>
        <translation>debe indicar un modelo, como %1.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenDatabase</name>
    <message>
        <source>The database %1 is not set up for this version. Run: emend-cli db migrate</source>
        <translation>La base de datos %1 no está preparada para esta versión. Ejecute: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenStore</name>
    <message>
        <source>%1 and %2 both name a key for new documents: give only one.</source>
        <translation>%1 y %2 indican ambas una clave para los documentos nuevos: indique solo una.</translation>
    </message>
    <message>
        <source>%1 must name a folder for the documents, not &quot;%2&quot;.</source>
        <translation>%1 debe indicar una carpeta para los documentos, no &quot;%2&quot;.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PageWorker</name>
    <message>
        <source>Languages, joined by +.</source>
        <translation>Idiomas, unidos por +.</translation>
    </message>
    <message>
        <source>Time limit of a page.</source>
        <translation>Límite de tiempo de una página.</translation>
    </message>
    <message>
        <source>Network that reads Latin lines.</source>
        <translation>Red que lee líneas en alfabeto latino.</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>Cómo se llama.</translation>
    </message>
    <message>
        <source>Folder of networks to read with.</source>
        <translation>Carpeta de las redes con las que se lee.</translation>
    </message>
    <message>
        <source>SHA-256 of the network that finds text.</source>
        <translation>SHA-256 de la red que encuentra texto.</translation>
    </message>
    <message>
        <source>SHA-256 of the network that reads lines.</source>
        <translation>SHA-256 de la red que lee líneas.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PatternSettings</name>
    <message>
        <source>must be one of %1.</source>
        <translation>debe ser uno de %1.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ReadOptions</name>
    <message>
        <source>must be a number from 0 (one for each core) to %1.</source>
        <translation>debe ser un número de 0 (uno por núcleo) a %1.</translation>
    </message>
    <message>
        <source>must be a number of seconds from 0.1 to %1.</source>
        <translation>debe ser un número de segundos de 0.1 a %1.</translation>
    </message>
    <message>
        <source>must name languages joined by +, such as eng+ben.</source>
        <translation>debe indicar idiomas unidos por +, como eng+ben.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>debe ser uno de %1.</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::Settings</name>
    <message>
        <source>must be a number from %1 to %2.</source>
        <translation>debe ser un número de %1 a %2.</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2.</source>
        <translation>debe ser un número entero de %1 a %2.</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Desktop</name>
    <message>
        <source>Read the settings again</source>
        <translation>Leer de nuevo la configuración</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>The database is being made ready. This takes a while after an update.</source>
        <translation>La base de datos se está preparando. Tras una actualización, esto tarda un rato.</translation>
    </message>
    <message>
        <source>Documents are not read in the background. %1</source>
        <translation>Los documentos no se leen en segundo plano. %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::DesktopOptions</name>
    <message>
        <source>Shows documents beside the fields that were read, to be corrected.</source>
        <translation>Muestra los documentos junto a los campos leídos, para corregirlos.</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>Muestra esta ayuda.</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>Muestra la versión.</translation>
    </message>
    <message>
        <source>The database; default: a file in the user&apos;s data folder.</source>
        <translation>La base de datos; por defecto: un archivo en la carpeta de datos del usuario.</translation>
    </message>
    <message>
        <source>Folder of the documents; default: one in the user&apos;s data folder.</source>
        <translation>Carpeta de los documentos; por defecto: una en la carpeta de datos del usuario.</translation>
    </message>
    <message>
        <source>Language of the program, such as de; default: the system&apos;s.</source>
        <translation>Idioma del programa, como de; por defecto: el del sistema.</translation>
    </message>
    <message>
        <source>Files and folders to be taken in.</source>
        <translation>Archivos y carpetas que se incorporan.</translation>
    </message>
    <message>
        <source>Reads no documents in the background.</source>
        <translation>No lee documentos en segundo plano.</translation>
    </message>
    <message>
        <source>Opens the window in this size, whatever it was before, such as 1280x800.</source>
        <translation>Abre la ventana con este tamaño, fuera cual fuera el anterior, como 1280x800.</translation>
    </message>
    <message>
        <source>--%1 must be two numbers, such as 1280x800.</source>
        <translation>--%1 debe ser dos números, como 1280x800.</translation>
    </message>
    <message>
        <source>Usage: emend %1</source>
        <translation>Uso: emend %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Pages</name>
    <message>
        <source>Inbox</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>Por grupos</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrones</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
</context>
<context>
    <name>emend::desktop::SamplesIntake</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>The sample documents cannot be written to %1.</source>
        <translation>Los documentos de ejemplo no se pueden escribir en %1.</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Workbench</name>
    <message>
        <source>%1 on %2</source>
        <comment>database on a server</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>emend::domain::ReviewReason</name>
    <message>
        <source>%1 missing</source>
        <translation>falta %1</translation>
    </message>
    <message>
        <source>%1 below threshold</source>
        <translation>%1 por debajo del umbral</translation>
    </message>
    <message>
        <source>more than half of the fields are empty</source>
        <translation>más de la mitad de los campos están vacíos</translation>
    </message>
    <message>
        <source>audit sample</source>
        <translation>muestra de auditoría</translation>
    </message>
    <message>
        <source>%1 of %2 pages are missing</source>
        <translation>faltan %1 de %2 páginas</translation>
    </message>
    <message>
        <source>page %1 could not be read: %2</source>
        <translation>la página %1 no se pudo leer: %2</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Schema</name>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>clave desconocida &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>&quot;%1&quot; debe ser un texto</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>&quot;%1&quot; debe ser una lista</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold texts</source>
        <translation>&quot;%1&quot; debe contener textos</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>debe ser una lista</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>debe ser un objeto</translation>
    </message>
    <message>
        <source>&quot;threshold&quot; must lie between 0 and 1</source>
        <translation>&quot;threshold&quot; debe estar entre 0 y 1</translation>
    </message>
    <message>
        <source>an enumeration needs &quot;values&quot;</source>
        <translation>una enumeración necesita &quot;values&quot;</translation>
    </message>
    <message>
        <source>&quot;pattern&quot; is no regular expression: %1</source>
        <translation>&quot;pattern&quot; no es una expresión regular: %1</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;</source>
        <translation>tipo desconocido &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown kind &quot;%1&quot;</source>
        <translation>clase desconocida &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 fields or more</source>
        <translation>&quot;%1&quot; necesita %2 campos o más</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>no existe el campo &quot;%1&quot;</translation>
    </message>
    <message>
        <source>there are two fields &quot;%1&quot;</source>
        <translation>hay dos campos &quot;%1&quot;</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>no debe estar vacío</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>posición %1</translation>
    </message>
    <message>
        <source>The schema cannot be used: %1.</source>
        <translation>El esquema no se puede usar: %1.</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Validation</name>
    <message>
        <source>is not an amount</source>
        <translation>no es un importe</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>no es una fecha</translation>
    </message>
    <message>
        <source>is none of the known values</source>
        <translation>no es ninguno de los valores conocidos</translation>
    </message>
    <message>
        <source>does not consist of digits</source>
        <translation>no consta de dígitos</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>está en blanco</translation>
    </message>
    <message>
        <source>does not have the expected form</source>
        <translation>no tiene la forma esperada</translation>
    </message>
</context>
<context>
    <name>emend::learning::ConfidenceFit</name>
    <message>
        <source>A calibration of this version is none.</source>
        <translation>Una calibración de esta versión no es válida.</translation>
    </message>
    <message>
        <source>A threshold of this version is none.</source>
        <translation>Un umbral de esta versión no es válido.</translation>
    </message>
</context>
<context>
    <name>emend::learning::HoldOut</name>
    <message>
        <source>The split does not fit the documents, so the figures would not be true.</source>
        <translation>El reparto no corresponde a los documentos, así que las cifras no serían ciertas.</translation>
    </message>
    <message>
        <source>Document %1 is held out and learned from, so the figures would not be true.</source>
        <translation>El documento %1 está apartado y a la vez se aprende de él, así que las cifras no serían ciertas.</translation>
    </message>
    <message>
        <source>A copy of document %1, which is held out, is learned from, so the figures would not be true.</source>
        <translation>Se aprende de una copia del documento %1, que está apartado, así que las cifras no serían ciertas.</translation>
    </message>
    <message>
        <source>The merchant of document %1 has to be unseen and is learned from, so the figures would not be true.</source>
        <translation>El comercio del documento %1 debe ser desconocido y se aprende de él, así que las cifras no serían ciertas.</translation>
    </message>
    <message>
        <source>Document %1 is not newer than all that is learned from, so the figures would not be true.</source>
        <translation>El documento %1 no es más reciente que todo aquello de lo que se aprende, así que las cifras no serían ciertas.</translation>
    </message>
</context>
<context>
    <name>emend::learning::PatternVersion</name>
    <message>
        <source>%1 is of a format that this program does not know.</source>
        <translation>%1 tiene un formato que este programa no conoce.</translation>
    </message>
    <message>
        <source>A merchant of this pattern version has no name or no places.</source>
        <translation>A un comercio de esta versión de patrones le faltan el nombre o los lugares.</translation>
    </message>
</context>
<context>
    <name>emend::learning::RankerChange</name>
    <message>
        <source>A weight of this version is none.</source>
        <translation>Un peso de esta versión no es válido.</translation>
    </message>
</context>
<context>
    <name>emend::learning::Rules</name>
    <message>
        <source>%1 is no rule for %2.</source>
        <translation>%1 no es una regla para %2.</translation>
    </message>
</context>
<context>
    <name>emend::llm::ModelServer</name>
    <message>
        <source>The question to the model was cancelled.</source>
        <translation>La pregunta al modelo se canceló.</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>No hubo respuesta a tiempo.</translation>
    </message>
    <message>
        <source>The answer is larger than %1 KB.</source>
        <translation>La respuesta ocupa más de %1 KB.</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak Ollama&apos;s protocol.</source>
        <translation>Lo que responde en %1 no habla el protocolo de Ollama.</translation>
    </message>
    <message>
        <source>%1 is no address of a model server: write it as http://localhost:11434.</source>
        <translation>%1 no es una dirección de un servidor de modelos: escríbala como http://localhost:11434.</translation>
    </message>
    <message>
        <source>%1 names no computer: write it as http://localhost:11434.</source>
        <translation>%1 no indica ningún equipo: escríbala como http://localhost:11434.</translation>
    </message>
    <message>
        <source>The address of a model server cannot hold a user&apos;s name or password.</source>
        <translation>La dirección de un servidor de modelos no puede contener nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>%1 has more than the address of a model server: leave out what begins with ? or #.</source>
        <translation>%1 contiene más que la dirección de un servidor de modelos: omita lo que empieza por ? o #.</translation>
    </message>
    <message>
        <source>The model server at %1 has no model %2. Get it there with: ollama pull %2</source>
        <translation>El servidor de modelos en %1 no tiene el modelo %2. Obténgalo allí con: ollama pull %2</translation>
    </message>
    <message>
        <source>The model server at %1 sends on to another address, which is not followed. Set the address that it sends to.</source>
        <translation>El servidor de modelos en %1 redirige a otra dirección, que no se sigue. Indique la dirección a la que redirige.</translation>
    </message>
    <message>
        <source>The model server at %1 answers with status %2: %3</source>
        <translation>El servidor de modelos en %1 responde con el estado %2: %3</translation>
    </message>
    <message>
        <source>The model server at %1 did not answer in time.</source>
        <translation>El servidor de modelos en %1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The model server at %1 cannot be reached: %2. Is Ollama running there?</source>
        <translation>El servidor de modelos en %1 no se puede alcanzar: %2. ¿Está Ollama en marcha allí?</translation>
    </message>
    <message>
        <source>The model server at %1 sends too much: %2</source>
        <translation>El servidor de modelos en %1 envía demasiado: %2</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineFolder</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>No existe la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 no es una imagen.</translation>
    </message>
    <message>
        <source>%1 holds no lines: NAME.png beside NAME.gt.txt with what it says.</source>
        <translation>%1 no contiene líneas: NAME.png junto a NAME.gt.txt con lo que dice.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 no se puede escribir.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineSheet</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 no es una imagen.</translation>
    </message>
    <message>
        <source>%1 does not have as many lines as %2.</source>
        <translation>%1 no tiene tantas líneas como %2.</translation>
    </message>
    <message>
        <source>Line %1 of %2 is empty.</source>
        <translation>La línea %1 de %2 está vacía.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::ModelTrial</name>
    <message>
        <source>The file is no ONNX network with one input.</source>
        <translation>El archivo no es una red ONNX con una sola entrada.</translation>
    </message>
    <message>
        <source>The network takes something else than pictures of one or three channels.</source>
        <translation>La red espera algo distinto de imágenes de uno o tres canales.</translation>
    </message>
    <message>
        <source>The network finds no text: it does not give a probability for each pixel.</source>
        <translation>La red no encuentra texto: no da una probabilidad para cada píxel.</translation>
    </message>
    <message>
        <source>The network reads no lines: it does not give a probability for each character at each step of time.</source>
        <translation>La red no lee líneas: no da una probabilidad para cada carácter en cada paso de tiempo.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxEngine</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>El reconocimiento tardó más de lo permitido.</translation>
    </message>
    <message>
        <source>The engine onnx failed (%1).</source>
        <translation>El motor onnx falló (%1).</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be loaded: %2</source>
        <translation>No se puede cargar la red &quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives no steps of time.</source>
        <translation>La red &quot;%1&quot; no da pasos de tiempo.</translation>
    </message>
    <message>
        <source>The file holds no network.</source>
        <translation>El archivo no contiene ninguna red.</translation>
    </message>
    <message>
        <source>The file is no network that OpenCV can run (%1).</source>
        <translation>El archivo no es una red que OpenCV pueda ejecutar (%1).</translation>
    </message>
    <message>
        <source>The network gives something else than numbers.</source>
        <translation>La red da algo distinto de números.</translation>
    </message>
    <message>
        <source>The network failed (%1).</source>
        <translation>La red falló (%1).</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives a map of another size than the page.</source>
        <translation>La red &quot;%1&quot; da un mapa de tamaño distinto al de la página.</translation>
    </message>
    <message>
        <source>The engine onnx is not installed (%1); it comes with the package emend-cli.</source>
        <translation>El motor onnx no está instalado (%1); viene con el paquete emend-cli.</translation>
    </message>
    <message>
        <source>The engine onnx cannot be loaded; on Debian, it needs the package libopencv-dnn406 (%1).</source>
        <translation>El motor onnx no se puede cargar; en Debian, necesita el paquete libopencv-dnn406 (%1).</translation>
    </message>
    <message>
        <source>The engine onnx is of Emend %1, the program is %2: install both in the same version.</source>
        <translation>El motor onnx es de Emend %1 y el programa es %2: instale ambos en la misma versión.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxModels</name>
    <message>
        <source>The engine onnx has no network that finds text. Add one: emend-cli models add FILE --sha256 HEX --kind detection</source>
        <translation>El motor onnx no tiene ninguna red que encuentre texto. Añada una: emend-cli models add FILE --sha256 HEX --kind detection</translation>
    </message>
    <message>
        <source>The engine onnx has no network that reads lines. Add one: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</source>
        <translation>El motor onnx no tiene ninguna red que lea líneas. Añada una: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
    <message>
        <source>The network %1 is not installed any more in %2.</source>
        <translation>La red %1 ya no está instalada en %2.</translation>
    </message>
    <message>
        <source>There is no file %1 that can be read.</source>
        <translation>No hay ningún archivo %1 que se pueda leer.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1 ocupa más de %2 MB.</translation>
    </message>
    <message>
        <source>%1 is not the file that was expected: its SHA-256 is %2.</source>
        <translation>%1 no es el archivo que se esperaba: su SHA-256 es %2.</translation>
    </message>
    <message>
        <source>A network&apos;s name has up to 40 letters, digits, points, hyphens and underscores, not &quot;%1&quot;. Choose one with --name.</source>
        <translation>El nombre de una red tiene hasta 40 letras, dígitos, puntos, guiones y guiones bajos, no &quot;%1&quot;. Elija uno con --name.</translation>
    </message>
    <message>
        <source>There is a network &quot;%1&quot; already. Choose another --name, or remove it first: emend-cli models remove %1</source>
        <translation>Ya hay una red &quot;%1&quot;. Elija otro nombre con --name o elimínela primero: emend-cli models remove %1</translation>
    </message>
    <message>
        <source>it could not be moved there</source>
        <translation>no se pudo mover allí</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot; in %2.</source>
        <translation>No hay ninguna red &quot;%1&quot; en %2.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 no se puede eliminar: %2</translation>
    </message>
    <message>
        <source>The network tells %1 characters apart, and the character set has %2 lines: they do not belong together.</source>
        <translation>La red distingue %1 caracteres y el juego de caracteres tiene %2 líneas: no se corresponden.</translation>
    </message>
    <message>
        <source>The character set has an empty line.</source>
        <translation>El juego de caracteres tiene una línea vacía.</translation>
    </message>
</context>
<context>
    <name>emend::ocr::RecognizerTools</name>
    <message>
        <source>%1 is not installed. Install the package tesseract-ocr.</source>
        <translation>%1 no está instalado. Instale el paquete tesseract-ocr.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>El entrenamiento se detuvo.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
    <message>
        <source>Training, error %1 % of the characters</source>
        <translation>Entrenamiento, error en el %1 % de los caracteres</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>No se puede escribir %1.</translation>
    </message>
</context>
<context>
    <name>emend::pipeline::document</name>
    <message>
        <source>No page could be read: %1</source>
        <translation>No se pudo leer ninguna página: %1</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>La lectura se canceló.</translation>
    </message>
</context>
<context>
    <name>emend::services</name>
    <message>
        <source>A worker message is not a JSON object.</source>
        <translation>Un mensaje del proceso de trabajo no es un objeto JSON.</translation>
    </message>
    <message>
        <source>A worker message is incomplete.</source>
        <translation>Un mensaje del proceso de trabajo está incompleto.</translation>
    </message>
</context>
<context>
    <name>emend::services::BatchRunner</name>
    <message>
        <source>No worker could be started: %1</source>
        <translation>No se pudo iniciar ningún proceso de trabajo: %1</translation>
    </message>
    <message>
        <source>The file was read before it was opened.</source>
        <translation>El archivo se leyó antes de abrirlo.</translation>
    </message>
    <message>
        <source>The file crashes its decoder.</source>
        <translation>El archivo hace fallar a su decodificador.</translation>
    </message>
    <message>
        <source>The file could not be opened: %1</source>
        <translation>El archivo no se pudo abrir: %1</translation>
    </message>
</context>
<context>
    <name>emend::services::CorrectionFiles</name>
    <message>
        <source>must be a plain value.</source>
        <translation>debe ser un valor simple.</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>debe ser un número de 0 a 1.</translation>
    </message>
    <message>
        <source>must be a JSON object.</source>
        <translation>debe ser un objeto JSON.</translation>
    </message>
    <message>
        <source>must hold plain values.</source>
        <translation>debe contener valores simples.</translation>
    </message>
    <message>
        <source>must be a list of names, such as {merchant,amount}.</source>
        <translation>debe ser una lista de nombres, como {merchant,amount}.</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>La línea ocupa más de %1 bytes.</translation>
    </message>
    <message>
        <source>The first row with the names of the columns is missing.</source>
        <translation>Falta la primera fila con los nombres de las columnas.</translation>
    </message>
    <message>
        <source>The first row names a column twice.</source>
        <translation>La primera fila nombra una columna dos veces.</translation>
    </message>
    <message>
        <source>The first row does not name the column source_correction_id.</source>
        <translation>La primera fila no nombra la columna source_correction_id.</translation>
    </message>
    <message>
        <source>The row has %1 values, and the first row names %2 columns.</source>
        <translation>La fila tiene %1 valores y la primera fila nombra %2 columnas.</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>La línea no está en UTF-8.</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>Hay comillas sin cerrar.</translation>
    </message>
    <message>
        <source>A closing quote is not followed by a comma.</source>
        <translation>Tras unas comillas de cierre no sigue una coma.</translation>
    </message>
    <message>
        <source>A quote stands in a value that does not begin with one.</source>
        <translation>Hay comillas dentro de un valor que no empieza con ellas.</translation>
    </message>
    <message>
        <source>The line is no JSON: %1 at byte %2.</source>
        <translation>La línea no es JSON: %1 en el byte %2.</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>La línea no es un objeto JSON.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
</context>
<context>
    <name>emend::services::Corrections</name>
    <message>
        <source>The import was interrupted.</source>
        <translation>La importación se interrumpió.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 no se puede escribir: %2.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportando</translation>
    </message>
    <message>
        <source>The export was interrupted.</source>
        <translation>La exportación se interrumpió.</translation>
    </message>
    <message>
        <source>amount is zero</source>
        <translation>el importe es cero</translation>
    </message>
    <message>
        <source>amount is negative</source>
        <translation>el importe es negativo</translation>
    </message>
    <message>
        <source>amount %1 is above a million</source>
        <translation>el importe %1 supera el millón</translation>
    </message>
    <message>
        <source>amount %1 is far from this merchant&apos;s usual %2 to %3</source>
        <translation>el importe %1 se aleja mucho de lo habitual en este comercio, de %2 a %3</translation>
    </message>
    <message>
        <source>date %1 lies in the future of the correction</source>
        <translation>la fecha %1 es posterior a la corrección</translation>
    </message>
    <message>
        <source>date %1 is more than %2 years old</source>
        <translation>la fecha %1 tiene más de %2 años</translation>
    </message>
    <message>
        <source>must have at most %1 characters.</source>
        <translation>debe tener como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>must be a UUID, such as 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11.</source>
        <translation>debe ser un UUID, como 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11.</translation>
    </message>
    <message>
        <source>is missing: the name of the program that sends the correction.</source>
        <translation>falta: el nombre del programa que envía la corrección.</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>debe ser uno de %1.</translation>
    </message>
    <message>
        <source>must be a time from the year 2000 until now, such as 2026-11-22T10:15:00Z.</source>
        <translation>debe ser un momento desde el año 2000 hasta ahora, como 2026-11-22T10:15:00Z.</translation>
    </message>
    <message>
        <source>must be a type of document that Emend reads, such as receipt or invoice.</source>
        <translation>debe ser un tipo de documento que Emend lee, como receipt o invoice.</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>debe ser un número de 0 a 1.</translation>
    </message>
    <message>
        <source>is missing: a correction needs at least one corrected field.</source>
        <translation>falta: una corrección necesita al menos un campo corregido.</translation>
    </message>
    <message>
        <source>must name at most %1 fields.</source>
        <translation>debe nombrar como máximo %1 campos.</translation>
    </message>
    <message>
        <source>must name fields in lower case letters, digits and underscores, such as merchant.</source>
        <translation>debe nombrar los campos con minúsculas, dígitos y guiones bajos, como merchant.</translation>
    </message>
    <message>
        <source>must be one date from 1900 on, such as 2018-12-25.</source>
        <translation>debe ser una fecha a partir de 1900, como 2018-12-25.</translation>
    </message>
    <message>
        <source>must be four digits.</source>
        <translation>debe tener cuatro dígitos.</translation>
    </message>
    <message>
        <source>must be a name with letters or digits.</source>
        <translation>debe ser un nombre con letras o dígitos.</translation>
    </message>
    <message>
        <source>must be one amount, such as 9.00 or RM 9.00.</source>
        <translation>debe ser un importe, como 9.00 o RM 9.00.</translation>
    </message>
    <message>
        <source>must be a currency&apos;s code, such as EUR or MYR.</source>
        <translation>debe ser el código de una moneda, como EUR o MYR.</translation>
    </message>
    <message>
        <source>is no value of that field.</source>
        <translation>no es un valor de ese campo.</translation>
    </message>
</context>
<context>
    <name>emend::services::DraftFiles</name>
    <message>
        <source>The draft cannot be kept in %1: %2.</source>
        <translation>El borrador no se puede guardar en %1: %2.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read.</source>
        <translation>El borrador en %1 no se puede leer.</translation>
    </message>
    <message>
        <source>A draft could not be read; its file is kept as %1.</source>
        <translation>No se pudo leer un borrador; su archivo se conserva como %1.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read: %2.</source>
        <translation>El borrador en %1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be removed: %2.</source>
        <translation>El borrador en %1 no se puede eliminar: %2.</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldPlan</name>
    <message>
        <source>%1 must be one amount, such as 9.00.</source>
        <translation>%1 debe ser un importe, como 9.00.</translation>
    </message>
    <message>
        <source>%1 must be one date, such as 2018-12-25.</source>
        <translation>%1 debe ser una fecha, como 2018-12-25.</translation>
    </message>
    <message>
        <source>%1 must be digits, as many as the field has.</source>
        <translation>%1 debe constar de dígitos, tantos como tiene el campo.</translation>
    </message>
    <message>
        <source>%1 is no value of that field.</source>
        <translation>%1 no es un valor de ese campo.</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldReport</name>
    <message>
        <source>best of all candidates</source>
        <translation>el mejor de todos los candidatos</translation>
    </message>
    <message>
        <source>learned from corrections</source>
        <translation>aprendido de correcciones</translation>
    </message>
    <message>
        <source>printed label or rule</source>
        <translation>etiqueta impresa o regla</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>modelo de lenguaje</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing was found, and the field is required.</source>
        <translation>No se encontró nada y el campo es obligatorio.</translation>
    </message>
    <message>
        <source>%1 sure; the field asks for %2.</source>
        <translation>Seguridad: %1; el campo exige %2.</translation>
    </message>
    <message>
        <source>%1 is nearly as likely.</source>
        <translation>%1 es casi igual de probable.</translation>
    </message>
    <message>
        <source>It is not printed; it was derived from the rest.</source>
        <translation>No está impreso; se dedujo del resto.</translation>
    </message>
    <message numerus="yes">
        <source>as on %n confirmed document(s) of %1</source>
        <translation>
            <numerusform>como en %n documento confirmado de %1</numerusform>
            <numerusform>como en %n documentos confirmados de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, recognised by its heading</source>
        <comment>as on documents of a merchant</comment>
        <translation>%1, reconocido por su encabezado</translation>
    </message>
    <message>
        <source>%1, recognised by %2</source>
        <comment>as on documents of a merchant; a number</comment>
        <translation>%1, reconocido por %2</translation>
    </message>
    <message>
        <source>%1 sure; what was learned asks for more here.</source>
        <translation>%1 de seguridad; lo aprendido pide más aquí.</translation>
    </message>
</context>
<context>
    <name>emend::services::FolderWatch</name>
    <message>
        <source>The folder %1 cannot be read. It is looked for until it is back.</source>
        <translation>La carpeta %1 no se puede leer. Se seguirá buscando hasta que vuelva.</translation>
    </message>
</context>
<context>
    <name>emend::services::GroupCheck</name>
    <message>
        <source>%1 has changed since it was shown.</source>
        <translation>%1 ha cambiado desde que se mostró.</translation>
    </message>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>El tipo %1 no tiene el campo %2.</translation>
    </message>
    <message>
        <source>You have this document open in review.</source>
        <translation>Usted tiene este documento abierto en revisión.</translation>
    </message>
</context>
<context>
    <name>emend::services::Inbox</name>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no está ahí.</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>Algunos originales deben conservarse.</translation>
    </message>
    <message>
        <source>%1 has it open for review.</source>
        <translation>%1 lo tiene abierto para revisarlo.</translation>
    </message>
    <message>
        <source>It was handed in again just now. Try again in a few minutes.</source>
        <translation>Acaba de entregarse de nuevo. Vuelva a intentarlo en unos minutos.</translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>Aquí solo un administrador puede eliminar documentos.</translation>
    </message>
    <message>
        <source>A person has decided on it already.</source>
        <translation>Una persona ya ha decidido sobre él.</translation>
    </message>
    <message>
        <source>Its original is not kept any more.</source>
        <translation>Su original ya no se conserva.</translation>
    </message>
    <message>
        <source>It is being read. Try again when that is done.</source>
        <translation>Se está leyendo. Vuelva a intentarlo cuando termine.</translation>
    </message>
    <message>
        <source>It waits to be read already.</source>
        <translation>Ya está a la espera de lectura.</translation>
    </message>
    <message>
        <source>It was read without an error.</source>
        <translation>Se leyó sin errores.</translation>
    </message>
    <message>
        <source>There is no document type %1.</source>
        <translation>No existe el tipo de documento %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::InputList</name>
    <message>
        <source>%1 is to be read and to be written at the same time; choose another --out file.</source>
        <translation>%1 tendría que leerse y escribirse a la vez; elija otro archivo para --out.</translation>
    </message>
    <message>
        <source>The folder cannot be listed: %1.</source>
        <translation>El contenido de la carpeta no se puede listar: %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::ModelOpinion</name>
    <message>
        <source>The answer does not have the form that was asked for.</source>
        <translation>La respuesta no tiene la forma que se pidió.</translation>
    </message>
    <message>
        <source>The answer is none of the known values.</source>
        <translation>La respuesta no es ninguno de los valores conocidos.</translation>
    </message>
    <message>
        <source>The answer does not stand on the page.</source>
        <translation>La respuesta no figura en la página.</translation>
    </message>
</context>
<context>
    <name>emend::services::PageImages</name>
    <message>
        <source>A page is drawn at most 8 times its size.</source>
        <translation>Una página se dibuja como máximo a 8 veces su tamaño.</translation>
    </message>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>Ese lugar queda fuera de la página.</translation>
    </message>
    <message>
        <source>Only a part of a page is drawn at that scale.</source>
        <translation>A esa escala solo se dibuja una parte de la página.</translation>
    </message>
</context>
<context>
    <name>emend::services::PageServer</name>
    <message>
        <source>the decoder gave up (%1)</source>
        <translation>el decodificador se rindió (%1)</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <translation>el archivo cambió mientras se leía</translation>
    </message>
    <message>
        <source>the document has no such page</source>
        <translation>el documento no tiene esa página</translation>
    </message>
</context>
<context>
    <name>emend::services::PageWords</name>
    <message>
        <source>The words of this document are not kept any more. It has to be read again.</source>
        <translation>Las palabras de este documento ya no se conservan. Hay que leerlo de nuevo.</translation>
    </message>
</context>
<context>
    <name>emend::services::PartsService</name>
    <message>
        <source>A document is split into 2 to %1 parts.</source>
        <translation>Un documento se divide en 2 a %1 partes.</translation>
    </message>
    <message>
        <source>Each part needs at least one page.</source>
        <translation>Cada parte necesita al menos una página.</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into %1.</source>
        <translation>Combinado en %1.</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>No existe el documento %1.</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n document(s).</source>
        <translation>
            <numerusform>Dividido en %n documento.</numerusform>
            <numerusform>Dividido en %n documentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two or more different documents can be merged.</source>
        <translation>Se pueden combinar dos o más documentos distintos.</translation>
    </message>
    <message>
        <source>%1 cannot be merged: %2</source>
        <translation>%1 no se puede combinar: %2</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>Se pueden combinar como máximo %1 documentos a la vez.</translation>
    </message>
    <message>
        <source>There is no merge to undo.</source>
        <translation>No hay ninguna combinación que deshacer.</translation>
    </message>
    <message>
        <source>One of the merged documents has been worked on since.</source>
        <translation>Desde entonces se ha trabajado en uno de los documentos combinados.</translation>
    </message>
</context>
<context>
    <name>emend::services::Patterns</name>
    <message>
        <source>Making the version was cancelled.</source>
        <translation>Se canceló la creación de la versión.</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>Reuniendo lo confirmado</translation>
    </message>
    <message>
        <source>What was kept as %1 is something else.</source>
        <translation>Lo guardado como %1 es otra cosa.</translation>
    </message>
    <message>
        <source>What %1 was made from was not recorded.</source>
        <translation>No se registró a partir de qué se creó %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be made again: %n of its documents were deleted since.</source>
        <translation>
            <numerusform>No se puede volver a crear %1: desde entonces se eliminó %n de sus documentos.</numerusform>
            <numerusform>No se puede volver a crear %1: desde entonces se eliminaron %n de sus documentos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The content of %1 was changed since it was made.</source>
        <translation>El contenido de %1 ha cambiado desde que se creó.</translation>
    </message>
    <message>
        <source>Say why: a reason is kept with the change.</source>
        <translation>Diga por qué: con el cambio se guarda un motivo.</translation>
    </message>
    <message>
        <source>The reason is too long: %1 characters at most.</source>
        <translation>El motivo es demasiado largo: %1 caracteres como máximo.</translation>
    </message>
    <message>
        <source>There is no pattern version %1.</source>
        <translation>No hay ninguna versión de patrones %1.</translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation>No hay ninguna versión anterior a la que volver.</translation>
    </message>
    <message>
        <source>A veto needs a field and a value.</source>
        <translation>Un veto necesita un campo y un valor.</translation>
    </message>
    <message>
        <source>That is too long for a merchant, field or value.</source>
        <translation>Eso es demasiado largo para un comercio, un campo o un valor.</translation>
    </message>
    <message>
        <source>This veto stands already.</source>
        <translation>Este veto ya existe.</translation>
    </message>
    <message>
        <source>No veto %1 stands.</source>
        <translation>No existe ningún veto %1.</translation>
    </message>
    <message>
        <source>Somebody else has gone on with making this version.</source>
        <translation>Otra persona ha continuado creando esta versión.</translation>
    </message>
    <message>
        <source>%1 has been making a version since %2.</source>
        <translation>%1 está creando una versión desde %2.</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendiendo</translation>
    </message>
    <message>
        <source>Keeping the version</source>
        <translation>Guardando la versión</translation>
    </message>
    <message>
        <source>No version is active here. Look again, then decide.</source>
        <translation>Aquí no hay ninguna versión activa. Vuelva a mirar y decida después.</translation>
    </message>
    <message>
        <source>%1 has activated %2 since then (%3: %4). Look again, then decide.</source>
        <translation>%1 ha activado %2 desde entonces (%3: %4). Vuelva a mirar y decida después.</translation>
    </message>
    <message>
        <source>%1 was never active in %2, so there is no going back to it. Activate it instead.</source>
        <translation>%1 nunca estuvo activa en %2, así que no se puede volver a ella. Actívela en su lugar.</translation>
    </message>
    <message>
        <source>%1 is active in %2 already.</source>
        <translation>%1 ya está activa en %2.</translation>
    </message>
</context>
<context>
    <name>emend::services::PoolLines</name>
    <message>
        <source>Cutting out confirmed lines</source>
        <translation>Recortando las líneas confirmadas</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>El entrenamiento se detuvo.</translation>
    </message>
</context>
<context>
    <name>emend::services::Prompts</name>
    <message>
        <source>There is no prompt version %1.</source>
        <translation>No hay ninguna versión de prompts %1.</translation>
    </message>
    <message>
        <source>Writing the prompts</source>
        <translation>Escribiendo los prompts</translation>
    </message>
    <message>
        <source>Making the prompts was cancelled.</source>
        <translation>Se canceló la creación de los prompts.</translation>
    </message>
</context>
<context>
    <name>emend::services::QueueWorker</name>
    <message>
        <source>%1 of %2 pages are read</source>
        <translation>%1 de %2 páginas leídas</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>en lectura</translation>
    </message>
</context>
<context>
    <name>emend::services::RecognizerTraining</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 no se puede leer: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
    <message>
        <source>That is too little: lines of two documents at least are needed, one to learn from and one to be asked about.</source>
        <translation>Es demasiado poco: se necesitan líneas de al menos dos documentos, uno del que aprender y otro con el que comprobar.</translation>
    </message>
    <message>
        <source>%1 is active, and cannot be trained on: it was added in 8-bit numbers only.</source>
        <translation>%1 está activa y no se puede entrenar a partir de ella: se añadió solo con números de 8 bits.</translation>
    </message>
    <message>
        <source>There are no lines to learn from: nothing was confirmed whose place on its page is known, and no folder was named.</source>
        <translation>No hay líneas de las que aprender: no se ha confirmado nada cuyo lugar en su página se conozca y no se indicó ninguna carpeta.</translation>
    </message>
    <message>
        <source>Comparing on lines that were held out</source>
        <translation>Comparando sobre líneas apartadas</translation>
    </message>
</context>
<context>
    <name>emend::services::Recognizers</name>
    <message>
        <source>The stored network is not what it was when it was added.</source>
        <translation>La red guardada no es la misma que cuando se añadió.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>There is no recogniser version %1.</source>
        <translation>No hay ninguna versión del reconocedor %1.</translation>
    </message>
    <message>
        <source>The file is another one than expected: its SHA-256 is %1.</source>
        <translation>El archivo no es el esperado: su SHA-256 es %1.</translation>
    </message>
    <message>
        <source>It is here already, as %1.</source>
        <translation>Ya está aquí, como %1.</translation>
    </message>
</context>
<context>
    <name>emend::services::RegionReader</name>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>Ese lugar queda fuera de la página.</translation>
    </message>
    <message>
        <source>Mark a smaller part of the page to read it again.</source>
        <translation>Marque una parte más pequeña de la página para leerla de nuevo.</translation>
    </message>
</context>
<context>
    <name>emend::services::Retention</name>
    <message>
        <source>Stopped after %1 originals; run it again to go on.</source>
        <translation>Detenido tras %1 originales; ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>Algunos originales deben conservarse.</translation>
    </message>
</context>
<context>
    <name>emend::services::Review</name>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>El tipo %1 no tiene el campo %2.</translation>
    </message>
    <message>
        <source>There is no type of document %1.</source>
        <translation>No existe el tipo de documento %1.</translation>
    </message>
    <message>
        <source>This decision was undone. Open the document again to decide anew.</source>
        <translation>Esta decisión se deshizo. Abra de nuevo el documento para volver a decidir.</translation>
    </message>
    <message>
        <source>This document is not there any more.</source>
        <translation>Este documento ya no está ahí.</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed.</source>
        <translation>%1 no está para revisar.</translation>
    </message>
    <message>
        <source>You have read %1 already; somebody else has to.</source>
        <translation>Usted ya ha leído %1; debe hacerlo otra persona.</translation>
    </message>
    <message>
        <source>%1 is with %2 until %3.</source>
        <translation>%2 tiene %1 hasta %3.</translation>
    </message>
    <message>
        <source>This document is not yours any more.</source>
        <translation>Este documento ya no es suyo.</translation>
    </message>
    <message>
        <source>%1 has had this document since %2.</source>
        <translation>%1 tiene este documento desde %2.</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>No existe el documento %1.</translation>
    </message>
    <message>
        <source>There is no decision to undo.</source>
        <translation>No hay ninguna decisión que deshacer.</translation>
    </message>
    <message>
        <source>%1 has been worked on since, so your decision stands.</source>
        <translation>Se ha seguido trabajando en %1, así que su decisión se mantiene.</translation>
    </message>
    <message>
        <source>%1 was decided by %2, who alone can undo it.</source>
        <translation>%1 lo decidió %2, la única persona que puede deshacerlo.</translation>
    </message>
    <message>
        <source>Your correction was exported or learned from already, so it cannot be undone. Correct the document anew instead.</source>
        <translation>Su corrección ya se exportó o se usó para aprender, así que no se puede deshacer. En su lugar, corrija de nuevo el documento.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so your decision stands.</source>
        <translation>%2 tiene %1 ahora, así que su decisión se mantiene.</translation>
    </message>
    <message>
        <source>%1 was reviewed already, so it stays. Undo that first.</source>
        <translation>%1 ya se revisó, así que se queda. Deshaga eso primero.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it stays.</source>
        <translation>%2 tiene %1 ahora, así que se queda.</translation>
    </message>
    <message>
        <source>Another of the merged documents has been worked on since.</source>
        <translation>Desde entonces se ha trabajado en otro de los documentos combinados.</translation>
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
        <translation>Recibo</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Factura</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Extracto bancario</translation>
    </message>
    <message>
        <source>W-9 form</source>
        <translation>Formulario W-9</translation>
    </message>
    <message>
        <source>Government ID</source>
        <translation>Documento de identidad</translation>
    </message>
    <message>
        <source>Product label</source>
        <translation>Etiqueta de producto</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>Otro documento</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Impuesto</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Pagado con</translation>
    </message>
    <message>
        <source>Card, last four digits</source>
        <translation>Tarjeta, últimos cuatro dígitos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Vendedor</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Número de factura</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>Fecha de factura</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fecha de vencimiento</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Comprador</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>Orden de compra</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Condiciones de pago</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>Número de cuenta</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Titular de la cuenta</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Periodo desde</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Periodo hasta</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo inicial</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Saldo final</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>Nombre comercial</translation>
    </message>
    <message>
        <source>Tax classification</source>
        <translation>Clasificación fiscal</translation>
    </message>
    <message>
        <source>City, state and ZIP code</source>
        <translation>Ciudad, estado y código ZIP</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>Número de seguridad social</translation>
    </message>
    <message>
        <source>Employer identification number</source>
        <translation>Número de identificación del empleador</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>Fecha de la firma</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>Número de documento</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Expedido el</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>Nacionalidad</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Producto</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Código de barras</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Fecha de caducidad</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>subtotal, tax and rounding do not add up to the total</source>
        <translation>subtotal, impuesto y redondeo no suman el total</translation>
    </message>
    <message>
        <source>date lies in the future</source>
        <translation>la fecha está en el futuro</translation>
    </message>
    <message>
        <source>due date lies before the invoice date</source>
        <translation>la fecha de vencimiento es anterior a la fecha de la factura</translation>
    </message>
    <message>
        <source>period starts after its end</source>
        <translation>el periodo empieza después de su final</translation>
    </message>
    <message>
        <source>period starts in the future</source>
        <translation>el periodo empieza en el futuro</translation>
    </message>
    <message>
        <source>period ends in the future</source>
        <translation>el periodo termina en el futuro</translation>
    </message>
    <message>
        <source>looks like a social security number</source>
        <translation>parece un número de seguridad social</translation>
    </message>
    <message>
        <source>neither SSN nor EIN was found</source>
        <translation>no se encontró ni SSN ni EIN</translation>
    </message>
    <message>
        <source>birth, issue and expiry are not in order</source>
        <translation>nacimiento, expedición y caducidad no están en orden</translation>
    </message>
    <message>
        <source>date of birth lies in the future</source>
        <translation>la fecha de nacimiento está en el futuro</translation>
    </message>
    <message>
        <source>date of issue lies in the future</source>
        <translation>la fecha de expedición está en el futuro</translation>
    </message>
</context>
<context>
    <name>emend::services::StoreCheck</name>
    <message>
        <source>Stopped before all documents were checked.</source>
        <translation>Detenido antes de comprobar todos los documentos.</translation>
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
        <translation>efectivo − cambio</translation>
    </message>
    <message>
        <source>subtotal with tax and rounding</source>
        <translation>subtotal con impuesto y redondeo</translation>
    </message>
    <message>
        <source>net + tax of one row</source>
        <translation>neto + impuesto de una fila</translation>
    </message>
    <message>
        <source>sum of the items</source>
        <translation>suma de los artículos</translation>
    </message>
    <message>
        <source>decimal point not legible</source>
        <translation>separador decimal ilegible</translation>
    </message>
    <message>
        <source>misread digits put right</source>
        <translation>dígitos mal leídos corregidos</translation>
    </message>
    <message>
        <source>after “%1”</source>
        <translation>después de “%1”</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>filas %1 a %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
    <message>
        <source>read another way</source>
        <translation>leído de otra manera</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>día y mes intercambiados</translation>
    </message>
    <message>
        <source>second choice</source>
        <translation>segunda opción</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>encontrado por el programa</translation>
    </message>
    <message>
        <source>confirmed before</source>
        <translation>confirmado antes</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>uno de la lista</translation>
    </message>
    <message>
        <source>a misread digit</source>
        <translation>un dígito mal leído</translation>
    </message>
    <message>
        <source>rounded to five cents</source>
        <translation>redondeado a cinco céntimos</translation>
    </message>
</context>
<context>
    <name>emend::services::Training</name>
    <message>
        <source>The training run was stopped.</source>
        <translation>El entrenamiento se detuvo.</translation>
    </message>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>Otra persona ha continuado este entrenamiento.</translation>
    </message>
    <message>
        <source>The training run was cancelled.</source>
        <translation>El entrenamiento se canceló.</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>Reuniendo lo confirmado</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendiendo</translation>
    </message>
    <message>
        <source>Comparing with the active version</source>
        <translation>Comparando con la versión activa</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>Creando la versión</translation>
    </message>
    <message>
        <source>The training run %1 has ended already.</source>
        <translation>El entrenamiento %1 ya ha terminado.</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>No existe el entrenamiento %1.</translation>
    </message>
    <message>
        <source>The training run %1 was left in the middle. Resume or cancel it first.</source>
        <translation>El entrenamiento %1 quedó a medias. Primero reanúdelo o cancélelo.</translation>
    </message>
    <message>
        <source>%1 has been training since %2 (%3). Wait for it, or cancel it.</source>
        <translation>%1 está entrenando desde %2 (%3). Espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <source>What was kept of this training run cannot be read.</source>
        <translation>No se puede leer lo que se guardó de este entrenamiento.</translation>
    </message>
    <message>
        <source>There is nothing to train with: nobody has confirmed a document yet.</source>
        <translation>No hay con qué entrenar: nadie ha confirmado todavía un documento.</translation>
    </message>
    <message numerus="yes">
        <source>This training run cannot go on: %n of its document(s) were deleted since. Start another one.</source>
        <translation>
            <numerusform>Este entrenamiento no puede continuar: desde entonces se ha borrado %n de sus documentos. Inicie otro.</numerusform>
            <numerusform>Este entrenamiento no puede continuar: desde entonces se han borrado %n de sus documentos. Inicie otro.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::TrainingFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>There is no training of a recogniser to go on with.</source>
        <translation>No hay ningún entrenamiento de un reconocedor que continuar.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 no se puede escribir: %2</translation>
    </message>
</context>
<context>
    <name>emend::services::WorkerProcess</name>
    <message>
        <source>the recogniser answered nonsense</source>
        <translation>el reconocedor dio una respuesta sin sentido</translation>
    </message>
    <message>
        <source>the recogniser does not stop answering</source>
        <translation>el reconocedor no deja de responder</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>tardó más de %1 s</translation>
    </message>
    <message>
        <source>the recogniser crashed (signal %1)</source>
        <translation>el reconocedor se bloqueó (señal %1)</translation>
    </message>
    <message>
        <source>the recogniser ended (status %1)</source>
        <translation>el reconocedor terminó (estado %1)</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 no se pudo iniciar: %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::ApiKeys</name>
    <message>
        <source>An app is named by up to 50 letters, digits, dots, dashes and underscores, not &quot;%1&quot;.</source>
        <translation>Una aplicación se nombra con hasta 50 letras, dígitos, puntos, guiones y guiones bajos, no &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>An environment is one of %1, not &quot;%2&quot;.</source>
        <translation>Un entorno es uno de %1, no &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>A scope looks like corrections:write, not &quot;%1&quot;.</source>
        <translation>Un ámbito tiene la forma corrections:write, no &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>The key would have expired already.</source>
        <translation>La clave ya habría caducado.</translation>
    </message>
    <message>
        <source>The API key is not valid, or not any more.</source>
        <translation>La clave de API no es válida, o ya no lo es.</translation>
    </message>
    <message>
        <source>There is no API key %1.</source>
        <translation>No existe la clave de API %1.</translation>
    </message>
    <message>
        <source>Several API keys begin with %1: name one by its id.</source>
        <translation>Varias claves de API empiezan por %1: indique una por su id.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Audit</name>
    <message>
        <source>An audit entry needs a time and an action.</source>
        <translation>Una entrada de auditoría necesita un momento y una acción.</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 no es una dirección IP.</translation>
    </message>
    <message>
        <source>Say what to erase: a value, or the type and id of a resource.</source>
        <translation>Indique qué borrar: un valor, o el tipo y el id de un recurso.</translation>
    </message>
    <message>
        <source>The audit log has lost the record of where it ends.</source>
        <translation>El registro de auditoría ha perdido la constancia de dónde termina.</translation>
    </message>
    <message>
        <source>The last row of the audit log is not the one that was appended last. `emend-cli audit verify` tells more.</source>
        <translation>La última fila del registro de auditoría no es la que se añadió en último lugar. `emend-cli audit verify` dice más.</translation>
    </message>
    <message>
        <source>The check of the audit log was stopped.</source>
        <translation>La comprobación del registro de auditoría se detuvo.</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditChain</name>
    <message>
        <source>Row %1</source>
        <translation>Fila %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2</source>
        <translation>Filas %1 a %2</translation>
    </message>
    <message>
        <source>Row %1 (id %2): %3.</source>
        <translation>Fila %1 (id %2): %3.</translation>
    </message>
    <message>
        <source>its content is not what was written</source>
        <translation>su contenido no es el que se escribió</translation>
    </message>
    <message>
        <source>its number, its role or one of its hashes is not what was written</source>
        <translation>su número, su rol o uno de sus hashes no es el que se escribió</translation>
    </message>
    <message>
        <source>its id is not its number</source>
        <translation>su id no es su número</translation>
    </message>
    <message>
        <source>it does not follow row %1 as it stands; one of the two was replaced</source>
        <translation>no sigue a la fila %1 tal como está; una de las dos se sustituyó</translation>
    </message>
    <message>
        <source>that number is there already</source>
        <translation>ese número ya existe</translation>
    </message>
    <message>
        <source>it stands after row %1</source>
        <translation>está después de la fila %1</translation>
    </message>
    <message>
        <source>it is not the row that the program appended last</source>
        <translation>no es la fila que el programa añadió en último lugar</translation>
    </message>
    <message>
        <source>it is not the row that the kept head knows: the chain was rewritten up to here</source>
        <translation>no es la fila que conoce la cabecera conservada: la cadena se reescribió hasta aquí</translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1: eliminada.</translation>
    </message>
    <message>
        <source>it was appended by hand; the program&apos;s last row is %1</source>
        <translation>se añadió a mano; la última fila del programa es %1</translation>
    </message>
    <message>
        <source>%1: removed from the end of the log.</source>
        <translation>%1: eliminada del final del registro.</translation>
    </message>
    <message>
        <source>%1: known by the kept head, and removed from the end of the log.</source>
        <translation>%1: conocida por la cabecera conservada y eliminada del final del registro.</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditHead</name>
    <message>
        <source>The key %1 cannot be read: %2.</source>
        <translation>La clave %1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>%1 holds no private Ed25519 key. `emend-cli audit keygen` makes one.</source>
        <translation>%1 no contiene ninguna clave privada Ed25519. `emend-cli audit keygen` crea una.</translation>
    </message>
    <message>
        <source>%1 holds no public Ed25519 key.</source>
        <translation>%1 no contiene ninguna clave pública Ed25519.</translation>
    </message>
    <message>
        <source>%1 is there already; keys are not replaced.</source>
        <translation>%1 ya existe; las claves no se sustituyen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 no se puede escribir: %2.</translation>
    </message>
    <message>
        <source>OpenSSL made no key.</source>
        <translation>OpenSSL no creó ninguna clave.</translation>
    </message>
    <message>
        <source>OpenSSL made no signature.</source>
        <translation>OpenSSL no creó ninguna firma.</translation>
    </message>
    <message>
        <source>This is not a head that `emend-cli audit head` wrote.</source>
        <translation>Esta no es una cabecera escrita por `emend-cli audit head`.</translation>
    </message>
    <message>
        <source>The head was signed with the key %1, but %2 is the key %3.</source>
        <translation>La cabecera se firmó con la clave %1, pero %2 es la clave %3.</translation>
    </message>
    <message>
        <source>The signature of the head is wrong: it was changed.</source>
        <translation>La firma de la cabecera es incorrecta: se modificó.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Backup</name>
    <message>
        <source>The backup cannot be written to %1.</source>
        <translation>La copia de seguridad no se puede escribir en %1.</translation>
    </message>
    <message>
        <source>The backup cannot be named %1.</source>
        <translation>La copia de seguridad no se puede llamar %1.</translation>
    </message>
    <message>
        <source>%1 is not installed. Install the package postgresql-client.</source>
        <translation>%1 no está instalado. Instale el paquete postgresql-client.</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>La copia de seguridad se detuvo.</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 falló: %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2.</source>
        <translation>%1 no se puede copiar: %2.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>No existe la base de datos %1.</translation>
    </message>
    <message>
        <source>The backup is damaged, as is maybe %1: %2.</source>
        <translation>La copia de seguridad está dañada, y quizá también %1: %2.</translation>
    </message>
</context>
<context>
    <name>emend::storage::CheckDatabase</name>
    <message>
        <source>%1 documents count as read, but have no result, such as %2. Queue them again: emend-cli enqueue.</source>
        <translation>%1 documentos constan como leídos, pero no tienen resultado, como %2. Póngalos de nuevo en la cola: emend-cli enqueue.</translation>
    </message>
    <message>
        <source>%1 jobs are about no document, such as %2. End them: emend-cli jobs cancel.</source>
        <translation>%1 trabajos no se refieren a ningún documento, como %2. Termínelos: emend-cli jobs cancel.</translation>
    </message>
    <message>
        <source>%1 attempts count as running, but their job does not, such as %2.</source>
        <translation>%1 intentos constan como en curso, pero su trabajo no, como %2.</translation>
    </message>
    <message>
        <source>%1 jobs were left by their worker and wait for another one, such as %2. Is a worker running?</source>
        <translation>%1 trabajos fueron abandonados por su proceso de trabajo y esperan otro, como %2. ¿Hay algún proceso de trabajo en marcha?</translation>
    </message>
    <message>
        <source>%1 documents were left in the middle of their review, such as %2; others can take them over.</source>
        <translation>%1 documentos se dejaron a mitad de su revisión, como %2; otras personas pueden hacerse cargo de ellos.</translation>
    </message>
    <message>
        <source>%1 Look closer: emend-cli audit verify.</source>
        <translation>%1 Examínelo con más detalle: emend-cli audit verify.</translation>
    </message>
    <message>
        <source>%1 steps of the schema are to be applied. Run: emend-cli db migrate</source>
        <translation>Hay que aplicar %1 pasos del esquema. Ejecute: emend-cli db migrate</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Go back to a backup.</source>
        <translation>El archivo está dañado: %1. Vuelva a una copia de seguridad.</translation>
    </message>
    <message>
        <source>A row points to what is not there: %1.</source>
        <translation>Una fila apunta a algo que no existe: %1.</translation>
    </message>
    <message>
        <source>The index %1 is not valid. Run: REINDEX INDEX %1</source>
        <translation>El índice %1 no es válido. Ejecute: REINDEX INDEX %1</translation>
    </message>
    <message>
        <source>The constraint %1 was never checked against the rows that were there.</source>
        <translation>La restricción %1 nunca se comprobó con las filas ya existentes.</translation>
    </message>
    <message>
        <source>The partition of %1 for %2 is missing. Run: emend-cli db migrate</source>
        <translation>Falta la partición de %1 para %2. Ejecute: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::storage::CopyDatabase</name>
    <message>
        <source>Copying %1</source>
        <translation>Copiando %1</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>Comparando %1</translation>
    </message>
    <message>
        <source>The copy was stopped; the same command goes on with it.</source>
        <translation>La copia se detuvo; el mismo comando la continúa.</translation>
    </message>
    <message>
        <source>A database cannot be copied onto itself.</source>
        <translation>Una base de datos no se puede copiar sobre sí misma.</translation>
    </message>
    <message>
        <source>The target has no column %1 in %2.</source>
        <translation>El destino no tiene la columna %1 en %2.</translation>
    </message>
    <message>
        <source>The target has no table %1.</source>
        <translation>El destino no tiene la tabla %1.</translation>
    </message>
    <message>
        <source>The target is not empty: there are rows in %1. Copy into a new database.</source>
        <translation>El destino no está vacío: hay filas en %1. Copie a una base de datos nueva.</translation>
    </message>
    <message>
        <source>The target holds the beginning of a copy of %1.</source>
        <translation>El destino contiene el comienzo de una copia de %1.</translation>
    </message>
    <message>
        <source>The copy was begun by another version, without %1. Copy into a new database.</source>
        <translation>La copia la empezó otra versión, sin %1. Copie a una base de datos nueva.</translation>
    </message>
    <message>
        <source>missing in the target</source>
        <translation>falta en el destino</translation>
    </message>
    <message>
        <source>different in the target</source>
        <translation>diferente en el destino</translation>
    </message>
    <message>
        <source>in the target only</source>
        <translation>solo en el destino</translation>
    </message>
</context>
<context>
    <name>emend::storage::Database</name>
    <message>
        <source>Qt&apos;s driver for this database is missing. Install %1.</source>
        <translation>Falta el controlador de Qt para esta base de datos. Instale %1.</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>No existe la base de datos %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>No se puede crear la carpeta %1.</translation>
    </message>
    <message>
        <source>Nothing was stored: a statement had failed.</source>
        <translation>No se guardó nada: una instrucción había fallado.</translation>
    </message>
    <message>
        <source>%1 (database %2)</source>
        <translation>%1 (base de datos %2)</translation>
    </message>
</context>
<context>
    <name>emend::storage::DatabaseUrl</name>
    <message>
        <source>The database&apos;s address is not understood: %1.</source>
        <translation>La dirección de la base de datos no se entiende: %1.</translation>
    </message>
    <message>
        <source>A database is named as sqlite:///path/of/file or postgresql://user@host/database.</source>
        <translation>Una base de datos se indica como sqlite:///path/of/file o postgresql://user@host/database.</translation>
    </message>
</context>
<context>
    <name>emend::storage::DecryptedCopy</name>
    <message>
        <source>No temporary copy can be made: %1. Point TMPDIR at a folder that can be written.</source>
        <translation>No se puede hacer una copia temporal: %1. Haga que TMPDIR apunte a una carpeta en la que se pueda escribir.</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 no se puede eliminar.</translation>
    </message>
</context>
<context>
    <name>emend::storage::DocumentStore</name>
    <message>
        <source>There is no file %1.</source>
        <translation>No existe el archivo %1.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>%1 is too large to be stored.</source>
        <translation>%1 es demasiado grande para guardarlo.</translation>
    </message>
    <message>
        <source>%1 could not be read, or changed meanwhile. Try again.</source>
        <translation>%1 no se pudo leer o cambió mientras tanto. Vuelva a intentarlo.</translation>
    </message>
</context>
<context>
    <name>emend::storage::FolderStore</name>
    <message>
        <source>The stored document %1 cannot be read. %2</source>
        <translation>El documento guardado %1 no se puede leer. %2</translation>
    </message>
    <message>
        <source>No document can be stored in %1. %2 Make room there, or choose another folder with EMEND_STORE.</source>
        <translation>No se puede guardar ningún documento en %1. %2 Libere espacio allí o elija otra carpeta con EMEND_STORE.</translation>
    </message>
    <message>
        <source>Its bytes are no longer those that were stored: restore it from a backup.</source>
        <translation>Sus bytes ya no son los que se guardaron: restáurelo de una copia de seguridad.</translation>
    </message>
    <message>
        <source>A document is named by 64 lower-case hex digits, not by “%1”.</source>
        <translation>Un documento se nombra con 64 dígitos hexadecimales en minúsculas, no con “%1”.</translation>
    </message>
    <message>
        <source>A document of %1 MB is too large to be stored.</source>
        <translation>Un documento de %1 MB es demasiado grande para guardarlo.</translation>
    </message>
    <message>
        <source>The stored document %1 cannot be removed. %2</source>
        <translation>El documento guardado %1 no se puede eliminar. %2</translation>
    </message>
    <message>
        <source>No document %1 is stored in %2.</source>
        <translation>No hay ningún documento %1 guardado en %2.</translation>
    </message>
    <message>
        <source>Its key %1 is missing: name the file of the key in store-key-file or in store-old-key-files.</source>
        <translation>Falta su clave %1: indique el archivo de la clave en store-key-file o en store-old-key-files.</translation>
    </message>
    <message>
        <source>The documents in %1 are encrypted, and this program was given no key: name the file of the key in store-key-file.</source>
        <translation>Los documentos en %1 están cifrados y este programa no recibió ninguna clave: indique el archivo de la clave en store-key-file.</translation>
    </message>
    <message>
        <source>%1 is not a folder: choose one for the documents with EMEND_STORE.</source>
        <translation>%1 no es una carpeta: elija una para los documentos con EMEND_STORE.</translation>
    </message>
    <message>
        <source>%1 cannot be removed. %2</source>
        <translation>%1 no se puede eliminar. %2</translation>
    </message>
    <message>
        <source>There is no key to encrypt with: name the file of one in store-key-file.</source>
        <translation>No hay ninguna clave con la que cifrar: indique el archivo de una en store-key-file.</translation>
    </message>
    <message>
        <source>Stopped after %1 documents; run it again to go on.</source>
        <translation>Detenido tras %1 documentos; ejecútelo de nuevo para continuar.</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>No es un archivo regular.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Jobs</name>
    <message>
        <source>Its processing was cancelled.</source>
        <translation>Su procesamiento se canceló.</translation>
    </message>
    <message>
        <source>A job needs a unique key of at most %1 characters.</source>
        <translation>Un trabajo necesita una clave única de como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>The priority of a job is 1 to 10, not %1.</source>
        <translation>La prioridad de un trabajo va de 1 a 10, no es %1.</translation>
    </message>
    <message>
        <source>A job needs at least one attempt, not %1.</source>
        <translation>Un trabajo necesita al menos un intento, no %1.</translation>
    </message>
    <message>
        <source>A batch cannot be part of another batch.</source>
        <translation>Un lote no puede formar parte de otro lote.</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>No existe el lote %1.</translation>
    </message>
    <message>
        <source>The queue is draining and takes no jobs. Run: emend-cli jobs resume</source>
        <translation>La cola se está vaciando y no admite trabajos. Ejecute: emend-cli jobs resume</translation>
    </message>
    <message>
        <source>%1 more jobs do not fit: at most %2 may wait. Try again when some are done.</source>
        <translation>No caben %1 trabajos más: pueden esperar como máximo %2. Vuelva a intentarlo cuando algunos hayan terminado.</translation>
    </message>
    <message>
        <source>The workers that had the document fell silent, time and again.</source>
        <translation>Los procesos de trabajo que tenían el documento dejaron de responder una y otra vez.</translation>
    </message>
</context>
<context>
    <name>emend::storage::Migrator</name>
    <message>
        <source>The database has step %1 (%2), which this program does not know: it is newer than the program. Install the newer version of Emend.</source>
        <translation>La base de datos tiene el paso %1 (%2), que este programa no conoce: es más nueva que el programa. Instale la versión más nueva de Emend.</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database is not the one of this program: its text was changed after it had been applied.</source>
        <translation>El paso %1 (%2) de la base de datos no es el de este programa: su texto se cambió después de aplicarlo.</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database failed: %3</source>
        <translation>El paso %1 (%2) de la base de datos falló: %3</translation>
    </message>
</context>
<context>
    <name>emend::storage::Roles</name>
    <message>
        <source>The database is not set up. Run: emend-cli db migrate</source>
        <translation>La base de datos no está preparada. Ejecute: emend-cli db migrate</translation>
    </message>
    <message>
        <source>%1 has no role in this database. An administrator of the server can give one: GRANT emend_reviewer TO &quot;%1&quot;</source>
        <translation>%1 no tiene ningún rol en esta base de datos. Un administrador del servidor puede asignarle uno: GRANT emend_reviewer TO &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>emend::storage::SealedFile</name>
    <message>
        <source>It is damaged, or was encrypted with another key of the same name.</source>
        <translation>Está dañado o se cifró con otra clave del mismo nombre.</translation>
    </message>
    <message>
        <source>The system has no random numbers to encrypt with.</source>
        <translation>El sistema no tiene números aleatorios con los que cifrar.</translation>
    </message>
    <message>
        <source>It was encrypted by a later version of Emend: update this one.</source>
        <translation>Se cifró con una versión posterior de Emend: actualice esta.</translation>
    </message>
</context>
<context>
    <name>emend::storage::StoreKey</name>
    <message>
        <source>There is no key file %1. `openssl rand -hex 32` makes a new key.</source>
        <translation>No existe el archivo de clave %1. `openssl rand -hex 32` crea una clave nueva.</translation>
    </message>
    <message>
        <source>No permission to read the key file %1.</source>
        <translation>No hay permiso para leer el archivo de clave %1.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>El archivo de clave %1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>The key file %1 is not a regular file.</source>
        <translation>El archivo de clave %1 no es un archivo regular.</translation>
    </message>
    <message>
        <source>The key file %1 is open to others: run `chmod 600` on it first.</source>
        <translation>El archivo de clave %1 es accesible para otros: ejecute antes `chmod 600` sobre él.</translation>
    </message>
    <message>
        <source>A key is 32 bytes or 64 hex digits, such as `openssl rand -hex 32` makes.</source>
        <translation>Una clave consta de 32 bytes o 64 dígitos hexadecimales, como los que crea `openssl rand -hex 32`.</translation>
    </message>
    <message>
        <source>The file %1 holds no key. %2</source>
        <translation>El archivo %1 no contiene ninguna clave. %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::TrainingRuns</name>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>Otra persona ha continuado este entrenamiento.</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>No existe el entrenamiento %1.</translation>
    </message>
    <message>
        <source>The training run %1 is completed.</source>
        <translation>El entrenamiento %1 está completado.</translation>
    </message>
</context>
<context>
    <name>emend::ui::AboutDialog</name>
    <message>
        <source>About Emend</source>
        <translation>Acerca de Emend</translation>
    </message>
    <message>
        <source>Emend %1</source>
        <translation>Emend %1</translation>
    </message>
    <message>
        <source>Reads documents, and learns from every correction.</source>
        <translation>Lee documentos y aprende de cada corrección.</translation>
    </message>
    <message>
        <source>Emend is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Emend es software libre bajo la GNU General Public License, versión 3 o posterior. Se ofrece sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Built with Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq and OpenSSL.</source>
        <translation>Creado con Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq y OpenSSL.</translation>
    </message>
</context>
<context>
    <name>emend::ui::AccuracyPanel</name>
    <message>
        <source>Right values by field</source>
        <translation>Valores correctos por campo</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Active, right</source>
        <translation>Activa, aciertos</translation>
    </message>
    <message>
        <source>Candidate, right</source>
        <translation>Candidata, aciertos</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>Ganado</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>Qué documentos</translation>
    </message>
    <message>
        <source>All that is held out</source>
        <translation>Todo lo apartado</translation>
    </message>
    <message>
        <source>Known merchants, newer documents</source>
        <translation>Comercios conocidos, documentos más recientes</translation>
    </message>
    <message>
        <source>Merchants never seen</source>
        <translation>Comercios nunca vistos</translation>
    </message>
    <message>
        <source>Right values by field, active and candidate</source>
        <translation>Valores correctos por campo, activa y candidata</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>Valores correctos, %</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Versión activa</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidata</translation>
    </message>
</context>
<context>
    <name>emend::ui::AskPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Why? The reason is kept with the change.</source>
        <translation>¿Por qué? El motivo se guarda con el cambio.</translation>
    </message>
</context>
<context>
    <name>emend::ui::BulkBar</name>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Documentos terminados</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)? Originals and all that was read go for good.</source>
        <translation>
            <numerusform>¿Eliminar %n documento? El original y todo lo que se leyó desaparecen para siempre.</numerusform>
            <numerusform>¿Eliminar %n documentos? Los originales y todo lo que se leyó desaparecen para siempre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) done</source>
        <translation>
            <numerusform>%1 de %n documento terminado</numerusform>
            <numerusform>%1 de %n documentos terminados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::CaseNotice</name>
    <message>
        <source>Which ones, and why</source>
        <translation>Cuáles y por qué</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>emend::ui::Certainty</name>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>Dudoso</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Falta</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeLines</name>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <comment>a value and how many showed it</comment>
        <translation>
            <numerusform>%1 (%n documento)</numerusform>
            <numerusform>%1 (%n documentos)</numerusform>
        </translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>Grafías</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>Last corrected</source>
        <translation>Última corrección</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeModel</name>
    <message>
        <source>Merchants</source>
        <translation>Comercios</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <comment>of a field</comment>
        <translation>Reglas: %1</translation>
    </message>
    <message>
        <source>%1 is never “%2”</source>
        <comment>a field and a value</comment>
        <translation>%1 nunca es «%2»</translation>
    </message>
    <message>
        <source>%1 of %2 is not “%3”</source>
        <comment>field, merchant, value</comment>
        <translation>%1 de %2 no es «%3»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind of entries and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangePanel</name>
    <message>
        <source>Version to compare with</source>
        <translation>Versión con la que comparar</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparada con</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>Both know the same.</source>
        <translation>Ambas saben lo mismo.</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>%1 añadidos, %2 quitados, %3 cambiados</translation>
    </message>
    <message>
        <source>%1, confirmed on %2</source>
        <translation>%1, confirmado el %2</translation>
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
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Buscar un comando</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>Escriba unas letras de lo que quiere hacer</translation>
    </message>
</context>
<context>
    <name>emend::ui::ConfidencePanel</name>
    <message>
        <source>Confidence against what was right</source>
        <translation>Confianza frente a aciertos</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Active, answers</source>
        <translation>Activa, respuestas</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>Candidate, answers</source>
        <translation>Candidata, respuestas</translation>
    </message>
    <message>
        <source>Could pass without a person, with at least 99 % of them right: %1 of the values by the active version, %2 by the candidate.</source>
        <translation>Podrían darse por buenos sin una persona, con al menos un 99 % de aciertos: el %1 de los valores con la versión activa, el %2 con la candidata.</translation>
    </message>
    <message>
        <source>Reliability of confidences, active and candidate</source>
        <translation>Fiabilidad de las confianzas, activa y candidata</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Versión activa</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidata</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2. On the diagonal, a version is as often right as it is sure.</source>
        <translation>Error de calibración esperado: versión activa %1, candidata %2. En la diagonal, una versión acierta en la misma medida en que está segura.</translation>
    </message>
    <message>
        <source>Candidate before calibration</source>
        <translation>Candidata antes de la calibración</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2 (before calibration %3). On the diagonal, a version is as often right as it is sure.</source>
        <translation>Error de calibración esperado: versión activa %1, candidata %2 (antes de la calibración %3). En la diagonal, una versión acierta en la misma medida en que está segura.</translation>
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
        <translation>Aprendido de</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>Valores correctos</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Aciertos</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Right values by how much was learned from</source>
        <translation>Valores correctos según de cuánto se aprendió</translation>
    </message>
    <message>
        <source>This report was made before programs drew learning curves. Start another run to have one.</source>
        <translation>Este informe se hizo antes de que los programas dibujaran curvas de aprendizaje. Inicie otro entrenamiento para tener una.</translation>
    </message>
    <message>
        <source>What versions of only the oldest documents read right, of the same values. A curve that still rises tells that more confirmed documents help.</source>
        <translation>Lo que leyeron bien, de los mismos valores, versiones hechas solo con los documentos más antiguos. Una curva que aún sube indica que más documentos confirmados ayudan.</translation>
    </message>
    <message>
        <source>Learning curve: %1</source>
        <comment>a field</comment>
        <translation>Curva de aprendizaje: %1</translation>
    </message>
    <message>
        <source>Documents that were learned from</source>
        <translation>Documentos de los que se aprendió</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>Valores correctos, %</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidata</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>Versión activa</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionBar</name>
    <message>
        <source>Confirm</source>
        <translation>Confirmar</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Escalar…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%n campo por mirar</numerusform>
            <numerusform>%n campos por mirar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to look at: Ctrl+Enter confirms</source>
        <translation>No queda nada por mirar: Ctrl+Intro confirma</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionPanel</name>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>Is no document</source>
        <translation>No es un documento</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>Ya existe</translation>
    </message>
    <message>
        <source>Is of a type that is not taken</source>
        <translation>Es de un tipo que no se admite</translation>
    </message>
    <message>
        <source>Is incomplete</source>
        <translation>Está incompleto</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Otro motivo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>Volver a los campos</translation>
    </message>
    <message>
        <source>Why is %1 rejected?</source>
        <translation>¿Por qué se rechaza %1?</translation>
    </message>
    <message>
        <source>Reject (Ctrl+Enter)</source>
        <translation>Rechazar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>What should whoever looks at %1 next know?</source>
        <translation>¿Qué debe saber quien mire %1 a continuación?</translation>
    </message>
    <message>
        <source>Escalate (Ctrl+Enter)</source>
        <translation>Escalar (Ctrl+Intro)</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>Nota, si hay algo más que decir</translation>
    </message>
</context>
<context>
    <name>emend::ui::DocumentMerge</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1, %n página</numerusform>
            <numerusform>%1, %n páginas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were merged into %1, which waits to be read.</source>
        <translation>
            <numerusform>%n documento se combinó en %1, que espera su lectura.</numerusform>
            <numerusform>%n documentos se combinaron en %1, que espera su lectura.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be reviewed.</source>
        <translation>
            <numerusform>%n documento vuelve a estar por revisar.</numerusform>
            <numerusform>%n documentos vuelven a estar por revisar.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::DraftMemory</name>
    <message>
        <source>Fill in what you confirmed before</source>
        <translation>Rellenar con lo que confirmó antes</translation>
    </message>
    <message>
        <source>Take out what was filled in</source>
        <translation>Quitar lo que se rellenó</translation>
    </message>
</context>
<context>
    <name>emend::ui::EmptyInbox</name>
    <message>
        <source>Show all documents</source>
        <translation>Mostrar todos los documentos</translation>
    </message>
    <message>
        <source>Try the sample documents</source>
        <translation>Probar los documentos de ejemplo</translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation>Ningún documento coincide</translation>
    </message>
    <message>
        <source>Drop receipts here</source>
        <translation>Suelte aquí los recibos</translation>
    </message>
    <message>
        <source>None of the documents has this state and type with these words.</source>
        <translation>Ningún documento tiene este estado y tipo con estas palabras.</translation>
    </message>
    <message>
        <source>Files or whole folders: PDF, PNG, JPEG, TIFF, WebP and BMP are read.</source>
        <translation>Archivos o carpetas enteras: se leen PDF, PNG, JPEG, TIFF, WebP y BMP.</translation>
    </message>
</context>
<context>
    <name>emend::ui::FactsPanel</name>
    <message>
        <source>About the run</source>
        <translation>Sobre el entrenamiento</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Confirmed documents</source>
        <translation>Documentos confirmados</translation>
    </message>
    <message>
        <source>Of them with words</source>
        <translation>De ellos, con palabras</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendido de</translation>
    </message>
    <message>
        <source>Held out: newest of known merchants</source>
        <translation>Apartados: los más recientes de comercios conocidos</translation>
    </message>
    <message>
        <source>Held out: merchants never seen</source>
        <translation>Apartados: comercios nunca vistos</translation>
    </message>
    <message>
        <source>Left out: copies, or nothing to read</source>
        <translation>Omitidos: copias o sin nada que leer</translation>
    </message>
    <message>
        <source>Leak check</source>
        <translation>Control de fugas</translation>
    </message>
    <message>
        <source>Passed: nothing held out was learned from</source>
        <translation>Superado: no se aprendió de nada apartado</translation>
    </message>
    <message>
        <source>The version itself</source>
        <translation>La versión en sí</translation>
    </message>
    <message>
        <source>Made of all documents of the snapshot, those held out included</source>
        <translation>Creada con todos los documentos de la instantánea, incluidos los apartados</translation>
    </message>
    <message>
        <source>Hash of the snapshot</source>
        <translation>Hash de la instantánea</translation>
    </message>
    <message>
        <source>Hash of the report</source>
        <translation>Hash del informe</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldDetails</name>
    <message>
        <source>Printed: %1</source>
        <translation>Impreso: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Encontrado: %1</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation>%1, %2 % de seguridad</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldForm</name>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
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
            <numerusform>%1: %n documento de tipo %2</numerusform>
            <numerusform>%1: %n documentos de tipo %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, all merchants</source>
        <translation>%1, %2, todos los comercios</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldLineEdit</name>
    <message>
        <source>Choose a date</source>
        <translation>Elegir una fecha</translation>
    </message>
    <message>
        <source>Choose a date (Alt+Down)</source>
        <translation>Elegir una fecha (Alt+Abajo)</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>Mostrar todas las opciones</translation>
    </message>
    <message>
        <source>Show all choices (Alt+Down)</source>
        <translation>Mostrar todas las opciones (Alt+Abajo)</translation>
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
        <translation>Alt+%1 salta aquí</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldStrip</name>
    <message>
        <source>Image of the field</source>
        <translation>Imagen del campo</translation>
    </message>
</context>
<context>
    <name>emend::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Search in text, file name and merchant</source>
        <translation>Buscar en texto, nombre de archivo y comercio</translation>
    </message>
    <message>
        <source>Search in text, file or merchant</source>
        <translation>Buscar en texto, archivo o comercio</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Tipo de documento</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Todos los tipos</translation>
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
        <translation>Valores que solo una versión leyó bien</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmado</translation>
    </message>
    <message>
        <source>Active reads</source>
        <translation>La activa lee</translation>
    </message>
    <message>
        <source>Candidate reads</source>
        <translation>La candidata lee</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
    <message>
        <source>Gained</source>
        <comment>a value</comment>
        <translation>Ganado</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a value</comment>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Both versions read the same values right.</source>
        <translation>Ambas versiones leyeron bien los mismos valores.</translation>
    </message>
    <message>
        <source>Values that only one of the two versions read right, losses first. Enter opens the document.</source>
        <translation>Valores que solo una de las dos versiones leyó bien, primero las pérdidas. Intro abre el documento.</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCardModel</name>
    <message>
        <source>Drawing…</source>
        <translation>Dibujando…</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, página %2</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>como se leyó</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>left for review</source>
        <translation>dejado para revisión</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>sin confirmar</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCheckPage</name>
    <message>
        <source>Looking for fields to check…</source>
        <translation>Buscando campos que comprobar…</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>Por grupos</translation>
    </message>
    <message>
        <source>Fields to check</source>
        <translation>Campos por comprobar</translation>
    </message>
    <message>
        <source>Values to check</source>
        <translation>Valores por comprobar</translation>
    </message>
    <message>
        <source>Arrow keys move, typing changes a value, Space leaves a document for review, Enter confirms the rest.</source>
        <translation>Las flechas mueven, escribir cambia un valor, Espacio deja un documento para revisión, Intro confirma el resto.</translation>
    </message>
    <message>
        <source>Confirm the rest</source>
        <translation>Confirmar el resto</translation>
    </message>
    <message>
        <source>Leave for review</source>
        <translation>Dejar para revisión</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>Cambiar el valor</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>Revertir el último cambio</translation>
    </message>
    <message>
        <source>Undo the last group</source>
        <translation>Deshacer el último grupo</translation>
    </message>
    <message>
        <source>Look for fields to check</source>
        <translation>Buscar campos que comprobar</translation>
    </message>
    <message>
        <source>No field is to be checked in groups. Documents come here when the same field needs a look in several of them.</source>
        <translation>No hay ningún campo que comprobar en grupos. Los documentos llegan aquí cuando hay que mirar el mismo campo en varios de ellos.</translation>
    </message>
    <message>
        <source>Somebody else has these documents now.</source>
        <translation>Otra persona tiene estos documentos ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) confirmed.</source>
        <translation>
            <numerusform>%n documento confirmado.</numerusform>
            <numerusform>%n documentos confirmados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) for a look at other fields.</source>
        <translation>
            <numerusform>%n más espera que se miren otros campos.</numerusform>
            <numerusform>%n más esperan que se miren otros campos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be confirmed; the cards say why.</source>
        <translation>
            <numerusform>%n no se pudo confirmar; la tarjeta dice por qué.</numerusform>
            <numerusform>%n no se pudieron confirmar; las tarjetas dicen por qué.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be checked.</source>
        <translation>
            <numerusform>%n documento vuelve a estar por comprobar.</numerusform>
            <numerusform>%n documentos vuelven a estar por comprobar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s), since somebody has gone on from there.</source>
        <translation>
            <numerusform>%n se mantiene, porque alguien ha seguido a partir de ahí.</numerusform>
            <numerusform>%n se mantienen, porque alguien ha seguido a partir de ahí.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>Confirmar %n</numerusform>
            <numerusform>Confirmar %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n document(s)</source>
        <translation>
            <numerusform>Confirmar %n documento</numerusform>
            <numerusform>Confirmar %n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>%n valor por confirmar</numerusform>
            <numerusform>%n valores por confirmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxActions</name>
    <message>
        <source>Add files…</source>
        <translation>Añadir archivos…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>Añadir carpeta…</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>Pegar archivos</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>Vigilar carpeta…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>Dejar de vigilar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Open for review</source>
        <translation>Abrir para revisar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Leer de nuevo</translation>
    </message>
    <message>
        <source>Read as another type</source>
        <translation>Leer como otro tipo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Merge documents…</source>
        <translation>Combinar documentos…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Combinar…</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxModel</name>
    <message>
        <source>First page of %1</source>
        <translation>Primera página de %1</translation>
    </message>
    <message>
        <source>Received on %1 from %2</source>
        <translation>Recibido el %1 de %2</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nadie indicado</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Motivos</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Antigüedad</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to review</source>
        <translation>
            <numerusform>%n documento por revisar</numerusform>
            <numerusform>%n documentos por revisar</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>Aquí solo un administrador puede eliminar documentos.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and why it was refused</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stayed as they were.</source>
        <translation>
            <numerusform>%n documento quedó como estaba.</numerusform>
            <numerusform>%n documentos quedaron como estaban.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken in.</source>
        <translation>
            <numerusform>%n archivo no se incorporó.</numerusform>
            <numerusform>%n archivos no se incorporaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>Vigilando %1</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Vigilar una carpeta</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Añadir archivos</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</source>
        <translation>Documentos (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTable</name>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTexts</name>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>En lectura</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>En cuarentena</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Con %1</translation>
    </message>
    <message>
        <source>Being read, %1 %</source>
        <translation>En lectura, %1 %</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>El original se eliminó el %1.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>alrededor de %n segundo</numerusform>
            <numerusform>alrededor de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>alrededor de %n minuto</numerusform>
            <numerusform>alrededor de %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>alrededor de %n hora</numerusform>
            <numerusform>alrededor de %n horas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::IntakePanel</name>
    <message>
        <source>Stop taking in</source>
        <translation>Dejar de incorporar</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>Documentos terminados</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in; waiting for room in the queue</source>
        <translation>
            <numerusform>%1 de %n documento incorporado; a la espera de sitio en la cola</numerusform>
            <numerusform>%1 de %n documentos incorporados; a la espera de sitio en la cola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in</source>
        <translation>
            <numerusform>%1 de %n documento incorporado</numerusform>
            <numerusform>%1 de %n documentos incorporados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read; the queue is paused</source>
        <translation>
            <numerusform>%n documento por leer; la cola está en pausa</numerusform>
            <numerusform>%n documentos por leer; la cola está en pausa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read</source>
        <translation>
            <numerusform>%n documento por leer</numerusform>
            <numerusform>%n documentos por leer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second, %2 left</source>
        <translation>%1 por segundo, tiempo restante: %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::IntervalChart</name>
    <message>
        <source>%1, %2: %3 (%4 to %5)</source>
        <comment>field, version, shares</comment>
        <translation>%1, %2: %3 (de %4 a %5)</translation>
    </message>
</context>
<context>
    <name>emend::ui::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Any key closes this sheet.</source>
        <translation>Cualquier tecla cierra esta hoja.</translation>
    </message>
</context>
<context>
    <name>emend::ui::LineChart</name>
    <message>
        <source>%1 at %2: %3</source>
        <comment>series, count, share</comment>
        <translation>%1 con %2: %3</translation>
    </message>
    <message>
        <source>%1 at %2: %3 (%4 to %5)</source>
        <comment>series, count, shares</comment>
        <translation>%1 con %2: %3 (de %4 a %5)</translation>
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
        <translation>Ir a: %1</translation>
    </message>
    <message>
        <source>%1 – Emend</source>
        <translation>%1 – Emend</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Finishing what is being done. The window closes by itself.</source>
        <translation>Terminando lo que está en curso. La ventana se cierra sola.</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryNotice</name>
    <message>
        <source>What was filled in</source>
        <translation>Lo que se rellenó</translation>
    </message>
    <message numerus="yes">
        <source>Filled in for you: %1, as on %n document(s) of %2 that you confirmed.</source>
        <comment>fields; merchant</comment>
        <translation>
            <numerusform>Se ha rellenado: %1, como en %n documento de %2 que usted confirmó.</numerusform>
            <numerusform>Se ha rellenado: %1, como en %n documentos de %2 que usted confirmó.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryPanel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>Confirmado el</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Documents that it was learned from</source>
        <translation>Documentos de los que se aprendió</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>Aprendido de</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>Buscar un comercio</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>Nombre, dirección o número</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>Comercios</translation>
    </message>
    <message>
        <source>What is known of the merchant</source>
        <translation>Lo que se sabe del comercio</translation>
    </message>
    <message>
        <source>Known of the merchant</source>
        <translation>Se sabe del comercio</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>Vetos</translation>
    </message>
    <message>
        <source>Vetoes, from the next version on</source>
        <translation>Vetos, desde la próxima versión</translation>
    </message>
    <message>
        <source>Every merchant</source>
        <translation>Todos los comercios</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message numerus="yes">
        <source>%n merchant(s)</source>
        <translation>
            <numerusform>%n comercio</numerusform>
            <numerusform>%n comercios</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is known of a merchant first.</source>
        <translation>Elija primero algo que se sepa de un comercio.</translation>
    </message>
</context>
<context>
    <name>emend::ui::MerchantModel</name>
    <message>
        <source>Merchant</source>
        <translation>Comercio</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Last seen on %1</source>
        <translation>Visto por última vez el %1</translation>
    </message>
</context>
<context>
    <name>emend::ui::MergePanel</name>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Documents to merge, in order</source>
        <translation>Documentos que se combinan, en su orden</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n document(s) into one, in this order? The originals are kept.</source>
        <translation>
            <numerusform>¿Combinar %n documento en uno solo, en este orden? Los originales se conservan.</numerusform>
            <numerusform>¿Combinar %n documentos en uno solo, en este orden? Los originales se conservan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n document(s)…</source>
        <translation>
            <numerusform>Combinando %n documento…</numerusform>
            <numerusform>Combinando %n documentos…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MergeRun</name>
    <message>
        <source>Only reviewers and administrators may merge documents here.</source>
        <translation>Aquí solo los revisores y los administradores pueden combinar documentos.</translation>
    </message>
    <message>
        <source>Select two or more documents to merge them.</source>
        <translation>Seleccione dos o más documentos para combinarlos.</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>Se pueden combinar como máximo %1 documentos a la vez.</translation>
    </message>
    <message>
        <source>%1 is still to be read, and can be merged after that.</source>
        <translation>%1 aún está por leer; después se podrá combinar.</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed, so it cannot be merged.</source>
        <translation>%1 no está para revisar, así que no se puede combinar.</translation>
    </message>
    <message>
        <source>The original of %1 was deleted, so it cannot be merged.</source>
        <translation>El original de %1 se eliminó, así que no se puede combinar.</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it cannot be merged.</source>
        <translation>%2 tiene %1 ahora, así que no se puede combinar.</translation>
    </message>
    <message>
        <source>One of these documents is not there any more.</source>
        <translation>Uno de estos documentos ya no está ahí.</translation>
    </message>
</context>
<context>
    <name>emend::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
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
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Girar a la izquierda</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Girar a la derecha</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>New document from this page on</source>
        <translation>Documento nuevo a partir de esta página</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStripModel</name>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Page %1, in the original page %2</source>
        <translation>Página %1, en el original página %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageView</name>
    <message>
        <source>This document has no pages.</source>
        <translation>Este documento no tiene páginas.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>Page image</source>
        <translation>Imagen de la página</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>Campo %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: how sure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 % sure)</source>
        <comment>a word as it was read</comment>
        <translation>%1 (%2 % de seguridad)</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternTexts</name>
    <message>
        <source>Built in</source>
        <comment>what the program brings along</comment>
        <translation>Incorporada</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Printed number</source>
        <translation>Número impreso</translation>
    </message>
    <message>
        <source>Heading as read</source>
        <translation>Cabecera leída</translation>
    </message>
    <message>
        <source>%1 stands behind</source>
        <comment>a field</comment>
        <translation>%1 va detrás de</translation>
    </message>
    <message>
        <source>It only tells where to look. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>Solo dice dónde mirar. Se pueden vetar nombres, direcciones, categorías, monedas y formas de pago.</translation>
    </message>
    <message>
        <source>It only helps to recognise the merchant. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>Solo ayuda a reconocer el comercio. Se pueden vetar nombres, direcciones, categorías, monedas y formas de pago.</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Quitado</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <comment>documents on which a version had something to say</comment>
        <translation>%1 % de %2</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>Orden de día y mes</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsActions</name>
    <message>
        <source>Refresh now</source>
        <translation>Renovar ahora</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>Activar…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>Volver atrás…</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Mostrar qué cambió</translation>
    </message>
    <message>
        <source>Show the memory</source>
        <translation>Mostrar la memoria</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>Buscar un comercio</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Abrir documento</translation>
    </message>
    <message>
        <source>Veto…</source>
        <translation>Vetar…</translation>
    </message>
    <message>
        <source>Lift veto</source>
        <translation>Levantar el veto</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsPage</name>
    <message>
        <source>Rolled back: %1</source>
        <comment>a reason</comment>
        <translation>Vuelta atrás: %1</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Patrones</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <translation>Activa: %1</translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <comment>a version</comment>
        <translation>%1 (activa)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a version and who activated it</comment>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>Aún no había versión</translation>
    </message>
    <message>
        <source>Only an administrator may decide which version is active.</source>
        <translation>Solo un administrador puede decidir qué versión está activa.</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Elija primero una versión.</translation>
    </message>
    <message>
        <source>This version is active already.</source>
        <translation>Esta versión ya está activa.</translation>
    </message>
    <message>
        <source>No version was ever active, so there is no way back.</source>
        <translation>Ninguna versión estuvo nunca activa, así que no hay vuelta atrás.</translation>
    </message>
    <message>
        <source>Only an administrator may veto what is learned.</source>
        <translation>Solo un administrador puede vetar lo aprendido.</translation>
    </message>
    <message>
        <source>Show the memory first.</source>
        <translation>Muestre primero la memoria.</translation>
    </message>
    <message>
        <source>Only administrators and services may make versions.</source>
        <translation>Solo los administradores y los servicios pueden crear versiones.</translation>
    </message>
    <message>
        <source>Choose a veto first.</source>
        <translation>Elija primero un veto.</translation>
    </message>
    <message>
        <source>Choose a document first.</source>
        <translation>Elija primero un documento.</translation>
    </message>
    <message>
        <source>Activate %1 in place of %2? Every worker and window uses it within a second.</source>
        <translation>¿Activar %1 en lugar de %2? Todos los procesos y ventanas la usan en menos de un segundo.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activar</translation>
    </message>
    <message>
        <source>Go back from %1 to what was active before it?</source>
        <translation>¿Volver de %1 a lo que estaba activo antes?</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Volver atrás</translation>
    </message>
    <message>
        <source>Never learn again that %1 of %2 is “%3”?</source>
        <comment>field, merchant, value</comment>
        <translation>¿No volver a aprender que %1 de %2 es «%3»?</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>Vetar</translation>
    </message>
    <message>
        <source>Nothing new was learned since %1 was made.</source>
        <translation>No se aprendió nada nuevo desde que se creó %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was made from %n document(s). Nothing changes until it is activated.</source>
        <translation>
            <numerusform>%1 se creó a partir de %n documento. Nada cambia hasta que se active.</numerusform>
            <numerusform>%1 se creó a partir de %n documentos. Nada cambia hasta que se active.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is active now.</source>
        <translation>%1 está activa ahora.</translation>
    </message>
    <message>
        <source>About the version</source>
        <translation>Sobre la versión</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Qué cambió</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>No pattern version yet</source>
        <translation>Aún no hay versión de patrones</translation>
    </message>
    <message>
        <source>A version holds what was learned from confirmed documents and corrections: merchants with their addresses and habits, and values that were corrected the same way again and again. It changes nothing until somebody activates it, and that can be taken back.</source>
        <translation>Una versión contiene lo aprendido de documentos confirmados y correcciones: comercios con sus direcciones y hábitos, y valores que se corrigieron igual una y otra vez. No cambia nada hasta que alguien la activa, y eso se puede deshacer.</translation>
    </message>
    <message>
        <source>How far the version is</source>
        <translation>Cuánto avanzó la versión</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making a version…</source>
        <translation>Creando una versión…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Creada el</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <source>Was active</source>
        <translation>Estuvo activa</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>What was active when</source>
        <translation>Qué estuvo activo y cuándo</translation>
    </message>
    <message>
        <source>Time to ask which version was active</source>
        <translation>Momento por el que se pregunta qué versión estaba activa</translation>
    </message>
    <message>
        <source>Active at</source>
        <translation>Activa el</translation>
    </message>
    <message>
        <source>No version was made.</source>
        <translation>No se creó ninguna versión.</translation>
    </message>
    <message>
        <source>“%1” is left out from the next version on.</source>
        <translation>«%1» se omite desde la próxima versión.</translation>
    </message>
    <message>
        <source>The veto is lifted from the next version on.</source>
        <translation>El veto queda levantado desde la próxima versión.</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Coincidencias</translation>
    </message>
</context>
<context>
    <name>emend::ui::PreferencesDialog</name>
    <message>
        <source>Kinds of preferences</source>
        <translation>Clases de preferencias</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>The language changes when Emend is started again.</source>
        <translation>El idioma cambia cuando Emend se inicia de nuevo.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Base de datos: %1</translation>
    </message>
    <message>
        <source>Database:</source>
        <translation>Base de datos:</translation>
    </message>
    <message>
        <source>To use another one, start Emend with --database-url, set EMEND_DATABASE_URL, or write database-url into emend.ini. Teams share a PostgreSQL server, such as postgresql://server/emend.</source>
        <translation>Para usar otra, inicie Emend con --database-url, defina EMEND_DATABASE_URL o escriba database-url en emend.ini. Los equipos comparten un servidor PostgreSQL, como postgresql://server/emend.</translation>
    </message>
    <message>
        <source>Pages read at the same time</source>
        <translation>Páginas leídas a la vez</translation>
    </message>
    <message>
        <source>&amp;Pages read at the same time:</source>
        <translation>&amp;Páginas leídas a la vez:</translation>
    </message>
    <message>
        <source>Languages of the documents</source>
        <translation>Idiomas de los documentos</translation>
    </message>
    <message>
        <source>Languages of the &amp;documents:</source>
        <translation>Idiomas de los &amp;documentos:</translation>
    </message>
    <message>
        <source>As Tesseract names them, joined by +, such as eng+deu.</source>
        <translation>Como los nombra Tesseract, unidos por +, como eng+deu.</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>Carpeta vigilada</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>Elegir la carpeta vigilada</translation>
    </message>
    <message>
        <source>&amp;Watched folder:</source>
        <translation>&amp;Carpeta vigilada:</translation>
    </message>
    <message>
        <source>What appears in this folder is taken in by itself.</source>
        <translation>Lo que aparece en esta carpeta se incorpora solo.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>Su &amp;nombre:</translation>
    </message>
    <message>
        <source>Stands beside your decisions. A new name holds when Emend is started again.</source>
        <translation>Figura junto a sus decisiones. Un nombre nuevo vale cuando Emend se inicia de nuevo.</translation>
    </message>
    <message>
        <source>From this &amp;amount on:</source>
        <translation>A partir de este i&amp;mporte:</translation>
    </message>
    <message>
        <source>Second reading from an amount on</source>
        <translation>Segunda lectura a partir de un importe</translation>
    </message>
    <message>
        <source>Amount for a second reading</source>
        <translation>Importe para una segunda lectura</translation>
    </message>
    <message>
        <source>Merchants that are on no reviewed document &amp;yet</source>
        <translation>Comercios que aún no figuran en ningún documento &amp;revisado</translation>
    </message>
    <message>
        <source>Second reading for new merchants</source>
        <translation>Segunda lectura para comercios nuevos</translation>
    </message>
    <message>
        <source>Two people read:</source>
        <translation>Dos personas leen:</translation>
    </message>
    <message>
        <source>They do not see what the other has said; where they differ, a third one decides.</source>
        <translation>No ven lo que ha dicho la otra; donde difieren, decide una tercera.</translation>
    </message>
    <message>
        <source>Names of languages are joined by +, such as eng+ben.</source>
        <translation>Los nombres de los idiomas se unen por +, como eng+ben.</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>Todos los núcleos menos uno</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReliabilityChart</name>
    <message numerus="yes">
        <source>%1: %n answer(s) that were %2 sure were right in %3</source>
        <comment>version, shares</comment>
        <translation>
            <numerusform>%1: %n respuesta con una confianza del %2 acertó en el %3</numerusform>
            <numerusform>%1: %n respuestas con una confianza del %2 acertaron en el %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>Confianza, %</translation>
    </message>
    <message>
        <source>Right, %</source>
        <translation>Aciertos, %</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewActions</name>
    <message>
        <source>Confirm and open the next</source>
        <translation>Confirmar y abrir el siguiente</translation>
    </message>
    <message>
        <source>Skip this document</source>
        <translation>Omitir este documento</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Rechazar…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>Escalar…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Undo my last document</source>
        <translation>Deshacer mi último documento</translation>
    </message>
    <message>
        <source>Open the next document</source>
        <translation>Abrir el siguiente documento</translation>
    </message>
    <message>
        <source>Edit the field</source>
        <translation>Editar el campo</translation>
    </message>
    <message>
        <source>Read a region again</source>
        <translation>Leer de nuevo una zona</translation>
    </message>
    <message>
        <source>Pick words by keys</source>
        <translation>Elegir palabras con el teclado</translation>
    </message>
    <message>
        <source>Hold the page still</source>
        <translation>Mantener fija la página</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Ajustar al ancho</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Ajustar a la página</translation>
    </message>
    <message>
        <source>Turn the page left</source>
        <translation>Girar la página a la izquierda</translation>
    </message>
    <message>
        <source>Turn the page right</source>
        <translation>Girar la página a la derecha</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Split the document before this page</source>
        <translation>Dividir el documento antes de esta página</translation>
    </message>
    <message>
        <source>Change the type of document</source>
        <translation>Cambiar el tipo de documento</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>Ir a la siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Work on escalated documents</source>
        <translation>Trabajar en documentos escalados</translation>
    </message>
    <message>
        <source>Draw an audit sample of the last week</source>
        <translation>Extraer una muestra de auditoría de la última semana</translation>
    </message>
    <message>
        <source>Go to field %1</source>
        <translation>Ir al campo %1</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewFields</name>
    <message>
        <source>read by %1</source>
        <translation>leído por %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>Confirmar %1</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>Vaciar %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>Nothing could be read there.</source>
        <translation>No se pudo leer nada ahí.</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>leído de nuevo</translation>
    </message>
    <message>
        <source>Read again: press the number of the right one</source>
        <translation>Leído de nuevo: pulse el número del correcto</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>Cambiar el tipo</translation>
    </message>
    <message>
        <source>joined with the next word</source>
        <translation>unida a la palabra siguiente</translation>
    </message>
    <message>
        <source>The marked word: other readings, Delete takes it out</source>
        <translation>La palabra marcada: otras lecturas, Supr la quita</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewHeader</name>
    <message>
        <source>Two readers differ</source>
        <translation>Dos lectores difieren</translation>
    </message>
    <message>
        <source>Escalated: %1</source>
        <translation>Escalado: %1</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>Tomado de %1</translation>
    </message>
    <message>
        <source>Please check every field</source>
        <translation>Compruebe todos los campos</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Tipo de documento</translation>
    </message>
    <message>
        <source>Type of document: its first letter chooses, Alt+Down shows all</source>
        <translation>Tipo de documento: su primera letra elige, Alt+Abajo los muestra todos</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 s</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n acción</numerusform>
            <numerusform>%n acciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Nada que revisar</translation>
    </message>
    <message>
        <source>No escalated document waits for you.</source>
        <translation>Ningún documento escalado le espera.</translation>
    </message>
    <message>
        <source>Documents that need a person will wait here.</source>
        <translation>Los documentos que necesitan a una persona esperarán aquí.</translation>
    </message>
    <message>
        <source>This document is with somebody else</source>
        <translation>Otra persona tiene este documento</translation>
    </message>
    <message>
        <source>The next document cannot be opened</source>
        <translation>El siguiente documento no se puede abrir</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are kept on this computer until the database is back. %1</source>
        <translation>
            <numerusform>%n decisión se conserva en este equipo hasta que vuelva la base de datos. %1</numerusform>
            <numerusform>%n decisiones se conservan en este equipo hasta que vuelva la base de datos. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange pages</source>
        <translation>Organizar páginas</translation>
    </message>
    <message>
        <source>Nothing to undo here. %1 undoes your last document.</source>
        <translation>Aquí no hay nada que deshacer. %1 deshace su último documento.</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>El original se eliminó el %1.</translation>
    </message>
    <message>
        <source>Somebody else has this document</source>
        <translation>Otra persona tiene este documento</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Hacerse cargo</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>Abrir otro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Abrirlo de nuevo</translation>
    </message>
    <message>
        <source>Today: %1, in the middle %2 and %3 s</source>
        <translation>Hoy: %1, mediana %2 y %3 s</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%n acción</numerusform>
            <numerusform>%n acciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Splitting…</source>
        <translation>Dividiendo…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were made, and wait to be read.</source>
        <translation>
            <numerusform>%n documento se creó y espera su lectura.</numerusform>
            <numerusform>%n documentos se crearon y esperan su lectura.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that had passed wait for a check now.</source>
        <translation>
            <numerusform>%n documento que se había dado por bueno espera ahora una comprobación.</numerusform>
            <numerusform>%n documentos que se habían dado por buenos esperan ahora una comprobación.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewSession</name>
    <message>
        <source>Your time with %1 ran out, and it was given to somebody else.</source>
        <translation>Su tiempo con %1 se agotó y se asignó a otra persona.</translation>
    </message>
    <message>
        <source>%1 is with %2 now. What you had done is kept in the draft.</source>
        <translation>%2 tiene %1 ahora. Lo que usted había hecho se conserva en el borrador.</translation>
    </message>
</context>
<context>
    <name>emend::ui::RunPanel</name>
    <message>
        <source>Report of the run</source>
        <translation>Informe del entrenamiento</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>Valores correctos</translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation>Lecturas cambiadas</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>Curva de aprendizaje</translation>
    </message>
    <message>
        <source>About the run</source>
        <translation>Sobre el entrenamiento</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>Cuánto avanzó el entrenamiento</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Sin empezar</translation>
    </message>
    <message numerus="yes">
        <source>Changed readings (%n)</source>
        <translation>
            <numerusform>Lecturas cambiadas (%n)</numerusform>
            <numerusform>Lecturas cambiadas (%n)</numerusform>
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
        <translation>Buscar una acción</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>New keys of the action</source>
        <translation>Nuevas teclas de la acción</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Take the keys away</source>
        <translation>Quitar las teclas</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Teclas habituales</translation>
    </message>
    <message>
        <source>Give back the usual keys</source>
        <translation>Restablecer las teclas habituales</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>Todo como de costumbre</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>Todas las teclas como de costumbre</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>&amp;Press the new keys:</source>
        <translation>P&amp;ulse las nuevas teclas:</translation>
    </message>
    <message>
        <source>%1 already means “%2” there. Choose other keys, or change those of “%2” first.</source>
        <translation>%1 ya significa “%2” ahí. Elija otras teclas o cambie antes las de “%2”.</translation>
    </message>
    <message>
        <source>%1 means “%2” now. Change the keys of “%2” first.</source>
        <translation>%1 significa ahora “%2”. Cambie antes las teclas de “%2”.</translation>
    </message>
</context>
<context>
    <name>emend::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n por revisar</numerusform>
            <numerusform>%n por revisar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting (paused)</source>
        <translation>
            <numerusform>%n en espera (en pausa)</numerusform>
            <numerusform>%n en espera (en pausa)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%n en lectura</numerusform>
            <numerusform>%n en lectura</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads nothing in the background</source>
        <translation>No lee nada en segundo plano</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 and %n more</source>
        <translation>
            <numerusform>Leyendo %1 y %n más</numerusform>
            <numerusform>Leyendo %1 y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>Sin base de datos</translation>
    </message>
    <message>
        <source>%1: cannot be reached</source>
        <translation>%1: no se puede alcanzar</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: conectando…</translation>
    </message>
</context>
<context>
    <name>emend::ui::SuggestionButton</name>
    <message>
        <source>Suggestion %1: %2, %3</source>
        <translation>Sugerencia %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingActions</name>
    <message>
        <source>Start a run</source>
        <translation>Iniciar un entrenamiento</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Cancelar el entrenamiento</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>Reanudar el entrenamiento</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>Abrir documento</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>Copiar hash</translation>
    </message>
    <message>
        <source>Save chart as PNG…</source>
        <translation>Guardar gráfico como PNG…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>Guardar tabla como CSV…</translation>
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
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Training: %1 %</source>
        <comment>per cent</comment>
        <translation>Entrenamiento: %1 %</translation>
    </message>
    <message>
        <source>Only administrators and services may train.</source>
        <translation>Solo los administradores y los servicios pueden entrenar.</translation>
    </message>
    <message>
        <source>A run goes on. Wait for it, or cancel it.</source>
        <translation>Hay un entrenamiento en curso. Espere a que termine o cancélelo.</translation>
    </message>
    <message>
        <source>Only administrators and services may cancel a run.</source>
        <translation>Solo los administradores y los servicios pueden cancelar un entrenamiento.</translation>
    </message>
    <message>
        <source>Choose a run that goes on first.</source>
        <translation>Elija primero un entrenamiento en curso.</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>Termina después del documento en el que está.</translation>
    </message>
    <message>
        <source>Choose a run that was not completed first.</source>
        <translation>Elija primero un entrenamiento que no se haya completado.</translation>
    </message>
    <message>
        <source>Choose a changed reading first.</source>
        <translation>Elija primero una lectura cambiada.</translation>
    </message>
    <message>
        <source>Choose a hash in what is told about the run first.</source>
        <translation>Elija primero un hash entre los datos del entrenamiento.</translation>
    </message>
    <message>
        <source>Show a part of a report that has a chart first.</source>
        <translation>Muestre primero una parte de un informe que tenga un gráfico.</translation>
    </message>
    <message>
        <source>Choose a run that has a report first.</source>
        <translation>Elija primero un entrenamiento que tenga un informe.</translation>
    </message>
    <message>
        <source>The run has made %1. Nothing changes until it is activated on the page Patterns.</source>
        <translation>El entrenamiento ha creado %1. Nada cambia hasta que se active en la página Patrones.</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>Guardar tabla</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 no se pudo escribir. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Iniciado</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>Entrenamientos</translation>
    </message>
    <message>
        <source>No training run yet</source>
        <translation>Aún no hay entrenamientos</translation>
    </message>
    <message>
        <source>A run learns from confirmed documents, keeps some of them aside, and tells on those whether what it learned reads better than the version that is active. It needs confirmed documents; some hundred make a verdict likely. What comes out is a version that changes nothing until somebody activates it on the page Patterns.</source>
        <translation>Un entrenamiento aprende de documentos confirmados, aparta algunos de ellos y dice con esos si lo aprendido lee mejor que la versión activa. Necesita documentos confirmados; con unos cientos, un veredicto es probable. El resultado es una versión que no cambia nada hasta que alguien la activa en la página Patrones.</translation>
    </message>
    <message>
        <source>The run waits until it is resumed.</source>
        <translation>El entrenamiento espera hasta que se reanude.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>El entrenamiento se canceló.</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingTexts</name>
    <message numerus="yes">
        <source>Of %n document(s) that neither version learned from, %1 gained right fields and %2 lost some (%3).</source>
        <translation>
            <numerusform>De %n documento del que no aprendió ninguna de las dos versiones, %1 ganó campos correctos y %2 perdió algunos (%3).</numerusform>
            <numerusform>De %n documentos de los que no aprendió ninguna de las dos versiones, %1 ganaron campos correctos y %2 perdieron algunos (%3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a run</comment>
        <translation>Perdido</translation>
    </message>
    <message>
        <source>Ending</source>
        <comment>a run</comment>
        <translation>Terminando</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a run</comment>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a run</comment>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a run</comment>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>a run</comment>
        <translation>Completado</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>Reuniendo</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Aprendiendo</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>Creando la versión</translation>
    </message>
    <message>
        <source>Nobody has done anything on this run for some minutes: its program has ended, or has no connection. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Nadie ha hecho nada en este entrenamiento desde hace unos minutos: su programa ha terminado o no tiene conexión. Reanúdelo y continuará tras la última etapa terminada.</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>Termina después del documento en el que está.</translation>
    </message>
    <message>
        <source>Its report is here as soon as the versions were compared. You can go on working meanwhile.</source>
        <translation>Su informe estará aquí en cuanto se hayan comparado las versiones. Mientras tanto, puede seguir trabajando.</translation>
    </message>
    <message>
        <source>It waits because its program was closed. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Espera porque se cerró su programa. Reanúdelo y continuará tras la última etapa terminada.</translation>
    </message>
    <message>
        <source>%1 Resume goes on after the last stage that was finished; Start begins anew.</source>
        <comment>an error</comment>
        <translation>%1 Reanudar continúa tras la última etapa terminada; Iniciar empieza de nuevo.</translation>
    </message>
    <message>
        <source>Resume it, and it goes on after the last stage that was finished.</source>
        <translation>Reanúdelo y continuará tras la última etapa terminada.</translation>
    </message>
    <message>
        <source>Its report could not be read.</source>
        <translation>No se pudo leer su informe.</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>a version</comment>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Worse</source>
        <comment>a version</comment>
        <translation>Peor</translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation>Pruebas insuficientes</translation>
    </message>
    <message>
        <source>Better than the active version, by %1 points</source>
        <comment>per cent</comment>
        <translation>Mejor que la versión activa, por %1 puntos</translation>
    </message>
    <message>
        <source>Worse than the active version (%1 points over all)</source>
        <comment>per cent</comment>
        <translation>Peor que la versión activa (%1 puntos en total)</translation>
    </message>
    <message>
        <source>Not enough evidence that it is better or worse (%1 points)</source>
        <comment>per cent</comment>
        <translation>Pruebas insuficientes de que sea mejor o peor (%1 puntos)</translation>
    </message>
    <message>
        <source>%1 No field got significantly worse.</source>
        <comment>a sentence</comment>
        <translation>%1 Ningún campo empeoró significativamente.</translation>
    </message>
    <message>
        <source>%1 That may be chance.</source>
        <comment>a sentence</comment>
        <translation>%1 Eso puede ser casualidad.</translation>
    </message>
    <message>
        <source>%1 That is hardly chance.</source>
        <comment>a sentence</comment>
        <translation>%1 Eso difícilmente es casualidad.</translation>
    </message>
    <message>
        <source>%1 (%2 gained, %3 lost)</source>
        <comment>a field</comment>
        <translation>%1 (%2 ganados, %3 perdidos)</translation>
    </message>
    <message>
        <source>%1 Significantly worse: %2.</source>
        <comment>a sentence, fields</comment>
        <translation>%1 Significativamente peor: %2.</translation>
    </message>
    <message>
        <source>No version was active: compared with what the program brings along.</source>
        <translation>Ninguna versión estaba activa: comparada con lo que trae el programa.</translation>
    </message>
    <message>
        <source>Compared with %1, made again without what is held out, so that neither has seen it.</source>
        <translation>Comparada con %1, creada de nuevo sin lo apartado, para que ninguna lo haya visto.</translation>
    </message>
    <message>
        <source>Compared with %1 as it is: its sources are gone, so it may have learned from what is held out.</source>
        <translation>Comparada con %1 tal como está: sus fuentes ya no existen, así que puede haber aprendido de lo apartado.</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos los campos</translation>
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
            <numerusform>queda alrededor de %n segundo</numerusform>
            <numerusform>quedan alrededor de %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>queda alrededor de %n minuto</numerusform>
            <numerusform>quedan alrededor de %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Buscar un comando…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>Pantalla co&amp;mpleta</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>Tema del &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Tema &amp;claro</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Tema &amp;oscuro</translation>
    </message>
    <message>
        <source>&amp;Next page of the window</source>
        <translation>Página &amp;siguiente de la ventana</translation>
    </message>
    <message>
        <source>P&amp;revious page of the window</source>
        <translation>Página &amp;anterior de la ventana</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>&amp;Teclas de esta página</translation>
    </message>
    <message>
        <source>&amp;About Emend</source>
        <translation>&amp;Acerca de Emend</translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
</context>
<context>
    <name>emend::ui::WordKeys</name>
    <message>
        <source>Words of the page with their letters</source>
        <translation>Palabras de la página con sus letras</translation>
    </message>
</context>
</TS>
