package io.finlego.ingress.ledger.payment;

import static io.finlego.ingress.http.shape.Bodies.faults;
import static io.finlego.ingress.http.shape.Bodies.json;
import static io.finlego.ingress.http.shape.Bodies.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.http.shape.AcceptedObject;
import io.finlego.ingress.http.shape.BadBodies;
import io.finlego.ingress.http.shape.RequestShape;
import io.finlego.ingress.reference.Examples;
import io.finlego.schemas.ledger.MakePayment;
import io.finlego.schemas.ledger.TransactionType;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

class PaymentShapesTest {

  private static final RequestShape MAKE = new PaymentShapes().makePaymentShape();
  private static final RequestShape DRAFT = new PaymentShapes().draftPaymentShape();
  private static final RequestShape POST = new PaymentShapes().postPaymentShape();
  private static final RequestShape CANCEL = new PaymentShapes().cancelPaymentShape();
  private static final JsonNode PAYMENT = Objects.requireNonNull(Examples.request("make-payment"));
  private static final JsonNode DRAFTED = Objects.requireNonNull(Examples.request("draft-payment"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "transaction.debitAccountId | 'x' | invalidField",
        "transaction.creditAccountId | null | invalidField",
        "transaction.amount | 0 | invalidAmount",
        "transaction.amount | -5 | invalidAmount",
        "transaction.amount | 'NaN' | invalidAmount",
        "transaction.amount | 1e400 | invalidAmount",
        "transaction.amount | 1e-20 | invalidAmount",
        "transaction.amount | '1,00' | invalidAmount",
        "transaction.amount | 0.001 | invalidAmount",
        "transaction.amount | 1e18 | invalidAmount",
        "transaction.amount | null | invalidField",
        "transaction.currency | 'EURO' | invalidField",
        "transaction.currency | 'XYZ' | invalidField",
        "transaction.type | 'gift' | invalidField",
        "transaction.description | 5 | invalidField",
        "transaction | [] | invalidField",
        "externalId | '' | invalidField",
        "externalId | 5 | invalidField",
        "metadata | [] | invalidField",
        "metadata | 'x' | invalidField",
      })
  void aPaymentWithAFaultNamesTheField(String field, String value, String code) {
    assertThat(faults(MAKE, with(PAYMENT, field, json(value)))).containsExactly(code + " " + field);
  }

  @Test
  void anAmountMayBeANumericStringWithTheDecimalsOfItsCurrency() {
    JsonNode yen =
        with(
            with(PAYMENT, "transaction.currency", json("'JPY'")),
            "transaction.amount",
            json("'12'"));

    MakePayment command = PaymentCommands.make(new AcceptedObject(MAKE.read(yen)));

    assertThat(command.getLine().getAmount()).isEqualTo(12);
    assertThat(command.getLine().getCurrency()).isEqualTo("JPY");
  }

  @Test
  void aPaymentHasExactMinorUnitsAndIsATransferByDefault() {
    JsonNode body =
        with(
            with(PAYMENT, "transaction.amount", json("90071992547409.93")),
            "transaction.type",
            null);

    MakePayment command = PaymentCommands.make(new AcceptedObject(MAKE.read(body)));

    assertThat(command.getLine().getAmount()).isEqualTo(9007199254740993L);
    assertThat(command.getLine().getType()).isEqualTo(TransactionType.transfer);
    assertThat(command.getMetadata()).isEqualTo("{\"batch\":7}");
  }

  @Test
  void aDraftHasOneToAHundredTransactions() {
    JsonNode line = DRAFTED.get("transactions").get(0);
    ArrayNode many = (ArrayNode) json("[]");
    for (int i = 0; i < 100; i++) {
      many.add(line);
    }

    assertThat(faults(DRAFT, with(DRAFTED, "transactions", many))).isEmpty();
    assertThat(faults(DRAFT, with(DRAFTED, "transactions", many.deepCopy().add(line))))
        .containsExactly("invalidField transactions");
    assertThat(faults(DRAFT, with(DRAFTED, "transactions", json("[]"))))
        .containsExactly("invalidField transactions");
  }

  @Test
  void aDraftWithAFaultNamesTheTransaction() {
    JsonNode lines = json("[%1$s, %1$s]".formatted(DRAFTED.get("transactions").get(0)));
    JsonNode body = with(DRAFTED, "transactions", lines);

    assertThat(faults(DRAFT, with(body, "transactions[1].amount", json("0.001"))))
        .containsExactly("invalidAmount transactions[1].amount");
    assertThat(faults(DRAFT, with(body, "expiresAt", json("'tomorrow'"))))
        .containsExactly("invalidField expiresAt");
  }

  @Test
  void aPaymentIsPostedInFullOrByAPositiveAmount() {
    assertThat(faults(POST, null)).isEmpty();
    assertThat(faults(POST, json("{}"))).isEmpty();
    assertThat(faults(POST, json("{'amount': '12.5'}"))).isEmpty();
    assertThat(faults(POST, json("{'amount': 0}"))).containsExactly("invalidAmount amount");
    assertThat(faults(POST, json("[]"))).containsExactly("invalidField $");
    assertThat(faults(CANCEL, json("{'reason': 5}"))).containsExactly("invalidField reason");
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12})
  void everyGeneratedPaymentBecomesACommandOrNamesItsFieldsAtFault(long seed) {
    BadBodies bodies = new BadBodies(seed);
    for (int i = 0; i < 1000; i++) {
      JsonNode body = bodies.next(i % 2 == 0 ? PAYMENT : DRAFTED);
      RequestShape shape = i % 2 == 0 ? MAKE : DRAFT;
      var faults = faults(shape, body);
      assertThat(faults)
          .as("seed %d, body %s", seed, body)
          .allMatch(fault -> fault.matches("invalid(Field|Amount) [a-zA-Z0-9.$\\[\\]]+"));
      if (faults.isEmpty()) {
        AcceptedObject request = new AcceptedObject(shape.read(body));
        assertThat(i % 2 == 0 ? PaymentCommands.make(request) : PaymentCommands.draft(request))
            .isNotNull();
      }
    }
  }
}
