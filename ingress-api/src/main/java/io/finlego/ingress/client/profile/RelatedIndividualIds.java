package io.finlego.ingress.client.profile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Assigns ids to related individuals. Their documents and verifications refer to these ids. */
final class RelatedIndividualIds {

  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private RelatedIndividualIds() {}

  /**
   * Gives an id to each related individual that has none. Existing ids stay, because a caller that
   * replaces a profile sends the ids that it read before.
   */
  static void addTo(ObjectNode profile) {
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      if (individual instanceof ObjectNode object && object.path("id").asString("").isEmpty()) {
        object.put("id", IDS.generate().toString());
      }
    }
  }
}
