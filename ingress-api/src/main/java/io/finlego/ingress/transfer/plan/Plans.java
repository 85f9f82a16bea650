package io.finlego.ingress.transfer.plan;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the plan of a client. The application does not start if the settings of the plans are
 * inconsistent.
 */
@Component
final class Plans {

  private static final String TYPE =
      "select c.type from client.client_view c where ${visible client c}";

  private final ScopedReads reads;
  private final Plan individuals;
  private final Plan companies;

  Plans(ScopedReads reads, PlanSettings settings) {
    this.reads = reads;
    this.individuals = plan(settings, settings.individuals());
    this.companies = plan(settings, settings.companies());
  }

  /** The client's plan; empty if the client does not exist. */
  Optional<Plan> of(ClientId client) {
    return reads
        .sql(new ReadScope.OwnedBy(client), TYPE)
        .query(String.class)
        .optional()
        .map(type -> type.equals("company") ? companies : individuals);
  }

  private static Plan plan(PlanSettings settings, String name) {
    PlanSettings.Tariff tariff = settings.tariffs().get(name);
    if (tariff == null) {
      throw new IllegalStateException(
          "The plan finlego.ingress.plans.tariffs.%s is not configured.".formatted(name));
    }
    return Plan.of(name, tariff);
  }
}
