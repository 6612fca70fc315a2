<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Stapel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Bac&amp;k end</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other. More overlap gives smoother transitions and takes longer. At most half a tile.</source>
        <translation>Wie weit benachbarte Kacheln ineinanderreichen. Mehr Überlappung gibt weichere Übergänge und dauert länger. Höchstens eine halbe Kachel.</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other; at most half a tile</source>
        <translation>Wie weit benachbarte Kacheln ineinanderreichen; höchstens eine halbe Kachel</translation>
    </message>
    <message>
        <source>How many tiles are computed at once. More is faster on a graphics card and needs more memory. Automatic fits it to the machine.</source>
        <translation>Wie viele Kacheln auf einmal berechnet werden. Mehr ist auf einer Grafikkarte schneller und braucht mehr Speicher. „Automatisch“ richtet sich nach dem Rechner.</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Bibliothek, die das Netz berechnet</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Zahlenformat der Berechnung</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>Überlapp&amp;ung</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Side of the squares the map is computed in</source>
        <translation>Seitenlänge der Quadrate, in denen die Karte berechnet wird</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest that is installed.</source>
        <translation>Die Bibliothek, die das Netz berechnet. „Automatisch“ nimmt die schnellste, die installiert ist.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors. Automatic takes what is fast on the device.</source>
        <translation>Das Zahlenformat der Berechnung. Halbe Genauigkeit ist auf Grafikkarten schneller und auf Prozessoren oft langsamer. „Automatisch“ nimmt, was auf dem Gerät schnell ist.</translation>
    </message>
    <message>
        <source>The side of the squares the map is computed in. Larger tiles see more surroundings and need more memory. Automatic takes the size the model was trained with.</source>
        <translation>Die Seitenlänge der Quadrate, in denen die Karte berechnet wird. Größere Kacheln sehen mehr Umgebung und brauchen mehr Speicher. „Automatisch“ nimmt die Größe, mit der das Modell trainiert wurde.</translation>
    </message>
    <message>
        <source>This model was trained for tiles of {} px only</source>
        <translation>Dieses Modell wurde nur für Kacheln von {} px trainiert</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>&amp;Kachelgröße</translation>
    </message>
    <message>
        <source>Tiles computed at once</source>
        <translation>Auf einmal berechnete Kacheln</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Wo das Netz berechnet wird</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor. The line below the form says which one it is.</source>
        <translation>Wo das Netz berechnet wird. „Automatisch“ nimmt die Grafikkarte, wenn sie benutzt werden kann, sonst den Prozessor. Die Zeile unter dem Formular sagt, was es ist.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>automatic ({} px)</source>
        <translation>automatisch ({} px)</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
</context>
<context>
    <name>AreaBars</name>
    <message>
        <source>How much of the map each class covers. While the slider below stands on a confidence, the number and the full part of a bar are what is at least that certain, and the faint part is the rest.</source>
        <translation>Wie viel der Karte jede Klasse bedeckt. Steht der Schieber unten auf einer Konfidenz, so zeigen die Zahl und der kräftige Teil des Balkens, was mindestens so sicher ist, und der blasse Teil den Rest.</translation>
    </message>
    <message>
        <source>Share of the map; faint: below the confidence of the slider</source>
        <translation>Anteil an der Karte; blass: unter der Konfidenz des Schiebers</translation>
    </message>
</context>
<context>
    <name>AreaPanel</name>
    <message>
        <source>&amp;Area</source>
        <translation>Gebie&amp;t</translation>
    </message>
    <message>
        <source>, about {width} by {height} m</source>
        <translation>, etwa {width} mal {height} m</translation>
    </message>
    <message>
        <source>A rectangle drawn on the map, taken from a layer or typed</source>
        <translation>Ein Rechteck, auf der Karte gezogen, einem Layer entnommen oder eingetippt</translation>
    </message>
    <message>
        <source>A web layer has no end: choose the map canvas, a rectangle or polygons as area.</source>
        <translation>Ein Web-Layer hat kein Ende: Kartenansicht, Rechteck oder Polygone als Gebiet wählen.</translation>
    </message>
    <message>
        <source>Borders of the rectangle: west, east, south, north</source>
        <translation>Grenzen des Rechtecks: West, Ost, Süd, Nord</translation>
    </message>
    <message>
        <source>Choose a layer first.</source>
        <translation>Zuerst einen Layer wählen.</translation>
    </message>
    <message>
        <source>Draw on map</source>
        <translation>Auf der Karte ziehen</translation>
    </message>
    <message>
        <source>Everything the image covers; without an image, everything the heights cover</source>
        <translation>Alles, was das Bild bedeckt; ohne Bild alles, was die Höhen bedecken</translation>
    </message>
    <message>
        <source>Hides this window until a rectangle has been drawn on the map</source>
        <translation>Verbirgt dieses Fenster, bis ein Rechteck auf der Karte gezogen ist</translation>
    </message>
    <message>
        <source>Hides this window. Drag a rectangle on the map; the window then comes back. The rectangle is given in the CRS of the layer to be segmented.</source>
        <translation>Verbirgt dieses Fenster. Auf der Karte ein Rechteck ziehen; danach kommt das Fenster zurück. Das Rechteck wird im KBS des Layers angegeben, der segmentiert wird.</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Polygonlayer</translation>
    </message>
    <message>
        <source>Layer of the polygons to segment</source>
        <translation>Layer der Polygone, die segmentiert werden</translation>
    </message>
    <message>
        <source>Map canvas</source>
        <translation>Kartenansicht</translation>
    </message>
    <message>
        <source>Only the polygons that are selected when the run is asked for</source>
        <translation>Nur die Polygone, die ausgewählt sind, wenn der Lauf angefordert wird</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>Segments a rectangle. Draw it on the map, take it from a layer or type its borders (west, east, south, north) below.</source>
        <translation>Segmentiert ein Rechteck. Es wird auf der Karte gezogen, einem Layer entnommen oder unten durch seine Grenzen (West, Ost, Süd, Nord) angegeben.</translation>
    </message>
    <message>
        <source>Segments everything the image covers or, without an image, everything the heights cover.</source>
        <translation>Segmentiert alles, was das Bild bedeckt, oder ohne Bild alles, was die Höhen bedecken.</translation>
    </message>
    <message>
        <source>Segments the inside of polygons of a layer. Holes stay empty, and so does what lies between the polygons. The layer may have another CRS than the image; it need not be saved.</source>
        <translation>Segmentiert das Innere der Polygone eines Layers. Löcher bleiben leer, ebenso was zwischen den Polygonen liegt. Der Layer darf ein anderes KBS haben als das Bild; er muss nicht gespeichert sein.</translation>
    </message>
    <message>
        <source>Segments what the map window shows at the moment the run starts.</source>
        <translation>Segmentiert, was das Kartenfenster beim Start des Laufs zeigt.</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Nur ausgewählte</translation>
    </message>
    <message>
        <source>Takes only the polygons that are selected in the layer when the run is asked for. Without it, all of them.</source>
        <translation>Nimmt nur die Polygone, die im Layer ausgewählt sind, wenn der Lauf angefordert wird; sonst alle.</translation>
    </message>
    <message>
        <source>The area and the layer do not overlap: choose another area.</source>
        <translation>Gebiet und Layer überlappen sich nicht: ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>The inside of polygons, with holes left out; in any CRS</source>
        <translation>Das Innere von Polygonen, ohne ihre Löcher; in jedem KBS</translation>
    </message>
    <message>
        <source>The layer of polygons to segment. Edits that are not saved count too.</source>
        <translation>Der Layer der Polygone, die segmentiert werden. Auch nicht gespeicherte Änderungen zählen.</translation>
    </message>
    <message>
        <source>The map window shows {shown} megapixels of the layer and a preview has at most {most}: zoom in, or choose “Map canvas” and Segment.</source>
        <translation>Das Kartenfenster zeigt {shown} Megapixel des Layers, eine Vorschau umfasst höchstens {most}: näher heranzoomen, oder „Kartenansicht“ und Segmentieren wählen.</translation>
    </message>
    <message>
        <source>There is no map window.</source>
        <translation>Es gibt kein Kartenfenster.</translation>
    </message>
    <message>
        <source>What the map window shows when the run starts</source>
        <translation>Was das Kartenfenster beim Start des Laufs zeigt</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Ganzer Layer</translation>
    </message>
    <message>
        <source>{columns} by {rows} pixels</source>
        <translation>{columns} mal {rows} Pixel</translation>
    </message>
</context>
<context>
    <name>AreasTable</name>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>Area, share and mean confidence of each class</source>
        <translation>Fläche, Anteil und mittlere Konfidenz jeder Klasse</translation>
    </message>
    <message>
        <source>Areas of the classes</source>
        <translation>Flächen der Klassen</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>How much of the map each class covers, and how sure the network was of it on average (1 is certain).</source>
        <translation>Wie viel der Karte jede Klasse bedeckt und wie sicher das Netz im Mittel war (1 heißt sicher).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
    <message>
        <source>≥ {} %</source>
        <translation>≥ {} %</translation>
    </message>
</context>
<context>
    <name>CardScores</name>
    <message>
        <source>F1 in percent: 100 is perfect.</source>
        <translation>F1 in Prozent: 100 ist fehlerlos.</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>Mittleres F1</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>Mittlere IoU</translation>
    </message>
    <message>
        <source>The card names no measurement.</source>
        <translation>Die Modellkarte nennt keine Messung.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>heights only</source>
        <translation>nur Höhen</translation>
    </message>
    <message>
        <source>image only</source>
        <translation>nur Bild</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Pixelgröße</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Kachel</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Where it was measured</source>
        <translation>Wo gemessen wurde</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>After a comparison of scenarios, what changed the class of which area stands here.</source>
        <translation>Nach einem Vergleich der Szenarien steht hier, was auf welcher Fläche die Klasse geändert hat.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Changed areas</source>
        <translation>Geänderte Flächen</translation>
    </message>
    <message>
        <source>Copies all rows with exact square metres to the clipboard, so that they can be pasted into a spreadsheet. The same table is in changes.csv.</source>
        <translation>Kopiert alle Zeilen mit genauen Quadratmetern in die Zwischenablage, zum Einfügen in eine Tabellenkalkulation. Dieselbe Tabelle steht in changes.csv.</translation>
    </message>
    <message>
        <source>Copy all rows, to be pasted into a spreadsheet</source>
        <translation>Alle Zeilen kopieren, zum Einfügen in eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Each row is an area to which height or colour gives another class: the class without it, the class with both, how large the area is and how much of what was compared. Rows that are selected can be copied with Ctrl+C.</source>
        <translation>Jede Zeile ist eine Fläche, der Höhe oder Farbe eine andere Klasse gibt: die Klasse ohne sie, die Klasse mit beiden, die Größe der Fläche und ihr Anteil am Verglichenen. Ausgewählte Zeilen lassen sich mit Strg+C kopieren.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Show the result files of this comparison in the file manager</source>
        <translation>Ergebnisdateien dieses Vergleichs in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Shows the result files of this comparison in the file manager.</source>
        <translation>Zeigt die Ergebnisdateien dieses Vergleichs in der Dateiverwaltung.</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Quadratmeter</translation>
    </message>
    <message>
        <source>What heights and colour changed, for each pair of classes; copy rows with Ctrl+C</source>
        <translation>Was Höhen und Farbe geändert haben, für jedes Klassenpaar; Zeilen mit Strg+C kopieren</translation>
    </message>
    <message>
        <source>With both</source>
        <translation>Mit beiden</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>{} px</source>
        <translation>{} px</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source> A plain colour photo has no near infrared and gives a poor map.</source>
        <translation> Ein gewöhnliches Farbfoto hat kein nahes Infrarot und gibt eine schlechte Karte.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together: choose the {} layer too.</source>
        <translation>DSM und DTM werden zusammen gebraucht: auch den Layer für {} wählen.</translation>
    </message>
    <message>
        <source>Choose an RGIR image, heights, or both.</source>
        <translation>RGIR-Bild, Höhen oder beides wählen.</translation>
    </message>
    <message>
        <source>DSM</source>
        <translation>DSM</translation>
    </message>
    <message>
        <source>DTM</source>
        <translation>DTM</translation>
    </message>
    <message>
        <source>No band name tells the near infrared: red, green and near infrared are taken to be bands {}, {} and {}. Check them above.</source>
        <translation>Kein Kanalname verrät das nahe Infrarot: Rot, Grün und nahes Infrarot gelten als Kanäle {}, {} und {}. Oben prüfen.</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Kein Modell ist installiert.</translation>
    </message>
    <message>
        <source>No raster is in the project yet: add an RGIR image, heights, or both. To try it out, choose Raster ▸ DIS2 ▸ Try the sample scene.</source>
        <translation>Im Projekt ist noch kein Raster: RGIR-Bild, Höhen oder beides hinzufügen. Zum Ausprobieren Raster ▸ DIS2 ▸ Beispielszene ausprobieren wählen.</translation>
    </message>
    <message>
        <source>One band plays two roles: red, green and near infrared should differ.</source>
        <translation>Ein Kanal spielt zwei Rollen: Rot, Grün und nahes Infrarot sollten verschieden sein.</translation>
    </message>
    <message numerus="yes">
        <source>The image has %n band(s); red, green and near infrared are needed.</source>
        <translation><numerusform>Das Bild hat nur %n Kanal; gebraucht werden Rot, Grün und nahes Infrarot.</numerusform><numerusform>Das Bild hat nur %n Kanäle; gebraucht werden Rot, Grün und nahes Infrarot.</numerusform></translation>
    </message>
    <message>
        <source>The results folder holds an earlier run, which will be replaced.</source>
        <translation>Der Ergebnisordner enthält einen früheren Lauf, der ersetzt wird.</translation>
    </message>
    <message>
        <source>You may not write to {place}: choose another place for the results.</source>
        <translation>In {place} darf nicht geschrieben werden: einen anderen Ort für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>“{}” cannot be opened: it is damaged or not there. Repair its data source in the layer tree, or choose another layer.</source>
        <translation>„{}“ lässt sich nicht öffnen: Der Layer ist beschädigt oder nicht da. Seine Datenquelle im Layerbaum reparieren oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>“{}” holds the numbers of a palette, in place of bands of colours: make bands of it first, with “PCT to RGB” of the Processing toolbox.</source>
        <translation>„{}“ enthält die Nummern einer Palette statt Farbkanälen: Zuerst Kanäle daraus machen, mit „PCT nach RGB“ der Verarbeitungswerkzeuge.</translation>
    </message>
    <message>
        <source>“{}” lies in the memory of QGIS, where the process that computes the map cannot read it: save it as a file first (Export, Save As).</source>
        <translation>„{}“ liegt im Arbeitsspeicher von QGIS, wo der Prozess, der die Karte rechnet, nicht lesen kann: Den Layer zuerst als Datei speichern (Exportieren, Speichern als).</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>No place has both inputs, so nothing could be compared.</source>
        <translation>Nirgends sind beide Eingaben da, daher war nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Of the area that has both inputs, height alone changed the class of {height} %, colour alone of {colour} %, both of {both} %; {none} % is the same in all three maps.</source>
        <translation>Von der Fläche mit beiden Eingaben hat die Höhe allein die Klasse von {height} % geändert, die Farbe allein von {colour} %, beide von {both} %; {none} % sind in allen drei Karten gleich.</translation>
    </message>
    <message>
        <source>Three maps are done in {time} on {device}.</source>
        <translation>Drei Karten sind in {time} auf {device} entstanden.</translation>
    </message>
</context>
<context>
    <name>ComputingCombos</name>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>graphics card (CUDA)</source>
        <translation>Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>half (bf16)</source>
        <translation>halb (bf16)</translation>
    </message>
    <message>
        <source>half (fp16)</source>
        <translation>halb (fp16)</translation>
    </message>
    <message>
        <source>processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>single (fp32)</source>
        <translation>einfach (fp32)</translation>
    </message>
</context>
<context>
    <name>ConfidenceHistogram</name>
    <message>
        <source>How many pixels have which confidence, the probability of the class that won: uncertain ones on the left, certain ones on the right. Heights are square roots of the counts, so that few pixels are seen beside many.</source>
        <translation>Wie viele Pixel welche Konfidenz haben, also die Wahrscheinlichkeit der Klasse, die gewonnen hat: links die unsicheren, rechts die sicheren. Die Höhen sind Quadratwurzeln der Anzahlen, damit wenige Pixel neben vielen sichtbar sind.</translation>
    </message>
    <message>
        <source>Pixels by confidence; heights are square roots of the counts</source>
        <translation>Pixel nach Konfidenz; die Höhen sind Quadratwurzeln der Anzahlen</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>ConfidencePanel</name>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Grey below</source>
        <translation>&amp;Grau unter</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Grey what is less certain than this on the map; at 0 the map is as before</source>
        <translation>Was unsicherer ist, wird auf der Karte grau; bei 0 ist die Karte wie zuvor</translation>
    </message>
    <message>
        <source>Greys, on the map, every place where the network was less certain than this. It puts a style of its own on the layer Confidence and shows it; at 0 the layer has its own style again. The table tells what is left of each class.</source>
        <translation>Graut auf der Karte jede Stelle aus, an der das Netz unsicherer war. Dazu bekommt der Layer Konfidenz einen eigenen Stil und wird sichtbar; bei 0 hat er wieder seinen alten. Die Tabelle sagt, was von jeder Klasse bleibt.</translation>
    </message>
    <message>
        <source>Least confidence in percent</source>
        <translation>Kleinste Konfidenz in Prozent</translation>
    </message>
    <message>
        <source>Nothing is grey.</source>
        <translation>Nichts ist grau.</translation>
    </message>
    <message>
        <source>The least confidence in percent</source>
        <translation>Die kleinste Konfidenz in Prozent</translation>
    </message>
    <message>
        <source>The same threshold as a number.</source>
        <translation>Dieselbe Schwelle als Zahl.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>{share} % of the area is below {percent} %.</source>
        <translation>{share} % der Fläche liegen unter {percent} %.</translation>
    </message>
