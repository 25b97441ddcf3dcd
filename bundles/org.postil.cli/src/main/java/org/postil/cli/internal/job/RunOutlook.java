package org.postil.cli.internal.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postil.api.document.Document;
import org.postil.api.engine.PlannedPipeline;
import org.postil.api.engine.PlannedStep;
import org.postil.api.layer.LayerHeader;
import org.postil.api.store.Corpus;

/**
 * Tells what a run would compute and why, by comparing the fingerprints that it would write with
 * those that are there.
 */
public final class RunOutlook {

  private final PlannedPipeline plan;
  private final Corpus corpus;
  private final List<StepOutlook> steps;
  private final Set<String> failed;

  private RunOutlook(PlannedPipeline plan, Corpus corpus) {
    this.plan = plan;
    this.corpus = corpus;
    steps = plan.steps().stream().map(StepOutlook::new).toList();
    failed =
        corpus.quarantined().stream()
            .map(each -> key(each.documentId(), each.failure().annotator()))
            .collect(Collectors.toSet());
  }

  /**
   * Looks at every document of a corpus.
   *
   * @param plan what would run
   * @param corpus over what
   * @return an outlook for each step, in order of the plan
   */
  public static List<StepOutlook> of(PlannedPipeline plan, Corpus corpus) {
    RunOutlook outlook = new RunOutlook(plan, corpus);
    for (Iterator<Document> documents = corpus.documents(); documents.hasNext(); ) {
      outlook.look(documents.next());
    }
    return outlook.steps;
  }

  private void look(Document document) {
    List<LayerHeader> wanted = plan.layers(document);
    List<LayerHeader> present = corpus.layers(document.id());
    Set<String> prints = new HashSet<>();
    present.forEach(header -> prints.add(header.fingerprint()));
    for (int i = 0; i < wanted.size(); i++) {
      LayerHeader header = wanted.get(i);
      if (prints.contains(header.fingerprint())) {
        steps.get(i).know();
      } else {
        steps.get(i).run(reason(document, plan.steps().get(i), header, present));
      }
    }
  }

  private String reason(
      Document document, PlannedStep step, LayerHeader wanted, List<LayerHeader> present) {
    if (failed.contains(key(document.id(), wanted.by()))) {
      return "it failed there last time";
    }
    List<LayerHeader> before =
        present.stream()
            .filter(header -> header.annotator().equals(wanted.annotator()))
            .filter(header -> !header.version().isEmpty())
            .toList();
    if (before.isEmpty()) {
      return "no layer of it yet";
    }
    // Whatever was made last is what people compare with.
    LayerHeader last = before.get(before.size() - 1);
    if (!last.version().equals(wanted.version())) {
      return "version " + wanted.version() + ", was " + last.version();
    }
    return last.inputs().equals(wanted.inputs())
        ? "another configuration, model or build"
        : otherInputs(step, wanted, last);
  }

  private static String otherInputs(PlannedStep step, LayerHeader wanted, LayerHeader last) {
    Set<String> changed = new TreeSet<>();
    List<String> names = new ArrayList<>(List.of("the document's metadata"));
    names.addAll(step.inputs());
    for (int i = 0; i < wanted.inputs().size(); i++) {
      if (!last.inputs().contains(wanted.inputs().get(i)) && i < names.size()) {
        changed.add(names.get(i));
      }
    }
    return changed.isEmpty()
        ? "it reads fewer layers now"
        : "it reads " + String.join(", ", changed) + ": changed";
  }

  private static String key(String document, String annotator) {
    return document + "\n" + annotator;
  }
}
