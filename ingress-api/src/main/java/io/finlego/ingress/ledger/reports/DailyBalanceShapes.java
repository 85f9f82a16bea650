package io.finlego.ingress.ledger.reports;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.UuidShape;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies of the operations on daily balances. */
@Configuration(proxyBeanMethods = false)
class DailyBalanceShapes {

  static final String DAILY_BALANCES = "DailyBalances";
  static final String RECALCULATE_DAYS = "RecalculateDays";

  private static final int ACCOUNTS_MAX = 1000;

  @Bean
  RequestShape dailyBalancesShape() {
    return RequestShape.required(
        DAILY_BALANCES,
        ObjectShape.of(
            nullable("accountIds", new ListShape(new UuidShape(), 1, ACCOUNTS_MAX))
                .describedAs("Either these accounts, or `accountId`, or `clientId`."),
            nullable("accountId", new UuidShape()),
            nullable("clientId", new UuidShape()),
            required("from", DateShape.any()).describedAs("The first day."),
            required("to", DateShape.any()).describedAs("The last day.")));
  }

  @Bean
  RequestShape recalculateDaysShape() {
    return RequestShape.required(
        RECALCULATE_DAYS,
        ObjectShape.of(
            nullable("accountIds", new ListShape(new UuidShape(), 1, ACCOUNTS_MAX))
                .describedAs("By default all accounts."),
            required("from", DateShape.any()).describedAs("The first day."),
            required("to", DateShape.any()).describedAs("The last day.")));
  }

  /**
   * A request for these accounts and for the period in an accepted body.
   *
   * @throws io.finlego.ingress.http.result.ApiException 400 if the period is not valid
   */
  static DailyBalancesRequest days(AcceptedObject body, List<UUID> accounts) {
    return new DailyBalancesRequest(
            accounts,
            null,
            LocalDate.parse(body.requiredText("from")),
            LocalDate.parse(body.requiredText("to")))
        .checked();
  }

  /**
   * The request in an accepted body. If the body names both a single account and a list, the single
   * account counts.
   */
  static DailyBalancesRequest request(AcceptedObject body) {
    UUID account = body.uuid("accountId");
    List<UUID> accounts = account == null ? body.uuids("accountIds") : List.of(account);
    return new DailyBalancesRequest(
        accounts.isEmpty() ? null : accounts,
        body.uuid("clientId"),
        LocalDate.parse(body.requiredText("from")),
        LocalDate.parse(body.requiredText("to")));
  }
}
