package io.finlego.reports.topology;

import io.finlego.reports.figures.AccountState;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The accounts with changed days that were not yet sent to subscribers. The state of each account
 * records whether days are unsent. This class only remembers the latest of these accounts, {@value
 * #REMEMBERED_MAX} at most. To find the others, and all of them after a start, it walks through the
 * store, {@value #ACCOUNTS_PER_STEP} accounts at a time.
 */
final class UnsentAccounts {

  private static final int REMEMBERED_MAX = 50_000;
  private static final int ACCOUNTS_PER_STEP = 10_000;

  private final KeyValueStore<UUID, AccountState> accounts;
  private final Set<UUID> rememberedAccounts = new LinkedHashSet<>();
  private boolean incomplete = true;
  private boolean walking;
  private @Nullable UUID walkedTo;

  UnsentAccounts(KeyValueStore<UUID, AccountState> accounts) {
    this.accounts = accounts;
  }

  void add(UUID account) {
    if (rememberedAccounts.size() < REMEMBERED_MAX) {
      rememberedAccounts.add(account);
    } else {
      incomplete = true;
    }
  }

  /** Removes and returns one remembered account; null if none is remembered. */
  @Nullable UUID poll() {
    Iterator<UUID> oldest = rememberedAccounts.iterator();
    if (!oldest.hasNext()) {
      return null;
    }
    UUID account = oldest.next();
    oldest.remove();
    return account;
  }

  /**
   * Looks through the next part of the store, if unsent accounts may exist that are not remembered.
   * A new walk through the store begins only when no remembered account is left.
   */
  void walk() {
    if (!walking && incomplete && rememberedAccounts.isEmpty()) {
      walking = true;
      incomplete = false;
      walkedTo = null;
    }
    if (!walking) {
      return;
    }
    int accountCount = 0;
    try (KeyValueIterator<UUID, AccountState> range = accounts.range(walkedTo, null)) {
      while (range.hasNext() && accountCount < ACCOUNTS_PER_STEP) {
        KeyValue<UUID, AccountState> account = range.next();
        if (account.value.unsentFrom() != AccountState.ALL_SENT) {
          add(account.key);
        }
        walkedTo = account.key;
        accountCount++;
      }
      walking = range.hasNext();
    }
  }
}
