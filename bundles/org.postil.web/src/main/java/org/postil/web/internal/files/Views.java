package org.postil.web.internal.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.postil.api.web.ViewContribution;
import org.postil.web.internal.events.Event;
import org.postil.web.internal.events.EventHub;

/** The views that plugins bring now. */
@Component(service = Views.class)
public final class Views {

  private final EventHub events;
  private final Map<ViewContribution, Bundle> views = new ConcurrentHashMap<>();

  /**
   * A view and the bundle that brings it.
   *
   * @param view the view
   * @param files its files
   */
  public record Entry(ViewContribution view, BundleFiles files) {

    /**
     * Where its module is.
     *
     * @return an address that changes with the bundle
     */
    public String module() {
      return "/plugins/"
          + files.bundle().getSymbolicName()
          + "/"
          + files.version()
          + "/"
          + view.module();
    }
  }

  /**
   * Made by the framework.
   *
   * @param events tells browsers
   */
  @Activate
  public Views(@Reference EventHub events) {
    this.events = events;
  }

  /**
   * Adds a view.
   *
   * @param view what came
   * @param reference knows its bundle
   */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  public void add(ViewContribution view, ServiceReference<ViewContribution> reference) {
    views.put(view, reference.getBundle());
    events.publish(Event.simple("contributions"));
  }

  /**
   * Removes a view.
   *
   * @param view what goes
   */
  public void remove(ViewContribution view) {
    views.remove(view);
    events.publish(Event.simple("contributions"));
  }

  /**
   * All views.
   *
   * @return by area, order and id
   */
  public List<Entry> all() {
    return views.entrySet().stream()
        .map(each -> entry(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparing((Entry each) -> each.view().area())
                .thenComparing(each -> each.view().order())
                .thenComparing(each -> each.view().id()))
        .toList();
  }

  Optional<BundleFiles> files(String bundle, String version) {
    return all().stream()
        .map(Entry::files)
        .filter(files -> bundle.equals(files.bundle().getSymbolicName()))
        .filter(files -> files.version().equals(version))
        .findFirst();
  }

  private static Entry entry(ViewContribution view, Bundle bundle) {
    return new Entry(view, new BundleFiles(bundle, ViewContribution.FOLDER));
  }
}
