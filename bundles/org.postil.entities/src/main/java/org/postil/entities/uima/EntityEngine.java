package org.postil.entities.uima;

import java.io.IOException;
import java.util.List;
import org.apache.uima.UimaContext;
import org.apache.uima.analysis_component.JCasAnnotator_ImplBase;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.jspecify.annotations.Nullable;
import org.postil.entities.EntityFinder;
import org.postil.entities.document.NameSpan;
import org.postil.entities.identity.FoundEntity;
import org.postil.entities.known.OwnGazetteer;
import org.postil.entities.text.DocumentWords;

/**
 * Writes the entities of a document. An annotator adds what finds them. Parameters: {@code
 * gazetteer}, {@code explain}.
 */
public abstract class EntityEngine extends JCasAnnotator_ImplBase {

  private final CasWords reader;
  private final EntityWriter writer = new EntityWriter();
  private EntityFinder finder;
  private OwnGazetteer gazetteer;

  /** For annotators that split words as their models learnt them. */
  protected EntityEngine() {
    this(new CasWords());
  }

  /** For annotators that take other words. */
  protected EntityEngine(CasWords reader) {
    this.reader = reader;
  }

  /**
   * What finds the entities; called once.
   *
   * @param explain the parameter of this name; null when it is not set
   * @throws IOException when a model cannot be read; the message says what to do
   */
  protected abstract EntityFinder finder(@Nullable Boolean explain) throws IOException;

  /** What to write about how a name was found; empty for nothing. */
  protected String explanation(NameSpan name) {
    return name.reason();
  }

  @Override
  public void initialize(UimaContext context) throws ResourceInitializationException {
    super.initialize(context);
    Object setting = context.getConfigParameterValue("gazetteer");
    try {
      gazetteer = new OwnGazetteer(setting == null ? "" : setting.toString());
      finder = finder((Boolean) context.getConfigParameterValue("explain"));
    } catch (IOException | IllegalArgumentException e) {
      throw new ResourceInitializationException(e);
    }
  }

  @Override
  public void process(JCas cas) {
    DocumentWords document = reader.read(cas);
    List<FoundEntity> entities = finder.find(document, gazetteer.names());
    writer.write(cas, entities, entity -> explanation(entity.span()));
  }
}
