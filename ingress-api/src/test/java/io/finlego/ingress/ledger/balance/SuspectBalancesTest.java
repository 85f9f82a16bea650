package io.finlego.ingress.ledger.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.access.visibility.ReadScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuspectBalancesTest {

  private static final Instant AT = Instant.parse("2026-03-02T09:20:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final SuspectBalances suspects = IngressUnderTest.shared().bean(SuspectBalances.class);

  @Test
  void onlyABalanceThatIsNotTheSumOfItsEntriesIsSuspect() {
    PublishedRows.Row account = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    PublishedRows.Row other = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    rows.transaction(rows.payment("posted", null, AT), 1, other, account, 7, "EUR", "posted", AT);
    PublishedRows.Row unbooked = rows.account(null, "EUR", 0, 3, 0, 0);
    PublishedRows.Row idle = rows.account(rows.client(), "EUR", 0, 0, 0, 0);
    List<UUID> suspectIds = new ArrayList<>();

    long checked = suspects.checkAllAccounts(new ReadScope.Everything(), suspectIds::addAll);

    assertThat(suspectIds)
        .contains(unbooked.id())
        .doesNotContain(account.id(), other.id(), idle.id());
    assertThat(checked).isGreaterThanOrEqualTo(4);
  }
}
