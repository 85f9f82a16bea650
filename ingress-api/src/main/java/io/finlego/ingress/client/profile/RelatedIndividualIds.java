package io.finlego.ingress.client.profile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Assigns ids to related individuals. The documents and verifications of an individual refer to its
 * id.
 */
final class RelatedIndividualIds {

  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private RelatedIndividualIds() {}

  /**
   * Adds an id to each related individual without an id. Keeps existing ids, because a caller that
   * replaces a profile sends the ids that were assigned before.
   */
  static void addTo(ObjectNode profile) {
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      if (individual instanceof ObjectNode object && object.path("id").asString("").isEmpty()) {
        object.put("id", IDS.generate().toString());
      }
    }
  }
}
