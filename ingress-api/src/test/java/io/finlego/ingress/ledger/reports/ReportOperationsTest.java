package io.finlego.ingress.ledger.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the checks of report operations. The reports' service is not running, so a request that
 * passes every check is answered with 503.
 */
class ReportOperationsTest {

  private static final String DAYS = "/internal/DailyAccountBalance";
  private static final String AMOUNTS = "/v2/ledger/internal/Accounts/getAggregatedAmounts";

  private final PublishedRows rows = PublishedRows.shared();
  private final Api api = rows.system();

  @ParameterizedTest
  @CsvSource({
    "'', from to accountId",
    "?from=2026-03-01, to accountId",
    "?from=x&to=y&accountId=z, accountId from to",
    "?from=2026-03-02&to=2026-03-01, accountId to",
    "?from=2026-03-01&to=2026-03-02, accountId"
  })
  void aSearchForDaysWithFaultsNamesEachField(String query, String fields) {
    Api.Answer answer = api.get(DAYS + query);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(fields.split(" ")).containsAll(answer.fields());
  }

  @Test
  void theDaysOfOneAnswerAreBounded() {
    UUID client = rows.client();
    UUID account = rows.account(client, "EUR", 0, 0, 0, 0).id();
    for (int order = 1; order < 20; order++) {
      rows.account(client, "EUR", order, 0, 0, 0);
    }
    String tenYears = DAYS + "?from=2016-01-01&to=2026-01-07&";

    assertThat(api.get(tenYears + "accountId=" + account).status()).isEqualTo(503);
    assertThat(api.get(tenYears.replace("07", "08") + "accountId=" + account).fields())
        .containsExactly("to");
    assertThat(api.get(tenYears + "clientId=" + client).fields()).containsExactly("to");
    assertThat(api.get(DAYS + "?from=1969-12-31&to=1970-01-01&accountId=" + account).fields())
        .containsExactly("from");
  }

  @Test
  void daysThatHaveNotComeHaveNoBalances() {
    UUID account = rows.account(rows.client(), "EUR", 0, 0, 0, 0).id();
    String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();
    String period = "from=%s&to=9999-12-31&accountId=" + account;
    String body =
        "{\"accountIds\": [\"" + account + "\"], \"from\": \"%s\", \"to\": \"9999-12-31\"}";

    assertThat(api.get(DAYS + "?" + period.formatted("2026-03-01")).status()).isEqualTo(503);
    assertThat(api.get(DAYS + "?" + period.formatted(tomorrow)).fields()).containsExactly("from");
    assertThat(api.post(DAYS, body.formatted(tomorrow)).fields()).containsExactly("from");
    assertThat(api.post(DAYS + "/recalculate", body.formatted(tomorrow)).fields())
        .containsExactly("from");
  }

  @Test
  void daysAreAskedForByAccountsOrByAClientButNotByBoth() {
    String body =
        "{\"accountIds\": [\"%1$s\"], \"clientId\": \"%1$s\", \"from\": \"2026-03-01\", \"to\":"
            + " \"2026-03-01\"}";

    assertThat(api.post(DAYS, body.formatted(UUID.randomUUID())).fields())
        .containsExactly("accountIds");
  }

  @Test
  void accountsAndClientsThatAreNotThereAreRefusedBeforeTheReportsAreAsked() {
    String days = "?from=2026-03-01&to=2026-03-02&";

    Api.Answer unknown = api.get(DAYS + days + "accountId=" + UUID.randomUUID());
    assertThat(unknown.code()).isEqualTo("accountNotFound");
    assertThat(unknown.fields()).containsExactly("accountId");
    assertThat(api.get(DAYS + days + "clientId=" + UUID.randomUUID()).code())
        .isEqualTo("clientNotFound");
    assertThat(api.get(AMOUNTS + "?clientId=" + UUID.randomUUID()).code())
        .isEqualTo("clientNotFound");
    assertThat(api.get(AMOUNTS + "?currency=x&type=x&clientId=x").fields())
        .containsExactlyInAnyOrder("currency", "type", "clientId");
  }

  @Test
  void reportsThatAreAwayAreAnsweredWithUnavailable() {
    for (String path :
        new String[] {
          AMOUNTS, "/internal/TreasuryManagement/summary", AMOUNTS + "?clientId=" + rows.client()
        }) {
      Api.Answer answer = api.get(path);
      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("unavailable");
      assertThat(answer.header("Retry-After")).isNotEmpty();
    }
  }
}
