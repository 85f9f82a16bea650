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
 * Which accounts have days that subscribers don't know yet. The accounts' states say so; this only
 * remembers the latest of them, {@value #MOST_REMEMBERED} at most, and walks through the store,
 * {@value #ACCOUNTS_PER_STEP} accounts at a time, for what it had to forget, and after a start.
 */
final class UnsentAccounts {

  private static final int MOST_REMEMBERED = 50_000;
  private static final int ACCOUNTS_PER_STEP = 10_000;

  private final KeyValueStore<UUID, AccountState> accounts;
  private final Set<UUID> remembered = new LinkedHashSet<>();
  private boolean incomplete = true;
  private boolean walking;
  private @Nullable UUID walkedTo;

  UnsentAccounts(KeyValueStore<UUID, AccountState> accounts) {
    this.accounts = accounts;
  }

  void add(UUID account) {
    if (remembered.size() < MOST_REMEMBERED) {
      remembered.add(account);
    } else {
      incomplete = true;
    }
  }

  /** One account to send, no longer remembered; null if there is none. */
  @Nullable UUID poll() {
    Iterator<UUID> oldest = remembered.iterator();
    if (!oldest.hasNext()) {
      return null;
    }
    UUID account = oldest.next();
    oldest.remove();
    return account;
  }

  /** Looks at a part of the store, if there is something in it that is not remembered. */
  void walk() {
    if (!walking && incomplete && remembered.isEmpty()) {
      walking = true;
      incomplete = false;
      walkedTo = null;
    }
    if (!walking) {
      return;
    }
    int looked = 0;
    try (KeyValueIterator<UUID, AccountState> range = accounts.range(walkedTo, null)) {
      while (range.hasNext() && looked < ACCOUNTS_PER_STEP) {
        KeyValue<UUID, AccountState> account = range.next();
        if (account.value.unsentFrom() != AccountState.ALL_SENT) {
          add(account.key);
        }
        walkedTo = account.key;
        looked++;
      }
      walking = range.hasNext();
    }
  }
}
