package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.Faults;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.ObjectRule;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requires that the related individuals of a profile have different {@code id}s. Documents and
 * verifications are found by these ids, and a result about one person must not count for another.
 */
final class IndividualsApart implements ObjectRule {

  @Override
  public void check(String path, ObjectNode profile, Faults faults) {
    Set<String> ids = new HashSet<>();
    int position = 0;
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      String id = id(individual);
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add(
            Fault.invalidField(
                field(position), "Must differ from the ids of the other related individuals."));
      }
      position++;
    }
  }

  /**
   * Checks that no related individual has the client's own id.
   *
   * @throws ApiException 400 {@code invalidField} if one has
   */
  static void requireApartFrom(UUID client, AcceptedObject profile) {
    int position = 0;
    for (JsonNode individual : profile.json().path("relatedIndividuals")) {
      if (id(individual).equals(client.toString())) {
        throw ApiException.invalidField(field(position), "Must differ from the client's own id.");
      }
      position++;
    }
  }

  private static String id(JsonNode individual) {
    return individual.path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String field(int position) {
    return "relatedIndividuals[%s].id".formatted(position);
  }
}
