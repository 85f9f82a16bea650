package io.finlego.client.verification;

import io.finlego.kernel.ClientId;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The effects of the reports of a batch.
 *
 * @param effects one effect for each report, in the order of the reports
 */
public record ReportEffects(List<Effect> effects) {

  public ReportEffects {
    effects = List.copyOf(effects);
  }

  /**
   * The effect of a report.
   *
   * @param applied whether the report may change the verification of a client; false if the report
   *     has no accepted finding, if it says nothing newer about the applicant than the reports
   *     before it, or if no client has the applicant as a subject
   * @param clients the clients that have the applicant as a subject. They keep their order, because
   *     it decides the order of events
   */
  public record Effect(boolean applied, Set<ClientId> clients) {

    public Effect {
      clients = Collections.unmodifiableSet(new LinkedHashSet<>(clients));
    }
  }

  /** The clients whose verification the reports may change. */
  public Set<ClientId> clients() {
    return effects.stream()
        .filter(Effect::applied)
        .flatMap(effect -> effect.clients().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
