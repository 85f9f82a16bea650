package io.finlego.ingress.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.TimeShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every operation that takes a period refuses one that ends before it begins, by a day or more. */
class PeriodsTest {

  private static final String DAY_BEFORE = "2026-03-01";
  private static final String DAY = "2026-03-02";

  private static final List<Ends> REVERSED_DAYS =
      List.of(new Ends(DAY, DAY_BEFORE), new Ends(DAY, "2026-02-01"));
  private static final List<Ends> REVERSED_TIMES =
      List.of(
          new Ends("2026-03-02T00:00:00Z", DAY_BEFORE),
          new Ends(DAY, "2026-03-01T23:59:59.999999Z"),
          new Ends("2026-03-01T12:00:00.000001Z", "2026-03-01T12:00:00Z"));

  private final IngressUnderTest ingress = IngressUnderTest.shared();

  private record Ends(String from, String to) {}

  /** The names of the fields of a period. */
  private record Period(String from, String to) {

    static Stream<Period> of(ObjectShape shape) {
      return Stream.of(new Period("from", "to"), new Period("createdFrom", "createdTo"))
          .filter(period -> shape.names().contains(period.to));
    }

    List<Ends> reversed(ObjectShape shape) {
      List<Ends> ends = new ArrayList<>(REVERSED_DAYS);
      if (shape.fields().stream()
          .anyMatch(field -> field.name().equals(to) && field.shape() instanceof TimeShape)) {
        ends.addAll(REVERSED_TIMES);
      }
      return ends;
    }
  }

  /** An operation whose query or body has a period. */
  private record WithPeriod(DescribedOperation operation, ObjectShape shape, Period period) {

    Api.Answer call(Ends ends) {
      return operation.takesBody() ? post(ends) : get(ends);
    }

    private Api.Answer get(Ends ends) {
      String account = shape.names().contains("accountId") ? "&accountId=" + UUID.randomUUID() : "";
      String query = period.from + "=" + ends.from + "&" + period.to + "=" + ends.to + account;
      return operation.caller().get(operation.path() + "?" + query);
    }

    private Api.Answer post(Ends ends) {
      ObjectNode body = (ObjectNode) Examples.request(operation.description().example());
      body.put(period.from, ends.from).put(period.to, ends.to);
      return operation.caller().send(operation.method(), operation.path(), body.toString());
    }
  }

  private Stream<WithPeriod> operations() {
    Map<String, QueryShape> queries =
        ingress.beans(QueryShape.class).stream()
            .collect(Collectors.toMap(QueryShape::name, Function.identity()));
    Map<String, RequestShape> bodies =
        ingress.beans(RequestShape.class).stream()
            .collect(Collectors.toMap(RequestShape::name, Function.identity()));
    return DescribedOperation.all()
        .flatMap(
            operation ->
                Stream.concat(
                        Stream.ofNullable(queries.get(operation.description().query()))
                            .map(QueryShape::shape),
                        Stream.ofNullable(bodies.get(operation.description().body()))
                            .map(RequestShape::shape)
                            .filter(ObjectShape.class::isInstance)
                            .map(ObjectShape.class::cast))
                    .flatMap(
                        shape ->
                            Period.of(shape)
                                .map(period -> new WithPeriod(operation, shape, period))));
  }

  @Test
  void listsSearchesFiguresAndStatementsHavePeriods() {
    assertThat(operations().map(with -> with.operation().toString()))
        .containsExactlyInAnyOrder(
            "GET /internal/Clients",
            "GET /internal/Payments",
            "GET /Transactions",
            "GET /internal/Transactions",
            "POST /internal/Transactions/query",
            "GET /internal/Transactions/report",
            "GET /internal/DailyAccountBalance",
            "POST /internal/DailyAccountBalance",
            "POST /internal/DailyAccountBalance/recalculate");
  }

  @TestFactory
  Stream<DynamicTest> every_reversed_period_is_refused() {
    return operations()
        .flatMap(
            with ->
                with.period().reversed(with.shape()).stream()
                    .map(
                        ends ->
                            dynamicTest(
                                with.operation() + " " + ends,
                                () -> {
                                  Api.Answer answer = with.call(ends);
                                  assertThat(answer.status()).isEqualTo(400);
                                  assertThat(answer.codes()).containsExactly("invalidField");
                                  assertThat(answer.fields()).containsExactly(with.period().to());
                                })));
  }

  @TestFactory
  Stream<DynamicTest> a_period_of_one_day_is_accepted_by_every_query() {
    return operations()
        .filter(with -> !with.operation().takesBody())
        .map(
            with ->
                dynamicTest(
                    with.operation().toString(),
                    () -> assertThat(with.call(new Ends(DAY, DAY)).status()).isIn(200, 404)));
  }
}
