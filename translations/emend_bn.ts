<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="bn_BD" sourcelanguage="en">
<context>
    <name>Intake</name>
    <message>
        <source>The name of %1 holds characters that cannot be read. Rename the file.</source>
        <translation>%1-এর নামে এমন অক্ষর আছে যা পড়া যায় না। ফাইলটির নাম বদলান।</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 নামে কোনো ফাইল নেই।</translation>
    </message>
    <message>
        <source>No permission to read %1. Change its permissions.</source>
        <translation>%1 পড়ার অনুমতি নেই। এর অনুমতি বদলান।</translation>
    </message>
    <message>
        <source>%1 is a symbolic link that leads back to itself.</source>
        <translation>%1 একটি প্রতীকী লিংক যা ঘুরে নিজের দিকেই ফেরে।</translation>
    </message>
    <message>
        <source>The name %1 is too long for a file.</source>
        <translation>ফাইলের জন্য %1 নামটি বেশি লম্বা।</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1 কোনো সাধারণ ফাইল নয়।</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 পড়া যায় না: %2।</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file.</source>
        <translation>%1 একটি ফোল্ডার, ফাইল নয়।</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Split it or scan at a lower resolution.</source>
        <translation>%1-এর আকার %2 MB-এর বেশি। এটি ভাগ করুন বা কম রেজোলিউশনে স্ক্যান করুন।</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 খালি।</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Try again when it is complete.</source>
        <translation>পড়ার সময় %1 বদলে গেছে। এটি সম্পূর্ণ হলে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>“%1” is not the name of a file.</source>
        <translation>“%1” কোনো ফাইলের নাম নয়।</translation>
    </message>
    <message>
        <source>%1 is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>%1 কোনো PDF নয়, PNG, JPEG, TIFF, WebP বা BMP ছবিও নয়।</translation>
    </message>
    <message>
        <source>There is not enough memory to read %1.</source>
        <translation>%1 পড়ার মতো যথেষ্ট মেমরি নেই।</translation>
    </message>
</context>
<context>
    <name>LinePageRecognizer</name>
    <message>
        <source>The lines that were found are mostly illegible.</source>
        <translation>পাওয়া লাইনগুলোর বেশির ভাগই অস্পষ্ট।</translation>
    </message>
</context>
<context>
    <name>LstmLineReader</name>
    <message>
        <source>The text recogniser&apos;s network is built in an unknown way.</source>
        <translation>লেখা শনাক্তকারীর নেটওয়ার্কের গঠন অজানা।</translation>
    </message>
    <message>
        <source>The network of the text recogniser is damaged.</source>
        <translation>লেখা শনাক্তকারীর নেটওয়ার্ক ক্ষতিগ্রস্ত।</translation>
    </message>
    <message>
        <source>Reading lines failed: %1</source>
        <translation>লাইন পড়া যায়নি: %1</translation>
    </message>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>শনাক্ত করতে অনুমোদিত সময়ের চেয়ে বেশি লেগেছে।</translation>
    </message>
    <message>
        <source>Loading the text recogniser failed: %1</source>
        <translation>লেখা শনাক্তকারী লোড করা যায়নি: %1</translation>
    </message>
    <message>
        <source>The text recogniser&apos;s network has layers of an unknown kind.</source>
        <translation>লেখা শনাক্তকারীর নেটওয়ার্কে অজানা ধরনের স্তর আছে।</translation>
    </message>
    <message>
        <source>The file with the text recogniser&apos;s network is damaged.</source>
        <translation>লেখা শনাক্তকারীর নেটওয়ার্কের ফাইলটি ক্ষতিগ্রস্ত।</translation>
    </message>
    <message>
        <source>The file %1 holds no line network with its characters.</source>
        <translation>%1 ফাইলে অক্ষরসহ কোনো লাইন-নেটওয়ার্ক নেই।</translation>
    </message>
    <message>
        <source>This network writes characters as several codes.</source>
        <translation>এই নেটওয়ার্ক একেকটি অক্ষর একাধিক কোডে লেখে।</translation>
    </message>
    <message>
        <source>The recogniser&apos;s file %1 cannot be read: %2</source>
        <translation>শনাক্তকারীর ফাইল %1 পড়া যায় না: %2</translation>
    </message>
    <message>
        <source>The two networks are not of one shape.</source>
        <translation>নেটওয়ার্ক দুটির গঠন এক নয়।</translation>
    </message>
</context>
<context>
    <name>PageReader</name>
    <message>
        <source>Reading was cancelled.</source>
        <translation>পড়া বাতিল করা হয়েছে।</translation>
    </message>
    <message>
        <source>page %1 was read only in part: time ran out</source>
        <translation>পৃষ্ঠা %1 কেবল আংশিক পড়া হয়েছে: সময় শেষ হয়ে গেছে</translation>
    </message>
</context>
<context>
    <name>PageSource</name>
    <message>
        <source>The image cannot be decoded (%1). Scan or photograph it again.</source>
        <translation>ছবিটি ডিকোড করা যায় না (%1)। আবার স্ক্যান করুন বা ছবি তুলুন।</translation>
    </message>
    <message>
        <source>This installation cannot read %1. Install the package qt6-image-formats-plugins.</source>
        <translation>এই ইনস্টলেশন %1 পড়তে পারে না। qt6-image-formats-plugins প্যাকেজটি ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>The image file is cut off: the lower part of the picture is missing. Copy or photograph it again.</source>
        <translation>ছবির ফাইলটি কাটা পড়েছে: ছবির নিচের অংশ নেই। আবার কপি করুন বা ছবি তুলুন।</translation>
    </message>
    <message>
        <source>The image takes more than %1 MB when decoded. Scale it down and try again.</source>
        <translation>ডিকোড করলে ছবিটি %1 MB-এর বেশি জায়গা নেয়। ছোট করে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>The page has no size: the file is damaged. Scan or export it again.</source>
        <translation>পৃষ্ঠাটির কোনো মাপ নেই: ফাইলটি ক্ষতিগ্রস্ত। আবার স্ক্যান বা এক্সপোর্ট করুন।</translation>
    </message>
    <message>
        <source>The page measures %1 × %2 pixels, more than the %3 million that are read. Scale it down and try again.</source>
        <translation>পৃষ্ঠাটির মাপ %1 × %2 পিক্সেল, যা পড়ার সীমা %3 মিলিয়নের বেশি। ছোট করে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>A page can be drawn at a scale above 0 and up to %1, not at %2.</source>
        <translation>পৃষ্ঠা ০-এর বেশি ও সর্বোচ্চ %1 স্কেলে আঁকা যায়, %2-এ নয়।</translation>
    </message>
    <message>
        <source>There is no page %1; the document has %2.</source>
        <translation>পৃষ্ঠা %1 নেই; নথিতে আছে %2টি।</translation>
    </message>
    <message>
        <source>The document has %1 pages, more than the %2 that are read. Split it.</source>
        <translation>নথিটিতে %1টি পৃষ্ঠা আছে, যা পড়ার সীমা %2-এর বেশি। এটি ভাগ করুন।</translation>
    </message>
    <message>
        <source>The document has no pages: the file is damaged. Export it again.</source>
        <translation>নথিটিতে কোনো পৃষ্ঠা নেই: ফাইলটি ক্ষতিগ্রস্ত। আবার এক্সপোর্ট করুন।</translation>
    </message>
    <message>
        <source>There is not enough memory for this page. Scale it down and try again.</source>
        <translation>এই পৃষ্ঠার জন্য যথেষ্ট মেমরি নেই। ছোট করে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>The page cannot be decoded (%1).</source>
        <translation>পৃষ্ঠাটি ডিকোড করা যায় না (%1)।</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB. Split it or scan at a lower resolution.</source>
        <translation>ফাইলটির আকার %1 MB-এর বেশি। এটি ভাগ করুন বা কম রেজোলিউশনে স্ক্যান করুন।</translation>
    </message>
    <message>
        <source>The file is neither a PDF nor a PNG, JPEG, TIFF, WebP or BMP image.</source>
        <translation>ফাইলটি কোনো PDF নয়, PNG, JPEG, TIFF, WebP বা BMP ছবিও নয়।</translation>
    </message>
    <message>
        <source>The PDF is protected by a password. Save a copy without the password and use that.</source>
        <translation>PDF-টি পাসওয়ার্ড দিয়ে সুরক্ষিত। পাসওয়ার্ড ছাড়া একটি কপি সংরক্ষণ করে সেটি ব্যবহার করুন।</translation>
    </message>
    <message>
        <source>The PDF is damaged or incomplete. Export or download it again.</source>
        <translation>PDF-টি ক্ষতিগ্রস্ত বা অসম্পূর্ণ। আবার এক্সপোর্ট বা ডাউনলোড করুন।</translation>
    </message>
    <message>
        <source>A page is turned by quarters of a whole turn.</source>
        <translation>পৃষ্ঠা কেবল এক-চতুর্থাংশ পাক করে ঘোরানো যায়।</translation>
    </message>
    <message>
        <source>The new document would be larger than %1 MB. Put fewer pages into it.</source>
        <translation>নতুন নথিটি %1 MB-এর বেশি বড় হবে। এতে কম পৃষ্ঠা রাখুন।</translation>
    </message>
    <message>
        <source>A document needs at least one page.</source>
        <translation>একটি নথিতে অন্তত একটি পৃষ্ঠা লাগে।</translation>
    </message>
    <message>
        <source>There is not enough memory to copy these pages.</source>
        <translation>এই পৃষ্ঠাগুলো কপি করার মতো যথেষ্ট মেমরি নেই।</translation>
    </message>
</context>
<context>
    <name>RecognizerChain</name>
    <message>
        <source>No recogniser is set up.</source>
        <translation>কোনো শনাক্তকারী ঠিক করা নেই।</translation>
    </message>
</context>
<context>
    <name>RegionRecognizer</name>
    <message>
        <source>At most %1 rows are read again at a time.</source>
        <translation>একবারে সর্বোচ্চ %1টি সারি আবার পড়া হয়।</translation>
    </message>
</context>
<context>
    <name>TesseractRecognizer</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>শনাক্ত করতে অনুমোদিত সময়ের চেয়ে বেশি লেগেছে।</translation>
    </message>
    <message>
        <source>Tesseract could not read this page.</source>
        <translation>Tesseract এই পৃষ্ঠাটি পড়তে পারেনি।</translation>
    </message>
    <message>
        <source>Tesseract failed: %1</source>
        <translation>Tesseract ব্যর্থ হয়েছে: %1</translation>
    </message>
    <message>
        <source>The language &quot;%1&quot; is not installed for Tesseract in %2; on Debian, install the package %3.</source>
        <translation>%2-এ Tesseract-এর জন্য &quot;%1&quot; ভাষাটি ইনস্টল করা নেই; Debian-এ %3 প্যাকেজটি ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>Tesseract could not load the languages &quot;%1&quot;.</source>
        <translation>Tesseract &quot;%1&quot; ভাষাগুলো লোড করতে পারেনি।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap</name>
    <message>
        <source>%1 cannot be read as a settings file.</source>
        <translation>%1 সেটিংস ফাইল হিসেবে পড়া যায় না।</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2-এ %1</translation>
    </message>
    <message>
        <source>%1 in the preferences</source>
        <translation>পছন্দসমূহে %1</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::EngineSetting</name>
    <message>
        <source>must be one of %1.</source>
        <translation>এগুলোর একটি হতে হবে: %1।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ModelSettings</name>
    <message>
        <source>is wrong: %1</source>
        <translation>ভুল: %1</translation>
    </message>
    <message>
        <source>must name a model, such as %1.</source>
        <translation>একটি মডেলের নাম হতে হবে, যেমন %1।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenDatabase</name>
    <message>
        <source>The database %1 is not set up for this version. Run: emend-cli db migrate</source>
        <translation>%1 ডেটাবেসটি এই সংস্করণের জন্য প্রস্তুত নয়। চালান: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::OpenStore</name>
    <message>
        <source>%1 and %2 both name a key for new documents: give only one.</source>
        <translation>%1 ও %2 দুটিই নতুন নথির জন্য কী ঠিক করে: কেবল একটি দিন।</translation>
    </message>
    <message>
        <source>%1 must name a folder for the documents, not &quot;%2&quot;.</source>
        <translation>%1-এ নথির জন্য একটি ফোল্ডারের নাম থাকতে হবে, &quot;%2&quot; নয়।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PageWorker</name>
    <message>
        <source>Languages, joined by +.</source>
        <translation>ভাষাগুলো, + দিয়ে যুক্ত।</translation>
    </message>
    <message>
        <source>Time limit of a page.</source>
        <translation>একটি পৃষ্ঠার সময়সীমা।</translation>
    </message>
    <message>
        <source>Network that reads Latin lines.</source>
        <translation>যে নেটওয়ার্ক লাতিন লাইন পড়ে।</translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation>এর নাম।</translation>
    </message>
    <message>
        <source>Folder of networks to read with.</source>
        <translation>যে ফোল্ডারের নেটওয়ার্ক দিয়ে পড়া হবে।</translation>
    </message>
    <message>
        <source>SHA-256 of the network that finds text.</source>
        <translation>যে নেটওয়ার্ক লেখা খুঁজে বের করে তার SHA-256।</translation>
    </message>
    <message>
        <source>SHA-256 of the network that reads lines.</source>
        <translation>যে নেটওয়ার্ক লাইন পড়ে তার SHA-256।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::PatternSettings</name>
    <message>
        <source>must be one of %1.</source>
        <translation>এগুলোর একটি হতে হবে: %1।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::ReadOptions</name>
    <message>
        <source>must be a number from 0 (one for each core) to %1.</source>
        <translation>০ (প্রতি কোরে একটি) থেকে %1 পর্যন্ত কোনো সংখ্যা হতে হবে।</translation>
    </message>
    <message>
        <source>must be a number of seconds from 0.1 to %1.</source>
        <translation>০.১ থেকে %1 পর্যন্ত সেকেন্ডের সংখ্যা হতে হবে।</translation>
    </message>
    <message>
        <source>must name languages joined by +, such as eng+ben.</source>
        <translation>+ দিয়ে যুক্ত ভাষার নাম হতে হবে, যেমন eng+ben।</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>এগুলোর একটি হতে হবে: %1।</translation>
    </message>
</context>
<context>
    <name>emend::bootstrap::Settings</name>
    <message>
        <source>must be a number from %1 to %2.</source>
        <translation>%1 থেকে %2 পর্যন্ত কোনো সংখ্যা হতে হবে।</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2.</source>
        <translation>%1 থেকে %2 পর্যন্ত কোনো পূর্ণ সংখ্যা হতে হবে।</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Desktop</name>
    <message>
        <source>Read the settings again</source>
        <translation>সেটিংস আবার পড়ুন</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>আবার চেষ্টা করুন</translation>
    </message>
    <message>
        <source>The database is being made ready. This takes a while after an update.</source>
        <translation>ডেটাবেস প্রস্তুত করা হচ্ছে। আপডেটের পর এতে কিছুটা সময় লাগে।</translation>
    </message>
    <message>
        <source>Documents are not read in the background. %1</source>
        <translation>পটভূমিতে নথি পড়া হচ্ছে না। %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::DesktopOptions</name>
    <message>
        <source>Shows documents beside the fields that were read, to be corrected.</source>
        <translation>সংশোধনের জন্য নথি ও তার পড়া ফিল্ডগুলো পাশাপাশি দেখায়।</translation>
    </message>
    <message>
        <source>Shows this help.</source>
        <translation>এই সহায়তা দেখায়।</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>সংস্করণ দেখায়।</translation>
    </message>
    <message>
        <source>The database; default: a file in the user&apos;s data folder.</source>
        <translation>ডেটাবেস; ডিফল্ট: ব্যবহারকারীর ডেটা ফোল্ডারের একটি ফাইল।</translation>
    </message>
    <message>
        <source>Folder of the documents; default: one in the user&apos;s data folder.</source>
        <translation>নথির ফোল্ডার; ডিফল্ট: ব্যবহারকারীর ডেটা ফোল্ডারের একটি ফোল্ডার।</translation>
    </message>
    <message>
        <source>Language of the program, such as de; default: the system&apos;s.</source>
        <translation>প্রোগ্রামের ভাষা, যেমন de; ডিফল্ট: সিস্টেমের ভাষা।</translation>
    </message>
    <message>
        <source>Files and folders to be taken in.</source>
        <translation>যেসব ফাইল ও ফোল্ডার নেওয়া হবে।</translation>
    </message>
    <message>
        <source>Reads no documents in the background.</source>
        <translation>পটভূমিতে কোনো নথি পড়ে না।</translation>
    </message>
    <message>
        <source>Opens the window in this size, whatever it was before, such as 1280x800.</source>
        <translation>আগে যা-ই থাকুক, উইন্ডোটি এই মাপে খোলে, যেমন 1280x800।</translation>
    </message>
    <message>
        <source>--%1 must be two numbers, such as 1280x800.</source>
        <translation>--%1 দুটি সংখ্যা হতে হবে, যেমন 1280x800।</translation>
    </message>
    <message>
        <source>Usage: emend %1</source>
        <translation>ব্যবহার: emend %1</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Pages</name>
    <message>
        <source>Inbox</source>
        <translation>ইনবক্স</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>পর্যালোচনা</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>দলগত যাচাই</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>প্যাটার্ন</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>প্রশিক্ষণ</translation>
    </message>
</context>
<context>
    <name>emend::desktop::SamplesIntake</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 ফোল্ডারটি তৈরি করা যায় না।</translation>
    </message>
    <message>
        <source>The sample documents cannot be written to %1.</source>
        <translation>নমুনা নথিগুলো %1-এ লেখা যায় না।</translation>
    </message>
</context>
<context>
    <name>emend::desktop::Workbench</name>
    <message>
        <source>%1 on %2</source>
        <comment>database on a server</comment>
        <translation>%2-এ %1</translation>
    </message>
</context>
<context>
    <name>emend::domain::ReviewReason</name>
    <message>
        <source>%1 missing</source>
        <translation>%1 নেই</translation>
    </message>
    <message>
        <source>%1 below threshold</source>
        <translation>%1 সীমার নিচে</translation>
    </message>
    <message>
        <source>more than half of the fields are empty</source>
        <translation>অর্ধেকের বেশি ফিল্ড খালি</translation>
    </message>
    <message>
        <source>audit sample</source>
        <translation>নিরীক্ষার নমুনা</translation>
    </message>
    <message>
        <source>%1 of %2 pages are missing</source>
        <translation>%2টি পৃষ্ঠার মধ্যে %1টি নেই</translation>
    </message>
    <message>
        <source>page %1 could not be read: %2</source>
        <translation>পৃষ্ঠা %1 পড়া যায়নি: %2</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Schema</name>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>অজানা কী &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text</source>
        <translation>&quot;%1&quot; একটি লেখা হতে হবে</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>&quot;%1&quot; একটি তালিকা হতে হবে</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must hold texts</source>
        <translation>&quot;%1&quot;-এ লেখা থাকতে হবে</translation>
    </message>
    <message>
        <source>must be a list</source>
        <translation>একটি তালিকা হতে হবে</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>একটি অবজেক্ট হতে হবে</translation>
    </message>
    <message>
        <source>&quot;threshold&quot; must lie between 0 and 1</source>
        <translation>&quot;threshold&quot; ০ থেকে ১-এর মধ্যে হতে হবে</translation>
    </message>
    <message>
        <source>an enumeration needs &quot;values&quot;</source>
        <translation>এনুমারেশনের জন্য &quot;values&quot; লাগে</translation>
    </message>
    <message>
        <source>&quot;pattern&quot; is no regular expression: %1</source>
        <translation>&quot;pattern&quot; কোনো রেগুলার এক্সপ্রেশন নয়: %1</translation>
    </message>
    <message>
        <source>unknown type &quot;%1&quot;</source>
        <translation>অজানা টাইপ &quot;%1&quot;</translation>
    </message>
    <message>
        <source>unknown kind &quot;%1&quot;</source>
        <translation>অজানা ধরন &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs %2 fields or more</source>
        <translation>&quot;%1&quot;-এর জন্য %2 বা তার বেশি ফিল্ড লাগে</translation>
    </message>
    <message>
        <source>there is no field &quot;%1&quot;</source>
        <translation>&quot;%1&quot; নামে কোনো ফিল্ড নেই</translation>
    </message>
    <message>
        <source>there are two fields &quot;%1&quot;</source>
        <translation>&quot;%1&quot; নামে দুটি ফিল্ড আছে</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>খালি রাখা যাবে না</translation>
    </message>
    <message>
        <source>offset %1</source>
        <translation>অবস্থান %1</translation>
    </message>
    <message>
        <source>The schema cannot be used: %1.</source>
        <translation>স্কিমাটি ব্যবহার করা যায় না: %1।</translation>
    </message>
</context>
<context>
    <name>emend::extraction::Validation</name>
    <message>
        <source>is not an amount</source>
        <translation>কোনো পরিমাণ নয়</translation>
    </message>
    <message>
        <source>is not a date</source>
        <translation>কোনো তারিখ নয়</translation>
    </message>
    <message>
        <source>is none of the known values</source>
        <translation>জানা মানগুলোর একটিও নয়</translation>
    </message>
    <message>
        <source>does not consist of digits</source>
        <translation>কেবল অঙ্ক দিয়ে গঠিত নয়</translation>
    </message>
    <message>
        <source>is blank</source>
        <translation>ফাঁকা</translation>
    </message>
    <message>
        <source>does not have the expected form</source>
        <translation>প্রত্যাশিত আকারে নেই</translation>
    </message>
</context>
<context>
    <name>emend::learning::ConfidenceFit</name>
    <message>
        <source>A calibration of this version is none.</source>
        <translation>এই সংস্করণের একটি ক্রমাঙ্কন সঠিক নয়।</translation>
    </message>
    <message>
        <source>A threshold of this version is none.</source>
        <translation>এই সংস্করণের একটি সীমামান সঠিক নয়।</translation>
    </message>