</context>
<context>
    <name>CwamDock</name>
    <message>
        <source>&amp;Classes above</source>
        <translation>&amp;Klassen darüber</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Linie</translation>
    </message>
    <message>
        <source>&amp;One at a time</source>
        <translation>&amp;Eine zur Zeit</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Lau&amp;f</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Mit</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Aufmerksamkeit (CWAM)</translation>
    </message>
    <message>
        <source>Attention at a place</source>
        <translation>Aufmerksamkeit an einer Stelle</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project that have attention layers. Before the name stands what the run was answered from.</source>
        <translation>Wählt unter den Läufen dieses Projekts, die Aufmerksamkeits-Layer haben. Vor dem Namen steht, woraus der Lauf geantwortet hat.</translation>
    </message>
    <message>
        <source>Chooses another run. The map then shows the run above on the left of a line and this one on its right, each with the same layers. The group of this run is switched off meanwhile.</source>
        <translation>Wählt einen zweiten Lauf. Die Karte zeigt dann links einer Linie den Lauf von oben und rechts diesen, beide mit denselben Layern. Die Gruppe dieses Laufs ist so lange ausgeschaltet.</translation>
    </message>
    <message>
        <source>Click to hold.</source>
        <translation>Klicken zum Festhalten.</translation>
    </message>
    <message>
        <source>Compare by swiping</source>
        <translation>Durch Wischen vergleichen</translation>
    </message>
    <message>
        <source>Held; click to let go.</source>
        <translation>Festgehalten; klicken zum Loslassen.</translation>
    </message>
    <message>
        <source>Makes the mouse read the attention scores of all classes where it points. A click holds the place, the next click or Esc lets it go. While two runs are compared, the line between them can be dragged.</source>
        <translation>Die Maus liest dann die Aufmerksamkeitswerte aller Klassen, wo sie steht. Ein Klick hält die Stelle fest, der nächste oder Esc gibt sie frei. Werden zwei Läufe verglichen, lässt sich die Linie zwischen ihnen ziehen.</translation>
    </message>
    <message>
        <source>Move over the map to read the scores of all classes; click to hold a place</source>
        <translation>Über die Karte fahren, um die Werte aller Klassen zu lesen; ein Klick hält eine Stelle fest</translation>
    </message>
    <message>
        <source>Move over the map.</source>
        <translation>Über die Karte fahren.</translation>
    </message>
    <message>
        <source>Move the line between the two runs</source>
        <translation>Die Linie zwischen den beiden Läufen verschieben</translation>
    </message>
    <message>
        <source>Moves the line between the two runs across the map, with the mouse or the arrow keys. With “Read on the map”, the line can be dragged on the map itself.</source>
        <translation>Verschiebt die Linie zwischen den beiden Läufen über die Karte, mit der Maus oder den Pfeiltasten. Mit „Auf der Karte lesen“ lässt sie sich auf der Karte selbst ziehen.</translation>
    </message>
    <message>
        <source>No attention here.</source>
        <translation>Hier ist keine Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>No attention layers are in this project. Run Raster ▸ DIS2 ▸ Segment land cover… with the output “Attention”, or open a project that has them.</source>
        <translation>In diesem Projekt sind keine Aufmerksamkeits-Layer. Raster ▸ DIS2 ▸ Landbedeckung segmentieren… mit der Ausgabe „Aufmerksamkeit“ ausführen oder ein Projekt öffnen, das welche hat.</translation>
    </message>
    <message>
        <source>Rea&amp;d on the map</source>
        <translation>&amp;Auf der Karte lesen</translation>
    </message>
    <message>
        <source>Segment the same place in another mode to compare two runs.</source>
        <translation>Denselben Ort in einem anderen Modus segmentieren, um zwei Läufe zu vergleichen.</translation>
    </message>
    <message>
        <source>Showing one class hides the others</source>
        <translation>Wird eine Klasse gezeigt, verschwinden die anderen</translation>
    </message>
    <message>
        <source>Shows the classified map of this run, which lies over the attention and hides it. Switch it off to see the attention.</source>
        <translation>Zeigt die klassifizierte Karte dieses Laufs, die über der Aufmerksamkeit liegt und sie verdeckt. Ausschalten, um die Aufmerksamkeit zu sehen.</translation>
    </message>
    <message>
        <source>The classified map lies over the attention and hides it</source>
        <translation>Die klassifizierte Karte liegt über der Aufmerksamkeit und verdeckt sie</translation>
    </message>
    <message>
        <source>The run shown on the right of the line, for example without heights</source>
        <translation>Der Lauf rechts der Linie, zum Beispiel ohne Höhen</translation>
    </message>
    <message>
        <source>The run whose attention is shown here</source>
        <translation>Der Lauf, dessen Aufmerksamkeit hier gezeigt wird</translation>
    </message>
    <message>
        <source>When on, switching one class on switches the others off. Switch it off to lay several classes over each other, each in a colour of its own.</source>
        <translation>Ist dies an, schaltet jede Klasse beim Einschalten die anderen aus. Ausschalten, um mehrere Klassen übereinander zu legen, jede in eigener Farbe.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>CwamRow</name>
    <message>
        <source>Colour of the attention</source>
        <translation>Farbe der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Colour of this layer; its menu has the colour of the class and the glowing ramp</source>
        <translation>Farbe dieses Layers; im Menü stehen die Farbe der Klasse und der glühende Verlauf</translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation>Farbe von {}</translation>
    </message>
    <message>
        <source>Glowing ramp</source>
        <translation>Glühender Verlauf</translation>
    </message>
    <message>
        <source>Makes the attention for this class clearer or stronger over what lies below. Arrow keys change it by one percent, Page Up and Page Down by ten.</source>
        <translation>Macht die Aufmerksamkeit für diese Klasse durchsichtiger oder kräftiger über dem, was darunter liegt. Pfeiltasten ändern um ein Prozent, Bild auf und Bild ab um zehn.</translation>
    </message>
    <message>
        <source>Opacity of this layer</source>
        <translation>Deckkraft dieses Layers</translation>
    </message>
    <message>
        <source>Opacity of this layer: {} %</source>
        <translation>Deckkraft dieses Layers: {} %</translation>
    </message>
    <message>
        <source>Opacity of {}</source>
        <translation>Deckkraft von {}</translation>
    </message>
    <message>
        <source>Paints the attention for this class in one colour, clear where the score is low. The arrow opens a menu: the default is the colour of the class, and the glowing ramp is what a new run has.</source>
        <translation>Malt die Aufmerksamkeit für diese Klasse in einer Farbe, durchsichtig wo der Wert klein ist. Der Pfeil öffnet ein Menü: Vorgabe ist die Farbe der Klasse; den glühenden Verlauf hat ein neuer Lauf.</translation>
    </message>
    <message>
        <source>Show the attention for this class on the map</source>
        <translation>Aufmerksamkeit für diese Klasse auf der Karte zeigen</translation>
    </message>
    <message>
        <source>Shows or hides where the network looked for this class. The small square has the colour of the class.</source>
        <translation>Zeigt oder verbirgt, wohin das Netz für diese Klasse gesehen hat. Das kleine Quadrat hat die Farbe der Klasse.</translation>
    </message>
</context>
<context>
    <name>Dis2</name>
    <message>
        <source> They are deleted when QGIS closes: copy what you need.</source>
        <translation> Sie werden gelöscht, wenn QGIS schließt: vorher kopieren, was bleiben soll.</translation>
    </message>
    <message>
        <source>0 (a guess)</source>
        <translation>0 (geraten)</translation>
    </message>
    <message>
        <source>1 (certain)</source>
        <translation>1 (sicher)</translation>
    </message>
    <message>
        <source>8-bit rasters often hold decimetres, 16-bit ones centimetres.</source>
        <translation>8-Bit-Raster enthalten oft Dezimeter, 16-Bit-Raster Zentimeter.</translation>
    </message>
    <message>
        <source>A copy of classes.tif in the folder of the results, for models and batches.</source>
        <translation>Eine Kopie von classes.tif aus dem Ergebnisordner, für Modelle und Batchprozesse.</translation>
    </message>
    <message>
        <source>A copy of difference.tif in the folder of the results.</source>
        <translation>Eine Kopie von difference.tif aus dem Ergebnisordner.</translation>
    </message>
    <message>
        <source>A folder for the inputs cannot be made in {folder}: {reason}.</source>
        <translation>Ein Ordner für die Eingaben kann in {folder} nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>A folder for the run cannot be made in {folder}: {reason}.</source>
        <translation>Ein Ordner für den Lauf kann in {folder} nicht angelegt werden: {reason}.</translation>
    </message>
    <message>
        <source>A multiple of 16; empty: that of the model, or half of it for small rasters.</source>
        <translation>Ein Vielfaches von 16; leer: die des Modells, oder halb so viel bei kleinen Rastern.</translation>
    </message>
    <message>
        <source>A polygon for each patch.</source>
        <translation>Ein Polygon für jeden Fleck.</translation>
    </message>
    <message>
        <source>A raster that is pale where the map is right and red where it is wrong.</source>
        <translation>Ein Raster, das blass ist, wo die Karte stimmt, und rot, wo sie irrt.</translation>
    </message>
    <message>
        <source>A run ended after its project was closed. Its files are in {folder}.</source>
        <translation>Ein Lauf endete, nachdem sein Projekt geschlossen war. Seine Dateien sind in {folder}.</translation>
    </message>
    <message>
        <source>A smaller patch joins its largest neighbour, so that no gap opens. 0 keeps all.</source>
        <translation>Ein kleinerer Fleck geht in seinem größten Nachbarn auf, damit keine Lücke entsteht. 0 behält alle.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Flächen der Klassen</translation>
    </message>
    <message>
        <source>Areas of classes (CSV)</source>
        <translation>Flächen der Klassen (CSV)</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Die Engine wird gefragt…</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Aufmerksamkeit (CWAM)</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Bands of red, green and near infrared</source>
        <translation>Kanäle von Rot, Grün und nahem Infrarot</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Batch (tiles at once)</source>
        <translation>Stapel (Kacheln auf einmal)</translation>
    </message>
    <message>
        <source>Below {percent} %</source>
        <translation>Unter {percent} %</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebäude</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Auto</translation>
    </message>
    <message>
        <source>Changed areas (CSV)</source>
        <translation>Geänderte Flächen (CSV)</translation>
    </message>
    <message>
        <source>Changed areas (table)</source>
        <translation>Geänderte Flächen (Tabelle)</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>Einen Polygonlayer wählen.</translation>
    </message>
    <message>
        <source>Choose a raster file or a raster layer.</source>
        <translation>Eine Rasterdatei oder einen Rasterlayer wählen.</translation>
    </message>
    <message>
        <source>Choose a raster layer.</source>
        <translation>Einen Rasterlayer wählen.</translation>
    </message>
    <message>
        <source>Choose a raster or a layer of polygons.</source>
        <translation>Ein Raster oder einen Polygonlayer wählen.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or save the layer as a GeoTIFF first.</source>
        <translation>Ein kleineres Gebiet wählen oder den Layer zuerst als GeoTIFF speichern.</translation>
    </message>
    <message>
        <source>Choose an area nearer to the layer, or another CRS for the project.</source>
        <translation>Ein Gebiet näher am Layer wählen oder ein anderes KBS für das Projekt.</translation>
    </message>
    <message>
        <source>Choose an area: the map canvas, a rectangle or polygons.</source>
        <translation>Ein Gebiet wählen: Kartenansicht, Rechteck oder Polygone.</translation>
    </message>
    <message>
        <source>Choose another area.</source>
        <translation>Ein anderes Gebiet wählen.</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Einen anderen Ordner für die Ergebnisse wählen.</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>Einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>Choose the layer Classes of a run, or a raster with one band of ids.</source>
        <translation>Den Layer Klassen eines Laufs wählen oder ein Raster mit einem Kanal von Klassennummern.</translation>
    </message>
    <message>
        <source>Choose the layers again.</source>
        <translation>Die Layer erneut wählen.</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Klassenfeld</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Classes of the values</source>
        <translation>Klassen der Werte</translation>
    </message>
    <message>
        <source>Classes: NDSM only</source>
        <translation>Klassen: nur NDSM</translation>
    </message>
    <message>
        <source>Classes: RGIR only</source>
        <translation>Klassen: nur RGIR</translation>
    </message>
    <message>
        <source>Classes: full</source>
        <translation>Klassen: vollständig</translation>
    </message>
    <message>
        <source>Classifies every pixel as impervious surface, building, low vegetation, tree or car, from an ortho-photo with near infrared and from heights above ground. Where one of the two is missing, everywhere or in places, the network answers from the other.

The folder of the results receives classes.tif, confidence.tif, scenario.tif, one attention raster for each class (cwam_*.tif), polygons.gpkg, statistics.csv and run.json.

Example: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Ordnet jedes Pixel einer Klasse zu: versiegelte Fläche, Gebäude, niedrige Vegetation, Baum oder Auto, aus einem Orthofoto mit nahem Infrarot und aus Höhen über Grund. Fehlt eines von beiden, überall oder stellenweise, so antwortet das Netz aus dem anderen.

In den Ergebnisordner kommen classes.tif, confidence.tif, scenario.tif, ein Aufmerksamkeits-Raster für jede Klasse (cwam_*.tif), polygons.gpkg, statistics.csv und run.json.

Beispiel: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=ergebnis</translation>
    </message>
    <message>
        <source>Colour changed the class</source>
        <translation>Farbe hat die Klasse geändert</translation>
    </message>
    <message>
        <source>Comma-separated values, which spreadsheets and QGIS open.</source>
        <translation>Kommagetrennte Werte, die Tabellenkalkulationen und QGIS öffnen.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Szenarien vergleichen</translation>
    </message>
    <message>
        <source>Compares a classified map with a reference: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. The report has the confusion matrix, precision, recall, F1 and IoU of each class, and their means.

A value of the error map is 100 times the class id of the reference plus the class id of the map; the latter is 99 where the map is empty.

Example: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</source>
        <translation>Vergleicht eine klassifizierte Karte mit einer Referenz: einem Raster von Klassennummern oder ISPRS-Farben oder Polygonen mit einem Feld, das die Klasse nennt. Der Bericht enthält die Konfusionsmatrix, Precision, Recall, F1 und IoU jeder Klasse und ihre Mittel.

Ein Wert der Fehlerkarte ist 100 mal die Klassennummer der Referenz plus die der Karte; letztere ist 99, wo die Karte leer ist.

Beispiel: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Corners nearer than this to a wall go.</source>
        <translation>Ecken, die näher an einer Wand liegen, fallen weg.</translation>
    </message>
    <message>
        <source>DIS2 preview (temporary)</source>
        <translation>DIS2-Vorschau (temporär)</translation>
    </message>
    <message>
        <source>DIS2: add a small scene and choose it in the dialog</source>
        <translation>DIS2: eine kleine Szene hinzufügen und im Dialog wählen</translation>
    </message>
    <message>
        <source>DIS2: areas, confidence and settings of a run</source>
        <translation>DIS2: Flächen, Konfidenz und Einstellungen eines Laufs</translation>
    </message>
    <message>
        <source>DIS2: compare scenarios of {name}</source>
        <translation>DIS2: Szenarien von {name} vergleichen</translation>
    </message>
    <message>
        <source>DIS2: copy the polygons of {name}</source>
        <translation>DIS2: Polygone von {name} kopieren</translation>
    </message>
    <message>
        <source>DIS2: count confidence</source>
        <translation>DIS2: Konfidenz zählen</translation>
    </message>
    <message>
        <source>DIS2: diagnostics</source>
        <translation>DIS2: Diagnose</translation>
    </message>
    <message>
        <source>DIS2: evaluate {name}</source>
        <translation>DIS2: {name} bewerten</translation>
    </message>
    <message>
        <source>DIS2: install packages</source>
        <translation>DIS2: Pakete installieren</translation>
    </message>
    <message>
        <source>DIS2: land cover from an ortho-photo and heights</source>
        <translation>DIS2: Landbedeckung aus Orthofoto und Höhen</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2: Landbedeckung aus Bild und Höhen</translation>
    </message>
    <message>
        <source>DIS2: map what the map window shows, classes only, within seconds</source>
        <translation>DIS2: in Sekunden kartieren, was das Kartenfenster zeigt, nur Klassen</translation>
    </message>
    <message>
        <source>DIS2: preview of {name}</source>
        <translation>DIS2: Vorschau von {name}</translation>
    </message>
    <message>
        <source>DIS2: remove packages</source>
        <translation>DIS2: Pakete entfernen</translation>
    </message>
    <message>
        <source>DIS2: save {path}</source>
        <translation>DIS2: {path} speichern</translation>
    </message>
    <message>
        <source>DIS2: segment {name}</source>
        <translation>DIS2: {name} segmentieren</translation>
    </message>
    <message>
        <source>DIS2: self-test</source>
        <translation>DIS2: Selbsttest</translation>
    </message>
    <message>
        <source>DIS2: where the network looked for each class</source>
        <translation>DIS2: wohin das Netz für jede Klasse gesehen hat</translation>
    </message>
    <message>
        <source>DIS2: write the page</source>
        <translation>DIS2: die Seite schreiben</translation>
    </message>
    <message>
        <source>DSM layer</source>
        <translation>DSM-Layer</translation>
    </message>
    <message>
        <source>DTM layer</source>
        <translation>DTM-Layer</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Draws a polygon around each patch of a class, with class, area in square metres, mean confidence, and mean and maximum height. Polygons are valid and share their borders exactly, also where small ones are left out and outlines are smooth.

Buildings with right angles, or with round walls, are a layer of their own: they no longer share their borders with their neighbours.

