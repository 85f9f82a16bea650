package io.finlego.ingress.client.blob;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of a blob. As text, {@code <key>/<id>}, it is also the blob's place in the store, so that
 * everything sealed with one client's key lies together.
 *
 * @param key the key that the blob is sealed with
 * @param id the blob's own id, different for each upload
 */
public record BlobId(UUID key, UUID id) {

  private static final String UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern FORM = Pattern.compile("(%1$s)/(%1$s)".formatted(UUID_FORM));

  /** The blob id that the text holds; empty if the text has another form. */
  public static Optional<BlobId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new BlobId(UUID.fromString(parts.group(1)), UUID.fromString(parts.group(2))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return key + "/" + id;
  }
}
