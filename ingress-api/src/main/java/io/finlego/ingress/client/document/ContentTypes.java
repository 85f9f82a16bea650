package io.finlego.ingress.client.document;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Detects a file's type from its first bytes. The file's name and the sender's content type are
 * ignored.
 */
@Component
final class ContentTypes {

  /** The number of first bytes that detection needs. */
  static final int PREFIX_BYTES = 8 * 1024;

  private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/png", "image/jpeg");

  private final Tika tika = new Tika();

  /** The type of a file with these first bytes; empty if this type is not accepted. */
  Optional<String> of(byte[] prefix) {
    return Optional.of(tika.detect(prefix)).filter(ACCEPTED::contains);
  }
}
