package io.finlego.reports.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.reports.ModelLedger;
import io.finlego.reports.ModelLedger.Account;
import io.finlego.schemas.Later;
import io.finlego.schemas.UnknownTypeException;
import io.finlego.schemas.ledger.AccountChanged;
import io.finlego.schemas.ledger.AccountClosed;
import io.finlego.schemas.ledger.AccountOpened;
import io.finlego.schemas.ledger.AccountReordered;
import io.finlego.schemas.ledger.AccountType;
import io.finlego.schemas.ledger.DaysRestated;
import io.finlego.schemas.ledger.LedgerEvent;
import io.finlego.schemas.ledger.PaymentCancelled;
import io.finlego.schemas.ledger.PaymentDrafted;
import io.finlego.schemas.ledger.PaymentPended;
import io.finlego.schemas.ledger.PaymentPosted;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that only a later release knows are never applied as known ones. */
class LaterEventsTest {

  private static final int EVENTS = 200;

  @Test
  void eventsWithoutMovementsArePassedOverAndCounted() {
    String payload = PaymentDrafted.getClassSchema().getFullName();
    Schema later = Later.withTwinOf(LedgerEvent.getClassSchema(), payload);
    ModelLedger ledger = new ModelLedger(1);
    Account bank = ledger.open(AccountType.settlement, "EUR");
    Account client = ledger.open(AccountType.client, "EUR");
    try (Driver driver = new Driver(Set.of(), Later.codec(later))) {
      driver.give(ledger.drain());
      Later.recordsOfTwin(later, payload, EVENTS)
          .forEach(event -> driver.giveBytes(Later.written(event)));
      ledger.pay(bank, client, 500);
      driver.give(ledger.drain());

      assertThat(driver.monitor.skippedUnknownEventCount()).isEqualTo(EVENTS);
      assertThat(driver.account(client.id).balance()).isEqualTo(500);
      assertThat(driver.waiting()).isZero();
    }
  }

  static Stream<Schema> movingPayloads() {
    return Stream.of(
        AccountOpened.getClassSchema(),
        AccountChanged.getClassSchema(),
        AccountReordered.getClassSchema(),
        AccountClosed.getClassSchema(),
        DaysRestated.getClassSchema(),
        PaymentPosted.getClassSchema(),
        PaymentPended.getClassSchema(),
        PaymentCancelled.getClassSchema());
  }

  /** The figures would lack the movements for good: docs/adr/0007. */
  @ParameterizedTest
  @MethodSource("movingPayloads")
  void eventsWithMovementsStopTheReports(Schema known) {
    String payload = known.getFullName();
    Schema later = Later.withTwinOf(LedgerEvent.getClassSchema(), payload);
    try (Driver driver = new Driver(Set.of(), Later.codec(later))) {
      byte[] event = Later.written(Later.recordsOfTwin(later, payload, 1).toList().getFirst());

      assertThatThrownBy(() -> driver.giveBytes(event))
          .hasRootCauseInstanceOf(UnknownTypeException.class)
          .hasStackTraceContaining(Later.twinOf(payload));
      assertThat(driver.totals()).isEmpty();
      assertThat(driver.monitor.appliedMovementCount()).isZero();
    }
  }
}
