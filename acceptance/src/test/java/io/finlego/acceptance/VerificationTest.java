package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.client.ClientActivated;
import io.finlego.schemas.client.ClientEvent;
import io.finlego.schemas.client.ClientRejected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sumsub's webhooks verify clients and companies; clients read their profiles and plans. */
class VerificationTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final Sumsub sumsub = new Sumsub(STACK);
  private final String applicant = Sumsub.applicant();

  @Test
  void aWebhookActivatesAPendingPersonWhichThenGetsAccounts() {
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    assertThat(status(client)).isEqualTo("pending");
    sumsub.send(Sumsub.event(applicant, onboarding, "applicantCreated", "null", 1)).value();
    sumsub.send(Sumsub.event(applicant, onboarding, "applicantPending", "null", 2)).value();
    assertThat(status(client)).isEqualTo("pending");

    Answer answer =
        sumsub.send(
            Sumsub.green(applicant, onboarding, 3),
            Sumsub.green(applicant, onboarding, 3),
            "HmacSHA512",
            "HMAC_SHA512_HEX");
    assertThat(answer.status()).as("another correlationId is another body").isEqualTo(401);
    String green = Sumsub.green(applicant, onboarding, 3);
    answer = sumsub.send(green, green, "HmacSHA512", "HMAC_SHA512_HEX");

    assertThat(answer.value().path("applied").asBoolean()).isTrue();
    assertThat(status(client)).isEqualTo("active");
    JsonNode verification = client(client).path("verification");
    assertThat(verification.path("state").asString()).isEqualTo("approved");
    assertThat(verification.path("reviewAnswer").asString()).isEqualTo("GREEN");
    assertThat(bank.clientAccount(client, "EUR")).isNotEmpty();
    assertThat(events(client)).filteredOn(ClientActivated.class::isInstance).hasSize(1);
  }

  @Test
  void aCompanyIsActiveWhenAllRequiredPeopleAreVerified() {
    String owner = UUID.randomUUID().toString();
    String director = UUID.randomUUID().toString();
    String onboarding = UUID.randomUUID().toString();
    String company = company(onboarding, owner, director);

    sumsub.send(Sumsub.green(Sumsub.applicant(), onboarding, 1)).value();
    simulate(owner, "GREEN").value();
    assertThat(status(company)).isEqualTo("pending");
    assertThat(client(company).path("verification").path("state").asString()).isEqualTo("pending");
    JsonNode persons =
        system.get("/internal/Clients/" + company + "/status").value().path("persons");
    assertThat(
            persons
                .valueStream()
                .filter(person -> person.path("mustBeVerified").asBoolean())
                .map(person -> person.path("state").asString("nothing yet")))
        .containsExactlyInAnyOrder("approved", "approved", "nothing yet");
    simulate(director, "GREEN").value();

    assertThat(status(company)).isEqualTo("active");
  }

  @Test
  void aCompanyIsNotAcceptedAsItsOwnDirector() {
    String owner = UUID.randomUUID().toString();
    String company = company(UUID.randomUUID().toString(), owner, UUID.randomUUID().toString());
    ObjectNode profile = (ObjectNode) client(company);
    ((ObjectNode) profile.at("/relatedIndividuals/1")).put("id", company);

    Answer refused =
        system.send("PUT", "/internal/Clients/" + company, profile.toString(), Map.of());

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.fields()).containsExactly("relatedIndividuals[1].id");
  }

  @Test
  void aFinalRedRejectsTheClientWithReasonsAndOlderOrRepeatedEventsChangeNothing() {
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    String rejected = Sumsub.rejected(applicant, onboarding, 30, "FORGERY");

    Answer first = sumsub.send(rejected);
    long version = client(client).path("version").asLong();
    Answer older = sumsub.send(Sumsub.green(applicant, onboarding, 29));
    Answer repeated = sumsub.send(rejected);

    assertThat(first.value().path("applied").asBoolean()).isTrue();
    assertThat(older.value().path("applied").asBoolean()).isFalse();
    assertThat(repeated.value()).isEqualTo(first.value());
    assertThat(repeated.header("Idempotency-Replayed")).contains("true");
    assertThat(repeated.header("Command-Id")).isEqualTo(first.header("Command-Id"));
    JsonNode profile = client(client);
    assertThat(profile.path("status").asString()).isEqualTo("pending");
    assertThat(profile.path("version").asLong()).isEqualTo(version);
    assertThat(profile.path("verification").path("state").asString()).isEqualTo("rejected");
    assertThat(profile.path("verification").path("rejectLabels").toString())
        .isEqualTo("[\"FORGERY\"]");
    assertThat(events(client)).filteredOn(ClientRejected.class::isInstance).hasSize(1);
  }

  @Test
  void aClientThatTheVerificationRejectsIsPaidButCannotPayUntilItIsApproved() {
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    sumsub.send(Sumsub.green(applicant, onboarding, 1)).value();
    String account = bank.funded(client, "EUR", "100");
    String payee = bank.clientAccount(bank.client(), "EUR");

    sumsub.send(Sumsub.rejected(applicant, onboarding, 2, "FORGERY")).value();

    assertThat(bank.pay(account, payee, "1", "EUR").codes()).containsExactly("clientProhibited");
    bank.pay(bank.account("settlement", "EUR"), account, "5", "EUR").value();
    assertThat(events(client))
        .filteredOn(ClientRejected.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((ClientRejected) event).getRestricted()).isTrue());
    sumsub.send(Sumsub.green(applicant, onboarding, 3)).value();
    bank.pay(account, payee, "105", "EUR").value();
  }

  @Test
  void theOrderOfEventsDoesNotChangeTheClientsFinalStatus() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    List<String> bodies =
        new ArrayList<>(
            List.of(
                Sumsub.event(applicant, onboarding, "applicantCreated", "null", 1),
                Sumsub.event(applicant, onboarding, "applicantPending", "null", 2),
                Sumsub.rejected(applicant, onboarding, 3, "SPAM"),
                Sumsub.event(applicant, onboarding, "applicantReset", "null", 4),
                Sumsub.event(applicant, onboarding, "applicantOnHold", "null", 5),
                Sumsub.green(applicant, onboarding, 6),
                Sumsub.event(applicant, onboarding, "applicantTagsChanged", "null", 7)));
    bodies.add(bodies.get(2));
    Collections.shuffle(bodies, random);

    Callers.atOnce(bodies.size(), i -> sumsub.send(bodies.get(i)))
        .forEach(answer -> assertThat(answer.status()).as("seed %d", seed).isEqualTo(200));

    assertThat(status(client)).as("seed %d", seed).isEqualTo("active");
    assertThat(client(client).path("verification").path("rejectLabels"))
        .as("seed %d", seed)
        .isEmpty();
  }

  @Test
  void aClientWithADeletedOrWaitingApplicantIsPendingAgain() {
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    sumsub.send(Sumsub.green(applicant, onboarding, 1)).value();
    assertThat(status(client)).isEqualTo("active");

    sumsub.send(Sumsub.event(applicant, onboarding, "applicantOnHold", "null", 2)).value();
    assertThat(status(client)).isEqualTo("pending");
    sumsub.send(Sumsub.green(applicant, onboarding, 3)).value();
    assertThat(status(client)).isEqualTo("active");
    sumsub.send(Sumsub.event(applicant, onboarding, "applicantDeleted", "null", 4)).value();
    assertThat(status(client)).isEqualTo("pending");
    Answer unknown =
        sumsub.send(Sumsub.event(applicant, onboarding, "applicantWorkflowFailed", "null", 5));

    assertThat(unknown.value().path("applied").asBoolean()).isFalse();
    assertThat(status(client)).isEqualTo("pending");
  }

  @Test
  void aSignedBodyThatIsNotAWebhookIsRefused() {
    Answer broken = sumsub.send("{");
    Answer empty = sumsub.send("{}");
    Answer simulated = system.post("/integration/sumsub-webhooks/simulate", "{}");

    assertThat(broken.status()).isEqualTo(400);
    assertThat(broken.codes()).containsExactly("malformedJson");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.fields()).containsExactly("type", "applicantId", "createdAtMs");
    assertThat(simulated.status()).isEqualTo(400);
    assertThat(simulated.fields()).containsExactly("applicantId", "reviewAnswer");
  }

  @Test
  void theFindingOfAnUnknownApplicantIsKeptAndActivatesItsClientAtOnce() {
    String early = UUID.randomUUID().toString();

    Answer unknown = sumsub.send(Sumsub.green(early, "nobody", 1));
    String client = individual(UUID.randomUUID().toString(), early);

    assertThat(unknown.value().path("applied").asBoolean()).isFalse();
    assertThat(status(client)).isEqualTo("active");
  }

  @Test
  void aWebhookWithAnAlteredByteIsRefused() {
    String onboarding = UUID.randomUUID().toString();
    String client = individual(onboarding, null);
    String body = Sumsub.green(applicant, onboarding, 1);

    Answer altered =
        sumsub.send(body.replace("GREEN", "GREFN"), body, "HmacSHA256", "HMAC_SHA256_HEX");
    Answer mislabelled = sumsub.send(body, body, "HmacSHA256", "HMAC_SHA512_HEX");
    Answer weak = sumsub.send(body, body, "HmacSHA1", "HMAC_SHA1_HEX");

    assertThat(List.of(altered, mislabelled, weak))
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(401);
              assertThat(answer.codes()).containsExactly("unauthenticated");
            });
    assertThat(status(client)).isEqualTo("pending");
  }

  @Test
  void aClientReadsItsOwnProfileAndPlan() {
    String client = bank.client();
    String otherClient = bank.client();
    String line =
        "{\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amount\":12.34,\"currency\":\"EUR\",\"metadata\":{\"transferType\":\"sepa\"}}"
            .formatted(
                bank.funded(client, "EUR", "100.00"), bank.clientAccount(otherClient, "EUR"));
    system.post("/internal/Payments", "{\"transaction\":" + line + "}").value();
    Answer draft = system.post("/internal/Payments/draft", "{\"transactions\":[" + line + "]}");
    bank.pend(draft.value().path("id").asString()).value();
    Api frontOffice = Api.frontOffice(STACK, client);

    JsonNode profile = frontOffice.get("/Client").value();
    JsonNode plan = frontOffice.get("/Client/plan").value();

    assertThat(profile.path("id").asString()).isEqualTo(client);
    assertThat(profile.path("firstName").asString()).isEqualTo("Ada");
    assertThat(profile.has("riskLevel")).isFalse();
    assertThat(profile.has("editorUserId")).isFalse();
    assertThat(plan.path("name").asString()).isEqualTo("standard");
    assertThat(plan.path("transfers")).hasSize(5);
    assertThat(plan.at("/transfers/0/usedToday/count").asInt()).isZero();
    assertThat(plan.at("/transfers/1/type").asString()).isEqualTo("sepa");
    assertThat(plan.at("/transfers/1/usedToday/count").asInt()).isEqualTo(2);
    assertThat(plan.at("/transfers/1/usedThisMonth/amount").decimalValue())
        .isEqualByComparingTo("24.68");
    assertThat(system.get("/Client").status()).isEqualTo(403);
    assertThat(system.get("/Client/plan").status()).isEqualTo(403);
    assertThat(Api.anonymous(STACK).get("/Client").status()).isEqualTo(401);
    assertThat(frontOffice.post("/integration/sumsub-webhooks/simulate", "{}").status())
        .isEqualTo(403);
  }

  private Answer simulate(String applicantId, String answer) {
    return system.post(
        "/integration/sumsub-webhooks/simulate",
        "{\"applicantId\": \"%s\", \"reviewAnswer\": \"%s\"}".formatted(applicantId, answer));
  }

  private String individual(String onboarding, String applicantId) {
    String body =
        """
        {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "firstName": "Ada",
         "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000", "isDefaultCompliant": false,
         "applicantId": %s, "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"}}
        """
            .formatted(
                onboarding,
                UUID.randomUUID(),
                applicantId == null ? "null" : "\"" + applicantId + "\"");
    return system.post("/internal/Clients", body).value().path("id").asString();
  }

  private String company(String onboarding, String owner, String director) {
    String body =
        """
        {"type": "company", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "legalName": "Žalia UAB",
         "countryOfRegistration": "LT", "phoneNumber": "+37060000000", "isDefaultCompliant": false,
         "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"},
         "relatedIndividuals": [
           {"firstName": "Ona", "isShareholder": true, "percentageOwnership": 25, "applicantId": "%s"},
           {"firstName": "Jonas", "isDirector": true, "applicantId": "%s"},
           {"firstName": "Rasa", "isShareholder": true, "percentageOwnership": 24.9}]}
        """
            .formatted(onboarding, UUID.randomUUID(), owner, director);
    return system.post("/internal/Clients", body).value().path("id").asString();
  }

  private JsonNode client(String id) {
    return system.get("/internal/Clients/" + id).value();
  }

  private String status(String id) {
    return client(id).path("status").asString();
  }

  private static List<Object> events(String client) {
    AvroCodec codec = AvroCodec.catalogue();
    return Topic.read(STACK, "finlego.client.events").stream()
        .filter(record -> new String(record.key()).equals(client))
        .map(record -> codec.decode(record.value(), ClientEvent.class).getPayload())
        .toList();
  }
}
