package io.finlego.ingress.client.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.schemas.client.ReportVerification;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhooksTest {

  private static final String PATH = "/integration/sumsub-webhooks/update-state";
  private static final String SIMULATE = "/integration/sumsub-webhooks/simulate";

  private static ReportResponder responder;

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api sumsub = ingress.api();
  private final String applicant = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    IngressUnderTest.shared();
    responder = new ReportResponder(TestServers.kafka().bootstrapServers());
  }

  @AfterAll
  static void stop() throws Exception {
    responder.close();
  }

  @ParameterizedTest
  @EnumSource
  void aSignedWebhookBecomesACommandOfSumsub(DigestAlgorithm algorithm) {
    String body = reviewed(applicant);

    Answer answer = sumsub.post(PATH, body, WebhookSigning.headers(body, algorithm));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.value().path("applied").asBoolean()).isTrue();
    ReportResponder.Seen report = responder.seen(applicant).getFirst();
    assertThat(answer.header("command-id")).isEqualTo(report.commandId());
    assertThat(UUID.fromString(report.key()).version()).isEqualTo(5);
    assertThat(report.caller()).isEqualTo(new Caller(CallerKind.internal, "sumsub"));
    assertThat(report.report())
        .isEqualTo(
            new ReportVerification(
                applicant,
                "our name",
                "applicantReviewed",
                "RED",
                "FINAL",
                List.of("FORGERY", "SPAM"),
                Instant.parse("2026-03-02T09:15:30.321Z"),
                null,
                false));
  }

  @Test
  void theSameWebhookIsTheSameCommandAndAnotherIsAnother() {
    String body = reviewed(applicant);
    sumsub.post(PATH, body, WebhookSigning.headers(body));
    sumsub.post(PATH, body, WebhookSigning.headers(body, DigestAlgorithm.HMAC_SHA512_HEX));
    sumsub.post(PATH, body + " ", WebhookSigning.headers(body + " "));

    List<String> commands =
        responder.seen(applicant).stream().map(ReportResponder.Seen::commandId).toList();

    assertThat(commands).hasSize(3);
    assertThat(commands.get(1)).isEqualTo(commands.get(0));
    assertThat(commands.get(2)).isNotEqualTo(commands.get(0));
    assertThat(responder.seen(applicant).stream().map(ReportResponder.Seen::key).distinct())
        .hasSize(1);
  }

  @Test
  void aWebhookThatIsNotSignedAsItStandsIsRefusedWithoutAReason() {
    String body = reviewed(applicant);
    String[] headers = WebhookSigning.headers(body);

    for (Answer answer :
        List.of(
            sumsub.post(PATH, body.replace("RED", "GED"), headers),
            sumsub.post(PATH, body),
            sumsub.post(PATH, body, "X-Payload-Digest", headers[1]),
            sumsub.post(PATH, body, WebhookSigning.headers(headers[1], "HMAC_SHA1_HEX")),
            sumsub.post(PATH, body, WebhookSigning.headers(headers[1], "HMAC_SHA512_HEX")),
            sumsub.post(PATH, "{ no json", headers),
            sumsub.send("POST", PATH, null, "Content-Type", "application/json"))) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(401);
      assertThat(answer.codes()).containsExactly("unauthenticated");
      assertThat(answer.text()).doesNotContain(applicant);
    }
    assertThat(responder.seen(applicant)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|applicantId,createdAtMs,type",
        "{\"type\": \"applicantCreated\", \"applicantId\": \"a\"}|createdAtMs",
        "{\"type\": 1, \"applicantId\": \"\", \"createdAtMs\":"
            + " \"soon\"}|applicantId,createdAtMs,type",
        "{\"type\": \"x\", \"applicantId\": \"a\", \"createdAtMs\": 1582291399002,"
            + " \"reviewResult\": []}|reviewResult",
        "{\"type\": \"x\", \"applicantId\": \"a\", \"createdAtMs\": 1582291399002,"
            + " \"reviewResult\": {\"rejectLabels\": [1]}}|reviewResult.rejectLabels[0]"
      })
  void aSignedBodyThatIsNotAWebhookIsRefusedByItsFields(String body, String fields) {
    Answer answer = sumsub.post(PATH, body, WebhookSigning.headers(body));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.fields().stream().distinct().sorted().toList())
        .containsExactly(fields.split(","));
  }

  @Test
  void aSignedBodyThatIsNotJsonIsMalformed() {
    for (String body : List.of("", "{", "[1", "{\"a\": 1, \"a\": 2}", "{\"a\": \"\\u0000\"}")) {
      assertThat(sumsub.post(PATH, body, WebhookSigning.headers(body)).status())
          .as(body)
          .isEqualTo(400);
    }
  }

  @Test
  void aWebhookNeedsItsRequiredFieldsAndTheRestIsIgnored() {
    String body =
        """
        {"type": "applicantTagsChanged", "applicantId": "%s", "createdAtMs": 1582291399002, "reviewResult": null,
         "externalUserId": null, "applicantMemberOf": [{"applicantId": "x"}], "type2": {"a": [null]}}
        """
            .formatted(applicant);

    assertThat(sumsub.post(PATH, body, WebhookSigning.headers(body)).status()).isEqualTo(200);
    assertThat(responder.seen(applicant).getFirst().report())
        .isEqualTo(
            new ReportVerification(
                applicant,
                null,
                "applicantTagsChanged",
                null,
                null,
                List.of(),
                Instant.parse("2020-02-21T13:23:19.002Z"),
                null,
                false));
  }

  @Test
  void sumsubHasItsAnswerWithinFiveSecondsDecidedOrNot() {
    String silent = ReportResponder.SILENT + applicant;
    String body = reviewed(silent);
    long start = System.nanoTime();

    Answer answer = sumsub.post(PATH, body, WebhookSigning.headers(body));

    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(answer.value().path("commandId").asString())
        .isEqualTo(responder.seen(silent).getFirst().commandId());
  }

  @Test
  void aSimulatedWebhookGoesTheWayOfARealOne() {
    Instant before = Instant.now().minusMillis(1);

    Answer answer =
        ingress
            .api()
            .system()
            .post(
                SIMULATE,
                "{\"applicantId\": \"%s\", \"reviewAnswer\": \"RED\", \"rejectLabels\": [\"FORGERY\"]}"
                    .formatted(applicant));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    ReportResponder.Seen received = responder.seen(applicant).getFirst();
    assertThat(received.caller().getSubject()).isEqualTo("sumsub");
    ReportVerification report = received.report();
    assertThat(report.getReviewRejectType()).isEqualTo("FINAL");
    assertThat(report.getRejectLabels()).containsExactly("FORGERY");
    assertThat(report.getEventAt()).isBetween(before, Instant.now());
  }

  @Test
  void onlySystemsSimulateWebhooks() {
    String body = "{\"applicantId\": \"a\", \"reviewAnswer\": \"GREEN\"}";

    assertThat(sumsub.post(SIMULATE, body).status()).isEqualTo(401);
    assertThat(sumsub.frontOffice(UUID.randomUUID()).post(SIMULATE, body).status()).isEqualTo(403);
    assertThat(sumsub.system().post(SIMULATE, "{\"reviewAnswer\": \"MAYBE\"}").fields())
        .containsExactlyInAnyOrder("applicantId", "reviewAnswer");
  }

  @Test
  void withoutASecretWebhooksAreRefused() {
    String body = reviewed(applicant);
    try (IngressUnderTest without =
        IngressUnderTest.start(
            ingress.databaseUrl(),
            TestServers.kafka().bootstrapServers(),
            Map.of("finlego.ingress.sumsub.secret", ""))) {
      Answer answer = without.api().post(PATH, body, WebhookSigning.headers(body));
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("unavailable");
    }
  }

  private static String reviewed(String applicant) {
    return """
    {"applicantId": "%s", "inspectionId": "5cb56e8e0a975a35f333cb84", "correlationId": "req-%s",
     "externalUserId": "our name", "type": "applicantReviewed", "reviewStatus": "completed",
     "reviewResult": {"reviewAnswer": "RED", "rejectLabels": ["FORGERY", "SPAM"], "reviewRejectType": "FINAL"},
     "createdAtMs": "2026-03-02 09:15:30.321", "clientId": "yourCompany"}
    """
        .formatted(applicant, UUID.randomUUID());
  }
}
