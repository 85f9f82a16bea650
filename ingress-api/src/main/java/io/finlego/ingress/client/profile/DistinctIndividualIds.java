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
 * verifications refer to individuals by these ids, so two individuals with the same id would share
 * their documents and verifications.
 */
final class DistinctIndividualIds implements ObjectRule {

  @Override
  public void check(String path, ObjectNode profile, Faults faults) {
    Set<String> ids = new HashSet<>();
    int index = 0;
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      String id = id(individual);
      if (!id.isEmpty() && !ids.add(id)) {
        faults.add(
            Fault.invalidField(
                field(index), "Must differ from the ids of the other related individuals."));
      }
      index++;
    }
  }

  /**
   * Checks that no related individual has the client's own id.
   *
   * @throws ApiException 400 {@code invalidField} if a related individual has the client's id
   */
  static void requireDifferentFrom(UUID clientId, AcceptedObject profile) {
    int index = 0;
    for (JsonNode individual : profile.json().path("relatedIndividuals")) {
      if (id(individual).equals(clientId.toString())) {
        throw ApiException.invalidField(field(index), "Must differ from the client's own id.");
      }
      index++;
    }
  }

  private static String id(JsonNode individual) {
    return individual.path("id").asString("").toLowerCase(Locale.ROOT);
  }

  private static String field(int index) {
    return "relatedIndividuals[%s].id".formatted(index);
  }
}