Example: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</source>
        <translation>Zeichnet ein Polygon um jeden Fleck einer Klasse, mit Klasse, Fläche in Quadratmetern, mittlerer Konfidenz und mittlerer und größter Höhe. Die Polygone sind gültig und teilen ihre Grenzen genau, auch wenn kleine wegfallen und die Umrisse glatt sind.

Gebäude mit rechten Winkeln oder mit runden Wänden sind ein eigener Layer: Sie teilen ihre Grenzen nicht mehr mit ihren Nachbarn.

Beispiel: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Fehlerkarte</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Evaluate a map</source>
        <translation>Eine Karte bewerten</translation>
    </message>
    <message>
        <source>Evaluate a map…</source>
        <translation>Eine Karte bewerten…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Ausdehnung</translation>
    </message>
    <message>
        <source>Field of the polygons that holds class ids or names; empty: class_id.</source>
        <translation>Feld der Polygone mit Klassennummern oder -namen; leer: class_id.</translation>
    </message>
    <message>
        <source>Field that names a zone in the table; empty: the number of its feature.</source>
        <translation>Feld, das eine Zone in der Tabelle benennt; leer: die Nummer ihres Objekts.</translation>
    </message>
    <message>
        <source>For people.</source>
        <translation>Für Menschen.</translation>
    </message>
    <message>
        <source>For programs.</source>
        <translation>Für Programme.</translation>
    </message>
    <message>
        <source>For spreadsheets.</source>
        <translation>Für Tabellenkalkulationen.</translation>
    </message>
    <message>
        <source>Full: image and heights</source>
        <translation>Vollständig: Bild und Höhen</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>GeoPackage with all results</source>
        <translation>GeoPackage mit allen Ergebnissen</translation>
    </message>
    <message>
        <source>Give red, green and near infrared, for example 1,2,4.</source>
        <translation>Rot, Grün und nahes Infrarot angeben, zum Beispiel 1,2,4.</translation>
    </message>
    <message>
        <source>Go on with an interrupted run in the same folder</source>
        <translation>Einen unterbrochenen Lauf im selben Ordner fortsetzen</translation>
    </message>
    <message>
        <source>Ground heights (DTM)</source>
        <translation>Geländehöhen (DTM)</translation>
    </message>
    <message>
        <source>Ground heights (DTM), with the DSM</source>
        <translation>Geländehöhen (DTM), zum DSM</translation>
    </message>
    <message>
        <source>HTML (*.html *.htm)</source>
        <translation>HTML (*.html *.htm)</translation>
    </message>
    <message>
        <source>Height and colour changed the class</source>
        <translation>Höhe und Farbe haben die Klasse geändert</translation>
    </message>
    <message>
        <source>Height changed the class</source>
        <translation>Höhe hat die Klasse geändert</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Höheneinheit</translation>
    </message>
    <message>
        <source>Heights above ground</source>
        <translation>Höhen über Grund</translation>
    </message>
    <message>
        <source>Heights above ground (NDSM)</source>
        <translation>Höhen über Grund (NDSM)</translation>
    </message>
    <message>
        <source>Heights above ground, in metres</source>
        <translation>Höhen über Grund, in Metern</translation>
    </message>
    <message>
        <source>Heights only (image missing)</source>
        <translation>Nur Höhen (Bild fehlt)</translation>
    </message>
    <message>
        <source>Id of a model of the plugin, or the folder of another.</source>
        <translation>Kennung eines Modells des Plugins oder der Ordner eines anderen.</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Bild und Höhen</translation>
    </message>
    <message>
        <source>Image layer</source>
        <translation>Bildlayer</translation>
    </message>
    <message>
        <source>Image only (heights missing)</source>
        <translation>Nur Bild (Höhen fehlen)</translation>
    </message>
    <message>
        <source>Image with red, green and near infrared</source>
        <translation>Bild mit Rot, Grün und nahem Infrarot</translation>
    </message>
    <message>
        <source>Impervious surface</source>
        <translation>Versiegelte Fläche</translation>
    </message>
    <message>
        <source>In metres; empty where one of the two is.</source>
        <translation>In Metern; leer, wo eines von beiden leer ist.</translation>
    </message>
    <message>
        <source>Install PyTorch or ONNX Runtime (Raster, DIS2, Set up what computes the map), or name another Python in QGIS's options (DIS2, setting dis2/interpreter) or in the environment variable DIS2_PYTHON.</source>
        <translation>PyTorch oder ONNX Runtime installieren (Raster, DIS2, Rechenumgebung einrichten) oder ein anderes Python in den Optionen von QGIS nennen (DIS2, Einstellung dis2/interpreter) oder in der Umgebungsvariablen DIS2_PYTHON.</translation>
    </message>
    <message>
        <source>It receives all files of the run. Empty, as in a batch: a folder beside the raster below, with its name.</source>
        <translation>Er bekommt alle Dateien des Laufs. Leer, wie im Batchprozess: ein Ordner neben dem Raster unten, mit dessen Namen.</translation>
    </message>
    <message>
        <source>Its fields: {names}.</source>
        <translation>Seine Felder: {names}.</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Kappa</source>
        <translation>Kappa</translation>
    </message>
    <message>
        <source>Land cover by DIS2</source>
        <translation>Landbedeckung von DIS2</translation>
    </message>
    <message>
        <source>Land cover by DIS2, model {model}</source>
        <translation>Landbedeckung von DIS2, Modell {model}</translation>
    </message>
    <message>
        <source>Land cover: {name}</source>
        <translation>Landbedeckung: {name}</translation>
    </message>
    <message>
        <source>Leave BUILDINGS empty.</source>
        <translation>BUILDINGS leer lassen.</translation>
    </message>
    <message>
        <source>Leave empty where there are none: the network then answers from the image alone.</source>
        <translation>Leer lassen, wo es keine gibt: das Netz antwortet dann aus dem Bild allein.</translation>
    </message>
    <message>
        <source>Leave empty where there is no image: the network then answers from heights alone.</source>
        <translation>Leer lassen, wo es kein Bild gibt: das Netz antwortet dann aus den Höhen allein.</translation>
    </message>
    <message>
        <source>Leave out borders (pixels)</source>
        <translation>Grenzen weglassen (Pixel)</translation>
    </message>
    <message>
        <source>Look whether the map shows it; if so, choose a smaller area.</source>
        <translation>Nachsehen, ob die Karte ihn zeigt; wenn ja, ein kleineres Gebiet wählen.</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Python und Grafiktreiber werden gesucht…</translation>
    </message>
    <message>
        <source>Looking for pip…</source>
        <translation>pip wird gesucht…</translation>
    </message>
    <message>
        <source>Low vegetation</source>
        <translation>Niedrige Vegetation</translation>
    </message>
    <message>
        <source>Maps a place three times in one go: from image and heights, from the image alone and from the heights alone. The difference tells where the heights changed the class (1: the map from both is another than that from the image), where colour did (2: another than that from the heights), where both did (3) and where neither did (0); no data (255) is where one of the inputs is missing.

The folder of the results receives the folders full, missing-ndsm and missing-rgir, each with the files of a segmentation, and difference.tif, changes.csv (changed areas for each pair of classes) and comparison.json.

Example: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Kartiert einen Ort dreimal in einem Zug: aus Bild und Höhen, aus dem Bild allein und aus den Höhen allein. Die Differenz sagt, wo die Höhen die Klasse geändert haben (1: die Karte aus beiden ist anders als die aus dem Bild), wo die Farbe (2: anders als die aus den Höhen), wo beide (3) und wo keines (0); keine Daten (255) sind, wo eine der Eingaben fehlt.

In den Ergebnisordner kommen die Ordner full, missing-ndsm und missing-rgir, jeder mit den Dateien einer Segmentierung, dazu difference.tif, changes.csv (geänderte Flächen je Klassenpaar) und comparison.json.

Beispiel: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=ergebnis</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>Mittleres F1</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>Mittlere IoU</translation>
    </message>
    <message>
        <source>Metadata of the run (JSON)</source>
        <translation>Metadaten des Laufs (JSON)</translation>
    </message>
    <message>
        <source>Missing-modality mode</source>
        <translation>Modus für fehlende Eingaben</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>More is faster on a graphics card, and needs more of its memory; empty: by itself.</source>
        <translation>Mehr ist auf einer Grafikkarte schneller und braucht mehr von ihrem Speicher; leer: von selbst.</translation>
    </message>
    <message>
        <source>NDSM layer</source>
        <translation>NDSM-Layer</translation>
    </message>
    <message>
        <source>NDSM only: image missing</source>
        <translation>Nur NDSM: Bild fehlt</translation>
    </message>
    <message>
        <source>Name of a zone</source>
        <translation>Name einer Zone</translation>
    </message>
    <message>
        <source>Neighbouring tiles share so much, so that no seam is seen; empty: up to 64.</source>
        <translation>So viel haben benachbarte Kacheln gemeinsam, damit keine Naht zu sehen ist; leer: bis zu 64.</translation>
    </message>
    <message>
        <source>No Python here can run the network: {found}.</source>
        <translation>Kein Python hier kann das Netz rechnen: {found}.</translation>
    </message>
    <message>
        <source>No polygon of the layer '{name}' is selected.</source>
        <translation>Kein Polygon des Layers „{name}“ ist ausgewählt.</translation>
    </message>
    <message>
        <source>Of the bare ground.</source>
        <translation>Des nackten Bodens.</translation>
    </message>
    <message>
        <source>Of the bare ground; without it the ground is estimated.</source>
        <translation>Des nackten Bodens; ohne sie wird der Boden geschätzt.</translation>
    </message>
    <message>
        <source>On any grid; without it there are no heights.</source>
        <translation>In beliebigem Gitter; ohne sie gibt es keine Höhen.</translation>
    </message>
    <message>
        <source>One file with layers, styles, areas and settings; it can also be written later.</source>
        <translation>Eine Datei mit Layern, Stilen, Flächen und Einstellungen; sie kann auch später geschrieben werden.</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>Eines von</translation>
    </message>
    <message>
        <source>Only inside these polygons</source>
        <translation>Nur innerhalb dieser Polygone</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Protokoll öffnen</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels, never half a pixel away from them; neighbours still share their borders exactly.</source>
        <translation>Umrisse ohne Pixelstufen, nie um ein halbes Pixel davon entfernt; Nachbarn teilen ihre Grenzen weiter genau.</translation>
    </message>
    <message>
        <source>Overall accuracy</source>
        <translation>Gesamtgenauigkeit</translation>
    </message>
    <message>
        <source>Overlap (pixels)</source>
        <translation>Überlappung (Pixel)</translation>
    </message>
    <message>
        <source>Pairs such as 10=building,wood=tree,#00ff00=tree; other values do not count. Empty: values are class ids, names or ISPRS colours.</source>
        <translation>Paare wie 10=building,wood=tree,#00ff00=tree; andere Werte zählen nicht. Leer: die Werte sind Klassennummern, Namen oder ISPRS-Farben.</translation>
    </message>
    <message>
        <source>Part of the map that is compared; empty: all of it.</source>
        <translation>Teil der Karte, der verglichen wird; leer: die ganze.</translation>
    </message>
    <message>
        <source>Part that is mapped; empty: all that the image covers, or else the heights.</source>
        <translation>Teil, der kartiert wird; leer: alles, was das Bild oder sonst die Höhen bedecken.</translation>
    </message>
    <message>
        <source>Pixels outside become no data.</source>
        <translation>Pixel außerhalb werden leer.</translation>
    </message>
    <message>
        <source>Pixels this near to another label do not count; the ISPRS contest takes 3.</source>
        <translation>Pixel, die so nah an einer anderen Klasse liegen, zählen nicht; der ISPRS-Wettbewerb nimmt 3.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>Polygons of a classified map</source>
        <translation>Polygone einer klassifizierten Karte</translation>
    </message>
    <message>
        <source>Polygons; without them the whole map is one zone.</source>
        <translation>Polygone; ohne sie ist die ganze Karte eine Zone.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>QGIS setting dis2/interpreter</source>
        <translation>QGIS-Einstellung dis2/interpreter</translation>
    </message>
    <message>
        <source>QGIS's Python</source>
        <translation>Python von QGIS</translation>
    </message>
    <message>
        <source>QGIS's Python with the private folder</source>
        <translation>Python von QGIS mit dem eigenen Ordner</translation>
    </message>
    <message>
        <source>RGIR only: heights missing</source>
        <translation>Nur RGIR: Höhen fehlen</translation>
    </message>
    <message>
        <source>Reading how sure the run was…</source>
        <translation>Gelesen wird, wie sicher der Lauf war…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Removing the packages…</source>
        <translation>Die Pakete werden entfernt…</translation>
    </message>
    <message>
        <source>Repair its data source in the layer tree, or choose another layer.</source>
        <translation>Seine Datenquelle im Layerbaum reparieren oder einen anderen Layer wählen.</translation>
    </message>
    <message>
        <source>Report (JSON)</source>
        <translation>Bericht (JSON)</translation>
    </message>
    <message>
        <source>Report as a page</source>
        <translation>Bericht als Seite</translation>
    </message>
    <message>
        <source>Report as a table</source>
        <translation>Bericht als Tabelle</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Run Segment again if the file is gone.</source>
        <translation>Noch einmal segmentieren, falls die Datei nicht mehr da ist.</translation>
    </message>
    <message>
        <source>Run Segment again.</source>
        <translation>Segmentieren noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Run Segment first.</source>
        <translation>Zuerst Segmentieren ausführen.</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>Das Modell läuft auf der Beispielszene…</translation>
    </message>
    <message>
        <source>Same class in all three maps</source>
        <translation>Gleiche Klasse in allen drei Karten</translation>
    </message>
    <message>
        <source>Sample heights (NDSM)</source>
        <translation>Beispielhöhen (NDSM)</translation>
    </message>
    <message>
        <source>Sample image (RGIR)</source>
        <translation>Beispielbild (RGIR)</translation>
    </message>
    <message>
        <source>Save it as a GeoPackage first.</source>
        <translation>Zuerst als GeoPackage speichern.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF first (Export, Save As).</source>
        <translation>Zuerst als GeoTIFF speichern (Exportieren, Speichern als).</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Ergebnisse als GeoPackage speichern</translation>
    </message>
    <message>
        <source>Save results as GeoPackage…</source>
        <translation>Ergebnisse als GeoPackage speichern…</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>In {path} gespeichert.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Szenario</translation>
    </message>
    <message>
        <source>Scenario of each pixel</source>
        <translation>Szenario jedes Pixels</translation>
    </message>
    <message>
        <source>Segment land cover</source>
        <translation>Landbedeckung segmentieren</translation>
    </message>
    <message>
        <source>Segment land cover…</source>
        <translation>Landbedeckung segmentieren…</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Diese Ansicht segmentieren</translation>
    </message>
    <message>
        <source>Select polygons, or take all of them.</source>
        <translation>Polygone auswählen oder alle nehmen.</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Rechenumgebung einrichten…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
    <message>
        <source>Shape of buildings</source>
        <translation>Form der Gebäude</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Smallest polygon (m²)</source>
        <translation>Kleinstes Polygon (m²)</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Glatte Umrisse</translation>
    </message>
    <message>
        <source>Some of: {words}. Classes are always made.</source>
        <translation>Einige von: {words}. Klassen entstehen immer.</translation>
    </message>
    <message>
        <source>Something unforeseen happened: {error!r}.</source>
        <translation>Etwas Unvorhergesehenes ist geschehen: {error!r}.</translation>
    </message>
    <message>
        <source>Store the right one with “Assign projection”, or give the layer that of its file.</source>
        <translation>Das richtige KBS mit „Projektion zuweisen“ speichern, oder dem Layer das seiner Datei geben.</translation>
    </message>
    <message>
        <source>Straighten buildings by (pixels)</source>
        <translation>Gebäude begradigen um (Pixel)</translation>
    </message>
    <message>
        <source>Subtracts a terrain model (DTM) from a surface model (DSM). The result has the grid of the surface model, is in metres, and is empty where one of the two is.

Without a terrain model the ground is estimated by a morphological filter: what a window as wide as the widest roof opens away is no ground. Hills narrower than the window are taken for roofs, so a terrain model is better.

Example: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</source>
        <translation>Zieht ein Geländemodell (DTM) von einem Oberflächenmodell (DSM) ab. Das Ergebnis hat das Gitter des Oberflächenmodells, ist in Metern und leer, wo eines von beiden leer ist.

Ohne Geländemodell wird der Boden durch einen morphologischen Filter geschätzt: was ein Fenster von der Breite des breitesten Daches abträgt, ist kein Boden. Hügel, die schmaler sind als das Fenster, gelten als Dächer; ein Geländemodell ist also besser.

