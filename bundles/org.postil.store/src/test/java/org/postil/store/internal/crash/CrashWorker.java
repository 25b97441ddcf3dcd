package org.postil.store.internal.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.postil.api.document.Document;
import org.postil.api.engine.Pipeline;
import org.postil.api.engine.RunOptions;
import org.postil.api.engine.Step;
import org.postil.api.io.ImportedDocument;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Draft;
import org.postil.api.store.EditableCorpus;
import org.postil.api.store.JobEnd;
import org.postil.api.store.JobRecord;
import org.postil.api.store.JobRequest;
import org.postil.api.store.JobScope;
import org.postil.api.store.JobTicket;
import org.postil.api.store.TagAction;
import org.postil.api.store.WorkingCorpus;
import org.postil.store.internal.Samples;
import org.postil.store.internal.SqlCorpusStore;
import org.postil.store.internal.TestStores;

/**
 * Does what a team does with a corpus, and goes on where it was: brings an old corpus up to date,
 * imports, runs a pipeline, decides, changes labels. Says what was acknowledged.
 */
final class CrashWorker {

  static final int DOCUMENTS = 120;
  static final int DECISIONS = 150;
  static final int LABELS = 30;
  private static final int SPANS = 40;
  private static final JobRequest REQUEST =
      new JobRequest(
          new Pipeline("p", List.of(Step.latest("entities"))),
          RunOptions.defaults(),
          new JobScope.All());

  private final EditableCorpus corpus;
  private final PrintStream out;

  /** A byte for each step that may be done. */
  private final InputStream pace;

  private CrashWorker(EditableCorpus corpus, InputStream pace, PrintStream out) {
    this.corpus = corpus;
    this.pace = pace;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    work(arguments[0], System.in, System.out);
  }

  /** All of the work that is left. */
  static void work(String home, InputStream pace, PrintStream out) throws IOException {
    out.println("opening.");
    try (SqlCorpusStore store = TestStores.open(home)) {
      out.println("migrated " + store.corpus("old").orElseThrow().size() + ".");
      CrashWorker worker = new CrashWorker((EditableCorpus) store.create("news"), pace, out);
      worker.importAll();
      worker.runAll();
      worker.decideAll();
      worker.labelAll();
    }
    out.println("finished.");
  }

  private void importAll() throws IOException {
    for (int i = 0; i < DOCUMENTS; i++) {
      pace.read();
      corpus.add(new ImportedDocument(Samples.article(i), List.of()));
      out.println("imported " + i + ".");
    }
  }

  private void runAll() throws IOException {
    List<JobRecord> jobs = corpus.jobs().jobs();
    if (!jobs.isEmpty() && jobs.get(0).state() == JobRecord.State.DONE) {
      return;
    }
    try (JobTicket ticket =
        jobs.isEmpty() ? corpus.jobs().start(REQUEST) : corpus.jobs().resume(1)) {
      for (Iterator<Document> left = ticket.documents(); left.hasNext(); ) {
        Document document = left.next();
        pace.read();
        // Every ninth fails.
        boolean fails = Integer.parseInt(document.id().substring("news/".length())) % 9 == 0;
        ticket.accept(
            fails
                ? Samples.failure(document, "Nine.")
                : Samples.result(document, Samples.entities(document, "1.0.0", SPANS)));
        out.println("ran " + document.id() + ".");
      }
      ticket.end(JobEnd.DONE, "");
    }
  }

  private void decideAll() throws IOException {
    long last = 0;
    for (var entries = corpus.journal().after(0); entries.hasNext(); ) {
      last = entries.next().number();
    }
    for (long number = last + 1; number <= DECISIONS; number++) {
      pace.read();
      corpus.journal().append(decision(number));
      out.println("decided " + number + ".");
    }
  }

  private void labelAll() throws IOException {
    for (int i = corpus.tagsets().changes().size(); i < LABELS; i++) {
      pace.read();
      corpus.tagsets().change(labelling(i), "person");
      out.println("labelled " + i + ".");
    }
  }

  private static TagAction labelling(int number) {
    String type = "org.example.EntityMention";
    return number % 2 == 0
        ? new TagAction.Create(type, "L" + number)
        : new TagAction.Rename(type, "L" + (number - 1), "M" + number);
  }

  /** The decision of a number, always the same. */
  static Draft decision(long number) {
    Random random = new Random(number);
    Document document = Samples.article(random.nextInt(DOCUMENTS));
    int begin = random.nextInt(document.text().length() - 20);
    Anchor anchor =
        Anchor.at(document.text(), "org.example.EntityMention", begin, begin + 5, "PER");
    Decision decision =
        switch (random.nextInt(4)) {
          case 0 -> new Decision.Add(anchor, new TreeMap<>());
          case 1 -> new Decision.Accept(anchor);
          case 2 -> new Decision.Relabel(anchor, "ORG");
          default -> new Decision.NoteOnDocument("note " + number);
        };
    return new Draft(document.id(), "person " + number % 3, decision);
  }

  /** Whether what a line acknowledges is there. */
  static boolean isKept(WorkingCorpus corpus, String line) {
    String[] words = line.replaceFirst("\\.$", "").split(" ", -1);
    return switch (words[0]) {
      case "imported" -> {
        Document expected = Samples.article(Integer.parseInt(words[1]));
        Optional<Document> found = corpus.document(expected.id());
        yield found.filter(document -> document.text().equals(expected.text())).isPresent();
      }
      case "ran" ->
          corpus.current(words[1]).size() == 1
              || corpus.quarantined().stream().anyMatch(each -> each.documentId().equals(words[1]));
      case "labelled" -> {
        int number = Integer.parseInt(words[1]);
        yield ((EditableCorpus) corpus)
            .tagsets()
            .changes()
            .get(number)
            .action()
            .equals(labelling(number));
      }
      case "decided" -> {
        long number = Long.parseLong(words[1]);
        yield corpus.journal().entries(decision(number).document()).stream()
            .anyMatch(
                entry ->
                    entry.number() == number
                        && entry.decision().equals(decision(number).decision()));
      }
      default -> true;
    };
  }
}
