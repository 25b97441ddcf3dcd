package org.postil.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeatureReaderTest {

  @TempDir private Path folder;

  @Test
  void bundlesPropertiesAndCommandsAreRead() throws IOException {
    Feature feature =
        read(
            """
            { // a comment
              "feature-resource-version": "1.0",
              "id": "g:f:1",
              "bundles": [
                { "id": "g:late:1", "bundleStartLevel": 20 },
                { "id": "g:usual:2" }
              ],
              "extensions": {
                "framework-launching-properties": {
                  "kind": "mandatory", "type": "text", "text": ["a=1", "b=x=y"] },
                "postil-commands": { "kind": "optional", "type": "text", "text": ["run"] }
              }
            }
            """);
    assertEquals("g:f:1", feature.id());
    assertEquals(
        List.of(
            new Feature.Entry(new BundleId("g", "late", "1"), 20),
            new Feature.Entry(new BundleId("g", "usual", "2"), Feature.DEFAULT_START_LEVEL)),
        feature.bundles());
    assertEquals(Map.of("a", "1", "b", "x=y"), feature.properties());
    assertTrue(feature.isNeededBy("run"));
    assertFalse(feature.isNeededBy("annotators"));
    assertTrue(feature.isNeededBy(""), "help must list the commands of all features");
  }

  @Test
  void aFeatureWithoutCommandsIsNeededByAll() throws IOException {
    assertTrue(read("{\"id\":\"g:f:1\",\"bundles\":[]}").isNeededBy("anything"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"g:f:1\"} | bundles: expected an array, found [null]",
        "{\"bundles\":[]} | id: expected a string, found [null]",
        "{\"id\":\"g:f:1\",\"bundles\":[{\"id\":\"g:b\"}]} | expected group:artifact:version",
        "{\"id\":\"g:f:1\",\"bundles\":[\"g:b:1\"]} | a bundle: expected an object",
        "{\"id\":\"g:f:1\",\"bundles\":[{\"id\":\"g:b:1\",\"bundleStartLevel\":\"x\"}]}"
            + " | expected a number, found [x]",
        "{\"id\":\"g:f:1\",\"bundles\":[],\"configurations\":{}} | not supported here",
        "{\"id\":\"g:f:1\",\"bundles\":[],\"bundles\":[]} | line 1",
        "[] | expected an object",
        "{ | line 1"
      })
  void whatIsWrongIsSaidWithTheNameOfTheFile(String json, String reason) {
    IOException e = assertThrows(IOException.class, () -> read(json));
    assertTrue(e.getMessage().startsWith("Cannot read feature ["), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void featuresComeInOrderOfTheirFolders() throws IOException {
    for (String name : List.of("b", "a")) {
      Path file = Files.createDirectories(folder.resolve(name)).resolve("feature.json");
      Files.writeString(file, "{\"id\":\"g:" + name + ":1\",\"bundles\":[]}");
    }
    Files.createDirectory(folder.resolve("empty"));
    assertEquals(
        List.of("g:a:1", "g:b:1"),
        FeatureReader.readAll(folder).stream().map(Feature::id).toList());
  }

  private Feature read(String json) throws IOException {
    return FeatureReader.read(Files.writeString(folder.resolve("feature.json"), json));
  }
}