Beispiel: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</translation>
    </message>
    <message>
        <source>Surface heights (DSM)</source>
        <translation>Oberflächenhöhen (DSM)</translation>
    </message>
    <message>
        <source>Surface heights (DSM), instead of an NDSM</source>
        <translation>Oberflächenhöhen (DSM), statt eines NDSM</translation>
    </message>
    <message>
        <source>Table of areas</source>
        <translation>Tabelle der Flächen</translation>
    </message>
    <message>
        <source>The QGIS setting dis2/interpreter names {path}: that Python is used, not what is installed here. Clear the setting to use the private folder.</source>
        <translation>Die QGIS-Einstellung dis2/interpreter nennt {path}: benutzt wird dieses Python, nicht was hier installiert ist. Die Einstellung leeren, um den eigenen Ordner zu benutzen.</translation>
    </message>
    <message>
        <source>The area cannot be brought from {source} to {target}.</source>
        <translation>Das Gebiet kann nicht von {source} nach {target} gebracht werden.</translation>
    </message>
    <message>
        <source>The buildings alone, with right angles or round walls; a layer of their own.</source>
        <translation>Nur die Gebäude, mit rechten Winkeln oder runden Wänden; ein eigener Layer.</translation>
    </message>
    <message>
        <source>The copying was cancelled: choose the reference again.</source>
        <translation>Das Kopieren wurde abgebrochen: Die Referenz noch einmal wählen.</translation>
    </message>
    <message>
        <source>The counting was cancelled.</source>
        <translation>Das Zählen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The engine found no back end.</source>
        <translation>Die Engine hat keine Bibliothek gefunden.</translation>
    </message>
    <message>
        <source>The engine's answer could not be read: {error}.</source>
        <translation>Die Antwort der Engine war nicht zu lesen: {error}.</translation>
    </message>
    <message>
        <source>The evaluation is done; its report is in {folder}.</source>
        <translation>Die Bewertung ist fertig; ihr Bericht ist in {folder}.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Die Dateien dieses Laufs sind fort: {folder} hat keine run.json.</translation>
    </message>
    <message>
        <source>The ground is found under roofs up to this width, for example 60.</source>
        <translation>Der Boden wird unter Dächern bis zu dieser Breite gefunden, zum Beispiel 60.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be opened: it is damaged or not there.</source>
        <translation>Der Layer „{name}“ lässt sich nicht öffnen: Er ist beschädigt oder nicht da.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service that has no end.</source>
        <translation>Der Layer „{name}“ kommt von einem Dienst, der kein Ende hat.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service, not from a file.</source>
        <translation>Der Layer „{name}“ kommt von einem Dienst, nicht aus einer Datei.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched whole: {reason}.</source>
        <translation>Der Layer „{name}“ konnte nicht ganz geholt werden: {reason}.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched.</source>
        <translation>Der Layer „{name}“ konnte nicht geholt werden.</translation>
    </message>
    <message>
        <source>The layer '{name}' has neither pixels nor polygons.</source>
        <translation>Der Layer „{name}“ hat weder Pixel noch Polygone.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}'.</source>
        <translation>Der Layer „{name}“ hat kein Feld „{field}“.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no polygons.</source>
        <translation>Der Layer „{name}“ hat keine Polygone.</translation>
    </message>
    <message>
        <source>The layer '{name}' holds fractions, as heights and shares are: no class ids.</source>
        <translation>Der Layer „{name}“ enthält Brüche, wie Höhen und Anteile es sind: keine Klassennummern.</translation>
    </message>
    <message>
        <source>The layer '{name}' is a picture, not a map of class ids.</source>
        <translation>Der Layer „{name}“ ist ein Bild, keine Karte von Klassennummern.</translation>
    </message>
    <message>
        <source>The layer '{name}' is no raster.</source>
        <translation>Der Layer „{name}“ ist kein Raster.</translation>
    </message>
    <message>
        <source>The layer '{name}' is not a file.</source>
        <translation>Der Layer „{name}“ ist keine Datei.</translation>
    </message>
    <message>
        <source>The layer '{name}' is {crs} in QGIS and {file_crs} in its file.</source>
        <translation>Der Layer „{name}“ hat in QGIS {crs} und in seiner Datei {file_crs}.</translation>
    </message>
    <message>
        <source>The layer '{name}' lies in the memory of QGIS alone.</source>
        <translation>Der Layer „{name}“ liegt nur im Arbeitsspeicher von QGIS.</translation>
    </message>
    <message>
        <source>The layer '{name}' shows nothing in that area.</source>
        <translation>Der Layer „{name}“ zeigt in diesem Gebiet nichts.</translation>
    </message>
    <message>
        <source>The layer Classes of a run, or another raster of class ids.</source>
        <translation>Der Layer Klassen eines Laufs oder ein anderes Raster von Klassennummern.</translation>
    </message>
    <message>
        <source>The layer Classes of this run is not in the project any more.</source>
        <translation>Der Layer Klassen dieses Laufs ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>The layer Confidence of the run; without it there is no mean confidence.</source>
        <translation>Der Layer Konfidenz des Laufs; ohne ihn gibt es keine mittlere Konfidenz.</translation>
    </message>
    <message>
        <source>The layer {id} is not in the project any more.</source>
        <translation>Der Layer {id} ist nicht mehr im Projekt.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>Das Protokollfenster, Reiter DIS2, weiß mehr.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has the details: please report them.</source>
        <translation>Einzelheiten stehen im Protokollfenster, Reiter DIS2: bitte melden.</translation>
    </message>
    <message>
        <source>The model of this map knows no buildings.</source>
        <translation>Das Modell dieser Karte kennt keine Gebäude.</translation>
    </message>
    <message>
        <source>The preview of {name} is on the map, after {seconds} s.</source>
        <translation>Die Vorschau von {name} ist nach {seconds} s auf der Karte.</translation>
    </message>
    <message>
        <source>The report cannot be read: {error}.</source>
        <translation>Der Bericht ist nicht zu lesen: {error}.</translation>
    </message>
    <message>
        <source>The result is in {path}.</source>
        <translation>Das Ergebnis ist in {path}.</translation>
    </message>
    <message>
        <source>The settings must be the same; what is on disk already is not computed again.</source>
        <translation>Die Einstellungen müssen dieselben sein; was schon auf der Platte ist, wird nicht neu berechnet.</translation>
    </message>
    <message>
        <source>There is no finished run to save.</source>
        <translation>Es gibt keinen fertigen Lauf zum Speichern.</translation>
    </message>
    <message>
        <source>This run has no confidence layer.</source>
        <translation>Dieser Lauf hat keinen Konfidenz-Layer.</translation>
    </message>
    <message>
        <source>Three band numbers, for example 1,2,4. Empty: told by the names of the bands.</source>
        <translation>Drei Kanalnummern, zum Beispiel 1,2,4. Leer: nach den Namen der Kanäle.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Kachelgröße</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Kachelgröße (Pixel)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>Try the sample scene</source>
        <translation>Beispielszene ausprobieren</translation>
    </message>
    <message>
        <source>Unit of heights in both</source>
        <translation>Einheit der Höhen in beiden</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Benutzerhandbuch</translation>
    </message>
    <message>
        <source>Walls at right angles, or round ones for towers, tanks and domes.</source>
        <translation>Wände mit rechten Winkeln, oder runde für Türme, Tanks und Kuppeln.</translation>
    </message>
    <message>
        <source>What changed the class</source>
        <translation>Was die Klasse geändert hat</translation>
    </message>
    <message>
        <source>What is known to be on the ground; on any grid and in any CRS.</source>
        <translation>Was am Boden bekannt ist; in beliebigem Gitter und KBS.</translation>
    </message>
    <message>
        <source>Whose classes the map has: id or folder of a model. Empty: told by the run, and where nobody knows, the five ISPRS classes.</source>
        <translation>Wessen Klassen die Karte hat: Kennung oder Ordner des Modells. Leer: vom Lauf gesagt, und wo es niemand weiß, die fünf ISPRS-Klassen.</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Breitestes Dach</translation>
    </message>
    <message>
        <source>Widest roof (m), to estimate the ground under a DSM without a DTM</source>
        <translation>Breitestes Dach (m), um den Boden unter einem DSM ohne DTM zu schätzen</translation>
    </message>
    <message>
        <source>Will be computed on: {device}</source>
        <translation>Wird berechnet auf: {device}</translation>
    </message>
    <message>
        <source>With roofs and trees; the heights above ground are this minus the DTM.</source>
        <translation>Mit Dächern und Bäumen; die Höhen über Grund sind dies minus DTM.</translation>
    </message>
    <message>
        <source>With roofs and trees; the result has the grid of this raster.</source>
        <translation>Mit Dächern und Bäumen; das Ergebnis hat das Gitter dieses Rasters.</translation>
    </message>
    <message>
        <source>Writes a table (CSV) of how much each class covers: pixels, square metres, share, mean confidence and mean height. With a layer of zones, such as parcels or districts, there is a row for each class of each zone. A pixel belongs to the zone its centre lies in; where zones overlap, to the last one.

Example: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</source>
        <translation>Schreibt eine Tabelle (CSV), wie viel jede Klasse bedeckt: Pixel, Quadratmeter, Anteil, mittlere Konfidenz und mittlere Höhe. Mit einem Layer von Zonen, etwa Flurstücken oder Bezirken, gibt es eine Zeile für jede Klasse jeder Zone. Ein Pixel gehört zu der Zone, in der seine Mitte liegt; wo Zonen sich überlappen, zur letzten.

Beispiel: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonen</translation>
    </message>
    <message>
        <source>auto: each place is answered from what it has. The others answer one way everywhere.</source>
        <translation>auto: jede Stelle wird aus dem beantwortet, was sie hat. Die anderen antworten überall gleich.</translation>
    </message>
    <message>
        <source>auto: the best that this computer has.</source>
        <translation>auto: das Beste, was dieser Rechner hat.</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>lässt sich nicht starten</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>estimating the ground</source>
        <translation>Boden wird geschätzt</translation>
    </message>
    <message>
        <source>fetching layers</source>
        <translation>Layer werden geholt</translation>
    </message>
    <message>
        <source>has no {names}</source>
        <translation>hat kein {names}</translation>
    </message>
    <message>
        <source>heights</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>looking ahead</source>
        <translation>Aufwand wird geschätzt</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>es kam nicht rechtzeitig eine Antwort</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>Polygone</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>the plugin's .venv</source>
        <translation>.venv des Plugins</translation>
    </message>
    <message>
        <source>the service sent a text in place of a picture</source>
        <translation>der Dienst schickte einen Text statt eines Bildes</translation>
    </message>
    <message>
        <source>there is no interpreter beside QGIS</source>
        <translation>neben QGIS ist kein Interpreter</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>torch or onnxruntime</source>
        <translation>torch oder onnxruntime</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{file} cannot be written: name a file that ends in {endings}.</source>
        <translation>{file} kann nicht geschrieben werden: eine Datei nennen, die auf {endings} endet.</translation>
    </message>
    <message>
        <source>{first} and {second} in {folder} are not of one size.</source>
        <translation>{first} und {second} in {folder} sind nicht gleich groß.</translation>
    </message>
    <message>
        <source>{name} cannot be opened as a raster: {given}.</source>
        <translation>{name} lässt sich nicht als Raster öffnen: {given}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {given}.</source>
        <translation>{name} lässt sich nicht öffnen: {given}.</translation>
    </message>
    <message>
        <source>{name} is '{text}', not three band numbers.</source>
        <translation>{name} ist '{text}' und nicht drei Kanalnummern.</translation>
    </message>
    <message>
        <source>{name} is done in {time} on {device}.</source>
        <translation>{name} ist fertig, in {time} auf {device}.</translation>
    </message>
    <message>
        <source>{name} is not given.</source>
        <translation>{name} ist nicht angegeben.</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} wartet, bis es an der Reihe ist (wartend: {n}).</translation>
    </message>
    <message>
        <source>{name} was cancelled; nothing was left behind.</source>
        <translation>{name} wurde abgebrochen; nichts blieb zurück.</translation>
    </message>
    <message>
        <source>{name}: compared</source>
        <translation>{name}: verglichen</translation>
    </message>
    <message>
        <source>{name}: evaluated</source>
        <translation>{name}: bewertet</translation>
    </message>
    <message>
        <source>{name}: scenarios compared in {time}.</source>
        <translation>{name}: Szenarien in {time} verglichen.</translation>
    </message>
    <message>
        <source>{name}: starting</source>
        <translation>{name}: beginnt</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} kann nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>{percent} % and more</source>
        <translation>{percent} % und mehr</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}</source>
        <translation>{reference}, kartiert als {mapped}</translation>
    </message>
    <message>
        <source>{reference}, not mapped</source>
        <translation>{reference}, nicht kartiert</translation>
    </message>
    <message>
        <source>{reference}: right</source>
        <translation>{reference}: richtig</translation>
    </message>
    <message>
        <source>{size} pixels of the layer '{name}' are more than is fetched from a service.</source>
        <translation>{size} Pixel des Layers „{name}“ sind mehr, als von einem Dienst geholt wird.</translation>
    </message>
    <message>
        <source>{title} (temporary)</source>
        <translation>{title} (temporär)</translation>
    </message>
    <message>
        <source>{title} (white)</source>
        <translation>{title} (weiß)</translation>
    </message>
    <message>
        <source>{title}: cancelled</source>
        <translation>{title}: abgebrochen</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, noch {time}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>A folder of wheels that were fetched on another computer. Where it is named, nothing is fetched from the network.</source>
        <translation>Ein Ordner mit Wheels, die auf einem anderen Rechner geholt wurden. Ist er genannt, wird nichts aus dem Netz geholt.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Builds that can be installed</source>
        <translation>Ausgaben, die installiert werden können</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Choose what to install; the sizes and times are estimates</source>
        <translation>Wählen, was installiert wird; Größen und Zeiten sind geschätzt</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>DIS2: what computes the map</source>
        <translation>DIS2: Rechenumgebung</translation>
    </message>
    <message>
        <source>Deletes the private folder. QGIS itself is not touched.</source>
        <translation>Löscht den eigenen Ordner. QGIS selbst bleibt unberührt.</translation>
    </message>
    <message>
        <source>Fetch the chosen build and put it into the private folder</source>
        <translation>Die gewählte Ausgabe holen und in den eigenen Ordner legen</translation>
    </message>
    <message>
        <source>Fetches the packages of the chosen build, checks each against its known hash, and puts them into the private folder in one step. Then the self-test runs.</source>
        <translation>Holt die Pakete der gewählten Ausgabe, prüft jedes an seiner bekannten Prüfsumme und legt sie in einem Schritt in den eigenen Ordner. Danach läuft der Selbsttest.</translation>
    </message>
    <message>
        <source>Folder of &amp;wheels</source>
        <translation>&amp;Ordner mit Wheels</translation>
    </message>
    <message>
        <source>For a bug report; without private paths</source>
        <translation>Für eine Fehlermeldung; ohne persönliche Pfade</translation>
    </message>
    <message>
        <source>For a computer without a network: a folder that holds the packages. Empty: they are fetched</source>
        <translation>Für einen Rechner ohne Netz: ein Ordner mit den Paketen. Leer: sie werden geholt</translation>
    </message>
    <message>
        <source>Graphics driver</source>
        <translation>Grafiktreiber</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Installiert: {}</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Python und Grafiktreiber werden gesucht…</translation>
    </message>
    <message>
        <source>ONNX Runtime is small and runs the models that come with DIS2. It runs your own only where they have ONNX files beside their weights, or where PyTorch has made them on this computer before.</source>
        <translation>ONNX Runtime ist klein und rechnet die Modelle, die mit DIS2 kommen. Eigene rechnet es nur, wo neben ihren Gewichten ONNX-Dateien liegen oder PyTorch sie auf diesem Rechner schon einmal erzeugt hat.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Private folder</source>
        <translation>Eigener Ordner</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Fortschritt des jetzigen Schritts</translation>
    </message>
    <message>
        <source>Puts a description of this installation on the clipboard. Your home folder is written as ~.</source>
        <translation>Legt eine Beschreibung dieser Installation in die Zwischenablage. Der Benutzerordner wird als ~ geschrieben.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Run the bundled model on the sample scene</source>
        <translation>Das mitgelieferte Modell auf der Beispielszene rechnen</translation>
    </message>
    <message>
        <source>Runs the bundled model on the small sample scene and says on which device and how fast.</source>
        <translation>Rechnet das mitgelieferte Modell auf der kleinen Beispielszene und sagt, auf welchem Gerät und wie schnell.</translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation>&amp;Selbsttest</translation>
    </message>
    <message>
        <source>Stop; nothing half done is left</source>
        <translation>Anhalten; nichts Halbfertiges bleibt</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done is left; what was fetched is kept for next time.</source>
        <translation>Angehalten. Nichts Halbfertiges bleibt; was geholt wurde, wird für das nächste Mal aufgehoben.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stops what goes on. Nothing half done is left; packages that were fetched are kept for the next try.</source>
        <translation>Hält an, was gerade geschieht. Nichts Halbfertiges bleibt; geholte Pakete werden für den nächsten Versuch aufgehoben.</translation>
    </message>
    <message>
        <source>Take the packages away</source>
        <translation>Die Pakete wieder entfernen</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages</source>
        <translation>Das Python dieses QGIS, das die Pakete laden wird</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages.</source>
        <translation>Das Python dieses QGIS, das die Pakete laden wird.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard: paste them into a bug report.</source>
        <translation>Die Diagnose ist in der Zwischenablage: in eine Fehlermeldung einfügen.</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card</source>
        <translation>Der Treiber entscheidet, welche Ausgabe von PyTorch die Karte benutzen kann</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card.</source>
        <translation>Der Treiber entscheidet, welche Ausgabe von PyTorch die Karte benutzen kann.</translation>
    </message>
    <message>
        <source>The network is computed in a process of its own, by packages that are kept in a private folder of this profile. QGIS's own Python is not changed.</source>
        <translation>Das Netz wird in einem eigenen Prozess berechnet, mit Paketen aus einem eigenen Ordner dieses Profils. Das Python von QGIS wird nicht verändert.</translation>
    </message>
    <message>
        <source>The packages were removed; QGIS itself was never touched.</source>
        <translation>Die Pakete sind entfernt; QGIS selbst blieb unberührt.</translation>
    </message>
    <message>
        <source>The progress of the present step.</source>
        <translation>Der Fortschritt des jetzigen Schritts.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>Zu holen</translation>
    </message>
    <message>
        <source>What can be installed here. To fetch: bytes that come over the network. On disk: room needed while installing. Time: on a line of 50 Mbit/s.</source>
        <translation>Was hier installiert werden kann. Zu holen: was über das Netz kommt. Auf der Platte: Platzbedarf beim Installieren. Zeit: bei einer Leitung von 50 Mbit/s.</translation>
    </message>
    <message>
        <source>What goes on, and how it ended</source>
        <translation>Was geschieht und wie es ausging</translation>
    </message>
    <message>
        <source>What goes on, and how it ended.</source>
        <translation>Was geschieht und wie es ausging.</translation>
    </message>
    <message>
        <source>What is in the private folder now</source>
        <translation>Was jetzt im eigenen Ordner liegt</translation>
    </message>
    <message>
        <source>What is in the private folder now.</source>
        <translation>Was jetzt im eigenen Ordner liegt.</translation>
    </message>
    <message>
        <source>What to know about this computer</source>
        <translation>Was über diesen Rechner zu wissen ist</translation>
    </message>
    <message>
        <source>What to know about this computer.</source>
        <translation>Was über diesen Rechner zu wissen ist.</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there</source>
        <translation>Wohin die Pakete kommen; QGIS selbst sieht dort nie nach</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there.</source>
        <translation>Wohin die Pakete kommen; QGIS selbst sieht dort nie nach.</translation>
    </message>
    <message>
        <source>no NVIDIA driver</source>
        <translation>kein NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>keiner gefunden</translation>
    </message>
