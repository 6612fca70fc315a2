<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AdvancedPanel</name>
    <message>
        <source>&amp;Batch</source>
        <translation>&amp;Lote</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>Bac&amp;k end</source>
        <translation>Biblio&amp;teca</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other. More overlap gives smoother transitions and takes longer. At most half a tile.</source>
        <translation>Cuánto se solapan las teselas vecinas. Más solape da transiciones más suaves y tarda más. Como mucho, media tesela.</translation>
    </message>
    <message>
        <source>How far neighbouring tiles reach into each other; at most half a tile</source>
        <translation>Cuánto se solapan las teselas vecinas; como mucho, media tesela</translation>
    </message>
    <message>
        <source>How many tiles are computed at once. More is faster on a graphics card and needs more memory. Automatic fits it to the machine.</source>
        <translation>Cuántas teselas se calculan a la vez. Más es más rápido en una tarjeta gráfica y necesita más memoria. «Automático» se ajusta al equipo.</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Biblioteca que calcula la red</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Formato de los números del cálculo</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>&amp;Solape</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Side of the squares the map is computed in</source>
        <translation>Lado de los cuadrados en que se calcula el mapa</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest that is installed.</source>
        <translation>La biblioteca que calcula la red. «Automático» toma la más rápida de las instaladas.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors. Automatic takes what is fast on the device.</source>
        <translation>El formato de los números del cálculo. La media precisión es más rápida en tarjetas gráficas y a menudo más lenta en procesadores. «Automático» toma lo que es rápido en el dispositivo.</translation>
    </message>
    <message>
        <source>The side of the squares the map is computed in. Larger tiles see more surroundings and need more memory. Automatic takes the size the model was trained with.</source>
        <translation>El lado de los cuadrados en que se calcula el mapa. Las teselas mayores ven más alrededores y necesitan más memoria. «Automático» toma el tamaño con que se entrenó el modelo.</translation>
    </message>
    <message>
        <source>This model was trained for tiles of {} px only</source>
        <translation>Este modelo solo se entrenó para teselas de {} px</translation>
    </message>
    <message>
        <source>Tile si&amp;ze</source>
        <translation>Lado de tesela (pí&amp;xeles)</translation>
    </message>
    <message>
        <source>Tiles computed at once</source>
        <translation>Teselas calculadas a la vez</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Dónde se calcula la red</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor. The line below the form says which one it is.</source>
        <translation>Dónde se calcula la red. «Automático» toma la tarjeta gráfica si se puede usar; si no, el procesador. La línea bajo el formulario dice cuál es.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>automatic ({} px)</source>
        <translation>automático ({} px)</translation>
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
        <translation>Cuánto del mapa cubre cada clase. Mientras el control de abajo está en una confianza, el número y la parte llena de la barra son lo que es al menos así de seguro, y la parte pálida el resto.</translation>
    </message>
    <message>
        <source>Share of the map; faint: below the confidence of the slider</source>
        <translation>Parte del mapa; pálido: por debajo de la confianza del control</translation>
    </message>
</context>
<context>
    <name>AreaPanel</name>
    <message>
        <source>&amp;Area</source>
        <translation>&amp;Zona</translation>
    </message>
    <message>
        <source>, about {width} by {height} m</source>
        <translation>, unos {width} por {height} m</translation>
    </message>
    <message>
        <source>A rectangle drawn on the map, taken from a layer or typed</source>
        <translation>Un rectángulo dibujado en el mapa, tomado de una capa o escrito</translation>
    </message>
    <message>
        <source>A web layer has no end: choose the map canvas, a rectangle or polygons as area.</source>
        <translation>Una capa web no tiene fin: elija el lienzo del mapa, un rectángulo o polígonos como zona.</translation>
    </message>
    <message>
        <source>Borders of the rectangle: west, east, south, north</source>
        <translation>Límites del rectángulo: oeste, este, sur, norte</translation>
    </message>
    <message>
        <source>Choose a layer first.</source>
        <translation>Elija primero una capa.</translation>
    </message>
    <message>
        <source>Draw on map</source>
        <translation>Dibujar en el mapa</translation>
    </message>
    <message>
        <source>Everything the image covers; without an image, everything the heights cover</source>
        <translation>Todo lo que cubre la imagen; sin imagen, todo lo que cubren las alturas</translation>
    </message>
    <message>
        <source>Hides this window until a rectangle has been drawn on the map</source>
        <translation>Oculta esta ventana hasta que se dibuje un rectángulo en el mapa</translation>
    </message>
    <message>
        <source>Hides this window. Drag a rectangle on the map; the window then comes back. The rectangle is given in the CRS of the layer to be segmented.</source>
        <translation>Oculta esta ventana. Arrastre un rectángulo en el mapa; después vuelve la ventana. El rectángulo se da en el SRC de la capa que se segmenta.</translation>
    </message>
    <message>
        <source>Layer of polygons</source>
        <translation>Capa de polígonos</translation>
    </message>
    <message>
        <source>Layer of the polygons to segment</source>
        <translation>Capa de los polígonos que se segmentan</translation>
    </message>
    <message>
        <source>Map canvas</source>
        <translation>Lienzo del mapa</translation>
    </message>
    <message>
        <source>Only the polygons that are selected when the run is asked for</source>
        <translation>Solo los polígonos seleccionados al pedir la ejecución</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rectángulo</translation>
    </message>
    <message>
        <source>Segments a rectangle. Draw it on the map, take it from a layer or type its borders (west, east, south, north) below.</source>
        <translation>Segmenta un rectángulo. Dibújelo en el mapa, tómelo de una capa o escriba abajo sus límites (oeste, este, sur, norte).</translation>
    </message>
    <message>
        <source>Segments everything the image covers or, without an image, everything the heights cover.</source>
        <translation>Segmenta todo lo que cubre la imagen o, sin imagen, todo lo que cubren las alturas.</translation>
    </message>
    <message>
        <source>Segments the inside of polygons of a layer. Holes stay empty, and so does what lies between the polygons. The layer may have another CRS than the image; it need not be saved.</source>
        <translation>Segmenta el interior de los polígonos de una capa. Los huecos quedan vacíos, igual que lo que hay entre los polígonos. La capa puede tener otro SRC que la imagen; no hace falta guardarla.</translation>
    </message>
    <message>
        <source>Segments what the map window shows at the moment the run starts.</source>
        <translation>Segmenta lo que muestra la ventana del mapa al empezar la ejecución.</translation>
    </message>
    <message>
        <source>Selected only</source>
        <translation>Solo los seleccionados</translation>
    </message>
    <message>
        <source>Takes only the polygons that are selected in the layer when the run is asked for. Without it, all of them.</source>
        <translation>Toma solo los polígonos seleccionados en la capa al pedir la ejecución; si no, todos.</translation>
    </message>
    <message>
        <source>The area and the layer do not overlap: choose another area.</source>
        <translation>La zona y la capa no se solapan: elija otra zona.</translation>
    </message>
    <message>
        <source>The inside of polygons, with holes left out; in any CRS</source>
        <translation>El interior de polígonos, sin sus huecos; en cualquier SRC</translation>
    </message>
    <message>
        <source>The layer of polygons to segment. Edits that are not saved count too.</source>
        <translation>La capa de los polígonos que se segmentan. También cuentan los cambios sin guardar.</translation>
    </message>
    <message>
        <source>The map window shows {shown} megapixels of the layer and a preview has at most {most}: zoom in, or choose “Map canvas” and Segment.</source>
        <translation>La ventana del mapa muestra {shown} megapíxeles de la capa y una vista previa tiene como mucho {most}: acérquese, o elija «Lienzo del mapa» y Segmentar.</translation>
    </message>
    <message>
        <source>There is no map window.</source>
        <translation>No hay ventana del mapa.</translation>
    </message>
    <message>
        <source>What the map window shows when the run starts</source>
        <translation>Lo que muestra la ventana del mapa al empezar la ejecución</translation>
    </message>
    <message>
        <source>Whole layer</source>
        <translation>Capa entera</translation>
    </message>
    <message>
        <source>{columns} by {rows} pixels</source>
        <translation>{columns} por {rows} píxeles</translation>
    </message>
</context>
<context>
    <name>AreasTable</name>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>Area, share and mean confidence of each class</source>
        <translation>Área, parte y confianza media de cada clase</translation>
    </message>
    <message>
        <source>Areas of the classes</source>
        <translation>Áreas de las clases</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>How much of the map each class covers, and how sure the network was of it on average (1 is certain).</source>
        <translation>Cuánto del mapa cubre cada clase y cómo de segura estaba la red de media (1 es seguro).</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
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
        <translation>F1 en porcentaje: 100 es perfecto.</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>F1 medio</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>IoU medio</translation>
    </message>
    <message>
        <source>The card names no measurement.</source>
        <translation>La ficha no da ninguna medición.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>ambas</translation>
    </message>
    <message>
        <source>heights only</source>
        <translation>solo alturas</translation>
    </message>
    <message>
        <source>image only</source>
        <translation>solo imagen</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Pixel size</source>
        <translation>Tamaño de píxel</translation>
    </message>
    <message>
        <source>Tile</source>
        <translation>Tesela</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Where it was measured</source>
        <translation>Dónde se midió</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} a {high}</translation>
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
        <translation>Tras comparar los escenarios, aquí se lee qué cambió la clase de qué área.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Área</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message>
        <source>Changed areas</source>
        <translation>Áreas cambiadas</translation>
    </message>
    <message>
        <source>Copies all rows with exact square metres to the clipboard, so that they can be pasted into a spreadsheet. The same table is in changes.csv.</source>
        <translation>Copia todas las filas con metros cuadrados exactos al portapapeles, para pegarlas en una hoja de cálculo. La misma tabla está en changes.csv.</translation>
    </message>
    <message>
        <source>Copy all rows, to be pasted into a spreadsheet</source>
        <translation>Copiar todas las filas, para pegarlas en una hoja de cálculo</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Copiar tabla</translation>
    </message>
    <message>
        <source>Each row is an area to which height or colour gives another class: the class without it, the class with both, how large the area is and how much of what was compared. Rows that are selected can be copied with Ctrl+C.</source>
        <translation>Cada fila es un área a la que la altura o el color da otra clase: la clase sin ella, la clase con ambas, su tamaño y su parte de lo comparado. Las filas seleccionadas se copian con Ctrl+C.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Show the result files of this comparison in the file manager</source>
        <translation>Mostrar los archivos de esta comparación en el gestor de archivos</translation>
    </message>
    <message>
        <source>Shows the result files of this comparison in the file manager.</source>
        <translation>Muestra los archivos de esta comparación en el gestor de archivos.</translation>
    </message>
    <message>
        <source>Square metres</source>
        <translation>Metros cuadrados</translation>
    </message>
    <message>
        <source>What heights and colour changed, for each pair of classes; copy rows with Ctrl+C</source>
        <translation>Lo que cambiaron alturas y color, para cada par de clases; copie filas con Ctrl+C</translation>
    </message>
    <message>
        <source>With both</source>
        <translation>Con ambas</translation>
    </message>
    <message>
        <source>Without it</source>
        <translation>Sin</translation>
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
        <translation> Una foto en color corriente no tiene infrarrojo cercano y da un mapa malo.</translation>
    </message>
    <message>
        <source>A DSM and a DTM are needed together: choose the {} layer too.</source>
        <translation>Hacen falta un DSM y un DTM juntos: elija también la capa {}.</translation>
    </message>
    <message>
        <source>Choose an RGIR image, heights, or both.</source>
        <translation>Elija una imagen RGIR, alturas o ambas.</translation>
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
        <translation>Ningún nombre de banda indica el infrarrojo cercano: se toman las bandas {}, {} y {} por rojo, verde e infrarrojo cercano. Compruébelo arriba.</translation>
    </message>
    <message>
        <source>No model is installed.</source>
        <translation>No hay ningún modelo instalado.</translation>
    </message>
    <message>
        <source>No raster is in the project yet: add an RGIR image, heights, or both. To try it out, choose Raster ▸ DIS2 ▸ Try the sample scene.</source>
        <translation>El proyecto aún no tiene ningún ráster: añada una imagen RGIR, alturas o ambas. Para probarlo, elija Ráster ▸ DIS2 ▸ Probar la escena de ejemplo.</translation>
    </message>
    <message>
        <source>One band plays two roles: red, green and near infrared should differ.</source>
        <translation>Una banda tiene dos papeles: rojo, verde e infrarrojo cercano deberían ser distintas.</translation>
    </message>
    <message numerus="yes">
        <source>The image has %n band(s); red, green and near infrared are needed.</source>
        <translation><numerusform>La imagen solo tiene %n banda; hacen falta rojo, verde e infrarrojo cercano.</numerusform><numerusform>La imagen solo tiene %n bandas; hacen falta rojo, verde e infrarrojo cercano.</numerusform></translation>
    </message>
    <message>
        <source>The results folder holds an earlier run, which will be replaced.</source>
        <translation>La carpeta de resultados contiene una ejecución anterior, que será reemplazada.</translation>
    </message>
    <message>
        <source>You may not write to {place}: choose another place for the results.</source>
        <translation>No se puede escribir en {place}: elija otro lugar para los resultados.</translation>
    </message>
    <message>
        <source>“{}” cannot be opened: it is damaged or not there. Repair its data source in the layer tree, or choose another layer.</source>
        <translation>No se puede abrir «{}»: la capa está dañada o no está. Repare su origen de datos en el panel de capas o elija otra capa.</translation>
    </message>
    <message>
        <source>“{}” holds the numbers of a palette, in place of bands of colours: make bands of it first, with “PCT to RGB” of the Processing toolbox.</source>
        <translation>«{}» contiene los números de una paleta en lugar de bandas de colores: haga antes bandas de ella, con «PCT a RGB» de la caja de herramientas de Procesos.</translation>
    </message>
    <message>
        <source>“{}” lies in the memory of QGIS, where the process that computes the map cannot read it: save it as a file first (Export, Save As).</source>
        <translation>«{}» está en la memoria de QGIS, donde el proceso que calcula el mapa no puede leerla: guárdela antes como archivo (Exportar, Guardar como).</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Colour</source>
        <translation>Color</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Altura</translation>
    </message>
    <message>
        <source>No place has both inputs, so nothing could be compared.</source>
        <translation>Ningún lugar tiene ambas entradas, así que no había nada que comparar.</translation>
    </message>
    <message>
        <source>Of the area that has both inputs, height alone changed the class of {height} %, colour alone of {colour} %, both of {both} %; {none} % is the same in all three maps.</source>
        <translation>Del área que tiene ambas entradas, la altura sola cambió la clase de {height} %, el color solo de {colour} %, ambos de {both} %; {none} % es igual en los tres mapas.</translation>
    </message>
    <message>
        <source>Three maps are done in {time} on {device}.</source>
        <translation>Tres mapas hechos en {time} en {device}.</translation>
    </message>
</context>
<context>
    <name>ComputingCombos</name>
    <message>
        <source>automatic</source>
        <translation>automático</translation>
    </message>
    <message>
        <source>graphics card (CUDA)</source>
        <translation>tarjeta gráfica (CUDA)</translation>
    </message>
    <message>
        <source>half (bf16)</source>
        <translation>media (bf16)</translation>
    </message>
    <message>
        <source>half (fp16)</source>
        <translation>media (fp16)</translation>
    </message>
    <message>
        <source>processor (CPU)</source>
        <translation>procesador (CPU)</translation>
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
        <translation>Cuántos píxeles tienen qué confianza, es decir, la probabilidad de la clase que ganó: los inseguros a la izquierda, los seguros a la derecha. Las alturas son raíces cuadradas de los recuentos, para que se vean pocos píxeles junto a muchos.</translation>
    </message>
    <message>
        <source>Pixels by confidence; heights are square roots of the counts</source>
        <translation>Píxeles por confianza; las alturas son raíces cuadradas de los recuentos</translation>
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
        <translation>Gris &amp;por debajo de</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Grey what is less certain than this on the map; at 0 the map is as before</source>
        <translation>Pone gris en el mapa lo que es menos seguro; en 0 el mapa es como antes</translation>
    </message>
    <message>
        <source>Greys, on the map, every place where the network was less certain than this. It puts a style of its own on the layer Confidence and shows it; at 0 the layer has its own style again. The table tells what is left of each class.</source>
        <translation>Pone gris en el mapa cada lugar donde la red estaba menos segura. Para ello da un estilo propio a la capa Confianza y la muestra; en 0 la capa recupera el suyo. La tabla dice qué queda de cada clase.</translation>
    </message>
    <message>
        <source>Least confidence in percent</source>
        <translation>Confianza mínima en porcentaje</translation>
    </message>
    <message>
        <source>Nothing is grey.</source>
        <translation>Nada es gris.</translation>
    </message>
    <message>
        <source>The least confidence in percent</source>
        <translation>La confianza mínima en porcentaje</translation>
    </message>
    <message>
        <source>The same threshold as a number.</source>
        <translation>El mismo umbral como número.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>{share} % of the area is below {percent} %.</source>
        <translation>{share} % del área está por debajo de {percent} %.</translation>
    </message>
