package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.util.Set;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.CASRuntimeException;
import org.apache.uima.cas.impl.CASCompleteSerializer;
import org.apache.uima.cas.impl.CASImpl;
import org.apache.uima.cas.impl.CASMgrSerializer;
import org.apache.uima.cas.impl.CASSerializer;
import org.apache.uima.cas.impl.Serialization;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCopier;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.TypeSystemUtil;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportSource;

/**
 * Reads the Java objects that UIMA puts into files. Nothing but the three classes that hold a CAS
 * and arrays of plain values is ever made, whatever the stream asks for.
 */
final class SerializedObjects {

  private static final Set<Class<?>> CLASSES =
      Set.of(
          CASCompleteSerializer.class,
          CASMgrSerializer.class,
          CASSerializer.class,
          String.class,
          byte.class,
          short.class,
          int.class,
          long.class);
  private static final int DEEPEST = 8;

  private SerializedObjects() {}

  /** Reads one object of a class. */
  static <T> T read(InputStream in, Class<T> wanted, long maxBytes) throws IOException {
    ObjectInputStream objects = new ObjectInputStream(in);
    objects.setObjectInputFilter(info -> check(info, maxBytes));
    try {
      Object read = objects.readObject();
      if (wanted.isInstance(read)) {
        return wanted.cast(read);
      }
      throw new IOException("expected a serialized " + wanted.getSimpleName());
    } catch (ClassNotFoundException | InvalidClassException e) {
      throw new IOException("it holds objects that no CAS has: " + e.getMessage(), e);
    }
  }

  private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info, long maxBytes) {
    Class<?> type = info.serialClass();
    while (type != null && type.isArray()) {
      type = type.getComponentType();
    }
    boolean known = type == null || CLASSES.contains(type);
    boolean small = info.arrayLength() <= maxBytes && info.depth() <= DEEPEST;
    return known && small ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
  }

  /** An empty CAS with the types of a serialized type system. */
  static CAS cas(CASMgrSerializer types) throws ResourceInitializationException {
    CASImpl base = (CASImpl) CasCreationUtils.createCas();
    return base.getBinaryCasSerDes().setupCasFromCasMgrSerializer(types);
  }

  /** A CAS with its types, as INCEpTION keeps it. */
  static CAS cas(CASCompleteSerializer whole) throws ResourceInitializationException {
    CAS cas = CasCreationUtils.createCas();
    Serialization.deserializeCASComplete(whole, (CASImpl) cas);
    return cas;
  }

  /** The same CAS, with Postil's types beside those that it brought. */
  static CAS withSharedTypes(CAS cas, ImportSource source)
      throws IOException, ResourceInitializationException {
    CAS wider =
        CasCreationUtils.createCas(
            TypeSystemFile.merge(
                source,
                source.location(),
                TypeSystemUtil.typeSystem2TypeSystemDescription(cas.getTypeSystem())),
            null,
            null);
    try {
      CasCopier.copyCas(cas, wider, true, true);
    } catch (IllegalStateException | CASRuntimeException e) {
      throw new ImportException(
          "Cannot import [" + source.location() + "]: its types contradict Postil's own", e);
    }
    return wider;
  }
}
