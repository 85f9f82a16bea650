package io.finlego.ingress.http.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Sends every method to every path of the API's description. */
class MethodsTest {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "PATCH", "TRACE", "QUERY", "PROPFIND", "NONSENSE");

  private static final Api SYSTEM = IngressUnderTest.shared().api().system();

  /** The methods of each path. Two templates that differ only in their names are one path. */
  private static Map<String, Set<String>> methodsByPath() {
    return SYSTEM.get("/openapi").json().path("paths").properties().stream()
        .collect(
            Collectors.toMap(
                path -> path.getKey().replaceAll("\\{[^}]*}", "{}"),
                path -> methods(path.getValue()),
                (some, others) ->
                    Stream.concat(some.stream(), others.stream())
                        .collect(Collectors.toCollection(TreeSet::new))));
  }

  private static Set<String> methods(JsonNode path) {
    return path.propertyNames().stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .filter(METHODS::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @TestFactory
  Stream<DynamicTest> a_method_that_the_path_does_not_have_is_not_allowed() {
    return methodsByPath().entrySet().stream()
        .map(
            path ->
                dynamicTest(
                    path.getKey(),
                    () -> {
                      String url =
                          path.getKey().replace("{}", "0197f6a0-0000-7000-8000-000000000000");
                      Set<String> allowed = new TreeSet<>(path.getValue());
                      allowed.add("OPTIONS");
                      if (allowed.contains("GET")) {
                        allowed.add("HEAD");
                      }
                      String allow = String.join(", ", allowed);
                      METHODS.stream()
                          .filter(method -> !allowed.contains(method))
                          .forEach(method -> requireRefusal(method, url, allow));
                      Api.Answer options = SYSTEM.send("OPTIONS", url, null);
                      assertThat(options.status()).isEqualTo(200);
                      assertThat(options.header("Allow")).isEqualTo(allow);
                    }));
  }

  private static void requireRefusal(String method, String url, String allow) {
    Api.Answer answer = SYSTEM.send(method, url, null);
    assertThat(answer.status()).as(method).isEqualTo(405);
    assertThat(allowed(answer)).as(method).isEqualTo(allow);
    assertThat(answer.code()).as(method).isEqualTo("methodNotAllowed");
  }

  private static String allowed(Api.Answer answer) {
    return Stream.of(answer.header("Allow").split(","))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void theMostSpecificPatternOwnsAPath() {
    assertThat(SYSTEM.send("OPTIONS", "/Accounts/otp-verification", null).header("Allow"))
        .isEqualTo("OPTIONS, POST");
    assertThat(SYSTEM.send("options", "/accounts/OTP-verification", null).status()).isEqualTo(405);
    assertThat(SYSTEM.get("/Accounts/otp-verification").status()).isEqualTo(405);
    assertThat(SYSTEM.send("OPTIONS", "/ACCOUNTS/X1", null).header("Allow"))
        .isEqualTo("DELETE, GET, HEAD, OPTIONS, PATCH");
  }

  @Test
  void whereNothingIsNothingIsEchoed() {
    Api.Answer answer = SYSTEM.send("TRACE", "/nowhere", null, "X-Secret", "canary");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.text()).doesNotContain("canary", "Bearer");
    assertThat(SYSTEM.send("QUERY", "/nowhere", null).status()).isEqualTo(404);
  }

  @Test
  void aMethodIsRefusedOnlyToThoseWhoMayAsk() {
    Api anonymous = IngressUnderTest.shared().api();

    assertThat(anonymous.send("QUERY", "/internal/Clients", null).status()).isEqualTo(401);
    assertThat(anonymous.send("TRACE", "/docs", null).status()).isEqualTo(405);
  }
}