</context>
<context>
    <name>CwamDock</name>
    <message>
        <source>&amp;Classes above</source>
        <translation>Cl&amp;ases encima</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>&amp;Línea</translation>
    </message>
    <message>
        <source>&amp;One at a time</source>
        <translation>&amp;Una a la vez</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>&amp;With</source>
        <translation>&amp;Con</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Atención (CWAM)</translation>
    </message>
    <message>
        <source>Attention at a place</source>
        <translation>Atención en un lugar</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project that have attention layers. Before the name stands what the run was answered from.</source>
        <translation>Elige entre las ejecuciones de este proyecto que tienen capas de atención. Ante el nombre se lee a partir de qué respondió la ejecución.</translation>
    </message>
    <message>
        <source>Chooses another run. The map then shows the run above on the left of a line and this one on its right, each with the same layers. The group of this run is switched off meanwhile.</source>
        <translation>Elige otra ejecución. El mapa muestra entonces la de arriba a la izquierda de una línea y esta a la derecha, ambas con las mismas capas. El grupo de esta queda apagado entretanto.</translation>
    </message>
    <message>
        <source>Click to hold.</source>
        <translation>Clic para fijar.</translation>
    </message>
    <message>
        <source>Compare by swiping</source>
        <translation>Comparar deslizando</translation>
    </message>
    <message>
        <source>Held; click to let go.</source>
        <translation>Fijado; clic para soltar.</translation>
    </message>
    <message>
        <source>Makes the mouse read the attention scores of all classes where it points. A click holds the place, the next click or Esc lets it go. While two runs are compared, the line between them can be dragged.</source>
        <translation>El ratón lee entonces las puntuaciones de atención de todas las clases donde apunta. Un clic fija el lugar; el siguiente, o Esc, lo suelta. Mientras se comparan dos ejecuciones, la línea entre ellas se puede arrastrar.</translation>
    </message>
    <message>
        <source>Move over the map to read the scores of all classes; click to hold a place</source>
        <translation>Muévase sobre el mapa para leer las puntuaciones de todas las clases; un clic fija un lugar</translation>
    </message>
    <message>
        <source>Move over the map.</source>
        <translation>Muévase sobre el mapa.</translation>
    </message>
    <message>
        <source>Move the line between the two runs</source>
        <translation>Mover la línea entre las dos ejecuciones</translation>
    </message>
    <message>
        <source>Moves the line between the two runs across the map, with the mouse or the arrow keys. With “Read on the map”, the line can be dragged on the map itself.</source>
        <translation>Mueve la línea entre las dos ejecuciones por el mapa, con el ratón o las flechas. Con «Leer en el mapa», la línea se puede arrastrar en el mapa mismo.</translation>
    </message>
    <message>
        <source>No attention here.</source>
        <translation>Aquí no hay atención.</translation>
    </message>
    <message>
        <source>No attention layers are in this project. Run Raster ▸ DIS2 ▸ Segment land cover… with the output “Attention”, or open a project that has them.</source>
        <translation>Este proyecto no tiene capas de atención. Ejecute Ráster ▸ DIS2 ▸ Segmentar cobertura del suelo… con la salida «Atención», o abra un proyecto que las tenga.</translation>
    </message>
    <message>
        <source>Rea&amp;d on the map</source>
        <translation>Leer en el &amp;mapa</translation>
    </message>
    <message>
        <source>Segment the same place in another mode to compare two runs.</source>
        <translation>Segmente el mismo lugar en otro modo para comparar dos ejecuciones.</translation>
    </message>
    <message>
        <source>Showing one class hides the others</source>
        <translation>Mostrar una clase oculta las demás</translation>
    </message>
    <message>
        <source>Shows the classified map of this run, which lies over the attention and hides it. Switch it off to see the attention.</source>
        <translation>Muestra el mapa clasificado de esta ejecución, que está sobre la atención y la oculta. Apáguelo para ver la atención.</translation>
    </message>
    <message>
        <source>The classified map lies over the attention and hides it</source>
        <translation>El mapa clasificado está sobre la atención y la oculta</translation>
    </message>
    <message>
        <source>The run shown on the right of the line, for example without heights</source>
        <translation>La ejecución a la derecha de la línea, por ejemplo sin alturas</translation>
    </message>
    <message>
        <source>The run whose attention is shown here</source>
        <translation>La ejecución cuya atención se muestra aquí</translation>
    </message>
    <message>
        <source>When on, switching one class on switches the others off. Switch it off to lay several classes over each other, each in a colour of its own.</source>
        <translation>Si está activo, encender una clase apaga las demás. Desactívelo para poner varias clases una sobre otra, cada una en su color.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>CwamRow</name>
    <message>
        <source>Colour of the attention</source>
        <translation>Color de la atención</translation>
    </message>
    <message>
        <source>Colour of this layer; its menu has the colour of the class and the glowing ramp</source>
        <translation>Color de esta capa; su menú tiene el color de la clase y la rampa incandescente</translation>
    </message>
    <message>
        <source>Colour of {}</source>
        <translation>Color de {}</translation>
    </message>
    <message>
        <source>Glowing ramp</source>
        <translation>Rampa incandescente</translation>
    </message>
    <message>
        <source>Makes the attention for this class clearer or stronger over what lies below. Arrow keys change it by one percent, Page Up and Page Down by ten.</source>
        <translation>Hace la atención para esta clase más transparente o más fuerte sobre lo que hay debajo. Las flechas la cambian en uno por ciento; Re Pág y Av Pág, en diez.</translation>
    </message>
    <message>
        <source>Opacity of this layer</source>
        <translation>Opacidad de esta capa</translation>
    </message>
    <message>
        <source>Opacity of this layer: {} %</source>
        <translation>Opacidad de esta capa: {} %</translation>
    </message>
    <message>
        <source>Opacity of {}</source>
        <translation>Opacidad de {}</translation>
    </message>
    <message>
        <source>Paints the attention for this class in one colour, clear where the score is low. The arrow opens a menu: the default is the colour of the class, and the glowing ramp is what a new run has.</source>
        <translation>Pinta la atención para esta clase en un color, transparente donde la puntuación es baja. La flecha abre un menú: lo predeterminado es el color de la clase; la rampa incandescente es la de una ejecución nueva.</translation>
    </message>
    <message>
        <source>Show the attention for this class on the map</source>
        <translation>Mostrar en el mapa la atención para esta clase</translation>
    </message>
    <message>
        <source>Shows or hides where the network looked for this class. The small square has the colour of the class.</source>
        <translation>Muestra u oculta dónde miró la red para esta clase. El cuadradito tiene el color de la clase.</translation>
    </message>
</context>
<context>
    <name>Dis2</name>
    <message>
        <source> They are deleted when QGIS closes: copy what you need.</source>
        <translation> Se borran cuando QGIS se cierra: copie antes lo que necesite.</translation>
    </message>
    <message>
        <source>0 (a guess)</source>
        <translation>0 (adivinado)</translation>
    </message>
    <message>
        <source>1 (certain)</source>
        <translation>1 (seguro)</translation>
    </message>
    <message>
        <source>8-bit rasters often hold decimetres, 16-bit ones centimetres.</source>
        <translation>Los rásteres de 8 bits suelen contener decímetros; los de 16 bits, centímetros.</translation>
    </message>
    <message>
        <source>A copy of classes.tif in the folder of the results, for models and batches.</source>
        <translation>Una copia de classes.tif de la carpeta de resultados, para modelos y lotes.</translation>
    </message>
    <message>
        <source>A copy of difference.tif in the folder of the results.</source>
        <translation>Una copia de difference.tif de la carpeta de resultados.</translation>
    </message>
    <message>
        <source>A folder for the inputs cannot be made in {folder}: {reason}.</source>
        <translation>No se puede crear una carpeta para las entradas en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>A folder for the run cannot be made in {folder}: {reason}.</source>
        <translation>No se puede crear una carpeta para la ejecución en {folder}: {reason}.</translation>
    </message>
    <message>
        <source>A multiple of 16; empty: that of the model, or half of it for small rasters.</source>
        <translation>Un múltiplo de 16; vacío: el del modelo, o la mitad para rásteres pequeños.</translation>
    </message>
    <message>
        <source>A polygon for each patch.</source>
        <translation>Un polígono por mancha.</translation>
    </message>
    <message>
        <source>A raster that is pale where the map is right and red where it is wrong.</source>
        <translation>Un ráster pálido donde el mapa acierta y rojo donde se equivoca.</translation>
    </message>
    <message>
        <source>A run ended after its project was closed. Its files are in {folder}.</source>
        <translation>Una ejecución terminó después de cerrarse su proyecto. Sus archivos están en {folder}.</translation>
    </message>
    <message>
        <source>A smaller patch joins its largest neighbour, so that no gap opens. 0 keeps all.</source>
        <translation>Una mancha menor se une a su vecina más grande, sin dejar huecos. 0 las conserva todas.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Areas of classes</source>
        <translation>Áreas de las clases</translation>
    </message>
    <message>
        <source>Areas of classes (CSV)</source>
        <translation>Áreas de las clases (CSV)</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Preguntando al motor…</translation>
    </message>
    <message>
        <source>Attention (CWAM)</source>
        <translation>Atención (CWAM)</translation>
    </message>
    <message>
        <source>Back end</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Bands of red, green and near infrared</source>
        <translation>Bandas de rojo, verde e infrarrojo cercano</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lote</translation>
    </message>
    <message>
        <source>Batch (tiles at once)</source>
        <translation>Lote (teselas a la vez)</translation>
    </message>
    <message>
        <source>Below {percent} %</source>
        <translation>Menos de {percent} %</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Edificio</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Edificios</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Car</source>
        <translation>Coche</translation>
    </message>
    <message>
        <source>Changed areas (CSV)</source>
        <translation>Áreas cambiadas (CSV)</translation>
    </message>
    <message>
        <source>Changed areas (table)</source>
        <translation>Áreas cambiadas (tabla)</translation>
    </message>
    <message>
        <source>Choose a layer of polygons.</source>
        <translation>Elija una capa de polígonos.</translation>
    </message>
    <message>
        <source>Choose a raster file or a raster layer.</source>
        <translation>Elija un archivo ráster o una capa ráster.</translation>
    </message>
    <message>
        <source>Choose a raster layer.</source>
        <translation>Elija una capa ráster.</translation>
    </message>
    <message>
        <source>Choose a raster or a layer of polygons.</source>
        <translation>Elija un ráster o una capa de polígonos.</translation>
    </message>
    <message>
        <source>Choose a smaller area, or save the layer as a GeoTIFF first.</source>
        <translation>Elija una zona menor, o guarde antes la capa como GeoTIFF.</translation>
    </message>
    <message>
        <source>Choose an area nearer to the layer, or another CRS for the project.</source>
        <translation>Elija una zona más cercana a la capa, u otro SRC para el proyecto.</translation>
    </message>
    <message>
        <source>Choose an area: the map canvas, a rectangle or polygons.</source>
        <translation>Elija una zona: el lienzo del mapa, un rectángulo o polígonos.</translation>
    </message>
    <message>
        <source>Choose another area.</source>
        <translation>Elija otra zona.</translation>
    </message>
    <message>
        <source>Choose another folder for the results.</source>
        <translation>Elija otra carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Choose another layer.</source>
        <translation>Elija otra capa.</translation>
    </message>
    <message>
        <source>Choose the layer Classes of a run, or a raster with one band of ids.</source>
        <translation>Elija la capa Clases de una ejecución, o un ráster con una banda de números de clase.</translation>
    </message>
    <message>
        <source>Choose the layers again.</source>
        <translation>Elija las capas de nuevo.</translation>
    </message>
    <message>
        <source>Class field</source>
        <translation>Campo de clase</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Classes of the values</source>
        <translation>Clases de los valores</translation>
    </message>
    <message>
        <source>Classes: NDSM only</source>
        <translation>Clases: solo NDSM</translation>
    </message>
    <message>
        <source>Classes: RGIR only</source>
        <translation>Clases: solo RGIR</translation>
    </message>
    <message>
        <source>Classes: full</source>
        <translation>Clases: completo</translation>
    </message>
    <message>
        <source>Classifies every pixel as impervious surface, building, low vegetation, tree or car, from an ortho-photo with near infrared and from heights above ground. Where one of the two is missing, everywhere or in places, the network answers from the other.

The folder of the results receives classes.tif, confidence.tif, scenario.tif, one attention raster for each class (cwam_*.tif), polygons.gpkg, statistics.csv and run.json.

Example: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Clasifica cada píxel como superficie impermeable, edificio, vegetación baja, árbol o coche, a partir de una ortofoto con infrarrojo cercano y de alturas sobre el suelo. Donde falta una de las dos, en todas partes o en algunas, la red responde a partir de la otra.

La carpeta de resultados recibe classes.tif, confidence.tif, scenario.tif, un ráster de atención por clase (cwam_*.tif), polygons.gpkg, statistics.csv y run.json.

Ejemplo: qgis_process run dis2:segment -- RGIR=rgir.tif NDSM=ndsm.tif OUT=resultados</translation>
    </message>
    <message>
        <source>Colour changed the class</source>
        <translation>El color cambió la clase</translation>
    </message>
    <message>
        <source>Comma-separated values, which spreadsheets and QGIS open.</source>
        <translation>Valores separados por comas, que abren las hojas de cálculo y QGIS.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Comparar escenarios</translation>
    </message>
    <message>
        <source>Compares a classified map with a reference: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. The report has the confusion matrix, precision, recall, F1 and IoU of each class, and their means.

A value of the error map is 100 times the class id of the reference plus the class id of the map; the latter is 99 where the map is empty.

Example: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</source>
        <translation>Compara un mapa clasificado con una referencia: un ráster de números de clase o de colores ISPRS, o polígonos con un campo que nombra la clase. El informe tiene la matriz de confusión, precisión, exhaustividad, F1 e IoU de cada clase, y sus medias.

Un valor del mapa de errores es 100 veces el número de clase de la referencia más el del mapa; este último es 99 donde el mapa está vacío.

Ejemplo: qgis_process run dis2:evaluate -- CLASSES=classes.tif REFERENCE=labels.tif ERODE=3 OUT=report.json HTML=report.html</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Confianza</translation>
    </message>
    <message>
        <source>Corners nearer than this to a wall go.</source>
        <translation>Las esquinas más cercanas a una pared desaparecen.</translation>
    </message>
    <message>
        <source>DIS2 preview (temporary)</source>
        <translation>Vista previa DIS2 (temporal)</translation>
    </message>
    <message>
        <source>DIS2: add a small scene and choose it in the dialog</source>
        <translation>DIS2: añadir una pequeña escena y elegirla en la ventana</translation>
    </message>
    <message>
        <source>DIS2: areas, confidence and settings of a run</source>
        <translation>DIS2: áreas, confianza y ajustes de una ejecución</translation>
    </message>
    <message>
        <source>DIS2: compare scenarios of {name}</source>
        <translation>DIS2: comparar escenarios de {name}</translation>
    </message>
    <message>
        <source>DIS2: copy the polygons of {name}</source>
        <translation>DIS2: copiar los polígonos de {name}</translation>
    </message>
    <message>
        <source>DIS2: count confidence</source>
        <translation>DIS2: contar confianza</translation>
    </message>
    <message>
        <source>DIS2: diagnostics</source>
        <translation>DIS2: diagnóstico</translation>
    </message>
    <message>
        <source>DIS2: evaluate {name}</source>
        <translation>DIS2: evaluar {name}</translation>
    </message>
    <message>
        <source>DIS2: install packages</source>
        <translation>DIS2: instalar paquetes</translation>
    </message>
    <message>
        <source>DIS2: land cover from an ortho-photo and heights</source>
        <translation>DIS2: cobertura del suelo a partir de ortofoto y alturas</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2: cobertura del suelo a partir de imagen y alturas</translation>
    </message>
    <message>
        <source>DIS2: map what the map window shows, classes only, within seconds</source>
        <translation>DIS2: cartografiar en segundos lo que muestra la ventana del mapa, solo clases</translation>
    </message>
    <message>
        <source>DIS2: preview of {name}</source>
        <translation>DIS2: vista previa de {name}</translation>
    </message>
    <message>
        <source>DIS2: remove packages</source>
        <translation>DIS2: quitar paquetes</translation>
    </message>
    <message>
        <source>DIS2: save {path}</source>
        <translation>DIS2: guardar {path}</translation>
    </message>
    <message>
        <source>DIS2: segment {name}</source>
        <translation>DIS2: segmentar {name}</translation>
    </message>
    <message>
        <source>DIS2: self-test</source>
        <translation>DIS2: autoprueba</translation>
    </message>
    <message>
        <source>DIS2: where the network looked for each class</source>
        <translation>DIS2: dónde miró la red para cada clase</translation>
    </message>
    <message>
        <source>DIS2: write the page</source>
        <translation>DIS2: escribir la página</translation>
    </message>
    <message>
        <source>DSM layer</source>
        <translation>Capa DSM</translation>
    </message>
    <message>
        <source>DTM layer</source>
        <translation>Capa DTM</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Draws a polygon around each patch of a class, with class, area in square metres, mean confidence, and mean and maximum height. Polygons are valid and share their borders exactly, also where small ones are left out and outlines are smooth.

Buildings with right angles, or with round walls, are a layer of their own: they no longer share their borders with their neighbours.

Example: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</source>
        <translation>Dibuja un polígono alrededor de cada mancha de una clase, con clase, área en metros cuadrados, confianza media y altura media y máxima. Los polígonos son válidos y comparten sus límites exactamente, también cuando se quitan los pequeños y los contornos son suaves.

Los edificios con ángulos rectos o con paredes redondas son una capa propia: ya no comparten sus límites con sus vecinos.

