package org.postil.io.uima.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.ResourceInitializationException;
import org.postil.api.io.ImportOptions;
import org.postil.api.io.ImportSource;
import org.postil.standoff.LossCounter;
import org.xml.sax.SAXException;

/** A way to write a CAS down. */
interface CasForm {

  /** The end of the names of its files. */
  String extension();

  /** Whether its files need a type system beside them. */
  boolean needsTypeSystem();

  /**
   * Reads a CAS.
   *
   * @param in its bytes, bounded; the caller closes it
   * @param source where they are from, to look beside it
   * @param options may name a type system
   * @return the CAS
   */
  CAS load(InputStream in, ImportSource source, ImportOptions options)
      throws IOException, SAXException, ResourceInitializationException;

  /**
   * Writes a CAS.
   *
   * @param cas what to write
   * @param out where to; the caller closes it
   * @param losses counts what the form cannot hold
   */
  void save(CAS cas, OutputStream out, LossCounter losses)
      throws IOException, SAXException, ResourceInitializationException;
}
