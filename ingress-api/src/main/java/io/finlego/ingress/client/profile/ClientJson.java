package io.finlego.ingress.client.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a {@link Client} from the profile as the caller sent it and from our own data. */
@Component
final class ClientJson {

  /** The fields of {@link OwnData} and the id. The risk level is the profile's, too. */
  private static final List<String> OWN_FIELDS =
      List.of(
          "id",
          "status",
          "verification",
          "blockReason",
          "externalClientId",
          "createdAt",
          "updatedAt",
          "version");

  private final JsonMapper mapper;

  ClientJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** A profile as it was sent, without our own data about the client. This changes the body. */
  static @Nullable JsonNode withoutOwnData(@Nullable JsonNode body) {
    return body instanceof ObjectNode client ? client.remove(OWN_FIELDS) : body;
  }

  /** The data about a client that are not part of its profile. */
  record OwnData(
      String status,
      String riskLevel,
      Verification verification,
      @Nullable String blockReason,
      @Nullable String externalClientId,
      Instant createdAt,
      Instant updatedAt,
      long version) {}

  /**
   * Makes the client.
   *
   * @param profile the profile as JSON; null if the client was erased
   */
  Client of(UUID id, @Nullable String profile, OwnData ownData) {
    ObjectNode client = mapper.createObjectNode();
    client.put("id", id.toString());
    client.put("status", ownData.status());
    if (profile != null) {
      client.setAll((ObjectNode) mapper.readTree(profile));
    }
    client.put("riskLevel", ownData.riskLevel());
    client.set("verification", mapper.valueToTree(ownData.verification()));
    client.put("blockReason", ownData.blockReason());
    client.put("externalClientId", ownData.externalClientId());
    client.set("createdAt", mapper.valueToTree(ownData.createdAt()));
    client.set("updatedAt", mapper.valueToTree(ownData.updatedAt()));
    client.put("version", ownData.version());
    return new Client(client);
  }
}