</context>
<context>
    <name>EvaluateDialog</name>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Bewerten</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referenz</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>&amp;Ganze Karte</translation>
    </message>
    <message>
        <source>A layer that shows where the map is wrong, and what it took for what</source>
        <translation>Ein Layer, der zeigt, wo die Karte irrt und was sie wofür hielt</translation>
    </message>
    <message>
        <source>Add an error ma&amp;p</source>
        <translation>&amp;Fehlerkarte hinzufügen</translation>
    </message>
    <message>
        <source>Adds a layer in which right pixels are a pale grey and wrong ones red. Each value tells the class of the reference and that of the map.</source>
        <translation>Fügt einen Layer hinzu, in dem richtige Pixel blassgrau und falsche rot sind. Jeder Wert nennt die Klasse der Referenz und die der Karte.</translation>
    </message>
    <message>
        <source>An evaluation is going on.</source>
        <translation>Eine Bewertung läuft.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Gebiet</translation>
    </message>
    <message>
        <source>Borders &amp;left out</source>
        <translation>&amp;Weggelassene Grenzen</translation>
    </message>
    <message>
        <source>Choose a layer</source>
        <translation>Layer wählen</translation>
    </message>
    <message>
        <source>Choose a reference.</source>
        <translation>Eine Referenz wählen.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Eine Referenz wählen: ihre Werte werden hier aufgelistet.</translation>
    </message>
    <message>
        <source>Choose the classified map.</source>
        <translation>Die klassifizierte Karte wählen.</translation>
    </message>
    <message>
        <source>Class f&amp;ield</source>
        <translation>Klassenfel&amp;d</translation>
    </message>
    <message>
        <source>Classes of a run, or another raster of class ids</source>
        <translation>Klassen eines Laufs oder ein anderes Raster von Klassennummern</translation>
    </message>
    <message>
        <source>Classified &amp;map</source>
        <translation>&amp;Klassifizierte Karte</translation>
    </message>
    <message>
        <source>Compare map and reference; the scores are shown here</source>
        <translation>Karte und Referenz vergleichen; die Werte erscheinen hier</translation>
    </message>
    <message>
        <source>Compares map and reference in the background; QGIS stays usable.</source>
        <translation>Vergleicht Karte und Referenz im Hintergrund; QGIS bleibt benutzbar.</translation>
    </message>
    <message>
        <source>Comparing the map with the reference…</source>
        <translation>Karte und Referenz werden verglichen…</translation>
    </message>
    <message>
        <source>Copying the polygons of {}: they are drawn or filtered, in no file…</source>
        <translation>Die Polygone von {} werden kopiert: Sie sind gezeichnet oder gefiltert und stehen so in keiner Datei…</translation>
    </message>
    <message>
        <source>DIS2: evaluate a map</source>
        <translation>DIS2: eine Karte bewerten</translation>
    </message>
    <message>
        <source>Evaluates everything that map and reference share.</source>
        <translation>Bewertet alles, was Karte und Referenz gemeinsam haben.</translation>
    </message>
    <message>
        <source>Evaluates only what the map window shows at the moment the evaluation starts.</source>
        <translation>Bewertet nur, was das Kartenfenster beim Start der Bewertung zeigt.</translation>
    </message>
    <message>
        <source>Everything that map and reference share</source>
        <translation>Alles, was Karte und Referenz gemeinsam haben</translation>
    </message>
    <message>
        <source>Field of the polygons that names their class</source>
        <translation>Feld der Polygone, das ihre Klasse nennt</translation>
    </message>
    <message>
        <source>Folder for report and error map; left empty, they are temporary</source>
        <translation>Ordner für Bericht und Fehlerkarte; leer: sie sind temporär</translation>
    </message>
    <message>
        <source>How much of the map has been compared, or how many polygons of the reference have been copied.</source>
        <translation>Wie viel der Karte verglichen ist, oder wie viele Polygone der Referenz kopiert sind.</translation>
    </message>
    <message>
        <source>Leaves out pixels near the borders between classes of the reference, where nobody can say exactly where one ends. The ISPRS contest leaves out 3 pixels.</source>
        <translation>Lässt Pixel nahe den Grenzen zwischen Klassen der Referenz weg, wo niemand genau sagen kann, wo eine endet. Der ISPRS-Wettbewerb lässt 3 Pixel weg.</translation>
    </message>
    <message>
        <source>Map can&amp;vas</source>
        <translation>Kartenansi&amp;cht</translation>
    </message>
    <message>
        <source>No value of the reference is a class yet.</source>
        <translation>Noch ist kein Wert der Referenz eine Klasse.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Pixels this near to another class of the reference do not count; the ISPRS contest takes 3</source>
        <translation>Pixel, die so nah an einer anderen Klasse der Referenz liegen, zählen nicht; der ISPRS-Wettbewerb nimmt 3</translation>
    </message>
    <message>
        <source>Progress of what goes on</source>
        <translation>Fortschritt dessen, was gerade läuft</translation>
    </message>
    <message>
        <source>Reading the values of the reference…</source>
        <translation>Die Werte der Referenz werden gelesen…</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>&amp;Ergebnisordner</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>In {} gespeichert.</translation>
    </message>
    <message>
        <source>Says what is still missing, how far an evaluation is, and how it ended.</source>
        <translation>Sagt, was noch fehlt, wie weit eine Bewertung ist und wie sie ausging.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Die Engine startet…</translation>
    </message>
    <message>
        <source>State of the evaluation</source>
        <translation>Stand der Bewertung</translation>
    </message>
    <message>
        <source>Stop what goes on; nothing half done is left behind</source>
        <translation>Beenden, was gerade läuft; nichts Halbes bleibt zurück</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Stops the evaluation, or the copying of a reference, which is then chosen no more. No half-written file is left behind.</source>
        <translation>Beendet die Bewertung oder das Kopieren einer Referenz, die dann nicht mehr gewählt ist. Keine halb geschriebene Datei bleibt zurück.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporär: beim Schließen von QGIS gelöscht</translation>
    </message>
    <message>
        <source>The evaluation is done.</source>
        <translation>Die Bewertung ist fertig.</translation>
    </message>
    <message>
        <source>The evaluation was cancelled; nothing half done is left behind.</source>
        <translation>Die Bewertung wurde abgebrochen; nichts Halbfertiges bleibt zurück.</translation>
    </message>
    <message>
        <source>The field of the polygons that holds class ids or names.</source>
        <translation>Das Feld der Polygone mit Klassennummern oder -namen.</translation>
    </message>
    <message>
        <source>The folder that receives the report (HTML, CSV, JSON) and the error map. Left empty, they go to a temporary folder that is emptied when QGIS closes; the report can be saved afterwards.</source>
        <translation>Der Ordner, der den Bericht (HTML, CSV, JSON) und die Fehlerkarte aufnimmt. Leer: sie kommen in einen temporären Ordner, der beim Schließen von QGIS geleert wird; der Bericht kann danach gespeichert werden.</translation>
    </message>
    <message>
        <source>The map canvas shows nothing of the map.</source>
        <translation>Die Kartenansicht zeigt nichts von der Karte.</translation>
    </message>
    <message>
        <source>The map to be evaluated: the layer Classes of a run, or any raster whose values are class ids.</source>
        <translation>Die Karte, die bewertet wird: der Layer Klassen eines Laufs oder irgendein Raster, dessen Werte Klassennummern sind.</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Was verglichen wird</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. It may have another pixel size, extent and CRS.</source>
        <translation>Was am Boden bekannt ist: ein Raster von Klassennummern oder ISPRS-Farben oder Polygone mit einem Feld, das die Klasse nennt. Pixelgröße, Ausdehnung und KBS dürfen andere sein.</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster, or polygons</source>
        <translation>Was am Boden bekannt ist: ein Raster oder Polygone</translation>
    </message>
    <message>
        <source>What is missing, how far it is, or how it ended</source>
        <translation>Was fehlt, wie weit es ist oder wie es ausging</translation>
    </message>
    <message>
        <source>What the map window shows when the evaluation starts</source>
        <translation>Was das Kartenfenster beim Start der Bewertung zeigt</translation>
    </message>
</context>
<context>
    <name>EvaluateMapping</name>
    <message>
        <source>A raster of colours; counts are pixels.</source>
        <translation>Ein Raster von Farben; gezählt sind Pixel.</translation>
    </message>
    <message>
        <source>A raster of numbers; counts are pixels.</source>
        <translation>Ein Raster von Zahlen; gezählt sind Pixel.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Eine Referenz wählen: ihre Werte werden hier aufgelistet.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Class of {}</source>
        <translation>Klasse von {}</translation>
    </message>
    <message>
        <source>Classes of the reference</source>
        <translation>Klassen der Referenz</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Each row is a value that the reference holds, how often, and the class it stands for. The plugin guesses classes by id, name or ISPRS colour. Choose another class, or Ignore: pixels that are ignored are in no score.</source>
        <translation>Jede Zeile ist ein Wert der Referenz, wie oft er vorkommt und für welche Klasse er steht. Das Plugin errät Klassen nach Nummer, Name oder ISPRS-Farbe. Eine andere Klasse wählen oder „Nicht werten“: solche Pixel zählen in keinem Wert.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Nicht werten</translation>
    </message>
    <message>
        <source>Polygons; counts are polygons.</source>
        <translation>Polygone; gezählt sind Polygone.</translation>
    </message>
    <message>
        <source>The reference holds no value; with polygons, choose another field.</source>
        <translation>Die Referenz enthält keinen Wert; bei Polygonen ein anderes Feld wählen.</translation>
    </message>
    <message>
        <source>There are more values than these, the most frequent ones: a change here leaves the others out.</source>
        <translation>Es gibt mehr Werte als diese häufigsten: eine Änderung hier lässt die übrigen weg.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Werte der Referenz</translation>
    </message>
    <message>
        <source>Which class each value of the reference is; values that are ignored do not count</source>
        <translation>Welche Klasse jeder Wert der Referenz ist; nicht gewertete zählen nicht</translation>
    </message>
</context>
<context>
    <name>EvaluateResults</name>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>After an evaluation the scores and the confusion matrix stand here.</source>
        <translation>Nach einer Bewertung stehen hier die Werte und die Konfusionsmatrix.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are the reference, columns the map</source>
        <translation>Konfusionsmatrix: Zeilen sind die Referenz, Spalten die Karte</translation>
    </message>
    <message>
        <source>Cop&amp;y tables</source>
        <translation>&amp;Tabellen kopieren</translation>
    </message>
    <message>
        <source>Copies scores and confusion matrix, in pixels, to the clipboard.</source>
        <translation>Kopiert Werte und Konfusionsmatrix, in Pixeln, in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Copy both tables, to be pasted into a spreadsheet</source>
        <translation>Beide Tabellen kopieren, zum Einfügen in eine Tabellenkalkulation</translation>
    </message>
    <message>
        <source>Each row is a class of the reference. The cells say to which class of the map its pixels go, in percent of the row: green on the diagonal is right, red beside it is wrong. Point at a cell for the number of pixels.</source>
        <translation>Jede Zeile ist eine Klasse der Referenz. Die Zellen sagen, in welche Klasse der Karte ihre Pixel fallen, in Prozent der Zeile: Grün auf der Diagonale ist richtig, Rot daneben falsch. Auf eine Zelle zeigen, um die Anzahl der Pixel zu sehen.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well each class was found: 1 is perfect, 0 is never right</source>
        <translation>Wie gut jede Klasse gefunden wurde: 1 ist fehlerlos, 0 nie richtig</translation>
    </message>
    <message>
        <source>IoU</source>
        <translation>IoU</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Ope&amp;n report</source>
        <translation>Beric&amp;ht öffnen</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Seite (*.html)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Precision: of what the map calls a class, how much is that class. Recall: of what is that class, how much the map calls so. F1: the harmonic mean of both. IoU: pixels that are the class in both, of those that are it in one. A dash stands where the reference and the map know no pixel of the class.</source>
        <translation>Precision: wie viel von dem, was die Karte eine Klasse nennt, diese Klasse ist. Recall: wie viel von dem, was diese Klasse ist, die Karte so nennt. F1: das harmonische Mittel beider. IoU: Pixel, die in beiden die Klasse sind, an denen, die es in einem sind. Ein Strich steht, wo Referenz und Karte kein Pixel der Klasse kennen.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the report as a page (HTML), a table (CSV) or JSON</source>
        <translation>Bericht als Seite (HTML), Tabelle (CSV) oder JSON speichern</translation>
    </message>
    <message>
        <source>Saves the report: as a page of HTML that any browser shows and prints, as a table for a spreadsheet, or as JSON for programs.</source>
        <translation>Speichert den Bericht: als HTML-Seite, die jeder Browser zeigt und druckt, als Tabelle für eine Tabellenkalkulation oder als JSON für Programme.</translation>
    </message>
    <message>
        <source>Scores of the classes</source>
        <translation>Werte der Klassen</translation>
    </message>
    <message>
        <source>Show the report in the web browser</source>
        <translation>Bericht im Webbrowser zeigen</translation>
    </message>
    <message>
        <source>Shows the report in the web browser of this computer. It is a file; nothing is sent.</source>
        <translation>Zeigt den Bericht im Webbrowser dieses Rechners. Er ist eine Datei; nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>What the map makes of each class of the reference, in percent of the row; the diagonal is right</source>
        <translation>Was die Karte aus jeder Klasse der Referenz macht, in Prozent der Zeile; die Diagonale ist richtig</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}: {pixels} px</source>
        <translation>{reference}, kartiert als {mapped}: {pixels} px</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
</context>
<context>
    <name>EvaluateWords</name>
    <message>
        <source>Mean F1 {f1}, mean IoU {iou}, overall accuracy {accuracy}, kappa {kappa}.</source>
        <translation>Mittleres F1 {f1}, mittlere IoU {iou}, Gesamtgenauigkeit {accuracy}, Kappa {kappa}.</translation>
    </message>
    <message>
        <source>{pixels} pixels were compared; {unanswered} more are empty on the map; {left_out} are left out: no class in the reference, or too near to a border.</source>
        <translation>{pixels} Pixel wurden verglichen; {unanswered} weitere sind auf der Karte leer; {left_out} sind weggelassen: keine Klasse in der Referenz oder zu nah an einer Grenze.</translation>
    </message>
</context>
<context>
    <name>FitChecks</name>
    <message>
        <source> The rest is answered from the image alone.</source>
        <translation> Der Rest wird aus dem Bild allein beantwortet.</translation>
    </message>
    <message>
        <source>Image and heights do not overlap: they show different places.</source>
        <translation>Bild und Höhen überlappen sich nicht: sie zeigen verschiedene Orte.</translation>
    </message>
    <message>
        <source>Pixels are {} times as long as wide on the ground, and the model takes them for squares: it sees everything squeezed. Reproject the layer to square pixels in metres.</source>
        <translation>Pixel sind am Boden {} Mal so lang wie breit, und das Modell hält sie für Quadrate: Es sieht alles gestaucht. Den Layer auf quadratische Pixel in Metern umprojizieren.</translation>
    </message>
    <message>
        <source>Pixels of {size} are coarser than the model was trained for ({known}). Expect cars and small trees to be missed and more confusion overall.</source>
        <translation>Pixel von {size} sind gröber, als das Modell gelernt hat ({known}). Autos und kleine Bäume werden wohl übersehen, Verwechslungen häufiger.</translation>
    </message>
    <message>
        <source>Pixels of {size} are finer than the model was trained for ({known}). Expect noisy outlines; resample the layer to {low} for a better map.</source>
        <translation>Pixel von {size} sind feiner, als das Modell gelernt hat ({known}). Die Umrisse werden wohl unruhig; für eine bessere Karte den Layer auf {low} umrechnen.</translation>
    </message>
    <message>
        <source>The ground is estimated: roofs wider than {} m are taken for ground, and knolls narrower than that for roofs. A terrain model is better.</source>
        <translation>Der Boden wird geschätzt: Dächer, die breiter sind als {} m, gelten als Boden, schmalere Kuppen als Dächer. Ein Geländemodell ist besser.</translation>
    </message>
    <message>
        <source>The heights are coarse: pixels of {heights} beside {image} in the image. Small buildings and cars gain little from them.</source>
        <translation>Die Höhen sind grob: Pixel von {heights} neben {image} im Bild. Kleinen Gebäuden und Autos nützen sie wenig.</translation>
    </message>
    <message>
        <source>The heights cover {} % of the image.</source>
        <translation>Die Höhen bedecken {} % des Bildes.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file, so the layers cannot be laid over each other. Store one with “Assign projection” of the Processing toolbox.</source>
        <translation>{} hat in seiner Datei kein KBS, daher lassen sich die Layer nicht übereinanderlegen. Mit „Projektion zuweisen“ der Verarbeitungswerkzeuge eines speichern.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file: areas can only be given in pixels.</source>
        <translation>{} hat in seiner Datei kein KBS: Flächen lassen sich nur in Pixeln angeben.</translation>
    </message>
    <message>
        <source>“{name}” is {crs} in this project and {file_crs} in its file, by which the map would be made. Store the right one with “Assign projection” of the Processing toolbox, or give the layer that of its file.</source>
        <translation>„{name}“ hat in diesem Projekt {crs} und in seiner Datei {file_crs}, nach der die Karte entstünde. Das richtige KBS mit „Projektion zuweisen“ der Verarbeitungswerkzeuge speichern, oder dem Layer das seiner Datei geben.</translation>
    </message>
