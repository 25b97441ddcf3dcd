package org.postil.web.internal.fake;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.util.tracker.ServiceTracker;
import org.postil.api.engine.Engine;
import org.postil.api.io.Exporter;
import org.postil.api.io.Importer;
import org.postil.api.search.Searcher;
import org.postil.api.store.CorpusStore;
import org.postil.api.web.WorkbenchServer;

/**
 * A Felix framework with the real HTTP service, declarative services and this bundle; store, engine
 * and formats are fakes.
 */
final class TestFramework {

  private static final List<String> BUNDLES =
      List.of(
          "org.osgi.util.function",
          "org.osgi.util.promise",
          "org.osgi.service.component-",
          "org.apache.felix.configadmin",
          "org.apache.felix.scr",
          "org.apache.felix.fileinstall",
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "commons-io",
          "commons-fileupload",
          "org.apache.felix.http.servlet-api",
          "org.apache.felix.http.wrappers",
          "org.apache.felix.http.jetty12");

  private static final String API =
      "org.postil.api.annotator,org.postil.api.document,org.postil.api.engine,org.postil.api.io,"
          + "org.postil.api.layer,org.postil.api.review,org.postil.api.search,org.postil.api.store,org.postil.api.web";

  private final Framework framework;
  private final Path home;

  TestFramework(CorpusStore store, FakeEngine engine) throws IOException, BundleException {
    home = Files.createTempDirectory("postil-web-test-");
    Files.createDirectories(home.resolve("plugins"));
    framework = new FrameworkFactory().newFramework(properties(home));
    framework.init();
    BundleContext context = framework.getBundleContext();
    context.registerService(CorpusStore.class, store, null);
    context.registerService(Engine.class, engine, null);
    context.registerService(Searcher.class, new WordSearcher(), null);
    LineFormat format = new LineFormat();
    context.registerService(Importer.class, format, null);
    context.registerService(Exporter.class, format, null);
    for (String name : BUNDLES) {
      context.installBundle("reference:" + jar(name).toUri());
    }
    context.installBundle("reference:" + reviewBundle().toUri());
    context.installBundle("reference:" + Path.of("target", "classes").toAbsolutePath().toUri());
    framework.start();
    for (org.osgi.framework.Bundle bundle : context.getBundles()) {
      bundle.start();
    }
  }

  private static Map<String, Object> properties(Path home) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(Constants.FRAMEWORK_STORAGE, home.resolve("cache").toString());
    properties.put("felix.bootdelegation.implicit", "false");
    properties.put("felix.log.level", "1");
    properties.put("postil.home", home.toString());
    properties.put("postil.plugins", home.resolve("plugins").toString());
    properties.put(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        API.replace(",", ";version=1.0.0,")
            + ";version=1.0.0,org.postil.types;version=1.0.0,"
            + "org.slf4j;version=2.0.17,org.slf4j.spi;version=2.0.17,"
            + "org.apache.uima;version=3.6.1,org.apache.uima.cas;version=3.6.1,org.apache.uima.resource.metadata;version=3.6.1,"
            + "org.apache.uima.resource;version=3.6.1,org.apache.uima.util;version=3.6.1");
    properties.put("org.apache.felix.http.host", "127.0.0.1");
    properties.put("org.osgi.service.http.port", "0");
    properties.put("org.apache.felix.https.enable", "false");
    properties.put("org.apache.felix.http.timeout", "5000");
    properties.put("org.apache.felix.http.jetty.sendServerHeader", "false");
    properties.put("felix.fileinstall.dir", home.resolve("plugins").toString());
    properties.put("felix.fileinstall.tmpdir", home.resolve("fileinstall").toString());
    properties.put("felix.fileinstall.poll", "200");
    properties.put("felix.fileinstall.noInitialDelay", "true");
    properties.put("felix.fileinstall.filter", ".*\\.jar");
    properties.put("felix.fileinstall.log.level", "0");
    return properties;
  }

  private static Path jar(String prefix) {
    return entries()
        .filter(path -> path.getFileName().toString().startsWith(prefix))
        .filter(path -> path.toString().endsWith(".jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The class path has no " + prefix));
  }

  private static Path reviewBundle() {
    return entries()
        .filter(path -> path.toString().contains("org.postil.review"))
        .findFirst()
        .orElseThrow();
  }

  private static java.util.stream.Stream<Path> entries() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator)).map(Path::of);
  }

  Path home() {
    return home;
  }

  BundleContext context() {
    return framework.getBundleContext();
  }

  <S> S service(Class<S> type) throws InterruptedException {
    ServiceTracker<S, S> tracker = new ServiceTracker<>(context(), type, null);
    tracker.open();
    S service = tracker.waitForService(TimeUnit.SECONDS.toMillis(30));
    if (service == null) {
      throw new IllegalStateException("There is no " + type);
    }
    return service;
  }

  WorkbenchServer server() throws InterruptedException {
    return service(WorkbenchServer.class);
  }

  void stop() throws BundleException, IOException {
    framework.stop();
    try {
      framework.waitForStop(TimeUnit.SECONDS.toMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try (java.util.stream.Stream<Path> files = Files.walk(home)) {
      for (Path file :
          (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.deleteIfExists(file);
      }
    }
  }
}
