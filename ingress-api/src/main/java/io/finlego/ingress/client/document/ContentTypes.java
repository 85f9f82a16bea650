package io.finlego.ingress.client.document;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Detects a file's type from its first bytes. Ignores the file's name and the content type that the
 * sender gave.
 */
@Component
final class ContentTypes {

  /** The number of bytes that the detection needs. */
  static final int PREFIX_BYTES = 8 * 1024;

  private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/png", "image/jpeg");

  private final Tika tika = new Tika();

  /** The type of a file that begins with these bytes; empty if the type is not accepted. */
  Optional<String> detect(byte[] prefix) {
    return Optional.of(tika.detect(prefix)).filter(ACCEPTED::contains);
  }
}
