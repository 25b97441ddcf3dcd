package org.postil.web.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.postil.web.internal.fake.OpenApi;
import org.postil.web.internal.fake.Server;

@ExtendWith(Server.Extension.class)
final class OpenApiTest {

  private static final String RESOURCE = "org.postil.web.internal.http.Resource";

  @Test
  void whatIsServedIsDocumentedAndWhatIsDocumentedIsServed(Server server) throws Exception {
    assertEquals(OpenApi.operations(), served(server.context()));
  }

  /** Operations of the resources that are registered; their classes are those of the bundle. */
  private static Set<String> served(BundleContext context) throws Exception {
    Set<String> served = new TreeSet<>();
    for (ServiceReference<?> reference : context.getAllServiceReferences(RESOURCE, null)) {
      Object resource = context.getService(reference);
      Class<?> type = reference.getBundle().loadClass(RESOURCE);
      Method path = type.getMethod("path");
      Method methods = type.getMethod("methods");
      for (Object method : ((Map<?, ?>) methods.invoke(resource)).keySet()) {
        served.add(method + " " + path.invoke(resource));
      }
    }
    return served;
  }

  @Test
  void everyDocumentedOperationHasAName(Server server) throws Exception {
    assertEquals(200, server.get("/api/session").statusCode());
    assertEquals(OpenApi.operations().size(), OpenApi.names().size());
  }
}
