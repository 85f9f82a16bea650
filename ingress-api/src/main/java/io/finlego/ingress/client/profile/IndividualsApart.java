package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.Kept;
import io.finlego.ingress.http.shape.ObjectRule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
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
      String id = id(individual);
      if (!id.isEmpty() && !seen.add(id)) {
        faults.add(
            Fault.invalidField(field(position), "Another related individual has it already."));
      }
      position++;
    }
  }

  /**
   * Nor has one the client's own.
   *
   * @throws ApiException 400 {@code invalidField}
   */
  static void requireApartFrom(UUID client, Kept profile) {
    int position = 0;
    for (JsonNode individual : profile.json().path("relatedIndividuals")) {
      if (id(individual).equals(client.toString())) {
        throw ApiException.invalidField(field(position), "The client itself has it.");
      }
      position++;
    }
  }

  private static String id(JsonNode individual) {
    return individual.path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String field(int position) {
    return "relatedIndividuals[%d].id".formatted(position);
  }
}