Ejemplo: qgis_process run dis2:polygonize -- CLASSES=classes.tif OUTPUT=polygons.gpkg MIN_AREA=4 SMOOTH=true</translation>
    </message>
    <message>
        <source>Error map</source>
        <translation>Mapa de errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Evaluate a map</source>
        <translation>Evaluar un mapa</translation>
    </message>
    <message>
        <source>Evaluate a map…</source>
        <translation>Evaluar un mapa…</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Field of the polygons that holds class ids or names; empty: class_id.</source>
        <translation>Campo de los polígonos con números o nombres de clase; vacío: class_id.</translation>
    </message>
    <message>
        <source>Field that names a zone in the table; empty: the number of its feature.</source>
        <translation>Campo que nombra una zona en la tabla; vacío: el número de su objeto.</translation>
    </message>
    <message>
        <source>For people.</source>
        <translation>Para personas.</translation>
    </message>
    <message>
        <source>For programs.</source>
        <translation>Para programas.</translation>
    </message>
    <message>
        <source>For spreadsheets.</source>
        <translation>Para hojas de cálculo.</translation>
    </message>
    <message>
        <source>Full: image and heights</source>
        <translation>Completo: imagen y alturas</translation>
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
        <translation>GeoPackage con todos los resultados</translation>
    </message>
    <message>
        <source>Give red, green and near infrared, for example 1,2,4.</source>
        <translation>Indique rojo, verde e infrarrojo cercano, por ejemplo 1,2,4.</translation>
    </message>
    <message>
        <source>Go on with an interrupted run in the same folder</source>
        <translation>Seguir con una ejecución interrumpida en la misma carpeta</translation>
    </message>
    <message>
        <source>Ground heights (DTM)</source>
        <translation>Alturas del terreno (DTM)</translation>
    </message>
    <message>
        <source>Ground heights (DTM), with the DSM</source>
        <translation>Alturas del terreno (DTM), con el DSM</translation>
    </message>
    <message>
        <source>HTML (*.html *.htm)</source>
        <translation>HTML (*.html *.htm)</translation>
    </message>
    <message>
        <source>Height and colour changed the class</source>
        <translation>Altura y color cambiaron la clase</translation>
    </message>
    <message>
        <source>Height changed the class</source>
        <translation>La altura cambió la clase</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Unidad de altura</translation>
    </message>
    <message>
        <source>Heights above ground</source>
        <translation>Alturas sobre el suelo</translation>
    </message>
    <message>
        <source>Heights above ground (NDSM)</source>
        <translation>Alturas sobre el suelo (NDSM)</translation>
    </message>
    <message>
        <source>Heights above ground, in metres</source>
        <translation>Alturas sobre el suelo, en metros</translation>
    </message>
    <message>
        <source>Heights only (image missing)</source>
        <translation>Solo alturas (falta la imagen)</translation>
    </message>
    <message>
        <source>Id of a model of the plugin, or the folder of another.</source>
        <translation>Identificador de un modelo del complemento, o carpeta de otro.</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Imagen y alturas</translation>
    </message>
    <message>
        <source>Image layer</source>
        <translation>Capa de imagen</translation>
    </message>
    <message>
        <source>Image only (heights missing)</source>
        <translation>Solo imagen (faltan las alturas)</translation>
    </message>
    <message>
        <source>Image with red, green and near infrared</source>
        <translation>Imagen con rojo, verde e infrarrojo cercano</translation>
    </message>
    <message>
        <source>Impervious surface</source>
        <translation>Superficie impermeable</translation>
    </message>
    <message>
        <source>In metres; empty where one of the two is.</source>
        <translation>En metros; vacío donde lo está uno de los dos.</translation>
    </message>
    <message>
        <source>Install PyTorch or ONNX Runtime (Raster, DIS2, Set up what computes the map), or name another Python in QGIS's options (DIS2, setting dis2/interpreter) or in the environment variable DIS2_PYTHON.</source>
        <translation>Instale PyTorch u ONNX Runtime (Ráster, DIS2, Instalar lo que calcula el mapa), o nombre otro Python en las opciones de QGIS (DIS2, ajuste dis2/interpreter) o en la variable de entorno DIS2_PYTHON.</translation>
    </message>
    <message>
        <source>It receives all files of the run. Empty, as in a batch: a folder beside the raster below, with its name.</source>
        <translation>Recibe todos los archivos de la ejecución. Vacío, como en un lote: una carpeta junto al ráster de abajo, con su nombre.</translation>
    </message>
    <message>
        <source>Its fields: {names}.</source>
        <translation>Sus campos: {names}.</translation>
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
        <translation>Cobertura del suelo por DIS2</translation>
    </message>
    <message>
        <source>Land cover by DIS2, model {model}</source>
        <translation>Cobertura del suelo por DIS2, modelo {model}</translation>
    </message>
    <message>
        <source>Land cover: {name}</source>
        <translation>Cobertura del suelo: {name}</translation>
    </message>
    <message>
        <source>Leave BUILDINGS empty.</source>
        <translation>Deje BUILDINGS vacío.</translation>
    </message>
    <message>
        <source>Leave empty where there are none: the network then answers from the image alone.</source>
        <translation>Deje vacío si no hay: la red responde entonces a partir de la imagen sola.</translation>
    </message>
    <message>
        <source>Leave empty where there is no image: the network then answers from heights alone.</source>
        <translation>Deje vacío si no hay imagen: la red responde entonces a partir de las alturas solas.</translation>
    </message>
    <message>
        <source>Leave out borders (pixels)</source>
        <translation>Excluir límites (píxeles)</translation>
    </message>
    <message>
        <source>Look whether the map shows it; if so, choose a smaller area.</source>
        <translation>Mire si el mapa la muestra; si es así, elija una zona menor.</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Buscando Python y el controlador gráfico…</translation>
    </message>
    <message>
        <source>Looking for pip…</source>
        <translation>Buscando pip…</translation>
    </message>
    <message>
        <source>Low vegetation</source>
        <translation>Vegetación baja</translation>
    </message>
    <message>
        <source>Maps a place three times in one go: from image and heights, from the image alone and from the heights alone. The difference tells where the heights changed the class (1: the map from both is another than that from the image), where colour did (2: another than that from the heights), where both did (3) and where neither did (0); no data (255) is where one of the inputs is missing.

The folder of the results receives the folders full, missing-ndsm and missing-rgir, each with the files of a segmentation, and difference.tif, changes.csv (changed areas for each pair of classes) and comparison.json.

Example: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=results</source>
        <translation>Cartografía un lugar tres veces de una pasada: a partir de imagen y alturas, de la imagen sola y de las alturas solas. La diferencia dice dónde las alturas cambiaron la clase (1: el mapa de ambas es distinto del de la imagen), dónde el color (2: distinto del de las alturas), dónde ambos (3) y dónde ninguno (0); sin datos (255) donde falta una de las entradas.

La carpeta de resultados recibe las carpetas full, missing-ndsm y missing-rgir, cada una con los archivos de una segmentación, y difference.tif, changes.csv (áreas cambiadas por par de clases) y comparison.json.

Ejemplo: qgis_process run dis2:comparescenarios -- RGIR=rgir.tif NDSM=ndsm.tif OUT=resultados</translation>
    </message>
    <message>
        <source>Mean F1</source>
        <translation>F1 medio</translation>
    </message>
    <message>
        <source>Mean IoU</source>
        <translation>IoU medio</translation>
    </message>
    <message>
        <source>Metadata of the run (JSON)</source>
        <translation>Metadatos de la ejecución (JSON)</translation>
    </message>
    <message>
        <source>Missing-modality mode</source>
        <translation>Modo de entrada faltante</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>More is faster on a graphics card, and needs more of its memory; empty: by itself.</source>
        <translation>Más es más rápido en una tarjeta gráfica y necesita más de su memoria; vacío: por sí mismo.</translation>
    </message>
    <message>
        <source>NDSM layer</source>
        <translation>Capa NDSM</translation>
    </message>
    <message>
        <source>NDSM only: image missing</source>
        <translation>Solo NDSM: falta la imagen</translation>
    </message>
    <message>
        <source>Name of a zone</source>
        <translation>Nombre de una zona</translation>
    </message>
    <message>
        <source>Neighbouring tiles share so much, so that no seam is seen; empty: up to 64.</source>
        <translation>Lo que comparten las teselas vecinas, para que no se vea ninguna costura; vacío: hasta 64.</translation>
    </message>
    <message>
        <source>No Python here can run the network: {found}.</source>
        <translation>Ningún Python de aquí puede calcular la red: {found}.</translation>
    </message>
    <message>
        <source>No polygon of the layer '{name}' is selected.</source>
        <translation>No hay ningún polígono seleccionado en la capa «{name}».</translation>
    </message>
    <message>
        <source>Of the bare ground.</source>
        <translation>Del suelo desnudo.</translation>
    </message>
    <message>
        <source>Of the bare ground; without it the ground is estimated.</source>
        <translation>Del suelo desnudo; sin ellas el suelo se estima.</translation>
    </message>
    <message>
        <source>On any grid; without it there are no heights.</source>
        <translation>En cualquier cuadrícula; sin ellas no hay alturas.</translation>
    </message>
    <message>
        <source>One file with layers, styles, areas and settings; it can also be written later.</source>
        <translation>Un archivo con capas, estilos, áreas y ajustes; también se puede escribir más tarde.</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>Uno de</translation>
    </message>
    <message>
        <source>Only inside these polygons</source>
        <translation>Solo dentro de estos polígonos</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Abrir registro</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels, never half a pixel away from them; neighbours still share their borders exactly.</source>
        <translation>Contornos sin los escalones de los píxeles, nunca a medio píxel de ellos; los vecinos siguen compartiendo sus límites exactamente.</translation>
    </message>
    <message>
        <source>Overall accuracy</source>
        <translation>Exactitud global</translation>
    </message>
    <message>
        <source>Overlap (pixels)</source>
        <translation>Solape (píxeles)</translation>
    </message>
    <message>
        <source>Pairs such as 10=building,wood=tree,#00ff00=tree; other values do not count. Empty: values are class ids, names or ISPRS colours.</source>
        <translation>Pares como 10=building,wood=tree,#00ff00=tree; los demás valores no cuentan. Vacío: los valores son números de clase, nombres o colores ISPRS.</translation>
    </message>
    <message>
        <source>Part of the map that is compared; empty: all of it.</source>
        <translation>Parte del mapa que se compara; vacío: todo.</translation>
    </message>
    <message>
        <source>Part that is mapped; empty: all that the image covers, or else the heights.</source>
        <translation>Parte que se cartografía; vacío: todo lo que cubre la imagen o, si no, las alturas.</translation>
    </message>
    <message>
        <source>Pixels outside become no data.</source>
        <translation>Los píxeles de fuera quedan sin datos.</translation>
    </message>
    <message>
        <source>Pixels this near to another label do not count; the ISPRS contest takes 3.</source>
        <translation>Los píxeles así de cerca de otra clase no cuentan; el concurso ISPRS toma 3.</translation>
    </message>
    <message>
        <source>Polygons</source>
        <translation>Polígonos</translation>
    </message>
    <message>
        <source>Polygons of a classified map</source>
        <translation>Polígonos de un mapa clasificado</translation>
    </message>
    <message>
        <source>Polygons; without them the whole map is one zone.</source>
        <translation>Polígonos; sin ellos todo el mapa es una zona.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Probabilities</source>
        <translation>Probabilidades</translation>
    </message>
    <message>
        <source>QGIS setting dis2/interpreter</source>
        <translation>ajuste de QGIS dis2/interpreter</translation>
    </message>
    <message>
        <source>QGIS's Python</source>
        <translation>Python de QGIS</translation>
    </message>
    <message>
        <source>QGIS's Python with the private folder</source>
        <translation>Python de QGIS con la carpeta privada</translation>
    </message>
    <message>
        <source>RGIR only: heights missing</source>
        <translation>Solo RGIR: faltan las alturas</translation>
    </message>
    <message>
        <source>Reading how sure the run was…</source>
        <translation>Leyendo cómo de segura fue la ejecución…</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Removing the packages…</source>
        <translation>Quitando los paquetes…</translation>
    </message>
    <message>
        <source>Repair its data source in the layer tree, or choose another layer.</source>
        <translation>Repare su origen de datos en el panel de capas o elija otra capa.</translation>
    </message>
    <message>
        <source>Report (JSON)</source>
        <translation>Informe (JSON)</translation>
    </message>
    <message>
        <source>Report as a page</source>
        <translation>Informe como página</translation>
    </message>
    <message>
        <source>Report as a table</source>
        <translation>Informe como tabla</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Run Segment again if the file is gone.</source>
        <translation>Segmente de nuevo si el archivo ya no existe.</translation>
    </message>
    <message>
        <source>Run Segment again.</source>
        <translation>Ejecute Segmentar de nuevo.</translation>
    </message>
    <message>
        <source>Run Segment first.</source>
        <translation>Ejecute primero Segmentar.</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>El modelo calcula la escena de ejemplo…</translation>
    </message>
    <message>
        <source>Same class in all three maps</source>
        <translation>La misma clase en los tres mapas</translation>
    </message>
    <message>
        <source>Sample heights (NDSM)</source>
        <translation>Alturas de ejemplo (NDSM)</translation>
    </message>
    <message>
        <source>Sample image (RGIR)</source>
        <translation>Imagen de ejemplo (RGIR)</translation>
    </message>
    <message>
        <source>Save it as a GeoPackage first.</source>
        <translation>Guárdela primero como GeoPackage.</translation>
    </message>
    <message>
        <source>Save it as a GeoTIFF first (Export, Save As).</source>
        <translation>Guárdela primero como GeoTIFF (Exportar, Guardar como).</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Guardar resultados como GeoPackage</translation>
    </message>
    <message>
        <source>Save results as GeoPackage…</source>
        <translation>Guardar resultados como GeoPackage…</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Guardado en {path}.</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Scenario of each pixel</source>
        <translation>Escenario de cada píxel</translation>
    </message>
    <message>
        <source>Segment land cover</source>
        <translation>Segmentar cobertura del suelo</translation>
    </message>
    <message>
        <source>Segment land cover…</source>
        <translation>Segmentar cobertura del suelo…</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Segmentar esta vista</translation>
    </message>
    <message>
        <source>Select polygons, or take all of them.</source>
        <translation>Seleccione polígonos, o tómelos todos.</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Instalar lo que calcula el mapa…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Shape of buildings</source>
        <translation>Forma de los edificios</translation>
    </message>
    <message>
        <source>Show results</source>
        <translation>Mostrar resultados</translation>
    </message>
    <message>
        <source>Smallest polygon (m²)</source>
        <translation>Polígono menor (m²)</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Contornos suaves</translation>
    </message>
    <message>
        <source>Some of: {words}. Classes are always made.</source>
        <translation>Algunos de: {words}. Las clases siempre se hacen.</translation>
    </message>
    <message>
        <source>Something unforeseen happened: {error!r}.</source>
        <translation>Ocurrió algo imprevisto: {error!r}.</translation>
    </message>
    <message>
        <source>Store the right one with “Assign projection”, or give the layer that of its file.</source>
        <translation>Guarde el SRC correcto con «Asignar proyección», o dé a la capa el de su archivo.</translation>
    </message>
    <message>
        <source>Straighten buildings by (pixels)</source>
        <translation>Enderezar edificios en (píxeles)</translation>
    </message>
    <message>
        <source>Subtracts a terrain model (DTM) from a surface model (DSM). The result has the grid of the surface model, is in metres, and is empty where one of the two is.

Without a terrain model the ground is estimated by a morphological filter: what a window as wide as the widest roof opens away is no ground. Hills narrower than the window are taken for roofs, so a terrain model is better.

Example: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</source>
        <translation>Resta un modelo del terreno (DTM) de un modelo de superficie (DSM). El resultado tiene la cuadrícula del modelo de superficie, está en metros y vacío donde lo está uno de los dos.

Sin modelo del terreno, el suelo se estima con un filtro morfológico: lo que quita una ventana tan ancha como el tejado más ancho no es suelo. Las colinas más estrechas que la ventana se toman por tejados, así que un modelo del terreno es mejor.

