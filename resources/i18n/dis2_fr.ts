<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lot</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Bac&amp;k end</source>
        <translation>Bibliothè&amp;que</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other. More overlap gives smoother transitions and takes longer. At most half a tile.</source>
        <translation>De combien les tuiles voisines se recouvrent. Un plus grand recouvrement donne des transitions plus douces et prend plus de temps. Au plus une demi-tuile.</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other; at most half a tile</source>
        <translation>De combien les tuiles voisines se recouvrent ; au plus une demi-tuile</translation>
    </message>
    <message>
        <source>How many tiles are computed at once. More is faster on a graphics card and needs more memory. Automatic fits it to the machine.</source>
        <translation>Combien de tuiles sont calculées à la fois. Davantage est plus rapide sur une carte graphique et demande plus de mémoire. « Automatique » s'adapte à la machine.</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Bibliothèque qui calcule le réseau</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Format des nombres du calcul</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>&amp;Recouvrement</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Side of the squares the map is computed in</source>
        <translation>Côté des carrés dans lesquels la carte est calculée</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest that is installed.</source>
        <translation>La bibliothèque qui calcule le réseau. « Automatique » prend la plus rapide de celles qui sont installées.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors. Automatic takes what is fast on the device.</source>
        <translation>Le format des nombres du calcul. La demi-précision est plus rapide sur les cartes graphiques et souvent plus lente sur les processeurs. « Automatique » prend ce qui est rapide sur l'appareil.</translation>
    </message>
    <message>
        <source>The side of the squares the map is computed in. Larger tiles see more surroundings and need more memory. Automatic takes the size the model was trained with.</source>
        <translation>Le côté des carrés dans lesquels la carte est calculée. Des tuiles plus grandes voient plus d'environs et demandent plus de mémoire. « Automatique » prend la taille avec laquelle le modèle a été entraîné.</translation>
    </message>
    <message>
        <source>This model was trained for tiles of {} px only</source>
        <translation>Ce modèle n'a été entraîné que pour des tuiles de {} px</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>&amp;Taille des tuiles</translation>
    </message>
    <message>
        <source>Tiles computed at once</source>
        <translation>Tuiles calculées à la fois</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Où le réseau est calculé</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor. The line below the form says which one it is.</source>
        <translation>Où le réseau est calculé. « Automatique » prend la carte graphique si elle est utilisable, sinon le processeur. La ligne sous le formulaire dit ce que c'est.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>automatic ({} px)</source>
        <translation>automatique ({} px)</translation>
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
        <translation>Quelle part de la carte chaque classe couvre. Tant que le curseur ci-dessous est sur une confiance, le nombre et la partie pleine de la barre montrent ce qui est au moins aussi sûr, et la partie pâle le reste.</translation>
    </message>
    <message>
        <source>Share of the map; faint: below the confidence of the slider</source>
        <translation>Part de la carte ; en pâle : sous la confiance du curseur</translation>
    </message>
</context>
<context>
    <name>AreaPanel</name>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zone</translation>
    </message>
    <message>
        <source>, about {width} by {height} m</source>
        <translation>, environ {width} sur {height} m</translation>
    </message>
    <message>
        <source>A rectangle drawn on the map, taken from a layer or typed</source>
        <translation>Un rectangle dessiné sur la carte, pris d'une couche ou saisi</translation>
    </message>
    <message>
        <source>A web layer has no end: choose the map canvas, a rectangle or polygons as area.</source>
        <translation>Une couche web n'a pas de fin : choisir le canevas, un rectangle ou des polygones comme zone.</translation>
    </message>
    <message>
        <source>Borders of the rectangle: west, east, south, north</source>
        <translation>Limites du rectangle : ouest, est, sud, nord</translation>
    </message>
    <message>
        <source>Choose a layer first.</source>
        <translation>Choisir d'abord une couche.</translation>
    </message>
    <message>
        <source>Draw on map</source>
        <translation>Dessiner sur la carte</translation>
    </message>
    <message>
        <source>Everything the image covers; without an image, everything the heights cover</source>
        <translation>Tout ce que couvre l'image ; sans image, tout ce que couvrent les hauteurs</translation>
    </message>
    <message>
        <source>Hides this window until a rectangle has been drawn on the map</source>
        <translation>Cache cette fenêtre jusqu'à ce qu'un rectangle soit dessiné sur la carte</translation>
    </message>
    <message>
        <source>Hides this window. Drag a rectangle on the map; the window then comes back. The rectangle is given in the CRS of the layer to be segmented.</source>
        <translation>Cache cette fenêtre. Tirer un rectangle sur la carte ; la fenêtre revient ensuite. Le rectangle est donné dans le SCR de la couche à segmenter.</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Couche de polygones</translation>
    </message>
    <message>
        <source>Layer of the polygons to segment</source>
        <translation>Couche des polygones à segmenter</translation>
    </message>
    <message>
        <source>Map canvas</source>
        <translation>Canevas de carte</translation>
    </message>
    <message>
        <source>Only the polygons that are selected when the run is asked for</source>
        <translation>Seulement les polygones sélectionnés au moment où l'exécution est demandée</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectangle</translation>
    </message>
    <message>
        <source>Segments a rectangle. Draw it on the map, take it from a layer or type its borders (west, east, south, north) below.</source>
        <translation>Segmente un rectangle. Le dessiner sur la carte, le prendre d'une couche ou saisir ses limites (ouest, est, sud, nord) ci-dessous.</translation>
    </message>
    <message>
        <source>Segments everything the image covers or, without an image, everything the heights cover.</source>
        <translation>Segmente tout ce que couvre l'image ou, sans image, tout ce que couvrent les hauteurs.</translation>
    </message>
    <message>
        <source>Segments the inside of polygons of a layer. Holes stay empty, and so does what lies between the polygons. The layer may have another CRS than the image; it need not be saved.</source>
        <translation>Segmente l'intérieur des polygones d'une couche. Les trous restent vides, comme ce qui est entre les polygones. La couche peut avoir un autre SCR que l'image ; elle n'a pas besoin d'être enregistrée.</translation>
    </message>
    <message>
        <source>Segments what the map window shows at the moment the run starts.</source>
        <translation>Segmente ce que montre la fenêtre de carte au début de l'exécution.</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Sélection uniquement</translation>
    </message>
    <message>
        <source>Takes only the polygons that are selected in the layer when the run is asked for. Without it, all of them.</source>
        <translation>Ne prend que les polygones sélectionnés dans la couche au moment où l'exécution est demandée ; sinon tous.</translation>
    </message>
    <message>
        <source>The area and the layer do not overlap: choose another area.</source>
        <translation>La zone et la couche ne se recouvrent pas : choisir une autre zone.</translation>
    </message>
    <message>
        <source>The inside of polygons, with holes left out; in any CRS</source>
        <translation>L'intérieur de polygones, sans leurs trous ; dans tout SCR</translation>
    </message>
    <message>
        <source>The layer of polygons to segment. Edits that are not saved count too.</source>
        <translation>La couche des polygones à segmenter. Les modifications non enregistrées comptent aussi.</translation>
    </message>
    <message>
        <source>The map window shows {shown} megapixels of the layer and a preview has at most {most}: zoom in, or choose “Map canvas” and Segment.</source>
        <translation>La fenêtre de carte montre {shown} mégapixels de la couche et un aperçu en a au plus {most} : zoomer, ou choisir « Canevas de carte » et Segmenter.</translation>
    </message>
    <message>
        <source>There is no map window.</source>
        <translation>Il n'y a pas de fenêtre de carte.</translation>
    </message>
    <message>
        <source>What the map window shows when the run starts</source>
        <translation>Ce que montre la fenêtre de carte au début de l'exécution</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Couche entière</translation>
    </message>
    <message>
        <source>{columns} by {rows} pixels</source>
        <translation>{columns} sur {rows} pixels</translation>
    </message>
</context>
<context>
    <name>AreasTable</name>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>Area, share and mean confidence of each class</source>
        <translation>Surface, part et confiance moyenne de chaque classe</translation>
    </message>
    <message>
        <source>Areas of the classes</source>
        <translation>Surfaces des classes</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>How much of the map each class covers, and how sure the network was of it on average (1 is certain).</source>
        <translation>Quelle part de la carte chaque classe couvre, et à quel point le réseau en était sûr en moyenne (1 : certain).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
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
        <translation>F1 en pour cent : 100 est parfait.</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>F1 moyen</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>IoU moyen</translation>
    </message>
    <message>
        <source>The card names no measurement.</source>
        <translation>La fiche ne donne aucune mesure.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>les deux</translation>
    </message>
    <message>
        <source>heights only</source>
        <translation>hauteurs seules</translation>
    </message>
    <message>
        <source>image only</source>
        <translation>image seule</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Taille de pixel</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tuile</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Where it was measured</source>
        <translation>Où cela a été mesuré</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
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
        <translation>Après une comparaison de scénarios, on lit ici ce qui a changé la classe de quelle surface.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Surface</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Changed areas</source>
        <translation>Surfaces changées</translation>
    </message>
    <message>
        <source>Copies all rows with exact square metres to the clipboard, so that they can be pasted into a spreadsheet. The same table is in changes.csv.</source>
        <translation>Copie toutes les lignes avec les mètres carrés exacts dans le presse-papiers, à coller dans un tableur. Le même tableau est dans changes.csv.</translation>
    </message>
    <message>
        <source>Copy all rows, to be pasted into a spreadsheet</source>
        <translation>Copier toutes les lignes, à coller dans un tableur</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copier le tableau</translation>
    </message>
    <message>
        <source>Each row is an area to which height or colour gives another class: the class without it, the class with both, how large the area is and how much of what was compared. Rows that are selected can be copied with Ctrl+C.</source>
        <translation>Chaque ligne est une surface à laquelle la hauteur ou la couleur donne une autre classe : la classe sans elle, la classe avec les deux, sa taille et sa part de ce qui a été comparé. Les lignes sélectionnées se copient avec Ctrl+C.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Show the result files of this comparison in the file manager</source>
        <translation>Montrer les fichiers de cette comparaison dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Shows the result files of this comparison in the file manager.</source>
        <translation>Montre les fichiers de cette comparaison dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Mètres carrés</translation>
    </message>
    <message>
        <source>What heights and colour changed, for each pair of classes; copy rows with Ctrl+C</source>
        <translation>Ce que hauteurs et couleur ont changé, pour chaque paire de classes ; copier des lignes avec Ctrl+C</translation>
    </message>
    <message>
        <source>With both</source>
        <translation>Avec les deux</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sans</translation>
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
        <translation> Une photo en couleurs ordinaire n'a pas de proche infrarouge et donne une mauvaise carte.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together: choose the {} layer too.</source>
        <translation>Un DSM et un DTM sont nécessaires ensemble : choisir aussi la couche {}.</translation>
    </message>
    <message>
        <source>Choose an RGIR image, heights, or both.</source>
        <translation>Choisir une image RGIR, des hauteurs ou les deux.</translation>
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
        <translation>Aucun nom de bande n'indique le proche infrarouge : les bandes {}, {} et {} sont prises pour le rouge, le vert et le proche infrarouge. À vérifier ci-dessus.</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>Aucun modèle n'est installé.</translation>
    </message>
    <message>
        <source>No raster is in the project yet: add an RGIR image, heights, or both. To try it out, choose Raster ▸ DIS2 ▸ Try the sample scene.</source>
        <translation>Le projet n'a pas encore de raster : ajouter une image RGIR, des hauteurs ou les deux. Pour essayer, choisir Raster ▸ DIS2 ▸ Essayer la scène d'exemple.</translation>
    </message>
    <message>
        <source>One band plays two roles: red, green and near infrared should differ.</source>
        <translation>Une bande joue deux rôles : rouge, vert et proche infrarouge devraient être différents.</translation>
    </message>
    <message numerus="yes">
        <source>The image has %n band(s); red, green and near infrared are needed.</source>
        <translation><numerusform>L'image n'a que %n bande ; il faut le rouge, le vert et le proche infrarouge.</numerusform><numerusform>L'image n'a que %n bandes ; il faut le rouge, le vert et le proche infrarouge.</numerusform></translation>
    </message>
    <message>
        <source>The results folder holds an earlier run, which will be replaced.</source>
        <translation>Le dossier de résultats contient une exécution antérieure, qui sera remplacée.</translation>
    </message>
    <message>
        <source>You may not write to {place}: choose another place for the results.</source>
        <translation>Écrire dans {place} n'est pas permis : choisir un autre endroit pour les résultats.</translation>
    </message>
    <message>
        <source>“{}” cannot be opened: it is damaged or not there. Repair its data source in the layer tree, or choose another layer.</source>
        <translation>« {} » ne peut pas être ouverte : la couche est endommagée ou absente. Réparer sa source de données dans le panneau des couches, ou choisir une autre couche.</translation>
    </message>
    <message>
        <source>“{}” holds the numbers of a palette, in place of bands of colours: make bands of it first, with “PCT to RGB” of the Processing toolbox.</source>
        <translation>« {} » contient les numéros d'une palette et non des bandes de couleurs : en faire d'abord des bandes, avec « PCT vers RVB » de la boîte à outils de traitements.</translation>
    </message>
    <message>
        <source>“{}” lies in the memory of QGIS, where the process that computes the map cannot read it: save it as a file first (Export, Save As).</source>
        <translation>« {} » se trouve dans la mémoire de QGIS, où le processus qui calcule la carte ne peut pas lire : enregistrer d'abord la couche dans un fichier (Exporter, Sauvegarder sous).</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>No place has both inputs, so nothing could be compared.</source>
        <translation>Aucun endroit n'a les deux entrées, il n'y avait donc rien à comparer.</translation>
    </message>
    <message>
        <source>Of the area that has both inputs, height alone changed the class of {height} %, colour alone of {colour} %, both of {both} %; {none} % is the same in all three maps.</source>
        <translation>De la surface qui a les deux entrées, la hauteur seule a changé la classe de {height} %, la couleur seule de {colour} %, les deux de {both} % ; {none} % sont identiques sur les trois cartes.</translation>
    </message>
    <message>
        <source>Three maps are done in {time} on {device}.</source>
        <translation>Trois cartes ont été faites en {time} sur {device}.</translation>
    </message>
</context>
<context>
    <name>ComputingCombos</name>
    <message>
        <source>automatic</source>
        <translation>automatique</translation>
    </message>
    <message>
        <source>graphics card (CUDA)</source>
        <translation>carte graphique (CUDA)</translation>
    </message>
    <message>
        <source>half (bf16)</source>
        <translation>demi (bf16)</translation>
    </message>
    <message>
        <source>half (fp16)</source>
        <translation>demi (fp16)</translation>
    </message>
    <message>
        <source>processor (CPU)</source>
        <translation>processeur (CPU)</translation>
    </message>
    <message>
        <source>single (fp32)</source>
        <translation>simple (fp32)</translation>
    </message>
</context>
<context>
    <name>ConfidenceHistogram</name>
    <message>
        <source>How many pixels have which confidence, the probability of the class that won: uncertain ones on the left, certain ones on the right. Heights are square roots of the counts, so that few pixels are seen beside many.</source>
        <translation>Combien de pixels ont quelle confiance, c'est-à-dire la probabilité de la classe gagnante : les incertains à gauche, les sûrs à droite. Les hauteurs sont les racines carrées des nombres, pour que peu de pixels se voient à côté de beaucoup.</translation>
    </message>
    <message>
        <source>Pixels by confidence; heights are square roots of the counts</source>
        <translation>Pixels par confiance ; les hauteurs sont les racines carrées des nombres</translation>
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
        <translation>Griser &amp;sous</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Grey what is less certain than this on the map; at 0 the map is as before</source>
        <translation>Grise sur la carte ce qui est moins sûr ; à 0 la carte est comme avant</translation>
    </message>
    <message>
        <source>Greys, on the map, every place where the network was less certain than this. It puts a style of its own on the layer Confidence and shows it; at 0 the layer has its own style again. The table tells what is left of each class.</source>
        <translation>Grise sur la carte tout endroit où le réseau était moins sûr. Pour cela, la couche Confiance reçoit un style propre et devient visible ; à 0 elle retrouve le sien. Le tableau dit ce qui reste de chaque classe.</translation>
    </message>
    <message>
        <source>Least confidence in percent</source>
        <translation>Confiance minimale en pour cent</translation>
    </message>
    <message>
        <source>Nothing is grey.</source>
        <translation>Rien n'est grisé.</translation>
    </message>
    <message>
        <source>The least confidence in percent</source>
        <translation>La confiance minimale en pour cent</translation>
    </message>
    <message>
        <source>The same threshold as a number.</source>
        <translation>Le même seuil en nombre.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>{share} % of the area is below {percent} %.</source>
        <translation>{share} % de la surface sont sous {percent} %.</translation>
    </message>
