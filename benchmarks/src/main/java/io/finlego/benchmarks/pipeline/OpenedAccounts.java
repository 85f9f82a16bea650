package io.finlego.benchmarks.pipeline;

import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.OpenAccount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Opens accounts by commands. The ledger then publishes events about them, which the reports need.
 */
public final class OpenedAccounts {

  private static final long OVERDRAFT_LIMIT = 1_000_000_000_000_000L;

  private OpenedAccounts() {}

  /** Opens client accounts with a high overdraft limit. Returns their ids. */
  public static List<UUID> open(String brokers, int count) {
    List<UUID> ids = new ArrayList<>(count);
    try (Pipeline pipeline =
        new Pipeline(
            brokers,
            event ->
                ids.add(UUID.fromString(new String(event.key(), StandardCharsets.ISO_8859_1))))) {
      pipeline.run(IntStream.range(0, count).mapToObj(_ -> command()).iterator());
    }
    return List.copyOf(ids);
  }

  private static Command command() {
    UUID client = UUID.randomUUID();
    return new Command(
        client, new OpenAccount(client, AccountType.client, "EUR", null, OVERDRAFT_LIMIT, null));
  }
}
