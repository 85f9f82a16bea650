package io.finlego.ingress.reference.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.http.operation.ApiGroup;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReferencePageTest {

  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private final Api anybody = IngressUnderTest.shared().awaitReady().api();
  private final JsonNode document = anybody.get("/openapi").json();

  private List<JsonNode> operations(JsonNode in) {
    return in.path("paths").values().stream()
        .flatMap(path -> METHODS.stream().map(path::path).filter(JsonNode::isObject))
        .toList();
  }

  @Test
  void thePageOfOperationsNeedsNoOtherServer() {
    Answer page = anybody.get("/docs");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("script-src 'self';");
    assertThat(page.text().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://")
        .doesNotContain("https://");
    assertThat(page.text()).doesNotContain("<script>");
    for (String file : List.of("/docs/page.js", "/docs/page.css", "/docs/scalar.js")) {
      assertThat(anybody.get(file).status()).isEqualTo(200);
    }
  }

  @Test
  void theDocumentIsOpenApi31AndEveryReferenceLeadsSomewhere() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    List<String> references =
        Pattern.compile("\"#/components/schemas/([^\"]+)\"")
            .matcher(document.toString())
            .results()
            .map(match -> match.group(1))
            .distinct()
            .toList();
    assertThat(references)
        .isNotEmpty()
        .allMatch(name -> document.path("components").path("schemas").has(name));
  }

  @Test
  void operationsHaveIdsOfTheirOwnATextAndErrors() {
    assertThat(operations(document))
        .extracting(o -> o.path("operationId").asString())
        .doesNotHaveDuplicates();
    assertThat(operations(document))
        .allSatisfy(
            operation -> {
              assertThat(operation.path("summary").asString("")).isNotBlank();
              assertThat(operation.path("responses").path("400").toString())
                  .contains("Failure")
                  .contains("invalidField");
              assertThat(operation.path("responses").path("200").toString()).contains("example");
            });
  }

  @Test
  void everyRefusalThatATextNamesIsAnAnswer() {
    Pattern namedRefusal = Pattern.compile("\\b([45][0-9]{2})\\s+`[a-zA-Z]+`");
    assertThat(operations(document))
        .allSatisfy(
            operation ->
                assertThat(operation.path("responses").propertyNames())
                    .as(operation.path("operationId").asString())
                    .containsAll(
                        namedRefusal
                            .matcher(operation.path("description").asString(""))
                            .results()
                            .map(result -> result.group(1))
                            .toList()));
    assertThat(document.at("/paths/~1internal~1Clients~1{clientId}/put/responses").has("412"))
        .isTrue();
  }

  @Test
  void commandsTellTheirHeadersAndTheir202() {
    JsonNode pend = document.at("/paths/~1internal~1Payments~1{paymentId}~1pend/post");

    assertThat(pend.path("parameters").values())
        .extracting(p -> p.path("name").asString())
        .contains("paymentId", "Idempotency-Key", "Prefer");
    assertThat(pend.at("/responses/202/headers").has("Location")).isTrue();
    assertThat(pend.at("/responses/503/headers").has("Retry-After")).isTrue();
    assertThat(pend.at("/security/0").has("bearer")).isTrue();
    assertThat(pend.path("description").asString()).contains("**Callers:** system");
  }

  @Test
  void eachGroupIsADocumentOfItsOwn() {
    int operations = 0;
    for (JsonNode tag : document.path("tags").values()) {
      ApiGroup.Name group =
          List.of(ApiGroup.Name.values()).stream()
              .filter(name -> name.title().equals(tag.path("name").asString()))
              .findFirst()
              .orElseThrow();
      JsonNode groupDocument = anybody.get("/openapi/" + group.slug()).json();
      assertThat(operations(groupDocument))
          .isNotEmpty()
          .allMatch(o -> o.at("/tags/0").asString().equals(group.title()));
      operations += operations(groupDocument).size();
    }
    assertThat(operations).isEqualTo(operations(document).size());
    assertThat(anybody.get("/openapi/nothing").status()).isEqualTo(404);
  }

  @Test
  void theDocumentIsOneForAllLanguagesAndHosts() {
    Answer plain = anybody.get("/openapi");
    Answer translated = anybody.get("/openapi", "Accept-Language", "lt");

    assertThat(plain.header("etag")).isNotBlank();
    assertThat(translated.header("etag")).isEqualTo(plain.header("etag"));
    assertThat(translated.text()).isEqualTo(plain.text());
    assertThat(anybody.get("/openapi", "If-None-Match", plain.header("etag")).status())
        .isEqualTo(304);
  }

  @Test
  void theDocumentIsYamlToo() {
    Answer yaml = anybody.get("/openapi.yaml");

    assertThat(yaml.header("content-type")).startsWith("application/vnd.oai.openapi");
    assertThat(yaml.text()).startsWith("openapi: 3.1");
    assertThat(anybody.get("/v3/api-docs").status()).isIn(401, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/openapi", "/openapi.yaml", "/openapi/commands", "/docs", "/docs/scalar.js"})
  void aDocumentIsCompressedForThoseWhoAskForIt(String path) {
    Answer plain = anybody.get(path);
    Answer refused = anybody.get(path, "Accept-Encoding", "*, gzip;q=0");
    Answer compressed = anybody.get(path, "Accept-Encoding", "br, gzip");

    assertThat(plain.header("content-encoding")).isEmpty();
    assertThat(refused.header("content-encoding")).isEmpty();
    assertThat(plain.header("vary")).contains("Accept-Encoding");
    assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
    assertThat(compressed.header("vary")).contains("Accept-Encoding");
    assertThat(compressed.header("etag")).isNotEqualTo(plain.header("etag"));
    assertThat(Long.parseLong(compressed.header("content-length")))
        .isLessThan(Long.parseLong(plain.header("content-length")) / 2 + 200);
  }

  @Test
  void enumsAreTheWordsOfTheApi() {
    assertThat(document.at("/components/schemas/CommandState/properties/status/enum").toString())
        .isEqualTo("[\"accepted\",\"succeeded\",\"failed\"]");
  }

  @Test
  void anOperationsIdIsMadeOfItsMethodAndPath() {
    assertThat(OperationIds.id(PathItem.HttpMethod.POST, "/internal/Payments/{paymentId}/pend"))
        .isEqualTo("postInternalPaymentsByPaymentIdPend");
  }
}
