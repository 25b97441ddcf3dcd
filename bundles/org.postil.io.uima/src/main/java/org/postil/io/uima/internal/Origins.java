package org.postil.io.uima.internal;

import java.util.List;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.postil.api.layer.FeatureDefinition;
import org.postil.api.layer.LayerHeader;
import org.postil.api.layer.TypeDefinition;

/** Says in a CAS who made which feature structures. */
final class Origins {

  static final String TYPE = "org.postil.layers.LayerOrigin";

  static final TypeDefinition DEFINITION =
      new TypeDefinition(
          TYPE,
          CAS.TYPE_NAME_TOP,
          List.of(
              new FeatureDefinition("by", CAS.TYPE_NAME_STRING, null),
              new FeatureDefinition("layer", CAS.TYPE_NAME_STRING, null),
              new FeatureDefinition("members", CAS.TYPE_NAME_FS_ARRAY, CAS.TYPE_NAME_TOP)));

  private Origins() {}

  static void add(CAS cas, LayerHeader header, List<FeatureStructure> members) {
    Type type = cas.getTypeSystem().getType(TYPE);
    FeatureStructure origin = cas.createFS(type);
    origin.setStringValue(type.getFeatureByBaseName("by"), header.by());
    origin.setStringValue(type.getFeatureByBaseName("layer"), header.fingerprint());
    ArrayFS<?> array = cas.createArrayFS(members.size());
    array.copyFromArray(members.toArray(FeatureStructure[]::new), 0, 0, members.size());
    origin.setFeatureValue(type.getFeatureByBaseName("members"), array);
    cas.addFsToIndexes(origin);
  }
}