</context>
<context>
    <name>emend::learning::HoldOut</name>
    <message>
        <source>The split does not fit the documents, so the figures would not be true.</source>
        <translation>ভাগটি নথিগুলোর সঙ্গে মেলে না, তাই সংখ্যাগুলো সত্য হবে না।</translation>
    </message>
    <message>
        <source>Document %1 is held out and learned from, so the figures would not be true.</source>
        <translation>নথি %1 আলাদা রাখা হয়েছে, আবার তা থেকে শেখাও হচ্ছে, তাই সংখ্যাগুলো সত্য হবে না।</translation>
    </message>
    <message>
        <source>A copy of document %1, which is held out, is learned from, so the figures would not be true.</source>
        <translation>আলাদা রাখা নথি %1-এর একটি অনুলিপি থেকে শেখা হচ্ছে, তাই সংখ্যাগুলো সত্য হবে না।</translation>
    </message>
    <message>
        <source>The merchant of document %1 has to be unseen and is learned from, so the figures would not be true.</source>
        <translation>নথি %1-এর বিক্রেতা অচেনা থাকার কথা, অথচ তা থেকে শেখা হচ্ছে, তাই সংখ্যাগুলো সত্য হবে না।</translation>
    </message>
    <message>
        <source>Document %1 is not newer than all that is learned from, so the figures would not be true.</source>
        <translation>যা থেকে শেখা হচ্ছে তার সবকিছুর চেয়ে নথি %1 নতুন নয়, তাই সংখ্যাগুলো সত্য হবে না।</translation>
    </message>
</context>
<context>
    <name>emend::learning::PatternVersion</name>
    <message>
        <source>%1 is of a format that this program does not know.</source>
        <translation>%1-এর বিন্যাস এই প্রোগ্রাম চেনে না।</translation>
    </message>
    <message>
        <source>A merchant of this pattern version has no name or no places.</source>
        <translation>এই প্যাটার্ন সংস্করণের একটি বিক্রেতার নাম বা ঠিকানা নেই।</translation>
    </message>
</context>
<context>
    <name>emend::learning::RankerChange</name>
    <message>
        <source>A weight of this version is none.</source>
        <translation>এই সংস্করণের একটি ওজন সঠিক নয়।</translation>
    </message>
</context>
<context>
    <name>emend::learning::Rules</name>
    <message>
        <source>%1 is no rule for %2.</source>
        <translation>%1 %2-এর জন্য কোনো নিয়ম নয়।</translation>
    </message>
</context>
<context>
    <name>emend::llm::ModelServer</name>
    <message>
        <source>The question to the model was cancelled.</source>
        <translation>মডেলকে করা প্রশ্ন বাতিল করা হয়েছে।</translation>
    </message>
    <message>
        <source>There was no answer in time.</source>
        <translation>সময়মতো কোনো উত্তর আসেনি।</translation>
    </message>
    <message>
        <source>The answer is larger than %1 KB.</source>
        <translation>উত্তরটি %1 KB-এর চেয়ে বড়।</translation>
    </message>
    <message>
        <source>What answers at %1 does not speak Ollama&apos;s protocol.</source>
        <translation>%1-এ যা উত্তর দেয়, তা Ollama-র প্রোটোকল বোঝে না।</translation>
    </message>
    <message>
        <source>%1 is no address of a model server: write it as http://localhost:11434.</source>
        <translation>%1 কোনো মডেল সার্ভারের ঠিকানা নয়: এভাবে লিখুন: http://localhost:11434।</translation>
    </message>
    <message>
        <source>%1 names no computer: write it as http://localhost:11434.</source>
        <translation>%1-এ কোনো কম্পিউটারের নাম নেই: এভাবে লিখুন: http://localhost:11434।</translation>
    </message>
    <message>
        <source>The address of a model server cannot hold a user&apos;s name or password.</source>
        <translation>মডেল সার্ভারের ঠিকানায় ব্যবহারকারীর নাম বা পাসওয়ার্ড থাকতে পারে না।</translation>
    </message>
    <message>
        <source>%1 has more than the address of a model server: leave out what begins with ? or #.</source>
        <translation>%1-এ মডেল সার্ভারের ঠিকানার বাইরেও কিছু আছে: ? বা # দিয়ে শুরু হওয়া অংশ বাদ দিন।</translation>
    </message>
    <message>
        <source>The model server at %1 has no model %2. Get it there with: ollama pull %2</source>
        <translation>%1-এর মডেল সার্ভারে %2 মডেলটি নেই। সেখানে এটি আনতে চালান: ollama pull %2</translation>
    </message>
    <message>
        <source>The model server at %1 sends on to another address, which is not followed. Set the address that it sends to.</source>
        <translation>%1-এর মডেল সার্ভার অন্য ঠিকানায় পাঠায়, সেখানে যাওয়া হয় না। যে ঠিকানায় পাঠায়, সেটিই ঠিক করে দিন।</translation>
    </message>
    <message>
        <source>The model server at %1 answers with status %2: %3</source>
        <translation>%1-এর মডেল সার্ভার স্ট্যাটাস %2 দিয়ে উত্তর দেয়: %3</translation>
    </message>
    <message>
        <source>The model server at %1 did not answer in time.</source>
        <translation>%1-এর মডেল সার্ভার সময়মতো উত্তর দেয়নি।</translation>
    </message>
    <message>
        <source>The model server at %1 cannot be reached: %2. Is Ollama running there?</source>
        <translation>%1-এর মডেল সার্ভারে যোগাযোগ করা যায় না: %2। সেখানে কি Ollama চলছে?</translation>
    </message>
    <message>
        <source>The model server at %1 sends too much: %2</source>
        <translation>%1-এর মডেল সার্ভার বেশি তথ্য পাঠায়: %2</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineFolder</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>%1 নামে কোনো ফোল্ডার নেই।</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 কোনো ছবি নয়।</translation>
    </message>
    <message>
        <source>%1 holds no lines: NAME.png beside NAME.gt.txt with what it says.</source>
        <translation>%1-এ কোনো লাইন নেই: দরকার NAME.png, আর পাশে NAME.gt.txt, যাতে ছবির লেখাটি থাকে।</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 ফোল্ডারটি তৈরি করা যায় না।</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 লেখা যায় না।</translation>
    </message>
</context>
<context>
    <name>emend::ocr::LineSheet</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 পড়া যায় না: %2</translation>
    </message>
    <message>
        <source>%1 is not an image.</source>
        <translation>%1 কোনো ছবি নয়।</translation>
    </message>
    <message>
        <source>%1 does not have as many lines as %2.</source>
        <translation>%1-এ %2-এর সমান সংখ্যক সারি নেই।</translation>
    </message>
    <message>
        <source>Line %1 of %2 is empty.</source>
        <translation>%2-এর সারি %1 খালি।</translation>
    </message>
</context>
<context>
    <name>emend::ocr::ModelTrial</name>
    <message>
        <source>The file is no ONNX network with one input.</source>
        <translation>ফাইলটি একটি ইনপুটসহ কোনো ONNX নেটওয়ার্ক নয়।</translation>
    </message>
    <message>
        <source>The network takes something else than pictures of one or three channels.</source>
        <translation>নেটওয়ার্কটি এক বা তিন চ্যানেলের ছবি নয়, অন্য কিছু নেয়।</translation>
    </message>
    <message>
        <source>The network finds no text: it does not give a probability for each pixel.</source>
        <translation>নেটওয়ার্কটি লেখা খুঁজে পায় না: প্রতিটি পিক্সেলের জন্য এটি কোনো সম্ভাবনা দেয় না।</translation>
    </message>
    <message>
        <source>The network reads no lines: it does not give a probability for each character at each step of time.</source>
        <translation>নেটওয়ার্কটি লাইন পড়ে না: প্রতিটি সময়-ধাপে প্রতিটি অক্ষরের জন্য এটি কোনো সম্ভাবনা দেয় না।</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxEngine</name>
    <message>
        <source>Recognition took longer than allowed.</source>
        <translation>শনাক্ত করতে অনুমোদিত সময়ের চেয়ে বেশি লেগেছে।</translation>
    </message>
    <message>
        <source>The engine onnx failed (%1).</source>
        <translation>onnx ইঞ্জিন ব্যর্থ হয়েছে (%1)।</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; cannot be loaded: %2</source>
        <translation>&quot;%1&quot; নেটওয়ার্কটি লোড করা যায় না: %2</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives no steps of time.</source>
        <translation>&quot;%1&quot; নেটওয়ার্কটি কোনো সময়-ধাপ দেয় না।</translation>
    </message>
    <message>
        <source>The file holds no network.</source>
        <translation>ফাইলটিতে কোনো নেটওয়ার্ক নেই।</translation>
    </message>
    <message>
        <source>The file is no network that OpenCV can run (%1).</source>
        <translation>ফাইলটি এমন কোনো নেটওয়ার্ক নয় যা OpenCV চালাতে পারে (%1)।</translation>
    </message>
    <message>
        <source>The network gives something else than numbers.</source>
        <translation>নেটওয়ার্কটি সংখ্যা নয়, অন্য কিছু দেয়।</translation>
    </message>
    <message>
        <source>The network failed (%1).</source>
        <translation>নেটওয়ার্কটি ব্যর্থ হয়েছে (%1)।</translation>
    </message>
    <message>
        <source>The network &quot;%1&quot; gives a map of another size than the page.</source>
        <translation>&quot;%1&quot; নেটওয়ার্কটির দেওয়া মানচিত্রের আকার পৃষ্ঠার আকারের সমান নয়।</translation>
    </message>
    <message>
        <source>The engine onnx is not installed (%1); it comes with the package emend-cli.</source>
        <translation>onnx ইঞ্জিন ইনস্টল করা নেই (%1); এটি emend-cli প্যাকেজের সঙ্গে আসে।</translation>
    </message>
    <message>
        <source>The engine onnx cannot be loaded; on Debian, it needs the package libopencv-dnn406 (%1).</source>
        <translation>onnx ইঞ্জিন লোড করা যায় না; Debian-এ এর জন্য libopencv-dnn406 প্যাকেজটি লাগে (%1)।</translation>
    </message>
    <message>
        <source>The engine onnx is of Emend %1, the program is %2: install both in the same version.</source>
        <translation>onnx ইঞ্জিনটি Emend %1-এর, প্রোগ্রামটি %2: দুটিই একই সংস্করণে ইনস্টল করুন।</translation>
    </message>
</context>
<context>
    <name>emend::ocr::OnnxModels</name>
    <message>
        <source>The engine onnx has no network that finds text. Add one: emend-cli models add FILE --sha256 HEX --kind detection</source>
        <translation>onnx ইঞ্জিনে লেখা খুঁজে বের করার কোনো নেটওয়ার্ক নেই। একটি যোগ করুন: emend-cli models add FILE --sha256 HEX --kind detection</translation>
    </message>
    <message>
        <source>The engine onnx has no network that reads lines. Add one: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</source>
        <translation>onnx ইঞ্জিনে লাইন পড়ার কোনো নেটওয়ার্ক নেই। একটি যোগ করুন: emend-cli models add FILE --sha256 HEX --kind recognition --charset FILE</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
    <message>
        <source>The network %1 is not installed any more in %2.</source>
        <translation>%1 নেটওয়ার্কটি %2-এ আর ইনস্টল করা নেই।</translation>
    </message>
    <message>
        <source>There is no file %1 that can be read.</source>
        <translation>%1 নামে পড়া যায় এমন কোনো ফাইল নেই।</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB.</source>
        <translation>%1-এর আকার %2 MB-এর বেশি।</translation>
    </message>
    <message>
        <source>%1 is not the file that was expected: its SHA-256 is %2.</source>
        <translation>%1 প্রত্যাশিত ফাইলটি নয়: এর SHA-256 হলো %2।</translation>
    </message>
    <message>
        <source>A network&apos;s name has up to 40 letters, digits, points, hyphens and underscores, not &quot;%1&quot;. Choose one with --name.</source>
        <translation>নেটওয়ার্কের নাম সর্বোচ্চ ৪০টি অক্ষর, অঙ্ক, ডট, হাইফেন ও আন্ডারস্কোরে হয়, &quot;%1&quot; নয়। --name দিয়ে একটি নাম বেছে নিন।</translation>
    </message>
    <message>
        <source>There is a network &quot;%1&quot; already. Choose another --name, or remove it first: emend-cli models remove %1</source>
        <translation>&quot;%1&quot; নামে একটি নেটওয়ার্ক আগে থেকেই আছে। --name দিয়ে অন্য নাম বেছে নিন, বা আগে সেটি সরান: emend-cli models remove %1</translation>
    </message>
    <message>
        <source>it could not be moved there</source>
        <translation>এটি সেখানে সরিয়ে নেওয়া যায়নি</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot; in %2.</source>
        <translation>&quot;%1&quot; নামে কোনো নেটওয়ার্ক %2-এ নেই।</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2</source>
        <translation>%1 সরানো যায় না: %2</translation>
    </message>
    <message>
        <source>The network tells %1 characters apart, and the character set has %2 lines: they do not belong together.</source>
        <translation>নেটওয়ার্কটি %1টি অক্ষর আলাদা করে চেনে, কিন্তু অক্ষর সেটে %2টি লাইন আছে: এ দুটি একসঙ্গে মেলে না।</translation>
    </message>
    <message>
        <source>The character set has an empty line.</source>
        <translation>অক্ষর সেটে একটি খালি লাইন আছে।</translation>
    </message>
</context>
<context>
    <name>emend::ocr::RecognizerTools</name>
    <message>
        <source>%1 is not installed. Install the package tesseract-ocr.</source>
        <translation>%1 ইনস্টল করা নেই। tesseract-ocr প্যাকেজটি ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 ব্যর্থ হয়েছে: %2</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>প্রশিক্ষণ থামানো হয়েছে।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
    <message>
        <source>Training, error %1 % of the characters</source>
        <translation>প্রশিক্ষণ, অক্ষরের %1 % ভুল</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>প্রশিক্ষণ</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 লেখা যায় না।</translation>
    </message>
</context>
<context>
    <name>emend::pipeline::document</name>
    <message>
        <source>No page could be read: %1</source>
        <translation>কোনো পৃষ্ঠা পড়া যায়নি: %1</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>পড়া বাতিল করা হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::services</name>
    <message>
        <source>A worker message is not a JSON object.</source>
        <translation>ওয়ার্কারের একটি বার্তা JSON অবজেক্ট নয়।</translation>
    </message>
    <message>
        <source>A worker message is incomplete.</source>
        <translation>ওয়ার্কারের একটি বার্তা অসম্পূর্ণ।</translation>
    </message>
</context>
<context>
    <name>emend::services::BatchRunner</name>
    <message>
        <source>No worker could be started: %1</source>
        <translation>কোনো ওয়ার্কার চালু করা যায়নি: %1</translation>
    </message>
    <message>
        <source>The file was read before it was opened.</source>
        <translation>ফাইলটি খোলার আগেই পড়া হয়েছে।</translation>
    </message>
    <message>
        <source>The file crashes its decoder.</source>
        <translation>ফাইলটি তার ডিকোডারকে ক্র্যাশ করায়।</translation>
    </message>
    <message>
        <source>The file could not be opened: %1</source>
        <translation>ফাইলটি খোলা যায়নি: %1</translation>
    </message>
</context>
<context>
    <name>emend::services::CorrectionFiles</name>
    <message>
        <source>must be a plain value.</source>
        <translation>একটি সরল মান হতে হবে।</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>০ থেকে ১ পর্যন্ত কোনো সংখ্যা হতে হবে।</translation>
    </message>
    <message>
        <source>must be a JSON object.</source>
        <translation>একটি JSON অবজেক্ট হতে হবে।</translation>
    </message>
    <message>
        <source>must hold plain values.</source>
        <translation>সরল মান থাকতে হবে।</translation>
    </message>
    <message>
        <source>must be a list of names, such as {merchant,amount}.</source>
        <translation>নামের তালিকা হতে হবে, যেমন {merchant,amount}।</translation>
    </message>
    <message>
        <source>The line is longer than %1 bytes.</source>
        <translation>লাইনটি %1 বাইটের চেয়ে লম্বা।</translation>
    </message>
    <message>
        <source>The first row with the names of the columns is missing.</source>
        <translation>কলামের নামসহ প্রথম সারিটি নেই।</translation>
    </message>
    <message>
        <source>The first row names a column twice.</source>
        <translation>প্রথম সারিতে একটি কলামের নাম দুইবার আছে।</translation>
    </message>
    <message>
        <source>The first row does not name the column source_correction_id.</source>
        <translation>প্রথম সারিতে source_correction_id কলামটি নেই।</translation>
    </message>
    <message>
        <source>The row has %1 values, and the first row names %2 columns.</source>
        <translation>সারিটিতে %1টি মান আছে, কিন্তু প্রথম সারিতে কলাম %2টি।</translation>
    </message>
    <message>
        <source>The line is not in UTF-8.</source>
        <translation>লাইনটি UTF-8-এ নেই।</translation>
    </message>
    <message>
        <source>A quote is not closed.</source>
        <translation>একটি উদ্ধৃতিচিহ্ন বন্ধ করা হয়নি।</translation>
    </message>
    <message>
        <source>A closing quote is not followed by a comma.</source>
        <translation>বন্ধ করা উদ্ধৃতিচিহ্নের পরে কমা নেই।</translation>
    </message>
    <message>
        <source>A quote stands in a value that does not begin with one.</source>
        <translation>এমন একটি মানে উদ্ধৃতিচিহ্ন আছে, যা উদ্ধৃতিচিহ্ন দিয়ে শুরু হয়নি।</translation>
    </message>
    <message>
        <source>The line is no JSON: %1 at byte %2.</source>
        <translation>লাইনটি JSON নয়: বাইট %2-এ %1।</translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>লাইনটি কোনো JSON অবজেক্ট নয়।</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 পড়া যায় না: %2।</translation>
    </message>
</context>
<context>
    <name>emend::services::Corrections</name>
    <message>
        <source>The import was interrupted.</source>
        <translation>ইমপোর্ট মাঝপথে থেমে গেছে।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 লেখা যায় না: %2।</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>এক্সপোর্ট হচ্ছে</translation>
    </message>
    <message>
        <source>The export was interrupted.</source>
        <translation>এক্সপোর্ট মাঝপথে থেমে গেছে।</translation>
    </message>
    <message>
        <source>amount is zero</source>
        <translation>পরিমাণ শূন্য</translation>
    </message>
    <message>
        <source>amount is negative</source>
        <translation>পরিমাণ ঋণাত্মক</translation>
    </message>
    <message>
        <source>amount %1 is above a million</source>
        <translation>পরিমাণ %1 দশ লাখের বেশি</translation>
    </message>
    <message>
        <source>amount %1 is far from this merchant&apos;s usual %2 to %3</source>
        <translation>পরিমাণ %1 এই বিক্রেতার স্বাভাবিক %2 থেকে %3-এর চেয়ে অনেক আলাদা</translation>
    </message>
    <message>
        <source>date %1 lies in the future of the correction</source>
        <translation>তারিখ %1 সংশোধনের সময়ের পরে</translation>
    </message>
    <message>
        <source>date %1 is more than %2 years old</source>
        <translation>তারিখ %1 %2 বছরের বেশি পুরোনো</translation>
    </message>
    <message>
        <source>must have at most %1 characters.</source>
        <translation>সর্বোচ্চ %1টি অক্ষর থাকতে পারে।</translation>
    </message>
    <message>
        <source>must be a UUID, such as 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11.</source>
        <translation>একটি UUID হতে হবে, যেমন 6f2c1a52-0f3b-4d5e-9a77-2b1c8d9e0f11।</translation>
    </message>
    <message>
        <source>is missing: the name of the program that sends the correction.</source>
        <translation>নেই: সংশোধন পাঠানো প্রোগ্রামের নাম।</translation>
    </message>
    <message>
        <source>must be one of %1.</source>
        <translation>এগুলোর একটি হতে হবে: %1।</translation>
    </message>
    <message>
        <source>must be a time from the year 2000 until now, such as 2026-11-22T10:15:00Z.</source>
        <translation>২০০০ সাল থেকে এখন পর্যন্ত কোনো সময় হতে হবে, যেমন 2026-11-22T10:15:00Z।</translation>
    </message>
    <message>
        <source>must be a type of document that Emend reads, such as receipt or invoice.</source>
        <translation>Emend পড়ে এমন নথির ধরন হতে হবে, যেমন receipt বা invoice।</translation>
    </message>
    <message>
        <source>must be a number from 0 to 1.</source>
        <translation>০ থেকে ১ পর্যন্ত কোনো সংখ্যা হতে হবে।</translation>
    </message>
    <message>
        <source>is missing: a correction needs at least one corrected field.</source>
        <translation>নেই: সংশোধনে অন্তত একটি সংশোধিত ফিল্ড লাগে।</translation>
    </message>
    <message>
        <source>must name at most %1 fields.</source>
        <translation>সর্বোচ্চ %1টি ফিল্ডের নাম থাকতে পারে।</translation>
    </message>
    <message>
        <source>must name fields in lower case letters, digits and underscores, such as merchant.</source>
        <translation>ফিল্ডের নাম ছোট হাতের অক্ষর, অঙ্ক ও আন্ডারস্কোরে হতে হবে, যেমন merchant।</translation>
    </message>
    <message>
        <source>must be one date from 1900 on, such as 2018-12-25.</source>
        <translation>১৯০০ সাল বা তার পরের একটি তারিখ হতে হবে, যেমন 2018-12-25।</translation>
    </message>
    <message>
        <source>must be four digits.</source>
        <translation>চারটি অঙ্ক হতে হবে।</translation>
    </message>
    <message>
        <source>must be a name with letters or digits.</source>
        <translation>অক্ষর বা অঙ্কসহ একটি নাম হতে হবে।</translation>
    </message>
    <message>
        <source>must be one amount, such as 9.00 or RM 9.00.</source>
        <translation>একটি পরিমাণ হতে হবে, যেমন 9.00 বা RM 9.00।</translation>
    </message>
    <message>
        <source>must be a currency&apos;s code, such as EUR or MYR.</source>
        <translation>একটি মুদ্রার কোড হতে হবে, যেমন EUR বা MYR।</translation>
    </message>
    <message>
        <source>is no value of that field.</source>
        <translation>ওই ফিল্ডের কোনো মান নয়।</translation>
    </message>
