<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.22.0" styleCategories="AllStyleCategories" labelsEnabled="0" hasScaleBasedVisibilityFlag="0">
  <renderer-v2 type="categorizedSymbol" attr="class_id" symbollevels="0" enableorderby="0" forceraster="0">
    <categories>
$categories
    </categories>
    <symbols>
$symbols
    </symbols>
  </renderer-v2>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration/>
  <aliases>
    <alias field="class_id" index="1" name="Class id"/>
    <alias field="class_name" index="2" name="Class"/>
    <alias field="area_m2" index="3" name="Area (m²)"/>
    <alias field="mean_confidence" index="4" name="Mean confidence"/>
    <alias field="mean_height" index="5" name="Mean height (m)"/>
    <alias field="max_height" index="6" name="Maximum height (m)"/>
  </aliases>
  <previewExpression>"class_name"</previewExpression>
</qgis>
