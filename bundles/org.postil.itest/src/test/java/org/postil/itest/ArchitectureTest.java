package org.postil.itest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows of the architecture, as rules. */
class ArchitectureTest {

  private static final String[] PLUGINS = {"org.postil.annotator..", "org.postil.io.."};
  private static final String[] SERVICES = {
    "org.postil.dataset..",
    "org.postil.engine..",
    "org.postil.review..",
    "org.postil.search..",
    "org.postil.store.."
  };
  private static final String[] DOORS = {
    "org.postil.cli..", "org.postil.web..", "org.postil.launcher..", "org.postil.spark.."
  };

  private static JavaClasses product;

  @BeforeAll
  static void readBundles() throws IOException {
    try (Stream<Path> bundles = Files.list(Product.root().resolve("bundles"))) {
      List<Path> classes =
          bundles
              .map(bundle -> bundle.resolve("target/classes"))
              .filter(Files::isDirectory)
              .toList();
      product = new ClassFileImporter().importPaths(classes);
    }
  }

  @Test
  void theScanSeesTheProduct() {
    assertTrue(product.size() > 150, "only " + product.size() + " classes scanned");
  }

  @Test
  void theApiImportsNoImplementation() {
    noClasses()
        .that()
        .resideInAPackage("org.postil.api..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("org.postil..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "org.postil.api..", "org.postil.types..")))
        .check(product);
  }

  @Test
  void theApiKnowsNoWebJsonOrDatabase() {
    noClasses()
        .that()
        .resideInAPackage("org.postil.api..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "java.sql..", "jakarta..", "javax.sql..")
        .check(product);
  }

  @Test
  void typesImportNothingButUima() {
    noClasses()
        .that()
        .resideInAPackage("org.postil.types..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("org.postil..")
                .and(JavaClass.Predicates.resideOutsideOfPackages("org.postil.types..")))
        .check(product);
  }

  @Test
  void annotatorsImportersAndExportersNeverImportEachOther() {
    for (String family : List.of("annotator", "io")) {
      SlicesRuleDefinition.slices()
          .matching("org.postil." + family + ".(*)..")
          .should()
          .notDependOnEachOther()
          .check(product);
    }
    noClasses()
        .that()
        .resideInAPackage("org.postil.annotator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.postil.io..")
        .check(product);
    noClasses()
        .that()
        .resideInAPackage("org.postil.io..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.postil.annotator..")
        .check(product);
  }

  @Test
  void pluginsKnowNeitherServicesNorDoors() {
    for (String[] above : List.of(SERVICES, DOORS)) {
      noClasses()
          .that()
          .resideInAnyPackage(PLUGINS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(product);
    }
  }

  @Test
  void servicesKnowNeitherEachOtherNorDoors() {
    SlicesRuleDefinition.slices()
        .matching("org.postil.(dataset|engine|store|review)..")
        .should()
        .notDependOnEachOther()
        .check(product);
    noClasses()
        .that()
        .resideInAnyPackage(SERVICES)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(DOORS)
        .check(product);
  }

  @Test
  void doorsKnowTheApiOnly() {
    noClasses()
        .that()
        .resideInAnyPackage("org.postil.cli..", "org.postil.web..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("org.postil..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "org.postil.api..", "org.postil.cli..", "org.postil.web..")))
        .check(product);
  }

  @Test
  void jcasCoverClassesLiveInTheTypesBundleOnly() {
    classes()
        .that()
        .areAssignableTo("org.apache.uima.jcas.cas.TOP")
        .should()
        .resideInAPackage("org.postil.types..")
        .check(product);
  }

  @Test
  void packagesHaveNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("org.postil.api.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(product);
  }

  @Test
  void manifestsRequireNoBundlesAndImportNothingDynamically() throws IOException {
    try (Stream<Path> bundles = Files.list(Product.folder().resolve("bundles"))) {
      for (Path bundle : bundles.filter(ArchitectureTest::isOurs).toList()) {
        try (JarFile jar = new JarFile(bundle.toFile())) {
          var main = jar.getManifest().getMainAttributes();
          for (String header : List.of("Require-Bundle", "DynamicImport-Package")) {
            assertTrue(main.getValue(header) == null, bundle + " has " + header);
          }
        }
      }
    }
  }

  private static boolean isOurs(Path bundle) {
    return bundle.getFileName().toString().startsWith("org.postil.");
  }
}
