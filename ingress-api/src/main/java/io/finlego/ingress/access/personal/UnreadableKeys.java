package io.finlego.ingress.access.personal;

import io.finlego.vault.BrokenSealException;
import io.finlego.vault.MissingMasterKeyException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts, in the meter {@code finlego.ingress.keys.unreadable}, how often personal data could not
 * be opened although its key was not destroyed.
 */
@Component
public final class UnreadableKeys {

  private final Counter failures;

  public UnreadableKeys(MeterRegistry meters) {
    this.failures = meters.counter("finlego.ingress.keys.unreadable");
  }

  /**
   * Opens data that these keys seal.
   *
   * @throws UnreadableDataException if the master key is missing, or a key or the data was altered
   */
  <T> T open(Collection<UUID> keyIds, Supplier<T> opening) {
    try {
      return opening.get();
    } catch (MissingMasterKeyException | BrokenSealException e) {
      failures.increment();
      throw new UnreadableDataException(
          keyIds.stream().map(UUID::toString).collect(Collectors.joining(", ")), e);
    }
  }
}