</context>
<context>
    <name>CwamDock</name>
    <message>
        <source>&amp;Classes above</source>
        <translation>&amp;Classes au-dessus</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Ligne</translation>
    </message>
    <message>
        <source>&amp;One at a time</source>
        <translation>&amp;Une à la fois</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Avec</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Attention (CWAM)</translation>
    </message>
    <message>
        <source>Attention at a place</source>
        <translation>Attention à un endroit</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project that have attention layers. Before the name stands what the run was answered from.</source>
        <translation>Choisit parmi les exécutions de ce projet qui ont des couches d'attention. Devant le nom, on lit à partir de quoi l'exécution a répondu.</translation>
    </message>
    <message>
        <source>Chooses another run. The map then shows the run above on the left of a line and this one on its right, each with the same layers. The group of this run is switched off meanwhile.</source>
        <translation>Choisit une deuxième exécution. La carte montre alors celle d'en haut à gauche d'une ligne et celle-ci à droite, avec les mêmes couches. Le groupe de celle-ci est désactivé pendant ce temps.</translation>
    </message>
    <message>
        <source>Click to hold.</source>
        <translation>Cliquer pour retenir.</translation>
    </message>
    <message>
        <source>Compare by swiping</source>
        <translation>Comparer par balayage</translation>
    </message>
    <message>
        <source>Held; click to let go.</source>
        <translation>Retenu ; cliquer pour lâcher.</translation>
    </message>
    <message>
        <source>Makes the mouse read the attention scores of all classes where it points. A click holds the place, the next click or Esc lets it go. While two runs are compared, the line between them can be dragged.</source>
        <translation>La souris lit alors les scores d'attention de toutes les classes là où elle pointe. Un clic retient l'endroit, le suivant ou Échap le lâche. Quand deux exécutions sont comparées, la ligne qui les sépare peut être tirée.</translation>
    </message>
    <message>
        <source>Move over the map to read the scores of all classes; click to hold a place</source>
        <translation>Passer sur la carte pour lire les scores de toutes les classes ; un clic retient un endroit</translation>
    </message>
    <message>
        <source>Move over the map.</source>
        <translation>Passer sur la carte.</translation>
    </message>
    <message>
        <source>Move the line between the two runs</source>
        <translation>Déplacer la ligne entre les deux exécutions</translation>
    </message>
    <message>
        <source>Moves the line between the two runs across the map, with the mouse or the arrow keys. With “Read on the map”, the line can be dragged on the map itself.</source>
        <translation>Déplace la ligne entre les deux exécutions, à la souris ou avec les flèches. Avec « Lire sur la carte », la ligne peut être tirée sur la carte même.</translation>
    </message>
    <message>
        <source>No attention here.</source>
        <translation>Pas d'attention ici.</translation>
    </message>
    <message>
        <source>No attention layers are in this project. Run Raster ▸ DIS2 ▸ Segment land cover… with the output “Attention”, or open a project that has them.</source>
        <translation>Ce projet n'a pas de couches d'attention. Lancer Raster ▸ DIS2 ▸ Segmenter l'occupation du sol… avec la sortie « Attention », ou ouvrir un projet qui en a.</translation>
    </message>
    <message>
        <source>Rea&amp;d on the map</source>
        <translation>Lire &amp;sur la carte</translation>
    </message>
    <message>
        <source>Segment the same place in another mode to compare two runs.</source>
        <translation>Segmenter le même endroit dans un autre mode pour comparer deux exécutions.</translation>
    </message>
    <message>
        <source>Showing one class hides the others</source>
        <translation>Montrer une classe cache les autres</translation>
    </message>
    <message>
        <source>Shows the classified map of this run, which lies over the attention and hides it. Switch it off to see the attention.</source>
        <translation>Montre la carte classée de cette exécution, qui est au-dessus de l'attention et la cache. La désactiver pour voir l'attention.</translation>
    </message>
    <message>
        <source>The classified map lies over the attention and hides it</source>
        <translation>La carte classée est au-dessus de l'attention et la cache</translation>
    </message>
    <message>
        <source>The run shown on the right of the line, for example without heights</source>
        <translation>L'exécution à droite de la ligne, par exemple sans hauteurs</translation>
    </message>
    <message>
        <source>The run whose attention is shown here</source>
        <translation>L'exécution dont l'attention est montrée ici</translation>
    </message>
    <message>
        <source>When on, switching one class on switches the others off. Switch it off to lay several classes over each other, each in a colour of its own.</source>
        <translation>Si coché, activer une classe désactive les autres. Décocher pour superposer plusieurs classes, chacune dans sa couleur.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>CwamRow</name>
    <message>
        <source>Colour of the attention</source>
        <translation>Couleur de l'attention</translation>
    </message>
    <message>
        <source>Colour of this layer; its menu has the colour of the class and the glowing ramp</source>
        <translation>Couleur de cette couche ; son menu propose la couleur de la classe et la rampe ardente</translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation>Couleur de {}</translation>
    </message>
    <message>
        <source>Glowing ramp</source>
        <translation>Rampe ardente</translation>
    </message>
    <message>
        <source>Makes the attention for this class clearer or stronger over what lies below. Arrow keys change it by one percent, Page Up and Page Down by ten.</source>
        <translation>Rend l'attention pour cette classe plus transparente ou plus forte sur ce qui est dessous. Les flèches la changent d'un pour cent, Page précédente et Page suivante de dix.</translation>
    </message>
    <message>
        <source>Opacity of this layer</source>
        <translation>Opacité de cette couche</translation>
    </message>
    <message>
        <source>Opacity of this layer: {} %</source>
        <translation>Opacité de cette couche : {} %</translation>
    </message>
    <message>
        <source>Opacity of {}</source>
        <translation>Opacité de {}</translation>
    </message>
    <message>
        <source>Paints the attention for this class in one colour, clear where the score is low. The arrow opens a menu: the default is the colour of the class, and the glowing ramp is what a new run has.</source>
        <translation>Peint l'attention pour cette classe en une couleur, transparente où le score est bas. La flèche ouvre un menu : par défaut la couleur de la classe ; la rampe ardente est celle d'une nouvelle exécution.</translation>
    </message>
    <message>
        <source>Show the attention for this class on the map</source>
        <translation>Montrer sur la carte l'attention pour cette classe</translation>
    </message>
    <message>
        <source>Shows or hides where the network looked for this class. The small square has the colour of the class.</source>
        <translation>Montre ou cache où le réseau a regardé pour cette classe. Le petit carré a la couleur de la classe.</translation>
    </message>
</context>
<context>
    <name>Dis2</name>
    <message>
        <source> They are deleted when QGIS closes: copy what you need.</source>
        <translation> Ils seront supprimés à la fermeture de QGIS : copier d'abord ce qui doit rester.</translation>
    </message>
    <message>
        <source>0 (a guess)</source>
        <translation>0 (deviné)</translation>
    </message>
    <message>
        <source>1 (certain)</source>
        <translation>1 (certain)</translation>
    </message>
    <message>
        <source>8-bit rasters often hold decimetres, 16-bit ones centimetres.</source>
        <translation>Les rasters de 8 bits contiennent souvent des décimètres, ceux de 16 bits des centimètres.</translation>
    </message>
    <message>
        <source>A copy of classes.tif in the folder of the results, for models and batches.</source>
        <translation>Une copie de classes.tif du dossier de résultats, pour les modèles et les lots.</translation>
    </message>
    <message>
        <source>A copy of difference.tif in the folder of the results.</source>
        <translation>Une copie de difference.tif du dossier de résultats.</translation>
    </message>
    <message>
        <source>A folder for the inputs cannot be made in {folder}: {reason}.</source>
        <translation>Impossible de créer un dossier pour les entrées dans {folder} : {reason}.</translation>
    </message>
    <message>
        <source>A folder for the run cannot be made in {folder}: {reason}.</source>
        <translation>Impossible de créer un dossier pour l'exécution dans {folder} : {reason}.</translation>
    </message>
    <message>
        <source>A multiple of 16; empty: that of the model, or half of it for small rasters.</source>
        <translation>Un multiple de 16 ; vide : celui du modèle, ou la moitié pour de petits rasters.</translation>
    </message>
    <message>
        <source>A polygon for each patch.</source>
        <translation>Un polygone par tache.</translation>
    </message>
    <message>
        <source>A raster that is pale where the map is right and red where it is wrong.</source>
        <translation>Un raster pâle où la carte a raison et rouge où elle a tort.</translation>
    </message>
    <message>
        <source>A run ended after its project was closed. Its files are in {folder}.</source>
        <translation>Une exécution a fini après la fermeture de son projet. Ses fichiers sont dans {folder}.</translation>
    </message>
    <message>
        <source>A smaller patch joins its largest neighbour, so that no gap opens. 0 keeps all.</source>
        <translation>Une tache plus petite rejoint son plus grand voisin, sans laisser de vide. 0 les garde toutes.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Surfaces des classes</translation>
    </message>
    <message>
        <source>Areas of classes (CSV)</source>
        <translation>Surfaces des classes (CSV)</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Interrogation du moteur…</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Attention (CWAM)</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Bands of red, green and near infrared</source>
        <translation>Bandes du rouge, du vert et du proche infrarouge</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>Batch (tiles at once)</source>
        <translation>Lot (tuiles à la fois)</translation>
    </message>
    <message>
        <source>Below {percent} %</source>
        <translation>Moins de {percent} %</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Bâtiment</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Bâtiments</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Voiture</translation>
    </message>
    <message>
        <source>Changed areas (CSV)</source>
        <translation>Surfaces changées (CSV)</translation>
    </message>
    <message>
        <source>Changed areas (table)</source>
        <translation>Surfaces changées (table)</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>Choisir une couche de polygones.</translation>
    </message>
    <message>
        <source>Choose a raster file or a raster layer.</source>
        <translation>Choisir un fichier raster ou une couche raster.</translation>
    </message>
    <message>
        <source>Choose a raster layer.</source>
        <translation>Choisir une couche raster.</translation>
    </message>
    <message>
        <source>Choose a raster or a layer of polygons.</source>
        <translation>Choisir un raster ou une couche de polygones.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or save the layer as a GeoTIFF first.</source>
        <translation>Choisir une zone plus petite, ou d'abord enregistrer la couche en GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose an area nearer to the layer, or another CRS for the project.</source>
        <translation>Choisir une zone plus proche de la couche, ou un autre SCR pour le projet.</translation>
    </message>
    <message>
        <source>Choose an area: the map canvas, a rectangle or polygons.</source>
        <translation>Choisir une zone : le canevas de carte, un rectangle ou des polygones.</translation>
    </message>
    <message>
        <source>Choose another area.</source>
        <translation>Choisir une autre zone.</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Choisir un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>Choisir une autre couche.</translation>
    </message>
    <message>
        <source>Choose the layer Classes of a run, or a raster with one band of ids.</source>
        <translation>Choisir la couche Classes d'une exécution, ou un raster à une bande de numéros de classe.</translation>
    </message>
    <message>
        <source>Choose the layers again.</source>
        <translation>Choisir les couches de nouveau.</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Champ de classe</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Classes of the values</source>
        <translation>Classes des valeurs</translation>
    </message>
    <message>
        <source>Classes: NDSM only</source>
        <translation>Classes : NDSM seul</translation>
    </message>
    <message>
        <source>Classes: RGIR only</source>
        <translation>Classes : RGIR seul</translation>
    </message>
    <message>
        <source>Classes: full</source>
        <translation>Classes : complet</translation>
    </message>
    <message>
        <source>Classifies every pixel as impervious surface, building, low vegetation, tree or car, from an ortho-photo with near infrared and from heights above ground. Where one of the two is missing, everywhere or in places, the network answers from the other.

The folder of the results receives classes.tif, confidence.tif, scenario.tif, one attention raster for each class (cwam_*.tif), polygons.gpkg, statistics.csv and run.json.

Example: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Classe chaque pixel comme surface imperméable, bâtiment, végétation basse, arbre ou voiture, d'après une orthophoto avec proche infrarouge et les hauteurs au-dessus du sol. Où l'une des deux manque, partout ou par endroits, le réseau répond d'après l'autre.

Le dossier de résultats reçoit classes.tif, confidence.tif, scenario.tif, un raster d'attention par classe (cwam_*.tif), polygons.gpkg, statistics.csv et run.json.

Exemple : qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=resultats</translation>
    </message>
    <message>
        <source>Colour changed the class</source>
        <translation>La couleur a changé la classe</translation>
    </message>
    <message>
        <source>Comma-separated values, which spreadsheets and QGIS open.</source>
        <translation>Valeurs séparées par des virgules, que tableurs et QGIS ouvrent.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Comparer les scénarios</translation>
    </message>
    <message>
        <source>Compares a classified map with a reference: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. The report has the confusion matrix, precision, recall, F1 and IoU of each class, and their means.

A value of the error map is 100 times the class id of the reference plus the class id of the map; the latter is 99 where the map is empty.

Example: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</source>
        <translation>Compare une carte classée avec une référence : un raster de numéros de classe ou de couleurs ISPRS, ou des polygones avec un champ qui nomme la classe. Le rapport contient la matrice de confusion, la précision, le rappel, F1 et IoU de chaque classe, et leurs moyennes.

Une valeur de la carte d'erreurs est 100 fois le numéro de classe de la référence plus celui de la carte ; ce dernier est 99 où la carte est vide.

Exemple : qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confiance</translation>
    </message>
    <message>
        <source>Corners nearer than this to a wall go.</source>
        <translation>Les coins plus proches d'un mur disparaissent.</translation>
    </message>
    <message>
        <source>DIS2 preview (temporary)</source>
        <translation>Aperçu DIS2 (temporaire)</translation>
    </message>
    <message>
        <source>DIS2: add a small scene and choose it in the dialog</source>
        <translation>DIS2 : ajouter une petite scène et la choisir dans la fenêtre</translation>
    </message>
    <message>
        <source>DIS2: areas, confidence and settings of a run</source>
        <translation>DIS2 : surfaces, confiance et paramètres d'une exécution</translation>
    </message>
    <message>
        <source>DIS2: compare scenarios of {name}</source>
        <translation>DIS2 : comparer les scénarios de {name}</translation>
    </message>
    <message>
        <source>DIS2: copy the polygons of {name}</source>
        <translation>DIS2 : copier les polygones de {name}</translation>
    </message>
    <message>
        <source>DIS2: count confidence</source>
        <translation>DIS2 : compter la confiance</translation>
    </message>
    <message>
        <source>DIS2: diagnostics</source>
        <translation>DIS2 : diagnostic</translation>
    </message>
    <message>
        <source>DIS2: evaluate {name}</source>
        <translation>DIS2 : évaluer {name}</translation>
    </message>
    <message>
        <source>DIS2: install packages</source>
        <translation>DIS2 : installer les paquets</translation>
    </message>
    <message>
        <source>DIS2: land cover from an ortho-photo and heights</source>
        <translation>DIS2 : occupation du sol d'après une orthophoto et des hauteurs</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2 : occupation du sol d'après image et hauteurs</translation>
    </message>
    <message>
        <source>DIS2: map what the map window shows, classes only, within seconds</source>
        <translation>DIS2 : cartographier en quelques secondes ce que montre la fenêtre de carte, classes seulement</translation>
    </message>
    <message>
        <source>DIS2: preview of {name}</source>
        <translation>DIS2 : aperçu de {name}</translation>
    </message>
    <message>
        <source>DIS2: remove packages</source>
        <translation>DIS2 : retirer les paquets</translation>
    </message>
    <message>
        <source>DIS2: save {path}</source>
        <translation>DIS2 : enregistrer {path}</translation>
    </message>
    <message>
        <source>DIS2: segment {name}</source>
        <translation>DIS2 : segmenter {name}</translation>
    </message>
    <message>
        <source>DIS2: self-test</source>
        <translation>DIS2 : autotest</translation>
    </message>
    <message>
        <source>DIS2: where the network looked for each class</source>
        <translation>DIS2 : où le réseau a regardé pour chaque classe</translation>
    </message>
    <message>
        <source>DIS2: write the page</source>
        <translation>DIS2 : écrire la page</translation>
    </message>
    <message>
        <source>DSM layer</source>
        <translation>Couche DSM</translation>
    </message>
    <message>
        <source>DTM layer</source>
        <translation>Couche DTM</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Draws a polygon around each patch of a class, with class, area in square metres, mean confidence, and mean and maximum height. Polygons are valid and share their borders exactly, also where small ones are left out and outlines are smooth.

Buildings with right angles, or with round walls, are a layer of their own: they no longer share their borders with their neighbours.

Example: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</source>
        <translation>Dessine un polygone autour de chaque tache d'une classe, avec la classe, la surface en mètres carrés, la confiance moyenne et la hauteur moyenne et maximale. Les polygones sont valides et partagent exactement leurs limites, même si les petits disparaissent et que les contours sont lisses.

Les bâtiments à angles droits ou à murs arrondis forment une couche à part : ils ne partagent plus leurs limites avec leurs voisins.

