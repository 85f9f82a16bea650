package io.finlego.ingress.ledger.currency;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.IngressUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurrenciesTest {

  private static final String PATH = "/BaasProvider/available-currencies";

  @Test
  void frontOfficesAndSystemsSeeTheDefaultCurrencies() {
    Api api = IngressUnderTest.shared().awaitReady().api();

    for (Api caller : new Api[] {api.system(), api.frontOffice(UUID.randomUUID())}) {
      Api.Answer answer = caller.get(PATH);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.value()).hasSize(20);
      assertThat(answer.text())
          .contains("\"currency\":\"BHD\",\"name\":\"Bahraini Dinar\",\"decimals\":3")
          .contains("\"currency\":\"JPY\",\"name\":\"Japanese Yen\",\"decimals\":0");
    }
    assertThat(api.get(PATH).status()).isEqualTo(401);
  }

  @Test
  void theCurrenciesAreThoseThatTheInstitutionHasSet() {
    try (IngressUnderTest ingress =
        IngressUnderTest.start(
            "ingress_currencies", Map.of("finlego.ledger.currencies", "USD,EUR"))) {
      assertThat(ingress.api().system().get(PATH).value().toString())
          .isEqualTo(
              """
              [{"currency":"EUR","name":"Euro","decimals":2,"provider":"finlego","capabilities":["accounts","payments"]},\
              {"currency":"USD","name":"US Dollar","decimals":2,"provider":"finlego","capabilities":["accounts","payments"]}]\
              """);
    }
  }
}
