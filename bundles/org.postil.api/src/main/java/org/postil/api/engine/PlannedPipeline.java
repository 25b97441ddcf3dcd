package org.postil.api.engine;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.postil.api.document.Document;
import org.postil.api.layer.LayerHeader;

/** A pipeline that can run with what is installed. Immutable: later swaps do not change it. */
@ProviderType
public interface PlannedPipeline {

  /**
   * The annotators.
   *
   * @return steps in the order in which they run
   */
  List<PlannedStep> steps();

  /**
   * The layers that the pipeline gives a document, whether they are there already or not.
   *
   * @param document the document
   * @return a header for each step, in order
   */
  List<LayerHeader> layers(Document document);
}
