package io.finlego.client.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.finlego.client.ClientDatabase;
import io.finlego.client.Profiles;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

class CreatingClientsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static ClientDatabase database;

  private final DataSource source = database.as("finlego_client");
  private final JdbcTemplate jdbc = new JdbcTemplate(source);
  private final JdbcTemplate superuser = database.jdbcAs("postgres");
  private final TransactionTemplate transactions = ClientDatabase.transactions(source);
  private final CreatingClients creating =
      new CreatingClients(
          new Clients(jdbc),
          new ClientChanges(jdbc),
          Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));

  @BeforeAll
  static void migrate() {
    database = ClientDatabase.migrated("creating_clients");
  }

  @Test
  void aClientIsPublishedAsItWasSent() {
    RequestedClient request = Requests.of(Profiles.company());

    CreatedClient client = created(apply(request).getFirst());

    Map<String, Object> row =
        database
            .jdbcAs("finlego_reader")
            .queryForMap(
                "select *, profile::text as sent from client_view where id = ?",
                client.id().value());
    assertThat(row)
        .containsEntry("type", "company")
        .containsEntry("status", "active")
        .containsEntry("onboarding_id", request.onboardingId().value())
        .containsEntry("risk_level", "low")
        .containsEntry("display_name", "Žalia Energija UAB")
        .containsEntry("email", "office@zalia.example")
        .containsEntry("phone_number", "+37060000001")
        .containsEntry("country_of_registration", "LT")
        .containsEntry("registration_number", "304123456")
        .containsEntry("sent", Profiles.AS_SENT)
        .containsEntry("version", 1L);
    assertThat(row.get("created_at")).isEqualTo(row.get("updated_at"));
  }

  @Test
  void whoAskedForAClientIsKept() {
    RequestedClient request = Requests.of(Profiles.company());

    CreatedClient client = created(apply(request).getFirst());

    Map<String, Object> change =
        superuser.queryForMap(
            "select * from client_change where client_id = ?", client.id().value());
    assertThat(change)
        .containsEntry("version", 1L)
        .containsEntry("command_id", request.commandId().value())
        .containsEntry("change", "created")
        .containsEntry("caller_kind", "system")
        .containsEntry("caller_subject", "back-office")
        .containsEntry("editor_user_id", request.profile().getEditorUserId());
  }

  @Test
  void aBatchOfGoodAndRefusedRequestsKeepsItsOrder() {
    RequestedClient earlier = Requests.of(Profiles.company());
    apply(earlier);
    UUID twice = UUID.randomUUID();

    List<Creation> creations =
        apply(
            Requests.of(Profiles.company()),
            Requests.of(Profiles.company().setOnboardingId(earlier.onboardingId().value())),
            Requests.of(Profiles.company().setOnboardingId(twice)),
            Requests.of(Profiles.company().setPhoneNumber("1")),
            Requests.of(Profiles.company().setOnboardingId(twice)),
            Requests.of(Profiles.company().setEmail(null).setRegistrationNumber(null)));

    assertThat(creations.stream().map(creation -> creation instanceof Creation.Created))
        .containsExactly(true, false, true, false, false, true);
  }

  @Test
  void anEmptyBatchDoesNothing() {
    assertThat(apply()).isEmpty();
  }

  @Test
  void whoeverLosesARaceForAnOnboardingIsRefusedOnceTheOtherIsCommitted() throws Exception {
    assertThat(race(true)).isEqualTo(Creation.duplicate());
  }

  @Test
  void whoeverWaitsForAnotherThatIsRolledBackGetsTheOnboarding() throws Exception {
    assertThat(race(false)).isInstanceOf(Creation.Created.class);
  }

  @Test
  void parallelBatchesOfTheSameOnboardingsNeverDeadlockAndCreateEachOnce() throws Exception {
    List<UUID> onboardings = Stream.generate(UUID::randomUUID).limit(200).toList();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> batches =
          IntStream.range(0, 4)
              .mapToObj(i -> i % 2 == 0 ? onboardings : onboardings.reversed())
              .map(order -> executor.submit(() -> createdOf(order)))
              .toList();
      long created = 0;
      for (Future<Long> batch : batches) {
        created += batch.get();
      }
      assertThat(created).isEqualTo(200);
    }
  }

  private long createdOf(List<UUID> onboardings) {
    RequestedClient[] requests =
        onboardings.stream()
            .map(id -> Requests.of(Profiles.company().setOnboardingId(id)))
            .toArray(RequestedClient[]::new);
    return apply(requests).stream()
        .filter(creation -> creation instanceof Creation.Created)
        .count();
  }

  /**
   * The second of two requests with one onboarding, decided while the first one's transaction is
   * open.
   */
  private Creation race(boolean firstCommits) throws Exception {
    RequestedClient first = Requests.of(Profiles.company());
    RequestedClient second =
        Requests.of(Profiles.company().setOnboardingId(first.onboardingId().value()));
    CountDownLatch applied = new CountDownLatch(1);
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> firstTransaction =
          executor.submit(
              () ->
                  transactions.executeWithoutResult(
                      status -> {
                        creating.apply(List.of(first));
                        applied.countDown();
                        mayEnd.join();
                        if (!firstCommits) {
                          status.setRollbackOnly();
                        }
                      }));
      applied.await();
      Future<Creation> loser = executor.submit(() -> apply(second).getFirst());
      await().atMost(PATIENCE).until(this::oneWaits);
      mayEnd.complete(null);
      firstTransaction.get();
      return loser.get();
    }
  }

  private boolean oneWaits() {
    Integer waiting =
        superuser.queryForObject(
            "select count(*)::int from pg_stat_activity where usename = 'finlego_client' and"
                + " wait_event_type = 'Lock'",
            Integer.class);
    return waiting != null && waiting == 1;
  }

  private List<Creation> apply(RequestedClient... requests) {
    List<Creation> creations = transactions.execute(status -> creating.apply(List.of(requests)));
    return creations == null ? List.of() : creations;
  }

  private static CreatedClient created(Creation creation) {
    return ((Creation.Created) creation).client();
  }
}
