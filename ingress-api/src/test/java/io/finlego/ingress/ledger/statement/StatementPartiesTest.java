package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Checks whom a statement names, and with which text. */
class StatementPartiesTest {

  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();
  private final UUID payer = rows.client("Grace Hopper", "{}");
  private final PublishedRows.Row payersAccount = rows.account(payer, "EUR", 0, 0, 0, 0);
  private final PublishedRows.Row payeesAccount =
      rows.account(rows.client("Ada Lovelace", "{}"), "EUR", 0, 0, 0, 0);

  private UUID pay(PublishedRows.Row debit, PublishedRows.Row credit) {
    UUID payment = rows.payment("posted", null, AT);
    return rows.transaction(payment, 1, debit, credit, 500, "EUR", "posted", AT);
  }

  private String path(PublishedRows.Row account, String format) {
    return "/internal/Transactions/report?accountId=%s&from=2026-03-01&to=2026-03-31&format=%s"
        .formatted(account.id(), format);
  }

  @Test
  void aHolderWhoWasErasedIsNotTheInstitution() {
    pay(payersAccount, payeesAccount);
    rows.clients().erase(payer);

    JsonNode account = system.get(path(payersAccount, "json")).value().path("account");
    String camt = system.get(path(payersAccount, "camt053")).text();

    assertThat(account.path("clientId").asString()).isEqualTo(payer.toString());
    assertThat(account.has("holderName")).isFalse();
    assertThat(camt).contains("<Nm>An account</Nm><Svcr>").doesNotContain("<Ownr>");
  }

  @Test
  void anAccountsNameIsNotTheNameOfAPartyWhoWasErased() {
    pay(payersAccount, payeesAccount);
    rows.clients().erase(payer);

    JsonNode counterparty =
        system
            .get(path(payeesAccount, "json"))
            .value()
            .path("movements")
            .path(0)
            .path("counterparty");
    String camt = system.get(path(payeesAccount, "camt053")).text();

    assertThat(counterparty.path("accountId").asString()).isEqualTo(payersAccount.id().toString());
    assertThat(counterparty.path("name").isNull()).isTrue();
    assertThat(camt).contains("<DbtrAcct>").doesNotContain("<Dbtr>");
    assertThat(system.get(path(payeesAccount, "csv")).text()).doesNotContain("An account");
  }

  @Test
  void aPartyWhoseKeyCannotBeUsedDoesNotHideTheMovements() {
    pay(payersAccount, payeesAccount);
    UUID other = rows.client("Mary Somerville", "{}");
    pay(rows.account(other, "EUR", 0, 0, 0, 0), payeesAccount);
    rows.clients().loseMasterKey(payer);

    JsonNode movements = system.get(path(payeesAccount, "json")).value().path("movements");
    Api.Answer holder = system.get(path(payersAccount, "json"));

    assertThat(movements.size()).isEqualTo(2);
    assertThat(movements.path(0).at("/counterparty/name").isNull()).isTrue();
    assertThat(movements.path(1).at("/counterparty/name").asString()).isEqualTo("Mary Somerville");
    for (String format : List.of("camt053", "csv", "pdf", "xlsx")) {
      assertThat(system.get(path(payeesAccount, format)).status()).as(format).isEqualTo(200);
    }
    assertThat(holder.status()).isEqualTo(503);
    assertThat(holder.code()).isEqualTo("profileUnreadable");
  }

  @Test
  void aHolderWhoseKeyWasReplacedHasNoName() {
    pay(payersAccount, payeesAccount);
    rows.clients().replaceKey(payer);

    Api.Answer statement = system.get(path(payersAccount, "json"));

    assertThat(statement.status()).as(statement.text()).isEqualTo(200);
    assertThat(statement.value().path("account").has("holderName")).isFalse();
  }

  @Test
  void aPayersDescriptionIsTheTransactionsOrElseThePayments() {
    UUID described = pay(payersAccount, payeesAccount);
    UUID plain = rows.ledger().withoutDescription(pay(payersAccount, payeesAccount));

    JsonNode movements = system.get(path(payeesAccount, "json")).value().path("movements");
    String camt = system.get(path(payeesAccount, "camt053")).text();

    assertThat(movements.path(0).path("transactionId").asString()).isEqualTo(described.toString());
    assertThat(movements.path(0).path("description").asString()).isEqualTo("Rent for March");
    assertThat(movements.path(1).path("transactionId").asString()).isEqualTo(plain.toString());
    assertThat(movements.path(1).path("description").asString()).isEqualTo("Rent");
    assertThat(camt).contains("<Ustrd>Rent for March</Ustrd>", "<Ustrd>Rent</Ustrd>");
  }
}
