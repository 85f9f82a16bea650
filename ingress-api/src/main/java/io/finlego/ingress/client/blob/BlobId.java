package io.finlego.ingress.client.blob;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a blob. Its text form {@code <keyId>/<id>} is the blob's path in the store, so one
 * folder has all blobs that are sealed with one client's key.
 *
 * @param keyId the id of the key that seals the blob
 * @param id the blob's own id, which is different for each upload
 */
public record BlobId(UUID keyId, UUID id) {

  private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern FORM = Pattern.compile("(%1$s)/(%1$s)".formatted(UUID_FORM));

  /** Parses the text form of an id. Returns empty if the text has another form. */
  public static Optional<BlobId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new BlobId(UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return keyId + "/" + id;
  }
}
