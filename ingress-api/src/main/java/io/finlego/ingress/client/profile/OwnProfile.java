package io.finlego.ingress.client.profile;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * A client as it sees itself: its own data, without the institution's assessment. Telling a client
 * how it is assessed may tip it off, which Directive (EU) 2015/849, art. 39, forbids.
 */
@JsonSerialize(using = OwnProfile.Writer.class)
@Schema(name = "OwnProfile")
final class OwnProfile {

  /**
   * The fields that a client does not see: the institution's assessment, its people, its reasons
   * and its private data.
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
   * The profile without the institution's fields. Of the verification only the state is shown,
   * because the provider gives its reasons to the institution alone.
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
    public void serialize(OwnProfile profile, JsonGenerator out, SerializationContext context) {
      profile.json.serialize(out, context);
    }
  }
}
