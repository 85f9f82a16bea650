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
 * Finds the accounts with changed days that are not yet published. This class keeps at most {@value
 * #REMEMBERED_ACCOUNTS_MAX} of these accounts in memory. The state of each account, which is in the
 * store, also records whether the account has such days. Therefore this class finds the other
 * accounts by a search through the store, {@value #ACCOUNTS_PER_SEARCH} accounts at a time. It
 * searches the whole store after each start.
 */
final class UnsentAccounts {

  private static final int REMEMBERED_ACCOUNTS_MAX = 50_000;
  private static final int ACCOUNTS_PER_SEARCH = 10_000;

  private final KeyValueStore<UUID, AccountState> accounts;
  private final Set<UUID> rememberedAccounts = new LinkedHashSet<>();
  private boolean mayHaveOtherAccounts = true;
  private boolean isSearching;
  private @Nullable UUID lastSearchedAccount;

  UnsentAccounts(KeyValueStore<UUID, AccountState> accounts) {
    this.accounts = accounts;
  }

  void add(UUID accountId) {
    if (rememberedAccounts.size() < REMEMBERED_ACCOUNTS_MAX) {
      rememberedAccounts.add(accountId);
    } else {
      mayHaveOtherAccounts = true;
    }
  }

  /** Removes and returns one of the accounts in memory; null if there is none. */
  @Nullable UUID poll() {
    Iterator<UUID> iterator = rememberedAccounts.iterator();
    if (!iterator.hasNext()) {
      return null;
    }
    UUID accountId = iterator.next();
    iterator.remove();
    return accountId;
  }

  /**
   * Searches the next part of the store, if accounts with unpublished days may be missing from the
   * memory. A new search begins only when no account is left in memory.
   */
  void searchStore() {
    if (!isSearching && mayHaveOtherAccounts && rememberedAccounts.isEmpty()) {
      isSearching = true;
      mayHaveOtherAccounts = false;
      lastSearchedAccount = null;
    }
    if (!isSearching) {
      return;
    }
    int accountCount = 0;
    try (KeyValueIterator<UUID, AccountState> range = accounts.range(lastSearchedAccount, null)) {
      while (range.hasNext() && accountCount < ACCOUNTS_PER_SEARCH) {
        KeyValue<UUID, AccountState> storedAccount = range.next();
        if (storedAccount.value.earliestUnsentDay() != AccountState.NO_UNSENT_DAY) {
          add(storedAccount.key);
        }
        lastSearchedAccount = storedAccount.key;
        accountCount++;
      }
      isSearching = range.hasNext();
    }
  }
}