</context>
<context>
    <name>HeightsPanel</name>
    <message>
        <source> m</source>
        <translation> m</translation>
    </message>
    <message>
        <source>&amp;DSM layer</source>
        <translation>&amp;DSM-Layer</translation>
    </message>
    <message>
        <source>&amp;Heights given as</source>
        <translation>&amp;Höhen gegeben als</translation>
    </message>
    <message>
        <source>&amp;NDSM layer</source>
        <translation>&amp;NDSM-Layer</translation>
    </message>
    <message>
        <source>An NDSM holds heights above ground. A surface model (DSM) and a terrain model (DTM) together give the same: the DTM is taken away from the DSM. From a surface model alone the ground is estimated, which is less exact.</source>
        <translation>Ein NDSM enthält Höhen über Grund. Ein Oberflächenmodell (DSM) und ein Geländemodell (DTM) geben zusammen dasselbe: das DTM wird vom DSM abgezogen. Aus einem Oberflächenmodell allein wird der Boden geschätzt, was ungenauer ist.</translation>
    </message>
    <message>
        <source>D&amp;TM layer</source>
        <translation>DTM-&amp;Layer</translation>
    </message>
    <message>
        <source>DSM alone (the ground is estimated)</source>
        <translation>DSM allein (der Boden wird geschätzt)</translation>
    </message>
    <message>
        <source>DSM and DTM (surface minus terrain)</source>
        <translation>DSM und DTM (Oberfläche minus Gelände)</translation>
    </message>
    <message>
        <source>Digital surface model: roofs and crowns included</source>
        <translation>Digitales Oberflächenmodell: mit Dächern und Kronen</translation>
    </message>
    <message>
        <source>Digital terrain model: the bare ground</source>
        <translation>Digitales Geländemodell: der nackte Boden</translation>
    </message>
    <message>
        <source>Height above ground in one layer, or surface and terrain in two</source>
        <translation>Höhe über Grund in einem Layer oder Oberfläche und Gelände in zweien</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Höheneinheit</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>How wide the widest roof is; hills narrower than this are taken for roofs</source>
        <translation>Wie breit das breiteste Dach ist; schmalere Hügel gelten als Dächer</translation>
    </message>
    <message>
        <source>NDSM (height above ground)</source>
        <translation>NDSM (Höhe über Grund)</translation>
    </message>
    <message>
        <source>None: no heights</source>
        <translation>Keine Höhen</translation>
    </message>
    <message>
        <source>Raster of heights above ground</source>
        <translation>Raster der Höhen über Grund</translation>
    </message>
    <message>
        <source>The digital surface model: absolute heights with roofs and tree crowns.</source>
        <translation>Das digitale Oberflächenmodell: absolute Höhen mit Dächern und Baumkronen.</translation>
    </message>
    <message>
        <source>The digital terrain model: absolute heights of the bare ground.</source>
        <translation>Das digitale Geländemodell: absolute Höhen des nackten Bodens.</translation>
    </message>
    <message>
        <source>The ground is estimated as by a cloth that falls on the surface turned upside down: it lies on the ground and hangs over roofs up to this width. Wider roofs may be taken for ground, and narrow knolls for roofs.</source>
        <translation>Der Boden wird wie durch ein Tuch geschätzt, das auf die umgedrehte Oberfläche fällt: Es liegt auf dem Boden und hängt über Dächern bis zu dieser Breite. Breitere Dächer können als Boden gelten, schmale Kuppen als Dächer.</translation>
    </message>
    <message>
        <source>The raster of heights above ground (normalised digital surface model). Its first band is used. It may have another pixel size, extent and CRS than the image. Leave it empty if there is none: the network then answers from the image alone.</source>
        <translation>Das Raster der Höhen über Grund (normalisiertes digitales Oberflächenmodell). Sein erster Kanal wird benutzt. Pixelgröße, Ausdehnung und KBS dürfen andere sein als die des Bildes. Leer lassen, wenn es keines gibt: das Netz antwortet dann aus dem Bild allein.</translation>
    </message>
    <message>
        <source>The unit of the values. 8-bit files usually hold decimetres, 16-bit files of whole numbers centimetres, files with decimals metres.</source>
        <translation>Die Einheit der Werte. 8-Bit-Dateien enthalten meist Dezimeter, 16-Bit-Dateien ganzer Zahlen Zentimeter, Dateien mit Nachkommastellen Meter.</translation>
    </message>
    <message>
        <source>Unit of the values in the height layers</source>
        <translation>Einheit der Werte in den Höhenlayern</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Breitestes Dach</translation>
    </message>
    <message>
        <source>centimetres (16-bit files)</source>
        <translation>Zentimeter (16-Bit-Dateien)</translation>
    </message>
    <message>
        <source>decimetres (8-bit files)</source>
        <translation>Dezimeter (8-Bit-Dateien)</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Meter</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>&amp;Image layer</source>
        <translation>Bildla&amp;yer</translation>
    </message>
    <message>
        <source>&amp;Red band</source>
        <translation>&amp;Roter Kanal</translation>
    </message>
    <message>
        <source>1: shown as red</source>
        <translation>1: als Rot gezeigt</translation>
    </message>
    <message>
        <source>2: shown as green</source>
        <translation>2: als Grün gezeigt</translation>
    </message>
    <message>
        <source>3: shown as blue</source>
        <translation>3: als Blau gezeigt</translation>
    </message>
    <message>
        <source>Band that holds green light</source>
        <translation>Kanal mit grünem Licht</translation>
    </message>
    <message>
        <source>Band that holds near infrared</source>
        <translation>Kanal mit nahem Infrarot</translation>
    </message>
    <message>
        <source>Band that holds red light</source>
        <translation>Kanal mit rotem Licht</translation>
    </message>
    <message>
        <source>Gr&amp;een band</source>
        <translation>&amp;Grüner Kanal</translation>
    </message>
    <message>
        <source>Near in&amp;frared band</source>
        <translation>N&amp;ahinfrarot-Kanal</translation>
    </message>
    <message>
        <source>None: no image</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Ortho-photo with red, green and near infrared bands</source>
        <translation>Orthofoto mit Kanälen von Rot, Grün und nahem Infrarot</translation>
    </message>
    <message>
        <source>RGIR image</source>
        <translation>RGIR-Bild</translation>
    </message>
    <message>
        <source>The band of the image that holds green light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>Der Kanal des Bildes mit grünem Licht. Er ist nach den Kanalnamen geraten; ändern, wenn er falsch ist.</translation>
    </message>
    <message>
        <source>The band of the image that holds near infrared, in which living plants are bright. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>Der Kanal des Bildes mit nahem Infrarot, in dem lebende Pflanzen hell sind. Er ist nach den Kanalnamen geraten; ändern, wenn er falsch ist.</translation>
    </message>
    <message>
        <source>The band of the image that holds red light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>Der Kanal des Bildes mit rotem Licht. Er ist nach den Kanalnamen geraten; ändern, wenn er falsch ist.</translation>
    </message>
    <message>
        <source>The ortho-photo: a raster layer with red, green and near infrared bands, 8 or 16 bit or floating point. Leave it empty if there is none: the network then answers from the heights alone. A web layer (WMS, WMTS, XYZ, ArcGIS) is fetched for the area when the run begins.</source>
        <translation>Das Orthofoto: ein Rasterlayer mit Kanälen von Rot, Grün und nahem Infrarot, 8 oder 16 Bit oder Gleitkomma. Leer lassen, wenn es keines gibt: das Netz antwortet dann aus den Höhen allein. Ein Web-Layer (WMS, WMTS, XYZ, ArcGIS) wird für das Gebiet geholt, wenn der Lauf beginnt.</translation>
    </message>
</context>
<context>
    <name>InputsTab</name>
    <message>
        <source>A web layer: look at it in the map window.</source>
        <translation>Ein Web-Layer: im Kartenfenster ansehen.</translation>
    </message>
    <message>
        <source>Both inputs side by side, over the chosen area and with the chosen bands: near infrared, red and green shown as red, green and blue, so that living plants are red; and the heights from dark (low) to light (high). Look whether they show the same place and the right bands.</source>
        <translation>Beide Eingaben nebeneinander, über dem gewählten Gebiet und mit den gewählten Kanälen: nahes Infrarot, Rot und Grün als Rot, Grün und Blau, sodass lebende Pflanzen rot sind; und die Höhen von dunkel (tief) bis hell (hoch). Prüfen, ob sie denselben Ort und die richtigen Kanäle zeigen.</translation>
    </message>
    <message>
        <source>Heights from dark (low) to light (high)</source>
        <translation>Höhen von dunkel (tief) bis hell (hoch)</translation>
    </message>
    <message>
        <source>Heights · {low} to {high} m</source>
        <translation>Höhen · {low} bis {high} m</translation>
    </message>
    <message>
        <source>Near infrared, red and green, shown as red, green and blue</source>
        <translation>Nahes Infrarot, Rot und Grün, gezeigt als Rot, Grün und Blau</translation>
    </message>
    <message>
        <source>Near infrared, red, green · values {low} to {high}</source>
        <translation>Nahes Infrarot, Rot, Grün · Werte {low} bis {high}</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Kein Layer ist gewählt.</translation>
    </message>
    <message>
        <source>No picture: the layer has no data here.</source>
        <translation>Kein Bild: der Layer hat hier keine Daten.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>The heights from dark to light</source>
        <translation>Die Höhen von dunkel bis hell</translation>
    </message>
    <message>
        <source>The image in false colour</source>
        <translation>Das Bild in Falschfarben</translation>
    </message>
    <message>
        <source>The layer has too few bands.</source>
        <translation>Der Layer hat zu wenige Kanäle.</translation>
    </message>
</context>
<context>
    <name>InstallationWords</name>
    <message>
        <source>Fetching packages: {done} of {total}</source>
        <translation>Pakete werden geholt: {done} von {total}</translation>
    </message>
    <message>
        <source>It works: {model} ran by {backend} on {device}, {speed} megapixels a second; {share} % of the sample scene's pixels are mapped as drawn.</source>
        <translation>Es geht: {model} lief mit {backend} auf {device}, {speed} Megapixel in der Sekunde; {share} % der Pixel der Beispielszene sind so kartiert, wie sie gezeichnet ist.</translation>
    </message>
    <message>
        <source>Nothing yet. Until something is installed, only a Python with PyTorch or ONNX Runtime of its own can compute the map.</source>
        <translation>Noch nichts. Bis etwas installiert ist, kann nur ein Python die Karte berechnen, das selbst PyTorch oder ONNX Runtime hat.</translation>
    </message>
    <message>
        <source>ONNX Runtime for the processor (small)</source>
        <translation>ONNX Runtime für den Prozessor (klein)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 12)</source>
        <translation>PyTorch für NVIDIA-Karten (CUDA 12)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 13)</source>
        <translation>PyTorch für NVIDIA-Karten (CUDA 13)</translation>
    </message>
    <message>
        <source>PyTorch for the processor</source>
        <translation>PyTorch für den Prozessor</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>Das Modell läuft auf der Beispielszene…</translation>
    </message>
    <message>
        <source>Trying whether they can be loaded…</source>
        <translation>Versucht wird, ob sie sich laden lassen…</translation>
    </message>
    <message>
        <source>Unpacking the packages…</source>
        <translation>Die Pakete werden entpackt…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>recommended here</source>
        <translation>hier empfohlen</translation>
    </message>
    <message>
        <source>{said}, about {left} left</source>
        <translation>{said}, noch etwa {left}</translation>
    </message>
    <message>
        <source>{title}: {packages}, {size}</source>
        <translation>{title}: {packages}, {size}</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Folder of a model</source>
        <translation>Ordner eines Modells</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Model card: classes, pixel sizes and measured results</source>
        <translation>Modellkarte: Klassen, Pixelgrößen und Messergebnisse</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Modellordner</translation>
    </message>
    <message>
        <source>No model is installed. Install the plugin again, or add a model folder.</source>
        <translation>Kein Modell ist installiert. Das Plugin neu installieren oder einen Modellordner hinzufügen.</translation>
    </message>
    <message>
        <source>Takes a model from a folder with a model card and weights, as the training's export and import write it.</source>
        <translation>Nimmt ein Modell aus einem Ordner mit Modellkarte und Gewichten, wie Export und Import des Trainings ihn schreiben.</translation>
    </message>
    <message>
        <source>The model card: which classes the model knows, for which pixel sizes it was made, and what was measured on which data.</source>
        <translation>Die Modellkarte: welche Klassen das Modell kennt, für welche Pixelgrößen es gemacht ist und was an welchen Daten gemessen wurde.</translation>
    </message>
    <message>
        <source>The trained network that answers. Its card below says which classes it knows, for which pixel sizes it was made and what was measured.</source>
        <translation>Das trainierte Netz, das antwortet. Seine Karte unten sagt, welche Klassen es kennt, für welche Pixelgrößen es gemacht ist und was gemessen wurde.</translation>
    </message>
    <message>
        <source>Trained network that answers; its card is shown below</source>
        <translation>Trainiertes Netz, das antwortet; seine Karte steht unten</translation>
    </message>
    <message>
        <source>Use the model of another folder, such as one that was exported or imported</source>
        <translation>Das Modell eines anderen Ordners benutzen, etwa ein exportiertes oder importiertes</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Notes on the choices made</source>
        <translation>Hinweise zu den Einstellungen</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>What to mend (red), to consider (yellow) and to know (blue) before the run. Only what is red keeps the run from starting.</source>
        <translation>Was vor dem Lauf zu beheben (rot), zu bedenken (gelb) und zu wissen (blau) ist. Nur was rot ist, hindert den Lauf am Start.</translation>
    </message>
</context>
<context>
    <name>OutputsPanel</name>
    <message>
        <source> m²</source>
        <translation> m²</translation>
    </message>
    <message>
        <source>&amp;Confidence</source>
        <translation>Konfiden&amp;z</translation>
    </message>
    <message>
        <source>&amp;GeoPackage</source>
        <translation>GeoPa&amp;ckage</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>&amp;Wahrscheinlichkeiten jeder Klasse</translation>
    </message>
    <message>
        <source>A GeoPackage that takes polygons, classified raster, attention rasters, statistics and styles in one file. It can also be saved after the run.</source>
        <translation>Ein GeoPackage, das Polygone, klassifiziertes Raster, Aufmerksamkeits-Raster, Statistik und Stile in einer Datei aufnimmt. Es kann auch nach dem Lauf gespeichert werden.</translation>
    </message>
    <message>
        <source>A raster with the probability of every class, one band a class. The file is several times larger than the classified map.</source>
        <translation>Ein Raster mit der Wahrscheinlichkeit jeder Klasse, ein Kanal je Klasse. Die Datei ist um ein Mehrfaches größer als die klassifizierte Karte.</translation>
    </message>
    <message>
        <source>A raster with the probability of the chosen class: high where the network is sure, low where it hesitates.</source>
        <translation>Ein Raster mit der Wahrscheinlichkeit der gewählten Klasse: hoch, wo das Netz sicher ist, niedrig, wo es zögert.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>Aufmerksamkeit &amp;je Klasse (CWAM)</translation>
    </message>
    <message>
        <source>Class-wise attention maps: one raster a class that shows where the network looked to find that class. They lie over the image as see-through layers.</source>
        <translation>Klassenweise Aufmerksamkeitskarten: ein Raster je Klasse, das zeigt, wohin das Netz gesehen hat, um sie zu finden. Sie liegen als durchscheinende Layer über dem Bild.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Draws outlines without the steps of pixels, never farther than half a pixel from them. Neighbours still share their borders exactly, without gaps or overlaps.</source>
        <translation>Zeichnet Umrisse ohne Pixelstufen, nie weiter als ein halbes Pixel davon entfernt. Nachbarn teilen ihre Grenzen weiter genau, ohne Lücken und Überlappungen.</translation>
    </message>
    <message>
        <source>Folder for the result files; left empty, they are temporary</source>
        <translation>Ordner für die Ergebnisdateien; leer: sie sind temporär</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>Wie sicher sich das Netz der Klasse ist, Pixel für Pixel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>One band a class; a large file</source>
        <translation>Ein Kanal je Klasse; eine große Datei</translation>
    </message>
    <message>
        <source>One file with all layers, styles and statistics; can also be saved after the run</source>
        <translation>Eine Datei mit allen Layern, Stilen und Statistiken; kann auch nach dem Lauf gespeichert werden</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Ein Raster je Klasse: wohin das Netz gesehen hat, um sie zu finden</translation>
    </message>
    <message>
        <source>Optional: can be saved later</source>
        <translation>Wahlweise: kann später gespeichert werden</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels; neighbours still share their borders exactly</source>
        <translation>Umrisse ohne Pixelstufen; Nachbarn teilen ihre Grenzen weiter genau</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>&amp;Polygone</translation>
    </message>
    <message>
        <source>Polygons from</source>
        <translation>Polygone ab</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>Ergebnis&amp;ordner</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Ergebnisordner</translation>
    </message>
    <message>
        <source>Save all results in one GeoPackage</source>
        <translation>Alle Ergebnisse in einem GeoPackage speichern</translation>
    </message>
    <message>
        <source>Smaller polygons join their largest neighbour, so that no gap opens; 0 keeps all</source>
        <translation>Kleinere Polygone gehen in ihrem größten Nachbarn auf, damit keine Lücke entsteht; 0 behält alle</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Glatte Umrisse</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporär: beim Schließen von QGIS gelöscht</translation>
    </message>
    <message>
        <source>The classified map as polygons with area, confidence and height</source>
        <translation>Die klassifizierte Karte als Polygone mit Fläche, Konfidenz und Höhe</translation>
    </message>
    <message>
        <source>The classified map as polygons with class, area in square metres, mean confidence and, where there are heights, mean and maximum height.</source>
        <translation>Die klassifizierte Karte als Polygone mit Klasse, Fläche in Quadratmetern, mittlerer Konfidenz und, wo es Höhen gibt, mittlerer und größter Höhe.</translation>
    </message>
    <message>
        <source>The classified map is always made</source>
        <translation>Die klassifizierte Karte entsteht immer</translation>
    </message>
    <message>
        <source>The classified map. It is always made.</source>
        <translation>Die klassifizierte Karte. Sie entsteht immer.</translation>
    </message>
    <message>
        <source>The folder the result files are written to. Left empty, they go to a temporary folder that is emptied when QGIS closes.</source>
        <translation>Der Ordner, in den die Ergebnisdateien geschrieben werden. Leer: sie kommen in einen temporären Ordner, der beim Schließen von QGIS geleert wird.</translation>
    </message>
    <message>
        <source>The smallest area of a polygon. A smaller patch joins its largest neighbour before polygons are drawn, so that no gap opens. At 0 every patch stays. The classified map itself and the areas of classes do not change.</source>
        <translation>Die kleinste Fläche eines Polygons. Ein kleinerer Fleck geht in seinem größten Nachbarn auf, bevor Polygone gezeichnet werden, damit keine Lücke entsteht. Bei 0 bleibt jeder Fleck. Die klassifizierte Karte selbst und die Flächen der Klassen ändern sich nicht.</translation>
    </message>
