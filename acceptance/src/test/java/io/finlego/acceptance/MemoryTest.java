package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The resident memory of the process under a steady load: it stays below its bound, and in {@code
 * -Pslow}, which takes an hour, it levels off.
 */
class MemoryTest {

  private static final Duration LOAD =
      Effort.isLong() ? Duration.ofHours(1) : Duration.ofSeconds(12);

  private static final int SAMPLES = 60;
  private static final int SAMPLES_OF_THE_END = 10;
  private static final double GROWTH_MAX = 1.03;
  private static final long RESIDENT_MEBIBYTES_MAX = 2560;

  private static final Stack STACK = RunningStack.ofExamples();
  private static final Bank BANK = new Bank(Api.system(STACK));

  @Test
  void theProcessNeedsNoMoreMemoryTheLongerItRuns() throws Exception {
    String client = BANK.client();
    String account = BANK.funded(client, "EUR", "1000000");
    String otherAccount = BANK.clientAccount(client, "EUR");
    SteadyCaller payer = new SteadyCaller(() -> BANK.pay(account, otherAccount, "0.01", "EUR"));
    List<Long> samples = new ArrayList<>();

    for (int i = 0; i < SAMPLES; i++) {
      // On a loaded machine a payment may be answered with 202, which does not matter here.
      assertThat(payer.callFor(LOAD.dividedBy(SAMPLES)).statuses()).isSubsetOf(200, 202);
      samples.add(STACK.children().mapToLong(MemoryTest::residentMebibytes).max().orElseThrow());
      System.out.println("Resident memory in MiB: " + samples.getLast());
    }

    assertThat(samples).allMatch(sample -> sample < RESIDENT_MEBIBYTES_MAX);
    if (Effort.isLong()) {
      assertThat(mean(samples.subList(SAMPLES - SAMPLES_OF_THE_END, SAMPLES)))
          .as("MiB in the last ten minutes: %s", samples)
          .isLessThan(
              GROWTH_MAX
                  * mean(
                      samples.subList(
                          SAMPLES - 2 * SAMPLES_OF_THE_END, SAMPLES - SAMPLES_OF_THE_END)));
    }
  }

  private static long residentMebibytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElse("0");
      return Long.parseLong(resident.replaceAll("[^0-9]", "")) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double mean(List<Long> samples) {
    return samples.stream().mapToLong(Long::longValue).average().orElseThrow();
  }
}
