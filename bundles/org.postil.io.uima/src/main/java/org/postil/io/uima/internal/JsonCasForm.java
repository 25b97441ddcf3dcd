package org.postil.io.uima.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.apache.uima.json.jsoncas2.mode.TypeSystemMode;
import org.apache.uima.resource.ResourceInitializationException;
import org.apache.uima.util.CasCreationUtils;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.LossCounter;

/** JSON CAS 0.4 as UIMA's own library writes it. */
final class JsonCasForm implements CasForm {

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public boolean needsTypeSystem() {
    return false;
  }

  @Override
  public CAS load(InputStream in, ImportSource source, ImportOptions options)
      throws IOException, ResourceInitializationException {
    byte[] bytes = in.readAllBytes();
    JsonCasTypes types = JsonCasTypes.read(bytes);
    CAS cas =
        CasCreationUtils.createCas(
            types.isEmpty()
                ? TypeSystemFile.of(source, options)
                : TypeSystemFile.merge(source, source.location(), types.description()),
            null,
            null);
    new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(bytes), cas);
    return cas;
  }

  @Override
  public void save(CAS cas, OutputStream out, LossCounter losses) throws IOException {
    JsonCas2Serializer serializer = new JsonCas2Serializer();
    serializer.setTypeSystemMode(TypeSystemMode.FULL);
    // The library closes what it writes to; the caller does so, too.
    serializer.serialize(cas, out);
  }
}
