package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.embedded.PostgresInProcess;
import io.finlego.embedded.TestServers;
import io.finlego.ingress.PublishedViews;
import io.finlego.kernel.CommandId;
import io.finlego.schemas.Domain;
import java.sql.Connection;
import java.util.UUID;
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
    jdbc.sql(DECIDE)
        .param("id", command.value())
        .param("hash", new byte[32])
        .param("reply", new byte[] {7})
        .update();
  }
}