</context>
<context>
    <name>emend::services::DraftFiles</name>
    <message>
        <source>The draft cannot be kept in %1: %2.</source>
        <translation>খসড়াটি %1-এ রাখা যায় না: %2।</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read.</source>
        <translation>%1-এর খসড়াটি পড়া যায় না।</translation>
    </message>
    <message>
        <source>A draft could not be read; its file is kept as %1.</source>
        <translation>একটি খসড়া পড়া যায়নি; এর ফাইল %1 নামে রাখা হয়েছে।</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be read: %2.</source>
        <translation>%1-এর খসড়াটি পড়া যায় না: %2।</translation>
    </message>
    <message>
        <source>The draft in %1 cannot be removed: %2.</source>
        <translation>%1-এর খসড়াটি সরানো যায় না: %2।</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldPlan</name>
    <message>
        <source>%1 must be one amount, such as 9.00.</source>
        <translation>%1 একটি পরিমাণ হতে হবে, যেমন 9.00।</translation>
    </message>
    <message>
        <source>%1 must be one date, such as 2018-12-25.</source>
        <translation>%1 একটি তারিখ হতে হবে, যেমন 2018-12-25।</translation>
    </message>
    <message>
        <source>%1 must be digits, as many as the field has.</source>
        <translation>%1 অঙ্ক হতে হবে, ফিল্ডে যতগুলো থাকে ততগুলো।</translation>
    </message>
    <message>
        <source>%1 is no value of that field.</source>
        <translation>%1 ওই ফিল্ডের কোনো মান নয়।</translation>
    </message>
</context>
<context>
    <name>emend::services::FieldReport</name>
    <message>
        <source>best of all candidates</source>
        <translation>সব প্রার্থীর মধ্যে সেরা</translation>
    </message>
    <message>
        <source>learned from corrections</source>
        <translation>সংশোধন থেকে শেখা</translation>
    </message>
    <message>
        <source>printed label or rule</source>
        <translation>ছাপা লেবেল বা নিয়ম</translation>
    </message>
    <message>
        <source>language model</source>
        <translation>ভাষা মডেল</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>একজন মানুষ</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nothing was found, and the field is required.</source>
        <translation>কিছু পাওয়া যায়নি, অথচ ফিল্ডটি আবশ্যক।</translation>
    </message>
    <message>
        <source>%1 sure; the field asks for %2.</source>
        <translation>%1 নিশ্চিত; ফিল্ডটির জন্য %2 লাগে।</translation>
    </message>
    <message>
        <source>%1 is nearly as likely.</source>
        <translation>%1-এর সম্ভাবনাও প্রায় সমান।</translation>
    </message>
    <message>
        <source>It is not printed; it was derived from the rest.</source>
        <translation>এটি ছাপা নেই; বাকি তথ্য থেকে বের করা হয়েছে।</translation>
    </message>
    <message numerus="yes">
        <source>as on %n confirmed document(s) of %1</source>
        <translation>
            <numerusform>%1-এর %nটি নিশ্চিত করা নথির মতো</numerusform>
            <numerusform>%1-এর %nটি নিশ্চিত করা নথির মতো</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, recognised by its heading</source>
        <comment>as on documents of a merchant</comment>
        <translation>%1, শিরোভাগ দেখে চেনা গেছে</translation>
    </message>
    <message>
        <source>%1, recognised by %2</source>
        <comment>as on documents of a merchant; a number</comment>
        <translation>%1, %2 দেখে চেনা গেছে</translation>
    </message>
    <message>
        <source>%1 sure; what was learned asks for more here.</source>
        <translation>%1 নিশ্চিত; যা শেখা হয়েছে তা এখানে আরও বেশি চায়।</translation>
    </message>
</context>
<context>
    <name>emend::services::FolderWatch</name>
    <message>
        <source>The folder %1 cannot be read. It is looked for until it is back.</source>
        <translation>%1 ফোল্ডারটি পড়া যায় না। ফিরে না আসা পর্যন্ত খোঁজা হবে।</translation>
    </message>
</context>
<context>
    <name>emend::services::GroupCheck</name>
    <message>
        <source>%1 has changed since it was shown.</source>
        <translation>দেখানোর পর থেকে %1 বদলে গেছে।</translation>
    </message>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>%1-এ %2 নামে কোনো ফিল্ড নেই।</translation>
    </message>
    <message>
        <source>You have this document open in review.</source>
        <translation>নথিটি পর্যালোচনায় আপনার কাছেই খোলা আছে।</translation>
    </message>
</context>
<context>
    <name>emend::services::Inbox</name>
    <message>
        <source>It is not there any more.</source>
        <translation>এটি আর নেই।</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>কিছু মূল ফাইল রাখতেই হবে।</translation>
    </message>
    <message>
        <source>%1 has it open for review.</source>
        <translation>%1 এটি পর্যালোচনার জন্য খুলেছেন।</translation>
    </message>
    <message>
        <source>It was handed in again just now. Try again in a few minutes.</source>
        <translation>এটি এইমাত্র আবার জমা দেওয়া হয়েছে। কয়েক মিনিট পরে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>এখানে কেবল প্রশাসক নথি মুছতে পারেন।</translation>
    </message>
    <message>
        <source>A person has decided on it already.</source>
        <translation>একজন মানুষ আগেই এটি নিয়ে সিদ্ধান্ত নিয়েছেন।</translation>
    </message>
    <message>
        <source>Its original is not kept any more.</source>
        <translation>এর মূল ফাইল আর রাখা নেই।</translation>
    </message>
    <message>
        <source>It is being read. Try again when that is done.</source>
        <translation>এটি পড়া হচ্ছে। শেষ হলে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>It waits to be read already.</source>
        <translation>এটি আগে থেকেই পড়ার অপেক্ষায় আছে।</translation>
    </message>
    <message>
        <source>It was read without an error.</source>
        <translation>এটি কোনো ত্রুটি ছাড়াই পড়া হয়েছে।</translation>
    </message>
    <message>
        <source>There is no document type %1.</source>
        <translation>%1 নামে নথির কোনো ধরন নেই।</translation>
    </message>
</context>
<context>
    <name>emend::services::InputList</name>
    <message>
        <source>%1 is to be read and to be written at the same time; choose another --out file.</source>
        <translation>%1 একই সঙ্গে পড়া ও লেখা হবে; --out-এর জন্য অন্য ফাইল বেছে নিন।</translation>
    </message>
    <message>
        <source>The folder cannot be listed: %1.</source>
        <translation>ফোল্ডারটির তালিকা করা যায় না: %1।</translation>
    </message>
</context>
<context>
    <name>emend::services::ModelOpinion</name>
    <message>
        <source>The answer does not have the form that was asked for.</source>
        <translation>উত্তরটি যে আকারে চাওয়া হয়েছিল সেই আকারে নেই।</translation>
    </message>
    <message>
        <source>The answer is none of the known values.</source>
        <translation>উত্তরটি জানা মানগুলোর একটিও নয়।</translation>
    </message>
    <message>
        <source>The answer does not stand on the page.</source>
        <translation>উত্তরটি পৃষ্ঠায় নেই।</translation>
    </message>
</context>
<context>
    <name>emend::services::PageImages</name>
    <message>
        <source>A page is drawn at most 8 times its size.</source>
        <translation>পৃষ্ঠা সর্বোচ্চ ৮ গুণ বড় করে আঁকা হয়।</translation>
    </message>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>ওই জায়গাটি পৃষ্ঠার বাইরে।</translation>
    </message>
    <message>
        <source>Only a part of a page is drawn at that scale.</source>
        <translation>ওই স্কেলে পৃষ্ঠার কেবল একটি অংশ আঁকা হয়।</translation>
    </message>
</context>
<context>
    <name>emend::services::PageServer</name>
    <message>
        <source>the decoder gave up (%1)</source>
        <translation>ডিকোডার হাল ছেড়ে দিয়েছে (%1)</translation>
    </message>
    <message>
        <source>the file was changed while it was read</source>
        <translation>পড়ার সময় ফাইলটি বদলানো হয়েছে</translation>
    </message>
    <message>
        <source>the document has no such page</source>
        <translation>নথিতে এমন কোনো পৃষ্ঠা নেই</translation>
    </message>
</context>
<context>
    <name>emend::services::PageWords</name>
    <message>
        <source>The words of this document are not kept any more. It has to be read again.</source>
        <translation>এই নথির শব্দগুলো আর রাখা নেই। এটি আবার পড়তে হবে।</translation>
    </message>
</context>
<context>
    <name>emend::services::PartsService</name>
    <message>
        <source>A document is split into 2 to %1 parts.</source>
        <translation>একটি নথি ২ থেকে %1 ভাগে ভাগ করা যায়।</translation>
    </message>
    <message>
        <source>Each part needs at least one page.</source>
        <translation>প্রতি ভাগে অন্তত একটি পৃষ্ঠা লাগে।</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%3-এর %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1 ও আরও %nটি</numerusform>
            <numerusform>%1 ও আরও %nটি</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into %1.</source>
        <translation>%1-এ একত্র করা হয়েছে।</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>%1 নামে কোনো নথি নেই।</translation>
    </message>
    <message numerus="yes">
        <source>Split into %n document(s).</source>
        <translation>
            <numerusform>%nটি নথিতে ভাগ করা হয়েছে।</numerusform>
            <numerusform>%nটি নথিতে ভাগ করা হয়েছে।</numerusform>
        </translation>
    </message>
    <message>
        <source>Two or more different documents can be merged.</source>
        <translation>দুই বা তার বেশি ভিন্ন নথি একত্র করা যায়।</translation>
    </message>
    <message>
        <source>%1 cannot be merged: %2</source>
        <translation>%1 একত্র করা যায় না: %2</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>একবারে সর্বোচ্চ %1টি নথি একত্র করা যায়।</translation>
    </message>
    <message>
        <source>There is no merge to undo.</source>
        <translation>ফিরিয়ে নেওয়ার মতো কোনো একত্রীকরণ নেই।</translation>
    </message>
    <message>
        <source>One of the merged documents has been worked on since.</source>
        <translation>একত্র করা একটি নথি নিয়ে এর পরে কাজ হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::services::Patterns</name>
    <message>
        <source>Making the version was cancelled.</source>
        <translation>সংস্করণ তৈরি বাতিল করা হয়েছে।</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>নিশ্চিত করা তথ্য সংগ্রহ করা হচ্ছে</translation>
    </message>
    <message>
        <source>What was kept as %1 is something else.</source>
        <translation>%1 নামে যা রাখা হয়েছিল তা অন্য কিছু।</translation>
    </message>
    <message>
        <source>What %1 was made from was not recorded.</source>
        <translation>%1 কী থেকে তৈরি হয়েছিল তা লেখা নেই।</translation>
    </message>
    <message numerus="yes">
        <source>%1 cannot be made again: %n of its documents were deleted since.</source>
        <translation>
            <numerusform>%1 আবার তৈরি করা যাবে না: এর %nটি নথি তারপর মুছে ফেলা হয়েছে।</numerusform>
            <numerusform>%1 আবার তৈরি করা যাবে না: এর %nটি নথি তারপর মুছে ফেলা হয়েছে।</numerusform>
        </translation>
    </message>
    <message>
        <source>The content of %1 was changed since it was made.</source>
        <translation>তৈরি হওয়ার পর %1-এর বিষয়বস্তু বদলানো হয়েছে।</translation>
    </message>
    <message>
        <source>Say why: a reason is kept with the change.</source>
        <translation>কেন তা লিখুন: পরিবর্তনের সঙ্গে একটি কারণ রাখা হয়।</translation>
    </message>
    <message>
        <source>The reason is too long: %1 characters at most.</source>
        <translation>কারণটি বেশি লম্বা: সর্বাধিক %1 অক্ষর।</translation>
    </message>
    <message>
        <source>There is no pattern version %1.</source>
        <translation>%1 নামে কোনো প্যাটার্ন সংস্করণ নেই।</translation>
    </message>
    <message>
        <source>There is no earlier version to go back to.</source>
        <translation>ফিরে যাওয়ার মতো আগের কোনো সংস্করণ নেই।</translation>
    </message>
    <message>
        <source>A veto needs a field and a value.</source>
        <translation>ভেটোর জন্য একটি ক্ষেত্র ও একটি মান লাগে।</translation>
    </message>
    <message>
        <source>That is too long for a merchant, field or value.</source>
        <translation>বিক্রেতা, ক্ষেত্র বা মানের জন্য এটি বেশি লম্বা।</translation>
    </message>
    <message>
        <source>This veto stands already.</source>
        <translation>এই ভেটো আগে থেকেই বহাল আছে।</translation>
    </message>
    <message>
        <source>No veto %1 stands.</source>
        <translation>%1 নামে কোনো ভেটো বহাল নেই।</translation>
    </message>
    <message>
        <source>Somebody else has gone on with making this version.</source>
        <translation>অন্য কেউ এই সংস্করণ তৈরির কাজ এগিয়ে নিয়েছে।</translation>
    </message>
    <message>
        <source>%1 has been making a version since %2.</source>
        <translation>%1 %2 থেকে একটি সংস্করণ তৈরি করছে।</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>শেখা হচ্ছে</translation>
    </message>
    <message>
        <source>Keeping the version</source>
        <translation>সংস্করণটি রাখা হচ্ছে</translation>
    </message>
    <message>
        <source>No version is active here. Look again, then decide.</source>
        <translation>এখানে কোনো সংস্করণ সক্রিয় নেই। আবার দেখে তারপর সিদ্ধান্ত নিন।</translation>
    </message>
    <message>
        <source>%1 has activated %2 since then (%3: %4). Look again, then decide.</source>
        <translation>%1 তারপর %2 সক্রিয় করেছেন (%3: %4)। আবার দেখে তারপর সিদ্ধান্ত নিন।</translation>
    </message>
    <message>
        <source>%1 was never active in %2, so there is no going back to it. Activate it instead.</source>
        <translation>%1 কখনো %2-এ সক্রিয় ছিল না, তাই সেখানে ফেরা যায় না। বরং এটি সক্রিয় করুন।</translation>
    </message>
    <message>
        <source>%1 is active in %2 already.</source>
        <translation>%1 আগে থেকেই %2-এ সক্রিয়।</translation>
    </message>
</context>
<context>
    <name>emend::services::PoolLines</name>
    <message>
        <source>Cutting out confirmed lines</source>
        <translation>নিশ্চিত করা লাইন কেটে নেওয়া হচ্ছে</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>প্রশিক্ষণ থামানো হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::services::Prompts</name>
    <message>
        <source>There is no prompt version %1.</source>
        <translation>প্রম্পট সংস্করণ %1 নেই।</translation>
    </message>
    <message>
        <source>Writing the prompts</source>
        <translation>প্রম্পট লেখা হচ্ছে</translation>
    </message>
    <message>
        <source>Making the prompts was cancelled.</source>
        <translation>প্রম্পট তৈরি বাতিল করা হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::services::QueueWorker</name>
    <message>
        <source>%1 of %2 pages are read</source>
        <translation>%2টি পৃষ্ঠার মধ্যে %1টি পড়া হয়েছে</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>পড়া হচ্ছে</translation>
    </message>
</context>
<context>
    <name>emend::services::RecognizerTraining</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 পড়া যায় না: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
    <message>
        <source>That is too little: lines of two documents at least are needed, one to learn from and one to be asked about.</source>
        <translation>এটি খুব কম: অন্তত দুটি নথির লাইন লাগে, একটি থেকে শেখার জন্য আর একটি দিয়ে যাচাই করার জন্য।</translation>
    </message>
    <message>
        <source>%1 is active, and cannot be trained on: it was added in 8-bit numbers only.</source>
        <translation>%1 সক্রিয়, কিন্তু এর ওপর প্রশিক্ষণ চালানো যায় না: এটি শুধু ৮-বিট সংখ্যায় যোগ করা হয়েছিল।</translation>
    </message>
    <message>
        <source>There are no lines to learn from: nothing was confirmed whose place on its page is known, and no folder was named.</source>
        <translation>শেখার মতো কোনো লাইন নেই: নিশ্চিত করা এমন কিছু নেই যার পৃষ্ঠায় অবস্থান জানা, আর কোনো ফোল্ডারের নামও দেওয়া হয়নি।</translation>
    </message>
    <message>
        <source>Comparing on lines that were held out</source>
        <translation>আলাদা রাখা লাইনে তুলনা করা হচ্ছে</translation>
    </message>
</context>
<context>
    <name>emend::services::Recognizers</name>
    <message>
        <source>The stored network is not what it was when it was added.</source>
        <translation>সংরক্ষিত নেটওয়ার্কটি যোগ করার সময় যা ছিল, এখন আর তা নেই।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 ফোল্ডারটি তৈরি করা যায় না।</translation>
    </message>
    <message>
        <source>There is no recogniser version %1.</source>
        <translation>শনাক্তকারীর %1 নামে কোনো সংস্করণ নেই।</translation>
    </message>
    <message>
        <source>The file is another one than expected: its SHA-256 is %1.</source>
        <translation>ফাইলটি প্রত্যাশিত ফাইল নয়, অন্য একটি: এর SHA-256 হলো %1।</translation>
    </message>
    <message>
        <source>It is here already, as %1.</source>
        <translation>এটি আগে থেকেই এখানে আছে, %1 নামে।</translation>
    </message>
</context>
<context>
    <name>emend::services::RegionReader</name>
    <message>
        <source>That place lies beyond the page.</source>
        <translation>ওই জায়গাটি পৃষ্ঠার বাইরে।</translation>
    </message>
    <message>
        <source>Mark a smaller part of the page to read it again.</source>
        <translation>আবার পড়ার জন্য পৃষ্ঠার আরও ছোট অংশ চিহ্নিত করুন।</translation>
    </message>
</context>
<context>
    <name>emend::services::Retention</name>
    <message>
        <source>Stopped after %1 originals; run it again to go on.</source>
        <translation>%1টি মূল ফাইলের পর থামানো হয়েছে; চালিয়ে যেতে আবার চালান।</translation>
    </message>
    <message>
        <source>Some originals have to stay.</source>
        <translation>কিছু মূল ফাইল রাখতেই হবে।</translation>
    </message>
