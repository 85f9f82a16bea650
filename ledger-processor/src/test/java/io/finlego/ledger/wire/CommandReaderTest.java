package io.finlego.ledger.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.processing.UnreadableCommandException;
import io.finlego.schemas.AvroCodec;
import io.finlego.schemas.Later;
import io.finlego.schemas.Topics;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.common.CallerKind;
import io.finlego.schemas.ledger.DraftPayment;
import io.finlego.schemas.ledger.LedgerCommand;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.MakePaymentOnce;
import io.finlego.schemas.ledger.OpenAccount;
import io.finlego.schemas.ledger.PaymentLine;
import io.finlego.schemas.ledger.TransactionType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CommandReaderTest {

  private final CommandReader reader = new CommandReader(AvroCodec.catalogue());

  @Test
  void readsAPayment() {
    LedgerRequest request =
        reader.read(bytes(new MakePayment(line(5, "EUR", "rent"), "order-1", null, null, null)));

    assertThat(request.caller().getSubject()).isEqualTo("back-office");
    assertThat(((LedgerRequest.OfPayment) request).command())
        .isInstanceOfSatisfying(
            PaymentCommand.MakePayment.class,
            make -> {
              assertThat(make.line().amount()).hasToString("0.05 EUR");
              assertThat(make.details().externalId()).isEqualTo("order-1");
            });
  }

  static Stream<Object> nonsense() {
    return Stream.of(
        new MakePayment(line(0, "EUR", null), null, null, null, null),
        new MakePayment(line(-1, "EUR", null), null, null, null, null),
        new MakePayment(line(9_200_000_000_000_000_001L, "EUR", null), null, null, null, null),
        new MakePayment(line(1, "ZZZ", null), null, null, null, null),
        new MakePayment(line(1, "EUR", "a\0b"), null, null, null, null),
        new MakePaymentOnce(new MakePayment(line(1, "EUR", null), null, null, null, null)),
        new MakePayment(line(1, "EUR", null), "", null, null, null),
        new MakePayment(line(1, "EUR", null), "x".repeat(257), null, null, null),
        new DraftPayment(List.of(), null, null, null, null, null),
        new OpenAccount(
            null, io.finlego.schemas.ledger.AccountType.unknown, "EUR", null, 0L, null));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void refusesCommandsThatMakeSenseInNoState(Object payload) {
    assertThatThrownBy(() -> reader.read(bytes(payload)))
        .isInstanceOf(UnreadableCommandException.class);
  }

  static Stream<String> payloads() {
    return LedgerCommand.getClassSchema().getField("payload").schema().getTypes().stream()
        .map(Schema::getFullName);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void aCommandOfALaterReleaseIsNeverTakenForAKnownOne(String payload) {
    Schema later = Later.withTwinOf(LedgerCommand.getClassSchema(), payload);
    CommandReader reader = new CommandReader(Later.codec(later));

    assertThat(Later.recordsOfTwin(later, payload, 200))
        .hasSize(200)
        .allSatisfy(
            record ->
                assertThatThrownBy(() -> reader.read(Later.written(record)))
                    .isInstanceOf(UnreadableCommandException.class)
                    .hasMessageContaining(Later.twinOf(payload)));
  }

  @Test
  void refusesBytesThatAreNotARecord() {
    assertThatThrownBy(() -> reader.read(new byte[] {0, 0, 0, 0, 1, 7}))
        .isInstanceOf(UnreadableCommandException.class);
    assertThatThrownBy(() -> reader.read(new byte[0]))
        .isInstanceOf(UnreadableCommandException.class);
  }

  private static byte[] bytes(Object payload) {
    return AvroCodec.catalogue()
        .encode(
            Topics.LEDGER_COMMANDS,
            new LedgerCommand(new Caller(CallerKind.system, "back-office"), payload, false));
  }

  private static PaymentLine line(long amount, String currency, String description) {
    return new PaymentLine(
        UUID.randomUUID(),
        UUID.randomUUID(),
        amount,
        currency,
        TransactionType.transfer,
        description,
        null);
  }
}
