package io.finlego.ingress.ledger.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountsByIdsTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final AccountsByIds accounts = IngressUnderTest.shared().bean(AccountsByIds.class);

  @Test
  void accountsThatAreThereComeInTheOrderOfTheirIds() {
    UUID last = rows.account(rows.client(), "USD", 0, 0, 0, 0).id();
    UUID first = rows.account(null, "EUR", 0, 12345, 0, 0).id();

    List<Account> accountsShown = accounts.of(List.of(first, UUID.randomUUID(), last));

    assertThat(accountsShown).extracting(Account::id).containsExactly(first, last);
    assertThat(accountsShown.getFirst().balance()).isEqualByComparingTo("123.45");
    assertThat(accounts.of(List.of())).isEmpty();
  }
}
