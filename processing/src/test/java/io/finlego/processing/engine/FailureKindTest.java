package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandId;
import io.finlego.processing.UnopenedEventsException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

class FailureKindTest {

  @ParameterizedTest
  @CsvSource({
    "40001,CONTENTION",
    "40P01,CONTENTION",
    "08006,TRANSIENT",
    "08001,TRANSIENT",
    "53300,TRANSIENT",
    "53100,TRANSIENT",
    "57P01,TRANSIENT",
    "57P02,TRANSIENT",
    "57P03,TRANSIENT",
    "55P03,TRANSIENT",
    "25006,TRANSIENT",
    "25P03,TRANSIENT",
    "57014,SUSPECT",
    "25P04,SUSPECT",
    "42P01,SUSPECT",
    "42501,SUSPECT",
    "23514,POISON",
    "23505,POISON",
    "22003,POISON"
  })
  void theSqlStateDecidesTheKind(String state, FailureKind kind) {
    var failure = new DataIntegrityViolationException("test", new SQLException("test", state));

    assertThat(FailureKind.of(failure)).isEqualTo(kind);
  }

  @Test
  void aMissingConnectionIsTransient() {
    assertThat(
            FailureKind.of(
                new CannotGetJdbcConnectionException(
                    "test", new SQLTransientConnectionException("test"))))
        .isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureKind.of(new CannotGetJdbcConnectionException("test")))
        .isEqualTo(FailureKind.TRANSIENT);
  }

  @Test
  void kafkasFailuresAreTransient() {
    assertThat(FailureKind.of(new TimeoutException("test"))).isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureKind.of(new PublishingException("test", new IllegalStateException("test"))))
        .isEqualTo(FailureKind.TRANSIENT);
  }

  @Test
  void aMissingKeyIsTransientAndIsNamed() {
    var failure =
        new PublishingException(
            "test",
            new UnopenedEventsException(
                new CommandId(new UUID(0, 1)), "Add the key k1.", new SecurityException("test")));

    assertThat(FailureKind.of(failure.getCause())).isEqualTo(FailureKind.TRANSIENT);
    assertThat(FailureReason.of(failure))
        .isEqualTo(
            "The events of the command 00000000-0000-0000-0000-000000000001 cannot be opened. Add"
                + " the key k1.");
  }

  @Test
  void aBugOfTheDomainIsPoison() {
    assertThat(FailureKind.of(new NullPointerException("test"))).isEqualTo(FailureKind.POISON);
    assertThat(FailureKind.of(new StackOverflowError("test"))).isEqualTo(FailureKind.POISON);
  }
}