</context>
<context>
    <name>emend::services::Review</name>
    <message>
        <source>A %1 has no field %2.</source>
        <translation>%1-এ %2 নামে কোনো ফিল্ড নেই।</translation>
    </message>
    <message>
        <source>There is no type of document %1.</source>
        <translation>%1 নামে নথির কোনো ধরন নেই।</translation>
    </message>
    <message>
        <source>This decision was undone. Open the document again to decide anew.</source>
        <translation>এই সিদ্ধান্ত ফিরিয়ে নেওয়া হয়েছে। নতুন করে সিদ্ধান্ত নিতে নথিটি আবার খুলুন।</translation>
    </message>
    <message>
        <source>This document is not there any more.</source>
        <translation>এই নথিটি আর নেই।</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed.</source>
        <translation>%1 পর্যালোচনা করার নয়।</translation>
    </message>
    <message>
        <source>You have read %1 already; somebody else has to.</source>
        <translation>আপনি %1 আগেই পড়েছেন; অন্য কাউকে পড়তে হবে।</translation>
    </message>
    <message>
        <source>%1 is with %2 until %3.</source>
        <translation>%1 এখন %2-এর কাছে আছে, %3 পর্যন্ত।</translation>
    </message>
    <message>
        <source>This document is not yours any more.</source>
        <translation>এই নথিটি আর আপনার কাছে নেই।</translation>
    </message>
    <message>
        <source>%1 has had this document since %2.</source>
        <translation>%2 থেকে নথিটি %1-এর কাছে আছে।</translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>%1 নামে কোনো নথি নেই।</translation>
    </message>
    <message>
        <source>There is no decision to undo.</source>
        <translation>ফিরিয়ে নেওয়ার মতো কোনো সিদ্ধান্ত নেই।</translation>
    </message>
    <message>
        <source>%1 has been worked on since, so your decision stands.</source>
        <translation>%1 নিয়ে এর পরে কাজ হয়েছে, তাই আপনার সিদ্ধান্ত বহাল থাকছে।</translation>
    </message>
    <message>
        <source>%1 was decided by %2, who alone can undo it.</source>
        <translation>%1 নিয়ে সিদ্ধান্ত নিয়েছেন %2; কেবল তিনিই তা ফিরিয়ে নিতে পারেন।</translation>
    </message>
    <message>
        <source>Your correction was exported or learned from already, so it cannot be undone. Correct the document anew instead.</source>
        <translation>আপনার সংশোধন আগেই এক্সপোর্ট করা বা শেখা হয়েছে, তাই ফিরিয়ে নেওয়া যায় না। এর বদলে নথিটি নতুন করে সংশোধন করুন।</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so your decision stands.</source>
        <translation>%1 এখন %2-এর কাছে, তাই আপনার সিদ্ধান্ত বহাল থাকছে।</translation>
    </message>
    <message>
        <source>%1 was reviewed already, so it stays. Undo that first.</source>
        <translation>%1 আগেই পর্যালোচিত, তাই থেকে যাচ্ছে। আগে সেটি ফিরিয়ে নিন।</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it stays.</source>
        <translation>%1 এখন %2-এর কাছে, তাই থেকে যাচ্ছে।</translation>
    </message>
    <message>
        <source>Another of the merged documents has been worked on since.</source>
        <translation>একত্র করা আরেকটি নথি নিয়ে এর পরে কাজ হয়েছে।</translation>
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
        <translation>রসিদ</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>ইনভয়েস</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>ব্যাংক বিবরণী</translation>
    </message>
    <message>
        <source>W-9 form</source>
        <translation>W-9 ফর্ম</translation>
    </message>
    <message>
        <source>Government ID</source>
        <translation>সরকারি পরিচয়পত্র</translation>
    </message>
    <message>
        <source>Product label</source>
        <translation>পণ্যের লেবেল</translation>
    </message>
    <message>
        <source>Other document</source>
        <translation>অন্যান্য নথি</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>তারিখ</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>মোট</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>মুদ্রা</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>উপমোট</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>কর</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>রাউন্ডিং</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>শ্রেণি</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>পরিশোধের মাধ্যম</translation>
    </message>
    <message>
        <source>Card, last four digits</source>
        <translation>কার্ড, শেষ চার অঙ্ক</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>ঠিকানা</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>বিক্রয়কারী</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>ইনভয়েস নম্বর</translation>
    </message>
    <message>
        <source>Invoice date</source>
        <translation>ইনভয়েসের তারিখ</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>পরিশোধের শেষ তারিখ</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>ক্রেতা</translation>
    </message>
    <message>
        <source>Purchase order</source>
        <translation>ক্রয়াদেশ</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>পরিশোধের শর্ত</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>ব্যাংক</translation>
    </message>
    <message>
        <source>Account number</source>
        <translation>হিসাব নম্বর</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>হিসাবধারী</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>সময়কাল শুরু</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>সময়কাল শেষ</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>প্রারম্ভিক স্থিতি</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>সমাপনী স্থিতি</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Business name</source>
        <translation>ব্যবসার নাম</translation>
    </message>
    <message>
        <source>Tax classification</source>
        <translation>কর শ্রেণিবিভাগ</translation>
    </message>
    <message>
        <source>City, state and ZIP code</source>
        <translation>শহর, অঙ্গরাজ্য ও ZIP কোড</translation>
    </message>
    <message>
        <source>Social security number</source>
        <translation>সামাজিক নিরাপত্তা নম্বর</translation>
    </message>
    <message>
        <source>Employer identification number</source>
        <translation>নিয়োগকর্তার শনাক্তকরণ নম্বর</translation>
    </message>
    <message>
        <source>Date signed</source>
        <translation>স্বাক্ষরের তারিখ</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>নথি নম্বর</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>জন্মতারিখ</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>ইস্যুর তারিখ</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>মেয়াদ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>লিঙ্গ</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>জাতীয়তা</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>পণ্য</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>দাম</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>বারকোড</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>মেয়াদোত্তীর্ণের তারিখ</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>সংখ্যা</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>শিরোনাম</translation>
    </message>
    <message>
        <source>subtotal, tax and rounding do not add up to the total</source>
        <translation>উপমোট, কর ও রাউন্ডিং যোগ করলে মোটের সমান হয় না</translation>
    </message>
    <message>
        <source>date lies in the future</source>
        <translation>তারিখ ভবিষ্যতের</translation>
    </message>
    <message>
        <source>due date lies before the invoice date</source>
        <translation>পরিশোধের শেষ তারিখ ইনভয়েসের তারিখের আগে</translation>
    </message>
    <message>
        <source>period starts after its end</source>
        <translation>সময়কাল তার শেষের পরে শুরু হয়</translation>
    </message>
    <message>
        <source>period starts in the future</source>
        <translation>সময়কালের শুরু ভবিষ্যতে</translation>
    </message>
    <message>
        <source>period ends in the future</source>
        <translation>সময়কালের শেষ ভবিষ্যতে</translation>
    </message>
    <message>
        <source>looks like a social security number</source>
        <translation>সামাজিক নিরাপত্তা নম্বরের মতো দেখায়</translation>
    </message>
    <message>
        <source>neither SSN nor EIN was found</source>
        <translation>SSN বা EIN কোনোটিই পাওয়া যায়নি</translation>
    </message>
    <message>
        <source>birth, issue and expiry are not in order</source>
        <translation>জন্ম, ইস্যু ও মেয়াদ শেষের তারিখের ক্রম ঠিক নেই</translation>
    </message>
    <message>
        <source>date of birth lies in the future</source>
        <translation>জন্মতারিখ ভবিষ্যতের</translation>
    </message>
    <message>
        <source>date of issue lies in the future</source>
        <translation>ইস্যুর তারিখ ভবিষ্যতের</translation>
    </message>
</context>
<context>
    <name>emend::services::StoreCheck</name>
    <message>
        <source>Stopped before all documents were checked.</source>
        <translation>সব নথি যাচাইয়ের আগেই থামানো হয়েছে।</translation>
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
        <translation>নগদ − ফেরত</translation>
    </message>
    <message>
        <source>subtotal with tax and rounding</source>
        <translation>কর ও রাউন্ডিংসহ উপমোট</translation>
    </message>
    <message>
        <source>net + tax of one row</source>
        <translation>এক সারির নিট + কর</translation>
    </message>
    <message>
        <source>sum of the items</source>
        <translation>আইটেমগুলোর যোগফল</translation>
    </message>
    <message>
        <source>decimal point not legible</source>
        <translation>দশমিক বিন্দু অস্পষ্ট</translation>
    </message>
    <message>
        <source>misread digits put right</source>
        <translation>ভুল পড়া অঙ্ক ঠিক করা হয়েছে</translation>
    </message>
    <message>
        <source>after “%1”</source>
        <translation>“%1”-এর পরে</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>সারি %1 থেকে %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>সারি %1</translation>
    </message>
    <message>
        <source>read another way</source>
        <translation>অন্যভাবে পড়া</translation>
    </message>
    <message>
        <source>day and month swapped</source>
        <translation>দিন ও মাস অদলবদল</translation>
    </message>
    <message>
        <source>second choice</source>
        <translation>দ্বিতীয় পছন্দ</translation>
    </message>
    <message>
        <source>found by the program</source>
        <translation>প্রোগ্রামের খুঁজে পাওয়া</translation>
    </message>
    <message>
        <source>confirmed before</source>
        <translation>আগে নিশ্চিত করা</translation>
    </message>
    <message>
        <source>one of the list</source>
        <translation>তালিকার একটি</translation>
    </message>
    <message>
        <source>a misread digit</source>
        <translation>ভুল পড়া একটি অঙ্ক</translation>
    </message>
    <message>
        <source>rounded to five cents</source>
        <translation>পাঁচ সেন্টে রাউন্ড করা</translation>
    </message>
</context>
<context>
    <name>emend::services::Training</name>
    <message>
        <source>The training run was stopped.</source>
        <translation>প্রশিক্ষণটি থামানো হয়েছে।</translation>
    </message>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>অন্য কেউ এই প্রশিক্ষণ এগিয়ে নিয়েছে।</translation>
    </message>
    <message>
        <source>The training run was cancelled.</source>
        <translation>প্রশিক্ষণটি বাতিল করা হয়েছে।</translation>
    </message>
    <message>
        <source>Collecting what was confirmed</source>
        <translation>নিশ্চিত করা তথ্য সংগ্রহ করা হচ্ছে</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>শেখা হচ্ছে</translation>
    </message>
    <message>
        <source>Comparing with the active version</source>
        <translation>সক্রিয় সংস্করণের সঙ্গে তুলনা করা হচ্ছে</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>সংস্করণ তৈরি করা হচ্ছে</translation>
    </message>
    <message>
        <source>The training run %1 has ended already.</source>
        <translation>প্রশিক্ষণ %1 আগেই শেষ হয়েছে।</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>%1 নামে কোনো প্রশিক্ষণ নেই।</translation>
    </message>
    <message>
        <source>The training run %1 was left in the middle. Resume or cancel it first.</source>
        <translation>প্রশিক্ষণ %1 মাঝপথে থেমে আছে। আগে সেটি আবার চালান বা বাতিল করুন।</translation>
    </message>
    <message>
        <source>%1 has been training since %2 (%3). Wait for it, or cancel it.</source>
        <translation>%1 %2 থেকে প্রশিক্ষণ চালাচ্ছেন (%3)। শেষ হওয়া পর্যন্ত অপেক্ষা করুন, অথবা বাতিল করুন।</translation>
    </message>
    <message>
        <source>What was kept of this training run cannot be read.</source>
        <translation>এই প্রশিক্ষণের যা রাখা হয়েছিল তা পড়া যাচ্ছে না।</translation>
    </message>
    <message>
        <source>There is nothing to train with: nobody has confirmed a document yet.</source>
        <translation>প্রশিক্ষণের জন্য কিছুই নেই: এখনো কেউ কোনো নথি নিশ্চিত করেননি।</translation>
    </message>
    <message numerus="yes">
        <source>This training run cannot go on: %n of its document(s) were deleted since. Start another one.</source>
        <translation>
            <numerusform>এই প্রশিক্ষণ এগোতে পারে না: এরপর এর %nটি নথি মুছে ফেলা হয়েছে। নতুন একটি শুরু করুন।</numerusform>
            <numerusform>এই প্রশিক্ষণ এগোতে পারে না: এরপর এর %nটি নথি মুছে ফেলা হয়েছে। নতুন একটি শুরু করুন।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::services::TrainingFolder</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 ফোল্ডারটি তৈরি করা যায় না।</translation>
    </message>
    <message>
        <source>There is no training of a recogniser to go on with.</source>
        <translation>এগিয়ে নেওয়ার মতো শনাক্তকারীর কোনো প্রশিক্ষণ নেই।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 লেখা যায় না: %2</translation>
    </message>
</context>
<context>
    <name>emend::services::WorkerProcess</name>
    <message>
        <source>the recogniser answered nonsense</source>
        <translation>শনাক্তকারী অর্থহীন উত্তর দিয়েছে</translation>
    </message>
    <message>
        <source>the recogniser does not stop answering</source>
        <translation>শনাক্তকারীর উত্তর থামছে না</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>%1 সেকেন্ডের বেশি লেগেছে</translation>
    </message>
    <message>
        <source>the recogniser crashed (signal %1)</source>
        <translation>শনাক্তকারী ক্র্যাশ করেছে (সিগন্যাল %1)</translation>
    </message>
    <message>
        <source>the recogniser ended (status %1)</source>
        <translation>শনাক্তকারী শেষ হয়ে গেছে (স্ট্যাটাস %1)</translation>
    </message>
    <message>
        <source>%1 could not be started: %2</source>
        <translation>%1 চালু করা যায়নি: %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::ApiKeys</name>
    <message>
        <source>An app is named by up to 50 letters, digits, dots, dashes and underscores, not &quot;%1&quot;.</source>
        <translation>অ্যাপের নাম সর্বোচ্চ ৫০টি অক্ষর, অঙ্ক, ডট, ড্যাশ ও আন্ডারস্কোরে হয়, &quot;%1&quot; নয়।</translation>
    </message>
    <message>
        <source>An environment is one of %1, not &quot;%2&quot;.</source>
        <translation>এনভায়রনমেন্ট এগুলোর একটি: %1; &quot;%2&quot; নয়।</translation>
    </message>
    <message>
        <source>A scope looks like corrections:write, not &quot;%1&quot;.</source>
        <translation>স্কোপ corrections:write-এর মতো হয়, &quot;%1&quot; নয়।</translation>
    </message>
    <message>
        <source>The key would have expired already.</source>
        <translation>কী-টির মেয়াদ আগেই শেষ হয়ে যেত।</translation>
    </message>
    <message>
        <source>The API key is not valid, or not any more.</source>
        <translation>API কী-টি বৈধ নয়, বা আর বৈধ নেই।</translation>
    </message>
    <message>
        <source>There is no API key %1.</source>
        <translation>%1 নামে কোনো API কী নেই।</translation>
    </message>
    <message>
        <source>Several API keys begin with %1: name one by its id.</source>
        <translation>একাধিক API কী %1 দিয়ে শুরু: id দিয়ে একটি উল্লেখ করুন।</translation>
    </message>
</context>
<context>
    <name>emend::storage::Audit</name>
    <message>
        <source>An audit entry needs a time and an action.</source>
        <translation>নিরীক্ষার এন্ট্রিতে সময় ও কাজ লাগে।</translation>
    </message>
    <message>
        <source>%1 is not an IP address.</source>
        <translation>%1 কোনো IP ঠিকানা নয়।</translation>
    </message>
    <message>
        <source>Say what to erase: a value, or the type and id of a resource.</source>
        <translation>কী মুছতে হবে বলুন: একটি মান, অথবা কোনো রিসোর্সের ধরন ও id।</translation>
    </message>
    <message>
        <source>The audit log has lost the record of where it ends.</source>
        <translation>নিরীক্ষা লগ কোথায় শেষ, তার রেকর্ড হারিয়ে গেছে।</translation>
    </message>
    <message>
        <source>The last row of the audit log is not the one that was appended last. `emend-cli audit verify` tells more.</source>
        <translation>নিরীক্ষা লগের শেষ সারিটি সর্বশেষ যোগ করা সারি নয়। `emend-cli audit verify` আরও জানায়।</translation>
    </message>
    <message>
        <source>The check of the audit log was stopped.</source>
        <translation>নিরীক্ষা লগের যাচাই থামানো হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditChain</name>
    <message>
        <source>Row %1</source>
        <translation>সারি %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2</source>
        <translation>সারি %1 থেকে %2</translation>
    </message>
    <message>
        <source>Row %1 (id %2): %3.</source>
        <translation>সারি %1 (id %2): %3।</translation>
    </message>
    <message>
        <source>its content is not what was written</source>
        <translation>যা লেখা হয়েছিল, এর বিষয়বস্তু তা নয়</translation>
    </message>
    <message>
        <source>its number, its role or one of its hashes is not what was written</source>
        <translation>যা লেখা হয়েছিল, এর নম্বর, ভূমিকা বা কোনো হ্যাশ তা নয়</translation>
    </message>
    <message>
        <source>its id is not its number</source>
        <translation>এর id এর নম্বরের সমান নয়</translation>
    </message>
    <message>
        <source>it does not follow row %1 as it stands; one of the two was replaced</source>
        <translation>এটি বর্তমান সারি %1-এর পরের সারি হতে পারে না; দুটির একটি বদলে দেওয়া হয়েছে</translation>
    </message>
    <message>
        <source>that number is there already</source>
        <translation>ওই নম্বরটি আগে থেকেই আছে</translation>
    </message>
    <message>
        <source>it stands after row %1</source>
        <translation>এটি সারি %1-এর পরে আছে</translation>
    </message>
    <message>
        <source>it is not the row that the program appended last</source>
        <translation>এটি প্রোগ্রামের সর্বশেষ যোগ করা সারি নয়</translation>
    </message>
    <message>
        <source>it is not the row that the kept head knows: the chain was rewritten up to here</source>
        <translation>এটি রেখে দেওয়া হেডের জানা সারি নয়: শিকলটি এ পর্যন্ত নতুন করে লেখা হয়েছে</translation>
    </message>
    <message>
        <source>%1: removed.</source>
        <translation>%1: সরানো হয়েছে।</translation>
    </message>
    <message>
        <source>it was appended by hand; the program&apos;s last row is %1</source>
        <translation>এটি হাতে যোগ করা হয়েছে; প্রোগ্রামের শেষ সারি %1</translation>
    </message>
    <message>
        <source>%1: removed from the end of the log.</source>
        <translation>%1: লগের শেষ থেকে সরানো হয়েছে।</translation>
    </message>
    <message>
        <source>%1: known by the kept head, and removed from the end of the log.</source>
        <translation>%1: রেখে দেওয়া হেডের জানা, লগের শেষ থেকে সরানো হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::storage::AuditHead</name>
    <message>
        <source>The key %1 cannot be read: %2.</source>
        <translation>%1 কী-টি পড়া যায় না: %2।</translation>
    </message>
    <message>
        <source>%1 holds no private Ed25519 key. `emend-cli audit keygen` makes one.</source>
        <translation>%1-এ কোনো প্রাইভেট Ed25519 কী নেই। `emend-cli audit keygen` একটি তৈরি করে।</translation>
    </message>
    <message>
        <source>%1 holds no public Ed25519 key.</source>
        <translation>%1-এ কোনো পাবলিক Ed25519 কী নেই।</translation>
    </message>
    <message>
        <source>%1 is there already; keys are not replaced.</source>
        <translation>%1 আগে থেকেই আছে; কী প্রতিস্থাপন করা হয় না।</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 লেখা যায় না: %2।</translation>
    </message>
    <message>
        <source>OpenSSL made no key.</source>
        <translation>OpenSSL কোনো কী তৈরি করেনি।</translation>
    </message>
    <message>
        <source>OpenSSL made no signature.</source>
        <translation>OpenSSL কোনো স্বাক্ষর তৈরি করেনি।</translation>
    </message>
    <message>
        <source>This is not a head that `emend-cli audit head` wrote.</source>
        <translation>এটি `emend-cli audit head`-এর লেখা হেড নয়।</translation>
    </message>
    <message>
        <source>The head was signed with the key %1, but %2 is the key %3.</source>
        <translation>হেডটি %1 কী দিয়ে স্বাক্ষরিত, কিন্তু %2 হলো %3 কী।</translation>
    </message>
    <message>
        <source>The signature of the head is wrong: it was changed.</source>
        <translation>হেডের স্বাক্ষর ভুল: এটি বদলানো হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::storage::Backup</name>
    <message>
        <source>The backup cannot be written to %1.</source>
        <translation>ব্যাকআপ %1-এ লেখা যায় না।</translation>
    </message>
    <message>
        <source>The backup cannot be named %1.</source>
        <translation>ব্যাকআপের নাম %1 রাখা যায় না।</translation>
    </message>
    <message>
        <source>%1 is not installed. Install the package postgresql-client.</source>
        <translation>%1 ইনস্টল করা নেই। postgresql-client প্যাকেজটি ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>The backup was stopped.</source>
        <translation>ব্যাকআপ থামানো হয়েছে।</translation>
    </message>
    <message>
        <source>%1 failed: %2.</source>
        <translation>%1 ব্যর্থ হয়েছে: %2।</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2।</translation>
    </message>
    <message>
        <source>%1 cannot be copied: %2.</source>
        <translation>%1 কপি করা যায় না: %2।</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>%1 নামে কোনো ডেটাবেস নেই।</translation>
    </message>
    <message>
        <source>The backup is damaged, as is maybe %1: %2.</source>
        <translation>ব্যাকআপটি ক্ষতিগ্রস্ত, হয়তো %1-ও: %2।</translation>
    </message>
</context>
<context>
    <name>emend::storage::CheckDatabase</name>
    <message>
        <source>%1 documents count as read, but have no result, such as %2. Queue them again: emend-cli enqueue.</source>
        <translation>%1টি নথি পড়া হয়েছে বলে ধরা আছে, কিন্তু ফল নেই, যেমন %2। আবার অপেক্ষার সারিতে দিন: emend-cli enqueue।</translation>
    </message>
    <message>
        <source>%1 jobs are about no document, such as %2. End them: emend-cli jobs cancel.</source>
        <translation>%1টি কাজ কোনো নথির নয়, যেমন %2। এগুলো শেষ করুন: emend-cli jobs cancel।</translation>
    </message>
    <message>
        <source>%1 attempts count as running, but their job does not, such as %2.</source>
        <translation>%1টি চেষ্টা চলমান বলে ধরা আছে, কিন্তু তাদের কাজ চলছে না, যেমন %2।</translation>
    </message>
    <message>
        <source>%1 jobs were left by their worker and wait for another one, such as %2. Is a worker running?</source>
        <translation>%1টি কাজ তাদের ওয়ার্কার ছেড়ে গেছে, এখন অন্য ওয়ার্কারের অপেক্ষায়, যেমন %2। কোনো ওয়ার্কার কি চলছে?</translation>
    </message>
    <message>
        <source>%1 documents were left in the middle of their review, such as %2; others can take them over.</source>
        <translation>%1টি নথি পর্যালোচনার মাঝপথে ছেড়ে যাওয়া হয়েছে, যেমন %2; অন্যরা নিতে পারেন।</translation>
    </message>
    <message>
        <source>%1 Look closer: emend-cli audit verify.</source>
        <translation>%1 আরও ভালো করে দেখুন: emend-cli audit verify।</translation>
    </message>
    <message>
        <source>%1 steps of the schema are to be applied. Run: emend-cli db migrate</source>
        <translation>স্কিমার %1টি ধাপ প্রয়োগ করা বাকি। চালান: emend-cli db migrate</translation>
    </message>
    <message>
        <source>The file is damaged: %1. Go back to a backup.</source>
        <translation>ফাইলটি ক্ষতিগ্রস্ত: %1। ব্যাকআপে ফিরে যান।</translation>
    </message>
    <message>
        <source>A row points to what is not there: %1.</source>
        <translation>একটি সারি এমন কিছু নির্দেশ করে যা নেই: %1।</translation>
    </message>
    <message>
        <source>The index %1 is not valid. Run: REINDEX INDEX %1</source>
        <translation>%1 ইনডেক্সটি বৈধ নয়। চালান: REINDEX INDEX %1</translation>
    </message>
    <message>
        <source>The constraint %1 was never checked against the rows that were there.</source>
        <translation>%1 শর্তটি আগে থেকে থাকা সারিগুলোর সঙ্গে কখনো যাচাই করা হয়নি।</translation>
    </message>
    <message>
        <source>The partition of %1 for %2 is missing. Run: emend-cli db migrate</source>
        <translation>%2-এর জন্য %1-এর পার্টিশন নেই। চালান: emend-cli db migrate</translation>
    </message>
