package org.postil.cli.internal.fake;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.document.Document;
import org.postil.api.layer.Layer;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;
import org.postil.api.store.WorkingCorpus;

/** Decisions in memory. */
public final class MemoryJournal implements Journal {

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public Entry append(Draft draft) {
    Entry entry =
        new Entry(
            entries.size() + 1L, draft.document(), draft.person(), Instant.EPOCH, draft.decision());
    entries.add(entry);
    return entry;
  }

  @Override
  public Optional<Entry> appendAfter(Draft draft, long last) {
    return Optional.of(append(draft));
  }

  @Override
  public List<Entry> entries(String document) {
    return entries.stream().filter(entry -> entry.document().equals(document)).toList();
  }

  @Override
  public Iterator<Entry> after(long number) {
    return entries.stream().filter(entry -> entry.number() > number).iterator();
  }

  /** A corpus of one document with one layer, whose decisions are these. */
  public WorkingCorpus corpus(Document document, Layer current) {
    return (WorkingCorpus)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {WorkingCorpus.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "journal" -> this;
                  case "current" -> document.id().equals(args[0]) ? List.of(current) : List.of();
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