Exemple : qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Carte d'erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Evaluate a map</source>
        <translation>Évaluer une carte</translation>
    </message>
    <message>
        <source>Evaluate a map…</source>
        <translation>Évaluer une carte…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Emprise</translation>
    </message>
    <message>
        <source>Field of the polygons that holds class ids or names; empty: class_id.</source>
        <translation>Champ des polygones qui contient numéros ou noms de classe ; vide : class_id.</translation>
    </message>
    <message>
        <source>Field that names a zone in the table; empty: the number of its feature.</source>
        <translation>Champ qui nomme une zone dans le tableau ; vide : le numéro de son entité.</translation>
    </message>
    <message>
        <source>For people.</source>
        <translation>Pour les humains.</translation>
    </message>
    <message>
        <source>For programs.</source>
        <translation>Pour les programmes.</translation>
    </message>
    <message>
        <source>For spreadsheets.</source>
        <translation>Pour les tableurs.</translation>
    </message>
    <message>
        <source>Full: image and heights</source>
        <translation>Complet : image et hauteurs</translation>
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
        <translation>GeoPackage avec tous les résultats</translation>
    </message>
    <message>
        <source>Give red, green and near infrared, for example 1,2,4.</source>
        <translation>Donner rouge, vert et proche infrarouge, par exemple 1,2,4.</translation>
    </message>
    <message>
        <source>Go on with an interrupted run in the same folder</source>
        <translation>Continuer une exécution interrompue dans le même dossier</translation>
    </message>
    <message>
        <source>Ground heights (DTM)</source>
        <translation>Altitudes du terrain (DTM)</translation>
    </message>
    <message>
        <source>Ground heights (DTM), with the DSM</source>
        <translation>Altitudes du terrain (DTM), avec le DSM</translation>
    </message>
    <message>
        <source>HTML (*.html *.htm)</source>
        <translation>HTML (*.html *.htm)</translation>
    </message>
    <message>
        <source>Height and colour changed the class</source>
        <translation>Hauteur et couleur ont changé la classe</translation>
    </message>
    <message>
        <source>Height changed the class</source>
        <translation>La hauteur a changé la classe</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Unité de hauteur</translation>
    </message>
    <message>
        <source>Heights above ground</source>
        <translation>Hauteurs au-dessus du sol</translation>
    </message>
    <message>
        <source>Heights above ground (NDSM)</source>
        <translation>Hauteurs au-dessus du sol (NDSM)</translation>
    </message>
    <message>
        <source>Heights above ground, in metres</source>
        <translation>Hauteurs au-dessus du sol, en mètres</translation>
    </message>
    <message>
        <source>Heights only (image missing)</source>
        <translation>Hauteurs seules (image manquante)</translation>
    </message>
    <message>
        <source>Id of a model of the plugin, or the folder of another.</source>
        <translation>Identifiant d'un modèle de l'extension, ou dossier d'un autre.</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Image et hauteurs</translation>
    </message>
    <message>
        <source>Image layer</source>
        <translation>Couche image</translation>
    </message>
    <message>
        <source>Image only (heights missing)</source>
        <translation>Image seule (hauteurs manquantes)</translation>
    </message>
    <message>
        <source>Image with red, green and near infrared</source>
        <translation>Image avec rouge, vert et proche infrarouge</translation>
    </message>
    <message>
        <source>Impervious surface</source>
        <translation>Surface imperméable</translation>
    </message>
    <message>
        <source>In metres; empty where one of the two is.</source>
        <translation>En mètres ; vide où l'un des deux l'est.</translation>
    </message>
    <message>
        <source>Install PyTorch or ONNX Runtime (Raster, DIS2, Set up what computes the map), or name another Python in QGIS's options (DIS2, setting dis2/interpreter) or in the environment variable DIS2_PYTHON.</source>
        <translation>Installer PyTorch ou ONNX Runtime (Raster, DIS2, Installer de quoi calculer la carte), ou nommer un autre Python dans les options de QGIS (DIS2, paramètre dis2/interpreter) ou dans la variable d'environnement DIS2_PYTHON.</translation>
    </message>
    <message>
        <source>It receives all files of the run. Empty, as in a batch: a folder beside the raster below, with its name.</source>
        <translation>Il reçoit tous les fichiers du calcul. Vide, comme dans un lot : un dossier à côté du raster ci-dessous, qui porte son nom.</translation>
    </message>
    <message>
        <source>Its fields: {names}.</source>
        <translation>Ses champs : {names}.</translation>
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
        <translation>Occupation du sol par DIS2</translation>
    </message>
    <message>
        <source>Land cover by DIS2, model {model}</source>
        <translation>Occupation du sol par DIS2, modèle {model}</translation>
    </message>
    <message>
        <source>Land cover: {name}</source>
        <translation>Occupation du sol : {name}</translation>
    </message>
    <message>
        <source>Leave BUILDINGS empty.</source>
        <translation>Laisser BUILDINGS vide.</translation>
    </message>
    <message>
        <source>Leave empty where there are none: the network then answers from the image alone.</source>
        <translation>Laisser vide s'il n'y en a pas : le réseau répond alors d'après l'image seule.</translation>
    </message>
    <message>
        <source>Leave empty where there is no image: the network then answers from heights alone.</source>
        <translation>Laisser vide s'il n'y a pas d'image : le réseau répond alors d'après les hauteurs seules.</translation>
    </message>
    <message>
        <source>Leave out borders (pixels)</source>
        <translation>Exclure les limites (pixels)</translation>
    </message>
    <message>
        <source>Look whether the map shows it; if so, choose a smaller area.</source>
        <translation>Regarder si la carte la montre ; si oui, choisir une zone plus petite.</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Recherche de Python et du pilote graphique…</translation>
    </message>
    <message>
        <source>Looking for pip…</source>
        <translation>Recherche de pip…</translation>
    </message>
    <message>
        <source>Low vegetation</source>
        <translation>Végétation basse</translation>
    </message>
    <message>
        <source>Maps a place three times in one go: from image and heights, from the image alone and from the heights alone. The difference tells where the heights changed the class (1: the map from both is another than that from the image), where colour did (2: another than that from the heights), where both did (3) and where neither did (0); no data (255) is where one of the inputs is missing.

The folder of the results receives the folders full, missing-ndsm and missing-rgir, each with the files of a segmentation, and difference.tif, changes.csv (changed areas for each pair of classes) and comparison.json.

