package io.finlego.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The reports show what was answered before, and nothing that is only late counts as an error. */
class FollowingReportsTest {

  private static final Stack STACK = RunningStack.get();

  private final Api system = Api.system(STACK);
  private final Bank bank = new Bank(system);
  private final String client = bank.client();
  private final String account = bank.funded(client, "EUR", "100");
  private final String settlement = bank.account("settlement", "EUR");

  @AfterAll
  static void theInvariantsHold() {
    Invariants.hold(STACK);
  }

  @Test
  void aPaymentIsInTheDaysBalanceOnceItIsAnswered() {
    for (int paid = 1; paid <= Effort.times(10); paid++) {
      JsonNode payment = bank.pay(account, settlement, "1", "EUR").value();

      JsonNode day = today();

      assertThat(day.path("closingBalance").decimalValue())
          .isEqualByComparingTo(BigDecimal.valueOf(100 - paid));
      assertThat(day.path("transactionsCount").asInt()).isEqualTo(1 + paid);
      assertThat(day.path("version")).isEqualTo(bank.account(account).path("version"));
      assertThat(day.path("asOf")).isEqualTo(payment.path("postedAt"));
    }
  }

  @Test
  void aPaymentIsInTheSumsOnceItIsAnswered() {
    for (int held = 1; held <= Effort.times(5); held++) {
      BigDecimal settlementFunds = euros("settlementFunds");
      bank.pay(settlement, account, "7", "EUR").value();
      assertThat(euros("settlementFunds"))
          .isEqualByComparingTo(settlementFunds.add(new BigDecimal(7)));

      BigDecimal heldFunds = euros("heldFunds");
      bank.pend(bank.draft(account, settlement, "2", "EUR")).value();
      assertThat(clientsSums().path("heldAmount").decimalValue())
          .isEqualByComparingTo(BigDecimal.valueOf(2L * held));
      assertThat(clientsSums().path("balance").decimalValue())
          .isEqualByComparingTo(BigDecimal.valueOf(100 + 7L * held));
      assertThat(euros("heldFunds")).isEqualByComparingTo(heldFunds.add(new BigDecimal(2)));
    }
  }

  @Test
  void healthyDaysAreNotCorrectedWhilePaymentsAreMade() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService payers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(payers.submit(() -> payThereAndBack(done)));
      }
      try {
        for (int round = 0; round < Effort.times(5); round++) {
          assertThat(
                  recalculated("\"accountIds\": [\"%s\", \"%s\"],".formatted(account, settlement)))
              .isEmpty();
        }
        assertThat(recalculated("")).isEmpty();
      } finally {
        done.set(true);
      }
      for (Future<?> payer : running) {
        payer.get();
      }
    }
  }

  private void payThereAndBack(AtomicBoolean done) {
    while (!done.get()) {
      bank.pay(account, settlement, "1", "EUR").value();
      bank.pay(settlement, account, "1", "EUR").value();
    }
  }

  private JsonNode recalculated(String accounts) {
    String today = BookingDays.today().toString();
    return system
        .post(
            "/internal/DailyAccountBalance/recalculate",
            "{%s \"from\": \"%s\", \"to\": \"%s\"}".formatted(accounts, today, today))
        .value()
        .path("corrected");
  }

  private JsonNode today() {
    String today = BookingDays.today().toString();
    return system
        .get(
            "/internal/DailyAccountBalance?accountId=%s&from=%s&to=%s"
                .formatted(account, today, today))
        .value()
        .path(0);
  }

  private BigDecimal euros(String figure) {
    for (JsonNode summary : system.get("/internal/TreasuryManagement/summary").value()) {
      if (summary.path("currency").asString().equals("EUR")) {
        return summary.path(figure).decimalValue();
      }
    }
    throw new AssertionError("The summary has no euros.");
  }

  private JsonNode clientsSums() {
    return system
        .get("/v2/ledger/internal/Accounts/getAggregatedAmounts?clientId=" + client)
        .value()
        .path(0);
  }
}
