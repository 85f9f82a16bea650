package io.finlego.benchmarks.pipeline;

import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.OpenAccount;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Opens accounts by commands, so that the ledger publishes events about the accounts. The reports
 * need these events.
 */
public final class AccountOpening {

  private static final long OVERDRAFT_LIMIT = 1_000_000_000_000_000L;

  private AccountOpening() {}

  /** Opens client accounts with a high overdraft limit. Returns their ids. */
  public static List<UUID> open(String brokers, int accountCount) {
    List<UUID> accountIds = new ArrayList<>(accountCount);
    try (Pipeline pipeline =
        new Pipeline(
            brokers,
            event ->
                accountIds.add(
                    UUID.fromString(new String(event.key(), StandardCharsets.ISO_8859_1))))) {
      pipeline.run(IntStream.range(0, accountCount).mapToObj(_ -> openCommand()).iterator());
    }
    return List.copyOf(accountIds);
  }

  private static Command openCommand() {
    UUID clientId = UUID.randomUUID();
    return new Command(
        clientId,
        new OpenAccount(clientId, AccountType.client, "EUR", null, OVERDRAFT_LIMIT, null));
  }
}