Example: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Cartographie un endroit trois fois d'affilée : d'après l'image et les hauteurs, d'après l'image seule et d'après les hauteurs seules. La différence dit où les hauteurs ont changé la classe (1 : la carte des deux diffère de celle de l'image), où la couleur l'a fait (2 : elle diffère de celle des hauteurs), où les deux (3) et où aucune (0) ; sans données (255) où l'une des entrées manque.

Le dossier de résultats reçoit les dossiers full, missing-ndsm et missing-rgir, chacun avec les fichiers d'une segmentation, ainsi que difference.tif, changes.csv (surfaces changées par paire de classes) et comparison.json.

Exemple : qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=resultats</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>F1 moyen</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>IoU moyen</translation>
    </message>
    <message>
        <source>Metadata of the run (JSON)</source>
        <translation>Métadonnées de l'exécution (JSON)</translation>
    </message>
    <message>
        <source>Missing-modality mode</source>
        <translation>Mode pour entrées manquantes</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>More is faster on a graphics card, and needs more of its memory; empty: by itself.</source>
        <translation>Davantage est plus rapide sur une carte graphique et demande plus de sa mémoire ; vide : de lui-même.</translation>
    </message>
    <message>
        <source>NDSM layer</source>
        <translation>Couche NDSM</translation>
    </message>
    <message>
        <source>NDSM only: image missing</source>
        <translation>NDSM seul : image manquante</translation>
    </message>
    <message>
        <source>Name of a zone</source>
        <translation>Nom d'une zone</translation>
    </message>
    <message>
        <source>Neighbouring tiles share so much, so that no seam is seen; empty: up to 64.</source>
        <translation>Ce que partagent les tuiles voisines, pour qu'aucune couture ne se voie ; vide : jusqu'à 64.</translation>
    </message>
    <message>
        <source>No Python here can run the network: {found}.</source>
        <translation>Aucun Python ici ne peut calculer le réseau : {found}.</translation>
    </message>
    <message>
        <source>No polygon of the layer '{name}' is selected.</source>
        <translation>Aucun polygone de la couche « {name} » n'est sélectionné.</translation>
    </message>
    <message>
        <source>Of the bare ground.</source>
        <translation>Du sol nu.</translation>
    </message>
    <message>
        <source>Of the bare ground; without it the ground is estimated.</source>
        <translation>Du sol nu ; sans elles le sol est estimé.</translation>
    </message>
    <message>
        <source>On any grid; without it there are no heights.</source>
        <translation>Sur une grille quelconque ; sans elles il n'y a pas de hauteurs.</translation>
    </message>
    <message>
        <source>One file with layers, styles, areas and settings; it can also be written later.</source>
        <translation>Un seul fichier avec couches, styles, surfaces et paramètres ; il peut aussi être écrit plus tard.</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>L'un de</translation>
    </message>
    <message>
        <source>Only inside these polygons</source>
        <translation>Seulement dans ces polygones</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Ouvrir le journal</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels, never half a pixel away from them; neighbours still share their borders exactly.</source>
        <translation>Contours sans les marches des pixels, jamais à un demi-pixel d'elles ; les voisins partagent toujours exactement leurs limites.</translation>
    </message>
    <message>
        <source>Overall accuracy</source>
        <translation>Exactitude globale</translation>
    </message>
    <message>
        <source>Overlap (pixels)</source>
        <translation>Recouvrement (pixels)</translation>
    </message>
    <message>
        <source>Pairs such as 10=building,wood=tree,#00ff00=tree; other values do not count. Empty: values are class ids, names or ISPRS colours.</source>
        <translation>Des paires comme 10=building,wood=tree,#00ff00=tree ; les autres valeurs ne comptent pas. Vide : les valeurs sont des numéros de classe, des noms ou des couleurs ISPRS.</translation>
    </message>
    <message>
        <source>Part of the map that is compared; empty: all of it.</source>
        <translation>Partie de la carte qui est comparée ; vide : toute.</translation>
    </message>
    <message>
        <source>Part that is mapped; empty: all that the image covers, or else the heights.</source>
        <translation>Partie à cartographier ; vide : tout ce que couvre l'image, sinon les hauteurs.</translation>
    </message>
    <message>
        <source>Pixels outside become no data.</source>
        <translation>Les pixels en dehors deviennent sans données.</translation>
    </message>
    <message>
        <source>Pixels this near to another label do not count; the ISPRS contest takes 3.</source>
        <translation>Les pixels aussi proches d'une autre classe ne comptent pas ; le concours ISPRS prend 3.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polygones</translation>
    </message>
    <message>
        <source>Polygons of a classified map</source>
        <translation>Polygones d'une carte classée</translation>
    </message>
    <message>
        <source>Polygons; without them the whole map is one zone.</source>
        <translation>Polygones ; sans eux toute la carte est une zone.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>QGIS setting dis2/interpreter</source>
        <translation>réglage de QGIS dis2/interpreter</translation>
    </message>
    <message>
        <source>QGIS's Python</source>
        <translation>Python de QGIS</translation>
    </message>
    <message>
        <source>QGIS's Python with the private folder</source>
        <translation>Python de QGIS avec le dossier privé</translation>
    </message>
    <message>
        <source>RGIR only: heights missing</source>
        <translation>RGIR seul : hauteurs manquantes</translation>
    </message>
    <message>
        <source>Reading how sure the run was…</source>
        <translation>Lecture de la confiance de l'exécution…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Removing the packages…</source>
        <translation>Retrait des paquets…</translation>
    </message>
    <message>
        <source>Repair its data source in the layer tree, or choose another layer.</source>
        <translation>Réparer sa source de données dans le panneau des couches, ou choisir une autre couche.</translation>
    </message>
    <message>
        <source>Report (JSON)</source>
        <translation>Rapport (JSON)</translation>
    </message>
    <message>
        <source>Report as a page</source>
        <translation>Rapport en page</translation>
    </message>
    <message>
        <source>Report as a table</source>
        <translation>Rapport en tableau</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Dossier de résultats</translation>
    </message>
    <message>
        <source>Run Segment again if the file is gone.</source>
        <translation>Segmenter à nouveau si le fichier n'existe plus.</translation>
    </message>
    <message>
        <source>Run Segment again.</source>
        <translation>Relancer Segmenter.</translation>
    </message>
    <message>
        <source>Run Segment first.</source>
        <translation>Lancer d'abord Segmenter.</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>Le modèle calcule la scène d'exemple…</translation>
    </message>
    <message>
        <source>Same class in all three maps</source>
        <translation>Même classe sur les trois cartes</translation>
    </message>
    <message>
        <source>Sample heights (NDSM)</source>
        <translation>Hauteurs d'exemple (NDSM)</translation>
    </message>
    <message>
        <source>Sample image (RGIR)</source>
        <translation>Image d'exemple (RGIR)</translation>
    </message>
    <message>
        <source>Save it as a GeoPackage first.</source>
        <translation>L'enregistrer d'abord en GeoPackage.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF first (Export, Save As).</source>
        <translation>L'enregistrer d'abord en GeoTIFF (Exporter, Sauvegarder sous).</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Enregistrer les résultats en GeoPackage</translation>
    </message>
    <message>
        <source>Save results as GeoPackage…</source>
        <translation>Enregistrer les résultats en GeoPackage…</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Enregistré dans {path}.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Scénario</translation>
    </message>
    <message>
        <source>Scenario of each pixel</source>
        <translation>Scénario de chaque pixel</translation>
    </message>
    <message>
        <source>Segment land cover</source>
        <translation>Segmenter l'occupation du sol</translation>
    </message>
    <message>
        <source>Segment land cover…</source>
        <translation>Segmenter l'occupation du sol…</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Segmenter cette vue</translation>
    </message>
    <message>
        <source>Select polygons, or take all of them.</source>
        <translation>Sélectionner des polygones, ou les prendre tous.</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Installer de quoi calculer la carte…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Shape of buildings</source>
        <translation>Forme des bâtiments</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>Montrer les résultats</translation>
    </message>
    <message>
        <source>Smallest polygon (m²)</source>
        <translation>Plus petit polygone (m²)</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Contours lisses</translation>
    </message>
    <message>
        <source>Some of: {words}. Classes are always made.</source>
        <translation>Quelques-uns de : {words}. Les classes sont toujours faites.</translation>
    </message>
    <message>
        <source>Something unforeseen happened: {error!r}.</source>
        <translation>Un imprévu est survenu : {error!r}.</translation>
    </message>
    <message>
        <source>Store the right one with “Assign projection”, or give the layer that of its file.</source>
        <translation>Enregistrer le bon SCR avec « Assigner une projection », ou donner à la couche celui de son fichier.</translation>
    </message>
    <message>
        <source>Straighten buildings by (pixels)</source>
        <translation>Redresser les bâtiments de (pixels)</translation>
    </message>
    <message>
        <source>Subtracts a terrain model (DTM) from a surface model (DSM). The result has the grid of the surface model, is in metres, and is empty where one of the two is.

Without a terrain model the ground is estimated by a morphological filter: what a window as wide as the widest roof opens away is no ground. Hills narrower than the window are taken for roofs, so a terrain model is better.

Example: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</source>
        <translation>Soustrait un modèle de terrain (DTM) d'un modèle de surface (DSM). Le résultat a la grille du modèle de surface, est en mètres, et est vide où l'un des deux l'est.

Sans modèle de terrain, le sol est estimé par un filtre morphologique : ce qu'une fenêtre large comme le toit le plus large enlève n'est pas du sol. Les collines plus étroites que la fenêtre sont prises pour des toits ; un modèle de terrain est donc préférable.

Exemple : qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</translation>
    </message>
    <message>
        <source>Surface heights (DSM)</source>
        <translation>Altitudes de surface (DSM)</translation>
    </message>
    <message>
        <source>Surface heights (DSM), instead of an NDSM</source>
        <translation>Altitudes de surface (DSM), au lieu d'un NDSM</translation>
    </message>
    <message>
        <source>Table of areas</source>
        <translation>Tableau des surfaces</translation>
    </message>
    <message>
        <source>The QGIS setting dis2/interpreter names {path}: that Python is used, not what is installed here. Clear the setting to use the private folder.</source>
        <translation>Le paramètre QGIS dis2/interpreter nomme {path} : c'est ce Python qui sert, et non ce qui est installé ici. Vider le paramètre pour utiliser le dossier privé.</translation>
    </message>
    <message>
        <source>The area cannot be brought from {source} to {target}.</source>
        <translation>La zone ne peut pas être amenée de {source} à {target}.</translation>
    </message>
    <message>
        <source>The buildings alone, with right angles or round walls; a layer of their own.</source>
        <translation>Les bâtiments seuls, à angles droits ou à murs arrondis ; une couche à part.</translation>
    </message>
    <message>
        <source>The copying was cancelled: choose the reference again.</source>
        <translation>La copie a été annulée : choisir à nouveau la référence.</translation>
    </message>
    <message>
        <source>The counting was cancelled.</source>
        <translation>Le comptage a été annulé.</translation>
    </message>
    <message>
        <source>The engine found no back end.</source>
        <translation>Le moteur n'a trouvé aucune bibliothèque.</translation>
    </message>
    <message>
        <source>The engine's answer could not be read: {error}.</source>
        <translation>La réponse du moteur n'a pas pu être lue : {error}.</translation>
    </message>
    <message>
        <source>The evaluation is done; its report is in {folder}.</source>
        <translation>L'évaluation est faite ; son rapport est dans {folder}.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Les fichiers de cette exécution ont disparu : {folder} n'a pas de run.json.</translation>
    </message>
    <message>
        <source>The ground is found under roofs up to this width, for example 60.</source>
        <translation>Le sol est trouvé sous les toits jusqu'à cette largeur, par exemple 60.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be opened: it is damaged or not there.</source>
        <translation>La couche « {name} » ne peut pas être ouverte : elle est endommagée ou absente.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service that has no end.</source>
        <translation>La couche « {name} » vient d'un service qui n'a pas de fin.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service, not from a file.</source>
        <translation>La couche « {name} » vient d'un service, non d'un fichier.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched whole: {reason}.</source>
        <translation>La couche « {name} » n'a pas pu être récupérée en entier : {reason}.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched.</source>
        <translation>La couche « {name} » n'a pas pu être récupérée.</translation>
    </message>
    <message>
        <source>The layer '{name}' has neither pixels nor polygons.</source>
        <translation>La couche « {name} » n'a ni pixels ni polygones.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}'.</source>
        <translation>La couche « {name} » n'a pas de champ « {field} ».</translation>
    </message>
    <message>
        <source>The layer '{name}' has no polygons.</source>
        <translation>La couche « {name} » n'a pas de polygones.</translation>
    </message>
    <message>
        <source>The layer '{name}' holds fractions, as heights and shares are: no class ids.</source>
        <translation>La couche « {name} » contient des fractions, comme des hauteurs ou des parts : pas des numéros de classe.</translation>
    </message>
    <message>
        <source>The layer '{name}' is a picture, not a map of class ids.</source>
        <translation>La couche « {name} » est une image, non une carte de numéros de classe.</translation>
    </message>
    <message>
        <source>The layer '{name}' is no raster.</source>
        <translation>La couche « {name} » n'est pas un raster.</translation>
    </message>
    <message>
        <source>The layer '{name}' is not a file.</source>
        <translation>La couche « {name} » n'est pas un fichier.</translation>
    </message>
    <message>
        <source>The layer '{name}' is {crs} in QGIS and {file_crs} in its file.</source>
        <translation>La couche « {name} » a {crs} dans QGIS et {file_crs} dans son fichier.</translation>
    </message>
    <message>
        <source>The layer '{name}' lies in the memory of QGIS alone.</source>
        <translation>La couche « {name} » se trouve seulement dans la mémoire de QGIS.</translation>
    </message>
    <message>
        <source>The layer '{name}' shows nothing in that area.</source>
        <translation>La couche « {name} » ne montre rien dans cette zone.</translation>
    </message>
    <message>
        <source>The layer Classes of a run, or another raster of class ids.</source>
        <translation>La couche Classes d'une exécution, ou un autre raster de numéros de classe.</translation>
    </message>
    <message>
        <source>The layer Classes of this run is not in the project any more.</source>
        <translation>La couche Classes de cette exécution n'est plus dans le projet.</translation>
    </message>
    <message>
        <source>The layer Confidence of the run; without it there is no mean confidence.</source>
        <translation>La couche Confiance de l'exécution ; sans elle il n'y a pas de confiance moyenne.</translation>
    </message>
    <message>
        <source>The layer {id} is not in the project any more.</source>
        <translation>La couche {id} n'est plus dans le projet.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>Le journal des messages, onglet DIS2, en dit plus.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has the details: please report them.</source>
        <translation>Le journal des messages, onglet DIS2, a les détails : merci de les signaler.</translation>
    </message>
    <message>
        <source>The model of this map knows no buildings.</source>
        <translation>Le modèle de cette carte ne connaît pas de bâtiments.</translation>
    </message>
    <message>
        <source>The preview of {name} is on the map, after {seconds} s.</source>
        <translation>L'aperçu de {name} est sur la carte, après {seconds} s.</translation>
    </message>
    <message>
        <source>The report cannot be read: {error}.</source>
        <translation>Le rapport n'est pas lisible : {error}.</translation>
    </message>
    <message>
        <source>The result is in {path}.</source>
        <translation>Le résultat est dans {path}.</translation>
    </message>
    <message>
        <source>The settings must be the same; what is on disk already is not computed again.</source>
        <translation>Les paramètres doivent être les mêmes ; ce qui est déjà sur le disque n'est pas recalculé.</translation>
    </message>
    <message>
        <source>There is no finished run to save.</source>
        <translation>Il n'y a pas d'exécution terminée à enregistrer.</translation>
    </message>
    <message>
        <source>This run has no confidence layer.</source>
        <translation>Cette exécution n'a pas de couche de confiance.</translation>
    </message>
    <message>
        <source>Three band numbers, for example 1,2,4. Empty: told by the names of the bands.</source>
        <translation>Trois numéros de bande, par exemple 1,2,4. Vide : d'après les noms des bandes.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Taille des tuiles</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Taille des tuiles (pixels)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>Try the sample scene</source>
        <translation>Essayer la scène d'exemple</translation>
    </message>
    <message>
        <source>Unit of heights in both</source>
        <translation>Unité des altitudes dans les deux</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide d'utilisation</translation>
    </message>
    <message>
        <source>Walls at right angles, or round ones for towers, tanks and domes.</source>
        <translation>Murs à angles droits, ou arrondis pour tours, réservoirs et coupoles.</translation>
    </message>
    <message>
        <source>What changed the class</source>
        <translation>Ce qui a changé la classe</translation>
    </message>
    <message>
        <source>What is known to be on the ground; on any grid and in any CRS.</source>
        <translation>Ce qui est connu du sol ; sur une grille et dans un SCR quelconques.</translation>
    </message>
    <message>
        <source>Whose classes the map has: id or folder of a model. Empty: told by the run, and where nobody knows, the five ISPRS classes.</source>
        <translation>De qui sont les classes de la carte : identifiant ou dossier du modèle. Vide : d'après l'exécution et, si on ne le sait pas, les cinq classes ISPRS.</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Toit le plus large</translation>
    </message>
    <message>
        <source>Widest roof (m), to estimate the ground under a DSM without a DTM</source>
        <translation>Toit le plus large (m), pour estimer le sol sous un DSM sans DTM</translation>
    </message>
    <message>
        <source>Will be computed on: {device}</source>
        <translation>Sera calculé sur : {device}</translation>
    </message>
    <message>
        <source>With roofs and trees; the heights above ground are this minus the DTM.</source>
        <translation>Avec toits et arbres ; les hauteurs au-dessus du sol sont ceci moins le DTM.</translation>
    </message>
    <message>
        <source>With roofs and trees; the result has the grid of this raster.</source>
        <translation>Avec toits et arbres ; le résultat a la grille de ce raster.</translation>
    </message>
    <message>
        <source>Writes a table (CSV) of how much each class covers: pixels, square metres, share, mean confidence and mean height. With a layer of zones, such as parcels or districts, there is a row for each class of each zone. A pixel belongs to the zone its centre lies in; where zones overlap, to the last one.

Example: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</source>
        <translation>Écrit un tableau (CSV) de ce que couvre chaque classe : pixels, mètres carrés, part, confiance moyenne et hauteur moyenne. Avec une couche de zones, comme des parcelles ou des quartiers, il y a une ligne par classe de chaque zone. Un pixel appartient à la zone où est son centre ; où des zones se recouvrent, à la dernière.

Exemple : qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zones</translation>
    </message>
    <message>
        <source>auto: each place is answered from what it has. The others answer one way everywhere.</source>
        <translation>auto : le réseau répond en chaque endroit d'après ce qui s'y trouve. Les autres modes répondent partout de la même façon.</translation>
    </message>
    <message>
        <source>auto: the best that this computer has.</source>
        <translation>auto : le meilleur de ce qu'a cet ordinateur.</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>ne démarre pas</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparaison</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>différences</translation>
    </message>
    <message>
        <source>estimating the ground</source>
        <translation>estimation du sol</translation>
    </message>
    <message>
        <source>fetching layers</source>
        <translation>récupération des couches</translation>
    </message>
    <message>
        <source>has no {names}</source>
        <translation>n'a pas {names}</translation>
    </message>
    <message>
        <source>heights</source>
        <translation>hauteurs</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>looking ahead</source>
        <translation>estimation préalable</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>aucune réponse n'est arrivée à temps</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polygones</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>statistiques</translation>
    </message>
    <message>
        <source>the plugin's .venv</source>
        <translation>.venv de l'extension</translation>
    </message>
    <message>
        <source>the service sent a text in place of a picture</source>
        <translation>le service a envoyé un texte au lieu d'une image</translation>
    </message>
    <message>
        <source>there is no interpreter beside QGIS</source>
        <translation>il n'y a pas d'interpréteur à côté de QGIS</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>tuiles</translation>
    </message>
    <message>
        <source>torch or onnxruntime</source>
        <translation>torch ou onnxruntime</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>{file} cannot be written: name a file that ends in {endings}.</source>
        <translation>{file} ne peut pas être écrit : nommer un fichier qui se termine par {endings}.</translation>
    </message>
    <message>
        <source>{first} and {second} in {folder} are not of one size.</source>
        <translation>{first} et {second} dans {folder} n'ont pas la même taille.</translation>
    </message>
    <message>
        <source>{name} cannot be opened as a raster: {given}.</source>
        <translation>{name} ne peut pas être ouvert comme raster : {given}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {given}.</source>
        <translation>{name} ne peut pas être ouvert : {given}.</translation>
    </message>
    <message>
        <source>{name} is '{text}', not three band numbers.</source>
        <translation>{name} vaut '{text}' et non trois numéros de bandes.</translation>
    </message>
    <message>
        <source>{name} is done in {time} on {device}.</source>
        <translation>{name} est terminé, en {time} sur {device}.</translation>
    </message>
    <message>
        <source>{name} is not given.</source>
        <translation>{name} n'est pas donné.</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} attend son tour (en attente : {n}).</translation>
    </message>
    <message>
        <source>{name} was cancelled; nothing was left behind.</source>
        <translation>{name} a été annulé ; rien n'est resté.</translation>
    </message>
    <message>
        <source>{name}: compared</source>
        <translation>{name} : comparé</translation>
    </message>
    <message>
        <source>{name}: evaluated</source>
        <translation>{name} : évalué</translation>
    </message>
    <message>
        <source>{name}: scenarios compared in {time}.</source>
        <translation>{name} : scénarios comparés en {time}.</translation>
    </message>
    <message>
        <source>{name}: starting</source>
        <translation>{name} : début</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>{percent} % and more</source>
        <translation>{percent} % et plus</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}</source>
        <translation>{reference}, cartographié comme {mapped}</translation>
    </message>
    <message>
        <source>{reference}, not mapped</source>
        <translation>{reference}, non cartographié</translation>
    </message>
    <message>
        <source>{reference}: right</source>
        <translation>{reference} : juste</translation>
    </message>
    <message>
        <source>{size} pixels of the layer '{name}' are more than is fetched from a service.</source>
        <translation>{size} pixels de la couche « {name} », c'est plus qu'on ne récupère d'un service.</translation>
    </message>
    <message>
        <source>{title} (temporary)</source>
        <translation>{title} (temporaire)</translation>
    </message>
    <message>
        <source>{title} (white)</source>
        <translation>{title} (blanc)</translation>
    </message>
    <message>
        <source>{title}: cancelled</source>
        <translation>{title} : annulé</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, encore {time}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installer</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>A folder of wheels that were fetched on another computer. Where it is named, nothing is fetched from the network.</source>
        <translation>Un dossier de wheels récupérés sur un autre ordinateur. S'il est donné, rien n'est pris du réseau.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Builds that can be installed</source>
        <translation>Versions installables</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Choose what to install; the sizes and times are estimates</source>
        <translation>Choisir ce qu'il faut installer ; tailles et durées sont estimées</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>DIS2: what computes the map</source>
        <translation>DIS2 : ce qui calcule la carte</translation>
    </message>
    <message>
        <source>Deletes the private folder. QGIS itself is not touched.</source>
        <translation>Supprime le dossier privé. QGIS lui-même n'est pas touché.</translation>
    </message>
    <message>
        <source>Fetch the chosen build and put it into the private folder</source>
        <translation>Récupérer la version choisie et la mettre dans le dossier privé</translation>
    </message>
    <message>
        <source>Fetches the packages of the chosen build, checks each against its known hash, and puts them into the private folder in one step. Then the self-test runs.</source>
        <translation>Récupère les paquets de la version choisie, vérifie chacun par sa somme de contrôle connue et les met dans le dossier privé en une fois. Ensuite l'autotest s'exécute.</translation>
    </message>
    <message>
        <source>Folder of &amp;wheels</source>
        <translation>&amp;Dossier de wheels</translation>
    </message>
    <message>
        <source>For a bug report; without private paths</source>
        <translation>Pour un rapport d'anomalie ; sans chemins privés</translation>
    </message>
    <message>
        <source>For a computer without a network: a folder that holds the packages. Empty: they are fetched</source>
        <translation>Pour un ordinateur sans réseau : un dossier qui contient les paquets. Vide : ils sont récupérés</translation>
    </message>
    <message>
        <source>Graphics driver</source>
        <translation>Pilote graphique</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installé</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Installé : {}</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Recherche de Python et du pilote graphique…</translation>
    </message>
    <message>
        <source>ONNX Runtime is small and runs the models that come with DIS2. It runs your own only where they have ONNX files beside their weights, or where PyTorch has made them on this computer before.</source>
        <translation>ONNX Runtime est petit et calcule les modèles fournis avec DIS2. Il ne calcule les vôtres que s'ils ont des fichiers ONNX à côté de leurs poids, ou si PyTorch les a déjà faits sur cet ordinateur.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>Sur disque</translation>
    </message>
    <message>
        <source>Private folder</source>
        <translation>Dossier privé</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Progression de l'étape en cours</translation>
    </message>
    <message>
        <source>Puts a description of this installation on the clipboard. Your home folder is written as ~.</source>
        <translation>Met une description de cette installation dans le presse-papiers. Votre dossier personnel y est écrit ~.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Run the bundled model on the sample scene</source>
        <translation>Calculer la scène d'exemple avec le modèle fourni</translation>
    </message>
    <message>
        <source>Runs the bundled model on the small sample scene and says on which device and how fast.</source>
        <translation>Calcule la petite scène d'exemple avec le modèle fourni et dit sur quel appareil et à quelle vitesse.</translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation>Autot&amp;est</translation>
    </message>
    <message>
        <source>Stop; nothing half done is left</source>
        <translation>Arrêter ; rien à moitié fait ne reste</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done is left; what was fetched is kept for next time.</source>
        <translation>Arrêté. Rien à moitié fait ne reste ; ce qui a été récupéré est gardé pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stops what goes on. Nothing half done is left; packages that were fetched are kept for the next try.</source>
        <translation>Arrête ce qui est en cours. Rien à moitié fait ne reste ; les paquets récupérés sont gardés pour la prochaine fois.</translation>
    </message>
    <message>
        <source>Take the packages away</source>
        <translation>Retirer les paquets</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages</source>
        <translation>Le Python de ce QGIS, qui chargera les paquets</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages.</source>
        <translation>Le Python de ce QGIS, qui chargera les paquets.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard: paste them into a bug report.</source>
        <translation>Le diagnostic est dans le presse-papiers : le coller dans un rapport d'anomalie.</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card</source>
        <translation>Le pilote décide quelle version de PyTorch peut utiliser la carte</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card.</source>
        <translation>Le pilote décide quelle version de PyTorch peut utiliser la carte.</translation>
    </message>
    <message>
        <source>The network is computed in a process of its own, by packages that are kept in a private folder of this profile. QGIS's own Python is not changed.</source>
        <translation>Le réseau est calculé dans un processus à part, par des paquets gardés dans un dossier privé de ce profil. Le Python de QGIS n'est pas changé.</translation>
    </message>
    <message>
        <source>The packages were removed; QGIS itself was never touched.</source>
        <translation>Les paquets ont été retirés ; QGIS lui-même n'a jamais été touché.</translation>
    </message>
    <message>
        <source>The progress of the present step.</source>
        <translation>La progression de l'étape en cours.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>À récupérer</translation>
    </message>
    <message>
        <source>What can be installed here. To fetch: bytes that come over the network. On disk: room needed while installing. Time: on a line of 50 Mbit/s.</source>
        <translation>Ce qui peut être installé ici. À récupérer : ce qui vient par le réseau. Sur disque : la place nécessaire pendant l'installation. Durée : avec une ligne de 50 Mbit/s.</translation>
    </message>
    <message>
        <source>What goes on, and how it ended</source>
        <translation>Ce qui se passe, et comment cela a fini</translation>
    </message>
    <message>
        <source>What goes on, and how it ended.</source>
        <translation>Ce qui se passe, et comment cela a fini.</translation>
    </message>
    <message>
        <source>What is in the private folder now</source>
        <translation>Ce qui est maintenant dans le dossier privé</translation>
    </message>
    <message>
        <source>What is in the private folder now.</source>
        <translation>Ce qui est maintenant dans le dossier privé.</translation>
    </message>
    <message>
        <source>What to know about this computer</source>
        <translation>Ce qu'il faut savoir de cet ordinateur</translation>
    </message>
    <message>
        <source>What to know about this computer.</source>
        <translation>Ce qu'il faut savoir de cet ordinateur.</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there</source>
        <translation>Où vont les paquets ; QGIS lui-même n'y regarde jamais</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there.</source>
        <translation>Où vont les paquets ; QGIS lui-même n'y regarde jamais.</translation>
    </message>
    <message>
        <source>no NVIDIA driver</source>
        <translation>pas de pilote NVIDIA</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>aucun trouvé</translation>
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
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>É&amp;valuer</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Référence</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>Carte e&amp;ntière</translation>
    </message>
    <message>
        <source>A layer that shows where the map is wrong, and what it took for what</source>
        <translation>Une couche qui montre où la carte a tort, et ce qu'elle a pris pour quoi</translation>
    </message>
    <message>
        <source>Add an error ma&amp;p</source>
        <translation>Ajouter &amp;une carte d'erreurs</translation>
    </message>
    <message>
        <source>Adds a layer in which right pixels are a pale grey and wrong ones red. Each value tells the class of the reference and that of the map.</source>
        <translation>Ajoute une couche où les pixels justes sont gris pâle et les faux rouges. Chaque valeur dit la classe de la référence et celle de la carte.</translation>
    </message>
    <message>
        <source>An evaluation is going on.</source>
        <translation>Une évaluation est en cours.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zone</translation>
    </message>
    <message>
        <source>Borders &amp;left out</source>
        <translation>&amp;Limites exclues</translation>
    </message>
    <message>
        <source>Choose a layer</source>
        <translation>Choisir une couche</translation>
    </message>
    <message>
        <source>Choose a reference.</source>
        <translation>Choisir une référence.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Choisir une référence : ses valeurs sont listées ici.</translation>
    </message>
    <message>
        <source>Choose the classified map.</source>
        <translation>Choisir la carte classée.</translation>
    </message>
    <message>
        <source>Class f&amp;ield</source>
        <translation>C&amp;hamp de classe</translation>
    </message>
    <message>
        <source>Classes of a run, or another raster of class ids</source>
        <translation>Classes d'une exécution, ou un autre raster de numéros de classe</translation>
    </message>
    <message>
        <source>Classified &amp;map</source>
        <translation>&amp;Carte classée</translation>
    </message>
    <message>
        <source>Compare map and reference; the scores are shown here</source>
        <translation>Comparer carte et référence ; les scores sont montrés ici</translation>
    </message>
    <message>
        <source>Compares map and reference in the background; QGIS stays usable.</source>
        <translation>Compare carte et référence en arrière-plan ; QGIS reste utilisable.</translation>
    </message>
    <message>
        <source>Comparing the map with the reference…</source>
        <translation>Comparaison de la carte avec la référence…</translation>
    </message>
    <message>
        <source>Copying the polygons of {}: they are drawn or filtered, in no file…</source>
        <translation>Copie des polygones de {} : dessinés ou filtrés, ils ne sont dans aucun fichier…</translation>
    </message>
    <message>
        <source>DIS2: evaluate a map</source>
        <translation>DIS2 : évaluer une carte</translation>
    </message>
    <message>
        <source>Evaluates everything that map and reference share.</source>
        <translation>Évalue tout ce que carte et référence ont en commun.</translation>
    </message>
    <message>
        <source>Evaluates only what the map window shows at the moment the evaluation starts.</source>
        <translation>Évalue seulement ce que montre la fenêtre de carte au début de l'évaluation.</translation>
    </message>
    <message>
        <source>Everything that map and reference share</source>
        <translation>Tout ce que carte et référence ont en commun</translation>
    </message>
    <message>
        <source>Field of the polygons that names their class</source>
        <translation>Champ des polygones qui nomme leur classe</translation>
    </message>
    <message>
        <source>Folder for report and error map; left empty, they are temporary</source>
        <translation>Dossier du rapport et de la carte d'erreurs ; vide : ils sont temporaires</translation>
    </message>
    <message>
        <source>How much of the map has been compared, or how many polygons of the reference have been copied.</source>
        <translation>La part de la carte qui a été comparée, ou le nombre de polygones de la référence qui ont été copiés.</translation>
    </message>
    <message>
        <source>Leaves out pixels near the borders between classes of the reference, where nobody can say exactly where one ends. The ISPRS contest leaves out 3 pixels.</source>
        <translation>Exclut les pixels proches des limites entre classes de la référence, où personne ne peut dire exactement où l'une finit. Le concours ISPRS exclut 3 pixels.</translation>
    </message>
    <message>
        <source>Map can&amp;vas</source>
        <translation>Caneva&amp;s de carte</translation>
    </message>
    <message>
        <source>No value of the reference is a class yet.</source>
        <translation>Aucune valeur de la référence n'est encore une classe.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Pixels this near to another class of the reference do not count; the ISPRS contest takes 3</source>
        <translation>Les pixels aussi proches d'une autre classe de la référence ne comptent pas ; le concours ISPRS prend 3</translation>
    </message>
    <message>
        <source>Progress of what goes on</source>
        <translation>Avancement de l'opération en cours</translation>
    </message>
    <message>
        <source>Reading the values of the reference…</source>
        <translation>Lecture des valeurs de la référence…</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>&amp;Dossier de résultats</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Dossier de résultats</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>Enregistré dans {}.</translation>
    </message>
    <message>
        <source>Says what is still missing, how far an evaluation is, and how it ended.</source>
        <translation>Dit ce qui manque encore, où en est une évaluation et comment elle a fini.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <source>State of the evaluation</source>
        <translation>État de l'évaluation</translation>
    </message>
    <message>
        <source>Stop what goes on; nothing half done is left behind</source>
        <translation>Arrêter l'opération en cours ; rien d'inachevé ne reste</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Stops the evaluation, or the copying of a reference, which is then chosen no more. No half-written file is left behind.</source>
        <translation>Arrête l'évaluation, ou la copie d'une référence, qui n'est alors plus choisie. Aucun fichier à moitié écrit ne reste.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporaire : supprimé à la fermeture de QGIS</translation>
    </message>
    <message>
        <source>The evaluation is done.</source>
        <translation>L'évaluation est faite.</translation>
    </message>
    <message>
        <source>The evaluation was cancelled; nothing half done is left behind.</source>
        <translation>L'évaluation a été annulée ; rien à moitié fait ne reste.</translation>
    </message>
    <message>
        <source>The field of the polygons that holds class ids or names.</source>
        <translation>Le champ des polygones qui contient numéros ou noms de classe.</translation>
    </message>
    <message>
        <source>The folder that receives the report (HTML, CSV, JSON) and the error map. Left empty, they go to a temporary folder that is emptied when QGIS closes; the report can be saved afterwards.</source>
        <translation>Le dossier qui reçoit le rapport (HTML, CSV, JSON) et la carte d'erreurs. Vide : ils vont dans un dossier temporaire, vidé à la fermeture de QGIS ; le rapport peut être enregistré ensuite.</translation>
    </message>
    <message>
        <source>The map canvas shows nothing of the map.</source>
        <translation>Le canevas ne montre rien de la carte.</translation>
    </message>
    <message>
        <source>The map to be evaluated: the layer Classes of a run, or any raster whose values are class ids.</source>
        <translation>La carte à évaluer : la couche Classes d'une exécution, ou tout raster dont les valeurs sont des numéros de classe.</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Ce qui est comparé</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. It may have another pixel size, extent and CRS.</source>
        <translation>Ce qui est connu du sol : un raster de numéros de classe ou de couleurs ISPRS, ou des polygones avec un champ qui nomme la classe. Taille de pixel, emprise et SCR peuvent être autres.</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster, or polygons</source>
        <translation>Ce qui est connu du sol : un raster, ou des polygones</translation>
    </message>
    <message>
        <source>What is missing, how far it is, or how it ended</source>
        <translation>Ce qui manque, où cela en est, ou comment cela a fini</translation>
    </message>
    <message>
        <source>What the map window shows when the evaluation starts</source>
        <translation>Ce que montre la fenêtre de carte au début de l'évaluation</translation>
    </message>
