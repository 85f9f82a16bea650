package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.kernel.CanonicalJson;
import io.finlego.schemas.Domain;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RequestHashTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final UUID PAYMENT = UUID.fromString("0197f6a0-0000-7000-8000-000000000000");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":[2]} | {\"b\":[2],\"a\":1}",
        "{\"amount\":1} | {\"amount\":1.00}",
        "{\"amount\":100} | {\"amount\":1e2}",
        "{\"a\":{\"amount\":0}} | {\"a\":{\"amount\":0.000}}",
        "{\"a\":1,\"b\":null} | {\"a\":1}",
      })
  void aHashIsTheSameForTheSameRequestHoweverItIsWritten(String request, String other) {
    assertThat(hash(request)).isEqualTo(hash(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"amount\":1} | {\"amount\":10}",
        "{\"amount\":1.0} | {\"amount\":1.01}",
        "{\"a\":\"x\"} | {\"b\":\"x\"}",
        "[1,2] | [2,1]",
        "{\"a\":true} | {\"a\":false}",
        "{\"a\":[null]} | {\"a\":[]}",
      })
  void anotherRequestHasAnotherHash(String request, String other) {
    assertThat(hash(request)).isNotEqualTo(hash(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":[1,2.50,{\"d\":null,\"c\":\"x\\n\\u0001\\\"\"}],\"a\":{}}",
        "[0.000,-0.0,1e2,100,1.10,12345678901234567890.5,true,false,null,[],\"\"]",
        "\"text\"",
        "null",
        "7"
      })
  void theMeaningOfATreeIsThatOfItsText(String json) {
    assertThat(CanonicalTree.of(JSON.readTree(json)))
        .isEqualTo(CanonicalJson.comparableValue(json));
  }

  @Test
  void aHashBelongsToItsOperation() {
    Operation post = new Operation("postPayment", Domain.LEDGER);
    Operation cancel = new Operation("cancelPayment", Domain.LEDGER);

    assertThat(RequestHash.of(post, List.of(PAYMENT)))
        .isNotEqualTo(RequestHash.of(cancel, List.of(PAYMENT)));
  }

  private static RequestHash hash(String json) {
    return RequestHash.of(
        new Operation("any", Domain.LEDGER), List.of(PAYMENT, JSON.readTree(json)));
  }
}
