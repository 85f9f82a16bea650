package io.finlego.ingress.ledger.reports;

import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;

import io.finlego.ingress.http.day.Today;
import io.finlego.ingress.http.query.BalanceDays;
import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.CurrencyShape;
import io.finlego.ingress.http.shape.DateShape;
import io.finlego.ingress.http.shape.ExactlyOne;
import io.finlego.ingress.http.shape.ListShape;
import io.finlego.ingress.http.shape.ObjectShape;
import io.finlego.ingress.http.shape.QueryShape;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.http.shape.UuidShape;
import io.finlego.ingress.ledger.account.AccountWords;
import io.finlego.kernel.CountLimit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The bodies and queries of the operations that show or recalculate the figures of the reports. */
@Configuration(proxyBeanMethods = false)
class ReportShapes {

  static final String DAILY_BALANCES_BODY = "DailyBalances";
  static final String RECALCULATE_DAYS = "RecalculateDays";

  static final String DAILY_BALANCES_QUERY = "ReadDailyBalances";
  static final String AGGREGATED_AMOUNTS_QUERY = "AggregatedAmounts";

  private static final ObjectShape DAYS =
      ObjectShape.of(
          required("from", DateShape.any()).describedAs("The first day."),
          required("to", DateShape.any())
              .describedAs(
                  "The last day; today, if it is later, because no later day has balances."));

  @Bean
  QueryShape aggregatedAmountsQuery() {
    return QueryShape.of(
        AGGREGATED_AMOUNTS_QUERY,
        ObjectShape.of(
            optional("clientId", new UuidShape()),
            optional("currency", new CurrencyShape()),
            optional("type", AccountWords.TYPE)));
  }

  @Bean
  QueryShape readDailyBalancesQuery() {
    return QueryShape.of(
        DAILY_BALANCES_QUERY,
        ObjectShape.of(
                optional("accountId", new UuidShape())
                    .describedAs("Either this account, or `clientId`."),
                optional("clientId", new UuidShape())
                    .describedAs("Either this client, or `accountId`."))
            .and(DAYS)
            .with(new ExactlyOne("accountId", "clientId")));
  }

  @Bean
  RequestShape dailyBalancesShape() {
    return RequestShape.required(
        DAILY_BALANCES_BODY,
        ObjectShape.of(
                nullable(
                        "accountIds",
                        new ListShape(new UuidShape(), 1, CountLimit.DAILY_BALANCES_ACCOUNTS_MAX))
                    .describedAs("Either these accounts, or `accountId`, or `clientId`."),
                nullable("accountId", new UuidShape()),
                nullable("clientId", new UuidShape()))
            .and(DAYS)
            .with(new ExactlyOne("accountIds", "accountId", "clientId")));
  }

  @Bean
  RequestShape recalculateDaysShape() {
    return RequestShape.required(
        RECALCULATE_DAYS,
        ObjectShape.of(
                nullable(
                        "accountIds",
                        new ListShape(new UuidShape(), 1, CountLimit.RECALCULATED_ACCOUNTS_MAX))
                    .describedAs("By default all accounts."))
            .and(DAYS));
  }

  /**
   * Reads the period and the accounts of a recalculation from an accepted body.
   *
   * @param accountIds the accounts in the body; empty for all accounts
   */
  static DailyBalancesRequest recalculatedPeriod(
      AcceptedObject body, List<UUID> accountIds, Today today) {
    BalanceDays days = BalanceDays.of(body, today);
    return new DailyBalancesRequest(accountIds, null, days.from(), days.to()).requireValidPeriod();
  }

  /** Reads the request from an accepted body or query. */
  static DailyBalancesRequest dailyBalancesRequest(AcceptedObject body, Today today) {
    BalanceDays days = BalanceDays.of(body, today);
    UUID accountId = body.uuid("accountId");
    List<UUID> accountIds = accountId == null ? body.uuids("accountIds") : List.of(accountId);
    return new DailyBalancesRequest(
            accountIds.isEmpty() ? null : accountIds, body.uuid("clientId"), days.from(), days.to())
        .requireValidPeriod();
  }
}