</context>
<context>
    <name>emend::storage::CopyDatabase</name>
    <message>
        <source>Copying %1</source>
        <translation>%1 কপি হচ্ছে</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>%1 তুলনা করা হচ্ছে</translation>
    </message>
    <message>
        <source>The copy was stopped; the same command goes on with it.</source>
        <translation>কপি থামানো হয়েছে; একই কমান্ড দিলে তা আবার চলবে।</translation>
    </message>
    <message>
        <source>A database cannot be copied onto itself.</source>
        <translation>কোনো ডেটাবেস তার নিজের ওপর কপি করা যায় না।</translation>
    </message>
    <message>
        <source>The target has no column %1 in %2.</source>
        <translation>লক্ষ্যের %2-এ %1 কলামটি নেই।</translation>
    </message>
    <message>
        <source>The target has no table %1.</source>
        <translation>লক্ষ্যে %1 টেবিলটি নেই।</translation>
    </message>
    <message>
        <source>The target is not empty: there are rows in %1. Copy into a new database.</source>
        <translation>লক্ষ্য খালি নয়: %1-এ সারি আছে। নতুন একটি ডেটাবেসে কপি করুন।</translation>
    </message>
    <message>
        <source>The target holds the beginning of a copy of %1.</source>
        <translation>লক্ষ্যে %1-এর একটি কপির শুরুর অংশ আছে।</translation>
    </message>
    <message>
        <source>The copy was begun by another version, without %1. Copy into a new database.</source>
        <translation>কপিটি %1 ছাড়া অন্য একটি সংস্করণ শুরু করেছিল। নতুন একটি ডেটাবেসে কপি করুন।</translation>
    </message>
    <message>
        <source>missing in the target</source>
        <translation>লক্ষ্যে নেই</translation>
    </message>
    <message>
        <source>different in the target</source>
        <translation>লক্ষ্যে ভিন্ন</translation>
    </message>
    <message>
        <source>in the target only</source>
        <translation>কেবল লক্ষ্যে আছে</translation>
    </message>
</context>
<context>
    <name>emend::storage::Database</name>
    <message>
        <source>Qt&apos;s driver for this database is missing. Install %1.</source>
        <translation>এই ডেটাবেসের জন্য Qt-এর ড্রাইভার নেই। %1 ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>There is no database %1.</source>
        <translation>%1 নামে কোনো ডেটাবেস নেই।</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>%1 ফোল্ডারটি তৈরি করা যায় না।</translation>
    </message>
    <message>
        <source>Nothing was stored: a statement had failed.</source>
        <translation>কিছুই সংরক্ষণ হয়নি: একটি স্টেটমেন্ট ব্যর্থ হয়েছিল।</translation>
    </message>
    <message>
        <source>%1 (database %2)</source>
        <translation>%1 (ডেটাবেস %2)</translation>
    </message>
</context>
<context>
    <name>emend::storage::DatabaseUrl</name>
    <message>
        <source>The database&apos;s address is not understood: %1.</source>
        <translation>ডেটাবেসের ঠিকানা বোঝা যায় না: %1।</translation>
    </message>
    <message>
        <source>A database is named as sqlite:///path/of/file or postgresql://user@host/database.</source>
        <translation>ডেটাবেসের নাম লিখুন এভাবে: sqlite:///path/of/file বা postgresql://user@host/database।</translation>
    </message>
</context>
<context>
    <name>emend::storage::DecryptedCopy</name>
    <message>
        <source>No temporary copy can be made: %1. Point TMPDIR at a folder that can be written.</source>
        <translation>কোনো অস্থায়ী কপি করা যায় না: %1। TMPDIR-এ লেখা যায় এমন একটি ফোল্ডার দিন।</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 সরানো যায় না।</translation>
    </message>
</context>
<context>
    <name>emend::storage::DocumentStore</name>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 নামে কোনো ফাইল নেই।</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 পড়া যায় না: %2।</translation>
    </message>
    <message>
        <source>%1 is too large to be stored.</source>
        <translation>সংরক্ষণের জন্য %1 বেশি বড়।</translation>
    </message>
    <message>
        <source>%1 could not be read, or changed meanwhile. Try again.</source>
        <translation>%1 পড়া যায়নি, বা এর মধ্যে বদলে গেছে। আবার চেষ্টা করুন।</translation>
    </message>
</context>
<context>
    <name>emend::storage::FolderStore</name>
    <message>
        <source>The stored document %1 cannot be read. %2</source>
        <translation>সংরক্ষিত নথি %1 পড়া যায় না। %2</translation>
    </message>
    <message>
        <source>No document can be stored in %1. %2 Make room there, or choose another folder with EMEND_STORE.</source>
        <translation>%1-এ কোনো নথি সংরক্ষণ করা যায় না। %2 সেখানে জায়গা খালি করুন, বা EMEND_STORE দিয়ে অন্য ফোল্ডার বেছে নিন।</translation>
    </message>
    <message>
        <source>Its bytes are no longer those that were stored: restore it from a backup.</source>
        <translation>এর বাইটগুলো আর সংরক্ষণের সময়ের মতো নেই: ব্যাকআপ থেকে ফিরিয়ে আনুন।</translation>
    </message>
    <message>
        <source>A document is named by 64 lower-case hex digits, not by “%1”.</source>
        <translation>নথির নাম ৬৪টি ছোট হাতের হেক্স অঙ্ক, “%1” নয়।</translation>
    </message>
    <message>
        <source>A document of %1 MB is too large to be stored.</source>
        <translation>%1 MB আকারের নথি সংরক্ষণের জন্য বেশি বড়।</translation>
    </message>
    <message>
        <source>The stored document %1 cannot be removed. %2</source>
        <translation>সংরক্ষিত নথি %1 সরানো যায় না। %2</translation>
    </message>
    <message>
        <source>No document %1 is stored in %2.</source>
        <translation>%2-এ %1 নামে কোনো নথি সংরক্ষিত নেই।</translation>
    </message>
    <message>
        <source>Its key %1 is missing: name the file of the key in store-key-file or in store-old-key-files.</source>
        <translation>এর কী %1 নেই: কী-এর ফাইলটির নাম store-key-file বা store-old-key-files-এ দিন।</translation>
    </message>
    <message>
        <source>The documents in %1 are encrypted, and this program was given no key: name the file of the key in store-key-file.</source>
        <translation>%1-এর নথিগুলো এনক্রিপ্ট করা, আর এই প্রোগ্রামকে কোনো কী দেওয়া হয়নি: কী-এর ফাইলটির নাম store-key-file-এ দিন।</translation>
    </message>
    <message>
        <source>%1 is not a folder: choose one for the documents with EMEND_STORE.</source>
        <translation>%1 কোনো ফোল্ডার নয়: EMEND_STORE দিয়ে নথির জন্য একটি ফোল্ডার বেছে নিন।</translation>
    </message>
    <message>
        <source>%1 cannot be removed. %2</source>
        <translation>%1 সরানো যায় না। %2</translation>
    </message>
    <message>
        <source>There is no key to encrypt with: name the file of one in store-key-file.</source>
        <translation>এনক্রিপ্ট করার কোনো কী নেই: একটি কী-এর ফাইলের নাম store-key-file-এ দিন।</translation>
    </message>
    <message>
        <source>Stopped after %1 documents; run it again to go on.</source>
        <translation>%1টি নথির পর থামানো হয়েছে; চালিয়ে যেতে আবার চালান।</translation>
    </message>
    <message>
        <source>It is not a regular file.</source>
        <translation>এটি কোনো সাধারণ ফাইল নয়।</translation>
    </message>
</context>
<context>
    <name>emend::storage::Jobs</name>
    <message>
        <source>Its processing was cancelled.</source>
        <translation>এর প্রক্রিয়াকরণ বাতিল করা হয়েছে।</translation>
    </message>
    <message>
        <source>A job needs a unique key of at most %1 characters.</source>
        <translation>কাজের জন্য সর্বোচ্চ %1 অক্ষরের একটি অনন্য কী লাগে।</translation>
    </message>
    <message>
        <source>The priority of a job is 1 to 10, not %1.</source>
        <translation>কাজের অগ্রাধিকার ১ থেকে ১০, %1 নয়।</translation>
    </message>
    <message>
        <source>A job needs at least one attempt, not %1.</source>
        <translation>কাজের জন্য অন্তত একটি চেষ্টা লাগে, %1 নয়।</translation>
    </message>
    <message>
        <source>A batch cannot be part of another batch.</source>
        <translation>একটি ব্যাচ অন্য ব্যাচের অংশ হতে পারে না।</translation>
    </message>
    <message>
        <source>There is no batch %1.</source>
        <translation>%1 নামে কোনো ব্যাচ নেই।</translation>
    </message>
    <message>
        <source>The queue is draining and takes no jobs. Run: emend-cli jobs resume</source>
        <translation>অপেক্ষার সারি খালি করা হচ্ছে, নতুন কাজ নেয় না। চালান: emend-cli jobs resume</translation>
    </message>
    <message>
        <source>%1 more jobs do not fit: at most %2 may wait. Try again when some are done.</source>
        <translation>আরও %1টি কাজের জায়গা নেই: সর্বোচ্চ %2টি অপেক্ষা করতে পারে। কিছু শেষ হলে আবার চেষ্টা করুন।</translation>
    </message>
    <message>
        <source>The workers that had the document fell silent, time and again.</source>
        <translation>যেসব ওয়ার্কারের কাছে নথিটি ছিল, তারা বারবার সাড়া দেওয়া বন্ধ করেছে।</translation>
    </message>
</context>
<context>
    <name>emend::storage::Migrator</name>
    <message>
        <source>The database has step %1 (%2), which this program does not know: it is newer than the program. Install the newer version of Emend.</source>
        <translation>ডেটাবেসে ধাপ %1 (%2) আছে, যা এই প্রোগ্রাম চেনে না: ডেটাবেসটি প্রোগ্রামের চেয়ে নতুন। Emend-এর নতুন সংস্করণ ইনস্টল করুন।</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database is not the one of this program: its text was changed after it had been applied.</source>
        <translation>ডেটাবেসের ধাপ %1 (%2) এই প্রোগ্রামের ধাপটি নয়: প্রয়োগের পর এর লেখা বদলানো হয়েছে।</translation>
    </message>
    <message>
        <source>Step %1 (%2) of the database failed: %3</source>
        <translation>ডেটাবেসের ধাপ %1 (%2) ব্যর্থ হয়েছে: %3</translation>
    </message>
</context>
<context>
    <name>emend::storage::Roles</name>
    <message>
        <source>The database is not set up. Run: emend-cli db migrate</source>
        <translation>ডেটাবেস প্রস্তুত করা নেই। চালান: emend-cli db migrate</translation>
    </message>
    <message>
        <source>%1 has no role in this database. An administrator of the server can give one: GRANT emend_reviewer TO &quot;%1&quot;</source>
        <translation>এই ডেটাবেসে %1-এর কোনো ভূমিকা নেই। সার্ভারের প্রশাসক একটি দিতে পারেন: GRANT emend_reviewer TO &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>emend::storage::SealedFile</name>
    <message>
        <source>It is damaged, or was encrypted with another key of the same name.</source>
        <translation>এটি ক্ষতিগ্রস্ত, বা একই নামের অন্য কী দিয়ে এনক্রিপ্ট করা হয়েছিল।</translation>
    </message>
    <message>
        <source>The system has no random numbers to encrypt with.</source>
        <translation>এনক্রিপ্ট করার জন্য সিস্টেমে কোনো র‍্যান্ডম সংখ্যা নেই।</translation>
    </message>
    <message>
        <source>It was encrypted by a later version of Emend: update this one.</source>
        <translation>এটি Emend-এর পরের কোনো সংস্করণে এনক্রিপ্ট করা: এটি আপডেট করুন।</translation>
    </message>
</context>
<context>
    <name>emend::storage::StoreKey</name>
    <message>
        <source>There is no key file %1. `openssl rand -hex 32` makes a new key.</source>
        <translation>কী ফাইল %1 নেই। `openssl rand -hex 32` নতুন কী তৈরি করে।</translation>
    </message>
    <message>
        <source>No permission to read the key file %1.</source>
        <translation>কী ফাইল %1 পড়ার অনুমতি নেই।</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2.</source>
        <translation>কী ফাইল %1 পড়া যায় না: %2।</translation>
    </message>
    <message>
        <source>The key file %1 is not a regular file.</source>
        <translation>কী ফাইল %1 কোনো সাধারণ ফাইল নয়।</translation>
    </message>
    <message>
        <source>The key file %1 is open to others: run `chmod 600` on it first.</source>
        <translation>কী ফাইল %1 অন্যদের জন্য খোলা: আগে এটিতে `chmod 600` চালান।</translation>
    </message>
    <message>
        <source>A key is 32 bytes or 64 hex digits, such as `openssl rand -hex 32` makes.</source>
        <translation>কী হলো ৩২ বাইট বা ৬৪টি হেক্স অঙ্ক, যেমন `openssl rand -hex 32` তৈরি করে।</translation>
    </message>
    <message>
        <source>The file %1 holds no key. %2</source>
        <translation>%1 ফাইলে কোনো কী নেই। %2</translation>
    </message>
</context>
<context>
    <name>emend::storage::TrainingRuns</name>
    <message>
        <source>Somebody else has gone on with this training run.</source>
        <translation>অন্য কেউ এই প্রশিক্ষণ এগিয়ে নিয়েছে।</translation>
    </message>
    <message>
        <source>There is no training run %1.</source>
        <translation>%1 নামে কোনো প্রশিক্ষণ নেই।</translation>
    </message>
    <message>
        <source>The training run %1 is completed.</source>
        <translation>প্রশিক্ষণ %1 সম্পূর্ণ হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::ui::AboutDialog</name>
    <message>
        <source>About Emend</source>
        <translation>Emend সম্পর্কে</translation>
    </message>
    <message>
        <source>Emend %1</source>
        <translation>Emend %1</translation>
    </message>
    <message>
        <source>Reads documents, and learns from every correction.</source>
        <translation>নথি পড়ে, আর প্রতিটি সংশোধন থেকে শেখে।</translation>
    </message>
    <message>
        <source>Emend is free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Emend একটি মুক্ত সফটওয়্যার, GNU General Public License সংস্করণ ৩ বা পরবর্তী সংস্করণের অধীন। এর কোনো ওয়ারেন্টি নেই।</translation>
    </message>
    <message>
        <source>Built with Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq and OpenSSL.</source>
        <translation>Qt %1, Poppler, OpenCV, Tesseract, Leptonica, ZXing, SQLite, libpq ও OpenSSL দিয়ে তৈরি।</translation>
    </message>
</context>
<context>
    <name>emend::ui::AccuracyPanel</name>
    <message>
        <source>Right values by field</source>
        <translation>ফিল্ড অনুযায়ী সঠিক মান</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>ফিল্ড</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>মান</translation>
    </message>
    <message>
        <source>Active, right</source>
        <translation>সক্রিয়, সঠিক</translation>
    </message>
    <message>
        <source>Candidate, right</source>
        <translation>প্রার্থী, সঠিক</translation>
    </message>
    <message>
        <source>Gained</source>
        <translation>অর্জিত</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>হারানো</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Which documents</source>
        <translation>কোন নথি</translation>
    </message>
    <message>
        <source>All that is held out</source>
        <translation>আলাদা রাখা সব</translation>
    </message>
    <message>
        <source>Known merchants, newer documents</source>
        <translation>চেনা বিক্রেতা, নতুনতর নথি</translation>
    </message>
    <message>
        <source>Merchants never seen</source>
        <translation>আগে না দেখা বিক্রেতা</translation>
    </message>
    <message>
        <source>Right values by field, active and candidate</source>
        <translation>ফিল্ড অনুযায়ী সঠিক মান, সক্রিয় ও প্রার্থী সংস্করণ</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>সঠিক মান, %</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>সক্রিয় সংস্করণ</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>প্রার্থী সংস্করণ</translation>
    </message>
</context>
<context>
    <name>emend::ui::AskPanel</name>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>Why? The reason is kept with the change.</source>
        <translation>কেন? কারণটি পরিবর্তনের সঙ্গে রাখা হয়।</translation>
    </message>
</context>
<context>
    <name>emend::ui::BulkBar</name>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>রেখে দিন</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>শেষ হওয়া নথি</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n document(s)? Originals and all that was read go for good.</source>
        <translation>
            <numerusform>%nটি নথি মুছবেন? মূল ফাইল ও পড়া সব তথ্য চিরতরে মুছে যাবে।</numerusform>
            <numerusform>%nটি নথি মুছবেন? মূল ফাইল ও পড়া সব তথ্য চিরতরে মুছে যাবে।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) done</source>
        <translation>
            <numerusform>%nটি নথির মধ্যে %1টি শেষ</numerusform>
            <numerusform>%nটি নথির মধ্যে %1টি শেষ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::CaseNotice</name>
    <message>
        <source>Which ones, and why</source>
        <translation>কোনগুলো, এবং কেন</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>বিস্তারিত</translation>
    </message>
</context>
<context>
    <name>emend::ui::Certainty</name>
    <message>
        <source>Sure</source>
        <translation>নিশ্চিত</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>সন্দেহজনক</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>নেই</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>পরস্পরবিরোধী</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>নিশ্চিত করা হয়েছে</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeLines</name>
    <message numerus="yes">
        <source>%1 (%n document(s))</source>
        <comment>a value and how many showed it</comment>
        <translation>
            <numerusform>%1 (%nটি নথি)</numerusform>
            <numerusform>%1 (%nটি নথি)</numerusform>
        </translation>
    </message>
    <message>
        <source>Spellings</source>
        <translation>বানান</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>সংশোধন</translation>
    </message>
    <message>
        <source>Last corrected</source>
        <translation>শেষ সংশোধন</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangeModel</name>
    <message>
        <source>Merchants</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>ভেটো</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <comment>of a field</comment>
        <translation>নিয়ম: %1</translation>
    </message>
    <message>
        <source>%1 is never “%2”</source>
        <comment>a field and a value</comment>
        <translation>%1 কখনোই “%2” নয়</translation>
    </message>
    <message>
        <source>%1 of %2 is not “%3”</source>
        <comment>field, merchant, value</comment>
        <translation>%2-এর %1 “%3” নয়</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind of entries and how many there are</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>পরিবর্তন</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>আগে</translation>
    </message>
    <message>
        <source>After</source>
        <translation>পরে</translation>
    </message>
</context>
<context>
    <name>emend::ui::ChangePanel</name>
    <message>
        <source>Version to compare with</source>
        <translation>তুলনার সংস্করণ</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>কী বদলেছে</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>যার সঙ্গে তুলনা</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>তুলনা চলছে…</translation>
    </message>
    <message>
        <source>Both know the same.</source>
        <translation>দুটিই একই কথা জানে।</translation>
    </message>
    <message>
        <source>%1 added, %2 removed, %3 changed</source>
        <translation>%1টি যোগ, %2টি বাদ, %3টি বদল</translation>
    </message>
    <message>
        <source>%1, confirmed on %2</source>
        <translation>%1, নিশ্চিত হয়েছে %2</translation>
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
        <translation>এই নামে কিছু নেই।</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>কমান্ড</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>কমান্ড খুঁজুন</translation>
    </message>
    <message>
        <source>Type a few letters of what you want to do</source>
        <translation>যা করতে চান তার কয়েকটি অক্ষর লিখুন</translation>
    </message>
</context>
<context>
    <name>emend::ui::ConfidencePanel</name>
    <message>
        <source>Confidence against what was right</source>
        <translation>যা সঠিক ছিল তার তুলনায় নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Active, answers</source>
        <translation>সক্রিয়, উত্তর</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>সঠিক</translation>
    </message>
    <message>
        <source>Candidate, answers</source>
        <translation>প্রার্থী, উত্তর</translation>
    </message>
    <message>
        <source>Could pass without a person, with at least 99 % of them right: %1 of the values by the active version, %2 by the candidate.</source>
        <translation>অন্তত ৯৯ % সঠিক রেখে কোনো মানুষ ছাড়াই উত্তীর্ণ হতে পারত: সক্রিয় সংস্করণে মানগুলোর %1, প্রার্থী সংস্করণে %2।</translation>
    </message>
    <message>
        <source>Reliability of confidences, active and candidate</source>
        <translation>নিশ্চয়তার নির্ভরযোগ্যতা, সক্রিয় ও প্রার্থী সংস্করণ</translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>সক্রিয় সংস্করণ</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>প্রার্থী সংস্করণ</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2. On the diagonal, a version is as often right as it is sure.</source>
        <translation>প্রত্যাশিত ক্রমাঙ্কন ত্রুটি: সক্রিয় সংস্করণ %1, প্রার্থী সংস্করণ %2। কর্ণরেখায় একটি সংস্করণ যতটা নিশ্চিত, ততটাই সঠিক।</translation>
    </message>
    <message>
        <source>Candidate before calibration</source>
        <translation>ক্রমাঙ্কনের আগে প্রার্থী সংস্করণ</translation>
    </message>
    <message>
        <source>Expected calibration error: active version %1, candidate %2 (before calibration %3). On the diagonal, a version is as often right as it is sure.</source>
        <translation>প্রত্যাশিত ক্রমাঙ্কন ত্রুটি: সক্রিয় সংস্করণ %1, প্রার্থী সংস্করণ %2 (ক্রমাঙ্কনের আগে %3)। কর্ণরেখায় একটি সংস্করণ যতটা নিশ্চিত, ততটাই সঠিক।</translation>
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
        <translation>যা থেকে শেখা</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>সঠিক মান</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>সঠিক</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>মোট</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>ফিল্ড</translation>
    </message>
    <message>
        <source>Right values by how much was learned from</source>
        <translation>কতটা থেকে শেখা হয়েছে সেই অনুযায়ী সঠিক মান</translation>
    </message>
    <message>
        <source>This report was made before programs drew learning curves. Start another run to have one.</source>
        <translation>প্রোগ্রাম শেখার রেখা আঁকতে শুরু করার আগেই এই প্রতিবেদন তৈরি হয়েছিল। রেখা পেতে আরেকটি প্রশিক্ষণ শুরু করুন।</translation>
    </message>
    <message>
        <source>What versions of only the oldest documents read right, of the same values. A curve that still rises tells that more confirmed documents help.</source>
        <translation>একই মানগুলোর মধ্যে শুধু সবচেয়ে পুরোনো নথি থেকে তৈরি সংস্করণ যা সঠিক পড়েছে। রেখা এখনো উঠতে থাকলে বোঝা যায়, আরও নিশ্চিত করা নথি কাজে আসবে।</translation>
    </message>
    <message>
        <source>Learning curve: %1</source>
        <comment>a field</comment>
        <translation>শেখার রেখা: %1</translation>
    </message>
    <message>
        <source>Documents that were learned from</source>
        <translation>যেসব নথি থেকে শেখা হয়েছে</translation>
    </message>
    <message>
        <source>Right values, %</source>
        <translation>সঠিক মান, %</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>প্রার্থী সংস্করণ</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%nটি নথি</numerusform>
            <numerusform>%nটি নথি</numerusform>
        </translation>
    </message>
    <message>
        <source>Active version</source>
        <translation>সক্রিয় সংস্করণ</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionBar</name>
    <message>
        <source>Confirm</source>
        <translation>নিশ্চিত করুন</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>এড়িয়ে যান</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>প্রত্যাখ্যান…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>উপরে পাঠান…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) to look at</source>
        <translation>
            <numerusform>%nটি ফিল্ড দেখতে হবে</numerusform>
            <numerusform>%nটি ফিল্ড দেখতে হবে</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to look at: Ctrl+Enter confirms</source>
        <translation>দেখার আর কিছু নেই: Ctrl+Enter চাপলে নিশ্চিত হবে</translation>
    </message>
