package org.postil.io.uima.internal;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.SerialFormat;
import org.apache.uima.cas.impl.AllowPreexistingFS;
import org.apache.uima.cas.impl.BinaryCasSerDes6;
import org.apache.uima.cas.impl.CASMgrSerializer;
import org.apache.uima.cas.impl.CommonSerDes;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.CasIOUtils;
import org.postil.api.io.ImportException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.LossCounter;

/** Compressed form 6. What is written brings its type system; what is read may leave it out. */
final class BinaryCasForm implements CasForm {

  @Override
  public String extension() {
    return ".bcas";
  }

  @Override
  public boolean needsTypeSystem() {
    return true;
  }

  @Override
  public CAS load(InputStream in, ImportSource source, ImportOptions options)
      throws IOException, ResourceInitializationException {
    DataInputStream data = new DataInputStream(in);
    CommonSerDes.Header header = CommonSerDes.readHeader(data);
    if (!header.isForm6() || header.isDelta()) {
      throw new ImportException(
          "Cannot import ["
              + source.location()
              + "]: it is a binary CAS of another form than 6; save it with"
              + " SerialFormat.COMPRESSED_FILTERED_TSI");
    }
    boolean brings = header.isTypeSystemIncluded() || header.isTypeSystemIndexDefIncluded();
    CAS cas =
        brings
            ? SerializedObjects.cas(
                SerializedObjects.read(data, CASMgrSerializer.class, options.maxBytes()))
            : CasCreationUtils.createCas(TypeSystemFile.of(source, options), null, null);
    new BinaryCasSerDes6(cas).deserializeAfterVersion(data, false, AllowPreexistingFS.allow);
    return brings ? SerializedObjects.withSharedTypes(cas, source) : cas;
  }

  @Override
  public void save(CAS cas, OutputStream out, LossCounter losses) throws IOException {
    CasIOUtils.save(cas, out, SerialFormat.COMPRESSED_FILTERED_TSI);
  }
}
