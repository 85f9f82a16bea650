package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CommandSize;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The largest body of each operation is taken, and everything that can follow is done. One byte
 * more is refused. Nothing becomes a dead letter.
 */
class LargestCommandsTest {

  private static final Stack STACK = RunningStack.ofExamples();

  /** A placeholder for text of the length that makes a body the largest one. */
  private static final String FILLER = "#";

  private static final int INDIVIDUALS_MAX = 1000;

  /** Metadata may have 16,000 characters, and with fewer lines a draft is never too large. */
  private static final int FEWEST_LINES = 58;

  private static final int LINES_MAX = 100;

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);

  @AfterAll
  static void nothingBecameADeadLetter() {
    Invariants.hold(STACK);
  }

  @ParameterizedTest
  @ValueSource(ints = {FEWEST_LINES, LINES_MAX})
  void theLargestDraftIsDraftedPendedAndPostedOrCancelled(int lineCount) {
    String client = bank.client();
    String payer = bank.funded(client, "EUR", "1000");
    String payee = bank.clientAccount(client, "EUR");
    String draft = largest(draft(payer, payee, lineCount));

    assertTooLarge(system.post("/internal/Payments/draft", draft + " "));
    String posted = drafted(draft);
    assertThat(bank.pend(posted).value().path("status").asString()).isEqualTo("pending");
    assertThat(bank.post(posted).value().path("status").asString()).isEqualTo("posted");
    String cancelled = drafted(draft);
    assertThat(bank.pend(cancelled).value().path("status").asString()).isEqualTo("pending");
    String reason = "{\"reason\":\"%s\"}".formatted("\ud835\udd38".repeat(1000));
    assertThat(system.post("/internal/Payments/" + cancelled + "/cancel", reason).status())
        .isEqualTo(200);
    assertThat(system.get("/internal/Payments/" + posted).value().path("transactions"))
        .hasSize(lineCount);
  }

  private String drafted(String draft) {
    return system.post("/internal/Payments/draft", draft).value().path("id").asString();
  }

  @Test
  void theLargestAtomicBulkIsMade() {
    String client = bank.client();
    String payer = bank.funded(client, "EUR", "1000");
    String payee = bank.clientAccount(client, "EUR");
    String payment =
        "{\"metadata\":{\"a\":\"%s\"},\"transaction\":%s}"
            .formatted(FILLER, Bank.line(payer, payee, "0.01", "EUR"));
    String bulk =
        largest("{\"atomic\":true,\"payments\":[" + repeated(payment, INDIVIDUALS_MAX) + "]}");

    assertTooLarge(system.post("/internal/Payments/bulk", bulk + " "));
    assertThat(system.post("/internal/Payments/bulk", bulk).value()).hasSize(INDIVIDUALS_MAX);
  }

  @Test
  void theLargestProfileIsCreatedReplacedAndImported() {
    String onboarding = UUID.randomUUID().toString();
    String created = largest(company(onboarding, "Ona", ""));
    String replaced = largest(company(onboarding, "Rūta", ""));
    String imported =
        largest(
            company(
                UUID.randomUUID().toString(),
                "Ona",
                "\"externalClientId\":\"%s\",".formatted(UUID.randomUUID())));

    assertTooLarge(system.post("/internal/Clients", created + " "));
    String client = system.post("/internal/Clients", created).value().path("id").asString();
    assertTooLarge(system.send("PUT", "/internal/Clients/" + client, replaced + " ", Map.of()));
    assertThat(system.send("PUT", "/internal/Clients/" + client, replaced, Map.of()).status())
        .isEqualTo(200);
    String importPath = "/integration/clients-import/company";
    String withoutType = imported.replace("\"type\":\"company\",", "") + " ".repeat(17);
    assertTooLarge(system.post(importPath, withoutType + " "));
    assertThat(system.post(importPath, withoutType).status()).isEqualTo(200);
    assertThat(individuals(client)).hasSize(INDIVIDUALS_MAX);
  }

  @Test
  void aProfileOfWhichVeryManyFieldsChangeIsReplaced() {
    String onboarding = UUID.randomUUID().toString();
    String path = "/internal/Clients/";
    String client =
        system
            .post("/internal/Clients", company(onboarding, "Ona", options(1)))
            .value()
            .path("id")
            .asString();

    Answer answer =
        system.send("PUT", path + client, company(onboarding, "Ona", options(2)), Map.of());

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    JsonNode history = system.get(path + client + "/history").value();
    assertThat(history.path(0).path("fields").toString())
        .as("related individuals without ids are new ones")
        .isEqualTo("[\"customOptions\",\"relatedIndividuals\"]");
  }

  /** Options whose values have much longer paths than they are long. */
  private static String options(int value) {
    return "\"customOptions\":{\"%s\":[%s]},"
        .formatted("n".repeat(200), repeated(Integer.toString(value), 40_000));
  }

  private JsonNode individuals(String client) {
    return system.get("/internal/Clients/" + client).value().path("relatedIndividuals");
  }

  private static void assertTooLarge(Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(413);
    assertThat(answer.codes()).containsExactly("payloadTooLarge");
  }

  private static String draft(String payer, String payee, int lineCount) {
    String line =
        Bank.line(payer, payee, "0.01", "EUR")
            .replace("}", ",\"metadata\":{\"a\":\"%s\"}}".formatted(FILLER));
    return "{\"transactions\":[" + repeated(line, lineCount) + "]}";
  }

  private static String company(String onboarding, String firstName, String moreFields) {
    String individual = "{\"firstName\":\"%s%s\"}".formatted(firstName, FILLER);
    return """
    {"type":"company",%s"onboardingId":"%s","editorUserId":"%s","riskLevel":"low","isDefaultCompliant":true,
     "legalName":"Žalia UAB","countryOfRegistration":"LT","phoneNumber":"+37060000000","address":{"country":"LT"},
     "relatedIndividuals":[%s]}\
    """
        .formatted(
            moreFields, onboarding, UUID.randomUUID(), repeated(individual, INDIVIDUALS_MAX));
  }

  private static String repeated(String item, int count) {
    return IntStream.range(0, count).mapToObj(_ -> item).collect(Collectors.joining(","));
  }

  /** The body of the largest size, with text in place of each filler. */
  private static String largest(String body) {
    int fillerCount = body.length() - body.replace(FILLER, "").length();
    int bytes = CommandSize.CONTENT_BYTES_MAX - bytes(body.replace(FILLER, ""));
    String filled = body.replace(FILLER, "x".repeat(bytes / fillerCount));
    return filled + " ".repeat(CommandSize.CONTENT_BYTES_MAX - bytes(filled));
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
