package io.finlego.client.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.finlego.client.ClientDatabase;
import io.finlego.kernel.ClientId;
import io.finlego.processing.kit.LockWaits;
import io.finlego.processing.postgres.Statements;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies reports on a real Postgres, as the processor's own role. */
class VerificationDataTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00.000001Z");

  private static final Set<@Nullable String> PENDING_STATES =
      new HashSet<>(Arrays.asList("init", "pending", "onHold", "resubmission", "deleted", null));

  private static ClientDatabase database;

  private final DataSource source = database.as("finlego_client");
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final JdbcTemplate reader = database.jdbcAs("finlego_reader");
  private final TransactionTemplate transactions = ClientDatabase.transactions(source);
  private final VerificationTables tables = new VerificationTables(new Statements(jdbc));

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("verifications");
  }

  @Test
  void aReportOnAnApplicantWithoutAClientCountsForALaterClient() {
    String applicant = UUID.randomUUID().toString();

    ReportEffects applied = apply(Reports.green(applicant, 1));
    ClientId client = client(applicant);

    assertThat(applied.effects().getFirst()).isEqualTo(new ReportEffects.Effect(false, Set.of()));
    assertThat(verification(client).state()).isEqualTo(VerificationState.APPROVED);
    assertThat(
            reader.queryForMap(
                "select * from verification_subject_view where client_id = ?", client.value()))
        .containsEntry("state", "approved")
        .containsEntry("review_answer", "GREEN");
  }

  @Test
  void aReportFindsItsClientByTheNameThatWeGaveTheProvider() {
    String name = UUID.randomUUID().toString();
    ClientId client = client(name);

    ReportEffects applied = apply(Reports.named(Reports.green("5cb56e8e" + name, 1), name));

    assertThat(applied.clients()).containsExactly(client);
    assertThat(verification(client).state()).isEqualTo(VerificationState.APPROVED);
  }

  @Test
  void replaysAndOlderReportsAndUnknownTypesApplyNothing() {
    String applicant = UUID.randomUUID().toString();
    ClientId client = client(applicant);
    apply(Reports.rejected(applicant, 10, "FORGERY"));
    ClientVerification rejected = verification(client);

    ReportEffects later =
        apply(
            Reports.rejected(applicant, 10, "FORGERY"),
            Reports.green(applicant, 9),
            Reports.event(applicant, "applicantTagsChanged", 11));

    assertThat(later.effects())
        .extracting(ReportEffects.Effect::applied)
        .containsExactly(false, false, false);
    assertThat(verification(client)).isEqualTo(rejected);
    assertThat(rejected.state()).isEqualTo(VerificationState.REJECTED);
    assertThat(
            jdbc.queryForObject(
                "select event_type from applicant where applicant_id = ?", String.class, applicant))
        .isEqualTo("applicantTagsChanged");
  }

  @Test
  void theNewestReportOfABatchCountsWhateverItsPlace() {
    String applicant = UUID.randomUUID().toString();
    ClientId client = client(applicant);

    apply(
        Reports.green(applicant, 3),
        Reports.event(applicant, "applicantCreated", 1),
        Reports.event(applicant, "applicantPending", 2));

    assertThat(verification(client).state()).isEqualTo(VerificationState.APPROVED);
  }

  @Test
  void replacedSubjectsAreForgottenAndTheOthersCount() {
    String kept = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    ClientId client = client(kept, other);
    apply(Reports.green(kept, 1), Reports.rejected(other, 1));
    assertThat(verification(client).state()).isEqualTo(VerificationState.REJECTED);

    transactions.executeWithoutResult(
        status -> tables.replace(Map.of(client, subjects(client, kept))));

    assertThat(verification(client).state()).isEqualTo(VerificationState.APPROVED);
    assertThat(
            reader.queryForList(
                "select id from related_individual_view where client_id = ?",
                UUID.class,
                client.value()))
        .isEmpty();
  }

  /** Deliveries of one set of events, in any order and any batches, end alike. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void anyOrderOfDeliveryEndsInTheSameVerification(int seed) {
    Random random = new Random(seed);
    List<String> applicants =
        IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID().toString()).toList();
    List<VerificationReport> events =
        IntStream.range(0, 20)
            .mapToObj(i -> anyEvent(random, applicants.get(random.nextInt(3))))
            .toList();

    ClientVerification expected = null;
    for (int delivery = 0; delivery < 4; delivery++) {
      ClientId client = client(applicants.toArray(String[]::new));
      database.jdbcAs("postgres").update("truncate applicant cascade");
      List<VerificationReport> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, random);
      for (int from = 0; from < shuffled.size(); from += 7) {
        apply(
            shuffled
                .subList(from, Math.min(shuffled.size(), from + 7))
                .toArray(VerificationReport[]::new));
      }
      ClientVerification ended = verification(client);
      expected = expected == null ? ended : expected;
      assertThat(ended).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** The view that the ingress reads chooses the same finding as the processor. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aPersonsPublishedFindingIsTheOneThatVerifiesTheClient(int seed) {
    Random random = new Random(seed);
    String name = UUID.randomUUID().toString();
    ClientId client = client(name);
    for (int i = 0; i < 25; i++) {
      String applicant = name + random.nextInt(3);
      apply(Reports.named(anyEvent(random, applicant), name));

      Map<String, Object> published =
          reader.queryForMap(
              "select * from verification_subject_view where client_id = ?", client.value());
      ClientVerification verification = verification(client);
      assertThat(instant(published.get("state_at")))
          .as("seed %d", seed)
          .isEqualTo(verification.updatedAt());
      assertThat(published.get("state"))
          .as("seed %d", seed)
          .isIn(
              switch (verification.state()) {
                case APPROVED -> Set.of("approved");
                case REJECTED -> Set.of("rejected");
                case PENDING -> PENDING_STATES;
              });
    }
  }

  @Test
  void aClientThatLosesItsApplicantLosesTheFindingToo() {
    String first = UUID.randomUUID().toString();
    String second = UUID.randomUUID().toString();
    ClientId formerClient = client(first);
    ClientId newClient = client(second);
    apply(Reports.named(Reports.green("a" + first, 1), first));

    ReportEffects applied = apply(Reports.named(Reports.green("a" + first, 2), second));

    assertThat(applied.clients()).containsExactlyInAnyOrder(formerClient, newClient);
    assertThat(verification(formerClient)).isEqualTo(ClientVerification.NOTHING_YET);
    assertThat(verification(newClient).state()).isEqualTo(VerificationState.APPROVED);
  }

  @Test
  void aReportWaitsForACreationUnderWayAndThenFindsItsClient() throws Exception {
    String applicant = UUID.randomUUID().toString();
    VerificationLock lock = new VerificationLock(new Statements(jdbc));
    CountDownLatch created = new CountDownLatch(1);
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> creation =
          executor.submit(
              () ->
                  transactions.executeWithoutResult(
                      status -> {
                        lock.takeShared();
                        ClientId client = ClientRows.insert(jdbc, "pending");
                        tables.replace(Map.of(client, subjects(client, applicant)));
                        created.countDown();
                        mayEnd.join();
                      }));
      assertThat(created.await(30, TimeUnit.SECONDS)).isTrue();
      Future<ReportEffects> report =
          executor.submit(
              () ->
                  transactions.execute(
                      status -> {
                        lock.takeExclusive();
                        return applied(Reports.green(applicant, 1));
                      }));
      await().atMost(Duration.ofSeconds(30)).until(this::oneWaits);
      mayEnd.complete(null);
      creation.get();
      assertThat(report.get().clients()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "external_user_id = 'x'",
        "external_user_id = 'x', external_user_at = event_at + interval '1 second'",
        "event_type = ''"
      })
  void theTableRefusesWhatCannotBe(String change) {
    String applicant = UUID.randomUUID().toString();
    apply(Reports.green(applicant, 1));

    assertThatThrownBy(
            () ->
                jdbc.update(
                    "update applicant set " + change + " where applicant_id = ?", applicant))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'unheardOf'",
        "kind = 'unheardOf'",
        "review_answer = 'RED'",
        "state = 'rejected', review_answer = 'RED', review_reject_type = 'RETRY'",
        "is_decision = false",
        "state_at = null",
        "reject_labels = null"
      })
  void theTableOfFindingsRefusesWhatCannotBe(String change) {
    String applicant = UUID.randomUUID().toString();
    apply(Reports.green(applicant, 1));

    assertThatThrownBy(
            () ->
                jdbc.update(
                    "update applicant_finding set "
                        + change
                        + " where kind = 'client' and applicant_id = ?",
                    applicant))
        .isInstanceOf(DataIntegrityViolationException.class);
  }

  private static @Nullable Instant instant(@Nullable Object timestamp) {
    return timestamp == null ? null : ((Timestamp) timestamp).toInstant();
  }

  private static VerificationReport anyEvent(Random random, String applicant) {
    return switch (random.nextInt(8)) {
      case 0 -> Reports.event(applicant, "applicantReset", random.nextInt(6));
      case 1 -> Reports.event(applicant, "applicantPending", random.nextInt(6));
      case 4 -> Reports.event(applicant, "applicantDeleted", random.nextInt(6));
      case 5 -> Reports.reviewed(applicant, "RED", "RETRY", random.nextInt(6));
      case 2 -> Reports.rejected(applicant, random.nextInt(6), "L" + random.nextInt(2));
      case 3 -> Reports.event(applicant, "applicantWorkflowCompleted", random.nextInt(9));
      default -> Reports.green(applicant, random.nextInt(9));
    };
  }

  private static List<VerificationSubject> subjects(ClientId client, String... names) {
    return IntStream.range(0, names.length)
        .mapToObj(
            i ->
                new VerificationSubject(
                    client,
                    i == 0 ? client.value() : UUID.randomUUID(),
                    i == 0 ? SubjectKind.CLIENT : SubjectKind.RELATED_INDIVIDUAL,
                    true,
                    List.of(names[i])))
        .toList();
  }

  private ClientId client(String... names) {
    return transactions.execute(
        status -> {
          ClientId client = ClientRows.insert(jdbc, "pending");
          tables.replace(Map.of(client, subjects(client, names)));
          return client;
        });
  }

  private ReportEffects apply(VerificationReport... reports) {
    return transactions.execute(status -> applied(reports));
  }

  private ReportEffects applied(VerificationReport... sent) {
    List<VerificationReport> reports = List.of(sent);
    VerificationData verificationData =
        tables.load(reports, tables.clientsInReports(reports), Set.of(), Set.of());
    ReportEffects applied = verificationData.apply(reports, VerificationPolicy.ALL_FINDINGS);
    tables.write(verificationData, NOW);
    return applied;
  }

  private ClientVerification verification(ClientId client) {
    return tables
        .load(List.of(), Set.of(client), Set.of(), Set.of())
        .verifications(List.of(client))
        .get(client);
  }

  private boolean oneWaits() {
    return LockWaits.count(database.jdbcAs("postgres")) == 1;
  }
}
