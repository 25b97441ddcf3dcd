package org.postil.web.internal.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postil.web.internal.http.Exchange;
import org.postil.web.internal.http.Names;
import org.postil.web.internal.http.Resource;

/** Takes files and imports them. */
@Component(service = Resource.class)
public final class ImportsResource implements Resource {

  private final Intake intake;
  private final Formats formats;

  /**
   * Made by the framework.
   *
   * @param intake starts imports
   * @param formats reads files
   */
  @Activate
  public ImportsResource(@Reference Intake intake, @Reference Formats formats) {
    this.intake = intake;
    this.formats = formats;
  }

  @Override
  public String path() {
    return "/api/corpora/{corpus}/imports";
  }

  @Override
  public Map<String, Handler> methods() {
    return Map.of("POST", this::take);
  }

  private void take(Exchange exchange) throws IOException {
    exchange.query().only(Set.of());
    String corpus = Names.require("corpus", exchange.variable("corpus"));
    Upload upload = Upload.read(exchange);
    JobEntry job;
    try {
      job = intake.start(corpus, new UploadFeed(upload, formats), () -> {});
    } catch (RuntimeException e) {
      upload.delete();
      throw e;
    }
    exchange.answer(HttpServletResponse.SC_ACCEPTED, out -> JobJson.write(out, job));
  }
}
