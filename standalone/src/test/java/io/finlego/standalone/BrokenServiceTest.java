package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service whose loop has ended with an {@link Error} works again in the next process. Only in
 * {@code -Pslow}, because FinLego first waits for {@link ServiceCheck#PATIENCE}.
 */
@EnabledIfSystemProperty(named = "finlego.standalone.effort", matches = "[0-9]{2,}")
class BrokenServiceTest {

  private static final String MAIN = FinLego.class.getName();
  private static final String NEEDED_CLASS = "io/finlego/ledger/payment/PostingPayment.class";
  private static final String OTHER_CLASS = "io/finlego/ledger/payment/PaymentStatus.class";

  @TempDir private Path folder;

  /**
   * The first payment that is posted needs a class whose file was spoilt. No command can make up
   * for that, so the loop of the ledger ends.
   */
  @Test
  void aBrokenLoopLeadsToARestartAfterWhichItsCommandsAreApplied() throws Exception {
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_RESTART_UPTIME", "1s");
    var spoiltClasses =
        spoiltClasses() + File.pathSeparator + System.getProperty("java.class.path");
    var entries = 0L;
    try (var first = FinLegoProcess.start(MAIN, spoiltClasses, folder, environment).awaitReady()) {
      try (var demo = first.startBanksDay(folder)) {
        assertThat(demo.exitStatus()).as(demo.output()).isEqualTo(1);
      }
      entries = first.entries();
      assertThat(entries).as("payments before the broken one").isPositive();
      assertThat(first.health("readiness")).contains("DOWN");

      assertThat(first.exitStatus()).isEqualTo(Restart.EXIT_STATUS);
      assertThat(first.output())
          .contains("FinLego starts again. These services are broken: [LEDGER_PROCESSOR].");
      assertThat(first.postmaster()).isEmpty();
    }
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(second.health("readiness")).contains("\"UP\"");
      assertThat(second.entries()).as("the broken payment is applied").isEqualTo(entries + 2);
      try (var demo = second.startBanksDay(folder)) {
        assertThat(demo.exitStatus()).as(demo.output()).isZero();
      }
      assertThat(second.stop()).isZero();
    }
  }

  /** Returns a folder in which the needed class has the content of another. */
  private Path spoiltClasses() throws IOException {
    var file = folder.resolve("classes").resolve(NEEDED_CLASS);
    Files.createDirectories(file.getParent());
    try (var content =
        Objects.requireNonNull(FinLego.class.getClassLoader().getResourceAsStream(OTHER_CLASS))) {
      Files.copy(content, file);
    }
    return folder.resolve("classes");
  }
}
