package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.Entry;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.http.Json;
import org.postil.web.internal.http.JsonContent;

/** Decisions in JSON. */
final class DecisionJson {

  private DecisionJson() {}

  /**
   * Writes some entries of a document's journal with what can be done next.
   *
   * @param more writes further fields
   */
  static void list(JsonGenerator out, ReviewState state, List<Entry> entries, JsonContent more)
      throws IOException {
    Set<Long> undone = state.review() == null ? Set.of() : Set.copyOf(state.review().undone());
    out.writeStartObject();
    out.writeStringField("etag", state.etag());
    out.writeStringField("status", state.status().label());
    out.writeBooleanField("undo", state.undoable() != null);
    out.writeBooleanField("redo", state.redoable() != null);
    out.writeArrayFieldStart("decisions");
    for (Entry entry : entries) {
      for (Decisions.Part part : Decisions.parts(entry)) {
        write(out, part, state, undone);
      }
    }
    out.writeEndArray();
    more.write(out);
    out.writeEndObject();
  }

  static void write(
      JsonGenerator out, Decisions.Part part, ReviewState state, Collection<Long> undone)
      throws IOException {
    Entry entry = part.entry();
    out.writeStartObject();
    out.writeStringField("id", part.id());
    out.writeStringField("action", action(part.decision()));
    out.writeStringField("person", entry.person());
    out.writeStringField("at", entry.time().toString());
    out.writeBooleanField("undone", undone.contains(entry.number()));
    if (part.decision() instanceof Decision.OnSpan onSpan) {
      span(out, onSpan, state);
    }
    details(out, part.decision());
    out.writeEndObject();
  }

  private static String action(Decision decision) {
    if (decision instanceof Decision.Accept) {
      return "accept";
    }
    if (decision instanceof Decision.Reject || decision instanceof Decision.Delete) {
      return "reject";
    }
    if (decision instanceof Decision.Keep) {
      return "keep";
    }
    if (decision instanceof Decision.Add) {
      return "add";
    }
    if (decision instanceof Decision.NoteOnSpan || decision instanceof Decision.NoteOnDocument) {
      return "note";
    }
    if (decision instanceof Decision.OnSpan) {
      return "correct";
    }
    return isDone(decision) ? "finish" : "label";
  }

  private static boolean isDone(Decision decision) {
    return decision instanceof Decision.LabelDocument label
            && label.label().equals(ReviewState.DONE)
        || decision instanceof Decision.UnlabelDocument unlabel
            && unlabel.label().equals(ReviewState.DONE);
  }

  private static void span(JsonGenerator out, Decision.OnSpan decision, ReviewState state)
      throws IOException {
    Anchor span = decision.span();
    boolean moved = decision instanceof Decision.Rebound;
    Json.optional(out, "span", state.nameOf(span).orElse(null));
    out.writeStringField("type", SpanTypes.shortName(span.type()));
    out.writeNumberField(
        "begin", decision instanceof Decision.Rebound rebound ? rebound.begin() : span.begin());
    out.writeNumberField(
        "end", decision instanceof Decision.Rebound rebound ? rebound.end() : span.end());
    out.writeStringField("covered", moved ? ((Decision.Rebound) decision).text() : span.text());
    Json.unlessEmpty(
        out,
        "label",
        decision instanceof Decision.Relabel relabel ? relabel.label() : span.label());
  }

  private static void details(JsonGenerator out, Decision decision) throws IOException {
    if (decision instanceof Decision.NoteOnSpan note) {
      out.writeStringField("text", note.text());
    } else if (decision instanceof Decision.NoteOnDocument note) {
      out.writeStringField("text", note.text());
    } else if (decision instanceof Decision.LabelDocument label) {
      label(out, label.label(), true);
    } else if (decision instanceof Decision.UnlabelDocument label) {
      label(out, label.label(), false);
    }
  }

  private static void label(JsonGenerator out, String label, boolean isSet) throws IOException {
    if (!label.equals(ReviewState.DONE)) {
      out.writeStringField("label", label);
    }
    out.writeBooleanField("value", isSet);
  }
}
