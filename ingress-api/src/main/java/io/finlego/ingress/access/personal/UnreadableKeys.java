package io.finlego.ingress.access.personal;

import io.finlego.vault.BrokenSealException;
import io.finlego.vault.ClientKey;
import io.finlego.vault.MissingMasterKeyException;
import io.finlego.vault.Purpose;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts, in the meter {@code finlego.ingress.keys.unreadable}, how often personal data could not
 * be opened although its key was not destroyed.
 */
@Component
public final class UnreadableKeys {

  private static final Logger LOG = LoggerFactory.getLogger(UnreadableKeys.class);

  private final Counter failures;

  public UnreadableKeys(MeterRegistry meters) {
    this.failures = meters.counter("finlego.ingress.keys.unreadable");
  }

  /**
   * Unwraps these keys.
   *
   * @throws UnreadableDataException if the master key is missing, or if it is another one with the
   *     same name, or if a key was altered. An operator can put this right
   */
  <T> T unwrap(Collection<UUID> keyIds, Supplier<T> unwrapping) {
    try {
      return unwrapping.get();
    } catch (MissingMasterKeyException | BrokenSealException e) {
      failures.increment();
      throw new UnreadableDataException(
          keyIds.stream().map(UUID::toString).collect(Collectors.joining(", ")), e);
    }
  }

  /**
   * Opens a text with a client's key. Returns null if the text was altered, or if it was sealed
   * with another key while this one was lost. Nobody can open such a text. So the answer is the
   * same as after the key was destroyed, and is not refused for good.
   */
  public @Nullable String openText(ClientKey key, Purpose purpose, byte[] sealedText) {
    try {
      return key.open(purpose, sealedText);
    } catch (BrokenSealException e) {
      failures.increment();
      LOG.error(
          "An answer leaves out what was sealed as {}, because the key {} does not open it.",
          purpose,
          key.id());
      return null;
    }
  }
}
