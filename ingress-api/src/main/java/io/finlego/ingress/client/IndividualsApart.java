package io.finlego.ingress.client;

import io.finlego.ingress.result.Fault;
import io.finlego.ingress.result.Faults;
import io.finlego.ingress.shape.ObjectRule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * No two related individuals of a profile have one {@code id}: documents and verifications go by
 * it, and what is found of the one must not pass for the other.
 */
final class IndividualsApart implements ObjectRule {

  @Override
  public void check(String path, ObjectNode profile, Faults faults) {
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      String id = individual.path("id").asString("").toLowerCase(Locale.ROOT);
      if (!id.isEmpty() && !seen.add(id)) {
        faults.add(
            Fault.invalidField(
                "relatedIndividuals[%d].id".formatted(position),
                "Another related individual has it already."));
      }
      position++;
    }
  }
}
