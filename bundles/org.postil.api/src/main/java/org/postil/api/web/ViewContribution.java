package org.postil.api.web;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view that a plugin brings to the workbench. Register it as an OSGi service; the view is there
 * as long as the service. The bundle that registers it holds the view's files in its folder {@value
 * #FOLDER}.
 */
@ConsumerType
public interface ViewContribution {

  /** Folder of the contributing bundle that is served to the browser. */
  String FOLDER = "view";

  /**
   * The name that layouts use.
   *
   * @return lower-case letters, digits, dots and hyphens; one of its kind in the workbench
   */
  String id();

  /**
   * The name that people read.
   *
   * @return a few words
   */
  String title();

  /**
   * Where the view wants to be.
   *
   * @return {@code left}, {@code right}, {@code bottom} or {@code main}
   */
  default String area() {
    return "main";
  }

  /**
   * Its place among the views of its area.
   *
   * @return lower numbers come first
   */
  default int order() {
    return 100;
  }

  /**
   * The ES module of the view, whose default export is {@code {mount(host, context)}}; {@code
   * mount} returns {@code {dispose()}}.
   *
   * @return a path below the folder {@value #FOLDER} of the contributing bundle
   */
  default String module() {
    return "view.js";
  }
}