</context>
<context>
    <name>PolygonArea</name>
    <message>
        <source>Choose a layer of polygons</source>
        <translation>Einen Polygonlayer wählen</translation>
    </message>
    <message>
        <source>Choose a layer of polygons for the area.</source>
        <translation>Einen Polygonlayer für das Gebiet wählen.</translation>
    </message>
    <message>
        <source>No polygon of “{}” is selected: select some, or take them all.</source>
        <translation>Kein Polygon von „{}“ ist ausgewählt: einige auswählen oder alle nehmen.</translation>
    </message>
    <message>
        <source>The layer “{}” has no polygons.</source>
        <translation>Der Layer „{}“ hat keine Polygone.</translation>
    </message>
</context>
<context>
    <name>RampStrip</name>
    <message>
        <source>Colours of this layer, from low to high scores</source>
        <translation>Farben dieses Layers, von niedrigen zu hohen Werten</translation>
    </message>
    <message>
        <source>The scores that the colours of this layer stand for. Most of the map lies between the two numbers. The scores of a class can be compared within a run, not with those of another class.</source>
        <translation>Die Werte, für die die Farben dieses Layers stehen. Das meiste der Karte liegt zwischen den beiden Zahlen. Die Werte einer Klasse lassen sich innerhalb eines Laufs vergleichen, nicht mit denen einer anderen Klasse.</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Answered from {}.</source>
        <translation>Beantwortet aus {}.</translation>
    </message>
    <message>
        <source>Done in {time} on {device}.</source>
        <translation>In {time} auf {device} fertig.</translation>
    </message>
    <message>
        <source>No pixel had data.</source>
        <translation>Kein Pixel hatte Daten.</translation>
    </message>
    <message>
        <source>image and heights: {}</source>
        <translation>Bild und Höhen: {}</translation>
    </message>
    <message>
        <source>the heights alone: {}</source>
        <translation>den Höhen allein: {}</translation>
    </message>
    <message>
        <source>the image alone: {}</source>
        <translation>dem Bild allein: {}</translation>
    </message>
</context>
<context>
    <name>ResultsDock</name>
    <message>
        <source>&amp;Save as PDF or PNG…</source>
        <translation>Als &amp;PDF oder PNG speichern…</translation>
    </message>
    <message>
        <source>A page with map, legend, scale bar and north arrow</source>
        <translation>Eine Seite mit Karte, Legende, Maßstabsleiste und Nordpfeil</translation>
    </message>
    <message>
        <source>About this run</source>
        <translation>Über diesen Lauf</translation>
    </message>
    <message>
        <source>Adds the page to the project's layouts and opens it</source>
        <translation>Fügt die Seite zu den Layouts des Projekts hinzu und öffnet sie</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Flächen</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project. Before the name stands what the run was answered from.</source>
        <translation>Wählt unter den Läufen dieses Projekts. Vor dem Namen steht, woraus der Lauf geantwortet hat.</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Kommagetrennte Werte</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies model, inputs, device, times and warnings as lines of text, for a report or a letter.</source>
        <translation>Kopiert Modell, Eingaben, Gerät, Zeiten und Warnungen als Textzeilen, für einen Bericht oder Brief.</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>&amp;Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy the areas for a spreadsheet</source>
        <translation>Die Flächen für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Copy what is known of this run</source>
        <translation>Kopieren, was von diesem Lauf bekannt ist</translation>
    </message>
    <message>
        <source>DIS2 results</source>
        <translation>DIS2-Ergebnisse</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Make this map once more with the same settings, in a new folder</source>
        <translation>Diese Karte mit denselben Einstellungen noch einmal machen, in einem neuen Ordner</translation>
    </message>
    <message>
        <source>Makes a page with the map, a title, the legend of the classes, a scale bar, a north arrow and a note on the model: to be changed in the layout designer, or saved at once as PDF or PNG.</source>
        <translation>Macht eine Seite mit der Karte, einem Titel, der Legende der Klassen, Maßstabsleiste, Nordpfeil und einer Bemerkung zum Modell: zum Ändern im Layoutfenster oder gleich als PDF oder PNG zu speichern.</translation>
    </message>
    <message>
        <source>No results are in this project. Run Raster ▸ DIS2 ▸ Segment land cover…, or open a project that has them.</source>
        <translation>In diesem Projekt sind keine Ergebnisse. Raster ▸ DIS2 ▸ Landbedeckung segmentieren… ausführen oder ein Projekt öffnen, das welche hat.</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Open in the layout &amp;designer</source>
        <translation>&amp;Im Layoutfenster öffnen</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF-Dokument</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-Bild</translation>
    </message>
    <message>
        <source>Print layou&amp;t</source>
        <translation>&amp;Drucklayout</translation>
    </message>
    <message>
        <source>Puts the areas on the clipboard as plain numbers that a spreadsheet takes in. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Legt die Flächen als einfache Zahlen, die eine Tabellenkalkulation annimmt, in die Zwischenablage. Ist eine kleinste Konfidenz gewählt, steht daneben, was von jeder Klasse sicher ist.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Run agai&amp;n</source>
        <translation>&amp;Nochmals ausführen</translation>
    </message>
    <message>
        <source>Runs the same inputs, area, mode and model once more. The new map gets a folder and a group of its own; nothing is written over.</source>
        <translation>Führt dieselben Eingaben, dasselbe Gebiet, denselben Modus und dasselbe Modell noch einmal aus. Die neue Karte bekommt einen eigenen Ordner und eine eigene Gruppe; nichts wird überschrieben.</translation>
    </message>
    <message>
        <source>Save CS&amp;V…</source>
        <translation>&amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Alle Ergebnisse dieses Laufs in einer Datei speichern</translation>
    </message>
    <message>
        <source>Save areas</source>
        <translation>Flächen speichern</translation>
    </message>
    <message>
        <source>Save as Geo&amp;Package…</source>
        <translation>&amp;Als GeoPackage speichern…</translation>
    </message>
    <message>
        <source>Save print layout</source>
        <translation>Drucklayout speichern</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Ergebnisse als GeoPackage speichern</translation>
    </message>
    <message>
        <source>Save the areas as comma-separated values</source>
        <translation>Die Flächen als kommagetrennte Werte speichern</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Speichert Polygone, klassifiziertes Raster, Aufmerksamkeits-Raster, Statistik und Stile dieses Laufs in einem GeoPackage.</translation>
    </message>
    <message>
        <source>Saves the areas as comma-separated values, with the columns of statistics.csv. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Speichert die Flächen als kommagetrennte Werte, mit den Spalten von statistics.csv. Ist eine kleinste Konfidenz gewählt, steht daneben, was von jeder Klasse sicher ist.</translation>
    </message>
    <message>
        <source>Saves the page as it is, without adding it to the project</source>
        <translation>Speichert die Seite, wie sie ist, ohne sie dem Projekt hinzuzufügen</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Ergebnisdateien dieses Laufs in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Zeigt die Ergebnisdateien dieses Laufs in der Dateiverwaltung.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Die Dateien dieses Laufs sind fort: {folder} hat keine run.json.</translation>
    </message>
    <message>
        <source>The run whose results are shown here</source>
        <translation>Der Lauf, dessen Ergebnisse hier gezeigt werden</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>After a run, the areas of the classes stand here.</source>
        <translation>Nach einem Lauf stehen hier die Flächen der Klassen.</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Alle Ergebnisse dieses Laufs in einer Datei speichern</translation>
    </message>
    <message>
        <source>Save as GeoPackage…</source>
        <translation>Als GeoPackage speichern…</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Ergebnisse als GeoPackage speichern</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Speichert Polygone, klassifiziertes Raster, Aufmerksamkeits-Raster, Statistik und Stile dieses Laufs in einem GeoPackage.</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Ergebnisdateien dieses Laufs in der Dateiverwaltung zeigen</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Zeigt die Ergebnisdateien dieses Laufs in der Dateiverwaltung.</translation>
    </message>
</context>
<context>
    <name>RunAccount</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Berechnet auf</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>NDSM fehlt</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>RGIR fehlt</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>red {}, green {}, near infrared {}</source>
        <translation>Rot {}, Grün {}, nahes Infrarot {}</translation>
    </message>
    <message>
        <source>{time} (tiles: {tiles})</source>
        <translation>{time} (Kacheln: {tiles})</translation>
    </message>
    <message>
        <source>{} MB at most</source>
        <translation>höchstens {} MB</translation>
    </message>
</context>
<context>
    <name>RunChoice</name>
    <message>
        <source>Heights alone</source>
        <translation>Höhen allein</translation>
    </message>
    <message>
        <source>Image alone</source>
        <translation>Bild allein</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Bild und Höhen</translation>
    </message>
    <message>
        <source>Mostly heights alone</source>
        <translation>Meist Höhen allein</translation>
    </message>
    <message>
        <source>Mostly image alone</source>
        <translation>Meist Bild allein</translation>
    </message>
    <message>
        <source>Mostly image and heights</source>
        <translation>Meist Bild und Höhen</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Before a run: the device that will compute the network. During a run: tiles done, speed and time left.</source>
        <translation>Vor einem Lauf: das Gerät, das das Netz berechnen wird. Während eines Laufs: fertige Kacheln, Tempo und verbleibende Zeit.</translation>
    </message>
    <message>
        <source>Install what the network needs into a folder of its own</source>
        <translation>Installieren, was das Netz braucht, in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Looking for a device to compute on…</source>
        <translation>Ein Gerät zum Rechnen wird gesucht…</translation>
    </message>
    <message>
        <source>Opens the window that installs PyTorch or ONNX Runtime into a folder of its own. QGIS's own Python stays as it is.</source>
        <translation>Öffnet das Fenster, das PyTorch oder ONNX Runtime in einem eigenen Ordner installiert. Das Python von QGIS bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Fortschritt des jetzigen Schritts</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Rechenumgebung einrichten…</translation>
    </message>
    <message>
        <source>Starting the engine and opening the layers…</source>
        <translation>Die Engine startet, die Layer werden geöffnet…</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Stand des Laufs</translation>
    </message>
    <message>
        <source>Stop the run; nothing half done is left behind</source>
        <translation>Lauf anhalten; nichts Halbfertiges bleibt zurück</translation>
    </message>
    <message>
        <source>Stopping; half-written files are taken away…</source>
        <translation>Wird angehalten; halb geschriebene Dateien werden entfernt…</translation>
    </message>
    <message>
        <source>Stops the run. No half-written file is left behind.</source>
        <translation>Hält den Lauf an. Keine halb geschriebene Datei bleibt zurück.</translation>
    </message>
    <message>
        <source>The progress of the present step of the run.</source>
        <translation>Der Fortschritt des jetzigen Schritts des Laufs.</translation>
    </message>
    <message>
        <source>Time, memory and disk that the run is expected to need</source>
        <translation>Zeit, Speicher und Plattenplatz, die der Lauf wohl brauchen wird</translation>
    </message>
    <message>
        <source>What the run is expected to need</source>
        <translation>Was der Lauf wohl brauchen wird</translation>
    </message>
    <message>
        <source>What the run is expected to need: time, memory and the size of its files. It is estimated when the choices above have rested for a moment, and once more when the run begins. The estimate gets better with each run of a model on this machine.</source>
        <translation>Was der Lauf wohl brauchen wird: Zeit, Speicher und Größe seiner Dateien. Geschätzt wird, wenn die Auswahl oben einen Augenblick lang unverändert bleibt, und noch einmal, wenn der Lauf beginnt. Die Schätzung wird mit jedem Lauf eines Modells auf diesem Rechner besser.</translation>
    </message>
    <message>
        <source>Where the network is computed and how far the run is</source>
        <translation>Wo das Netz berechnet wird und wie weit der Lauf ist</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>A comparison writes no GeoPackage: save its maps one by one, from the menu Raster.</source>
        <translation>Ein Vergleich schreibt kein GeoPackage: seine Karten einzeln speichern, aus dem Menü Raster.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Read in full</source>
        <translation>Ganz lesen</translation>
    </message>
    <message>
        <source>The map is done; its layers are in the layer tree.</source>
        <translation>Die Karte ist fertig; ihre Layer sind im Layerbaum.</translation>
    </message>
    <message>
        <source>The preview is on the map, after {} s. The next one replaces it.</source>
        <translation>Die Vorschau ist nach {} s auf der Karte. Die nächste ersetzt sie.</translation>
    </message>
    <message>
        <source>The run was cancelled; nothing half done is left behind.</source>
        <translation>Der Lauf wurde abgebrochen; nichts Halbfertiges bleibt zurück.</translation>
    </message>
    <message>
        <source>The scenarios are compared; the layers are in the layer tree.</source>
        <translation>Die Szenarien sind verglichen; die Layer sind im Layerbaum.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Comparing the maps</source>
        <translation>Die Karten werden verglichen</translation>
    </message>
    <message>
        <source>Drawing polygons</source>
        <translation>Polygone werden gezeichnet</translation>
    </message>
    <message>
        <source>Estimating the ground under the surface</source>
        <translation>Der Boden unter der Oberfläche wird geschätzt</translation>
    </message>
    <message>
        <source>Expected at most: {}</source>
        <translation>Erwartet, höchstens: {}</translation>
    </message>
    <message>
        <source>Expected: {}</source>
        <translation>Erwartet: {}</translation>
    </message>
    <message>
        <source>Fetching layers</source>
        <translation>Layer werden geholt</translation>
    </message>
    <message>
        <source>Measuring areas</source>
        <translation>Flächen werden gemessen</translation>
    </message>
    <message>
        <source>Opening the layers and measuring the speed</source>
        <translation>Layer werden geöffnet, das Tempo gemessen</translation>
    </message>
    <message>
        <source>Saving the GeoPackage</source>
        <translation>Das GeoPackage wird gespeichert</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Wird segmentiert</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>etwa {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>noch etwa {}</translation>
    </message>
    <message>
        <source>tile {done} of {total}</source>
        <translation>Kachel {done} von {total}</translation>
    </message>
    <message>
        <source>{} megapixels a second</source>
        <translation>{} Megapixel in der Sekunde</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} Speicher</translation>
    </message>
    <message>
        <source>{} on disk</source>
        <translation>{} auf der Platte</translation>
    </message>
    <message>
        <source>{} on the graphics card</source>
        <translation>{} auf der Grafikkarte</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Each place is answered from what is there: both inputs, the image alone or the heights alone. The scenario layer shows which.</source>
        <translation>Jede Stelle wird aus dem beantwortet, was da ist: aus beiden Eingaben, dem Bild allein oder den Höhen allein. Der Szenario-Layer zeigt, wo was.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <source>Image and heights are both used everywhere.</source>
        <translation>Bild und Höhen werden überall beide benutzt.</translation>
    </message>
    <message>
        <source>Missing-modalit&amp;y mode</source>
        <translation>Modus &amp;für fehlende Eingaben</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>NDSM fehlt</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>RGIR fehlt</translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone.</source>
        <translation>Die ganze Karte wird aus den Höhen allein beantwortet.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone.</source>
        <translation>Die ganze Karte wird aus dem Bild allein beantwortet.</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source> The chosen heights are left out.</source>
        <translation> Die gewählten Höhen bleiben weg.</translation>
    </message>
    <message>
        <source> The chosen image only sets the pixel grid.</source>
        <translation> Das gewählte Bild bestimmt nur das Pixelgitter.</translation>
    </message>
    <message>
        <source>Answers from the heights alone: choose heights first.</source>
        <translation>Antwortet aus den Höhen allein: zuerst Höhen wählen.</translation>
    </message>
    <message>
        <source>Answers from the image alone: choose an RGIR image first.</source>
        <translation>Antwortet aus dem Bild allein: zuerst ein RGIR-Bild wählen.</translation>
    </message>
    <message>
        <source>Choose an image, heights or both. The network answers from what is there.</source>
        <translation>Ein Bild, Höhen oder beides wählen. Das Netz antwortet aus dem, was da ist.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image and heights: choose both.</source>
        <translation>Der Vergleich der Szenarien braucht RGIR-Bild und Höhen: beides wählen.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image too: choose one.</source>
        <translation>Der Vergleich der Szenarien braucht auch ein RGIR-Bild: eines wählen.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs heights too: choose an NDSM, or a DSM and a DTM.</source>
        <translation>Der Vergleich der Szenarien braucht auch Höhen: ein NDSM oder DSM und DTM wählen.</translation>
    </message>
    <message>
        <source>Image and heights are used together everywhere. Where one of them has gaps, the gaps are filled from their surroundings; Automatic copes better with large gaps.</source>
        <translation>Bild und Höhen werden überall zusammen benutzt. Wo eines Lücken hat, werden sie aus der Umgebung gefüllt; „Automatisch“ kommt mit großen Lücken besser zurecht.</translation>
    </message>
    <message>
        <source>Image and heights are used together where both have data. Where one has none, the network answers from the other; the layer “Scenario” shows where.</source>
        <translation>Bild und Höhen werden zusammen benutzt, wo beide Daten haben. Wo eines keine hat, antwortet das Netz aus dem anderen; der Layer „Szenario“ zeigt, wo.</translation>
    </message>
    <message>
        <source>Needs both inputs: choose an RGIR image and heights.</source>
        <translation>Braucht beide Eingaben: RGIR-Bild und Höhen wählen.</translation>
    </message>
    <message>
        <source>No heights are chosen. </source>
        <translation>Keine Höhen sind gewählt. </translation>
    </message>
    <message>
        <source>No image is chosen. </source>
        <translation>Kein Bild ist gewählt. </translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone. Expect paved ground and low vegetation to be hard to tell apart: both are flat.</source>
        <translation>Die ganze Karte wird aus den Höhen allein beantwortet. Befestigter Boden und niedrige Vegetation sind dann kaum zu unterscheiden: beide sind flach.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone. Expect flat roofs and paved ground, and trees and low vegetation, to be confused more often than with heights.</source>
        <translation>Die ganze Karte wird aus dem Bild allein beantwortet. Flachdächer und befestigter Boden, Bäume und niedrige Vegetation werden dann häufiger verwechselt als mit Höhen.</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Bar: place in the class's own range. Number: score</source>
        <translation>Balken: Lage im Wertebereich der Klasse. Zahl: Wert</translation>
    </message>
    <message>
        <source>The attention scores of all classes at one place. A bar is full where the score is at the upper end of the range that its class has on this map, so that bars can be compared although the scores of classes cannot. The number is the score before the softmax. While two runs are compared, the paler bar is the other run.</source>
        <translation>Die Aufmerksamkeitswerte aller Klassen an einer Stelle. Ein Balken ist voll, wo der Wert am oberen Ende dessen liegt, was seine Klasse auf dieser Karte erreicht; so lassen sich die Balken vergleichen, obwohl es die Werte der Klassen nicht tun. Die Zahl ist der Wert vor dem Softmax. Werden zwei Läufe verglichen, ist der blassere Balken der andere Lauf.</translation>
    </message>