Ejemplo: qgis_process run dis2:ndsm -- DSM=dsm.tif DTM=dtm.tif OUTPUT=ndsm.tif</translation>
    </message>
    <message>
        <source>Surface heights (DSM)</source>
        <translation>Alturas de superficie (DSM)</translation>
    </message>
    <message>
        <source>Surface heights (DSM), instead of an NDSM</source>
        <translation>Alturas de superficie (DSM), en lugar de un NDSM</translation>
    </message>
    <message>
        <source>Table of areas</source>
        <translation>Tabla de áreas</translation>
    </message>
    <message>
        <source>The QGIS setting dis2/interpreter names {path}: that Python is used, not what is installed here. Clear the setting to use the private folder.</source>
        <translation>El ajuste de QGIS dis2/interpreter nombra {path}: se usa ese Python, no lo que se instala aquí. Vacíe el ajuste para usar la carpeta privada.</translation>
    </message>
    <message>
        <source>The area cannot be brought from {source} to {target}.</source>
        <translation>La zona no se puede llevar de {source} a {target}.</translation>
    </message>
    <message>
        <source>The buildings alone, with right angles or round walls; a layer of their own.</source>
        <translation>Solo los edificios, con ángulos rectos o paredes redondas; una capa propia.</translation>
    </message>
    <message>
        <source>The copying was cancelled: choose the reference again.</source>
        <translation>La copia se canceló: elija de nuevo la referencia.</translation>
    </message>
    <message>
        <source>The counting was cancelled.</source>
        <translation>El recuento se ha cancelado.</translation>
    </message>
    <message>
        <source>The engine found no back end.</source>
        <translation>El motor no encontró ninguna biblioteca.</translation>
    </message>
    <message>
        <source>The engine's answer could not be read: {error}.</source>
        <translation>No se pudo leer la respuesta del motor: {error}.</translation>
    </message>
    <message>
        <source>The evaluation is done; its report is in {folder}.</source>
        <translation>La evaluación está hecha; su informe está en {folder}.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Los archivos de esta ejecución ya no están: {folder} no tiene run.json.</translation>
    </message>
    <message>
        <source>The ground is found under roofs up to this width, for example 60.</source>
        <translation>El suelo se encuentra bajo tejados de hasta esta anchura, por ejemplo 60.</translation>
    </message>
    <message>
        <source>The layer '{name}' cannot be opened: it is damaged or not there.</source>
        <translation>No se puede abrir la capa «{name}»: está dañada o no está.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service that has no end.</source>
        <translation>La capa «{name}» viene de un servicio que no tiene fin.</translation>
    </message>
    <message>
        <source>The layer '{name}' comes from a service, not from a file.</source>
        <translation>La capa «{name}» viene de un servicio, no de un archivo.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched whole: {reason}.</source>
        <translation>La capa «{name}» no se ha podido obtener entera: {reason}.</translation>
    </message>
    <message>
        <source>The layer '{name}' could not be fetched.</source>
        <translation>No se pudo obtener la capa «{name}».</translation>
    </message>
    <message>
        <source>The layer '{name}' has neither pixels nor polygons.</source>
        <translation>La capa «{name}» no tiene ni píxeles ni polígonos.</translation>
    </message>
    <message>
        <source>The layer '{name}' has no field '{field}'.</source>
        <translation>La capa «{name}» no tiene ningún campo «{field}».</translation>
    </message>
    <message>
        <source>The layer '{name}' has no polygons.</source>
        <translation>La capa «{name}» no tiene polígonos.</translation>
    </message>
    <message>
        <source>The layer '{name}' holds fractions, as heights and shares are: no class ids.</source>
        <translation>La capa «{name}» contiene fracciones, como las alturas y las partes: no son números de clase.</translation>
    </message>
    <message>
        <source>The layer '{name}' is a picture, not a map of class ids.</source>
        <translation>La capa «{name}» es una imagen, no un mapa de números de clase.</translation>
    </message>
    <message>
        <source>The layer '{name}' is no raster.</source>
        <translation>La capa «{name}» no es un ráster.</translation>
    </message>
    <message>
        <source>The layer '{name}' is not a file.</source>
        <translation>La capa «{name}» no es un archivo.</translation>
    </message>
    <message>
        <source>The layer '{name}' is {crs} in QGIS and {file_crs} in its file.</source>
        <translation>La capa «{name}» tiene {crs} en QGIS y {file_crs} en su archivo.</translation>
    </message>
    <message>
        <source>The layer '{name}' lies in the memory of QGIS alone.</source>
        <translation>La capa «{name}» está solo en la memoria de QGIS.</translation>
    </message>
    <message>
        <source>The layer '{name}' shows nothing in that area.</source>
        <translation>La capa «{name}» no muestra nada en esa zona.</translation>
    </message>
    <message>
        <source>The layer Classes of a run, or another raster of class ids.</source>
        <translation>La capa Clases de una ejecución, u otro ráster de números de clase.</translation>
    </message>
    <message>
        <source>The layer Classes of this run is not in the project any more.</source>
        <translation>La capa Clases de esta ejecución ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>The layer Confidence of the run; without it there is no mean confidence.</source>
        <translation>La capa Confianza de la ejecución; sin ella no hay confianza media.</translation>
    </message>
    <message>
        <source>The layer {id} is not in the project any more.</source>
        <translation>La capa {id} ya no está en el proyecto.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has more.</source>
        <translation>El panel de registro, pestaña DIS2, dice más.</translation>
    </message>
    <message>
        <source>The log panel, tab DIS2, has the details: please report them.</source>
        <translation>El panel de registro, pestaña DIS2, tiene los detalles: por favor, comuníquelos.</translation>
    </message>
    <message>
        <source>The model of this map knows no buildings.</source>
        <translation>El modelo de este mapa no conoce edificios.</translation>
    </message>
    <message>
        <source>The preview of {name} is on the map, after {seconds} s.</source>
        <translation>La vista previa de {name} está en el mapa, tras {seconds} s.</translation>
    </message>
    <message>
        <source>The report cannot be read: {error}.</source>
        <translation>No se puede leer el informe: {error}.</translation>
    </message>
    <message>
        <source>The result is in {path}.</source>
        <translation>El resultado está en {path}.</translation>
    </message>
    <message>
        <source>The settings must be the same; what is on disk already is not computed again.</source>
        <translation>Los ajustes deben ser los mismos; lo que ya está en el disco no se calcula de nuevo.</translation>
    </message>
    <message>
        <source>There is no finished run to save.</source>
        <translation>No hay ninguna ejecución terminada que guardar.</translation>
    </message>
    <message>
        <source>This run has no confidence layer.</source>
        <translation>Esta ejecución no tiene capa de confianza.</translation>
    </message>
    <message>
        <source>Three band numbers, for example 1,2,4. Empty: told by the names of the bands.</source>
        <translation>Tres números de banda, por ejemplo 1,2,4. Vacío: según los nombres de las bandas.</translation>
    </message>
    <message>
        <source>Tile size</source>
        <translation>Lado de tesela</translation>
    </message>
    <message>
        <source>Tile size (pixels)</source>
        <translation>Lado de tesela (píxeles)</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>Try the sample scene</source>
        <translation>Probar la escena de ejemplo</translation>
    </message>
    <message>
        <source>Unit of heights in both</source>
        <translation>Unidad de las alturas en ambos</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guía del usuario</translation>
    </message>
    <message>
        <source>Walls at right angles, or round ones for towers, tanks and domes.</source>
        <translation>Paredes en ángulo recto, o redondas para torres, depósitos y cúpulas.</translation>
    </message>
    <message>
        <source>What changed the class</source>
        <translation>Qué cambió la clase</translation>
    </message>
    <message>
        <source>What is known to be on the ground; on any grid and in any CRS.</source>
        <translation>Lo que se sabe del suelo; en cualquier cuadrícula y SRC.</translation>
    </message>
    <message>
        <source>Whose classes the map has: id or folder of a model. Empty: told by the run, and where nobody knows, the five ISPRS classes.</source>
        <translation>De quién son las clases del mapa: identificador o carpeta del modelo. Vacío: según la ejecución y, si nadie lo sabe, las cinco clases ISPRS.</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Tejado más ancho</translation>
    </message>
    <message>
        <source>Widest roof (m), to estimate the ground under a DSM without a DTM</source>
        <translation>Tejado más ancho (m), para estimar el suelo bajo un DSM sin DTM</translation>
    </message>
    <message>
        <source>Will be computed on: {device}</source>
        <translation>Se calculará en: {device}</translation>
    </message>
    <message>
        <source>With roofs and trees; the heights above ground are this minus the DTM.</source>
        <translation>Con tejados y árboles; las alturas sobre el suelo son esto menos el DTM.</translation>
    </message>
    <message>
        <source>With roofs and trees; the result has the grid of this raster.</source>
        <translation>Con tejados y árboles; el resultado tiene la cuadrícula de este ráster.</translation>
    </message>
    <message>
        <source>Writes a table (CSV) of how much each class covers: pixels, square metres, share, mean confidence and mean height. With a layer of zones, such as parcels or districts, there is a row for each class of each zone. A pixel belongs to the zone its centre lies in; where zones overlap, to the last one.

Example: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</source>
        <translation>Escribe una tabla (CSV) de cuánto cubre cada clase: píxeles, metros cuadrados, parte, confianza media y altura media. Con una capa de zonas, como parcelas o distritos, hay una fila por clase de cada zona. Un píxel pertenece a la zona en que está su centro; donde se solapan zonas, a la última.

Ejemplo: qgis_process run dis2:statistics -- CLASSES=classes.tif ZONES=parcels.gpkg ZONE_FIELD=name OUT=areas.csv</translation>
    </message>
    <message>
        <source>Zones</source>
        <translation>Zonas</translation>
    </message>
    <message>
        <source>auto: each place is answered from what it has. The others answer one way everywhere.</source>
        <translation>auto: en cada lugar la red responde a partir de lo que hay. Los demás modos responden igual en todas partes.</translation>
    </message>
    <message>
        <source>auto: the best that this computer has.</source>
        <translation>auto: lo mejor que tiene este equipo.</translation>
    </message>
    <message>
        <source>cannot be started</source>
        <translation>no se puede arrancar</translation>
    </message>
    <message>
        <source>comparison</source>
        <translation>comparación</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>diferencias</translation>
    </message>
    <message>
        <source>estimating the ground</source>
        <translation>estimando el suelo</translation>
    </message>
    <message>
        <source>fetching layers</source>
        <translation>obteniendo capas</translation>
    </message>
    <message>
        <source>has no {names}</source>
        <translation>no tiene {names}</translation>
    </message>
    <message>
        <source>heights</source>
        <translation>alturas</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>looking ahead</source>
        <translation>estimación previa</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>no answer came in time</source>
        <translation>no llegó ninguna respuesta a tiempo</translation>
    </message>
    <message>
        <source>polygons</source>
        <translation>polígonos</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>estadísticas</translation>
    </message>
    <message>
        <source>the plugin's .venv</source>
        <translation>.venv del complemento</translation>
    </message>
    <message>
        <source>the service sent a text in place of a picture</source>
        <translation>el servicio envió un texto en lugar de una imagen</translation>
    </message>
    <message>
        <source>there is no interpreter beside QGIS</source>
        <translation>no hay ningún intérprete junto a QGIS</translation>
    </message>
    <message>
        <source>tiles</source>
        <translation>teselas</translation>
    </message>
    <message>
        <source>torch or onnxruntime</source>
        <translation>torch u onnxruntime</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>{file} cannot be written: name a file that ends in {endings}.</source>
        <translation>No se puede escribir {file}: indique un archivo que termine en {endings}.</translation>
    </message>
    <message>
        <source>{first} and {second} in {folder} are not of one size.</source>
        <translation>{first} y {second} en {folder} no tienen el mismo tamaño.</translation>
    </message>
    <message>
        <source>{name} cannot be opened as a raster: {given}.</source>
        <translation>{name} no se puede abrir como ráster: {given}.</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {given}.</source>
        <translation>{name} no se puede abrir: {given}.</translation>
    </message>
    <message>
        <source>{name} is '{text}', not three band numbers.</source>
        <translation>{name} es '{text}' y no tres números de banda.</translation>
    </message>
    <message>
        <source>{name} is done in {time} on {device}.</source>
        <translation>{name} está listo, en {time} con {device}.</translation>
    </message>
    <message>
        <source>{name} is not given.</source>
        <translation>No se ha indicado {name}.</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} espera su turno (en espera: {n}).</translation>
    </message>
    <message>
        <source>{name} was cancelled; nothing was left behind.</source>
        <translation>{name} se canceló; no quedó nada.</translation>
    </message>
    <message>
        <source>{name}: compared</source>
        <translation>{name}: comparado</translation>
    </message>
    <message>
        <source>{name}: evaluated</source>
        <translation>{name}: evaluado</translation>
    </message>
    <message>
        <source>{name}: scenarios compared in {time}.</source>
        <translation>{name}: escenarios comparados en {time}.</translation>
    </message>
    <message>
        <source>{name}: starting</source>
        <translation>{name}: empieza</translation>
    </message>
    <message>
        <source>{path} cannot be read.</source>
        <translation>{path} no se puede leer.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>No se puede escribir {path}: {reason}.</translation>
    </message>
    <message>
        <source>{percent} % and more</source>
        <translation>{percent} % y más</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}</source>
        <translation>{reference}, cartografiado como {mapped}</translation>
    </message>
    <message>
        <source>{reference}, not mapped</source>
        <translation>{reference}, sin cartografiar</translation>
    </message>
    <message>
        <source>{reference}: right</source>
        <translation>{reference}: correcto</translation>
    </message>
    <message>
        <source>{size} pixels of the layer '{name}' are more than is fetched from a service.</source>
        <translation>{size} píxeles de la capa «{name}» son más de lo que se obtiene de un servicio.</translation>
    </message>
    <message>
        <source>{title} (temporary)</source>
        <translation>{title} (temporal)</translation>
    </message>
    <message>
        <source>{title} (white)</source>
        <translation>{title} (blanco)</translation>
    </message>
    <message>
        <source>{title}: cancelled</source>
        <translation>{title}: cancelado</translation>
    </message>
    <message>
        <source>{words}, {time} left</source>
        <translation>{words}, quedan {time}</translation>
    </message>
