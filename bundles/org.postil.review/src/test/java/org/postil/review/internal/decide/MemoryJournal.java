package org.postil.review.internal.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.postil.api.review.Draft;
import org.postil.api.review.Entry;
import org.postil.api.review.Journal;

/** A journal that is gone when the test is over. */
final class MemoryJournal implements Journal {

  private final List<Entry> entries = new ArrayList<>();

  @Override
  public synchronized Entry append(Draft draft) {
    Entry entry =
        new Entry(
            entries.size() + 1L,
            draft.document(),
            draft.person(),
            Instant.EPOCH.plusSeconds(entries.size()),
            draft.decision());
    entries.add(entry);
    return entry;
  }

  @Override
  public synchronized Optional<Entry> appendAfter(Draft draft, long last) {
    boolean stale =
        entries.stream()
            .anyMatch(each -> each.document().equals(draft.document()) && each.number() > last);
    return stale ? Optional.empty() : Optional.of(append(draft));
  }

  @Override
  public synchronized List<Entry> entries(String document) {
    return entries.stream().filter(each -> each.document().equals(document)).toList();
  }

  @Override
  public synchronized Iterator<Entry> after(long number) {
    return entries.stream().filter(each -> each.number() > number).toList().iterator();
  }
}
