package org.postil.entities;

import java.util.List;
import org.postil.entities.document.DocumentRule;
import org.postil.entities.document.DocumentRules;
import org.postil.entities.document.HyphenatedNationsRule;
import org.postil.entities.document.NameEndingRule;
import org.postil.entities.document.NameSpan;
import org.postil.entities.document.SpanTrimming;
import org.postil.entities.identity.EntityResolver;
import org.postil.entities.identity.FoundEntity;
import org.postil.entities.known.KnownNames;
import org.postil.entities.known.KnownNamesRule;
import org.postil.entities.known.ProductVersionRule;
import org.postil.entities.text.DocumentWords;

/**
 * From a tagger's names to entities: document rules, tables of known names, identity. The same for
 * every entity annotator. Immutable but for the tagger, which decides whether threads may share it.
 */
public final class EntityFinder {

  private final EntityTagger tagger;
  private final EntityResolver resolver;
  private final KnownNames shipped;
  private final DocumentRules rules = new DocumentRules();
  private final DocumentRule nations;
  private final DocumentRule endings = new NameEndingRule();
  private final KnownNamesRule wellKnown;
  private final DocumentRule versions;
  private final SpanTrimming trimming = new SpanTrimming();

  /**
   * A finder.
   *
   * @param shipped the table of well-known names
   */
  public EntityFinder(EntityTagger tagger, EntityResolver resolver, KnownNames shipped) {
    this.tagger = tagger;
    this.resolver = resolver;
    this.shipped = shipped;
    nations = new HyphenatedNationsRule(resolver.gazetteer());
    wellKnown = new KnownNamesRule(shipped, "well-known name", false);
    versions = new ProductVersionRule(shipped);
  }

  /**
   * Finds the entities of a document.
   *
   * @param own a table of the analyst's own, stronger than all else
   * @return mentions without overlaps, in the order of the text
   */
  public List<FoundEntity> find(DocumentWords document, KnownNames own) {
    return resolver.resolve(document, names(document, own), List.of(own, shipped));
  }

  /** As {@link #find}, without asking which entities the names mean. */
  public List<NameSpan> names(DocumentWords document, KnownNames own) {
    List<NameSpan> names = trimming.apply(document, tagger.tag(document));
    names = endings.apply(document, nations.apply(document, names));
    names = versions.apply(document, wellKnown.apply(document, names));
    names = rules.apply(document, names);
    return new KnownNamesRule(own, "gazetteer of one's own", true).apply(document, names);
  }
}
