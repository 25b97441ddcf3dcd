package org.postil.web.internal.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postil.api.review.Anchor;
import org.postil.api.review.Decision;
import org.postil.api.review.ReviewedSpan;
import org.postil.web.internal.corpus.SpanTypes;
import org.postil.web.internal.http.Body;
import org.postil.web.internal.http.Json;

/**
 * What is done to each of many documents.
 *
 * @param kind what
 * @param type short name of the type of the spans that are judged; null for all
 * @param label label of the spans that are judged, null for all; or the label of the documents
 * @param set whether documents get the label, or are done; false to take that back
 */
record BulkAction(Kind kind, @Nullable String type, @Nullable String label, boolean set) {

  private static final int LONGEST_LABEL = 200;

  /** What can be done. */
  enum Kind {
    /** Suggestions that nobody has judged are right. */
    ACCEPT,
    /** They are wrong. */
    REJECT,
    /** Documents get a label, or lose it. */
    LABEL,
    /** Documents are done, or taken up again. */
    FINISH,
    /** Documents go to the bin. */
    DELETE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Reads the action of a request, or of the log. */
  static BulkAction of(Body body) {
    String word = body.text("action");
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(word)) {
        return of(kind, body);
      }
    }
    throw body.wrong("action", "accept, reject, label, finish or delete");
  }

  private static BulkAction of(Kind kind, Body body) {
    String type = body.optionalText("type").orElse(null);
    String label = body.optionalText("label").orElse(null);
    boolean judges = kind == Kind.ACCEPT || kind == Kind.REJECT;
    if (type != null && !judges) {
      throw body.wrong("type", "nothing: only accept and reject are about spans");
    }
    if (label != null && type == null && judges) {
      throw body.wrong("type", "the type that has the label");
    }
    if (kind == Kind.LABEL) {
      boolean allowed =
          label != null
              && !label.isBlank()
              && label.length() <= LONGEST_LABEL
              && !label.equals(ReviewState.DONE);
      if (!allowed) {
        throw body.wrong("label", "a label of at most " + LONGEST_LABEL + " characters");
      }
    } else if (label != null && !judges) {
      throw body.wrong("label", "nothing: " + kind.word() + " has none");
    }
    return new BulkAction(kind, type, label, body.flag("set", true));
  }

  void write(JsonGenerator out) throws IOException {
    out.writeStringField("action", kind.word());
    Json.optional(out, "type", type);
    Json.optional(out, "label", label);
    out.writeBooleanField("set", set);
  }

  /** What it decides on a document; nothing if that would change nothing. */
  Optional<Decision> on(ReviewState state) {
    return switch (kind) {
      case ACCEPT, REJECT -> judge(state);
      case LABEL -> labelled(state, String.valueOf(label));
      case FINISH -> labelled(state, ReviewState.DONE);
      case DELETE -> Optional.empty();
    };
  }

  private Optional<Decision> labelled(ReviewState state, String name) {
    if (state.has(name) == set) {
      return Optional.empty();
    }
    return Optional.of(set ? new Decision.LabelDocument(name) : new Decision.UnlabelDocument(name));
  }

  private Optional<Decision> judge(ReviewState state) {
    List<Decision> parts =
        state.spans().stream()
            .filter(span -> span.status() == ReviewedSpan.Status.SUGGESTED)
            .map(ReviewedSpan::content)
            .filter(this::isMeant)
            .map(this::judged)
            .toList();
    return parts.size() > 1
        ? Optional.of(new Decision.Together(parts))
        : parts.stream().findFirst();
  }

  private boolean isMeant(Anchor span) {
    String name = SpanTypes.shortName(span.type());
    return !SpanTypes.isFrame(name)
        && (type == null || name.equals(type))
        && (label == null || span.label().equals(label));
  }

  private Decision judged(Anchor span) {
    return kind == Kind.ACCEPT ? new Decision.Accept(span) : new Decision.Reject(span);
  }
}
