package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.limits.RequestMemory;
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

  /**
   * The name of a field that is true if the client's profile cannot be opened. Other clients do not
   * have this field.
   */
  static final String PROFILE_UNREADABLE = "profileUnreadable";

  /**
   * The fields of a client that are not part of its profile: the id, {@link #PROFILE_UNREADABLE}
   * and the fields of {@link AddedData}. The risk level is missing, because it is part of a profile
   * too.
   */
  static final List<String> ADDED_FIELDS =
      List.of(
          "id",
          "status",
          "verification",
          "blockReason",
          "externalClientId",
          "createdAt",
          "updatedAt",
          "version",
          PROFILE_UNREADABLE);

  /** The memory for the tree of a profile, as a multiple of its text's length. */
  private static final long TREE_FACTOR = 24;

  private final JsonMapper mapper;

  ClientJson(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Removes the fields that we add to a profile, because a caller may read a client and send it
   * back with these fields. Changes and returns the given body.
   */
  static @Nullable JsonNode withoutAddedFields(@Nullable JsonNode body) {
    return body instanceof ObjectNode client ? client.remove(ADDED_FIELDS) : body;
  }

  /** The data that we add to the profile of a client. */
  record AddedData(
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
  Client of(UUID id, @Nullable String profile, AddedData addedData) {
    return new Client(object(id, profile, addedData));
  }

  /** Makes a client whose profile cannot be opened although the client was not erased. */
  Client unreadable(UUID id, AddedData addedData) {
    return new Client(object(id, null, addedData).put(PROFILE_UNREADABLE, true));
  }

  private ObjectNode object(UUID id, @Nullable String profile, AddedData addedData) {
    ObjectNode client = mapper.createObjectNode();
    client.put("id", id.toString());
    client.put("status", addedData.status());
    if (profile != null) {
      RequestMemory.current().take(TREE_FACTOR * profile.length());
      client.setAll((ObjectNode) mapper.readTree(profile));
    }
    client.put("riskLevel", addedData.riskLevel());
    client.set("verification", mapper.valueToTree(addedData.verification()));
    client.put("blockReason", addedData.blockReason());
    client.put("externalClientId", addedData.externalClientId());
    client.set("createdAt", mapper.valueToTree(addedData.createdAt()));
    client.set("updatedAt", mapper.valueToTree(addedData.updatedAt()));
    client.put("version", addedData.version());
    return client;
  }
}
