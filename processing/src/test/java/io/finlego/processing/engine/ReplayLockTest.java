package io.finlego.processing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class ReplayLockTest {

  private final Stand stand = new Stand();
  private final DriverManagerDataSource dataSource =
      new DriverManagerDataSource(stand.jdbcUrl(), "finlego_transfer", "");
  private final JdbcTemplate jdbc = new JdbcTemplate(dataSource);
  private final ReplayLock lock = new ReplayLock(dataSource, Duration.ofMillis(100));

  @AfterEach
  void close() {
    lock.close();
    stand.close();
  }

  @Test
  void onlyOneLoopHasTheLock() {
    ReplayLock other = new ReplayLock(dataSource, Duration.ofMillis(100));

    assertThat(lock.tryTake()).isTrue();
    assertThat(other.tryTake()).isFalse();
    lock.check();
    lock.close();
    assertThat(other.tryTake()).isTrue();
    assertThatThrownBy(lock::check).isInstanceOf(DataAccessException.class);
    other.close();
  }

  @Test
  void newCommandsAreShutOutUntilTheLockIsReleased() {
    assertThat(lock.tryTake()).isTrue();
    assertThat(mayApplyNewCommands()).isTrue();

    lock.shutOutNewCommands();
    assertThat(mayApplyNewCommands()).isFalse();

    lock.close();
    assertThat(mayApplyNewCommands()).isTrue();
  }

  @Test
  void aTransactionWithNewCommandsIsWaitedForButNotForever() {
    assertThat(lock.tryTake()).isTrue();
    new TransactionTemplate(new DataSourceTransactionManager(dataSource))
        .executeWithoutResult(
            _ -> {
              assertThat(mayApplyNewCommands()).isTrue();
              assertThatThrownBy(lock::shutOutNewCommands)
                  .extracting(FailureKind::of)
                  .isEqualTo(FailureKind.TRANSIENT);
            });

    lock.shutOutNewCommands();
    assertThat(mayApplyNewCommands()).isFalse();
  }

  @Test
  void postgresSoonNoticesThatTheHostHasDisappeared() {
    try (LockConnection connection =
        LockConnection.tryTake(dataSource, "select pg_try_advisory_lock(1)")) {
      assertThat(
              connection
                  .jdbc()
                  .queryForList(
                      "select setting from pg_settings where name like 'tcp_keepalives_%' order by"
                          + " name",
                      String.class))
          .containsExactly("2", "5", "5");
    }
  }

  private boolean mayApplyNewCommands() {
    return jdbc.queryForObject("select " + ReplayLock.MAY_APPLY_NEW_COMMANDS, Boolean.class);
  }
}
