package org.postil.cas;

import java.util.List;
import java.util.Random;
import org.apache.uima.cas.ArrayFS;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.TypeImpl;
import org.apache.uima.jcas.cas.TOP;

/** Sets every feature of a feature structure to something random, or leaves it unset. */
final class RandomValues {

  private RandomValues() {}

  static void fill(CAS cas, FeatureStructure fs, Random random, List<FeatureStructure> targets) {
    for (Feature feature : fs.getType().getFeatures()) {
      String name = feature.getShortName();
      if (!List.of("sofa", "begin", "end").contains(name) && random.nextInt(4) > 0) {
        set(cas, fs, feature, random, targets);
      }
    }
  }

  private static void set(
      CAS cas,
      FeatureStructure fs,
      Feature feature,
      Random random,
      List<FeatureStructure> targets) {
    FeatureStructure target = targets.get(random.nextInt(targets.size()));
    String range = feature.getRange().getName();
    if (range.endsWith("Array") || range.endsWith("[]")) {
      fs.setFeatureValue(feature, array(cas, feature.getRange(), random, targets));
    } else if (range.equals(CAS.TYPE_NAME_FS_LIST)) {
      fs.setFeatureValue(feature, list(cas, target));
    } else if (range.equals(CAS.TYPE_NAME_TOP)) {
      fs.setFeatureValue(feature, target);
    } else {
      fs.setFeatureValueFromString(feature, value(range, random));
    }
  }

  private static String value(String range, Random random) {
    return switch (range) {
      case CAS.TYPE_NAME_BOOLEAN -> String.valueOf(random.nextBoolean());
      case CAS.TYPE_NAME_BYTE -> String.valueOf((byte) random.nextInt());
      case CAS.TYPE_NAME_SHORT -> String.valueOf((short) random.nextInt());
      case CAS.TYPE_NAME_INTEGER -> String.valueOf(random.nextInt());
      case CAS.TYPE_NAME_LONG -> String.valueOf(random.nextLong());
      case CAS.TYPE_NAME_FLOAT -> String.valueOf(random.nextFloat());
      case CAS.TYPE_NAME_DOUBLE -> String.valueOf(random.nextDouble());
      default -> "s" + random.nextInt() + "\u2019\uD83D\uDE00";
    };
  }

  private static FeatureStructure array(
      CAS cas, Type type, Random random, List<FeatureStructure> targets) {
    int length = random.nextInt(4);
    TOP array = ((CASImpl) cas.getLowLevelCAS()).createArray((TypeImpl) type, length);
    for (int i = 0; i < length; i++) {
      if (array instanceof ArrayFS<?> references) {
        @SuppressWarnings("unchecked")
        ArrayFS<TOP> elements = (ArrayFS<TOP>) references;
        elements.set(i, (TOP) targets.get(random.nextInt(targets.size())));
      } else {
        String element = type.getComponentType().getName();
        ((org.apache.uima.cas.CommonArrayFS<?>) array)
            .copyFromArray(new String[] {value(element, random)}, 0, i, 1);
      }
    }
    return array;
  }

  private static FeatureStructure list(CAS cas, FeatureStructure head) {
    Type full = cas.getTypeSystem().getType(CAS.TYPE_NAME_NON_EMPTY_FS_LIST);
    FeatureStructure node = cas.createFS(full);
    node.setFeatureValue(full.getFeatureByBaseName("head"), head);
    node.setFeatureValue(
        full.getFeatureByBaseName("tail"),
        cas.createFS(cas.getTypeSystem().getType(CAS.TYPE_NAME_EMPTY_FS_LIST)));
    return node;
  }
}
