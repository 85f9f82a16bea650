package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.client.ClientEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The events of a client in their order; {@link ErasureTest} tests the event of the erasure. */
class ClientEventsTest {

  private static final Stack STACK = RunningStack.get();
  private static final String EDITOR = "c5c2f4a5-c36d-4d4d-9e5c-2659c938a266";

  private final Api system = Api.system(STACK);
  private final String onboarding = UUID.randomUUID().toString();

  @Test
  void subscribersGetEveryEventOfAClientOnceAndInOrder() {
    String client = system.post("/internal/Clients", body("Ada")).value().path("id").asString();
    String path = "/internal/Clients/" + client;
    system.send("PUT", path, body("Augusta"), Map.of()).value();
    simulate(client, "GREEN");
    new Bank(system).block(client).value();
    new Bank(system).block(client).value();
    system.send("PUT", path + "/unblock", Bank.REASON, Map.of()).value();
    simulate(client, "RED");
    Api.frontOffice(STACK, client).post("/Client/deletion-notifications", "{}").value();

    List<String> events =
        List.of(
            "ClientCreated",
            "ClientChanged",
            "ClientActivated",
            "ClientBlocked",
            "ClientUnblocked",
            "ClientRejected",
            "ClientDeletionRequested");
    Await.until("all events", () -> of(STACK, client).size() >= events.size());
    assertThat(of(STACK, client)).isEqualTo(events);
  }

  /** The names of a client's events. */
  static List<String> of(Stack stack, String client) {
    AvroCodec codec = AvroCodec.catalogue();
    return Topic.read(stack, "finlego.client.events").stream()
        .filter(record -> new String(record.key()).equals(client))
        .map(record -> codec.decode(record.value(), ClientEvent.class).getPayload())
        .map(payload -> payload.getClass().getSimpleName())
        .toList();
  }

  /** How many events of each name there are. */
  static Map<String, Integer> counts(Stack stack) {
    AvroCodec codec = AvroCodec.catalogue();
    Map<String, Integer> counts = new TreeMap<>();
    Topic.read(stack, "finlego.client.events").stream()
        .map(record -> codec.decode(record.value(), ClientEvent.class).getPayload())
        .forEach(payload -> counts.merge(payload.getClass().getSimpleName(), 1, Integer::sum));
    return counts;
  }

  private void simulate(String applicant, String answer) {
    system
        .post(
            "/integration/sumsub-webhooks/simulate",
            "{\"applicantId\": \"%s\", \"reviewAnswer\": \"%s\"}".formatted(applicant, answer))
        .value();
  }

  private String body(String firstName) {
    return """
    {"type": "individual", "onboardingId": "%s", "editorUserId": "%s", "riskLevel": "low", "firstName": "%s",
     "lastName": "Lovelace", "birthDate": "1990-12-10", "phoneNumber": "+37060000000",
     "address": {"streetLine1": "Gedimino 1", "city": "Vilnius", "zip": "01103", "country": "LT"}}
    """
        .formatted(onboarding, EDITOR, firstName);
  }
}
