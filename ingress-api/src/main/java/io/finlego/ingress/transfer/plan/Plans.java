package io.finlego.ingress.transfer.plan;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.access.visibility.ScopedReads;
import io.finlego.kernel.ClientId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the plan of a client. Checks the settings when the application starts, so the application
 * does not start if they are inconsistent.
 */
@Component
final class Plans {

  private static final String SELECT_CLIENT_TYPE =
      "select c.type from client.client_view c where ${visible client c}";

  private final ScopedReads reads;
  private final Plan individualsPlan;
  private final Plan companiesPlan;

  Plans(ScopedReads reads, PlanSettings settings) {
    this.reads = reads;
    this.individualsPlan = plan(settings, settings.individuals());
    this.companiesPlan = plan(settings, settings.companies());
  }

  /** The client's plan; empty if the client does not exist. */
  Optional<Plan> of(ClientId client) {
    return reads
        .sql(new ReadScope.OwnedBy(client), SELECT_CLIENT_TYPE)
        .query(String.class)
        .optional()
        .map(type -> type.equals("company") ? companiesPlan : individualsPlan);
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
