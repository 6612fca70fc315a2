<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source> inside the polygons of {0}</source>
        <translation> in den Polygonen von {0}</translation>
    </message>
    <message>
        <source>'{0}' does not say which class a value is.</source>
        <translation>„{0}“ sagt nicht, welche Klasse ein Wert ist.</translation>
    </message>
    <message>
        <source>'{0}' is no CRS.</source>
        <translation>„{0}“ ist kein KBS.</translation>
    </message>
    <message>
        <source>'{0}' names no number of workers.</source>
        <translation>„{0}“ nennt keine Zahl von Arbeitern.</translation>
    </message>
    <message>
        <source>'{0}={1}' does not say which class a value is.</source>
        <translation>„{0}={1}“ sagt nicht, welche Klasse ein Wert ist.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together.</source>
        <translation>DSM und DTM werden zusammen gebraucht.</translation>
    </message>
    <message>
        <source>A GeoPackage holds no rotated rasters: they were turned upright by the nearest pixel. The GeoTIFFs are as they were.</source>
        <translation>Ein GeoPackage enthält keine gedrehten Raster: Sie wurden nach dem nächsten Pixel gerade gestellt. Die GeoTIFFs sind, wie sie waren.</translation>
    </message>
    <message>
        <source>A batch of {0} tiles is empty.</source>
        <translation>Ein Stapel von {0} Kacheln ist leer.</translation>
    </message>
    <message>
        <source>A block has ended several workers, the last of them {0}.</source>
        <translation>Ein Block hat mehrere Arbeiter beendet, zuletzt {0}.</translation>
    </message>
    <message>
        <source>A border of {0} px is negative.</source>
        <translation>Ein Rand von {0} px ist negativ.</translation>
    </message>
    <message>
        <source>A comparison of scenarios needs both inputs; not given: {0}.</source>
        <translation>Ein Vergleich der Szenarien braucht beide Eingaben; nicht angegeben: {0}.</translation>
    </message>
    <message>
        <source>A detail width of {0} does not fit the {1} decoder.</source>
        <translation>Eine Detailbreite von {0} passt nicht zum Decoder {1}.</translation>
    </message>
    <message>
        <source>A dropout of {0} is no share from 0 up to 1.</source>
        <translation>Ein Dropout von {0} ist kein Anteil von 0 bis unter 1.</translation>
    </message>
    <message>
        <source>A file was changed on its way or in the folder of wheels: do not use it.</source>
        <translation>Eine Datei wurde unterwegs oder im Ordner der Wheels verändert: nicht benutzen.</translation>
    </message>
    <message>
        <source>A graphics card of NVIDIA was found, but no CUDA build of PyTorch for Windows is in the list of packages yet: what is installed here computes on the processor. Name a Python with a CUDA build of PyTorch in the QGIS setting dis2/interpreter to use the card.</source>
        <translation>Eine Grafikkarte von NVIDIA wurde gefunden, aber in der Paketliste gibt es für Windows noch keine CUDA-Ausgabe von PyTorch: Was hier installiert wird, rechnet auf dem Prozessor. Um die Karte zu benutzen, in der QGIS-Einstellung dis2/interpreter ein Python mit einer CUDA-Ausgabe von PyTorch nennen.</translation>
    </message>
    <message>
        <source>A model without a network has at most {0} classes, not {1}.</source>
        <translation>Ein Modell ohne Netz hat höchstens {0} Klassen, nicht {1}.</translation>
    </message>
    <message>
        <source>A network width of {0} is not a multiple of {1}.</source>
        <translation>Eine Netzbreite von {0} ist kein Vielfaches von {1}.</translation>
    </message>
    <message>
        <source>A smallest polygon of {0} m² is no area.</source>
        <translation>Ein kleinstes Polygon von {0} m² ist keine Fläche.</translation>
    </message>
    <message>
        <source>A stride of {0} px leaves gaps between tiles of {1} px.</source>
        <translation>Eine Schrittweite von {0} px lässt Lücken zwischen Kacheln von {1} px.</translation>
    </message>
    <message>
        <source>A tile of {0} px does not fit the network.</source>
        <translation>Eine Kachel von {0} px passt nicht zum Netz.</translation>
    </message>
    <message>
        <source>A tile of {0} px is not a multiple of 16 of at least 64 px.</source>
        <translation>Eine Kachel von {0} px ist kein Vielfaches von 16 oder kleiner als 64 px.</translation>
    </message>
    <message>
        <source>A tile of {0} x {1} px does not fit the network.</source>
        <translation>Eine Kachel von {0} x {1} px passt nicht zum Netz.</translation>
    </message>
    <message>
        <source>A width of {0} m is too narrow for a ground filter.</source>
        <translation>Eine Breite von {0} m ist zu schmal für einen Bodenfilter.</translation>
    </message>
    <message>
        <source>A worker failed ({0}: {1}).</source>
        <translation>Ein Arbeiter ist gescheitert ({0}: {1}).</translation>
    </message>
    <message>
        <source>A worker on {0} would make another map: it has {1}, and the run was started with {2}.</source>
        <translation>Ein Arbeiter auf {0} würde eine andere Karte machen: Er hat {1}, und der Lauf wurde mit {2} begonnen.</translation>
    </message>
    <message>
        <source>Add your organisation's authority in QGIS: Settings, Options, Authentication.</source>
        <translation>Die Zertifizierungsstelle der eigenen Organisation in QGIS hinzufügen: Einstellungen, Optionen, Authentifizierung.</translation>
    </message>
    <message>
        <source>All heights are {0} m: nothing stands on the ground.</source>
        <translation>Alle Höhen sind {0} m: Nichts steht auf dem Boden.</translation>
    </message>
    <message>
        <source>An NVIDIA driver was found, but {0}</source>
        <translation>Ein NVIDIA-Treiber wurde gefunden, aber: {0}</translation>
    </message>
    <message>
        <source>An error map cannot hold the class id {0}.</source>
        <translation>Eine Fehlerkarte kann die Klassennummer {0} nicht enthalten.</translation>
    </message>
    <message>
        <source>An overlap of {0} px does not fit tiles of {1} px.</source>
        <translation>Eine Überlappung von {0} px passt nicht zu Kacheln von {1} px.</translation>
    </message>
    <message>
        <source>An overlap of {0} px is not between 0 and half a tile.</source>
        <translation>Eine Überlappung von {0} px liegt nicht zwischen 0 und einer halben Kachel.</translation>
    </message>
    <message>
        <source>Another run writes into {0}.</source>
        <translation>Ein anderer Lauf schreibt in {0}.</translation>
    </message>
    <message>
        <source>Ask for at least classes.</source>
        <translation>Mindestens die Klassen verlangen.</translation>
    </message>
    <message>
        <source>Ask for classes only</source>
        <translation>Nur die Klassen verlangen</translation>
    </message>
    <message>
        <source>Ask for no GeoPackage</source>
        <translation>Kein GeoPackage verlangen</translation>
    </message>
    <message>
        <source>Ask the run for classes.</source>
        <translation>Vom Lauf die Klassen verlangen.</translation>
    </message>
    <message>
        <source>Assign a CRS to the one that has none.</source>
        <translation>Dem, was kein KBS hat, eines zuweisen.</translation>
    </message>
    <message>
        <source>Assign a CRS to the raster, or keep all polygons.</source>
        <translation>Dem Raster ein KBS zuweisen oder alle Polygone behalten.</translation>
    </message>
    <message>
        <source>Assign one (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>Eines zuweisen (gdal_edit.py -a_srs EPSG:... DATEI).</translation>
    </message>
    <message>
        <source>Assign the CRS to the file without it (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>Der Datei ohne KBS eines zuweisen (gdal_edit.py -a_srs EPSG:... DATEI).</translation>
    </message>
    <message>
        <source>Assign the right CRS, or reproject one of them to the CRS of the other.</source>
        <translation>Das richtige KBS zuweisen oder eines der beiden in das KBS des anderen umprojizieren.</translation>
    </message>
    <message>
        <source>Band numbers {0} start below 1.</source>
        <translation>Die Kanalnummern {0} beginnen unter 1.</translation>
    </message>
    <message>
        <source>Bands {0} name one band twice.</source>
        <translation>Die Kanäle {0} nennen einen Kanal zweimal.</translation>
    </message>
    <message>
        <source>Bands {0} were asked for, but {1} has {2}.</source>
        <translation>Verlangt wurden die Kanäle {0}, aber {1} hat {2}.</translation>
    </message>
    <message>
        <source>Both an NDSM and a DSM were given.</source>
        <translation>Ein NDSM und ein DSM wurden zugleich angegeben.</translation>
    </message>
    <message>
        <source>Bundled models: {0}. A folder with a {1} works too.</source>
        <translation>Mitgelieferte Modelle: {0}. Auch ein Ordner mit {1} geht.</translation>
    </message>
    <message>
        <source>Check that both show the same place, and their CRSs.</source>
        <translation>Prüfen, ob beide denselben Ort zeigen, und ihre KBS.</translation>
    </message>
    <message>
        <source>Check that polygons and rasters show the same place, the CRS of the polygons, and the extent.</source>
        <translation>Prüfen, ob Polygone und Raster denselben Ort zeigen, dazu das KBS der Polygone und die Ausdehnung.</translation>
    </message>
    <message>
        <source>Check that they show the same place, and how the reference names the classes.</source>
        <translation>Prüfen, ob sie denselben Ort zeigen und wie die Referenz die Klassen nennt.</translation>
    </message>
    <message>
        <source>Check the CRS of both, and that they show the same place.</source>
        <translation>Das KBS beider prüfen, und ob sie denselben Ort zeigen.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or choose a folder of wheels. What was fetched is kept; the next try goes on from there.</source>
        <translation>Das Netz und den Proxy von QGIS prüfen (Einstellungen, Optionen, Netzwerk) oder einen Ordner mit Wheels wählen. Was geholt wurde, bleibt; der nächste Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or install pip for QGIS's Python (Debian and Ubuntu: apt install python3-pip).</source>
        <translation>Das Netz und den Proxy von QGIS prüfen (Einstellungen, Optionen, Netzwerk) oder pip für das Python von QGIS installieren (Debian und Ubuntu: apt install python3-pip).</translation>
    </message>
    <message>
        <source>Check the no-data values of the inputs, the unit of the heights and the extent; or choose another scenario.</source>
        <translation>Die NoData-Werte der Eingaben, die Einheit der Höhen und die Ausdehnung prüfen; oder ein anderes Szenario wählen.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>Check the path; quote it from the shell.</source>
        <translation>Den Pfad prüfen; ihn vor der Shell in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu, or --backend torch.</source>
        <translation>--device auto oder cpu wählen, oder --backend torch.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu.</source>
        <translation>--device auto oder cpu wählen.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32, or --backend torch.</source>
        <translation>--precision auto oder fp32 wählen, oder --backend torch.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32.</source>
        <translation>--precision auto oder fp32 wählen.</translation>
    </message>
    <message>
        <source>Choose --tile {0}, or install that, or choose --backend torch.</source>
        <translation>--tile {0} wählen, oder es installieren, oder --backend torch wählen.</translation>
    </message>
    <message>
        <source>Choose 0 to {0}.</source>
        <translation>0 bis {0} wählen.</translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation>1 oder mehr wählen.</translation>
    </message>
    <message>
        <source>Choose 256 or 512, for example.</source>
        <translation>Zum Beispiel 256 oder 512 wählen.</translation>
    </message>
    <message>
        <source>Choose a classified map.</source>
        <translation>Eine klassifizierte Karte wählen.</translation>
    </message>
    <message>
        <source>Choose a folder for results that all machines share under one name.</source>
        <translation>Einen Ordner für die Ergebnisse wählen, den alle Rechner unter demselben Namen sehen.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk with more space, or a smaller --extent.</source>
        <translation>Einen Ordner auf einer Platte mit mehr Platz wählen oder eine kleinere Ausdehnung (--extent).</translation>
    </message>
    <message>
        <source>Choose a folder that holds a model.</source>
        <translation>Einen Ordner wählen, der ein Modell enthält.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, on a disk with space.</source>
        <translation>Einen Ordner wählen, in den geschrieben werden darf, auf einer Platte mit Platz.</translation>
    </message>
    <message>
        <source>Choose a model with a network.</source>
        <translation>Ein Modell mit einem Netz wählen.</translation>
    </message>
    <message>
        <source>Choose a multiple of {0} px from {1} px up.</source>
        <translation>Ein Vielfaches von {0} px wählen, mindestens {1} px.</translation>
    </message>
    <message>
        <source>Choose a smaller --batch or --tile, or close other programs.</source>
        <translation>Einen kleineren Stapel (--batch) oder kleinere Kacheln (--tile) wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or --device cpu.</source>
        <translation>Kleinere Kacheln (--tile) oder einen kleineren Stapel (--batch) wählen, oder --device cpu.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or close other programs.</source>
        <translation>Kleinere Kacheln (--tile) oder einen kleineren Stapel (--batch) wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile, or --device cpu.</source>
        <translation>Ein kleineres --tile oder --device cpu wählen.</translation>
    </message>
    <message>
        <source>Choose an eighth to a quarter of the tile.</source>
        <translation>Ein Achtel bis ein Viertel der Kachel wählen.</translation>
    </message>
    <message>
        <source>Choose another --precision: {0}.</source>
        <translation>Ein anderes --precision wählen: {0}.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage, or remove that file first.</source>
        <translation>Einen anderen Namen für das GeoPackage wählen oder die Datei zuerst entfernen.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage.</source>
        <translation>Einen anderen Namen für das GeoPackage wählen.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Einen anderen Namen für das Ergebnis wählen.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Eines davon wählen: {0}.</translation>
    </message>
    <message>
        <source>Choose the field, or map its values to classes: {0}.</source>
        <translation>Das Feld wählen oder seine Werte den Klassen zuordnen: {0}.</translation>
    </message>
    <message>
        <source>Choose them again in the dialog; another version of DIS2 may have made the run.</source>
        <translation>Sie im Dialog neu wählen; vielleicht hat eine andere Version von DIS2 den Lauf gemacht.</translation>
    </message>
    <message>
        <source>Classes, layers, feed-forward width and positions start at 1.</source>
        <translation>Klassen, Schichten, Feed-forward-Breite und Positionen beginnen bei 1.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, which may use the packages, and try again.</source>
        <translation>Andere QGIS-Fenster schließen, die die Pakete vielleicht benutzen, und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Count bands from 1.</source>
        <translation>Kanäle ab 1 zählen.</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python.</source>
        <translation>Dask ist für dieses Python nicht installiert.</translation>
    </message>
    <message>
        <source>Delete the file; it is made again.</source>
        <translation>Die Datei löschen; sie wird neu gemacht.</translation>
    </message>
    <message>
        <source>Do not use it; fetch it again from the Python Package Index.</source>
        <translation>Nicht benutzen; aus dem Python Package Index neu holen.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Platz schaffen oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Free space, or run without --resume, which keeps less on disk.</source>
        <translation>Platz schaffen oder ohne --resume ausführen, was weniger auf der Platte hält.</translation>
    </message>
    <message>
        <source>GDAL gave no reason</source>
        <translation>GDAL nannte keinen Grund</translation>
    </message>
    <message>
        <source>Georeference both (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE), or give files of the same size.</source>
        <translation>Georeferenzieren Sie beide (gdal_edit.py -a_ullr LINKS OBEN RECHTS UNTEN DATEI), oder geben Sie Dateien gleicher Größe an.</translation>
    </message>
    <message>
        <source>Georeference it again (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE).</source>
        <translation>Die Datei neu georeferenzieren (gdal_edit.py -a_ullr LINKS OBEN RECHTS UNTEN DATEI).</translation>
    </message>
    <message>
        <source>Get the model again, or choose --backend torch.</source>
        <translation>Das Modell neu beschaffen oder --backend torch wählen.</translation>
    </message>
    <message>
        <source>Give --dsm alone, or leave --ground-window out.</source>
        <translation>Nur --dsm angeben oder --ground-window weglassen.</translation>
    </message>
    <message>
        <source>Give --dsm and --dtm, or --ndsm; or let --ground-window 60 estimate the ground.</source>
        <translation>--dsm und --dtm angeben oder --ndsm; oder mit --ground-window 60 den Boden schätzen lassen.</translation>
    </message>
    <message>
        <source>Give --ndsm or choose scenario auto or missing-ndsm.</source>
        <translation>--ndsm angeben oder das Szenario auto oder missing-ndsm wählen.</translation>
    </message>
    <message>
        <source>Give --ndsm, or --dsm with --dtm, or --dsm with --ground-window.</source>
        <translation>--ndsm angeben, oder --dsm mit --dtm, oder --dsm mit --ground-window.</translation>
    </message>
    <message>
        <source>Give --rgir and --ndsm, or --dsm and --dtm instead of --ndsm.</source>
        <translation>--rgir und --ndsm angeben, oder --dsm und --dtm statt --ndsm.</translation>
    </message>
    <message>
        <source>Give --rgir or choose scenario auto or missing-rgir.</source>
        <translation>--rgir angeben oder das Szenario auto oder missing-rgir wählen.</translation>
    </message>
    <message>
        <source>Give --rgir, --ndsm or both.</source>
        <translation>--rgir, --ndsm oder beides angeben.</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>0 oder mehr angeben.</translation>
    </message>
    <message>
        <source>Give 0 or more; ISPRS has 3.</source>
        <translation>0 oder mehr angeben; bei ISPRS sind es 3.</translation>
    </message>
    <message>
        <source>Give a GeoPackage or another file with polygons.</source>
        <translation>Ein GeoPackage oder eine andere Datei mit Polygonen angeben.</translation>
    </message>
    <message>
        <source>Give a GeoTIFF, for example.</source>
        <translation>Zum Beispiel ein GeoTIFF angeben.</translation>
    </message>
    <message>
        <source>Give a layer with at least one polygon.</source>
        <translation>Einen Layer mit mindestens einem Polygon angeben.</translation>
    </message>
    <message>
        <source>Give a layer with polygons.</source>
        <translation>Einen Layer mit Polygonen angeben.</translation>
    </message>
    <message>
        <source>Give a raster of heights. If the numbers are heights, take the palette away: gdal_translate -colorinterp gray FILE NEW-FILE.</source>
        <translation>Ein Raster mit Höhen angeben. Sind die Zahlen doch Höhen, die Palette entfernen: gdal_translate -colorinterp gray DATEI NEUE-DATEI.</translation>
    </message>
    <message>
        <source>Give a raster of real numbers.</source>
        <translation>Ein Raster reeller Zahlen angeben.</translation>
    </message>
    <message>
        <source>Give a raster with bands.</source>
        <translation>Ein Raster mit Kanälen angeben.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids, or one in the ISPRS colours.</source>
        <translation>Ein Raster mit einem Kanal von Klassennummern angeben oder eines in den ISPRS-Farben.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids.</source>
        <translation>Ein Raster mit einem Kanal von Klassennummern angeben.</translation>
    </message>
    <message>
        <source>Give a single-band raster (gdal_translate -b 1 takes one out).</source>
        <translation>Ein Raster mit einem Kanal angeben (gdal_translate -b 1 nimmt einen heraus).</translation>
    </message>
    <message>
        <source>Give a terrain model (DTM), or install it: in QGIS by Raster, DIS2, Set up what computes the map, elsewhere by pip install csf-3dfin (Python 3.10 to 3.13).</source>
        <translation>Ein Geländemodell (DTM) angeben oder den Filter installieren: in QGIS über Raster, DIS2, Rechenumgebung einrichten, sonst mit pip install csf-3dfin (Python 3.10 bis 3.13).</translation>
    </message>
    <message>
        <source>Give all machines the same version of DIS2, the same model and the same inputs.</source>
        <translation>Allen Rechnern dieselbe Version von DIS2, dasselbe Modell und dieselben Eingaben geben.</translation>
    </message>
    <message>
        <source>Give all machines the same versions of Python, Dask, DIS2 and what it needs.</source>
        <translation>Allen Rechnern dieselben Versionen von Python, Dask, DIS2 und dem geben, was es braucht.</translation>
    </message>
    <message>
        <source>Give an image with these three bands.</source>
        <translation>Ein Bild mit diesen drei Kanälen angeben.</translation>
    </message>
    <message>
        <source>Give fewer workers, or close other programs.</source>
        <translation>Weniger Arbeiter angeben oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Give fewer, or leave out --scheduler.</source>
        <translation>Weniger angeben oder --scheduler weglassen.</translation>
    </message>
    <message>
        <source>Give it in the CRS of the image (of the heights where there is no image).</source>
        <translation>Sie im KBS des Bildes angeben (der Höhen, wo es kein Bild gibt).</translation>
    </message>
    <message>
        <source>Give it, or choose the scenario in which it is missing.</source>
        <translation>Sie angeben oder das Szenario wählen, in dem sie fehlt.</translation>
    </message>
    <message>
        <source>Give local:2, for example.</source>
        <translation>Zum Beispiel local:2 angeben.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Eines davon angeben.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>Der Datei einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Give the folder that segment wrote into.</source>
        <translation>Den Ordner angeben, in den segment geschrieben hat.</translation>
    </message>
    <message>
        <source>Give the width of the widest roof, for example 60.</source>
        <translation>Die Breite des breitesten Daches angeben, zum Beispiel 60.</translation>
    </message>
    <message>
        <source>Give xmin,ymin,xmax,ymax in order.</source>
        <translation>xmin,ymin,xmax,ymax in dieser Reihenfolge angeben.</translation>
    </message>
    <message>
        <source>Hardly any height is above {0} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Kaum eine Höhe liegt über {0} m: Der Ort ist flach, oder die Höhen sind skaliert oder in einer anderen Einheit.</translation>
    </message>
    <message>
        <source>Heights go up to {0} m above ground. They look like {1}: try --ndsm-unit {2}; or like heights above sea level: give those as --dsm with --dtm.</source>
        <translation>Die Höhen reichen bis {0} m über Grund. Sie sehen nach {1} aus: --ndsm-unit {2} versuchen; oder nach Höhen über dem Meer: dann als --dsm mit --dtm angeben.</translation>
    </message>
    <message>
        <source>Heights lie below the ground ({0} m). If --dsm and --dtm were given, they may be swapped.</source>
        <translation>Die Höhen liegen unter dem Boden ({0} m). Wurden --dsm und --dtm angegeben, sind sie vielleicht vertauscht.</translation>
    </message>
    <message>
        <source>Heights only go up to {0} m. They look like metres: try --ndsm-unit m.</source>
        <translation>Die Höhen reichen nur bis {0} m. Sie sehen nach Metern aus: --ndsm-unit m versuchen.</translation>
    </message>
    <message>
        <source>Install CUDA and cuDNN of its release, or try --device cpu.</source>
        <translation>CUDA und cuDNN passend zu seiner Version installieren oder --device cpu versuchen.</translation>
    </message>
    <message>
        <source>Install it (pip install distributed), or leave out --scheduler.</source>
        <translation>Es installieren (pip install distributed) oder --scheduler weglassen.</translation>
    </message>
    <message>
        <source>Install it again, or choose another --backend.</source>
        <translation>Sie neu installieren oder ein anderes --backend wählen.</translation>
    </message>
    <message>
        <source>Install it with: pip install {0}</source>
        <translation>So installieren: pip install {0}</translation>
    </message>
    <message>
        <source>Install it, or choose another --backend.</source>
        <translation>Es installieren oder ein anderes --backend wählen.</translation>
    </message>
    <message>
        <source>Install one of them, or use the Python of the checkout's .venv.</source>
        <translation>Eines davon installieren oder das Python aus .venv benutzen.</translation>
    </message>
    <message>
        <source>Install pip for it.</source>
        <translation>pip dafür installieren.</translation>
    </message>
    <message>
        <source>Install the model again, or import the checkpoint again.</source>
        <translation>Das Modell neu installieren oder den Checkpoint neu importieren.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Das Modell neu installieren.</translation>
    </message>
    <message>
        <source>Install the model again; it may need a newer version of the plugin.</source>
        <translation>Das Modell neu installieren; vielleicht braucht es eine neuere Version des Plugins.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Das Plugin neu installieren.</translation>
    </message>
    <message>
        <source>It does not work: {0}</source>
        <translation>Es funktioniert nicht: {0}</translation>
    </message>
    <message>
        <source>Let it end in {0}.</source>
        <translation>Lassen Sie ihn auf {0} enden.</translation>
    </message>
    <message>
        <source>Make bands of it first: gdal_translate -expand rgb FILE NEW-FILE.</source>
        <translation>Vorher Kanäle daraus machen: gdal_translate -expand rgb DATEI NEUE-DATEI.</translation>
    </message>
    <message>
        <source>Make it again: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Sie neu machen: python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Make it or choose another.</source>
        <translation>Ihn anlegen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Make it, or point the environment variable DIS2_CACHE to another folder.</source>
        <translation>Ihn anlegen oder die Umgebungsvariable DIS2_CACHE auf einen anderen Ordner richten.</translation>
    </message>
    <message>
        <source>Make room on the disk of the QGIS profile.</source>
        <translation>Auf der Platte des QGIS-Profils Platz schaffen.</translation>
    </message>
    <message>
        <source>Make room there, or choose a smaller build.</source>
        <translation>Dort Platz schaffen oder eine kleinere Ausgabe wählen.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex), or start where its names count from.</source>
        <translation>Den Index neu machen (gdaltindex) oder dort starten, von wo aus seine Namen gelten.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex).</source>
        <translation>Den Index neu machen (gdaltindex).</translation>
    </message>
    <message>
        <source>Make them where PyTorch is: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Sie dort erzeugen, wo PyTorch ist: python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Most often memory ran out: choose a smaller batch, or close other programs.</source>
        <translation>Meist ging der Speicher aus: einen kleineren Stapel wählen oder andere Programme schließen.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Ihn verschieben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Move them away, or choose another folder.</source>
        <translation>Sie verschieben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>NVIDIA driver {0}</source>
        <translation>NVIDIA-Treiber {0}</translation>
    </message>
    <message>
        <source>Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>In der QGIS-Einstellung dis2/interpreter ein Python nennen, das PyTorch oder ONNX Runtime hat.</translation>
    </message>
    <message>
        <source>Name another Python in the QGIS setting dis2/interpreter.</source>
        <translation>In der QGIS-Einstellung dis2/interpreter ein anderes Python nennen.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: onnxruntime {0} is a build without CUDA.</source>
        <translation>Kein CUDA-Gerät kann benutzt werden: onnxruntime {0} ist eine Ausgabe ohne CUDA.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: openvino {0} computes on processors and on graphics cards of Intel.</source>
        <translation>Kein CUDA-Gerät kann benutzt werden: openvino {0} rechnet auf Prozessoren und auf Grafikkarten von Intel.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: {0}</source>
        <translation>Kein CUDA-Gerät kann benutzt werden: {0}</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0} ({1}).</source>
        <translation>Unter {0} antwortet kein Dask-Scheduler ({1}).</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>Kein NVIDIA-Treiber wurde gefunden.</translation>
    </message>
    <message>
        <source>No file fits {0}.</source>
        <translation>Keine Datei passt zu {0}.</translation>
    </message>
    <message>
        <source>No height is below {0} m: they look like heights above sea level. Give them as --dsm, with --dtm or --ground-window.</source>
        <translation>Keine Höhe liegt unter {0} m: Das sieht nach Höhen über dem Meer aus. Als --dsm angeben, mit --dtm oder --ground-window.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>Keine Eingabe wurde angegeben.</translation>
    </message>
    <message>
        <source>No output was asked for.</source>
        <translation>Keine Ausgabe wurde verlangt.</translation>
    </message>
    <message>
        <source>No polygon of {0} names a class in its field '{1}'.</source>
        <translation>Kein Polygon von {0} nennt in seinem Feld „{1}“ eine Klasse.</translation>
    </message>
    <message>
        <source>No polygon of {0} reaches the centre of a pixel in the part to map.</source>
        <translation>Kein Polygon von {0} erreicht die Mitte eines Pixels in dem Teil, der kartiert wird.</translation>
    </message>
    <message>
        <source>No zone of {0} lies on a classified pixel of {1}.</source>
        <translation>Keine Zone von {0} liegt auf einem klassifizierten Pixel von {1}.</translation>
    </message>
    <message>
        <source>No {0} for Python {1} on {2} {3} is in the lock '{4}'.</source>
        <translation>Kein {0} für Python {1} auf {2} {3} steht in der Paketliste „{4}“.</translation>
    </message>
    <message>
        <source>Nothing computes models in this Python. It lacks: {0}.</source>
        <translation>In diesem Python rechnet nichts Modelle. Es fehlt: {0}.</translation>
    </message>
    <message>
        <source>Nothing could be compared: no pixel has both image and heights. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>Nichts konnte verglichen werden: Kein Pixel hat Bild und Höhen zugleich. Die NoData-Werte der Eingaben, die Ausdehnung und die Maske prüfen.</translation>
    </message>
    <message>
        <source>Nothing was kept. Choose another build, and report this with the diagnostics.</source>
        <translation>Nichts wurde behalten. Eine andere Ausgabe wählen und dies mit der Diagnose melden.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load what it needs for {0}.</source>
        <translation>ONNX Runtime kann nicht laden, was es für {0} braucht.</translation>
    </message>
    <message>
        <source>ONNX Runtime computes in fp32 here, not {0}.</source>
        <translation>ONNX Runtime rechnet hier in fp32, nicht in {0}.</translation>
    </message>
    <message>
        <source>Only {0} % of the heights have data: check their no-data value.</source>
        <translation>Nur {0} % der Höhen haben Daten: ihren NoData-Wert prüfen.</translation>
    </message>
    <message>
        <source>Only {0} % of the image has data: check its no-data value.</source>
        <translation>Nur {0} % des Bildes haben Daten: seinen NoData-Wert prüfen.</translation>
    </message>
    <message>
        <source>OpenVINO does not compute in {0} on {1} here.</source>
        <translation>OpenVINO rechnet hier auf {1} nicht in {0}.</translation>
    </message>
    <message>
        <source>Packages for another version of Python lie in {0}, {1} MB: delete that folder unless another QGIS uses it.</source>
        <translation>Pakete für eine andere Version von Python liegen in {0}, {1} MB: Diesen Ordner löschen, falls kein anderes QGIS ihn benutzt.</translation>
    </message>
    <message>
        <source>Pixels cover {0} m by {1} m of ground, and the network takes them for squares: it sees everything stretched. Reproject the raster to square pixels in metres first (gdalwarp -t_srs EPSG:... -tr M M).</source>
        <translation>Pixel bedecken am Boden {0} m mal {1} m, und das Netz hält sie für Quadrate: Es sieht alles verzerrt. Das Raster zuerst auf quadratische Pixel in Metern umprojizieren (gdalwarp -t_srs EPSG:... -tr M M).</translation>
    </message>
    <message>
        <source>Pixels of {0} m are outside the {1} to {2} m that {3} was trained for; expect a poorer map.</source>
        <translation>Pixel von {0} m liegen außerhalb von {1} bis {2} m, wofür {3} trainiert wurde; die Karte wird schlechter sein.</translation>
    </message>
    <message>
        <source>Preparing the model, once: {0} has no ONNX files for tiles of {1} px yet. It takes about half a minute a scenario.</source>
        <translation>Das Modell wird einmalig vorbereitet: {0} hat noch keine ONNX-Dateien für Kacheln von {1} px. Es dauert etwa eine halbe Minute je Szenario.</translation>
    </message>
    <message>
        <source>Put these there: {0}.</source>
        <translation>Dorthin legen: {0}.</translation>
    </message>
    <message>
        <source>Put {0} there, or install pip for QGIS's Python.</source>
        <translation>{0} dorthin legen oder pip für das Python von QGIS installieren.</translation>
    </message>
    <message>
        <source>QGIS's own Python was not found beside it, so nothing can be installed for it. Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>Das eigene Python von QGIS wurde nicht gefunden, also kann dafür nichts installiert werden. In der QGIS-Einstellung dis2/interpreter ein Python nennen, das PyTorch oder ONNX Runtime hat.</translation>
    </message>
    <message>
        <source>Remove its layers from QGIS, then try again.</source>
        <translation>Seine Layer aus QGIS entfernen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Run again when nothing writes to the file any more.</source>
        <translation>Noch einmal ausführen, wenn nichts mehr in die Datei schreibt.</translation>
    </message>
    <message>
        <source>Run again, in a folder that stays.</source>
        <translation>Noch einmal starten, in einem Ordner, der bleibt.</translation>
    </message>
    <message>
        <source>Run it again from the map.</source>
        <translation>Noch einmal aus der Karte erzeugen.</translation>
    </message>
    <message>
        <source>Run without --resume</source>
        <translation>Ohne --resume ausführen</translation>
    </message>
    <message>
        <source>Save it on another disk, or ask for no GeoPackage.</source>
        <translation>Es auf einer anderen Platte speichern oder kein GeoPackage verlangen.</translation>
    </message>
    <message>
        <source>Say which bands are red, green and near infrared, for example --rgir-bands 1,2,4.</source>
        <translation>Angeben, welche Kanäle Rot, Grün und nahes Infrarot sind, zum Beispiel --rgir-bands 1,2,4.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an NDSM and none was given.</source>
        <translation>Das Szenario „{0}“ braucht ein NDSM, und keines wurde angegeben.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an RGIR image and none was given.</source>
        <translation>Das Szenario „{0}“ braucht ein RGIR-Bild, und keines wurde angegeben.</translation>
    </message>
    <message>
        <source>See {0} --help.</source>
        <translation>Siehe {0} --help.</translation>
    </message>
    <message>
        <source>Start it again, with its workers, and run again; blocks made with --resume are kept.</source>
        <translation>Ihn mit seinen Arbeitern neu starten und dann den Lauf; mit --resume gemachte Blöcke bleiben erhalten.</translation>
    </message>
    <message>
        <source>Start one (dask scheduler), or give 'local'.</source>
        <translation>Einen starten (dask scheduler) oder „local“ angeben.</translation>
    </message>
    <message>
        <source>The Dask scheduler has no worker yet: the run waits for one.</source>
        <translation>Der Dask-Scheduler hat noch keinen Arbeiter: Der Lauf wartet auf einen.</translation>
    </message>
    <message>
        <source>The Dask scheduler is gone.</source>
        <translation>Der Dask-Scheduler ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The GeoPackage needs about {0}, and {1} are free in {2}.</source>
        <translation>Das GeoPackage braucht etwa {0}, und {1} sind in {2} frei.</translation>
    </message>
    <message>
        <source>The GeoPackage {0} would replace an input or another result of the run.</source>
        <translation>Das GeoPackage {0} würde eine Eingabe oder ein anderes Ergebnis des Laufs ersetzen.</translation>
    </message>
    <message>
        <source>The back end '{0}' needs {1}, which this Python does not have.</source>
        <translation>Die Bibliothek „{0}“ braucht {1}; das hat dieses Python nicht.</translation>
    </message>
    <message>
        <source>The bands of {0} are not named: band {1} was taken as red, {2} as green, {3} as near infrared. Set --rgir-bands if that is wrong.</source>
        <translation>Die Kanäle von {0} haben keine Namen: Kanal {1} gilt als Rot, {2} als Grün, {3} als nahes Infrarot. Wenn das falsch ist, --rgir-bands setzen.</translation>
    </message>
    <message>
        <source>The copy was stopped.</source>
        <translation>Die Kopie wurde angehalten.</translation>
    </message>
    <message>
        <source>The disk has {0} GB left; about {1} GB are needed in {2}.</source>
        <translation>Auf der Platte sind noch {0} GB frei; etwa {1} GB werden in {2} gebraucht.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}) and without a word.</source>
        <translation>Die Engine endete ohne Ergebnis (Status {0}) und ohne ein Wort.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}): {1}.</source>
        <translation>Die Engine endete ohne Ergebnis (Status {0}): {1}.</translation>
    </message>
    <message>
        <source>The engine ended without a result.</source>
        <translation>Die Engine endete ohne Ergebnis.</translation>
    </message>
    <message>
        <source>The engine was killed by the system.</source>
        <translation>Die Engine wurde vom System beendet.</translation>
    </message>
    <message>
        <source>The export needs the Python package {0}, which is not installed.</source>
        <translation>Der Export braucht das Python-Paket {0}, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>The extent {0} is empty.</source>
        <translation>Die Ausdehnung {0} ist leer.</translation>
    </message>
    <message>
        <source>The extent {0} lies outside the raster.</source>
        <translation>Die Ausdehnung {0} liegt außerhalb des Rasters.</translation>
    </message>
    <message>
        <source>The file may be damaged or incomplete, or its disk or server may have failed: get it again, or try later.</source>
        <translation>Die Datei ist vielleicht beschädigt oder unvollständig, oder ihr Datenträger oder Server ist ausgefallen: Beschaffen Sie sie neu, oder versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {0}. DIS2 knows m, dm and cm: multiply heights in that unit by {1} first (gdal_calc.py).</source>
        <translation>Die Datei der Höhen zählt in {0}. DIS2 kennt m, dm und cm: Höhen in dieser Einheit vorher mit {1} multiplizieren (gdal_calc.py).</translation>
    </message>
    <message>
        <source>The file says that its heights are in {0}: try --ndsm-unit {1}.</source>
        <translation>Die Datei sagt, ihre Höhen seien in {0}: --ndsm-unit {1} versuchen.</translation>
    </message>
    <message>
        <source>The filter that estimates the ground, CSF-3DFin, is not installed for this Python.</source>
        <translation>Der Filter, der den Boden schätzt, CSF-3DFin, ist für dieses Python nicht installiert.</translation>
    </message>
    <message>
        <source>The ground is only estimated under a DSM without a DTM.</source>
        <translation>Der Boden wird nur unter einem DSM ohne DTM geschätzt.</translation>
    </message>
    <message>
        <source>The ground under {0} was estimated for roofs up to {1} m wide: wider roofs may be taken for ground, and hills for roofs. A terrain model is better.</source>
        <translation>Der Boden unter {0} wurde für Dächer bis zu {1} m Breite geschätzt: Breitere Dächer können als Boden gelten, Hügel als Dächer. Ein Geländemodell ist besser.</translation>
    </message>
    <message>
        <source>The image has values below zero ({0}), like an index or decibels; DIS2 needs brightness or reflectance in red, green and near infrared.</source>
        <translation>Das Bild hat Werte unter null ({0}), wie ein Index oder Dezibel; DIS2 braucht Helligkeit oder Reflexion in Rot, Grün und nahem Infrarot.</translation>
    </message>
    <message>
        <source>The image holds one value only, {0}: nothing tells classes apart.</source>
        <translation>Das Bild enthält nur einen Wert, {0}: Nichts unterscheidet die Klassen.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>Das Protokollfenster, Reiter DIS2, weiß mehr.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has what it said.</source>
        <translation>Was sie gesagt hat, steht im Protokollfenster, Reiter DIS2.</translation>
    </message>
    <message>
        <source>The map changed while its polygons were drawn.</source>
        <translation>Die Karte hat sich geändert, während ihre Polygone gezeichnet wurden.</translation>
    </message>
    <message>
        <source>The map is empty: no pixel has the data the scenario needs. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>Die Karte ist leer: Kein Pixel hat die Daten, die das Szenario braucht. Die NoData-Werte der Eingaben, die Ausdehnung und die Maske prüfen.</translation>
    </message>
    <message>
        <source>The map is made on the CPU, more slowly.</source>
        <translation>Die Karte entsteht auf dem Prozessor, langsamer.</translation>
    </message>
    <message>
        <source>The map would be empty: no pixel{0} has data that scenario '{1}' can answer from, in {2}.</source>
        <translation>Die Karte wäre leer: Kein Pixel{0} hat Daten, aus denen das Szenario „{1}“ antworten kann, in {2}.</translation>
    </message>
    <message>
        <source>The memory of this machine is too small for the network.</source>
        <translation>Der Speicher dieses Rechners ist für das Netz zu klein.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small for tiles of {1} px: the map is made in tiles of {2} px; expect a slightly poorer one.</source>
        <translation>Der Speicher von {0} ist für Kacheln von {1} px zu klein: Die Karte entsteht in Kacheln von {2} px; sie wird etwas schlechter sein.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: the map is made on the CPU, more slowly.</source>
        <translation>Der Speicher von {0} ist zu klein: Die Karte entsteht auf dem Prozessor, langsamer.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: {1}</source>
        <translation>Der Speicher von {0} ist zu klein: {1}</translation>
    </message>
    <message>
        <source>The memory of {0} was short: one tile after the other, more slowly.</source>
        <translation>Der Speicher von {0} war knapp: eine Kachel nach der anderen, langsamer.</translation>
    </message>
    <message>
        <source>The memory of {0} was short: {1} tiles at a time.</source>
        <translation>Der Speicher von {0} war knapp: {1} Kacheln auf einmal.</translation>
    </message>
    <message>
        <source>The model card has unknown network fields: {0}.</source>
        <translation>Die Modellkarte hat unbekannte Netzfelder: {0}.</translation>
    </message>
    <message>
        <source>The model may need a newer version of the plugin.</source>
        <translation>Vielleicht braucht das Modell eine neuere Version des Plugins.</translation>
    </message>
    <message>
        <source>The model {0} wants a band {1}, which is not red, green or nir.</source>
        <translation>Das Modell {0} verlangt einen Kanal {1}, der weder red noch green noch nir ist.</translation>
    </message>
    <message>
        <source>The network fields of the model card are unusable: {0}.</source>
        <translation>Die Netzfelder der Modellkarte sind unbrauchbar: {0}.</translation>
    </message>
    <message>
        <source>The new results are complete, in {0}. Remove the layers of the old ones from QGIS, or close the program that shows them, and move the files; or choose another folder.</source>
        <translation>Die neuen Ergebnisse sind vollständig, in {0}. Die Layer der alten aus QGIS entfernen oder das Programm schließen, das sie zeigt, und die Dateien verschieben; oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The other results are complete, in {0}. {1} Then save them: python -m dis2_plugin.engine save --run DIR --gpkg FILE, or the menu in QGIS.</source>
        <translation>Die anderen Ergebnisse sind vollständig, in {0}. {1} Dann speichern: python -m dis2_plugin.engine save --run DIR --gpkg FILE, oder das Menü in QGIS.</translation>
    </message>
    <message>
        <source>The results need about {0}, and {1} are free in {2}.</source>
        <translation>Die Ergebnisse brauchen etwa {0}, und {1} sind in {2} frei.</translation>
    </message>
    <message>
        <source>The run has no classified raster.</source>
        <translation>Der Lauf hat kein klassifiziertes Raster.</translation>
    </message>
    <message>
        <source>The run needs about {0} of memory, and {1} are free.</source>
        <translation>Der Lauf braucht etwa {0} Speicher, und {1} sind frei.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The scenario needs {0}, which was not given.</source>
        <translation>Das Szenario braucht {0}, was nicht angegeben wurde.</translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: {0}.</source>
        <translation>Die Einstellungen dieses Laufs können nicht gelesen werden: {0}.</translation>
    </message>
    <message>
        <source>The tile index {0} has no tile, or one that names no file.</source>
        <translation>Der Kachelindex {0} hat keine Kachel oder eine, die keine Datei nennt.</translation>
    </message>
    <message>
        <source>The tile index {0} names {1}, which is not there.</source>
        <translation>Der Kachelindex {0} nennt {1}, das nicht da ist.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {0}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 first.</source>
        <translation>Die Werte des Bildes reichen nur bis {0}, wie Reflexionen, und dieses Modell nimmt die von 8-Bit-Bildern, wie sie sind: vorher mit 255 multiplizieren.</translation>
    </message>
    <message>
        <source>The weight {0} is not in the weights file as the network has it.</source>
        <translation>Das Gewicht {0} steht in der Gewichtsdatei nicht so, wie das Netz es hat.</translation>
    </message>
    <message>
        <source>The weights do not fit the network of the card: {0} differs.</source>
        <translation>Die Gewichte passen nicht zum Netz der Modellkarte: {0} ist anders.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {0} at most: it looks like a map of classes and not like an image.</source>
        <translation>Die ganzen Zahlen des Bildes unterscheiden sich höchstens um {0}: Das sieht nach einer Karte von Klassen aus und nicht nach einem Bild.</translation>
    </message>
    <message>
        <source>The workers computed on different devices ({0}); their answers may differ in the last digits.</source>
        <translation>Die Arbeiter rechneten auf verschiedenen Geräten ({0}); ihre Antworten können sich in den letzten Stellen unterscheiden.</translation>
    </message>
    <message>
        <source>The {0} files of {1} make no single raster: {2}.</source>
        <translation>Die {0} Dateien von {1} ergeben kein gemeinsames Raster: {2}.</translation>
    </message>
    <message>
        <source>Their memory may be too small: give workers more, or a smaller --batch.</source>
        <translation>Ihr Speicher ist vielleicht zu klein: den Arbeitern mehr geben oder einen kleineren Stapel (--batch) wählen.</translation>
    </message>
    <message>
        <source>There are no packages for {0} {1}.</source>
        <translation>Es gibt keine Pakete für {0} {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Es gibt keinen Ordner {0}.</translation>
    </message>
    <message>
        <source>There is no height above ground.</source>
        <translation>Es gibt keine Höhe über Grund.</translation>
    </message>
    <message>
        <source>There is no model '{0}'.</source>
        <translation>Es gibt kein Modell „{0}“.</translation>
    </message>
    <message>
        <source>There is no way from '{0}' to '{1}', the CRSs of {2} and of the raster it is laid on.</source>
        <translation>Es gibt keinen Weg von „{0}“ nach „{1}“, den KBS von {2} und des Rasters, auf das es gelegt wird.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Es ist nicht genug Speicher da.</translation>
    </message>
    <message>
        <source>They need the same CRS, number of bands and pixel type.</source>
        <translation>Sie brauchen dasselbe KBS, dieselbe Zahl von Kanälen und denselben Pixeltyp.</translation>
    </message>
    <message>
        <source>This Python has no pip, and it cannot be fetched: {0}.</source>
        <translation>Dieses Python hat kein pip, und es kann nicht geholt werden: {0}.</translation>
    </message>
    <message>
        <source>This Python has no pip, and {0} is not in the folder of wheels.</source>
        <translation>Dieses Python hat kein pip, und {0} ist nicht im Ordner der Wheels.</translation>
    </message>
    <message>
        <source>This model has no network; its map is a rule of thumb for tests.</source>
        <translation>Dieses Modell hat kein Netz; seine Karte ist eine Faustregel für Tests.</translation>
    </message>
    <message>
        <source>Train with a lower rate.</source>
        <translation>Mit einer kleineren Lernrate trainieren.</translation>
    </message>
    <message>
        <source>Try --device cpu or --backend torch.</source>
        <translation>--device cpu oder --backend torch versuchen.</translation>
    </message>
    <message>
        <source>Try --device cpu, or another --backend.</source>
        <translation>--device cpu oder ein anderes --backend versuchen.</translation>
    </message>
    <message>
        <source>Try --device cpu.</source>
        <translation>--device cpu versuchen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Use ids below {0}.</source>
        <translation>Nummern unter {0} benutzen.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Warten, bis er zu Ende ist, oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Warp it first (gdalwarp -r bilinear FILE NEW_FILE).</source>
        <translation>Das Raster erst entzerren (gdalwarp -r bilinear DATEI NEUE_DATEI).</translation>
    </message>
    <message>
        <source>Warp it to the CRS of a map (gdalwarp -t_srs EPSG:CODE FILE NEW_FILE), or assign the right CRS (gdal_edit.py -a_srs EPSG:CODE FILE).</source>
        <translation>In das KBS einer Karte umprojizieren (gdalwarp -t_srs EPSG:CODE DATEI NEUE_DATEI) oder das richtige KBS zuweisen (gdal_edit.py -a_srs EPSG:CODE DATEI).</translation>
    </message>
    <message>
        <source>What is done stays in {0}: --resume goes on with it.</source>
        <translation>Was fertig ist, bleibt in {0}: Mit --resume geht es dort weiter.</translation>
    </message>
    <message>
        <source>What was installed cannot be loaded: {0}</source>
        <translation>Was installiert wurde, kann nicht geladen werden: {0}</translation>
    </message>
    <message>
        <source>What {0} answers in {1} is no number.</source>
        <translation>Was {0} in {1} antwortet, ist keine Zahl.</translation>
    </message>
    <message>
        <source>Without a CRS nobody knows how many pixels the smallest area has.</source>
        <translation>Ohne KBS weiß niemand, wie viele Pixel die kleinste Fläche hat.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS with one of: {0}.</source>
        <translation>WERT=KLASSE mit einer von diesen schreiben: {0}.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS.</source>
        <translation>WERT=KLASSE schreiben.</translation>
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
        <source>fp16 is not usable on the CPU.</source>
        <translation>fp16 geht auf dem Prozessor nicht.</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>es hat nichts gesagt</translation>
    </message>
    <message>
        <source>onnxruntime {0} is a build without CUDA.</source>
        <translation>onnxruntime {0} ist eine Ausgabe ohne CUDA.</translation>
    </message>
    <message>
        <source>pip failed: {0}.</source>
        <translation>pip ist gescheitert: {0}.</translation>
    </message>
    <message>
        <source>torch {0} cannot compute on the NVIDIA GPU: {1}.</source>
        <translation>torch {0} kann auf der NVIDIA-Grafikkarte nicht rechnen: {1}.</translation>
    </message>
    <message>
        <source>torch {0} finds no NVIDIA GPU with a driver that fits it.</source>
        <translation>torch {0} findet keine NVIDIA-Grafikkarte mit einem passenden Treiber.</translation>
    </message>
    <message>
        <source>torch {0} is a build without CUDA.</source>
        <translation>torch {0} ist eine Ausgabe ohne CUDA.</translation>
    </message>
    <message>
        <source>{0} % of the image hold 0 or the largest value in every band and count as data: they get classes too. Declare the value as no data (gdal_edit.py -a_nodata).</source>
        <translation>{0} % des Bildes haben in jedem Kanal 0 oder den größten Wert und gelten als Daten: Auch sie erhalten Klassen. Den Wert als NoData erklären (gdal_edit.py -a_nodata).</translation>
    </message>
    <message>
        <source>{0} (about {1}), or choose a folder on another disk.</source>
        <translation>{0} (etwa {1}) oder einen Ordner auf einer anderen Platte wählen.</translation>
    </message>
    <message>
        <source>{0} also holds {1}, which would be lost.</source>
        <translation>{0} enthält auch {1}; das ginge verloren.</translation>
    </message>
    <message>
        <source>{0} and the raster do not both have a CRS.</source>
        <translation>{0} und das Raster haben nicht beide ein KBS.</translation>
    </message>
    <message>
        <source>{0} and {1} have no pixel to compare.</source>
        <translation>{0} und {1} haben kein Pixel gemeinsam, das sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>{0} answers strangely: {1}</source>
        <translation>{0} antwortet seltsam: {1}</translation>
    </message>
    <message>
        <source>{0} came damaged: its hash is another.</source>
        <translation>{0} kam beschädigt an: Die Prüfsumme ist eine andere.</translation>
    </message>
    <message>
        <source>{0} cannot be changed: {1}.</source>
        <translation>{0} kann nicht geändert werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded: {1}</source>
        <translation>{0} kann nicht geladen werden: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} kann nicht angelegt werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read at column {1}, row {2}: {3}.</source>
        <translation>{0} kann bei Spalte {1}, Zeile {2} nicht gelesen werden: {3}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be replaced: {1}.</source>
        <translation>{0} kann nicht ersetzt werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0} kann nicht gestartet werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} kann nicht geschrieben werden ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} kann nicht geschrieben werden: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot run {1}.</source>
        <translation>{0} kann {1} nicht ausführen.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} gibt es nicht.</translation>
    </message>
    <message>
        <source>{0} does not fit {1} or is not finite.</source>
        <translation>{0} passt nicht in {1} oder ist nicht endlich.</translation>
    </message>
    <message>
        <source>{0} does not make numbers in {1}: it computes in fp32, more slowly.</source>
        <translation>{0} erzeugt in {1} keine Zahlen: Gerechnet wird in fp32, langsamer.</translation>
    </message>
    <message>
        <source>{0} does not overlap the reference raster.</source>
        <translation>{0} überlappt das Referenzraster nicht.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}: {2}</source>
        <translation>{0} endete mit Status {1}: {2}</translation>
    </message>
    <message>
        <source>{0} failed on {1}: {2}</source>
        <translation>{0} ist auf {1} gescheitert: {2}</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} ist gescheitert: {1}</translation>
    </message>
    <message>
        <source>{0} has a CRS and the raster it is laid on has none.</source>
        <translation>{0} hat ein KBS, und das Raster, auf das es gelegt wird, hat keines.</translation>
    </message>
    <message>
        <source>{0} has a line that names no wheel: {1}</source>
        <translation>{0} hat eine Zeile, die kein Wheel nennt: {1}</translation>
    </message>
    <message>
        <source>{0} has no CRS and the raster it is laid on has one.</source>
        <translation>{0} hat kein KBS, und das Raster, auf das es gelegt wird, hat eines.</translation>
    </message>
    <message>
        <source>{0} has no ONNX file for tiles of {1} px, and making it needs {2}.</source>
        <translation>{0} hat keine ONNX-Datei für Kacheln von {1} px, und um sie zu machen, braucht es {2}.</translation>
    </message>
    <message>
        <source>{0} has no layer with polygons.</source>
        <translation>{0} hat keinen Layer mit Polygonen.</translation>
    </message>
    <message>
        <source>{0} has no polygons.</source>
        <translation>{0} hat keine Polygone.</translation>
    </message>
    <message>
        <source>{0} has no readable {1}.</source>
        <translation>{0} hat keine lesbare Datei {1}.</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}: its pixels have no area.</source>
        <translation>{0} hat die Georeferenz {1}: Ihre Pixel haben keine Fläche.</translation>
    </message>
    <message>
        <source>{0} has {1} band(s); an image needs red, green and near infrared.</source>
        <translation>{0} hat {1} Kanal oder Kanäle; ein Bild braucht Rot, Grün und nahes Infrarot.</translation>
    </message>
    <message>
        <source>{0} has {1} bands that are not 8-bit colours.</source>
        <translation>{0} hat {1} Kanäle, die keine 8-Bit-Farben sind.</translation>
    </message>
    <message>
        <source>{0} has {1} bands; a raster of heights has one.</source>
        <translation>{0} hat {1} Kanäle; ein Raster von Höhen hat einen.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} px and the raster it is laid on {3} x {4} px, and neither says where it lies.</source>
        <translation>{0} hat {1} x {2} px und das Raster darunter {3} x {4} px, und keines von beiden sagt, wo es liegt.</translation>
    </message>
    <message>
        <source>{0} heads do not divide {1} channels.</source>
        <translation>{0} Köpfe teilen {1} Kanäle nicht auf.</translation>
    </message>
    <message>
        <source>{0} holds complex numbers.</source>
        <translation>{0} enthält komplexe Zahlen.</translation>
    </message>
    <message>
        <source>{0} holds files that no run has written, and a run would replace them: {1}.</source>
        <translation>{0} enthält Dateien, die kein Lauf geschrieben hat und die ein Lauf ersetzen würde: {1}.</translation>
    </message>
    <message>
        <source>{0} holds fractions, as heights and shares are: no class ids.</source>
        <translation>{0} enthält Brüche wie Höhen oder Anteile, keine Klassennummern.</translation>
    </message>
    <message>
        <source>{0} holds no bands itself.</source>
        <translation>{0} enthält selbst keine Kanäle.</translation>
    </message>
    <message>
        <source>{0} holds no finished run: {1} cannot be read ({2}).</source>
        <translation>{0} enthält keinen fertigen Lauf: {1} kann nicht gelesen werden ({2}).</translation>
    </message>
    <message>
        <source>{0} holds no results of a run, and would be lost.</source>
        <translation>{0} enthält keine Ergebnisse eines Laufs und ginge verloren.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, in place of bands of colours.</source>
        <translation>{0} enthält die Nummern einer Palette statt Farbkanälen.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, like a map of classes, and no heights.</source>
        <translation>{0} enthält die Nummern einer Palette, wie eine Klassenkarte, und keine Höhen.</translation>
    </message>
    <message>
        <source>{0} is a colour raster, and two classes have one colour.</source>
        <translation>{0} ist ein Farbraster, und zwei Klassen haben dieselbe Farbe.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} ist ein Ordner.</translation>
    </message>
    <message>
        <source>{0} is an input and would be replaced.</source>
        <translation>{0} ist eine Eingabe und würde ersetzt.</translation>
    </message>
    <message>
        <source>{0} is damaged: its sha256 is {1}…, the card says {2}….</source>
        <translation>{0} ist beschädigt: Die SHA-256-Summe ist {1}…, laut Modellkarte {2}….</translation>
    </message>
    <message>
        <source>{0} is no name of a GeoPackage.</source>
        <translation>{0} ist kein Name eines GeoPackage.</translation>
    </message>
    <message>
        <source>{0} is not a raster that can be read ({1}).</source>
        <translation>{0} ist kein lesbares Raster ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a readable safetensors file: {1}.</source>
        <translation>{0} ist keine lesbare safetensors-Datei: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a usable model card: {1}.</source>
        <translation>{0} ist keine brauchbare Modellkarte: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a vector file that can be read ({1}).</source>
        <translation>{0} ist keine lesbare Vektordatei ({1}).</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>{0} ist nicht in {1}.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} ist nicht installiert.</translation>
    </message>
    <message>
        <source>{0} is not the file that is known by this name: its hash is another.</source>
        <translation>{0} ist nicht die Datei, die unter diesem Namen bekannt ist: Die Prüfsumme ist eine andere.</translation>
    </message>
    <message>
        <source>{0} is not there for a worker on {1}.</source>
        <translation>{0} ist für einen Arbeiter auf {1} nicht da.</translation>
    </message>
    <message>
        <source>{0} is open in another program.</source>
        <translation>{0} ist in einem anderen Programm offen.</translation>
    </message>
    <message>
        <source>{0} is placed by control points, and its pixels lie on no grid yet.</source>
        <translation>{0} ist durch Passpunkte verortet, und seine Pixel liegen noch auf keinem Gitter.</translation>
    </message>
    <message>
        <source>{0} is there, and no run has made it: the parts of the map go there.</source>
        <translation>{0} ist da, und kein Lauf hat ihn gemacht: Dorthin kommen die Teile der Karte.</translation>
    </message>
    <message>
        <source>{0} is too old: CUDA {1}.{2} is needed.</source>
        <translation>{0} ist zu alt: CUDA {1}.{2} wird gebraucht.</translation>
    </message>
    <message>
        <source>{0} lies in the geocentric CRS '{1}', whose x and y are not those of a map.</source>
        <translation>{0} liegt im geozentrischen KBS '{1}', dessen x und y nicht die einer Karte sind.</translation>
    </message>
    <message>
        <source>{0} was changed or replaced while it was read.</source>
        <translation>{0} wurde beim Lesen geändert oder ersetzt.</translation>
    </message>
    <message>
        <source>{0} was not made for the weights beside it.</source>
        <translation>{0} wurde nicht für die Gewichte daneben gemacht.</translation>
    </message>
    <message>
        <source>{0} was taken away while the run wrote there.</source>
        <translation>{0} wurde entfernt, während der Lauf dorthin schrieb.</translation>
    </message>
    <message>
        <source>{0} was taken away, or its run ended, while a worker wrote there.</source>
        <translation>{0} wurde entfernt, oder sein Lauf endete, während ein Arbeiter dorthin schrieb.</translation>
    </message>
    <message>
        <source>{0} was trained for tiles of {1} px; with {2} px expect a poorer map.</source>
        <translation>{0} wurde für Kacheln von {1} px trainiert; mit {2} px wird die Karte schlechter sein.</translation>
    </message>
    <message>
        <source>{0} went away while it was being put in place.</source>
        <translation>{0} verschwand, während es an seinen Platz gebracht wurde.</translation>
    </message>
    <message>
        <source>{0} workers cannot be started here ({1}).</source>
        <translation>{0} Arbeiter können hier nicht gestartet werden ({1}).</translation>
    </message>
</context>
</TS>
