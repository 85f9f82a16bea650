package io.finlego.ingress.http.shape;

import static io.finlego.ingress.http.shape.Bodies.faults;
import static io.finlego.ingress.http.shape.Bodies.json;
import static io.finlego.ingress.http.shape.Field.nullable;
import static io.finlego.ingress.http.shape.Field.optional;
import static io.finlego.ingress.http.shape.Field.required;
import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.IngressSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

  private static RequestShape oneField(Shape shape) {
    return RequestShape.required("Test", ObjectShape.of(required("f", shape)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0.01", "1e2", "12.50", "'12.50'", "'1e2'", "9007199254740993"})
  void anAmountIsAPositiveNumberOrNumericString(String amount) {
    assertThat(faults(oneField(new AmountShape(false)), json("{'f': " + amount + "}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "0.00",
        "'NaN'",
        "'Infinity'",
        "1e400",
        "'1e400'",
        "'1,00'",
        "'1 '",
        "' 1'",
        "'+1'",
        "'01'",
        "'0x1'",
        "''",
        "'١'",
        "true",
        "[]",
        "{}",
        "'1e99999999999'",
        "'-0'"
      })
  void anAmountOfAnotherKindIsRefused(String amount) {
    assertThat(faults(oneField(new AmountShape(false)), json("{'f': " + amount + "}")))
        .containsExactly("invalidAmount f");
  }

  @Test
  void aMissingAmountIsAskedForLikeAnyMissingField() {
    assertThat(faults(oneField(new AmountShape(false)), json("{}")))
        .containsExactly("invalidField f");
  }

  @ParameterizedTest
  @CsvSource({
    "1, JPY, true",
    "1.5, JPY, false",
    "1.0, JPY, true",
    "0.01, EUR, true",
    "0.001, EUR, false",
    "1e-20, EUR, false",
    "0.001, BHD, true",
    "0.0001, BHD, false",
    "92000000000000000, EUR, true",
    "92000000000000000.01, EUR, false",
    "99999999999999999999, EUR, false"
  })
  void anAmountHasTheDecimalsOfItsCurrencyAndKeepsTheRange(
      String amount, String currency, boolean accepted) {
    RequestShape shape =
        RequestShape.required(
            "Test",
            ObjectShape.of(
                    required("amount", new AmountShape(false)),
                    required("currency", new CurrencyShape()))
                .with(new AmountInCurrency("amount", "currency")));

    assertThat(faults(shape, json("{'amount': %s, 'currency': '%s'}".formatted(amount, currency))))
        .isEqualTo(accepted ? java.util.List.of() : java.util.List.of("invalidAmount amount"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'eur'", "'EURO'", "'XAU'", "'ZZZ'", "978", "''", "null"})
  void aCurrencyMustBeACurrency(String currency) {
    assertThat(faults(oneField(new CurrencyShape()), json("{'f': " + currency + "}")))
        .containsExactly("invalidField f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1-1-1-1-1'", "'f4fce315-9b7c-4302-989a-521be9ec9bc'", "'x'", "1", "''"})
  void anIdMustBeAUuid(String uuid) {
    assertThat(faults(oneField(new UuidShape()), json("{'f': " + uuid + "}")))
        .containsExactly("invalidField f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'2026-02-29'",
        "'2026-13-01'",
        "'26-01-01'",
        "'+2026-01-01'",
        "'2026-1-1'",
        "20260101",
        "'2026-01-01T00:00:00Z'"
      })
  void aDateMustBeADate(String date) {
    assertThat(faults(oneField(DateShape.any()), json("{'f': " + date + "}")))
        .containsExactly("invalidField f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T12:00:00Z",
        "2026-03-01T12:00:00.123456Z",
        "2026-03-01T12:00:00+02:00",
        "2026-03-01T12:00Z"
      })
  void anInstantMayHaveAnyOffset(String instant) {
    assertThat(faults(oneField(new InstantShape()), json("{'f': '" + instant + "'}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01",
        "2026-03-01T12:00:00",
        "2026-03-01T25:00:00Z",
        "0000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "now"
      })
  void anInstantMustBeAnInstant(String instant) {
    assertThat(faults(oneField(new InstantShape()), json("{'f': '" + instant + "'}")))
        .containsExactly("invalidField f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "'x'", "1", "true"})
  void aBodyMustBeAnObject(String body) {
    assertThat(faults(oneField(new BooleanShape()), json(body))).containsExactly("invalidField $");
  }

  @Test
  void aRequiredBodyMustBeThere() {
    assertThat(faults(oneField(new BooleanShape()), null)).containsExactly("invalidField $");
  }

  @Test
  void anOptionalBodyMayBeAbsent() {
    RequestShape shape =
        RequestShape.optional("Test", ObjectShape.of(nullable("f", new BooleanShape())));

    assertThat(faults(shape, null)).isEmpty();
    assertThat(faults(shape, json("null"))).isEmpty();
    assertThat(faults(shape, json("{}"))).isEmpty();
  }

  @Test
  void anAbsentFieldIsNotANullField() {
    RequestShape shape =
        RequestShape.required(
            "Test",
            ObjectShape.of(
                required("r", new BooleanShape()),
                optional("o", new BooleanShape()),
                nullable("n", new BooleanShape())));

    assertThat(faults(shape, json("{'r': true}"))).isEmpty();
    assertThat(faults(shape, json("{'r': null, 'o': null, 'n': null}")))
        .containsExactly("invalidField r", "invalidField o");
  }

  @Test
  void everyFieldAtFaultIsNamedByItsPath() {
    ObjectShape inner = ObjectShape.of(required("word", WordShape.of("a b")));
    RequestShape shape = oneField(new ListShape(inner, 1, 3));

    assertThat(faults(shape, json("{'f': [{'word': 'a'}, {'word': 'c'}, {}]}")))
        .containsExactly("invalidField f[1].word", "invalidField f[2].word");
    assertThat(faults(shape, json("{'f': []}"))).containsExactly("invalidField f");
    assertThat(faults(shape, json("{'f': [1, 2, 3, 4]}"))).containsExactly("invalidField f");
  }

  @Test
  void atMostAHundredFaultsAreNamed() {
    RequestShape shape = oneField(new ListShape(new BooleanShape(), 0, 1000));

    assertThat(faults(shape, json("{'f': [" + "1,".repeat(500) + "1]}"))).hasSize(100);
  }

  @Test
  void unknownFieldsAreRefusedAndTheNearestNameIsNamed() {
    ObjectShape inner =
        ObjectShape.of(nullable("amount", TextShape.upTo(9)), nullable("account", new UuidShape()));
    RequestShape shape =
        RequestShape.required(
            "Test",
            ObjectShape.of(
                nullable("valueDate", DateShape.any()), nullable("lines", ListShape.of(inner, 9))));

    assertThat(Bodies.messages(shape, json("{'valueDte': 1, 'lines': [{}, {'amuont': 1}]}")))
        .containsExactly(
            "lines[1].amuont: There is no such field. The nearest one is `amount`.",
            "valueDte: There is no such field. The nearest one is `valueDate`.");
    assertThat(Bodies.messages(shape, json("{'ValueDate': '2026-01-01'}")))
        .containsExactly("ValueDate: There is no such field. The nearest one is `valueDate`.");
  }

  @Test
  void unknownFieldsAreDroppedIfTheyMayBeThereAndTheOthersKeepTheirOrder() {
    ObjectShape object =
        ObjectShape.of(nullable("a", new BooleanShape()), nullable("b", new BooleanShape()));
    RequestShape ignoring =
        RequestShape.required("Test", object).with(IngressSettings.UnknownFields.IGNORE);
    RequestShape open = RequestShape.required("Test", object.allowingUnknownFields());

    for (RequestShape shape : List.of(ignoring, open)) {
      assertThat(shape.read(json("{'b': true, 'x': 1, 'a': null}")))
          .hasToString("{\"b\":true,\"a\":null}");
    }
  }

  @Test
  void aHundredThousandUnknownFieldsCostLittle() {
    StringBuilder body = new StringBuilder("{");
    for (int i = 0; i < 100_000; i++) {
      body.append("'u").append(i).append("': 1,");
    }

    assertThat(faults(oneField(new BooleanShape()), json(body + "'f': true}"))).hasSize(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"' '", "'\\u00a0'", "'\\ufeff \\t'", "''"})
  void aRequiredTextIsNotBlankWhateverTheBlanksAre(String text) {
    assertThat(faults(oneField(TextShape.between(1, 9)), json("{'f': " + text + "}")))
        .containsExactly("invalidField f");
  }

  @Test
  void charactersThatNoStoreKeepsAreRefusedWhereverTheyAre() {
    String nul = "\\u0000";
    String half = "\\ud800";

    assertThat(faults(oneField(TextShape.upTo(10)), json("{'f': '" + nul + "'}"))).hasSize(1);
    assertThat(faults(oneField(TextShape.upTo(10)), json("{'f': 'a" + half + "'}"))).hasSize(1);
    assertThat(faults(oneField(TextShape.upTo(10)), json("{'f': '\\ud83d\\ude00'}"))).isEmpty();
    assertThat(faults(oneField(new AnyShape(false, 100)), json("{'f': {'a': [0, '" + nul + "']}}")))
        .containsExactly("invalidField f.a[1]");
    assertThat(faults(oneField(new AnyShape(false, 100)), json("{'f': {'" + half + "': 1}}")))
        .containsExactly("invalidField f");
  }

  @Test
  void numbersThatUnfoldIntoGigabytesAreRefused() {
    assertThat(faults(oneField(NumberShape.any()), json("{'f': 1e999999999}"))).hasSize(1);
    assertThat(faults(oneField(new IntegerShape(0, 9)), json("{'f': 1e999999999}"))).hasSize(1);
    assertThat(faults(oneField(new AnyShape(false, 100)), json("{'f': [1e-999999999]}")))
        .containsExactly("invalidField f[0]");
  }

  @Test
  void aTextsLengthCountsCharactersAndNotTheirHalves() {
    RequestShape shape = oneField(TextShape.between(1, 2));

    assertThat(faults(shape, json("{'f': '\\ud83d\\ude00\\ud83d\\ude00'}"))).isEmpty();
    assertThat(faults(shape, json("{'f': 'abc'}"))).hasSize(1);
    assertThat(faults(shape, json("{'f': ' '}"))).hasSize(1);
    assertThat(faults(shape, json("{'f': ''}"))).hasSize(1);
  }

  @Test
  void anyJsonIsKeptWithinItsLength() {
    assertThat(faults(oneField(new AnyShape(false, 20)), json("{'f': [null, {'a': 1.50}]}")))
        .isEmpty();
    assertThat(faults(oneField(new AnyShape(false, 10)), json("{'f': 'more than ten'}")))
        .hasSize(1);
    assertThat(faults(oneField(new AnyShape(true, 10)), json("{'f': []}"))).hasSize(1);
  }
}