</context>
<context>
    <name>EnvironmentDialog</name>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Instalar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>A folder of wheels that were fetched on another computer. Where it is named, nothing is fetched from the network.</source>
        <translation>Una carpeta de wheels obtenidos en otro equipo. Si se nombra, no se obtiene nada de la red.</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Builds that can be installed</source>
        <translation>Versiones que se pueden instalar</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Choose what to install; the sizes and times are estimates</source>
        <translation>Elija qué instalar; los tamaños y tiempos son estimados</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copiar &amp;diagnóstico</translation>
    </message>
    <message>
        <source>DIS2: what computes the map</source>
        <translation>DIS2: lo que calcula el mapa</translation>
    </message>
    <message>
        <source>Deletes the private folder. QGIS itself is not touched.</source>
        <translation>Borra la carpeta privada. QGIS mismo no se toca.</translation>
    </message>
    <message>
        <source>Fetch the chosen build and put it into the private folder</source>
        <translation>Obtener la versión elegida y ponerla en la carpeta privada</translation>
    </message>
    <message>
        <source>Fetches the packages of the chosen build, checks each against its known hash, and puts them into the private folder in one step. Then the self-test runs.</source>
        <translation>Obtiene los paquetes de la versión elegida, comprueba cada uno con su suma conocida y los pone en la carpeta privada de una vez. Luego se ejecuta la autoprueba.</translation>
    </message>
    <message>
        <source>Folder of &amp;wheels</source>
        <translation>Carpeta de &amp;wheels</translation>
    </message>
    <message>
        <source>For a bug report; without private paths</source>
        <translation>Para un informe de error; sin rutas privadas</translation>
    </message>
    <message>
        <source>For a computer without a network: a folder that holds the packages. Empty: they are fetched</source>
        <translation>Para un equipo sin red: una carpeta con los paquetes. Vacío: se obtienen</translation>
    </message>
    <message>
        <source>Graphics driver</source>
        <translation>Controlador gráfico</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Instalado</translation>
    </message>
    <message>
        <source>Installed: {}</source>
        <translation>Instalado: {}</translation>
    </message>
    <message>
        <source>Looking for Python and graphics driver…</source>
        <translation>Buscando Python y el controlador gráfico…</translation>
    </message>
    <message>
        <source>ONNX Runtime is small and runs the models that come with DIS2. It runs your own only where they have ONNX files beside their weights, or where PyTorch has made them on this computer before.</source>
        <translation>ONNX Runtime es pequeño y calcula los modelos que vienen con DIS2. Los suyos solo los calcula si tienen archivos ONNX junto a sus pesos, o si PyTorch ya los hizo antes en este equipo.</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>En disco</translation>
    </message>
    <message>
        <source>Private folder</source>
        <translation>Carpeta privada</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Avance del paso actual</translation>
    </message>
    <message>
        <source>Puts a description of this installation on the clipboard. Your home folder is written as ~.</source>
        <translation>Pone una descripción de esta instalación en el portapapeles. Su carpeta personal se escribe como ~.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Run the bundled model on the sample scene</source>
        <translation>Calcular la escena de ejemplo con el modelo incluido</translation>
    </message>
    <message>
        <source>Runs the bundled model on the small sample scene and says on which device and how fast.</source>
        <translation>Calcula la pequeña escena de ejemplo con el modelo incluido y dice en qué dispositivo y con qué rapidez.</translation>
    </message>
    <message>
        <source>Self-&amp;test</source>
        <translation>&amp;Autoprueba</translation>
    </message>
    <message>
        <source>Stop; nothing half done is left</source>
        <translation>Parar; no queda nada a medias</translation>
    </message>
    <message>
        <source>Stopped. Nothing half done is left; what was fetched is kept for next time.</source>
        <translation>Parado. No queda nada a medias; lo obtenido se guarda para la próxima vez.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Stops what goes on. Nothing half done is left; packages that were fetched are kept for the next try.</source>
        <translation>Para lo que está en marcha. No queda nada a medias; los paquetes obtenidos se guardan para el próximo intento.</translation>
    </message>
    <message>
        <source>Take the packages away</source>
        <translation>Quitar los paquetes</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages</source>
        <translation>El Python de este QGIS, que cargará los paquetes</translation>
    </message>
    <message>
        <source>The Python of this QGIS, which will load the packages.</source>
        <translation>El Python de este QGIS, que cargará los paquetes.</translation>
    </message>
    <message>
        <source>The diagnostics are on the clipboard: paste them into a bug report.</source>
        <translation>El diagnóstico está en el portapapeles: péguelo en un informe de error.</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card</source>
        <translation>El controlador decide qué versión de PyTorch puede usar la tarjeta</translation>
    </message>
    <message>
        <source>The driver decides which build of PyTorch can use the card.</source>
        <translation>El controlador decide qué versión de PyTorch puede usar la tarjeta.</translation>
    </message>
    <message>
        <source>The network is computed in a process of its own, by packages that are kept in a private folder of this profile. QGIS's own Python is not changed.</source>
        <translation>La red se calcula en un proceso propio, con paquetes guardados en una carpeta privada de este perfil. El Python de QGIS no se cambia.</translation>
    </message>
    <message>
        <source>The packages were removed; QGIS itself was never touched.</source>
        <translation>Los paquetes se quitaron; QGIS mismo nunca se tocó.</translation>
    </message>
    <message>
        <source>The progress of the present step.</source>
        <translation>El avance del paso actual.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>To fetch</source>
        <translation>Por obtener</translation>
    </message>
    <message>
        <source>What can be installed here. To fetch: bytes that come over the network. On disk: room needed while installing. Time: on a line of 50 Mbit/s.</source>
        <translation>Lo que se puede instalar aquí. Por obtener: lo que viene por la red. En disco: espacio necesario al instalar. Tiempo: con una línea de 50 Mbit/s.</translation>
    </message>
    <message>
        <source>What goes on, and how it ended</source>
        <translation>Qué ocurre y cómo terminó</translation>
    </message>
    <message>
        <source>What goes on, and how it ended.</source>
        <translation>Qué ocurre y cómo terminó.</translation>
    </message>
    <message>
        <source>What is in the private folder now</source>
        <translation>Lo que hay ahora en la carpeta privada</translation>
    </message>
    <message>
        <source>What is in the private folder now.</source>
        <translation>Lo que hay ahora en la carpeta privada.</translation>
    </message>
    <message>
        <source>What to know about this computer</source>
        <translation>Lo que conviene saber de este equipo</translation>
    </message>
    <message>
        <source>What to know about this computer.</source>
        <translation>Lo que conviene saber de este equipo.</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there</source>
        <translation>Adónde van los paquetes; QGIS mismo nunca mira allí</translation>
    </message>
    <message>
        <source>Where the packages go; QGIS itself never looks there.</source>
        <translation>Adónde van los paquetes; QGIS mismo nunca mira allí.</translation>
    </message>
    <message>
        <source>no NVIDIA driver</source>
        <translation>sin controlador NVIDIA</translation>
    </message>
    <message>
        <source>none was found</source>
        <translation>no se encontró ninguno</translation>
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
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Evaluate</source>
        <translation>&amp;Evaluar</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>&amp;Referencia</translation>
    </message>
    <message>
        <source>&amp;Whole map</source>
        <translation>&amp;Mapa entero</translation>
    </message>
    <message>
        <source>A layer that shows where the map is wrong, and what it took for what</source>
        <translation>Una capa que muestra dónde se equivoca el mapa y qué tomó por qué</translation>
    </message>
    <message>
        <source>Add an error ma&amp;p</source>
        <translation>&amp;Añadir mapa de errores</translation>
    </message>
    <message>
        <source>Adds a layer in which right pixels are a pale grey and wrong ones red. Each value tells the class of the reference and that of the map.</source>
        <translation>Añade una capa en que los píxeles correctos son gris pálido y los erróneos rojos. Cada valor dice la clase de la referencia y la del mapa.</translation>
    </message>
    <message>
        <source>An evaluation is going on.</source>
        <translation>Hay una evaluación en marcha.</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Borders &amp;left out</source>
        <translation>&amp;Límites excluidos</translation>
    </message>
    <message>
        <source>Choose a layer</source>
        <translation>Elija una capa</translation>
    </message>
    <message>
        <source>Choose a reference.</source>
        <translation>Elija una referencia.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Elija una referencia: sus valores se listan aquí.</translation>
    </message>
    <message>
        <source>Choose the classified map.</source>
        <translation>Elija el mapa clasificado.</translation>
    </message>
    <message>
        <source>Class f&amp;ield</source>
        <translation>Campo &amp;de clase</translation>
    </message>
    <message>
        <source>Classes of a run, or another raster of class ids</source>
        <translation>Clases de una ejecución, u otro ráster de números de clase</translation>
    </message>
    <message>
        <source>Classified &amp;map</source>
        <translation>Mapa clasi&amp;ficado</translation>
    </message>
    <message>
        <source>Compare map and reference; the scores are shown here</source>
        <translation>Comparar mapa y referencia; las puntuaciones se muestran aquí</translation>
    </message>
    <message>
        <source>Compares map and reference in the background; QGIS stays usable.</source>
        <translation>Compara mapa y referencia en segundo plano; QGIS sigue utilizable.</translation>
    </message>
    <message>
        <source>Comparing the map with the reference…</source>
        <translation>Comparando el mapa con la referencia…</translation>
    </message>
    <message>
        <source>Copying the polygons of {}: they are drawn or filtered, in no file…</source>
        <translation>Copiando los polígonos de {}: están dibujados o filtrados y no se encuentran en ningún archivo…</translation>
    </message>
    <message>
        <source>DIS2: evaluate a map</source>
        <translation>DIS2: evaluar un mapa</translation>
    </message>
    <message>
        <source>Evaluates everything that map and reference share.</source>
        <translation>Evalúa todo lo que mapa y referencia tienen en común.</translation>
    </message>
    <message>
        <source>Evaluates only what the map window shows at the moment the evaluation starts.</source>
        <translation>Evalúa solo lo que muestra la ventana del mapa al empezar la evaluación.</translation>
    </message>
    <message>
        <source>Everything that map and reference share</source>
        <translation>Todo lo que mapa y referencia tienen en común</translation>
    </message>
    <message>
        <source>Field of the polygons that names their class</source>
        <translation>Campo de los polígonos que nombra su clase</translation>
    </message>
    <message>
        <source>Folder for report and error map; left empty, they are temporary</source>
        <translation>Carpeta del informe y del mapa de errores; vacía: son temporales</translation>
    </message>
    <message>
        <source>How much of the map has been compared, or how many polygons of the reference have been copied.</source>
        <translation>Qué parte del mapa se ha comparado, o cuántos polígonos de la referencia se han copiado.</translation>
    </message>
    <message>
        <source>Leaves out pixels near the borders between classes of the reference, where nobody can say exactly where one ends. The ISPRS contest leaves out 3 pixels.</source>
        <translation>Excluye píxeles cercanos a los límites entre clases de la referencia, donde nadie puede decir exactamente dónde acaba una. El concurso ISPRS excluye 3 píxeles.</translation>
    </message>
    <message>
        <source>Map can&amp;vas</source>
        <translation>Lie&amp;nzo del mapa</translation>
    </message>
    <message>
        <source>No value of the reference is a class yet.</source>
        <translation>Ningún valor de la referencia es una clase todavía.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>Pixels this near to another class of the reference do not count; the ISPRS contest takes 3</source>
        <translation>Los píxeles así de cerca de otra clase de la referencia no cuentan; el concurso ISPRS toma 3</translation>
    </message>
    <message>
        <source>Progress of what goes on</source>
        <translation>Progreso de la operación en curso</translation>
    </message>
    <message>
        <source>Reading the values of the reference…</source>
        <translation>Leyendo los valores de la referencia…</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>Carpeta de resultad&amp;os</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>Guardado en {}.</translation>
    </message>
    <message>
        <source>Says what is still missing, how far an evaluation is, and how it ended.</source>
        <translation>Dice qué falta todavía, por dónde va una evaluación y cómo terminó.</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Arrancando el motor…</translation>
    </message>
    <message>
        <source>State of the evaluation</source>
        <translation>Estado de la evaluación</translation>
    </message>
    <message>
        <source>Stop what goes on; nothing half done is left behind</source>
        <translation>Detener la operación en curso; no queda nada a medias</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Parando…</translation>
    </message>
    <message>
        <source>Stops the evaluation, or the copying of a reference, which is then chosen no more. No half-written file is left behind.</source>
        <translation>Detiene la evaluación, o la copia de una referencia, que entonces deja de estar elegida. No queda ningún archivo a medio escribir.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporal: se borra al cerrar QGIS</translation>
    </message>
    <message>
        <source>The evaluation is done.</source>
        <translation>La evaluación está hecha.</translation>
    </message>
    <message>
        <source>The evaluation was cancelled; nothing half done is left behind.</source>
        <translation>La evaluación se canceló; no queda nada a medias.</translation>
    </message>
    <message>
        <source>The field of the polygons that holds class ids or names.</source>
        <translation>El campo de los polígonos con números o nombres de clase.</translation>
    </message>
    <message>
        <source>The folder that receives the report (HTML, CSV, JSON) and the error map. Left empty, they go to a temporary folder that is emptied when QGIS closes; the report can be saved afterwards.</source>
        <translation>La carpeta que recibe el informe (HTML, CSV, JSON) y el mapa de errores. Vacía: van a una carpeta temporal que se vacía al cerrar QGIS; el informe se puede guardar después.</translation>
    </message>
    <message>
        <source>The map canvas shows nothing of the map.</source>
        <translation>El lienzo no muestra nada del mapa.</translation>
    </message>
    <message>
        <source>The map to be evaluated: the layer Classes of a run, or any raster whose values are class ids.</source>
        <translation>El mapa que se evalúa: la capa Clases de una ejecución, o cualquier ráster cuyos valores sean números de clase.</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>Qué se compara</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster of class ids or of ISPRS colours, or polygons with a field that names the class. It may have another pixel size, extent and CRS.</source>
        <translation>Lo que se sabe del suelo: un ráster de números de clase o de colores ISPRS, o polígonos con un campo que nombra la clase. Puede tener otro tamaño de píxel, otra extensión y otro SRC.</translation>
    </message>
    <message>
        <source>What is known to be on the ground: a raster, or polygons</source>
        <translation>Lo que se sabe del suelo: un ráster, o polígonos</translation>
    </message>
    <message>
        <source>What is missing, how far it is, or how it ended</source>
        <translation>Qué falta, por dónde va, o cómo terminó</translation>
    </message>
    <message>
        <source>What the map window shows when the evaluation starts</source>
        <translation>Lo que muestra la ventana del mapa al empezar la evaluación</translation>
    </message>
</context>
<context>
    <name>EvaluateMapping</name>
    <message>
        <source>A raster of colours; counts are pixels.</source>
        <translation>Un ráster de colores; se cuentan píxeles.</translation>
    </message>
    <message>
        <source>A raster of numbers; counts are pixels.</source>
        <translation>Un ráster de números; se cuentan píxeles.</translation>
    </message>
    <message>
        <source>Choose a reference: its values are listed here.</source>
        <translation>Elija una referencia: sus valores se listan aquí.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Class of {}</source>
        <translation>Clase de {}</translation>
    </message>
    <message>
        <source>Classes of the reference</source>
        <translation>Clases de la referencia</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Each row is a value that the reference holds, how often, and the class it stands for. The plugin guesses classes by id, name or ISPRS colour. Choose another class, or Ignore: pixels that are ignored are in no score.</source>
        <translation>Cada fila es un valor de la referencia, cuántas veces está y la clase que representa. El complemento adivina las clases por número, nombre o color ISPRS. Elija otra clase, o Ignorar: esos píxeles no cuentan en ninguna puntuación.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>Polygons; counts are polygons.</source>
        <translation>Polígonos; se cuentan polígonos.</translation>
    </message>
    <message>
        <source>The reference holds no value; with polygons, choose another field.</source>
        <translation>La referencia no contiene ningún valor; con polígonos, elija otro campo.</translation>
    </message>
    <message>
        <source>There are more values than these, the most frequent ones: a change here leaves the others out.</source>
        <translation>Hay más valores que estos, los más frecuentes: un cambio aquí excluye los demás.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Values of the reference</source>
        <translation>Valores de la referencia</translation>
    </message>
    <message>
        <source>Which class each value of the reference is; values that are ignored do not count</source>
        <translation>Qué clase es cada valor de la referencia; los ignorados no cuentan</translation>
    </message>
</context>
<context>
    <name>EvaluateResults</name>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Guardar informe…</translation>
    </message>
    <message>
        <source>After an evaluation the scores and the confusion matrix stand here.</source>
        <translation>Tras una evaluación, aquí están las puntuaciones y la matriz de confusión.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Matriz de confusión</translation>
    </message>
    <message>
        <source>Confusion matrix: rows are the reference, columns the map</source>
        <translation>Matriz de confusión: las filas son la referencia, las columnas el mapa</translation>
    </message>
    <message>
        <source>Cop&amp;y tables</source>
        <translation>Copiar &amp;tablas</translation>
    </message>
    <message>
        <source>Copies scores and confusion matrix, in pixels, to the clipboard.</source>
        <translation>Copia puntuaciones y matriz de confusión, en píxeles, al portapapeles.</translation>
    </message>
    <message>
        <source>Copy both tables, to be pasted into a spreadsheet</source>
        <translation>Copiar ambas tablas, para pegarlas en una hoja de cálculo</translation>
    </message>
    <message>
        <source>Each row is a class of the reference. The cells say to which class of the map its pixels go, in percent of the row: green on the diagonal is right, red beside it is wrong. Point at a cell for the number of pixels.</source>
        <translation>Cada fila es una clase de la referencia. Las celdas dicen a qué clase del mapa van sus píxeles, en porcentaje de la fila: verde en la diagonal es correcto, rojo al lado es erróneo. Apunte a una celda para ver el número de píxeles.</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How well each class was found: 1 is perfect, 0 is never right</source>
        <translation>Cómo se encontró cada clase: 1 es perfecto, 0 nunca acierta</translation>
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
        <translation>Abrir &amp;informe</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Página (*.html)</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Píxeles</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Precision: of what the map calls a class, how much is that class. Recall: of what is that class, how much the map calls so. F1: the harmonic mean of both. IoU: pixels that are the class in both, of those that are it in one. A dash stands where the reference and the map know no pixel of the class.</source>
        <translation>Precisión: de lo que el mapa llama una clase, cuánto lo es. Exhaustividad: de lo que es esa clase, cuánto llama así el mapa. F1: la media armónica de ambas. IoU: píxeles que son la clase en ambos, de los que lo son en uno. Hay una raya donde referencia y mapa no conocen ningún píxel de la clase.</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Exhaustividad</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Save the report as a page (HTML), a table (CSV) or JSON</source>
        <translation>Guardar el informe como página (HTML), tabla (CSV) o JSON</translation>
    </message>
    <message>
        <source>Saves the report: as a page of HTML that any browser shows and prints, as a table for a spreadsheet, or as JSON for programs.</source>
        <translation>Guarda el informe: como página HTML que cualquier navegador muestra e imprime, como tabla para una hoja de cálculo o como JSON para programas.</translation>
    </message>
    <message>
        <source>Scores of the classes</source>
        <translation>Puntuaciones de las clases</translation>
    </message>
    <message>
        <source>Show the report in the web browser</source>
        <translation>Mostrar el informe en el navegador web</translation>
    </message>
    <message>
        <source>Shows the report in the web browser of this computer. It is a file; nothing is sent.</source>
        <translation>Muestra el informe en el navegador web de este equipo. Es un archivo; no se envía nada.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabla (*.csv)</translation>
    </message>
    <message>
        <source>What the map makes of each class of the reference, in percent of the row; the diagonal is right</source>
        <translation>Qué hace el mapa de cada clase de la referencia, en porcentaje de la fila; la diagonal es correcta</translation>
    </message>
    <message>
        <source>{reference}, mapped as {mapped}: {pixels} px</source>
        <translation>{reference}, cartografiado como {mapped}: {pixels} px</translation>
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
        <translation>F1 medio {f1}, IoU medio {iou}, exactitud global {accuracy}, kappa {kappa}.</translation>
    </message>
    <message>
        <source>{pixels} pixels were compared; {unanswered} more are empty on the map; {left_out} are left out: no class in the reference, or too near to a border.</source>
        <translation>Se compararon {pixels} píxeles; {unanswered} más están vacíos en el mapa; {left_out} se excluyen: sin clase en la referencia, o demasiado cerca de un límite.</translation>
    </message>
