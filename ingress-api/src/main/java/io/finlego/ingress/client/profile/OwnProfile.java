package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client's profile as the client itself sees it, without the institution's assessment. An
 * institution must not let a client know that the client is suspected (Directive (EU) 2015/849,
 * art. 39), and the assessment could reveal the suspicion.
 */
@JsonSerialize(using = OwnProfile.Writer.class)
@Schema(name = "OwnProfile")
final class OwnProfile {

  /**
   * The fields that a client does not see: the institution's assessment of the client, and data
   * that only the institution needs.
   */
  static final List<String> HIDDEN_FIELDS =
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

  /**
   * Removes the hidden fields. The verification keeps only its state, because the provider's
   * reasons are meant for the institution only.
   */
  static OwnProfile of(Client client) {
    ObjectNode profile = client.json();
    profile.remove(HIDDEN_FIELDS);
    if (profile.get(VERIFICATION) instanceof ObjectNode verification) {
      verification.retain(STATE);
    }
    return new OwnProfile(profile);
  }

  /** Writes the JSON object itself, without a wrapper around it. */
  static final class Writer extends StdSerializer<OwnProfile> {

    Writer() {
      super(OwnProfile.class);
    }

    @Override
    public void serialize(
        OwnProfile profile, JsonGenerator generator, SerializationContext context) {
      profile.json.serialize(generator, context);
    }
  }
}