</context>
<context>
    <name>EvaluateMapping</name>
    <message>
        <source>A raster of colours; counts are pixels.</source>
        <translation>Un raster de couleurs ; on compte des pixels.</translation>
    </message>
    <message>
        <source>A raster of numbers; counts are pixels.</source>
        <translation>Un raster de nombres ; on compte des pixels.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Choisir une référence : ses valeurs sont listées ici.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class of {}</source>
        <translation>Classe de {}</translation>
    </message>
    <message>
        <source>Classes of the reference</source>
        <translation>Classes de la référence</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Each row is a value that the reference holds, how often, and the class it stands for. The plugin guesses classes by id, name or ISPRS colour. Choose another class, or Ignore: pixels that are ignored are in no score.</source>
        <translation>Chaque ligne est une valeur de la référence, combien de fois elle y est et la classe qu'elle désigne. L'extension devine les classes par numéro, nom ou couleur ISPRS. Choisir une autre classe, ou Ignorer : ces pixels n'entrent dans aucun score.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Polygons; counts are polygons.</source>
        <translation>Polygones ; on compte des polygones.</translation>
    </message>
    <message>
        <source>The reference holds no value; with polygons, choose another field.</source>
        <translation>La référence ne contient aucune valeur ; avec des polygones, choisir un autre champ.</translation>
    </message>
    <message>
        <source>There are more values than these, the most frequent ones: a change here leaves the others out.</source>
        <translation>Il y a plus de valeurs que celles-ci, les plus fréquentes : un changement ici exclut les autres.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Valeurs de la référence</translation>
    </message>
    <message>
        <source>Which class each value of the reference is; values that are ignored do not count</source>
        <translation>Quelle classe est chaque valeur de la référence ; les valeurs ignorées ne comptent pas</translation>
    </message>
</context>
<context>
    <name>EvaluateResults</name>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>After an evaluation the scores and the confusion matrix stand here.</source>
        <translation>Après une évaluation, scores et matrice de confusion sont ici.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matrice de confusion</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are the reference, columns the map</source>
        <translation>Matrice de confusion : les lignes sont la référence, les colonnes la carte</translation>
    </message>
    <message>
        <source>Cop&amp;y tables</source>
        <translation>Copier les &amp;tableaux</translation>
    </message>
    <message>
        <source>Copies scores and confusion matrix, in pixels, to the clipboard.</source>
        <translation>Copie les scores et la matrice de confusion, en pixels, dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Copy both tables, to be pasted into a spreadsheet</source>
        <translation>Copier les deux tableaux, à coller dans un tableur</translation>
    </message>
    <message>
        <source>Each row is a class of the reference. The cells say to which class of the map its pixels go, in percent of the row: green on the diagonal is right, red beside it is wrong. Point at a cell for the number of pixels.</source>
        <translation>Chaque ligne est une classe de la référence. Les cellules disent à quelle classe de la carte vont ses pixels, en pour cent de la ligne : vert sur la diagonale est juste, rouge à côté est faux. Pointer une cellule pour le nombre de pixels.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well each class was found: 1 is perfect, 0 is never right</source>
        <translation>Comment chaque classe a été trouvée : 1 est parfait, 0 n'est jamais juste</translation>
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
        <translation>&amp;Ouvrir le rapport</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Page (*.html)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Precision: of what the map calls a class, how much is that class. Recall: of what is that class, how much the map calls so. F1: the harmonic mean of both. IoU: pixels that are the class in both, of those that are it in one. A dash stands where the reference and the map know no pixel of the class.</source>
        <translation>Précision : de ce que la carte appelle une classe, la part qui l'est. Rappel : de ce qui est cette classe, la part que la carte appelle ainsi. F1 : la moyenne harmonique des deux. IoU : les pixels qui sont la classe dans les deux, parmi ceux qui le sont dans l'une. Un tiret se trouve où référence et carte ne connaissent aucun pixel de la classe.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Save the report as a page (HTML), a table (CSV) or JSON</source>
        <translation>Enregistrer le rapport en page (HTML), tableau (CSV) ou JSON</translation>
    </message>
    <message>
        <source>Saves the report: as a page of HTML that any browser shows and prints, as a table for a spreadsheet, or as JSON for programs.</source>
        <translation>Enregistre le rapport : en page HTML que tout navigateur montre et imprime, en tableau pour un tableur, ou en JSON pour les programmes.</translation>
    </message>
    <message>
        <source>Scores of the classes</source>
        <translation>Scores des classes</translation>
    </message>
    <message>
        <source>Show the report in the web browser</source>
        <translation>Montrer le rapport dans le navigateur web</translation>
    </message>
    <message>
        <source>Shows the report in the web browser of this computer. It is a file; nothing is sent.</source>
        <translation>Montre le rapport dans le navigateur web de cet ordinateur. C'est un fichier ; rien n'est envoyé.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>What the map makes of each class of the reference, in percent of the row; the diagonal is right</source>
        <translation>Ce que la carte fait de chaque classe de la référence, en pour cent de la ligne ; la diagonale est juste</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}: {pixels} px</source>
        <translation>{reference}, cartographié comme {mapped} : {pixels} px</translation>
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
        <translation>F1 moyen {f1}, IoU moyen {iou}, exactitude globale {accuracy}, kappa {kappa}.</translation>
    </message>
    <message>
        <source>{pixels} pixels were compared; {unanswered} more are empty on the map; {left_out} are left out: no class in the reference, or too near to a border.</source>
        <translation>{pixels} pixels ont été comparés ; {unanswered} autres sont vides sur la carte ; {left_out} sont exclus : pas de classe dans la référence, ou trop près d'une limite.</translation>
    </message>
