package example;

import org.osgi.service.component.annotations.Component;
import org.postil.api.web.ViewContribution;

/** Puts the amounts of the open article into a view of the workbench: see {@code view/view.js}. */
@Component
public final class MoneyView implements ViewContribution {

  @Override
  public String id() {
    return "money";
  }

  @Override
  public String title() {
    return "Amounts";
  }

  @Override
  public String area() {
    return "right";
  }
}
