package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts this release on a data folder that an earlier release left when it was killed. Each answer
 * must stay, and each command that was under way must end once. {@code releases/record.py} records
 * such a folder.
 */
class EarlierReleaseTest {

  private static final String RELEASE = "0.1.0-d8e86d2";

  /** The recorded outcomes must outlive the days between the recording and this run. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "FINLEGO_CLIENTS_RETENTION", "P0D", "FINLEGO_PROCESSING_COMMANDLOGRETENTION", "36500d");

  private static final String IMPORTED_CURRENCIES =
      """
      select c.external_client_id, string_agg(a.currency, ' ' order by a.currency)
      from client.client c left join ledger.account_view a on a.client_id = c.id
      where c.external_client_id is not null
      group by c.id
      """;

  private static final String SMALL_PAYMENTS =
      """
      select p.id::text, ''
      from ledger.payment_view p join ledger.transaction_view t on t.payment_id = p.id
      where p.status = 'posted' and t.amount = 1
      """;

  @Test
  void theFolderOfTheReleaseBeforeKeepsItsAnswersAndEndsWhatWasUnderWay() throws IOException {
    Assumptions.assumeTrue(
        "amd64".equals(System.getProperty("os.arch"))
            && "Linux".equals(System.getProperty("os.name")),
        "A folder of Postgres is read on the kind of machine that wrote it: Linux on x86-64.");
    JsonNode recorded = recorded();
    Path folder = RunningStack.temporaryFolder();
    unpack(folder);
    try (Stack stack = Stack.start(folder, SETTINGS)) {
      Api system = Api.system(stack);

      for (JsonNode request : recorded.path("answered")) {
        Answer again = repeat(system, request);
        assertThat(again.status()).as("%s, %s", request, again).isEqualTo(status(request));
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(again.json().path("value")).isEqualTo(answer(request).path("value"));
        assertThat(again.codes()).isEqualTo(codes(answer(request)));
      }
      for (JsonNode request : recorded.path("underWay")) {
        Answer end = repeat(system, request);
        assertThat(end.status()).as("%s, %s", request, end).isEqualTo(200);
        status(end).ifPresent(status -> assertThat(status).isEqualTo(expectedStatus(request)));
      }
      assertThat(Invariants.rows(stack, IMPORTED_CURRENCIES))
          .hasSize((int) imports(recorded))
          .allSatisfy((_, currencies) -> assertThat(currencies).isEqualTo("EUR USD"));
      assertThat(Invariants.rows(stack, SMALL_PAYMENTS)).hasSize((int) smallPayments(recorded));
      Bank bank = new Bank(system);
      bank.funded(bank.client(), "EUR", "1");
      Invariants.hold(stack);
    }
  }

  private static JsonNode recorded() throws IOException {
    try (InputStream json = resource(RELEASE + ".json")) {
      return JsonMapper.builder()
          .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readTree(json);
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        EarlierReleaseTest.class.getResourceAsStream("/releases/" + name), name);
  }

  /** Moves the archive's only folder to this path. */
  private static void unpack(Path folder) throws IOException {
    try (InputStream packed = new BufferedInputStream(resource(RELEASE + ".tar.xz"));
        TarArchiveInputStream archive =
            new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Path path = folder.resolve(Path.of("data").relativize(Path.of(entry.getName())));
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.copy(archive, path);
        }
        // Postgres starts only on a folder that nobody else may read.
        Files.setPosixFilePermissions(path, permissions(entry.getMode()));
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] bits = {
      PosixFilePermission.OTHERS_EXECUTE,
      PosixFilePermission.OTHERS_WRITE,
      PosixFilePermission.OTHERS_READ,
      PosixFilePermission.GROUP_EXECUTE,
      PosixFilePermission.GROUP_WRITE,
      PosixFilePermission.GROUP_READ,
      PosixFilePermission.OWNER_EXECUTE,
      PosixFilePermission.OWNER_WRITE,
      PosixFilePermission.OWNER_READ
    };
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    for (int bit = 0; bit < bits.length; bit++) {
      if ((mode & 1 << bit) != 0) {
        permissions.add(bits[bit]);
      }
    }
    return permissions;
  }

  private static Answer repeat(Api system, JsonNode request) {
    JsonNode body = request.path("body");
    return system.send(
        request.path("method").asString(),
        request.path("path").asString(),
        body.isNull() ? null : body.toString(),
        Map.of("Idempotency-Key", request.path("key").asString()));
  }

  private static int status(JsonNode request) {
    return request.path("status").asInt();
  }

  private static JsonNode answer(JsonNode request) {
    return JsonMapper.builder()
        .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(request.path("answer").asString());
  }

  private static List<String> codes(JsonNode answer) {
    return StreamSupport.stream(answer.path("errors").spliterator(), false)
        .map(error -> error.path("metadata").path("code").asString())
        .toList();
  }

  /** The status of a client after a block or an erasure. */
  private static Optional<String> status(Answer answer) {
    return Optional.of(answer.value().path("status").asString(""))
        .filter(status -> !status.isEmpty());
  }

  private static String expectedStatus(JsonNode request) {
    String path = request.path("path").asString();
    return path.endsWith("/block") ? "blocked" : path.endsWith("/erase") ? "closed" : "posted";
  }

  private static long imports(JsonNode recorded) {
    return count(recorded, "/integration/clients-import/individual");
  }

  /** The number of payments of the smallest amount. */
  private static long smallPayments(JsonNode recorded) {
    return count(recorded, "/internal/Payments") - 1;
  }

  private static long count(JsonNode recorded, String path) {
    return StreamSupport.stream(recorded.spliterator(), false)
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .filter(request -> path.equals(request.path("path").asString()))
        .count();
  }
}
