package io.finlego.ingress.client.importing;

import io.finlego.ingress.client.profile.ProfileCommands;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.kernel.CanonicalJson;
import io.finlego.kernel.NameBasedUuid;
import io.finlego.kernel.Sha256;
import io.finlego.schemas.client.ImportClient;
import io.finlego.schemas.client.ImportedAccount;
import io.finlego.vault.ClientKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the commands that import clients. */
final class ImportCommands {

  /** The namespace for UUIDs made from external client ids. */
  private static final UUID NAMESPACE = UUID.fromString("0f6c2a1e-8a0b-5d0e-9a55-3f8f4f9b7c11");

  /**
   * The fields of an import that do not belong to the client's profile. They are left out of the
   * profile, because a later replacement of the profile does not have them. Otherwise the history
   * would show that the replacement removed them.
   */
  private static final List<String> FIELDS_OUTSIDE_PROFILE =
      List.of("externalClientId", "accounts");

  private ImportCommands() {}

  static ImportClient of(AcceptedObject request, String type, ClientKey key) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode().put("type", type);
    profile.setAll(request.json());
    profile.remove(FIELDS_OUTSIDE_PROFILE);
    return new ImportClient(
        request.requiredText("externalClientId"),
        ByteBuffer.wrap(digest(type, request.json())),
        ProfileCommands.register(new AcceptedObject(profile), key),
        accounts(request.json().path("accounts")),
        ByteBuffer.wrap(earlierReleaseDigest(type, request.json())));
  }

  /**
   * The record key of the import's command. All imports of one client have the same record key, so
   * the processor decides them in the order in which they were sent.
   */
  static UUID key(AcceptedObject request) {
    return NameBasedUuid.of(NAMESPACE, request.requiredText("externalClientId"));
  }

  private static List<ImportedAccount> accounts(JsonNode accounts) {
    return accounts
        .valueStream()
        .map(account -> new AcceptedObject((ObjectNode) account))
        .map(account -> new ImportedAccount(account.requiredText("currency"), account.text("name")))
        .toList();
  }

  /** The digest of the import. Two spellings of the same number have the same digest. */
  private static byte[] digest(String type, JsonNode request) {
    return digest(type, CanonicalJson.canonicalText(request.toString()));
  }

  /**
   * The digest as earlier releases computed it, with different digests for two spellings of the
   * same number. The client processor needs this digest to recognise imports that earlier releases
   * stored.
   */
  private static byte[] earlierReleaseDigest(String type, JsonNode request) {
    return digest(type, sortedWithoutNulls(request).toString());
  }

  private static byte[] digest(String type, String request) {
    return Sha256.of(
        type.getBytes(StandardCharsets.UTF_8), request.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode sortedWithoutNulls(JsonNode value) {
    if (value.isObject()) {
      TreeMap<String, JsonNode> sortedFields = new TreeMap<>();
      value
          .properties()
          .forEach(
              field -> {
                if (!field.getValue().isNull()) {
                  sortedFields.put(field.getKey(), sortedWithoutNulls(field.getValue()));
                }
              });
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      sortedFields.forEach(object::set);
      return object;
    }
    if (value.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(sortedWithoutNulls(item)));
      return array;
    }
    return value;
  }
}