</context>
<context>
    <name>FitChecks</name>
    <message>
        <source> The rest is answered from the image alone.</source>
        <translation> En el resto la red responde a partir de la imagen sola.</translation>
    </message>
    <message>
        <source>Image and heights do not overlap: they show different places.</source>
        <translation>Imagen y alturas no se solapan: muestran lugares distintos.</translation>
    </message>
    <message>
        <source>Pixels are {} times as long as wide on the ground, and the model takes them for squares: it sees everything squeezed. Reproject the layer to square pixels in metres.</source>
        <translation>Los píxeles son en el terreno {} veces más largos que anchos, y el modelo los toma por cuadrados: lo ve todo comprimido. Reproyecte la capa a píxeles cuadrados en metros.</translation>
    </message>
    <message>
        <source>Pixels of {size} are coarser than the model was trained for ({known}). Expect cars and small trees to be missed and more confusion overall.</source>
        <translation>Los píxeles de {size} son más gruesos que los del entrenamiento del modelo ({known}). Es de esperar que falten coches y árboles pequeños y que haya más confusión.</translation>
    </message>
    <message>
        <source>Pixels of {size} are finer than the model was trained for ({known}). Expect noisy outlines; resample the layer to {low} for a better map.</source>
        <translation>Los píxeles de {size} son más finos que los del entrenamiento del modelo ({known}). Es de esperar contornos inquietos; remuestree la capa a {low} para un mapa mejor.</translation>
    </message>
    <message>
        <source>The ground is estimated: roofs wider than {} m are taken for ground, and knolls narrower than that for roofs. A terrain model is better.</source>
        <translation>El suelo se estima: los tejados de más de {} m de ancho se toman por suelo, y los montículos más estrechos por tejados. Un modelo del terreno es mejor.</translation>
    </message>
    <message>
        <source>The heights are coarse: pixels of {heights} beside {image} in the image. Small buildings and cars gain little from them.</source>
        <translation>Las alturas son gruesas: píxeles de {heights} frente a {image} en la imagen. Los edificios pequeños y los coches ganan poco con ellas.</translation>
    </message>
    <message>
        <source>The heights cover {} % of the image.</source>
        <translation>Las alturas cubren {} % de la imagen.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file, so the layers cannot be laid over each other. Store one with “Assign projection” of the Processing toolbox.</source>
        <translation>{} no tiene SRC en su archivo, así que las capas no se pueden superponer. Guarde uno con «Asignar proyección» de la caja de herramientas de Procesos.</translation>
    </message>
    <message>
        <source>{} has no CRS in its file: areas can only be given in pixels.</source>
        <translation>{} no tiene SRC en su archivo: las áreas solo se pueden dar en píxeles.</translation>
    </message>
    <message>
        <source>“{name}” is {crs} in this project and {file_crs} in its file, by which the map would be made. Store the right one with “Assign projection” of the Processing toolbox, or give the layer that of its file.</source>
        <translation>«{name}» tiene {crs} en este proyecto y {file_crs} en su archivo, según el cual se haría el mapa. Guarde el SRC correcto con «Asignar proyección» de la caja de herramientas de Procesos, o dé a la capa el de su archivo.</translation>
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
        <translation>&amp;Capa DSM</translation>
    </message>
    <message>
        <source>&amp;Heights given as</source>
        <translation>&amp;Alturas dadas como</translation>
    </message>
    <message>
        <source>&amp;NDSM layer</source>
        <translation>Capa &amp;NDSM</translation>
    </message>
    <message>
        <source>An NDSM holds heights above ground. A surface model (DSM) and a terrain model (DTM) together give the same: the DTM is taken away from the DSM. From a surface model alone the ground is estimated, which is less exact.</source>
        <translation>Un NDSM contiene alturas sobre el suelo. Un modelo de superficie (DSM) y un modelo del terreno (DTM) dan juntos lo mismo: el DTM se resta del DSM. A partir de un modelo de superficie solo, el suelo se estima, lo que es menos exacto.</translation>
    </message>
    <message>
        <source>D&amp;TM layer</source>
        <translation>Capa &amp;DTM</translation>
    </message>
    <message>
        <source>DSM alone (the ground is estimated)</source>
        <translation>DSM solo (el suelo se estima)</translation>
    </message>
    <message>
        <source>DSM and DTM (surface minus terrain)</source>
        <translation>DSM y DTM (superficie menos terreno)</translation>
    </message>
    <message>
        <source>Digital surface model: roofs and crowns included</source>
        <translation>Modelo digital de superficie: con tejados y copas</translation>
    </message>
    <message>
        <source>Digital terrain model: the bare ground</source>
        <translation>Modelo digital del terreno: el suelo desnudo</translation>
    </message>
    <message>
        <source>Height above ground in one layer, or surface and terrain in two</source>
        <translation>Altura sobre el suelo en una capa, o superficie y terreno en dos</translation>
    </message>
    <message>
        <source>Height unit</source>
        <translation>Unidad de altura</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Alturas</translation>
    </message>
    <message>
        <source>How wide the widest roof is; hills narrower than this are taken for roofs</source>
        <translation>Anchura del tejado más ancho; las colinas más estrechas se toman por tejados</translation>
    </message>
    <message>
        <source>NDSM (height above ground)</source>
        <translation>NDSM (altura sobre el suelo)</translation>
    </message>
    <message>
        <source>None: no heights</source>
        <translation>Ninguna: sin alturas</translation>
    </message>
    <message>
        <source>Raster of heights above ground</source>
        <translation>Ráster de alturas sobre el suelo</translation>
    </message>
    <message>
        <source>The digital surface model: absolute heights with roofs and tree crowns.</source>
        <translation>El modelo digital de superficie: alturas absolutas con tejados y copas de árboles.</translation>
    </message>
    <message>
        <source>The digital terrain model: absolute heights of the bare ground.</source>
        <translation>El modelo digital del terreno: alturas absolutas del suelo desnudo.</translation>
    </message>
    <message>
        <source>The ground is estimated as by a cloth that falls on the surface turned upside down: it lies on the ground and hangs over roofs up to this width. Wider roofs may be taken for ground, and narrow knolls for roofs.</source>
        <translation>El suelo se estima como con una tela que cae sobre la superficie puesta del revés: se apoya en el suelo y queda tendida sobre los tejados de hasta esta anchura. Los tejados más anchos pueden tomarse por suelo, y los montículos estrechos por tejados.</translation>
    </message>
    <message>
        <source>The raster of heights above ground (normalised digital surface model). Its first band is used. It may have another pixel size, extent and CRS than the image. Leave it empty if there is none: the network then answers from the image alone.</source>
        <translation>El ráster de alturas sobre el suelo (modelo digital de superficie normalizado). Se usa su primera banda. Puede tener otro tamaño de píxel, otra extensión y otro SRC que la imagen. Deje vacío si no hay: la red responde entonces a partir de la imagen sola.</translation>
    </message>
    <message>
        <source>The unit of the values. 8-bit files usually hold decimetres, 16-bit files of whole numbers centimetres, files with decimals metres.</source>
        <translation>La unidad de los valores. Los archivos de 8 bits suelen contener decímetros; los de 16 bits con números enteros, centímetros; los que tienen decimales, metros.</translation>
    </message>
    <message>
        <source>Unit of the values in the height layers</source>
        <translation>Unidad de los valores en las capas de altura</translation>
    </message>
    <message>
        <source>Widest roof</source>
        <translation>Tejado más ancho</translation>
    </message>
    <message>
        <source>centimetres (16-bit files)</source>
        <translation>centímetros (archivos de 16 bits)</translation>
    </message>
    <message>
        <source>decimetres (8-bit files)</source>
        <translation>decímetros (archivos de 8 bits)</translation>
    </message>
    <message>
        <source>metres</source>
        <translation>metros</translation>
    </message>
</context>
<context>
    <name>ImagePanel</name>
    <message>
        <source>&amp;Image layer</source>
        <translation>Capa de &amp;imagen</translation>
    </message>
    <message>
        <source>&amp;Red band</source>
        <translation>&amp;Banda roja</translation>
    </message>
    <message>
        <source>1: shown as red</source>
        <translation>1: se muestra en rojo</translation>
    </message>
    <message>
        <source>2: shown as green</source>
        <translation>2: se muestra en verde</translation>
    </message>
    <message>
        <source>3: shown as blue</source>
        <translation>3: se muestra en azul</translation>
    </message>
    <message>
        <source>Band that holds green light</source>
        <translation>Banda de luz verde</translation>
    </message>
    <message>
        <source>Band that holds near infrared</source>
        <translation>Banda de infrarrojo cercano</translation>
    </message>
    <message>
        <source>Band that holds red light</source>
        <translation>Banda de luz roja</translation>
    </message>
    <message>
        <source>Gr&amp;een band</source>
        <translation>Banda &amp;verde</translation>
    </message>
    <message>
        <source>Near in&amp;frared band</source>
        <translation>Banda infrarro&amp;ja</translation>
    </message>
    <message>
        <source>None: no image</source>
        <translation>Ninguna: sin imagen</translation>
    </message>
    <message>
        <source>Ortho-photo with red, green and near infrared bands</source>
        <translation>Ortofoto con bandas roja, verde e infrarroja cercana</translation>
    </message>
    <message>
        <source>RGIR image</source>
        <translation>Imagen RGIR</translation>
    </message>
    <message>
        <source>The band of the image that holds green light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La banda de la imagen con luz verde. Se adivina por los nombres de las bandas; cámbiela si no es correcta.</translation>
    </message>
    <message>
        <source>The band of the image that holds near infrared, in which living plants are bright. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La banda de la imagen con infrarrojo cercano, en que las plantas vivas son claras. Se adivina por los nombres de las bandas; cámbiela si no es correcta.</translation>
    </message>
    <message>
        <source>The band of the image that holds red light. It is guessed from the band names; change it if the guess is wrong.</source>
        <translation>La banda de la imagen con luz roja. Se adivina por los nombres de las bandas; cámbiela si no es correcta.</translation>
    </message>
    <message>
        <source>The ortho-photo: a raster layer with red, green and near infrared bands, 8 or 16 bit or floating point. Leave it empty if there is none: the network then answers from the heights alone. A web layer (WMS, WMTS, XYZ, ArcGIS) is fetched for the area when the run begins.</source>
        <translation>La ortofoto: una capa ráster con bandas roja, verde e infrarroja cercana, de 8 o 16 bits o coma flotante. Deje vacío si no hay: la red responde entonces a partir de las alturas solas. Una capa web (WMS, WMTS, XYZ, ArcGIS) se obtiene para la zona al empezar la ejecución.</translation>
    </message>
</context>
<context>
    <name>InputsTab</name>
    <message>
        <source>A web layer: look at it in the map window.</source>
        <translation>Una capa web: mírela en la ventana del mapa.</translation>
    </message>
    <message>
        <source>Both inputs side by side, over the chosen area and with the chosen bands: near infrared, red and green shown as red, green and blue, so that living plants are red; and the heights from dark (low) to light (high). Look whether they show the same place and the right bands.</source>
        <translation>Ambas entradas lado a lado, en la zona elegida y con las bandas elegidas: infrarrojo cercano, rojo y verde mostrados como rojo, verde y azul, de modo que las plantas vivas son rojas; y las alturas de oscuro (bajo) a claro (alto). Mire si muestran el mismo lugar y las bandas correctas.</translation>
    </message>
    <message>
        <source>Heights from dark (low) to light (high)</source>
        <translation>Alturas de oscuro (bajo) a claro (alto)</translation>
    </message>
    <message>
        <source>Heights · {low} to {high} m</source>
        <translation>Alturas · {low} a {high} m</translation>
    </message>
    <message>
        <source>Near infrared, red and green, shown as red, green and blue</source>
        <translation>Infrarrojo cercano, rojo y verde, mostrados como rojo, verde y azul</translation>
    </message>
    <message>
        <source>Near infrared, red, green · values {low} to {high}</source>
        <translation>Infrarrojo cercano, rojo, verde · valores {low} a {high}</translation>
    </message>
    <message>
        <source>No layer is chosen.</source>
        <translation>No se ha elegido ninguna capa.</translation>
    </message>
    <message>
        <source>No picture: the layer has no data here.</source>
        <translation>Sin imagen: la capa no tiene datos aquí.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The heights from dark to light</source>
        <translation>Las alturas de oscuro a claro</translation>
    </message>
    <message>
        <source>The image in false colour</source>
        <translation>La imagen en falso color</translation>
    </message>
    <message>
        <source>The layer has too few bands.</source>
        <translation>La capa tiene muy pocas bandas.</translation>
    </message>
</context>
<context>
    <name>InstallationWords</name>
    <message>
        <source>Fetching packages: {done} of {total}</source>
        <translation>Obteniendo paquetes: {done} de {total}</translation>
    </message>
    <message>
        <source>It works: {model} ran by {backend} on {device}, {speed} megapixels a second; {share} % of the sample scene's pixels are mapped as drawn.</source>
        <translation>Funciona: {model} se calculó con {backend} en {device}, {speed} megapíxeles por segundo; {share} % de los píxeles de la escena de ejemplo se cartografían como están dibujados.</translation>
    </message>
    <message>
        <source>Nothing yet. Until something is installed, only a Python with PyTorch or ONNX Runtime of its own can compute the map.</source>
        <translation>Nada todavía. Hasta que se instale algo, solo un Python que tenga PyTorch u ONNX Runtime puede calcular el mapa.</translation>
    </message>
    <message>
        <source>ONNX Runtime for the processor (small)</source>
        <translation>ONNX Runtime para el procesador (pequeño)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 12)</source>
        <translation>PyTorch para tarjetas NVIDIA (CUDA 12)</translation>
    </message>
    <message>
        <source>PyTorch for NVIDIA cards (CUDA 13)</source>
        <translation>PyTorch para tarjetas NVIDIA (CUDA 13)</translation>
    </message>
    <message>
        <source>PyTorch for the processor</source>
        <translation>PyTorch para el procesador</translation>
    </message>
    <message>
        <source>Running the model on the sample scene…</source>
        <translation>El modelo calcula la escena de ejemplo…</translation>
    </message>
    <message>
        <source>Trying whether they can be loaded…</source>
        <translation>Probando si se pueden cargar…</translation>
    </message>
    <message>
        <source>Unpacking the packages…</source>
        <translation>Descomprimiendo los paquetes…</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>instalado</translation>
    </message>
    <message>
        <source>recommended here</source>
        <translation>recomendado aquí</translation>
    </message>
    <message>
        <source>{said}, about {left} left</source>
        <translation>{said}, quedan unos {left}</translation>
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
        <translation>Carpeta de un modelo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Ficha del modelo</translation>
    </message>
    <message>
        <source>Model card: classes, pixel sizes and measured results</source>
        <translation>Ficha del modelo: clases, tamaños de píxel y resultados medidos</translation>
    </message>
    <message>
        <source>Model folder</source>
        <translation>Carpeta de modelo</translation>
    </message>
    <message>
        <source>No model is installed. Install the plugin again, or add a model folder.</source>
        <translation>No hay ningún modelo instalado. Instale de nuevo el complemento, o añada una carpeta de modelo.</translation>
    </message>
    <message>
        <source>Takes a model from a folder with a model card and weights, as the training's export and import write it.</source>
        <translation>Toma un modelo de una carpeta con ficha y pesos, como la escriben la exportación y la importación del entrenamiento.</translation>
    </message>
    <message>
        <source>The model card: which classes the model knows, for which pixel sizes it was made, and what was measured on which data.</source>
        <translation>La ficha del modelo: qué clases conoce, para qué tamaños de píxel se hizo y qué se midió con qué datos.</translation>
    </message>
    <message>
        <source>The trained network that answers. Its card below says which classes it knows, for which pixel sizes it was made and what was measured.</source>
        <translation>La red entrenada que responde. Su ficha, abajo, dice qué clases conoce, para qué tamaños de píxel se hizo y qué se midió.</translation>
    </message>
    <message>
        <source>Trained network that answers; its card is shown below</source>
        <translation>Red entrenada que responde; su ficha está abajo</translation>
    </message>
    <message>
        <source>Use the model of another folder, such as one that was exported or imported</source>
        <translation>Usar el modelo de otra carpeta, por ejemplo exportado o importado</translation>
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
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes on the choices made</source>
        <translation>Notas sobre lo elegido</translation>
    </message>
    <message>
        <source>To mend</source>
        <translation>Por corregir</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>What to mend (red), to consider (yellow) and to know (blue) before the run. Only what is red keeps the run from starting.</source>
        <translation>Lo que hay que corregir (rojo), considerar (amarillo) y saber (azul) antes de la ejecución. Solo lo rojo impide que empiece.</translation>
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
        <translation>Con&amp;fianza</translation>
    </message>
    <message>
        <source>&amp;GeoPackage</source>
        <translation>GeoPac&amp;kage</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>&amp;Probabilidades de cada clase</translation>
    </message>
    <message>
        <source>A GeoPackage that takes polygons, classified raster, attention rasters, statistics and styles in one file. It can also be saved after the run.</source>
        <translation>Un GeoPackage que recibe polígonos, ráster clasificado, rásteres de atención, estadísticas y estilos en un archivo. También se puede guardar después de la ejecución.</translation>
    </message>
    <message>
        <source>A raster with the probability of every class, one band a class. The file is several times larger than the classified map.</source>
        <translation>Un ráster con la probabilidad de cada clase, una banda por clase. El archivo es varias veces mayor que el mapa clasificado.</translation>
    </message>
    <message>
        <source>A raster with the probability of the chosen class: high where the network is sure, low where it hesitates.</source>
        <translation>Un ráster con la probabilidad de la clase elegida: alta donde la red está segura, baja donde duda.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>Atención por clase (C&amp;WAM)</translation>
    </message>
    <message>
        <source>Class-wise attention maps: one raster a class that shows where the network looked to find that class. They lie over the image as see-through layers.</source>
        <translation>Mapas de atención por clase: un ráster por clase que muestra dónde miró la red para encontrarla. Están sobre la imagen como capas transparentes.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Clases</translation>
    </message>
    <message>
        <source>Draws outlines without the steps of pixels, never farther than half a pixel from them. Neighbours still share their borders exactly, without gaps or overlaps.</source>
        <translation>Dibuja contornos sin los escalones de los píxeles, nunca a más de medio píxel de ellos. Los vecinos siguen compartiendo sus límites exactamente, sin huecos ni solapes.</translation>
    </message>
    <message>
        <source>Folder for the result files; left empty, they are temporary</source>
        <translation>Carpeta de los archivos de resultados; vacía: son temporales</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>Cómo de segura está la red de la clase, píxel a píxel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>One band a class; a large file</source>
        <translation>Una banda por clase; un archivo grande</translation>
    </message>
    <message>
        <source>One file with all layers, styles and statistics; can also be saved after the run</source>
        <translation>Un archivo con todas las capas, estilos y estadísticas; también se puede guardar después de la ejecución</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Un ráster por clase: dónde miró la red para encontrarla</translation>
    </message>
    <message>
        <source>Optional: can be saved later</source>
        <translation>Opcional: se puede guardar más tarde</translation>
    </message>
    <message>
        <source>Outlines without the steps of pixels; neighbours still share their borders exactly</source>
        <translation>Contornos sin los escalones de los píxeles; los vecinos siguen compartiendo sus límites exactamente</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>P&amp;olígonos</translation>
    </message>
    <message>
        <source>Polygons from</source>
        <translation>Polígonos desde</translation>
    </message>
    <message>
        <source>Results f&amp;older</source>
        <translation>Carpeta de res&amp;ultados</translation>
    </message>
    <message>
        <source>Results folder</source>
        <translation>Carpeta de resultados</translation>
    </message>
    <message>
        <source>Save all results in one GeoPackage</source>
        <translation>Guardar todos los resultados en un GeoPackage</translation>
    </message>
    <message>
        <source>Smaller polygons join their largest neighbour, so that no gap opens; 0 keeps all</source>
        <translation>Los polígonos menores se unen a su vecino más grande, sin dejar huecos; 0 los conserva todos</translation>
    </message>
    <message>
        <source>Smooth outlines</source>
        <translation>Contornos suaves</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporal: se borra al cerrar QGIS</translation>
    </message>
    <message>
        <source>The classified map as polygons with area, confidence and height</source>
        <translation>El mapa clasificado como polígonos con área, confianza y altura</translation>
    </message>
    <message>
        <source>The classified map as polygons with class, area in square metres, mean confidence and, where there are heights, mean and maximum height.</source>
        <translation>El mapa clasificado como polígonos con clase, área en metros cuadrados, confianza media y, donde hay alturas, altura media y máxima.</translation>
    </message>
    <message>
        <source>The classified map is always made</source>
        <translation>El mapa clasificado siempre se hace</translation>
    </message>
    <message>
        <source>The classified map. It is always made.</source>
        <translation>El mapa clasificado. Siempre se hace.</translation>
    </message>
    <message>
        <source>The folder the result files are written to. Left empty, they go to a temporary folder that is emptied when QGIS closes.</source>
        <translation>La carpeta en que se escriben los archivos de resultados. Vacía: van a una carpeta temporal que se vacía al cerrar QGIS.</translation>
    </message>
    <message>
        <source>The smallest area of a polygon. A smaller patch joins its largest neighbour before polygons are drawn, so that no gap opens. At 0 every patch stays. The classified map itself and the areas of classes do not change.</source>
        <translation>El área menor de un polígono. Una mancha menor se une a su vecina más grande antes de dibujar los polígonos, sin dejar huecos. En 0 se queda cada mancha. El mapa clasificado mismo y las áreas de las clases no cambian.</translation>
    </message>