</context>
<context>
    <name>FitChecks</name>
    <message>
        <source> The rest is answered from the image alone.</source>
        <translation> Pour le reste, le réseau répond d'après l'image seule.</translation>
    </message>
    <message>
        <source>Image and heights do not overlap: they show different places.</source>
        <translation>Image et hauteurs ne se recouvrent pas : elles montrent des endroits différents.</translation>
    </message>
    <message>
        <source>Pixels are {} times as long as wide on the ground, and the model takes them for squares: it sees everything squeezed. Reproject the layer to square pixels in metres.</source>
        <translation>Les pixels sont {} fois plus longs que larges au sol, et le modèle les prend pour des carrés : il voit tout comprimé. Reprojeter la couche en pixels carrés en mètres.</translation>
    </message>
    <message>
        <source>Pixels of {size} are coarser than the model was trained for ({known}). Expect cars and small trees to be missed and more confusion overall.</source>
        <translation>Des pixels de {size} sont plus grossiers que ceux de l'entraînement du modèle ({known}). Voitures et petits arbres seront sans doute manqués, et les confusions plus fréquentes.</translation>
    </message>
    <message>
        <source>Pixels of {size} are finer than the model was trained for ({known}). Expect noisy outlines; resample the layer to {low} for a better map.</source>
        <translation>Des pixels de {size} sont plus fins que ceux de l'entraînement du modèle ({known}). Les contours seront sans doute agités ; rééchantillonner la couche à {low} pour une meilleure carte.</translation>
    </message>
    <message>
        <source>The ground is estimated: roofs wider than {} m are taken for ground, and knolls narrower than that for roofs. A terrain model is better.</source>
        <translation>Le sol est estimé : les toits plus larges que {} m sont pris pour du sol, et les buttes plus étroites pour des toits. Un modèle de terrain est préférable.</translation>
    </message>
    <message>
        <source>The heights are coarse: pixels of {heights} beside {image} in the image. Small buildings and cars gain little from them.</source>
        <translation>Les hauteurs sont grossières : pixels de {heights} contre {image} dans l'image. Petits bâtiments et voitures y gagnent peu.</translation>
    </message>
    <message>
        <source>The heights cover {} % of the image.</source>
        <translation>Les hauteurs couvrent {} % de l'image.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file, so the layers cannot be laid over each other. Store one with “Assign projection” of the Processing toolbox.</source>
        <translation>{} n'a pas de SCR dans son fichier, les couches ne peuvent donc pas être superposées. En donner un avec « Assigner une projection » de la boîte à outils de traitements.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file: areas can only be given in pixels.</source>
        <translation>{} n'a pas de SCR dans son fichier : les surfaces ne peuvent être données qu'en pixels.</translation>
    </message>
    <message>
        <source>“{name}” is {crs} in this project and {file_crs} in its file, by which the map would be made. Store the right one with “Assign projection” of the Processing toolbox, or give the layer that of its file.</source>
        <translation>« {name} » a {crs} dans ce projet et {file_crs} dans son fichier, selon lequel la carte serait faite. Enregistrer le bon SCR avec « Assigner une projection » de la boîte à outils de traitements, ou donner à la couche celui de son fichier.</translation>
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
        <translation>C&amp;ouche DSM</translation>
    </message>
    <message>
        <source>&amp;Heights given as</source>
        <translation>&amp;Hauteurs données par</translation>
    </message>
    <message>
        <source>&amp;NDSM layer</source>
        <translation>Couche &amp;NDSM</translation>
    </message>
    <message>
        <source>An NDSM holds heights above ground. A surface model (DSM) and a terrain model (DTM) together give the same: the DTM is taken away from the DSM. From a surface model alone the ground is estimated, which is less exact.</source>
        <translation>Un NDSM contient les hauteurs au-dessus du sol. Un modèle de surface (DSM) et un modèle de terrain (DTM) donnent ensemble la même chose : le DTM est retranché du DSM. À partir d'un modèle de surface seul, le sol est estimé, ce qui est moins exact.</translation>
    </message>
    <message>
        <source>D&amp;TM layer</source>
        <translation>&amp;Couche DTM</translation>
    </message>
    <message>
        <source>DSM alone (the ground is estimated)</source>
        <translation>DSM seul (le sol est estimé)</translation>
    </message>
    <message>
        <source>DSM and DTM (surface minus terrain)</source>
        <translation>DSM et DTM (surface moins terrain)</translation>
    </message>
    <message>
        <source>Digital surface model: roofs and crowns included</source>
        <translation>Modèle numérique de surface : avec toits et couronnes</translation>
    </message>
    <message>
        <source>Digital terrain model: the bare ground</source>
        <translation>Modèle numérique de terrain : le sol nu</translation>
    </message>
    <message>
        <source>Height above ground in one layer, or surface and terrain in two</source>
        <translation>Hauteur au-dessus du sol en une couche, ou surface et terrain en deux</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Unité de hauteur</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Hauteurs</translation>
    </message>
    <message>
        <source>How wide the widest roof is; hills narrower than this are taken for roofs</source>
        <translation>Largeur du toit le plus large ; les collines plus étroites sont prises pour des toits</translation>
    </message>
    <message>
        <source>NDSM (height above ground)</source>
        <translation>NDSM (hauteur au-dessus du sol)</translation>
    </message>
    <message>
        <source>None: no heights</source>
        <translation>Aucune : pas de hauteurs</translation>
    </message>
    <message>
        <source>Raster of heights above ground</source>
        <translation>Raster des hauteurs au-dessus du sol</translation>
    </message>
    <message>
        <source>The digital surface model: absolute heights with roofs and tree crowns.</source>
        <translation>Le modèle numérique de surface : altitudes avec toits et couronnes des arbres.</translation>
    </message>
    <message>
        <source>The digital terrain model: absolute heights of the bare ground.</source>
        <translation>Le modèle numérique de terrain : altitudes du sol nu.</translation>
    </message>
    <message>
        <source>The ground is estimated as by a cloth that falls on the surface turned upside down: it lies on the ground and hangs over roofs up to this width. Wider roofs may be taken for ground, and narrow knolls for roofs.</source>
        <translation>Le sol est estimé comme par un drap qui tombe sur la surface retournée : il repose sur le sol et reste tendu au-dessus des toits jusqu'à cette largeur. Les toits plus larges peuvent être pris pour du sol, et les buttes étroites pour des toits.</translation>
    </message>
    <message>
        <source>The raster of heights above ground (normalised digital surface model). Its first band is used. It may have another pixel size, extent and CRS than the image. Leave it empty if there is none: the network then answers from the image alone.</source>
        <translation>Le raster des hauteurs au-dessus du sol (modèle numérique de surface normalisé). Sa première bande est utilisée. Taille de pixel, emprise et SCR peuvent différer de ceux de l'image. Laisser vide s'il n'y en a pas : le réseau répond alors d'après l'image seule.</translation>
    </message>
    <message>
        <source>The unit of the values. 8-bit files usually hold decimetres, 16-bit files of whole numbers centimetres, files with decimals metres.</source>
        <translation>L'unité des valeurs. Les fichiers de 8 bits contiennent en général des décimètres, ceux de 16 bits en nombres entiers des centimètres, ceux à décimales des mètres.</translation>
    </message>
    <message>
        <source>Unit of the values in the height layers</source>
        <translation>Unité des valeurs dans les couches de hauteur</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Toit le plus large</translation>
    </message>
    <message>
        <source>centimetres (16-bit files)</source>
        <translation>centimètres (fichiers de 16 bits)</translation>
    </message>
    <message>
        <source>decimetres (8-bit files)</source>
        <translation>décimètres (fichiers de 8 bits)</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>mètres</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>&amp;Image layer</source>
        <translation>Couche &amp;image</translation>
    </message>
    <message>
        <source>&amp;Red band</source>
        <translation>&amp;Bande rouge</translation>
    </message>
    <message>
        <source>1: shown as red</source>
        <translation>1 : montrée en rouge</translation>
    </message>
    <message>
        <source>2: shown as green</source>
        <translation>2 : montrée en vert</translation>
    </message>
    <message>
        <source>3: shown as blue</source>
        <translation>3 : montrée en bleu</translation>
    </message>
    <message>
        <source>Band that holds green light</source>
        <translation>Bande de la lumière verte</translation>
    </message>
    <message>
        <source>Band that holds near infrared</source>
        <translation>Bande du proche infrarouge</translation>
    </message>
    <message>
        <source>Band that holds red light</source>
        <translation>Bande de la lumière rouge</translation>
    </message>
    <message>
        <source>Gr&amp;een band</source>
        <translation>Bande &amp;verte</translation>
    </message>
    <message>
        <source>Near in&amp;frared band</source>
        <translation>Bande proche infrarou&amp;ge</translation>
    </message>
    <message>
        <source>None: no image</source>
        <translation>Aucune : pas d'image</translation>
    </message>
    <message>
        <source>Ortho-photo with red, green and near infrared bands</source>
        <translation>Orthophoto avec bandes rouge, verte et proche infrarouge</translation>
    </message>
    <message>
        <source>RGIR image</source>
        <translation>Image RGIR</translation>
    </message>
    <message>
        <source>The band of the image that holds green light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La bande de l'image pour la lumière verte. Elle est devinée d'après les noms des bandes ; la changer si elle est fausse.</translation>
    </message>
    <message>
        <source>The band of the image that holds near infrared, in which living plants are bright. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La bande de l'image pour le proche infrarouge, où les plantes vivantes sont claires. Elle est devinée d'après les noms des bandes ; la changer si elle est fausse.</translation>
    </message>
    <message>
        <source>The band of the image that holds red light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La bande de l'image pour la lumière rouge. Elle est devinée d'après les noms des bandes ; la changer si elle est fausse.</translation>
    </message>
    <message>
        <source>The ortho-photo: a raster layer with red, green and near infrared bands, 8 or 16 bit or floating point. Leave it empty if there is none: the network then answers from the heights alone. A web layer (WMS, WMTS, XYZ, ArcGIS) is fetched for the area when the run begins.</source>
        <translation>L'orthophoto : une couche raster avec bandes rouge, verte et proche infrarouge, en 8 ou 16 bits ou en virgule flottante. Laisser vide s'il n'y en a pas : le réseau répond alors d'après les hauteurs seules. Une couche web (WMS, WMTS, XYZ, ArcGIS) est récupérée pour la zone au début de l'exécution.</translation>
    </message>
</context>
<context>
    <name>InputsTab</name>
    <message>
        <source>A web layer: look at it in the map window.</source>
        <translation>Une couche web : la regarder dans la fenêtre de carte.</translation>
    </message>
    <message>
        <source>Both inputs side by side, over the chosen area and with the chosen bands: near infrared, red and green shown as red, green and blue, so that living plants are red; and the heights from dark (low) to light (high). Look whether they show the same place and the right bands.</source>
        <translation>Les deux entrées côte à côte, sur la zone choisie et avec les bandes choisies : proche infrarouge, rouge et vert montrés en rouge, vert et bleu, si bien que les plantes vivantes sont rouges ; et les hauteurs du sombre (bas) au clair (haut). Vérifier qu'elles montrent le même endroit et les bonnes bandes.</translation>
    </message>
    <message>
        <source>Heights from dark (low) to light (high)</source>
        <translation>Hauteurs du sombre (bas) au clair (haut)</translation>
    </message>
    <message>
        <source>Heights · {low} to {high} m</source>
        <translation>Hauteurs · {low} à {high} m</translation>
    </message>
    <message>
        <source>Near infrared, red and green, shown as red, green and blue</source>
        <translation>Proche infrarouge, rouge et vert, montrés en rouge, vert et bleu</translation>
    </message>
    <message>
        <source>Near infrared, red, green · values {low} to {high}</source>
        <translation>Proche infrarouge, rouge, vert · valeurs {low} à {high}</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>Aucune couche n'est choisie.</translation>
    </message>
    <message>
        <source>No picture: the layer has no data here.</source>
        <translation>Pas d'image : la couche n'a pas de données ici.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>The heights from dark to light</source>
        <translation>Les hauteurs du sombre au clair</translation>
    </message>
    <message>
        <source>The image in false colour</source>
        <translation>L'image en fausses couleurs</translation>
    </message>
    <message>
        <source>The layer has too few bands.</source>
        <translation>La couche a trop peu de bandes.</translation>
    </message>
</context>
<context>
    <name>InstallationWords</name>
    <message>
        <source>Fetching packages: {done} of {total}</source>
        <translation>Récupération des paquets : {done} sur {total}</translation>
    </message>
    <message>
        <source>It works: {model} ran by {backend} on {device}, {speed} megapixels a second; {share} % of the sample scene's pixels are mapped as drawn.</source>
        <translation>Cela marche : {model} a été calculé par {backend} sur {device}, {speed} mégapixels par seconde ; {share} % des pixels de la scène d'exemple sont cartographiés comme ils sont dessinés.</translation>
    </message>
    <message>
        <source>Nothing yet. Until something is installed, only a Python with PyTorch or ONNX Runtime of its own can compute the map.</source>
        <translation>Rien encore. Tant que rien n'est installé, seul un Python qui a lui-même PyTorch ou ONNX Runtime peut calculer la carte.</translation>
    </message>
    <message>
        <source>ONNX Runtime for the processor (small)</source>
        <translation>ONNX Runtime pour le processeur (petit)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 12)</source>
        <translation>PyTorch pour cartes NVIDIA (CUDA 12)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 13)</source>
        <translation>PyTorch pour cartes NVIDIA (CUDA 13)</translation>
    </message>
    <message>
        <source>PyTorch for the processor</source>
        <translation>PyTorch pour le processeur</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>Le modèle calcule la scène d'exemple…</translation>
    </message>
    <message>
        <source>Trying whether they can be loaded…</source>
        <translation>Essai de chargement…</translation>
    </message>
    <message>
        <source>Unpacking the packages…</source>
        <translation>Décompression des paquets…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installé</translation>
    </message>
    <message>
        <source>recommended here</source>
        <translation>recommandé ici</translation>
    </message>
    <message>
        <source>{said}, about {left} left</source>
        <translation>{said}, encore {left} environ</translation>
    </message>
    <message>
        <source>{title}: {packages}, {size}</source>
        <translation>{title} : {packages}, {size}</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} Go</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
</context>
<context>
    <name>ModelPanel</name>
    <message>
        <source>Folder of a model</source>
        <translation>Dossier d'un modèle</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Fiche du modèle</translation>
    </message>
    <message>
        <source>Model card: classes, pixel sizes and measured results</source>
        <translation>Fiche du modèle : classes, tailles de pixel et résultats mesurés</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Dossier de modèle</translation>
    </message>
    <message>
        <source>No model is installed. Install the plugin again, or add a model folder.</source>
        <translation>Aucun modèle n'est installé. Réinstaller l'extension, ou ajouter un dossier de modèle.</translation>
    </message>
    <message>
        <source>Takes a model from a folder with a model card and weights, as the training's export and import write it.</source>
        <translation>Prend un modèle d'un dossier avec fiche et poids, tel que l'écrivent l'export et l'import de l'entraînement.</translation>
    </message>
    <message>
        <source>The model card: which classes the model knows, for which pixel sizes it was made, and what was measured on which data.</source>
        <translation>La fiche du modèle : quelles classes il connaît, pour quelles tailles de pixel il est fait, et ce qui a été mesuré sur quelles données.</translation>
    </message>
    <message>
        <source>The trained network that answers. Its card below says which classes it knows, for which pixel sizes it was made and what was measured.</source>
        <translation>Le réseau entraîné qui répond. Sa fiche ci-dessous dit quelles classes il connaît, pour quelles tailles de pixel il est fait et ce qui a été mesuré.</translation>
    </message>
    <message>
        <source>Trained network that answers; its card is shown below</source>
        <translation>Réseau entraîné qui répond ; sa fiche est ci-dessous</translation>
    </message>
    <message>
        <source>Use the model of another folder, such as one that was exported or imported</source>
        <translation>Utiliser le modèle d'un autre dossier, par exemple exporté ou importé</translation>
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
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes on the choices made</source>
        <translation>Remarques sur les choix faits</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>What to mend (red), to consider (yellow) and to know (blue) before the run. Only what is red keeps the run from starting.</source>
        <translation>Ce qu'il faut corriger (rouge), considérer (jaune) et savoir (bleu) avant l'exécution. Seul le rouge l'empêche de commencer.</translation>
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
        <translation>Con&amp;fiance</translation>
    </message>
    <message>
        <source>&amp;GeoPackage</source>
        <translation>GeoPac&amp;kage</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>&amp;Probabilités de chaque classe</translation>
    </message>
    <message>
        <source>A GeoPackage that takes polygons, classified raster, attention rasters, statistics and styles in one file. It can also be saved after the run.</source>
        <translation>Un GeoPackage qui reçoit polygones, raster classé, rasters d'attention, statistiques et styles en un seul fichier. Il peut aussi être enregistré après l'exécution.</translation>
    </message>
    <message>
        <source>A raster with the probability of every class, one band a class. The file is several times larger than the classified map.</source>
        <translation>Un raster avec la probabilité de chaque classe, une bande par classe. Le fichier est plusieurs fois plus grand que la carte classée.</translation>
    </message>
    <message>
        <source>A raster with the probability of the chosen class: high where the network is sure, low where it hesitates.</source>
        <translation>Un raster avec la probabilité de la classe choisie : haute où le réseau est sûr, basse où il hésite.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>&amp;Attention par classe (CWAM)</translation>
    </message>
    <message>
        <source>Class-wise attention maps: one raster a class that shows where the network looked to find that class. They lie over the image as see-through layers.</source>
        <translation>Cartes d'attention par classe : un raster par classe qui montre où le réseau a regardé pour la trouver. Elles sont sur l'image en couches transparentes.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
    <message>
        <source>Draws outlines without the steps of pixels, never farther than half a pixel from them. Neighbours still share their borders exactly, without gaps or overlaps.</source>
        <translation>Dessine des contours sans les marches des pixels, jamais à plus d'un demi-pixel d'elles. Les voisins partagent toujours exactement leurs limites, sans vides ni recouvrements.</translation>
    </message>
    <message>
        <source>Folder for the result files; left empty, they are temporary</source>
        <translation>Dossier des fichiers de résultats ; vide : ils sont temporaires</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>À quel point le réseau est sûr de la classe, pixel par pixel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>One band a class; a large file</source>
        <translation>Une bande par classe ; un grand fichier</translation>
    </message>
    <message>
        <source>One file with all layers, styles and statistics; can also be saved after the run</source>
        <translation>Un fichier avec toutes les couches, styles et statistiques ; peut aussi être enregistré après l'exécution</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Un raster par classe : où le réseau a regardé pour la trouver</translation>
    </message>
    <message>
        <source>Optional: can be saved later</source>
        <translation>Facultatif : peut être enregistré plus tard</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels; neighbours still share their borders exactly</source>
        <translation>Contours sans les marches des pixels ; les voisins partagent toujours exactement leurs limites</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>Pol&amp;ygones</translation>
    </message>
    <message>
        <source>Polygons from</source>
        <translation>Polygones dès</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>&amp;Dossier de résultats</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Dossier de résultats</translation>
    </message>
    <message>
        <source>Save all results in one GeoPackage</source>
        <translation>Enregistrer tous les résultats dans un GeoPackage</translation>
    </message>
    <message>
        <source>Smaller polygons join their largest neighbour, so that no gap opens; 0 keeps all</source>
        <translation>Les polygones plus petits rejoignent leur plus grand voisin, sans laisser de vide ; 0 les garde tous</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Contours lisses</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporaire : supprimé à la fermeture de QGIS</translation>
    </message>
    <message>
        <source>The classified map as polygons with area, confidence and height</source>
        <translation>La carte classée en polygones avec surface, confiance et hauteur</translation>
    </message>
    <message>
        <source>The classified map as polygons with class, area in square metres, mean confidence and, where there are heights, mean and maximum height.</source>
        <translation>La carte classée en polygones avec classe, surface en mètres carrés, confiance moyenne et, s'il y a des hauteurs, hauteur moyenne et maximale.</translation>
    </message>
    <message>
        <source>The classified map is always made</source>
        <translation>La carte classée est toujours faite</translation>
    </message>
    <message>
        <source>The classified map. It is always made.</source>
        <translation>La carte classée. Elle est toujours faite.</translation>
    </message>
    <message>
        <source>The folder the result files are written to. Left empty, they go to a temporary folder that is emptied when QGIS closes.</source>
        <translation>Le dossier où sont écrits les fichiers de résultats. Vide : ils vont dans un dossier temporaire, vidé à la fermeture de QGIS.</translation>
    </message>
    <message>
        <source>The smallest area of a polygon. A smaller patch joins its largest neighbour before polygons are drawn, so that no gap opens. At 0 every patch stays. The classified map itself and the areas of classes do not change.</source>
        <translation>La plus petite surface d'un polygone. Une tache plus petite rejoint son plus grand voisin avant que les polygones soient dessinés, sans laisser de vide. À 0 toutes les taches restent. La carte classée elle-même et les surfaces des classes ne changent pas.</translation>
    </message>