</context>
<context>
    <name>emend::ui::DecisionPanel</name>
    <message>
        <source>Cannot be read</source>
        <translation>পড়া যায় না</translation>
    </message>
    <message>
        <source>Is no document</source>
        <translation>কোনো নথি নয়</translation>
    </message>
    <message>
        <source>Is there already</source>
        <translation>আগে থেকেই আছে</translation>
    </message>
    <message>
        <source>Is of a type that is not taken</source>
        <translation>এমন ধরনের, যা নেওয়া হয় না</translation>
    </message>
    <message>
        <source>Is incomplete</source>
        <translation>অসম্পূর্ণ</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>অন্য কারণ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>Back to the fields</source>
        <translation>ফিল্ডে ফিরুন</translation>
    </message>
    <message>
        <source>Why is %1 rejected?</source>
        <translation>%1 কেন প্রত্যাখ্যান করছেন?</translation>
    </message>
    <message>
        <source>Reject (Ctrl+Enter)</source>
        <translation>প্রত্যাখ্যান করুন (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>What should whoever looks at %1 next know?</source>
        <translation>এরপর যিনি %1 দেখবেন, তাঁর কী জানা দরকার?</translation>
    </message>
    <message>
        <source>Escalate (Ctrl+Enter)</source>
        <translation>ঊর্ধ্বতনের কাছে পাঠান (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Note, if there is more to say</source>
        <translation>আরও কিছু বলার থাকলে মন্তব্য</translation>
    </message>
</context>
<context>
    <name>emend::ui::DocumentMerge</name>
    <message numerus="yes">
        <source>%1, %n page(s)</source>
        <comment>file name</comment>
        <translation>
            <numerusform>%1, %nটি পৃষ্ঠা</numerusform>
            <numerusform>%1, %nটি পৃষ্ঠা</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were merged into %1, which waits to be read.</source>
        <translation>
            <numerusform>%nটি নথি %1-এ একত্র করা হয়েছে, এখন পড়ার অপেক্ষায়।</numerusform>
            <numerusform>%nটি নথি %1-এ একত্র করা হয়েছে, এখন পড়ার অপেক্ষায়।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be reviewed.</source>
        <translation>
            <numerusform>%nটি নথি আবার পর্যালোচনার জন্য ফিরেছে।</numerusform>
            <numerusform>%nটি নথি আবার পর্যালোচনার জন্য ফিরেছে।</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::DraftMemory</name>
    <message>
        <source>Fill in what you confirmed before</source>
        <translation>আগে নিশ্চিত করা মান বসান</translation>
    </message>
    <message>
        <source>Take out what was filled in</source>
        <translation>বসানো মান সরান</translation>
    </message>
</context>
<context>
    <name>emend::ui::EmptyInbox</name>
    <message>
        <source>Show all documents</source>
        <translation>সব নথি দেখান</translation>
    </message>
    <message>
        <source>Try the sample documents</source>
        <translation>নমুনা নথি দিয়ে চেষ্টা করুন</translation>
    </message>
    <message>
        <source>No document matches</source>
        <translation>কোনো নথি মেলেনি</translation>
    </message>
    <message>
        <source>Drop receipts here</source>
        <translation>রসিদ এখানে ছাড়ুন</translation>
    </message>
    <message>
        <source>None of the documents has this state and type with these words.</source>
        <translation>এই শব্দগুলোসহ এই অবস্থা ও ধরনের কোনো নথি নেই।</translation>
    </message>
    <message>
        <source>Files or whole folders: PDF, PNG, JPEG, TIFF, WebP and BMP are read.</source>
        <translation>ফাইল বা পুরো ফোল্ডার: PDF, PNG, JPEG, TIFF, WebP ও BMP পড়া হয়।</translation>
    </message>
</context>
<context>
    <name>emend::ui::FactsPanel</name>
    <message>
        <source>About the run</source>
        <translation>প্রশিক্ষণ সম্পর্কে</translation>
    </message>
    <message>
        <source>What</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>মান</translation>
    </message>
    <message>
        <source>Confirmed documents</source>
        <translation>নিশ্চিত করা নথি</translation>
    </message>
    <message>
        <source>Of them with words</source>
        <translation>তার মধ্যে শব্দসহ</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>যা থেকে শেখা</translation>
    </message>
    <message>
        <source>Held out: newest of known merchants</source>
        <translation>আলাদা রাখা: চেনা বিক্রেতার সবচেয়ে নতুন নথি</translation>
    </message>
    <message>
        <source>Held out: merchants never seen</source>
        <translation>আলাদা রাখা: আগে না দেখা বিক্রেতা</translation>
    </message>
    <message>
        <source>Left out: copies, or nothing to read</source>
        <translation>বাদ দেওয়া: অনুলিপি, বা পড়ার কিছু নেই</translation>
    </message>
    <message>
        <source>Leak check</source>
        <translation>তথ্য ফাঁসের যাচাই</translation>
    </message>
    <message>
        <source>Passed: nothing held out was learned from</source>
        <translation>উত্তীর্ণ: আলাদা রাখা কোনো কিছু থেকে শেখা হয়নি</translation>
    </message>
    <message>
        <source>The version itself</source>
        <translation>সংস্করণটি নিজে</translation>
    </message>
    <message>
        <source>Made of all documents of the snapshot, those held out included</source>
        <translation>স্ন্যাপশটের সব নথি থেকে তৈরি, আলাদা রাখাগুলোসহ</translation>
    </message>
    <message>
        <source>Hash of the snapshot</source>
        <translation>স্ন্যাপশটের হ্যাশ</translation>
    </message>
    <message>
        <source>Hash of the report</source>
        <translation>প্রতিবেদনের হ্যাশ</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldDetails</name>
    <message>
        <source>Printed: %1</source>
        <translation>ছাপা আছে: %1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>পাওয়া গেছে: %1</translation>
    </message>
    <message>
        <source>%1, %2 % sure</source>
        <translation>%1, %2 % নিশ্চিত</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldForm</name>
    <message>
        <source>Fields</source>
        <translation>ফিল্ড</translation>
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
            <numerusform>%1: %2 ধরনের %nটি নথি</numerusform>
            <numerusform>%1: %2 ধরনের %nটি নথি</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, all merchants</source>
        <translation>%1, %2, সব বিক্রেতা</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldLineEdit</name>
    <message>
        <source>Choose a date</source>
        <translation>তারিখ বেছে নিন</translation>
    </message>
    <message>
        <source>Choose a date (Alt+Down)</source>
        <translation>তারিখ বেছে নিন (Alt+Down)</translation>
    </message>
    <message>
        <source>Show all choices</source>
        <translation>সব বিকল্প দেখান</translation>
    </message>
    <message>
        <source>Show all choices (Alt+Down)</source>
        <translation>সব বিকল্প দেখান (Alt+Down)</translation>
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
        <translation>Alt+%1 চাপলে এখানে আসে</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>কিছু পাওয়া যায়নি</translation>
    </message>
</context>
<context>
    <name>emend::ui::FieldStrip</name>
    <message>
        <source>Image of the field</source>
        <translation>ফিল্ডের ছবি</translation>
    </message>
</context>
<context>
    <name>emend::ui::FilterBar</name>
    <message>
        <source>All</source>
        <translation>সব</translation>
    </message>
    <message>
        <source>Search in text, file name and merchant</source>
        <translation>লেখা, ফাইলের নাম ও বিক্রেতায় খুঁজুন</translation>
    </message>
    <message>
        <source>Search in text, file or merchant</source>
        <translation>লেখা, ফাইল বা বিক্রেতায় খুঁজুন</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>নথির ধরন</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>সব ধরন</translation>
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
        <translation>যেসব মান শুধু একটি সংস্করণ সঠিক পড়েছে</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>পরিবর্তন</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>ফিল্ড</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>নিশ্চিত</translation>
    </message>
    <message>
        <source>Active reads</source>
        <translation>সক্রিয়টি যা পড়ে</translation>
    </message>
    <message>
        <source>Candidate reads</source>
        <translation>প্রার্থী যা পড়ে</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(কিছু নেই)</translation>
    </message>
    <message>
        <source>Gained</source>
        <comment>a value</comment>
        <translation>অর্জিত</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a value</comment>
        <translation>হারানো</translation>
    </message>
    <message>
        <source>Both versions read the same values right.</source>
        <translation>দুটি সংস্করণই একই মান সঠিক পড়েছে।</translation>
    </message>
    <message>
        <source>Values that only one of the two versions read right, losses first. Enter opens the document.</source>
        <translation>যেসব মান দুই সংস্করণের মধ্যে শুধু একটি সঠিক পড়েছে, হারানোগুলো আগে। Enter চাপলে নথি খোলে।</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCardModel</name>
    <message>
        <source>Drawing…</source>
        <translation>আঁকা হচ্ছে…</translation>
    </message>
    <message>
        <source>%1, page %2</source>
        <translation>%1, পৃষ্ঠা %2</translation>
    </message>
    <message>
        <source>%1, %2: %3, %4</source>
        <translation>%1, %2: %3, %4</translation>
    </message>
    <message>
        <source>as read</source>
        <translation>যেমন পড়া হয়েছে</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>বদলানো</translation>
    </message>
    <message>
        <source>left for review</source>
        <translation>পর্যালোচনার জন্য রাখা</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>নিশ্চিত করা হয়নি</translation>
    </message>
</context>
<context>
    <name>emend::ui::GroupCheckPage</name>
    <message>
        <source>Looking for fields to check…</source>
        <translation>যাচাইয়ের জন্য ফিল্ড খোঁজা হচ্ছে…</translation>
    </message>
    <message>
        <source>Group check</source>
        <translation>দলগত যাচাই</translation>
    </message>
    <message>
        <source>Fields to check</source>
        <translation>যাচাই করার ফিল্ড</translation>
    </message>
    <message>
        <source>Values to check</source>
        <translation>যাচাই করার মান</translation>
    </message>
    <message>
        <source>Arrow keys move, typing changes a value, Space leaves a document for review, Enter confirms the rest.</source>
        <translation>তীর কী দিয়ে সরুন, টাইপ করলে মান বদলায়, Space নথিটি পর্যালোচনার জন্য রাখে, Enter বাকিগুলো নিশ্চিত করে।</translation>
    </message>
    <message>
        <source>Confirm the rest</source>
        <translation>বাকিগুলো নিশ্চিত করুন</translation>
    </message>
    <message>
        <source>Leave for review</source>
        <translation>পর্যালোচনার জন্য রাখুন</translation>
    </message>
    <message>
        <source>Change the value</source>
        <translation>মান বদলান</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>শেষ পরিবর্তন ফিরিয়ে নিন</translation>
    </message>
    <message>
        <source>Undo the last group</source>
        <translation>শেষ দলটি ফিরিয়ে নিন</translation>
    </message>
    <message>
        <source>Look for fields to check</source>
        <translation>যাচাইয়ের জন্য ফিল্ড খুঁজুন</translation>
    </message>
    <message>
        <source>No field is to be checked in groups. Documents come here when the same field needs a look in several of them.</source>
        <translation>দলগতভাবে যাচাই করার কোনো ফিল্ড নেই। একাধিক নথিতে একই ফিল্ড দেখা দরকার হলে সেগুলো এখানে আসে।</translation>
    </message>
    <message>
        <source>Somebody else has these documents now.</source>
        <translation>এই নথিগুলো এখন অন্য কারও কাছে আছে।</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) confirmed.</source>
        <translation>
            <numerusform>%nটি নথি নিশ্চিত করা হয়েছে।</numerusform>
            <numerusform>%nটি নথি নিশ্চিত করা হয়েছে।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more wait(s) for a look at other fields.</source>
        <translation>
            <numerusform>আরও %nটির অন্য ফিল্ড দেখা বাকি।</numerusform>
            <numerusform>আরও %nটির অন্য ফিল্ড দেখা বাকি।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be confirmed; the cards say why.</source>
        <translation>
            <numerusform>%nটি নিশ্চিত করা যায়নি; কারণ কার্ডে লেখা আছে।</numerusform>
            <numerusform>%nটি নিশ্চিত করা যায়নি; কারণ কার্ডে লেখা আছে।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are back to be checked.</source>
        <translation>
            <numerusform>%nটি নথি আবার যাচাইয়ের জন্য ফিরেছে।</numerusform>
            <numerusform>%nটি নথি আবার যাচাইয়ের জন্য ফিরেছে।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stand(s), since somebody has gone on from there.</source>
        <translation>
            <numerusform>%nটি বহাল আছে, কারণ কেউ সেখান থেকে কাজ এগিয়ে নিয়েছেন।</numerusform>
            <numerusform>%nটি বহাল আছে, কারণ কেউ সেখান থেকে কাজ এগিয়ে নিয়েছেন।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n</source>
        <translation>
            <numerusform>%nটি নিশ্চিত করুন</numerusform>
            <numerusform>%nটি নিশ্চিত করুন</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirm %n document(s)</source>
        <translation>
            <numerusform>%nটি নথি নিশ্চিত করুন</numerusform>
            <numerusform>%nটি নথি নিশ্চিত করুন</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to confirm</source>
        <translation>
            <numerusform>%nটি মান নিশ্চিত করতে হবে</numerusform>
            <numerusform>%nটি মান নিশ্চিত করতে হবে</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>আবার চেষ্টা করুন</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxActions</name>
    <message>
        <source>Add files…</source>
        <translation>ফাইল যোগ করুন…</translation>
    </message>
    <message>
        <source>Add folder…</source>
        <translation>ফোল্ডার যোগ করুন…</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>ফাইল পেস্ট করুন</translation>
    </message>
    <message>
        <source>Watch folder…</source>
        <translation>ফোল্ডারে নজর রাখুন…</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>নজর রাখা বন্ধ করুন</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>খুঁজুন</translation>
    </message>
    <message>
        <source>Open for review</source>
        <translation>পর্যালোচনার জন্য খুলুন</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>আবার পড়ুন</translation>
    </message>
    <message>
        <source>Read as another type</source>
        <translation>অন্য ধরন হিসেবে পড়ুন</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>মুছুন</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>রিফ্রেশ</translation>
    </message>
    <message>
        <source>Merge documents…</source>
        <translation>নথি একত্র করুন…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>একত্র করুন…</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxModel</name>
    <message>
        <source>First page of %1</source>
        <translation>%1-এর প্রথম পৃষ্ঠা</translation>
    </message>
    <message>
        <source>Received on %1 from %2</source>
        <translation>%1 তারিখে %2-এর কাছ থেকে পাওয়া</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>অজ্ঞাত প্রেরক</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>পৃষ্ঠা</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ফাইল</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>ধরন</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>পরিমাণ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>অবস্থা</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>বয়স</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>ইনবক্স</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to review</source>
        <translation>
            <numerusform>%nটি নথি পর্যালোচনা করতে হবে</numerusform>
            <numerusform>%nটি নথি পর্যালোচনা করতে হবে</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an administrator may delete documents here.</source>
        <translation>এখানে কেবল প্রশাসক নথি মুছতে পারেন।</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and why it was refused</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stayed as they were.</source>
        <translation>
            <numerusform>%nটি নথি আগের মতোই আছে।</numerusform>
            <numerusform>%nটি নথি আগের মতোই আছে।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not taken in.</source>
        <translation>
            <numerusform>%nটি ফাইল নেওয়া হয়নি।</numerusform>
            <numerusform>%nটি ফাইল নেওয়া হয়নি।</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>%1-এ নজর রাখা হচ্ছে</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>একটি ফোল্ডার যোগ করুন</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>একটি ফোল্ডারে নজর রাখুন</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>ফাইল যোগ করুন</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</source>
        <translation>নথি (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>সব ফাইল (*)</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTable</name>
    <message>
        <source>Documents</source>
        <translation>নথি</translation>
    </message>
</context>
<context>
    <name>emend::ui::InboxTexts</name>
    <message>
        <source>Waiting</source>
        <translation>অপেক্ষমাণ</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>পড়া হচ্ছে</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>সম্পন্ন</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>পর্যালোচনা দরকার</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>পর্যালোচিত</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>প্রত্যাখ্যাত</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>ব্যর্থ</translation>
    </message>
    <message>
        <source>Quarantined</source>
        <translation>কোয়ারেন্টিনে</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>%1-এর কাছে</translation>
    </message>
    <message>
        <source>Being read, %1 %</source>
        <translation>পড়া হচ্ছে, %1 %</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>মূল ফাইলটি %1 তারিখে মুছে ফেলা হয়েছে।</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>amount and currency</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>now</source>
        <translation>এখন</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n মি.</numerusform>
            <numerusform>%n মি.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n ঘ.</numerusform>
            <numerusform>%n ঘ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n দিন</numerusform>
            <numerusform>%n দিন</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>প্রায় %n সেকেন্ড</numerusform>
            <numerusform>প্রায় %n সেকেন্ড</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>প্রায় %n মিনিট</numerusform>
            <numerusform>প্রায় %n মিনিট</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>প্রায় %n ঘণ্টা</numerusform>
            <numerusform>প্রায় %n ঘণ্টা</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::IntakePanel</name>
    <message>
        <source>Stop taking in</source>
        <translation>নেওয়া বন্ধ করুন</translation>
    </message>
    <message>
        <source>Documents done</source>
        <translation>শেষ হওয়া নথি</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in; waiting for room in the queue</source>
        <translation>
            <numerusform>%nটি নথির মধ্যে %1টি নেওয়া হয়েছে; অপেক্ষার সারিতে জায়গার অপেক্ষা চলছে</numerusform>
            <numerusform>%nটি নথির মধ্যে %1টি নেওয়া হয়েছে; অপেক্ষার সারিতে জায়গার অপেক্ষা চলছে</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s) taken in</source>
        <translation>
            <numerusform>%nটি নথির মধ্যে %1টি নেওয়া হয়েছে</numerusform>
            <numerusform>%nটি নথির মধ্যে %1টি নেওয়া হয়েছে</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read; the queue is paused</source>
        <translation>
            <numerusform>%nটি নথি পড়া বাকি; অপেক্ষার সারি থামানো আছে</numerusform>
            <numerusform>%nটি নথি পড়া বাকি; অপেক্ষার সারি থামানো আছে</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) to read</source>
        <translation>
            <numerusform>%nটি নথি পড়া বাকি</numerusform>
            <numerusform>%nটি নথি পড়া বাকি</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a second, %2 left</source>
        <translation>সেকেন্ডে %1, বাকি %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::IntervalChart</name>
    <message>
        <source>%1, %2: %3 (%4 to %5)</source>
        <comment>field, version, shares</comment>
        <translation>%1, %2: %3 (%4 থেকে %5)</translation>
    </message>
</context>
<context>
    <name>emend::ui::KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Any key closes this sheet.</source>
        <translation>যেকোনো কী চাপলে এটি বন্ধ হয়।</translation>
    </message>
</context>
<context>
    <name>emend::ui::LineChart</name>
    <message>
        <source>%1 at %2: %3</source>
        <comment>series, count, share</comment>
        <translation>%1, %2টিতে: %3</translation>
    </message>
    <message>
        <source>%1 at %2: %3 (%4 to %5)</source>
        <comment>series, count, shares</comment>
        <translation>%1, %2টিতে: %3 (%4 থেকে %5)</translation>
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
        <translation>যান: %1</translation>
    </message>
    <message>
        <source>%1 – Emend</source>
        <translation>%1 – Emend</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>উইন্ডো</translation>
    </message>
    <message>
        <source>Finishing what is being done. The window closes by itself.</source>
        <translation>চলমান কাজ শেষ করা হচ্ছে। উইন্ডোটি নিজে থেকেই বন্ধ হবে।</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryNotice</name>
    <message>
        <source>What was filled in</source>
        <translation>যা বসানো হয়েছে</translation>
    </message>
    <message numerus="yes">
        <source>Filled in for you: %1, as on %n document(s) of %2 that you confirmed.</source>
        <comment>fields; merchant</comment>
        <translation>
            <numerusform>আপনার জন্য বসানো হয়েছে: %1, আপনার নিশ্চিত করা %2-এর %nটি নথির মতো।</numerusform>
            <numerusform>আপনার জন্য বসানো হয়েছে: %1, আপনার নিশ্চিত করা %2-এর %nটি নথির মতো।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
</context>
<context>
    <name>emend::ui::MemoryPanel</name>
    <message>
        <source>What</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>মান</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation>নিশ্চিতের সময়</translation>
    </message>
    <message>
        <source>Merchant</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>ঘর</translation>
    </message>
    <message>
        <source>By</source>
        <translation>কে</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>Documents that it was learned from</source>
        <translation>যেসব নথি থেকে শেখা হয়েছে</translation>
    </message>
    <message>
        <source>Learned from</source>
        <translation>যা থেকে শেখা</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>বিক্রেতা খুঁজুন</translation>
    </message>
    <message>
        <source>Name, address or number</source>
        <translation>নাম, ঠিকানা বা নম্বর</translation>
    </message>
    <message>
        <source>Merchants</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>What is known of the merchant</source>
        <translation>বিক্রেতা সম্পর্কে যা জানা</translation>
    </message>
    <message>
        <source>Known of the merchant</source>
        <translation>বিক্রেতা সম্পর্কে জানা</translation>
    </message>
    <message>
        <source>Vetoes</source>
        <translation>ভেটো</translation>
    </message>
    <message>
        <source>Vetoes, from the next version on</source>
        <translation>ভেটো, পরের সংস্করণ থেকে</translation>
    </message>
    <message>
        <source>Every merchant</source>
        <translation>সব বিক্রেতা</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>লোড হচ্ছে…</translation>
    </message>
    <message numerus="yes">
        <source>%n merchant(s)</source>
        <translation>
            <numerusform>%nটি বিক্রেতা</numerusform>
            <numerusform>%nটি বিক্রেতা</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is known of a merchant first.</source>
        <translation>আগে কোনো বিক্রেতার জানা কিছু বেছে নিন।</translation>
    </message>
