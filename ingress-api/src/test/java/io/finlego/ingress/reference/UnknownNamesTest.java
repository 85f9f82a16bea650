package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.finlego.embedded.TestServers;
import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.PublishedRows;
import io.finlego.ingress.http.shape.Field;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls every operation with names that it does not have, and with parameters that have no value.
 */
class UnknownNamesTest {

  private final IngressUnderTest ingress = IngressUnderTest.shared();
  private final Map<String, RequestShape> bodies =
      ingress.beans(RequestShape.class).stream()
          .collect(Collectors.toMap(RequestShape::name, Function.identity()));
  private final Map<String, QueryShape> queries =
      ingress.beans(QueryShape.class).stream()
          .collect(Collectors.toMap(QueryShape::name, Function.identity()));

  @TestFactory
  Stream<DynamicTest> every_operation_refuses_an_unknown_parameter() {
    return DescribedOperation.all()
        .filter(operation -> !isForForeignBodies(operation))
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      Api.Answer answer =
                          operation
                              .caller()
                              .send(operation.method(), operation.path() + "?nonsense=1", null);
                      assertThat(answer.status()).isEqualTo(400);
                      assertThat(answer.codes()).contains("unknownParameter");
                      assertThat(answer.fields()).contains("nonsense");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> no_parameter_counts_as_absent_because_it_is_empty() {
    return DescribedOperation.all()
        .filter(operation -> queries.containsKey(operation.description().query()))
        .flatMap(
            operation ->
                queries.get(operation.description().query()).shape().fields().stream()
                    .map(Field::name)
                    .map(
                        name ->
                            dynamicTest(
                                operation + "?" + name,
                                () -> {
                                  requireRefusal(operation, name + "=", name);
                                  requireRefusal(operation, name, name);
                                  requireRefusal(operation, name + "=&" + name + "=", name);
                                })));
  }

  private static void requireRefusal(DescribedOperation operation, String query, String name) {
    Api.Answer answer =
        operation.caller().send(operation.method(), operation.path() + "?" + query, null);
    assertThat(answer.status()).as(query).isEqualTo(400);
    assertThat(answer.fields()).as(query).anyMatch(field -> field.startsWith(name));
  }

  @TestFactory
  Stream<DynamicTest> every_operation_refuses_an_unknown_field() {
    return DescribedOperation.all()
        .filter(operation -> bodies.containsKey(operation.description().body()))
        .filter(operation -> !isForForeignBodies(operation))
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      ObjectNode body =
                          (ObjectNode) Examples.request(operation.description().example());
                      body.put("nonsense", 1);
                      Api.Answer answer =
                          operation
                              .caller()
                              .send(operation.method(), operation.path(), body.toString());
                      assertThat(answer.status()).isEqualTo(400);
                      assertThat(answer.codes()).containsExactly("unknownField");
                      assertThat(answer.fields()).containsExactly("nonsense");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> an_operation_without_a_body_refuses_fields() {
    return DescribedOperation.all()
        .filter(operation -> !operation.takesBody())
        .map(
            operation ->
                dynamicTest(
                    operation.toString(),
                    () -> {
                      Api.Answer refusal = send(operation, "{\"nonsense\": 1}");
                      assertThat(refusal.status()).isEqualTo(400);
                      assertThat(refusal.codes()).containsExactly("unknownField");
                      assertThat(refusal.fields()).containsExactly("nonsense");
                      assertThat(send(operation, "[1]").fields()).containsExactly("$");
                    }));
  }

  private static Api.Answer send(DescribedOperation operation, String body) {
    return operation.caller().send(operation.method(), operation.path(), body);
  }

  @Test
  void anEmptyBodyIsNoFieldForAnOperationWithoutABody() {
    Api system = ingress.api().system();

    for (String body : List.of("", " ", "{}", "null")) {
      assertThat(system.send("GET", "/BaasProvider/available-currencies", body).status())
          .as(body)
          .isEqualTo(200);
    }
  }

  @Test
  void theNearestKnownNameIsNamed() {
    Api system = ingress.api().system();

    Api.Answer parameter = system.get("/internal/Transactions?acountId=x");
    Api.Answer field =
        system.post(
            "/internal/Payments",
            "{\"transaction\": {\"ammount\": 1}, \"valueDte\": \"2026-01-01\"}");

    assertThat(parameter.json().at("/errors/0/message").asString()).contains("`accountId`");
    assertThat(field.text()).contains("`valueDate`", "`amount`");
    assertThat(field.fields()).contains("valueDte", "transaction.ammount");
  }

  @Test
  void unknownNamesAreIgnoredIfTheInstitutionHasSetIt() {
    Map<String, String> setting = Map.of("finlego.ingress.unknown-fields", "ignore");
    PublishedRows.shared();
    try (IngressUnderTest ignoring =
        IngressUnderTest.start(
            ingress.databaseUrl(), TestServers.kafka().bootstrapServers(), setting)) {
      Api system = ignoring.api().system();

      assertThat(system.get("/internal/Transactions?acountId=x").status()).isEqualTo(200);
      assertThat(system.get("/BaasProvider/available-currencies?x=1").status()).isEqualTo(200);
      assertThat(
              system.post("/v2/ledger/internal/Accounts/search", "{\"clientIDs\": [1]}").status())
          .isEqualTo(200);
    }
  }

  private boolean isForForeignBodies(DescribedOperation operation) {
    RequestShape body = bodies.get(operation.description().body());
    return body != null
        && body.shape() instanceof ObjectShape object
        && object.allowsUnknownFields();
  }
}