</context>
<context>
    <name>PolygonArea</name>
    <message>
        <source>Choose a layer of polygons</source>
        <translation>Choisir une couche de polygones</translation>
    </message>
    <message>
        <source>Choose a layer of polygons for the area.</source>
        <translation>Choisir une couche de polygones pour la zone.</translation>
    </message>
    <message>
        <source>No polygon of “{}” is selected: select some, or take them all.</source>
        <translation>Aucun polygone de « {} » n'est sélectionné : en sélectionner, ou les prendre tous.</translation>
    </message>
    <message>
        <source>The layer “{}” has no polygons.</source>
        <translation>La couche « {} » n'a pas de polygones.</translation>
    </message>
</context>
<context>
    <name>RampStrip</name>
    <message>
        <source>Colours of this layer, from low to high scores</source>
        <translation>Couleurs de cette couche, des scores bas aux scores hauts</translation>
    </message>
    <message>
        <source>The scores that the colours of this layer stand for. Most of the map lies between the two numbers. The scores of a class can be compared within a run, not with those of another class.</source>
        <translation>Les scores que représentent les couleurs de cette couche. La plus grande part de la carte est entre les deux nombres. Les scores d'une classe se comparent dans une exécution, pas avec ceux d'une autre classe.</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Answered from {}.</source>
        <translation>Réponse d'après {}.</translation>
    </message>
    <message>
        <source>Done in {time} on {device}.</source>
        <translation>Fait en {time} sur {device}.</translation>
    </message>
    <message>
        <source>No pixel had data.</source>
        <translation>Aucun pixel n'avait de données.</translation>
    </message>
    <message>
        <source>image and heights: {}</source>
        <translation>image et hauteurs : {}</translation>
    </message>
    <message>
        <source>the heights alone: {}</source>
        <translation>les hauteurs seules : {}</translation>
    </message>
    <message>
        <source>the image alone: {}</source>
        <translation>l'image seule : {}</translation>
    </message>
</context>
<context>
    <name>ResultsDock</name>
    <message>
        <source>&amp;Save as PDF or PNG…</source>
        <translation>Enregistrer en &amp;PDF ou PNG…</translation>
    </message>
    <message>
        <source>A page with map, legend, scale bar and north arrow</source>
        <translation>Une page avec carte, légende, barre d'échelle et flèche du nord</translation>
    </message>
    <message>
        <source>About this run</source>
        <translation>À propos de cette exécution</translation>
    </message>
    <message>
        <source>Adds the page to the project's layouts and opens it</source>
        <translation>Ajoute la page aux mises en page du projet et l'ouvre</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Surfaces</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project. Before the name stands what the run was answered from.</source>
        <translation>Choisit parmi les exécutions de ce projet. Devant le nom, on lit à partir de quoi l'exécution a répondu.</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Valeurs séparées par des virgules</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copies model, inputs, device, times and warnings as lines of text, for a report or a letter.</source>
        <translation>Copie modèle, entrées, appareil, durées et avertissements en lignes de texte, pour un rapport ou une lettre.</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>Copier &amp;le tableau</translation>
    </message>
    <message>
        <source>Copy the areas for a spreadsheet</source>
        <translation>Copier les surfaces pour un tableur</translation>
    </message>
    <message>
        <source>Copy what is known of this run</source>
        <translation>Copier ce que l'on sait de cette exécution</translation>
    </message>
    <message>
        <source>DIS2 results</source>
        <translation>Résultats DIS2</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Make this map once more with the same settings, in a new folder</source>
        <translation>Refaire cette carte avec les mêmes paramètres, dans un nouveau dossier</translation>
    </message>
    <message>
        <source>Makes a page with the map, a title, the legend of the classes, a scale bar, a north arrow and a note on the model: to be changed in the layout designer, or saved at once as PDF or PNG.</source>
        <translation>Fait une page avec la carte, un titre, la légende des classes, une barre d'échelle, une flèche du nord et une note sur le modèle : à modifier dans la mise en page, ou à enregistrer aussitôt en PDF ou PNG.</translation>
    </message>
    <message>
        <source>No results are in this project. Run Raster ▸ DIS2 ▸ Segment land cover…, or open a project that has them.</source>
        <translation>Ce projet n'a pas de résultats. Lancer Raster ▸ DIS2 ▸ Segmenter l'occupation du sol…, ou ouvrir un projet qui en a.</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open in the layout &amp;designer</source>
        <translation>Ouvrir &amp;dans la mise en page</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Image PNG</translation>
    </message>
    <message>
        <source>Print layou&amp;t</source>
        <translation>&amp;Mise en page</translation>
    </message>
    <message>
        <source>Puts the areas on the clipboard as plain numbers that a spreadsheet takes in. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Met les surfaces dans le presse-papiers en nombres simples qu'un tableur accepte. Tant qu'une confiance minimale est choisie, ce qui est sûr de chaque classe est à côté.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>Run agai&amp;n</source>
        <translation>Exécuter à &amp;nouveau</translation>
    </message>
    <message>
        <source>Runs the same inputs, area, mode and model once more. The new map gets a folder and a group of its own; nothing is written over.</source>
        <translation>Exécute à nouveau les mêmes entrées, zone, mode et modèle. La nouvelle carte reçoit son propre dossier et son propre groupe ; rien n'est écrasé.</translation>
    </message>
    <message>
        <source>Save CS&amp;V…</source>
        <translation>En&amp;registrer en CSV…</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Enregistrer tous les résultats de cette exécution dans un fichier</translation>
    </message>
    <message>
        <source>Save areas</source>
        <translation>Enregistrer les surfaces</translation>
    </message>
    <message>
        <source>Save as Geo&amp;Package…</source>
        <translation>Enregistrer en &amp;GeoPackage…</translation>
    </message>
    <message>
        <source>Save print layout</source>
        <translation>Enregistrer la mise en page</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Enregistrer les résultats en GeoPackage</translation>
    </message>
    <message>
        <source>Save the areas as comma-separated values</source>
        <translation>Enregistrer les surfaces en valeurs séparées par des virgules</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Enregistre polygones, raster classé, rasters d'attention, statistiques et styles de cette exécution dans un GeoPackage.</translation>
    </message>
    <message>
        <source>Saves the areas as comma-separated values, with the columns of statistics.csv. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Enregistre les surfaces en valeurs séparées par des virgules, avec les colonnes de statistics.csv. Tant qu'une confiance minimale est choisie, ce qui est sûr de chaque classe est à côté.</translation>
    </message>
    <message>
        <source>Saves the page as it is, without adding it to the project</source>
        <translation>Enregistre la page telle quelle, sans l'ajouter au projet</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Montrer les fichiers de cette exécution dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Montre les fichiers de cette exécution dans le gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Les fichiers de cette exécution ont disparu : {folder} n'a pas de run.json.</translation>
    </message>
    <message>
        <source>The run whose results are shown here</source>
        <translation>L'exécution dont les résultats sont montrés ici</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>After a run, the areas of the classes stand here.</source>
        <translation>Après une exécution, les surfaces des classes sont ici.</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Enregistrer tous les résultats de cette exécution dans un fichier</translation>
    </message>
    <message>
        <source>Save as GeoPackage…</source>
        <translation>Enregistrer en GeoPackage…</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Enregistrer les résultats en GeoPackage</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Enregistre polygones, raster classé, rasters d'attention, statistiques et styles de cette exécution dans un GeoPackage.</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Montrer les fichiers de cette exécution dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Montre les fichiers de cette exécution dans le gestionnaire de fichiers.</translation>
    </message>
</context>
<context>
    <name>RunAccount</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculé sur</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Hauteurs</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>NDSM manquant</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>RGIR manquant</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Logiciels</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>red {}, green {}, near infrared {}</source>
        <translation>rouge {}, vert {}, proche infrarouge {}</translation>
    </message>
    <message>
        <source>{time} (tiles: {tiles})</source>
        <translation>{time} (tuiles : {tiles})</translation>
    </message>
    <message>
        <source>{} MB at most</source>
        <translation>{} Mo au plus</translation>
    </message>
</context>
<context>
    <name>RunChoice</name>
    <message>
        <source>Heights alone</source>
        <translation>Hauteurs seules</translation>
    </message>
    <message>
        <source>Image alone</source>
        <translation>Image seule</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Image et hauteurs</translation>
    </message>
    <message>
        <source>Mostly heights alone</source>
        <translation>Surtout hauteurs seules</translation>
    </message>
    <message>
        <source>Mostly image alone</source>
        <translation>Surtout image seule</translation>
    </message>
    <message>
        <source>Mostly image and heights</source>
        <translation>Surtout image et hauteurs</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Before a run: the device that will compute the network. During a run: tiles done, speed and time left.</source>
        <translation>Avant une exécution : l'appareil qui calculera le réseau. Pendant une exécution : tuiles faites, vitesse et temps restant.</translation>
    </message>
    <message>
        <source>Install what the network needs into a folder of its own</source>
        <translation>Installer ce dont le réseau a besoin dans un dossier à part</translation>
    </message>
    <message>
        <source>Looking for a device to compute on…</source>
        <translation>Recherche d'un appareil pour calculer…</translation>
    </message>
    <message>
        <source>Opens the window that installs PyTorch or ONNX Runtime into a folder of its own. QGIS's own Python stays as it is.</source>
        <translation>Ouvre la fenêtre qui installe PyTorch ou ONNX Runtime dans un dossier à part. Le Python de QGIS reste comme il est.</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Progression de l'étape en cours</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Installer de quoi calculer la carte…</translation>
    </message>
    <message>
        <source>Starting the engine and opening the layers…</source>
        <translation>Démarrage du moteur et ouverture des couches…</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>État de l'exécution</translation>
    </message>
    <message>
        <source>Stop the run; nothing half done is left behind</source>
        <translation>Arrêter l'exécution ; rien à moitié fait ne reste</translation>
    </message>
    <message>
        <source>Stopping; half-written files are taken away…</source>
        <translation>Arrêt ; les fichiers à moitié écrits sont retirés…</translation>
    </message>
    <message>
        <source>Stops the run. No half-written file is left behind.</source>
        <translation>Arrête l'exécution. Aucun fichier à moitié écrit ne reste.</translation>
    </message>
    <message>
        <source>The progress of the present step of the run.</source>
        <translation>La progression de l'étape en cours de l'exécution.</translation>
    </message>
    <message>
        <source>Time, memory and disk that the run is expected to need</source>
        <translation>Durée, mémoire et espace disque dont l'exécution aura sans doute besoin</translation>
    </message>
    <message>
        <source>What the run is expected to need</source>
        <translation>Ce dont l'exécution aura sans doute besoin</translation>
    </message>
    <message>
        <source>What the run is expected to need: time, memory and the size of its files. It is estimated when the choices above have rested for a moment, and once more when the run begins. The estimate gets better with each run of a model on this machine.</source>
        <translation>Ce dont l'exécution aura sans doute besoin : durée, mémoire et taille de ses fichiers. L'estimation est faite quand les choix ci-dessus restent inchangés un instant, et de nouveau quand l'exécution commence. Elle s'améliore à chaque exécution d'un modèle sur cette machine.</translation>
    </message>
    <message>
        <source>Where the network is computed and how far the run is</source>
        <translation>Où le réseau est calculé et où en est l'exécution</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>A comparison writes no GeoPackage: save its maps one by one, from the menu Raster.</source>
        <translation>Une comparaison n'écrit pas de GeoPackage : enregistrer ses cartes une à une, depuis le menu Raster.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Read in full</source>
        <translation>Lire en entier</translation>
    </message>
    <message>
        <source>The map is done; its layers are in the layer tree.</source>
        <translation>La carte est faite ; ses couches sont dans le panneau des couches.</translation>
    </message>
    <message>
        <source>The preview is on the map, after {} s. The next one replaces it.</source>
        <translation>L'aperçu est sur la carte, après {} s. Le prochain le remplace.</translation>
    </message>
    <message>
        <source>The run was cancelled; nothing half done is left behind.</source>
        <translation>L'exécution a été annulée ; rien à moitié fait ne reste.</translation>
    </message>
    <message>
        <source>The scenarios are compared; the layers are in the layer tree.</source>
        <translation>Les scénarios sont comparés ; les couches sont dans le panneau des couches.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Comparing the maps</source>
        <translation>Comparaison des cartes</translation>
    </message>
    <message>
        <source>Drawing polygons</source>
        <translation>Dessin des polygones</translation>
    </message>
    <message>
        <source>Estimating the ground under the surface</source>
        <translation>Estimation du sol sous la surface</translation>
    </message>
    <message>
        <source>Expected at most: {}</source>
        <translation>Prévu, au plus : {}</translation>
    </message>
    <message>
        <source>Expected: {}</source>
        <translation>Prévu : {}</translation>
    </message>
    <message>
        <source>Fetching layers</source>
        <translation>Récupération des couches</translation>
    </message>
    <message>
        <source>Measuring areas</source>
        <translation>Mesure des surfaces</translation>
    </message>
    <message>
        <source>Opening the layers and measuring the speed</source>
        <translation>Ouverture des couches et mesure de la vitesse</translation>
    </message>
    <message>
        <source>Saving the GeoPackage</source>
        <translation>Enregistrement du GeoPackage</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentation</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>environ {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>encore {} environ</translation>
    </message>
    <message>
        <source>tile {done} of {total}</source>
        <translation>tuile {done} sur {total}</translation>
    </message>
    <message>
        <source>{} megapixels a second</source>
        <translation>{} mégapixels par seconde</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} de mémoire</translation>
    </message>
    <message>
        <source>{} on disk</source>
        <translation>{} sur disque</translation>
    </message>
    <message>
        <source>{} on the graphics card</source>
        <translation>{} sur la carte graphique</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Each place is answered from what is there: both inputs, the image alone or the heights alone. The scenario layer shows which.</source>
        <translation>En chaque endroit, le réseau répond d'après ce qu'il y a : les deux entrées, l'image seule ou les hauteurs seules. La couche de scénario montre où.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Image and heights are both used everywhere.</source>
        <translation>Image et hauteurs servent toutes deux partout.</translation>
    </message>
    <message>
        <source>Missing-modalit&amp;y mode</source>
        <translation>Mode pour &amp;entrées manquantes</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>NDSM manquant</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>RGIR manquant</translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone.</source>
        <translation>Toute la carte est faite d'après les hauteurs seules.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone.</source>
        <translation>Toute la carte est faite d'après l'image seule.</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source> The chosen heights are left out.</source>
        <translation> Les hauteurs choisies sont laissées de côté.</translation>
    </message>
    <message>
        <source> The chosen image only sets the pixel grid.</source>
        <translation> L'image choisie ne donne que la grille de pixels.</translation>
    </message>
    <message>
        <source>Answers from the heights alone: choose heights first.</source>
        <translation>Répond d'après les hauteurs seules : choisir d'abord des hauteurs.</translation>
    </message>
    <message>
        <source>Answers from the image alone: choose an RGIR image first.</source>
        <translation>Répond d'après l'image seule : choisir d'abord une image RGIR.</translation>
    </message>
    <message>
        <source>Choose an image, heights or both. The network answers from what is there.</source>
        <translation>Choisir une image, des hauteurs ou les deux. Le réseau répond d'après ce qu'il y a.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image and heights: choose both.</source>
        <translation>Comparer les scénarios demande une image RGIR et des hauteurs : choisir les deux.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image too: choose one.</source>
        <translation>Comparer les scénarios demande aussi une image RGIR : en choisir une.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs heights too: choose an NDSM, or a DSM and a DTM.</source>
        <translation>Comparer les scénarios demande aussi des hauteurs : choisir un NDSM, ou un DSM et un DTM.</translation>
    </message>
    <message>
        <source>Image and heights are used together everywhere. Where one of them has gaps, the gaps are filled from their surroundings; Automatic copes better with large gaps.</source>
        <translation>Image et hauteurs servent ensemble partout. Où l'une a des lacunes, elles sont comblées d'après les environs ; « Automatique » s'en tire mieux avec de grandes lacunes.</translation>
    </message>
    <message>
        <source>Image and heights are used together where both have data. Where one has none, the network answers from the other; the layer “Scenario” shows where.</source>
        <translation>Image et hauteurs servent ensemble où les deux ont des données. Où l'une n'en a pas, le réseau répond d'après l'autre ; la couche « Scénario » montre où.</translation>
    </message>
    <message>
        <source>Needs both inputs: choose an RGIR image and heights.</source>
        <translation>Demande les deux entrées : choisir une image RGIR et des hauteurs.</translation>
    </message>
    <message>
        <source>No heights are chosen. </source>
        <translation>Aucune hauteur n'est choisie. </translation>
    </message>
    <message>
        <source>No image is chosen. </source>
        <translation>Aucune image n'est choisie. </translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone. Expect paved ground and low vegetation to be hard to tell apart: both are flat.</source>
        <translation>Toute la carte est faite d'après les hauteurs seules. Sol revêtu et végétation basse seront difficiles à distinguer : les deux sont plats.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone. Expect flat roofs and paved ground, and trees and low vegetation, to be confused more often than with heights.</source>
        <translation>Toute la carte est faite d'après l'image seule. Toits plats et sol revêtu, arbres et végétation basse seront plus souvent confondus qu'avec des hauteurs.</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Bar: place in the class's own range. Number: score</source>
        <translation>Barre : place dans l'étendue de la classe. Nombre : score</translation>
    </message>
    <message>
        <source>The attention scores of all classes at one place. A bar is full where the score is at the upper end of the range that its class has on this map, so that bars can be compared although the scores of classes cannot. The number is the score before the softmax. While two runs are compared, the paler bar is the other run.</source>
        <translation>Les scores d'attention de toutes les classes à un endroit. Une barre est pleine où le score est au haut de l'étendue de sa classe sur cette carte ; ainsi les barres se comparent, bien que les scores des classes ne se comparent pas. Le nombre est le score avant le softmax. Quand deux exécutions sont comparées, la barre plus pâle est l'autre.</translation>
    </message>