</context>
<context>
    <name>emend::ui::MerchantModel</name>
    <message>
        <source>Merchant</source>
        <translation>বিক্রেতা</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>Last seen on %1</source>
        <translation>শেষ দেখা %1</translation>
    </message>
</context>
<context>
    <name>emend::ui::MergePanel</name>
    <message>
        <source>Move up</source>
        <translation>উপরে সরান</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>নিচে সরান</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>একত্র করুন</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Documents to merge, in order</source>
        <translation>একত্র করার নথি, ক্রম অনুসারে</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n document(s) into one, in this order? The originals are kept.</source>
        <translation>
            <numerusform>এই ক্রমে %nটি নথি একটিতে একত্র করবেন? মূল ফাইলগুলি থেকে যাবে।</numerusform>
            <numerusform>এই ক্রমে %nটি নথি একটিতে একত্র করবেন? মূল ফাইলগুলি থেকে যাবে।</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merging %n document(s)…</source>
        <translation>
            <numerusform>%nটি নথি একত্র করা হচ্ছে…</numerusform>
            <numerusform>%nটি নথি একত্র করা হচ্ছে…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::MergeRun</name>
    <message>
        <source>Only reviewers and administrators may merge documents here.</source>
        <translation>এখানে কেবল পর্যালোচক ও প্রশাসক নথি একত্র করতে পারেন।</translation>
    </message>
    <message>
        <source>Select two or more documents to merge them.</source>
        <translation>একত্র করতে দুই বা তার বেশি নথি বেছে নিন।</translation>
    </message>
    <message>
        <source>At most %1 documents can be merged at once.</source>
        <translation>একবারে সর্বোচ্চ %1টি নথি একত্র করা যায়।</translation>
    </message>
    <message>
        <source>%1 is still to be read, and can be merged after that.</source>
        <translation>%1 এখনও পড়া বাকি; তার পরে একত্র করা যাবে।</translation>
    </message>
    <message>
        <source>%1 is not to be reviewed, so it cannot be merged.</source>
        <translation>%1 পর্যালোচনা করার নয়, তাই একত্র করা যায় না।</translation>
    </message>
    <message>
        <source>The original of %1 was deleted, so it cannot be merged.</source>
        <translation>%1-এর মূল ফাইল মুছে ফেলা হয়েছে, তাই একত্র করা যায় না।</translation>
    </message>
    <message>
        <source>%1 is with %2 now, so it cannot be merged.</source>
        <translation>%1 এখন %2-এর কাছে, তাই একত্র করা যায় না।</translation>
    </message>
    <message>
        <source>One of these documents is not there any more.</source>
        <translation>এই নথিগুলির একটি আর নেই।</translation>
    </message>
</context>
<context>
    <name>emend::ui::NavigationRail</name>
    <message>
        <source>Pages</source>
        <translation>পৃষ্ঠা</translation>
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
        <translation>মন্তব্য</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>সতর্কতা</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>ত্রুটি</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>এই বার্তা বন্ধ করুন</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStrip</name>
    <message>
        <source>Pages</source>
        <translation>পৃষ্ঠা</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>বামে ঘোরান</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>ডানে ঘোরান</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>উপরে সরান</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>নিচে সরান</translation>
    </message>
    <message>
        <source>New document from this page on</source>
        <translation>এই পৃষ্ঠা থেকে নতুন নথি</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageStripModel</name>
    <message>
        <source>Page %1</source>
        <translation>পৃষ্ঠা %1</translation>
    </message>
    <message>
        <source>Page %1, in the original page %2</source>
        <translation>পৃষ্ঠা %1, মূল ফাইলে পৃষ্ঠা %2</translation>
    </message>
</context>
<context>
    <name>emend::ui::PageView</name>
    <message>
        <source>This document has no pages.</source>
        <translation>এই নথিতে কোনো পৃষ্ঠা নেই।</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>পৃষ্ঠা %1, মোট %2</translation>
    </message>
    <message>
        <source>Page image</source>
        <translation>পৃষ্ঠার ছবি</translation>
    </message>
    <message>
        <source>Field %1: %2</source>
        <translation>ফিল্ড %1: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: how sure</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2 % sure)</source>
        <comment>a word as it was read</comment>
        <translation>%1 (%2 % নিশ্চিত)</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternTexts</name>
    <message>
        <source>Built in</source>
        <comment>what the program brings along</comment>
        <translation>অন্তর্নির্মিত</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>নাম</translation>
    </message>
    <message>
        <source>Printed number</source>
        <translation>ছাপা নম্বর</translation>
    </message>
    <message>
        <source>Heading as read</source>
        <translation>শিরোভাগ, যেমন পড়া</translation>
    </message>
    <message>
        <source>%1 stands behind</source>
        <comment>a field</comment>
        <translation>%1 যার পরে থাকে</translation>
    </message>
    <message>
        <source>It only tells where to look. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>এটি শুধু কোথায় দেখতে হবে তা বলে। নাম, ঠিকানা, শ্রেণি, মুদ্রা ও পরিশোধের উপায়ে ভেটো দেওয়া যায়।</translation>
    </message>
    <message>
        <source>It only helps to recognise the merchant. Names, addresses, categories, currencies and ways to pay can be vetoed.</source>
        <translation>এটি শুধু বিক্রেতাকে চিনতে সাহায্য করে। নাম, ঠিকানা, শ্রেণি, মুদ্রা ও পরিশোধের উপায়ে ভেটো দেওয়া যায়।</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>যোগ</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>বাদ</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>বদল</translation>
    </message>
    <message>
        <source>%1 % of %2</source>
        <comment>documents on which a version had something to say</comment>
        <translation>%2টির %1 %</translation>
    </message>
    <message>
        <source>Order of day and month</source>
        <translation>দিন ও মাসের ক্রম</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsActions</name>
    <message>
        <source>Refresh now</source>
        <translation>এখনই নবায়ন</translation>
    </message>
    <message>
        <source>Activate…</source>
        <translation>সক্রিয় করুন…</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>ফিরে যান…</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>কী বদলেছে দেখান</translation>
    </message>
    <message>
        <source>Show the memory</source>
        <translation>স্মৃতি দেখান</translation>
    </message>
    <message>
        <source>Search for a merchant</source>
        <translation>বিক্রেতা খুঁজুন</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>নথি খুলুন</translation>
    </message>
    <message>
        <source>Veto…</source>
        <translation>ভেটো…</translation>
    </message>
    <message>
        <source>Lift veto</source>
        <translation>ভেটো তুলে নিন</translation>
    </message>
</context>
<context>
    <name>emend::ui::PatternsPage</name>
    <message>
        <source>Rolled back: %1</source>
        <comment>a reason</comment>
        <translation>ফেরানো: %1</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>প্যাটার্ন</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <translation>সক্রিয়: %1</translation>
    </message>
    <message>
        <source>%1 (active)</source>
        <comment>a version</comment>
        <translation>%1 (সক্রিয়)</translation>
    </message>
    <message>
        <source>now</source>
        <translation>এখন</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>a version and who activated it</comment>
        <translation>%1, করেছেন %2</translation>
    </message>
    <message>
        <source>No version yet</source>
        <translation>তখনো কোনো সংস্করণ নয়</translation>
    </message>
    <message>
        <source>Only an administrator may decide which version is active.</source>
        <translation>কোন সংস্করণ সক্রিয় থাকবে তা শুধু প্রশাসক ঠিক করতে পারেন।</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>আগে একটি সংস্করণ বেছে নিন।</translation>
    </message>
    <message>
        <source>This version is active already.</source>
        <translation>এই সংস্করণ ইতিমধ্যেই সক্রিয়।</translation>
    </message>
    <message>
        <source>No version was ever active, so there is no way back.</source>
        <translation>কোনো সংস্করণ কখনো সক্রিয় ছিল না, তাই ফেরার পথ নেই।</translation>
    </message>
    <message>
        <source>Only an administrator may veto what is learned.</source>
        <translation>যা শেখা হয় তাতে শুধু প্রশাসক ভেটো দিতে পারেন।</translation>
    </message>
    <message>
        <source>Show the memory first.</source>
        <translation>আগে স্মৃতি দেখান।</translation>
    </message>
    <message>
        <source>Only administrators and services may make versions.</source>
        <translation>শুধু প্রশাসক ও সেবা সংস্করণ তৈরি করতে পারে।</translation>
    </message>
    <message>
        <source>Choose a veto first.</source>
        <translation>আগে একটি ভেটো বেছে নিন।</translation>
    </message>
    <message>
        <source>Choose a document first.</source>
        <translation>আগে একটি নথি বেছে নিন।</translation>
    </message>
    <message>
        <source>Activate %1 in place of %2? Every worker and window uses it within a second.</source>
        <translation>%2-এর বদলে %1 সক্রিয় করবেন? এক সেকেন্ডের মধ্যে সব কর্মী ও উইন্ডো এটি ব্যবহার করবে।</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>সক্রিয় করুন</translation>
    </message>
    <message>
        <source>Go back from %1 to what was active before it?</source>
        <translation>%1 থেকে আগে যা সক্রিয় ছিল তাতে ফিরবেন?</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ফিরে যান</translation>
    </message>
    <message>
        <source>Never learn again that %1 of %2 is “%3”?</source>
        <comment>field, merchant, value</comment>
        <translation>%2-এর %1 “%3”, এটি আর কখনো শেখা হবে না?</translation>
    </message>
    <message>
        <source>Veto</source>
        <translation>ভেটো দিন</translation>
    </message>
    <message>
        <source>Nothing new was learned since %1 was made.</source>
        <translation>%1 তৈরির পর নতুন কিছু শেখা হয়নি।</translation>
    </message>
    <message numerus="yes">
        <source>%1 was made from %n document(s). Nothing changes until it is activated.</source>
        <translation>
            <numerusform>%nটি নথি থেকে %1 তৈরি হয়েছে। সক্রিয় না করা পর্যন্ত কিছুই বদলায় না।</numerusform>
            <numerusform>%nটি নথি থেকে %1 তৈরি হয়েছে। সক্রিয় না করা পর্যন্ত কিছুই বদলায় না।</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is active now.</source>
        <translation>%1 এখন সক্রিয়।</translation>
    </message>
    <message>
        <source>About the version</source>
        <translation>সংস্করণ সম্পর্কে</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>কী বদলেছে</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>স্মৃতি</translation>
    </message>
    <message>
        <source>No pattern version yet</source>
        <translation>এখনো কোনো প্যাটার্ন সংস্করণ নেই</translation>
    </message>
    <message>
        <source>A version holds what was learned from confirmed documents and corrections: merchants with their addresses and habits, and values that were corrected the same way again and again. It changes nothing until somebody activates it, and that can be taken back.</source>
        <translation>একটি সংস্করণে থাকে নিশ্চিত করা নথি ও সংশোধন থেকে যা শেখা হয়েছে: বিক্রেতাদের ঠিকানা ও অভ্যাস, আর যেসব মান বারবার একইভাবে সংশোধন করা হয়েছে। কেউ সক্রিয় না করা পর্যন্ত এটি কিছুই বদলায় না, আর সেটি ফিরিয়ে নেওয়া যায়।</translation>
    </message>
    <message>
        <source>How far the version is</source>
        <translation>সংস্করণ কতটা এগিয়েছে</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Making a version…</source>
        <translation>সংস্করণ তৈরি হচ্ছে…</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>সংস্করণ</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>তৈরির সময়</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>নথি</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>হ্যাশ</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>সংস্করণগুলি</translation>
    </message>
    <message>
        <source>Was active</source>
        <translation>সক্রিয় ছিল</translation>
    </message>
    <message>
        <source>From</source>
        <translation>থেকে</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>পর্যন্ত</translation>
    </message>
    <message>
        <source>By</source>
        <translation>কে</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>কারণ</translation>
    </message>
    <message>
        <source>What was active when</source>
        <translation>কখন কী সক্রিয় ছিল</translation>
    </message>
    <message>
        <source>Time to ask which version was active</source>
        <translation>যে সময়ের সক্রিয় সংস্করণ জানতে চাওয়া হচ্ছে</translation>
    </message>
    <message>
        <source>Active at</source>
        <translation>যখন সক্রিয়</translation>
    </message>
    <message>
        <source>No version was made.</source>
        <translation>কোনো সংস্করণ তৈরি হয়নি।</translation>
    </message>
    <message>
        <source>“%1” is left out from the next version on.</source>
        <translation>পরের সংস্করণ থেকে “%1” বাদ যাবে।</translation>
    </message>
    <message>
        <source>The veto is lifted from the next version on.</source>
        <translation>পরের সংস্করণ থেকে ভেটো তুলে নেওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>মিলেছে</translation>
    </message>
</context>
<context>
    <name>emend::ui::PreferencesDialog</name>
    <message>
        <source>Kinds of preferences</source>
        <translation>পছন্দের ধরন</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>পছন্দসমূহ</translation>
    </message>
    <message>
        <source>General</source>
        <translation>সাধারণ</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>পড়া</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>পর্যালোচনা</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>থিম</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>সিস্টেমের মতো</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>হালকা</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>গাঢ়</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>থিম (&amp;T):</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ভাষা</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>ভাষা (&amp;L):</translation>
    </message>
    <message>
        <source>The language changes when Emend is started again.</source>
        <translation>Emend আবার চালু করলে ভাষা বদলাবে।</translation>
    </message>
    <message>
        <source>none</source>
        <translation>কোনোটি নয়</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>ডেটাবেস: %1</translation>
    </message>
    <message>
        <source>Database:</source>
        <translation>ডেটাবেস:</translation>
    </message>
    <message>
        <source>To use another one, start Emend with --database-url, set EMEND_DATABASE_URL, or write database-url into emend.ini. Teams share a PostgreSQL server, such as postgresql://server/emend.</source>
        <translation>অন্য ডেটাবেস ব্যবহার করতে --database-url দিয়ে Emend চালু করুন, EMEND_DATABASE_URL ঠিক করুন, বা emend.ini-তে database-url লিখুন। দলগুলো একটি PostgreSQL সার্ভার ভাগ করে ব্যবহার করে, যেমন postgresql://server/emend।</translation>
    </message>
    <message>
        <source>Pages read at the same time</source>
        <translation>একসঙ্গে পড়া পৃষ্ঠা</translation>
    </message>
    <message>
        <source>&amp;Pages read at the same time:</source>
        <translation>একসঙ্গে পড়া পৃষ্ঠা (&amp;P):</translation>
    </message>
    <message>
        <source>Languages of the documents</source>
        <translation>নথির ভাষা</translation>
    </message>
    <message>
        <source>Languages of the &amp;documents:</source>
        <translation>নথির ভাষা (&amp;D):</translation>
    </message>
    <message>
        <source>As Tesseract names them, joined by +, such as eng+deu.</source>
        <translation>Tesseract যে নামে চেনে, + দিয়ে যুক্ত, যেমন eng+deu।</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>নজরে রাখা ফোল্ডার</translation>
    </message>
    <message>
        <source>None</source>
        <translation>কোনোটি নয়</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>বেছে নিন (&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the watched folder</source>
        <translation>নজরে রাখার ফোল্ডার বেছে নিন</translation>
    </message>
    <message>
        <source>&amp;Watched folder:</source>
        <translation>নজরে রাখা ফোল্ডার (&amp;W):</translation>
    </message>
    <message>
        <source>What appears in this folder is taken in by itself.</source>
        <translation>এই ফোল্ডারে যা আসে, তা নিজে থেকেই নেওয়া হয়।</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>আপনার নাম</translation>
    </message>
    <message>
        <source>&amp;Your name:</source>
        <translation>আপনার নাম (&amp;Y):</translation>
    </message>
    <message>
        <source>Stands beside your decisions. A new name holds when Emend is started again.</source>
        <translation>আপনার সিদ্ধান্তের পাশে থাকে। Emend আবার চালু করলে নতুন নাম কার্যকর হয়।</translation>
    </message>
    <message>
        <source>From this &amp;amount on:</source>
        <translation>এই পরিমাণ থেকে (&amp;A):</translation>
    </message>
    <message>
        <source>Second reading from an amount on</source>
        <translation>নির্দিষ্ট পরিমাণ থেকে দ্বিতীয়বার পড়া</translation>
    </message>
    <message>
        <source>Amount for a second reading</source>
        <translation>দ্বিতীয়বার পড়ার পরিমাণ</translation>
    </message>
    <message>
        <source>Merchants that are on no reviewed document &amp;yet</source>
        <translation>এখনো কোনো পর্যালোচিত নথিতে নেই এমন বিক্রেতা (&amp;Y)</translation>
    </message>
    <message>
        <source>Second reading for new merchants</source>
        <translation>নতুন বিক্রেতার জন্য দ্বিতীয়বার পড়া</translation>
    </message>
    <message>
        <source>Two people read:</source>
        <translation>দুজন পড়েন:</translation>
    </message>
    <message>
        <source>They do not see what the other has said; where they differ, a third one decides.</source>
        <translation>একজন কী বলেছেন অন্যজন তা দেখেন না; ভিন্ন হলে তৃতীয়জন সিদ্ধান্ত নেন।</translation>
    </message>
    <message>
        <source>Names of languages are joined by +, such as eng+ben.</source>
        <translation>ভাষার নামগুলো + দিয়ে যুক্ত হয়, যেমন eng+ben।</translation>
    </message>
    <message>
        <source>All cores but one</source>
        <translation>একটি বাদে সব কোর</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReliabilityChart</name>
    <message numerus="yes">
        <source>%1: %n answer(s) that were %2 sure were right in %3</source>
        <comment>version, shares</comment>
        <translation>
            <numerusform>%1: %2 নিশ্চিত %nটি উত্তরের %3 সঠিক ছিল</numerusform>
            <numerusform>%1: %2 নিশ্চিত %nটি উত্তরের %3 সঠিক ছিল</numerusform>
        </translation>
    </message>
    <message>
        <source>Confidence, %</source>
        <translation>নিশ্চয়তা, %</translation>
    </message>
    <message>
        <source>Right, %</source>
        <translation>সঠিক, %</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewActions</name>
    <message>
        <source>Confirm and open the next</source>
        <translation>নিশ্চিত করে পরেরটি খুলুন</translation>
    </message>
    <message>
        <source>Skip this document</source>
        <translation>এই নথি এড়িয়ে যান</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>প্রত্যাখ্যান…</translation>
    </message>
    <message>
        <source>Escalate…</source>
        <translation>উপরে পাঠান…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>আবার করুন</translation>
    </message>
    <message>
        <source>Undo my last document</source>
        <translation>আমার শেষ নথি ফিরিয়ে নিন</translation>
    </message>
    <message>
        <source>Open the next document</source>
        <translation>পরের নথি খুলুন</translation>
    </message>
    <message>
        <source>Edit the field</source>
        <translation>ফিল্ড সম্পাদনা করুন</translation>
    </message>
    <message>
        <source>Read a region again</source>
        <translation>একটি অংশ আবার পড়ুন</translation>
    </message>
    <message>
        <source>Pick words by keys</source>
        <translation>কী দিয়ে শব্দ বেছে নিন</translation>
    </message>
    <message>
        <source>Hold the page still</source>
        <translation>পৃষ্ঠা স্থির রাখুন</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>বড় করুন</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>ছোট করুন</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>প্রস্থে মানান</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>পুরো পৃষ্ঠা মানান</translation>
    </message>
    <message>
        <source>Turn the page left</source>
        <translation>পৃষ্ঠা বামে ঘোরান</translation>
    </message>
    <message>
        <source>Turn the page right</source>
        <translation>পৃষ্ঠা ডানে ঘোরান</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>আগের পৃষ্ঠা</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>পরের পৃষ্ঠা</translation>
    </message>
    <message>
        <source>Split the document before this page</source>
        <translation>এই পৃষ্ঠার আগে নথি ভাগ করুন</translation>
    </message>
    <message>
        <source>Change the type of document</source>
        <translation>নথির ধরন বদলান</translation>
    </message>
    <message>
        <source>Go to the next part of the window</source>
        <translation>উইন্ডোর পরের অংশে যান</translation>
    </message>
    <message>
        <source>Work on escalated documents</source>
        <translation>ঊর্ধ্বতনের কাছে পাঠানো নথি নিয়ে কাজ করুন</translation>
    </message>
    <message>
        <source>Draw an audit sample of the last week</source>
        <translation>গত সপ্তাহের নিরীক্ষার নমুনা নিন</translation>
    </message>
    <message>
        <source>Go to field %1</source>
        <translation>%1 ফিল্ডে যান</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewFields</name>
    <message>
        <source>read by %1</source>
        <translation>%1 পড়েছেন</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 বদলান</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 নিশ্চিত করুন</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 খালি করুন</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>পড়া হচ্ছে…</translation>
    </message>
    <message>
        <source>Nothing could be read there.</source>
        <translation>সেখানে কিছু পড়া যায়নি।</translation>
    </message>
    <message>
        <source>read again</source>
        <translation>আবার পড়া</translation>
    </message>
    <message>
        <source>Read again: press the number of the right one</source>
        <translation>আবার পড়া হয়েছে: সঠিকটির নম্বর চাপুন</translation>
    </message>
    <message>
        <source>Change the type</source>
        <translation>ধরন বদলান</translation>
    </message>
    <message>
        <source>joined with the next word</source>
        <translation>পরের শব্দের সঙ্গে যুক্ত</translation>
    </message>
    <message>
        <source>The marked word: other readings, Delete takes it out</source>
        <translation>চিহ্নিত শব্দ: অন্যান্য পাঠ, Delete সেটি সরিয়ে দেয়</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewHeader</name>
    <message>
        <source>Two readers differ</source>
        <translation>দুই পাঠকের মধ্যে অমিল</translation>
    </message>
    <message>
        <source>Escalated: %1</source>
        <translation>ঊর্ধ্বতনের কাছে পাঠানো: %1</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>%1-এর কাছ থেকে নেওয়া</translation>
    </message>
    <message>
        <source>Please check every field</source>
        <translation>প্রতিটি ফিল্ড যাচাই করুন</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>নথির ধরন</translation>
    </message>
    <message>
        <source>Type of document: its first letter chooses, Alt+Down shows all</source>
        <translation>নথির ধরন: প্রথম অক্ষর চাপলে বাছাই হয়, Alt+Down সব দেখায়</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1, %2 সে.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%nটি কাজ</numerusform>
            <numerusform>%nটি কাজ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>পর্যালোচনা</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>পর্যালোচনার কিছু নেই</translation>
    </message>
    <message>
        <source>No escalated document waits for you.</source>
        <translation>ঊর্ধ্বতনের কাছে পাঠানো কোনো নথি আপনার অপেক্ষায় নেই।</translation>
    </message>
    <message>
        <source>Documents that need a person will wait here.</source>
        <translation>যেসব নথি কোনো মানুষের দেখা দরকার, সেগুলো এখানে অপেক্ষা করবে।</translation>
    </message>
    <message>
        <source>This document is with somebody else</source>
        <translation>নথিটি অন্য কারও কাছে আছে</translation>
    </message>
    <message>
        <source>The next document cannot be opened</source>
        <translation>পরের নথি খোলা যায় না</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) are kept on this computer until the database is back. %1</source>
        <translation>
            <numerusform>ডেটাবেস ফিরে না আসা পর্যন্ত %nটি সিদ্ধান্ত এই কম্পিউটারে রাখা আছে। %1</numerusform>
            <numerusform>ডেটাবেস ফিরে না আসা পর্যন্ত %nটি সিদ্ধান্ত এই কম্পিউটারে রাখা আছে। %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrange pages</source>
        <translation>পৃষ্ঠা সাজান</translation>
    </message>
    <message>
        <source>Nothing to undo here. %1 undoes your last document.</source>
        <translation>এখানে ফিরিয়ে নেওয়ার কিছু নেই। %1 চাপলে আপনার শেষ নথি ফিরিয়ে নেওয়া হয়।</translation>
    </message>
    <message>
        <source>The original was deleted on %1.</source>
        <translation>মূল ফাইলটি %1 তারিখে মুছে ফেলা হয়েছে।</translation>
    </message>
    <message>
        <source>Somebody else has this document</source>
        <translation>নথিটি অন্য কারও কাছে আছে</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>নিজের কাছে নিন</translation>
    </message>
    <message>
        <source>Open another</source>
        <translation>অন্য একটি খুলুন</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>আবার খুলুন</translation>
    </message>
    <message>
        <source>Today: %1, in the middle %2 and %3 s</source>
        <translation>আজ: %1, মধ্যক %2 ও %3 সে.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s)</source>
        <translation>
            <numerusform>%nটি নথি</numerusform>
            <numerusform>%nটি নথি</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n action(s)</source>
        <translation>
            <numerusform>%nটি কাজ</numerusform>
            <numerusform>%nটি কাজ</numerusform>
        </translation>
    </message>
    <message>
        <source>Splitting…</source>
        <translation>ভাগ করা হচ্ছে…</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) were made, and wait to be read.</source>
        <translation>
            <numerusform>%nটি নথি তৈরি হয়েছে, এখন পড়ার অপেক্ষায়।</numerusform>
            <numerusform>%nটি নথি তৈরি হয়েছে, এখন পড়ার অপেক্ষায়।</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ফিরিয়ে নিন</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) that had passed wait for a check now.</source>
        <translation>
            <numerusform>উত্তীর্ণ %nটি নথি এখন যাচাইয়ের অপেক্ষায়।</numerusform>
            <numerusform>উত্তীর্ণ %nটি নথি এখন যাচাইয়ের অপেক্ষায়।</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>পৃষ্ঠা</translation>
    </message>