</context>
<context>
    <name>PolygonArea</name>
    <message>
        <source>Choose a layer of polygons</source>
        <translation>Elegir una capa de polígonos</translation>
    </message>
    <message>
        <source>Choose a layer of polygons for the area.</source>
        <translation>Elija una capa de polígonos para la zona.</translation>
    </message>
    <message>
        <source>No polygon of “{}” is selected: select some, or take them all.</source>
        <translation>No hay ningún polígono seleccionado en «{}»: seleccione algunos, o tómelos todos.</translation>
    </message>
    <message>
        <source>The layer “{}” has no polygons.</source>
        <translation>La capa «{}» no tiene polígonos.</translation>
    </message>
</context>
<context>
    <name>RampStrip</name>
    <message>
        <source>Colours of this layer, from low to high scores</source>
        <translation>Colores de esta capa, de puntuaciones bajas a altas</translation>
    </message>
    <message>
        <source>The scores that the colours of this layer stand for. Most of the map lies between the two numbers. The scores of a class can be compared within a run, not with those of another class.</source>
        <translation>Las puntuaciones que representan los colores de esta capa. La mayor parte del mapa está entre los dos números. Las puntuaciones de una clase se comparan dentro de una ejecución, no con las de otra clase.</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>Answered from {}.</source>
        <translation>Respuesta a partir de {}.</translation>
    </message>
    <message>
        <source>Done in {time} on {device}.</source>
        <translation>Hecho en {time} en {device}.</translation>
    </message>
    <message>
        <source>No pixel had data.</source>
        <translation>Ningún píxel tenía datos.</translation>
    </message>
    <message>
        <source>image and heights: {}</source>
        <translation>imagen y alturas: {}</translation>
    </message>
    <message>
        <source>the heights alone: {}</source>
        <translation>las alturas solas: {}</translation>
    </message>
    <message>
        <source>the image alone: {}</source>
        <translation>la imagen sola: {}</translation>
    </message>
</context>
<context>
    <name>ResultsDock</name>
    <message>
        <source>&amp;Save as PDF or PNG…</source>
        <translation>Guardar como PDF &amp;o PNG…</translation>
    </message>
    <message>
        <source>A page with map, legend, scale bar and north arrow</source>
        <translation>Una página con mapa, leyenda, barra de escala y flecha del norte</translation>
    </message>
    <message>
        <source>About this run</source>
        <translation>Sobre esta ejecución</translation>
    </message>
    <message>
        <source>Adds the page to the project's layouts and opens it</source>
        <translation>Añade la página a los diseños del proyecto y la abre</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Áreas</translation>
    </message>
    <message>
        <source>Chooses among the runs in this project. Before the name stands what the run was answered from.</source>
        <translation>Elige entre las ejecuciones de este proyecto. Ante el nombre se lee a partir de qué respondió la ejecución.</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>Valores separados por comas</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copies model, inputs, device, times and warnings as lines of text, for a report or a letter.</source>
        <translation>Copia modelo, entradas, dispositivo, tiempos y advertencias como líneas de texto, para un informe o una carta.</translation>
    </message>
    <message>
        <source>Copy ta&amp;ble</source>
        <translation>Copiar &amp;tabla</translation>
    </message>
    <message>
        <source>Copy the areas for a spreadsheet</source>
        <translation>Copiar las áreas para una hoja de cálculo</translation>
    </message>
    <message>
        <source>Copy what is known of this run</source>
        <translation>Copiar lo que se sabe de esta ejecución</translation>
    </message>
    <message>
        <source>DIS2 results</source>
        <translation>Resultados DIS2</translation>
    </message>
    <message>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <source>Make this map once more with the same settings, in a new folder</source>
        <translation>Hacer este mapa otra vez con los mismos ajustes, en una carpeta nueva</translation>
    </message>
    <message>
        <source>Makes a page with the map, a title, the legend of the classes, a scale bar, a north arrow and a note on the model: to be changed in the layout designer, or saved at once as PDF or PNG.</source>
        <translation>Hace una página con el mapa, un título, la leyenda de las clases, una barra de escala, una flecha del norte y una nota sobre el modelo: para cambiarla en el diseño, o guardarla enseguida como PDF o PNG.</translation>
    </message>
    <message>
        <source>No results are in this project. Run Raster ▸ DIS2 ▸ Segment land cover…, or open a project that has them.</source>
        <translation>Este proyecto no tiene resultados. Ejecute Ráster ▸ DIS2 ▸ Segmentar cobertura del suelo…, o abra un proyecto que los tenga.</translation>
    </message>
    <message>
        <source>Open fol&amp;der</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>Open in the layout &amp;designer</source>
        <translation>Abrir en el &amp;diseñador</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>Print layou&amp;t</source>
        <translation>Diseño de &amp;impresión</translation>
    </message>
    <message>
        <source>Puts the areas on the clipboard as plain numbers that a spreadsheet takes in. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Pone las áreas en el portapapeles como números simples que acepta una hoja de cálculo. Mientras se elige una confianza mínima, lo seguro de cada clase está al lado.</translation>
    </message>
    <message>
        <source>R&amp;un</source>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>Run agai&amp;n</source>
        <translation>&amp;Repetir</translation>
    </message>
    <message>
        <source>Runs the same inputs, area, mode and model once more. The new map gets a folder and a group of its own; nothing is written over.</source>
        <translation>Ejecuta otra vez las mismas entradas, zona, modo y modelo. El mapa nuevo recibe carpeta y grupo propios; no se sobrescribe nada.</translation>
    </message>
    <message>
        <source>Save CS&amp;V…</source>
        <translation>&amp;Guardar CSV…</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Guardar todos los resultados de esta ejecución en un archivo</translation>
    </message>
    <message>
        <source>Save areas</source>
        <translation>Guardar áreas</translation>
    </message>
    <message>
        <source>Save as Geo&amp;Package…</source>
        <translation>Guardar como GeoPac&amp;kage…</translation>
    </message>
    <message>
        <source>Save print layout</source>
        <translation>Guardar diseño de impresión</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Guardar resultados como GeoPackage</translation>
    </message>
    <message>
        <source>Save the areas as comma-separated values</source>
        <translation>Guardar las áreas como valores separados por comas</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Guarda polígonos, ráster clasificado, rásteres de atención, estadísticas y estilos de esta ejecución en un GeoPackage.</translation>
    </message>
    <message>
        <source>Saves the areas as comma-separated values, with the columns of statistics.csv. While a least confidence is chosen, what is certain of each class stands beside them.</source>
        <translation>Guarda las áreas como valores separados por comas, con las columnas de statistics.csv. Mientras se elige una confianza mínima, lo seguro de cada clase está al lado.</translation>
    </message>
    <message>
        <source>Saves the page as it is, without adding it to the project</source>
        <translation>Guarda la página tal como está, sin añadirla al proyecto</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Mostrar los archivos de esta ejecución en el gestor de archivos</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Muestra los archivos de esta ejecución en el gestor de archivos.</translation>
    </message>
    <message>
        <source>The files of this run are gone: {folder} has no run.json.</source>
        <translation>Los archivos de esta ejecución ya no están: {folder} no tiene run.json.</translation>
    </message>
    <message>
        <source>The run whose results are shown here</source>
        <translation>La ejecución cuyos resultados se muestran aquí</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <source>After a run, the areas of the classes stand here.</source>
        <translation>Tras una ejecución, aquí están las áreas de las clases.</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Save all results of this run in one file</source>
        <translation>Guardar todos los resultados de esta ejecución en un archivo</translation>
    </message>
    <message>
        <source>Save as GeoPackage…</source>
        <translation>Guardar como GeoPackage…</translation>
    </message>
    <message>
        <source>Save results as GeoPackage</source>
        <translation>Guardar resultados como GeoPackage</translation>
    </message>
    <message>
        <source>Saves polygons, classified raster, attention rasters, statistics and styles of this run in one GeoPackage.</source>
        <translation>Guarda polígonos, ráster clasificado, rásteres de atención, estadísticas y estilos de esta ejecución en un GeoPackage.</translation>
    </message>
    <message>
        <source>Show the result files of this run in the file manager</source>
        <translation>Mostrar los archivos de esta ejecución en el gestor de archivos</translation>
    </message>
    <message>
        <source>Shows the result files of this run in the file manager.</source>
        <translation>Muestra los archivos de esta ejecución en el gestor de archivos.</translation>
    </message>
</context>
<context>
    <name>RunAccount</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculado en</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Alturas</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>Falta NDSM</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>Falta RGIR</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Programas</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>red {}, green {}, near infrared {}</source>
        <translation>rojo {}, verde {}, infrarrojo cercano {}</translation>
    </message>
    <message>
        <source>{time} (tiles: {tiles})</source>
        <translation>{time} (teselas: {tiles})</translation>
    </message>
    <message>
        <source>{} MB at most</source>
        <translation>{} MB como mucho</translation>
    </message>
</context>
<context>
    <name>RunChoice</name>
    <message>
        <source>Heights alone</source>
        <translation>Alturas solas</translation>
    </message>
    <message>
        <source>Image alone</source>
        <translation>Imagen sola</translation>
    </message>
    <message>
        <source>Image and heights</source>
        <translation>Imagen y alturas</translation>
    </message>
    <message>
        <source>Mostly heights alone</source>
        <translation>Sobre todo alturas solas</translation>
    </message>
    <message>
        <source>Mostly image alone</source>
        <translation>Sobre todo imagen sola</translation>
    </message>
    <message>
        <source>Mostly image and heights</source>
        <translation>Sobre todo imagen y alturas</translation>
    </message>
</context>
<context>
    <name>RunPanel</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Before a run: the device that will compute the network. During a run: tiles done, speed and time left.</source>
        <translation>Antes de una ejecución: el dispositivo que calculará la red. Durante una ejecución: teselas hechas, velocidad y tiempo restante.</translation>
    </message>
    <message>
        <source>Install what the network needs into a folder of its own</source>
        <translation>Instalar lo que necesita la red en una carpeta propia</translation>
    </message>
    <message>
        <source>Looking for a device to compute on…</source>
        <translation>Buscando un dispositivo para calcular…</translation>
    </message>
    <message>
        <source>Opens the window that installs PyTorch or ONNX Runtime into a folder of its own. QGIS's own Python stays as it is.</source>
        <translation>Abre la ventana que instala PyTorch u ONNX Runtime en una carpeta propia. El Python de QGIS queda como está.</translation>
    </message>
    <message>
        <source>Progress of the present step</source>
        <translation>Avance del paso actual</translation>
    </message>
    <message>
        <source>Set up what computes the map…</source>
        <translation>Instalar lo que calcula el mapa…</translation>
    </message>
    <message>
        <source>Starting the engine and opening the layers…</source>
        <translation>Arrancando el motor y abriendo las capas…</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Estado de la ejecución</translation>
    </message>
    <message>
        <source>Stop the run; nothing half done is left behind</source>
        <translation>Parar la ejecución; no queda nada a medias</translation>
    </message>
    <message>
        <source>Stopping; half-written files are taken away…</source>
        <translation>Parando; se quitan los archivos a medio escribir…</translation>
    </message>
    <message>
        <source>Stops the run. No half-written file is left behind.</source>
        <translation>Para la ejecución. No queda ningún archivo a medio escribir.</translation>
    </message>
    <message>
        <source>The progress of the present step of the run.</source>
        <translation>El avance del paso actual de la ejecución.</translation>
    </message>
    <message>
        <source>Time, memory and disk that the run is expected to need</source>
        <translation>Tiempo, memoria y disco que la ejecución necesitará según lo previsto</translation>
    </message>
    <message>
        <source>What the run is expected to need</source>
        <translation>Lo que la ejecución necesitará según lo previsto</translation>
    </message>
    <message>
        <source>What the run is expected to need: time, memory and the size of its files. It is estimated when the choices above have rested for a moment, and once more when the run begins. The estimate gets better with each run of a model on this machine.</source>
        <translation>Lo que la ejecución necesitará según lo previsto: tiempo, memoria y tamaño de sus archivos. Se estima cuando las opciones de arriba llevan un momento sin cambiar, y otra vez al comenzar la ejecución. La estimación mejora con cada ejecución de un modelo en este equipo.</translation>
    </message>
    <message>
        <source>Where the network is computed and how far the run is</source>
        <translation>Dónde se calcula la red y por dónde va la ejecución</translation>
    </message>
</context>
<context>
    <name>RunStory</name>
    <message>
        <source>A comparison writes no GeoPackage: save its maps one by one, from the menu Raster.</source>
        <translation>Una comparación no escribe GeoPackage: guarde sus mapas uno a uno, desde el menú Ráster.</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Read in full</source>
        <translation>Leer entero</translation>
    </message>
    <message>
        <source>The map is done; its layers are in the layer tree.</source>
        <translation>El mapa está hecho; sus capas están en el panel de capas.</translation>
    </message>
    <message>
        <source>The preview is on the map, after {} s. The next one replaces it.</source>
        <translation>La vista previa está en el mapa, tras {} s. La próxima la reemplaza.</translation>
    </message>
    <message>
        <source>The run was cancelled; nothing half done is left behind.</source>
        <translation>La ejecución se canceló; no queda nada a medias.</translation>
    </message>
    <message>
        <source>The scenarios are compared; the layers are in the layer tree.</source>
        <translation>Los escenarios están comparados; las capas están en el panel de capas.</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Comparing the maps</source>
        <translation>Comparando los mapas</translation>
    </message>
    <message>
        <source>Drawing polygons</source>
        <translation>Dibujando polígonos</translation>
    </message>
    <message>
        <source>Estimating the ground under the surface</source>
        <translation>Estimando el suelo bajo la superficie</translation>
    </message>
    <message>
        <source>Expected at most: {}</source>
        <translation>Previsto, como máximo: {}</translation>
    </message>
    <message>
        <source>Expected: {}</source>
        <translation>Previsto: {}</translation>
    </message>
    <message>
        <source>Fetching layers</source>
        <translation>Obteniendo las capas</translation>
    </message>
    <message>
        <source>Measuring areas</source>
        <translation>Midiendo áreas</translation>
    </message>
    <message>
        <source>Opening the layers and measuring the speed</source>
        <translation>Abriendo las capas y midiendo la velocidad</translation>
    </message>
    <message>
        <source>Saving the GeoPackage</source>
        <translation>Guardando el GeoPackage</translation>
    </message>
    <message>
        <source>Segmenting</source>
        <translation>Segmentando</translation>
    </message>
    <message>
        <source>about {}</source>
        <translation>unos {}</translation>
    </message>
    <message>
        <source>about {} left</source>
        <translation>quedan unos {}</translation>
    </message>
    <message>
        <source>tile {done} of {total}</source>
        <translation>tesela {done} de {total}</translation>
    </message>
    <message>
        <source>{} megapixels a second</source>
        <translation>{} megapíxeles por segundo</translation>
    </message>
    <message>
        <source>{} of memory</source>
        <translation>{} de memoria</translation>
    </message>
    <message>
        <source>{} on disk</source>
        <translation>{} en disco</translation>
    </message>
    <message>
        <source>{} on the graphics card</source>
        <translation>{} en la tarjeta gráfica</translation>
    </message>
</context>
<context>
    <name>ScenarioPanel</name>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Each place is answered from what is there: both inputs, the image alone or the heights alone. The scenario layer shows which.</source>
        <translation>En cada lugar la red responde a partir de lo que hay: ambas entradas, la imagen sola o las alturas solas. La capa de escenario muestra dónde.</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Completo</translation>
    </message>
    <message>
        <source>Image and heights are both used everywhere.</source>
        <translation>Imagen y alturas se usan ambas en todas partes.</translation>
    </message>
    <message>
        <source>Missing-modalit&amp;y mode</source>
        <translation>Modo de &amp;entrada faltante</translation>
    </message>
    <message>
        <source>NDSM is missing</source>
        <translation>Falta NDSM</translation>
    </message>
    <message>
        <source>RGIR is missing</source>
        <translation>Falta RGIR</translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone.</source>
        <translation>Todo el mapa se hace a partir de las alturas solas.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone.</source>
        <translation>Todo el mapa se hace a partir de la imagen sola.</translation>
    </message>
