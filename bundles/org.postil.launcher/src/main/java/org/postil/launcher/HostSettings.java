package org.postil.launcher;

import java.nio.file.Path;
import java.util.Map;

/**
 * How to start a host.
 *
 * @param product folder that holds {@code features} and {@code bundles}
 * @param home folder of the user's corpora and plugins
 * @param plugins folder that is watched for bundles to install
 * @param command the command that will run, so that only the features it needs are started; empty
 *     for none
 * @param properties further framework properties; they win over those of features
 */
public record HostSettings(
    Path product, Path home, Path plugins, String command, Map<String, String> properties) {

  /** Copies the properties. */
  public HostSettings {
    properties = Map.copyOf(properties);
  }
}
