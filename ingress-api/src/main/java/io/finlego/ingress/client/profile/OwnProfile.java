package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client as it sees itself: what it has told of itself, without what the institution thinks of
 * it. Telling a client how it is judged may tip it off, which Directive (EU) 2015/849, art. 39,
 * forbids.
 */
@JsonSerialize(using = OwnProfile.Writer.class)
@Schema(name = "OwnProfile")
final class OwnProfile {

  /**
   * The institution's own: its assessment, its people, its reasons and what it keeps for itself.
   */
  static final List<String> HIDDEN =
      List.of(
          "riskLevel",
          "complianceEvaluation",
          "isDefaultCompliant",
          "editorUserId",
          "blockReason",
          "externalClientId",
          "customOptions");

  private static final String VERIFICATION = "verification";
  private static final String STATE = "state";

  private final ObjectNode json;

  private OwnProfile(ObjectNode json) {
    this.json = json;
  }

  /** Of the verification only its state is shown: the provider's reasons are the institution's. */
  static OwnProfile of(Client client) {
    ObjectNode profile = client.json();
    profile.remove(HIDDEN);
    if (profile.get(VERIFICATION) instanceof ObjectNode verification) {
      verification.retain(STATE);
    }
    return new OwnProfile(profile);
  }

  /** Writes the one object, without a wrapper. */
  static final class Writer extends StdSerializer<OwnProfile> {

    Writer() {
      super(OwnProfile.class);
    }

    @Override
    public void serialize(OwnProfile profile, JsonGenerator out, SerializationContext context) {
      profile.json.serialize(out, context);
    }
  }
}