</context>
<context>
    <name>ScenarioWords</name>
    <message>
        <source> The chosen heights are left out.</source>
        <translation> Las alturas elegidas se dejan aparte.</translation>
    </message>
    <message>
        <source> The chosen image only sets the pixel grid.</source>
        <translation> La imagen elegida solo da la cuadrícula de píxeles.</translation>
    </message>
    <message>
        <source>Answers from the heights alone: choose heights first.</source>
        <translation>Responde a partir de las alturas solas: elija primero alturas.</translation>
    </message>
    <message>
        <source>Answers from the image alone: choose an RGIR image first.</source>
        <translation>Responde a partir de la imagen sola: elija primero una imagen RGIR.</translation>
    </message>
    <message>
        <source>Choose an image, heights or both. The network answers from what is there.</source>
        <translation>Elija una imagen, alturas o ambas. La red responde a partir de lo que hay.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image and heights: choose both.</source>
        <translation>Comparar escenarios necesita una imagen RGIR y alturas: elija ambas.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs an RGIR image too: choose one.</source>
        <translation>Comparar escenarios necesita también una imagen RGIR: elija una.</translation>
    </message>
    <message>
        <source>Comparing scenarios needs heights too: choose an NDSM, or a DSM and a DTM.</source>
        <translation>Comparar escenarios necesita también alturas: elija un NDSM, o un DSM y un DTM.</translation>
    </message>
    <message>
        <source>Image and heights are used together everywhere. Where one of them has gaps, the gaps are filled from their surroundings; Automatic copes better with large gaps.</source>
        <translation>Imagen y alturas se usan juntas en todas partes. Donde una tiene lagunas, se rellenan con sus alrededores; «Automático» se las arregla mejor con lagunas grandes.</translation>
    </message>
    <message>
        <source>Image and heights are used together where both have data. Where one has none, the network answers from the other; the layer “Scenario” shows where.</source>
        <translation>Imagen y alturas se usan juntas donde ambas tienen datos. Donde una no los tiene, la red responde a partir de la otra; la capa «Escenario» muestra dónde.</translation>
    </message>
    <message>
        <source>Needs both inputs: choose an RGIR image and heights.</source>
        <translation>Necesita ambas entradas: elija una imagen RGIR y alturas.</translation>
    </message>
    <message>
        <source>No heights are chosen. </source>
        <translation>No se han elegido alturas. </translation>
    </message>
    <message>
        <source>No image is chosen. </source>
        <translation>No se ha elegido imagen. </translation>
    </message>
    <message>
        <source>The whole map is answered from the heights alone. Expect paved ground and low vegetation to be hard to tell apart: both are flat.</source>
        <translation>Todo el mapa se hace a partir de las alturas solas. Suelo pavimentado y vegetación baja serán difíciles de distinguir: ambos son planos.</translation>
    </message>
    <message>
        <source>The whole map is answered from the image alone. Expect flat roofs and paved ground, and trees and low vegetation, to be confused more often than with heights.</source>
        <translation>Todo el mapa se hace a partir de la imagen sola. Tejados planos y suelo pavimentado, árboles y vegetación baja se confundirán más que con alturas.</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Bar: place in the class's own range. Number: score</source>
        <translation>Barra: lugar en el rango de la clase. Número: puntuación</translation>
    </message>
    <message>
        <source>The attention scores of all classes at one place. A bar is full where the score is at the upper end of the range that its class has on this map, so that bars can be compared although the scores of classes cannot. The number is the score before the softmax. While two runs are compared, the paler bar is the other run.</source>
        <translation>Las puntuaciones de atención de todas las clases en un lugar. Una barra está llena donde la puntuación está en lo alto del rango de su clase en este mapa; así se comparan las barras, aunque las puntuaciones de las clases no. El número es la puntuación antes del softmax. Mientras se comparan dos ejecuciones, la barra más pálida es la otra.</translation>
    </message>
</context>
<context>
    <name>SegmentDialog</name>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Hay una ejecución en marcha.</translation>
    </message>
    <message>
        <source>DIS2: land cover from image and heights</source>
        <translation>DIS2: cobertura del suelo a partir de imagen y alturas</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Res&amp;ults</source>
        <translation>&amp;Resultados</translation>
    </message>
    <message>
        <source>Saved in {}.</source>
        <translation>Guardado en {}.</translation>
    </message>
    <message>
        <source>Warnings and failures are kept here.</source>
        <translation>Aquí se guardan advertencias y fallos.</translation>
    </message>
    <message>
        <source>Warnings, failures and their details since this window was opened, to be read again or copied.</source>
        <translation>Advertencias, fallos y sus detalles desde que se abrió esta ventana, para releerlos o copiarlos.</translation>
    </message>
    <message>
        <source>What was told since this window was opened</source>
        <translation>Lo que se dijo desde que se abrió esta ventana</translation>
    </message>
    <message>
        <source>{name} waits for its turn ({n} waiting).</source>
        <translation>{name} espera su turno (en espera: {n}).</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>&amp;Confidence</source>
        <translation>&amp;Confianza</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;Folder for runs</source>
        <translation>Carpeta de &amp;ejecuciones</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modelo</translation>
    </message>
    <message>
        <source>&amp;Probabilities of every class</source>
        <translation>&amp;Probabilidades de cada clase</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>Pr&amp;obar</translation>
    </message>
    <message>
        <source>A new dialog starts with</source>
        <translation>Un diálogo nuevo empieza con</translation>
    </message>
    <message>
        <source>A new dialog starts with polygons chosen.</source>
        <translation>Un diálogo nuevo empieza con los polígonos elegidos.</translation>
    </message>
    <message>
        <source>A new dialog starts with probabilities chosen.</source>
        <translation>Un diálogo nuevo empieza con las probabilidades elegidas.</translation>
    </message>
    <message>
        <source>A new dialog starts with the attention layers chosen.</source>
        <translation>Un diálogo nuevo empieza con las capas de atención elegidas.</translation>
    </message>
    <message>
        <source>A new dialog starts with the confidence layer chosen.</source>
        <translation>Un diálogo nuevo empieza con la capa de confianza elegida.</translation>
    </message>
    <message>
        <source>Attention per class (C&amp;WAM)</source>
        <translation>&amp;Atención por clase (CWAM)</translation>
    </message>
    <message>
        <source>Back &amp;end</source>
        <translation>&amp;Biblioteca</translation>
    </message>
    <message>
        <source>Folder for runs</source>
        <translation>Carpeta de ejecuciones</translation>
    </message>
    <message>
        <source>Found by the plugin</source>
        <translation>Lo encuentra el complemento</translation>
    </message>
    <message>
        <source>How sure the network is of the class, pixel by pixel</source>
        <translation>Cómo de segura está la red de la clase, píxel a píxel</translation>
    </message>
    <message>
        <source>Install what computes the map into a folder of its own</source>
        <translation>Instalar lo que calcula el mapa en una carpeta propia</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Library that computes the network</source>
        <translation>Biblioteca que calcula la red</translation>
    </message>
    <message>
        <source>Model that a new dialog starts with</source>
        <translation>Modelo con que empieza un diálogo nuevo</translation>
    </message>
    <message>
        <source>Number format of the arithmetic</source>
        <translation>Formato de los números del cálculo</translation>
    </message>
    <message>
        <source>One band a class: how likely each class is</source>
        <translation>Una banda por clase: cómo de probable es cada clase</translation>
    </message>
    <message>
        <source>One raster a class: where the network looked to find it</source>
        <translation>Un ráster por clase: dónde miró la red para encontrarla</translation>
    </message>
    <message>
        <source>Open the &amp;results after a run</source>
        <translation>Abrir &amp;los resultados tras una ejecución</translation>
    </message>
    <message>
        <source>Opens the dock of results with areas, confidence and settings as soon as a run is done.</source>
        <translation>Abre el panel de resultados con áreas, confianza y ajustes en cuanto una ejecución está hecha.</translation>
    </message>
    <message>
        <source>Opens the window in which PyTorch or ONNX Runtime is installed, without touching the Python of QGIS.</source>
        <translation>Abre la ventana en que se instala PyTorch u ONNX Runtime, sin tocar el Python de QGIS.</translation>
    </message>
    <message>
        <source>Po&amp;lygons</source>
        <translation>Polí&amp;gonos</translation>
    </message>
    <message>
        <source>Prec&amp;ision</source>
        <translation>Precisió&amp;n</translation>
    </message>
    <message>
        <source>Pytho&amp;n</source>
        <translation>Pyt&amp;hon</translation>
    </message>
    <message>
        <source>Python that computes the map</source>
        <translation>Python que calcula el mapa</translation>
    </message>
    <message>
        <source>Python that computes the map; empty: the plugin finds one</source>
        <translation>Python que calcula el mapa; vacío: el complemento encuentra uno</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Ejecuciones</translation>
    </message>
    <message>
        <source>Runs for which no results folder is chosen get a folder of their own in here, and are kept. Left empty, they are temporary and go when QGIS closes.</source>
        <translation>Las ejecuciones sin carpeta de resultados elegida reciben aquí una carpeta propia y se conservan. Vacío: son temporales y desaparecen al cerrar QGIS.</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Instalar…</translation>
    </message>
    <message>
        <source>Show areas and confidence of a run as soon as it is done</source>
        <translation>Mostrar áreas y confianza de una ejecución en cuanto está hecha</translation>
    </message>
    <message>
        <source>Start this Python, or the one that is found, and say what it computes on</source>
        <translation>Arrancar este Python, o el que se encuentra, y decir en qué calcula</translation>
    </message>
    <message>
        <source>Starting the engine…</source>
        <translation>Arrancando el motor…</translation>
    </message>
    <message>
        <source>Starts the engine with the Python above, or with the one that the plugin finds, and says where the map would be computed or what is missing.</source>
        <translation>Arranca el motor con el Python de arriba, o con el que encuentra el complemento, y dice dónde se calcularía el mapa o qué falta.</translation>
    </message>
    <message>
        <source>Temporary: deleted when QGIS closes</source>
        <translation>Temporal: se borra al cerrar QGIS</translation>
    </message>
    <message>
        <source>The classified map as polygons with their areas</source>
        <translation>El mapa clasificado como polígonos con sus áreas</translation>
    </message>
    <message>
        <source>The library that computes the network. Automatic takes the fastest one that is there.</source>
        <translation>La biblioteca que calcula la red. «Automático» toma la más rápida de las que hay.</translation>
    </message>
    <message>
        <source>The model that the dialog starts with where the project remembers no other.</source>
        <translation>El modelo con que empieza el diálogo donde el proyecto no recuerda otro.</translation>
    </message>
    <message>
        <source>The number format of the arithmetic. Half precision is faster on graphics cards and often slower on processors.</source>
        <translation>El formato de los números del cálculo. La media precisión es más rápida en tarjetas gráficas y a menudo más lenta en procesadores.</translation>
    </message>
    <message>
        <source>The program python of an environment that has PyTorch or ONNX Runtime beside numpy and GDAL. Left empty, the plugin takes its own folder of packages or the Python of QGIS.</source>
        <translation>El programa python de un entorno que tiene PyTorch u ONNX Runtime junto a numpy y GDAL. Vacío: el complemento toma su propia carpeta de paquetes o el Python de QGIS.</translation>
    </message>
    <message>
        <source>What computes the map</source>
        <translation>Lo que calcula el mapa</translation>
    </message>
    <message>
        <source>Where runs without a results folder are kept; empty: temporary</source>
        <translation>Dónde se guardan las ejecuciones sin carpeta de resultados; vacío: temporales</translation>
    </message>
    <message>
        <source>Where the network is computed</source>
        <translation>Dónde se calcula la red</translation>
    </message>
    <message>
        <source>Where the network is computed. Automatic takes the graphics card if it can be used, else the processor.</source>
        <translation>Dónde se calcula la red. «Automático» toma la tarjeta gráfica si se puede usar; si no, el procesador.</translation>
    </message>
</context>
<context>
    <name>StartButtons</name>
    <message>
        <source>&amp;Segment</source>
        <translation>Se&amp;gmentar</translation>
    </message>
    <message>
        <source>&amp;Segment next</source>
        <translation>Se&amp;gmentar después</translation>
    </message>
    <message>
        <source>Asks for another run, with the choices as they are now. It waits until the runs before it have ended: two at once would be slower than one after the other.</source>
        <translation>Pide otra ejecución con lo elegido ahora. Espera a que acaben las anteriores: dos a la vez serían más lentas que una tras otra.</translation>
    </message>
    <message>
        <source>Compare scenarios</source>
        <translation>Comparar escenarios</translation>
    </message>
    <message>
        <source>Make a map with both inputs and with each alone; show what changes</source>
        <translation>Hacer un mapa con ambas entradas y con cada una sola; mostrar qué cambia</translation>
    </message>
    <message>
        <source>Make the map; its layers join the project</source>
        <translation>Hacer el mapa; sus capas se unen al proyecto</translation>
    </message>
    <message>
        <source>Make this map when the runs before it have ended</source>
        <translation>Hacer este mapa cuando acaben las ejecuciones anteriores</translation>
    </message>
    <message>
        <source>Makes three maps in one go, from image and heights, from the image alone and from the heights alone, and shows where the heights and where colour changed the class. The mode that is chosen above and the GeoPackage do not count.</source>
        <translation>Hace tres mapas de una pasada, a partir de imagen y alturas, de la imagen sola y de las alturas solas, y muestra dónde las alturas y dónde el color cambiaron la clase. El modo elegido arriba y el GeoPackage no cuentan.</translation>
    </message>
    <message>
        <source>Map what the map window shows, classes only, within seconds (F5)</source>
        <translation>Cartografiar en segundos lo que muestra la ventana del mapa, solo clases (F5)</translation>
    </message>
    <message>
        <source>Maps what the map window shows and nothing else, classes only, within seconds. The map goes into a group “DIS2 preview”, which the next preview replaces. Area, results folder and GeoPackage do not count.</source>
        <translation>Cartografía en segundos lo que muestra la ventana del mapa y nada más, solo clases. El mapa va a un grupo «Vista previa DIS2», que la próxima vista previa reemplaza. Zona, carpeta de resultados y GeoPackage no cuentan.</translation>
    </message>
    <message>
        <source>Segment this view</source>
        <translation>Segmentar esta vista</translation>
    </message>
    <message>
        <source>Starts the run in the background. QGIS and this window stay usable.</source>
        <translation>Lanza la ejecución en segundo plano. QGIS y esta ventana siguen utilizables.</translation>
    </message>
</context>
<context>
    <name>ValueChecks</name>
    <message>
        <source>All heights are {value} m: nothing stands on the ground.</source>
        <translation>Todas las alturas son de {value} m: nada se alza sobre el suelo.</translation>
    </message>
    <message>
        <source>Hardly any height is above {value} m: the place is flat, or the heights are scaled or in another unit.</source>
        <translation>Casi ninguna altura supera {value} m: el lugar es llano, o las alturas están escaladas o en otra unidad.</translation>
    </message>
    <message>
        <source>Heights go up to {value} m above ground. They look like {unit}, or like heights above sea level: check the unit, and that the layer is an NDSM.</source>
        <translation>Las alturas llegan a {value} m sobre el suelo. Parecen {unit}, o alturas sobre el nivel del mar: compruebe la unidad, y que la capa sea un NDSM.</translation>
    </message>
    <message>
        <source>Heights only go up to {value} m. They look like metres: check the unit.</source>
        <translation>Las alturas solo llegan a {value} m. Parecen metros: compruebe la unidad.</translation>
    </message>
    <message>
        <source>No height is below {value} m: they look like heights above sea level. Choose them as a DSM, with a DTM or with an estimated ground.</source>
        <translation>Ninguna altura es inferior a {value} m: parecen alturas sobre el nivel del mar. Elíjalas como DSM, con un DTM o con un suelo estimado.</translation>
    </message>
    <message>
        <source>Only {percent} % of the heights have data. Check their no-data value and the unit.</source>
        <translation>Solo el {percent} % de las alturas tiene datos. Compruebe su valor sin datos y la unidad.</translation>
    </message>
    <message>
        <source>Only {percent} % of the image has data. Check its no-data value.</source>
        <translation>Solo el {percent} % de la imagen tiene datos. Compruebe su valor sin datos.</translation>
    </message>
    <message>
        <source>The file of the heights counts in {unit}. DIS2 knows metres, decimetres and centimetres: multiply heights in {unit} by {factor} with the raster calculator.</source>
        <translation>El archivo de las alturas cuenta en {unit}. DIS2 conoce metros, decímetros y centímetros: multiplique las alturas en {unit} por {factor} con la calculadora ráster.</translation>
    </message>
    <message>
        <source>The file says that its heights are in {}: choose that unit.</source>
        <translation>El archivo dice que sus alturas están en {}: elija esa unidad.</translation>
    </message>
    <message>
        <source>The heights lie below the ground ({value} m). A DSM and a DTM may be swapped.</source>
        <translation>Las alturas quedan bajo el suelo ({value} m). Quizá el DSM y el DTM estén intercambiados.</translation>
    </message>
    <message>
        <source>The image has values below zero ({value}), like an index or decibels. Brightness or reflectance in red, green and near infrared is needed.</source>
        <translation>La imagen tiene valores negativos ({value}), como un índice o decibelios. Se necesita el brillo o la reflectancia en rojo, verde e infrarrojo cercano.</translation>
    </message>
    <message>
        <source>The image holds one value only, {value}: nothing tells classes apart.</source>
        <translation>La imagen tiene un solo valor, {value}: nada distingue las clases.</translation>
    </message>
    <message>
        <source>The values of the image only go up to {value}, like reflectances, and this model takes those of 8-bit images as they are: multiply them by 255 with the raster calculator.</source>
        <translation>Los valores de la imagen solo llegan a {value}, como reflectancias, y este modelo toma los de imágenes de 8 bits tal cual: multiplíquelos por 255 con la calculadora ráster.</translation>
    </message>
    <message>
        <source>The whole numbers of the image differ by {value} at most: it looks like a map of classes and not like an image.</source>
        <translation>Los números enteros de la imagen difieren en {value} como mucho: parece un mapa de clases y no una imagen.</translation>
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
        <source>metres</source>
        <translation>metros</translation>
    </message>
    <message>
        <source>{percent} % of the image hold 0, or the largest value, in every band and count as data: they get classes too. Declare that value as no data in the file.</source>
        <translation>El {percent} % de la imagen vale 0, o el valor mayor, en todas las bandas y cuenta como datos: también recibe clases. Declare ese valor como sin datos en el archivo.</translation>
    </message>
</context>
<context>
    <name>WebChecks</name>
    <message>
        <source>“{name}” comes from a service: the area has {size} megapixels at {pixel}, and at most {most} are fetched. Choose a smaller area.</source>
        <translation>«{name}» viene de un servicio: la zona tiene {size} megapíxeles a {pixel}, y se obtienen como mucho {most}. Elija una zona menor.</translation>
    </message>
    <message>
        <source>“{name}” comes from a service: {size} megapixels are fetched first.</source>
        <translation>«{name}» viene de un servicio: primero se obtienen {size} megapíxeles.</translation>
    </message>
    <message>
        <source>“{name}” is fetched as a picture: {size} megapixels at {pixel}. Unless the service sends colour infrared, it has no near infrared and the map will be poor.</source>
        <translation>«{name}» se obtiene como imagen: {size} megapíxeles a {pixel}. Si el servicio no envía infrarrojo en color, no tiene infrarrojo cercano y el mapa será malo.</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>below {} %</source>
        <translation>menos de {} %</translation>
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