</context>
<context>
    <name>emend::ui::ReviewSession</name>
    <message>
        <source>Your time with %1 ran out, and it was given to somebody else.</source>
        <translation>%1 নিয়ে আপনার সময় শেষ, তাই এটি অন্য কাউকে দেওয়া হয়েছে।</translation>
    </message>
    <message>
        <source>%1 is with %2 now. What you had done is kept in the draft.</source>
        <translation>%1 এখন %2-এর কাছে। আপনি যা করেছিলেন তা খসড়ায় রাখা আছে।</translation>
    </message>
</context>
<context>
    <name>emend::ui::RunPanel</name>
    <message>
        <source>Report of the run</source>
        <translation>প্রশিক্ষণের প্রতিবেদন</translation>
    </message>
    <message>
        <source>Right values</source>
        <translation>সঠিক মান</translation>
    </message>
    <message>
        <source>Changed readings</source>
        <translation>বদলে যাওয়া পাঠ</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>নিশ্চয়তা</translation>
    </message>
    <message>
        <source>Learning curve</source>
        <translation>শেখার রেখা</translation>
    </message>
    <message>
        <source>About the run</source>
        <translation>প্রশিক্ষণ সম্পর্কে</translation>
    </message>
    <message>
        <source>How far the run is</source>
        <translation>প্রশিক্ষণ কতটা এগিয়েছে</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>শুরু হয়নি</translation>
    </message>
    <message numerus="yes">
        <source>Changed readings (%n)</source>
        <translation>
            <numerusform>বদলে যাওয়া পাঠ (%n)</numerusform>
            <numerusform>বদলে যাওয়া পাঠ (%n)</numerusform>
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
        <translation>কাজ খুঁজুন</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>কাজ ও তাদের কী</translation>
    </message>
    <message>
        <source>New keys of the action</source>
        <translation>কাজটির নতুন কী</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>কোনো কী নেই</translation>
    </message>
    <message>
        <source>Take the keys away</source>
        <translation>কী সরিয়ে নিন</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>স্বাভাবিক কী</translation>
    </message>
    <message>
        <source>Give back the usual keys</source>
        <translation>স্বাভাবিক কী ফিরিয়ে দিন</translation>
    </message>
    <message>
        <source>All as usual</source>
        <translation>সব স্বাভাবিক</translation>
    </message>
    <message>
        <source>All keys as usual</source>
        <translation>সব কী স্বাভাবিক করুন</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>কাজ</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>কী</translation>
    </message>
    <message>
        <source>&amp;Press the new keys:</source>
        <translation>নতুন কী চাপুন (&amp;P):</translation>
    </message>
    <message>
        <source>%1 already means “%2” there. Choose other keys, or change those of “%2” first.</source>
        <translation>সেখানে %1 মানে আগে থেকেই “%2”। অন্য কী বেছে নিন, বা আগে “%2”-এর কী বদলান।</translation>
    </message>
    <message>
        <source>%1 means “%2” now. Change the keys of “%2” first.</source>
        <translation>%1 মানে এখন “%2”। আগে “%2”-এর কী বদলান।</translation>
    </message>
</context>
<context>
    <name>emend::ui::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>অবস্থা</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%nটি পর্যালোচনা বাকি</numerusform>
            <numerusform>%nটি পর্যালোচনা বাকি</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting (paused)</source>
        <translation>
            <numerusform>%nটি অপেক্ষমাণ (থামানো)</numerusform>
            <numerusform>%nটি অপেক্ষমাণ (থামানো)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%nটি অপেক্ষমাণ</numerusform>
            <numerusform>%nটি অপেক্ষমাণ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being read</source>
        <translation>
            <numerusform>%nটি পড়া হচ্ছে</numerusform>
            <numerusform>%nটি পড়া হচ্ছে</numerusform>
        </translation>
    </message>
    <message>
        <source>Reads nothing in the background</source>
        <translation>পটভূমিতে কিছু পড়ে না</translation>
    </message>
    <message numerus="yes">
        <source>Reading %1 and %n more</source>
        <translation>
            <numerusform>%1 ও আরও %nটি পড়া হচ্ছে</numerusform>
            <numerusform>%1 ও আরও %nটি পড়া হচ্ছে</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 পড়া হচ্ছে</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>ডেটাবেস নেই</translation>
    </message>
    <message>
        <source>%1: cannot be reached</source>
        <translation>%1: যোগাযোগ করা যায় না</translation>
    </message>
    <message>
        <source>%1: connecting…</source>
        <translation>%1: সংযোগ হচ্ছে…</translation>
    </message>
</context>
<context>
    <name>emend::ui::SuggestionButton</name>
    <message>
        <source>Suggestion %1: %2, %3</source>
        <translation>প্রস্তাব %1: %2, %3</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingActions</name>
    <message>
        <source>Start a run</source>
        <translation>প্রশিক্ষণ শুরু করুন</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>প্রশিক্ষণ বাতিল করুন</translation>
    </message>
    <message>
        <source>Resume the run</source>
        <translation>প্রশিক্ষণ আবার চালান</translation>
    </message>
    <message>
        <source>Open document</source>
        <translation>নথি খুলুন</translation>
    </message>
    <message>
        <source>Copy hash</source>
        <translation>হ্যাশ কপি করুন</translation>
    </message>
    <message>
        <source>Save chart as PNG…</source>
        <translation>চার্ট PNG হিসেবে সংরক্ষণ করুন…</translation>
    </message>
    <message>
        <source>Save table as CSV…</source>
        <translation>টেবিল CSV হিসেবে সংরক্ষণ করুন…</translation>
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
        <translation>প্রশিক্ষণ</translation>
    </message>
    <message>
        <source>Training: %1 %</source>
        <comment>per cent</comment>
        <translation>প্রশিক্ষণ: %1 %</translation>
    </message>
    <message>
        <source>Only administrators and services may train.</source>
        <translation>শুধু প্রশাসক ও সেবা প্রশিক্ষণ চালাতে পারে।</translation>
    </message>
    <message>
        <source>A run goes on. Wait for it, or cancel it.</source>
        <translation>একটি প্রশিক্ষণ চলছে। শেষ হওয়া পর্যন্ত অপেক্ষা করুন, অথবা বাতিল করুন।</translation>
    </message>
    <message>
        <source>Only administrators and services may cancel a run.</source>
        <translation>শুধু প্রশাসক ও সেবা প্রশিক্ষণ বাতিল করতে পারে।</translation>
    </message>
    <message>
        <source>Choose a run that goes on first.</source>
        <translation>আগে চলছে এমন একটি প্রশিক্ষণ বেছে নিন।</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>এখন যে নথিতে আছে, তার পরেই এটি শেষ হবে।</translation>
    </message>
    <message>
        <source>Choose a run that was not completed first.</source>
        <translation>আগে সম্পূর্ণ হয়নি এমন একটি প্রশিক্ষণ বেছে নিন।</translation>
    </message>
    <message>
        <source>Choose a changed reading first.</source>
        <translation>আগে বদলে যাওয়া একটি পাঠ বেছে নিন।</translation>
    </message>
    <message>
        <source>Choose a hash in what is told about the run first.</source>
        <translation>আগে প্রশিক্ষণের তথ্য থেকে একটি হ্যাশ বেছে নিন।</translation>
    </message>
    <message>
        <source>Show a part of a report that has a chart first.</source>
        <translation>আগে প্রতিবেদনের চার্ট আছে এমন একটি অংশ দেখান।</translation>
    </message>
    <message>
        <source>Choose a run that has a report first.</source>
        <translation>আগে প্রতিবেদন আছে এমন একটি প্রশিক্ষণ বেছে নিন।</translation>
    </message>
    <message>
        <source>The run has made %1. Nothing changes until it is activated on the page Patterns.</source>
        <translation>প্রশিক্ষণ থেকে %1 তৈরি হয়েছে। প্যাটার্ন পৃষ্ঠায় সক্রিয় না করা পর্যন্ত কিছুই বদলায় না।</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>চার্ট সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>টেবিল সংরক্ষণ করুন</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>%1 নামে সংরক্ষণ করা হয়েছে।</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder.</source>
        <translation>%1 লেখা যায়নি। অন্য ফোল্ডার বেছে নিন।</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>প্রশিক্ষণ</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>অগ্রগতি</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>শুরু</translation>
    </message>
    <message>
        <source>By</source>
        <translation>কে</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>রায়</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>পয়েন্ট</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>সংস্করণ</translation>
    </message>
    <message>
        <source>Training runs</source>
        <translation>প্রশিক্ষণগুলি</translation>
    </message>
    <message>
        <source>No training run yet</source>
        <translation>এখনো কোনো প্রশিক্ষণ নেই</translation>
    </message>
    <message>
        <source>A run learns from confirmed documents, keeps some of them aside, and tells on those whether what it learned reads better than the version that is active. It needs confirmed documents; some hundred make a verdict likely. What comes out is a version that changes nothing until somebody activates it on the page Patterns.</source>
        <translation>প্রশিক্ষণ নিশ্চিত করা নথি থেকে শেখে, তার কিছু আলাদা রাখে, আর সেগুলো দিয়ে জানায় যা শেখা হয়েছে তা সক্রিয় সংস্করণের চেয়ে ভালো পড়ে কি না। এর জন্য নিশ্চিত করা নথি লাগে; কয়েক শ হলে রায় পাওয়ার সম্ভাবনা বেশি। ফল হলো একটি সংস্করণ, যা কেউ প্যাটার্ন পৃষ্ঠায় সক্রিয় না করা পর্যন্ত কিছুই বদলায় না।</translation>
    </message>
    <message>
        <source>The run waits until it is resumed.</source>
        <translation>আবার না চালানো পর্যন্ত প্রশিক্ষণটি অপেক্ষায় থাকবে।</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>প্রশিক্ষণটি বাতিল করা হয়েছে।</translation>
    </message>
</context>
<context>
    <name>emend::ui::TrainingTexts</name>
    <message numerus="yes">
        <source>Of %n document(s) that neither version learned from, %1 gained right fields and %2 lost some (%3).</source>
        <translation>
            <numerusform>যে %nটি নথি থেকে কোনো সংস্করণই শেখেনি, তার মধ্যে %1টিতে সঠিক ফিল্ড বেড়েছে আর %2টিতে কমেছে (%3)।</numerusform>
            <numerusform>যে %nটি নথি থেকে কোনো সংস্করণই শেখেনি, তার মধ্যে %1টিতে সঠিক ফিল্ড বেড়েছে আর %2টিতে কমেছে (%3)।</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>a run</comment>
        <translation>হারানো</translation>
    </message>
    <message>
        <source>Ending</source>
        <comment>a run</comment>
        <translation>শেষ হচ্ছে</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>a run</comment>
        <translation>চলছে</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>a run</comment>
        <translation>অপেক্ষমাণ</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>a run</comment>
        <translation>ব্যর্থ</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>a run</comment>
        <translation>বাতিল</translation>
    </message>
    <message>
        <source>Completed</source>
        <comment>a run</comment>
        <translation>সম্পূর্ণ</translation>
    </message>
    <message>
        <source>Collecting</source>
        <translation>সংগ্রহ করা হচ্ছে</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>শেখা হচ্ছে</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>তুলনা করা হচ্ছে</translation>
    </message>
    <message>
        <source>Making the version</source>
        <translation>সংস্করণ তৈরি করা হচ্ছে</translation>
    </message>
    <message>
        <source>Nobody has done anything on this run for some minutes: its program has ended, or has no connection. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>কয়েক মিনিট ধরে এই প্রশিক্ষণে কিছুই হয়নি: এর প্রোগ্রাম শেষ হয়ে গেছে, বা তার সংযোগ নেই। আবার চালালে এটি সর্বশেষ সম্পন্ন ধাপের পর থেকে এগোবে।</translation>
    </message>
    <message>
        <source>It ends after the document that it is at.</source>
        <translation>এখন যে নথিতে আছে, তার পরেই এটি শেষ হবে।</translation>
    </message>
    <message>
        <source>Its report is here as soon as the versions were compared. You can go on working meanwhile.</source>
        <translation>সংস্করণগুলোর তুলনা হয়ে গেলেই এর প্রতিবেদন এখানে আসবে। এর মধ্যে আপনি কাজ চালিয়ে যেতে পারেন।</translation>
    </message>
    <message>
        <source>It waits because its program was closed. Resume it, and it goes on after the last stage that was finished.</source>
        <translation>এর প্রোগ্রাম বন্ধ করা হয়েছিল, তাই এটি অপেক্ষা করছে। আবার চালালে এটি সর্বশেষ সম্পন্ন ধাপের পর থেকে এগোবে।</translation>
    </message>
    <message>
        <source>%1 Resume goes on after the last stage that was finished; Start begins anew.</source>
        <comment>an error</comment>
        <translation>%1 আবার চালালে সর্বশেষ সম্পন্ন ধাপের পর থেকে এগোবে; শুরু করলে নতুন করে শুরু হবে।</translation>
    </message>
    <message>
        <source>Resume it, and it goes on after the last stage that was finished.</source>
        <translation>আবার চালালে এটি সর্বশেষ সম্পন্ন ধাপের পর থেকে এগোবে।</translation>
    </message>
    <message>
        <source>Its report could not be read.</source>
        <translation>এর প্রতিবেদন পড়া যায়নি।</translation>
    </message>
    <message>
        <source>Better</source>
        <comment>a version</comment>
        <translation>বেশি ভালো</translation>
    </message>
    <message>
        <source>Worse</source>
        <comment>a version</comment>
        <translation>বেশি খারাপ</translation>
    </message>
    <message>
        <source>Not enough evidence</source>
        <translation>যথেষ্ট প্রমাণ নেই</translation>
    </message>
    <message>
        <source>Better than the active version, by %1 points</source>
        <comment>per cent</comment>
        <translation>সক্রিয় সংস্করণের চেয়ে %1 পয়েন্ট ভালো</translation>
    </message>
    <message>
        <source>Worse than the active version (%1 points over all)</source>
        <comment>per cent</comment>
        <translation>সক্রিয় সংস্করণের চেয়ে খারাপ (সব মিলিয়ে %1 পয়েন্ট)</translation>
    </message>
    <message>
        <source>Not enough evidence that it is better or worse (%1 points)</source>
        <comment>per cent</comment>
        <translation>এটি ভালো না খারাপ, তার যথেষ্ট প্রমাণ নেই (%1 পয়েন্ট)</translation>
    </message>
    <message>
        <source>%1 No field got significantly worse.</source>
        <comment>a sentence</comment>
        <translation>%1 কোনো ফিল্ড উল্লেখযোগ্যভাবে খারাপ হয়নি।</translation>
    </message>
    <message>
        <source>%1 That may be chance.</source>
        <comment>a sentence</comment>
        <translation>%1 এটি দৈবক্রমেও হতে পারে।</translation>
    </message>
    <message>
        <source>%1 That is hardly chance.</source>
        <comment>a sentence</comment>
        <translation>%1 এটি দৈবক্রমে হওয়ার সম্ভাবনা খুব কম।</translation>
    </message>
    <message>
        <source>%1 (%2 gained, %3 lost)</source>
        <comment>a field</comment>
        <translation>%1 (%2টি অর্জিত, %3টি হারানো)</translation>
    </message>
    <message>
        <source>%1 Significantly worse: %2.</source>
        <comment>a sentence, fields</comment>
        <translation>%1 উল্লেখযোগ্যভাবে খারাপ: %2।</translation>
    </message>
    <message>
        <source>No version was active: compared with what the program brings along.</source>
        <translation>কোনো সংস্করণ সক্রিয় ছিল না: প্রোগ্রামের সঙ্গে যা আসে তার সঙ্গে তুলনা করা হয়েছে।</translation>
    </message>
    <message>
        <source>Compared with %1, made again without what is held out, so that neither has seen it.</source>
        <translation>%1-এর সঙ্গে তুলনা করা হয়েছে; আলাদা রাখা নথি ছাড়া এটি আবার তৈরি করা, তাই কোনোটিই সেগুলো দেখেনি।</translation>
    </message>
    <message>
        <source>Compared with %1 as it is: its sources are gone, so it may have learned from what is held out.</source>
        <translation>%1 যেমন আছে তেমনই তার সঙ্গে তুলনা করা হয়েছে: এর উৎস আর নেই, তাই এটি আলাদা রাখা নথি থেকেও শিখে থাকতে পারে।</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>সব ফিল্ড</translation>
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
            <numerusform>প্রায় %n সেকেন্ড বাকি</numerusform>
            <numerusform>প্রায় %n সেকেন্ড বাকি</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>প্রায় %n মিনিট বাকি</numerusform>
            <numerusform>প্রায় %n মিনিট বাকি</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowActions</name>
    <message>
        <source>&amp;Find a command…</source>
        <translation>কমান্ড খুঁজুন (&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>পছন্দসমূহ (&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>প্রস্থান (&amp;Q)</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>পূর্ণ পর্দা (&amp;U)</translation>
    </message>
    <message>
        <source>Theme as the &amp;system</source>
        <translation>সিস্টেমের মতো থিম (&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>হালকা থিম (&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>গাঢ় থিম (&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next page of the window</source>
        <translation>উইন্ডোর পরের পৃষ্ঠা (&amp;N)</translation>
    </message>
    <message>
        <source>P&amp;revious page of the window</source>
        <translation>উইন্ডোর আগের পৃষ্ঠা (&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keys of this page</source>
        <translation>এই পৃষ্ঠার কী (&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Emend</source>
        <translation>Emend সম্পর্কে (&amp;A)</translation>
    </message>
</context>
<context>
    <name>emend::ui::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>ফাইল (&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>যান (&amp;G)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>দেখুন (&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>সহায়তা (&amp;H)</translation>
    </message>
</context>
<context>
    <name>emend::ui::WordKeys</name>
    <message>
        <source>Words of the page with their letters</source>
        <translation>পৃষ্ঠার শব্দ ও তাদের অক্ষর</translation>
    </message>
</context>
</TS>
