<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source> inside the polygons of {0}</source>
        <translation> dans les polygones de {0}</translation>
    </message>
    <message>
        <source>'{0}' does not say which class a value is.</source>
        <translation>« {0} » ne dit pas quelle classe est une valeur.</translation>
    </message>
    <message>
        <source>'{0}' is no CRS.</source>
        <translation>« {0} » n'est pas un SCR.</translation>
    </message>
    <message>
        <source>'{0}' names no number of workers.</source>
        <translation>« {0} » ne donne aucun nombre de processus.</translation>
    </message>
    <message>
        <source>'{0}={1}' does not say which class a value is.</source>
        <translation>« {0}={1} » ne dit pas quelle classe est une valeur.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together.</source>
        <translation>Un DSM et un DTM sont nécessaires ensemble.</translation>
    </message>
    <message>
        <source>A GeoPackage holds no rotated rasters: they were turned upright by the nearest pixel. The GeoTIFFs are as they were.</source>
        <translation>Un GeoPackage ne contient pas de rasters tournés : ils ont été redressés d'après le pixel le plus proche. Les GeoTIFF sont comme ils étaient.</translation>
    </message>
    <message>
        <source>A batch of {0} tiles is empty.</source>
        <translation>Un lot de {0} tuiles est vide.</translation>
    </message>
    <message>
        <source>A block has ended several workers, the last of them {0}.</source>
        <translation>Un bloc a mis fin à plusieurs processus, le dernier étant {0}.</translation>
    </message>
    <message>
        <source>A border of {0} px is negative.</source>
        <translation>Une bordure de {0} px est négative.</translation>
    </message>
    <message>
        <source>A comparison of scenarios needs both inputs; not given: {0}.</source>
        <translation>Une comparaison de scénarios demande les deux entrées ; il manque : {0}.</translation>
    </message>
    <message>
        <source>A detail width of {0} does not fit the {1} decoder.</source>
        <translation>Une largeur de détail de {0} ne va pas avec le décodeur {1}.</translation>
    </message>
    <message>
        <source>A dropout of {0} is no share from 0 up to 1.</source>
        <translation>Un dropout de {0} n'est pas une part de 0 à moins de 1.</translation>
    </message>
    <message>
        <source>A file was changed on its way or in the folder of wheels: do not use it.</source>
        <translation>Un fichier a été modifié en route ou dans le dossier de wheels : ne pas l'utiliser.</translation>
    </message>
    <message>
        <source>A graphics card of NVIDIA was found, but no CUDA build of PyTorch for Windows is in the list of packages yet: what is installed here computes on the processor. Name a Python with a CUDA build of PyTorch in the QGIS setting dis2/interpreter to use the card.</source>
        <translation>Une carte graphique NVIDIA a été trouvée, mais la liste des paquets n'a pas encore de version CUDA de PyTorch pour Windows : ce qui s'installe ici calcule sur le processeur. Pour utiliser la carte, nommer un Python avec une version CUDA de PyTorch dans le paramètre QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>A model without a network has at most {0} classes, not {1}.</source>
        <translation>Un modèle sans réseau a au plus {0} classes, et non {1}.</translation>
    </message>
    <message>
        <source>A network width of {0} is not a multiple of {1}.</source>
        <translation>Une largeur de réseau de {0} n'est pas un multiple de {1}.</translation>
    </message>
    <message>
        <source>A smallest polygon of {0} m² is no area.</source>
        <translation>Un plus petit polygone de {0} m² n'est pas une surface.</translation>
    </message>
    <message>
        <source>A stride of {0} px leaves gaps between tiles of {1} px.</source>
        <translation>Un pas de {0} px laisse des trous entre des tuiles de {1} px.</translation>
    </message>
    <message>
        <source>A tile of {0} px does not fit the network.</source>
        <translation>Une tuile de {0} px ne convient pas au réseau.</translation>
    </message>
    <message>
        <source>A tile of {0} px is not a multiple of 16 of at least 64 px.</source>
        <translation>Une tuile de {0} px n'est pas un multiple de 16 d'au moins 64 px.</translation>
    </message>
    <message>
        <source>A tile of {0} x {1} px does not fit the network.</source>
        <translation>Une tuile de {0} x {1} px ne convient pas au réseau.</translation>
    </message>
    <message>
        <source>A width of {0} m is too narrow for a ground filter.</source>
        <translation>Une largeur de {0} m est trop étroite pour un filtre de sol.</translation>
    </message>
    <message>
        <source>A worker failed ({0}: {1}).</source>
        <translation>Un processus a échoué ({0} : {1}).</translation>
    </message>
    <message>
        <source>A worker on {0} would make another map: it has {1}, and the run was started with {2}.</source>
        <translation>Un processus sur {0} ferait une autre carte : il a {1}, et le calcul a été lancé avec {2}.</translation>
    </message>
    <message>
        <source>Add your organisation's authority in QGIS: Settings, Options, Authentication.</source>
        <translation>Ajouter l'autorité de certification de votre organisation dans QGIS : Préférences, Options, Authentification.</translation>
    </message>
    <message>
        <source>All heights are {0} m: nothing stands on the ground.</source>
        <translation>Toutes les hauteurs sont de {0} m : rien ne se dresse sur le sol.</translation>
    </message>
    <message>
        <source>An NVIDIA driver was found, but {0}</source>
        <translation>Un pilote NVIDIA a été trouvé, mais : {0}</translation>
    </message>
    <message>
        <source>An error map cannot hold the class id {0}.</source>
        <translation>Une carte d'erreurs ne peut pas contenir le numéro de classe {0}.</translation>
    </message>
    <message>
        <source>An overlap of {0} px does not fit tiles of {1} px.</source>
        <translation>Un recouvrement de {0} px ne convient pas à des tuiles de {1} px.</translation>
    </message>
    <message>
        <source>An overlap of {0} px is not between 0 and half a tile.</source>
        <translation>Un recouvrement de {0} px n'est pas entre 0 et une demi-tuile.</translation>
    </message>
    <message>
        <source>Another run writes into {0}.</source>
        <translation>Une autre exécution écrit dans {0}.</translation>
    </message>
    <message>
        <source>Ask for at least classes.</source>
        <translation>Demander au moins les classes.</translation>
    </message>
    <message>
        <source>Ask for classes only</source>
        <translation>Ne demander que les classes</translation>
    </message>
    <message>
        <source>Ask for no GeoPackage</source>
        <translation>Ne pas demander de GeoPackage</translation>
    </message>
    <message>
        <source>Ask the run for classes.</source>
        <translation>Demander les classes à l'exécution.</translation>
    </message>
    <message>
        <source>Assign a CRS to the one that has none.</source>
        <translation>Assigner un SCR à celui qui n'en a pas.</translation>
    </message>
    <message>
        <source>Assign a CRS to the raster, or keep all polygons.</source>
        <translation>Assigner un SCR au raster, ou garder tous les polygones.</translation>
    </message>
    <message>
        <source>Assign one (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>En assigner un (gdal_edit.py -a_srs EPSG:... FICHIER).</translation>
    </message>
    <message>
        <source>Assign the CRS to the file without it (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>Assigner un SCR au fichier qui n'en a pas (gdal_edit.py -a_srs EPSG:... FICHIER).</translation>
    </message>
    <message>
        <source>Assign the right CRS, or reproject one of them to the CRS of the other.</source>
        <translation>Assigner le bon SCR, ou reprojeter l'un des deux dans le SCR de l'autre.</translation>
    </message>
    <message>
        <source>Band numbers {0} start below 1.</source>
        <translation>Les numéros de bande {0} commencent au-dessous de 1.</translation>
    </message>
    <message>
        <source>Bands {0} name one band twice.</source>
        <translation>Les bandes {0} nomment deux fois la même bande.</translation>
    </message>
    <message>
        <source>Bands {0} were asked for, but {1} has {2}.</source>
        <translation>Les bandes {0} ont été demandées, mais {1} en a {2}.</translation>
    </message>
    <message>
        <source>Both an NDSM and a DSM were given.</source>
        <translation>Un NDSM et un DSM ont été donnés à la fois.</translation>
    </message>
    <message>
        <source>Bundled models: {0}. A folder with a {1} works too.</source>
        <translation>Modèles fournis : {0}. Un dossier contenant {1} convient aussi.</translation>
    </message>
    <message>
        <source>Check that both show the same place, and their CRSs.</source>
        <translation>Vérifier que les deux montrent le même endroit, et leurs SCR.</translation>
    </message>
    <message>
        <source>Check that polygons and rasters show the same place, the CRS of the polygons, and the extent.</source>
        <translation>Vérifier que polygones et rasters montrent le même endroit, ainsi que le SCR des polygones et l'emprise.</translation>
    </message>
    <message>
        <source>Check that they show the same place, and how the reference names the classes.</source>
        <translation>Vérifier qu'ils montrent le même endroit, et comment la référence nomme les classes.</translation>
    </message>
    <message>
        <source>Check the CRS of both, and that they show the same place.</source>
        <translation>Vérifier le SCR des deux, et qu'ils montrent le même endroit.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or choose a folder of wheels. What was fetched is kept; the next try goes on from there.</source>
        <translation>Vérifier le réseau et le proxy de QGIS (Préférences, Options, Réseau), ou choisir un dossier de wheels. Ce qui a été récupéré est gardé ; l'essai suivant reprend là.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or install pip for QGIS's Python (Debian and Ubuntu: apt install python3-pip).</source>
        <translation>Vérifier le réseau et le proxy de QGIS (Préférences, Options, Réseau), ou installer pip pour le Python de QGIS (Debian et Ubuntu : apt install python3-pip).</translation>
    </message>
    <message>
        <source>Check the no-data values of the inputs, the unit of the heights and the extent; or choose another scenario.</source>
        <translation>Vérifier les valeurs nodata des entrées, l'unité des hauteurs et l'emprise ; ou choisir un autre scénario.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Vérifier le chemin.</translation>
    </message>
    <message>
        <source>Check the path; quote it from the shell.</source>
        <translation>Vérifier le chemin ; le mettre entre guillemets pour le shell.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu, or --backend torch.</source>
        <translation>Choisir --device auto ou cpu, ou --backend torch.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu.</source>
        <translation>Choisir --device auto ou cpu.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32, or --backend torch.</source>
        <translation>Choisir --precision auto ou fp32, ou --backend torch.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32.</source>
        <translation>Choisir --precision auto ou fp32.</translation>
    </message>
    <message>
        <source>Choose --tile {0}, or install that, or choose --backend torch.</source>
        <translation>Choisir --tile {0}, ou installer cela, ou choisir --backend torch.</translation>
    </message>
    <message>
        <source>Choose 0 to {0}.</source>
        <translation>Choisir de 0 à {0}.</translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation>Choisir 1 ou plus.</translation>
    </message>
    <message>
        <source>Choose 256 or 512, for example.</source>
        <translation>Choisir par exemple 256 ou 512.</translation>
    </message>
    <message>
        <source>Choose a classified map.</source>
        <translation>Choisissez une carte classée.</translation>
    </message>
    <message>
        <source>Choose a folder for results that all machines share under one name.</source>
        <translation>Choisir pour les résultats un dossier que toutes les machines voient sous le même nom.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk with more space, or a smaller --extent.</source>
        <translation>Choisir un dossier sur un disque avec plus de place, ou une emprise plus petite (--extent).</translation>
    </message>
    <message>
        <source>Choose a folder that holds a model.</source>
        <translation>Choisir un dossier qui contient un modèle.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, on a disk with space.</source>
        <translation>Choisir un dossier où l'écriture est permise, sur un disque avec de la place.</translation>
    </message>
    <message>
        <source>Choose a model with a network.</source>
        <translation>Choisir un modèle avec un réseau.</translation>
    </message>
    <message>
        <source>Choose a multiple of {0} px from {1} px up.</source>
        <translation>Choisir un multiple de {0} px, à partir de {1} px.</translation>
    </message>
    <message>
        <source>Choose a smaller --batch or --tile, or close other programs.</source>
        <translation>Choisir un lot (--batch) ou des tuiles (--tile) plus petits, ou fermer d'autres programmes.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or --device cpu.</source>
        <translation>Choisir des tuiles (--tile) ou un lot (--batch) plus petits, ou --device cpu.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or close other programs.</source>
        <translation>Choisir des tuiles (--tile) ou un lot (--batch) plus petits, ou fermer d'autres programmes.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile, or --device cpu.</source>
        <translation>Choisir un --tile plus petit, ou --device cpu.</translation>
    </message>
    <message>
        <source>Choose an eighth to a quarter of the tile.</source>
        <translation>Choisir d'un huitième à un quart de la tuile.</translation>
    </message>
    <message>
        <source>Choose another --precision: {0}.</source>
        <translation>Choisir un autre --precision : {0}.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Choisir un autre modèle.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage, or remove that file first.</source>
        <translation>Choisissez un autre nom pour le GeoPackage, ou supprimez d'abord ce fichier.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage.</source>
        <translation>Choisir un autre nom pour le GeoPackage.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Choisissez un autre nom pour le résultat.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Choisir parmi : {0}.</translation>
    </message>
    <message>
        <source>Choose the field, or map its values to classes: {0}.</source>
        <translation>Choisir le champ, ou associer ses valeurs aux classes : {0}.</translation>
    </message>
    <message>
        <source>Choose them again in the dialog; another version of DIS2 may have made the run.</source>
        <translation>Les choisir à nouveau dans la fenêtre ; l'exécution vient peut-être d'une autre version de DIS2.</translation>
    </message>
    <message>
        <source>Classes, layers, feed-forward width and positions start at 1.</source>
        <translation>Classes, couches, largeur feed-forward et positions commencent à 1.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, which may use the packages, and try again.</source>
        <translation>Fermer les autres fenêtres de QGIS, qui utilisent peut-être les paquets, et réessayer.</translation>
    </message>
    <message>
        <source>Count bands from 1.</source>
        <translation>Compter les bandes à partir de 1.</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python.</source>
        <translation>Dask n'est pas installé pour ce Python.</translation>
    </message>
    <message>
        <source>Delete the file; it is made again.</source>
        <translation>Supprimer le fichier ; il sera refait.</translation>
    </message>
    <message>
        <source>Do not use it; fetch it again from the Python Package Index.</source>
        <translation>Ne pas l'utiliser ; le récupérer à nouveau sur le Python Package Index.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libérer de la place ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>Free space, or run without --resume, which keeps less on disk.</source>
        <translation>Libérer de la place, ou exécuter sans --resume, ce qui garde moins sur le disque.</translation>
    </message>
    <message>
        <source>GDAL gave no reason</source>
        <translation>GDAL n'a pas donné de raison</translation>
    </message>
    <message>
        <source>Georeference both (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE), or give files of the same size.</source>
        <translation>Géoréférencez les deux (gdal_edit.py -a_ullr GAUCHE HAUT DROITE BAS FICHIER), ou donnez des fichiers de même taille.</translation>
    </message>
    <message>
        <source>Georeference it again (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE).</source>
        <translation>Géoréférencer de nouveau le fichier (gdal_edit.py -a_ullr GAUCHE HAUT DROITE BAS FICHIER).</translation>
    </message>
    <message>
        <source>Get the model again, or choose --backend torch.</source>
        <translation>Procurez-vous à nouveau le modèle, ou choisissez --backend torch.</translation>
    </message>
    <message>
        <source>Give --dsm alone, or leave --ground-window out.</source>
        <translation>Donner --dsm seul, ou omettre --ground-window.</translation>
    </message>
    <message>
        <source>Give --dsm and --dtm, or --ndsm; or let --ground-window 60 estimate the ground.</source>
        <translation>Donner --dsm et --dtm, ou --ndsm ; ou faire estimer le sol par --ground-window 60.</translation>
    </message>
    <message>
        <source>Give --ndsm or choose scenario auto or missing-ndsm.</source>
        <translation>Donner --ndsm ou choisir le scénario auto ou missing-ndsm.</translation>
    </message>
    <message>
        <source>Give --ndsm, or --dsm with --dtm, or --dsm with --ground-window.</source>
        <translation>Donner --ndsm, ou --dsm avec --dtm, ou --dsm avec --ground-window.</translation>
    </message>
    <message>
        <source>Give --rgir and --ndsm, or --dsm and --dtm instead of --ndsm.</source>
        <translation>Donner --rgir et --ndsm, ou --dsm et --dtm au lieu de --ndsm.</translation>
    </message>
    <message>
        <source>Give --rgir or choose scenario auto or missing-rgir.</source>
        <translation>Donner --rgir ou choisir le scénario auto ou missing-rgir.</translation>
    </message>
    <message>
        <source>Give --rgir, --ndsm or both.</source>
        <translation>Donner --rgir, --ndsm ou les deux.</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>Donner 0 ou plus.</translation>
    </message>
    <message>
        <source>Give 0 or more; ISPRS has 3.</source>
        <translation>Donner 0 ou plus ; ISPRS a 3.</translation>
    </message>
    <message>
        <source>Give a GeoPackage or another file with polygons.</source>
        <translation>Donner un GeoPackage ou un autre fichier de polygones.</translation>
    </message>
    <message>
        <source>Give a GeoTIFF, for example.</source>
        <translation>Donner un GeoTIFF, par exemple.</translation>
    </message>
    <message>
        <source>Give a layer with at least one polygon.</source>
        <translation>Donner une couche d'au moins un polygone.</translation>
    </message>
    <message>
        <source>Give a layer with polygons.</source>
        <translation>Donner une couche de polygones.</translation>
    </message>
    <message>
        <source>Give a raster of heights. If the numbers are heights, take the palette away: gdal_translate -colorinterp gray FILE NEW-FILE.</source>
        <translation>Donner un raster de hauteurs. Si les nombres sont bien des hauteurs, retirer la palette : gdal_translate -colorinterp gray FICHIER NOUVEAU-FICHIER.</translation>
    </message>
    <message>
        <source>Give a raster of real numbers.</source>
        <translation>Donner un raster de nombres réels.</translation>
    </message>
    <message>
        <source>Give a raster with bands.</source>
        <translation>Donner un raster avec des bandes.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids, or one in the ISPRS colours.</source>
        <translation>Donner un raster à une bande de numéros de classe, ou un raster dans les couleurs ISPRS.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids.</source>
        <translation>Donner un raster à une bande de numéros de classe.</translation>
    </message>
    <message>
        <source>Give a single-band raster (gdal_translate -b 1 takes one out).</source>
        <translation>Donner un raster à une seule bande (gdal_translate -b 1 en extrait une).</translation>
    </message>
    <message>
        <source>Give a terrain model (DTM), or install it: in QGIS by Raster, DIS2, Set up what computes the map, elsewhere by pip install csf-3dfin (Python 3.10 to 3.13).</source>
        <translation>Donner un modèle de terrain (DTM), ou installer le filtre : dans QGIS par Raster, DIS2, Installer de quoi calculer la carte, ailleurs par pip install csf-3dfin (Python 3.10 à 3.13).</translation>
    </message>
    <message>
        <source>Give all machines the same version of DIS2, the same model and the same inputs.</source>
        <translation>Donner à toutes les machines la même version de DIS2, le même modèle et les mêmes données.</translation>
    </message>
    <message>
        <source>Give all machines the same versions of Python, Dask, DIS2 and what it needs.</source>
        <translation>Donner à toutes les machines les mêmes versions de Python, de Dask, de DIS2 et de ce qu'il lui faut.</translation>
    </message>
    <message>
        <source>Give an image with these three bands.</source>
        <translation>Donner une image avec ces trois bandes.</translation>
    </message>
    <message>
        <source>Give fewer workers, or close other programs.</source>
        <translation>Indiquer moins de processus, ou fermer d'autres programmes.</translation>
    </message>
    <message>
        <source>Give fewer, or leave out --scheduler.</source>
        <translation>En indiquer moins, ou omettre --scheduler.</translation>
    </message>
    <message>
        <source>Give it in the CRS of the image (of the heights where there is no image).</source>
        <translation>La donner dans le SCR de l'image (des hauteurs, s'il n'y a pas d'image).</translation>
    </message>
    <message>
        <source>Give it, or choose the scenario in which it is missing.</source>
        <translation>La donner, ou choisir le scénario où elle manque.</translation>
    </message>
    <message>
        <source>Give local:2, for example.</source>
        <translation>Donner par exemple local:2.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Donner l'un des deux.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>Donner un autre nom au fichier.</translation>
    </message>
    <message>
        <source>Give the folder that segment wrote into.</source>
        <translation>Donner le dossier dans lequel segment a écrit.</translation>
    </message>
    <message>
        <source>Give the width of the widest roof, for example 60.</source>
        <translation>Donner la largeur du plus large des toits, par exemple 60.</translation>
    </message>
    <message>
        <source>Give xmin,ymin,xmax,ymax in order.</source>
        <translation>Donner xmin,ymin,xmax,ymax dans cet ordre.</translation>
    </message>
    <message>
        <source>Hardly any height is above {0} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Presque aucune hauteur ne dépasse {0} m : l'endroit est plat, ou les hauteurs ont une échelle ou une autre unité.</translation>
    </message>
    <message>
        <source>Heights go up to {0} m above ground. They look like {1}: try --ndsm-unit {2}; or like heights above sea level: give those as --dsm with --dtm.</source>
        <translation>Les hauteurs vont jusqu'à {0} m au-dessus du sol. On dirait des {1} : essayer --ndsm-unit {2} ; ou des altitudes : les donner comme --dsm avec --dtm.</translation>
    </message>
    <message>
        <source>Heights lie below the ground ({0} m). If --dsm and --dtm were given, they may be swapped.</source>
        <translation>Les hauteurs sont au-dessous du sol ({0} m). Si --dsm et --dtm ont été donnés, ils sont peut-être intervertis.</translation>
    </message>
    <message>
        <source>Heights only go up to {0} m. They look like metres: try --ndsm-unit m.</source>
        <translation>Les hauteurs ne vont que jusqu'à {0} m. On dirait des mètres : essayer --ndsm-unit m.</translation>
    </message>
    <message>
        <source>Install CUDA and cuDNN of its release, or try --device cpu.</source>
        <translation>Installer CUDA et cuDNN pour sa version, ou essayer --device cpu.</translation>
    </message>
    <message>
        <source>Install it (pip install distributed), or leave out --scheduler.</source>
        <translation>L'installer (pip install distributed), ou omettre --scheduler.</translation>
    </message>
    <message>
        <source>Install it again, or choose another --backend.</source>
        <translation>La réinstaller, ou choisir un autre --backend.</translation>
    </message>
    <message>
        <source>Install it with: pip install {0}</source>
        <translation>L'installer ainsi : pip install {0}</translation>
    </message>
    <message>
        <source>Install it, or choose another --backend.</source>
        <translation>L'installer, ou choisir un autre --backend.</translation>
    </message>
    <message>
        <source>Install one of them, or use the Python of the checkout's .venv.</source>
        <translation>Installer l'un des deux, ou utiliser le Python de .venv.</translation>
    </message>
    <message>
        <source>Install pip for it.</source>
        <translation>Installer pip pour lui.</translation>
    </message>
    <message>
        <source>Install the model again, or import the checkpoint again.</source>
        <translation>Réinstaller le modèle, ou réimporter le checkpoint.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Réinstaller le modèle.</translation>
    </message>
    <message>
        <source>Install the model again; it may need a newer version of the plugin.</source>
        <translation>Réinstaller le modèle ; il lui faut peut-être une version plus récente de l'extension.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Réinstaller l'extension.</translation>
    </message>
    <message>
        <source>It does not work: {0}</source>
        <translation>Il ne fonctionne pas : {0}</translation>
    </message>
    <message>
        <source>Let it end in {0}.</source>
        <translation>Donnez-lui la terminaison {0}.</translation>
    </message>
    <message>
        <source>Make bands of it first: gdal_translate -expand rgb FILE NEW-FILE.</source>
        <translation>En faire d'abord des bandes : gdal_translate -expand rgb FICHIER NOUVEAU-FICHIER.</translation>
    </message>
    <message>
        <source>Make it again: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Le refaire : python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Make it or choose another.</source>
        <translation>Le créer ou en choisir un autre.</translation>
    </message>
    <message>
        <source>Make it, or point the environment variable DIS2_CACHE to another folder.</source>
        <translation>Le créer, ou diriger la variable d'environnement DIS2_CACHE vers un autre dossier.</translation>
    </message>
    <message>
        <source>Make room on the disk of the QGIS profile.</source>
        <translation>Faire de la place sur le disque du profil QGIS.</translation>
    </message>
    <message>
        <source>Make room there, or choose a smaller build.</source>
        <translation>Y faire de la place, ou choisir une version plus petite.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex), or start where its names count from.</source>
        <translation>Refaire l'index (gdaltindex), ou démarrer là d'où partent ses noms.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex).</source>
        <translation>Refaire l'index (gdaltindex).</translation>
    </message>
    <message>
        <source>Make them where PyTorch is: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Créez-les là où se trouve PyTorch : python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Most often memory ran out: choose a smaller batch, or close other programs.</source>
        <translation>Le plus souvent, la mémoire a manqué : choisir un lot plus petit, ou fermer d'autres programmes.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Le déplacer, ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>Move them away, or choose another folder.</source>
        <translation>Les déplacer, ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>NVIDIA driver {0}</source>
        <translation>pilote NVIDIA {0}</translation>
    </message>
    <message>
        <source>Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>Nommer un Python qui a PyTorch ou ONNX Runtime dans le paramètre QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>Name another Python in the QGIS setting dis2/interpreter.</source>
        <translation>Nommer un autre Python dans le paramètre QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: onnxruntime {0} is a build without CUDA.</source>
        <translation>Aucun appareil CUDA n'est utilisable : onnxruntime {0} est une version sans CUDA.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: openvino {0} computes on processors and on graphics cards of Intel.</source>
        <translation>Aucun appareil CUDA n'est utilisable : openvino {0} calcule sur des processeurs et sur des cartes graphiques d'Intel.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: {0}</source>
        <translation>Aucun appareil CUDA n'est utilisable : {0}</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0} ({1}).</source>
        <translation>Aucun ordonnanceur Dask ne répond à {0} ({1}).</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>Aucun pilote NVIDIA n'a été trouvé.</translation>
    </message>
    <message>
        <source>No file fits {0}.</source>
        <translation>Aucun fichier ne correspond à {0}.</translation>
    </message>
    <message>
        <source>No height is below {0} m: they look like heights above sea level. Give them as --dsm, with --dtm or --ground-window.</source>
        <translation>Aucune hauteur n'est inférieure à {0} m : on dirait des altitudes. Les donner comme --dsm, avec --dtm ou --ground-window.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>Aucune entrée n'a été donnée.</translation>
    </message>
    <message>
        <source>No output was asked for.</source>
        <translation>Aucune sortie n'a été demandée.</translation>
    </message>
    <message>
        <source>No polygon of {0} names a class in its field '{1}'.</source>
        <translation>Aucun polygone de {0} ne nomme une classe dans son champ « {1} ».</translation>
    </message>
    <message>
        <source>No polygon of {0} reaches the centre of a pixel in the part to map.</source>
        <translation>Aucun polygone de {0} n'atteint le centre d'un pixel dans la partie à cartographier.</translation>
    </message>
    <message>
        <source>No zone of {0} lies on a classified pixel of {1}.</source>
        <translation>Aucune zone de {0} n'est sur un pixel classé de {1}.</translation>
    </message>
    <message>
        <source>No {0} for Python {1} on {2} {3} is in the lock '{4}'.</source>
        <translation>Aucun {0} pour Python {1} sur {2} {3} n'est dans la liste de paquets « {4} ».</translation>
    </message>
    <message>
        <source>Nothing computes models in this Python. It lacks: {0}.</source>
        <translation>Rien ne calcule de modèles dans ce Python. Il manque : {0}.</translation>
    </message>
    <message>
        <source>Nothing could be compared: no pixel has both image and heights. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>Rien n'a pu être comparé : aucun pixel n'a à la fois image et hauteurs. Vérifier les valeurs nodata des entrées, l'emprise et le masque.</translation>
    </message>
    <message>
        <source>Nothing was kept. Choose another build, and report this with the diagnostics.</source>
        <translation>Rien n'a été gardé. Choisir une autre version, et signaler ceci avec le diagnostic.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load what it needs for {0}.</source>
        <translation>ONNX Runtime ne peut pas charger ce qu'il lui faut pour {0}.</translation>
    </message>
    <message>
        <source>ONNX Runtime computes in fp32 here, not {0}.</source>
        <translation>ONNX Runtime calcule ici en fp32, et non en {0}.</translation>
    </message>
    <message>
        <source>Only {0} % of the heights have data: check their no-data value.</source>
        <translation>Seulement {0} % des hauteurs ont des données : vérifier leur valeur nodata.</translation>
    </message>
    <message>
        <source>Only {0} % of the image has data: check its no-data value.</source>
        <translation>Seulement {0} % de l'image a des données : vérifier sa valeur nodata.</translation>
    </message>
    <message>
        <source>OpenVINO does not compute in {0} on {1} here.</source>
        <translation>OpenVINO ne calcule pas ici en {0} sur {1}.</translation>
    </message>
    <message>
        <source>Packages for another version of Python lie in {0}, {1} MB: delete that folder unless another QGIS uses it.</source>
        <translation>Des paquets pour une autre version de Python sont dans {0}, {1} Mo : supprimer ce dossier, sauf si un autre QGIS l'utilise.</translation>
    </message>
    <message>
        <source>Pixels cover {0} m by {1} m of ground, and the network takes them for squares: it sees everything stretched. Reproject the raster to square pixels in metres first (gdalwarp -t_srs EPSG:... -tr M M).</source>
        <translation>Les pixels couvrent {0} m sur {1} m au sol, et le réseau les prend pour des carrés : il voit tout étiré. Reprojeter d'abord le raster en pixels carrés, en mètres (gdalwarp -t_srs EPSG:... -tr M M).</translation>
    </message>
    <message>
        <source>Pixels of {0} m are outside the {1} to {2} m that {3} was trained for; expect a poorer map.</source>
        <translation>Des pixels de {0} m sont hors de l'intervalle de {1} à {2} m pour lequel {3} a été entraîné ; la carte sera moins bonne.</translation>
    </message>
    <message>
        <source>Preparing the model, once: {0} has no ONNX files for tiles of {1} px yet. It takes about half a minute a scenario.</source>
        <translation>Préparation du modèle, une seule fois : {0} n'a pas encore de fichiers ONNX pour des tuiles de {1} px. Cela prend environ une demi-minute par scénario.</translation>
    </message>
    <message>
        <source>Put these there: {0}.</source>
        <translation>Y mettre : {0}.</translation>
    </message>
    <message>
        <source>Put {0} there, or install pip for QGIS's Python.</source>
        <translation>Y mettre {0}, ou installer pip pour le Python de QGIS.</translation>
    </message>
    <message>
        <source>QGIS's own Python was not found beside it, so nothing can be installed for it. Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>Le Python de QGIS n'a pas été trouvé à côté de lui, rien ne peut donc être installé pour lui. Nommer un Python qui a PyTorch ou ONNX Runtime dans le paramètre QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>Remove its layers from QGIS, then try again.</source>
        <translation>Retirer ses couches de QGIS, puis réessayer.</translation>
    </message>
    <message>
        <source>Run again when nothing writes to the file any more.</source>
        <translation>Relancer quand plus rien n'écrit dans le fichier.</translation>
    </message>
    <message>
        <source>Run again, in a folder that stays.</source>
        <translation>Relancer, dans un dossier qui reste.</translation>
    </message>
    <message>
        <source>Run it again from the map.</source>
        <translation>Recommencer à partir de la carte.</translation>
    </message>
    <message>
        <source>Run without --resume</source>
        <translation>Exécuter sans --resume</translation>
    </message>
    <message>
        <source>Save it on another disk, or ask for no GeoPackage.</source>
        <translation>L'enregistrer sur un autre disque, ou ne pas demander de GeoPackage.</translation>
    </message>
    <message>
        <source>Say which bands are red, green and near infrared, for example --rgir-bands 1,2,4.</source>
        <translation>Dire quelles bandes sont le rouge, le vert et le proche infrarouge, par exemple --rgir-bands 1,2,4.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an NDSM and none was given.</source>
        <translation>Le scénario « {0} » demande un NDSM, et aucun n'a été donné.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an RGIR image and none was given.</source>
        <translation>Le scénario « {0} » demande une image RGIR, et aucune n'a été donnée.</translation>
    </message>
    <message>
        <source>See {0} --help.</source>
        <translation>Voir {0} --help.</translation>
    </message>
    <message>
        <source>Start it again, with its workers, and run again; blocks made with --resume are kept.</source>
        <translation>Le relancer avec ses processus, puis relancer le calcul ; les blocs faits avec --resume sont conservés.</translation>
    </message>
    <message>
        <source>Start one (dask scheduler), or give 'local'.</source>
        <translation>En démarrer un (dask scheduler), ou donner « local ».</translation>
    </message>
    <message>
        <source>The Dask scheduler has no worker yet: the run waits for one.</source>
        <translation>L'ordonnanceur Dask n'a encore aucun processus : le calcul en attend un.</translation>
    </message>
    <message>
        <source>The Dask scheduler is gone.</source>
        <translation>L'ordonnanceur Dask a disparu.</translation>
    </message>
    <message>
        <source>The GeoPackage needs about {0}, and {1} are free in {2}.</source>
        <translation>Le GeoPackage demande environ {0}, et {1} sont libres dans {2}.</translation>
    </message>
    <message>
        <source>The GeoPackage {0} would replace an input or another result of the run.</source>
        <translation>Le GeoPackage {0} remplacerait une entrée ou un autre résultat de l'exécution.</translation>
    </message>
    <message>
        <source>The back end '{0}' needs {1}, which this Python does not have.</source>
        <translation>La bibliothèque « {0} » demande {1}, que ce Python n'a pas.</translation>
    </message>
    <message>
        <source>The bands of {0} are not named: band {1} was taken as red, {2} as green, {3} as near infrared. Set --rgir-bands if that is wrong.</source>
        <translation>Les bandes de {0} n'ont pas de nom : la bande {1} a été prise pour le rouge, {2} pour le vert, {3} pour le proche infrarouge. Si c'est faux, donner --rgir-bands.</translation>
    </message>
    <message>
        <source>The copy was stopped.</source>
        <translation>La copie a été arrêtée.</translation>
    </message>
    <message>
        <source>The disk has {0} GB left; about {1} GB are needed in {2}.</source>
        <translation>Il reste {0} Go sur le disque ; il faut environ {1} Go dans {2}.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}) and without a word.</source>
        <translation>Le moteur a fini sans résultat (statut {0}) et sans un mot.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}): {1}.</source>
        <translation>Le moteur a fini sans résultat (statut {0}) : {1}.</translation>
    </message>
    <message>
        <source>The engine ended without a result.</source>
        <translation>Le moteur a fini sans résultat.</translation>
    </message>
    <message>
        <source>The engine was killed by the system.</source>
        <translation>Le moteur a été arrêté par le système.</translation>
    </message>
    <message>
        <source>The export needs the Python package {0}, which is not installed.</source>
        <translation>L'export demande le paquet Python {0}, qui n'est pas installé.</translation>
    </message>
    <message>
        <source>The extent {0} is empty.</source>
        <translation>L'emprise {0} est vide.</translation>
    </message>
    <message>
        <source>The extent {0} lies outside the raster.</source>
        <translation>L'emprise {0} est hors du raster.</translation>
    </message>
    <message>
        <source>The file may be damaged or incomplete, or its disk or server may have failed: get it again, or try later.</source>
        <translation>Le fichier est peut-être endommagé ou incomplet, ou son disque ou son serveur est en panne : récupérez-le de nouveau ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {0}. DIS2 knows m, dm and cm: multiply heights in that unit by {1} first (gdal_calc.py).</source>
        <translation>Le fichier des hauteurs compte en {0}. DIS2 connaît m, dm et cm : multiplier d'abord les hauteurs dans cette unité par {1} (gdal_calc.py).</translation>
    </message>
    <message>
        <source>The file says that its heights are in {0}: try --ndsm-unit {1}.</source>
        <translation>D'après le fichier, ses hauteurs sont en {0} : essayer --ndsm-unit {1}.</translation>
    </message>
    <message>
        <source>The filter that estimates the ground, CSF-3DFin, is not installed for this Python.</source>
        <translation>Le filtre qui estime le sol, CSF-3DFin, n'est pas installé pour ce Python.</translation>
    </message>
    <message>
        <source>The ground is only estimated under a DSM without a DTM.</source>
        <translation>Le sol n'est estimé que sous un DSM sans DTM.</translation>
    </message>
    <message>
        <source>The ground under {0} was estimated for roofs up to {1} m wide: wider roofs may be taken for ground, and hills for roofs. A terrain model is better.</source>
        <translation>Le sol sous {0} a été estimé pour des toits jusqu'à {1} m de large : des toits plus larges peuvent être pris pour du sol, et des collines pour des toits. Un modèle de terrain vaut mieux.</translation>
    </message>
    <message>
        <source>The image has values below zero ({0}), like an index or decibels; DIS2 needs brightness or reflectance in red, green and near infrared.</source>
        <translation>L'image a des valeurs inférieures à zéro ({0}), comme un indice ou des décibels ; DIS2 demande la luminosité ou la réflectance dans le rouge, le vert et le proche infrarouge.</translation>
    </message>
    <message>
        <source>The image holds one value only, {0}: nothing tells classes apart.</source>
        <translation>L'image ne contient qu'une valeur, {0} : rien ne distingue les classes.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>Le journal des messages, onglet DIS2, en dit plus.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has what it said.</source>
        <translation>Ce qu'il a dit est dans le journal des messages, onglet DIS2.</translation>
    </message>
    <message>
        <source>The map changed while its polygons were drawn.</source>
        <translation>La carte a changé pendant que ses polygones étaient tracés.</translation>
    </message>
    <message>
        <source>The map is empty: no pixel has the data the scenario needs. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>La carte est vide : aucun pixel n'a les données que le scénario demande. Vérifier les valeurs nodata des entrées, l'emprise et le masque.</translation>
    </message>
    <message>
        <source>The map is made on the CPU, more slowly.</source>
        <translation>La carte est faite sur le processeur, plus lentement.</translation>
    </message>
    <message>
        <source>The map would be empty: no pixel{0} has data that scenario '{1}' can answer from, in {2}.</source>
        <translation>La carte serait vide : aucun pixel{0} n'a de données d'après lesquelles le scénario « {1} » peut répondre, dans {2}.</translation>
    </message>
    <message>
        <source>The memory of this machine is too small for the network.</source>
        <translation>La mémoire de cette machine est trop petite pour le réseau.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small for tiles of {1} px: the map is made in tiles of {2} px; expect a slightly poorer one.</source>
        <translation>La mémoire de {0} est trop petite pour des tuiles de {1} px : la carte est faite en tuiles de {2} px ; elle sera un peu moins bonne.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: the map is made on the CPU, more slowly.</source>
        <translation>La mémoire de {0} est trop petite : la carte est faite sur le processeur, plus lentement.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: {1}</source>
        <translation>La mémoire de {0} est trop petite : {1}</translation>
    </message>
    <message>
        <source>The memory of {0} was short: one tile after the other, more slowly.</source>
        <translation>La mémoire de {0} était juste : une tuile après l'autre, plus lentement.</translation>
    </message>
    <message>
        <source>The memory of {0} was short: {1} tiles at a time.</source>
        <translation>La mémoire de {0} était juste : {1} tuiles à la fois.</translation>
    </message>
    <message>
        <source>The model card has unknown network fields: {0}.</source>
        <translation>La fiche du modèle a des champs de réseau inconnus : {0}.</translation>
    </message>
    <message>
        <source>The model may need a newer version of the plugin.</source>
        <translation>Le modèle demande peut-être une version plus récente de l'extension.</translation>
    </message>
    <message>
        <source>The model {0} wants a band {1}, which is not red, green or nir.</source>
        <translation>Le modèle {0} demande une bande {1}, qui n'est ni red, ni green, ni nir.</translation>
    </message>
    <message>
        <source>The network fields of the model card are unusable: {0}.</source>
        <translation>Les champs de réseau de la fiche du modèle sont inutilisables : {0}.</translation>
    </message>
    <message>
        <source>The new results are complete, in {0}. Remove the layers of the old ones from QGIS, or close the program that shows them, and move the files; or choose another folder.</source>
        <translation>Les nouveaux résultats sont complets, dans {0}. Retirer de QGIS les couches des anciens, ou fermer le programme qui les montre, et déplacer les fichiers ; ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>The other results are complete, in {0}. {1} Then save them: python -m dis2_plugin.engine save --run DIR --gpkg FILE, or the menu in QGIS.</source>
        <translation>Les autres résultats sont complets, dans {0}. {1} Ensuite les enregistrer : python -m dis2_plugin.engine save --run DIR --gpkg FILE, ou le menu de QGIS.</translation>
    </message>
    <message>
        <source>The results need about {0}, and {1} are free in {2}.</source>
        <translation>Les résultats demandent environ {0}, et {1} sont libres dans {2}.</translation>
    </message>
    <message>
        <source>The run has no classified raster.</source>
        <translation>L'exécution n'a pas de raster classé.</translation>
    </message>
    <message>
        <source>The run needs about {0} of memory, and {1} are free.</source>
        <translation>L'exécution demande environ {0} de mémoire, et {1} sont libres.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>L'exécution a été annulée.</translation>
    </message>
    <message>
        <source>The scenario needs {0}, which was not given.</source>
        <translation>Le scénario demande {0}, qui n'a pas été donné.</translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: {0}.</source>
        <translation>Les paramètres de cette exécution ne peuvent pas être lus : {0}.</translation>
    </message>
    <message>
        <source>The tile index {0} has no tile, or one that names no file.</source>
        <translation>L'index de tuiles {0} n'a aucune tuile, ou en a une qui ne nomme aucun fichier.</translation>
    </message>
    <message>
        <source>The tile index {0} names {1}, which is not there.</source>
        <translation>L'index de tuiles {0} nomme {1}, qui n'est pas là.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {0}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 first.</source>
        <translation>Les valeurs de l'image ne vont que jusqu'à {0}, comme des réflectances, et ce modèle prend telles quelles celles des images de 8 bits : les multiplier d'abord par 255.</translation>
    </message>
    <message>
        <source>The weight {0} is not in the weights file as the network has it.</source>
        <translation>Le poids {0} n'est pas dans le fichier de poids tel que le réseau l'a.</translation>
    </message>
    <message>
        <source>The weights do not fit the network of the card: {0} differs.</source>
        <translation>Les poids ne conviennent pas au réseau de la fiche : {0} diffère.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {0} at most: it looks like a map of classes and not like an image.</source>
        <translation>Les nombres entiers de l'image diffèrent de {0} au plus : on dirait une carte de classes et non une image.</translation>
    </message>
    <message>
        <source>The workers computed on different devices ({0}); their answers may differ in the last digits.</source>
        <translation>Les processus ont calculé sur des appareils différents ({0}) ; leurs réponses peuvent différer dans les derniers chiffres.</translation>
    </message>
    <message>
        <source>The {0} files of {1} make no single raster: {2}.</source>
        <translation>Les {0} fichiers de {1} ne font pas un seul raster : {2}.</translation>
    </message>
    <message>
        <source>Their memory may be too small: give workers more, or a smaller --batch.</source>
        <translation>Leur mémoire est peut-être trop petite : donner plus aux processus, ou un lot (--batch) plus petit.</translation>
    </message>
    <message>
        <source>There are no packages for {0} {1}.</source>
        <translation>Il n'y a pas de paquets pour {0} {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>Il n'y a pas de dossier {0}.</translation>
    </message>
    <message>
        <source>There is no height above ground.</source>
        <translation>Il n'y a pas de hauteur au-dessus du sol.</translation>
    </message>
    <message>
        <source>There is no model '{0}'.</source>
        <translation>Il n'y a pas de modèle « {0} ».</translation>
    </message>
    <message>
        <source>There is no way from '{0}' to '{1}', the CRSs of {2} and of the raster it is laid on.</source>
        <translation>Il n'y a pas de passage de « {0} » à « {1} », les SCR de {2} et du raster sur lequel il est posé.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Il n'y a pas assez de mémoire.</translation>
    </message>
    <message>
        <source>They need the same CRS, number of bands and pixel type.</source>
        <translation>Il leur faut le même SCR, le même nombre de bandes et le même type de pixels.</translation>
    </message>
    <message>
        <source>This Python has no pip, and it cannot be fetched: {0}.</source>
        <translation>Ce Python n'a pas pip, et il ne peut pas être récupéré : {0}.</translation>
    </message>
    <message>
        <source>This Python has no pip, and {0} is not in the folder of wheels.</source>
        <translation>Ce Python n'a pas pip, et {0} n'est pas dans le dossier de wheels.</translation>
    </message>
    <message>
        <source>This model has no network; its map is a rule of thumb for tests.</source>
        <translation>Ce modèle n'a pas de réseau ; sa carte est une règle approximative pour des tests.</translation>
    </message>
    <message>
        <source>Train with a lower rate.</source>
        <translation>Entraîner avec un taux plus bas.</translation>
    </message>
    <message>
        <source>Try --device cpu or --backend torch.</source>
        <translation>Essayer --device cpu ou --backend torch.</translation>
    </message>
    <message>
        <source>Try --device cpu, or another --backend.</source>
        <translation>Essayer --device cpu ou un autre --backend.</translation>
    </message>
    <message>
        <source>Try --device cpu.</source>
        <translation>Essayer --device cpu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayer.</translation>
    </message>
    <message>
        <source>Use ids below {0}.</source>
        <translation>Utiliser des numéros inférieurs à {0}.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Attendre qu'elle soit finie, ou choisir un autre dossier.</translation>
    </message>
    <message>
        <source>Warp it first (gdalwarp -r bilinear FILE NEW_FILE).</source>
        <translation>Le redresser d’abord (gdalwarp -r bilinear FICHIER NOUVEAU_FICHIER).</translation>
    </message>
    <message>
        <source>Warp it to the CRS of a map (gdalwarp -t_srs EPSG:CODE FILE NEW_FILE), or assign the right CRS (gdal_edit.py -a_srs EPSG:CODE FILE).</source>
        <translation>Le reprojeter dans le SCR d'une carte (gdalwarp -t_srs EPSG:CODE FICHIER NOUVEAU_FICHIER), ou assigner le bon SCR (gdal_edit.py -a_srs EPSG:CODE FICHIER).</translation>
    </message>
    <message>
        <source>What is done stays in {0}: --resume goes on with it.</source>
        <translation>Ce qui est terminé reste dans {0} : --resume reprend à partir de là.</translation>
    </message>
    <message>
        <source>What was installed cannot be loaded: {0}</source>
        <translation>Ce qui a été installé ne peut pas être chargé : {0}</translation>
    </message>
    <message>
        <source>What {0} answers in {1} is no number.</source>
        <translation>Ce que {0} répond en {1} n'est pas un nombre.</translation>
    </message>
    <message>
        <source>Without a CRS nobody knows how many pixels the smallest area has.</source>
        <translation>Sans SCR, personne ne sait combien de pixels a la plus petite surface.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS with one of: {0}.</source>
        <translation>Écrire VALEUR=CLASSE avec l'une de celles-ci : {0}.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS.</source>
        <translation>Écrire VALEUR=CLASSE.</translation>
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
        <source>fp16 is not usable on the CPU.</source>
        <translation>fp16 n'est pas utilisable sur le processeur.</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>il n'a rien dit</translation>
    </message>
    <message>
        <source>onnxruntime {0} is a build without CUDA.</source>
        <translation>onnxruntime {0} est une version sans CUDA.</translation>
    </message>
    <message>
        <source>pip failed: {0}.</source>
        <translation>pip a échoué : {0}.</translation>
    </message>
    <message>
        <source>torch {0} cannot compute on the NVIDIA GPU: {1}.</source>
        <translation>torch {0} ne peut pas calculer sur la carte NVIDIA : {1}.</translation>
    </message>
    <message>
        <source>torch {0} finds no NVIDIA GPU with a driver that fits it.</source>
        <translation>torch {0} ne trouve pas de carte NVIDIA avec un pilote qui lui convient.</translation>
    </message>
    <message>
        <source>torch {0} is a build without CUDA.</source>
        <translation>torch {0} est une version sans CUDA.</translation>
    </message>
    <message>
        <source>{0} % of the image hold 0 or the largest value in every band and count as data: they get classes too. Declare the value as no data (gdal_edit.py -a_nodata).</source>
        <translation>{0} % de l'image contiennent 0 ou la plus grande valeur dans chaque bande et comptent comme données : ils reçoivent aussi des classes. Déclarer la valeur comme nodata (gdal_edit.py -a_nodata).</translation>
    </message>
    <message>
        <source>{0} (about {1}), or choose a folder on another disk.</source>
        <translation>{0} (environ {1}), ou choisir un dossier sur un autre disque.</translation>
    </message>
    <message>
        <source>{0} also holds {1}, which would be lost.</source>
        <translation>{0} contient aussi {1}, qui serait perdu.</translation>
    </message>
    <message>
        <source>{0} and the raster do not both have a CRS.</source>
        <translation>{0} et le raster n'ont pas tous deux un SCR.</translation>
    </message>
    <message>
        <source>{0} and {1} have no pixel to compare.</source>
        <translation>{0} et {1} n'ont aucun pixel à comparer.</translation>
    </message>
    <message>
        <source>{0} answers strangely: {1}</source>
        <translation>{0} répond de façon étrange : {1}</translation>
    </message>
    <message>
        <source>{0} came damaged: its hash is another.</source>
        <translation>{0} est arrivé endommagé : sa somme de contrôle est autre.</translation>
    </message>
    <message>
        <source>{0} cannot be changed: {1}.</source>
        <translation>{0} ne peut pas être modifié : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded: {1}</source>
        <translation>{0} ne peut pas être chargé : {1}</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} ne peut pas être créé : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read at column {1}, row {2}: {3}.</source>
        <translation>{0} ne peut pas être lu à la colonne {1}, ligne {2} : {3}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} ne peut pas être lu : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be replaced: {1}.</source>
        <translation>{0} ne peut pas être remplacé : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0} ne peut pas être démarré : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} ne peut pas être écrit ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} ne peut pas être écrit : {1}.</translation>
    </message>
    <message>
        <source>{0} cannot run {1}.</source>
        <translation>{0} ne peut pas exécuter {1}.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} n'existe pas.</translation>
    </message>
    <message>
        <source>{0} does not fit {1} or is not finite.</source>
        <translation>{0} ne tient pas dans {1} ou n'est pas fini.</translation>
    </message>
    <message>
        <source>{0} does not make numbers in {1}: it computes in fp32, more slowly.</source>
        <translation>{0} ne produit pas de nombres en {1} : le calcul se fait en fp32, plus lentement.</translation>
    </message>
    <message>
        <source>{0} does not overlap the reference raster.</source>
        <translation>{0} ne recouvre pas le raster de référence.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}: {2}</source>
        <translation>{0} a fini avec le statut {1} : {2}</translation>
    </message>
    <message>
        <source>{0} failed on {1}: {2}</source>
        <translation>{0} a échoué sur {1} : {2}</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} a échoué : {1}</translation>
    </message>
    <message>
        <source>{0} has a CRS and the raster it is laid on has none.</source>
        <translation>{0} a un SCR, et le raster sur lequel il est posé n'en a pas.</translation>
    </message>
    <message>
        <source>{0} has a line that names no wheel: {1}</source>
        <translation>{0} a une ligne qui ne nomme aucun wheel : {1}</translation>
    </message>
    <message>
        <source>{0} has no CRS and the raster it is laid on has one.</source>
        <translation>{0} n'a pas de SCR, et le raster sur lequel il est posé en a un.</translation>
    </message>
    <message>
        <source>{0} has no ONNX file for tiles of {1} px, and making it needs {2}.</source>
        <translation>{0} n'a pas de fichier ONNX pour des tuiles de {1} px, et pour le faire il faut {2}.</translation>
    </message>
    <message>
        <source>{0} has no layer with polygons.</source>
        <translation>{0} n'a pas de couche de polygones.</translation>
    </message>
    <message>
        <source>{0} has no polygons.</source>
        <translation>{0} n'a pas de polygones.</translation>
    </message>
    <message>
        <source>{0} has no readable {1}.</source>
        <translation>{0} n'a pas de fichier {1} lisible.</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}: its pixels have no area.</source>
        <translation>{0} a la géotransformation {1} : ses pixels n'ont pas de surface.</translation>
    </message>
    <message>
        <source>{0} has {1} band(s); an image needs red, green and near infrared.</source>
        <translation>{0} a {1} bande(s) ; une image demande le rouge, le vert et le proche infrarouge.</translation>
    </message>
    <message>
        <source>{0} has {1} bands that are not 8-bit colours.</source>
        <translation>{0} a {1} bandes qui ne sont pas des couleurs de 8 bits.</translation>
    </message>
    <message>
        <source>{0} has {1} bands; a raster of heights has one.</source>
        <translation>{0} a {1} bandes ; un raster de hauteurs en a une.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} px and the raster it is laid on {3} x {4} px, and neither says where it lies.</source>
        <translation>{0} a {1} x {2} px et le raster sur lequel il est posé {3} x {4} px, et aucun des deux ne dit où il se trouve.</translation>
    </message>
    <message>
        <source>{0} heads do not divide {1} channels.</source>
        <translation>{0} têtes ne divisent pas {1} canaux.</translation>
    </message>
    <message>
        <source>{0} holds complex numbers.</source>
        <translation>{0} contient des nombres complexes.</translation>
    </message>
    <message>
        <source>{0} holds files that no run has written, and a run would replace them: {1}.</source>
        <translation>{0} contient des fichiers qu'aucun calcul n'a écrits et qu'un calcul remplacerait : {1}.</translation>
    </message>
    <message>
        <source>{0} holds fractions, as heights and shares are: no class ids.</source>
        <translation>{0} contient des fractions, comme des hauteurs ou des parts : ce ne sont pas des identifiants de classes.</translation>
    </message>
    <message>
        <source>{0} holds no bands itself.</source>
        <translation>{0} ne contient lui-même aucune bande.</translation>
    </message>
    <message>
        <source>{0} holds no finished run: {1} cannot be read ({2}).</source>
        <translation>{0} ne contient pas d'exécution achevée : {1} ne peut pas être lu ({2}).</translation>
    </message>
    <message>
        <source>{0} holds no results of a run, and would be lost.</source>
        <translation>{0} ne contient pas les résultats d'une exécution et serait perdu.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, in place of bands of colours.</source>
        <translation>{0} contient les numéros d'une palette au lieu de bandes de couleurs.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, like a map of classes, and no heights.</source>
        <translation>{0} contient les numéros d'une palette, comme une carte de classes, et non des hauteurs.</translation>
    </message>
    <message>
        <source>{0} is a colour raster, and two classes have one colour.</source>
        <translation>{0} est un raster en couleurs, et deux classes ont la même couleur.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} est un dossier.</translation>
    </message>
    <message>
        <source>{0} is an input and would be replaced.</source>
        <translation>{0} est une entrée et serait remplacé.</translation>
    </message>
    <message>
        <source>{0} is damaged: its sha256 is {1}…, the card says {2}….</source>
        <translation>{0} est endommagé : sa somme SHA-256 est {1}…, d'après la fiche {2}….</translation>
    </message>
    <message>
        <source>{0} is no name of a GeoPackage.</source>
        <translation>{0} n'est pas un nom de GeoPackage.</translation>
    </message>
    <message>
        <source>{0} is not a raster that can be read ({1}).</source>
        <translation>{0} n'est pas un raster lisible ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a readable safetensors file: {1}.</source>
        <translation>{0} n'est pas un fichier safetensors lisible : {1}.</translation>
    </message>
    <message>
        <source>{0} is not a usable model card: {1}.</source>
        <translation>{0} n'est pas une fiche de modèle utilisable : {1}.</translation>
    </message>
    <message>
        <source>{0} is not a vector file that can be read ({1}).</source>
        <translation>{0} n'est pas un fichier vecteur lisible ({1}).</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>{0} n'est pas dans {1}.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} n'est pas installé.</translation>
    </message>
    <message>
        <source>{0} is not the file that is known by this name: its hash is another.</source>
        <translation>{0} n'est pas le fichier connu sous ce nom : sa somme de contrôle est autre.</translation>
    </message>
    <message>
        <source>{0} is not there for a worker on {1}.</source>
        <translation>{0} n'est pas là pour un processus sur {1}.</translation>
    </message>
    <message>
        <source>{0} is open in another program.</source>
        <translation>{0} est ouvert dans un autre programme.</translation>
    </message>
    <message>
        <source>{0} is placed by control points, and its pixels lie on no grid yet.</source>
        <translation>{0} est placé par des points de contrôle, et ses pixels ne sont encore sur aucune grille.</translation>
    </message>
    <message>
        <source>{0} is there, and no run has made it: the parts of the map go there.</source>
        <translation>{0} existe, et aucun calcul ne l'a fait : les parties de la carte vont là.</translation>
    </message>
    <message>
        <source>{0} is too old: CUDA {1}.{2} is needed.</source>
        <translation>{0} est trop ancien : il faut CUDA {1}.{2}.</translation>
    </message>
    <message>
        <source>{0} lies in the geocentric CRS '{1}', whose x and y are not those of a map.</source>
        <translation>{0} est dans le SCR géocentrique « {1} », dont x et y ne sont pas ceux d'une carte.</translation>
    </message>
    <message>
        <source>{0} was changed or replaced while it was read.</source>
        <translation>{0} a été modifié ou remplacé pendant sa lecture.</translation>
    </message>
    <message>
        <source>{0} was not made for the weights beside it.</source>
        <translation>{0} n'a pas été fait pour les poids à côté de lui.</translation>
    </message>
    <message>
        <source>{0} was taken away while the run wrote there.</source>
        <translation>{0} a été enlevé pendant que le calcul y écrivait.</translation>
    </message>
    <message>
        <source>{0} was taken away, or its run ended, while a worker wrote there.</source>
        <translation>{0} a été enlevé, ou son calcul s'est terminé, pendant qu'un processus y écrivait.</translation>
    </message>
    <message>
        <source>{0} was trained for tiles of {1} px; with {2} px expect a poorer map.</source>
        <translation>{0} a été entraîné pour des tuiles de {1} px ; avec {2} px, la carte sera moins bonne.</translation>
    </message>
    <message>
        <source>{0} went away while it was being put in place.</source>
        <translation>{0} a disparu pendant sa mise en place.</translation>
    </message>
    <message>
        <source>{0} workers cannot be started here ({1}).</source>
        <translation>{0} processus ne peuvent pas être lancés ici ({1}).</translation>
    </message>
</context>
</TS>
