package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.PublishedViews;
import io.finlego.ingress.http.limits.CurrentRequest;
import io.finlego.ingress.http.limits.HeavyWork;
import io.finlego.ingress.http.limits.RequestMemory;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OutcomesTest {

  private static final String DATABASE = "ingress_outcomes";

  private static final String DECIDE =
      """
      insert into ledger.command_log (command_id, request_hash, status, code, reply, topic_id, partition, log_offset)
      values (:id, :hash, 0, 'ok', :reply, gen_random_uuid(), 0, 0)
      """;

  private final CommandId command = new CommandId(UUID.randomUUID());
  private JdbcClient jdbc;
  private Outcomes outcomes;

  @BeforeEach
  void freshDatabase() {
    String url = TestServers.postgres().freshDatabase(DATABASE);
    jdbc = JdbcClient.create(new DriverManagerDataSource(url, PostgresInProcess.SUPERUSER, ""));
    outcomes = new Outcomes(jdbc, new DomainViews(jdbc));
  }

  @Test
  void aDomainThatHasNeverRunHasDecidedNothing() {
    assertThat(outcomes.find(Domain.LEDGER, command)).isEmpty();
    assertThat(outcomes.find(command)).isEmpty();
  }

  @Test
  void anOutcomeIsFoundOnceItsDomainRuns() throws Exception {
    assertThat(outcomes.find(command)).isEmpty();

    publish();
    decide();

    assertThat(outcomes.find(command))
        .hasValueSatisfying(stored -> assertThat(stored.reply()).containsExactly(7));
  }

  @Test
  void theMemoryForAReplyIsTakenAndItIsOnlyReadIfThereIsAsMuch() throws Exception {
    publish();
    byte[] reply = new byte[1_000_000];
    Arrays.fill(reply, (byte) 7);
    decide(reply);
    List<Long> taken = new ArrayList<>();

    assertThat(withMemory(taken::add, () -> outcomes.find(command)).orElseThrow().reply())
        .isEqualTo(reply);
    assertThat(taken).containsExactly(8_000_000L);
    RequestMemory none =
        _ -> {
          throw ApiException.of(ErrorCode.TOO_MANY_REQUESTS, "No memory.");
        };
    assertThatThrownBy(() -> withMemory(none, () -> outcomes.find(command)))
        .isInstanceOf(ApiException.class);
    assertThat(withMemory(none, () -> outcomes.findRequestHash(Domain.LEDGER, command)))
        .contains(new RequestHash(new byte[32]));
  }

  private static <T> T withMemory(RequestMemory memory, Supplier<T> search) {
    CurrentRequest.set(memory, HeavyWork.WITHOUT_LIMIT);
    try {
      return search.get();
    } finally {
      CurrentRequest.clear();
    }
  }

  @Test
  void aColumnThatIsMissingIsAnErrorAndNoUndecidedCommand() throws Exception {
    publish();
    decide();
    jdbc.sql("alter view ledger.outcome_view rename column reply to answer").update();

    assertThatThrownBy(() -> outcomes.find(Domain.LEDGER, command))
        .isInstanceOf(BadSqlGrammarException.class);
    assertThatThrownBy(() -> outcomes.find(command)).isInstanceOf(BadSqlGrammarException.class);
  }

  private void publish() throws Exception {
    try (Connection connection = TestServers.postgres().connect(DATABASE)) {
      PublishedViews.create(connection);
    }
  }

  private void decide() {
    decide(new byte[] {7});
  }

  private void decide(byte[] reply) {
    jdbc.sql(DECIDE)
        .param("id", command.value())
        .param("hash", new byte[32])
        .param("reply", reply)
        .update();
  }
}