</context>
<context>
    <name>SegmentDialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Une exécution est en cours.</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2 : occupation du sol d'après image et hauteurs</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>Rés&amp;ultats</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>Enregistré dans {}.</translation>
    </message>
    <message>
        <source>Warnings and failures are kept here.</source>
        <translation>Avertissements et échecs sont gardés ici.</translation>
    </message>
    <message>
        <source>Warnings, failures and their details since this window was opened, to be read again or copied.</source>
        <translation>Avertissements, échecs et leurs détails depuis l'ouverture de cette fenêtre, à relire ou à copier.</translation>
    </message>
    <message>
        <source>What was told since this window was opened</source>
        <translation>Ce qui a été dit depuis l'ouverture de cette fenêtre</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} attend son tour (en attente : {n}).</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Confidence</source>
        <translation>&amp;Confiance</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Appareil</translation>
    </message>
    <message>
        <source>&amp;Folder for runs</source>
        <translation>Dossier des &amp;exécutions</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>Probabilités &amp;de chaque classe</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>A new dialog starts with</source>
        <translation>Un nouveau dialogue commence avec</translation>
    </message>
    <message>
        <source>A new dialog starts with polygons chosen.</source>
        <translation>Un nouveau dialogue commence avec les polygones choisis.</translation>
    </message>
    <message>
        <source>A new dialog starts with probabilities chosen.</source>
        <translation>Un nouveau dialogue commence avec les probabilités choisies.</translation>
    </message>
    <message>
        <source>A new dialog starts with the attention layers chosen.</source>
        <translation>Un nouveau dialogue commence avec les couches d'attention choisies.</translation>
    </message>
    <message>
        <source>A new dialog starts with the confidence layer chosen.</source>
        <translation>Un nouveau dialogue commence avec la couche de confiance choisie.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>Atte&amp;ntion par classe (CWAM)</translation>
    </message>
    <message>
        <source>Back &amp;end</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Dossier des exécutions</translation>
    </message>
    <message>
        <source>Found by the plugin</source>
        <translation>Trouvé par l'extension</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>À quel point le réseau est sûr de la classe, pixel par pixel</translation>
    </message>
    <message>
        <source>Install what computes the map into a folder of its own</source>
        <translation>Installer ce qui calcule la carte dans un dossier à part</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Bibliothèque qui calcule le réseau</translation>
    </message>
    <message>
        <source>Model that a new dialog starts with</source>
        <translation>Modèle avec lequel commence un nouveau dialogue</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Format des nombres du calcul</translation>
    </message>
    <message>
        <source>One band a class: how likely each class is</source>
        <translation>Une bande par classe : à quel point chaque classe est probable</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Un raster par classe : où le réseau a regardé pour la trouver</translation>
    </message>
    <message>
        <source>Open the &amp;results after a run</source>
        <translation>&amp;Ouvrir les résultats après une exécution</translation>
    </message>
    <message>
        <source>Opens the dock of results with areas, confidence and settings as soon as a run is done.</source>
        <translation>Ouvre le panneau des résultats avec surfaces, confiance et paramètres dès qu'une exécution est faite.</translation>
    </message>
    <message>
        <source>Opens the window in which PyTorch or ONNX Runtime is installed, without touching the Python of QGIS.</source>
        <translation>Ouvre la fenêtre où PyTorch ou ONNX Runtime s'installe, sans toucher au Python de QGIS.</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>Poly&amp;gones</translation>
    </message>
    <message>
        <source>Prec&amp;ision</source>
        <translation>&amp;Précision</translation>
    </message>
    <message>
        <source>Pytho&amp;n</source>
        <translation>Pyt&amp;hon</translation>
    </message>
    <message>
        <source>Python that computes the map</source>
        <translation>Python qui calcule la carte</translation>
    </message>
    <message>
        <source>Python that computes the map; empty: the plugin finds one</source>
        <translation>Python qui calcule la carte ; vide : l'extension en trouve un</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Runs for which no results folder is chosen get a folder of their own in here, and are kept. Left empty, they are temporary and go when QGIS closes.</source>
        <translation>Les exécutions sans dossier de résultats reçoivent ici un dossier à elles et sont gardées. Vide : elles sont temporaires et disparaissent à la fermeture de QGIS.</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Installer…</translation>
    </message>
    <message>
        <source>Show areas and confidence of a run as soon as it is done</source>
        <translation>Montrer surfaces et confiance d'une exécution dès qu'elle est faite</translation>
    </message>
    <message>
        <source>Start this Python, or the one that is found, and say what it computes on</source>
        <translation>Démarrer ce Python, ou celui qui est trouvé, et dire sur quoi il calcule</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Démarrage du moteur…</translation>
    </message>
    <message>
        <source>Starts the engine with the Python above, or with the one that the plugin finds, and says where the map would be computed or what is missing.</source>
        <translation>Démarre le moteur avec le Python ci-dessus, ou avec celui que trouve l'extension, et dit où la carte serait calculée ou ce qui manque.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporaire : supprimé à la fermeture de QGIS</translation>
    </message>
    <message>
        <source>The classified map as polygons with their areas</source>
        <translation>La carte classée en polygones avec leurs surfaces</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest one that is there.</source>
        <translation>La bibliothèque qui calcule le réseau. « Automatique » prend la plus rapide de celles qui sont là.</translation>
    </message>
    <message>
        <source>The model that the dialog starts with where the project remembers no other.</source>
        <translation>Le modèle avec lequel commence le dialogue si le projet n'en retient pas d'autre.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors.</source>
        <translation>Le format des nombres du calcul. La demi-précision est plus rapide sur les cartes graphiques et souvent plus lente sur les processeurs.</translation>
    </message>
    <message>
        <source>The program python of an environment that has PyTorch or ONNX Runtime beside numpy and GDAL. Left empty, the plugin takes its own folder of packages or the Python of QGIS.</source>
        <translation>Le programme python d'un environnement qui a PyTorch ou ONNX Runtime à côté de numpy et GDAL. Vide : l'extension prend son propre dossier de paquets ou le Python de QGIS.</translation>
    </message>
    <message>
        <source>What computes the map</source>
        <translation>Ce qui calcule la carte</translation>
    </message>
    <message>
        <source>Where runs without a results folder are kept; empty: temporary</source>
        <translation>Où sont gardées les exécutions sans dossier de résultats ; vide : temporaires</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Où le réseau est calculé</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor.</source>
        <translation>Où le réseau est calculé. « Automatique » prend la carte graphique si elle est utilisable, sinon le processeur.</translation>
    </message>
</context>
<context>
    <name>StartButtons</name>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Segmenter</translation>
    </message>
    <message>
        <source>&amp;Segment next</source>
        <translation>&amp;Segmenter ensuite</translation>
    </message>
    <message>
        <source>Asks for another run, with the choices as they are now. It waits until the runs before it have ended: two at once would be slower than one after the other.</source>
        <translation>Demande une autre exécution, avec les choix tels qu'ils sont. Elle attend la fin des précédentes : deux à la fois seraient plus lentes que l'une après l'autre.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Comparer les scénarios</translation>
    </message>
    <message>
        <source>Make a map with both inputs and with each alone; show what changes</source>
        <translation>Faire une carte avec les deux entrées et avec chacune seule ; montrer ce qui change</translation>
    </message>
    <message>
        <source>Make the map; its layers join the project</source>
        <translation>Faire la carte ; ses couches rejoignent le projet</translation>
    </message>
    <message>
        <source>Make this map when the runs before it have ended</source>
        <translation>Faire cette carte quand les exécutions précédentes auront fini</translation>
    </message>
    <message>
        <source>Makes three maps in one go, from image and heights, from the image alone and from the heights alone, and shows where the heights and where colour changed the class. The mode that is chosen above and the GeoPackage do not count.</source>
        <translation>Fait trois cartes d'affilée, d'après l'image et les hauteurs, d'après l'image seule et d'après les hauteurs seules, et montre où les hauteurs et où la couleur ont changé la classe. Le mode choisi ci-dessus et le GeoPackage ne comptent pas.</translation>
    </message>
    <message>
        <source>Map what the map window shows, classes only, within seconds (F5)</source>
        <translation>Cartographier en quelques secondes ce que montre la fenêtre de carte, classes seulement (F5)</translation>
    </message>
    <message>
        <source>Maps what the map window shows and nothing else, classes only, within seconds. The map goes into a group “DIS2 preview”, which the next preview replaces. Area, results folder and GeoPackage do not count.</source>
        <translation>Cartographie en quelques secondes ce que montre la fenêtre de carte et rien d'autre, classes seulement. La carte va dans un groupe « Aperçu DIS2 », que le prochain aperçu remplace. Zone, dossier de résultats et GeoPackage ne comptent pas.</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Segmenter cette vue</translation>
    </message>
    <message>
        <source>Starts the run in the background. QGIS and this window stay usable.</source>
        <translation>Lance l'exécution en arrière-plan. QGIS et cette fenêtre restent utilisables.</translation>
    </message>
</context>
<context>
    <name>ValueChecks</name>
    <message>
        <source>All heights are {value} m: nothing stands on the ground.</source>
        <translation>Toutes les hauteurs sont de {value} m : rien ne se dresse sur le sol.</translation>
    </message>
    <message>
        <source>Hardly any height is above {value} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Presque aucune hauteur ne dépasse {value} m : le lieu est plat, ou les hauteurs sont mises à l'échelle ou dans une autre unité.</translation>
    </message>
    <message>
        <source>Heights go up to {value} m above ground. They look like {unit}, or like heights above sea level: check the unit, and that the layer is an NDSM.</source>
        <translation>Les hauteurs vont jusqu'à {value} m au-dessus du sol. On dirait des {unit}, ou des altitudes : vérifier l'unité, et que la couche est un NDSM.</translation>
    </message>
    <message>
        <source>Heights only go up to {value} m. They look like metres: check the unit.</source>
        <translation>Les hauteurs ne vont que jusqu'à {value} m. On dirait des mètres : vérifier l'unité.</translation>
    </message>
    <message>
        <source>No height is below {value} m: they look like heights above sea level. Choose them as a DSM, with a DTM or with an estimated ground.</source>
        <translation>Aucune hauteur n'est inférieure à {value} m : on dirait des altitudes. Les choisir comme DSM, avec un DTM ou avec un sol estimé.</translation>
    </message>
    <message>
        <source>Only {percent} % of the heights have data. Check their no-data value and the unit.</source>
        <translation>Seulement {percent} % des hauteurs ont des données. Vérifier leur valeur nodata et l'unité.</translation>
    </message>
    <message>
        <source>Only {percent} % of the image has data. Check its no-data value.</source>
        <translation>Seulement {percent} % de l'image a des données. Vérifier sa valeur nodata.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {unit}. DIS2 knows metres, decimetres and centimetres: multiply heights in {unit} by {factor} with the raster calculator.</source>
        <translation>Le fichier des hauteurs compte en {unit}. DIS2 connaît les mètres, décimètres et centimètres : multiplier les hauteurs en {unit} par {factor} avec la calculatrice raster.</translation>
    </message>
    <message>
        <source>The file says that its heights are in {}: choose that unit.</source>
        <translation>D'après le fichier, ses hauteurs sont en {} : choisir cette unité.</translation>
    </message>
    <message>
        <source>The heights lie below the ground ({value} m). A DSM and a DTM may be swapped.</source>
        <translation>Les hauteurs sont sous le sol ({value} m). Le DSM et le DTM sont peut-être intervertis.</translation>
    </message>
    <message>
        <source>The image has values below zero ({value}), like an index or decibels. Brightness or reflectance in red, green and near infrared is needed.</source>
        <translation>L'image a des valeurs négatives ({value}), comme un indice ou des décibels. Il faut la luminosité ou la réflectance dans le rouge, le vert et le proche infrarouge.</translation>
    </message>
    <message>
        <source>The image holds one value only, {value}: nothing tells classes apart.</source>
        <translation>L'image n'a qu'une valeur, {value} : rien ne distingue les classes.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {value}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 with the raster calculator.</source>
        <translation>Les valeurs de l'image ne vont que jusqu'à {value}, comme des réflectances, et ce modèle prend celles d'images à 8 bits telles quelles : les multiplier par 255 avec la calculatrice raster.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {value} at most: it looks like a map of classes and not like an image.</source>
        <translation>Les nombres entiers de l'image diffèrent de {value} au plus : on dirait une carte de classes et non une image.</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centimètres</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>décimètres</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>mètres</translation>
    </message>
    <message>
        <source>{percent} % of the image hold 0, or the largest value, in every band and count as data: they get classes too. Declare that value as no data in the file.</source>
        <translation>{percent} % de l'image valent 0, ou la plus grande valeur, dans chaque bande et comptent comme données : des classes leur sont données aussi. Déclarer cette valeur comme nodata dans le fichier.</translation>
    </message>
</context>
<context>
    <name>WebChecks</name>
    <message>
        <source>“{name}” comes from a service: the area has {size} megapixels at {pixel}, and at most {most} are fetched. Choose a smaller area.</source>
        <translation>« {name} » vient d'un service : la zone a {size} mégapixels à {pixel}, et au plus {most} sont récupérés. Choisir une zone plus petite.</translation>
    </message>
    <message>
        <source>“{name}” comes from a service: {size} megapixels are fetched first.</source>
        <translation>« {name} » vient d'un service : {size} mégapixels sont d'abord récupérés.</translation>
    </message>
    <message>
        <source>“{name}” is fetched as a picture: {size} megapixels at {pixel}. Unless the service sends colour infrared, it has no near infrared and the map will be poor.</source>
        <translation>« {name} » est récupérée comme image : {size} mégapixels à {pixel}. À moins que le service n'envoie de l'infrarouge couleur, elle n'a pas de proche infrarouge et la carte sera mauvaise.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>below {} %</source>
        <translation>moins de {} %</translation>
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
        <translation>{} Go</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} Mo</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} To</translation>
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
        <translation>{} ko</translation>
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
