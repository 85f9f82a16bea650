package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Tries every operation of the API's description as each caller that may not use it. */
class EachCallerTest {

  private static final Stack STACK = RunningStack.get();
  private static final Bank BANK = new Bank(Api.system(STACK));
  private static final String CLIENT = BANK.client();
  private static final String OTHER = BANK.client();

  /** All operations that need a token: the request for a token itself needs none. */
  static Stream<Operation> closed() {
    return Operation.of(STACK).filter(operation -> !operation.path().equals("/sandbox/token"));
  }

  static Stream<Operation> ofSystems() {
    return Operation.of(STACK)
        .filter(
            operation -> {
              String path = operation.path().toLowerCase(Locale.ROOT);
              return path.contains("/internal/")
                  || path.startsWith("/integration/clients-import/")
                  || path.endsWith("/simulate");
            });
  }

  @ParameterizedTest
  @MethodSource("closed")
  void aCallerWithoutCredentialsIsRefusedEverywhere(Operation operation) {
    for (Api stranger : List.of(Api.anonymous(STACK), Api.withToken(STACK, "no.token.atAll"))) {
      Answer refused = send(stranger, operation, CLIENT);

      assertThat(refused.status()).as("%s", refused).isEqualTo(401);
      assertThat(refused.codes()).containsExactly("unauthenticated");
    }
  }

  @ParameterizedTest
  @MethodSource("ofSystems")
  void aClientHasNoAccessToTheBackOfficeNeitherForItselfNorForOthers(Operation operation) {
    for (String client : List.of(CLIENT, OTHER)) {
      Answer refused = send(Api.frontOffice(STACK, CLIENT), operation, client);

      assertThat(refused.status()).as("%s", refused).isEqualTo(403);
      assertThat(refused.codes()).containsExactly("forbidden");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/Client",
    "GET,/Client/plan",
    "POST,/Client/deletion-notifications",
    "PUT,/Accounts/reorder-accounts",
    "POST,/Accounts/send-otp",
    "POST,/Accounts/otp-verification"
  })
  void aSystemIsRefusedWhereAClientIsRequired(String method, String path) {
    Answer refused = BANK.system.send(method, path, method.equals("GET") ? null : "{}", Map.of());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("forbidden");
  }

  @Test
  void eachClientReadsAndRequestsForItselfOnly() {
    Api client = Api.frontOffice(STACK, CLIENT);
    Api otherClient = Api.frontOffice(STACK, OTHER);

    JsonNode notification = client.post("/Client/deletion-notifications", "{}").value();
    JsonNode otherNotification = otherClient.post("/Client/deletion-notifications", "{}").value();

    assertThat(notification).isNotEqualTo(otherNotification);
    assertThat(client.get("/Client").value().path("id").asString()).isEqualTo(CLIENT);
    assertThat(otherClient.get("/Client").value().path("id").asString()).isEqualTo(OTHER);
  }

  @ParameterizedTest
  @CsvSource({"GET,/Client", "GET,/Client/plan", "POST,/Client/deletion-notifications"})
  void anUnknownClientIsReported(String method, String path) {
    Api unknownClient = Api.frontOffice(STACK, UUID.randomUUID().toString());

    Answer refused = unknownClient.send(method, path, method.equals("GET") ? null : "{}", Map.of());

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.codes()).containsExactly("clientNotFound");
  }

  private static Answer send(Api caller, Operation operation, String client) {
    String path =
        operation
            .path()
            .replace("{clientId}", client)
            .replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");
    String body = operation.description().has("requestBody") ? "{}" : null;
    return caller.send(operation.method(), path, body, Map.of());
  }
}
