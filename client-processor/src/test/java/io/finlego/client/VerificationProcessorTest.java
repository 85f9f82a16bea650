package io.finlego.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.schemas.TopicProvisioning;
import io.finlego.schemas.client.ClientActivated;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientRejected;
import io.finlego.schemas.client.ClientType;
import io.finlego.schemas.client.CreateClient;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.client.RiskLevel;
import io.finlego.schemas.reply.ClientCreatedReply;
import io.finlego.schemas.reply.Continues;
import io.finlego.schemas.reply.VerificationReported;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reports on a real Kafka and Postgres, up to the events for subscribers. */
class VerificationProcessorTest {

  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");

  private static final String KEY =
      Base64.getEncoder().encodeToString("a key that only tests ever have!".getBytes(UTF_8));

  private static ConfigurableApplicationContext processor;
  private static ClientCaller caller;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void start() {
    String brokers = TestServers.kafka().bootstrapServers();
    String url = TestServers.postgres().freshDatabase("verification_processor");
    TopicProvisioning.provision(brokers, (short) 1);
    processor =
        ClientProcessor.builder()
            .run(
                "--spring.kafka.bootstrap-servers=" + brokers,
                "--finlego.postgres.url=" + url,
                "--finlego.vault.current=test",
                "--finlego.vault.master-keys.test=" + KEY,
                "--finlego.vault.search-key=" + KEY,
                "--server.port=0");
    caller = new ClientCaller(brokers);
    jdbc = new ClientDatabase(url).jdbcAs("postgres");
  }

  @AfterAll
  static void stop() {
    caller.close();
    processor.close();
  }

  @Test
  void aCompanyIsActiveWhenAllItsSubjectsAreApproved() {
    UUID owner = UUID.randomUUID();
    UUID company =
        create("[{\"id\": \"%s\", \"isUbo\": true}, {\"isPep\": true}]".formatted(owner));

    assertThat(report(green(company.toString(), 1))).isTrue();
    assertThat(client(company)).containsEntry("status", "pending");
    assertThat(report(green(owner.toString(), 2))).isTrue();

    assertThat(client(company))
        .containsEntry("status", "active")
        .containsEntry("verification_state", "approved");
    assertThat(payloads(company))
        .filteredOn(ClientActivated.class::isInstance)
        .containsExactly(new ClientActivated(company, 3L));
    assertThat(caller.events(company).getLast().getCaller().getSubject()).isEqualTo("sumsub");
  }

  @Test
  void aFinalRefusalRejectsTheClientAndAnOlderApprovalChangesNothing() {
    UUID company = create("[]");

    report(reviewed(company.toString(), "RED", "FINAL", 5, "FORGERY"));

    assertThat(report(green(company.toString(), 4))).isFalse();
    assertThat(client(company))
        .containsEntry("status", "pending")
        .containsEntry("verification_state", "rejected");
    assertThat(report(green(company.toString(), 6))).isTrue();
    assertThat(client(company)).containsEntry("status", "active");
    assertThat(report(event(company.toString(), "applicantReset", 7))).isTrue();
    assertThat(client(company)).containsEntry("status", "pending");
    assertThat(payloads(company))
        .filteredOn(ClientRejected.class::isInstance)
        .containsExactly(new ClientRejected(company, 2L, List.of("FORGERY"), true));
  }

  @Test
  void theSameReportAgainIsTheSame() {
    UUID company = create("[]");
    UUID command = UUID.randomUUID();
    ReportVerification report = green(company.toString(), 1);

    caller.send(command, report);
    Object first = caller.reply(command);
    caller.send(command, report);

    assertThat(caller.reply(command)).isEqualTo(first);
    assertThat(caller.events(company)).hasSize(2);
  }

  @Test
  void aClientThatWasApprovedBeforeItExistedIsActiveAtOnce() {
    UUID applicant = UUID.randomUUID();
    assertThat(report(green(applicant.toString(), 1))).isFalse();
    UUID command = UUID.randomUUID();

    caller.send(command, company("\"applicantId\": \"%s\"".formatted(applicant)));
    UUID id = ((ClientCreatedReply) caller.reply(command)).getId();

    assertThat(client(id)).containsEntry("status", "active");
    assertThat(payloads(id)).hasSize(2).last().isInstanceOf(ClientActivated.class);
    assertThat(caller.events(id)).allMatch(event -> event.getCommandId().equals(command));
  }

  private static UUID create(String relatedIndividuals) {
    UUID command = UUID.randomUUID();
    caller.send(command, company("\"relatedIndividuals\": " + relatedIndividuals));
    return ((ClientCreatedReply) caller.reply(command)).getId();
  }

  /** A pending client with these fields in its profile. */
  private static CreateClient company(String fields) {
    UUID onboarding = UUID.randomUUID();
    return CreateClient.newBuilder()
        .setType(ClientType.company)
        .setOnboardingId(onboarding)
        .setEditorUserId(UUID.randomUUID())
        .setRiskLevel(RiskLevel.low)
        .setIsDefaultCompliant(false)
        .setDisplayName("Žalia Energija UAB")
        .setPhoneNumber("+37060000001")
        .setCountryOfRegistration("LT")
        .setProfile(
            "{\"onboardingId\": \"%s\", \"legalName\": \"Žalia Energija UAB\", \"phoneNumber\": \"+37060000001\", %s}"
                .formatted(onboarding, fields))
        .build();
  }

  /** Tells whether the report was applied. */
  private static boolean report(ReportVerification report) {
    UUID command = UUID.randomUUID();
    caller.send(command, report);
    Object reply = caller.reply(command);
    return ((VerificationReported) (reply instanceof Continues more ? more.getResult() : reply))
        .getApplied();
  }

  private static ReportVerification event(String applicant, String type, int second) {
    return new ReportVerification(
        applicant, null, type, null, null, List.of(), MORNING.plusSeconds(second), null, false);
  }

  private static ReportVerification green(String applicant, int second) {
    return reviewed(applicant, "GREEN", null, second);
  }

  private static ReportVerification reviewed(
      String applicant, String answer, @Nullable String rejectType, int second, String... labels) {
    return new ReportVerification(
        applicant,
        null,
        "applicantReviewed",
        answer,
        rejectType,
        List.of(labels),
        MORNING.plusSeconds(second),
        null,
        false);
  }

  private static List<Object> payloads(UUID client) {
    return caller.events(client).stream().map(ClientEvent::getPayload).toList();
  }

  private static Map<String, Object> client(UUID id) {
    return jdbc.queryForMap("select status, verification_state from client where id = ?", id);
  }
}
