package io.finlego.ingress.client.document;

import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** What a file is, found from how it begins; its name and what its sender calls it do not count. */
@Component
final class ContentTypes {

  /** How much of a file has to be known. */
  static final int PREFIX_BYTES = 8 * 1024;

  private static final Set<String> TAKEN = Set.of("application/pdf", "image/png", "image/jpeg");

  private final Tika tika = new Tika();

  /** Empty: it is none that is taken. */
  Optional<String> of(byte[] prefix) {
    return Optional.of(tika.detect(prefix)).filter(TAKEN::contains);
  }
}