</context>
<context>
    <name>SegmentDialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2: Landbedeckung aus Bild und Höhen</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>In {} gespeichert.</translation>
    </message>
    <message>
        <source>Warnings and failures are kept here.</source>
        <translation>Warnungen und Fehler werden hier aufgehoben.</translation>
    </message>
    <message>
        <source>Warnings, failures and their details since this window was opened, to be read again or copied.</source>
        <translation>Warnungen, Fehler und ihre Einzelheiten, seit dieses Fenster offen ist, zum Nachlesen und Kopieren.</translation>
    </message>
    <message>
        <source>What was told since this window was opened</source>
        <translation>Was gesagt wurde, seit dieses Fenster offen ist</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} wartet, bis es an der Reihe ist (wartend: {n}).</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Confidence</source>
        <translation>&amp;Konfidenz</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Folder for runs</source>
        <translation>&amp;Ordner für Läufe</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>&amp;Wahrscheinlichkeiten jeder Klasse</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>A new dialog starts with</source>
        <translation>Ein neuer Dialog beginnt mit</translation>
    </message>
    <message>
        <source>A new dialog starts with polygons chosen.</source>
        <translation>Ein neuer Dialog beginnt mit gewählten Polygonen.</translation>
    </message>
    <message>
        <source>A new dialog starts with probabilities chosen.</source>
        <translation>Ein neuer Dialog beginnt mit gewählten Wahrscheinlichkeiten.</translation>
    </message>
    <message>
        <source>A new dialog starts with the attention layers chosen.</source>
        <translation>Ein neuer Dialog beginnt mit gewählten Aufmerksamkeits-Layern.</translation>
    </message>
    <message>
        <source>A new dialog starts with the confidence layer chosen.</source>
        <translation>Ein neuer Dialog beginnt mit gewähltem Konfidenz-Layer.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>&amp;Aufmerksamkeit je Klasse (CWAM)</translation>
    </message>
    <message>
        <source>Back &amp;end</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Ordner für Läufe</translation>
    </message>
    <message>
        <source>Found by the plugin</source>
        <translation>Vom Plugin gefunden</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>Wie sicher sich das Netz der Klasse ist, Pixel für Pixel</translation>
    </message>
    <message>
        <source>Install what computes the map into a folder of its own</source>
        <translation>Installieren, was die Karte berechnet, in einem eigenen Ordner</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Bibliothek, die das Netz berechnet</translation>
    </message>
    <message>
        <source>Model that a new dialog starts with</source>
        <translation>Modell, mit dem ein neuer Dialog beginnt</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Zahlenformat der Berechnung</translation>
    </message>
    <message>
        <source>One band a class: how likely each class is</source>
        <translation>Ein Kanal je Klasse: wie wahrscheinlich jede Klasse ist</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Ein Raster je Klasse: wohin das Netz gesehen hat, um sie zu finden</translation>
    </message>
    <message>
        <source>Open the &amp;results after a run</source>
        <translation>Ergebnisse nach einem &amp;Lauf öffnen</translation>
    </message>
    <message>
        <source>Opens the dock of results with areas, confidence and settings as soon as a run is done.</source>
        <translation>Öffnet das Ergebnisfenster mit Flächen, Konfidenz und Einstellungen, sobald ein Lauf fertig ist.</translation>
    </message>
    <message>
        <source>Opens the window in which PyTorch or ONNX Runtime is installed, without touching the Python of QGIS.</source>
        <translation>Öffnet das Fenster, in dem PyTorch oder ONNX Runtime installiert wird, ohne das Python von QGIS zu berühren.</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>&amp;Polygone</translation>
    </message>
    <message>
        <source>Prec&amp;ision</source>
        <translation>Ge&amp;nauigkeit</translation>
    </message>
    <message>
        <source>Pytho&amp;n</source>
        <translation>Pyt&amp;hon</translation>
    </message>
    <message>
        <source>Python that computes the map</source>
        <translation>Python, das die Karte berechnet</translation>
    </message>
    <message>
        <source>Python that computes the map; empty: the plugin finds one</source>
        <translation>Python, das die Karte berechnet; leer: das Plugin findet eines</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Runs for which no results folder is chosen get a folder of their own in here, and are kept. Left empty, they are temporary and go when QGIS closes.</source>
        <translation>Läufe, für die kein Ergebnisordner gewählt ist, bekommen hier einen eigenen Ordner und bleiben erhalten. Leer: sie sind temporär und verschwinden, wenn QGIS schließt.</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Einrichten…</translation>
    </message>
    <message>
        <source>Show areas and confidence of a run as soon as it is done</source>
        <translation>Flächen und Konfidenz eines Laufs zeigen, sobald er fertig ist</translation>
    </message>
    <message>
        <source>Start this Python, or the one that is found, and say what it computes on</source>
        <translation>Dieses oder das gefundene Python starten und sagen, worauf es rechnet</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Die Engine startet…</translation>
    </message>
    <message>
        <source>Starts the engine with the Python above, or with the one that the plugin finds, and says where the map would be computed or what is missing.</source>
        <translation>Startet die Engine mit dem Python oben oder mit dem, das das Plugin findet, und sagt, wo die Karte berechnet würde oder was fehlt.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporär: beim Schließen von QGIS gelöscht</translation>
    </message>
    <message>
        <source>The classified map as polygons with their areas</source>
        <translation>Die klassifizierte Karte als Polygone mit ihren Flächen</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest one that is there.</source>
        <translation>Die Bibliothek, die das Netz berechnet. „Automatisch“ nimmt die schnellste, die da ist.</translation>
    </message>
    <message>
        <source>The model that the dialog starts with where the project remembers no other.</source>
        <translation>Das Modell, mit dem der Dialog beginnt, wo das Projekt kein anderes kennt.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors.</source>
        <translation>Das Zahlenformat der Berechnung. Halbe Genauigkeit ist auf Grafikkarten schneller und auf Prozessoren oft langsamer.</translation>
    </message>
    <message>
        <source>The program python of an environment that has PyTorch or ONNX Runtime beside numpy and GDAL. Left empty, the plugin takes its own folder of packages or the Python of QGIS.</source>
        <translation>Das Programm python einer Umgebung, die PyTorch oder ONNX Runtime neben numpy und GDAL hat. Leer: das Plugin nimmt seinen eigenen Paketordner oder das Python von QGIS.</translation>
    </message>
    <message>
        <source>What computes the map</source>
        <translation>Was die Karte berechnet</translation>
    </message>
    <message>
        <source>Where runs without a results folder are kept; empty: temporary</source>
        <translation>Wo Läufe ohne Ergebnisordner aufgehoben werden; leer: temporär</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Wo das Netz berechnet wird</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor.</source>
        <translation>Wo das Netz berechnet wird. „Automatisch“ nimmt die Grafikkarte, wenn sie benutzt werden kann, sonst den Prozessor.</translation>
    </message>
</context>
<context>
    <name>StartButtons</name>
    <message>
        <source>&amp;Segment</source>
        <translation>Segment&amp;ieren</translation>
    </message>
    <message>
        <source>&amp;Segment next</source>
        <translation>Danach segment&amp;ieren</translation>
    </message>
    <message>
        <source>Asks for another run, with the choices as they are now. It waits until the runs before it have ended: two at once would be slower than one after the other.</source>
        <translation>Fordert einen weiteren Lauf mit den jetzigen Einstellungen an. Er wartet, bis die Läufe davor beendet sind: zwei zugleich wären langsamer als einer nach dem anderen.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Szenarien vergleichen</translation>
    </message>
    <message>
        <source>Make a map with both inputs and with each alone; show what changes</source>
        <translation>Eine Karte mit beiden Eingaben und mit jeder allein machen; zeigen, was sich ändert</translation>
    </message>
    <message>
        <source>Make the map; its layers join the project</source>
        <translation>Die Karte machen; ihre Layer kommen ins Projekt</translation>
    </message>
    <message>
        <source>Make this map when the runs before it have ended</source>
        <translation>Diese Karte machen, wenn die Läufe davor beendet sind</translation>
    </message>
    <message>
        <source>Makes three maps in one go, from image and heights, from the image alone and from the heights alone, and shows where the heights and where colour changed the class. The mode that is chosen above and the GeoPackage do not count.</source>
        <translation>Macht drei Karten in einem Zug, aus Bild und Höhen, aus dem Bild allein und aus den Höhen allein, und zeigt, wo die Höhen und wo die Farbe die Klasse geändert haben. Der oben gewählte Modus und das GeoPackage zählen nicht.</translation>
    </message>
    <message>
        <source>Map what the map window shows, classes only, within seconds (F5)</source>
        <translation>In Sekunden kartieren, was das Kartenfenster zeigt, nur Klassen (F5)</translation>
    </message>
    <message>
        <source>Maps what the map window shows and nothing else, classes only, within seconds. The map goes into a group “DIS2 preview”, which the next preview replaces. Area, results folder and GeoPackage do not count.</source>
        <translation>Kartiert in Sekunden, was das Kartenfenster zeigt, und sonst nichts, nur Klassen. Die Karte kommt in die Gruppe „DIS2-Vorschau“, die von der nächsten Vorschau ersetzt wird. Gebiet, Ergebnisordner und GeoPackage zählen nicht.</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Diese Ansicht segmentieren</translation>
    </message>
    <message>
        <source>Starts the run in the background. QGIS and this window stay usable.</source>
        <translation>Startet den Lauf im Hintergrund. QGIS und dieses Fenster bleiben benutzbar.</translation>
    </message>
</context>
<context>
    <name>ValueChecks</name>
    <message>
        <source>All heights are {value} m: nothing stands on the ground.</source>
        <translation>Alle Höhen sind {value} m: Nichts steht auf dem Boden.</translation>
    </message>
    <message>
        <source>Hardly any height is above {value} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Kaum eine Höhe liegt über {value} m: Der Ort ist flach, oder die Höhen sind skaliert oder in einer anderen Einheit.</translation>
    </message>
    <message>
        <source>Heights go up to {value} m above ground. They look like {unit}, or like heights above sea level: check the unit, and that the layer is an NDSM.</source>
        <translation>Die Höhen reichen bis {value} m über Grund. Sie sehen nach {unit} aus oder nach Höhen über dem Meer: Einheit prüfen, und ob der Layer ein NDSM ist.</translation>
    </message>
    <message>
        <source>Heights only go up to {value} m. They look like metres: check the unit.</source>
        <translation>Die Höhen reichen nur bis {value} m. Sie sehen nach Metern aus: Einheit prüfen.</translation>
    </message>
    <message>
        <source>No height is below {value} m: they look like heights above sea level. Choose them as a DSM, with a DTM or with an estimated ground.</source>
        <translation>Keine Höhe liegt unter {value} m: Das sieht nach Höhen über dem Meer aus. Als DSM wählen, mit einem DTM oder mit geschätztem Boden.</translation>
    </message>
    <message>
        <source>Only {percent} % of the heights have data. Check their no-data value and the unit.</source>
        <translation>Nur {percent} % der Höhen haben Daten. Den NoData-Wert und die Einheit prüfen.</translation>
    </message>
    <message>
        <source>Only {percent} % of the image has data. Check its no-data value.</source>
        <translation>Nur {percent} % des Bildes haben Daten. Seinen NoData-Wert prüfen.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {unit}. DIS2 knows metres, decimetres and centimetres: multiply heights in {unit} by {factor} with the raster calculator.</source>
        <translation>Die Datei der Höhen zählt in {unit}. DIS2 kennt Meter, Dezimeter und Zentimeter: Höhen in {unit} mit dem Rasterrechner mit {factor} multiplizieren.</translation>
    </message>
    <message>
        <source>The file says that its heights are in {}: choose that unit.</source>
        <translation>Die Datei gibt ihre Höhen in {} an: diese Einheit wählen.</translation>
    </message>
    <message>
        <source>The heights lie below the ground ({value} m). A DSM and a DTM may be swapped.</source>
        <translation>Die Höhen liegen unter dem Boden ({value} m). DSM und DTM sind vielleicht vertauscht.</translation>
    </message>
    <message>
        <source>The image has values below zero ({value}), like an index or decibels. Brightness or reflectance in red, green and near infrared is needed.</source>
        <translation>Das Bild hat Werte unter null ({value}), wie ein Index oder Dezibel. Gebraucht werden Helligkeit oder Reflexion in Rot, Grün und nahem Infrarot.</translation>
    </message>
    <message>
        <source>The image holds one value only, {value}: nothing tells classes apart.</source>
        <translation>Das Bild hat nur einen Wert, {value}: Nichts unterscheidet die Klassen.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {value}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 with the raster calculator.</source>
        <translation>Die Werte des Bildes reichen nur bis {value}, wie Reflexionsgrade, und dieses Modell nimmt die Werte von 8-Bit-Bildern, wie sie sind: mit dem Rasterrechner mit 255 multiplizieren.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {value} at most: it looks like a map of classes and not like an image.</source>
        <translation>Die ganzen Zahlen des Bildes unterscheiden sich höchstens um {value}: Das sieht nach einer Karte von Klassen aus und nicht nach einem Bild.</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>Zentimetern</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>Dezimetern</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>Metern</translation>
    </message>
    <message>
        <source>{percent} % of the image hold 0, or the largest value, in every band and count as data: they get classes too. Declare that value as no data in the file.</source>
        <translation>{percent} % des Bildes haben in jedem Kanal 0 oder den größten Wert und zählen als Daten: Auch sie bekommen Klassen. Diesen Wert in der Datei als NoData erklären.</translation>
    </message>
</context>
<context>
    <name>WebChecks</name>
    <message>
        <source>“{name}” comes from a service: the area has {size} megapixels at {pixel}, and at most {most} are fetched. Choose a smaller area.</source>
        <translation>„{name}“ kommt von einem Dienst: das Gebiet hat bei {pixel} {size} Megapixel, geholt werden höchstens {most}. Ein kleineres Gebiet wählen.</translation>
    </message>
    <message>
        <source>“{name}” comes from a service: {size} megapixels are fetched first.</source>
        <translation>„{name}“ kommt von einem Dienst: zuerst werden {size} Megapixel geholt.</translation>
    </message>
    <message>
        <source>“{name}” is fetched as a picture: {size} megapixels at {pixel}. Unless the service sends colour infrared, it has no near infrared and the map will be poor.</source>
        <translation>„{name}“ wird als Bild geholt: {size} Megapixel bei {pixel}. Sendet der Dienst kein Farbinfrarot, fehlt das nahe Infrarot, und die Karte wird schlecht.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>below {} %</source>
        <translation>unter {} %</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{} %</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message>
        <source>{} cm</source>
        <translation>{} cm</translation>
    </message>
    <message>
        <source>{} ha</source>
        <translation>{} ha</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} km²</source>
        <translation>{} km²</translation>
    </message>
    <message>
        <source>{} m</source>
        <translation>{} m</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} m²</source>
        <translation>{} m²</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
</context>
</TS>
