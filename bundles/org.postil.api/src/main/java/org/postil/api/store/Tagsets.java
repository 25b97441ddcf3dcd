package org.postil.api.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The labels of a corpus, type by type. A change is one entry of a log: layers and decisions stay
 * as they were written, and the corpus shows them through the changes. Annotators go on reading the
 * labels that annotators wrote, so no change makes a layer stale. A name that was given up goes on
 * meaning its label: whoever still writes it means the label of today. Safe for use by many threads
 * and processes; what has returned survives a power cut.
 */
@ProviderType
public interface Tagsets {

  /** Labels that begin so belong to Postil: people see them under other names. */
  String RESERVED = "postil:";

  /**
   * A change that was made.
   *
   * @param number its number within the corpus, ascending
   * @param person who made it
   * @param time when, by the clock of that moment
   * @param action what was changed
   * @param undone whether it was undone since
   */
  record Change(long number, String person, Instant time, TagAction action, boolean undone) {}

  /**
   * A label that changes are about, as it stands.
   *
   * @param type full name of the UIMA type
   * @param label its name now
   * @param deleted whether it is no longer offered
   */
  record Tag(String type, String label, boolean deleted) {}

  /**
   * A name that a label had, by which people may still ask for it.
   *
   * @param type full name of the UIMA type
   * @param name a name that no label of the type that changes are about has now
   * @param today the present name of the label that had it last
   */
  record FormerName(String type, String name, String today) {}

  /**
   * Changes a label.
   *
   * @param action what is changed, by the names of now
   * @param person who changes; not blank
   * @return the change
   * @throws IOException if a name is blank, reserved or taken, the label is gone, or it cannot be
   *     written; nothing was changed then
   */
  Change change(TagAction action, String person) throws IOException;

  /**
   * Undoes the last change that was not undone yet, whoever made it.
   *
   * @param person who undoes; not blank
   * @return the change as it is now
   * @throws IOException if there is nothing to undo, or that cannot be written
   */
  Change undo(String person) throws IOException;

  /**
   * All changes.
   *
   * @return oldest first, undone ones included
   */
  List<Change> changes();

  /**
   * The labels that changes are about, as they stand now. Labels that only annotators use, and
   * those that were merged into others, are not among them.
   *
   * @return by type, then by label
   */
  List<Tag> tags();

  /**
   * The name that a label has now.
   *
   * @param type full name of the UIMA type
   * @param label its name as annotators write it
   * @return the same name if nobody changed it
   */
  String nameOf(String type, String label);

  /**
   * What names mean that labels had: questions that were kept with them find what they found before
   * labels were renamed or merged, and before a change of names was undone.
   *
   * @return each name once, in the order in which they were given up
   */
  List<FormerName> formerNames();

  /**
   * Tells those who keep what they have read whether names are still the same.
   *
   * @return a number that stands for the names of now: another one after each change of a name, the
   *     earlier one again after its undo; 0 while all labels have the names that annotators gave
   */
  long names();
}
