package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A service whose loop has ended with an {@link Error} works again in the next process. Only in
 * {@code -Pslow}, because FinLego first waits for {@link ServiceCheck#PATIENCE}.
 */
@EnabledIfSystemProperty(named = "finlego.standalone.effort", matches = "[0-9]{2,}")
class BrokenServiceTest {

  private static final String MAIN = FinLego.class.getName();

  /** Services are ready while they still have some commands to apply. */
  private static final Duration APPLY_MAX = Duration.ofSeconds(30);

  /**
   * For each service a class that it needs only when a bank's day is told. No command can make up
   * for a spoilt class, so the loop of the service ends. The ingress has no such class: its threads
   * need all of theirs at the start.
   */
  private static final Map<Service, String> NEEDED_CLASSES =
      Map.of(
          Service.CLIENT_PROCESSOR, "io/finlego/client/profile/RegisteringClient.class",
          Service.LEDGER_PROCESSOR, "io/finlego/ledger/payment/PostingPayment.class",
          Service.REPORTS_STREAMS, "io/finlego/reports/topology/Change$OfTotals.class");

  private static final String OTHER_CLASS = "io/finlego/ledger/payment/PaymentStatus.class";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("breakableServices")
  void aBrokenLoopLeadsToARestartAfterWhichItsServiceWorks(Service service) throws Exception {
    var environment = new HashMap<>(FinLegoProcess.environment(folder));
    environment.put("FINLEGO_RESTART_UPTIME", "1s");
    long entries;
    try (var first = startSpoilt(service, environment)) {
      tellADayThatBreaksTheService(first);
      entries = first.entries();
      assertThat(first.management("/actuator/health")).contains("DOWN");

      assertThat(first.exitStatus()).isEqualTo(Restart.EXIT_STATUS);
      assertThat(first.output())
          .contains("FinLego starts again. These services are broken: [%s].".formatted(service));
      assertThat(first.postmaster()).isEmpty();
    }
    try (var second = FinLegoProcess.start(MAIN, folder, environment).awaitReady()) {
      assertThat(second.health("readiness")).contains("\"UP\"");
      var expectedEntries = service == Service.LEDGER_PROCESSOR ? entries + 2 : entries;
      await("the broken payment is applied")
          .atMost(APPLY_MAX)
          .untilAsserted(() -> assertThat(second.entries()).isEqualTo(expectedEntries));
      try (var demo = second.startBanksDay(folder)) {
        assertThat(demo.exitStatus()).as(demo.output()).isZero();
      }
      assertThat(second.stop()).isZero();
    }
  }

  /** It would start again only after ten minutes. */
  @Test
  void aStopWhileABrokenServiceWaitsForTheUptimeIsOrderly() throws Exception {
    var environment = FinLegoProcess.environment(folder);
    try (var finLego = startSpoilt(Service.LEDGER_PROCESSOR, environment)) {
      tellADayThatBreaksTheService(finLego);
      new FinLegoLog(finLego.data())
          .await("These services are broken: [LEDGER_PROCESSOR]. FinLego starts again in ");

      assertThat(finLego.stop()).as(finLego.output()).isZero();
      assertThat(finLego.output()).doesNotContain("FinLego starts again");
      assertThat(finLego.postmaster()).isEmpty();
    }
  }

  static Stream<Service> breakableServices() {
    return NEEDED_CLASSES.keySet().stream().sorted();
  }

  private FinLegoProcess startSpoilt(Service service, Map<String, String> environment)
      throws Exception {
    var classPath =
        spoiltClasses(NEEDED_CLASSES.get(service))
            + File.pathSeparator
            + System.getProperty("java.class.path");
    return FinLegoProcess.start(MAIN, classPath, folder, environment).awaitReady();
  }

  private void tellADayThatBreaksTheService(FinLegoProcess finLego) throws Exception {
    try (var demo = finLego.startBanksDay(folder)) {
      assertThat(demo.exitStatus()).as(demo.output()).isEqualTo(1);
    }
  }

  /** Returns a folder in which the needed class has the content of another. */
  private Path spoiltClasses(String neededClass) throws IOException {
    var file = folder.resolve("classes").resolve(neededClass);
    Files.createDirectories(file.getParent());
    try (var content =
        Objects.requireNonNull(FinLego.class.getClassLoader().getResourceAsStream(OTHER_CLASS))) {
      Files.copy(content, file);
    }
    return folder.resolve("classes");
  }
}
