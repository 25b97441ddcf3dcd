package org.postil.web.internal.corpus;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.api.document.Document;
import org.postil.web.internal.http.Download;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Resource;

/** The bytes that a document was made from. */
@Component(service = Resource.class)
public final class OriginalResource implements Resource {

  private final Corpora corpora;

  /**
   * Made by the framework.
   *
   * @param corpora the corpora
   */
  @Activate
  public OriginalResource(@Reference Corpora corpora) {
    this.corpora = corpora;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/original";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("GET", this::get);
  }

  private void get(Exchange exchange) throws IOException {
    String id = exchange.query().only(Set.of("document")).required("document");
    Document document = corpora.open(exchange.variable("corpus")).document(id);
    String location = document.original().location();
    String name = location.substring(location.replace('\\', '/').lastIndexOf('/') + 1);
    Download.begin(exchange, name.equals("-") ? id : name, "application/octet-stream");
    exchange.response().setContentLength(document.original().bytes().length);
    exchange.response().getOutputStream().write(document.original().bytes());
  }
}
