package org.postil.cli.internal.command;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.postil.api.search.QueryException;
import org.postil.api.search.SearchAnswer;
import org.postil.api.search.SearchRequest;
import org.postil.api.search.Searcher;
import org.postil.api.store.CorpusStore;
import org.postil.api.store.EditableCorpus;
import org.postil.cli.internal.CommandDescription;
import org.postil.cli.internal.CommandFailure;
import org.postil.cli.internal.ExitCode;
import org.postil.cli.internal.Terminal;
import org.postil.cli.internal.search.ConcordanceJson;
import org.postil.cli.internal.search.ConcordanceText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code postil search}: a concordance of words and annotations. */
@Component(service = Callable.class, scope = ServiceScope.PROTOTYPE)
@CommandDescription(name = "search", summary = "Search words, annotations and decisions.")
@Command(
    description = {
      "Shows where a query finds something, a line for each hit, and counts by document, source and"
          + " label.",
      "The index brings itself up to date first."
    },
    footerHeading = "%nQueries:%n",
    footer = {
      "  barrage  harbo*  \"open in 2031\"          words, beginnings, phrases",
      "  [ORG]  [entity]  [entity:PER name~reyes]  annotations: label or type, tests",
      "  [timex value>2027]  [ORG confidence<0.6]  tests: = != < <= > >= ~ (holds) ?",
      "  [ORG is=rejected by=anna]                 what became of it, who decided",
      "  A NEAR/5 B    A BEFORE/5 B                at most five words between",
      "  tariff* IN [quote]                        within an annotation",
      "  A B    A OR B    A NOT B    ( )           documents with both, either, one",
      "  {source=Le Port}  {date>=2025}  {label=x} documents by metadata or label",
      "",
      "Examples:",
      "  postil search '[ORG] NEAR/5 [timex value>2027]' --corpus space",
      "  postil search 'tariff* IN [quote]' --corpus space --limit 20",
      "  postil search '[PER is=rejected]' --corpus space --format jsonl > lines",
      "",
      "More: docs/search.md"
    })
public final class SearchCommand implements Callable<Integer> {

  private enum Format {
    text,
    jsonl
  }

  private static final String NO_QUERY = "";

  private final CorpusStore store;
  private final Searcher searcher;
  private final Terminal terminal;

  @Parameters(
      paramLabel = "QUERY",
      arity = "0..1",
      defaultValue = NO_QUERY,
      description = "What to search for, in quotation marks for the shell.")
  private String query = NO_QUERY;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      required = true,
      description = "Corpus to search.")
  private String corpus = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Most lines to show (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--count", description = "Show no lines, and the counts in full.")
  private boolean count;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.text;

  @Option(names = "--rebuild", description = "Make the index anew first.")
  private boolean rebuild;

  /**
   * Made by the framework.
   *
   * @param store the corpora
   * @param searcher searches them
   */
  @Activate
  public SearchCommand(@Reference CorpusStore store, @Reference Searcher searcher) {
    this(store, searcher, Terminal.system());
  }

  SearchCommand(CorpusStore store, Searcher searcher, Terminal terminal) {
    this.store = store;
    this.searcher = searcher;
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (limit < 0) {
      throw CommandFailure.usage("Cannot show [" + limit + "] lines: expected a number from 0");
    }
    if (query.isBlank() && !rebuild) {
      throw CommandFailure.usage(
          "Cannot search for nothing: expected a query, for example postil search '[ORG] NEAR/5"
              + " [timex]' --corpus "
              + corpus);
    }
    EditableCorpus open = Corpora.editable(store, corpus);
    try {
      prepare(open);
      if (!query.isBlank()) {
        SearchRequest request = SearchRequest.first(query, count ? 0 : limit);
        print(searcher.search(open, request));
      }
    } catch (QueryException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw CommandFailure.internal(String.valueOf(e.getMessage()), e);
    }
    return ExitCode.DONE;
  }

  private void prepare(EditableCorpus open) throws IOException {
    long documents =
        rebuild ? searcher.rebuild(open, this::tell) : searcher.update(open, this::tell);
    if (documents > 0) {
      String start = terminal.errIsTerminal() ? "\r" : "";
      terminal.err().println(start + text(documents));
    }
  }

  private void tell(long documents) {
    if (terminal.errIsTerminal()) {
      terminal.err().print("\r" + text(documents));
    }
  }

  private static String text(long documents) {
    return String.format(
        Locale.ROOT, "%,d %s indexed", documents, documents == 1 ? "document" : "documents");
  }

  private void print(SearchAnswer answer) throws IOException {
    if (format == Format.jsonl) {
      new ConcordanceJson(terminal.out()).print(answer, count);
    } else {
      new ConcordanceText(terminal).print(answer, count);
    }
  }
}
