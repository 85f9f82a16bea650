package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Postgres becomes unavailable below a running stack. */
class DependenciesTest {

  @Test
  void commandsAreRefusedWithin5SecondsWhilePostgresIsAwayAndAcceptedOnItsReturn()
      throws Exception {
    try (Stack stack = Stack.start(RunningStack.temporaryFolder())) {
      Bank bank = new Bank(Api.system(stack));
      String client = bank.client();
      String a = bank.funded(client, "EUR", "100");
      String b = bank.clientAccount(client, "EUR");
      ProcessHandle postgres = postgres(stack.data());

      signal(postgres, "STOP");
      try {
        Await.until("readiness says so", () -> !stack.isReady());
        Instant start = Instant.now();
        Answer refused = bank.pay(a, b, "1", "EUR");
        Duration took = Duration.between(start, Instant.now());
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.codes()).containsExactly("unavailable");
        assertThat(refused.header("Retry-After")).isPresent();
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(Api.anonymous(stack).get("/openapi").status()).isEqualTo(200);
      } finally {
        signal(postgres, "CONT");
      }
      Await.until("readiness returns", stack::isReady);
      assertThat(bank.pay(a, b, "2", "EUR").status()).isEqualTo(200);
      assertThat(bank.balance(b)).isEqualByComparingTo("2");

      Invariants.hold(stack);
    }
  }

  private static ProcessHandle postgres(Path data) throws IOException {
    return ProcessHandle.of(pid(data)).orElseThrow();
  }

  private static long pid(Path data) throws IOException {
    try (var files = Files.find(data, 5, (path, attributes) -> path.endsWith("postmaster.pid"))) {
      Path file =
          files.findFirst().orElseThrow(() -> new IOException("There is no postmaster.pid."));
      return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
  }

  /** Sends a signal to the postmaster and to the server processes that it has forked. */
  private static void signal(ProcessHandle postgres, String signal) throws Exception {
    var processes =
        java.util.stream.Stream.concat(postgres.children(), java.util.stream.Stream.of(postgres))
            .toList();
    for (ProcessHandle process : processes) {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }
  }
}
