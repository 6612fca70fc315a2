<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Engine</name>
    <message>
        <source> inside the polygons of {0}</source>
        <translation> dentro de los polígonos de {0}</translation>
    </message>
    <message>
        <source>'{0}' does not say which class a value is.</source>
        <translation>«{0}» no dice qué clase es un valor.</translation>
    </message>
    <message>
        <source>'{0}' is no CRS.</source>
        <translation>«{0}» no es un SRC.</translation>
    </message>
    <message>
        <source>'{0}' names no number of workers.</source>
        <translation>«{0}» no indica ningún número de procesos.</translation>
    </message>
    <message>
        <source>'{0}={1}' does not say which class a value is.</source>
        <translation>«{0}={1}» no dice qué clase es un valor.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together.</source>
        <translation>Hacen falta un DSM y un DTM juntos.</translation>
    </message>
    <message>
        <source>A GeoPackage holds no rotated rasters: they were turned upright by the nearest pixel. The GeoTIFFs are as they were.</source>
        <translation>Un GeoPackage no contiene rásteres girados: se enderezaron según el píxel más cercano. Los GeoTIFF están como estaban.</translation>
    </message>
    <message>
        <source>A batch of {0} tiles is empty.</source>
        <translation>Un lote de {0} teselas está vacío.</translation>
    </message>
    <message>
        <source>A block has ended several workers, the last of them {0}.</source>
        <translation>Un bloque ha acabado con varios procesos; el último, {0}.</translation>
    </message>
    <message>
        <source>A border of {0} px is negative.</source>
        <translation>Un borde de {0} px es negativo.</translation>
    </message>
    <message>
        <source>A comparison of scenarios needs both inputs; not given: {0}.</source>
        <translation>Una comparación de escenarios necesita las dos entradas; falta: {0}.</translation>
    </message>
    <message>
        <source>A detail width of {0} does not fit the {1} decoder.</source>
        <translation>Una anchura de detalle de {0} no va con el decodificador {1}.</translation>
    </message>
    <message>
        <source>A dropout of {0} is no share from 0 up to 1.</source>
        <translation>Un dropout de {0} no es una fracción de 0 a menos de 1.</translation>
    </message>
    <message>
        <source>A file was changed on its way or in the folder of wheels: do not use it.</source>
        <translation>Un archivo se modificó en el camino o en la carpeta de wheels: no lo use.</translation>
    </message>
    <message>
        <source>A graphics card of NVIDIA was found, but no CUDA build of PyTorch for Windows is in the list of packages yet: what is installed here computes on the processor. Name a Python with a CUDA build of PyTorch in the QGIS setting dis2/interpreter to use the card.</source>
        <translation>Se encontró una tarjeta gráfica de NVIDIA, pero en la lista de paquetes aún no hay una versión CUDA de PyTorch para Windows: lo que se instala aquí calcula en el procesador. Para usar la tarjeta, nombre un Python con una versión CUDA de PyTorch en el ajuste de QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>A model without a network has at most {0} classes, not {1}.</source>
        <translation>Un modelo sin red tiene como mucho {0} clases, no {1}.</translation>
    </message>
    <message>
        <source>A network width of {0} is not a multiple of {1}.</source>
        <translation>Una anchura de red de {0} no es múltiplo de {1}.</translation>
    </message>
    <message>
        <source>A smallest polygon of {0} m² is no area.</source>
        <translation>Un polígono menor de {0} m² no es un área.</translation>
    </message>
    <message>
        <source>A stride of {0} px leaves gaps between tiles of {1} px.</source>
        <translation>Un paso de {0} px deja huecos entre teselas de {1} px.</translation>
    </message>
    <message>
        <source>A tile of {0} px does not fit the network.</source>
        <translation>Una tesela de {0} px no encaja en la red.</translation>
    </message>
    <message>
        <source>A tile of {0} px is not a multiple of 16 of at least 64 px.</source>
        <translation>Una tesela de {0} px no es un múltiplo de 16 de al menos 64 px.</translation>
    </message>
    <message>
        <source>A tile of {0} x {1} px does not fit the network.</source>
        <translation>Una tesela de {0} x {1} px no encaja en la red.</translation>
    </message>
    <message>
        <source>A width of {0} m is too narrow for a ground filter.</source>
        <translation>Una anchura de {0} m es demasiado pequeña para un filtro de suelo.</translation>
    </message>
    <message>
        <source>A worker failed ({0}: {1}).</source>
        <translation>Un proceso ha fallado ({0}: {1}).</translation>
    </message>
    <message>
        <source>A worker on {0} would make another map: it has {1}, and the run was started with {2}.</source>
        <translation>Un proceso en {0} haría otro mapa: tiene {1}, y la ejecución empezó con {2}.</translation>
    </message>
    <message>
        <source>Add your organisation's authority in QGIS: Settings, Options, Authentication.</source>
        <translation>Añada la autoridad de certificación de su organización en QGIS: Configuración, Opciones, Autenticación.</translation>
    </message>
    <message>
        <source>All heights are {0} m: nothing stands on the ground.</source>
        <translation>Todas las alturas son {0} m: nada se alza sobre el suelo.</translation>
    </message>
    <message>
        <source>An NVIDIA driver was found, but {0}</source>
        <translation>Se encontró un controlador de NVIDIA, pero: {0}</translation>
    </message>
    <message>
        <source>An error map cannot hold the class id {0}.</source>
        <translation>Un mapa de errores no puede contener el número de clase {0}.</translation>
    </message>
    <message>
        <source>An overlap of {0} px does not fit tiles of {1} px.</source>
        <translation>Un solape de {0} px no encaja en teselas de {1} px.</translation>
    </message>
    <message>
        <source>An overlap of {0} px is not between 0 and half a tile.</source>
        <translation>Un solape de {0} px no está entre 0 y media tesela.</translation>
    </message>
    <message>
        <source>Another run writes into {0}.</source>
        <translation>Otra ejecución escribe en {0}.</translation>
    </message>
    <message>
        <source>Ask for at least classes.</source>
        <translation>Pida al menos las clases.</translation>
    </message>
    <message>
        <source>Ask for classes only</source>
        <translation>Pida solo las clases</translation>
    </message>
    <message>
        <source>Ask for no GeoPackage</source>
        <translation>No pida GeoPackage</translation>
    </message>
    <message>
        <source>Ask the run for classes.</source>
        <translation>Pida las clases a la ejecución.</translation>
    </message>
    <message>
        <source>Assign a CRS to the one that has none.</source>
        <translation>Asigne un SRC al que no lo tiene.</translation>
    </message>
    <message>
        <source>Assign a CRS to the raster, or keep all polygons.</source>
        <translation>Asigne un SRC al ráster, o conserve todos los polígonos.</translation>
    </message>
    <message>
        <source>Assign one (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>Asigne uno (gdal_edit.py -a_srs EPSG:... ARCHIVO).</translation>
    </message>
    <message>
        <source>Assign the CRS to the file without it (gdal_edit.py -a_srs EPSG:... FILE).</source>
        <translation>Asigne un SRC al archivo que no lo tiene (gdal_edit.py -a_srs EPSG:... ARCHIVO).</translation>
    </message>
    <message>
        <source>Assign the right CRS, or reproject one of them to the CRS of the other.</source>
        <translation>Asigne el SRC correcto, o reproyecte uno de los dos al SRC del otro.</translation>
    </message>
    <message>
        <source>Band numbers {0} start below 1.</source>
        <translation>Los números de banda {0} empiezan por debajo de 1.</translation>
    </message>
    <message>
        <source>Bands {0} name one band twice.</source>
        <translation>Las bandas {0} nombran una banda dos veces.</translation>
    </message>
    <message>
        <source>Bands {0} were asked for, but {1} has {2}.</source>
        <translation>Se pidieron las bandas {0}, pero {1} tiene {2}.</translation>
    </message>
    <message>
        <source>Both an NDSM and a DSM were given.</source>
        <translation>Se dieron a la vez un NDSM y un DSM.</translation>
    </message>
    <message>
        <source>Bundled models: {0}. A folder with a {1} works too.</source>
        <translation>Modelos incluidos: {0}. También vale una carpeta con {1}.</translation>
    </message>
    <message>
        <source>Check that both show the same place, and their CRSs.</source>
        <translation>Compruebe que ambos muestran el mismo lugar, y sus SRC.</translation>
    </message>
    <message>
        <source>Check that polygons and rasters show the same place, the CRS of the polygons, and the extent.</source>
        <translation>Compruebe que polígonos y rásteres muestran el mismo lugar, el SRC de los polígonos y la extensión.</translation>
    </message>
    <message>
        <source>Check that they show the same place, and how the reference names the classes.</source>
        <translation>Compruebe que muestran el mismo lugar, y cómo nombra la referencia las clases.</translation>
    </message>
    <message>
        <source>Check the CRS of both, and that they show the same place.</source>
        <translation>Compruebe el SRC de ambos, y que muestran el mismo lugar.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or choose a folder of wheels. What was fetched is kept; the next try goes on from there.</source>
        <translation>Compruebe la red y el proxy de QGIS (Configuración, Opciones, Red), o elija una carpeta de wheels. Lo que se obtuvo se conserva; el próximo intento sigue desde ahí.</translation>
    </message>
    <message>
        <source>Check the network and QGIS's proxy (Settings, Options, Network), or install pip for QGIS's Python (Debian and Ubuntu: apt install python3-pip).</source>
        <translation>Compruebe la red y el proxy de QGIS (Configuración, Opciones, Red), o instale pip para el Python de QGIS (Debian y Ubuntu: apt install python3-pip).</translation>
    </message>
    <message>
        <source>Check the no-data values of the inputs, the unit of the heights and the extent; or choose another scenario.</source>
        <translation>Compruebe los valores sin datos de las entradas, la unidad de las alturas y la extensión; o elija otro escenario.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Compruebe la ruta.</translation>
    </message>
    <message>
        <source>Check the path; quote it from the shell.</source>
        <translation>Compruebe la ruta; póngala entre comillas para el shell.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu, or --backend torch.</source>
        <translation>Elija --device auto o cpu, o --backend torch.</translation>
    </message>
    <message>
        <source>Choose --device auto or cpu.</source>
        <translation>Elija --device auto o cpu.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32, or --backend torch.</source>
        <translation>Elija --precision auto o fp32, o --backend torch.</translation>
    </message>
    <message>
        <source>Choose --precision auto or fp32.</source>
        <translation>Elija --precision auto o fp32.</translation>
    </message>
    <message>
        <source>Choose --tile {0}, or install that, or choose --backend torch.</source>
        <translation>Elija --tile {0}, o instale eso, o elija --backend torch.</translation>
    </message>
    <message>
        <source>Choose 0 to {0}.</source>
        <translation>Elija de 0 a {0}.</translation>
    </message>
    <message>
        <source>Choose 1 or more.</source>
        <translation>Elija 1 o más.</translation>
    </message>
    <message>
        <source>Choose 256 or 512, for example.</source>
        <translation>Elija 256 o 512, por ejemplo.</translation>
    </message>
    <message>
        <source>Choose a classified map.</source>
        <translation>Elija un mapa clasificado.</translation>
    </message>
    <message>
        <source>Choose a folder for results that all machines share under one name.</source>
        <translation>Elija para los resultados una carpeta que todos los equipos vean con el mismo nombre.</translation>
    </message>
    <message>
        <source>Choose a folder on a disk with more space, or a smaller --extent.</source>
        <translation>Elija una carpeta en un disco con más espacio, o una extensión menor (--extent).</translation>
    </message>
    <message>
        <source>Choose a folder that holds a model.</source>
        <translation>Elija una carpeta que contenga un modelo.</translation>
    </message>
    <message>
        <source>Choose a folder you may write to, on a disk with space.</source>
        <translation>Elija una carpeta en la que pueda escribir, en un disco con espacio.</translation>
    </message>
    <message>
        <source>Choose a model with a network.</source>
        <translation>Elija un modelo con una red.</translation>
    </message>
    <message>
        <source>Choose a multiple of {0} px from {1} px up.</source>
        <translation>Elija un múltiplo de {0} px, desde {1} px.</translation>
    </message>
    <message>
        <source>Choose a smaller --batch or --tile, or close other programs.</source>
        <translation>Elija un lote (--batch) o teselas (--tile) menores, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or --device cpu.</source>
        <translation>Elija teselas (--tile) o un lote (--batch) menores, o --device cpu.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile or --batch, or close other programs.</source>
        <translation>Elija teselas (--tile) o un lote (--batch) menores, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Choose a smaller --tile, or --device cpu.</source>
        <translation>Elija un --tile más pequeño, o --device cpu.</translation>
    </message>
    <message>
        <source>Choose an eighth to a quarter of the tile.</source>
        <translation>Elija de un octavo a un cuarto de la tesela.</translation>
    </message>
    <message>
        <source>Choose another --precision: {0}.</source>
        <translation>Elija otro --precision: {0}.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Elija otro modelo.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage, or remove that file first.</source>
        <translation>Elija otro nombre para el GeoPackage o elimine antes ese archivo.</translation>
    </message>
    <message>
        <source>Choose another name for the GeoPackage.</source>
        <translation>Elija otro nombre para el GeoPackage.</translation>
    </message>
    <message>
        <source>Choose another name for the result.</source>
        <translation>Elija otro nombre para el resultado.</translation>
    </message>
    <message>
        <source>Choose one of: {0}.</source>
        <translation>Elija uno de estos: {0}.</translation>
    </message>
    <message>
        <source>Choose the field, or map its values to classes: {0}.</source>
        <translation>Elija el campo, o asigne sus valores a clases: {0}.</translation>
    </message>
    <message>
        <source>Choose them again in the dialog; another version of DIS2 may have made the run.</source>
        <translation>Elíjalos de nuevo en el diálogo; quizá la ejecución es de otra versión de DIS2.</translation>
    </message>
    <message>
        <source>Classes, layers, feed-forward width and positions start at 1.</source>
        <translation>Clases, capas, anchura feed-forward y posiciones empiezan en 1.</translation>
    </message>
    <message>
        <source>Close other QGIS windows, which may use the packages, and try again.</source>
        <translation>Cierre otras ventanas de QGIS, que quizá usan los paquetes, e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Count bands from 1.</source>
        <translation>Cuente las bandas desde 1.</translation>
    </message>
    <message>
        <source>Dask is not installed for this Python.</source>
        <translation>Dask no está instalado para este Python.</translation>
    </message>
    <message>
        <source>Delete the file; it is made again.</source>
        <translation>Borre el archivo; se hace de nuevo.</translation>
    </message>
    <message>
        <source>Do not use it; fetch it again from the Python Package Index.</source>
        <translation>No lo use; obténgalo de nuevo del Python Package Index.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Libere espacio o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Free space, or run without --resume, which keeps less on disk.</source>
        <translation>Libere espacio, o ejecute sin --resume, que guarda menos en el disco.</translation>
    </message>
    <message>
        <source>GDAL gave no reason</source>
        <translation>GDAL no dio ningún motivo</translation>
    </message>
    <message>
        <source>Georeference both (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE), or give files of the same size.</source>
        <translation>Georreferencie ambos (gdal_edit.py -a_ullr IZQUIERDA ARRIBA DERECHA ABAJO ARCHIVO) o dé archivos del mismo tamaño.</translation>
    </message>
    <message>
        <source>Georeference it again (gdal_edit.py -a_ullr LEFT TOP RIGHT BOTTOM FILE).</source>
        <translation>Georreferencie de nuevo el archivo (gdal_edit.py -a_ullr IZQUIERDA ARRIBA DERECHA ABAJO ARCHIVO).</translation>
    </message>
    <message>
        <source>Get the model again, or choose --backend torch.</source>
        <translation>Consiga el modelo de nuevo o elija --backend torch.</translation>
    </message>
    <message>
        <source>Give --dsm alone, or leave --ground-window out.</source>
        <translation>Dé solo --dsm, u omita --ground-window.</translation>
    </message>
    <message>
        <source>Give --dsm and --dtm, or --ndsm; or let --ground-window 60 estimate the ground.</source>
        <translation>Dé --dsm y --dtm, o --ndsm; o haga estimar el suelo con --ground-window 60.</translation>
    </message>
    <message>
        <source>Give --ndsm or choose scenario auto or missing-ndsm.</source>
        <translation>Dé --ndsm o elija el escenario auto o missing-ndsm.</translation>
    </message>
    <message>
        <source>Give --ndsm, or --dsm with --dtm, or --dsm with --ground-window.</source>
        <translation>Dé --ndsm, o --dsm con --dtm, o --dsm con --ground-window.</translation>
    </message>
    <message>
        <source>Give --rgir and --ndsm, or --dsm and --dtm instead of --ndsm.</source>
        <translation>Dé --rgir y --ndsm, o --dsm y --dtm en lugar de --ndsm.</translation>
    </message>
    <message>
        <source>Give --rgir or choose scenario auto or missing-rgir.</source>
        <translation>Dé --rgir o elija el escenario auto o missing-rgir.</translation>
    </message>
    <message>
        <source>Give --rgir, --ndsm or both.</source>
        <translation>Dé --rgir, --ndsm o ambos.</translation>
    </message>
    <message>
        <source>Give 0 or more.</source>
        <translation>Dé 0 o más.</translation>
    </message>
    <message>
        <source>Give 0 or more; ISPRS has 3.</source>
        <translation>Dé 0 o más; en ISPRS son 3.</translation>
    </message>
    <message>
        <source>Give a GeoPackage or another file with polygons.</source>
        <translation>Dé un GeoPackage u otro archivo con polígonos.</translation>
    </message>
    <message>
        <source>Give a GeoTIFF, for example.</source>
        <translation>Dé un GeoTIFF, por ejemplo.</translation>
    </message>
    <message>
        <source>Give a layer with at least one polygon.</source>
        <translation>Dé una capa con al menos un polígono.</translation>
    </message>
    <message>
        <source>Give a layer with polygons.</source>
        <translation>Dé una capa con polígonos.</translation>
    </message>
    <message>
        <source>Give a raster of heights. If the numbers are heights, take the palette away: gdal_translate -colorinterp gray FILE NEW-FILE.</source>
        <translation>Dé un ráster de alturas. Si los números son alturas, quite la paleta: gdal_translate -colorinterp gray ARCHIVO ARCHIVO-NUEVO.</translation>
    </message>
    <message>
        <source>Give a raster of real numbers.</source>
        <translation>Dé un ráster de números reales.</translation>
    </message>
    <message>
        <source>Give a raster with bands.</source>
        <translation>Dé un ráster con bandas.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids, or one in the ISPRS colours.</source>
        <translation>Dé un ráster con una banda de números de clase, o uno en los colores ISPRS.</translation>
    </message>
    <message>
        <source>Give a raster with one band of class ids.</source>
        <translation>Dé un ráster con una banda de números de clase.</translation>
    </message>
    <message>
        <source>Give a single-band raster (gdal_translate -b 1 takes one out).</source>
        <translation>Dé un ráster de una sola banda (gdal_translate -b 1 extrae una).</translation>
    </message>
    <message>
        <source>Give a terrain model (DTM), or install it: in QGIS by Raster, DIS2, Set up what computes the map, elsewhere by pip install csf-3dfin (Python 3.10 to 3.13).</source>
        <translation>Indique un modelo del terreno (DTM) o instale el filtro: en QGIS con Ráster, DIS2, Instalar lo que calcula el mapa, en otro caso con pip install csf-3dfin (Python 3.10 a 3.13).</translation>
    </message>
    <message>
        <source>Give all machines the same version of DIS2, the same model and the same inputs.</source>
        <translation>Dé a todos los equipos la misma versión de DIS2, el mismo modelo y los mismos datos.</translation>
    </message>
    <message>
        <source>Give all machines the same versions of Python, Dask, DIS2 and what it needs.</source>
        <translation>Dé a todos los equipos las mismas versiones de Python, Dask, DIS2 y lo que necesita.</translation>
    </message>
    <message>
        <source>Give an image with these three bands.</source>
        <translation>Dé una imagen con estas tres bandas.</translation>
    </message>
    <message>
        <source>Give fewer workers, or close other programs.</source>
        <translation>Indique menos procesos, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Give fewer, or leave out --scheduler.</source>
        <translation>Indique menos, u omita --scheduler.</translation>
    </message>
    <message>
        <source>Give it in the CRS of the image (of the heights where there is no image).</source>
        <translation>Indíquela en el SRC de la imagen (de las alturas, si no hay imagen).</translation>
    </message>
    <message>
        <source>Give it, or choose the scenario in which it is missing.</source>
        <translation>Indíquela, o elija el escenario en que falta.</translation>
    </message>
    <message>
        <source>Give local:2, for example.</source>
        <translation>Dé local:2, por ejemplo.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Dé uno de los dos.</translation>
    </message>
    <message>
        <source>Give the file another name.</source>
        <translation>Dé otro nombre al archivo.</translation>
    </message>
    <message>
        <source>Give the folder that segment wrote into.</source>
        <translation>Dé la carpeta en la que escribió segment.</translation>
    </message>
    <message>
        <source>Give the width of the widest roof, for example 60.</source>
        <translation>Dé la anchura del tejado más ancho, por ejemplo 60.</translation>
    </message>
    <message>
        <source>Give xmin,ymin,xmax,ymax in order.</source>
        <translation>Dé xmin,ymin,xmax,ymax en este orden.</translation>
    </message>
    <message>
        <source>Hardly any height is above {0} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Apenas hay alturas por encima de {0} m: el lugar es llano, o las alturas están escaladas o en otra unidad.</translation>
    </message>
    <message>
        <source>Heights go up to {0} m above ground. They look like {1}: try --ndsm-unit {2}; or like heights above sea level: give those as --dsm with --dtm.</source>
        <translation>Las alturas llegan a {0} m sobre el suelo. Parecen {1}: pruebe --ndsm-unit {2}; o alturas sobre el nivel del mar: delas como --dsm con --dtm.</translation>
    </message>
    <message>
        <source>Heights lie below the ground ({0} m). If --dsm and --dtm were given, they may be swapped.</source>
        <translation>Las alturas están por debajo del suelo ({0} m). Si se dieron --dsm y --dtm, quizá están intercambiados.</translation>
    </message>
    <message>
        <source>Heights only go up to {0} m. They look like metres: try --ndsm-unit m.</source>
        <translation>Las alturas solo llegan a {0} m. Parecen metros: pruebe --ndsm-unit m.</translation>
    </message>
    <message>
        <source>Install CUDA and cuDNN of its release, or try --device cpu.</source>
        <translation>Instale CUDA y cuDNN para su versión, o pruebe --device cpu.</translation>
    </message>
    <message>
        <source>Install it (pip install distributed), or leave out --scheduler.</source>
        <translation>Instálelo (pip install distributed), u omita --scheduler.</translation>
    </message>
    <message>
        <source>Install it again, or choose another --backend.</source>
        <translation>Instálela de nuevo, o elija otro --backend.</translation>
    </message>
    <message>
        <source>Install it with: pip install {0}</source>
        <translation>Instálelo así: pip install {0}</translation>
    </message>
    <message>
        <source>Install it, or choose another --backend.</source>
        <translation>Instálelo, o elija otro --backend.</translation>
    </message>
    <message>
        <source>Install one of them, or use the Python of the checkout's .venv.</source>
        <translation>Instale uno de los dos, o use el Python de .venv.</translation>
    </message>
    <message>
        <source>Install pip for it.</source>
        <translation>Instale pip para él.</translation>
    </message>
    <message>
        <source>Install the model again, or import the checkpoint again.</source>
        <translation>Instale el modelo de nuevo, o importe el checkpoint de nuevo.</translation>
    </message>
    <message>
        <source>Install the model again.</source>
        <translation>Instale el modelo de nuevo.</translation>
    </message>
    <message>
        <source>Install the model again; it may need a newer version of the plugin.</source>
        <translation>Instale de nuevo el modelo; quizá necesite una versión más reciente del complemento.</translation>
    </message>
    <message>
        <source>Install the plugin again.</source>
        <translation>Instale el complemento de nuevo.</translation>
    </message>
    <message>
        <source>It does not work: {0}</source>
        <translation>No funciona: {0}</translation>
    </message>
    <message>
        <source>Let it end in {0}.</source>
        <translation>Dele la terminación {0}.</translation>
    </message>
    <message>
        <source>Make bands of it first: gdal_translate -expand rgb FILE NEW-FILE.</source>
        <translation>Conviértalo antes en bandas: gdal_translate -expand rgb ARCHIVO ARCHIVO-NUEVO.</translation>
    </message>
    <message>
        <source>Make it again: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Hágalo de nuevo: python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Make it or choose another.</source>
        <translation>Créela o elija otra.</translation>
    </message>
    <message>
        <source>Make it, or point the environment variable DIS2_CACHE to another folder.</source>
        <translation>Créela, o dirija la variable de entorno DIS2_CACHE a otra carpeta.</translation>
    </message>
    <message>
        <source>Make room on the disk of the QGIS profile.</source>
        <translation>Haga sitio en el disco del perfil de QGIS.</translation>
    </message>
    <message>
        <source>Make room there, or choose a smaller build.</source>
        <translation>Haga sitio ahí, o elija una versión menor.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex), or start where its names count from.</source>
        <translation>Haga el índice de nuevo (gdaltindex), o empiece donde parten sus nombres.</translation>
    </message>
    <message>
        <source>Make the index again (gdaltindex).</source>
        <translation>Haga el índice de nuevo (gdaltindex).</translation>
    </message>
    <message>
        <source>Make them where PyTorch is: python -m dis2_plugin.training graphs --model {0}</source>
        <translation>Créelos donde está PyTorch: python -m dis2_plugin.training graphs --model {0}</translation>
    </message>
    <message>
        <source>Most often memory ran out: choose a smaller batch, or close other programs.</source>
        <translation>Casi siempre se agotó la memoria: elija un lote menor, o cierre otros programas.</translation>
    </message>
    <message>
        <source>Move it away, or choose another folder.</source>
        <translation>Muévala, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Move them away, or choose another folder.</source>
        <translation>Muévalos, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>NVIDIA driver {0}</source>
        <translation>controlador de NVIDIA {0}</translation>
    </message>
    <message>
        <source>Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>Nombre un Python que tenga PyTorch u ONNX Runtime en el ajuste de QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>Name another Python in the QGIS setting dis2/interpreter.</source>
        <translation>Nombre otro Python en el ajuste de QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: onnxruntime {0} is a build without CUDA.</source>
        <translation>No se puede usar ningún dispositivo CUDA: onnxruntime {0} es una versión sin CUDA.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: openvino {0} computes on processors and on graphics cards of Intel.</source>
        <translation>No se puede usar ningún dispositivo CUDA: openvino {0} calcula en procesadores y en tarjetas gráficas de Intel.</translation>
    </message>
    <message>
        <source>No CUDA device can be used: {0}</source>
        <translation>No se puede usar ningún dispositivo CUDA: {0}</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0} ({1}).</source>
        <translation>Ningún planificador de Dask responde en {0} ({1}).</translation>
    </message>
    <message>
        <source>No NVIDIA driver was found.</source>
        <translation>No se encontró ningún controlador de NVIDIA.</translation>
    </message>
    <message>
        <source>No file fits {0}.</source>
        <translation>Ningún archivo encaja con {0}.</translation>
    </message>
    <message>
        <source>No height is below {0} m: they look like heights above sea level. Give them as --dsm, with --dtm or --ground-window.</source>
        <translation>Ninguna altura es inferior a {0} m: parecen alturas sobre el nivel del mar. Delas como --dsm, con --dtm o --ground-window.</translation>
    </message>
    <message>
        <source>No input was given.</source>
        <translation>No se dio ninguna entrada.</translation>
    </message>
    <message>
        <source>No output was asked for.</source>
        <translation>No se pidió ninguna salida.</translation>
    </message>
    <message>
        <source>No polygon of {0} names a class in its field '{1}'.</source>
        <translation>Ningún polígono de {0} nombra una clase en su campo «{1}».</translation>
    </message>
    <message>
        <source>No polygon of {0} reaches the centre of a pixel in the part to map.</source>
        <translation>Ningún polígono de {0} alcanza el centro de un píxel en la parte que se cartografía.</translation>
    </message>
    <message>
        <source>No zone of {0} lies on a classified pixel of {1}.</source>
        <translation>Ninguna zona de {0} está sobre un píxel clasificado de {1}.</translation>
    </message>
    <message>
        <source>No {0} for Python {1} on {2} {3} is in the lock '{4}'.</source>
        <translation>No hay {0} para Python {1} en {2} {3} en la lista de paquetes «{4}».</translation>
    </message>
    <message>
        <source>Nothing computes models in this Python. It lacks: {0}.</source>
        <translation>Nada calcula modelos en este Python. Falta: {0}.</translation>
    </message>
    <message>
        <source>Nothing could be compared: no pixel has both image and heights. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>No se pudo comparar nada: ningún píxel tiene a la vez imagen y alturas. Compruebe los valores sin datos de las entradas, la extensión y la máscara.</translation>
    </message>
    <message>
        <source>Nothing was kept. Choose another build, and report this with the diagnostics.</source>
        <translation>No se conservó nada. Elija otra versión, y comunique esto con el diagnóstico.</translation>
    </message>
    <message>
        <source>ONNX Runtime cannot load what it needs for {0}.</source>
        <translation>ONNX Runtime no puede cargar lo que necesita para {0}.</translation>
    </message>
    <message>
        <source>ONNX Runtime computes in fp32 here, not {0}.</source>
        <translation>ONNX Runtime calcula aquí en fp32, no en {0}.</translation>
    </message>
    <message>
        <source>Only {0} % of the heights have data: check their no-data value.</source>
        <translation>Solo el {0} % de las alturas tiene datos: compruebe su valor sin datos.</translation>
    </message>
    <message>
        <source>Only {0} % of the image has data: check its no-data value.</source>
        <translation>Solo el {0} % de la imagen tiene datos: compruebe su valor sin datos.</translation>
    </message>
    <message>
        <source>OpenVINO does not compute in {0} on {1} here.</source>
        <translation>OpenVINO no calcula aquí en {0} en {1}.</translation>
    </message>
    <message>
        <source>Packages for another version of Python lie in {0}, {1} MB: delete that folder unless another QGIS uses it.</source>
        <translation>Hay paquetes para otra versión de Python en {0}, {1} MB: borre esa carpeta, salvo que la use otro QGIS.</translation>
    </message>
    <message>
        <source>Pixels cover {0} m by {1} m of ground, and the network takes them for squares: it sees everything stretched. Reproject the raster to square pixels in metres first (gdalwarp -t_srs EPSG:... -tr M M).</source>
        <translation>Los píxeles cubren {0} m por {1} m de terreno, y la red los toma por cuadrados: lo ve todo estirado. Reproyecte antes el ráster a píxeles cuadrados en metros (gdalwarp -t_srs EPSG:... -tr M M).</translation>
    </message>
    <message>
        <source>Pixels of {0} m are outside the {1} to {2} m that {3} was trained for; expect a poorer map.</source>
        <translation>Los píxeles de {0} m están fuera de los {1} a {2} m para los que se entrenó {3}; el mapa será peor.</translation>
    </message>
    <message>
        <source>Preparing the model, once: {0} has no ONNX files for tiles of {1} px yet. It takes about half a minute a scenario.</source>
        <translation>Preparando el modelo, una sola vez: {0} aún no tiene archivos ONNX para teselas de {1} px. Tarda alrededor de medio minuto por escenario.</translation>
    </message>
    <message>
        <source>Put these there: {0}.</source>
        <translation>Ponga ahí: {0}.</translation>
    </message>
    <message>
        <source>Put {0} there, or install pip for QGIS's Python.</source>
        <translation>Ponga ahí {0}, o instale pip para el Python de QGIS.</translation>
    </message>
    <message>
        <source>QGIS's own Python was not found beside it, so nothing can be installed for it. Name a Python that has PyTorch or ONNX Runtime in the QGIS setting dis2/interpreter.</source>
        <translation>No se encontró el Python propio de QGIS junto a él, así que no se puede instalar nada para él. Nombre un Python que tenga PyTorch u ONNX Runtime en el ajuste de QGIS dis2/interpreter.</translation>
    </message>
    <message>
        <source>Remove its layers from QGIS, then try again.</source>
        <translation>Quite sus capas de QGIS e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Run again when nothing writes to the file any more.</source>
        <translation>Ejecute de nuevo cuando ya nada escriba en el archivo.</translation>
    </message>
    <message>
        <source>Run again, in a folder that stays.</source>
        <translation>Ejecute de nuevo, en una carpeta que permanezca.</translation>
    </message>
    <message>
        <source>Run it again from the map.</source>
        <translation>Repítalo a partir del mapa.</translation>
    </message>
    <message>
        <source>Run without --resume</source>
        <translation>Ejecute sin --resume</translation>
    </message>
    <message>
        <source>Save it on another disk, or ask for no GeoPackage.</source>
        <translation>Guárdelo en otro disco, o no pida GeoPackage.</translation>
    </message>
    <message>
        <source>Say which bands are red, green and near infrared, for example --rgir-bands 1,2,4.</source>
        <translation>Diga qué bandas son rojo, verde e infrarrojo cercano, por ejemplo --rgir-bands 1,2,4.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an NDSM and none was given.</source>
        <translation>El escenario «{0}» necesita un NDSM y no se dio ninguno.</translation>
    </message>
    <message>
        <source>Scenario '{0}' needs an RGIR image and none was given.</source>
        <translation>El escenario «{0}» necesita una imagen RGIR y no se dio ninguna.</translation>
    </message>
    <message>
        <source>See {0} --help.</source>
        <translation>Vea {0} --help.</translation>
    </message>
    <message>
        <source>Start it again, with its workers, and run again; blocks made with --resume are kept.</source>
        <translation>Inícielo de nuevo con sus procesos, y ejecute otra vez; los bloques hechos con --resume se conservan.</translation>
    </message>
    <message>
        <source>Start one (dask scheduler), or give 'local'.</source>
        <translation>Inicie uno (dask scheduler), o dé «local».</translation>
    </message>
    <message>
        <source>The Dask scheduler has no worker yet: the run waits for one.</source>
        <translation>El planificador de Dask aún no tiene procesos: la ejecución espera a uno.</translation>
    </message>
    <message>
        <source>The Dask scheduler is gone.</source>
        <translation>El planificador de Dask ha desaparecido.</translation>
    </message>
    <message>
        <source>The GeoPackage needs about {0}, and {1} are free in {2}.</source>
        <translation>El GeoPackage necesita unos {0}, y hay {1} libres en {2}.</translation>
    </message>
    <message>
        <source>The GeoPackage {0} would replace an input or another result of the run.</source>
        <translation>El GeoPackage {0} reemplazaría una entrada u otro resultado de la ejecución.</translation>
    </message>
    <message>
        <source>The back end '{0}' needs {1}, which this Python does not have.</source>
        <translation>La biblioteca «{0}» necesita {1}, que este Python no tiene.</translation>
    </message>
    <message>
        <source>The bands of {0} are not named: band {1} was taken as red, {2} as green, {3} as near infrared. Set --rgir-bands if that is wrong.</source>
        <translation>Las bandas de {0} no tienen nombre: se tomó la banda {1} por rojo, {2} por verde y {3} por infrarrojo cercano. Si no es así, indique --rgir-bands.</translation>
    </message>
    <message>
        <source>The copy was stopped.</source>
        <translation>La copia se detuvo.</translation>
    </message>
    <message>
        <source>The disk has {0} GB left; about {1} GB are needed in {2}.</source>
        <translation>Quedan {0} GB en el disco; hacen falta unos {1} GB en {2}.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}) and without a word.</source>
        <translation>El motor terminó sin resultado (estado {0}) y sin decir nada.</translation>
    </message>
    <message>
        <source>The engine ended without a result (exit status {0}): {1}.</source>
        <translation>El motor terminó sin resultado (estado {0}): {1}.</translation>
    </message>
    <message>
        <source>The engine ended without a result.</source>
        <translation>El motor terminó sin resultado.</translation>
    </message>
    <message>
        <source>The engine was killed by the system.</source>
        <translation>El sistema acabó con el motor.</translation>
    </message>
    <message>
        <source>The export needs the Python package {0}, which is not installed.</source>
        <translation>La exportación necesita el paquete de Python {0}, que no está instalado.</translation>
    </message>
    <message>
        <source>The extent {0} is empty.</source>
        <translation>La extensión {0} está vacía.</translation>
    </message>
    <message>
        <source>The extent {0} lies outside the raster.</source>
        <translation>La extensión {0} queda fuera del ráster.</translation>
    </message>
    <message>
        <source>The file may be damaged or incomplete, or its disk or server may have failed: get it again, or try later.</source>
        <translation>El archivo puede estar dañado o incompleto, o su disco o servidor puede haber fallado: consígalo de nuevo o inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {0}. DIS2 knows m, dm and cm: multiply heights in that unit by {1} first (gdal_calc.py).</source>
        <translation>El archivo de las alturas cuenta en {0}. DIS2 conoce m, dm y cm: multiplique antes las alturas en esa unidad por {1} (gdal_calc.py).</translation>
    </message>
    <message>
        <source>The file says that its heights are in {0}: try --ndsm-unit {1}.</source>
        <translation>El archivo dice que sus alturas están en {0}: pruebe --ndsm-unit {1}.</translation>
    </message>
    <message>
        <source>The filter that estimates the ground, CSF-3DFin, is not installed for this Python.</source>
        <translation>El filtro que estima el suelo, CSF-3DFin, no está instalado para este Python.</translation>
    </message>
    <message>
        <source>The ground is only estimated under a DSM without a DTM.</source>
        <translation>El suelo solo se estima bajo un DSM sin DTM.</translation>
    </message>
    <message>
        <source>The ground under {0} was estimated for roofs up to {1} m wide: wider roofs may be taken for ground, and hills for roofs. A terrain model is better.</source>
        <translation>El suelo bajo {0} se estimó para tejados de hasta {1} m de ancho: los tejados más anchos pueden tomarse por suelo, y las colinas por tejados. Es mejor un modelo del terreno.</translation>
    </message>
    <message>
        <source>The image has values below zero ({0}), like an index or decibels; DIS2 needs brightness or reflectance in red, green and near infrared.</source>
        <translation>La imagen tiene valores por debajo de cero ({0}), como un índice o decibelios; DIS2 necesita brillo o reflectancia en rojo, verde e infrarrojo cercano.</translation>
    </message>
    <message>
        <source>The image holds one value only, {0}: nothing tells classes apart.</source>
        <translation>La imagen contiene un solo valor, {0}: nada distingue las clases.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>El panel de registro, pestaña DIS2, dice más.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has what it said.</source>
        <translation>Lo que dijo está en el panel de registro, pestaña DIS2.</translation>
    </message>
    <message>
        <source>The map changed while its polygons were drawn.</source>
        <translation>El mapa cambió mientras se dibujaban sus polígonos.</translation>
    </message>
    <message>
        <source>The map is empty: no pixel has the data the scenario needs. Check the no-data values of the inputs, the extent and the mask.</source>
        <translation>El mapa está vacío: ningún píxel tiene los datos que el escenario necesita. Compruebe los valores sin datos de las entradas, la extensión y la máscara.</translation>
    </message>
    <message>
        <source>The map is made on the CPU, more slowly.</source>
        <translation>El mapa se hace en el procesador, más despacio.</translation>
    </message>
    <message>
        <source>The map would be empty: no pixel{0} has data that scenario '{1}' can answer from, in {2}.</source>
        <translation>El mapa quedaría vacío: ningún píxel{0} tiene datos con los que el escenario «{1}» pueda responder, en {2}.</translation>
    </message>
    <message>
        <source>The memory of this machine is too small for the network.</source>
        <translation>La memoria de este equipo es demasiado pequeña para la red.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small for tiles of {1} px: the map is made in tiles of {2} px; expect a slightly poorer one.</source>
        <translation>La memoria de {0} es demasiado pequeña para teselas de {1} px: el mapa se hace en teselas de {2} px; será algo peor.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: the map is made on the CPU, more slowly.</source>
        <translation>La memoria de {0} es demasiado pequeña: el mapa se hace en el procesador, más despacio.</translation>
    </message>
    <message>
        <source>The memory of {0} is too small: {1}</source>
        <translation>La memoria de {0} es demasiado pequeña: {1}</translation>
    </message>
    <message>
        <source>The memory of {0} was short: one tile after the other, more slowly.</source>
        <translation>La memoria de {0} fue justa: una tesela tras otra, más despacio.</translation>
    </message>
    <message>
        <source>The memory of {0} was short: {1} tiles at a time.</source>
        <translation>La memoria de {0} fue justa: {1} teselas a la vez.</translation>
    </message>
    <message>
        <source>The model card has unknown network fields: {0}.</source>
        <translation>La ficha del modelo tiene campos de red desconocidos: {0}.</translation>
    </message>
    <message>
        <source>The model may need a newer version of the plugin.</source>
        <translation>Quizá el modelo necesita una versión más nueva del complemento.</translation>
    </message>
    <message>
        <source>The model {0} wants a band {1}, which is not red, green or nir.</source>
        <translation>El modelo {0} pide una banda {1}, que no es red, green ni nir.</translation>
    </message>
    <message>
        <source>The network fields of the model card are unusable: {0}.</source>
        <translation>Los campos de red de la ficha del modelo no se pueden usar: {0}.</translation>
    </message>
    <message>
        <source>The new results are complete, in {0}. Remove the layers of the old ones from QGIS, or close the program that shows them, and move the files; or choose another folder.</source>
        <translation>Los nuevos resultados están completos, en {0}. Quite de QGIS las capas de los anteriores, o cierre el programa que los muestra, y mueva los archivos; o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The other results are complete, in {0}. {1} Then save them: python -m dis2_plugin.engine save --run DIR --gpkg FILE, or the menu in QGIS.</source>
        <translation>Los demás resultados están completos, en {0}. {1} Después guárdelos: python -m dis2_plugin.engine save --run DIR --gpkg FILE, o el menú de QGIS.</translation>
    </message>
    <message>
        <source>The results need about {0}, and {1} are free in {2}.</source>
        <translation>Los resultados necesitan unos {0}, y hay {1} libres en {2}.</translation>
    </message>
    <message>
        <source>The run has no classified raster.</source>
        <translation>La ejecución no tiene ráster clasificado.</translation>
    </message>
    <message>
        <source>The run needs about {0} of memory, and {1} are free.</source>
        <translation>La ejecución necesita unos {0} de memoria, y hay {1} libres.</translation>
    </message>
    <message>
        <source>The run was cancelled.</source>
        <translation>La ejecución se canceló.</translation>
    </message>
    <message>
        <source>The scenario needs {0}, which was not given.</source>
        <translation>El escenario necesita {0}, que no se dio.</translation>
    </message>
    <message>
        <source>The settings of this run cannot be read: {0}.</source>
        <translation>Los ajustes de esta ejecución no se pueden leer: {0}.</translation>
    </message>
    <message>
        <source>The tile index {0} has no tile, or one that names no file.</source>
        <translation>El índice de teselas {0} no tiene ninguna tesela, o tiene una que no nombra ningún archivo.</translation>
    </message>
    <message>
        <source>The tile index {0} names {1}, which is not there.</source>
        <translation>El índice de teselas {0} nombra {1}, que no está.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {0}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 first.</source>
        <translation>Los valores de la imagen solo llegan a {0}, como reflectancias, y este modelo toma tal cual los de imágenes de 8 bits: multiplíquelos antes por 255.</translation>
    </message>
    <message>
        <source>The weight {0} is not in the weights file as the network has it.</source>
        <translation>El peso {0} no está en el archivo de pesos tal como lo tiene la red.</translation>
    </message>
    <message>
        <source>The weights do not fit the network of the card: {0} differs.</source>
        <translation>Los pesos no encajan en la red de la ficha: {0} difiere.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {0} at most: it looks like a map of classes and not like an image.</source>
        <translation>Los números enteros de la imagen difieren como mucho en {0}: parece un mapa de clases y no una imagen.</translation>
    </message>
    <message>
        <source>The workers computed on different devices ({0}); their answers may differ in the last digits.</source>
        <translation>Los procesos calcularon en dispositivos distintos ({0}); sus respuestas pueden diferir en las últimas cifras.</translation>
    </message>
    <message>
        <source>The {0} files of {1} make no single raster: {2}.</source>
        <translation>Los {0} archivos de {1} no forman un solo ráster: {2}.</translation>
    </message>
    <message>
        <source>Their memory may be too small: give workers more, or a smaller --batch.</source>
        <translation>Su memoria quizá es demasiado pequeña: dé más a los procesos, o un lote (--batch) menor.</translation>
    </message>
    <message>
        <source>There are no packages for {0} {1}.</source>
        <translation>No hay paquetes para {0} {1}.</translation>
    </message>
    <message>
        <source>There is no folder {0}.</source>
        <translation>No existe la carpeta {0}.</translation>
    </message>
    <message>
        <source>There is no height above ground.</source>
        <translation>No hay altura sobre el suelo.</translation>
    </message>
    <message>
        <source>There is no model '{0}'.</source>
        <translation>No hay ningún modelo «{0}».</translation>
    </message>
    <message>
        <source>There is no way from '{0}' to '{1}', the CRSs of {2} and of the raster it is laid on.</source>
        <translation>No hay paso de «{0}» a «{1}», los SRC de {2} y del ráster sobre el que se coloca.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>No hay memoria suficiente.</translation>
    </message>
    <message>
        <source>They need the same CRS, number of bands and pixel type.</source>
        <translation>Necesitan el mismo SRC, el mismo número de bandas y el mismo tipo de píxel.</translation>
    </message>
    <message>
        <source>This Python has no pip, and it cannot be fetched: {0}.</source>
        <translation>Este Python no tiene pip, y no se puede obtener: {0}.</translation>
    </message>
    <message>
        <source>This Python has no pip, and {0} is not in the folder of wheels.</source>
        <translation>Este Python no tiene pip, y {0} no está en la carpeta de wheels.</translation>
    </message>
    <message>
        <source>This model has no network; its map is a rule of thumb for tests.</source>
        <translation>Este modelo no tiene red; su mapa es una regla aproximada para pruebas.</translation>
    </message>
    <message>
        <source>Train with a lower rate.</source>
        <translation>Entrene con una tasa menor.</translation>
    </message>
    <message>
        <source>Try --device cpu or --backend torch.</source>
        <translation>Pruebe --device cpu o --backend torch.</translation>
    </message>
    <message>
        <source>Try --device cpu, or another --backend.</source>
        <translation>Pruebe --device cpu u otro --backend.</translation>
    </message>
    <message>
        <source>Try --device cpu.</source>
        <translation>Pruebe --device cpu.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Use ids below {0}.</source>
        <translation>Use números por debajo de {0}.</translation>
    </message>
    <message>
        <source>Wait until it has ended, or choose another folder.</source>
        <translation>Espere a que termine, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Warp it first (gdalwarp -r bilinear FILE NEW_FILE).</source>
        <translation>Rectifíquelo antes (gdalwarp -r bilinear ARCHIVO ARCHIVO_NUEVO).</translation>
    </message>
    <message>
        <source>Warp it to the CRS of a map (gdalwarp -t_srs EPSG:CODE FILE NEW_FILE), or assign the right CRS (gdal_edit.py -a_srs EPSG:CODE FILE).</source>
        <translation>Reproyéctelo al SRC de un mapa (gdalwarp -t_srs EPSG:CODE ARCHIVO ARCHIVO_NUEVO), o asigne el SRC correcto (gdal_edit.py -a_srs EPSG:CODE ARCHIVO).</translation>
    </message>
    <message>
        <source>What is done stays in {0}: --resume goes on with it.</source>
        <translation>Lo que está hecho queda en {0}: --resume continúa desde ahí.</translation>
    </message>
    <message>
        <source>What was installed cannot be loaded: {0}</source>
        <translation>Lo que se instaló no se puede cargar: {0}</translation>
    </message>
    <message>
        <source>What {0} answers in {1} is no number.</source>
        <translation>Lo que {0} responde en {1} no es un número.</translation>
    </message>
    <message>
        <source>Without a CRS nobody knows how many pixels the smallest area has.</source>
        <translation>Sin SRC nadie sabe cuántos píxeles tiene el área menor.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS with one of: {0}.</source>
        <translation>Escriba VALOR=CLASE con una de estas: {0}.</translation>
    </message>
    <message>
        <source>Write VALUE=CLASS.</source>
        <translation>Escriba VALOR=CLASE.</translation>
    </message>
    <message>
        <source>centimetres</source>
        <translation>centímetros</translation>
    </message>
    <message>
        <source>decimetres</source>
        <translation>decímetros</translation>
    </message>
    <message>
        <source>fp16 is not usable on the CPU.</source>
        <translation>fp16 no se puede usar en el procesador.</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>no dijo nada</translation>
    </message>
    <message>
        <source>onnxruntime {0} is a build without CUDA.</source>
        <translation>onnxruntime {0} es una versión sin CUDA.</translation>
    </message>
    <message>
        <source>pip failed: {0}.</source>
        <translation>pip falló: {0}.</translation>
    </message>
    <message>
        <source>torch {0} cannot compute on the NVIDIA GPU: {1}.</source>
        <translation>torch {0} no puede calcular en la tarjeta NVIDIA: {1}.</translation>
    </message>
    <message>
        <source>torch {0} finds no NVIDIA GPU with a driver that fits it.</source>
        <translation>torch {0} no encuentra ninguna tarjeta NVIDIA con un controlador adecuado.</translation>
    </message>
    <message>
        <source>torch {0} is a build without CUDA.</source>
        <translation>torch {0} es una versión sin CUDA.</translation>
    </message>
    <message>
        <source>{0} % of the image hold 0 or the largest value in every band and count as data: they get classes too. Declare the value as no data (gdal_edit.py -a_nodata).</source>
        <translation>El {0} % de la imagen contiene 0 o el valor mayor en todas las bandas y cuenta como datos: también recibe clases. Declare el valor como sin datos (gdal_edit.py -a_nodata).</translation>
    </message>
    <message>
        <source>{0} (about {1}), or choose a folder on another disk.</source>
        <translation>{0} (unos {1}), o elija una carpeta en otro disco.</translation>
    </message>
    <message>
        <source>{0} also holds {1}, which would be lost.</source>
        <translation>{0} contiene también {1}, que se perdería.</translation>
    </message>
    <message>
        <source>{0} and the raster do not both have a CRS.</source>
        <translation>{0} y el ráster no tienen ambos un SRC.</translation>
    </message>
    <message>
        <source>{0} and {1} have no pixel to compare.</source>
        <translation>{0} y {1} no tienen ningún píxel que comparar.</translation>
    </message>
    <message>
        <source>{0} answers strangely: {1}</source>
        <translation>{0} responde de forma extraña: {1}</translation>
    </message>
    <message>
        <source>{0} came damaged: its hash is another.</source>
        <translation>{0} llegó dañado: su suma de comprobación es otra.</translation>
    </message>
    <message>
        <source>{0} cannot be changed: {1}.</source>
        <translation>{0} no se puede cambiar: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be loaded: {1}</source>
        <translation>{0} no se puede cargar: {1}</translation>
    </message>
    <message>
        <source>{0} cannot be made: {1}.</source>
        <translation>{0} no se puede crear: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be read at column {1}, row {2}: {3}.</source>
        <translation>{0} no se puede leer en la columna {1}, fila {2}: {3}.</translation>
    </message>
    <message>
        <source>{0} cannot be read.</source>
        <translation>{0} no se puede leer.</translation>
    </message>
    <message>
        <source>{0} cannot be read: {1}.</source>
        <translation>{0} no se puede leer: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be replaced: {1}.</source>
        <translation>{0} no se puede reemplazar: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be started: {1}.</source>
        <translation>{0} no se puede iniciar: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot be written ({1}).</source>
        <translation>{0} no se puede escribir ({1}).</translation>
    </message>
    <message>
        <source>{0} cannot be written: {1}.</source>
        <translation>{0} no se puede escribir: {1}.</translation>
    </message>
    <message>
        <source>{0} cannot run {1}.</source>
        <translation>{0} no puede ejecutar {1}.</translation>
    </message>
    <message>
        <source>{0} does not exist.</source>
        <translation>{0} no existe.</translation>
    </message>
    <message>
        <source>{0} does not fit {1} or is not finite.</source>
        <translation>{0} no cabe en {1} o no es finito.</translation>
    </message>
    <message>
        <source>{0} does not make numbers in {1}: it computes in fp32, more slowly.</source>
        <translation>{0} no produce números en {1}: se calcula en fp32, más despacio.</translation>
    </message>
    <message>
        <source>{0} does not overlap the reference raster.</source>
        <translation>{0} no se solapa con el ráster de referencia.</translation>
    </message>
    <message>
        <source>{0} ended with status {1}: {2}</source>
        <translation>{0} terminó con estado {1}: {2}</translation>
    </message>
    <message>
        <source>{0} failed on {1}: {2}</source>
        <translation>{0} falló en {1}: {2}</translation>
    </message>
    <message>
        <source>{0} failed: {1}</source>
        <translation>{0} falló: {1}</translation>
    </message>
    <message>
        <source>{0} has a CRS and the raster it is laid on has none.</source>
        <translation>{0} tiene un SRC, y el ráster sobre el que se coloca no tiene ninguno.</translation>
    </message>
    <message>
        <source>{0} has a line that names no wheel: {1}</source>
        <translation>{0} tiene una línea que no nombra ningún wheel: {1}</translation>
    </message>
    <message>
        <source>{0} has no CRS and the raster it is laid on has one.</source>
        <translation>{0} no tiene SRC, y el ráster sobre el que se coloca tiene uno.</translation>
    </message>
    <message>
        <source>{0} has no ONNX file for tiles of {1} px, and making it needs {2}.</source>
        <translation>{0} no tiene archivo ONNX para teselas de {1} px, y para hacerlo hace falta {2}.</translation>
    </message>
    <message>
        <source>{0} has no layer with polygons.</source>
        <translation>{0} no tiene ninguna capa con polígonos.</translation>
    </message>
    <message>
        <source>{0} has no polygons.</source>
        <translation>{0} no tiene polígonos.</translation>
    </message>
    <message>
        <source>{0} has no readable {1}.</source>
        <translation>{0} no tiene un {1} legible.</translation>
    </message>
    <message>
        <source>{0} has the geotransform {1}: its pixels have no area.</source>
        <translation>{0} tiene la geotransformación {1}: sus píxeles no tienen área.</translation>
    </message>
    <message>
        <source>{0} has {1} band(s); an image needs red, green and near infrared.</source>
        <translation>{0} tiene {1} banda(s); una imagen necesita rojo, verde e infrarrojo cercano.</translation>
    </message>
    <message>
        <source>{0} has {1} bands that are not 8-bit colours.</source>
        <translation>{0} tiene {1} bandas que no son colores de 8 bits.</translation>
    </message>
    <message>
        <source>{0} has {1} bands; a raster of heights has one.</source>
        <translation>{0} tiene {1} bandas; un ráster de alturas tiene una.</translation>
    </message>
    <message>
        <source>{0} has {1} x {2} px and the raster it is laid on {3} x {4} px, and neither says where it lies.</source>
        <translation>{0} tiene {1} x {2} px y el ráster sobre el que se coloca {3} x {4} px, y ninguno de los dos dice dónde está.</translation>
    </message>
    <message>
        <source>{0} heads do not divide {1} channels.</source>
        <translation>{0} cabezas no dividen {1} canales.</translation>
    </message>
    <message>
        <source>{0} holds complex numbers.</source>
        <translation>{0} contiene números complejos.</translation>
    </message>
    <message>
        <source>{0} holds files that no run has written, and a run would replace them: {1}.</source>
        <translation>{0} contiene archivos que ninguna ejecución ha escrito y que una ejecución reemplazaría: {1}.</translation>
    </message>
    <message>
        <source>{0} holds fractions, as heights and shares are: no class ids.</source>
        <translation>{0} contiene fracciones, como alturas o proporciones: no son identificadores de clases.</translation>
    </message>
    <message>
        <source>{0} holds no bands itself.</source>
        <translation>{0} no contiene bandas él mismo.</translation>
    </message>
    <message>
        <source>{0} holds no finished run: {1} cannot be read ({2}).</source>
        <translation>{0} no contiene ninguna ejecución terminada: {1} no se puede leer ({2}).</translation>
    </message>
    <message>
        <source>{0} holds no results of a run, and would be lost.</source>
        <translation>{0} no contiene resultados de una ejecución y se perdería.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, in place of bands of colours.</source>
        <translation>{0} contiene los números de una paleta en lugar de bandas de colores.</translation>
    </message>
    <message>
        <source>{0} holds the numbers of a palette, like a map of classes, and no heights.</source>
        <translation>{0} contiene los números de una paleta, como un mapa de clases, y no alturas.</translation>
    </message>
    <message>
        <source>{0} is a colour raster, and two classes have one colour.</source>
        <translation>{0} es un ráster en color, y dos clases tienen el mismo color.</translation>
    </message>
    <message>
        <source>{0} is a folder.</source>
        <translation>{0} es una carpeta.</translation>
    </message>
    <message>
        <source>{0} is an input and would be replaced.</source>
        <translation>{0} es una entrada y se sustituiría.</translation>
    </message>
    <message>
        <source>{0} is damaged: its sha256 is {1}…, the card says {2}….</source>
        <translation>{0} está dañado: su suma SHA-256 es {1}…, según la ficha {2}….</translation>
    </message>
    <message>
        <source>{0} is no name of a GeoPackage.</source>
        <translation>{0} no es un nombre de GeoPackage.</translation>
    </message>
    <message>
        <source>{0} is not a raster that can be read ({1}).</source>
        <translation>{0} no es un ráster legible ({1}).</translation>
    </message>
    <message>
        <source>{0} is not a readable safetensors file: {1}.</source>
        <translation>{0} no es un archivo safetensors legible: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a usable model card: {1}.</source>
        <translation>{0} no es una ficha de modelo utilizable: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a vector file that can be read ({1}).</source>
        <translation>{0} no es un archivo vectorial legible ({1}).</translation>
    </message>
    <message>
        <source>{0} is not in {1}.</source>
        <translation>{0} no está en {1}.</translation>
    </message>
    <message>
        <source>{0} is not installed.</source>
        <translation>{0} no está instalado.</translation>
    </message>
    <message>
        <source>{0} is not the file that is known by this name: its hash is another.</source>
        <translation>{0} no es el archivo conocido por ese nombre: su suma de comprobación es otra.</translation>
    </message>
    <message>
        <source>{0} is not there for a worker on {1}.</source>
        <translation>{0} no está al alcance de un proceso en {1}.</translation>
    </message>
    <message>
        <source>{0} is open in another program.</source>
        <translation>{0} está abierto en otro programa.</translation>
    </message>
    <message>
        <source>{0} is placed by control points, and its pixels lie on no grid yet.</source>
        <translation>{0} está situado por puntos de control, y sus píxeles no están aún en ninguna malla.</translation>
    </message>
    <message>
        <source>{0} is there, and no run has made it: the parts of the map go there.</source>
        <translation>{0} ya existe y ninguna ejecución la ha hecho: las partes del mapa van ahí.</translation>
    </message>
    <message>
        <source>{0} is too old: CUDA {1}.{2} is needed.</source>
        <translation>{0} es demasiado antiguo: hace falta CUDA {1}.{2}.</translation>
    </message>
    <message>
        <source>{0} lies in the geocentric CRS '{1}', whose x and y are not those of a map.</source>
        <translation>{0} está en el SRC geocéntrico '{1}', cuyas x e y no son las de un mapa.</translation>
    </message>
    <message>
        <source>{0} was changed or replaced while it was read.</source>
        <translation>{0} se cambió o reemplazó mientras se leía.</translation>
    </message>
    <message>
        <source>{0} was not made for the weights beside it.</source>
        <translation>{0} no se hizo para los pesos que están junto a él.</translation>
    </message>
    <message>
        <source>{0} was taken away while the run wrote there.</source>
        <translation>{0} se quitó mientras la ejecución escribía allí.</translation>
    </message>
    <message>
        <source>{0} was taken away, or its run ended, while a worker wrote there.</source>
        <translation>{0} se quitó, o su ejecución terminó, mientras un proceso escribía allí.</translation>
    </message>
    <message>
        <source>{0} was trained for tiles of {1} px; with {2} px expect a poorer map.</source>
        <translation>{0} se entrenó para teselas de {1} px; con {2} px el mapa será peor.</translation>
    </message>
    <message>
        <source>{0} went away while it was being put in place.</source>
        <translation>{0} desapareció mientras se ponía en su sitio.</translation>
    </message>
    <message>
        <source>{0} workers cannot be started here ({1}).</source>
        <translation>Aquí no se pueden iniciar {0} procesos ({1}).</translation>
    </message>
</context>
</TS>
