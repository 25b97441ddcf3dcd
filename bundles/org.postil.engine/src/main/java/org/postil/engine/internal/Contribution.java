package org.postil.engine.internal;

import java.util.function.Supplier;
import org.postil.api.annotator.AnnotatorProvider;
import org.postil.api.engine.InstalledAnnotator;

/**
 * An annotator as a bundle contributes it.
 *
 * @param provider the service
 * @param facts what people and plans may know of it
 * @param limits what its settings may be at most and at least
 * @param loader class loader of its bundle
 * @param digest identifies the code that it runs, computed when first asked for
 */
record Contribution(
    AnnotatorProvider provider,
    InstalledAnnotator facts,
    DeclaredLimits limits,
    ClassLoader loader,
    Supplier<String> digest) {

  String name() {
    return facts.id() + "@" + facts.version();
  }
}
