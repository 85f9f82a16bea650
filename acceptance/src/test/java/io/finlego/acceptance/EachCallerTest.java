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

/** Every operation of the API's own description, tried by each who may not use it. */
class EachCallerTest {

  private static final Stack STACK = RunningStack.get();
  private static final Bank BANK = new Bank(Api.system(STACK));
  private static final String CLIENT = BANK.client();
  private static final String OTHER = BANK.client();

  /** Whoever wants a token has none yet. */
  static Stream<InputTest.Operation> closed() {
    return InputTest.operations().filter(one -> !one.path().equals("/sandbox/token"));
  }

  static Stream<InputTest.Operation> ofSystems() {
    return InputTest.operations()
        .filter(
            one -> {
              String path = one.path().toLowerCase(Locale.ROOT);
              return path.contains("/internal/")
                  || path.startsWith("/integration/clients-import/")
                  || path.endsWith("/simulate");
            });
  }

  @ParameterizedTest
  @MethodSource("closed")
  void aStrangerIsAskedForCredentials(InputTest.Operation operation) {
    for (Api stranger : List.of(Api.anonymous(STACK), Api.withToken(STACK, "no.token.atAll"))) {
      Answer refused = send(stranger, operation, CLIENT);

      assertThat(refused.status()).as("%s", refused).isEqualTo(401);
      assertThat(refused.codes()).containsExactly("unauthenticated");
    }
  }

  @ParameterizedTest
  @MethodSource("ofSystems")
  void aClientGetsNowhereInTheBackOfficeNeitherToItselfNorToOthers(InputTest.Operation operation) {
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
  void aSystemIsNoClient(String method, String path) {
    Answer refused = BANK.system.send(method, path, method.equals("GET") ? null : "{}", Map.of());

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.codes()).containsExactly("forbidden");
  }

  @Test
  void eachClientSeesItselfAloneAndAsksForItselfAlone() {
    Api one = Api.frontOffice(STACK, CLIENT);
    Api other = Api.frontOffice(STACK, OTHER);

    JsonNode ones = one.post("/Client/deletion-notifications", "{}").value();
    JsonNode others = other.post("/Client/deletion-notifications", "{}").value();

    assertThat(ones).isNotEqualTo(others);
    assertThat(one.get("/Client").value().path("id").asString()).isEqualTo(CLIENT);
    assertThat(other.get("/Client").value().path("id").asString()).isEqualTo(OTHER);
  }

  @ParameterizedTest
  @CsvSource({"GET,/Client", "GET,/Client/plan", "POST,/Client/deletion-notifications"})
  void aClientThatIsNotThereIsTold(String method, String path) {
    Api nobody = Api.frontOffice(STACK, UUID.randomUUID().toString());

    Answer refused = nobody.send(method, path, method.equals("GET") ? null : "{}", Map.of());

    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.codes()).containsExactly("clientNotFound");
  }

  private static Answer send(Api caller, InputTest.Operation operation, String client) {
    String path =
        operation
            .path()
            .replace("{clientId}", client)
            .replaceAll("\\{[^}]*}", "0197f6a0-0000-7000-8000-000000000000");
    String body = operation.description().has("requestBody") ? "{}" : null;
    return caller.send(operation.method(), path, body, Map.of());
  }
}
