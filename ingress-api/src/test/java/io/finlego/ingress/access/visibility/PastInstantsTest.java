package io.finlego.ingress.access.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastInstantsTest {

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();
  private final UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();
  private Connection ledger;

  @BeforeEach
  void beginATransaction() throws SQLException {
    ledger = underWay();
  }

  /** A transaction of the ledger that may have taken its instants and is not committed. */
  private static Connection underWay() throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            IngressUnderTest.shared().databaseUrl(), PostgresInProcess.SUPERUSER, "");
    try (Statement statement = connection.createStatement()) {
      statement.execute("create table if not exists ledger.entry (id int)");
      connection.setAutoCommit(false);
      statement.execute("insert into ledger.entry values (1)");
    }
    return connection;
  }

  @AfterEach
  void end() throws SQLException {
    ledger.close();
  }

  @Test
  void aPastInstantWaitsForTheTransactionsThatAreUnderWay() throws Exception {
    CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(this::balances);

    TimeUnit.MILLISECONDS.sleep(400);
    assertThat(answer).isNotDone();
    ledger.commit();

    assertThat(answer.get(3, TimeUnit.SECONDS).status()).isEqualTo(200);
  }

  @Test
  void aPastInstantDoesNotWaitForTransactionsThatBeginLater() throws Exception {
    CompletableFuture<Api.Answer> answer = CompletableFuture.supplyAsync(this::balances);
    TimeUnit.MILLISECONDS.sleep(400);

    try (Connection _ = underWay()) {
      ledger.commit();

      assertThat(answer.get(3, TimeUnit.SECONDS).status()).isEqualTo(200);
    }
  }

  @Test
  void theWaitIsBounded() {
    Api.Answer answer = balances();

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.codes()).containsExactly("unavailable");
  }

  private Api.Answer balances() {
    return api.post(
        "/internal/Accounts/calculateBalances",
        "{\"accountIds\": [\"%s\"], \"at\": \"%s\"}".formatted(account, Instant.now()));
  }
}
