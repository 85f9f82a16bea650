package io.finlego.ingress.client.profile;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives related individuals the ids by which their documents and verifications are named. */
final class RelatedIndividualIds {

  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private RelatedIndividualIds() {}

  /** Those that have one keep it: whoever replaces a profile sends back what it has read. */
  static void addTo(ObjectNode profile) {
    for (JsonNode individual : profile.path("relatedIndividuals")) {
      if (individual instanceof ObjectNode one && one.path("id").asString("").isEmpty()) {
        one.put("id", IDS.generate().toString());
      }
    }
  }
}
